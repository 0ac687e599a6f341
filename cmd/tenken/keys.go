package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/pack"
)

// Keys and keyrings: what a publisher makes once, and when a key is replaced.

// scryptWork is the cost of trying a passphrase, 2 to this power; 18 takes about
// a second. Tests lower it.
var scryptWork = 18

// scryptMost is the most that a file of others may ask for: 1 GiB of memory and
// some seconds. Each more doubles both before the passphrase is even tried.
const scryptMost = 20

const publicExtension = ".pub"

func (a *app) keyCmd() *cobra.Command {
	var out string
	c := &cobra.Command{Use: "key", Short: a.tr(keysMakeKeyPersonWhoSigns)}
	make := &cobra.Command{
		Use:     "new NAME -o FILE",
		Short:   a.tr(keysMakeKeyKeptUnderPassphrase),
		Long:    a.tr(packKeyLong),
		Example: "  tenken key new mhlw.go.jp/tenken/2027-1 -o 佐藤.key",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newKey(args[0], out) },
	}
	make.Flags().StringVarP(&out, "output", "o", "", a.tr(campaignFileKey))
	c.AddCommand(make)
	return c
}

func (a *app) newKey(name, out string) error {
	if out == "" {
		return fail(exitUsage, authorThereNoFileWrite).
			mend(keysAddONameKey)
	}
	s, err := pack.NewSigner(name)
	if err != nil {
		return fail(exitUsage, packWrongKeyName).mend(packKeyNameHint)
	}
	phrase, err := a.passphrase(true)
	if err != nil {
		return err
	}
	sealed, err := lock(s.Secret()+"\n", phrase)
	if err != nil {
		return err
	}
	public := output{out + publicExtension, []byte(s.Key.String() + "\n")}
	if err := a.putAll(output{out, sealed}, public); err != nil {
		return err
	}
	a.note(packMadeKey, out, out+publicExtension)
	return nil
}

// lock encrypts a text with a passphrase, as a file of age in letters.
func lock(text, phrase string) ([]byte, error) {
	to, err := age.NewScryptRecipient(phrase)
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(scryptWork)
	var b bytes.Buffer
	letters := armor.NewWriter(&b)
	w, err := age.Encrypt(letters, to)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = errors.Join(w.Close(), letters.Close())
	}
	return b.Bytes(), err
}

// signer opens the file of a key with its passphrase.
func (a *app) signer(path string) (*pack.Signer, error) {
	if path == "" {
		return nil, fail(exitUsage, keysThereNoKeySignWith).
			mend(keysAddKeyFile)
	}
	text, shut, err := a.unlock(path)
	if err != nil {
		return nil, err
	}
	var wrong *age.NoIdentityMatchError
	if errors.As(shut, &wrong) {
		return nil, fail(exitTrust, keysPassphraseWrong).
			mend(keysEnterOneWithWhichKey)
	}
	if shut == nil {
		if s, err := pack.ParseSigner(text); err == nil {
			return s, nil
		}
	}
	return nil, fail(exitUnreadable, checklist.Text{
		JA: checklist.Visible(path) + " は鍵のファイルとして読めません。",
		EN: checklist.Visible(path) + " cannot be read as the file of a key",
	}).
		mend(keysLookWhetherTenkenKeyNew)
}

// unlock reads a key that a passphrase guards. What is wrong with the passphrase
// or with what it guards is shut, for the caller to put into words.
func (a *app) unlock(path string) (text string, shut, err error) {
	raw, err := readFile(path, 1<<16)
	if err != nil {
		return "", nil, err
	}
	phrase, err := a.passphrase(false)
	if err != nil {
		return "", nil, err
	}
	by, err := age.NewScryptIdentity(phrase)
	if err != nil {
		return "", nil, err
	}
	by.SetMaxWorkFactor(scryptMost)
	r, shut := age.Decrypt(armor.NewReader(bytes.NewReader(raw)), by)
	if shut != nil {
		return "", shut, nil
	}
	inside, shut := io.ReadAll(io.LimitReader(r, 1<<12))
	return strings.TrimSpace(string(inside)), shut, nil
}

// passphrase asks for one; a new one twice. Scripts give it in the environment.
func (a *app) passphrase(fresh bool) (string, error) {
	if phrase := a.env("TENKEN_PASSPHRASE"); phrase != "" {
		return phrase, nil
	}
	if !a.terminal || a.secret == nil {
		return "", fail(exitUsage, keysThereNoTerminalAskFor).
			mend(keysStartInTerminalOrSet)
	}
	phrase, err := a.hidden(packAskPhrase)
	if err != nil {
		return "", err
	}
	if phrase == "" {
		return "", fail(exitUsage, keysThereNoPassphrase)
	}
	if !fresh {
		return phrase, nil
	}
	again, err := a.hidden(packAskPhraseAgain)
	if err != nil {
		return "", err
	}
	if again != phrase {
		return "", fail(exitUsage, keysTwoPassphrasesDiffer).
			mend(keysStartAgain)
	}
	return phrase, nil
}

// hidden asks for a line that is not shown.
func (a *app) hidden(prompt checklist.Text) (string, error) {
	fmt.Fprint(a.err, a.tr(prompt))
	line, err := a.secret()
	fmt.Fprintln(a.err)
	return line, err
}

// ringFlags are what a keyring says.
type ringFlags struct {
	prefix, publisher, english, page, out string
	threshold, quorum                     int
	keys, without                         []string
	log                                   string
	witnesses, introduce, revoke          []string
	reason                                string
}

func (a *app) keyringCmd() *cobra.Command {
	var f ringFlags
	c := &cobra.Command{Use: "keyring",
		Short: a.tr(keysMakeKeyringSaysWhoseSignatures)}
	fresh := &cobra.Command{
		Use:   "new --prefix P --publisher 名 --page URL --key FILE.pub ... -o X",
		Short: a.tr(keysMakeFirstKeyring),
		Example: "  tenken keyring new --prefix mhlw --publisher 厚生労働省 --page https://www.mhlw.go.jp/tenken \\\n" +
			"    --threshold 2 --key 佐藤.key.pub --key 鈴木.key.pub --key 田中.key.pub -o mhlw.tenken-keyring",
		Args: a.exactly(0),
		RunE: func(cmd *cobra.Command, args []string) error { return a.newKeyring(f) },
	}
	next := &cobra.Command{
		Use:   "next X [--key FILE.pub] [--without NAME] -o Y",
		Short: a.tr(keysMakeNextKeyringWithKeys),
		Long:  a.tr(packNextLong),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.nextKeyring(args[0], f) },
	}
	var key string
	sign := &cobra.Command{
		Use:   "sign X --key FILE",
		Short: a.tr(keysAddOneSignatureKeyring),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.signKeyring(args[0], key) },
	}
	sign.Flags().StringVar(&key, "key", "", a.tr(keysKeyWhoSigns))
	show := &cobra.Command{
		Use:   "show X",
		Short: a.tr(keysShowKeyringItsFingerprint),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showKeyring(args[0]) },
	}
	for _, x := range []*cobra.Command{fresh, next} {
		a.ringFlags(x, &f)
	}
	fresh.Flags().StringVar(&f.prefix, "prefix", "",
		a.tr(keysPrefixIdsMaySign))
	next.Flags().StringArrayVar(&f.without, "without", nil, a.tr(keysNameKeyLeaveOut))
	c.AddCommand(fresh, next, sign, show)
	return c
}

func (a *app) ringFlags(c *cobra.Command, f *ringFlags) {
	s := c.Flags()
	s.StringVar(&f.publisher, "publisher", "", a.tr(keysPublisherInJapanese))
	s.StringVar(&f.english, "publisher-en", "", a.tr(keysPublisherInEnglish))
	s.StringVar(&f.page, "page", "", a.tr(keysOfficialPagePrintsFingerprint))
	s.IntVar(&f.threshold, "threshold", 0, a.tr(keysHowManyMustSignElse))
	s.StringArrayVar(&f.keys, "key", nil, a.tr(keysFilePublicKeyPub))
	s.StringVar(&f.log, "log", "", a.tr(keysVerifierKeyPublicLog))
	s.StringArrayVar(&f.witnesses, "witness", nil, a.tr(keysVerifierKeyWitness))
	s.IntVar(&f.quorum, "quorum", 0, a.tr(keysHowManyWitnessesNeeded))
	s.StringArrayVar(&f.introduce, "introduce", nil, a.tr(keysKeyringFileAnotherPublisherIntroduce))
	s.StringArrayVar(&f.revoke, "revoke", nil, a.tr(keysPackWhichSignatureTakenBack))
	s.StringVar(&f.reason, "reason", "", a.tr(keysWhyTakenBack))
	s.StringVarP(&f.out, "output", "o", "", a.tr(keysKeyringFileWrite))
}

func (a *app) newKeyring(f ringFlags) error {
	k := pack.Keyring{Prefix: f.prefix}
	if err := a.fillKeyring(&k, f); err != nil {
		return err
	}
	c, err := pack.NewKeyring(k)
	if err != nil {
		return misused(err)
	}
	return a.writeKeyring(c, f.out, false)
}

func (a *app) nextKeyring(path string, f ringFlags) error {
	old, err := a.readKeyring(path)
	if err != nil {
		return err
	}
	k := *old.Last()
	k.Keys, k.Revokes, k.Introduces = nil, append([]pack.Revocation(nil), k.Revokes...),
		append([]pack.Introduction(nil), k.Introduces...)
	left := map[string]bool{}
	for _, name := range f.without {
		left[name] = true
	}
	for _, key := range old.Last().Keys {
		if !left[key.Name()] {
			k.Keys = append(k.Keys, key)
		}
		delete(left, key.Name())
	}
	for name := range left {
		return fail(exitUsage, checklist.Text{
			JA: "鍵「" + checklist.Visible(name) + "」は、この鍵束にありません。",
			EN: "the keyring has no key " + checklist.Visible(name),
		})
	}
	if err := a.fillKeyring(&k, f); err != nil {
		return err
	}
	c, err := old.Next(k)
	if err != nil {
		return misused(err)
	}
	return a.writeKeyring(c, f.out, false)
}

// fillKeyring puts into a keyring what the flags say.
func (a *app) fillKeyring(k *pack.Keyring, f ringFlags) error {
	for _, path := range f.keys {
		raw, err := readFile(path, 1<<12)
		if err != nil {
			return err
		}
		key, err := pack.ParseKey(strings.TrimSpace(string(raw)))
		if err != nil {
			return packError(path, err)
		}
		k.Keys = append(k.Keys, key)
	}
	set(&k.Publisher.JA, f.publisher)
	set(&k.Publisher.EN, f.english)
	set(&k.Page, f.page)
	set(&k.Threshold, f.threshold)
	if k.Threshold == 0 {
		k.Threshold = len(k.Keys)/2 + 1
	}
	if err := k.Watch(f.log, f.witnesses, f.quorum); err != nil {
		return misused(err)
	}
	for _, path := range f.introduce {
		c, err := a.readKeyring(path)
		if err != nil {
			return err
		}
		k.Introduces = append(k.Introduces, pack.Introduction{Prefix: c.First().Prefix, SHA256: c.First().SHA256()})
	}
	for _, path := range f.revoke {
		_, claim, err := a.claim(path)
		if err != nil {
			return err
		}
		k.Revokes = append(k.Revokes, pack.Revocation{SHA256: claim.SHA256(), Reason: f.reason})
	}
	return nil
}

func set[T comparable](into *T, v T) {
	var none T
	if v != none {
		*into = v
	}
}

// misused turns what the user's own flags made wrong into a wrong use.
func misused(err error) error {
	var f *pack.Fault
	if errors.As(err, &f) && !f.Reason.Distrust() {
		return fail(exitUsage, f.Text).mend(packFlagsHint)
	}
	return err
}

func (a *app) readKeyring(path string) (*pack.Chain, error) {
	f, _, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	c, err := pack.ReadDraft(f)
	return c, packError(path, err)
}

func (a *app) writeKeyring(c *pack.Chain, path string, force bool) error {
	if path == "" {
		return fail(exitUsage, authorThereNoFileWrite).
			mend(checklist.Text{
				JA: "-o 名前" + pack.KeyringExtension + " を付けてください。",
				EN: "add -o NAME" + pack.KeyringExtension,
			})
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return err
	}
	if err := a.put(path, b.Bytes(), force); err != nil {
		return err
	}
	a.note(wordWrote, path)
	return a.tellKeyring(c, path)
}

// tellKeyring says what is still to be done with a keyring.
func (a *app) tellKeyring(c *pack.Chain, path string) error {
	_, own, before, err := c.Signers()
	if err != nil {
		return packError(path, err)
	}
	if missing := max(own, before); missing > 0 {
		a.note(packRingWants, missing, path)
		return nil
	}
	a.note(packRingDone, c.First().Fingerprint(), c.Last().Page)
	return nil
}

func (a *app) signKeyring(path, key string) error {
	c, err := a.readKeyring(path)
	if err != nil {
		return err
	}
	s, err := a.signer(key)
	if err != nil {
		return err
	}
	if c, err = c.Sign(s); err != nil {
		return packError(path, err)
	}
	return a.writeKeyring(c, path, true)
}

func (a *app) showKeyring(path string) error {
	c, err := a.readKeyring(path)
	if err != nil {
		return err
	}
	a.showChain(c)
	signed, _, _, err := c.Signers()
	if err != nil {
		return packError(path, err)
	}
	a.say(packSignedBy, a.names(signed))
	return a.tellKeyring(c, path)
}

// showChain prints who a publisher is.
func (a *app) showChain(c *pack.Chain) {
	k := c.Last()
	a.say(packPublisher, k.Publisher.In(a.lang), k.Prefix)
	a.say(packPage, k.Page)
	a.say(packFingerprint, c.First().Fingerprint())
	a.say(packRing, k.Number, len(k.Keys), k.Threshold)
	for _, key := range k.Keys {
		fmt.Fprintln(a.out, "  "+key.Name())
	}
	if k.Log != nil {
		a.say(packLog, k.Log.Name(), len(k.Witnesses), k.Quorum)
	}
	for _, i := range k.Introduces {
		a.say(packIntroduces, i.Prefix)
	}
	for _, r := range k.Revokes {
		a.say(packRevokes, r.SHA256, r.Reason)
	}
}

func (a *app) names(names []string) string {
	if len(names) == 0 {
		return a.tr(wordNone)
	}
	return strings.Join(names, a.tr(keysComma))
}
