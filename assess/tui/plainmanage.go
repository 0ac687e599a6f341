package tui

import (
	"fmt"
	"slices"

	"tenken/assess"
	"tenken/checklist"
)

// manage does with the file what can be done with it beside answering.
func (p *lineMode) manage() error {
	at := p.work.Manage
	if at == nil {
		p.tell(wNothingToManage)
		return nil
	}
	names := []string{p.t(wTakeInBook), p.t(wExportAll), p.t(wChangeListsRow), p.t(wRenameOrganisation),
		p.t(wDeleteFile)}
	does := []func(*Manage) error{p.takeInBook, func(*Manage) error { return p.export() }, p.changeLists, p.rename,
		p.delete}
	if at.Upgrade != nil {
		names, does = append(names, p.t(wUpgrade)), append(does, p.upgrade)
	}
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return ignoreBack(err)
	}
	return ignoreBack(does[n](at))
}

// upgrade moves the answers to newer editions, after the word for it was typed.
func (p *lineMode) upgrade(at *Manage) error {
	text, err := p.ask(wPlainUpgradeSure)
	if word := plainWord(text); err != nil || word != "移す" && word != "move" {
		return err
	}
	return p.renew(at.Upgrade, wUpgraded)
}

// takeInBook asks which workbook came back: the number of one found, or a path.
func (p *lineMode) takeInBook(at *Manage) error {
	found := at.Books()
	for i, path := range found {
		p.put(fmt.Sprintf("%d %s", i+1, path))
	}
	text, err := p.ask(wPlainWhichBook)
	if err != nil || text == "" {
		return err
	}
	path := pathTyped(text)
	if n, ok := numberIn(text); ok && n >= 1 && n <= len(found) {
		path = found[n-1]
	}
	return p.readBook(at, path)
}

// readBook reads out what a workbook would change and takes it in: all but what
// changed on both sides, unless a number says otherwise.
func (p *lineMode) readBook(at *Manage, path string) error {
	in, err := at.Read(path)
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	s := newIncoming(in)
	if err := p.choose(s); err != nil {
		return err
	}
	taken, err := in.Take(func(i int) bool { return s.want[i] })
	if err == nil && taken.Event.Kind == "" {
		p.tell(wNothingTicked)
		return nil
	}
	if err := p.record(taken.Event, err); err != nil {
		return err
	}
	if err != nil {
		return nil // which record has told
	}
	p.tell(taken.Said)
	return p.contradictions()
}

// choose reads out what a workbook would change, page by page, and ticks or unticks
// what is named by its number, until all was read and Enter takes it in.
func (p *lineMode) choose(s *incomingScreen) error {
	p.put(p.wouldChange(s.in))
	for _, about := range s.in.About {
		p.put(about.In(p.lang))
	}
	row := func(i int) spokenItem {
		r, mark := s.in.Rows[i], "[ ] "
		if s.want[i] {
			mark = "[x] "
		}
		it := spokenItem{lines: []string{mark + oneLine(r.Text.In(p.lang))}}
		if r.Conflict {
			it.lines = append(it.lines, "  "+p.t(wBothChanged))
		}
		return it
	}
	rows := make([]spokenItem, len(s.want))
	for i := range rows {
		rows[i] = row(i)
	}
	if len(rows) == 0 {
		return errBack // there is nothing to ask about
	}
	next := p.read(rows, 0)
	for {
		prompt := wPlainTicked
		if next > 0 {
			prompt = wPlainTickedMore
		}
		text, err := p.ask(prompt)
		n, isNumber := numberIn(text)
		switch {
		case err != nil:
			return err
		case text == "" && next > 0:
			next = p.read(rows, next)
		case text == "":
			return nil
		case isNumber && n >= 1 && n <= len(rows):
			s.want[n-1] = !s.want[n-1]
			rows[n-1] = row(n - 1)
			p.putItem(n, rows[n-1])
		default:
			p.put(p.f(wHowToPick, len(rows)))
		}
	}
}

func (p *lineMode) changeLists(at *Manage) error {
	if p.o.Home.Sectors == nil {
		return nil
	}
	all, err := p.o.Home.Sectors()
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	lists, err := p.addOrDrop(all, slices.Clone(at.Lists))
	if err != nil || slices.Equal(lists, at.Lists) {
		return err
	}
	return p.renewHere(func() (*Work, error) { return at.SetLists(lists) }, wListsChanged)
}

// addOrDrop reads out the lists there are, adds those whose name is typed and drops
// those whose number is, until that is right.
func (p *lineMode) addOrDrop(all []Sector, lists []string) ([]string, error) {
	for {
		p.tell(wPlainListsNow)
		for i, id := range lists {
			name := id
			if x := sectorByID(all, id); x != nil {
				name = oneLine(x.Title.In(p.lang))
			}
			p.put(fmt.Sprintf("%d %s", i+1, name))
		}
		text, err := p.ask(wPlainAddOrDrop)
		n, isNumber := numberIn(text)
		switch {
		case err != nil:
			return nil, err
		case text == "" && len(lists) == 0:
			p.tell(wNothingToChoose)
		case text == "":
			return lists, nil
		case isNumber && n >= 1 && n <= len(lists):
			lists = slices.Delete(lists, n-1, n)
		case isNumber:
			p.put(p.f(wHowToPick, len(lists)))
		default:
			if lists, err = p.addList(all, lists, text); err != nil {
				return nil, err
			}
		}
	}
}

// addList adds the list of that name; of several one is chosen by its number.
func (p *lineMode) addList(all []Sector, lists []string, text string) ([]string, error) {
	found := slices.DeleteFunc(findSectors(all, text), func(x Sector) bool { return slices.Contains(lists, x.ID) })
	if len(found) == 0 {
		p.tell(wPlainNothingFound)
		return lists, nil
	}
	x := found[0]
	if len(found) > 1 {
		n, err := p.pick(p.sectorLines(found), wNumberEnterLeave)
		if err != nil || n < 0 {
			return lists, ignoreBack(err)
		}
		x = found[n]
	}
	if x.Draft {
		p.tell(wAnnouncedOnly)
		return lists, nil
	}
	rest := slices.DeleteFunc(slices.Clone(lists), func(id string) bool {
		y := sectorByID(all, id)
		return x.Alone || y != nil && y.Alone
	})
	if len(rest) < len(lists) {
		p.tell(wOthersUnticked)
	}
	return append(rest, x.ID), nil
}

func (p *lineMode) rename(at *Manage) error {
	name, err := p.ask(wPlainWhomFor)
	if err != nil || name == "" {
		return err
	}
	return p.renewHere(func() (*Work, error) { return at.Rename(name) }, wRenamed)
}

// renew goes on with the file as it is after a change.
func (p *lineMode) renew(change func() (*Work, error), said checklist.Text) error {
	w, err := change()
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.work, p.words, p.began = w, assess.Words{}, len(w.Session.Assessment().Events)
	p.tell(said)
	return nil
}

// renewHere is renew where the walk stays at the question that the user was at.
func (p *lineMode) renewHere(change func() (*Work, error), said checklist.Text) error {
	goBack := p.place()
	if err := p.renew(change, said); err != nil {
		return err
	}
	goBack()
	return nil
}

// delete puts the file away, after the word for it was typed.
func (p *lineMode) delete(at *Manage) error {
	text, err := p.ask(wPlainDelete)
	if word := plainWord(text); err != nil || word != "削除" && word != "delete" {
		return err
	}
	where, err := at.Delete()
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.work = nil
	p.put(where.In(p.lang))
	return errHome
}

// export writes out what is chosen and tells where the file is.
func (p *lineMode) export() error {
	var names []string
	var exports []Export
	all := !p.session().GivesPass() || !offersQuick(p.work.Exports)
	for _, x := range p.work.Exports {
		if all || x.Quick {
			exports = append(exports, x)
			names = append(names, join(p.exportName(x)+"  "+x.About.In(p.lang)))
		}
	}
	if len(names) == 0 {
		p.tell(wThereNothingWriteOut)
		return nil
	}
	n, err := p.pick(names, wNumberEnterLeave)
	if err != nil || n < 0 {
		return ignoreBack(err)
	}
	p.tell(wWriting)
	path, err := exports[n].Write(p.lang)
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.put(p.t(wFileHere) + path)
	return nil
}
