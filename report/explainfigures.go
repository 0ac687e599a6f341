package report

import (
	"fmt"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// figures writes each figure of the whole and of every section as the sum that
// it is, with the ids of the questions in it.
func (e *explainer) figures(r assess.Result, traces []assess.Trace) {
	lang := e.in.Lang
	e.head("%s %s%s", e.say("等級", "Grade"), r.Grade.Label(lang), e.provisional(r))
	e.line(e.say("到達し得る等級", "reachable"), "%s", r.Reachable.Label(lang))
	e.figure(traces, r.Legal, r.Practice)
	e.ids(e.say("まだ定まらない", "open"), traces, func(t assess.Trace) bool { return t.Open })
	e.ids(e.say("対象外", "not asked"), traces, func(t assess.Trace) bool { return t.Applies == checklist.False })
	if n := r.Next; n != nil {
		e.line(e.say("次の等級へ", "way up"), e.say("%s を「はい」にすると等級 %s（%d 人日）", "%s to yes gives grade %s (%d days of work)"),
			strings.Join(n.Change, " "), n.Grade, n.Work)
	}
	for i := range r.Sections {
		sec := &r.Sections[i]
		mine := slices.DeleteFunc(slices.Clone(traces), func(t assess.Trace) bool { return t.Section.ID != sec.ID })
		e.head("%s %s", sec.ID, checklist.Visible(e.in.Checklist.Sections[i].Title.In(lang)))
		e.figure(mine, sec.Legal, sec.Practice)
	}
}

func (e *explainer) provisional(r assess.Result) string {
	if !r.Provisional {
		return ""
	}
	return e.say("（暫定）", " (provisional)")
}

func (e *explainer) figure(traces []assess.Trace, l *assess.Legal, practice *assess.Interval) {
	if l != nil {
		e.line(e.say("判定", "verdict"), "%s", l.Verdict.Label(e.in.Lang))
		for _, s := range []assess.Status{assess.No, assess.Partly, assess.Unknown, assess.Unanswered, assess.NotApplicable, assess.Yes} {
			e.ids("  "+s.Label(e.in.Lang), traces, func(t assess.Trace) bool {
				return t.Question.Duty == checklist.Must && t.Applies != checklist.False && t.Status == s
			})
		}
	}
	e.sum(e.say("適合率", "met rate"), traces, func(t assess.Trace) *assess.Share { return t.Rate }, rateOf(l))
	e.sum(e.say("取組の得点", "practice"), traces, func(t assess.Trace) *assess.Share { return t.Practice }, practice)
}

func rateOf(l *assess.Legal) *assess.Interval {
	if l == nil {
		return nil
	}
	return l.Rate
}

// sum writes a percentage as its fraction and the questions that make it up,
// each with what it adds: "GEN-02-03 4/4".
func (e *explainer) sum(label string, traces []assess.Trace, share func(assess.Trace) *assess.Share, i *assess.Interval) {
	if i == nil {
		return
	}
	var total assess.Share
	var parts []string
	for _, t := range traces {
		if s := share(t); s != nil {
			total = assess.Share{Low: total.Low + s.Low, High: total.High + s.High, Of: total.Of + s.Of}
			parts = append(parts, fmt.Sprintf("%s %s/%d", t.Question.ID, ends(s), s.Of))
		}
	}
	e.line(label, "%s = %s/%d: %s", percent(i), ends(&total), total.Of, strings.Join(parts, ", "))
}

// ids lists the questions for which in holds; no line where there is none.
func (e *explainer) ids(label string, traces []assess.Trace, in func(assess.Trace) bool) {
	var ids []string
	for _, t := range traces {
		if in(t) {
			ids = append(ids, t.Question.ID)
		}
	}
	if len(ids) > 0 {
		e.line(label, "%s", strings.Join(ids, " "))
	}
}
