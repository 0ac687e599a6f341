package assess

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tenken/checklist"
)

// Fold replays events into the state they leave behind. An event taken back by
// an undo has no effect, unless that undo is itself taken back; later changes
// of the same answer stay either way. Answers of questions that do not apply
// are kept. Events of a kind this program does not know are kept in Events and
// have no effect: whoever opened the file decides what that means.
//
// An error is a [Misfit], the event which makes no sense: a history that does not
// begin with "begin", an id used twice, an undo of something that cannot be undone,
// an event without its payload, a status, priority or date that is none.
func Fold(events []Event) (*Assessment, error) {
	live, err := liveEvents(events)
	if err != nil {
		return nil, err
	}
	a := &Assessment{Facts: checklist.Facts{}, Unmarked: map[string]bool{}, FormerFacts: checklist.Facts{},
		Answers: map[string]Answer{}, Opinions: map[string]Opinion{}, Assigned: map[string]string{},
		Events: slices.Clone(events)}
	for i := range events {
		if !live[i] {
			continue
		}
		if why := a.apply(&events[i]); !why.IsZero() {
			return nil, senseless(i, why)
		}
	}
	return a, nil
}

// liveEvents says which events stand. An undo names an earlier event, so one
// pass from the last event to the first knows of each event whether a standing
// undo takes it back.
func liveEvents(events []Event) ([]bool, error) {
	if len(events) == 0 || events[0].Kind != KindBegin {
		return nil, &Misfit{Why: historyBegins}
	}
	at := make(map[string]int, len(events))
	for i := range events {
		if _, twice := at[events[i].ID]; twice {
			return nil, senseless(i, eventTwice.With(shown(events[i].ID)))
		}
		at[events[i].ID] = i
	}
	live := make([]bool, len(events))
	for i := range live {
		live[i] = true
	}
	for i := len(events) - 1; i >= 0; i-- {
		if events[i].Kind != KindUndo {
			continue
		}
		of, ok := at[events[i].Of]
		if !ok || of >= i || !events[of].Undoable() {
			return nil, senseless(i, eventUndoes.With(shown(events[i].Of)))
		}
		if live[i] {
			live[of] = false
		}
	}
	return live, nil
}

// Misfit is an event of a history that makes no sense where it is.
type Misfit struct {
	At  int // its place in the history, from 0
	Why checklist.Text
}

// Error is the sentence in English; see [Misfit.In].
func (m *Misfit) Error() string { return m.In(checklist.English) }

// In is the sentence in lang, without full stop.
func (m *Misfit) In(lang checklist.Lang) string {
	return fmt.Sprintf(eventNumber.In(lang), m.At, m.Why.In(lang))
}

func senseless(n int, why checklist.Text) *Misfit { return &Misfit{n, why} }

// Undoable reports whether the event may be taken back. What begins, joins or
// proves a file may not, nor what was sent: a signature is answered by a reopening
// with its reason.
func (e *Event) Undoable() bool {
	switch e.Kind {
	case KindFact, KindAnswer, KindUndo, KindAsOf, KindRename, KindDrop, KindCarry,
		KindReview, KindEvidence, KindAssign:
		return true
	}
	return false
}

// Standing says of each event whether it stands, as [Fold] sees it: no standing
// undo takes it back. Nil for a history that makes no sense.
func Standing(events []Event) []bool {
	live, err := liveEvents(events)
	if err != nil {
		return nil
	}
	return live
}

// apply lets one standing event work on the state, or says why it makes no sense.
func (a *Assessment) apply(e *Event) checklist.Text {
	if e.empty() {
		return eventEmpty
	}
	switch e.Kind {
	case KindBegin:
		return a.begin(e)
	case KindChecklist:
		a.choose(e.Checklist)
	case KindFact:
		a.state(e.Facts)
	case KindAnswer:
		a.state(e.Facts)
		return a.answer(e)
	case KindAsOf:
		a.AsOf = e.AsOf
	case KindRename:
		a.rename(e.Rename)
	case KindCarry:
		return a.carry(e)
	case KindReview:
		a.review(e)
	case KindEvidence:
		a.name(e)
	case KindAssign:
		a.assign(e)
	case KindSign:
		a.Signatures = append(a.Signatures, Signature{*e.Sign, e.N, e.By, e.T})
	case KindReturn:
		a.Returns = append(a.Returns, ReturnSent{*e.Return, e.T})
	case KindDrop:
		a.Checklists = slices.DeleteFunc(a.Checklists, func(t ChecklistText) bool { return t.ID == e.Drop })
	}
	return checklist.Text{}
}

// empty reports whether an event lacks the payload of its kind.
func (e *Event) empty() bool {
	switch e.Kind {
	case KindBegin:
		return e.Begin == nil
	case KindChecklist:
		return e.Checklist == nil
	case KindRename:
		return e.Rename == nil
	case KindCarry:
		return e.Carry == nil
	case KindSign:
		return e.Sign == nil
	case KindReturn:
		return e.Return == nil
	}
	return false
}

func (a *Assessment) begin(e *Event) checklist.Text {
	if e.N != 0 {
		return eventBegins
	}
	a.Organisation, a.Program = oneLine(e.Begin.Organisation), e.Begin.Program
	a.Business, a.BusinessKey, a.Follows = e.Begin.Business, e.Begin.BusinessKey, e.Begin.Follows
	if !e.T.IsZero() {
		a.AsOf = checklist.DateOf(e.T)
	}
	return checklist.Text{}
}

func (a *Assessment) rename(r *Rename) {
	a.Organisation, a.Business = cmp.Or(oneLine(r.Organisation), a.Organisation), cmp.Or(r.Business, a.Business)
}

// oneLine is a name as it is shown everywhere; a file from outside may hold another.
func oneLine(s string) string { return strings.ReplaceAll(checklist.Clean(s), "\n", " ") }

func (a *Assessment) answer(e *Event) checklist.Text {
	for i := range e.Answers {
		ch := &e.Answers[i]
		ans := a.Answers[ch.Q]
		for f, v := range ch.Fields {
			if !ans.set(f, v) {
				return eventValue.With(shown(ch.Q), f, shown(v))
			}
		}
		// A remark beside an answer says nothing of the question as it is now.
		if _, said := ch.Fields[FieldStatus]; said || ans.Status == Unanswered {
			ans.Rev, ans.Review = ch.Rev, false
		}
		ans.At, ans.By = e.T, e.By
		if ch.says() {
			ans.Said, ans.SaidBy = e.ID, e.By
		}
		a.Answers[ch.Q] = ans
	}
	return checklist.Text{}
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
	return a == "" || b == "" || a == b
}

// name takes in documents. One of the same name and place under the same answer
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

// assign notes who is to answer.
func (a *Assessment) assign(e *Event) {
	for _, s := range e.Assign {
		a.Assigned[s.Q] = s.Who
		if s.Who == "" {
			delete(a.Assigned, s.Q)
		}
	}
}

// says reports whether the change is of the answer itself, not only of the plan
// of improvement.
func (ch *Change) says() bool {
	for f := range ch.Fields {
		if info, ok := f.Info(); ok && !info.Plan {
			return true
		}
	}
	return false
}
