package office

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *adviser) mergeCmd() *cobra.Command {
	var out, prefer string
	c := &cobra.Command{
		Use:   "merge A B ...|DIR -o NEW",
		Short: a.Tr(words.MergeShort),
		Long:  a.Tr(words.MergeLong),
		Args:  a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			decide, err := a.decider(prefer)
			if err != nil {
				return err
			}
			paths, err := a.copies(args)
			switch {
			case err != nil:
				return err
			case len(paths) < 2:
				return a.AtLeast(2)(cmd, paths)
			}
			return a.merge(paths, out, decide)
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	c.Flags().StringVar(&prefer, "prefer", "",
		a.Tr(words.MergeFlagPrefer))
	return c
}

// copies are the files to merge; all of them must be there.
func (a *adviser) copies(typed []string) (paths []string, err error) {
	files, _, err := a.Assessments(typed)
	for _, f := range files {
		err = cmp.Or(err, f.Err)
		if err == nil {
			err = shell.Regular(f.Path)
		}
		paths = append(paths, f.Path)
	}
	return paths, err
}

func (a *adviser) merge(files []string, out string, decide func(store.Conflict) (store.Side, error)) error {
	out, err := shell.NewName(out)
	if err != nil {
		return err
	}
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
func (a *adviser) showConflicts(all []store.Conflict) {
	a.Note(words.MergeConflicts, len(all))
	for _, c := range all {
		a.showConflict(a.Err, c)
	}
}

func (a *adviser) showConflict(w io.Writer, c store.Conflict) {
	fmt.Fprintf(w, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n", c.In(a.Lang), a.sideText(c, c.A), c.Files[0],
		a.sideText(c, c.B), c.Files[1])
}

// decider chooses at conflicts: as --prefer says, or by asking, or, where
// nobody can be asked, not at all.
func (a *adviser) decider(prefer string) (func(store.Conflict) (store.Side, error), error) {
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
			a.showConflict(a.Out, c)
			fmt.Fprint(a.Out, a.Tr(words.MergeAsk))
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
func (a *adviser) sideText(c store.Conflict, v store.Version) string {
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
		s = shell.OneLine(a.FieldText(field, v.Value))
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
