package ministry

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Packs: signed editions, made and signed by their publisher, checked and taken
// in by those who use them.

func (a *agency) packCmd() *cobra.Command {
	c := &cobra.Command{Use: "pack",
		Short: a.Tr(words.PackShort)}
	one := func(use string, short checklist.Text, do func(path string) error) *cobra.Command {
		x := &cobra.Command{Use: use, Short: a.Tr(short), Args: a.Exactly(1),
			RunE: func(cmd *cobra.Command, args []string) error { return do(args[0]) }}
		c.AddCommand(x)
		return x
	}
	var f packFlags
	a.packFlags(
		one("make DIR --keyring K -o X", words.PackMakeShort, func(dir string) error { return a.makePack(dir, f) }),
		&f,
	)
	var key, ring string
	sign := one("sign X --key K", words.PackSignShort,
		func(path string) error { return a.signPack(path, key, ring) })
	sign.Flags().StringVar(&key, "key", "", a.Tr(words.FlagKey))
	sign.Flags().StringVar(&ring, "keyring", "", a.Tr(words.PackSignFlagKeyring))
	show := one("show X", words.PackShowShort, a.showPack)
	verify := one("verify X", words.PackVerifyShort, a.verifyPack)
	var dir string
	open := one("open X [-o DIR]", words.PackOpenShort,
		func(path string) error { return a.openPack(path, dir) })
	open.Flags().StringVarP(&dir, "output", "o", "", a.Tr(words.PackOpenFlagOutput))
	one("install X", words.PackInstallShort, a.installPack)
	a.JSONFlag(show)
	a.JSONFlag(verify)
	return c
}

func (a *agency) showPack(path string) error {
	_, c, err := a.Claim(path)
	if err != nil {
		return err
	}
	if a.JSON {
		return a.Encode(packJSONOf(c, nil))
	}
	a.showChain(c.Chain)
	a.showClaim(c)
	a.Note(words.PackNotChecked)
	return nil
}

func (a *agency) showClaim(c *pack.Claim) {
	m := &c.Manifest
	a.Say(words.PackEdition, m.ID, m.Serial, string(m.Kind))
	a.Say(words.PackIssued, m.Issued.In(a.Lang))
	if m.ReviewBy != "" {
		a.Say(words.PackReview, m.ReviewBy.In(a.Lang))
	}
	a.Say(words.PackDigest, c.SHA256())
	a.Say(words.PackSigned, c.By, c.Of, c.Need, a.names(c.SignedBy))
	if missing := c.Missing(); len(missing) > 0 && c.By < c.Need {
		a.Say(words.PackWaiting, a.names(missing))
	}
	for _, x := range m.Withdraws {
		a.Say(words.PackPulls, x.Serial, x.Reason)
	}
	for _, f := range m.Files {
		a.Say(words.PackFile, f.Name, f.Bytes)
	}
}

// packJSON is what programs read of a pack.
type packJSON struct {
	Schema    string         `json:"schema"`
	ID        string         `json:"id"`
	Serial    int            `json:"serial"`
	Kind      pack.Kind      `json:"kind"`
	Issued    checklist.Date `json:"issued"`
	ReviewBy  checklist.Date `json:"review_by,omitempty"`
	SHA256    string         `json:"sha256"`
	Publisher checklist.Text `json:"publisher"`
	Prefix    string         `json:"prefix"`
	SignedBy  []string       `json:"signed_by"`
	Of        int            `json:"of"`
	Need      int            `json:"need"`
	Trusted   *bool          `json:"trusted,omitempty"` // absent where it was not looked at
	Known     bool           `json:"known,omitempty"`
}

func packJSONOf(c *pack.Claim, trusted *bool) packJSON {
	m, k := &c.Manifest, c.Keyring()
	return packJSON{Schema: "tenken/pack/v1", ID: m.ID, Serial: m.Serial, Kind: m.Kind, Issued: m.Issued,
		ReviewBy: m.ReviewBy, SHA256: c.SHA256(), Publisher: k.Publisher, Prefix: k.Prefix,
		SignedBy: append([]string{}, c.SignedBy...), Of: c.Of, Need: c.Need, Trusted: trusted}
}

func (a *agency) verifyPack(path string) error {
	_, p, s, err := a.Checked(path)
	if err != nil {
		return err
	}
	if a.JSON {
		yes := true
		j := packJSONOf(&p.Claim, &yes)
		j.Known = s.Known
		return a.Encode(j)
	}
	a.showClaim(&p.Claim)
	a.Say(words.PackGood)
	a.TellStanding(p, s)
	return nil
}

func (a *agency) openPack(path, dir string) error {
	_, p, s, err := a.Checked(path)
	if err != nil {
		return err
	}
	if dir == "" {
		dir = fmt.Sprintf("%s-%d", p.Manifest.ID, p.Manifest.Serial)
	}
	if err := shell.MakeFolder(dir, 0o755); err != nil {
		return err
	}
	var files []shell.Output
	for _, f := range p.Manifest.Files {
		files = append(files, shell.Output{Path: filepath.Join(dir, f.Name), Data: []byte(p.Files[f.Name])})
	}
	if err := a.PutAll(files...); err != nil {
		return err
	}
	a.TellStanding(p, s)
	a.Note(words.PackOpened, dir)
	return nil
}

func (a *agency) installPack(path string) error {
	p, s, err := a.Install(path)
	if err != nil {
		return err
	}
	a.TellStanding(p, s)
	list := "guidelines list"
	if p.Manifest.Kind == pack.KindForm {
		list = "form list"
	}
	a.Note(words.PackInstalled, p.Manifest.ID, p.Signed().In(a.Lang), list)
	return nil
}
