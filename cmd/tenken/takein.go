package main

import (
	"errors"
	"path/filepath"
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/intake"
)

// importFlags say what of a workbook may be taken in.
type importFlags struct {
	yes, partly, otherFile bool
	form                   string // the mapping of somebody else's form
}

// offer shows what an import would change in an assessment, and takes in what is chosen.
func (a *app) offer(o *shell.Opened, im *intake.Import, flags importFlags, source string) error {
	if err := a.showImport(o.List, im); err != nil {
		return err
	}
	return a.takeIn(o.List, im, flags, func(choose func(intake.Difference) bool) error {
		return a.take(o, im, source, choose)
	})
}

// takeIn lets be taken what is chosen of an import that was shown.
func (a *app) takeIn(list *checklist.Checklist, im *intake.Import, flags importFlags,
	take func(func(intake.Difference) bool) error) error {
	if len(im.Problems) > 0 && !flags.partly {
		return shell.Fail(shell.ExitUnreadable, words.ImportRefused).
			Hint(words.ImportRefusedHint)
	}
	if len(im.Differences) == 0 {
		a.Note(words.ImportNothing)
		return nil
	}
	choose, err := a.chooser(list, im, flags.yes)
	if err != nil {
		return err
	}
	if err := take(choose); err != nil {
		return err
	}
	if n := left(im, choose); flags.yes && n > 0 {
		a.Note(words.ImportConflicts, n)
		return shell.Silent(shell.ExitProblems)
	}
	return nil
}

// left counts what both sides changed and nobody decided: with --yes nobody is asked.
func left(im *intake.Import, choose func(intake.Difference) bool) (n int) {
	for _, d := range im.Differences {
		if d.Conflict && !choose(d) {
			n++
		}
	}
	return n
}

// readBack reads what came back, as answers to what the assessment asks now.
func (a *app) readBack(o *shell.Opened, book string, otherFile bool) (*intake.Import, error) {
	return a.readBook(o, book, intake.ReadOptions{Checklist: o.List, Assessment: o.Session.Assessment(),
		OtherFile: otherFile})
}

// readBook reads what came back to an assessment, by the ending of its name.
func (a *app) readBook(o *shell.Opened, book string, as intake.ReadOptions) (*intake.Import, error) {
	f, st, err := shell.OpenFile(book)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	as.Today, as.Known = checklist.DateOf(a.Now()), o.File.Knows
	if isCSV(book) {
		return intake.ReadCSV(f, as)
	}
	return intake.ReadSheet(f, st.Size(), as)
}

// askedAbout tells how to take in what belongs to something else.
func askedAbout(err error) error {
	var r *intake.Refusal
	if !errors.As(err, &r) || !r.OtherFile() {
		return err
	}
	return shell.Fail(shell.ExitUnreadable, r.Text).Hint(words.ImportOtherFile, r.Hint)
}

func isCSV(path string) bool { return strings.EqualFold(filepath.Ext(path), ".csv") }

// take makes the chosen differences one event and saves it.
func (a *app) take(o *shell.Opened, im *intake.Import, source string, choose func(intake.Difference) bool) error {
	changes, facts := im.Take(choose)
	if len(changes)+len(facts) == 0 {
		a.Note(words.ImportNothing)
		return nil
	}
	session := a.Session(o.List, o.Answers, assess.FromWorkbook)
	e, err := session.Import(source+a.filledBy(im.FilledBy), facts, changes)
	if err != nil {
		return err
	}
	if err := o.Append(e); err != nil {
		return err
	}
	a.tellContradictions(session)
	a.Note(words.ImportSaved, len(facts), len(changes))
	return nil
}

// filledBy is who says that they filled a workbook in, behind its name.
func (a *app) filledBy(f intake.FilledBy) string {
	var parts []string
	for _, p := range []string{f.By, f.Department, string(f.Day)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return a.Tr(words.GuidelinesBracket, strings.Join(parts, a.Tr(words.Comma)))
}

// byBegin are the files by the id of their first event, which copies share. Those
// that cannot be read are told once.
func (a *app) byBegin(clients []shell.Given, t *shell.Tally) (map[string][]string, error) {
	type first struct {
		shell.Given
		id string
	}
	begun := map[string][]string{}
	err := shell.Over(a.Shell, clients, func(g shell.Given) first {
		if g.Err != nil {
			return first{Given: g}
		}
		f, err := store.Open(g.Path, store.ReadOnly, a.StoreOptions())
		if err != nil {
			return first{Given: shell.Given{Path: g.Path, Err: shell.OnFile(g.Path, err)}}
		}
		defer func() { _ = f.Close() }() // it was only read
		return first{g, f.Events()[0].ID}
	}, func(f first) error {
		if f.Err != nil {
			a.Failed(t, f.Path, f.Err)
			return nil
		}
		begun[f.id] = append(begun[f.id], f.Path)
		return nil
	})
	return begun, err
}

// identify reads what a workbook says of itself.
func identify(path string) (intake.Identity, error) {
	if isCSV(path) {
		return intake.Identity{}, shell.Fail(shell.ExitUnreadable, words.ImportCSV).
			Hint(words.ImportCSVHint)
	}
	f, st, err := shell.OpenFile(path)
	if err != nil {
		return intake.Identity{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return intake.Identify(f, st.Size())
}

// clientOf finds the assessment that a workbook was written from: the one that
// has its number in its chain. Of several copies none is chosen.
func (a *app) clientOf(begun map[string][]string, id intake.Identity) (string, error) {
	var found []string
	for _, path := range begun[id.Begin] {
		f, err := store.Open(path, store.ReadOnly, a.StoreOptions())
		if err != nil {
			return "", shell.OnFile(path, err)
		}
		if f.Knows(id.Head) {
			found = append(found, path)
		}
		if err := f.Close(); err != nil {
			return "", shell.OnFile(path, err)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if id.Begin == "" && id.Organisation == "" {
			return "", shell.Fail(shell.ExitUnreadable, words.ImportBlank).Hint(words.ImportBlankHint)
		}
		return "", shell.Fail(shell.ExitUnreadable, words.ImportNoClient, id.Organisation).
			Hint(words.ImportNoClientHint)
	}
	return "", shell.Fail(shell.ExitUsage, words.ImportSeveral, strings.Join(found, ", ")).
		Hint(words.ImportSeveralHint)
}
