package main

import (
	"cmp"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/intake"
)

// beginning is what `new` is asked for.
type beginning struct {
	guidelines, facts         []string
	org, asof, business, from string
}

func (a *app) newCmd() *cobra.Command {
	var b beginning
	c := &cobra.Command{
		Use: "new FILE --guideline ID|FILE|DIR[,...]|--business ID --org NAME [--fact K=V ...] |" +
			" new FILE --from BOOK.xlsx",
		Short:   a.Tr(words.NewShort),
		Example: a.Tr(words.NewExample) + "\n  tenken new a.tenken --from 報告書.xlsx",
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if b.from != "" {
				return a.newFrom(args[0], b.from, b.org, b.guidelines)
			}
			path, err := shell.NewName(args[0])
			if err != nil {
				return err
			}
			return a.newAssessment(path, b)
		},
	}
	c.Flags().StringSliceVar(&b.guidelines, "guideline", nil, a.Tr(words.NewFlagGuideline))
	c.Flags().StringVar(&b.business, "business", "", a.Tr(words.NewFlagBusiness))
	c.Flags().StringVar(&b.org, "org", "", a.Tr(words.NewFlagOrg))
	c.Flags().StringVar(&b.asof, "asof", "", a.Tr(words.NewFlagAsOf))
	c.Flags().StringArrayVar(&b.facts, "fact", nil, a.Tr(words.FlagFact))
	c.Flags().StringVar(&b.from, "from", "", a.Tr(words.NewFlagFrom))
	for _, flag := range []string{"fact", "asof", "business"} {
		shell.OneOf(c, "from", flag)
	}
	return c
}

// newAssessment makes the file of an assessment of lists, or of a kind of business.
func (a *app) newAssessment(path string, b beginning) error {
	kind, err := a.Business(b.business)
	if err != nil {
		return err
	}
	if kind != nil && len(b.guidelines) == 0 {
		b.guidelines = kind.Lists
	}
	list, err := a.Compose(b.guidelines)
	if err != nil {
		return err
	}
	values, err := shell.FactValues(list, b.facts)
	if err != nil {
		return err
	}
	if kind != nil {
		values = append(shell.SettledBy(list, kind.Facts, values), values...)
	}
	events, err := a.Begin(list, assess.Begin{Organisation: b.org, Business: b.business}, values)
	if err != nil {
		return err
	}
	if b.asof != "" {
		day, err := a.LawDay(b.asof)
		if err != nil {
			return err
		}
		events = append(events, a.Stamped(assess.Event{Kind: assess.KindAsOf, AsOf: day}, len(events)))
	}
	if err := a.Create(path, events); err != nil {
		return err
	}
	a.Note(words.Made, path)
	for _, n := range a.Unsigned(list) {
		a.Note(words.Warning, n)
	}
	return nil
}

// newFrom makes the file, and says what of a lost one could not come back.
func (a *app) newFrom(path, book, org string, typed []string) error {
	id, err := identify(book)
	if err != nil {
		return err
	}
	if len(typed) == 0 {
		for _, l := range id.Lists {
			typed = append(typed, l.ID)
		}
	}
	list, err := a.Compose(typed)
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
	events, err := a.Begin(list, assess.Begin{Organisation: org}, nil)
	if err != nil {
		return err
	}
	if id.BusinessKey != "" { // of a lost file: it is the same business
		events[0].Begin.BusinessKey = id.BusinessKey
	}
	if events, err = a.withBook(events, list, was, back, filepath.Base(book)); err != nil {
		return err
	}
	if path, err = shell.NewName(path); err != nil {
		return err
	}
	if err := a.Create(path, events); err != nil {
		return err
	}
	a.Note(words.Made, path)
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
	f, st, err := shell.OpenFile(book)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	fresh := &assess.Assessment{Organisation: id.Organisation, Checklists: id.Lists, Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}}
	return intake.Rebuild(f, st.Size(), was, fresh, checklist.DateOf(a.Now()))
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
		e, err := a.Session(list, as, assess.FromWorkbook).Import(source, back.Facts, back.Answers)
		return append(events, e), err
	}
	before := *as
	before.Checklists = nil
	for _, p := range was.Parts {
		before.Checklists = append(before.Checklists,
			assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256})
	}
	then := a.Session(was, &before, assess.FromWorkbook)
	if _, err := then.Import(source, back.Facts, back.Answers); err != nil {
		return nil, err
	}
	carry, _ := assess.BringIn(was, list, &before, then.Assessment(), as) // nothing was answered here yet
	if len(carry.Set)+len(carry.Facts) == 0 {
		return events, nil
	}
	e, err := a.Session(list, as, assess.FromWorkbook).BringIn(source, carry)
	return append(events, e), err
}

// tellRebuilt says what was taken, and what could not come back.
func (a *app) tellRebuilt(back *intake.Rebuilt) {
	a.tellCells(back.Import.Notices, back.Import.MoreNotices)
	a.tellCells(back.Import.Problems, back.Import.MoreProblems)
	a.Note(words.FromTaken, len(back.Facts), len(back.Answers))
	for _, t := range back.Lost {
		a.Note(words.Warning, t.In(a.Lang))
	}
}

// summaryOf says how the new file stands.
func (a *app) summaryOf(path string) error {
	return a.With(path, store.ReadOnly, func(o *shell.Opened) error {
		if o.IsView() {
			a.passSummary(o, o.Session.Result())
			return nil
		}
		a.figures(o.Session.Result(), assess.FigureVerdict, assess.FigureRate, assess.FigureOpen)
		return nil
	})
}
