package authoring

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	excel "tenken/report/author"
)

// toXLSXCmd and fromXLSXCmd let a committee edit a checklist in Excel.
func (a *author) toXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "to-xlsx PATH|ID -o OUT.xlsx",
		Short:   a.Tr(words.ToXLSXShort),
		Example: "  tenken guidelines to-xlsx dental -o dental.xlsx",
		Args:    a.Exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.toXLSX(args[0], out, force) },
	}
	a.outFlags(c, &out, &force)
	return c
}

func (a *author) fromXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "from-xlsx BOOK.xlsx [-o OUT.yaml]",
		Short:   a.Tr(words.FromXLSXShort),
		Long:    a.Tr(words.FromXLSXLong),
		Example: "  tenken guidelines from-xlsx dental.xlsx -o dental/checklist.yaml",
		Args:    a.Exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fromXLSX(args[0], out, force) },
	}
	a.JSONFlag(c)
	a.outFlags(c, &out, &force)
	return c
}

func (a *author) toXLSX(from, out string, force bool) error {
	if out == "" {
		return a.NoOutput(".xlsx")
	}
	if err := shell.EndsIn(out, words.WorkbookOnly, ".xlsx"); err != nil {
		return err
	}
	list, err := a.ReadOrKnown(from)
	if err != nil {
		return err
	}
	lost := 0
	if err := a.WriteFile(out, force, func(w io.Writer) (err error) {
		lost, err = excel.Write(w, list, a.Lang)
		return err
	}); err != nil {
		return err
	}
	if lost > 0 {
		a.Note(words.ToXLSXComments, lost)
	}
	return nil
}

func (a *author) fromXLSX(path, out string, force bool) error {
	if out != "" {
		if err := shell.EndsIn(out, words.ListOnly, ".yaml", ".yml"); err != nil {
			return err
		}
	}
	f, _, err := shell.OpenFile(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	book, err := excel.Read(f, checklist.VisibleLine(path))
	if err != nil {
		return shell.OnFile(path, err)
	}
	list, err := book.Checklist()
	var ps checklist.Problems
	if errors.As(err, &ps) {
		return a.ShowProblems(ps)
	}
	if err != nil {
		return err
	}
	reg, err := shell.Law()
	if err != nil {
		return err
	}
	if out != "" {
		if err := a.Put(out, book.Text(), force); err != nil {
			return err
		}
		a.Note(words.Wrote, out)
	}
	found := lint.Check(list, reg, a.Parents(shell.Authored{Path: path, List: list}, nil)...)
	return a.ShowProblems(append(book.Notes(), book.Place(found)...))
}

// outFlags gives a command the flags of a file that it writes.
func (a *author) outFlags(c *cobra.Command, out *string, force *bool) {
	c.Flags().StringVarP(out, "output", "o", "", a.Tr(words.FlagOutput))
	c.Flags().BoolVar(force, "force", false, a.Tr(words.FlagForce))
}
