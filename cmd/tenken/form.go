package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/form"
	"tenken/report/intake"
)

// fillFlags say how a form is filled.
type fillFlags struct {
	out, blank, preparedBy string
	partly, force          bool
}

func (a *app) fillCmd() *cobra.Command {
	var flags fillFlags
	c := &cobra.Command{
		Use:     "fill FILE FORM -o OUT.xlsx [--blank BLANK.xlsx]",
		Short:   a.Tr(words.FillShort),
		Long:    a.Tr(words.FillLong),
		Example: a.Tr(words.FillExample),
		Args:    a.Exactly(2),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fill(args[0], args[1], flags) },
	}
	c.Flags().StringVarP(&flags.out, "output", "o", "", a.Tr(words.FlagOutputXLSX))
	c.Flags().StringVar(&flags.blank, "blank", "", a.Tr(words.FillFlagBlank))
	c.Flags().StringVar(&flags.preparedBy, "prepared-by", "", a.Tr(words.FillFlagPreparedBy))
	c.Flags().BoolVar(&flags.partly, "partly", false, a.Tr(words.FillFlagPartly))
	c.Flags().BoolVar(&flags.force, "force", false, a.Tr(words.FlagForce))
	return c
}

func (a *app) fill(path, name string, flags fillFlags) error {
	if flags.out == "" {
		return a.NoOutput()
	}
	if err := shell.EndsIn(flags.out, words.FillOnly, ".xlsx"); err != nil {
		return err
	}
	f, err := a.FormOf(name)
	if err != nil {
		return err
	}
	blank, err := a.BlankOf(f, flags.blank)
	if err != nil {
		return err
	}
	return a.With(path, store.ReadOnly, func(o *shell.Opened) error {
		in, err := a.reportInput(o)
		if err != nil {
			return err
		}
		in.PreparedBy = checklist.Clean(flags.preparedBy)
		x, err := form.Fill(f, blank, in)
		if err != nil {
			return err
		}
		return a.writeForm(x, flags)
	})
}

// writeForm tells what is left to do by hand and writes the form.
func (a *app) writeForm(x *form.Filled, flags fillFlags) error {
	for _, n := range x.Notices {
		a.Note(words.Warning, n.In(a.Lang))
	}
	a.tellCells(x.Problems, 0)
	if len(x.Problems) > 0 && !flags.partly {
		return shell.Fail(shell.ExitUnreadable, words.FillRefused).
			Hint(words.FillRefusedHint)
	}
	if len(x.Left) > 0 {
		a.Say(words.FormConfirm, len(x.Left))
		for _, l := range x.Left {
			fmt.Fprintf(a.Out, "%s  %s  %s\n", l.Place, l.Key, l.Why.In(a.Lang))
		}
	}
	a.Say(words.FormFilled, len(x.Entries))
	return a.WriteFile(flags.out, flags.force, x.Write)
}

func (a *app) formCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "form",
		Short: a.Tr(words.FormShort),
	}
	c.AddCommand(a.formNewCmd(), a.formLintCmd(), a.formListCmd())
	return c
}

func (a *app) formListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: a.Tr(words.FormListShort),
		Args:  a.Exactly(0),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.listForms() },
	}
	a.JSONFlag(c)
	return c
}

// formEntry is one line of `form list --json`.
type formEntry struct {
	ID    string         `json:"id"`
	Title checklist.Text `json:"title"`
	Ours  bool           `json:"embedded"`
	Blank string         `json:"blank"`
	Page  string         `json:"page,omitempty"`
	by    string         // who it is from
}

func entryOfForm(f *form.Form, ours bool, by string) formEntry {
	return formEntry{f.ID, f.Title, ours, f.Blank.Name, f.Blank.Page, by}
}

func (a *app) listForms() error {
	entries := []formEntry{}
	for _, id := range shell.FormNames() {
		f, err := a.FormOf(id)
		if err != nil {
			return err
		}
		entries = append(entries, entryOfForm(f, true, a.Tr(words.FormOurs)))
	}
	for _, path := range a.Installed(pack.KindForm) {
		_, p, _, err := a.Checked(path)
		if err != nil {
			a.Note(words.PackUnusable, filepath.Base(path), shell.Told(err))
			continue
		}
		f, err := a.PackedForm(path)
		if err != nil {
			return err
		}
		entries = append(entries, entryOfForm(f, false, p.Signed().In(a.Lang)))
	}
	if a.JSON {
		return a.Encode(entries)
	}
	var rows [][]string
	for _, e := range entries {
		rows = append(rows, []string{e.ID, e.Title.In(a.Lang), e.by, e.Blank, e.Page})
	}
	return shell.Table(a.Out, rows)
}

func (a *app) formNewCmd() *cobra.Command {
	var out string
	var lists []string
	var force bool
	c := &cobra.Command{
		Use:     "new BLANK.xlsx [--for LIST[,...]] -o OUT.yaml",
		Short:   a.Tr(words.FormNewShort),
		Long:    a.Tr(words.FormNewLong),
		Example: a.Tr(words.FormNewExample),
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			raw, err := shell.ReadFile(args[0], shell.MostBlank)
			if err != nil {
				return err
			}
			list, err := a.Compose(lists)
			if err != nil {
				return err
			}
			return a.WriteFile(out, force, func(w io.Writer) error {
				return form.Propose(w, filepath.Base(args[0]), raw, list.Parts, a.Lang)
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FormNewFlagOutput))
	c.Flags().StringSliceVar(&lists, "for", []string{"jp-appi-general"},
		a.Tr(words.FormNewFlagFor))
	c.Flags().BoolVar(&force, "force", false, a.Tr(words.FlagForce))
	return c
}

func (a *app) formLintCmd() *cobra.Command {
	var blank string
	c := &cobra.Command{
		Use:     "lint FORM [--blank BLANK.xlsx]",
		Short:   a.Tr(words.FormLintShort),
		Example: a.Tr(words.FormLintExample),
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := a.FormOf(args[0])
			var ps checklist.Problems
			if errors.As(err, &ps) {
				return a.ShowProblems(ps)
			}
			if err != nil {
				return err
			}
			ps = form.Lint(f, a.ListFor)
			if blank != "" {
				raw, err := shell.ReadFile(blank, shell.MostBlank)
				if err != nil {
					return err
				}
				more, err := form.LintBlank(f, raw)
				if err != nil {
					return err
				}
				ps = append(ps, more...)
			}
			return a.ShowProblems(ps)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&blank, "blank", "", a.Tr(words.FormLintFlagBlank))
	return c
}

// importForm shows what a filled form would change, and takes it in.
func (a *app) importForm(o *shell.Opened, book string, flags importFlags) error {
	im, err := a.readForm(o, book, flags)
	if err != nil {
		return askedAbout(err)
	}
	return a.offer(o, im, flags, filepath.Base(book))
}

// readForm reads a filled form back by its mapping.
func (a *app) readForm(o *shell.Opened, book string, flags importFlags) (*intake.Import, error) {
	f, err := a.FormOf(flags.form)
	if err != nil {
		return nil, err
	}
	raw, err := shell.ReadFile(book, shell.MostBlank)
	if err != nil {
		return nil, err
	}
	in, err := a.reportInput(o)
	if err != nil {
		return nil, err
	}
	return form.Read(f, raw, in, form.ReadOptions{Known: o.File.Knows, OtherFile: flags.otherFile})
}
