package main

import (
	"io"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) sheetCmd() *cobra.Command {
	var w written
	var guidelines []string
	var who string
	c := &cobra.Command{
		Use:     "sheet FILE|DIR... -o OUT.xlsx|DIR | sheet --guideline ID -o BLANK.xlsx",
		Short:   a.Tr(words.SheetShort),
		Long:    a.Tr(words.SheetLong),
		Example: "  tenken sheet clinic.tenken -o 回答用.xlsx\n" + a.Tr(words.SheetExample),
		Args:    a.AtLeast(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			one, err := whoTyped(who)
			switch {
			case err != nil:
				return err
			case len(guidelines) > 0 && len(args) > 0:
				return shell.Fail(shell.ExitUsage, words.SheetBlankAlone)
			case len(guidelines) > 0:
				return a.blankSheet(guidelines, w, one)
			case len(args) == 0:
				return a.AtLeast(1)(cmd, args)
			}
			return a.writeOut(args, w, a.sheetFrom(w, one))
		},
	}
	a.writtenFlags(c, &w)
	c.Flags().StringSliceVar(&guidelines, "guideline", nil,
		a.Tr(words.SheetFlagGuideline))
	c.Flags().StringVar(&who, "who", "", a.Tr(words.SheetFlagWho))
	return c
}

// whoTyped reads who is to fill a sheet in, by the word of files or of people.
func whoTyped(typed string) (checklist.Who, error) {
	if typed == "" {
		return "", nil
	}
	for _, who := range checklist.Whos {
		for _, word := range []string{string(who), who.Label(checklist.Japanese), who.Label(checklist.English)} {
			if checklist.Fold(typed) == checklist.Fold(word) {
				return who, nil
			}
		}
	}
	return "", shell.Fail(shell.ExitUsage, words.SheetNobody.With(shell.Short(typed))).Hint(words.SheetNobodyHint)
}

// sheetFrom is the answer workbook, of all questions or of those that one person can answer.
func (a *app) sheetFrom(w written, who checklist.Who) document {
	return document{
		name:   report.SheetFormat.File,
		fits:   func(path string) error { return shell.EndsIn(path, words.WorkbookOnly, ".xlsx") },
		ending: ".xlsx",
		writer: func(o *shell.Opened, _ string) (func(io.Writer) error, error) {
			in, err := a.reportInput(o)
			in.PreparedBy, in.Who = checklist.Clean(w.preparedBy), who
			return func(out io.Writer) error { return report.SheetFormat.Write(out, in) }, err
		},
	}
}

// blankSheet is an answer workbook of lists that belongs to no assessment: one
// sheet for all. [app.newFrom] makes an assessment of it.
func (a *app) blankSheet(typed []string, w written, who checklist.Who) error {
	if w.out == "" {
		return a.NoOutput()
	}
	if err := shell.EndsIn(w.out, words.WorkbookOnly, ".xlsx"); err != nil {
		return err
	}
	list, err := a.Compose(typed)
	if err != nil {
		return err
	}
	if list.Draft {
		return shell.DraftRefused(list)
	}
	as := &assess.Assessment{AsOf: checklist.DateOf(a.Now()), Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}}
	for _, p := range list.Parts {
		as.Checklists = append(as.Checklists, shell.TextOf(p))
	}
	o := &shell.Opened{Path: w.out, List: list, Answers: as, Session: a.Session(list, as, assess.FromCommand)}
	return a.writeDocument(o, w.out, w.force, a.sheetFrom(w, who))
}
