package authoring

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

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
	why := assess.ReasonsOf(list, as)
	items := []previewItem{}
	asked := 0
	for _, t := range assess.ExplainAll(list, as) {
		q := t.Question
		if t.Applies != checklist.False {
			asked++
		}
		items = append(items, previewItem{q.ID, q.From, string(q.Duty), t.Applies.Name(), why.Why(q, a.Lang),
			q.Ask.In(a.Lang), q.Duty})
	}
	if a.JSON {
		return a.Encode(items)
	}
	a.Say(words.PreviewTally, len(items), asked)
	a.previewPart(items, a.Tr(words.PreviewAsked),
		func(it previewItem) bool { return it.Asked != checklist.False.Name() })
	a.previewPart(items, a.Tr(words.PreviewNotAsked),
		func(it previewItem) bool { return it.Asked == checklist.False.Name() })
	return nil
}

func (a *author) previewPart(items []previewItem, title string, in func(previewItem) bool) {
	fmt.Fprintf(a.Out, "\n%s\n", title)
	for _, it := range items {
		if in(it) {
			fmt.Fprintf(a.Out, "  %s [%s] %s\n      %s\n", it.ID, it.duty.Label(a.Lang), shell.OneLine(it.Ask),
				it.Because)
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
		a.Say(words.PreviewTooMany, strings.Join(p.Skipped, ", "))
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
	return a.Encode(out)
}
