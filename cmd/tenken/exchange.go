package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
	"tenken/report"
	"tenken/report/exchange"
)

// lossFlags say what is done with what another form cannot hold.
type lossFlags struct {
	table  string
	strict bool
}

func (f *lossFlags) add(a *app, c *cobra.Command) {
	c.Flags().StringVar(&f.table, "losses", "", a.t("失われるものの一覧を書き出す先（CSV）", "write what is lost to this file (CSV)"))
	c.Flags().BoolVar(&f.strict, "strict", false, a.t("失われるものがあれば、終了コードを 1 にします",
		"end with exit code 1 where something is lost"))
}

// told tells the losses at the end of a command, and ends it as the flags ask for.
func (f *lossFlags) told(a *app, losses *exchange.Losses, force bool) error {
	if err := losses.WriteText(a.err, a.lang); err != nil {
		return err
	}
	if f.table != "" {
		if err := a.writeFile(f.table, force, losses.WriteCSV); err != nil {
			return err
		}
	}
	if f.strict && len(losses.List()) > 0 {
		return silent(exitProblems)
	}
	return nil
}

// converting is what `convert` is asked for.
type converting struct {
	out, from, to, into string
	duty, quiet         bool
	yes, force          bool
	losses              lossFlags
}

func (a *app) convertCmd() *cobra.Command {
	var f converting
	c := &cobra.Command{
		Use:   "convert IN -o OUT.yaml [--from ciso-assistant|oscal]",
		Short: a.t("ほかの道具の枠組みを、点検項目ファイルにします", "Make a checklist of a framework of another tool"),
		Long: a.t("CISO Assistant のライブラリ（YAML）、OSCAL のカタログや解決済みのプロファイル（JSON）を、点検項目ファイルにします。\n"+
			"取り込んだ項目は署名なしで、全て「望ましい措置」です。法的義務とは呼びません。\n"+
			"OSCAL の評価結果は、--from oscal-ar --into ファイル で、点検ファイルの回答として取り込めます。",
			"A library of CISO Assistant (YAML), an OSCAL catalog or a resolved profile (JSON) becomes a checklist.\n"+
				"It is unsigned, and every question is advice, never a duty of law.\n"+
				"OSCAL assessment results are taken into an assessment: --from oscal-ar --into FILE."),
		Example: "  tenken convert nist-csf-2.0.yaml -o csf.yaml --from ciso-assistant --quiet-style\n" +
			"  tenken convert results.json --from oscal-ar --into clinic.tenken",
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.convert(args[0], f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.t("書き出す先", "where to write it"))
	c.Flags().StringVar(&f.from, "from", "", a.t("元の形：ciso-assistant、oscal、oscal-ar。なければ名前の終わりで決めます",
		"the form of IN: ciso-assistant, oscal or oscal-ar; else by the ending of its name"))
	c.Flags().StringVar(&f.to, "to", "checklist", a.t("作るもの（checklist だけ）", "what to make (checklist only)"))
	c.Flags().StringVar(&f.into, "into", "", a.t("oscal-ar の結果を取り込む点検ファイル", "the assessment that takes in an oscal-ar"))
	c.Flags().BoolVar(&f.duty, "duty", false, a.t("元が「必須」とする項目を、法的義務（must）にします。根拠を確かめた人だけが使ってください",
		"what the source calls mandatory becomes a duty of law; for whoever has checked that it is one"))
	c.Flags().BoolVar(&f.quiet, "quiet-style", false, a.t("書き方についての指摘を示しません", "leave out what lint says of style"))
	c.Flags().BoolVar(&f.yes, "yes", false, a.t("尋ねずに取り込みます（--into）", "take in without asking (--into)"))
	c.Flags().BoolVar(&f.force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
	f.losses.add(a, c)
	return c
}

// mostForeign is more than the reader of others' documents takes; it says that one is too large.
const mostForeign = 17 << 20

func (a *app) convert(in string, f converting) error {
	if f.from == "" {
		byEnding := map[string]string{".json": "oscal", ".yaml": "ciso-assistant", ".yml": "ciso-assistant"}
		f.from = byEnding[strings.ToLower(filepath.Ext(in))]
	}
	read := map[string]func([]byte, exchange.Options) (*exchange.Converted, error){
		"ciso-assistant": exchange.ReadCISO, "oscal": exchange.ReadOSCAL}[f.from]
	switch {
	case read == nil && f.from != "oscal-ar":
		return fail(exitUsage, "「"+f.from+"」という形は読めません。", "there is no form "+f.from+" to read").
			mend("--from に ciso-assistant、oscal、oscal-ar のどれかを指定してください。",
				"give --from ciso-assistant, oscal or oscal-ar")
	case f.to != "checklist":
		return fail(exitUsage, "「"+f.to+"」は作れません。", "cannot make "+f.to).
			mend("--to は checklist だけです。ほかの形には tenken export を使ってください。", "--to is checklist only; see tenken export")
	case f.from == "oscal-ar" && f.into == "":
		return fail(exitUsage, "取り込む点検ファイルがありません。", "no assessment to take it in").
			mend("--into に点検ファイルを指定してください。", "add --into FILE")
	case f.from != "oscal-ar" && f.out == "":
		return a.noOutput()
	}
	raw, err := readFile(in, mostForeign)
	if err != nil {
		return err
	}
	o := exchange.Options{Name: checklist.Visible(in), Duty: f.duty, Today: checklist.DateOf(a.now())}
	if f.from == "oscal-ar" {
		return a.with(f.into, store.ReadWrite, func(x *opened) error { return a.takeResults(x, in, raw, o, f) })
	}
	made, err := read(raw, o)
	if err != nil {
		return err
	}
	return a.writeConverted(made, f)
}

// writeConverted writes the lists, of several each with its number in the name.
func (a *app) writeConverted(made *exchange.Converted, f converting) error {
	for i, m := range made.Lists {
		path := f.out
		if len(made.Lists) > 1 {
			path = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(f.out, filepath.Ext(f.out)), i+1, filepath.Ext(f.out))
		}
		if err := a.put(path, m.Text, f.force); err != nil {
			return err
		}
		a.note(wordWrote, path)
		if err := a.lintConverted(path, m.List, f.quiet); err != nil {
			return err
		}
	}
	said := wordConverted
	if f.duty {
		said = wordConvertedDuty
	}
	a.note(said, made.Assessable)
	return f.losses.told(a, &made.Losses, f.force)
}

// lintConverted says how often each rule of lint finds something in a list that was
// written for another purpose; lint itself shows every place.
func (a *app) lintConverted(path string, list *checklist.Checklist, quiet bool) error {
	if quiet {
		return nil
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return err
	}
	found := map[string]int{}
	for _, p := range lint.Check(list, reg) {
		found[p.Rule]++
	}
	for _, rule := range slices.Sorted(maps.Keys(found)) {
		a.note(wordLintCount, rule, found[rule])
	}
	if len(found) > 0 {
		a.note(wordLintSee, path)
	}
	return nil
}

// takeResults shows what the results of another tool would change in an assessment,
// and takes it in as one event.
func (a *app) takeResults(o *opened, name string, raw []byte, opt exchange.Options, f converting) error {
	got, err := exchange.ReadResults(raw, o.list, opt)
	if err != nil {
		return err
	}
	changes := slices.DeleteFunc(got.Changes, func(c assess.Change) bool {
		was := o.session.AnswerOf(c.Q)
		maps.DeleteFunc(c.Fields, func(field assess.Field, v string) bool { return was.Field(field) == v })
		return len(c.Fields) == 0
	})
	for _, c := range changes {
		was := o.session.AnswerOf(c.Q)
		for _, field := range assess.Fields {
			if v, ok := c.Fields[field.Field]; ok {
				a.say(wordWouldChange, c.Q, field.Label(a.lang), cmpEmpty(was.Field(field.Field)), v)
			}
		}
	}
	if len(changes) == 0 {
		a.note(wordNothingToTake)
		return f.losses.told(a, &got.Losses, f.force)
	}
	if !f.yes && !a.answered(a.asker(), a.t("取り込みますか（はい / いいえ）: ", "take it in (yes / no)? "),
		"はい", "y", "yes", "1", "１") {
		return fail(exitUsage, "何も取り込みませんでした。", "nothing was taken in")
	}
	e, err := o.session.Import(filepath.Base(name), nil, changes)
	if err != nil {
		return err
	}
	if err := o.save(a, e); err != nil {
		return err
	}
	return f.losses.told(a, &got.Losses, f.force)
}

func cmpEmpty(s string) string {
	if s == "" {
		return assess.NoFigure
	}
	return s
}

// exporting is what `export` is asked for.
type exporting struct {
	written
	as     string
	whole  bool
	losses lossFlags
}

func (a *app) exportCmd() *cobra.Command {
	var f exporting
	c := &cobra.Command{
		Use:   "export FILE|LIST -o OUT --as FORMAT",
		Short: a.t("点検結果や点検項目を、ほかの道具の形で書き出します", "Write results or a checklist for other tools"),
		Long: a.t("点検ファイルからは：\n", "Of an assessment:\n") + a.formatsHelp(exchange.Formats) +
			a.t("点検項目（識別子かファイル）からは：\n", "Of a checklist (id or file):\n") + a.listFormatsHelp(),
		Example: "  tenken export clinic.tenken -o results.json --as oscal-ar\n" +
			"  tenken export jp-medical-care -o library.yaml --as ciso-assistant",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.export(args, f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.t("書き出す先。複数の点検ファイルのときはフォルダー",
		"where to write it; for several assessments a folder"))
	c.Flags().StringVar(&f.as, "as", "", a.t("書き出す形", "the form to write"))
	c.Flags().BoolVar(&f.whole, "with-parents", false, a.t("点検項目が前提とする共通の項目も、一つにして書き出します",
		"write the lists that the checklist builds on with it, as one"))
	c.Flags().BoolVar(&f.force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
	f.losses.add(a, c)
	return c
}

func (a *app) formatsHelp(all []exchange.Format) (s string) {
	for _, f := range all {
		s += fmt.Sprintf("  %-20s %s (%s)\n", f.Name, f.About.In(a.lang), f.Ending)
	}
	return s
}

func (a *app) listFormatsHelp() (s string) {
	for _, f := range exchange.ListFormats {
		s += fmt.Sprintf("  %-20s %s (%s)\n", f.Name, f.About.In(a.lang), f.Ending)
	}
	return s
}

func (a *app) export(args []string, f exporting) error {
	if f.out == "" {
		return a.noOutput()
	}
	catalog, problems := a.catalog()
	ext := strings.ToLower(filepath.Ext(args[0]))
	if len(args) == 1 && (catalog.Has(args[0]) || ext == ".yaml" || ext == ".yml") {
		return a.exportList(args[0], f)
	}
	if err := unreadFor(args[0], problems); err != nil {
		return err
	}
	return a.exportAnswers(args, f)
}

func (a *app) exportList(word string, f exporting) error {
	at := slices.IndexFunc(exchange.ListFormats, func(x exchange.ListFormat) bool { return x.Name == f.as })
	if at < 0 {
		return a.noForm(f.as, a.listFormatsHelp())
	}
	list, err := a.readOrKnown(word)
	if f.whole && err == nil {
		list, err = a.compose([]string{word})
	}
	if err != nil {
		return err
	}
	reg, err := a.register(list)
	if err != nil {
		return err
	}
	var losses exchange.Losses
	if err := a.writeFile(f.out, f.force, func(w io.Writer) (err error) {
		losses, err = exchange.ListFormats[at].Write(w, exchange.ListInput{Checklist: list, Register: reg})
		return err
	}); err != nil {
		return err
	}
	return f.losses.told(a, &losses, f.force)
}

func (a *app) exportAnswers(args []string, f exporting) error {
	at := slices.IndexFunc(exchange.Formats, func(x exchange.Format) bool { return x.Name == f.as })
	if at < 0 {
		return a.noForm(f.as, a.formatsHelp(exchange.Formats))
	}
	form := exchange.Formats[at]
	var losses exchange.Losses
	err := a.writeOut(args, f.written, document{
		name:   checklist.Text{JA: form.Name, EN: form.Name},
		fits:   func(string) error { return nil },
		ending: func(*opened) string { return form.Ending },
		writer: func(o *opened, _ string) (func(io.Writer) error, error) {
			in, err := a.reportInput(o)
			return func(w io.Writer) error { return joinLosses(&losses, form, w, in) }, err
		},
	})
	if err != nil {
		return err
	}
	return f.losses.told(a, &losses, f.force)
}

// joinLosses writes one assessment and adds what that loses to the rest.
func joinLosses(all *exchange.Losses, form exchange.Format, w io.Writer, in report.Input) error {
	l, err := form.Write(w, in)
	all.Join(l)
	return err
}

func (a *app) noForm(name, known string) error {
	return fail(exitUsage, "「"+name+"」という形では書き出せません。", "cannot write the form "+name).
		mend("--as に次のどれかを指定してください。\n"+known, "give --as one of\n"+known)
}

// The words of convert and export.
var (
	wordConverted = checklist.Text{JA: "評価できる項目：%d 件。全て署名なしの「望ましい措置」として書きました。",
		EN: "%d questions, all unsigned, and all of them advice"}
	wordConvertedDuty = checklist.Text{JA: "評価できる項目：%d 件（署名なし）。元が必須とする項目は「法的義務」にしました。根拠を確かめてください。",
		EN: "%d questions, unsigned; what the source calls mandatory is a duty now: check what it rests on"}
	wordLintCount     = checklist.Text{JA: "lint %s：%d 件", EN: "lint %s: %d"}
	wordLintSee       = checklist.Text{JA: "場所は tenken lint %s で分かります。", EN: "tenken lint %s shows where"}
	wordWouldChange   = checklist.Text{JA: "%s %s：%s → %s", EN: "%s %s: %s -> %s"}
	wordNothingToTake = checklist.Text{JA: "取り込む変更はありません。", EN: "there is nothing to take in"}
)
