package main

import (
	"errors"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
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

func (a *app) readFormer(o *shell.Opened, was former, book string, otherFile bool) (*intake.Import, error) {
	return a.readBook(o, book, intake.ReadOptions{Checklist: was.list, Assessment: was.at, OtherFile: otherFile})
}

// formerEdition finds the lists of a workbook: their texts where the file ever
// carried them, else what the workbook itself knows of them. A table of CSV, and
// a workbook that lost what it says of itself, know nothing.
func (a *app) formerEdition(o *shell.Opened, book string) (former, error) {
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
	was := former{at: stateWith(o.Answers, func(lists []assess.ChecklistText) bool {
		return slices.EqualFunc(lists, id.Lists, func(a, b assess.ChecklistText) bool {
			return a.ID == b.ID && a.SHA256 == b.SHA256
		})
	})}
	if was.at == nil {
		was.at = unanswered(o.Answers, id.Lists)
	}
	texts := shell.TextsOf(o.Answers, refsOf(id.Lists))
	if len(texts) == len(id.Lists) {
		was.list, err = a.Lists.Of(&assess.Assessment{Checklists: texts})
		return was, err
	}
	was.list, err = listsIn(book, o.List)
	return was, err
}

// formerOfTable finds the lists of a table of CSV by the sum that its rows carry.
func (a *app) formerOfTable(o *shell.Opened, book string) (was former, err error) {
	f, _, err := shell.OpenFile(book)
	if err != nil {
		return was, err
	}
	defer func() { _ = f.Close() }() // it was only read
	sum, err := intake.CSVLists(f)
	if err != nil {
		return was, err
	}
	was.at = stateWith(o.Answers, func(lists []assess.ChecklistText) bool {
		return sum == report.ListsSum(&assess.Assessment{Checklists: lists})
	})
	if was.at == nil {
		return unknownEdition(o), nil
	}
	was.list, err = a.Lists.Of(was.at)
	return was, err
}

// unknownEdition stands for lists of which nobody knows what they asked: ids and
// words are those of now, and no question is known to mean the same.
func unknownEdition(o *shell.Opened) former {
	whole := *o.List
	whole.Parts, whole.Sections = nil, slices.Clone(whole.Sections)
	var lists []assess.ChecklistText
	for _, p := range o.List.Parts {
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
	return former{list: &whole, at: unanswered(o.Answers, lists)}
}

func listsIn(book string, now *checklist.Checklist) (*checklist.Checklist, error) {
	f, st, err := shell.OpenFile(book)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
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

// moved is what was chosen of a workbook of another edition, as the answers move to
// the lists of now; left are the questions that were answered here meanwhile.
func (a *app) moved(list *checklist.Checklist, now *assess.Assessment, was former, im *intake.Import, source string,
	choose func(intake.Difference) bool) (carry assess.Carry, left []string, err error) {
	changes, facts := im.Take(choose)
	if len(changes)+len(facts) == 0 {
		return carry, nil, nil
	}
	then := a.Session(was.list, was.at, assess.FromWorkbook)
	if _, err := then.Import(source, facts, changes); err != nil {
		return carry, nil, err
	}
	carry, left = assess.BringIn(was.list, list, was.at, then.Assessment(), now)
	return carry, left, nil
}

// broughtText says what was brought over, without what there was none of.
func broughtText(carry assess.Carry) checklist.Text {
	var ja, en []string
	for i, n := range broughtCounts(carry) {
		if n != 0 {
			part := words.BroughtParts[i].With(n)
			ja, en = append(ja, part.JA), append(en, part.EN)
		}
	}
	return checklist.Text{JA: words.Brought.With(strings.Join(ja, "、")).JA,
		EN: words.Brought.With(strings.Join(en, ", ")).EN}
}

// broughtCounts fill in [words.ImportBrought].
func broughtCounts(carry assess.Carry) []any {
	c := carry.Counts.New
	return []any{len(carry.Facts), c.Carried, c.Review, c.Ask, len(carry.Archived)}
}
