package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/guidelines"
	"tenken/report/form"
	"tenken/report/intake"
)

// mostForm and mostBlank are the most bytes that are read of a mapping and of a
// workbook; one byte more is refused by their readers.
const (
	mostForm  = 1 << 20
	mostBlank = 20 << 20
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
		Short:   a.tr(formFillSomebodyElseWorkbookIn),
		Long:    a.tr(formFormMappingItsNameSuch),
		Example: a.tr(formTenkenFillPlantTenkenScs),
		Args:    a.exactly(2),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fill(args[0], args[1], flags) },
	}
	c.Flags().StringVarP(&flags.out, "output", "o", "", a.tr(formWhereWriteXlsx))
	c.Flags().StringVar(&flags.blank, "blank", "", a.tr(formWorkbookFillIn))
	c.Flags().StringVar(&flags.preparedBy, "prepared-by", "", a.tr(formWhoPreparedWhereFormAsks))
	c.Flags().BoolVar(&flags.partly, "partly", false, a.tr(formLeaveCellsRefusedEmptyFill))
	c.Flags().BoolVar(&flags.force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

func (a *app) fill(path, name string, flags fillFlags) error {
	if flags.out == "" {
		return a.noOutput()
	}
	if err := formName(flags.out); err != nil {
		return err
	}
	f, err := a.formOf(name)
	if err != nil {
		return err
	}
	blank, err := a.blankOf(f, flags.blank)
	if err != nil {
		return err
	}
	return a.with(path, store.ReadOnly, func(o *opened) error {
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
		a.note(wordWarning, n.In(a.lang))
	}
	a.tellCells(x.Problems, 0)
	if len(x.Problems) > 0 && !flags.partly {
		return fail(exitUnreadable, formNothingWasWrittenSinceThere).
			mend(formCorrectAnswersOrMappingOr)
	}
	if len(x.Left) > 0 {
		a.say(formConfirm, len(x.Left))
		for _, l := range x.Left {
			fmt.Fprintf(a.out, "%s  %s  %s\n", l.Place, l.Key, l.Why.In(a.lang))
		}
	}
	a.say(formFilled, len(x.Entries))
	return a.writeFile(flags.out, flags.force, x.Write)
}

func formName(path string) error {
	if strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return nil
	}
	return fail(exitUsage, formFormXlsxOnly).
		mend(formEndNameInXlsx)
}

// formOf is the mapping of that name: a file, a signed pack, one that was installed, or
// one that came with the program.
func (a *app) formOf(name string) (*form.Form, error) {
	if strings.EqualFold(filepath.Ext(name), pack.Extension) {
		return a.packedForm(name)
	}
	if checklist.IsID(name) {
		inside := "forms/" + strings.ToLower(name) + ".yaml"
		raw, err := fs.ReadFile(guidelines.FS, inside)
		switch {
		case err == nil:
			return form.Parse(inside, raw)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		if path := a.installedForm(name); exists(path) {
			return a.packedForm(path)
		}
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		all := strings.Join(append(formNames(), a.installedForms()...), ", ")
		return nil, fail(exitUsage, checklist.Text{
			JA: "「" + name + "」という様式の対応表もファイルもありません。",
			EN: "there is no mapping and no file " + name,
		}).
			mend(checklist.Text{JA: "使える対応表: " + all, EN: "mappings that can be used: " + all})
	}
	if a.env("TENKEN_UNSIGNED") == "refuse" {
		return nil, fail(exitTrust, formUnsigned, checklist.Visible(name)).mend(campaignTenkenUnsignedRefuseSetAsk)
	}
	raw, err := readFile(name, mostForm)
	if err != nil {
		return nil, err
	}
	return form.Parse(name, raw)
}

// packedForm is the mapping in a signed pack, which is checked whenever it is used.
func (a *app) packedForm(path string) (*form.Form, error) {
	files, _, err := a.packFiles(path, pack.KindForm)
	if err != nil {
		return nil, err
	}
	for name, text := range files { // one: pack make takes no more
		f, err := form.Parse(filepath.Join(filepath.Dir(path), name), []byte(text))
		if err != nil {
			return nil, err
		}
		return f, nil
	}
	return nil, fail(exitUnreadable, formPackOne)
}

// mappingIn is the one mapping among the files of a pack to be, after lint.
func (a *app) mappingIn(files map[string]string) (*form.Form, error) {
	if len(files) != 1 {
		return nil, fail(exitUsage, formPackOne)
	}
	for name, text := range files {
		f, err := form.Parse(name, []byte(text))
		var ps checklist.Problems
		if err == nil {
			ps = form.Lint(f, a.listFor)
		} else if !errors.As(err, &ps) {
			return nil, err
		}
		if ps.Errors() > 0 {
			return nil, a.showProblems(ps)
		}
		return f, nil
	}
	return nil, fail(exitUsage, formPackOne)
}

// installedForm is where the pack of a mapping is put by pack install.
func (a *app) installedForm(id string) string {
	return filepath.Join(a.home(), "guidelines", strings.ToLower(id)+formPackEnd)
}

const formPackEnd = "." + string(pack.KindForm) + pack.Extension

// installedForms are the ids of the mappings that were installed.
func (a *app) installedForms() (ids []string) {
	names, err := filepath.Glob(filepath.Join(a.home(), "guidelines", "*"+formPackEnd))
	if err != nil {
		return nil // a folder whose name is a bad pattern
	}
	for _, n := range names {
		ids = append(ids, strings.TrimSuffix(filepath.Base(n), formPackEnd))
	}
	return ids
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// formNames are the mappings that came with the program.
func formNames() (ids []string) {
	names, err := fs.Glob(guidelines.FS, "forms/*.yaml")
	if err != nil {
		panic(err) // the pattern is ours
	}
	for _, n := range names {
		ids = append(ids, strings.TrimSuffix(filepath.Base(n), ".yaml"))
	}
	return ids
}

// blankOf reads the workbook to fill in: the one named, else one of the name that
// the mapping knows, beside the mapping or in this folder.
func (a *app) blankOf(f *form.Form, path string) ([]byte, error) {
	if path != "" {
		return readFile(path, mostBlank)
	}
	if name := filepath.Base(f.Blank.Name); f.Blank.Name != "" {
		for _, dir := range []string{filepath.Dir(f.File), "."} {
			path := filepath.Join(dir, name)
			if _, err := os.Stat(path); err == nil {
				return readFile(path, mostBlank)
			}
		}
	}
	fault := fail(exitUsage, formWorkbookFillInMissing)
	if f.Blank.Page != "" {
		return nil, fault.mend(checklist.Text{
			JA: f.Blank.Page + " から " + f.Blank.Name + " を取り、--blank で指定してください。",
			EN: "get " + f.Blank.Name + " from " + f.Blank.Page + " and name it with --blank",
		})
	}
	return nil, fault.mend(formNameWithBlank)
}

func (a *app) formCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "form",
		Short: a.tr(formMakeLookAtMappingsOther),
	}
	c.AddCommand(a.formNewCmd(), a.formLintCmd(), a.formListCmd())
	return c
}

func (a *app) formListCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: a.tr(formListMappingsCameWithProgram),
		Args:  a.exactly(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			var rows [][]string
			for _, id := range formNames() {
				f, err := a.formOf(id)
				if err != nil {
					return err
				}
				rows = append(rows, []string{f.ID, f.Title.In(a.lang), a.tr(formOurs), f.Blank.Name, f.Blank.Page})
			}
			for _, id := range a.installedForms() {
				_, p, _, err := a.checked(a.installedForm(id))
				if err != nil {
					a.note(packUnusable, id, told(err).In(a.lang))
					continue
				}
				f, err := a.packedForm(a.installedForm(id))
				if err != nil {
					return err
				}
				signed := p.Signed().In(a.lang)
				rows = append(rows, []string{f.ID, f.Title.In(a.lang), signed, f.Blank.Name, f.Blank.Page})
			}
			return table(a.out, rows)
		},
	}
}

func (a *app) formNewCmd() *cobra.Command {
	var out string
	var lists []string
	var force bool
	c := &cobra.Command{
		Use:     "new BLANK.xlsx [--for LIST[,...]] -o OUT.yaml",
		Short:   a.tr(formProposeMappingForBlankWorkbook),
		Long:    a.tr(formLooksForIdsWordsAnswers),
		Example: a.tr(formTenkenFormNewBlankXlsx),
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			raw, err := readFile(args[0], mostBlank)
			if err != nil {
				return err
			}
			list, err := a.compose(lists)
			if err != nil {
				return err
			}
			return a.writeFile(out, force, func(w io.Writer) error {
				return form.Propose(w, filepath.Base(args[0]), raw, list.Parts, a.lang)
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.tr(formWhereWriteYaml))
	c.Flags().StringSliceVar(&lists, "for", []string{"jp-appi-general"},
		a.tr(formFromWhichListsWillFilled))
	c.Flags().BoolVar(&force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

func (a *app) formLintCmd() *cobra.Command {
	var blank string
	c := &cobra.Command{
		Use:     "lint FORM [--blank BLANK.xlsx]",
		Short:   a.tr(formLookForMistakesInMapping),
		Example: a.tr(formTenkenFormLintFormYaml),
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := a.formOf(args[0])
			var ps checklist.Problems
			if errors.As(err, &ps) {
				return a.showProblems(ps)
			}
			if err != nil {
				return err
			}
			ps = form.Lint(f, a.listFor)
			if blank != "" {
				raw, err := readFile(blank, mostBlank)
				if err != nil {
					return err
				}
				more, err := form.LintBlank(f, raw)
				if err != nil {
					return err
				}
				ps = append(ps, more...)
			}
			return a.showProblems(ps)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&blank, "blank", "", a.tr(formHoldAgainstBlankWorkbookToo))
	return c
}

// listFor is the list of an id with all that it extends; nil where there is none.
// The serial is that of the list itself.
func (a *app) listFor(id string) *checklist.Checklist {
	c, _ := a.catalog() // what cannot be read is not there
	parts, err := c.Resolve(id)
	if err != nil {
		return nil
	}
	whole, err := checklist.Compose(parts...)
	if err != nil {
		return nil
	}
	return whole
}

// importForm shows what a filled form would change, and takes it in.
func (a *app) importForm(o *opened, book string, flags importFlags) error {
	im, err := a.readForm(o, book, flags)
	if err != nil {
		return askedAbout(err)
	}
	if err := a.showImport(o.list, im); err != nil {
		return err
	}
	return a.takeIn(o.list, im, flags, func(choose func(intake.Difference) bool) error {
		return a.take(o, im, filepath.Base(book), choose)
	})
}

// readForm reads a filled form back by its mapping.
func (a *app) readForm(o *opened, book string, flags importFlags) (*intake.Import, error) {
	f, err := a.formOf(flags.form)
	if err != nil {
		return nil, err
	}
	raw, err := readFile(book, mostBlank)
	if err != nil {
		return nil, err
	}
	in, err := a.reportInput(o)
	if err != nil {
		return nil, err
	}
	return form.Read(f, raw, in, form.ReadOptions{Known: o.file.Knows, OtherFile: flags.otherFile})
}

// Of forms.
var (
	formOurs     = checklist.Text{JA: "付属", EN: "came with the program"}
	formUnsigned = checklist.Text{JA: "%s は署名なしなので使いません。", EN: "%s is unsigned and not used"}
	formPackOne  = checklist.Text{JA: "様式のパックは、対応表（.yaml）一つだけを含みます。",
		EN: "a pack of kind form holds one mapping (.yaml) and nothing else"}
	formPackID  = checklist.Text{JA: "対応表の id は %s で、--id %s と違います。", EN: "the mapping says id %s, not --id %s"}
	formConfirm = checklist.Text{JA: "確かめて記入してください（%d か所）", EN: "please confirm and fill in (%d cells)"}
	formFilled  = checklist.Text{JA: "%d か所に記入しました。もとの回答はシート「記入の根拠」にあります。",
		EN: "filled in %d cells; the sheet Basis of entries says from which answers"}
)
