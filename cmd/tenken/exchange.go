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
	"tenken/report/intake"
)

// lossFlags say what is done with what another form cannot hold.
type lossFlags struct {
	table  string
	strict bool
}

func (f *lossFlags) add(a *app, c *cobra.Command) {
	c.Flags().StringVar(&f.table, "losses", "", a.tr(exchangeWriteWhatLostThisFile))
	c.Flags().BoolVar(&f.strict, "strict", false, a.tr(exchangeEndWithExitCodeWhere))
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
	otherFile           bool
	losses              lossFlags
}

func (a *app) convertCmd() *cobra.Command {
	var f converting
	c := &cobra.Command{
		Use:   "convert IN -o OUT.yaml [--from ciso-assistant|oscal]",
		Short: a.tr(exchangeMakeChecklistFrameworkAnotherTool),
		Long:  a.tr(exchangeLibraryCisoAssistantYamlOscal),
		Example: "  tenken convert nist-csf-2.0.yaml -o csf.yaml --from ciso-assistant --quiet-style\n" +
			"  tenken convert results.json --from oscal-ar --into clinic.tenken",
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.convert(args[0], f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.tr(exchangeWhereWrite))
	c.Flags().StringVar(&f.from, "from", "", a.tr(exchangeFormInCisoAssistantOscal))
	c.Flags().StringVar(&f.to, "to", "checklist", a.tr(exchangeWhatMakeChecklistOnly))
	c.Flags().StringVar(&f.into, "into", "", a.tr(exchangeAssessmentTakesInOscalAr))
	c.Flags().BoolVar(&f.duty, "duty", false, a.tr(exchangeWhatSourceCallsMandatoryBecomes))
	c.Flags().BoolVar(&f.quiet, "quiet-style", false, a.tr(exchangeLeaveOutWhatLintSays))
	c.Flags().BoolVar(&f.yes, "yes", false, a.tr(exchangeTakeInWithoutAskingInto))
	c.Flags().BoolVar(&f.otherFile, "other-file", false, a.tr(importTakeInWhatBelongsSomething))
	c.Flags().BoolVar(&f.force, "force", false, a.tr(authorReplaceFileIfExists))
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
		return fail(exitUsage, checklist.Text{
			JA: "「" + f.from + "」という形は読めません。",
			EN: "there is no form " + f.from + " to read",
		}).
			mend(exchangeGiveFromCisoAssistantOscal)
	case f.to != "checklist":
		return fail(exitUsage, checklist.Text{JA: "「" + f.to + "」は作れません。", EN: "cannot make " + f.to}).
			mend(exchangeChecklistOnlySeeTenkenExport)
	case f.from == "oscal-ar" && f.into == "":
		return fail(exitUsage, exchangeNoAssessmentTakeIn).
			mend(exchangeAddIntoFile)
	case f.from != "oscal-ar" && f.out == "":
		return a.noOutput()
	}
	if err := free(f.force, f.losses.table); err != nil {
		return err
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
	paths := make([]string, len(made.Lists))
	for i := range paths {
		paths[i] = f.out
		if ext := filepath.Ext(f.out); len(paths) > 1 {
			paths[i] = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(f.out, ext), i+1, ext)
		}
	}
	if err := free(f.force, paths...); err != nil {
		return err
	}
	for i, m := range made.Lists {
		if err := a.put(paths[i], m.Text, f.force); err != nil {
			return err
		}
		a.note(wordWrote, paths[i])
		if err := a.lintConverted(paths[i], m.List, f.quiet); err != nil {
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
// and takes it in as one event. Results that were written from another assessment,
// or of another edition, are named as such, as workbooks are.
func (a *app) takeResults(o *opened, name string, raw []byte, opt exchange.Options, f converting) error {
	got, err := exchange.ReadResults(raw, o.list, opt)
	if err != nil {
		return err
	}
	from := intake.Source{Organisation: got.From.Organisation, Begin: got.From.Begin, Head: got.From.Head,
		Lists: got.From.Lists}
	im := &intake.Import{Kind: f.from, Read: len(got.Changes), Origin: from.Judge(o.answers, o.file.Knows)}
	switch other := im.Origin.Other; {
	case other != nil && im.Origin.Edition:
		return fail(exitUnreadable, other.Text).mend(other.Hint)
	case other != nil && !f.otherFile:
		return askedAbout(other)
	}
	im.Based = im.Origin.Other == nil && got.From.Head == o.answers.Head
	im.Differences = differences(o, filepath.Base(name), got.Changes, im.Based)
	if err := a.showImport(o.list, im); err != nil {
		return err
	}
	err = a.takeIn(o.list, im, importFlags{yes: f.yes}, func(choose func(intake.Difference) bool) error {
		return a.take(o, im, filepath.Base(name), choose)
	})
	if err != nil {
		return err
	}
	return f.losses.told(a, &got.Losses, f.force)
}

// differences are the changes that say something else than the assessment. Unless
// it is known that nothing was answered here since, one who answered is not
// overruled.
func differences(o *opened, name string, changes []assess.Change, based bool) (all []intake.Difference) {
	for _, c := range changes {
		was := o.session.AnswerOf(c.Q)
		for _, field := range assess.Fields {
			mine := was.Field(field.Field)
			if theirs, ok := c.Fields[field.Field]; ok && theirs != mine {
				d := intake.Difference{Q: c.Q, Field: field.Field, Cell: name, Mine: mine, Theirs: theirs,
					Conflict: !based && mine != ""}
				if based {
					d.Base = mine
				}
				all = append(all, d)
			}
		}
	}
	return all
}

// exporting is what `export` is asked for.
type exporting struct {
	written
	as     string
	list   string
	whole  bool
	losses lossFlags
}

func (a *app) exportCmd() *cobra.Command {
	var f exporting
	c := &cobra.Command{
		Use:   "export FILE|LIST -o OUT --as FORMAT",
		Short: a.tr(exchangeWriteResultsOrChecklistFor),
		Long: a.tr(exchangeAssessment) + a.formatsHelp(exchange.Formats) +
			a.tr(exchangeChecklistIdOrFile) + a.listFormatsHelp(),
		Example: "  tenken export clinic.tenken -o results.json --as oscal-ar\n" +
			"  tenken export jp-medical-care -o library.yaml --as ciso-assistant",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.export(args, f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.tr(exchangeWhereWriteForSeveralAssessments))
	c.Flags().StringVar(&f.as, "as", "", a.tr(exchangeFormWrite))
	c.Flags().StringVar(&f.list, "list", "", a.tr(exportListFlag))
	c.Flags().BoolVar(&f.whole, "with-parents", false, a.tr(exchangeWriteListsChecklistBuildsOn))
	c.Flags().BoolVar(&f.force, "force", false, a.tr(authorReplaceFileIfExists))
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
	if err := free(f.force, f.losses.table); err != nil {
		return err
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
	if f.list != "" && !form.ByRow {
		return fail(exitUsage, exportListWhole, form.Name)
	}
	var losses exchange.Losses
	err := a.writeOut(args, f.written, document{
		name:   checklist.Text{JA: form.Name, EN: form.Name},
		fits:   func(string) error { return nil },
		ending: form.Ending,
		writer: func(o *opened, _ string) (func(io.Writer) error, error) {
			in, err := a.reportInput(o)
			if f.list != "" && err == nil {
				in, err = only(in, f.list)
			}
			return func(w io.Writer) error { return joinLosses(&losses, form, w, in) }, err
		},
	})
	if err != nil {
		return err
	}
	return f.losses.told(a, &losses, f.force)
}

// only is what an assessment says of one of its lists.
func only(in report.Input, list string) (report.Input, error) {
	one, ok := exchange.Of(in, list)
	if ok {
		return one, nil
	}
	var ids []string
	for _, p := range in.Checklist.Parts {
		ids = append(ids, p.ID)
	}
	return in, fail(exitUsage, exportListUnknown, list).mend(exportListKnown, strings.Join(ids, ", "))
}

// joinLosses writes one assessment and adds what that loses to the rest.
func joinLosses(all *exchange.Losses, form exchange.Format, w io.Writer, in report.Input) error {
	l, err := form.Write(w, in)
	all.Join(l)
	return err
}

func (a *app) noForm(name, known string) error {
	return fail(exitUsage, checklist.Text{JA: "「" + name + "」という形では書き出せません。", EN: "cannot write the form " + name}).
		mend(checklist.Text{JA: "--as に次のどれかを指定してください。\n" + known, EN: "give --as one of\n" + known})
}

// The words of convert and export.
var (
	exportListFlag = checklist.Text{JA: "点検のうち、この一覧だけを書きます（ciso-assistant、ciso-assistant-plan、strm）",
		EN: "only this list of those asked (ciso-assistant, ciso-assistant-plan, strm)"}
	exportListWhole = checklist.Text{JA: "%s は点検の全体を書くもので、--list は使えません。",
		EN: "%s is of the whole; it takes no --list"}
	exportListUnknown = checklist.Text{JA: "この点検は「%s」を問うていません。", EN: "the assessment does not ask %s"}
	exportListKnown   = checklist.Text{JA: "問うている一覧: %s", EN: "it asks: %s"}
	wordConverted     = checklist.Text{JA: "評価できる項目：%d 件。全て署名なしの「望ましい措置」として書きました。",
		EN: "%d questions, all unsigned, and all of them advice"}
	wordConvertedDuty = checklist.Text{JA: "評価できる項目：%d 件（署名なし）。元が必須とする項目は「法的義務」にしました。根拠を確かめてください。",
		EN: "%d questions, unsigned; what the source calls mandatory is a duty now: check what it rests on"}
	wordLintCount = checklist.Text{JA: "lint %s：%d 件", EN: "lint %s: %d"}
	wordLintSee   = checklist.Text{JA: "場所は tenken lint %s で分かります。", EN: "tenken lint %s shows where"}
)
