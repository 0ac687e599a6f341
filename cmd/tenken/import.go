package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report/intake"
)

// importFlags say what of a workbook may be taken in.
type importFlags struct {
	yes, partly, otherFile bool
	form                   string // the mapping of somebody else's form
}

func (a *app) importCmd() *cobra.Command {
	var flags importFlags
	c := &cobra.Command{
		Use:     "import FILE|DIR IN.xlsx|DIR",
		Short:   a.tr(importReadFilledWorkbookBack),
		Long:    a.tr(importReadAnswerWorkbookGapReport),
		Example: "  tenken import clinic.tenken 回答用.xlsx\n" + a.tr(importTenkenImportClientsReturnedYes),
		Args:    a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			clients, many, err := a.assessments(args[:1])
			if err != nil {
				return err
			}
			books, several, err := a.files(args[1:], ".xlsx", ".csv")
			switch {
			case err != nil:
				return err
			case (many || several) && flags.form == "":
				return a.importBooks(clients, books, flags)
			}
			return a.importInto(args[0], args[1], flags)
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&flags.yes, "yes", false,
		a.tr(importTakeInWithoutAskingWhat))
	c.Flags().BoolVar(&flags.partly, "partly", false,
		a.tr(importTakeInRestWhereCells))
	c.Flags().BoolVar(&flags.otherFile, "other-file", false,
		a.tr(importTakeInWhatBelongsSomething))
	c.Flags().StringVar(&flags.form, "form", "", a.tr(importReadSomebodyElseFormBack))
	return c
}

// importInto shows what one workbook would change in an assessment, and takes it in.
func (a *app) importInto(path, book string, flags importFlags) error {
	return a.with(path, store.ReadWrite, func(o *opened) error {
		if flags.form != "" {
			return a.importForm(o, book, flags)
		}
		im, err := a.readBack(o, book, flags.otherFile)
		if otherEdition(im, err) {
			return a.importEdition(o, book, flags)
		}
		if err != nil {
			return askedAbout(err)
		}
		if err := a.showImport(o.list, im); err != nil {
			return err
		}
		return a.takeIn(o.list, im, flags, func(choose func(intake.Difference) bool) error {
			return a.take(o, im, filepath.Base(book), choose)
		})
	})
}

// takeIn lets be taken what is chosen of an import that was shown.
func (a *app) takeIn(list *checklist.Checklist, im *intake.Import, flags importFlags,
	take func(func(intake.Difference) bool) error) error {
	if len(im.Problems) > 0 && !flags.partly {
		return fail(exitUnreadable, importNothingWasTakenInSince).
			mend(importMendCellsOrAddPartly)
	}
	if len(im.Differences) == 0 {
		fmt.Fprintln(a.err, a.tr(importThereNothingTakeIn))
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
		fmt.Fprintln(a.err, a.tr(importConflictsWereNotTakenWithout, n))
		return silent(exitProblems)
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

// readBack reads what came back, by the ending of its name.
func (a *app) readBack(o *opened, path string, otherFile bool) (*intake.Import, error) {
	f, st, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	options := intake.ReadOptions{Checklist: o.list, Assessment: o.session.Assessment(),
		Today: checklist.DateOf(a.now()),
		Known: o.file.Knows, OtherFile: otherFile}
	return readAs(path, f, st.Size(), options)
}

// askedAbout tells how to take in what belongs to something else.
func askedAbout(err error) error {
	var r *intake.Refusal
	if !errors.As(err, &r) || !r.OtherFile() {
		return err
	}
	return fail(exitUnreadable, checklist.Text{JA: r.Text.JA, EN: r.Text.EN}).
		mend(checklist.Text{
			JA: r.Hint.JA + "\n承知の上で取り込むには --other-file を付けてください。",
			EN: r.Hint.EN + "\nto take it in all the same, add --other-file",
		})
}

func isCSV(path string) bool { return strings.EqualFold(filepath.Ext(path), ".csv") }

func readAs(path string, f *os.File, size int64, o intake.ReadOptions) (*intake.Import, error) {
	if isCSV(path) {
		return intake.ReadCSV(f, o)
	}
	return intake.ReadSheet(f, size, o)
}

// take makes the chosen differences one event and saves it.
func (a *app) take(o *opened, im *intake.Import, source string, choose func(intake.Difference) bool) error {
	changes, facts := im.Take(choose)
	if len(changes)+len(facts) == 0 {
		fmt.Fprintln(a.err, a.tr(importThereNothingTakeIn))
		return nil
	}
	session := a.session(o.list, o.answers, assess.FromWorkbook)
	e, err := session.Import(source+filledBy(im.FilledBy), facts, changes)
	if err != nil {
		return err
	}
	if err := o.append(e); err != nil {
		return err
	}
	a.tellContradictions(session)
	fmt.Fprintln(a.err, a.tr(importTakenInSavedFactsQuestions,
		len(facts), len(changes)))
	return nil
}

// filledBy is who says that they filled a workbook in, behind its name.
func filledBy(f intake.FilledBy) string {
	var parts []string
	for _, p := range []string{f.By, f.Department, string(f.Day)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "（" + strings.Join(parts, "、") + "）"
}

// Workbooks come back by the dozen, under whatever names people gave them. Each
// finds its client by the 照合番号 that it was written with.

// importBooks takes workbooks into the assessments that they were written from;
// one that cannot be taken in costs one line.
func (a *app) importBooks(clients, books []given, flags importFlags) error {
	var t tally
	begun, err := a.begun(clients, &t)
	if err != nil {
		return err
	}
	for _, book := range books {
		err := book.err
		if err == nil {
			err = a.importBook(begun, book.path, flags)
		}
		if stopped := a.ctx.Err(); stopped != nil {
			return stopped
		}
		if err != nil {
			a.failed(&t, book.path, err)
		}
	}
	return t.end()
}

func (a *app) importBook(begun map[string][]string, book string, flags importFlags) error {
	id, err := identify(book)
	if err != nil {
		return err
	}
	client, err := a.clientOf(begun, id)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s > %s  %s\n", book, client, id.Organisation)
	return a.importInto(client, book, flags)
}

// begun are the files by the id of their first event, which copies share. Those
// that cannot be read are told once.
func (a *app) begun(clients []given, t *tally) (map[string][]string, error) {
	type first struct {
		given
		id string
	}
	begun := map[string][]string{}
	err := over(a, clients, func(g given) first {
		if g.err != nil {
			return first{given: g}
		}
		f, err := store.Open(g.path, store.ReadOnly, a.storeOptions())
		if err != nil {
			return first{given: given{g.path, onFile(g.path, err)}}
		}
		defer func() { _ = f.Close() }() // it was only read
		return first{g, f.Events()[0].ID}
	}, func(f first) error {
		if f.err != nil {
			a.failed(t, f.path, f.err)
			return nil
		}
		begun[f.id] = append(begun[f.id], f.path)
		return nil
	})
	return begun, err
}

// identify reads what a workbook says of itself.
func identify(path string) (intake.Identity, error) {
	if isCSV(path) {
		return intake.Identity{}, fail(exitUnreadable, importCsvDoesNotSayWhich).
			mend(importNameAssessmentTakeInBy)
	}
	f, st, err := openFile(path)
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
		f, err := store.Open(path, store.ReadOnly, a.storeOptions())
		if err != nil {
			return "", onFile(path, err)
		}
		if f.Knows(id.Head) {
			found = append(found, path)
		}
		if err := f.Close(); err != nil {
			return "", onFile(path, err)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", fail(exitUnreadable, checklist.Text{
			JA: "「" + id.Organisation + "」のこのブックを書き出した点検ファイルが、この中にありません。",
			EN: "none of these files is the one that this workbook of " + id.Organisation + " was written from",
		}).
			mend(importCheckFolderOrNameAssessment)
	}
	return "", fail(exitUsage, checklist.Text{
		JA: "同じ点検の写しが二つ以上あり、どれに取り込むかが分かりません（" + strings.Join(found, "、") + "）。",
		EN: "there are several copies of its assessment: " + strings.Join(found, ", "),
	}).
		mend(importJoinThemWithTenkenMerge)
}
