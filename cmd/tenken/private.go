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
)

// A client's file on its way: shut, opened again, or without what tells whose it is.

const shutExtension = ".age"

func (a *app) encryptCmd() *cobra.Command {
	var to []string
	var phrase bool
	var w written
	c := &cobra.Command{
		Use:   "encrypt FILE --to age1... | encrypt FILE --passphrase",
		Short: a.tr(privateEncryptFileMailedOriginalKept),
		Long:  a.tr(encryptLong),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			recipients, err := a.recipients(to, phrase)
			if err != nil {
				return err
			}
			plain, err := readWhole(args[0])
			if err != nil {
				return err
			}
			if w.out == "" {
				w.out = args[0] + shutExtension
			}
			err = a.writeFile(w.out, w.force, func(out io.Writer) error {
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
				a.note(encryptKept, args[0])
			}
			return err
		},
	}
	c.Flags().StringArrayVar(&to, "to", nil, a.tr(privatePublicKeyWhoReceivesMay))
	c.Flags().BoolVar(&phrase, "passphrase", false, a.tr(privateEncryptWithPassphraseAskedTwice))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.tr(privateWhereWriteDefaultFileAge))
	c.Flags().BoolVar(&w.force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

// recipients are who may open what is encrypted: keys, or who knows the passphrase.
func (a *app) recipients(to []string, phrase bool) (all []age.Recipient, err error) {
	if phrase == (len(to) > 0) {
		return nil, fail(exitUsage, privateGiveEitherOrPassphrase)
	}
	for _, typed := range to {
		r, err := age.ParseX25519Recipient(strings.TrimSpace(typed))
		if err != nil {
			return nil, fail(exitUsage, checklist.Text{
				JA: "「" + short(typed) + "」は公開鍵として読めません。",
				EN: short(typed) + " is no public key",
			}).
				mend(privateCopyCharactersBeginWithAge)
		}
		all = append(all, r)
	}
	if phrase {
		text, err := a.passphrase(true)
		if err != nil {
			return nil, err
		}
		r, err := age.NewScryptRecipient(text)
		if err != nil {
			return nil, err
		}
		r.SetWorkFactor(scryptWork)
		all = append(all, r)
	}
	return all, nil
}

// readWhole reads a file as large as an assessment may be.
func readWhole(path string) ([]byte, error) {
	data, err := readFile(path, store.MaxFile+(1<<20))
	if err == nil && len(data) > store.MaxFile+(1<<20) {
		err = &store.LimitError{Path: path, What: checklist.Text{JA: "64 MiB", EN: "64 MiB"}}
	}
	return data, err
}

func (a *app) decryptCmd() *cobra.Command {
	var identity string
	var w written
	c := &cobra.Command{
		Use:   "decrypt FILE.age [--identity KEYFILE] [-o FILE]",
		Short: a.tr(privateDecryptFileWasEncrypted),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if w.out == "" {
				w.out = strings.TrimSuffix(args[0], shutExtension)
			}
			if w.out == args[0] {
				return a.noOutput()
			}
			shut, err := readWhole(args[0])
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
			return a.writeFile(w.out, w.force, func(out io.Writer) error { _, err := out.Write(plain); return err })
		},
	}
	c.Flags().StringVar(&identity, "identity", "", a.tr(privateFileYourOwnKeyAs))
	c.Flags().StringVarP(&w.out, "output", "o", "", a.tr(exchangeWhereWrite))
	c.Flags().BoolVar(&w.force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

// identities are the keys to open with.
func (a *app) identities(path string) ([]age.Identity, error) {
	if path == "" {
		phrase, err := a.passphrase(false)
		if err != nil {
			return nil, err
		}
		by, err := age.NewScryptIdentity(phrase)
		if err != nil {
			return nil, err
		}
		by.SetMaxWorkFactor(scryptMost)
		return []age.Identity{by}, nil
	}
	raw, err := readFile(path, 1<<16)
	if err != nil {
		return nil, err
	}
	by, err := age.ParseIdentities(bytes.NewReader(raw))
	if err != nil {
		return nil, fail(exitTrust, checklist.Text{
			JA: checklist.Visible(path) + " は鍵のファイルとして読めません。",
			EN: checklist.Visible(path) + " cannot be read as the file of a key",
		}).
			mend(privateNameFileAgeKeygenMade)
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
		return fail(exitTrust, checklist.Text{
			JA: path + " は、この鍵や合言葉では開けません。",
			EN: path + " does not open with this key or passphrase",
		}).
			mend(privateAskWhoSentWhichKey)
	}
	return fail(exitUnreadable, checklist.Text{
		JA: path + " は暗号のファイルとして読めません。途中で切れているか、壊れています。",
		EN: path + " cannot be read as an encrypted file: it is cut off or damaged",
	}).
		mend(privateHaveSentAgainNothingWas)
}

func (a *app) anonymiseCmd() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "anonymise FILE -o NEW",
		Short: a.tr(privateMakeCopyWithoutWhatTells),
		Long:  a.tr(anonymiseLong),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			out = withExtension(out)
			return a.with(args[0], store.ReadOnly, func(o *opened) error {
				events := a.anonymous(o)
				if err := a.create(out, events); err != nil {
					return err
				}
				a.note(anonymiseMade, out)
				return nil
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.tr(departmentsNewFile))
	return c
}

// anonymous are the events of a new chain: the lists, the facts, the answers by
// status and date, and nothing that anybody wrote.
func (a *app) anonymous(o *opened) []assess.Event {
	as := o.answers
	begin := assess.Begin{Format: assess.Format, Organisation: a.tr(anonymiseName), Program: a.version(),
		Business: as.Business}
	events := assess.Start(begin, as.Checklists, "", a.now, a.newID)
	add := func(e assess.Event) {
		e.N, e.ID, e.T = len(events), a.newID(), a.now()
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
	for _, q := range o.list.All() {
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
		c.Fields[assess.FieldReason] = a.tr(anonymiseReason)
	}
	return c
}

// The words of this family.
var (
	encryptLong = checklist.Text{
		JA: "ファイルを age の形式で暗号にし、FILE.age に書き出します。受け取る人の公開鍵（--to）か、合言葉（--passphrase）を使います。\n" +
			"元のファイルはそのまま残ります。開くのは tenken decrypt か age です。合言葉は、別の手段で伝えてください。",
		EN: "Encrypt a file in the format of age into FILE.age, to the public key of who receives it (--to) or with\n" +
			"a passphrase. The original is kept. It is opened by tenken decrypt or by age. Tell the passphrase\n" +
			"another way.",
	}
	encryptKept = checklist.Text{JA: "元の %s は、そのまま残っています。", EN: "the original %s is kept"}

	anonymiseLong = checklist.Text{
		JA: "事業者の名前、人の名前、自由に書いた文、証跡、履歴を除き、点検項目・前提・回答・期限だけの新しいファイルを作ります。\n" +
			"判定は同じです。ほかの専門家に意見を聞くときなどに使います。点検項目の文面はそのまま入ります。",
		EN: "Make a new file of the checklists, facts, answers and dates only, without the organisation, names,\n" +
			"texts, evidence and history. The verdict is the same. The texts of the checklists are in it as they are.",
	}
	anonymiseName   = checklist.Text{JA: "（匿名）", EN: "(anonymous)"}
	anonymiseReason = checklist.Text{JA: "（省略）", EN: "(left out)"}
	anonymiseMade   = checklist.Text{JA: "%s に匿名の写しを作りました。", EN: "made %s without what tells whose it is"}
)
