package checklist

import (
	"fmt"
	"io"
)

// meanings say what a kind of change means for answers already given.
var meanings = map[ChangeKind]Text{
	Added:            {"まだ誰も答えていません。新しい版では未回答になります", "nobody has answered it; in the new edition it is unanswered"},
	Withdrawn:        {"前の回答は残りますが、数えません", "former answers are kept, but not counted"},
	Vanished:         {"前の回答の行き先がありません。retired に書き足してください", "former answers have nowhere to go; add it to retired"},
	MeaningChanged:   {"前の回答は前の意味への回答です。答え直します", "former answers answer the former meaning; it must be answered again"},
	Reworded:         {"前の回答がそのまま引き継がれます。意味が変わったのなら rev を上げてください", "former answers stand; if the meaning changed, raise rev"},
	Explained:        {"回答に影響しません", "answers are not affected"},
	Moved:            {"回答に影響しません。表示と報告書の順序が変わります", "answers are not affected; the order on screen and in reports changes"},
	ConditionChanged: {"問われる事業者が変わります。前の回答は、問われる間だけ数えます", "others are asked; former answers count as long as the question applies"},
	CitationChanged:  {"回答に影響しません。報告書の根拠が変わります", "answers are not affected; reports show another citation"},
	DutyChanged:      {"同じ回答でも、判定と評点が変わります", "the same answers give another verdict and score"},
	NAChanged:        {"該当なしの回答は、認めない項目では未回答になります", "an answer 該当なし counts as unanswered where it is now refused"},
	WeightChanged:    {"同じ回答でも、評点か是正の順序が変わります", "the same answers give another score or order of mending"},
	QuickChanged:     {"初めの10問が変わります。回答に影響しません", "the first ten questions change; answers are not affected"},
	FactAdded:        {"まだ述べられていない前提です。これを条件とする点検項目は、述べるまで対象になり得るものとして問われます", "nobody has stated it; until then questions that hang on it are asked as possibly applicable"},
	FactVanished:     {"前に述べた値は使われません", "what was stated is no longer used"},
	FactChanged:      {"無くなった値を述べていた事業者は、述べ直します", "who stated a value that is gone must state it again"},
	FactReworded:     {"前に述べた値がそのまま引き継がれます。意味が変わったのなら別の識別子にしてください", "what was stated stands; if the meaning changed, use another id"},
}

// Label is the kind of change in words.
func (k ChangeKind) Label(lang Lang) string {
	t, ok := map[ChangeKind]Text{
		Added: {"追加", "added"}, Withdrawn: {"廃止", "retired"}, Vanished: {"消失", "vanished"}, MeaningChanged: {"意味の変更", "meaning changed"},
		Reworded: {"文言の変更", "reworded"}, Explained: {"説明の変更", "explanation changed"}, Moved: {"移動", "moved"},
		ConditionChanged: {"条件の変更", "condition changed"}, CitationChanged: {"根拠の変更", "citation changed"}, DutyChanged: {"義務の強さの変更", "duty changed"},
		NAChanged: {"該当なしの変更", "not-applicable rule changed"}, WeightChanged: {"重みか手間の変更", "weight or work changed"}, QuickChanged: {"最初の10問の変更", "first pass changed"},
		FactAdded: {"前提の追加", "fact added"}, FactVanished: {"前提の消失", "fact vanished"}, FactChanged: {"前提の値の変更", "fact changed"}, FactReworded: {"前提の文言の変更", "fact reworded"},
	}[k]
	if !ok {
		return string(k)
	}
	return t.In(lang)
}

// WriteChanges writes changes for people: one a paragraph, what changed and what
// that means for answers, with ! before what needs a second look.
func WriteChanges(w io.Writer, changes []Change, lang Lang) error {
	if len(changes) == 0 {
		_, err := fmt.Fprintln(w, Text{"変更はありません。", "nothing changed"}.In(lang))
		return err
	}
	for _, c := range changes {
		mark := " "
		if c.Warn {
			mark = "!"
		}
		_, err := fmt.Fprintf(w, "%s %s %s: %s\n    %s\n", mark, Visible(c.ID), c.Kind.Label(lang), Visible(c.What.In(lang)), c.Means.In(lang))
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteChangesJSON writes changes for programs, as tenken/diff/v1.
func WriteChangesJSON(w io.Writer, old, new *Checklist, changes []Change) error {
	type edition struct {
		ID      string `json:"id"`
		Edition string `json:"edition"`
		Serial  int    `json:"serial"`
		SHA256  string `json:"sha256"`
	}
	type change struct {
		Kind  ChangeKind `json:"kind"`
		ID    string     `json:"id"`
		What  textJSON   `json:"what"`
		Means textJSON   `json:"means"`
		Warn  bool       `json:"warn"`
		Old   int        `json:"old_line,omitempty"`
		New   int        `json:"new_line,omitempty"`
	}
	out := struct {
		Schema  string   `json:"schema"`
		Old     edition  `json:"old"`
		New     edition  `json:"new"`
		Changes []change `json:"changes"`
	}{"tenken/diff/v1", edition{old.ID, old.Edition, old.Serial, old.SHA256}, edition{new.ID, new.Edition, new.Serial, new.SHA256}, []change{}}
	for _, c := range changes {
		out.Changes = append(out.Changes, change{c.Kind, c.ID, textJSON(c.What), textJSON(c.Means), c.Warn, c.Old.Line, c.New.Line})
	}
	return encode(w, out)
}
