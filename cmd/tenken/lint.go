package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
)

func (a *app) lintCmd() *cobra.Command {
	var base string
	c := &cobra.Command{
		Use:   "lint PATH... [--base OLD]",
		Short: a.tr(lintLookForMistakesInChecklists),
		Example: "  tenken lint guidelines\n  tenken lint dental/checklist.yaml --base dental-2025.yaml\n" +
			"  tenken lint - < checklist.yaml",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.lint(args, base)
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&a.sarif, "sarif", false,
		a.tr(lintPrintSarifWhichEditorsCode))
	c.MarkFlagsMutuallyExclusive("json", "sarif")
	c.Flags().StringVar(&base, "base", "",
		a.tr(lintFileOrFolderFormerEdition))
	return c
}

func (a *app) lint(paths []string, base string) error {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return err
	}
	if err := reg.Whole(); err != nil { // a document that cannot be read is not to be called unknown
		return err
	}
	var unread tally
	files, problems, err := a.authored(&unread, paths)
	if err != nil {
		return err
	}
	former := map[string]*checklist.Checklist{}
	if base != "" {
		old, ps, err := a.authored(&unread, []string{base})
		if err != nil {
			return err
		}
		if len(ps) > 0 {
			return ps // a former edition that cannot be read is no problem of the new one
		}
		for _, f := range old {
			former[f.list.ID] = f.list
		}
		if len(old) == 1 && len(files) == 1 { // whatever they are called, they are meant for each other
			former[files[0].list.ID] = old[0].list
		}
	}
	problems = append(problems, a.businesses(paths, files)...)
	for _, f := range files {
		problems = append(problems, lint.Check(f.list, reg, a.parents(f, files)...)...)
		if old := former[f.list.ID]; old != nil {
			problems = append(problems, lint.Edition(old, f.list)...)
		}
	}
	err = a.showProblems(problems)
	if unread.code != exitOK {
		return unread.end()
	}
	return err
}

// businesses checks the kinds of business of the folders among the paths.
func (a *app) businesses(paths []string, files []authored) (problems checklist.Problems) {
	for _, path := range paths {
		if st, err := os.Stat(path); err != nil || !st.IsDir() {
			continue
		}
		kinds, err := checklist.LoadBusinesses(checklist.At(path, os.DirFS(path)))
		var ps checklist.Problems
		switch {
		case errors.As(err, &ps):
			problems = append(problems, ps...)
		case err == nil && len(kinds) > 0 && len(files) > 0:
			problems = append(problems, kinds.Check(append(a.parents(files[0], files), files[0].list))...)
		}
	}
	return problems
}

func (a *app) showProblems(problems checklist.Problems) error {
	if err := a.printProblems(problems); err != nil {
		return err
	}
	if problems.Errors() > 0 {
		return silent(exitProblems)
	}
	return nil
}

func (a *app) printProblems(problems checklist.Problems) error {
	switch {
	case a.sarif:
		return lint.WriteSARIF(a.out, problems, a.lang)
	case a.json:
		return checklist.WriteProblemsJSON(a.out, problems)
	}
	if err := checklist.WriteProblems(a.out, problems, a.lang); err != nil {
		return err
	}
	var n [3]int
	for _, p := range problems {
		n[p.Severity]++
	}
	fmt.Fprintln(a.err, a.tr(lintErrorsWarningsNotes,
		n[checklist.Error], n[checklist.Warning], n[checklist.Note]))
	return nil
}

// authored is a checklist that its author is at work on, and its file.
type authored struct {
	path string
	list *checklist.Checklist
}

// authored reads the checklists of files, of folders (every checklist.yaml
// below) and of standard input ("-"). What is wrong with one of them hides none
// of the others; of several, one that cannot be read is a line.
func (a *app) authored(unread *tally, paths []string) (files []authored, ps checklist.Problems, err error) {
	seen := map[string]bool{}
	for _, path := range paths {
		names, err := checklistsBelow(path)
		if err == nil && len(names) == 0 {
			err = fail(exitUnreadable, lintThereNoChecklistYaml, checklist.Visible(path)).
				mend(lintGiveChecklistOrFolderWith)
		}
		if err = a.passOver(unread, path, err, len(paths) > 1); err != nil {
			return nil, nil, err
		}
		for _, one := range names {
			if seen[one.path] {
				continue
			}
			seen[one.path] = true
			list, err := a.parseGiven(one)
			var found checklist.Problems
			if errors.As(err, &found) {
				ps = append(ps, found...)
				continue
			}
			if err == nil {
				files = append(files, authored{one.path, list})
			}
			if err = a.passOver(unread, one.path, err, len(paths) > 1 || len(names) > 1); err != nil {
				return nil, nil, err
			}
		}
	}
	return files, ps, nil
}

// passOver tells of a file that cannot be read in a line, where it is one of
// several; else its error is that of the command.
func (a *app) passOver(t *tally, path string, err error, several bool) error {
	if err = onFile(path, err); err != nil && several {
		a.failed(t, path, err)
		return nil
	}
	return err
}

// checklistsBelow is the file itself, or every checklist.yaml in the folder and
// below, and the folders there that cannot be looked into; links are not followed.
func checklistsBelow(path string) (all []given, err error) {
	if path == "-" {
		return []given{{path: path}}, nil
	}
	st, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !st.IsDir() {
		return []given{{path: path}}, nil
	}
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == path:
			return err
		case err != nil:
			all = append(all, given{name, onFile(name, err)})
		case d.Type().IsRegular() && d.Name() == checklist.SkeletonName:
			all = append(all, given{path: name})
		}
		return nil
	})
	return all, err
}

// mostRead is more than any checklist may have; Parse says that it is too large.
const mostRead = 2 << 20

func (a *app) parseGiven(one given) (*checklist.Checklist, error) {
	if one.err != nil {
		return nil, one.err
	}
	return a.parseFile(one.path)
}

// parseFile reads a checklist from a file or, for "-", from standard input.
// Problems name the file as the user did, so that an editor can jump there.
func (a *app) parseFile(path string) (*checklist.Checklist, error) {
	if path == "-" {
		raw, err := io.ReadAll(io.LimitReader(a.in, mostRead))
		if err != nil {
			return nil, err
		}
		return checklist.Parse("-", raw)
	}
	raw, err := readFile(path, mostRead)
	if err != nil {
		return nil, err
	}
	return checklist.Parse(filepath.ToSlash(path), raw)
}

// parents are the lists that f extends: among those given, else beside its file
// or its folder, else those that tenken finds anyway. One that is nowhere is for
// lint to report. Behind them come the other lists, which may be chosen with it.
func (a *app) parents(f authored, given []authored) (lists []*checklist.Checklist) {
	for _, g := range given {
		lists = append(lists, g.list)
	}
	var places []*checklist.Catalog
	if f.path != "-" {
		places = append(places, beside(f.path))
	}
	known, _ := a.catalog() // its problems are of other files
	places = append(places, known)
	have := map[string]bool{f.list.ID: true}
	for _, c := range lists {
		have[c.ID] = true
	}
	var find func(c *checklist.Checklist)
	find = func(c *checklist.Checklist) {
		for _, id := range c.ParentIDs() {
			if have[id] {
				continue
			}
			have[id] = true
			found := false
			for _, p := range places {
				if list, err := p.Load(id); err == nil {
					lists, found = append(lists, list), true
					find(list)
					break
				}
			}
			if found {
				continue
			}
			for _, p := range places { // lint can name the one that was meant
				if near := checklist.Nearest(id, p.IDs()); near != "" && !have[near] {
					if list, err := p.Load(near); err == nil {
						lists, have[near] = append(lists, list), true
					}
				}
			}
		}
	}
	for _, c := range append([]*checklist.Checklist{f.list}, lists...) {
		find(c)
	}
	for _, id := range known.IDs() { // what may be chosen with it
		if !have[id] {
			if list, err := known.Load(id); err == nil {
				lists = append(lists, list)
			}
		}
	}
	return lists
}

// beside finds the checklists in the folder of a file and in the folders beside that.
func beside(path string) *checklist.Catalog {
	c := &checklist.Catalog{}
	dir := filepath.Dir(path)
	if root, err := os.OpenRoot(dir); err == nil {
		names, _ := fs.Glob(root.FS(), "*.yaml") // the pattern is good
		for _, name := range names {
			_ = c.AddFile(root.FS(), name, true) // what is wrong beside is for its own linting to say
		}
	}
	if root, err := os.OpenRoot(filepath.Join(dir, "..")); err == nil {
		_ = c.Add(root.FS(), true) // likewise
	}
	return c
}
