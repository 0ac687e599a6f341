package checklist

import "iter"

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
