package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/intake"
)

func (a *app) importCmd() *cobra.Command {
	var flags importFlags
	c := &cobra.Command{
		Use:     "import FILE|DIR IN.xlsx|DIR",
		Short:   a.Tr(words.ImportShort),
		Long:    a.Tr(words.ImportLong),
		Example: "  tenken import clinic.tenken 回答用.xlsx\n" + a.Tr(words.ImportExample),
		Args:    a.Exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			clients, many, err := a.Assessments(args[:1])
			if err != nil {
				return err
			}
			books, several, err := a.Files(args[1:], ".xlsx", ".csv")
			switch {
			case err != nil:
				return err
			case (many || several) && flags.form == "":
				return a.importBooks(clients, books, flags)
			}
			return a.importInto(args[0], args[1], flags)
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&flags.yes, "yes", false,
		a.Tr(words.ImportFlagYes))
	c.Flags().BoolVar(&flags.partly, "partly", false,
		a.Tr(words.ImportFlagPartly))
	c.Flags().BoolVar(&flags.otherFile, "other-file", false,
		a.Tr(words.FlagOtherFile))
	c.Flags().StringVar(&flags.form, "form", "", a.Tr(words.ImportFlagForm))
	return c
}

// importInto shows what one workbook would change in an assessment, and takes it in.
func (a *app) importInto(path, book string, flags importFlags) error {
	return a.With(path, store.ReadWrite, func(o *shell.Opened) error {
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
		return a.offer(o, im, flags, filepath.Base(book))
	})
}

// Workbooks come back by the dozen, under whatever names people gave them. Each
// finds its client by the 照合番号 that it was written with.

// importBooks takes workbooks into the assessments that they were written from;
// one that cannot be taken in costs one line.
func (a *app) importBooks(clients, books []shell.Given, flags importFlags) error {
	var t shell.Tally
	begun, err := a.byBegin(clients, &t)
	if err != nil {
		return err
	}
	err = a.Entries("tenken/imports/v1", func(put func(any) error) error {
		for _, book := range books {
			one := fileImport{File: book.Path}
			err := book.Err
			if err == nil {
				err = a.importBook(begun, &one, flags)
			}
			if stopped := a.Ctx.Err(); stopped != nil {
				return stopped
			}
			if err != nil {
				a.Failed(&t, book.Path, err)
				one.Error = a.WrongOf(err)
			}
			if err := put(one); err != nil {
				return err
			}
		}
		return nil
	})
	return cmp.Or(err, t.End())
}

// fileImport is one of several workbooks in `import --json`.
type fileImport struct {
	File   string          `json:"file"`
	Client string          `json:"client,omitempty"`
	Import json.RawMessage `json:"import,omitempty"` // as of one alone
	Error  *shell.Wrong    `json:"error,omitempty"`
}

func (a *app) importBook(begun map[string][]string, one *fileImport, flags importFlags) error {
	id, err := identify(one.File)
	if err != nil {
		return err
	}
	if one.Client, err = a.clientOf(begun, id); err != nil {
		return err
	}
	if !a.JSON {
		fmt.Fprintf(a.Out, "%s > %s  %s\n", one.File, one.Client, id.Organisation)
		return a.importInto(one.Client, one.File, flags)
	}
	var shown bytes.Buffer
	err = a.aside(func(sh *shell.Shell) { sh.Out = &shown }).importInto(one.Client, one.File, flags)
	one.Import = shown.Bytes()
	return err
}

func (a *app) importEdition(o *shell.Opened, book string, flags importFlags) error {
	was, err := a.formerEdition(o, book)
	if err != nil {
		return err
	}
	im, err := a.readFormer(o, was, book, flags.otherFile)
	if err != nil {
		return askedAbout(err)
	}
	a.tellEdition(was)
	if err := a.showImport(o.List, im); err != nil {
		return err
	}
	return a.takeIn(o.List, im, flags, func(choose func(intake.Difference) bool) error {
		return a.bringIn(o, was, im, filepath.Base(book), choose)
	})
}

// tellEdition says of which lists a workbook is, and what becomes of its answers.
func (a *app) tellEdition(was former) {
	var lists []string
	for _, p := range was.list.Parts {
		if p.Serial == 0 {
			a.Note(words.ImportEditionUnknown)
			return
		}
		lists = append(lists, fmt.Sprintf("%s %d", p.ID, p.Serial))
	}
	a.Note(words.ImportEditionOf, strings.Join(lists, ", "))
}

// bringIn carries what was chosen of a workbook of another edition into the file.
func (a *app) bringIn(o *shell.Opened, was former, im *intake.Import, source string,
	choose func(intake.Difference) bool) error {
	carry, left, err := a.moved(o.List, o.Answers, was, im, source, choose)
	if err != nil {
		return err
	}
	for _, q := range left {
		a.Note(words.ImportLeft, q)
	}
	if len(carry.Set)+len(carry.Facts) == 0 {
		a.Note(words.ImportNothing)
		return nil
	}
	e, err := a.Session(o.List, o.Answers, assess.FromWorkbook).BringIn(source+a.filledBy(im.FilledBy), carry)
	if err != nil {
		return err
	}
	if err := o.Append(e); err != nil {
		return err
	}
	a.Note(words.ImportBrought, broughtCounts(carry)...)
	return nil
}
