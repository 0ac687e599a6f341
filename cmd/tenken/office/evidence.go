package office

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Documents that stand behind answers.

func (a *adviser) evidenceCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "evidence",
		Short: a.Tr(words.EvidenceShort),
		Long:  a.Tr(words.EvidenceLong),
	}
	c.AddCommand(a.evidenceAddCmd(), a.evidenceCheckCmd())
	return c
}

// named is what the flags of `evidence add` say of a document.
type named struct {
	effective, until, shelf, note string
	keep, withdraw                bool
}

func (a *adviser) evidenceAddCmd() *cobra.Command {
	var n named
	c := &cobra.Command{
		Use:     "add FILE ID=PATH ... --effective DATE [--until DATE|--shelf P1Y] [--keep]",
		Short:   a.Tr(words.EvidenceAddShort),
		Example: a.Tr(words.EvidenceAddExample),
		Args:    a.AtLeast(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				e := assess.Event{Kind: assess.KindEvidence}
				for _, w := range args[1:] {
					item, err := a.document(o, w, n)
					if err != nil {
						return e, err
					}
					e.Evidence = append(e.Evidence, item)
				}
				return e, nil
			})
		},
	}
	f := c.Flags()
	f.StringVar(&n.effective, "effective", "", a.Tr(words.EvidenceExportFlagEffective))
	f.StringVar(&n.until, "until", "", a.Tr(words.EvidenceExportFlagUntil))
	f.StringVar(&n.shelf, "shelf", "", a.Tr(words.EvidenceExportFlagShelf))
	f.StringVar(&n.note, "note", "", a.Tr(words.EvidenceExportFlagNote))
	f.BoolVar(&n.keep, "keep", false, a.Tr(words.EvidenceExportFlagKeep))
	f.BoolVar(&n.withdraw, "withdraw", false, a.Tr(words.EvidenceExportFlagWithdraw))
	return c
}

// document reads a word ID=PATH: what the document is called, and its digest.
func (a *adviser) document(o *shell.Opened, word string, n named) (assess.EvidenceItem, error) {
	q, path, err := a.QuestionWord(o, word)
	if err != nil {
		return assess.EvidenceItem{}, err
	}
	item := assess.EvidenceItem{Q: q.ID, Name: checklist.Clean(filepath.Base(path)), Where: whereOf(o.Path, path),
		Note: checklist.Clean(n.note)}
	if n.withdraw {
		return item, a.withdrawn(o, &item, path)
	}
	if err := a.term(q, &item, n); err != nil {
		return item, err
	}
	if item.SHA256, item.Bytes, err = a.digestOf(path); err != nil {
		return item, err
	}
	if n.keep {
		item.Where, err = a.keepCopy(o.Path, path, item.SHA256)
	}
	return item, err
}

// withdrawn finds the document that was named, by its path or its name.
func (a *adviser) withdrawn(o *shell.Opened, item *assess.EvidenceItem, typed string) error {
	for _, d := range o.Answers.DocumentsOf(item.Q) {
		if d.Same(*item) || d.Name == typed {
			item.Name, item.Where = d.Name, d.Where
			return nil
		}
	}
	return shell.Fail(shell.ExitUsage, words.EvidenceUnknown, item.Q, shell.Short(typed))
}

// term reads since when and until when the document counts.
func (a *adviser) term(q *checklist.Question, item *assess.EvidenceItem, n named) error {
	today := checklist.DateOf(a.Now())
	day := func(typed string, into *checklist.Date) error {
		d, err := assess.ParseDate(typed, today)
		if err != nil {
			return shell.NoDate(typed)
		}
		*into = d
		return nil
	}
	if n.effective == "" {
		return shell.Fail(shell.ExitUsage, words.EvidenceNoDay).
			Hint(words.EvidenceNoDayHint)
	}
	if err := day(n.effective, &item.Effective); err != nil {
		return err
	}
	switch {
	case n.until != "" && n.shelf != "":
		return shell.Fail(shell.ExitUsage, words.EvidenceUntilOrShelf)
	case n.until != "":
		return day(n.until, &item.Until)
	}
	item.Shelf = cmp.Or(strings.ToUpper(n.shelf), q.Every, "P1Y")
	if !checklist.IsPeriod(item.Shelf) {
		return shell.Fail(shell.ExitUsage, words.EvidenceNoPeriod, shell.Short(n.shelf)).
			Hint(words.EvidenceNoPeriodHint)
	}
	return nil
}

// whereOf is the place of a document as it is kept: seen from the folder of the
// assessment, so that both can move together and no name of a user is told.
func whereOf(file, path string) string {
	from, err := filepath.Abs(filepath.Dir(file))
	to, err2 := filepath.Abs(path)
	if errors.Join(err, err2) == nil {
		if rel, err := filepath.Rel(from, to); err == nil {
			path = rel
		}
	}
	return checklist.Clean(filepath.ToSlash(path))
}

// placeFrom is the path of a document named in a file.
func placeFrom(file, where string) string {
	path := filepath.FromSlash(where)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}

// digestOf reads a document once through.
func (a *adviser) digestOf(path string) (sum string, size int64, err error) {
	f, _, err := shell.OpenFile(path)
	if err != nil {
		return "", 0, err
	}
	h := sha256.New()
	size, err = io.Copy(h, f)
	_ = f.Close() // it was only read
	return hex.EncodeToString(h.Sum(nil)), size, shell.OnFile(path, err)
}

// keepCopy puts a copy beside the assessment, named by its digest; one that is
// there already is the same.
func (a *adviser) keepCopy(file, path, sum string) (string, error) {
	dir := strings.TrimSuffix(file, store.Extension) + ".evidence"
	if err := shell.MakeFolder(dir, 0o700); err != nil {
		return "", err
	}
	to := filepath.Join(dir, sum[:32]+strings.ToLower(filepath.Ext(path)))
	if there, _, err := a.digestOf(to); err == nil && there == sum {
		return whereOf(file, to), nil
	}
	f, _, err := shell.OpenFile(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // it was only read
	defer a.Hold()()
	return whereOf(file, to), shell.OnFile(to, store.Write(to, false, func(w io.Writer) error {
		h := sha256.New()
		if _, err := io.Copy(io.MultiWriter(w, h), f); err != nil || hex.EncodeToString(h.Sum(nil)) == sum {
			return shell.OnFile(path, err)
		}
		path := checklist.Visible(path)
		return shell.Fail(shell.ExitUnreadable, words.EvidenceChanged, path).
			Hint(words.EvidenceChangedHint)
	}))
}

func (a *adviser) evidenceCheckCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "check FILE|DIR...",
		Short: a.Tr(words.EvidenceCheckShort),
		Args:  a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.Assessments(args)
			switch {
			case err != nil:
				return err
			case several:
				return a.checkEvidenceOfMany(files)
			}
			return a.With(files[0].Path, store.ReadOnly, a.checkEvidence)
		},
	}
	a.JSONFlag(c)
	return c
}

// documentEntry is one line of `evidence check --json`.
type documentEntry struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Where   string         `json:"where"`
	State   string         `json:"state"` // good, changed, missing
	Old     bool           `json:"old,omitempty"`
	Expires checklist.Date `json:"expires"`
	term    string
}

// fileDocuments is one of several files in `evidence check --json`.
type fileDocuments struct {
	File      string          `json:"file"`
	Documents []documentEntry `json:"documents"`
}

// checkEvidenceOfMany checks one file after the other, each under its name.
func (a *adviser) checkEvidenceOfMany(files []shell.Given) error {
	var t shell.Tally
	bad := false
	err := a.Entries("tenken/documents-of/v1", func(put func(any) error) error {
		for _, f := range files {
			worse, err := a.checkEvidenceUnder(f, put)
			bad = bad || worse
			if stopped := a.Ctx.Err(); stopped != nil {
				return stopped
			}
			if err == nil {
				continue
			}
			a.Failed(&t, f.Path, err)
			if err := put(shell.FileWrong{File: f.Path, Error: a.WrongOf(err)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && t.Code == shell.ExitOK && bad {
		return shell.Silent(shell.ExitProblems)
	}
	return cmp.Or(err, t.End())
}

func (a *adviser) checkEvidenceUnder(f shell.Given, put func(any) error) (bad bool, err error) {
	if f.Err != nil {
		return false, f.Err
	}
	o, err := a.Open(f.Path, store.ReadOnly)
	if err != nil {
		return false, err
	}
	defer o.Close()
	found, bad, err := a.documents(o)
	if err != nil {
		return false, err
	}
	if a.JSON {
		return bad, put(fileDocuments{f.Path, found})
	}
	fmt.Fprintf(a.Out, "%s  %s\n", f.Path, o.Answers.Organisation)
	return bad, a.showDocuments(found)
}

func (a *adviser) checkEvidence(o *shell.Opened) error {
	found, bad, err := a.documents(o)
	switch {
	case err != nil:
		return err
	case a.JSON:
		err = a.Encode(found)
	default:
		err = a.showDocuments(found)
	}
	if err == nil && bad {
		return shell.Silent(shell.ExitProblems)
	}
	return err
}

// documents are those of an assessment as they are today; bad is whether one of them
// is to be looked at.
func (a *adviser) documents(o *shell.Opened) (found []documentEntry, bad bool, err error) {
	today, found := checklist.DateOf(a.Now()), []documentEntry{}
	for _, d := range o.Answers.Documents {
		state, err := a.documentState(o.Path, d.EvidenceItem)
		if err != nil {
			return nil, false, err
		}
		old := d.Old(today)
		bad = bad || old || state != "good"
		found = append(found, documentEntry{d.Q, d.Name, d.Where, state, old, d.Expires(), d.Term(a.Lang)})
	}
	return found, bad, nil
}

func (a *adviser) showDocuments(found []documentEntry) error {
	if len(found) == 0 {
		a.Say(words.DocumentNone)
		return nil
	}
	var rows [][]string
	for _, d := range found {
		word := a.Tr(words.DocumentStates[d.State])
		if d.Old {
			word += a.Tr(words.DocumentOld)
		}
		rows = append(rows, []string{word, d.ID, shell.OneLine(d.Name), d.term, shell.OneLine(d.Where)})
	}
	return shell.Table(a.Out, rows)
}

// documentState compares a document with its digest. The error is that of who
// does not want to wait any more.
func (a *adviser) documentState(file string, item assess.EvidenceItem) (string, error) {
	sum, _, err := a.digestOf(placeFrom(file, item.Where))
	switch {
	case a.Ctx.Err() != nil:
		return "", a.Ctx.Err()
	case err != nil:
		return "missing", nil
	case sum != item.SHA256:
		return "changed", nil
	}
	return "good", nil
}
