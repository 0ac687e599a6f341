package assess

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"tenken/checklist"
)

// What reviews, signatures, evidence and assignments leave behind.

// Opinion is the reviewer's word that counts on one answer.
type Opinion struct {
	Review
	By  string
	At  time.Time
	Own bool // by who answered, 自己確認, or it is not known who answered
}

// Signature is a signature in the file.
type Signature struct {
	Sign
	N  int // of its event
	By string
	At time.Time
}

// Document is a document that stands behind an answer.
type Document struct {
	EvidenceItem
	By string
	At time.Time // when it was named here
}

// ReturnSent is a return that was written.
type ReturnSent struct {
	Returned
	At time.Time
}

// review takes in a reviewer's words; one without a verdict takes back what was said.
func (a *Assessment) review(e *Event) {
	for _, r := range e.Review {
		if r.Verdict == "" {
			delete(a.Opinions, r.Q)
			continue
		}
		a.Opinions[r.Q] = Opinion{Review: r, By: e.By, At: e.T, Own: SamePerson(e.By, a.Answers[r.Q].SaidBy)}
	}
}

// SamePerson compares names as people write them; where a name is missing
// nothing shows that they are two.
func SamePerson(a, b string) bool {
	a, b = checklist.Fold(a), checklist.Fold(b)
	fold := strings.NewReplacer(" ", "", "　", "")
	return a == "" || b == "" || fold.Replace(a) == fold.Replace(b)
}

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
	return filled(opinionBy, strings.Join(words, opinionAnd.In(lang)), who).In(lang)
}

// ParseReview reads a reviewer's word as people type it; empty takes one back.
func ParseReview(typed string) (v ReviewVerdict, ok bool) {
	v, ok = reviewTyped[checklist.Fold(strings.TrimSpace(typed))]
	return v, ok
}

// ParseRole reads what a signature stands for as people type it.
func ParseRole(typed string) (r Role, ok bool) {
	r, ok = roleTyped[checklist.Fold(strings.TrimSpace(typed))]
	return r, ok
}

// name takes in documents. One of the same name and place behind the same answer
// takes the place of the one before; one without a digest takes it away.
func (a *Assessment) name(e *Event) {
	for _, item := range e.Evidence {
		at := slices.IndexFunc(a.Documents, func(d Document) bool { return d.Same(item) })
		switch {
		case item.SHA256 == "" && at >= 0:
			a.Documents = slices.Delete(slices.Clone(a.Documents), at, at+1)
		case item.SHA256 == "":
		case at >= 0:
			a.Documents = slices.Clone(a.Documents)
			a.Documents[at] = Document{item, e.By, e.T}
		default:
			a.Documents = append(a.Documents, Document{item, e.By, e.T})
		}
	}
}

// Same reports whether o is the same document behind the same answer, whatever
// it holds.
func (i EvidenceItem) Same(o EvidenceItem) bool {
	return i.Q == o.Q && i.Name == o.Name && i.Where == o.Where
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

// DocumentsOf are the documents behind the answer to q.
func (a *Assessment) DocumentsOf(q string) (docs []Document) {
	for _, d := range a.Documents {
		if d.Q == q {
			docs = append(docs, d)
		}
	}
	return docs
}

// assign notes who is to answer.
func (a *Assessment) assign(e *Event) {
	for _, s := range e.Assign {
		a.Assigned[s.Q] = s.Who
		if s.Who == "" {
			delete(a.Assigned, s.Q)
		}
	}
}

// PartOf is to whom the part of somebody was handed: the one of that name, else
// the one to whom a part was handed out last, as in a copy made for a department.
// Empty where nothing was handed out.
func (a *Assessment) PartOf(name string) string {
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

func (a *Assessment) sign(e *Event) error {
	if e.Sign == nil {
		return errors.New("a sign event without a signature")
	}
	a.Signatures = append(a.Signatures, Signature{*e.Sign, e.N, e.By, e.T})
	return nil
}

func (a *Assessment) returned(e *Event) error {
	if e.Return == nil {
		return errors.New("a return event without a return")
	}
	a.Returns = append(a.Returns, ReturnSent{*e.Return, e.T})
	return nil
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
		add("", r.Campaign, filled(returnTime, r.Revision).In(lang))
	}
	return notes
}

// Term says from when until when the document counts as fresh.
func (i EvidenceItem) Term(lang checklist.Lang) string {
	if i.SHA256 == "" {
		return withdrawn.In(lang)
	}
	return filled(fromUntil, i.Effective.In(lang), i.Expires().In(lang)).In(lang)
}
