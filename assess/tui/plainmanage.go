package tui

import (
	"fmt"

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
	for {
		p.put(p.wouldChange(in))
		for _, about := range in.About {
			p.put(about.In(p.lang))
		}
		for i, r := range in.Rows {
			mark := "[ ]"
			if s.want[i] {
				mark = "[x]"
			}
			p.put(fmt.Sprintf("%d %s %s", i+1, mark, oneLine(r.Text.In(p.lang))))
			if r.Conflict {
				p.put("  " + p.t(wBothChanged))
			}
		}
		text, err := p.ask(wPlainTicked)
		if err != nil {
			return err
		}
		if n, ok := numberIn(text); ok && n >= 1 && n <= len(s.want) {
			s.want[n-1] = !s.want[n-1]
			continue
		}
		if text != "" {
			p.put(p.f(wHowToPick, len(s.want)))
			continue
		}
		break
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

func (p *lineMode) changeLists(at *Manage) error {
	if p.o.Home.Sectors == nil {
		return nil
	}
	all, err := p.o.Home.Sectors()
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	lists, err := p.chooseSectors(all)
	if err != nil {
		return err
	}
	return p.renew(func() (*Work, error) { return at.SetLists(lists) }, wListsChanged)
}

func (p *lineMode) rename(at *Manage) error {
	name, err := p.ask(wPlainWhomFor)
	if err != nil || name == "" {
		return err
	}
	return p.renew(func() (*Work, error) { return at.Rename(name) }, wRenamed)
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
