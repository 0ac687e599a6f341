package main

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// A client's file on its way: shut, opened again, or without what tells whose it is.

const shutExtension = ".age"

func (a *app) encryptCmd() *cobra.Command {
	var to []string
	var phrase bool
	var w written
	c := &cobra.Command{
		Use:   "encrypt FILE --to age1... | encrypt FILE --passphrase",
		Short: a.Tr(words.EncryptShort),
		Long:  a.Tr(words.EncryptLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			recipients, err := a.recipients(to, phrase)
			if err != nil {
				return err
			}
			plain, err := shell.ReadWhole(args[0])
			if err != nil {
				return err
			}
			if w.out == "" {
				w.out = args[0] + shutExtension
			}
			err = a.WriteFile(w.out, w.force, func(out io.Writer) error {
				in, err := age.Encrypt(out, recipients...)
				if err == nil {
					_, err = in.Write(plain)
				}
				if err == nil {
					err = in.Close()
				}
				return err
			})
			if err == nil {
				a.Note(words.EncryptKept, args[0])
			}
			return err
		},
	}
	c.Flags().StringArrayVar(&to, "to", nil, a.Tr(words.EncryptFlagTo))
	c.Flags().BoolVar(&phrase, "passphrase", false, a.Tr(words.EncryptFlagPassphrase))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.EncryptFlagOutput))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
	return c
}

// recipients are who may open what is encrypted: keys, or who knows the passphrase.
func (a *app) recipients(to []string, phrase bool) (all []age.Recipient, err error) {
	if phrase == (len(to) > 0) {
		return nil, shell.Fail(shell.ExitUsage, words.EncryptToOrPassphrase)
	}
	for _, typed := range to {
		r, err := age.ParseX25519Recipient(strings.TrimSpace(typed))
		if err != nil {
			return nil, shell.Fail(shell.ExitUsage, words.EncryptNoKey, shell.Short(typed)).
				Hint(words.EncryptNoKeyHint)
		}
		all = append(all, r)
	}
	if phrase {
		text, err := a.Passphrase(true)
		if err != nil {
			return nil, err
		}
		r, err := age.NewScryptRecipient(text)
		if err != nil {
			return nil, err
		}
		r.SetWorkFactor(shell.ScryptWork)
		all = append(all, r)
	}
	return all, nil
}

func (a *app) decryptCmd() *cobra.Command {
	var identity string
	var w written
	c := &cobra.Command{
		Use:   "decrypt FILE.age [--identity KEYFILE] [-o FILE]",
		Short: a.Tr(words.DecryptShort),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if w.out == "" {
				w.out = strings.TrimSuffix(args[0], shutExtension)
			}
			if w.out == args[0] {
				return a.NoOutput()
			}
			shut, err := shell.ReadWhole(args[0])
			if err != nil {
				return err
			}
			by, err := a.identities(identity)
			if err != nil {
				return err
			}
			plain, err := unshut(shut, by)
			if err != nil {
				return notOpened(args[0], err)
			}
			return a.WriteFile(w.out, w.force, func(out io.Writer) error { _, err := out.Write(plain); return err })
		},
	}
	c.Flags().StringVar(&identity, "identity", "", a.Tr(words.DecryptFlagIdentity))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.FlagOutputWhere))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
	return c
}

// identities are the keys to open with.
func (a *app) identities(path string) ([]age.Identity, error) {
	if path == "" {
		phrase, err := a.Passphrase(false)
		if err != nil {
			return nil, err
		}
		by, err := age.NewScryptIdentity(phrase)
		if err != nil {
			return nil, err
		}
		by.SetMaxWorkFactor(shell.ScryptMost)
		return []age.Identity{by}, nil
	}
	raw, err := shell.ReadFile(path, 1<<16)
	if err != nil {
		return nil, err
	}
	by, err := age.ParseIdentities(bytes.NewReader(raw))
	if err != nil {
		return nil, shell.Fail(shell.ExitTrust, words.NoKeyFile, checklist.Visible(path)).
			Hint(words.DecryptNoKeyHint)
	}
	return by, nil
}

// unshut is what was encrypted, once every byte of it is proved.
func unshut(shut []byte, by []age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(shut), by...)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// notOpened tells a wrong key from a file that is damaged or cut off.
func notOpened(path string, err error) error {
	path = checklist.Visible(path)
	var wrong *age.NoIdentityMatchError
	if errors.As(err, &wrong) {
		return shell.Fail(shell.ExitTrust, words.DecryptWrongKey, path).
			Hint(words.DecryptWrongKeyHint)
	}
	return shell.Fail(shell.ExitUnreadable, words.DecryptDamaged, path).
		Hint(words.DecryptDamagedHint)
}

func (a *app) anonymiseCmd() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "anonymise FILE -o NEW",
		Short: a.Tr(words.AnonymiseShort),
		Long:  a.Tr(words.AnonymiseLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			out = shell.WithExtension(out)
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error {
				events := a.anonymous(o)
				if err := a.Create(out, events); err != nil {
					return err
				}
				a.Note(words.AnonymiseMade, out)
				return nil
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	return c
}

// anonymous are the events of a new chain: the lists, the facts, the answers by
// status and date, and nothing that anybody wrote.
func (a *app) anonymous(o *shell.Opened) []assess.Event {
	as := o.Answers
	begin := assess.Begin{Format: assess.Format, Organisation: a.Tr(words.AnonymiseName), Program: a.Version(),
		Business: as.Business}
	events := assess.Start(begin, as.Checklists, "", a.Now, a.NewID)
	add := func(e assess.Event) {
		e.N, e.ID, e.T = len(events), a.NewID(), a.Now()
		events = append(events, e)
	}
	if as.AsOf != "" {
		add(assess.Event{Kind: assess.KindAsOf, AsOf: as.AsOf})
	}
	var facts []assess.FactValue
	for id := range as.Facts {
		facts = append(facts, assess.FactValue{ID: id, Value: as.Stated(id)})
	}
	slices.SortFunc(facts, func(x, y assess.FactValue) int { return strings.Compare(x.ID, y.ID) })
	if len(facts) > 0 {
		add(assess.Event{Kind: assess.KindFact, Facts: facts})
	}
	var set []assess.Change
	for _, q := range o.List.All() {
		if c := a.bare(q.ID, as.Answers[q.ID]); len(c.Fields) > 0 {
			set = append(set, c)
		}
	}
	if len(set) > 0 {
		add(assess.Event{Kind: assess.KindAnswer, Answers: set, From: assess.FromCommand})
	}
	return events
}

// bare is an answer without text and names. 該当なし counts only with a reason, so
// that it keeps one that says nothing.
func (a *app) bare(q string, ans assess.Answer) assess.Change {
	c := assess.Change{Q: q, Rev: ans.Rev, Fields: map[assess.Field]string{}}
	for _, f := range assess.Fields {
		v := ans.Field(f.Field)
		waits := f.Kind == assess.StatusField && ans.Review // nobody has confirmed it
		if v != "" && !waits && f.Kind != assess.TextField && f.Kind != assess.LineField {
			c.Fields[f.Field] = v
		}
	}
	if ans.Status == assess.NotApplicable && ans.Reason != "" && len(c.Fields) > 0 {
		c.Fields[assess.FieldReason] = a.Tr(words.AnonymiseReason)
	}
	return c
}
