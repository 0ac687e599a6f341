package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// What a consultant does with a client's file: review it and sign it.

func (a *app) reviewCmd() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use:     "review FILE [ID=accepted|fix|improve ...]",
		Short:   a.tr(officeRecordWhatReviewerSaysAnswers),
		Long:    a.tr(reviewLong),
		Example: a.tr(officeTenkenReviewClinicTenkenName),
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.with(args[0], store.ReadOnly, a.showReviews)
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				set, err := a.reviews(o, args[1:], note)
				return assess.Event{Kind: assess.KindReview, Review: set}, err
			})
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&note, "note", "", a.tr(officeWhatReviewerSays))
	return c
}

// reviews reads the words ID=VERDICT. Whoever reviews an own answer is told.
func (a *app) reviews(o *opened, words []string, note string) ([]assess.Review, error) {
	var set []assess.Review
	for _, w := range words {
		q, typed, err := a.questionWord(o, w)
		if err != nil {
			return nil, err
		}
		verdict, ok := assess.ParseReview(typed)
		if !ok {
			return nil, fail(exitUsage, checklist.Text{
				JA: "「" + short(typed) + "」は判断として読めません。",
				EN: fmt.Sprintf("%q is no verdict of a reviewer", short(typed)),
			}).
				mend(officeUseAcceptedFixImproveOr)
		}
		ans := o.session.AnswerOf(q.ID)
		if ans.Status == assess.Unanswered {
			return nil, fail(exitUsage, checklist.Text{JA: q.ID + " には、まだ回答がありません。", EN: q.ID + " has no answer yet"})
		}
		r := assess.Review{Q: q.ID, Rev: q.Rev, Of: ans.Said, Verdict: verdict, Note: checklist.Clean(note)}
		if verdict == "" {
			r.Note = ""
		} else if assess.SamePerson(a.who(), ans.SaidBy) {
			a.note(reviewOwnWarning, q.ID, cmp.Or(ans.SaidBy, assess.NoFigure))
		}
		set = append(set, r)
	}
	return set, nil
}

// questionWord takes a word ID=VALUE apart.
func (a *app) questionWord(o *opened, word string) (*checklist.Question, string, error) {
	id, value, ok := strings.Cut(strings.Replace(word, "＝", "=", 1), "=")
	if !ok {
		return nil, "", fail(exitUsage, checklist.Text{
			JA: "「" + short(word) + "」は ID=値 の形ではありません。",
			EN: short(word) + " is not of the form ID=VALUE",
		})
	}
	id, err := questionID(o.list, id)
	if err != nil {
		return nil, "", err
	}
	return o.list.Question(id), value, nil
}

// reviewEntry is one line of `review FILE --json`.
type reviewEntry struct {
	ID      string `json:"id"`
	Answer  string `json:"answer"`
	Verdict string `json:"verdict"`
	Note    string `json:"note,omitempty"`
	By      string `json:"by"`
	On      string `json:"on"`
	Own     bool   `json:"own,omitempty"`   // by who answered
	Stale   bool   `json:"stale,omitempty"` // the answer was changed since
}

// showReviews lists what was said, answer and verdict side by side.
func (a *app) showReviews(o *opened) error {
	out, rows := []reviewEntry{}, [][]string{}
	for _, q := range o.list.All() {
		r, ok := o.answers.Opinions[q.ID]
		if !ok {
			continue
		}
		st := o.session.AnswerOf(q.ID).Status
		out = append(out, reviewEntry{q.ID, st.String(), string(r.Verdict), r.Note, r.By,
			string(checklist.DateOf(r.At)), r.Own, o.answers.ReviewStale(q.ID)})
		rows = append(rows, []string{q.ID, st.Label(a.lang), o.answers.OpinionText(q.ID, a.lang), oneLine(r.Note)})
	}
	if a.json {
		return a.encode(out)
	}
	if len(rows) == 0 {
		a.say(reviewNone)
		return nil
	}
	head := []string{"ID", assess.FieldStatus.Label(a.lang), a.tr(reviewHead), assess.FieldNote.Label(a.lang)}
	head[3] = a.tr(reviewNote)
	return table(a.out, append([][]string{head}, rows...))
}

func (a *app) signCmd() *cobra.Command {
	var role, note, key string
	c := &cobra.Command{
		Use:     "sign FILE [--role prepared|reviewed|approved|reopen --name NAME]",
		Short:   a.tr(officeSignAsPreparedReviewedOr),
		Long:    a.tr(signLong),
		Example: a.tr(officeTenkenSignClinicTenkenRole),
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if role == "" {
				return a.with(args[0], store.ReadOnly, a.showSignatures)
			}
			s, err := a.signature(role, note)
			if err != nil {
				return err
			}
			stamp, err := a.stamper(key)
			if err != nil {
				return err
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				s.Head = o.file.Head()
				if s.Sig, err = stamp(s.Statement()); err != nil {
					return assess.Event{}, err
				}
				return assess.Event{Kind: assess.KindSign, Sign: &s}, a.maySign(o, s)
			})
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&role, "role", "", a.tr(officePreparedReviewedApprovedOrReopen))
	c.Flags().StringVar(&note, "note", "", a.tr(officeNoteReasonReopening))
	c.Flags().StringVar(&key, "key", "", a.tr(signKey))
	return c
}

// signature is what is signed, but for the number it is under.
func (a *app) signature(typed, note string) (assess.Sign, error) {
	s := assess.Sign{Name: checklist.Clean(strings.TrimSpace(a.by)), Note: checklist.Clean(strings.TrimSpace(note))}
	var ok bool
	if s.Role, ok = assess.ParseRole(typed); !ok {
		return s, fail(exitUsage, checklist.Text{
			JA: "--role に「" + short(typed) + "」は使えません。",
			EN: fmt.Sprintf("%q is no value for --role", short(typed)),
		}).
			mend(officeUsePreparedReviewedApprovedOr)
	}
	if s.Name == "" {
		return s, fail(exitUsage, officeNameWhoSignsMissing).
			mend(officeAddNameName)
	}
	if s.Role == assess.Reopened && s.Note == "" {
		return s, fail(exitUsage, officeReasonReopeningMissing).
			mend(officeAddNoteReasonKeptIn)
	}
	return s, nil
}

// maySign refuses to reopen what is open, and says what a signature is under.
func (a *app) maySign(o *opened, s assess.Sign) error {
	if s.Role == assess.Reopened && o.answers.Approval() == nil {
		return fail(exitUsage, officeNotApprovedSoThereNothing)
	}
	if n := o.session.Result().Open; s.Role == assess.Approved && n > 0 {
		a.note(signOpen, n)
	}
	for _, other := range o.answers.Standing() {
		if s.Role != assess.Reopened && other.Role != s.Role && assess.SamePerson(other.Name, s.Name) {
			a.note(signSame, other.Role.Label(a.lang), other.Name)
		}
	}
	return nil
}

// signedEntry is one line of `sign FILE --json`.
type signedEntry struct {
	Line  int    `json:"line"` // from 1
	Role  string `json:"role"`
	Name  string `json:"name"`
	Note  string `json:"note,omitempty"`
	On    string `json:"on"`
	Head  string `json:"head"`
	Since int    `json:"since"` // lines after it
}

func (a *app) showSignatures(o *opened) error {
	out, rows := []signedEntry{}, [][]string{}
	for _, s := range o.answers.Signatures {
		day := checklist.DateOf(s.At)
		out = append(out, signedEntry{s.N + 1, string(s.Role), s.Name, s.Note, string(day), s.Head, o.answers.Since(s)})
		rows = append(rows, []string{s.Role.Label(a.lang), oneLine(s.Name), day.In(a.lang), printedHead(s.Head),
			a.tr(signLines, s.N+1, o.answers.Since(s)), oneLine(s.Note)})
	}
	switch {
	case a.json:
		return a.encode(out)
	case len(rows) == 0:
		a.say(signNone)
		return nil
	}
	return table(a.out, rows)
}

// nameFile is where the name of who answers is kept, in the user's folder.
const nameFile = "name.txt"

func (a *app) nameCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "name [NAME]",
		Short: a.tr(officeKeepNameWhoAnswersTold),
		Args:  a.between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				name := oneWord(args[0])
				if name == "" {
					return fail(exitUsage, officeThereNoName)
				}
				if err := a.keepName(name); err != nil {
					return err
				}
				a.note(nameKept, name)
				return nil
			}
			fmt.Fprintln(a.out, a.who())
			return nil
		},
	}
}

// keepName keeps the name of who answers, for this run and those to come.
func (a *app) keepName(name string) error {
	name = oneWord(name)
	if err := makeFolder(a.home(), 0o700); err != nil {
		return err
	}
	if err := a.put(filepath.Join(a.home(), nameFile), []byte(name+"\n"), true); err != nil {
		return err
	}
	a.kept.name.Store(&name)
	return nil
}

// keptOnce is the name that was told once, read when it is first asked for.
type keptOnce struct {
	name atomic.Pointer[string]
	read func() string
}

func (k *keptOnce) get() string {
	if name := k.name.Load(); name != nil {
		return *name
	}
	name := k.read()
	k.name.CompareAndSwap(nil, &name)
	return *k.name.Load()
}

// keptName is the name that was told once; none where it cannot be read, for the
// login name then serves.
func (a *app) keptName() string {
	raw, err := readFile(filepath.Join(a.home(), nameFile), 1<<10)
	if err != nil || !utf8.Valid(raw) {
		return ""
	}
	line, _, _ := strings.Cut(string(raw), "\n")
	return line
}

// describeOffice says in one line of the history what an event of an office did.
func (a *app) describeOffice(e assess.Event) string {
	word, ok := historyOffice[e.Kind]
	if !ok {
		return string(e.Kind)
	}
	var b []string
	for _, n := range e.Noted(a.lang) {
		b = append(b, strings.TrimSpace(n.Q+" "+oneLine(n.Text)))
	}
	return a.tr(word) + strings.Join(b, "; ")
}

// The words of this family.
var (
	nameKept   = checklist.Text{JA: "これからの記録には「%s」と残します。", EN: "from now on the history says %s"}
	reviewLong = checklist.Text{
		JA: "確認者の判断を回答の横に記録します。妥当（accepted）、要修正（fix）、改善（improve）、取消し（none）のどれかです。\n" +
			"判定は変わりません。後で回答が変わると、その判断は「回答が変わりました」となります。\n" +
			"回答した本人の判断は「自己確認」と示します。ID を付けなければ、これまでの判断を表示します。",
		EN: "Record a reviewer's word beside an answer: accepted, fix, improve, or none to take it back.\n" +
			"The verdict stays as it is. When the answer changes later, the word is marked as stale.\n" +
			"A word by who answered is marked as an own review. Without an ID, what was said is listed.",
	}
	reviewOwnWarning = checklist.Text{
		JA: "注意: %s に回答したのは同じ人です（%s）。「自己確認」として記録します。",
		EN: "warning: %s was answered by the same person (%s); it is marked as an own review",
	}
	reviewNone = checklist.Text{JA: "確認者の判断は、まだありません。", EN: "nothing was reviewed yet"}
	reviewHead = checklist.Text{JA: "確認者の判断", EN: "Review"}
	reviewNote = checklist.Text{JA: "指摘", EN: "Remark"}

	signLong = checklist.Text{
		JA: "ここまでの記録に署名します。役割は、作成（prepared）、確認（reviewed）、承認（approved）です。\n" +
			"承認の後は、どの画面とコマンドからも書き込めません。直すときは、理由を付けて承認を解きます（reopen）。\n" +
			"--role を付けなければ、これまでの署名を表示します。",
		EN: "Sign what stands in the file so far, as prepared, reviewed or approved.\n" +
			"After the approval no screen and no command writes to the file; to change it, reopen it with a reason.\n" +
			"Without --role, the signatures are listed.",
	}
	signKey = checklist.Text{
		JA: "自分の鍵（tenken key new で作ったもの）でも署名する。受け取る人は tenken trust add 鍵.pub の後、verify で確かめる",
		EN: "sign by your own key (of tenken key new) too; who receives it adds KEY.pub to those trusted and verifies",
	}
	signOpen = checklist.Text{JA: "注意: 未確定の項目が %d 問あるまま承認します。", EN: "warning: %d items are still open"}
	signSame = checklist.Text{
		JA: "注意: 「%s」の署名も同じ人です（%s）。", EN: "warning: the same person signed as %s (%s)",
	}
	signNone  = checklist.Text{JA: "署名は、まだありません。", EN: "nothing was signed yet"}
	signLines = checklist.Text{JA: "%d 行目（その後 %d 行）", EN: "line %d (%d lines since)"}
)
