package assess

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"tenken/checklist"
)

// typed is what people write for a status, folded. It is the one table: answers
// typed at a prompt, cells of workbooks that come back, and the formulas of a
// workbook all read it.
//
// A mark is here only where it can mean one thing. レ is the tick of
// Japanese forms, 有 and 済 say that something is there or done, 対象外 and 非該当
// that the question does not concern one. What can mean two things is in
// askBack, and what looks like nothing at all (□, 同じ) in neither.
var typed = map[string]Status{
	"はい": Yes, "はい。": Yes, "ハイ": Yes, "yes": Yes, "y": Yes, "○": Yes, "〇": Yes, "◯": Yes, "⭕": Yes, "◎": Yes, "o": Yes,
	"✓": Yes, "✔": Yes, "☑": Yes, "✅": Yes, "レ": Yes, "v": Yes, "√": Yes, "∨": Yes, "ok": Yes,
	"有": Yes, "有り": Yes, "あり": Yes,
	"済": Yes, "済み": Yes, "実施": Yes, "実施済": Yes, "実施済み": Yes, "対応済": Yes, "対応済み": Yes,
	"完了": Yes, "している": Yes, "しています": Yes, "できている": Yes, "できています": Yes,

	"一部": Partly, "一部。": Partly, "一部はい": Partly, "一部実施": Partly, "一部対応": Partly, "一部済": Partly,
	"一部のみ": Partly, "部分的": Partly,
	"partly": Partly, "partial": Partly, "partially": Partly, "△": Partly, "▲": Partly,

	"いいえ": No, "いいえ。": No, "no": No, "n": No, "×": No, "✕": No, "✗": No, "✘": No, "✖": No, "╳": No, "☓": No,
	"❌": No, "❎": No, "x": No, "未実施": No, "未対応": No, "未整備": No, "イイエ": No, "ng": No,
	"していない": No, "していません": No, "できていない": No, "できていません": No,

	"わからない": Unknown, "分からない": Unknown, "わからない。": Unknown, "わかりません": Unknown,
	"分かりません": Unknown, "不明": Unknown, "?": Unknown,
	"unknown": Unknown, "don'tknow": Unknown, "dontknow": Unknown,

	"該当なし": NotApplicable, "該当なし。": NotApplicable, "該当無し": NotApplicable, "該当無": NotApplicable,
	"該当しない": NotApplicable, "非該当": NotApplicable, "対象外": NotApplicable, "na": NotApplicable, "n/a": NotApplicable,
	"notapplicable": NotApplicable, "―": NotApplicable, "ー": NotApplicable, "-": NotApplicable, "—": NotApplicable,
	"–": NotApplicable, "−": NotApplicable, "‐": NotApplicable, "─": NotApplicable,

	"未回答": Unanswered, "unanswered": Unanswered,
}

// askBack is what people write and what may mean two things, with the two.
var askBack = map[string]checklist.Text{
	"なし": noOrNA, "無し": noOrNA, "無": noOrNA,
	"未":  noOrOpen,
	"同上": anotherRow,
	"同左": whichCell,
	"〃":  anotherRow,
	"/":  noOrNA,
	"要":  yesOrNo,

	"実施中": partlyOrNo, "対応中": partlyOrNo, "準備中": partlyOrNo, "検討中": partlyOrNo,
	"予定": partlyOrNo, "確認中": unknownOrOpen, "要確認": unknownOrOpen,
}

// ParseStatus reads a status as people type it: the words in Japanese and
// English, the marks of the table, in full or half width, upper or lower case;
// space, line breaks and invisible characters do not count. Anything else, the
// empty text too, is an error that is a [Refusal].
func ParseStatus(s string) (Status, error) {
	word := markOf(s)
	if st, ok := typed[word]; ok {
		return st, nil
	}
	if why, ok := askBack[word]; ok {
		return Unanswered, refuse("status", "", checklist.Text{
			JA: fmt.Sprintf(mayMeanTwo.JA, shown(s), why.JA),
			EN: fmt.Sprintf(mayMeanTwo.EN, shown(s), why.EN),
		})
	}
	return Unanswered, refuse("status", "",
		notAnAnswer.With(shown(s)))
}

// reviewTyped and roleTyped are what people type, folded.
var (
	reviewTyped = map[string]ReviewVerdict{
		"accepted": Accepted, "ok": Accepted, "妥当": Accepted, "適切": Accepted,
		"fix": ToFix, "要修正": ToFix, "修正": ToFix,
		"improve": ToImprove, "改善": ToImprove, "要改善": ToImprove, "改善が望ましい": ToImprove,
		"none": "", "取消し": "", "取消": "", "取り消し": "",
	}
	roleTyped = map[string]Role{
		"prepared": Prepared, "作成": Prepared, "reviewed": Reviewed, "確認": Reviewed,
		"approved": Approved, "承認": Approved,
		"reopen": Reopened, "reopened": Reopened, "解除": Reopened, "承認の解除": Reopened,
	}
)

// ParseReview reads a reviewer's word as people type it; empty takes one back.
func ParseReview(typed string) (v ReviewVerdict, ok bool) {
	v, ok = reviewTyped[checklist.Fold(typed)]
	return v, ok
}

// ParseRole reads what a signature stands for as people type it.
func ParseRole(typed string) (r Role, ok bool) {
	r, ok = roleTyped[checklist.Fold(typed)]
	return r, ok
}

// markOf folds what is typed as the table has it.
func markOf(s string) string {
	if len(s) > maxInput {
		return ""
	}
	return checklist.Fold(strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '＇':
			return '\''
		case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r):
			return -1
		}
		return r
	}, s))
}

// Mark is one way to write a status.
type Mark struct {
	Text   string
	Status Status
}

// Marks are all ways to write a status that [ParseStatus] reads, for those that
// look them up without folding, as the formulas of a workbook do: a word or mark
// in each width and case that people type, without space, the words first.
func Marks() []Mark {
	var out []Mark
	seen := map[string]bool{}
	for _, s := range Statuses {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			out = addMark(out, seen, s.Label(lang), s)
		}
		for _, word := range slices.Sorted(maps.Keys(typed)) {
			if typed[word] == s {
				out = addMark(out, seen, word, s)
			}
		}
	}
	return out
}

// addMark adds a word in the widths and cases in which people type it.
func addMark(out []Mark, seen map[string]bool, word string, s Status) []Mark {
	word = strings.Join(strings.Fields(word), "")
	upper := strings.ToUpper(word)
	first := string([]rune(upper)[:1]) + string([]rune(word)[1:])
	for _, w := range []string{word, upper, first} {
		for _, form := range []string{w, width.Widen.String(w), width.Narrow.String(w), w + "\ufe0f"} {
			if picture := strings.HasSuffix(form, "\ufe0f"); picture && !strings.ContainsAny(w, "✔☑✖⭕❌✅❎") {
				continue
			}
			if !seen[form] && markOf(form) == markOf(word) {
				seen[form] = true
				out = append(out, Mark{form, s})
			}
		}
	}
	return out
}
