package main

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) reportCmd() *cobra.Command {
	var w written
	c := &cobra.Command{
		Use:   "report FILE|DIR... -o OUT.xlsx|DIR",
		Short: a.Tr(words.ReportShort, report.Endings(" ")),
		Long:  a.Tr(words.ReportLong),
		Example: "  tenken report clinic.tenken -o clinic.xlsx --prepared-by 山田社労士事務所\n" +
			a.Tr(words.ReportExample),
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.writeOut(args, w, a.reportFrom(w))
		},
	}
	a.writtenFlags(c, &w)
	a.strictFlag(c)
	c.Flags().BoolVar(&w.quick, "quick", false, a.Tr(words.ReportFlagQuick))
	c.Flags().BoolVar(&w.short, "short", false, a.Tr(words.ReportFlagShort))
	c.Flags().BoolVar(&w.allSheets, "all-sheets", false, a.Tr(words.ReportFlagAllSheets))
	shell.OneOf(c, "short", "all-sheets", "quick")
	c.Flags().StringVar(&w.benchmark, "benchmark", "", a.Tr(words.ReportFlagBenchmark))
	c.Flags().StringVar(&w.by, "by", "", a.Tr(words.ReportFlagBy))
	c.Flags().StringVar(&w.kind, "kind", ".xlsx", a.Tr(words.ReportFlagKind, report.Endings(" ")))
	return c
}

// sheets are the sheets that are in sight.
func (w written) sheets() report.SheetChoice {
	switch {
	case w.short:
		return report.ShortSheets
	case w.allSheets:
		return report.AllSheets
	}
	return report.PeoplesSheets
}

// reportFrom is the report as the flags ask for it.
func (a *app) reportFrom(w written) document {
	return document{
		name:   report.Formats[0].File,
		fits:   func(path string) error { _, err := a.writerFor(path); return err },
		ending: w.kind,
		writer: func(o *shell.Opened, path string) (func(io.Writer) error, error) {
			write, err := a.writerFor(path)
			if err != nil {
				return nil, err
			}
			in, err := a.reportInput(o)
			if err != nil {
				return nil, err
			}
			in.PreparedBy, in.By, in.Sheets = checklist.Clean(w.preparedBy), w.by, w.sheets()
			if w.benchmark != "" {
				at, err := a.position(o, w.benchmark)
				if err != nil {
					return nil, err
				}
				in.Position = at.ForReport()
			}
			if err := knownFramework(in.Register, w.by); err != nil {
				return nil, err
			}
			if w.quick || o.IsView() {
				return passWriter(o, in, path, w.quick)
			}
			return func(out io.Writer) error { return write(out, in) }, nil
		},
	}
}

// passWriter writes a first pass or a short list, which have no verdict and so
// no gap report.
func passWriter(o *shell.Opened, in report.Input, path string, quick bool) (func(io.Writer) error, error) {
	pass := assess.ShortPass(in.Result)
	if quick && !o.IsView() {
		pass = assess.QuickPass(in.Result)
	}
	for _, f := range report.PassFormats {
		if strings.EqualFold(f.Ending, filepath.Ext(path)) {
			return func(w io.Writer) error { return f.Write(w, in, pass) }, nil
		}
	}
	return nil, noReportOf(path)
}

// writerFor finds the format of a report by the ending of the file's name.
func (a *app) writerFor(path string) (func(io.Writer, report.Input) error, error) {
	if f, ok := report.FormatOf(filepath.Ext(path)); ok {
		return f.Write, nil
	}
	return nil, noReportOf(path)
}

// noReportOf says which kinds of report there are. Word is asked for most, and
// why there is none is told (see the doc of package report).
func noReportOf(path string) error {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == ".docx" || ending == ".doc" || ending == ".pdf" {
		return shell.Fail(shell.ExitUsage, words.ReportNoWord, filepath.Ext(path)).Hint(words.ReportPrintPage)
	}
	return shell.Fail(shell.ExitUsage, words.ReportNoKind, filepath.Ext(path)).
		Hint(words.ReportEndings, report.Endings(" "))
}

// knownFramework refuses a way of grouping that the register does not have.
func knownFramework(reg *checklist.Register, by string) error {
	if _, ok := reg.Framework(by); by == "" || ok {
		return nil
	}
	var ids []string
	for _, f := range reg.Frameworks() {
		ids = append(ids, f.ID)
	}
	all := strings.Join(ids, ", ")
	return shell.Fail(shell.ExitUsage, words.ReportNoFramework, by).
		Hint(words.OneOf, all)
}

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
