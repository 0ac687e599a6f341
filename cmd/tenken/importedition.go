package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/intake"
)

// A workbook that was sent before its lists were revised, or before another list
// was added, comes back: its answers move by the same rule as those in the file.

// otherEdition says whether a workbook or a table is of other lists than the
// assessment, or may be.
func otherEdition(im *intake.Import, err error) bool {
	var r *intake.Refusal
	if im != nil {
		return im.Origin.Edition
	}
	return errors.As(err, &r) && (r.Rule == "edition" || r.Rule == "edition-count")
}

// former is an edition that a workbook was written in: what was asked, and what
// was answered when that edition was left.
type former struct {
	list *checklist.Checklist
	at   *assess.Assessment
}

func (a *app) importEdition(o *opened, book string, flags importFlags) error {
	was, err := a.formerEdition(o, book)
	if err != nil {
		return err
	}
	im, err := a.readFormer(o, was, book, flags.otherFile)
	if err != nil {
		return askedAbout(err)
	}
	a.tellEdition(was)
	if err := a.showImport(o.list, im); err != nil {
		return err
	}
	return a.takeIn(o.list, im, flags, func(choose func(intake.Difference) bool) error {
		return a.bringIn(o, was, im, filepath.Base(book), choose)
	})
}

// tellEdition says of which lists a workbook is, and what becomes of its answers.
func (a *app) tellEdition(was former) {
	var lists []string
	for _, p := range was.list.Parts {
		if p.Serial == 0 {
			a.note(importEditionUnknown)
			return
		}
		lists = append(lists, fmt.Sprintf("%s %d", p.ID, p.Serial))
	}
	a.note(importEditionOf, strings.Join(lists, ", "))
}

func (a *app) readFormer(o *opened, was former, book string, otherFile bool) (*intake.Import, error) {
	f, st, err := openFile(book)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return readAs(book, f, st.Size(), intake.ReadOptions{Checklist: was.list, Assessment: was.at,
		Today: checklist.DateOf(a.now()), Known: o.file.Knows, OtherFile: otherFile})
}

// formerEdition finds the lists of a workbook: their texts where the file ever
// carried them, else what the workbook itself knows of them. A table of CSV, and
// a workbook that lost what it says of itself, know nothing.
func (a *app) formerEdition(o *opened, book string) (former, error) {
	if isCSV(book) {
		return a.formerOfTable(o, book)
	}
	id, err := identify(book)
	var lost *intake.Refusal
	if errors.As(err, &lost) && lost.Rule == "not-ours" {
		return unknownEdition(o), nil
	}
	if err != nil {
		return former{}, err
	}
	was := former{at: stateWith(o.answers, func(lists []assess.ChecklistText) bool {
		return slices.EqualFunc(lists, id.Lists, func(a, b assess.ChecklistText) bool {
			return a.ID == b.ID && a.SHA256 == b.SHA256
		})
	})}
	if was.at == nil {
		was.at = unanswered(o.answers, id.Lists)
	}
	texts := textsOf(o.answers, refsOf(id.Lists))
	if len(texts) == len(id.Lists) {
		was.list, err = a.lists.of(&assess.Assessment{Checklists: texts})
		return was, err
	}
	was.list, err = listsIn(book, o.list)
	return was, err
}

// formerOfTable finds the lists of a table of CSV by the sum that its rows carry.
func (a *app) formerOfTable(o *opened, book string) (was former, err error) {
	f, _, err := openFile(book)
	if err != nil {
		return was, err
	}
	defer func() { _ = f.Close() }() // it was only read
	sum, err := intake.CSVLists(f)
	if err != nil {
		return was, err
	}
	was.at = stateWith(o.answers, func(lists []assess.ChecklistText) bool {
		return sum == report.ListsSum(&assess.Assessment{Checklists: lists})
	})
	if was.at == nil {
		return unknownEdition(o), nil
	}
	was.list, err = a.lists.of(was.at)
	return was, err
}

// unknownEdition stands for lists of which nobody knows what they asked: ids and
// words are those of now, and no question is known to mean the same.
func unknownEdition(o *opened) former {
	whole := *o.list
	whole.Parts, whole.Sections = nil, slices.Clone(whole.Sections)
	var lists []assess.ChecklistText
	for _, p := range o.list.Parts {
		whole.Parts = append(whole.Parts, &checklist.Checklist{ID: p.ID, Facts: p.Facts})
		lists = append(lists, assess.ChecklistText{ID: p.ID})
	}
	for i := range whole.Sections {
		s := &whole.Sections[i]
		s.Questions = slices.Clone(s.Questions)
		for k := range s.Questions {
			s.Questions[k].Rev = assess.UnknownRev
		}
	}
	return former{list: &whole, at: unanswered(o.answers, lists)}
}

func listsIn(book string, now *checklist.Checklist) (*checklist.Checklist, error) {
	f, st, err := openFile(book)
	if err != nil {
		return nil, err
	}
	defer func(f *os.File) { _ = f.Close() }(f) // it was only read
	return intake.Lists(f, st.Size(), now)
}

func refsOf(texts []assess.ChecklistText) (refs []assess.ListRef) {
	for _, t := range texts {
		refs = append(refs, assess.ListRef{ID: t.ID, Serial: t.Serial, SHA256: t.SHA256})
	}
	return refs
}

// stateWith is the assessment as it stood when it last had exactly these lists;
// nil where it never had them.
func stateWith(as *assess.Assessment, these func([]assess.ChecklistText) bool) *assess.Assessment {
	for n := len(as.Events); n > 0; n-- {
		if n < len(as.Events) && !changesLists(as.Events[n].Kind) {
			continue
		}
		if then, err := assess.Fold(as.Events[:n]); err == nil && these(then.Checklists) {
			return then
		}
	}
	return nil
}

// unanswered is an assessment of the same file, of other lists and with no answers.
func unanswered(as *assess.Assessment, lists []assess.ChecklistText) *assess.Assessment {
	return &assess.Assessment{Organisation: as.Organisation, Checklists: lists, Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}, Events: as.Events[:1]}
}

func changesLists(k assess.Kind) bool {
	return k == assess.KindChecklist || k == assess.KindCarry || k == assess.KindDrop || k == assess.KindUndo
}

// bringIn carries what was chosen of a workbook of another edition into the file.
func (a *app) bringIn(o *opened, was former, im *intake.Import, source string,
	choose func(intake.Difference) bool) error {
	carry, left, err := a.moved(o.list, o.answers, was, im, source, choose)
	if err != nil {
		return err
	}
	for _, q := range left {
		a.note(importLeft, q)
	}
	if len(carry.Set)+len(carry.Facts) == 0 {
		fmt.Fprintln(a.err, a.tr(importThereNothingTakeIn))
		return nil
	}
	e, err := a.session(o.list, o.answers, assess.FromWorkbook).BringIn(source+filledBy(im.FilledBy), carry)
	if err != nil {
		return err
	}
	if err := o.append(e); err != nil {
		return err
	}
	a.note(importBrought, broughtCounts(carry)...)
	return nil
}

// moved is what was chosen of a workbook of another edition, as the answers move to
// the lists of now; left are the questions that were answered here meanwhile.
func (a *app) moved(list *checklist.Checklist, now *assess.Assessment, was former, im *intake.Import, source string,
	choose func(intake.Difference) bool) (carry assess.Carry, left []string, err error) {
	changes, facts := im.Take(choose)
	if len(changes)+len(facts) == 0 {
		return carry, nil, nil
	}
	then := a.session(was.list, was.at, assess.FromWorkbook)
	if _, err := then.Import(source, facts, changes); err != nil {
		return carry, nil, err
	}
	carry, left = assess.BringIn(was.list, list, was.at, then.Assessment(), now)
	return carry, left, nil
}

// broughtCounts fill in [importBrought].
func broughtCounts(carry assess.Carry) []any {
	c := carry.Counts.New
	return []any{len(carry.Facts), c.Carried, c.Review, c.Ask, len(carry.Archived)}
}

var (
	importEditionOf = checklist.Text{
		JA: "お知らせ: 別の版（%s）のブックです。回答を、版の移り変わりの規則で今の版へ引き継いで取り込みます。",
		EN: "note: this workbook is of other editions (%s); its answers are carried to those of now by the rule",
	}
	importEditionUnknown = checklist.Text{
		JA: "お知らせ: どの版の表かが分かりません。番号と文が今の版と同じ項目だけを、確認待ちとして取り込みます（いいえはそのまま）。",
		EN: "note: it does not say of which edition it is; items of the same number and words are taken in, to be " +
			"confirmed (a no as it is)",
	}
	importLeft = checklist.Text{
		JA: "注意: %s は今の版で既に答えているため、取り込みません。",
		EN: "warning: %s was answered in the edition of now already and is not taken in",
	}
	importBrought = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、そのまま %d 問、確認待ち %d 問、聞き直し %d 問、なくなった問い %d 問）。",
		EN: "taken in and saved: %d facts, %d questions carried, %d to confirm, %d asked again, %d no longer asked",
	}
)
