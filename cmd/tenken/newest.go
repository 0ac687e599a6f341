package main

import (
	"slices"
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Answers moved to the newest editions of their lists: by upgrade, in the screens and for
// the next year.

// upgrading is one run of upgrade.
type upgrading struct {
	*app
	only    []string
	dry     bool
	several bool // a list that one of many does not ask is no mistake
}

// upgraded is what became of one file; Carry is nil where nothing newer is there.
type upgraded struct {
	shell.Given
	organisation string
	carry        *assess.Carry
	was, is      assess.Result
	gaps         []string       // lists whose lineage does not reach back to the edition held
	day          checklist.Date // by whose law was judged before
}

// file moves one file, unless nothing is newer or it is only to be shown.
func (u upgrading) file(f shell.Given) upgraded {
	done := upgraded{Given: f}
	if done.Err != nil {
		return done
	}
	mode := store.ReadWrite
	if u.dry {
		mode = store.ReadOnly
	}
	o, err := u.Open(f.Path, mode)
	if err != nil {
		done.Err = err
		return done
	}
	defer o.Close()
	done.organisation, done.was = o.Answers.Organisation, o.Session.Result()
	next, texts, err := u.newest(o)
	if err == nil && len(texts) == 0 && !u.several {
		err = u.known(o)
	}
	if err != nil || len(texts) == 0 {
		done.Err = err
		return done
	}
	done.carry, done.gaps = u.carryTo(o, next, texts), broken(o.List, next)
	done.day = done.was.AsOf
	event, after, err := u.carryEvent(o, done.carry)
	if err != nil {
		done.Err = err
		return done
	}
	done.is = assess.Judge(next, after)
	if !u.dry {
		done.Err = o.Append(event)
	}
	return done
}

// known refuses a list that the assessment does not ask.
func (u upgrading) known(o *shell.Opened) error {
	var ids []string
	for _, p := range o.List.Parts {
		ids = append(ids, p.ID)
	}
	for _, id := range u.only {
		if !slices.Contains(ids, id) {
			return shell.Fail(shell.ExitUsage, words.ExportListUnknown, id).
				Hint(words.ExportListKnown, strings.Join(ids, ", "))
		}
	}
	return nil
}

// newest composes the lists of an assessment in their newest editions, and
// gives the texts of those that it does not carry yet. A newer edition brings the
// parents with it that it needs: newer ones, and such as are new.
func (u upgrading) newest(o *shell.Opened) (*checklist.Checklist, []assess.ChecklistText, error) {
	parts := slices.Clone(o.List.Parts)
	for i, p := range parts {
		if u.app.Newest(p) == nil || len(u.only) > 0 && !slices.Contains(u.only, p.ID) {
			continue
		}
		next, err := u.Lists.NewestOf(p.ID)
		if err != nil {
			return nil, nil, err
		}
		parts[i] = next
	}
	for i := 0; i < len(parts); i++ { // it grows
		for _, x := range slices.Concat(parts[i].Extends, viewed(parts[i])) {
			at := slices.IndexFunc(parts, func(p *checklist.Checklist) bool { return p.ID == x.ID })
			if at >= 0 && parts[at].Serial >= x.Serial {
				continue
			}
			parent, err := u.Lists.NewestOf(x.ID)
			switch {
			case err != nil:
				return nil, nil, err
			case at >= 0:
				parts[at] = parent
			default:
				parts = append(parts, parent)
			}
		}
	}
	var texts []assess.ChecklistText
	for _, p := range parts {
		if !slices.Contains(o.List.Parts, p) {
			texts = append(texts, shell.TextOf(p))
		}
	}
	if len(texts) == 0 {
		return nil, nil, nil
	}
	whole, err := u.Lists.Compose(parts)
	return whole, texts, err
}

// viewed is the list that a short one is taken from.
func viewed(p *checklist.Checklist) []checklist.Ref {
	if p.View == nil {
		return nil
	}
	return []checklist.Ref{{ID: p.View.Of, Pos: p.View.Pos}}
}

// carryTo moves the answers to other lists, by the law of today or of a later day that
// was chosen before.
func (u upgrading) carryTo(o *shell.Opened, next *checklist.Checklist, texts []assess.ChecklistText) *assess.Carry {
	carry := assess.CarryOver(o.List, next, o.Answers, texts)
	carry.FromHead, carry.AsOf = o.Answers.Head, max(checklist.DateOf(u.Now()), o.Session.Result().AsOf)
	return &carry
}

// carryEvent stamps the event and gives the assessment as it stands after it.
func (u upgrading) carryEvent(o *shell.Opened, carry *assess.Carry) (assess.Event, *assess.Assessment, error) {
	e := u.Stamped(assess.Event{Kind: assess.KindCarry, Carry: carry}, len(o.Answers.Events))
	after, err := assess.Fold(append(slices.Clone(o.Answers.Events), e))
	return e, after, err
}

// broken names the lists of which no lineage reaches back to the edition held.
func broken(was, next *checklist.Checklist) []string {
	var ids []string
	for _, p := range next.Parts {
		for _, old := range was.Parts {
			if old.ID != p.ID || old.Serial == p.Serial {
				continue
			}
			if _, whole := p.Descents(old.Serial, old.SHA256, nil); !whole {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids
}
