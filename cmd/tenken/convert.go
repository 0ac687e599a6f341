package main

import (
	"fmt"
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
	"tenken/report/exchange"
	"tenken/report/intake"
)

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

// unclearForm says why it is not known in which form a document is: it is not there, its
// name does not tell, or nobody knows the form that was asked for.
func unclearForm(in, form string) error {
	if err := shell.Regular(in); err != nil {
		return err
	}
	if form == "" {
		return shell.Fail(shell.ExitUsage, words.ConvertUnclear, checklist.VisibleLine(in)).
			Hint(words.ConvertNoFromHint)
	}
	return shell.Fail(shell.ExitUsage, words.ConvertNoFrom, form).Hint(words.ConvertNoFromHint)
}

func (a *app) convert(in string, f converting) error {
	if f.from == "" {
		byEnding := map[string]string{".json": "oscal", ".yaml": "ciso-assistant", ".yml": "ciso-assistant"}
		f.from = byEnding[strings.ToLower(filepath.Ext(in))]
	}
	read := map[string]func([]byte, exchange.Options) (*exchange.Converted, error){
		"ciso-assistant": exchange.ReadCISO, "oscal": exchange.ReadOSCAL}[f.from]
	switch {
	case read == nil && f.from != "oscal-ar":
		return unclearForm(in, f.from)
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
	o := exchange.Options{Name: checklist.VisibleLine(in), Duty: f.duty, Today: checklist.DateOf(a.Now())}
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
	if err := shell.EndsIn(f.out, words.ListOnly, ".yaml", ".yml"); err != nil {
		return err
	}
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
