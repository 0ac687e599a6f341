package assess

import (
	"iter"

	"tenken/checklist"
)

// Outline is how a client stands on each question and each section of its
// list. It is packed, a byte each: the clients may be thousands, and many have
// one list. The zero value asks nothing.
type Outline struct {
	list  *checklist.Checklist
	marks []byte // of each question, in order: 0 where it is not asked, else 1 and its status
	rates []int8 // of each section: the met rate of its duties, the low end; below 0 where it has none
}

// OutlineOf packs a result over a list.
func OutlineOf(list *checklist.Checklist, r Result) Outline {
	o := Outline{list, make([]byte, 0, len(r.Items)), make([]int8, 0, len(r.Sections))}
	for i := range r.Items {
		mark := byte(0)
		if it := &r.Items[i]; it.Applies != checklist.False {
			mark = 1 + byte(it.Status)
		}
		o.marks = append(o.marks, mark)
	}
	for i := range r.Sections {
		rate := int8(-1)
		if l := r.Sections[i].Legal; l != nil && l.Rate != nil {
			rate = int8(l.Rate.Low)
		}
		o.rates = append(o.rates, rate)
	}
	return o
}

// Asked are the questions that apply, or may apply, each with the status that
// counts, in the order of the list.
func (o Outline) Asked() iter.Seq2[*checklist.Question, Status] {
	return func(yield func(*checklist.Question, Status) bool) {
		n := 0
		for i := range o.rates {
			questions := o.list.Sections[i].Questions
			for j := range questions {
				if m := o.marks[n+j]; m > 0 && !yield(&questions[j], Status(m-1)) {
					return
				}
			}
			n += len(questions)
		}
	}
}

// Gaps is how many questions are not met.
func (o Outline) Gaps() (n int) {
	for _, status := range o.Asked() {
		if status.Gap() {
			n++
		}
	}
	return n
}

// Misses says whether one of these questions is not met.
func (o Outline) Misses(is func(*checklist.Question) bool) bool {
	for q, status := range o.Asked() {
		if status.Gap() && is(q) {
			return true
		}
	}
	return false
}

// Rates are the sections with duties that count, each with the share met, in
// percent, the low end.
func (o Outline) Rates() iter.Seq2[*checklist.Section, int] {
	return func(yield func(*checklist.Section, int) bool) {
		for i, rate := range o.rates {
			if rate >= 0 && !yield(&o.list.Sections[i], int(rate)) {
				return
			}
		}
	}
}
