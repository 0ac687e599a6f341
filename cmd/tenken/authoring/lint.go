package authoring

import (
	"errors"
	"os"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *author) lintCmd() *cobra.Command {
	var base string
	c := &cobra.Command{
		Use:   "lint PATH... [--base OLD]",
		Short: a.Tr(words.LintShort),
		Example: "  tenken lint guidelines\n  tenken lint dental/checklist.yaml --base dental-2025.yaml\n" +
			"  tenken lint - < checklist.yaml",
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.lint(args, base)
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&a.sarif, "sarif", false,
		a.Tr(words.LintFlagSarif))
	shell.OneOf(c, "json", "sarif")
	c.Flags().StringVar(&base, "base", "",
		a.Tr(words.LintFlagBase))
	return c
}

func (a *author) lint(paths []string, base string) error {
	reg, err := shell.Law()
	if err != nil {
		return err
	}
	if err := reg.Whole(); err != nil { // a document that cannot be read is not to be called unknown
		return err
	}
	var unread shell.Tally
	files, problems, err := a.Authored(&unread, paths)
	if err != nil {
		return err
	}
	former := map[string]*checklist.Checklist{}
	if base != "" {
		old, ps, err := a.Authored(&unread, []string{base})
		if err != nil {
			return err
		}
		if len(ps) > 0 {
			return ps // a former edition that cannot be read is no problem of the new one
		}
		for _, f := range old {
			former[f.List.ID] = f.List
		}
		if len(old) == 1 && len(files) == 1 { // whatever they are called, they are meant for each other
			former[files[0].List.ID] = old[0].List
		}
	}
	problems = append(problems, a.businesses(paths, files)...)
	for _, f := range files {
		problems = append(problems, lint.Check(f.List, reg, a.Parents(f, files)...)...)
		if old := former[f.List.ID]; old != nil {
			problems = append(problems, lint.Edition(old, f.List)...)
		}
	}
	err = a.showProblems(problems)
	if unread.Code != shell.ExitOK {
		return unread.End()
	}
	return err
}

// businesses checks the kinds of business of the folders among the paths.
func (a *author) businesses(paths []string, files []shell.Authored) (problems checklist.Problems) {
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
			problems = append(problems, kinds.Check(append(a.Parents(files[0], files), files[0].List))...)
		}
	}
	return problems
}

// showProblems prints what was found, by --sarif for the page of a repository.
func (a *author) showProblems(problems checklist.Problems) error {
	if !a.sarif {
		return a.ShowProblems(problems)
	}
	if err := lint.WriteSARIF(a.Out, problems, a.Lang); err != nil {
		return err
	}
	return shell.Found(problems)
}
