package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
	"tenken/report/author"
)

// toXLSXCmd and fromXLSXCmd let a committee edit a checklist in Excel.
func (a *app) toXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "to-xlsx PATH|ID -o OUT.xlsx",
		Short:   a.t("点検項目を Excel で編集できるブックにします", "Make a workbook of a checklist, to be edited in Excel"),
		Example: "  tenken guidelines to-xlsx dental -o dental.xlsx",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.toXLSX(args[0], out, force) },
	}
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) fromXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use: "from-xlsx BOOK.xlsx [-o OUT.yaml]",
		Short: a.t("編集したブックを調べ、点検項目ファイルに戻します",
			"Check an edited workbook and make a checklist of it"),
		Long: a.t("編集したブックを調べ、点検項目ファイルに戻します。誤りは、シートとセルの名前で示します。-o がなければ調べるだけです。",
			"Check an edited workbook and make a checklist of it. Mistakes are named by sheet and cell. Without "+
				"-o it only checks."),
		Example: "  tenken guidelines from-xlsx dental.xlsx -o dental/checklist.yaml",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fromXLSX(args[0], out, force) },
	}
	a.jsonFlag(c)
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) outFlags(c *cobra.Command, out *string, force *bool) {
	c.Flags().StringVarP(out, "output", "o", "", a.t("書き出すファイル", "the file to write"))
	c.Flags().BoolVar(force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
}

func (a *app) toXLSX(from, out string, force bool) error {
	if out == "" {
		return fail(exitUsage, "書き出すファイルがありません。", "there is no file to write").
			mend("-o 名前.xlsx を付けてください。", "add -o NAME.xlsx")
	}
	list, err := a.readOrKnown(from)
	if err != nil {
		return err
	}
	lost := 0
	if err := a.writeFile(out, force, func(w io.Writer) (err error) {
		lost, err = author.Write(w, list, a.lang)
		return err
	}); err != nil {
		return err
	}
	if lost > 0 {
		fmt.Fprintln(a.err, a.t("ファイルの途中にある注釈 %d 行は、ブックに移していません。",
			"%d lines of comments below the top of the file are not in the workbook", lost))
	}
	return nil
}

// readOrKnown is the checklist of that id, or the one at that path.
func (a *app) readOrKnown(word string) (*checklist.Checklist, error) {
	if catalog, _ := a.catalog(); catalog.Has(word) { // its problems are of other files
		return catalog.Load(word)
	}
	return a.readList(word)
}

func (a *app) fromXLSX(path, out string, force bool) error {
	f, _, err := openFile(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	book, err := author.Read(f, checklist.Visible(path))
	if err != nil {
		return onFile(path, err)
	}
	list, err := book.Checklist()
	if ps, ok := err.(checklist.Problems); ok {
		return a.showProblems(ps)
	} else if err != nil {
		return err
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return err
	}
	if out != "" {
		if err := a.put(out, book.Text(), force); err != nil {
			return err
		}
		a.note(wordWrote, out)
	}
	found := lint.Check(list, reg, a.parents(authored{path, list}, nil)...)
	return a.showProblems(append(book.Notes(), book.Place(found)...))
}
