package office

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

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
	bad := false
	err := a.OneByOne("tenken/documents-of/v1", files, func(path string, put func(any) error) error {
		worse, err := a.checkEvidenceUnder(path, put)
		bad = bad || worse
		return err
	})
	if err == nil && bad {
		return shell.Silent(shell.ExitProblems)
	}
	return err
}

func (a *adviser) checkEvidenceUnder(path string, put func(any) error) (bad bool, err error) {
	o, err := a.Open(path, store.ReadOnly)
	if err != nil {
		return false, err
	}
	defer o.Close()
	found, bad, err := a.documents(o)
	if err != nil {
		return false, err
	}
	if a.JSON {
		return bad, put(fileDocuments{path, found})
	}
	fmt.Fprintf(a.Out, "%s  %s\n", path, o.Answers.Organisation)
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
