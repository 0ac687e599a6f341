package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) nextCmd() *cobra.Command {
	var out string
	var year int
	c := &cobra.Command{
		Use:     "next OLD [-o NEW] [--year YEAR]",
		Short:   a.Tr(words.NextShort),
		Long:    a.Tr(words.NextLong),
		Example: a.Tr(words.NextExample),
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.firstDay(year)
			if err != nil {
				return err
			}
			if out == "" && year == 0 {
				return shell.Fail(shell.ExitUsage, words.NextNoOutput).
					Hint(words.NextNoOutputHint)
			}
			path, err := shell.NewName(cmp.Or(out, ofYear(args[0], year)))
			if err != nil {
				return err
			}
			if _, err := os.Lstat(path); err == nil {
				return shell.Fail(shell.ExitUsage, words.NextExists, checklist.VisibleLine(path)).
					Hint(words.NextExistsHint)
			}
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error { return a.next(o, path, day) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	c.Flags().IntVar(&year, "year", 0, a.Tr(words.NextFlagYear))
	return c
}

// firstDay is the day by whose law the check of a year begins: today, or the
// first day of a year that is still to come.
func (a *app) firstDay(year int) (checklist.Date, error) {
	today := checklist.DateOf(a.Now())
	this := today.Time().Year()
	switch {
	case year == 0 || year == this:
		return today, nil
	case year < this || year > this+1:
		return "", shell.Fail(shell.ExitUsage, words.NextYear, this, this+1)
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
func (a *app) next(o *shell.Opened, path string, day checklist.Date) error {
	u := upgrading{app: a}
	list, texts, err := u.newest(o)
	if err != nil {
		return err
	}
	if list == nil {
		list = o.List
	}
	carry := assess.CarryOver(o.List, list, o.Answers, texts)
	carry.NextYear(o.Answers)
	carry.FromHead, carry.AsOf = o.Answers.Head, day
	key := o.Answers.BusinessKey
	if key == "" {
		key = a.NewID() + a.NewID()
	}
	begin := assess.Begin{
		Format: assess.Format, Organisation: o.Answers.Organisation, Program: a.Version(),
		Business: o.Answers.Business, BusinessKey: key, Follows: o.Answers.Head,
	}
	carry.Lists = make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		carry.Lists = append(carry.Lists, shell.TextOf(p))
	}
	var asked []assess.ChecklistText // last year, where it is not what is asked now: the report shows both
	if len(texts) > 0 {
		for _, p := range o.List.Parts {
			asked = append(asked, shell.TextOf(p))
		}
	}
	events := assess.Start(begin, asked, a.Who(), a.Now, a.NewID)
	events = append(events, a.Stamped(assess.Event{Kind: assess.KindCarry, Carry: &carry}, len(events)))
	events = append(events, a.evidenceOf(o, list, &carry, len(events))...)
	if err := a.Create(path, events); err != nil {
		return err
	}
	n := carry.Counts.New
	a.Note(words.Made, path)
	a.Say(words.NextCounts, n.Review, n.Ask, n.New)
	a.Say(words.NextDay, day.In(a.Lang))
	if n := len(carry.Confirm); n > 0 {
		a.Say(words.FactsWait, n, path)
	}
	return nil
}

// evidenceOf names in the file of the next year the documents that stand behind
// answers, with the dates that they have; none where there is none.
func (a *app) evidenceOf(o *shell.Opened, list *checklist.Checklist, carry *assess.Carry, n int) []assess.Event {
	var items []assess.EvidenceItem
	for _, d := range carry.DocumentsOf(o.Answers.Documents) {
		if list.Question(d.Q) != nil {
			items = append(items, d.EvidenceItem)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []assess.Event{a.Stamped(assess.Event{Kind: assess.KindEvidence, Evidence: items}, n)}
}
