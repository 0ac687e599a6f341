package ministry

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Keyrings: what a publisher makes once, and when a key is replaced.

// ringFlags are what a keyring says.
type ringFlags struct {
	prefix, publisher, english, page, out string
	threshold, quorum                     int
	keys, without                         []string
	log                                   string
	witnesses, introduce, revoke          []string
	reason                                string
}

func (a *agency) keyringCmd() *cobra.Command {
	var f ringFlags
	c := &cobra.Command{Use: "keyring",
		Short: a.Tr(words.KeyringShort)}
	fresh := &cobra.Command{
		Use:   "new --prefix P --publisher NAME --page URL --key FILE.pub ... -o X",
		Short: a.Tr(words.KeyringNewShort),
		Example: "  tenken keyring new --prefix mhlw --publisher 厚生労働省 --page https://www.mhlw.go.jp/tenken \\\n" +
			"    --threshold 2 --key 佐藤.key.pub --key 鈴木.key.pub --key 田中.key.pub -o mhlw.tenken-keyring",
		Args: a.Exactly(0),
		RunE: func(cmd *cobra.Command, args []string) error { return a.newKeyring(f) },
	}
	next := &cobra.Command{
		Use:   "next X [--key FILE.pub] [--without NAME] -o Y",
		Short: a.Tr(words.KeyringNextShort),
		Long:  a.Tr(words.KeyringNextLong),
		Args:  a.Exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.nextKeyring(args[0], f) },
	}
	var key string
	sign := &cobra.Command{
		Use:   "sign X --key FILE",
		Short: a.Tr(words.KeyringSignShort),
		Args:  a.Exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.signKeyring(args[0], key) },
	}
	sign.Flags().StringVar(&key, "key", "", a.Tr(words.FlagKey))
	show := &cobra.Command{
		Use:   "show X",
		Short: a.Tr(words.KeyringShowShort),
		Args:  a.Exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showKeyring(args[0]) },
	}
	a.JSONFlag(show)
	for _, x := range []*cobra.Command{fresh, next} {
		a.ringFlags(x, &f)
	}
	fresh.Flags().StringVar(&f.prefix, "prefix", "",
		a.Tr(words.KeyringFlagPrefix))
	next.Flags().StringArrayVar(&f.without, "without", nil, a.Tr(words.KeyringFlagWithout))
	shell.Needs(fresh, "prefix", "publisher", "page", "key", "output")
	c.AddCommand(fresh, next, sign, show)
	return c
}

func (a *agency) ringFlags(c *cobra.Command, f *ringFlags) {
	s := c.Flags()
	s.StringVar(&f.publisher, "publisher", "", a.Tr(words.KeyringFlagPublisher))
	s.StringVar(&f.english, "publisher-en", "", a.Tr(words.KeyringFlagPublisherEn))
	s.StringVar(&f.page, "page", "", a.Tr(words.KeyringFlagPage))
	s.IntVar(&f.threshold, "threshold", 0, a.Tr(words.KeyringFlagThreshold))
	s.StringArrayVar(&f.keys, "key", nil, a.Tr(words.KeyringFlagKey))
	s.StringVar(&f.log, "log", "", a.Tr(words.KeyringFlagLog))
	s.StringArrayVar(&f.witnesses, "witness", nil, a.Tr(words.KeyringFlagWitness))
	s.IntVar(&f.quorum, "quorum", 0, a.Tr(words.KeyringFlagQuorum))
	s.StringArrayVar(&f.introduce, "introduce", nil, a.Tr(words.KeyringFlagIntroduce))
	s.StringArrayVar(&f.revoke, "revoke", nil, a.Tr(words.KeyringFlagRevoke))
	s.StringVar(&f.reason, "reason", "", a.Tr(words.KeyringFlagReason))
	s.StringVarP(&f.out, "output", "o", "", a.Tr(words.KeyringFlagOutput))
}

func (a *agency) newKeyring(f ringFlags) error {
	k := pack.Keyring{Prefix: f.prefix}
	if err := a.fillKeyring(&k, f); err != nil {
		return err
	}
	c, err := pack.NewKeyring(k)
	if err != nil {
		return shell.Misuse(err)
	}
	return a.writeKeyring(c, f.out, false)
}

func (a *agency) nextKeyring(path string, f ringFlags) error {
	old, err := a.ReadKeyring(path)
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
		return shell.Fail(shell.ExitUsage, words.KeyringNoKey, checklist.VisibleLine(name))
	}
	if err := a.fillKeyring(&k, f); err != nil {
		return err
	}
	c, err := old.Next(k)
	if err != nil {
		return shell.Misuse(err)
	}
	return a.writeKeyring(c, f.out, false)
}

// fillKeyring puts into a keyring what the flags say.
func (a *agency) fillKeyring(k *pack.Keyring, f ringFlags) error {
	for _, path := range f.keys {
		raw, err := shell.ReadFile(path, 1<<12)
		if err != nil {
			return err
		}
		text := strings.TrimSpace(string(raw))
		if strings.HasPrefix(text, "-----BEGIN ") {
			return shell.Fail(shell.ExitUsage, words.KeyringSecret, checklist.VisibleLine(path)).
				Hint(words.KeyringSecretHint, checklist.VisibleLine(path))
		}
		key, err := pack.ParseKey(text)
		if err != nil {
			return shell.OnPath(path, err)
		}
		k.Keys = append(k.Keys, key)
	}
	k.Publisher.JA = cmp.Or(f.publisher, k.Publisher.JA)
	k.Publisher.EN = cmp.Or(f.english, k.Publisher.EN)
	k.Page = cmp.Or(f.page, k.Page)
	k.Threshold = cmp.Or(f.threshold, k.Threshold, len(k.Keys)/2+1)
	if err := k.Watch(f.log, f.witnesses, f.quorum); err != nil {
		return shell.Misuse(err)
	}
	for _, path := range f.introduce {
		c, err := a.ReadKeyring(path)
		if err != nil {
			return err
		}
		k.Introduces = append(k.Introduces, pack.Introduction{Prefix: c.First().Prefix, SHA256: c.First().SHA256()})
	}
	for _, path := range f.revoke {
		_, claim, err := a.Claim(path)
		if err != nil {
			return err
		}
		k.Revokes = append(k.Revokes, pack.Revocation{SHA256: claim.SHA256(), Reason: f.reason})
	}
	return nil
}

func (a *agency) writeKeyring(c *pack.Chain, path string, force bool) error {
	if path == "" {
		return a.NoOutput(pack.KeyringExtension)
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return err
	}
	if err := a.Put(path, b.Bytes(), force); err != nil {
		return err
	}
	a.Note(words.Wrote, path)
	return a.tellKeyring(c, path)
}

// tellKeyring says what is still to be done with a keyring.
func (a *agency) tellKeyring(c *pack.Chain, path string) error {
	_, own, before, err := c.Signers()
	if err != nil {
		return shell.OnPath(path, err)
	}
	if missing := max(own, before); missing > 0 {
		a.Note(words.PackRingWants, missing, path)
		return nil
	}
	a.Note(words.PackRingDone, c.First().Fingerprint(), c.Last().Page)
	return nil
}

func (a *agency) signKeyring(path, key string) error {
	c, err := a.ReadKeyring(path)
	if err != nil {
		return err
	}
	s, err := a.Signer(key)
	if err != nil {
		return err
	}
	if c, err = c.Sign(s); err != nil {
		return shell.OnPath(path, err)
	}
	return a.writeKeyring(c, path, true)
}

func (a *agency) showKeyring(path string) error {
	c, err := a.ReadKeyring(path)
	if err != nil {
		return err
	}
	signed, own, before, err := c.Signers()
	if err != nil {
		return shell.OnPath(path, err)
	}
	if a.JSON {
		return a.Encode(newRingJSON(c, signed, max(own, before)))
	}
	a.showChain(c)
	a.Say(words.PackSignedBy, a.names(signed))
	return a.tellKeyring(c, path)
}

// ringJSON is what `keyring show --json` prints.
type ringJSON struct {
	Schema      string         `json:"schema"` // tenken/keyring/v1
	Prefix      string         `json:"prefix"`
	Publisher   checklist.Text `json:"publisher"`
	Page        string         `json:"page"`
	Fingerprint string         `json:"fingerprint"`
	Number      int            `json:"number"`
	Threshold   int            `json:"threshold"`
	Keys        []string       `json:"keys"`
	Signed      []string       `json:"signed"`
	Wants       int            `json:"wants"` // signatures still needed
}

func newRingJSON(c *pack.Chain, signed []string, wants int) ringJSON {
	k := c.Last()
	r := ringJSON{"tenken/keyring/v1", k.Prefix, k.Publisher, k.Page, c.First().Fingerprint(), k.Number, k.Threshold,
		[]string{}, append([]string{}, signed...), wants}
	for _, key := range k.Keys {
		r.Keys = append(r.Keys, key.Name())
	}
	return r
}

// showChain prints who a publisher is.
func (a *agency) showChain(c *pack.Chain) {
	k := c.Last()
	a.Say(words.PackPublisher, k.Publisher.In(a.Lang), k.Prefix)
	a.Say(words.PackPage, k.Page)
	a.Say(words.PackFingerprint, c.First().Fingerprint())
	a.Say(words.PackRing, k.Number, len(k.Keys), k.Threshold)
	for _, key := range k.Keys {
		fmt.Fprintln(a.Out, "  "+key.Name())
	}
	if k.Log != nil {
		a.Say(words.PackLog, k.Log.Name(), len(k.Witnesses), k.Quorum)
	}
	for _, i := range k.Introduces {
		a.Say(words.PackIntroduces, i.Prefix)
	}
	for _, r := range k.Revokes {
		a.Say(words.PackRevokes, r.SHA256, r.Reason)
	}
}

func (a *agency) names(names []string) string {
	if len(names) == 0 {
		return a.Tr(words.None)
	}
	return strings.Join(names, a.Tr(words.Comma))
}
