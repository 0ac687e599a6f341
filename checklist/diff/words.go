package diff

import "tenken/checklist"

var (
	wordFromTo  = checklist.Text{JA: "「%[1]s」から「%[2]s」へ", EN: "from %[1]q to %[2]q"}
	wordAdded   = checklist.Text{JA: "「%[1]s」を追加", EN: "added %[1]q"}
	wordRemoved = checklist.Text{JA: "「%[1]s」を削除", EN: "removed %[1]q"}
	wordRev     = checklist.Text{JA: "rev %[1]d から %[2]d へ", EN: "rev from %[1]d to %[2]d"}
	wordWithin  = checklist.Text{JA: "%[1]s の中で別の場所へ", EN: "to another place within %[1]s"}
	wordPlace   = checklist.Text{JA: "%[1]s 番目から別の場所へ", EN: "from place %[1]s to another"}
	wordInstead = checklist.Text{JA: "（代わり: %[1]s）", EN: " (instead: %[1]s)"}
	wordNothing = checklist.Text{JA: "変更はありません。", EN: "There are no changes."}
)

// What an author should look at in a lineage that was suggested.
var (
	noteCheck      = checklist.Text{JA: "確かめてください", EN: "please check"}
	noteRev        = checklist.Text{JA: "rev が上がりました", EN: "its rev was raised"}
	noteRevOnly    = checklist.Text{JA: "問いの文は同じで、rev が上がりました", EN: "same words, but its rev was raised"}
	noteSplit      = checklist.Text{JA: "一つを分けましたか", EN: "was one question split?"}
	noteReplacedBy = checklist.Text{JA: "replaced_by によります", EN: "as replaced_by says"}
	noteReworded   = checklist.Text{JA: "文が変わりました", EN: "its wording changed"}
	noteAlike      = checklist.Text{JA: "文が似ています", EN: "the wording is similar"}
	noteNotRetired = checklist.Text{JA: "retired にありません", EN: "it is not in retired"}
)

// Consequences that depend on more than the kind of change.
var (
	meansNARefused = checklist.Text{JA: "該当なしの回答は未回答になります。答え直しが必要です",
		EN: "answers of 該当なし (not applicable) become unanswered and must be given again"}
	meansNAAllowed = checklist.Text{JA: "回答に影響しません。これからは該当なしと答えられます",
		EN: "answers are not affected; from now on 該当なし (not applicable) is allowed"}
	meansLostValue = checklist.Text{JA: "なくなった値を選んでいた事業者は、選び直しが必要です",
		EN: "a business that chose a value that is gone must answer again"}
	meansMoreValues = checklist.Text{JA: "前の答えはそのまま使えます。増えた値に当たる事業者は、選び直せます",
		EN: "former answers to it remain valid; a business to which a new value applies can choose it"}
	meansValueOrder = checklist.Text{JA: "前の答えに影響しません。表示の順序が変わります",
		EN: "former answers to it are not affected; the order on screen changes"}
	meansParents = checklist.Text{JA: "一緒に問う点検項目が変わります。親のファイルの版の違いも確かめてください",
		EN: "what is asked together with it changes; check what changed in the parent as well"}
	meansStanding = checklist.Text{JA: "同じ回答でも、判定に加えるかどうかが変わります",
		EN: "the same answers count, or do not count, for the verdict"}
)

type meaning struct {
	consequence Consequence
	words       checklist.Text
}

// meanings say what a kind of change usually means for answers already given.
var meanings = map[Kind]meaning{
	HeadChanged: {Untouched, checklist.Text{JA: "回答に影響しません。画面と報告書の表示が変わります",
		EN: "answers are not affected; what screens and reports show changes"}},
	SourceChanged: {Untouched, checklist.Text{JA: "回答に影響しません。報告書の根拠が変わります",
		EN: "answers are not affected; reports show another source"}},
	SectionAdded: {Untouched, checklist.Text{JA: "回答に影響しません。区分が増えます",
		EN: "answers are not affected; there is one more section"}},
	SectionGone: {Untouched, checklist.Text{JA: "回答に影響しません。区分がなくなります",
		EN: "answers are not affected; there is one section fewer"}},
	SectionChanged: {Untouched, checklist.Text{JA: "回答に影響しません。区分の表示が変わります",
		EN: "answers are not affected; the section is shown differently"}},
	ViewChanged: {Reasked, checklist.Text{JA: "短い一覧で問う点検項目か、その文が変わります。前の回答は元の点検項目に残ります",
		EN: "the short list asks other questions, or words them differently; " +
			"answers stay with the original questions"}},
	RetiredChanged: {Untouched, checklist.Text{JA: "回答に影響しません。廃止の説明が変わります",
		EN: "answers are not affected; the withdrawal is explained differently"}},
	Added: {New, checklist.Text{JA: "まだ誰も答えていません。新しい版では未回答になります",
		EN: "nobody has answered it yet; in the new edition it is unanswered"}},
	Withdrawn: {Uncounted, checklist.Text{JA: "前の回答は残りますが、数えません",
		EN: "former answers are kept, but not counted"}},
	Vanished: {Lost, checklist.Text{JA: "前の回答の行き先がありません。retired に書き足してください",
		EN: "former answers have nowhere to go; add it to retired"}},
	MeaningChanged: {Again, checklist.Text{JA: "前の回答は、前の意味で答えたものです。答え直しが必要です",
		EN: "former answers were given to the former meaning; it must be answered again"}},
	Reworded: {Look, checklist.Text{JA: "前の回答がそのまま引き継がれます。意味が変わったのなら rev を上げてください",
		EN: "former answers remain valid; if the meaning changed, raise rev"}},
	Explained: {Untouched, checklist.Text{JA: "回答に影響しません",
		EN: "answers are not affected"}},
	Moved: {Untouched, checklist.Text{JA: "回答に影響しません。表示と報告書の順序が変わります",
		EN: "answers are not affected; the order on screen and in reports changes"}},
	ConditionChanged: {Reasked, checklist.Text{JA: "問われる事業者が変わります。前の回答は、問われる間だけ数えます",
		EN: "other businesses are asked; former answers count as long as the question applies"}},
	CitationChanged: {Untouched, checklist.Text{JA: "回答に影響しません。報告書の根拠が変わります",
		EN: "answers are not affected; reports show another citation"}},
	DutyChanged: {Rescored, checklist.Text{JA: "同じ回答でも、判定と評点が変わります",
		EN: "the same answers give another verdict and score"}},
	WeightChanged: {Rescored, checklist.Text{JA: "同じ回答でも、評点か是正の順序が変わります",
		EN: "the same answers give another score, or another order of what to correct"}},
	QuickChanged: {Untouched, checklist.Text{JA: "はじめの点検の10問が変わります。回答に影響しません",
		EN: "the ten questions of the first pass change; answers are not affected"}},
	MappingChanged: {Untouched, checklist.Text{JA: "回答に影響しません。枠組み別の集計が変わります",
		EN: "answers are not affected; totals by framework change"}},
	HandlingChanged: {Untouched, checklist.Text{JA: "回答に影響しません。分担、検索か証跡の見直しの時期が変わります",
		EN: "answers are not affected; who answers it, how it is found or when evidence is renewed changes"}},
	ReplacingChanged: {Reasked, checklist.Text{JA: "一緒に問うとき、この点検項目が代わる相手が変わります",
		EN: "when asked together with other lists, it replaces different questions than before"}},
	FactAdded: {New, checklist.Text{
		JA: "まだ答えのない前提です。これを条件とする点検項目は、答えるまで、対象になり得るものとして問われます",
		EN: "nobody has answered it yet; until it is answered, " +
			"questions that depend on it are asked as possibly applicable"}},
	FactVanished: {Uncounted, checklist.Text{JA: "前の答えは使われなくなります",
		EN: "former answers to it are no longer used"}},
	FactReworded: {Look, checklist.Text{JA: "前の答えがそのまま引き継がれます。意味が変わったのなら別の識別子にしてください",
		EN: "former answers to it remain valid; if the meaning changed, use another id"}},
	FactExplained: {Untouched, checklist.Text{JA: "前の答えに影響しません",
		EN: "former answers to it are not affected"}},
	OptionRelabelled: {Look, checklist.Text{JA: "前の答えがそのまま引き継がれます。意味が変わったのなら別の選択肢にしてください",
		EN: "former answers to it remain valid; if the meaning changed, make it another option"}},
	FactConditionChanged: {Reasked, checklist.Text{JA: "この前提を尋ねる事業者か、計算で決まる値が変わります",
		EN: "other businesses are asked about it, or another value is computed"}},
	FactMoved: {Untouched, checklist.Text{JA: "前の答えに影響しません。尋ねる順序か、まとめ方が変わります",
		EN: "former answers to it are not affected; it is asked at another point"}},
}

var labels = map[Kind]checklist.Text{
	HeadChanged:          {JA: "一覧の変更", EN: "the list changed"},
	SourceChanged:        {JA: "文書の変更", EN: "source changed"},
	SectionAdded:         {JA: "区分の追加", EN: "section added"},
	SectionGone:          {JA: "区分の消失", EN: "section gone"},
	SectionChanged:       {JA: "区分の変更", EN: "section changed"},
	ViewChanged:          {JA: "短い一覧の変更", EN: "short list changed"},
	RetiredChanged:       {JA: "廃止の説明の変更", EN: "withdrawal changed"},
	Added:                {JA: "追加", EN: "added"},
	Withdrawn:            {JA: "廃止", EN: "retired"},
	Vanished:             {JA: "消失", EN: "vanished"},
	MeaningChanged:       {JA: "意味の変更", EN: "meaning changed"},
	Reworded:             {JA: "文言の変更", EN: "reworded"},
	Explained:            {JA: "説明の変更", EN: "explanation changed"},
	Moved:                {JA: "移動", EN: "moved"},
	ConditionChanged:     {JA: "条件の変更", EN: "condition changed"},
	CitationChanged:      {JA: "根拠の変更", EN: "citation changed"},
	DutyChanged:          {JA: "義務の別の変更", EN: "duty changed"},
	NAChanged:            {JA: "該当なしの変更", EN: "not-applicable rule changed"},
	WeightChanged:        {JA: "重みか作業量の変更", EN: "weight or work changed"},
	QuickChanged:         {JA: "はじめの点検の変更", EN: "first pass changed"},
	MappingChanged:       {JA: "枠組みの変更", EN: "mapping changed"},
	HandlingChanged:      {JA: "分担や検索の変更", EN: "handling changed"},
	ReplacingChanged:     {JA: "代わる点検項目の変更", EN: "what it replaces changed"},
	FactAdded:            {JA: "前提の追加", EN: "fact added"},
	FactVanished:         {JA: "前提の消失", EN: "fact vanished"},
	FactChanged:          {JA: "前提の値の変更", EN: "fact changed"},
	FactReworded:         {JA: "前提の文言の変更", EN: "fact reworded"},
	FactExplained:        {JA: "前提の説明の変更", EN: "explanation of the fact changed"},
	OptionRelabelled:     {JA: "選択肢の名前の変更", EN: "option renamed"},
	FactConditionChanged: {JA: "前提の条件の変更", EN: "condition of the fact changed"},
	FactMoved:            {JA: "前提の移動", EN: "fact moved"},
}

// Label is the kind of change in words.
func (k Kind) Label(lang checklist.Lang) string {
	if t, ok := labels[k]; ok {
		return t.In(lang)
	}
	return string(k)
}
