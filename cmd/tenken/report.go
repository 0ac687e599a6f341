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
			w.kind = "." + strings.TrimPrefix(strings.ToLower(w.kind), ".")
			if w.quick && !cmd.Flags().Changed("kind") {
				w.kind = report.PassPage.Ending
			}
			if _, err := a.writerFor(w.kind); err != nil {
				return err
			}
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

// fileName is what a report is called beside the assessment: those of other extent
// stand beside the whole one.
func (w written) fileName() checklist.Text {
	switch {
	case w.quick:
		return report.PassPage.File
	case w.short:
		return words.ReportShortFile
	}
	return report.Formats[0].File
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
		name:   w.fileName(),
		fits:   func(path string) error { _, err := a.writerFor(path); return err },
		ending: w.kind,
		writer: func(o *shell.Opened, path string) (func(io.Writer) error, error) {
			write, err := a.writerFor(path)
			if err != nil {
				return nil, err
			}
			if w.sheets() != report.PeoplesSheets && !strings.EqualFold(filepath.Ext(path), ".xlsx") && !o.IsView() {
				return nil, shell.Fail(shell.ExitUsage, words.ReportSheetsOnly).Hint(words.EndsInHint, ".xlsx")
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
	switch ending {
	case ".docx", ".doc":
		return shell.Fail(shell.ExitUsage, words.ReportNoWord, filepath.Ext(path)).Hint(words.ReportPrintPage)
	case ".pdf":
		return shell.Fail(shell.ExitUsage, words.ReportNoPDF).Hint(words.ReportPrintPage)
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
