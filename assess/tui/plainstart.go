package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tenken/checklist"
)

// askWho asks once who answers.
func (p *lineMode) askWho() error {
	who := p.o.Home.Who
	if who == nil {
		return nil
	}
	for {
		name, err := p.ask(wWhoPlain.With(who.Usual))
		if err != nil {
			return err
		}
		if name = cmp.Or(name, who.Usual); name == "" {
			p.tell(wWhoNeeded)
			continue
		}
		if err := who.Keep(name); err != nil {
			p.put(explain(err, p.lang))
			return errBack
		}
		p.o.Home.Who = nil
		return nil
	}
}

// chooseStart asks what the business is, or what to check where no kinds of
// business are handed in.
func (p *lineMode) chooseStart() (Start, []*checklist.BusinessKind, error) {
	if p.o.Home.Businesses == nil {
		if p.o.Home.Sectors == nil {
			return Start{}, nil, errBack
		}
		sectors, err := p.o.Home.Sectors()
		if err != nil {
			p.put(explain(err, p.lang))
			return Start{}, nil, errBack
		}
		lists, err := p.chooseSectors(sectors)
		return Start{Lists: lists}, nil, err
	}
	t, err := p.o.trades()
	if err != nil {
		p.put(explain(err, p.lang))
		return Start{}, nil, errBack
	}
	return p.chooseBusiness(t)
}

// chooseBusiness finds the kind of business by a word for it; of several one is
// chosen by its number, and the lists for any business follow them.
func (p *lineMode) chooseBusiness(t trades) (Start, []*checklist.BusinessKind, error) {
	text, err := p.ask(wPlainWhatBusiness)
	if err != nil {
		return Start{}, nil, err
	}
	kinds := t.kinds.Search(text)
	if len(kinds) == 0 {
		p.tell(wPlainNothingFound)
	}
	if len(kinds) == 1 && text != "" {
		return startOf(kinds), kinds, nil
	}
	var names []string
	for _, k := range kinds {
		names = append(names, oneLine(k.Name(p.lang)))
	}
	usual := p.usual(t.sectors)
	names = append(append(names, p.sectorLines(usual)...), p.t(wChooseFromLists))
	n, err := p.pick(names, wNumber)
	switch {
	case err != nil:
		return Start{}, nil, err
	case n < 0:
		return p.chooseBusiness(t)
	case n < len(kinds):
		return startOf(kinds[n : n+1]), kinds[n : n+1], nil
	case n < len(kinds)+len(usual):
		return startUsual(&p.o, usual[n-len(kinds)]), nil, nil
	}
	lists, err := p.chooseSectors(t.sectors)
	return Start{Lists: lists}, nil, err
}

// changePlan reads out what would be asked, and takes lists out by their numbers.
func (p *lineMode) changePlan(start Start, kinds []*checklist.BusinessKind) (Start, error) {
	if p.o.Home.Plan == nil {
		return start, nil
	}
	for {
		plan, err := p.o.Home.Plan(start)
		if err != nil {
			p.put(explain(err, p.lang))
			return start, errBack
		}
		if text := p.planOf(kinds); text != "" {
			p.put(text)
		}
		for i, l := range p.partsOf(start, plan) {
			p.put(fmt.Sprintf("%d %s  %s", i+1, l.name, l.tail()))
		}
		p.put(p.howLong(plan))
		prompt := wPlainChangePlan
		if len(plan.Parts) == 1 { // which cannot be left out
			prompt = wPlainOnePlan
		}
		text, err := p.ask(prompt)
		if err != nil || text == "" {
			return start, err
		}
		n, ok := numberIn(text)
		if !ok || n < 1 || n > len(plan.Parts) {
			p.put(p.f(wHowToPick, len(plan.Parts)))
			continue
		}
		id := plan.Parts[n-1].ID
		rest := slices.DeleteFunc(slices.Clone(start.Lists), func(x string) bool { return x == id })
		if len(rest) == len(start.Lists) || len(rest) == 0 {
			p.tell(wCannotDropList)
			continue
		}
		start.Lists = rest
	}
}

// chooseSectors reads numbers, or words that narrow the list.
func (p *lineMode) chooseSectors(all []Sector) ([]string, error) {
	found, next := all, 0
	for {
		if next == 0 {
			p.tell(wPlainChooseSector)
		}
		next = p.read(spokenItems(p.sectorLines(found)), next)
		text, err := p.ask(wNumbersOrName)
		switch {
		case err != nil:
			return nil, err
		case text == "" && next > 0:
			continue
		}
		next = 0
		if ids := numbered(found, text); len(ids) > 0 {
			if slices.ContainsFunc(found, func(x Sector) bool { return x.Draft && slices.Contains(ids, x.ID) }) {
				p.tell(wAnnouncedOnly)
				continue
			}
			return ids, nil
		}
		if found = findSectors(all, text); len(found) == 0 {
			p.tell(wPlainNothingFound)
			found = all
		}
	}
}

func (p *lineMode) sectorLines(sectors []Sector) []string {
	var lines []string
	for _, s := range sectors {
		lines = append(lines, p.sectorLine(s))
	}
	return lines
}

func (p *lineMode) sectorLine(s Sector) string {
	text := strings.TrimRight(oneLine(s.Title.In(p.lang))+"  "+oneLine(s.For.In(p.lang)), " ")
	if s.Questions > 0 {
		text += p.f(wQuestionsAfter, s.Questions)
	}
	if s.Outside {
		text += p.t(wUnsignedAfter)
	}
	if !s.Signed.IsZero() {
		text += "  " + oneLine(s.Signed.In(p.lang))
	}
	if s.Draft {
		text = p.t(wDraftBefore) + text
	}
	return text
}

// numbered are the ids at the numbers typed; nil when there is anything else.
func numbered(sectors []Sector, text string) []string {
	var ids []string
	for _, f := range strings.FieldsFunc(plainWord(text), func(r rune) bool {
		return strings.ContainsRune(" ,、・",
			r)
	}) {
		n, ok := numberIn(f)
		if !ok || n < 1 || n > len(sectors) {
			return nil
		}
		ids = append(ids, sectors[n-1].ID)
	}
	return ids
}
