package tui

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// remedy is what to do about a gap: as written to the answer, else the checklist's.
func (d *desk) remedy(q *checklist.Question) string {
	if a := d.session().AnswerOf(q.ID).Action; a != "" {
		return a
	}
	return q.Remedy.In(d.lang)
}

// accountOf tells of one question, in pairs of name and text: why it was asked
// or not, how it counted, and what was written. Empty texts are left out.
func (d *desk) accountOf(q *checklist.Question) [][2]string {
	var out [][2]string
	put := func(name, text string) {
		if text != "" {
			out = append(out, [2]string{name, text})
		}
	}
	put(d.t(checklist.LabelDuty), q.Duty.Label(d.lang))
	put(d.t(assess.LabelReasons), d.session().WhyAsked(q, d.lang))
	if t, ok := assess.Explain(d.session().Checklist(), d.session().Assessment(), q.ID); ok {
		if t.Applies != checklist.False || t.Given.Status != assess.Unanswered {
			put(assess.FieldStatus.Label(d.lang), t.Said(d.lang))
		}
		if t.Applies != checklist.False && !d.session().Short() {
			put(d.t(wCountsAs), t.CountsAs(d.lang))
		}
	}
	a := d.session().AnswerOf(q.ID)
	for _, r := range d.writtenTo(a) {
		put(r[0], r[1])
	}
	if a.Action == "" {
		put(assess.FieldAction.Label(d.lang), q.Remedy.In(d.lang))
	}
	put(d.t(checklist.LabelWork), q.Work.Label(d.lang))
	for i, cite := range d.cites(q) {
		if i == 0 {
			put(d.t(checklist.LabelCite), cite)
		} else {
			put("", cite)
		}
	}
	return out
}

// before is the answer from before that does not count, and why; empty where
// there is none.
func (d *desk) before(q *checklist.Question) string {
	was, ok := d.session().Before(q.ID)
	if !ok {
		return ""
	}
	text := d.f(wBefore, was.Status.Label(d.lang))
	switch now := d.session().AnswerOf(q.ID); {
	case now.Review:
		return text + d.t(wConfirmBefore)
	case now.Status != assess.Unanswered:
		return text + d.t(wQuestionHasChangedSince)
	}
	return text + d.t(wAskedAnew)
}

// cites are the citations of a question in words.
func (d *desk) cites(q *checklist.Question) []string {
	var out []string
	for _, cite := range q.Cite {
		out = append(out, d.o.cite(d.session().Checklist(), cite, d.lang))
	}
	return out
}

// change says how an answer is not what it was, one from the other as w puts it.
func (d *desk) change(ch assess.ChangedAnswer, w checklist.Text) string {
	if ch.Was.Status != ch.Is.Status {
		return d.f(w, ch.Was.Status.Label(d.lang), ch.Is.Status.Label(d.lang))
	}
	return d.t(wSomeNotes)
}

// lastChange names what the last events changed: questions and their answers, or
// facts and their values.
func (d *desk) lastChange(events int) string {
	n := len(d.session().Assessment().Events)
	var parts []string
	for _, ch := range d.session().ChangedBetween(n-events, n) {
		parts = append(parts, ch.Q+d.t(wGap)+d.change(ch, wWasIs))
	}
	for _, ch := range d.session().ChangedFacts(n-events, n) {
		if f := d.session().Checklist().Fact(ch.ID); f != nil {
			parts = append(parts, d.f(wFactChange, oneLine(f.Ask.In(d.lang)),
				oneLine(f.ValueLabel(ch.Was, d.lang)), oneLine(f.ValueLabel(ch.Is, d.lang))))
		}
	}
	if len(parts) > 2 {
		parts = append(parts[:2], d.f(wMoreChanges, len(parts)-2))
	}
	return strings.Join(parts, d.t(wComma))
}

// past is one event about a question, in words: when, what and by whom.
type past struct{ when, what, by string }

// history are the events about a question, the newest first.
func (d *desk) history(q *checklist.Question) []past {
	var out []past
	for _, p := range d.session().Past(q.ID) {
		what := d.t(wSomeNotes)
		if p.Given {
			what = p.Status.Label(d.lang)
		}
		out = append(out, past{d.date(checklist.DateOf(p.T)) + p.T.Format(" 15:04"), what, oneLine(p.By)})
	}
	return out
}

// remarks are what can be written to an answer beside the answer itself and
// its reason, in the order of the columns of the report.
func remarks() []assess.FieldInfo {
	var out []assess.FieldInfo
	for _, f := range assess.Fields {
		if f.Field != assess.FieldStatus && f.Field != assess.FieldReason {
			out = append(out, f)
		}
	}
	return out
}

// written is a field of an answer as the user reads and types it.
func (d *desk) written(a assess.Answer, f assess.FieldInfo) string {
	text := a.Field(f.Field)
	switch f.Kind {
	case assess.DateField:
		return d.date(checklist.Date(text))
	case assess.PriorityField:
		return assess.Priority(text).Label(d.lang)
	}
	return text
}

// readRemark is what was typed in the form in which it is kept.
func (d *desk) readRemark(f assess.FieldInfo, typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	switch f.Kind {
	case assess.DateField:
		day, err := assess.ParseDate(typed, d.today())
		return string(day), err
	case assess.PriorityField:
		if n, ok := numberIn(typed); ok && n >= 1 && n <= 3 {
			return string([]assess.Priority{assess.High, assess.Medium, assess.Low}[n-1]), nil
		}
		p, err := assess.ParsePriority(typed)
		return string(p), err
	}
	return typed, nil
}

// aboutRemark explains a field: what a date was understood as, which priority
// counts where none is set.
func (d *desk) aboutRemark(q *checklist.Question, f assess.FieldInfo, typed string) string {
	typed = strings.TrimSpace(typed)
	about := f.About(d.lang)
	switch {
	case f.Kind == assess.DateField && typed != "":
		day, err := d.readRemark(f, typed)
		if err != nil {
			return d.t(wNotYetDate)
		}
		return d.understood(checklist.Date(day))
	case f.Kind == assess.PriorityField && typed != "":
		p, err := d.readRemark(f, typed)
		if err != nil {
			return about
		}
		label := assess.Priority(p).Label(d.lang)
		return d.f(wReadAs, label)
	case f.Kind == assess.PriorityField:
		p := assess.DefaultPriority(q.Duty, d.session().AnswerOf(q.ID).Status).Label(d.lang)
		return about + d.f(wEmpty, p)
	}
	return about
}

// understood is a day told so that a slip is noticed: with the day of the week.
func (d *desk) understood(day checklist.Date) string {
	at := day.Time()
	if d.lang == checklist.English {
		return string(day) + " (" + at.Weekday().String()[:3] + ")"
	}
	return assess.Wareki(day) + "（" + string([]rune(weekdays)[at.Weekday()]) + "）" + string(day)
}

// writtenTo are the fields of an answer that are filled in, beside the answer
// itself, in pairs of name and text.
func (d *desk) writtenTo(a assess.Answer) [][2]string {
	var out [][2]string
	for _, f := range assess.Fields {
		if text := d.written(a, f); text != "" && f.Kind != assess.StatusField {
			out = append(out, [2]string{f.Label(d.lang), text})
		}
	}
	return out
}

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
			text += d.t(wGap) + many
		}
	case assess.FigurePractice:
		text += "   " + r.PracticeOf.In(d.lang)
		for _, g := range r.Goals {
			text += d.t(wBreak) + g.Title.In(d.lang) + d.t(wGap) + g.In(d.lang)
		}
	case assess.FigureVerdict:
		text += d.t(wBreak) + r.Legal.Verdict.Means(d.lang)
	case assess.FigureGrade:
		if reach := r.ReachText(d.lang); reach != "" {
			text += d.t(wBreak) + reach
		}
	case assess.FigureWayUp:
		text += d.t(wBreak) + r.Next.Why(r.Grade, d.lang)
	case assess.FigureOpen, assess.FigureNotAsked, assess.FigureGaps:
		return ""
	}
	return text
}

// figuresOf are the figures beyond the headline that a result has.
func figuresOf(r assess.Result) []assess.Figure {
	var out []assess.Figure
	for _, f := range assess.Figures {
		if f != assess.FigureGaps && f.Stands(r) { // the gaps are listed by themselves
			out = append(out, f)
		}
	}
	return out
}
