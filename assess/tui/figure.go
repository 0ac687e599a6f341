package tui

import (
	"fmt"
	"slices"

	"tenken/assess"
	"tenken/checklist"
)

// figure is one figure of the result.
type figure uint8

const (
	figureLegal figure = iota
	figurePractice
	figureOpen
	figureNext
	figureOutside
	figureGrade
)

var figureNames = [...]checklist.Text{
	figureLegal:    {JA: "法的義務を満たす割合", EN: "Legal duties met"},
	figurePractice: {JA: "望ましい取組", EN: "Good practice"},
	figureOpen:     {JA: "まだ定まらない点検項目", EN: "Still open"},
	figureNext:     {JA: "評価を上げるには", EN: "The way up"},
	figureOutside:  {JA: "対象外の点検項目", EN: "Not asked"},
	figureGrade:    {JA: "総合評価", EN: "Grade"},
}

// figureRules say how each figure comes about (rule tenken-verdict/1).
var figureRules = [...]checklist.Text{
	figureLegal: {
		JA: "当てはまる法的義務のうち「はい」の割合です（該当なしは数えません）。高い方の数字は、未回答とわからないがすべて「はい」だった場合です。端数は切り捨てます。",
		EN: "The share of applicable legal duties answered yes, without those not applicable. The higher figure is if everything unanswered or unknown were yes. Rounded down.",
	},
	figurePractice: {
		JA: "努力義務（2 倍）と望ましい措置を、重みを付けて数えます。はい 2 点、一部 1 点。端数は切り捨てます。",
		EN: "Duties of effort (double) and advised measures, weighted: yes 2 points, partly 1. Rounded down.",
	},
	figureOpen:    {JA: "未回答、わからない、または前提が決まっていないものです。", EN: "Unanswered, unknown, or resting on a fact not stated."},
	figureNext:    {JA: "一段上の評価になる、いちばん手間の少ない組合せです。", EN: "The least work that gives a better grade."},
	figureOutside: {JA: "前提により聞かないものです。前提を変えると戻ります。", EN: "Not asked because of the facts; they come back with the fact."},
	figureGrade: {
		JA: "適合なら A（望ましい取組が 80% 以上）か B、要是正なら C、不適合なら D（法的義務を満たす割合が 50% 以上）か E です。未確定の間は付きません。下の点検項目が評価を下げています。",
		EN: "Conforming gives A (good practice 80% or more) or B, needs correction C, nonconforming D (duties met 50% or more) or E; undetermined gives none. The questions below keep it down.",
	},
}

// has reports whether an item belongs to the figure.
func (f figure) has(i assess.Item, r assess.Result) bool {
	if i.Applies == checklist.False {
		return f == figureOutside
	}
	switch f {
	case figureLegal:
		return i.Question.Duty == checklist.Must
	case figurePractice:
		return i.Question.Duty != checklist.Must
	case figureOpen:
		return i.Open
	case figureNext:
		return r.Next != nil && slices.Contains(r.Next.Change, i.Question.ID)
	case figureGrade:
		return keepsDown(i, r)
	}
	return false
}

// keepsDown reports whether a question keeps the grade from being better:
// duties not met while there are any, else practice not in place.
func keepsDown(i assess.Item, r assess.Result) bool {
	if i.Status == assess.Yes || i.Status == assess.NotApplicable {
		return false
	}
	duties := r.Legal != nil && r.Legal.Verdict != assess.Conforming
	return r.Grade != assess.GradeA && duties == (i.Question.Duty == checklist.Must)
}

// figureText is a figure itself, and what it is made of.
func (d *desk) figureText(f figure) string {
	r := d.session().Result()
	switch {
	case f == figureLegal && r.Legal != nil:
		l := r.Legal
		return fmt.Sprintf("%s = %d / %d   %s", interval(l.Rate), l.Yes, l.Counting(), d.counts(l.Counts))
	case f == figurePractice && r.Practice != nil:
		return interval(r.Practice) + "   " + d.counts(r.PracticeOf)
	case f == figureGrade:
		return d.grade(r)
	case f == figureNext && r.Next != nil:
		return r.Grade.Label(d.lang) + " -> " + r.Next.Grade.Label(d.lang) + d.t("　　", "    ") + d.wayUp(r.Next)
	}
	return ""
}

// figuresOf are the figures that a result has, the headline first.
func figuresOf(r assess.Result) []figure {
	out := []figure{figureGrade}
	for _, f := range []struct {
		is bool
		f  figure
	}{{r.Next != nil, figureNext}, {r.Legal != nil, figureLegal}, {r.Practice != nil, figurePractice}, {r.Open > 0, figureOpen}, {true, figureOutside}} {
		if f.is {
			out = append(out, f.f)
		}
	}
	return out
}
