package tui

import (
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

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
		if n, ok := number(typed); ok && n >= 1 && n <= 3 {
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
