package office

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
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
		if err := day(n.until, &item.Until); err != nil {
			return err
		}
		if item.Until < item.Effective {
			return shell.Fail(shell.ExitUsage, words.EvidenceEndsFirst, item.Until, item.Effective)
		}
		return nil
	}
	item.Shelf = cmp.Or(period(n.shelf), q.Every, "P1Y")
	if !checklist.IsPeriod(item.Shelf) {
		return shell.Fail(shell.ExitUsage, words.EvidenceNoPeriod, shell.Short(n.shelf)).
			Hint(words.EvidenceNoPeriodHint)
	}
	return nil
}

// spokenPeriod is a period as it is written in words: 1年, 6か月, 90日.
var spokenPeriod = checklist.Pattern(`^(\d+)(?:(年)|[かカヶケヵ箇]月|(日))間?$`)

// period is a period that somebody typed in the form that files have.
func period(typed string) string {
	m := spokenPeriod().FindStringSubmatch(checklist.Fold(typed))
	switch {
	case m == nil:
		return strings.ToUpper(typed)
	case m[2] != "":
		return "P" + m[1] + "Y"
	case m[3] != "":
		return "P" + m[1] + "D"
	}
	return "P" + m[1] + "M"
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
		path := checklist.VisibleLine(path)
		return shell.Fail(shell.ExitUnreadable, words.EvidenceChanged, path).
			Hint(words.EvidenceChangedHint)
	}))
}
