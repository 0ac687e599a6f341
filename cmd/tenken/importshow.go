package main

import (
	"bufio"
	"fmt"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/intake"
)

// showImport prints every difference with the cell it stands in, before
// anything is written.
func (a *app) showImport(list *checklist.Checklist, im *intake.Import) error {
	if a.JSON {
		return a.Encode(newImportJSON(im))
	}
	if other := im.Origin.Other; other != nil {
		fmt.Fprintln(a.Err, a.Tr(words.ImportWarning)+other.Text.In(a.Lang))
	}
	if im.Origin.Newer {
		a.Note(words.ImportNewer)
	}
	a.tellCells(im.Notices, im.MoreNotices)
	a.tellCells(im.Problems, im.MoreProblems)
	for _, d := range im.Differences {
		if !d.Conflict {
			fmt.Fprintf(a.Out, "%s  %s: %s > %s\n", d.Cell, a.about(d), a.shown(list, d, d.Mine),
				a.shown(list, d, d.Theirs))
		}
	}
	if n := im.Erasures(); n > 0 {
		a.Note(words.ImportClears, n)
	}
	return nil
}

// tellCells prints what an import says of cells, and how much more there is.
func (a *app) tellCells(problems []intake.CellProblem, more int) {
	for _, p := range problems {
		fmt.Fprintf(a.Err, "%s: %s\n", p.Cell, p.Text.In(a.Lang))
		if hint := p.Hint.In(a.Lang); hint != "" {
			fmt.Fprintf(a.Err, "    %s\n", hint)
		}
	}
	if more > 0 {
		a.Note(words.ImportMore, more)
	}
}

// about names what a difference is about.
func (a *app) about(d intake.Difference) string {
	if d.Fact != "" {
		return d.Fact
	}
	return d.Q + " " + d.Field.Label(a.Lang)
}

// shown is a value as people write it.
func (a *app) shown(list *checklist.Checklist, d intake.Difference, v string) string {
	if f := list.Fact(d.Fact); f != nil {
		return f.ValueLabel(v, a.Lang)
	}
	return shell.OneLine(a.FieldText(d.Field, v))
}

// chooser decides which differences are taken: with --yes those where only the
// workbook changed, else what the person at the terminal says.
func (a *app) chooser(list *checklist.Checklist, im *intake.Import, yes bool) (func(intake.Difference) bool, error) {
	if yes {
		for _, d := range im.Differences {
			if d.Conflict {
				fmt.Fprintln(a.Err, a.Tr(words.ImportBothSides)+d.Cell+" "+a.about(d))
			}
		}
		return func(d intake.Difference) bool { return !d.Conflict }, nil
	}
	if !a.Terminal && !a.Piped {
		return nil, shell.Fail(shell.ExitUsage, words.ImportNobody).
			Hint(words.ImportNobodyHint)
	}
	return a.ask(list, im, a.Asker())
}

// ask asks at every conflict, then once for the whole.
func (a *app) ask(list *checklist.Checklist, im *intake.Import,
	in *bufio.Scanner) (func(intake.Difference) bool, error) {
	theirs := map[[3]string]bool{} // a document without cells has one place for all
	key := func(d intake.Difference) [3]string { return [3]string{d.Cell, d.Q + d.Fact, string(d.Field)} }
	for _, d := range im.Differences {
		if !d.Conflict {
			continue
		}
		fmt.Fprintf(a.Out, "%s  %s\n  %s %s\n  1 %s %s\n  2 %s %s\n", d.Cell, a.about(d),
			a.Tr(words.ImportBase), a.shown(list, d, d.Base),
			a.Tr(words.ImportMine), a.shown(list, d, d.Mine),
			a.Tr(words.ImportTheirs), a.shown(list, d, d.Theirs))
		theirs[key(d)] = a.Answered(in, a.Tr(words.ImportWhich), "2", "２")
	}
	if !a.Answered(in, a.Tr(words.ImportAsk), "はい", "y", "yes", "1", "１") {
		return nil, shell.Fail(shell.ExitUsage, words.ImportDeclined)
	}
	return func(d intake.Difference) bool { return !d.Conflict || theirs[key(d)] }, nil
}

// importJSON is what `import --json` prints before anything is written.
type importJSON struct {
	Kind        string           `json:"kind"`
	Other       string           `json:"other,omitempty"` // why it belongs to something else
	Newer       bool             `json:"newer,omitempty"`
	Erasures    int              `json:"erasures"`
	Differences []differenceJSON `json:"differences"`
	Problems    []problemJSON    `json:"problems"`
	Notices     []problemJSON    `json:"notices"`
	More        int              `json:"more,omitempty"` // problems beyond those listed
}

type differenceJSON struct {
	Cell     string `json:"cell"`
	Q        string `json:"q,omitempty"`
	Fact     string `json:"fact,omitempty"`
	Field    string `json:"field,omitempty"`
	Base     string `json:"base"`
	Mine     string `json:"mine"`
	Theirs   string `json:"theirs"`
	Conflict bool   `json:"conflict"`
}

type problemJSON struct {
	Cell string `json:"cell"`
	JA   string `json:"ja"`
	EN   string `json:"en"`
}

func newImportJSON(im *intake.Import) importJSON {
	out := importJSON{Kind: im.Kind, Newer: im.Origin.Newer, Erasures: im.Erasures(), Differences: []differenceJSON{},
		Problems: problemsJSON(im.Problems), Notices: problemsJSON(im.Notices), More: im.MoreProblems}
	if im.Origin.Other != nil {
		out.Other = im.Origin.Other.Rule
	}
	for _, d := range im.Differences {
		out.Differences = append(out.Differences,
			differenceJSON{d.Cell, d.Q, d.Fact, string(d.Field), d.Base, d.Mine, d.Theirs, d.Conflict})
	}
	return out
}

func problemsJSON(ps []intake.CellProblem) []problemJSON {
	out := []problemJSON{}
	for _, p := range ps {
		out = append(out, problemJSON{p.Cell, p.Text.JA, p.Text.EN})
	}
	return out
}
