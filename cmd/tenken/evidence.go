package main

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
)

// Documents that stand behind answers.

func (a *app) evidenceCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "evidence",
		Short: a.tr(evidenceKeepTrackDocumentsBehindAnswers),
		Long:  a.tr(evidenceLong),
	}
	c.AddCommand(a.evidenceAddCmd(), a.evidenceCheckCmd())
	return c
}

// named is what the flags of `evidence add` say of a document.
type named struct {
	effective, until, shelf, note string
	keep, withdraw                bool
}

func (a *app) evidenceAddCmd() *cobra.Command {
	var n named
	c := &cobra.Command{
		Use:     "add FILE ID=PATH ... --effective DATE [--until DATE|--shelf P1Y] [--keep]",
		Short:   a.tr(evidenceNameDocumentsTheyStayWhere),
		Example: a.tr(evidenceTenkenEvidenceAddClinicTenken),
		Args:    a.atLeast(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.record(args[0], func(o *opened) (assess.Event, error) {
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
	f.StringVar(&n.effective, "effective", "", a.tr(evidenceSinceWhenDocumentHoldsNot))
	f.StringVar(&n.until, "until", "", a.tr(evidenceLastDayOnWhichCounts))
	f.StringVar(&n.shelf, "shelf", "", a.tr(evidenceHowLongCountsAsFresh))
	f.StringVar(&n.note, "note", "", a.tr(evidenceNote))
	f.BoolVar(&n.keep, "keep", false, a.tr(evidenceKeepCopyInFolderName))
	f.BoolVar(&n.withdraw, "withdraw", false, a.tr(evidenceWithdrawDocumentWasNamed))
	return c
}

// document reads a word ID=PATH: what the document is called, and its digest.
func (a *app) document(o *opened, word string, n named) (assess.EvidenceItem, error) {
	q, path, err := a.questionWord(o, word)
	if err != nil {
		return assess.EvidenceItem{}, err
	}
	item := assess.EvidenceItem{Q: q.ID, Name: checklist.Clean(filepath.Base(path)), Where: whereOf(o.path, path),
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
		item.Where, err = a.keepCopy(o.path, path, item.SHA256)
	}
	return item, err
}

// withdrawn finds the document that was named, by its path or its name.
func (a *app) withdrawn(o *opened, item *assess.EvidenceItem, typed string) error {
	for _, d := range o.answers.DocumentsOf(item.Q) {
		if d.Same(*item) || d.Name == typed {
			item.Name, item.Where = d.Name, d.Where
			return nil
		}
	}
	return fail(exitUsage, checklist.Text{
		JA: item.Q + " に「" + short(typed) + "」という文書の記録はありません。",
		EN: item.Q + " has no document " + short(typed),
	})
}

// term reads since when and until when the document counts.
func (a *app) term(q *checklist.Question, item *assess.EvidenceItem, n named) error {
	today := checklist.DateOf(a.now())
	day := func(typed string, into *checklist.Date) error {
		d, err := assess.ParseDate(typed, today)
		if err != nil {
			return noDate(typed)
		}
		*into = d
		return nil
	}
	if n.effective == "" {
		return fail(exitUsage, evidenceDaySinceWhichDocumentHolds).
			mend(evidenceAddEffectiveDate)
	}
	if err := day(n.effective, &item.Effective); err != nil {
		return err
	}
	switch {
	case n.until != "" && n.shelf != "":
		return fail(exitUsage, evidenceGiveEitherUntilOrShelf)
	case n.until != "":
		return day(n.until, &item.Until)
	}
	item.Shelf = cmp.Or(strings.ToUpper(n.shelf), q.Every, "P1Y")
	if !checklist.IsPeriod(item.Shelf) {
		return fail(exitUsage, checklist.Text{
			JA: "「" + short(n.shelf) + "」は期間として読めません。",
			EN: fmt.Sprintf("%q is no period", short(n.shelf)),
		}).
			mend(evidenceForExamplePYP)
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
func (a *app) digestOf(path string) (sum string, size int64, err error) {
	f, _, err := openFile(path)
	if err != nil {
		return "", 0, err
	}
	h := sha256.New()
	size, err = io.Copy(h, f)
	_ = f.Close() // it was only read
	return hex.EncodeToString(h.Sum(nil)), size, onFile(path, err)
}

// keepCopy puts a copy beside the assessment, named by its digest; one that is
// there already is the same.
func (a *app) keepCopy(file, path, sum string) (string, error) {
	dir := strings.TrimSuffix(file, store.Extension) + ".evidence"
	if err := makeFolder(dir, 0o700); err != nil {
		return "", err
	}
	to := filepath.Join(dir, sum[:32]+strings.ToLower(filepath.Ext(path)))
	if there, _, err := a.digestOf(to); err == nil && there == sum {
		return whereOf(file, to), nil
	}
	f, _, err := openFile(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // it was only read
	defer a.hold()()
	return whereOf(file, to), onFile(to, store.Write(to, false, func(w io.Writer) error {
		h := sha256.New()
		if _, err := io.Copy(io.MultiWriter(w, h), f); err != nil || hex.EncodeToString(h.Sum(nil)) == sum {
			return onFile(path, err)
		}
		path := checklist.Visible(path)
		return fail(exitUnreadable, checklist.Text{
			JA: path + " は、読んでいる間に変わりました。",
			EN: path + " changed while it was read",
		}).
			mend(evidenceNameAgainOnceFinished)
	}))
}

func (a *app) evidenceCheckCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "check FILE",
		Short: a.tr(evidenceCheckDocumentsThereUnchangedNot),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.with(args[0], store.ReadOnly, a.checkEvidence)
		},
	}
	a.jsonFlag(c)
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
}

func (a *app) checkEvidence(o *opened) error {
	today, bad := checklist.DateOf(a.now()), false
	out, rows := []documentEntry{}, [][]string{}
	for _, d := range o.answers.Documents {
		state, err := a.documentState(o.path, d.EvidenceItem)
		if err != nil {
			return err
		}
		old := d.Old(today)
		bad = bad || old || state != "good"
		out = append(out, documentEntry{d.Q, d.Name, d.Where, state, old, d.Expires()})
		word := a.tr(documentStates[state])
		if old {
			word += a.tr(documentOld)
		}
		rows = append(rows, []string{word, d.Q, oneLine(d.Name), d.Term(a.lang), oneLine(d.Where)})
	}
	switch {
	case a.json:
		if err := a.encode(out); err != nil {
			return err
		}
	case len(rows) == 0:
		a.say(documentNone)
	default:
		if err := table(a.out, rows); err != nil {
			return err
		}
	}
	if bad {
		return silent(exitProblems)
	}
	return nil
}

// documentState compares a document with its digest. The error is that of who
// does not want to wait any more.
func (a *app) documentState(file string, item assess.EvidenceItem) (string, error) {
	sum, _, err := a.digestOf(placeFrom(file, item.Where))
	switch {
	case a.ctx.Err() != nil:
		return "", a.ctx.Err()
	case err != nil:
		return "missing", nil
	case sum != item.SHA256:
		return "changed", nil
	}
	return "good", nil
}

// oldDocuments counts the answers asked with evidence grown old.
func oldDocuments(o *opened, today checklist.Date) int {
	old := map[string]bool{}
	for _, d := range o.answers.Documents {
		old[d.Q] = old[d.Q] || d.Old(today)
	}
	return len(o.session.Asked(func(q *checklist.Question, _ assess.Answer) bool { return old[q.ID] }))
}

// strictFlag gives a command that judges the flag --strict-evidence.
func (a *app) strictFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.strict, "strict-evidence", false, a.tr(evidenceCountAnswersWithEvidenceGrown))
}

// The words of this family.
var (
	evidenceLong = checklist.Text{
		JA: "規程や記録などの文書を、回答の裏付けとして記録します。文書は写さず（--keep を除く）、中身の照合値、効力を持つ日、\n" +
			"見直しの期限を控えます。期限を過ぎると「証跡が古い」と示しますが、回答は変わりません。\n" +
			"score、portfolio、report に --strict-evidence を付けると、証跡が古い回答を未確定として数えます。",
		EN: "Name the documents behind an answer. They are not copied (but with --keep); the digest, the day since\n" +
			"which the document holds and the day until which it is fresh are kept. Past that day the evidence is\n" +
			"shown as old; the answer stays. With --strict-evidence, score,\n" +
			"portfolio and report count such answers as open.",
	}
	documentStates = map[string]checklist.Text{
		"good":    {JA: "変わりなし", EN: "unchanged"},
		"changed": {JA: "中身が変わっています", EN: "changed"},
		"missing": {JA: "見つかりません", EN: "missing"},
	}
	scoreReviewedOnly = checklist.Text{
		JA: "確認者が認めた回答だけを数えた結果も示す", EN: "show too the result where only answers count that a reviewer accepted"}
	scoreReviewed    = checklist.Text{JA: "確認済みの回答だけの結果", EN: "Reviewed answers only"}
	scoreReviewedHow = checklist.Text{JA: "%s、充足率 %s（確認済み %d 問）", EN: "%s, met rate %s (%d accepted)"}

	scoreOld     = checklist.Text{JA: "証跡が古い項目", EN: "Evidence grown old"}
	scoreOldHow  = checklist.Text{JA: "%d（tenken evidence check で確かめます）", EN: "%d (see tenken evidence check)"}
	documentOld  = checklist.Text{JA: "・証跡が古い", EN: ", old"}
	documentNone = checklist.Text{JA: "証跡の文書は、まだ記録されていません。", EN: "no documents were named yet"}
)
