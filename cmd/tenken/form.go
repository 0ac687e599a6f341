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
		Use:   "fill FILE FORM -o OUT.xlsx [--blank BLANK.xlsx]",
		Short: a.t("他の様式（取引先や団体の Excel）に、回答から記入します", "Fill somebody else's workbook in from the answers"),
		Long: a.t("FORM は様式の対応表で、名前（scs-3 など）か YAML のファイルです。様式の Excel は公表している所から取り、--blank で\n"+
			"指定するか、対応表の隣か今のフォルダーに置きます。決めたセルのほかは何も変えません。回答から言えないことは記入せず、\n"+
			"「確かめて記入してください」の一覧に出します。記入した全てのセルのもとは、最後のシート「記入の根拠」にあります。",
			"FORM is a mapping: its name, such as scs-3, or a YAML file. Get the blank workbook from its publisher\n"+
				"and name it with --blank, or put it beside the mapping or into this folder. Nothing changes but the\n"+
				"mapped cells. What the answers do not say is left empty and listed; the last sheet says where every\n"+
				"entry comes from."),
		Example: a.t("  tenken fill 工場.tenken scs-3 --blank 20260327001-c.xlsx -o 提出用.xlsx\n"+
			"  tenken fill 工場.tenken 取引先.yaml -o 回答.xlsx --partly",
			"  tenken fill plant.tenken scs-3 --blank 20260327001-c.xlsx -o out.xlsx\n"+
				"  tenken fill plant.tenken customer.yaml -o out.xlsx --partly"),
		Args: a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error { return a.fill(args[0], args[1], flags) },
	}
	c.Flags().StringVarP(&flags.out, "output", "o", "", a.t("書き出す先（.xlsx）", "where to write it (.xlsx)"))
	c.Flags().StringVar(&flags.blank, "blank", "", a.t("記入前の様式の Excel", "the workbook to fill in"))
	c.Flags().StringVar(&flags.preparedBy, "prepared-by", "", a.t("作成者の名前（様式に欄があれば）",
		"who prepared it, where the form asks"))
	c.Flags().BoolVar(&flags.partly, "partly", false, a.t("記入できないセルを空けて、残りを記入します",
		"leave cells that are refused empty, and fill in the rest"))
	c.Flags().BoolVar(&flags.force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
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
		return fail(exitUnreadable, "記入できないセルがあるため、何も書き出しませんでした。",
			"nothing was written, since there are cells that cannot be filled in").
			mend("回答か対応表を直すか、--partly を付けて残りだけを記入してください。",
				"correct the answers or the mapping, or add --partly to fill in the rest")
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
	return fail(exitUsage, "様式は .xlsx だけです。", "a form is .xlsx only").
		mend("名前の終わりを .xlsx にしてください。", "end the name in .xlsx")
}

// formOf is the mapping of that name: a file, or one that came with the program.
func (a *app) formOf(name string) (*form.Form, error) {
	if checklist.IsID(name) {
		inside := "forms/" + strings.ToLower(name) + ".yaml"
		raw, err := fs.ReadFile(guidelines.FS, inside)
		switch {
		case err == nil:
			return form.Parse(inside, raw)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		all := strings.Join(formNames(), ", ")
		return nil, fail(exitUsage, "「"+name+"」という様式の対応表もファイルもありません。", "there is no mapping and no file "+name).
			mend("付属の対応表: "+all, "mappings that came with the program: "+all)
	}
	raw, err := readFile(name, mostForm)
	if err != nil {
		return nil, err
	}
	return form.Parse(name, raw)
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
	fault := fail(exitUsage, "記入前の様式の Excel がありません。", "the workbook to fill in is missing")
	if f.Blank.Page != "" {
		return nil, fault.mend(f.Blank.Page+" から "+f.Blank.Name+" を取り、--blank で指定してください。",
			"get "+f.Blank.Name+" from "+f.Blank.Page+" and name it with --blank")
	}
	return nil, fault.mend("--blank で指定してください。", "name it with --blank")
}

func (a *app) formCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "form",
		Short: a.t("他の様式の対応表を作り、調べます", "Make and look at mappings of other people's forms"),
	}
	c.AddCommand(a.formNewCmd(), a.formLintCmd(), a.formListCmd())
	return c
}

func (a *app) formListCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: a.t("付属の対応表の一覧を表示します", "List the mappings that came with the program"),
		Args:  a.exactly(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			var rows [][]string
			for _, id := range formNames() {
				f, err := a.formOf(id)
				if err != nil {
					return err
				}
				rows = append(rows, []string{f.ID, f.Title.In(a.lang), f.Blank.Name, f.Blank.Page})
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
		Use:   "new BLANK.xlsx [--for LIST[,...]] -o OUT.yaml",
		Short: a.t("様式の Excel から、対応表の案を作ります", "Propose a mapping for a blank workbook"),
		Long: a.t("番号の列、回答の言葉、日付の列を探し、近い点検項目を並べます。全て推定で、「確かめてください」の印が付きます。\n"+
			"印を消すまで、その行には何も記入しません。",
			"Looks for the ids, the words of answers and the days, and puts the nearest question beside each row.\n"+
				"All of it is a guess and marked so; nothing is filled in before somebody has confirmed it."),
		Example: a.t("  tenken form new 取引先.xlsx --for jp-scs-3 -o 取引先.yaml",
			"  tenken form new blank.xlsx --for jp-scs-3 -o form.yaml"),
		Args: a.exactly(1),
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
				return form.Propose(w, filepath.Base(args[0]), raw, list.Parts)
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("書き出す先（.yaml）", "where to write it (.yaml)"))
	c.Flags().StringSliceVar(&lists, "for", []string{"jp-appi-general"},
		a.t("どの点検項目から記入するか", "from which lists it will be filled in"))
	c.Flags().BoolVar(&force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
	return c
}

func (a *app) formLintCmd() *cobra.Command {
	var blank string
	c := &cobra.Command{
		Use:     "lint FORM [--blank BLANK.xlsx]",
		Short:   a.t("対応表を調べ、誤りと直し方を示します", "Look for mistakes in a mapping and say how to mend them"),
		Example: a.t("  tenken form lint 取引先.yaml --blank 取引先.xlsx", "  tenken form lint form.yaml --blank blank.xlsx"),
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
	c.Flags().StringVar(&blank, "blank", "", a.t("様式の Excel とも照らし合わせます", "hold it against the blank workbook too"))
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
	im, err := a.readForm(o, book, flags.form)
	if err != nil {
		return err
	}
	if err := a.showImport(im); err != nil {
		return err
	}
	return a.takeIn(im, flags, func(choose func(intake.Difference) bool) error {
		return a.take(o, im, filepath.Base(book), choose)
	})
}

// readForm reads a filled form back by its mapping.
func (a *app) readForm(o *opened, book, name string) (*intake.Import, error) {
	f, err := a.formOf(name)
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
	return form.Read(f, raw, in)
}

// Of forms.
var (
	formConfirm = checklist.Text{JA: "確かめて記入してください（%d か所）", EN: "please confirm and fill in (%d cells)"}
	formFilled  = checklist.Text{JA: "%d か所に記入しました。もとの回答はシート「記入の根拠」にあります。",
		EN: "filled in %d cells; the sheet Basis of entries says from which answers"}
)
