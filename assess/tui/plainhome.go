package tui

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// home offers what was found and a new assessment.
func (p *plain) home() error {
	for {
		p.tell(wTenkenCheckYourselfHow)
		p.tell(wTypeNumberPressEnter)
		lines, paths, err := p.found()
		if err != nil {
			p.put(explain(err, p.lang))
		}
		offers := p.offers()
		choices := []string{p.t(wStartNewSelfCheck)}
		for _, o := range offers {
			choices = append(choices, p.f(wOffered, oneLine(o.Name.In(p.lang))))
		}
		n, err := p.pick(append(choices, lines...), wNumber)
		switch {
		case errors.Is(err, errBack) || n < 0 && err == nil:
			continue
		case err != nil:
			return err
		case n == 0:
			err = p.create()
		case n <= len(offers):
			err = p.takeOffer(offers[n-1])
		default:
			err = p.open(paths[n-1-len(offers)])
		}
		if err != nil && !errors.Is(err, errBack) && !errors.Is(err, errHome) {
			return err
		}
	}
}

// found are the assessments found in words, and their paths; the clients of a
// folder with their figures.
func (p *plain) found() (lines, paths []string, err error) {
	if p.o.Portfolio && p.o.Home.Clients != nil {
		var rows []ClientRow
		err = p.o.Home.Clients(func(r ClientRow) { rows = append(rows, r) })
		markFormer(rows)
		for i := range rows {
			lines, paths = append(lines, p.clientLine(&rows[i])), append(paths, rows[i].Path)
		}
		return lines, paths, err
	}
	if p.o.Home.List == nil {
		return nil, nil, nil
	}
	entries, err := p.o.Home.List()
	for _, e := range entries {
		paths = append(paths, e.Path)
	}
	return p.entryLines(entries), paths, err
}

// offers are what can be taken into use; what cannot be is told with the reason.
func (p *plain) offers() (offers []Offer) {
	if p.o.Home.Offers == nil {
		return nil
	}
	for _, o := range p.o.Home.Offers() {
		if o.Take != nil {
			offers = append(offers, o)
			continue
		}
		p.put(p.f(wOfferedBad, oneLine(o.Name.In(p.lang))))
		for _, about := range o.About {
			p.put(about.In(p.lang))
		}
	}
	return offers
}

// takeOffer reads out what is offered and from whom, and takes it when that is wanted.
func (p *plain) takeOffer(o Offer) error {
	for _, about := range o.About {
		p.put(about.In(p.lang))
	}
	ask := o.Ask
	if ask.IsZero() {
		ask = wPlainTakeOffer
	}
	typed, err := p.ask(ask)
	if err != nil || !o.Ask.IsZero() && typed == "" {
		return err
	}
	said, err := o.Take(typed)
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.put(said.In(p.lang))
	return nil
}

// clientLine says a client with its figures by name; what is nought is not said.
func (p *plain) clientLine(r *ClientRow) string {
	if !r.Why.IsZero() {
		return p.nameOf(r) + "  " + p.f(wUnreadableFile, oneLine(r.Why.In(p.lang)))
	}
	says := []string{p.nameOf(r)}
	for _, col := range clientColumns {
		if v := col.of(&p.desk, &r.Client); v != "0" && v != assess.NoFigure && col.rank < 7 {
			says = append(says, p.f(wSpokenFigure, p.t(col.head), v))
		}
	}
	return strings.Join(append(says, p.aboutClient(&r.Client)), "  ")
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

// create chooses what to check and a name, and makes the assessment.
func (p *plain) create() error {
	if p.o.Home.Create == nil {
		return errBack
	}
	for {
		start, kinds, err := p.chooseStart()
		if err != nil {
			return err
		}
		if start, err = p.changePlan(start, kinds); errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		start.Organisation, err = p.ask(wWhomThisSelfCheck2)
		if errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		if start.Organisation == "" {
			p.tell(wNameNeeded)
			continue
		}
		if err := p.askWho(); errors.Is(err, errBack) {
			continue
		} else if err != nil {
			return err
		}
		w, err := p.o.Home.Create(start)
		if err != nil {
			p.put(explain(err, p.lang))
			continue
		}
		return p.take(w)
	}
}

// askWho asks once who answers.
func (p *plain) askWho() error {
	who := p.o.Home.Who
	if who == nil {
		return nil
	}
	for {
		name, err := p.ask(filled(wWhoPlain, who.Usual))
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
func (p *plain) chooseStart() (Start, []*checklist.BusinessKind, error) {
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
// chosen by its number, and the lists for any business stand behind them.
func (p *plain) chooseBusiness(t trades) (Start, []*checklist.BusinessKind, error) {
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
	for _, x := range usual {
		names = append(names, p.sectorLine(x))
	}
	names = append(names, p.t(wChooseFromLists))
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
func (p *plain) changePlan(start Start, kinds []*checklist.BusinessKind) (Start, error) {
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
		n, ok := number(text)
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

func (p *plain) sectorLine(s Sector) string {
	text := oneLine(s.Title.In(p.lang)) + "  " + oneLine(s.For.In(p.lang))
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
	if book := p.o.Book; book != "" && p.work.Manage != nil {
		p.o.Book = ""
		if err := p.readBook(p.work.Manage, book); err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
	if err := p.begin(); err != nil && !errors.Is(err, errBack) {
		return err
	}
	return p.walk()
}

// begin is what comes before the first question of a sitting: for a new one the
// first pass, which needs no facts.
func (p *plain) begin() error {
	if err := p.confirmFacts(); err != nil {
		return err
	}
	switch p.session().Opening() {
	case assess.AtBeginning:
		if !p.session().Begin(assess.FocusFirst) {
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
