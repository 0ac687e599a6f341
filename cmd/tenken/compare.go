package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) compareCmd() *cobra.Command {
	var at string
	var w written
	c := &cobra.Command{
		Use:     "compare A [B] [--at DATE] [-o OUT.xlsx]",
		Short:   a.Tr(words.CompareShort),
		Long:    a.Tr(words.CompareLong),
		Example: a.Tr(words.CompareExample),
		Args:    a.Between(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if (len(args) == 2) == (at != "") {
				return shell.Fail(shell.ExitUsage, words.CompareTwo).Hint(words.Usage, cmd.UseLine())
			}
			if w.out != "" {
				if err := shell.EndsIn(w.out, words.WorkbookOnly, ".xlsx"); err != nil {
					return err
				}
			}
			return a.compare(args, at, w)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&at, "at", "", a.Tr(words.CompareFlagAt))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.FlagOutputXLSX))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
	return c
}

func (a *app) compare(args []string, at string, w written) error {
	now, err := a.Open(args[len(args)-1], store.ReadOnly)
	if err != nil {
		return err
	}
	defer now.Close()
	is := assess.Point{List: now.List, At: now.Answers}
	if at != "" {
		was, err := a.asItStood(now, at)
		if err != nil {
			return err
		}
		return a.compared(was, is, w, report.Compared{Was: at, Is: now.Path})
	}
	old, err := a.Open(args[0], store.ReadOnly)
	if err != nil {
		return err
	}
	defer old.Close()
	return a.compared(assess.Point{List: old.List, At: old.Answers}, is, w,
		report.Compared{Was: old.Path, Is: now.Path})
}

// asItStood is the assessment at the end of a day: what the events until then
// made of it, by the day of judging that was set then.
func (a *app) asItStood(o *shell.Opened, at string) (assess.Point, error) {
	day, err := assess.ParseDate(at, checklist.DateOf(a.Now()))
	if err != nil {
		return assess.Point{}, err
	}
	end := day.Time().AddDate(0, 0, 1)
	after := func(e assess.Event) bool {
		local := e.T
		return !time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, end.Location()).Before(end)
	}
	events := o.Answers.Events
	if n := slices.IndexFunc(events, after); n >= 0 {
		events = events[:n]
	}
	if len(events) == 0 {
		return assess.Point{}, shell.Fail(shell.ExitUsage, words.CompareNoTime, day)
	}
	return a.pointOf(events)
}

// pointOf is what events made of an assessment, with the list that they chose.
func (a *app) pointOf(events []assess.Event) (assess.Point, error) {
	then, err := assess.Fold(events)
	if err != nil {
		return assess.Point{}, err
	}
	list, err := a.Lists.Of(then)
	return assess.Point{List: list, At: then}, err
}

// compared tells two points in time apart: in a workbook where one is asked for,
// else on the screen.
func (a *app) compared(was, is assess.Point, w written, book report.Compared) error {
	c := assess.CompareTwo(was, is)
	if w.out != "" {
		book.Comparison, book.Organisation = c, is.At.Organisation
		book.Lang, book.Now, book.Program = a.Lang, a.Now(), a.Version()
		return a.WriteFile(w.out, w.force, func(out io.Writer) error { return report.WriteCompared(out, book) })
	}
	if a.JSON {
		return a.Encode(newComparisonJSON(c))
	}
	for _, f := range c.Figures(a.Lang) {
		fmt.Fprintf(a.Out, "%s  %s > %s\n", f.Label, f.Was, f.Is)
	}
	for _, m := range assess.Movements {
		fmt.Fprintf(a.Out, "%s  %d\n", m.Label(a.Lang), c.Of(m))
	}
	var head []string
	for _, h := range []checklist.Text{report.HeadChange, report.HeadID, report.HeadWas, report.HeadIs,
		checklist.LabelAsk} {
		head = append(head, a.Tr(h))
	}
	rows := [][]string{head}
	for _, q := range c.Rows(a.Lang) {
		if q.Movement != assess.Same {
			rows = append(rows, []string{q.Change, q.ID, q.Was, q.Is, q.Ask})
		}
	}
	if len(rows) == 1 {
		return nil
	}
	return shell.Table(a.Out, rows)
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
