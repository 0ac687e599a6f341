package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
)

// Whom this user trusts, where that is kept, and what it says of lists.

const (
	trustFolder = "trust"
	seenFile    = "seen.jsonl"
	chainEnding = ".jsonl"
)

// trusted is the trust store, read once in a run.
type trusted struct {
	once sync.Once
	t    *pack.Trust
	err  error
}

// trust is whom the user trusts.
func (a *app) trust() (*pack.Trust, error) {
	a.trusted.once.Do(func() { a.trusted.t, a.trusted.err = a.readTrust(filepath.Join(a.settings(), trustFolder)) })
	return a.trusted.t, a.trusted.err
}

// readTrust reads the folder of trust; one that is not there trusts nobody.
func (a *app) readTrust(dir string) (*pack.Trust, error) {
	t := &pack.Trust{}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	if err != nil {
		return t, onFile(dir, err)
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if filepath.Ext(path) != chainEnding {
			continue
		}
		raw, err := readFile(path, 64<<20)
		if err == nil && e.Name() == seenFile {
			err = readSeen(t, path, raw)
		} else if err == nil {
			var c *pack.Chain
			if c, err = pack.ReadKeyrings(bytes.NewReader(raw)); err == nil {
				err = t.Add(c)
			}
		}
		if err != nil {
			return &pack.Trust{}, packError(path, err)
		}
	}
	return t, nil
}

func readSeen(t *pack.Trust, path string, raw []byte) error {
	in := json.NewDecoder(bytes.NewReader(raw))
	for in.More() {
		var s pack.Seen
		if err := in.Decode(&s); err != nil {
			return fail(exitUnreadable, checklist.Text{
				JA: "これまでに見た版の記録（" + checklist.Visible(path) + "）が壊れています。",
				EN: "the record of the editions seen (" + checklist.Visible(path) + ") is damaged",
			}).
				mend(trustMoveAwayBeginNewOne)
		}
		t.Seen = append(t.Seen, s)
	}
	return nil
}

// keepTrust writes a chain into the folder of trust.
func (a *app) keepTrust(c *pack.Chain) error {
	dir := filepath.Join(a.settings(), trustFolder)
	if err := makeFolder(dir, 0o700); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return err
	}
	return a.put(filepath.Join(dir, c.First().Prefix+chainEnding), b.Bytes(), true)
}

// remember keeps what a pack that is taken in says of keyrings and editions.
func (a *app) remember(t *pack.Trust, p *pack.Pack) error {
	changed, err := t.Note(p, a.now())
	if err != nil || !changed {
		return err
	}
	if err := a.keepTrust(t.Of(p.Chain.First().Prefix)); err != nil {
		return err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, s := range t.Seen {
		if err := enc.Encode(s); err != nil {
			return err
		}
	}
	return a.put(filepath.Join(a.settings(), trustFolder, seenFile), b.Bytes(), true)
}

func (a *app) trustCmd() *cobra.Command {
	c := &cobra.Command{Use: "trust", Short: a.tr(trustDecideWhichPublishersTrust)}
	list := &cobra.Command{Use: "list", Short: a.tr(trustListPublishersTrusted),
		Args: a.exactly(0), RunE: func(cmd *cobra.Command, args []string) error { return a.listTrust() }}
	var end string
	add := &cobra.Command{Use: "add PACK|KEYRING",
		Short: a.tr(trustTrustPublisherAfterComparingIts),
		Args:  a.exactly(1), RunE: func(cmd *cobra.Command, args []string) error { return a.addTrust(args[0], end) }}
	add.Flags().StringVar(&end, "fingerprint-end", "",
		a.tr(trustLastFiveDigitsFingerprintOn))
	remove := &cobra.Command{Use: "remove PREFIX", Short: a.tr(trustTrustPublisherNoMore),
		Args: a.exactly(1), RunE: func(cmd *cobra.Command, args []string) error { return a.removeTrust(args[0]) }}
	a.jsonFlag(list)
	c.AddCommand(list, add, remove)
	return c
}

func (a *app) listTrust() error {
	t, err := a.trust()
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
	people, err := a.peoplesKeys()
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
	if a.json {
		return a.encode(entries)
	}
	if len(entries) == 0 {
		a.note(trustNobody)
	}
	var rows [][]string
	for _, e := range entries {
		rows = append(rows, []string{e.Prefix, e.Publisher.In(a.lang), e.Fingerprint, e.Page})
	}
	return table(a.out, rows)
}

func (a *app) addTrust(path, end string) error {
	if filepath.Ext(path) == publicExtension {
		return a.addKey(path, end)
	}
	t, err := a.trust()
	if err != nil {
		return err
	}
	c, err := a.publisherOf(path)
	if err != nil {
		return packError(path, err)
	}
	k := c.Last()
	known := t.Of(k.Prefix) != nil
	if err := t.Add(c); err != nil {
		return packError(path, err)
	}
	a.showChain(c)
	if known {
		a.note(trustKnown, k.Publisher.In(a.lang))
		return a.keepTrust(t.Of(k.Prefix))
	}
	if err := a.compared5(c.First().Fingerprint(), end); err != nil {
		return err
	}
	if err := a.keepTrust(c); err != nil {
		return err
	}
	a.note(trustAdded, k.Publisher.In(a.lang), k.Prefix)
	return nil
}

// publisherOf is the chain of keyrings in a pack, a keyring file, or an
// assessment with a signed list of a publisher who is not trusted yet.
func (a *app) publisherOf(path string) (*pack.Chain, error) {
	if filepath.Ext(path) != store.Extension {
		f, _, err := openFile(path)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }() // it was only read
		return pack.ReadKeyrings(f)
	}
	f, err := store.Open(path, store.ReadOnly, a.storeOptions())
	if err != nil {
		return nil, onFile(path, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	as, err := assess.Fold(f.Events())
	if err != nil {
		return nil, err
	}
	for i := range as.Checklists {
		t := &as.Checklists[i]
		if t.Seal == nil {
			continue
		}
		var f *pack.Fault
		if _, err := a.unseal(t); errors.As(err, &f) && f.Reason == pack.Unknown {
			return pack.ReadChain(t.Seal.Keyring)
		}
	}
	return nil, fail(exitUsage, trustThisAssessmentHasNoSignature)
}

// compared5 asks for the last group of the fingerprint: whoever types it has
// looked at the official page.
func (a *app) compared5(print, end string) error {
	if end == "" {
		if !a.terminal && !a.piped {
			return fail(exitUsage, trustThereNobodyCompareFingerprint).
				mend(trustLookAtOfficialPageAdd)
		}
		fmt.Fprint(a.err, a.tr(trustAsk))
		if in := a.asker(); in.Scan() {
			end = in.Text()
		}
	}
	return sameEnd(print, end)
}

// sameEnd compares the end of a fingerprint that somebody typed.
func sameEnd(print, end string) error {
	if digits(end) != print[len(print)-5:] {
		return fail(exitTrust, trustFingerprintDiffersNobodyTrusted).
			mend(trustCompareAllWithOfficialPage)
	}
	return nil
}

// digits are the digits of what was typed, also full-width ones.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return -1
	}, s)
}

func (a *app) removeTrust(prefix string) error {
	t, err := a.trust()
	if err != nil {
		return err
	}
	c := t.Of(prefix)
	if c == nil {
		if gone, err := a.removeKey(prefix); gone || err != nil {
			return err
		}
		return fail(exitUsage, checklist.Text{
			JA: "「" + checklist.Visible(prefix) + "」は信頼している発行元にありません。",
			EN: checklist.Visible(prefix) + " is not among those trusted",
		}).
			mend(trustTenkenTrustListShowsThem)
	}
	path := filepath.Join(a.settings(), trustFolder, prefix+chainEnding)
	if err := os.Remove(path); err != nil {
		return onFile(path, err)
	}
	t.Remove(prefix)
	a.note(trustRemoved, c.Last().Publisher.In(a.lang))
	return nil
}

// packError is a refusal of a pack with the name of its file and its exit code.
func packError(path string, err error) error {
	var f *pack.Fault
	if !errors.As(err, &f) {
		return onFile(path, err)
	}
	code := exitUnreadable
	if f.Reason.Distrust() {
		code = exitTrust
	}
	return fail(code, wordOfFile, checklist.Visible(path), f.Text).mend(f.Hint)
}

// addPacks adds the signed lists of a folder to a catalog. One that is not
// trusted is named and hides nothing else.
func (a *app) addPacks(c *checklist.Catalog, dir string) (problems checklist.Problems) {
	names, _ := fs.Glob(os.DirFS(dir), "*"+pack.Extension) // the pattern is good
	for _, name := range names {
		path := filepath.Join(dir, name)
		if _, err := a.addPack(c, path, false); err != nil {
			said := told(err)
			problems = append(problems, checklist.Problem{Pos: checklist.Pos{File: path}, Rule: "pack",
				Severity: checklist.Warning, Text: packUnusable.With(name, said.In(checklist.Japanese))})
			problems[len(problems)-1].Text.EN = fmt.Sprintf(packUnusable.EN, name, said.In(checklist.English))
		}
	}
	return problems
}

// addPack adds the list of a pack; named says that somebody chose this very file.
func (a *app) addPack(c *checklist.Catalog, path string, named bool) (id string, err error) {
	_, p, _, err := a.checked(path)
	if err != nil {
		return "", err
	}
	if p.Manifest.Kind != pack.KindChecklist {
		return "", nil // of another command
	}
	t, err := a.trust()
	if err == nil {
		_, err = t.Current(&p.Claim)
	}
	if err != nil {
		return "", packError(path, err)
	}
	return c.AddSigned(path, []byte(p.Files[pack.ListName]), p.Signed(), named)
}

// seal is what travels with a signed list.
func seal(s *checklist.Signed) *assess.Seal {
	if s == nil {
		return nil
	}
	return &assess.Seal{Manifest: s.Manifest, Keyring: s.Keyring}
}

// unseal says who signed a list that an assessment carries; why is set where
// that cannot be confirmed here.
func (a *app) unseal(t *assess.ChecklistText) (by *checklist.Signed, why error) {
	trust, err := a.trust()
	if err != nil {
		return nil, err
	}
	c, err := pack.CheckSeal(t.Seal.Manifest, t.Seal.Keyring, t.ID, t.Serial, t.Text, trust)
	if err != nil {
		return nil, err
	}
	by = c.Signed()
	by.Withdrawn, _ = trust.Withdrawn(t.ID, t.Serial)
	return by, nil
}

// signedText is who signed, in both languages; empty for nobody.
func signedText(s *checklist.Signed) checklist.Text {
	if s == nil {
		return checklist.Text{}
	}
	return checklist.Text{JA: s.In(checklist.Japanese), EN: s.In(checklist.English)}
}

// verifySeals checks who signed the lists of an assessment. A seal that is false
// is an error; one of a publisher who is not trusted here is told as a doubt
// whenever the file is opened. stamps are the keys under its signatures.
func (a *app) verifySeals(path string) (stamps []stamp, err error) {
	f, err := store.Open(path, store.ReadOnly, a.storeOptions())
	if err != nil {
		return nil, onFile(path, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	as, err := assess.Fold(f.Events())
	if err != nil {
		return nil, nil // what the file says is for others to judge; here only who signed it
	}
	for i := range as.Checklists {
		t := &as.Checklists[i]
		if t.Seal == nil {
			continue
		}
		var fault *pack.Fault
		if _, err := a.unseal(t); errors.As(err, &fault) && fault.Reason != pack.Unknown {
			return nil, fail(exitTrust, trustFalseSeal, checklist.Visible(path), checklist.Visible(t.ID), fault.Text).
				mend(fault.Hint)
		} else if fault == nil && err != nil {
			return nil, err
		}
	}
	return a.stamps(path, as)
}

// refuseUnsigned holds TENKEN_UNSIGNED=refuse, for those who use signed lists only.
func (a *app) refuseUnsigned(list *checklist.Checklist) error {
	if a.env("TENKEN_UNSIGNED") != "refuse" {
		return nil
	}
	for _, p := range list.Parts {
		if p.Outside {
			return fail(exitTrust, checklist.Text{
				JA: "点検項目「" + p.Title.In(checklist.Japanese) + "」は署名なしなので使いません。",
				EN: "the checklist " + p.Title.In(checklist.English) + " is unsigned and not used",
			}).
				mend(campaignTenkenUnsignedRefuseSetAsk)
		}
	}
	return nil
}
