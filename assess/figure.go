package assess

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// Has says whether a question is part of the figure of a result.
func (f Figure) Has(i Item, r Result) bool {
	if i.Applies == checklist.False {
		return f == FigureNotAsked
	}
	duty := i.Question.Duty == checklist.Must
	switch f {
	case FigureVerdict:
		return duty && r.Legal.Decides(i.Status)
	case FigureRate:
		return duty
	case FigurePractice:
		return !duty
	case FigureGaps:
		return i.Status.Gap()
	case FigureGrade:
		return keepsDown(i, r)
	case FigureWayUp:
		return r.Next != nil && r.Next.has(i.Question.ID)
	case FigureOpen:
		return i.Open
	}
	return false
}

// Stands says whether a result has the figure at all.
func (f Figure) Stands(r Result) bool {
	switch f {
	case FigureVerdict:
		return r.Legal != nil
	case FigureRate:
		return r.Legal != nil && r.Legal.Rate != nil
	case FigureGaps:
		return len(r.Gaps) > 0
	case FigurePractice:
		return r.Practice != nil
	case FigureWayUp:
		return r.Next != nil
	case FigureOpen:
		return r.Open > 0
	}
	return true
}

// Value is the figure as it is printed; empty where the result does not have it.
func (f Figure) Value(r Result, lang checklist.Lang) string {
	if !f.Stands(r) {
		return ""
	}
	switch f {
	case FigureVerdict:
		return r.Legal.Verdict.Label(lang)
	case FigureRate:
		return r.Legal.Rate.In(lang)
	case FigurePractice:
		return r.Practice.In(lang)
	case FigureGrade:
		return r.GradeText(lang)
	case FigureWayUp:
		return r.Next.In(lang)
	case FigureGaps:
		return fmt.Sprint(len(r.Gaps))
	case FigureOpen:
		return fmt.Sprint(r.Open)
	}
	n := 0
	for _, i := range r.Items {
		if i.Applies == checklist.False {
			n++
		}
	}
	return fmt.Sprint(n)
}

// keepsDown says whether a question keeps the grade from being better: duties
// not met while there are any, else practice not in place.
func keepsDown(i Item, r Result) bool {
	if i.Status == Yes || i.Status == NotApplicable || r.Grade == GradeA {
		return false
	}
	duties := r.Legal != nil && r.Legal.Verdict != Conforming
	return duties == (i.Question.Duty == checklist.Must)
}

// In is the interval as it is printed: 79％ or 79〜82％, in English 79% or
// 79-82%; a dash where there is none.
func (i *Interval) In(lang checklist.Lang) string {
	to, percent := IntervalMarks(lang)
	switch {
	case i == nil:
		return NoFigure
	case i.Low == i.High:
		return fmt.Sprint(i.Low, percent)
	}
	return fmt.Sprint(i.Low) + to + fmt.Sprint(i.High) + percent
}

// In are the counts in words, in the order of [Statuses].
func (c Counts) In(lang checklist.Lang) string {
	parts := make([]string, 0, len(Statuses))
	for _, s := range Statuses {
		parts = append(parts, fmt.Sprintf("%s %d", s.Label(lang), c.Of(s)))
	}
	return strings.Join(parts, countsGap.In(lang))
}

// NoFigure is printed where a figure does not exist.
const NoFigure = "―"

// IntervalMarks are what is written between the ends of an interval and after it,
// for those who print one from two values of their own, as a formula does.
func IntervalMarks(lang checklist.Lang) (to, percent string) {
	if lang == checklist.English {
		return "-", "%"
	}
	return "〜", "％"
}

// GradeText is the grade with 暫定 where it is provisional.
func (r Result) GradeText(lang checklist.Lang) string {
	text := r.Grade.Label(lang)
	if r.Provisional {
		text += provisionalMark.In(lang)
	}
	return text
}

// ReachText says in words what the grade becomes when all that is unanswered
// or unknown turns out yes; empty where it stays as it is.
func (r Result) ReachText(lang checklist.Lang) string {
	if r.Reachable == r.Grade {
		return ""
	}
	unknown, unanswered := r.PracticeOf.Unknown, r.PracticeOf.Unanswered
	if r.Legal != nil {
		unknown, unanswered = unknown+r.Legal.Unknown, unanswered+r.Legal.Unanswered
	}
	of := reachBoth
	switch {
	case unanswered == 0:
		of = reachUnknown
	case unknown == 0:
		of = reachUnanswered
	}
	return fmt.Sprintf(of.In(lang), r.Reachable.Label(lang))
}

// NAText prints the share of 該当なし among the duties where the rule asks for
// it (see [Result.ManyNA]); else empty.
func (r Result) NAText(lang checklist.Lang) string {
	if !r.ManyNA() {
		return ""
	}
	_, percent := IntervalMarks(lang)
	return fmt.Sprintf(manyNA.In(lang), fmt.Sprint(r.NAShare, percent))
}

// has says whether a question is part of the way up.
func (w *WayUp) has(id string) bool {
	for _, q := range w.Change {
		if q == id {
			return true
		}
	}
	return false
}

// In is the way up in a sentence: how many items, what grade, how much work.
func (w *WayUp) In(lang checklist.Lang) string {
	return fmt.Sprintf(wayUpText.In(lang), number(len(w.Change), wayUpItem, wayUpItems, lang), w.Grade.Label(lang),
		number(w.Work, wayUpDay, wayUpDays, lang))
}

// number is n of something, of which English has a word for one and one for many.
func number(n int, one, many checklist.Text, lang checklist.Lang) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf(many.In(lang), n)
}

// Why says what the better grade needs that the present one lacks (rule
// tenken-verdict/1, 3).
func (w *WayUp) Why(now Grade, lang checklist.Lang) string {
	switch {
	case now == GradeB:
		return whyPractice.In(lang)
	case w.Grade == GradeD:
		return whyHalf.In(lang)
	case w.Grade == GradeC:
		return whyNoNo.In(lang)
	}
	return whyAllMet.In(lang)
}
