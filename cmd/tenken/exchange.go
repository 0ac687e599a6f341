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
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
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
	c.Flags().StringVar(&f.table, "losses", "", a.Tr(words.ExportFlagLosses))
	c.Flags().BoolVar(&f.strict, "strict", false, a.Tr(words.ExportFlagStrict))
}

// told tells the losses at the end of a command, and ends it as the flags ask for.
func (f *lossFlags) told(a *app, losses *exchange.Losses, force bool) error {
	if err := losses.WriteText(a.Err, a.Lang); err != nil {
		return err
	}
	if f.table != "" {
		if err := a.WriteFile(f.table, force, losses.WriteCSV); err != nil {
			return err
		}
	}
	if f.strict && len(losses.List()) > 0 {
		return shell.Silent(shell.ExitProblems)
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
		Short: a.Tr(words.ConvertShort),
		Long:  a.Tr(words.ConvertLong),
		Example: "  tenken convert nist-csf-2.0.yaml -o csf.yaml --from ciso-assistant --quiet-style\n" +
			"  tenken convert results.json --from oscal-ar --into clinic.tenken",
		Args: a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.convert(args[0], f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.Tr(words.FlagOutputWhere))
	c.Flags().StringVar(&f.from, "from", "", a.Tr(words.ConvertFlagFrom))
	c.Flags().StringVar(&f.to, "to", "checklist", a.Tr(words.ConvertFlagTo))
	c.Flags().StringVar(&f.into, "into", "", a.Tr(words.ConvertFlagInto))
	c.Flags().BoolVar(&f.duty, "duty", false, a.Tr(words.ConvertFlagDuty))
	c.Flags().BoolVar(&f.quiet, "quiet-style", false, a.Tr(words.ConvertFlagQuietStyle))
	c.Flags().BoolVar(&f.yes, "yes", false, a.Tr(words.ConvertFlagYes))
	c.Flags().BoolVar(&f.otherFile, "other-file", false, a.Tr(words.FlagOtherFile))
	c.Flags().BoolVar(&f.force, "force", false, a.Tr(words.FlagForce))
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
		return shell.Fail(shell.ExitUsage, words.ConvertNoFrom, f.from).
			Hint(words.ConvertNoFromHint)
	case f.to != "checklist":
		return shell.Fail(shell.ExitUsage, words.ConvertNoTo, f.to).
			Hint(words.ConvertNoToHint)
	case f.from == "oscal-ar" && f.into == "":
		return shell.Fail(shell.ExitUsage, words.ConvertNoInto).
			Hint(words.ConvertNoIntoHint)
	case f.from != "oscal-ar" && f.out == "":
		return a.NoOutput()
	}
	if err := shell.Free(f.force, f.losses.table); err != nil {
		return err
	}
	raw, err := shell.ReadFile(in, mostForeign)
	if err != nil {
		return err
	}
	o := exchange.Options{Name: checklist.Visible(in), Duty: f.duty, Today: checklist.DateOf(a.Now())}
	if f.from == "oscal-ar" {
		return a.With(f.into, store.ReadWrite, func(x *shell.Opened) error { return a.takeResults(x, in, raw, o, f) })
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
	if err := shell.Free(f.force, paths...); err != nil {
		return err
	}
	for i, m := range made.Lists {
		if err := a.Put(paths[i], m.Text, f.force); err != nil {
			return err
		}
		a.Note(words.Wrote, paths[i])
		if err := a.lintConverted(paths[i], m.List, f.quiet); err != nil {
			return err
		}
	}
	said := words.Converted
	if f.duty {
		said = words.ConvertedDuty
	}
	a.Note(said, made.Assessable)
	return f.losses.told(a, &made.Losses, f.force)
}

// lintConverted says how often each rule of lint finds something in a list that was
// written for another purpose; lint itself shows every place.
func (a *app) lintConverted(path string, list *checklist.Checklist, quiet bool) error {
	if quiet {
		return nil
	}
	reg, err := shell.Law()
	if err != nil {
		return err
	}
	found := map[string]int{}
	for _, p := range lint.Check(list, reg) {
		found[p.Rule]++
	}
	for _, rule := range slices.Sorted(maps.Keys(found)) {
		a.Note(words.LintCount, rule, found[rule])
	}
	if len(found) > 0 {
		a.Note(words.LintSee, path)
	}
	return nil
}

// takeResults shows what the results of another tool would change in an assessment,
// and takes it in as one event. Results that were written from another assessment,
// or of another edition, are named as such, as workbooks are.
func (a *app) takeResults(o *shell.Opened, name string, raw []byte, opt exchange.Options, f converting) error {
	got, err := exchange.ReadResults(raw, o.List, opt)
	if err != nil {
		return err
	}
	from := intake.Source{Organisation: got.From.Organisation, Begin: got.From.Begin, Head: got.From.Head,
		Lists: got.From.Lists}
	im := &intake.Import{Kind: f.from, Read: len(got.Changes), Origin: from.Judge(o.Answers, o.File.Knows)}
	switch other := im.Origin.Other; {
	case other != nil && im.Origin.Edition:
		return shell.Fail(shell.ExitUnreadable, other.Text).Hint(other.Hint)
	case other != nil && !f.otherFile:
		return askedAbout(other)
	}
	im.Based = im.Origin.Other == nil && got.From.Head == o.Answers.Head
	im.Differences = differences(o, filepath.Base(name), got.Changes, im.Based)
	if err := a.offer(o, im, importFlags{yes: f.yes}, filepath.Base(name)); err != nil {
		return err
	}
	return f.losses.told(a, &got.Losses, f.force)
}

// differences are the changes that say something else than the assessment. Unless
// it is known that nothing was answered here since, one who answered is not
// overruled.
func differences(o *shell.Opened, name string, changes []assess.Change, based bool) (all []intake.Difference) {
	for _, c := range changes {
		was := o.Session.AnswerOf(c.Q)
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
		Short: a.Tr(words.ExportShort),
		Long: a.Tr(words.ExportOfAssessment) + a.formatsHelp(exchange.Formats) +
			a.Tr(words.ExportOfChecklist) + a.listFormatsHelp(),
		Example: "  tenken export clinic.tenken -o results.json --as oscal-ar\n" +
			"  tenken export jp-medical-care -o library.yaml --as ciso-assistant",
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.export(args, f) },
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", a.Tr(words.ExportFlagOutput))
	c.Flags().StringVar(&f.as, "as", "", a.Tr(words.ExportFlagAs))
	c.Flags().StringVar(&f.list, "list", "", a.Tr(words.ExportFlagList))
	c.Flags().BoolVar(&f.whole, "with-parents", false, a.Tr(words.ExportFlagWithParents))
	c.Flags().BoolVar(&f.force, "force", false, a.Tr(words.FlagForce))
	f.losses.add(a, c)
	return c
}

func (a *app) formatsHelp(all []exchange.Format) (s string) {
	for _, f := range all {
		s += fmt.Sprintf("  %-20s %s (%s)\n", f.Name, f.About.In(a.Lang), f.Ending)
	}
	return s
}

func (a *app) listFormatsHelp() (s string) {
	for _, f := range exchange.ListFormats {
		s += fmt.Sprintf("  %-20s %s (%s)\n", f.Name, f.About.In(a.Lang), f.Ending)
	}
	return s
}

func (a *app) export(args []string, f exporting) error {
	if f.out == "" {
		return a.NoOutput()
	}
	if err := shell.Free(f.force, f.losses.table); err != nil {
		return err
	}
	catalog, problems := a.Catalog()
	ext := strings.ToLower(filepath.Ext(args[0]))
	if len(args) == 1 && (catalog.Has(args[0]) || ext == ".yaml" || ext == ".yml") {
		return a.exportList(args[0], f)
	}
	if err := shell.UnreadFor(args[0], problems); err != nil {
		return err
	}
	return a.exportAnswers(args, f)
}

func (a *app) exportList(word string, f exporting) error {
	at := slices.IndexFunc(exchange.ListFormats, func(x exchange.ListFormat) bool { return x.Name == f.as })
	if at < 0 {
		return a.noForm(f.as, a.listFormatsHelp())
	}
	list, err := a.ReadOrKnown(word)
	if f.whole && err == nil {
		list, err = a.Compose([]string{word})
	}
	if err != nil {
		return err
	}
	reg, err := a.Register(list)
	if err != nil {
		return err
	}
	var losses exchange.Losses
	if err := a.WriteFile(f.out, f.force, func(w io.Writer) (err error) {
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
		return shell.Fail(shell.ExitUsage, words.ExportListWhole, form.Name)
	}
	var losses exchange.Losses
	err := a.writeOut(args, f.written, document{
		name:   checklist.Text{JA: form.Name, EN: form.Name},
		fits:   func(string) error { return nil },
		ending: form.Ending,
		writer: func(o *shell.Opened, _ string) (func(io.Writer) error, error) {
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
	return in, shell.Fail(shell.ExitUsage, words.ExportListUnknown, list).
		Hint(words.ExportListKnown, strings.Join(ids, ", "))
}

// joinLosses writes one assessment and adds what that loses to the rest.
func joinLosses(all *exchange.Losses, form exchange.Format, w io.Writer, in report.Input) error {
	l, err := form.Write(w, in)
	all.Merge(l)
	return err
}

func (a *app) noForm(name, known string) error {
	return shell.Fail(shell.ExitUsage, words.ExportNoForm, name).
		Hint(words.ExportForms, known)
}
