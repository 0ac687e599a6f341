package tui

import (
	"fmt"

	"tenken/assess"
)

// figureText is a figure with what it is made of; empty where its name and its
// questions say all.
func (d *desk) figureText(f assess.Figure) string {
	r := d.session().Result()
	if !f.Stands(r) {
		return ""
	}
	text := f.Value(r, d.lang)
	switch f {
	case assess.FigureRate:
		text += fmt.Sprintf(" = %d / %d   %s", r.Legal.Yes, r.Legal.Counting(), r.Legal.Counts.In(d.lang))
		if many := r.NAText(d.lang); many != "" {
			text += d.t("　", "  ") + many
		}
	case assess.FigurePractice:
		text += "   " + r.PracticeOf.In(d.lang)
	case assess.FigureVerdict:
		text += d.t("　", ". ") + r.Legal.Verdict.Means(d.lang)
	case assess.FigureGrade:
		if reach := r.ReachText(d.lang); reach != "" {
			text += d.t("　", ". ") + reach
		}
	case assess.FigureWayUp:
		text += d.t("　", ". ") + r.Next.Why(r.Grade, d.lang)
	case assess.FigureOpen, assess.FigureNotAsked, assess.FigureGaps:
		return ""
	}
	return text
}

// figuresOf are the figures behind the headline that a result has.
func figuresOf(r assess.Result) []assess.Figure {
	var out []assess.Figure
	for _, f := range assess.Figures {
		if f != assess.FigureGaps && f.Stands(r) { // the gaps are listed by themselves
			out = append(out, f)
		}
	}
	return out
}
