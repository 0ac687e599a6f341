package authoring

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
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
		return json.NewEncoder(a.Out).Encode(documents[0])
	}
	return json.NewEncoder(a.Out).Encode(documents)
}

func (a *author) listCoverage(l *checklist.ListCoverage, reg *checklist.Register, all bool) error {
	asked, covered, unasked := l.Count()
	percent := 100
	if asked > 0 {
		percent = 100 * covered / asked
	}
	fmt.Fprintln(a.Out, a.Tr(words.CoverageTally, l.List.Title.In(a.Lang), asked,
		covered, percent, unasked))
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

func (a *author) previewCmd() *cobra.Command {
	var facts []string
	var all bool
	c := &cobra.Command{
		Use:     "preview PATH|ID [--fact K=V ...]",
		Short:   a.Tr(words.PreviewShort),
		Example: "  tenken preview guidelines/medical --fact outsources=no",
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := a.Compose(args)
			if err != nil {
				return err
			}
			if all {
				return a.previewAll(list)
			}
			values, err := shell.FactValues(list, facts)
			if err != nil {
				return err
			}
			stated := checklist.Facts{}
			for _, v := range values {
				stated[v.ID] = v.Value
			}
			return a.preview(list, stated)
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&all, "all", false, a.Tr(words.PreviewFlagAll))
	c.Flags().StringArrayVar(&facts, "fact", nil, a.Tr(words.FlagFact))
	shell.OneOf(c, "all", "fact")
	return c
}

// previewItem is one question of `preview --json`.
type previewItem struct {
	ID      string `json:"id"`
	From    string `json:"from"`
	Duty    string `json:"duty"`
	Asked   string `json:"asked"` // yes, no, unknown
	Because string `json:"because"`
	Ask     string `json:"ask"`

	duty checklist.Duty
}

func (a *author) preview(list *checklist.Checklist, facts checklist.Facts) error {
	if list.Draft { // it is looked at as if it were published, and nothing is judged
		a.Note(words.Draft)
		published := *list
		published.Draft = false
		list = &published
	}
	as := &assess.Assessment{Facts: facts}
	in := report.ExplainInput{Checklist: list, Assessment: as, Lang: a.Lang}
	items := []previewItem{}
	asked := 0
	for _, t := range assess.ExplainAll(list, as) {
		q := t.Question
		if t.Applies != checklist.False {
			asked++
		}
		items = append(items, previewItem{q.ID, q.From, string(q.Duty), t.Applies.Name(), report.WhyAsked(in, t),
			q.Ask.In(a.Lang), q.Duty})
	}
	if a.JSON {
		return json.NewEncoder(a.Out).Encode(items)
	}
	a.Say(words.PreviewTally, len(items), asked)
	a.previewPart(
		items,
		a.Tr(words.PreviewAsked),
		func(it previewItem) bool { return it.Asked != checklist.False.Name() },
	)
	a.previewPart(items, a.Tr(words.PreviewNotAsked),
		func(it previewItem) bool { return it.Asked == checklist.False.Name() })
	return nil
}

func (a *author) previewPart(items []previewItem, title string, in func(previewItem) bool) {
	fmt.Fprintf(a.Out, "\n%s\n", title)
	for _, it := range items {
		if in(it) {
			fmt.Fprintf(a.Out, "  %s [%s] %s\n      %s\n", it.ID, it.duty.Label(a.Lang), it.Ask, it.Because)
		}
	}
}

// previewAll walks every business that the facts of a list can tell apart.
func (a *author) previewAll(list *checklist.Checklist) error {
	p := lint.WalkProfiles(list)
	if a.JSON {
		return a.profilesJSON(p)
	}
	a.Say(words.PreviewWalked, p.Number)
	for _, x := range []struct {
		name checklist.Text
		of   lint.Profile
	}{{words.PreviewLeast, p.Least}, {words.PreviewMost, p.Most}} {
		var facts []string
		for _, id := range x.of.Ordered(list) {
			facts = append(facts, id+"="+x.of.Facts[id])
		}
		a.Say(words.PreviewProfile, x.name, x.of.Asked, strings.Join(facts, ", "))
	}
	if len(p.Skipped) > 0 {
		fmt.Fprintln(a.Out, a.Tr(words.PreviewTooMany,
			strings.Join(p.Skipped, ", ")))
	}
	return shell.Table(a.Out, a.profileRows(p))
}

// profileRows are the questions that not everybody is asked.
func (a *author) profileRows(p *lint.Profiles) (rows [][]string) {
	for _, x := range p.Asked {
		share := ""
		switch {
		case x.Always():
			continue
		case x.Never():
			share = a.Tr(words.PreviewNobody)
		case x.All == 0:
			share = a.Tr(words.PreviewNotWalked)
		default:
			share = fmt.Sprintf("%d/%d", x.Of, x.All)
		}
		rows = append(rows, []string{"  " + x.Question.ID, share, x.Question.When.String()})
	}
	return rows
}

func (a *author) profilesJSON(p *lint.Profiles) error {
	type question struct {
		ID  string `json:"id"`
		Of  int    `json:"asked_of"`
		All int    `json:"profiles"`
	}
	type profile struct {
		Asked int             `json:"asked"`
		Facts checklist.Facts `json:"facts"`
	}
	out := struct {
		Schema    string     `json:"schema"`
		Profiles  string     `json:"profiles"` // a number that may be larger than programs count with
		Least     profile    `json:"least"`
		Most      profile    `json:"most"`
		Skipped   []string   `json:"skipped,omitempty"`
		Questions []question `json:"questions"`
	}{"tenken/profiles/v1", p.Number.String(), profile{p.Least.Asked, p.Least.Facts},
		profile{p.Most.Asked, p.Most.Facts},
		p.Skipped, []question{}}
	for _, x := range p.Asked {
		out.Questions = append(out.Questions, question{x.Question.ID, x.Of, x.All})
	}
	return json.NewEncoder(a.Out).Encode(out)
}
