package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
	"tenken/report/exchange"
)

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
		Long: a.Tr(words.ExportOfAssessment) + a.formatsHelp() +
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

func (a *app) formatsHelp() (s string) {
	for _, f := range exchange.Formats {
		s += a.formatHelp(f.Name, f.About, f.Ending)
	}
	return s
}

func (a *app) listFormatsHelp() (s string) {
	for _, f := range exchange.ListFormats {
		s += a.formatHelp(f.Name, f.About, f.Ending)
	}
	return s
}

func (a *app) formatHelp(name string, about checklist.Text, ending string) string {
	return fmt.Sprintf("  %-20s %s (%s)\n", name, about.In(a.Lang), ending)
}

func (a *app) export(args []string, f exporting) error {
	if f.out == "" {
		return a.NoOutput()
	}
	if f.as == "" {
		return shell.Fail(shell.ExitUsage, words.FlagMissing, "as").
			Hint(words.ExportForms, a.formatsHelp()+a.listFormatsHelp())
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
	if err := exportName(f.out, exchange.ListFormats[at].Ending); err != nil {
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
		return a.noForm(f.as, a.formatsHelp())
	}
	form := exchange.Formats[at]
	if f.list != "" && !form.ByRow {
		return shell.Fail(shell.ExitUsage, words.ExportListWhole, form.Name)
	}
	var losses exchange.Losses
	err := a.writeOut(args, f.written, document{
		name:   checklist.Text{JA: form.Name, EN: form.Name},
		fits:   func(path string) error { return exportName(path, form.Ending) },
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

func exportName(path, ending string) error {
	return shell.EndsIn(path, words.ExportOnly.With(ending), ending)
}

func (a *app) noForm(name, known string) error {
	return shell.Fail(shell.ExitUsage, words.ExportNoForm, name).
		Hint(words.ExportForms, known)
}
