package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/guidelines"
)

func (a *app) coverageCmd() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:     "coverage [PATH|ID ...]",
		Short:   a.t("登録簿の義務のうち、どの点検項目も問うていないものを示します", "Show which duties of the register no question covers"),
		Example: "  tenken coverage\n  tenken coverage guidelines/medical --all",
		Args:    a.atLeast(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			reg, err := checklist.LoadRegister(guidelines.FS)
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
	a.jsonFlag(c)
	c.Flags().BoolVar(&all, "all", false,
		a.t("問うている義務と、問わない理由も表示します", "show covered duties too, and why some need no question"))
	return c
}

// covered are the checklists of the words, each behind those it extends; without
// words the embedded ones that have questions.
func (a *app) covered(words []string) ([][]*checklist.Checklist, error) {
	catalog, _ := a.catalog()
	if len(words) == 0 {
		for _, h := range catalog.Heads() {
			if !h.Outside && h.View == nil {
				words = append(words, h.ID)
			}
		}
	}
	var lists [][]*checklist.Checklist
	for _, w := range words {
		ids := []string{w}
		if !catalog.Has(w) {
			var err error
			if ids, err = a.choose(catalog, w); err != nil {
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

func (a *app) coverage(lists [][]*checklist.Checklist, reg *checklist.Register, all, named bool) error {
	open := 0
	waiting := reg.Waiting(a.listIDs(lists))
	var documents []json.RawMessage
	for _, parts := range lists {
		c, parents := parts[len(parts)-1], parts[:len(parts)-1]
		found := checklist.Coverage(c, reg, parents...)
		for i := range found {
			open += len(found[i].Open())
		}
		if a.json {
			var b strings.Builder
			if err := checklist.WriteCoverage(&b, c, found, waiting); err != nil {
				return err
			}
			documents = append(documents, json.RawMessage(b.String()))
			continue
		}
		fmt.Fprintf(a.out, "%s  %s\n", c.ID, c.Title.In(a.lang))
		if len(found) == 0 {
			fmt.Fprintln(a.out, a.t("  登録簿に、この点検項目が問うべき義務の一覧はありません", "  the register has no list of duties for it"))
		}
		for i := range found {
			if err := a.listCoverage(&found[i], reg, all); err != nil {
				return err
			}
		}
	}
	switch {
	case a.json:
		if err := a.encodeAll(documents); err != nil {
			return err
		}
	case named:
		a.tellWaiting(waiting)
	}
	if open > 0 {
		return silent(exitProblems)
	}
	return nil
}

// listIDs are the ids of the lists looked at and of all that the program finds.
func (a *app) listIDs(lists [][]*checklist.Checklist) (ids []string) {
	catalog, _ := a.catalog()
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
func (a *app) tellWaiting(waiting []*checklist.DutyList) {
	if len(waiting) == 0 {
		return
	}
	fmt.Fprintln(a.out, a.t("次の義務の一覧は、その id の点検項目を待っています", "These lists of duties wait for a checklist of that id"))
	for _, l := range waiting {
		fmt.Fprintf(a.out, "  %s  %s\n", strings.Join(l.For, ", "), l.Title.In(a.lang))
	}
}

// encodeAll prints one document as it is, several as a list.
func (a *app) encodeAll(documents []json.RawMessage) error {
	if len(documents) == 1 {
		return json.NewEncoder(a.out).Encode(documents[0])
	}
	return json.NewEncoder(a.out).Encode(documents)
}

func (a *app) listCoverage(l *checklist.ListCoverage, reg *checklist.Register, all bool) error {
	asked, covered, unasked := l.Count()
	percent := 100
	if asked > 0 {
		percent = 100 * covered / asked
	}
	fmt.Fprintln(a.out, a.t("%[1]s: 問うべき義務 %[2]d 件のうち %[3]d 件（%[4]d %%）、問わないもの %[5]d 件",
		"%[1]s: %[3]d of %[2]d duties covered (%[4]d %%), %[5]d need no question", l.List.Title.In(a.lang), asked,
		covered, percent, unasked))
	var rows [][]string
	for _, g := range l.Groups() {
		d, _ := reg.Document(g.Source)
		rows = append(rows, []string{"  " + d.CiteAs.In(a.lang), fmt.Sprintf("%d/%d", g.Covered, g.Asked)})
	}
	if err := table(a.out, rows); err != nil {
		return err
	}
	return table(a.out, a.dutyRows(l, reg, all))
}

// dutyRows are the open duties, or all.
func (a *app) dutyRows(l *checklist.ListCoverage, reg *checklist.Register, all bool) (rows [][]string) {
	for i := range l.Items {
		x := &l.Items[i]
		state := x.State()
		if state != checklist.Open && !all {
			continue
		}
		answer := a.t("なし", "none")
		switch state {
		case checklist.Covered:
			answer = strings.Join(x.By, " ")
		case checklist.Unasked:
			answer = a.t("問わない: ", "not asked: ") + x.Item.Unasked.In(a.lang)
		}
		for _, k := range x.Lacks {
			answer += " " + a.t("（%[1]s は%[2]s）", "(%[1]s %[2]s)", k.Question, k.Why.Label(a.lang))
		}
		rows = append(rows, []string{"  " + x.Item.ID, x.Item.Duty.Label(a.lang),
			reg.CiteText(x.Item.Cite[0], a.lang), a.dutyText(x), answer})
	}
	return rows
}

// dutyText is the duty in words, with the part of the provision that it is.
func (a *app) dutyText(x *checklist.ItemCoverage) string {
	if x.Item.Part.IsZero() {
		return x.What.In(a.lang)
	}
	return a.t("%[1]s（%[2]s）", "%[1]s (%[2]s)", x.What.In(a.lang), x.Item.Part.In(a.lang))
}
