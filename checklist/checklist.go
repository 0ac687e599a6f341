package checklist

import (
	"fmt"
	"iter"
	"slices"
)

// Checklist is one guideline's questions as its author published them, or
// several of them composed into one list (see [Compose]).
type Checklist struct {
	ID        string // stable for ever
	Edition   string // what people call it, for example "2026-11"
	Serial    int    // 1, 2, ...: +1 at every publication
	AsOf      Date   // the state of law that was really read
	ReviewBy  Date   // when it must be looked at again; may be empty
	Title     Text
	Publisher Text
	Extends   []Ref    // parents that must be asked with it
	Sources   []Source // documents outside the register that questions cite
	Facts     []Fact
	Sections  []Section
	View      *View // instead of sections: a short list over another checklist
	Retired   []Retired
	Lineage   []Lineage // what became of the questions of older serials

	Words  Words // everyday words by which people find the list
	For    Text  // whom it is for, in a line; may be empty
	Goal   *Goal // what a list that is not law works towards; nil: none
	Unread Text  // what of the law in force was not read, told to those who use the list; may be empty
	Draft  bool  // status: draft, shown as 予告 and never judged

	SHA256  string  // 64 lower-case hex digits over Raw
	Raw     []byte  // the file as it was read
	Outside bool    // not one of the embedded guidelines: shown as 署名なし
	Signed  *Signed // who signed it; nil for one that is embedded or Outside
	Pos     Pos

	Parts []*Checklist // of a composed list: what it was made from, parents first; else nil
}

// Signed is who signed a list that did not come with the program, for those who
// show it. It was checked before (package pack); nothing here is evidence.
type Signed struct {
	Publisher Text
	Prefix    string // of the ids that the publisher may sign
	Issued    Date
	ReviewBy  Date   // when the edition should be looked at again; may be empty
	By, Of    int    // so many of so many keys
	Old       bool   // with keys that the publisher has replaced since
	Withdrawn string // why the publisher took this edition back; empty: it did not, as far as is known here

	// What proves it, to travel with the list (package pack).
	Manifest string   // signed
	Keyring  []string // the chain of signed keyrings, oldest first
}

// In is publisher, day of issue and signatures in a line: 厚生労働省　2026年11月24日発行　署名 2/3.
func (s *Signed) In(lang Lang) string {
	t := wSigned
	if s.Old {
		t = wSignedByOldKeys
	}
	text := fmt.Sprintf(t.In(lang), Visible(s.Publisher.In(lang)), s.Issued.In(lang), s.By, s.Of)
	if s.Withdrawn != "" {
		text += fmt.Sprintf(wWithdrawn.In(lang), Visible(s.Withdrawn))
	}
	return text
}

// On is In, and says of an edition that should have been looked at again before that
// day that it was not.
func (s *Signed) On(day Date, lang Lang) string {
	text := s.In(lang)
	if s.ReviewBy != "" && s.ReviewBy < day {
		text += fmt.Sprintf(wReviewOverdue.In(lang), s.ReviewBy.In(lang))
	}
	return text
}

// Ref names a checklist of that serial or a later one.
type Ref struct {
	ID     string
	Serial int
	Pos    Pos
}

// Goal is what a list that is not law works towards, such as a rating.
type Goal struct {
	ID    string
	Title Text
	Pos   Pos
}

// Section is a group of questions with a heading.
type Section struct {
	ID        string
	Title     Text
	Questions []Question
	With      string // id of the section that it follows when composed; empty: at the end
	From      string // id of the checklist it came from
	Pos       Pos
}

// View is a short list over another checklist; it has no verdict of its own.
type View struct {
	Of        string
	Questions []string
	Ask       map[string]Text // plainer words for some of them, by id
	Pos       Pos
}

// Retired is a withdrawn question: it stays in the file with a reason and what replaced it.
type Retired struct {
	ID         string
	Reason     Text
	ReplacedBy []string
	Pos        Pos
}

// Question is the question of that id, or nil.
func (c *Checklist) Question(id string) *Question {
	for _, q := range c.All() {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// All yields every question with its section, in order.
func (c *Checklist) All() iter.Seq2[*Section, *Question] {
	return func(yield func(*Section, *Question) bool) {
		for i := range c.Sections {
			s := &c.Sections[i]
			for j := range s.Questions {
				if !yield(s, &s.Questions[j]) {
					return
				}
			}
		}
	}
}

// Fact is the fact of that id, or nil.
func (c *Checklist) Fact(id string) *Fact {
	for i := range c.Facts {
		if c.Facts[i].ID == id {
			return &c.Facts[i]
		}
	}
	return nil
}

// Lineage tells how the questions and facts of one older serial became those
// of the next serial that has a lineage, or of the list that holds it. What it
// does not name kept its id and its meaning.
type Lineage struct {
	Serial    int    // of the older list
	SHA256    string // over its file, 64 lower-case hex digits
	Questions []QuestionLineage
	Facts     []FactLineage
	Pos       Pos
}

// QuestionLineage is one step of some questions.
type QuestionLineage struct {
	Old, New []string // ids; New empty: no longer asked
	Relation Relation
	Why      Text // what changed, for those who answered before; may be empty
	Pos      Pos
}

// FactLineage is one step of a fact; a value that leads to several is asked again.
type FactLineage struct {
	Old, New string // New empty: no longer asked
	Values   []ValueLineage
	Pos      Pos
}

// ValueLineage is what became of one value of a fact.
type ValueLineage struct {
	Old string
	New []string
}

// parents are the lists that c cannot be asked without.
func (c *Checklist) parents() []Ref {
	if c.View == nil || slices.ContainsFunc(c.Extends, func(x Ref) bool { return x.ID == c.View.Of }) {
		return c.Extends
	}
	return append(slices.Clone(c.Extends), Ref{ID: c.View.Of, Pos: c.View.Pos})
}

// ParentIDs are the ids of the lists that c cannot be asked without: those it
// extends and, of a view, the one it is taken from.
func (c *Checklist) ParentIDs() []string {
	var ids []string
	for _, x := range c.parents() {
		ids = append(ids, x.ID)
	}
	return ids
}
