package assess

import (
	"cmp"

	"tenken/checklist"
)

// Label is the word that a user reads.
func (s Status) Label(lang checklist.Lang) string {
	if int(s) < len(statusWords) {
		return statusWords[s].label.In(lang)
	}
	return s.String()
}

// About says the answer in a few words, short enough for a narrow window.
func (s Status) About(lang checklist.Lang) string { return statusWords[s].about.In(lang) }

// Label is the word for the verdict that a user reads.
func (v Verdict) Label(lang checklist.Lang) string {
	if w, ok := verdictWords[v]; ok {
		return w.label.In(lang)
	}
	return string(v)
}

// Means says in plain words what a verdict means.
func (v Verdict) Means(lang checklist.Lang) string { return verdictWords[v].means.In(lang) }

// Label is the grade as a user reads it: the letter, or 未定 while undetermined.
func (g Grade) Label(lang checklist.Lang) string {
	if g == GradeNone {
		return noGrade.In(lang)
	}
	return string(g)
}

// Label is the word for the priority that a user reads; empty for none.
func (p Priority) Label(lang checklist.Lang) string {
	if w, ok := priorityWords[p]; ok {
		return w.In(lang)
	}
	return string(p)
}

// DefaultPriority is the priority of a gap where nobody set one: high for a
// duty with no, middle for other duties, low for practice.
func DefaultPriority(d checklist.Duty, s Status) Priority {
	switch {
	case d != checklist.Must:
		return Low
	case s == No:
		return High
	}
	return Medium
}

// ParsePriority reads a priority as people type it: high, middle, medium, low,
// 高, 中, 低, in any width and case. The empty text is no priority. Anything
// else is an error that is a [Refusal].
func ParsePriority(s string) (Priority, error) {
	if s == "" {
		return "", nil
	}
	switch fold(s) {
	case "high", "高", "高い":
		return High, nil
	case "middle", "medium", "mid", "中":
		return Medium, nil
	case "low", "低", "低い":
		return Low, nil
	}
	return "", refuse("priority", "",
		notAPriority.With(shown(s)))
}

// Label is what people call the kind of an event; that of a newer program as it is
// written.
func (k Kind) Label(lang checklist.Lang) string { return cmp.Or(kindWords[k].In(lang), string(k)) }

// Title is what people call the event: its kind and, where answers came in, how and
// from which workbook.
func (e *Event) Title(lang checklist.Lang) string {
	kind := e.Kind.Label(lang)
	if e.Kind == KindCarry && len(e.Carry.Lists) == 0 {
		kind = brought.In(lang)
	}
	switch {
	case e.Source != "":
		return byTheBook.With(kind, e.Source).In(lang)
	case e.From == FromWorkbook:
		return byBook.With(kind).In(lang)
	case e.From == FromCommand:
		return byCommand.With(kind).In(lang)
	}
	return kind
}

// Label is the word as people say it.
func (v ReviewVerdict) Label(lang checklist.Lang) string { return reviewWords[v].In(lang) }

// Label is what the signature says.
func (r Role) Label(lang checklist.Lang) string { return roleWords[r].In(lang) }

// Label is what people call the field.
func (f Field) Label(lang checklist.Lang) string {
	if w, ok := fieldWords[f]; ok {
		return w.label.In(lang)
	}
	return string(f)
}

// About says what belongs in the field.
func (f Field) About(lang checklist.Lang) string { return fieldWords[f].about.In(lang) }

// Label is what people call the focus.
func (f Focus) Label(lang checklist.Lang) string { return focusWords[f].In(lang) }

// Label is the movement in words.
func (m Movement) Label(lang checklist.Lang) string { return movementWords[m].In(lang) }

// Label is the state in words.
func (s CarryState) Label(lang checklist.Lang) string { return carryWords[s].In(lang) }

// Label is the one name of the figure.
func (f Figure) Label(lang checklist.Lang) string { return figureWords[f].label.In(lang) }

// Rule says in a sentence or two how the figure comes about (rule tenken-verdict/1).
func (f Figure) Rule(lang checklist.Lang) string { return figureWords[f].rule.In(lang) }

// sentence says why a question is not asked, as a sentence without full stop.
func (o Out) sentence(by *checklist.Question) checklist.Text {
	t := outWords[o]
	if by != nil {
		t = t.With(by.ID)
	}
	return t
}
