package tui

import (
	"errors"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// confirmFacts reads out the facts that were stated a year ago: Enter states them
// as they were, a number asks one of them again.
func (p *lineMode) confirmFacts() error {
	for {
		waiting := p.session().FactsToConfirm()
		if len(waiting) == 0 {
			return nil
		}
		p.tell(wFactsConfirm)
		var names []string
		for _, w := range waiting {
			names = append(names, oneLine(w.Fact.Ask.In(p.lang))+"  "+
				p.f(wFactBefore, oneLine(w.Fact.ValueLabel(w.Value, p.lang))))
		}
		n, err := p.pick(names, wPlainFactsAsBefore.With(len(waiting)))
		switch {
		case err != nil:
			return ignoreBack(err)
		case n < 0:
			return p.record(p.session().ConfirmFacts())
		}
		if _, err := p.oneFact(waiting[n].Fact); err != nil && !errors.Is(err, errLater) {
			return ignoreBack(err)
		}
	}
}

// facts asks every fact, one a block, and together those to which few say yes;
// an empty line keeps what was stated. What contradicts is asked again at the end.
func (p *lineMode) facts() error { return p.factsBut(map[string]bool{}) }

// factsBut asks the facts that are not passed over. What is stated lays the blocks out
// anew, so each is remembered by its id when it was asked.
func (p *lineMode) factsBut(passed map[string]bool) error {
	var trail []*checklist.Fact // asked alone, to step back to
	var again *checklist.Fact
	for {
		block := p.factsAfter(passed)
		if again != nil {
			block, again = []*checklist.Fact{again}, nil
		}
		if block == nil {
			return p.contradictions()
		}
		err := p.askBlock(block)
		switch {
		case errors.Is(err, errBack) && len(trail) > 0:
			again, trail = trail[len(trail)-1], trail[:len(trail)-1]
			continue
		case errors.Is(err, errLater):
			return nil
		case err != nil:
			return err
		}
		for _, f := range block {
			passed[f.ID] = true
		}
		if len(block) == 1 {
			trail = append(trail, block[0])
		}
	}
}

func (p *lineMode) askBlock(facts []*checklist.Fact) error {
	if len(facts) > 1 {
		return p.ticks(facts)
	}
	_, err := p.oneFact(facts[0])
	return err
}

// factsAfter is the first block that was not passed; nil where there is none.
func (p *lineMode) factsAfter(passed map[string]bool) []*checklist.Fact {
	for _, block := range p.factBlocks() {
		if !passed[block[0].ID] {
			return block
		}
	}
	return nil
}

// factBlocks are the facts as they are asked by lines: alone, but together those
// of a page to which few say yes.
func (p *lineMode) factBlocks() [][]*checklist.Fact {
	var out [][]*checklist.Fact
	for _, page := range p.session().FactPages() {
		if rare(page) {
			out = append(out, page)
			continue
		}
		for _, f := range page {
			out = append(out, []*checklist.Fact{f})
		}
	}
	return out
}

// oneFact asks one fact and states what was said; changed is whether that is new.
func (p *lineMode) oneFact(f *checklist.Fact) (changed bool, err error) {
	v, err := p.fact(f)
	if err != nil || v == "" || v == p.session().Assessment().Stated(f.ID) {
		return false, err
	}
	if err := p.record(p.session().State(assess.FactValue{ID: f.ID, Value: v})); err != nil {
		return false, err
	}
	p.put(p.remaining())
	return true, nil
}

// contradictions asks again what was stated otherwise than other facts demand,
// for as long as something is said anew.
func (p *lineMode) contradictions() error {
	for {
		settled := p.session().Settled()
		all := settled.Contradictions()
		if len(all) == 0 {
			return nil
		}
		changed, err := p.oneFact(all[0].Fact)
		if errors.Is(err, errLater) || err == nil && !changed {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// ticks asks which of several facts are the case, by their numbers; the others
// become a no, in one event.
func (p *lineMode) ticks(facts []*checklist.Fact) error {
	if len(facts) == 0 {
		return nil
	}
	p.put("")
	p.tell(wWhichAreTheCase)
	items := make([]spokenItem, len(facts))
	for i, f := range facts {
		items[i].lines = []string{oneLine(f.Ask.In(p.lang))}
	}
	next := p.read(items, 0)
	for next > 0 {
		if _, err := p.ask(wEnterForMore); err != nil {
			return err
		}
		next = p.read(items, next)
	}
	for {
		text, err := p.ask(wNumbersOfTheCase)
		if err != nil {
			return err
		}
		values, left, ok := ticksTyped(facts, text)
		if !ok {
			p.put(p.f(wHowToPick, len(facts)))
			continue
		}
		if left > 0 {
			if _, err := p.ask(wOthersBecomeNo.With(left)); errors.Is(err, errBack) {
				continue
			} else if err != nil {
				return err
			}
		}
		return p.record(p.session().State(values...))
	}
}

// ticksTyped reads numbers, and those of what is not known after a question mark;
// left is how many are none of these.
func ticksTyped(facts []*checklist.Fact, text string) (values []assess.FactValue, left int, ok bool) {
	values = make([]assess.FactValue, len(facts))
	for i, f := range facts {
		values[i] = assess.FactValue{ID: f.ID, Value: checklist.UnmarkedValue}
	}
	left = len(facts)
	for _, word := range strings.FieldsFunc(plainWord(text), func(r rune) bool {
		return strings.ContainsRune(" ,、・",
			r)
	}) {
		digits, unknown := strings.CutPrefix(word, "?")
		n, isNumber := numberIn(digits)
		if !isNumber || n < 1 || n > len(facts) {
			return nil, 0, false
		}
		if v := &values[n-1]; v.Value == checklist.UnmarkedValue {
			left--
			v.Value = checklist.YesValue
			if unknown {
				v.Value = checklist.UnknownValue
			}
		}
	}
	return values, left, true
}

// fact asks one fact; an empty value keeps what was stated, errLater leaves the rest.
func (p *lineMode) fact(f *checklist.Fact) (string, error) {
	p.put("")
	if text := p.contradiction(f); text != "" {
		p.put(text)
	}
	p.put(f.Ask.In(p.lang))
	values := f.Statable()
	var names []string
	for _, v := range values {
		names = append(names, f.ValueLabel(v, p.lang))
	}
	names = append(names, p.t(wLeaveRestLater))
	p.put(p.factsLeft())
	if v := p.session().Assessment().Stated(f.ID); v != "" {
		p.put(p.t(wNow) + f.ValueLabel(v, p.lang))
		if v == checklist.UnmarkedValue {
			p.tell(wUnmarkedNow)
		}
	}
	at, err := p.pick(names, wNumberOrWordEnter, func(word string) bool {
		if word != "e" && word != "why" && word != "説明" {
			return false
		}
		p.put(p.t(wWhyThisAsked) + f.Why.In(p.lang))
		return true
	})
	switch {
	case err != nil || at < 0:
		return "", err
	case at == len(values):
		return "", errLater
	}
	return values[at], nil
}

// askFacts asks the facts that are still to be stated.
func (p *lineMode) askFacts() error {
	if len(p.session().Unstated()) == 0 {
		return nil
	}
	stated := map[string]bool{}
	for id := range p.session().Facts() {
		stated[id] = true
	}
	for _, f := range p.session().Unstated() { // and what contradicts
		delete(stated, f.ID)
	}
	return ignoreBack(p.factsBut(stated))
}
