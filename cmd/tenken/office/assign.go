package office

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// One assessment that several people answer: who answers what. Splitting makes a copy
// for each, and merging joins the copies again.

func (a *adviser) assignCmd() *cobra.Command {
	var section, to string
	c := &cobra.Command{
		Use:     "assign FILE ID=WHO ... | assign FILE --section ID --to WHO",
		Short:   a.Tr(words.AssignShort),
		Example: a.Tr(words.AssignExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && section == "" {
				return a.With(args[0], store.ReadOnly, a.showAssigned)
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				e := assess.Event{Kind: assess.KindAssign}
				for _, w := range args[1:] {
					q, who, err := a.QuestionWord(o, w)
					if err != nil {
						return e, err
					}
					e.Assign = append(e.Assign, assess.Assignment{Q: q.ID, Who: shell.OneWord(who)})
				}
				if section == "" {
					return e, nil
				}
				sec, err := sectionOf(o.List, section)
				if err != nil {
					return e, err
				}
				for i := range sec.Questions {
					e.Assign = append(e.Assign, assess.Assignment{Q: sec.Questions[i].ID, Who: shell.OneWord(to)})
				}
				return e, nil
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&section, "section", "", a.Tr(words.AssignFlagSection))
	c.Flags().StringVar(&to, "to", "", a.Tr(words.AssignFlagTo))
	return c
}

func sectionOf(list *checklist.Checklist, typed string) (*checklist.Section, error) {
	var ids []string
	for i := range list.Sections {
		if shell.SameID(list.Sections[i].ID, typed) {
			return &list.Sections[i], nil
		}
		ids = append(ids, list.Sections[i].ID)
	}
	all := strings.Join(ids, " ")
	return nil, shell.Fail(shell.ExitUsage, words.AssignNoSection, shell.Short(typed)).
		Hint(words.AssignSections, all)
}

func (a *adviser) showAssigned(o *shell.Opened) error {
	if a.JSON {
		return a.Encode(o.Answers.Assigned)
	}
	var rows [][]string
	for _, q := range o.List.All() {
		if who := o.Answers.Assigned[q.ID]; who != "" {
			st := o.Session.AnswerOf(q.ID).Status
			rows = append(rows, []string{shell.OneLine(who), q.ID, st.Label(a.Lang), q.Ask.In(a.Lang)})
		}
	}
	if len(rows) == 0 {
		a.Say(words.AssignNone)
		return nil
	}
	slices.SortStableFunc(rows, func(x, y []string) int { return cmp.Compare(x[0], y[0]) })
	return shell.Table(a.Out, rows)
}
