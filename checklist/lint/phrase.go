package lint

import (
	"strings"

	"tenken/checklist"
)

// phrase is one text of a checklist that people read, and its place.
type phrase struct {
	checklist.Text
	owner checklist.Pos
	keys  []string // below owner; empty for the label of an option, whose languages are beside its id
	kind  phraseKind
	id    string // of the question, fact, section, ...; empty for the head
}

type phraseKind uint8

const (
	properName  phraseKind = iota // the title of a source, a publisher: others chose the words
	heading                       // the title of the list or of a section
	optionLabel                   // an option of a fact
	asking                        // what is asked: of a question or a fact
	explanation                   // why, check, remedy, the reason of a withdrawal
)

func phrasesOf(c *checklist.Checklist) (all []phrase) {
	add := func(t checklist.Text, owner checklist.Pos, kind phraseKind, id string, keys ...string) {
		if !t.IsZero() {
			all = append(all, phrase{t, owner, keys, kind, id})
		}
	}
	add(c.Title, c.Pos, heading, "", "title")
	add(c.Publisher, c.Pos, properName, "", "publisher")
	add(c.For, c.Pos, heading, "", "for")
	add(c.Unread, c.Pos, explanation, "", "unread")
	for _, s := range c.Sources {
		add(s.Title, s.Pos, properName, s.ID, "title")
	}
	for _, f := range c.Facts {
		add(f.Ask, f.Pos, asking, f.ID, "ask")
		add(f.Why, f.Pos, explanation, f.ID, "why")
		for _, o := range f.Options {
			add(o.Label, o.Pos, optionLabel, o.ID)
		}
	}
	for s, q := range c.All() {
		if q == &s.Questions[0] {
			add(s.Title, s.Pos, heading, s.ID, "title")
		}
		add(q.Ask, q.Pos, asking, q.ID, "ask")
		add(q.Why, q.Pos, explanation, q.ID, "why")
		add(q.Check, q.Pos, explanation, q.ID, "check")
		add(q.Remedy, q.Pos, explanation, q.ID, "remedy")
	}
	if c.View != nil {
		for _, id := range c.View.Questions {
			add(c.View.Ask[id], c.View.Pos, asking, id, "ask", id)
		}
	}
	for _, x := range c.Retired {
		add(x.Reason, x.Pos, explanation, x.ID, "reason")
	}
	return all
}

// name is what a message calls the phrase, for example "GEN-01-01 ask".
func (p *phrase) name() string {
	return strings.TrimSpace(p.id + " " + strings.Join(p.keys, "."))
}
