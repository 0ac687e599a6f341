package assess

import (
	"cmp"
	"slices"
	"strings"

	"tenken/checklist"
)

// What reviews, signatures, evidence and assignments leave behind.

// ReviewStale reports whether the reviewer's word on q is on an answer that is no
// longer the last; false where there is none.
func (a *Assessment) ReviewStale(q string) bool {
	o, ok := a.Opinions[q]
	return ok && o.Of != a.Answers[q].Said
}

// OpinionText is the reviewer's word on q with who said so and when, and what
// there is to know of it: that it is on an own answer, or on one that was changed
// since. Empty where there is none.
func (a *Assessment) OpinionText(q string, lang checklist.Lang) string {
	o, ok := a.Opinions[q]
	if !ok {
		return ""
	}
	words := []string{o.Verdict.Label(lang)}
	if o.Own {
		words = append(words, ownReview.In(lang))
	}
	if a.ReviewStale(q) {
		words = append(words, staleReview.In(lang))
	}
	who := strings.TrimSpace(o.By + " " + checklist.DateOf(o.At).In(lang))
	return opinionBy.With(strings.Join(words, opinionAnd.In(lang)), who).In(lang)
}

// Expires is the last day on which the document counts as fresh.
func (i EvidenceItem) Expires() checklist.Date { return cmp.Or(i.Until, i.Effective.Plus(i.Shelf)) }

// Old reports whether the document is past its last day: 証跡が古い.
func (i EvidenceItem) Old(today checklist.Date) bool {
	last := i.Expires()
	return last != "" && last < today
}

// StrictEvidence is the assessment as it counts where an answer with evidence
// grown old is open until it is confirmed again.
func (a *Assessment) StrictEvidence(today checklist.Date) *Assessment {
	b := a.clone()
	for _, d := range a.Documents {
		if ans, ok := b.Answers[d.Q]; ok && d.Old(today) {
			ans.Review = true
			b.Answers[d.Q] = ans
		}
	}
	return b
}

// ReviewedOnly is the assessment as it counts where only those answers count that
// somebody other than who answered has accepted, and that were not changed since;
// accepted is how many those are.
func (a *Assessment) ReviewedOnly() (b *Assessment, accepted int) {
	b = a.clone()
	for q, ans := range a.Answers {
		o, ok := a.Opinions[q]
		if ok && o.Verdict == Accepted && !o.Own && !a.ReviewStale(q) {
			accepted++
			continue
		}
		ans.Review = true
		b.Answers[q] = ans
	}
	return b, accepted
}

// DocumentsOf are the documents that support the answer to q.
func (a *Assessment) DocumentsOf(q string) (docs []Document) {
	for _, d := range a.Documents {
		if d.Q == q {
			docs = append(docs, d)
		}
	}
	return docs
}

// partOf is to whom the part of somebody was handed: the one of that name, else
// the one to whom a part was handed out last, as in a copy made for a department.
// Empty where nothing was handed out.
func (a *Assessment) partOf(name string) string {
	last := ""
	for i := len(a.Events) - 1; i >= 0 && last == ""; i-- {
		for _, s := range a.Events[i].Assign {
			if s.Who != "" && a.Assigned[s.Q] == s.Who {
				last = s.Who
			}
		}
	}
	for _, who := range a.Assigned {
		if name != "" && SamePerson(who, name) {
			return who
		}
	}
	return last
}

// Approval is the signature after which nothing is written any more; nil while
// the file is open.
func (a *Assessment) Approval() *Signature {
	for i := len(a.Signatures) - 1; i >= 0; i-- {
		switch s := &a.Signatures[i]; s.Role {
		case Approved:
			return s
		case Reopened:
			return nil
		}
	}
	return nil
}

// Standing are the signatures since the last reopening, the last of each role.
func (a *Assessment) Standing() (signed []Signature) {
	for _, s := range a.Signatures {
		if s.Role == Reopened {
			signed = nil
			continue
		}
		signed = slices.DeleteFunc(signed, func(o Signature) bool { return o.Role == s.Role })
		signed = append(signed, s)
	}
	return signed
}

// Since is how many events the file has after the signature.
func (a *Assessment) Since(s Signature) int { return len(a.Events) - 1 - s.N }

// Noted is one thing that an event of an office says, of a question where Q is set.
type Noted struct{ Q, Text string }

// Noted are what a review, signature, evidence, assignment or return says, for a
// history; none of another event.
func (e *Event) Noted(lang checklist.Lang) (notes []Noted) {
	add := func(q string, words ...string) {
		words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
		notes = append(notes, Noted{q, strings.Join(words, " ")})
	}
	for _, r := range e.Review {
		add(r.Q, r.Verdict.Label(lang), r.Note)
	}
	if s := e.Sign; s != nil {
		add("", s.Role.Label(lang), s.Name, s.Note)
	}
	for _, i := range e.Evidence {
		add(i.Q, i.Name, i.Term(lang), i.Note)
	}
	for _, s := range e.Assign {
		add(s.Q, cmp.Or(s.Who, nobody.In(lang)))
	}
	if r := e.Return; r != nil {
		add("", r.Campaign, returnTime.With(r.Revision).In(lang))
	}
	return notes
}

// Term says from when until when the document counts as fresh.
func (i EvidenceItem) Term(lang checklist.Lang) string {
	if i.SHA256 == "" {
		return withdrawn.In(lang)
	}
	return fromUntil.With(i.Effective.In(lang), i.Expires().In(lang)).In(lang)
}
