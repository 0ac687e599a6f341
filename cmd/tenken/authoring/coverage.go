package authoring

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *author) coverageCmd() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:     "coverage [PATH|ID ...]",
		Short:   a.Tr(words.CoverageShort),
		Example: "  tenken coverage\n  tenken coverage guidelines/medical --all",
		Args:    a.AtLeast(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			reg, err := shell.Law()
			if err != nil {
				return err
			}
			if err := reg.Whole(); err != nil {
				return err
			}
			lists, err := a.covered(args)
			if err != nil {
				return err
			}
			return a.coverage(lists, reg, all, len(args) > 0)
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&all, "all", false,
		a.Tr(words.CoverageFlagAll))
	return c
}

// covered are the checklists of the words, each behind those it extends; without
// words the embedded ones that have questions.
func (a *author) covered(typed []string) ([][]*checklist.Checklist, error) {
	catalog, _ := a.Catalog()
	if len(typed) == 0 {
		for _, h := range catalog.Heads() {
			if !h.Outside && h.View == nil {
				typed = append(typed, h.ID)
			}
		}
	}
	var lists [][]*checklist.Checklist
	for _, w := range typed {
		ids := []string{w}
		if !catalog.Has(w) {
			var err error
			if ids, err = a.Choose(catalog, w); err != nil {
				return nil, err
			}
		}
		for _, id := range ids {
			parts, err := catalog.Resolve(id)
			if err != nil {
				return nil, err
			}
			lists = append(lists, parts)
		}
	}
	return lists, nil
}

func (a *author) coverage(lists [][]*checklist.Checklist, reg *checklist.Register, all, named bool) error {
	open := 0
	waiting := reg.Waiting(a.listIDs(lists))
	var documents []json.RawMessage
	for _, parts := range lists {
		c, parents := parts[len(parts)-1], parts[:len(parts)-1]
		found := checklist.Coverage(c, reg, parents...)
		for i := range found {
			open += len(found[i].Open())
		}
		if a.JSON {
			var b strings.Builder
			if err := checklist.WriteCoverage(&b, c, found, waiting); err != nil {
				return err
			}
			documents = append(documents, json.RawMessage(b.String()))
			continue
		}
		fmt.Fprintf(a.Out, "%s  %s\n", c.ID, c.Title.In(a.Lang))
		if len(found) == 0 {
			a.Say(words.CoverageNoDuties)
		}
		for i := range found {
			if err := a.listCoverage(&found[i], reg, all); err != nil {
				return err
			}
		}
	}
	switch {
	case a.JSON:
		if err := a.encodeAll(documents); err != nil {
			return err
		}
	case named:
		a.tellWaiting(waiting)
	}
	if open > 0 {
		return shell.Silent(shell.ExitProblems)
	}
	return nil
}

// listIDs are the ids of the lists looked at and of all that the program finds.
func (a *author) listIDs(lists [][]*checklist.Checklist) (ids []string) {
	catalog, _ := a.Catalog()
	for _, h := range catalog.Heads() {
		ids = append(ids, h.ID)
	}
	for _, parts := range lists {
		ids = append(ids, parts[len(parts)-1].ID)
	}
	return ids
}

// tellWaiting says which lists of duties wait for a checklist that does not
// exist: an author may have chosen another id.
func (a *author) tellWaiting(waiting []*checklist.DutyList) {
	if len(waiting) == 0 {
		return
	}
	a.Say(words.CoverageWaiting)
	for _, l := range waiting {
		fmt.Fprintf(a.Out, "  %s  %s\n", strings.Join(l.For, ", "), l.Title.In(a.Lang))
	}
}

// encodeAll prints one document as it is, several as a list.
func (a *author) encodeAll(documents []json.RawMessage) error {
	if len(documents) == 1 {
		return a.Encode(documents[0])
	}
	return a.Encode(documents)
}

func (a *author) listCoverage(l *checklist.ListCoverage, reg *checklist.Register, all bool) error {
	asked, covered, unasked := l.Count()
	percent := 100
	if asked > 0 {
		percent = 100 * covered / asked
	}
	a.Say(words.CoverageTally, l.List.Title, asked, covered, percent, unasked)
	var rows [][]string
	for _, g := range l.Groups() {
		d, _ := reg.Document(g.Source)
		rows = append(rows, []string{"  " + d.CiteAs.In(a.Lang), fmt.Sprintf("%d/%d", g.Covered, g.Asked)})
	}
	if err := shell.Table(a.Out, rows); err != nil {
		return err
	}
	return shell.Table(a.Out, a.dutyRows(l, reg, all))
}

// dutyRows are the open duties, or all.
func (a *author) dutyRows(l *checklist.ListCoverage, reg *checklist.Register, all bool) (rows [][]string) {
	for i := range l.Items {
		x := &l.Items[i]
		state := x.State()
		if state != checklist.DutyOpen && !all {
			continue
		}
		answer := a.Tr(words.CoverageNone)
		switch state {
		case checklist.DutyCovered:
			answer = strings.Join(x.By, " ")
		case checklist.DutyUnasked:
			answer = a.Tr(words.CoverageNotAsked) + x.Item.Unasked.In(a.Lang)
		}
		for _, k := range x.Lacks {
			answer += " " + a.Tr(words.CoverageNamed, k.Question, k.Why.Label(a.Lang))
		}
		rows = append(rows, []string{"  " + x.Item.ID, x.Item.Duty.Label(a.Lang),
			reg.CiteText(x.Item.Cite[0], a.Lang), a.dutyText(x), answer})
	}
	return rows
}

// dutyText is the duty in words, with the part of the provision that it is.
func (a *author) dutyText(x *checklist.ItemCoverage) string {
	if x.Item.Part.IsZero() {
		return x.What.In(a.Lang)
	}
	return a.Tr(words.CoverageState, x.What.In(a.Lang), x.Item.Part.In(a.Lang))
}
