package exchange

import (
	"strconv"
	"strings"

	"tenken/checklist"
)

// text is a checklist as a file that its author would write: block style, one
// value a line, texts quoted, comments at the top. Lineage and a short list over
// another are not written: no other form has them.
func text(c *checklist.Checklist, comments []string) []byte {
	e := &emitter{}
	for _, s := range comments {
		e.line(0, "# "+oneLine(s))
	}
	e.head(c)
	e.sources(c.Sources)
	if len(c.Facts) > 0 {
		e.line(0, "facts:")
		for i := range c.Facts {
			e.fact(&c.Facts[i])
		}
	}
	e.line(0, "sections:")
	for i := range c.Sections {
		e.section(&c.Sections[i])
	}
	e.retired(c.Retired)
	return []byte(e.b.String())
}

type emitter struct{ b strings.Builder }

func (e *emitter) line(indent int, s string) {
	e.b.WriteString(strings.Repeat("  ", indent))
	e.b.WriteString(s)
	e.b.WriteByte('\n')
}

// value writes a key with its value as it is; nothing where the value is empty.
func (e *emitter) value(indent int, key, value string) {
	if value != "" {
		e.line(indent, key+": "+value)
	}
}

func (e *emitter) quoted(indent int, key, s string) {
	if s != "" {
		e.value(indent, key, checklist.YAMLString(s))
	}
}

func (e *emitter) text(indent int, key string, t checklist.Text) {
	if t.IsZero() {
		return
	}
	e.line(indent, key+":")
	e.quoted(indent+1, "ja", t.JA)
	e.quoted(indent+1, "en", t.EN)
}

func (e *emitter) words(indent int, w checklist.Words) {
	if len(w.JA)+len(w.EN) == 0 {
		return
	}
	e.line(indent, "words:")
	e.value(indent+1, "ja", list(w.JA, checklist.YAMLString))
	e.value(indent+1, "en", list(w.EN, checklist.YAMLString))
}

func (e *emitter) head(c *checklist.Checklist) {
	e.value(0, "schema", checklist.Schema)
	e.value(0, "id", word(c.ID))
	e.quoted(0, "edition", c.Edition)
	e.value(0, "serial", strconv.Itoa(c.Serial))
	e.value(0, "as_of", word(string(c.AsOf)))
	e.value(0, "review_by", word(string(c.ReviewBy)))
	e.text(0, "title", c.Title)
	e.text(0, "publisher", c.Publisher)
	e.words(0, c.Words)
	e.text(0, "for", c.For)
	e.text(0, "unread", c.Unread)
	if c.Goal != nil {
		e.line(0, "goal:")
		e.value(1, "id", word(c.Goal.ID))
		e.text(1, "title", c.Goal.Title)
		e.value(1, "needs", "all")
	}
	if c.Draft {
		e.value(0, "status", "draft")
	}
	if len(c.Extends) > 0 {
		e.line(0, "extends:")
		for _, x := range c.Extends {
			e.line(1, "- {id: "+word(x.ID)+", serial: "+strconv.Itoa(x.Serial)+"}")
		}
	}
}

func (e *emitter) sources(all []checklist.Source) {
	if len(all) == 0 {
		return
	}
	e.line(0, "sources:")
	for _, s := range all {
		e.line(1, "- id: "+word(s.ID))
		e.text(2, "title", s.Title)
		e.quoted(2, "edition", s.Edition)
		e.quoted(2, "url", s.URL)
	}
}

func (e *emitter) fact(f *checklist.Fact) {
	e.line(1, "- id: "+word(f.ID))
	e.text(2, "ask", f.Ask)
	e.text(2, "why", f.Why)
	e.value(2, "type", word(string(f.Type)))
	if len(f.Options) > 0 {
		e.line(2, "options:")
		for _, o := range f.Options {
			e.line(3, "- id: "+word(o.ID))
			e.quoted(4, "ja", o.Label.JA)
			e.quoted(4, "en", o.Label.EN)
		}
	}
	e.value(2, "when", condition(f.When))
	if len(f.Derive) > 0 {
		e.line(2, "derive:")
		for _, d := range f.Derive {
			e.line(3, "- value: "+word(d.Value))
			e.value(4, "when", condition(d.When))
		}
	}
	if len(f.Implies) > 0 {
		e.line(2, "implies:")
		for _, x := range f.Implies {
			e.line(3, "- {is: "+list(x.Is, word)+", then: {fact: "+word(x.Fact)+", is: "+word(x.Value)+"}}")
		}
	}
	e.value(2, "group", word(f.Group))
	if f.Rare {
		e.value(2, "rare", "true")
	}
}

func (e *emitter) section(s *checklist.Section) {
	e.line(1, "- id: "+word(s.ID))
	e.text(2, "title", s.Title)
	e.value(2, "with", word(s.With))
	e.line(2, "questions:")
	for i := range s.Questions {
		e.question(&s.Questions[i])
	}
}

func (e *emitter) question(q *checklist.Question) {
	e.line(3, "- id: "+word(q.ID))
	e.value(4, "rev", strconv.Itoa(q.Rev))
	e.value(4, "duty", word(string(q.Duty)))
	e.text(4, "ask", q.Ask)
	e.text(4, "why", q.Why)
	e.text(4, "check", q.Check)
	e.text(4, "remedy", q.Remedy)
	e.value(4, "work", word(string(q.Work)))
	if q.Weight > 1 {
		e.value(4, "weight", strconv.Itoa(q.Weight))
	}
	e.value(4, "cite", list(q.Cite, cite))
	e.value(4, "when", condition(q.When))
	e.value(4, "from", word(string(q.Since)))
	e.value(4, "until", word(string(q.Until)))
	e.value(4, "na", word(string(q.NA)))
	if q.Quick {
		e.value(4, "quick", "true")
	}
	if len(q.Map) > 0 {
		e.line(4, "map:")
		for _, m := range q.Map {
			e.value(5, word(m.Framework), list(m.Refs, reference(m)))
		}
	}
	e.value(4, "who", word(string(q.Who)))
	e.words(4, q.Words)
	e.value(4, "instead_of", list(q.InsteadOf, word))
	e.value(4, "check_every", word(q.Every))
}

// reference writes what a question maps to, with the relation where one is said.
func reference(m checklist.Mapping) func(string) string {
	return func(ref string) string {
		if r := m.Relations[ref]; r != "" {
			return "{ref: " + checklist.YAMLString(ref) + ", relation: " + word(string(r)) + "}"
		}
		return checklist.YAMLString(ref)
	}
}

func (e *emitter) retired(all []checklist.Retired) {
	if len(all) == 0 {
		return
	}
	e.line(0, "retired:")
	for _, r := range all {
		e.line(1, "- id: "+word(r.ID))
		e.text(2, "reason", r.Reason)
		e.value(2, "replaced_by", list(r.ReplacedBy, word))
	}
}

func cite(c checklist.Cite) string {
	if c.At == "" {
		return "{source: " + word(c.Source) + "}"
	}
	return "{source: " + word(c.Source) + ", at: " + checklist.YAMLString(c.At) + "}"
}

// condition is a condition in YAML; empty where there is none.
func condition(c *checklist.Cond) string {
	switch {
	case c == nil:
		return ""
	case c.Fact != "":
		return "{fact: " + word(c.Fact) + ", is: " + list(c.Is, word) + "}"
	case c.Not != nil:
		return "{not: " + condition(c.Not) + "}"
	case c.Any != nil:
		return "{any: " + list(c.Any, condition) + "}"
	default:
		return "{all: " + list(c.All, condition) + "}"
	}
}

// list is a flow list; empty where there is nothing to list.
func list[T any](all []T, one func(T) string) string {
	if len(all) == 0 {
		return ""
	}
	parts := make([]string, len(all))
	for i, x := range all {
		parts[i] = one(x)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// word is an id or a plain word as it is, and anything else quoted.
func word(s string) string {
	if s == "" || checklist.IsID(s) && !strings.EqualFold(s, "null") {
		return s
	}
	return checklist.YAMLString(s)
}
