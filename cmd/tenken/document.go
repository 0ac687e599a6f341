package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
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

func (a *app) writtenFlags(c *cobra.Command, w *written) {
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.WrittenFlagOutput))
	c.Flags().StringVar(&w.preparedBy, "prepared-by", "", a.Tr(words.WrittenFlagPreparedBy))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
}

// document is a kind of file made of an assessment.
type document struct {
	name   checklist.Text                                                    // what it is called beside the assessment
	fits   func(path string) error                                           // whether a name can be its
	ending string                                                            // of its name, where nobody gave one
	writer func(o *shell.Opened, path string) (func(io.Writer) error, error) // what makes it
}

// writeOut makes a file of one assessment, or one of each of several in a folder.
func (a *app) writeOut(typed []string, w written, d document) error {
	if w.out == "" {
		return a.NoOutput()
	}
	files, several, err := a.Assessments(typed)
	if err != nil {
		return err
	}
	if st, err := os.Stat(w.out); err == nil && st.IsDir() {
		return a.writeMany(files, w, d)
	}
	switch {
	case len(files) == 1 && files[0].Err != nil:
		return files[0].Err
	case several && shell.Regular(w.out) == nil:
		return shell.Fail(shell.ExitUsage, words.NotFolder, checklist.VisibleLine(w.out)).Hint(words.NoFolderHint)
	case several:
		return shell.Fail(shell.ExitUsage, words.NoFolder, checklist.VisibleLine(w.out)).Hint(words.NoFolderHint)
	}
	if err := d.fits(w.out); err != nil {
		return err
	}
	return a.With(
		files[0].Path,
		store.ReadOnly,
		func(o *shell.Opened) error { return a.writeDocument(o, w.out, w.force, d) },
	)
}

func (a *app) writeDocument(o *shell.Opened, path string, force bool, d document) error {
	write, err := d.writer(o, path)
	if err != nil {
		return err
	}
	return a.WriteFile(path, force, write)
}

// writeMany puts a file of each assessment into a folder; one that cannot be
// had costs one line.
func (a *app) writeMany(files []shell.Given, w written, d document) error {
	var t shell.Tally
	taken, behind := shell.Taken{}, 0
	for _, f := range files {
		err := f.Err
		if err == nil {
			var older bool
			if older, err = a.writeInto(f.Path, w, d, taken); older {
				behind++
			}
		}
		if stopped := a.Ctx.Err(); stopped != nil {
			return stopped
		}
		if err != nil {
			a.Failed(&t, f.Path, err)
		}
	}
	if behind > 0 {
		a.Note(words.Note, a.Tr(words.NewerMany, behind))
	}
	return t.End()
}

// writeInto names the file after the assessment; of two with one name the
// second gets a number. It says whether there is a newer edition of a list.
func (a *app) writeInto(path string, w written, d document, taken shell.Taken) (behind bool, err error) {
	o, err := a.Open(path, store.ReadOnly)
	if err != nil {
		return false, err
	}
	defer o.Close()
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "-" + d.name.In(a.Lang)
	out := taken.Next(filepath.Join(w.out, base), d.ending)
	behind = slices.ContainsFunc(o.List.Parts, func(p *checklist.Checklist) bool { return a.Newest(p) != nil })
	return behind, a.writeDocument(o, out, w.force, d)
}

func (a *app) reportInput(o *shell.Opened) (report.Input, error) {
	reg, err := a.Register(o.List)
	if err != nil {
		return report.Input{}, err
	}
	at, err := a.quiet().position(o, "")
	if err != nil {
		return report.Input{}, err
	}
	house, err := a.house(filepath.Dir(o.Path))
	return report.Input{
		House: house, Position: at.ForReport(),
		Checklist: o.List, Assessment: o.Session.Assessment(), Result: o.Session.Result(), Register: reg,
		Former: a.Lists.Former(o.Answers), Strict: a.Strict,
		Lang: a.Lang, Now: a.Now(), Program: a.Version(),
	}, err
}

// house is the consultant's office of house.yaml, beside the assessment or in the
// user's folder; nil where there is none.
func (a *app) house(dir string) (*report.House, error) {
	for _, dir := range []string{dir, a.Home()} {
		path := filepath.Join(dir, "house.yaml")
		if _, err := os.Lstat(path); err != nil {
			continue
		}
		data, err := shell.ReadFile(path, report.MaxHouse)
		if err != nil {
			return nil, err
		}
		return report.ReadHouse(data, func(name string) ([]byte, error) {
			return shell.ReadFile(filepath.Join(dir, name), report.MaxTemplate)
		})
	}
	return nil, nil
}
