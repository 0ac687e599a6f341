package main

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// opened is an assessment with everything that commands do with one.
type opened struct {
	by      *app
	path    string
	mode    store.Mode
	file    *store.File
	list    *checklist.Checklist
	answers *assess.Assessment
	session *assess.Session
}

// with opens an assessment, says what there is to know of it, and closes it
// after what is to be done with it.
func (a *app) with(path string, mode store.Mode, do func(*opened) error) error {
	o, err := a.open(path, mode)
	if err != nil {
		return err
	}
	defer o.close()
	if err := a.tell(o); err != nil {
		return err
	}
	return do(o)
}

// open reads an assessment and composes the checklists that it carries.
func (a *app) open(path string, mode store.Mode) (*opened, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	f, err := store.Open(path, mode, a.storeOptions())
	if err != nil {
		return nil, onFile(path, err)
	}
	o, err := a.assemble(path, mode, f)
	if err != nil {
		_ = f.Close() // the first error is told
		return nil, err
	}
	return o, nil
}

func (a *app) assemble(path string, mode store.Mode, f *store.File) (*opened, error) {
	as, err := assess.Fold(f.Events())
	if err != nil {
		return nil, &failure{code: exitUnreadable, text: checklist.Text{
			JA: fmt.Sprintf("%s の記録のつながりが読めません（%v）。", checklist.Visible(path), err),
			EN: fmt.Sprintf("the events of %s make no sense: %v", checklist.Visible(path), err),
		}}
	}
	as.Head = f.Head()
	list, err := a.lists.of(as)
	if err != nil {
		return nil, err
	}
	if a.strict {
		as = as.StrictEvidence(checklist.DateOf(a.now()))
	}
	return &opened{
		by: a, path: path, mode: mode, file: f, list: list, answers: as, session: a.session(list, as, assess.FromCommand),
	}, nil
}

func (a *app) session(list *checklist.Checklist, as *assess.Assessment, from assess.Origin) *assess.Session {
	return assess.NewSession(list, as, assess.SessionOptions{By: a.who(), Now: a.now, NewID: a.newID, From: from})
}

// tell says beside the results what the user should know of a file.
func (a *app) tell(o *opened) error {
	warnings, notes, err := a.notices(o)
	if err != nil {
		return err
	}
	for _, w := range warnings {
		a.note(wordWarning, w.In(a.lang))
	}
	for _, n := range notes {
		a.note(wordNote, n.In(a.lang))
	}
	return nil
}

// notices are what is wrong with a file that can be used all the same, and
// what may be done with it: a torn end, other copies, lists without a
// signature, newer editions.
func (a *app) notices(o *opened) (warnings, notes []checklist.Text, err error) {
	for _, w := range o.file.Warnings() {
		warnings = append(warnings, w.Text)
	}
	copies, err := o.file.Copies()
	if err != nil {
		return nil, nil, onFile(o.path, err)
	}
	for _, c := range copies {
		if c.Matters() {
			warnings = append(warnings, checklist.Text{JA: c.In(checklist.Japanese), EN: c.In(checklist.English)})
		}
	}
	if o.mode == store.ReadOnly { // who answers is not told again at each answer
		warnings = append(warnings, a.unsigned(o.list)...)
	}
	return warnings, append(a.newer(o.list), a.standing(o)...), nil
}

// standing says what of an assessment rests on another day than today: facts of
// the year before that wait, a law that has changed since the day by which it is
// judged, and what will change until its lists are looked at again.
func (a *app) standing(o *opened) (notes []checklist.Text) {
	if n := len(o.session.FactsToConfirm()); n > 0 {
		notes = append(notes, checklist.Text{
			JA: fmt.Sprintf(wordFactsWait.JA, n, o.path), EN: fmt.Sprintf(wordFactsWait.EN, n, o.path)})
	}
	if o.isView() {
		return notes
	}
	today := checklist.DateOf(a.now())
	day := o.session.Result().AsOf
	past := checklist.Text{}
	for _, c := range assess.ComingChanges(o.list, o.answers, max(today, o.list.ReviewBy)) {
		if c.Day > today {
			notes = append(notes, checklist.Text{JA: c.In(checklist.Japanese), EN: c.In(checklist.English)})
			continue
		}
		past.JA += c.In(checklist.Japanese)
		past.EN = strings.TrimPrefix(past.EN+"; "+c.In(checklist.English), "; ")
	}
	if past.JA != "" {
		notes = append(notes, checklist.Text{
			JA: fmt.Sprintf(wordLawMoved.JA, day.In(checklist.Japanese), past.JA, o.path),
			EN: fmt.Sprintf(wordLawMoved.EN, day.In(checklist.English), past.EN, o.path)})
	}
	return notes
}

// unsigned names the lists that did not come with this program and that nobody
// has signed, or whose signature is not believed; and those that their publisher
// has withdrawn, or wanted to be looked at again by now.
func (a *app) unsigned(list *checklist.Checklist) (notices []checklist.Text) {
	say := func(p *checklist.Checklist, t checklist.Text, more ...checklist.Text) {
		ja, en := []any{p.Title.In(checklist.Japanese), p.Edition}, []any{p.Title.In(checklist.English), p.Edition}
		for _, m := range more {
			ja, en = append(ja, m.JA), append(en, m.EN)
		}
		notices = append(notices, checklist.Text{JA: fmt.Sprintf(t.JA, ja...), EN: fmt.Sprintf(t.EN, en...)})
	}
	for _, p := range list.Parts {
		switch doubt := a.lists.doubt(p); {
		case doubt != nil:
			say(p, trustDoubt, told(doubt))
		case p.Outside:
			say(p, wordUnsignedList)
		case p.Signed != nil:
			if reason := p.Signed.Withdrawn; reason != "" {
				say(p, trustPulled, checklist.Text{JA: reason, EN: reason})
			}
			if by := p.Signed.ReviewBy; by != "" && by < checklist.DateOf(a.now()) {
				say(p, trustLate, checklist.Text{JA: by.In(checklist.Japanese), EN: by.In(checklist.English)})
			}
		}
	}
	return notices
}

// save puts an event on the disk; only then may anybody say so.
func (o *opened) save(events ...assess.Event) error {
	if err := o.append(events...); err != nil {
		return err
	}
	o.by.note(wordSaved)
	return nil
}

func (o *opened) append(events ...assess.Event) error {
	defer o.by.hold()()
	if err := o.by.ctx.Err(); err != nil {
		return err
	}
	return onFile(o.path, o.file.Append(events...))
}

func (o *opened) close() { _ = o.file.Close() } // what was said to be saved is on the disk

func (a *app) storeOptions() store.Options {
	return store.Options{Now: a.now, Owner: a.who(), Memo: a.memo}
}
