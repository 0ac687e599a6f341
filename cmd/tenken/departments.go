package main

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// One assessment that several people answer: who answers what, a copy for each,
// and the copies joined again.

func (a *app) assignCmd() *cobra.Command {
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

func (a *app) showAssigned(o *shell.Opened) error {
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

func (a *app) splitCmd() *cobra.Command {
	var by, dir string
	c := &cobra.Command{
		Use:   "split FILE --by who|owner|section -o DIR",
		Short: a.Tr(words.SplitShort),
		Long:  a.Tr(words.SplitLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if dir == "" {
				return a.NoOutput()
			}
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error {
				parts, err := a.parts(o, by)
				if err != nil {
					return err
				}
				if by := o.Answers.Approval(); by != nil {
					return &store.ApprovedError{Path: args[0], By: by.Name, On: by.At}
				}
				return a.split(o, parts, dir)
			})
		},
	}
	c.Flags().StringVar(&by, "by", "who", a.Tr(words.SplitFlagBy))
	c.Flags().StringVarP(&dir, "output", "o", "", a.Tr(words.SplitFlagOutput))
	return c
}

// part is what one person or department answers.
type part struct {
	who string
	qs  []string
}

// parts are the questions asked by who answers them, in the order of the list.
func (a *app) parts(o *shell.Opened, by string) (parts []part, err error) {
	of := map[string]func(q *checklist.Question) string{
		"who":     func(q *checklist.Question) string { return o.Answers.Assigned[q.ID] },
		"owner":   func(q *checklist.Question) string { return shell.OneWord(o.Session.AnswerOf(q.ID).Owner) },
		"section": func(q *checklist.Question) string { return o.Session.SectionOf(q.ID).ID },
	}[by]
	if of == nil {
		return nil, shell.Fail(shell.ExitUsage, words.FlagValue, "by", shell.Short(by)).
			Hint(words.SplitByHint)
	}
	at := map[string]int{}
	for _, q := range o.Session.Asked() {
		who := of(q)
		if who == "" {
			continue
		}
		if _, known := at[who]; !known {
			at[who] = len(parts)
			parts = append(parts, part{who: who})
		}
		parts[at[who]].qs = append(parts[at[who]].qs, q.ID)
	}
	if len(parts) == 0 {
		return nil, shell.Fail(shell.ExitUsage, words.SplitNobody).
			Hint(words.SplitNobodyHint)
	}
	return parts, nil
}

// split makes a copy for each part: the lines of the file as they are, and one
// that hands the part over, by which the walk in the copy knows it.
func (a *app) split(o *shell.Opened, parts []part, dir string) error {
	if err := shell.MakeFolder(dir, 0o700); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(o.Path), store.Extension)
	paths := make([]string, len(parts))
	for i, p := range parts {
		paths[i] = filepath.Join(dir, base+"-"+shell.FileName(p.who)+store.Extension)
	}
	err := shell.Together(paths, func(i int) error { return a.copyWith(o, paths[i], a.handedOver(o, parts[i])) })
	if err != nil {
		return err
	}
	for i, p := range parts {
		a.Say(words.SplitMade, shell.OneLine(p.who), len(p.qs), paths[i])
	}
	return nil
}

// handedOver is the event that hands a part over to who answers it.
func (a *app) handedOver(o *shell.Opened, p part) assess.Event {
	e := a.Stamped(assess.Event{Kind: assess.KindAssign}, len(o.Answers.Events))
	for _, q := range p.qs {
		e.Assign = append(e.Assign, assess.Assignment{Q: q, Who: p.who})
	}
	return e
}

func (a *app) copyWith(o *shell.Opened, to string, e assess.Event) error {
	defer a.Hold()()
	if err := a.Ctx.Err(); err != nil {
		return err
	}
	return shell.OnFile(to, o.File.Copy(to, a.StoreOptions(), e))
}

func (a *app) mergeCmd() *cobra.Command {
	var out, prefer string
	c := &cobra.Command{
		Use:   "merge A B ... -o NEW",
		Short: a.Tr(words.MergeShort),
		Long:  a.Tr(words.MergeLong),
		Args:  a.AtLeast(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			decide, err := a.decider(prefer)
			if err != nil {
				return err
			}
			for _, path := range args {
				if err := shell.Regular(path); err != nil {
					return err
				}
			}
			return a.merge(args, out, decide)
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	c.Flags().StringVar(&prefer, "prefer", "",
		a.Tr(words.MergeFlagPrefer))
	return c
}

func (a *app) merge(files []string, out string, decide func(store.Conflict) (store.Side, error)) error {
	out = shell.WithExtension(out)
	if err := shell.Room(out); err != nil {
		return err
	}
	o := store.MergeOptions{Options: a.StoreOptions(), By: a.Who(), NewID: a.NewID}
	steps, err := store.MergeAll(files, out, o)
	var conflicts *store.ConflictsError
	if errors.As(err, &conflicts) {
		a.showConflicts(conflicts.Conflicts)
		if decide != nil {
			o.Decide = decide
			steps, err = store.MergeAll(files, out, o)
		}
	}
	if err != nil {
		return shell.OnFile(files[0], err)
	}
	for i, m := range steps {
		for _, w := range m.Warnings {
			a.Note(words.Warning, w.In(a.Lang))
		}
		a.Note(words.MergeStep, files[i+1], m.FromB, m.FromA, m.Chosen)
	}
	a.Note(words.MergeMade, out)
	return nil
}

// showConflicts shows on one screen what was said differently, by whom and when.
func (a *app) showConflicts(all []store.Conflict) {
	a.Note(words.MergeConflicts, len(all))
	for _, c := range all {
		fmt.Fprintf(a.Err, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n", c.In(a.Lang), a.sideText(c, c.A), c.Files[0],
			a.sideText(c, c.B), c.Files[1])
	}
}

// decider chooses at conflicts: as --prefer says, or by asking, or, where
// nobody can be asked, not at all.
func (a *app) decider(prefer string) (func(store.Conflict) (store.Side, error), error) {
	switch prefer {
	case "a":
		return func(store.Conflict) (store.Side, error) { return store.SideA, nil }, nil
	case "b":
		return func(store.Conflict) (store.Side, error) { return store.SideB, nil }, nil
	case "":
	default:
		return nil, shell.Fail(shell.ExitUsage, words.MergePrefer)
	}
	if !a.Terminal && !a.Piped {
		return nil, nil
	}
	in := a.Asker()
	return func(c store.Conflict) (store.Side, error) {
		for {
			fmt.Fprintf(a.Out, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n%s", c.In(a.Lang), a.sideText(c, c.A), c.Files[0],
				a.sideText(c, c.B), c.Files[1], a.Tr(words.MergeAsk))
			if !in.Scan() {
				return store.SideA, shell.Fail(shell.ExitUsage, words.MergeLeft).
					Hint(words.MergeLeftHint)
			}
			switch checklist.Fold(strings.TrimSpace(in.Text())) {
			case "a":
				return store.SideA, nil
			case "b":
				return store.SideB, nil
			}
		}
	}, nil
}

// sideText is what one file says, as people read it, and who said so when.
func (a *app) sideText(c store.Conflict, v store.Version) string {
	field := assess.FieldStatus
	if c.Field != "" {
		field = c.Field
	}
	s := shell.OneLine(v.Value)
	switch {
	case s == "":
		s = a.Tr(words.None)
	case c.Beside == store.BesideReview:
		s = assess.ReviewVerdict(v.Value).Label(a.Lang)
	case c.Beside == store.BesideEvidence:
		s = shell.Short(v.Value)
	case c.Q != "" && c.Beside == "":
		s = shell.OneLine(a.fieldText(field, v.Value))
	}
	for _, text := range []string{v.Reason, v.Note, v.Evidence} {
		if text != "" {
			s += " " + shell.OneLine(text)
		}
	}
	if v.By != "" || !v.At.IsZero() {
		s += "  " + strings.TrimSpace(v.By+" "+v.At.Format("2006-01-02 15:04"))
	}
	return s
}
