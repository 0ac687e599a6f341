package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// What a consultant does with a client's file: review it and sign it.

func (a *app) reviewCmd() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use:     "review FILE [ID=accepted|fix|improve ...]",
		Short:   a.Tr(words.ReviewShort),
		Long:    a.Tr(words.ReviewLong),
		Example: a.Tr(words.ReviewExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.With(args[0], store.ReadOnly, a.showReviews)
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				set, err := a.reviews(o, args[1:], note)
				return assess.Event{Kind: assess.KindReview, Review: set}, err
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&note, "note", "", a.Tr(words.ReviewFlagNote))
	return c
}

// reviews reads the words ID=VERDICT. Whoever reviews an own answer is told.
func (a *app) reviews(o *shell.Opened, typed []string, note string) ([]assess.Review, error) {
	var set []assess.Review
	for _, w := range typed {
		q, typed, err := a.QuestionWord(o, w)
		if err != nil {
			return nil, err
		}
		verdict, ok := assess.ParseReview(typed)
		if !ok {
			return nil, shell.Fail(shell.ExitUsage, words.ReviewNoVerdict, shell.Short(typed)).
				Hint(words.ReviewNoVerdictHint)
		}
		ans := o.Session.AnswerOf(q.ID)
		if ans.Status == assess.Unanswered {
			return nil, shell.Fail(shell.ExitUsage, words.ReviewNoAnswer, q.ID)
		}
		r := assess.Review{Q: q.ID, Rev: q.Rev, Of: ans.Said, Verdict: verdict, Note: checklist.Clean(note)}
		if verdict == "" {
			r.Note = ""
		} else if assess.SamePerson(a.Who(), ans.SaidBy) {
			a.Note(words.ReviewOwnWarning, q.ID, cmp.Or(ans.SaidBy, assess.NoFigure))
		}
		set = append(set, r)
	}
	return set, nil
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
func (a *app) showReviews(o *shell.Opened) error {
	out, rows := []reviewEntry{}, [][]string{}
	for _, q := range o.List.All() {
		r, ok := o.Answers.Opinions[q.ID]
		if !ok {
			continue
		}
		st := o.Session.AnswerOf(q.ID).Status
		out = append(out, reviewEntry{q.ID, st.String(), string(r.Verdict), r.Note, r.By,
			string(checklist.DateOf(r.At)), r.Own, o.Answers.ReviewStale(q.ID)})
		rows = append(
			rows,
			[]string{q.ID, st.Label(a.Lang), o.Answers.OpinionText(q.ID, a.Lang), shell.OneLine(r.Note)},
		)
	}
	if a.JSON {
		return a.Encode(out)
	}
	if len(rows) == 0 {
		a.Say(words.ReviewNone)
		return nil
	}
	head := []string{"ID", assess.FieldStatus.Label(a.Lang), a.Tr(words.ReviewHead), assess.FieldNote.Label(a.Lang)}
	head[3] = a.Tr(words.ReviewNote)
	return shell.Table(a.Out, append([][]string{head}, rows...))
}

func (a *app) signCmd() *cobra.Command {
	var role, note, key string
	c := &cobra.Command{
		Use:     "sign FILE [--role prepared|reviewed|approved|reopen --name NAME]",
		Short:   a.Tr(words.SignShort),
		Long:    a.Tr(words.SignLong),
		Example: a.Tr(words.SignExample),
		Args:    a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if role == "" {
				return a.With(args[0], store.ReadOnly, a.showSignatures)
			}
			s, err := a.signature(role, note)
			if err != nil {
				return err
			}
			stamp, err := a.Stamper(key)
			if err != nil {
				return err
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				s.Head = o.File.Head()
				if s.Sig, err = stamp(s.Statement()); err != nil {
					return assess.Event{}, err
				}
				return assess.Event{Kind: assess.KindSign, Sign: &s}, a.maySign(o, s)
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&role, "role", "", a.Tr(words.SignFlagRole))
	c.Flags().StringVar(&note, "note", "", a.Tr(words.SignFlagNote))
	c.Flags().StringVar(&key, "key", "", a.Tr(words.SignFlagKey))
	return c
}

// signature is what is signed, but for the number it is under.
func (a *app) signature(typed, note string) (assess.Sign, error) {
	s := assess.Sign{Name: checklist.Clean(strings.TrimSpace(a.By)), Note: checklist.Clean(strings.TrimSpace(note))}
	var ok bool
	if s.Role, ok = assess.ParseRole(typed); !ok {
		return s, shell.Fail(shell.ExitUsage, words.FlagValue, "role", shell.Short(typed)).
			Hint(words.SignRoles)
	}
	if s.Name == "" {
		return s, shell.Fail(shell.ExitUsage, words.SignNoName).
			Hint(words.SignNoNameHint)
	}
	if s.Role == assess.Reopened && s.Note == "" {
		return s, shell.Fail(shell.ExitUsage, words.SignNoReason).
			Hint(words.SignNoReasonHint)
	}
	return s, nil
}

// maySign refuses to reopen what is open, and says what a signature is under.
func (a *app) maySign(o *shell.Opened, s assess.Sign) error {
	if s.Role == assess.Reopened && o.Answers.Approval() == nil {
		return shell.Fail(shell.ExitUsage, words.SignNotApproved)
	}
	if n := o.Session.Result().Open; s.Role == assess.Approved && n > 0 {
		a.Note(words.SignOpen, n)
	}
	for _, other := range o.Answers.Standing() {
		if s.Role != assess.Reopened && other.Role != s.Role && assess.SamePerson(other.Name, s.Name) {
			a.Note(words.SignSame, other.Role.Label(a.Lang), other.Name)
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

func (a *app) showSignatures(o *shell.Opened) error {
	out, rows := []signedEntry{}, [][]string{}
	for _, s := range o.Answers.Signatures {
		day := checklist.DateOf(s.At)
		out = append(out, signedEntry{s.N + 1, string(s.Role), s.Name, s.Note, string(day), s.Head, o.Answers.Since(s)})
		rows = append(rows, []string{s.Role.Label(a.Lang), shell.OneLine(s.Name), day.In(a.Lang), printedHead(s.Head),
			a.Tr(words.SignLines, s.N+1, o.Answers.Since(s)), shell.OneLine(s.Note)})
	}
	switch {
	case a.JSON:
		return a.Encode(out)
	case len(rows) == 0:
		a.Say(words.SignNone)
		return nil
	}
	return shell.Table(a.Out, rows)
}

func (a *app) nameCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "name [NAME]",
		Short: a.Tr(words.NameShort),
		Args:  a.Between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				name := shell.OneWord(args[0])
				if name == "" {
					return shell.Fail(shell.ExitUsage, words.NameNone)
				}
				if err := a.KeepName(name); err != nil {
					return err
				}
				a.Note(words.NameKept, name)
				return nil
			}
			fmt.Fprintln(a.Out, a.Who())
			return nil
		},
	}
}
