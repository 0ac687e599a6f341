package ministry

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Whom this user trusts.

func (a *agency) trustCmd() *cobra.Command {
	c := &cobra.Command{Use: "trust", Short: a.Tr(words.TrustShort)}
	list := &cobra.Command{Use: "list", Short: a.Tr(words.TrustListShort),
		Args: a.Exactly(0), RunE: func(cmd *cobra.Command, args []string) error { return a.listTrust() }}
	var end string
	add := &cobra.Command{Use: "add PACK|KEYRING",
		Short: a.Tr(words.TrustAddShort),
		Args:  a.Exactly(1), RunE: func(cmd *cobra.Command, args []string) error { return a.addTrust(args[0], end) }}
	add.Flags().StringVar(&end, "fingerprint-end", "",
		a.Tr(words.TrustFlagFingerprintEnd))
	remove := &cobra.Command{Use: "remove PREFIX", Short: a.Tr(words.TrustRemoveShort),
		Args: a.Exactly(1), RunE: func(cmd *cobra.Command, args []string) error { return a.removeTrust(args[0]) }}
	a.JSONFlag(list)
	c.AddCommand(list, add, remove)
	return c
}

func (a *agency) listTrust() error {
	t, err := a.Trust()
	if err != nil {
		return err
	}
	type entry struct {
		Prefix      string         `json:"prefix"`
		Publisher   checklist.Text `json:"publisher"`
		Page        string         `json:"page"`
		Keyring     int            `json:"keyring"`
		Fingerprint string         `json:"fingerprint"`
	}
	entries := []entry{}
	people, err := a.PeoplesKeys()
	if err != nil {
		return err
	}
	for _, k := range people {
		name := checklist.Text{JA: k.Name(), EN: k.Name()}
		entries = append(entries, entry{Prefix: k.Name(), Publisher: name, Fingerprint: k.Fingerprint()})
	}
	for _, c := range t.Chains {
		k := c.Last()
		entries = append(entries, entry{k.Prefix, k.Publisher, k.Page, k.Number, c.First().Fingerprint()})
	}
	if a.JSON {
		return a.Encode(entries)
	}
	if len(entries) == 0 {
		a.Note(words.TrustNobody)
	}
	var rows [][]string
	for _, e := range entries {
		rows = append(rows, []string{e.Prefix, e.Publisher.In(a.Lang), e.Fingerprint, e.Page})
	}
	return shell.Table(a.Out, rows)
}

func (a *agency) addTrust(path, end string) error {
	if filepath.Ext(path) == shell.PublicExtension {
		return a.addKey(path, end)
	}
	t, err := a.Trust()
	if err != nil {
		return err
	}
	c, err := a.publisherOf(path)
	if err != nil {
		return shell.OnPath(path, err)
	}
	k := c.Last()
	known := t.Of(k.Prefix) != nil
	if err := t.Add(c); err != nil {
		return shell.OnPath(path, err)
	}
	a.showChain(c)
	if known {
		a.Note(words.TrustKnown, k.Publisher.In(a.Lang))
		return a.KeepTrust(t.Of(k.Prefix))
	}
	if err := a.compareEnd(c.First().Fingerprint(), end); err != nil {
		return err
	}
	if err := a.KeepTrust(c); err != nil {
		return err
	}
	a.Note(words.TrustAdded, k.Publisher.In(a.Lang), k.Prefix)
	return nil
}

// publisherOf is the chain of keyrings in a pack, a keyring file, or an
// assessment with a signed list of a publisher who is not trusted yet.
func (a *agency) publisherOf(path string) (*pack.Chain, error) {
	if filepath.Ext(path) != store.Extension {
		f, _, err := shell.OpenFile(path)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }() // it was only read
		return pack.ReadKeyrings(f)
	}
	f, err := store.Open(path, store.ReadOnly, a.StoreOptions())
	if err != nil {
		return nil, shell.OnFile(path, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	as, err := f.Fold()
	if err != nil {
		return nil, err
	}
	for i := range as.Checklists {
		t := &as.Checklists[i]
		if t.Seal == nil {
			continue
		}
		var f *pack.Fault
		if _, err := a.Unseal(t); errors.As(err, &f) && f.Reason == pack.Unknown {
			return pack.ReadChain(t.Seal.Keyring)
		}
	}
	return nil, shell.Fail(shell.ExitUsage, words.TrustNoSignature)
}

// compareEnd asks for the last group of the fingerprint: whoever types it has
// looked at the official page.
func (a *agency) compareEnd(print, end string) error {
	if end == "" {
		if !a.Terminal && !a.Piped {
			return shell.Fail(shell.ExitUsage, words.TrustNobodyAsks).
				Hint(words.TrustNobodyAsksHint)
		}
		fmt.Fprint(a.Err, a.Tr(words.TrustAsk))
		if in := a.Asker(); in.Scan() {
			end = in.Text()
		}
	}
	return shell.SameEnd(print, end)
}

// addKey trusts the key of a person once its fingerprint was compared.
func (a *agency) addKey(path, end string) error {
	k, err := a.PublicKey(path)
	if err != nil {
		return err
	}
	a.Note(words.StampFingerprint, k.Name(), k.Fingerprint())
	if err := a.compareEnd(k.Fingerprint(), end); err != nil {
		return err
	}
	if err := shell.MakeFolder(filepath.Dir(a.KeyFile(k)), 0o700); err != nil {
		return err
	}
	if err := a.Put(a.KeyFile(k), []byte(k.String()+"\n"), true); err != nil {
		return err
	}
	a.Note(words.StampTrusted, k.Name())
	return nil
}

func (a *agency) removeTrust(prefix string) error {
	t, err := a.Trust()
	if err != nil {
		return err
	}
	c := t.Of(prefix)
	if c == nil {
		if gone, err := a.removeKey(prefix); gone || err != nil {
			return err
		}
		return shell.Fail(shell.ExitUsage, words.TrustUnknown, checklist.VisibleLine(prefix)).
			Hint(words.TrustUnknownHint)
	}
	path := filepath.Join(a.Settings(), shell.TrustFolder, prefix+shell.ChainEnding)
	if err := os.Remove(path); err != nil {
		return shell.OnFile(path, err)
	}
	t.Remove(prefix)
	a.Note(words.TrustRemoved, c.Last().Publisher.In(a.Lang))
	return nil
}

// removeKey trusts the keys of that name no more; gone is whether there was one.
func (a *agency) removeKey(name string) (gone bool, err error) {
	keys, err := a.PeoplesKeys()
	for _, k := range keys {
		if k.Name() != name {
			continue
		}
		if err := os.Remove(a.KeyFile(k)); err != nil {
			return gone, shell.OnFile(a.KeyFile(k), err)
		}
		gone = true
	}
	if gone {
		a.Note(words.TrustRemoved, name)
	}
	return gone, err
}
