package tui

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// home offers what was found and a new assessment.
func (p *plain) home() error {
	for {
		p.tell(wTenkenCheckYourselfHow)
		p.tell(wTypeNumberPressEnter)
		entries, err := p.entries()
		if err != nil {
			p.put(explain(err, p.lang))
		}
		n, err := p.pick(append([]string{p.t(wStartNewSelfCheck)}, p.entryLines(entries)...), wNumber)
		switch {
		case errors.Is(err, errBack) || n < 0 && err == nil:
			continue
		case err != nil:
			return err
		case n == 0:
			err = p.create()
		default:
			err = p.open(entries[n-1].Path)
		}
		if err != nil && !errors.Is(err, errBack) && !errors.Is(err, errHome) {
			return err
		}
	}
}

func (p *plain) entries() ([]Entry, error) {
	if p.o.Home.List == nil {
		return nil, nil
	}
	return p.o.Home.List()
}

func (p *plain) entryLines(entries []Entry) []string {
	var out []string
	for _, e := range entries {
		text := cmp.Or(oneLine(e.Organisation), oneLine(e.Path)) + "  " + oneLine(e.Title.In(p.lang))
		if e.Of > 0 {
			text += "  " + p.f(wSpokenDoneOf, e.Answered, e.Of)
		}
		if !e.Changed.IsZero() {
			text += "  " + p.date(checklist.DateOf(e.Changed))
		}
		out = append(out, join(text+"  "+oneLine(e.Note.In(p.lang))))
	}
	return out
}

func (p *plain) open(path string) error {
	if p.o.Home.Open == nil {
		return errBack
	}
	w, err := p.o.Home.Open(path)
	if err != nil {
		p.put(explain(err, p.lang))
		return errBack
	}
	return p.take(w)
}

// take works on an assessment and closes it afterwards.
func (p *plain) take(w *Work) error {
	p.work, p.words = w, assess.Words{}
	err := p.assess()
	closed := p.close()
	p.work = nil
	return errors.Join(err, closed)
}

// create chooses sectors and a name, and makes the assessment.
func (p *plain) create() error {
	if p.o.Home.Sectors == nil || p.o.Home.Create == nil {
		return errBack
	}
	sectors, err := p.o.Home.Sectors()
	if err != nil {
		p.put(explain(err, p.lang))
		return errBack
	}
	for {
		ids, err := p.chooseSectors(sectors)
		if err != nil {
			return err
		}
		name, err := p.ask(wWhomThisSelfCheck2)
		if errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		if name == "" {
			p.tell(wNameNeeded)
			continue
		}
		w, err := p.o.Home.Create(name, ids)
		if err != nil {
			p.put(explain(err, p.lang))
			continue
		}
		return p.take(w)
	}
}

// chooseSectors reads numbers, or words that narrow the list.
func (p *plain) chooseSectors(all []Sector) ([]string, error) {
	found := all
	for {
		p.tell(wChooseSector)
		for i, s := range found {
			p.put(fmt.Sprintf("%d %s", i+1, p.sectorLine(s)))
		}
		text, err := p.ask(wNumbersSeveralToo1)
		if err != nil {
			return nil, err
		}
		if ids := numbered(found, text); len(ids) > 0 {
			return ids, nil
		}
		if found = findSectors(all, text); len(found) == 0 {
			p.tell(wPlainNothingFound)
			found = all
		}
	}
}

func (p *plain) sectorLine(s Sector) string {
	text := oneLine(s.Title.In(p.lang)) + "  " + oneLine(s.For.In(p.lang))
	if s.Questions > 0 {
		text += p.f(wQuestionsAfter, s.Questions)
	}
	if s.Outside {
		text += p.t(wUnsignedAfter)
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
		n, ok := number(f)
		if !ok || n < 1 || n > len(sectors) {
			return nil
		}
		ids = append(ids, sectors[n-1].ID)
	}
	return ids
}

// assess works on the assessment at hand: the facts and the choice of pass
// while nothing is answered, the result first where all is, then the walk.
func (p *plain) assess() error {
	if p.work.New && p.work.Path != "" {
		p.put(p.savedIn().In(p.lang))
	}
	for _, n := range p.work.Notices {
		p.put(n.In(p.lang))
	}
	p.began = len(p.session().Assessment().Events)
	if err := p.begin(); err != nil && !errors.Is(err, errBack) {
		return err
	}
	return p.walk()
}

// begin is what comes before the first question of a sitting: for a new one the
// first pass, which needs no facts.
func (p *plain) begin() error {
	switch p.session().Opening() {
	case assess.AtBeginning:
		if p.session().Short() || !p.session().Begin(assess.FocusFirst) {
			return p.askFacts()
		}
	case assess.AtResult:
		return p.result()
	}
	return nil
}

// askFacts asks the facts where some are still to be stated.
func (p *plain) askFacts() error {
	if len(p.session().Unstated()) == 0 {
		return nil
	}
	return ignoreBack(p.facts())
}

// facts asks every fact, one a block, and together those that belong together;
// an empty line keeps what stands.
func (p *plain) facts() error {
	for i := 0; ; {
		pages := p.session().FactPages()
		if i >= len(pages) {
			return nil
		}
		if len(pages[i]) > 1 {
			if err := p.ticks(pages[i]); err != nil {
				return err
			}
			pages = p.session().FactPages() // those stated now stand alone: on to what is not
			for i < len(pages) && p.session().Facts()[pages[i][0].ID] != "" {
				i++
			}
			continue
		}
		f := pages[i][0]
		v, err := p.fact(f, i, len(pages))
		switch {
		case errors.Is(err, errBack) && i > 0:
			i--
			continue
		case errors.Is(err, errLater):
			return nil
		case err != nil:
			return err
		case v != "" && v != p.session().Facts()[f.ID]:
			if err := p.record(p.session().State(assess.FactValue{ID: f.ID, Value: v})); err != nil {
				return err
			}
			p.put(p.remaining())
		}
		i++
	}
}

// ticks asks which of several facts are the case, by their numbers; the others
// become a no, in one event.
func (p *plain) ticks(facts []*checklist.Fact) error {
	if len(facts) == 0 {
		return nil
	}
	p.put("")
	p.tell(wWhichAreTheCase)
	items := make([]item, len(facts))
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
		values, left, ok := ticked(facts, text)
		if !ok {
			p.put(p.f(wHowToPick, len(facts)))
			continue
		}
		if left > 0 {
			if _, err := p.ask(filled(wOthersBecomeNo, left)); errors.Is(err, errBack) {
				continue
			} else if err != nil {
				return err
			}
		}
		return p.record(p.session().State(values...))
	}
}

// ticked reads numbers, and those of what is not known behind a question mark;
// left is how many are none of these.
func ticked(facts []*checklist.Fact, text string) (values []assess.FactValue, left int, ok bool) {
	values = make([]assess.FactValue, len(facts))
	for i, f := range facts {
		values[i] = assess.FactValue{ID: f.ID, Value: checklist.NoValue}
	}
	left = len(facts)
	for _, word := range strings.FieldsFunc(plainWord(text), func(r rune) bool {
		return strings.ContainsRune(" ,、・",
			r)
	}) {
		digits, unknown := strings.CutPrefix(word, "?")
		n, isNumber := number(digits)
		if !isNumber || n < 1 || n > len(facts) {
			return nil, 0, false
		}
		if v := &values[n-1]; v.Value == checklist.NoValue {
			left--
			v.Value = checklist.YesValue
			if unknown {
				v.Value = checklist.UnknownValue
			}
		}
	}
	return values, left, true
}

// fact asks one fact, the i-th of n from 0; an empty value keeps what stands,
// errLater leaves the rest.
func (p *plain) fact(f *checklist.Fact, i, n int) (string, error) {
	p.put("")
	p.put(f.Ask.In(p.lang))
	values := f.Statable()
	var names []string
	for _, v := range values {
		names = append(names, f.ValueLabel(v, p.lang))
	}
	names = append(names, p.t(wLeaveRestLater))
	p.put(p.t(wFact) + fmt.Sprintf("%d/%d", i+1, n))
	if v := p.session().Facts()[f.ID]; v != "" {
		p.put(p.t(wNow) + f.ValueLabel(v, p.lang))
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
