package main

import (
	"cmp"
	"path/filepath"
	"slices"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report/intake"
)

// An assessment is made from a workbook: from the last report of one that was
// lost, or from a blank sheet that somebody filled in.

// newFrom makes the file, and says what of a lost one could not come back.
func (a *app) newFrom(path, book, org string, words []string) error {
	id, err := identify(book)
	if err != nil {
		return err
	}
	if len(words) == 0 {
		for _, l := range id.Lists {
			words = append(words, l.ID)
		}
	}
	list, err := a.compose(words)
	if err != nil {
		return err
	}
	was, err := a.listsOfBook(book, id, list)
	if err != nil {
		return err
	}
	back, err := a.rebuild(book, was, id)
	if err != nil {
		return err
	}
	org = cmp.Or(org, id.Organisation, back.Import.FilledBy.Organisation)
	events, err := a.begin(list, assess.Begin{Organisation: org}, nil)
	if err != nil {
		return err
	}
	if id.BusinessKey != "" { // of a lost file: it is the same business
		events[0].Begin.BusinessKey = id.BusinessKey
	}
	if events, err = a.withBook(events, list, was, back, filepath.Base(book)); err != nil {
		return err
	}
	path = withExtension(path)
	if err := a.create(path, events); err != nil {
		return err
	}
	a.note(wordMade, path)
	a.tellRebuilt(back)
	return a.summaryOf(path)
}

// listsOfBook are the lists as the workbook asked them: those of now where they
// are the same, else what the workbook itself knows of its edition.
func (a *app) listsOfBook(book string, id intake.Identity, list *checklist.Checklist) (*checklist.Checklist, error) {
	same := len(id.Lists) == len(list.Parts)
	for _, l := range id.Lists {
		same = same && slices.ContainsFunc(list.Parts,
			func(p *checklist.Checklist) bool { return p.ID == l.ID && p.SHA256 == l.SHA256 })
	}
	if same {
		return list, nil
	}
	return listsIn(book, list)
}

func (a *app) rebuild(book string, was *checklist.Checklist, id intake.Identity) (*intake.Rebuilt, error) {
	f, st, err := openFile(book)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	fresh := &assess.Assessment{Organisation: id.Organisation, Checklists: id.Lists, Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}}
	return intake.Rebuild(f, st.Size(), was, fresh, checklist.DateOf(a.now()))
}

// withBook adds what the workbook said to the first events, as one: by the rule
// of editions where its lists were of another.
func (a *app) withBook(events []assess.Event, list, was *checklist.Checklist, back *intake.Rebuilt,
	source string) ([]assess.Event, error) {
	if len(back.Facts)+len(back.Answers) == 0 {
		return events, nil
	}
	as, err := assess.Fold(events)
	if err != nil {
		return nil, err
	}
	if was == list {
		e, err := a.session(list, as, assess.FromWorkbook).Import(source, back.Facts, back.Answers)
		return append(events, e), err
	}
	before := *as
	before.Checklists = nil
	for _, p := range was.Parts {
		before.Checklists = append(before.Checklists,
			assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256})
	}
	then := a.session(was, &before, assess.FromWorkbook)
	if _, err := then.Import(source, back.Facts, back.Answers); err != nil {
		return nil, err
	}
	carry, _ := assess.BringIn(was, list, &before, then.Assessment(), as) // nothing was answered here yet
	if len(carry.Set)+len(carry.Facts) == 0 {
		return events, nil
	}
	e, err := a.session(list, as, assess.FromWorkbook).BringIn(source, carry)
	return append(events, e), err
}

// tellRebuilt says what was taken, and what could not come back.
func (a *app) tellRebuilt(back *intake.Rebuilt) {
	a.tellCells(back.Import.Notices, back.Import.MoreNotices)
	a.tellCells(back.Import.Problems, back.Import.MoreProblems)
	a.note(fromTaken, len(back.Facts), len(back.Answers))
	for _, t := range back.Lost {
		a.note(wordWarning, t.In(a.lang))
	}
}

// summaryOf says how the new file stands.
func (a *app) summaryOf(path string) error {
	return a.with(path, store.ReadOnly, func(o *opened) error {
		if o.isView() {
			a.passSummary(o, o.session.Result())
			return nil
		}
		a.figures(o.session.Result(), assess.FigureVerdict, assess.FigureRate, assess.FigureOpen)
		return nil
	})
}

// blankSheet is an answer workbook of lists that belongs to no assessment: one
// sheet for all. [app.newFrom] makes an assessment of it.
func (a *app) blankSheet(words []string, w written, who checklist.Who) error {
	if w.out == "" {
		return a.noOutput()
	}
	if err := workbookName(w.out); err != nil {
		return err
	}
	list, err := a.compose(words)
	if err != nil {
		return err
	}
	if list.Draft {
		return draftRefused(list)
	}
	as := &assess.Assessment{AsOf: checklist.DateOf(a.now()), Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}}
	for _, p := range list.Parts {
		as.Checklists = append(as.Checklists, textOf(p))
	}
	o := &opened{path: w.out, list: list, answers: as, session: a.session(list, as, assess.FromCommand)}
	return a.writeDocument(o, w.out, w.force, a.sheetFrom(w, who))
}

func draftRefused(list *checklist.Checklist) error {
	return fail(exitUsage, checklist.Text{
		JA: "「" + list.ID + "」は予告の一覧なので、まだ点検に使えません。",
		EN: list.ID + " is a draft and cannot be used yet",
	}).
		mend(newfromTenkenPreviewShowsWhatWill)
}

var fromTaken = checklist.Text{
	JA: "ブックから、前提 %d 件と点検項目 %d 問の回答を移しました。",
	EN: "%d facts and the answers to %d questions came from the workbook",
}
