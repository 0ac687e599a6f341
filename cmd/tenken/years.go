package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) compareCmd() *cobra.Command {
	var at string
	var w written
	c := &cobra.Command{
		Use:     "compare A [B] [--at DATE] [-o OUT.xlsx]",
		Short:   a.tr(yearsCompareTwoPointsInTime),
		Long:    a.tr(compareLong),
		Example: a.tr(yearsTenkenCompareClinicTenkenClinic),
		Args:    a.between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (len(args) == 2) == (at != "") {
				return fail(exitUsage, yearsGiveTwoFilesOrOne).mend(checklist.Text{
					JA: "使い方: " + cmd.UseLine(),
					EN: "usage: " + cmd.UseLine(),
				})
			}
			if w.out != "" {
				if err := workbookName(w.out); err != nil {
					return err
				}
			}
			return a.compare(args, at, w)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&at, "at", "", a.tr(yearsCompareWithStateAtEnd))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.tr(formWhereWriteXlsx))
	c.Flags().BoolVar(&w.force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

func (a *app) compare(args []string, at string, w written) error {
	now, err := a.open(args[len(args)-1], store.ReadOnly)
	if err != nil {
		return err
	}
	defer now.close()
	is := assess.Point{List: now.list, At: now.answers}
	if at != "" {
		was, err := a.asItStood(now, at)
		if err != nil {
			return err
		}
		return a.compared(was, is, w, report.Compared{Was: at, Is: now.path})
	}
	old, err := a.open(args[0], store.ReadOnly)
	if err != nil {
		return err
	}
	defer old.close()
	return a.compared(assess.Point{List: old.list, At: old.answers}, is, w,
		report.Compared{Was: old.path, Is: now.path})
}

// asItStood is the assessment at the end of a day: what the events until then
// made of it, by the day of judging that was set then.
func (a *app) asItStood(o *opened, at string) (assess.Point, error) {
	day, err := assess.ParseDate(at, checklist.DateOf(a.now()))
	if err != nil {
		return assess.Point{}, err
	}
	end := day.Time().AddDate(0, 0, 1)
	after := func(e assess.Event) bool {
		local := e.T
		return !time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, end.Location()).Before(end)
	}
	events := o.answers.Events
	if n := slices.IndexFunc(events, after); n >= 0 {
		events = events[:n]
	}
	if len(events) == 0 {
		return assess.Point{}, fail(exitUsage, checklist.Text{
			JA: fmt.Sprintf(compareNoTime.JA, day),
			EN: fmt.Sprintf(compareNoTime.EN, day),
		})
	}
	return a.pointOf(events)
}

// pointOf is what events made of an assessment, with the list that they chose.
func (a *app) pointOf(events []assess.Event) (assess.Point, error) {
	then, err := assess.Fold(events)
	if err != nil {
		return assess.Point{}, err
	}
	list, err := a.lists.of(then)
	return assess.Point{List: list, At: then}, err
}

// former reads the assessment from which that of a file was begun: beside it, or
// in the folders of home. It is that whose line the file names, however much was
// written to it since. What it needs of the assessment it takes now, for it reads
// while others write.
func (f *face) former(path string, as *assess.Assessment) func() (assess.Point, error) {
	follows := as.Follows
	return func() (assess.Point, error) {
		for _, spot := range store.Shelf(append([]string{filepath.Dir(path)}, f.folders()...)...) {
			if spot.Err != nil {
				continue
			}
			file, err := store.Open(spot.Path, store.ReadOnly, f.storeOptions())
			if err != nil {
				continue // the list of clients says why it cannot be read
			}
			events, is := file.Events(), file.Knows(follows)
			if err := file.Close(); err != nil {
				return assess.Point{}, onFile(spot.Path, err)
			}
			if is {
				return f.pointOf(events)
			}
		}
		return assess.Point{}, fail(exitUnreadable, checklist.Text{
			JA: formerGone.JA,
			EN: formerGone.EN,
		}).mend(checklist.Text{JA: formerBeside.JA, EN: formerBeside.EN})
	}
}

// compared tells two points in time apart: in a workbook where one is asked for,
// else on the screen.
func (a *app) compared(was, is assess.Point, w written, book report.Compared) error {
	c := assess.CompareTwo(was, is)
	if w.out != "" {
		book.Comparison, book.Organisation = c, is.At.Organisation
		book.Lang, book.Now, book.Program = a.lang, a.now(), a.version()
		return a.writeFile(w.out, w.force, func(out io.Writer) error { return report.WriteCompared(out, book) })
	}
	if a.json {
		return a.encode(newComparisonJSON(c))
	}
	for _, f := range c.Figures(a.lang) {
		fmt.Fprintf(a.out, "%s  %s > %s\n", f.Label, f.Was, f.Is)
	}
	for _, m := range assess.Movements {
		fmt.Fprintf(a.out, "%s  %d\n", m.Label(a.lang), c.Of(m))
	}
	var head []string
	for _, h := range compareHead {
		head = append(head, a.tr(h))
	}
	rows := [][]string{head}
	for _, q := range c.Rows(a.lang) {
		if q.Movement != assess.Same {
			rows = append(rows, []string{q.Change, q.ID, q.Was, q.Is, q.Ask})
		}
	}
	if len(rows) == 1 {
		return nil
	}
	return table(a.out, rows)
}

func figureOr(f assess.Figure, r assess.Result, lang checklist.Lang) string {
	return cmp.Or(f.Value(r, lang), assess.NoFigure)
}

// comparisonJSON is what `compare --json` prints.
type comparisonJSON struct {
	Schema    string         `json:"schema"`
	Was       outcomeJSON    `json:"was"`
	Is        outcomeJSON    `json:"is"`
	Counts    map[string]int `json:"counts"`
	Questions []comparedJSON `json:"questions"`
}

type outcomeJSON struct {
	Verdict string `json:"verdict,omitempty"`
	Low     *int   `json:"low,omitempty"`
	High    *int   `json:"high,omitempty"`
	Grade   string `json:"grade"`
	Open    int    `json:"open"`
}

type comparedJSON struct {
	ID     string `json:"id"`
	OldID  string `json:"old_id,omitempty"`
	Was    string `json:"was"`
	Is     string `json:"is"`
	Change string `json:"change"`
}

func newComparisonJSON(c assess.Comparison) comparisonJSON {
	out := comparisonJSON{
		Schema: "tenken/comparison/v1", Was: newOutcomeJSON(c.Was), Is: newOutcomeJSON(c.Is),
		Counts: map[string]int{}, Questions: []comparedJSON{},
	}
	for _, m := range assess.Movements {
		out.Counts[string(m)] = c.Of(m)
	}
	for _, q := range c.Questions {
		row := comparedJSON{ID: q.Q, Was: q.Was.String(), Is: q.Is.String(), Change: string(q.Movement)}
		if q.OldQ != q.Q {
			row.OldID = q.OldQ
		}
		out.Questions = append(out.Questions, row)
	}
	return out
}

func newOutcomeJSON(r assess.Result) outcomeJSON {
	o := outcomeJSON{Grade: string(r.Grade), Open: r.Open, Verdict: verdictName(r)}
	if r.Legal != nil && r.Legal.Rate != nil {
		o.Low, o.High = &r.Legal.Rate.Low, &r.Legal.Rate.High
	}
	return o
}

func (a *app) nextCmd() *cobra.Command {
	var out string
	var year int
	c := &cobra.Command{
		Use:     "next OLD [-o NEW] [--year YEAR]",
		Short:   a.tr(yearsBeginCheckNextYearFrom),
		Long:    a.tr(nextLong),
		Example: a.tr(yearsTenkenNextClinicTenkenO),
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.firstDay(year)
			if err != nil {
				return err
			}
			if out == "" && year == 0 {
				return fail(exitUsage, yearsOMissing).
					mend(yearsAddONewOrYear)
			}
			path := withExtension(cmp.Or(out, ofYear(args[0], year)))
			if _, err := os.Lstat(path); err == nil {
				return fail(exitUsage, checklist.Text{
					JA: checklist.Visible(path) + " は既にあります。",
					EN: checklist.Visible(path) + " is there already",
				}).
					mend(yearsGiveOAnotherName)
			}
			return a.with(args[0], store.ReadOnly, func(o *opened) error { return a.next(o, path, day) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.tr(departmentsNewFile))
	c.Flags().IntVar(&year, "year", 0, a.tr(yearsYearCheckWithoutOName))
	return c
}

// firstDay is the day by whose law the check of a year begins: today, or the
// first day of a year that is still to come.
func (a *app) firstDay(year int) (checklist.Date, error) {
	today := checklist.DateOf(a.now())
	this := today.Time().Year()
	switch {
	case year == 0 || year == this:
		return today, nil
	case year < this || year > this+1:
		return "", fail(exitUsage, yearsYearTakesOr, this, this+1)
	}
	return checklist.Date(fmt.Sprintf("%04d-01-01", year)), nil
}

var yearAtEnd = checklist.Pattern(`[-_ ]?20[0-9]{2}$`)

// ofYear is the name of a file with another year at its end.
func ofYear(path string, year int) string {
	base := strings.TrimSuffix(path, filepath.Ext(path))
	return fmt.Sprintf("%s-%d", yearAtEnd().ReplaceAllString(base, ""), year)
}

// next makes the file of the next year: who, the newest lists, facts and answers
// to be confirmed, and the day of law, in one event after the begin. The old file
// is not touched.
func (a *app) next(o *opened, path string, day checklist.Date) error {
	u := upgrading{app: a}
	list, texts, err := u.newest(o)
	if err != nil {
		return err
	}
	if list == nil {
		list = o.list
	}
	carry := assess.CarryOver(o.list, list, o.answers, texts)
	carry.NextYear(o.answers)
	carry.FromHead, carry.AsOf = o.answers.Head, day
	key := o.answers.BusinessKey
	if key == "" {
		key = a.newID() + a.newID()
	}
	begin := assess.Begin{
		Format: assess.Format, Organisation: o.answers.Organisation, Program: a.version(),
		Business: o.answers.Business, BusinessKey: key, Follows: o.answers.Head,
	}
	carry.Lists = make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		carry.Lists = append(carry.Lists, textOf(p))
	}
	var asked []assess.ChecklistText // last year, where it is not what is asked now: the report shows both
	if len(texts) > 0 {
		for _, p := range o.list.Parts {
			asked = append(asked, textOf(p))
		}
	}
	events := assess.Start(begin, asked, a.who(), a.now, a.newID)
	events = append(events, assess.Event{
		N: len(events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindCarry, Carry: &carry,
	})
	events = append(events, a.evidenceOf(o, list, &carry, len(events))...)
	if err := a.create(path, events); err != nil {
		return err
	}
	n := carry.Counts.New
	a.note(wordMade, path)
	fmt.Fprintln(a.out, a.tr(nextCounts, n.Review, n.Ask, n.New))
	fmt.Fprintln(a.out, a.tr(nextDay, day.In(a.lang)))
	if n := len(carry.Confirm); n > 0 {
		fmt.Fprintln(a.out, a.tr(wordFactsWait, n, path))
	}
	return nil
}

// evidenceOf names in the file of the next year the documents that stand behind
// answers, with the dates that they have; none where there is none.
func (a *app) evidenceOf(o *opened, list *checklist.Checklist, carry *assess.Carry, n int) []assess.Event {
	var items []assess.EvidenceItem
	for _, d := range carry.DocumentsOf(o.answers.Documents) {
		if list.Question(d.Q) != nil {
			items = append(items, d.EvidenceItem)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []assess.Event{{N: n, ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindEvidence, Evidence: items}}
}

func (a *app) undoCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "undo FILE [EVENT]",
		Short:   a.tr(yearsTakeBackLastChangeOr),
		Long:    a.tr(yearsTakeBackAnswerFactsImport),
		Example: "  tenken undo clinic.tenken\n  tenken undo clinic.tenken 3f0c9a1b22d4e5f6",
		Args:    a.between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.with(args[0], store.ReadWrite, func(o *opened) error {
				of := lastChange(o)
				if len(args) == 2 {
					of = args[1]
				}
				return a.undo(o, of)
			})
		},
	}
}

// undo takes one event back, whatever it was.
func (a *app) undo(o *opened, of string) error {
	i := slices.IndexFunc(o.answers.Events, func(e assess.Event) bool { return e.ID == of })
	if i < 0 {
		return fail(exitUsage, checklist.Text{JA: undoNothing.JA, EN: undoNothing.EN})
	}
	e := assess.Event{
		N: len(o.answers.Events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindUndo, Of: of,
	}
	after, err := assess.Fold(append(slices.Clone(o.answers.Events), e))
	if err == nil {
		_, err = a.lists.of(after)
	}
	if err != nil {
		return fail(exitUsage, yearsThisChangeCannotTakenBack).
			mend(yearsSeeTenkenHistoryForChanges)
	}
	fmt.Fprintln(a.out, a.tr(historyUndo)+a.describe(o, o.answers.Events[i]))
	return o.save(e)
}

// lastChange is the id of the last event that stands and is no undo; empty where
// there is none.
func lastChange(o *opened) string {
	events := o.answers.Events
	for i, live := range slices.Backward(assess.Standing(events)) {
		if live && events[i].Undoable() && events[i].Kind != assess.KindUndo {
			return events[i].ID
		}
	}
	return ""
}
