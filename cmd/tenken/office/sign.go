package office

import (
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *adviser) signCmd() *cobra.Command {
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
func (a *adviser) signature(typed, note string) (assess.Sign, error) {
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
func (a *adviser) maySign(o *shell.Opened, s assess.Sign) error {
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

func (a *adviser) showSignatures(o *shell.Opened) error {
	out, rows := []signedEntry{}, [][]string{}
	for _, s := range o.Answers.Signatures {
		day := checklist.DateOf(s.At)
		out = append(out, signedEntry{s.N + 1, string(s.Role), s.Name, s.Note, string(day), s.Head, o.Answers.Since(s)})
		rows = append(rows, []string{s.Role.Label(a.Lang), shell.OneLine(s.Name), day.In(a.Lang),
			assess.PrintedSum(s.Head), a.Tr(words.SignLines, s.N+1, o.Answers.Since(s)), shell.OneLine(s.Note)})
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
