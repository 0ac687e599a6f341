package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

// written is what report and sheet are asked for.
type written struct {
	out        string
	preparedBy string
	by         string // a framework to group by
	kind       string // the ending where out is a folder
	force      bool
	quick      bool
	benchmark  string
	short      bool // the first pages only
	allSheets  bool // those for the record too
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

func (a *app) reportCmd() *cobra.Command {
	var w written
	c := &cobra.Command{
		Use:   "report FILE|DIR... -o OUT.xlsx|DIR",
		Short: a.t("点検結果と改善計画の報告書を作ります（"+report.Endings(" ")+"）", "Write the gap report ("+report.Endings(", ")+")"),
		Long:  a.tr(reportWriteGapReportForSeveral),
		Example: "  tenken report clinic.tenken -o clinic.xlsx --prepared-by 山田社労士事務所\n" +
			a.tr(reportTenkenReportClientsOReports),
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.writeOut(args, w, a.reportFrom(w))
		},
	}
	a.writtenFlags(c, &w)
	a.strictFlag(c)
	c.Flags().BoolVar(&w.quick, "quick", false, a.tr(reportOnlyFirstTenQuestionsOn))
	c.Flags().BoolVar(&w.short, "short", false, a.tr(reportExcelReportFourPagesSummary))
	c.Flags().BoolVar(&w.allSheets, "all-sheets", false, a.tr(reportShowSheetsAppendixChangeLog))
	c.MarkFlagsMutuallyExclusive("short", "all-sheets", "quick")
	c.Flags().StringVar(&w.benchmark, "benchmark", "", a.tr(reportPutItsPlaceInThis))
	c.Flags().StringVar(&w.by, "by", "", a.tr(reportGroupByFrameworkForExample))
	c.Flags().StringVar(&w.kind, "kind", ".xlsx", a.t("-o がフォルダーのときの種類（"+report.Endings(" ")+"）",
		"what to write where -o is a folder ("+report.Endings(", ")+")"))
	return c
}

func (a *app) writtenFlags(c *cobra.Command, w *written) {
	c.Flags().StringVarP(&w.out, "output", "o", "", a.tr(reportWhereWriteForSeveralFiles))
	c.Flags().StringVar(&w.preparedBy, "prepared-by", "", a.tr(reportNameOnCoverWhoPrepared))
	c.Flags().BoolVar(&w.force, "force", false, a.tr(authorReplaceFileIfExists))
}

// document is a kind of file made of an assessment.
type document struct {
	name   checklist.Text                                              // what it is called beside the assessment
	fits   func(path string) error                                     // whether a name can be its
	ending string                                                      // of its name, where nobody gave one
	writer func(o *opened, path string) (func(io.Writer) error, error) // what makes it
}

// writeOut makes a file of one assessment, or one of each of several in a folder.
func (a *app) writeOut(words []string, w written, d document) error {
	if w.out == "" {
		return a.noOutput()
	}
	files, several, err := a.assessments(words)
	if err != nil {
		return err
	}
	if st, err := os.Stat(w.out); err == nil && st.IsDir() {
		return a.writeMany(files, w, d)
	}
	if several {
		return fail(exitUsage, checklist.Text{JA: "「" + w.out + "」というフォルダーはありません。", EN: "there is no folder " + w.out}).
			mend(reportForSeveralFilesOFolder)
	}
	if files[0].err != nil {
		return files[0].err
	}
	if err := d.fits(w.out); err != nil {
		return err
	}
	return a.with(files[0].path, store.ReadOnly, func(o *opened) error { return a.writeDocument(o, w.out, w.force, d) })
}

func (a *app) writeDocument(o *opened, path string, force bool, d document) error {
	write, err := d.writer(o, path)
	if err != nil {
		return err
	}
	return a.writeFile(path, force, write)
}

// writeMany puts a file of each assessment into a folder; one that cannot be
// had costs one line.
func (a *app) writeMany(files []given, w written, d document) error {
	var t tally
	taken, behind := map[string]bool{}, 0
	for _, f := range files {
		err := f.err
		if err == nil {
			var older bool
			if older, err = a.writeInto(f.path, w, d, taken); older {
				behind++
			}
		}
		if stopped := a.ctx.Err(); stopped != nil {
			return stopped
		}
		if err != nil {
			a.failed(&t, f.path, err)
		}
	}
	if behind > 0 {
		a.note(wordNote, a.tr(wordNewerMany, behind))
	}
	return t.end()
}

// writeInto names the file after the assessment; of two with one name the
// second gets a number. It says whether there is a newer edition of a list.
func (a *app) writeInto(path string, w written, d document, taken map[string]bool) (behind bool, err error) {
	o, err := a.open(path, store.ReadOnly)
	if err != nil {
		return false, err
	}
	defer o.close()
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "-" + d.name.In(a.lang)
	out := numbered(filepath.Join(w.out, base), d.ending, func(p string) bool { return taken[p] })
	taken[out] = true
	behind = slices.ContainsFunc(o.list.Parts, func(p *checklist.Checklist) bool { return a.newest(p) != nil })
	return behind, a.writeDocument(o, out, w.force, d)
}

func (a *app) reportInput(o *opened) (report.Input, error) {
	reg, err := a.register(o.list)
	if err != nil {
		return report.Input{}, err
	}
	quiet := *a // what is told of an installed pack would go over the screens
	quiet.err = io.Discard
	at, err := quiet.position(o, "")
	if err != nil {
		return report.Input{}, err
	}
	house, err := a.house(filepath.Dir(o.path))
	return report.Input{
		House: house, Position: at.ForReport(),
		Checklist: o.list, Assessment: o.session.Assessment(), Result: o.session.Result(), Register: reg,
		Former: a.lists.former(o.answers), Strict: a.strict,
		Lang: a.lang, Now: a.now(), Program: a.version(),
	}, err
}

// house is the consultant's office of house.yaml, beside the assessment or in the
// user's folder; nil where there is none.
func (a *app) house(dir string) (*report.House, error) {
	for _, dir := range []string{dir, a.home()} {
		path := filepath.Join(dir, "house.yaml")
		if _, err := os.Lstat(path); err != nil {
			continue
		}
		data, err := readFile(path, report.MaxHouse)
		if err != nil {
			return nil, err
		}
		return report.ReadHouse(data, func(name string) ([]byte, error) {
			return readFile(filepath.Join(dir, name), report.MaxTemplate)
		})
	}
	return nil, nil
}

// reportFrom is the report as the flags ask for it.
func (a *app) reportFrom(w written) document {
	return document{
		name:   report.Formats[0].File,
		fits:   func(path string) error { _, err := a.writerFor(path); return err },
		ending: w.kind,
		writer: func(o *opened, path string) (func(io.Writer) error, error) {
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
			if w.quick || o.isView() {
				return passWriter(o, in, path, w.quick)
			}
			return func(out io.Writer) error { return write(out, in) }, nil
		},
	}
}

// passWriter writes a first pass or a short list, which have no verdict and so
// no gap report.
func passWriter(o *opened, in report.Input, path string, quick bool) (func(io.Writer) error, error) {
	pass := assess.ShortPass(in.Result)
	if quick && !o.isView() {
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
		return fail(exitUsage, reportNoWord, filepath.Ext(path)).mend(reportPrintPage)
	}
	return fail(exitUsage, checklist.Text{
		JA: "「" + filepath.Ext(path) + "」の報告書は作れません。",
		EN: "there is no report of the kind " + filepath.Ext(path),
	}).
		mend(checklist.Text{
			JA: "名前の終わりを " + report.Endings("、") + " のどれかにしてください。",
			EN: "end the name in " + report.Endings(", "),
		})
}

func (a *app) sheetCmd() *cobra.Command {
	var w written
	var guidelines []string
	var who string
	c := &cobra.Command{
		Use:     "sheet FILE|DIR... -o OUT.xlsx|DIR | sheet --guideline ID -o BLANK.xlsx",
		Short:   a.tr(reportWriteAnswerWorkbookForSomebody),
		Long:    a.tr(reportWriteWorkbookWithFactsQuestions),
		Example: "  tenken sheet clinic.tenken -o 回答用.xlsx\n" + a.tr(reportTenkenSheetClientsOOut),
		Args:    a.atLeast(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			one, err := whoTyped(who)
			switch {
			case err != nil:
				return err
			case len(guidelines) > 0 && len(args) > 0:
				return fail(exitUsage, reportGuidelineGoesWithoutAssessment)
			case len(guidelines) > 0:
				return a.blankSheet(guidelines, w, one)
			case len(args) == 0:
				return a.atLeast(1)(cmd, args)
			}
			return a.writeOut(args, w, a.sheetFrom(w, one))
		},
	}
	a.writtenFlags(c, &w)
	c.Flags().StringSliceVar(&guidelines, "guideline", nil,
		a.tr(reportBlankSheetTheseListsWithout))
	c.Flags().StringVar(&who, "who", "", a.tr(reportOnlyWhatOneCanAnswer))
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
	return "", fail(exitUsage, reportNobodyCalled.With(short(typed))).mend(reportOneOfThese)
}

// sheetFrom is the answer workbook, of all questions or of those that one person can answer.
func (a *app) sheetFrom(w written, who checklist.Who) document {
	return document{
		name:   report.SheetFormat.File,
		fits:   workbookName,
		ending: ".xlsx",
		writer: func(o *opened, _ string) (func(io.Writer) error, error) {
			in, err := a.reportInput(o)
			in.PreparedBy, in.Who = checklist.Clean(w.preparedBy), who
			return func(out io.Writer) error { return report.SheetFormat.Write(out, in) }, err
		},
	}
}

func workbookName(path string) error {
	if strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return nil
	}
	return fail(exitUsage, reportWorkbookXlsxOnly).
		mend(formEndNameInXlsx)
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
	return fail(exitUsage, checklist.Text{JA: "「" + by + "」という枠組みはありません。", EN: "there is no framework " + by}).
		mend(checklist.Text{JA: "次のどれかを指定してください: " + all, EN: "use one of: " + all})
}

var (
	reportOnlyWhatOneCanAnswer = checklist.Text{
		JA: "この人が答えるものだけ（窓口 reception、管理者 manager、システム system、人事 personnel）",
		EN: "only what this person can answer: reception, manager, system, personnel",
	}
	reportNobodyCalled = checklist.Text{JA: "「%s」という答える人はありません。", EN: "nobody who answers is called %s"}
	reportOneOfThese   = checklist.Text{
		JA: "次のどれかを指定してください: reception（窓口）, manager（管理者）, system（システム）, personnel（人事）",
		EN: "use one of: reception, manager, system, personnel",
	}
)
