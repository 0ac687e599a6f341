package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/checklist/pack"
	"tenken/guidelines"
	"tenken/report/cube"
)

// Packs: signed editions, made and signed by their publisher, checked and taken
// in by those who use them.

type packFlags struct {
	id, ring, kind, issued, reviewBy, previous, base, out string
	serial                                                int
	withdraw                                              []string
	proof                                                 string
}

func (a *app) packCmd() *cobra.Command {
	c := &cobra.Command{Use: "pack",
		Short: a.tr(packMakeCheckTakeInSigned)}
	one := func(use, ja, en string, do func(path string) error) *cobra.Command {
		x := &cobra.Command{Use: use, Short: a.t(ja, en), Args: a.exactly(1),
			RunE: func(cmd *cobra.Command, args []string) error { return do(args[0]) }}
		c.AddCommand(x)
		return x
	}
	var f packFlags
	a.packFlags(one("make DIR --keyring K -o X", "署名前のパックを作ります（先に lint で調べます）",
		"Make a pack to be signed (after lint)", func(dir string) error { return a.makePack(dir, f) }), &f)
	var key, ring string
	sign := one("sign X --key K", "署名を一つ加えます", "Add one signature",
		func(path string) error { return a.signPack(path, key, ring) })
	sign.Flags().StringVar(&key, "key", "", a.tr(keysKeyWhoSigns))
	sign.Flags().StringVar(&ring, "keyring", "", a.tr(packPutNewerKeyringIntoPack))
	show := one("show X", "何が入り、誰が署名したかを表示します", "Show what is in it and who signed", a.showPack)
	verify := one("verify X", "署名と発行元を確かめます", "Check signatures and publisher", a.verifyPack)
	var dir string
	open := one("open X [-o DIR]", "確かめてから、中のファイルを取り出します", "Check it and take its files out",
		func(path string) error { return a.openPack(path, dir) })
	open.Flags().StringVarP(&dir, "output", "o", "", a.tr(packFolderForFiles))
	one("install X", "確かめてから、点検に使えるようにします", "Check it and make it usable", a.installPack)
	a.jsonFlag(show)
	a.jsonFlag(verify)
	return c
}

func (a *app) packFlags(c *cobra.Command, f *packFlags) {
	s := c.Flags()
	s.StringVar(&f.id, "id", "", a.tr(packIdChecklistItsFile))
	s.StringVar(&f.ring, "keyring", "", a.tr(packPublisherKeyring))
	s.StringVar(&f.kind, "kind", string(pack.KindChecklist),
		a.tr(packChecklistCampaignBenchmarkCrosswalkOr))
	s.IntVar(&f.serial, "serial", 0, a.tr(packSerialChecklistItsFile))
	s.StringVar(&f.issued, "issued", "", a.tr(packDayIssueElseToday))
	s.StringVar(&f.reviewBy, "review-by", "", a.tr(packWhenShouldLookedAtAgain))
	s.StringVar(&f.previous, "previous", "", a.tr(packPackEditionBefore))
	s.StringVar(&f.base, "base", "", a.tr(packChecklistEditionBeforeForLint))
	s.StringArrayVar(&f.withdraw, "withdraw", nil, a.tr(packEditionWithdrawSerialReason))
	s.StringVar(&f.proof, "proof", "", a.tr(packProofPublicLogTlogProof))
	s.StringVarP(&f.out, "output", "o", "", a.tr(packPackWrite))
}

func (a *app) makePack(dir string, f packFlags) error {
	if f.out == "" || f.ring == "" {
		return fail(exitUsage, packKeyringOrFileWriteMissing).
			mend(checklist.Text{
				JA: "--keyring 鍵束 -o 名前" + pack.Extension + " を付けてください。",
				EN: "add --keyring K -o NAME" + pack.Extension,
			})
	}
	ring, err := a.readKeyring(f.ring)
	if err != nil {
		return err
	}
	m := pack.Manifest{ID: f.id, Serial: f.serial, Kind: pack.Kind(f.kind), ReviewBy: checklist.Date(f.reviewBy),
		Issued: cmp.Or(checklist.Date(f.issued), checklist.DateOf(a.now()))}
	files, err := a.packed(dir, &m, f)
	if err != nil {
		return err
	}
	for _, x := range f.withdraw {
		serial, reason, _ := strings.Cut(x, "=")
		n, err := strconv.Atoi(serial)
		if err != nil {
			return fail(exitUsage, packWithdrawTakesSerialReason)
		}
		m.Withdraws = append(m.Withdraws, pack.Withdrawal{Serial: n, Reason: reason})
	}
	e, err := pack.Make(m, ring, files)
	if err != nil {
		return misused(err)
	}
	if f.proof != "" {
		proof, err := readFile(f.proof, 1<<16)
		if err != nil {
			return err
		}
		e.Prove(string(proof))
	}
	if err := a.put(f.out, []byte(e.String()), false); err != nil {
		return err
	}
	a.note(packMade, f.out)
	return nil
}

// packed are the files of a pack. A checklist must pass lint.
func (a *app) packed(dir string, m *pack.Manifest, f packFlags) (map[string]string, error) {
	var old *pack.Claim
	if f.previous != "" {
		e, claim, err := a.claim(f.previous)
		if err != nil {
			return nil, err
		}
		old, m.Previous = claim, claim.SHA256()
		if text, ok := e.Unchecked(pack.ListName); ok && f.base == "" {
			return a.packedList(dir, m, old, []byte(text))
		}
	}
	if m.Kind != pack.KindChecklist {
		files, err := filesOf(dir)
		if err != nil {
			return nil, err
		}
		return files, a.numberedAs(m, old, files)
	}
	var base []byte
	if f.base != "" {
		list, err := a.readList(f.base)
		if err != nil {
			return nil, err
		}
		base = list.Raw
	}
	return a.packedList(dir, m, old, base)
}

// numberedAs gives a pack that is no list its id and serial where nobody said them: a
// campaign those that it has, and the edition after the one before it. What is no
// campaign and no benchmark is refused before anybody signs it.
func (a *app) numberedAs(m *pack.Manifest, old *pack.Claim, files map[string]string) error {
	var id string
	switch m.Kind {
	case pack.KindCampaign:
		s, err := surveyOf(files)
		if err != nil {
			return misuse(err)
		}
		id = s.Campaign.ID
		if m.ID != "" && m.ID != id {
			return fail(exitUsage, packOtherCampaign, id, m.ID)
		}
	case pack.KindBenchmark:
		b, err := cube.ParseBenchmark([]byte(files[cube.BenchmarkFile]))
		if err != nil {
			return misuse(err)
		}
		id = b.Campaign
	case pack.KindForm:
		f, err := a.mappingIn(files)
		if err != nil {
			return err
		}
		id = f.ID
		if m.ID != "" && m.ID != id {
			return fail(exitUsage, formPackID, id, m.ID)
		}
	}
	m.ID = cmp.Or(m.ID, id)
	if m.Serial == 0 && id != "" {
		m.Serial = 1
		if old != nil {
			m.Serial = old.Manifest.Serial + 1
		}
	}
	return nil
}

func (a *app) packedList(dir string, m *pack.Manifest, old *pack.Claim, base []byte) (map[string]string, error) {
	list, err := a.readList(dir)
	if err != nil {
		return nil, err
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return nil, err
	}
	problems := lint.Check(list, reg, a.parents(authored{path: dir, list: list}, nil)...)
	switch {
	case base != nil:
		former, err := checklist.Parse("--previous", base)
		if err != nil {
			return nil, err
		}
		problems = append(problems, lint.Edition(former, list)...)
	case list.Serial > 1:
		a.note(packNoPrevious)
	}
	if problems.Errors() > 0 {
		return nil, a.showProblems(problems)
	}
	if m.ID != "" && m.ID != list.ID || m.Serial != 0 && m.Serial != list.Serial {
		return nil, fail(exitUsage, packChecklistSaysSerial, list.ID, list.Serial).
			mend(packLeaveIdSerialOutOr)
	}
	if old != nil && old.Manifest.Serial >= list.Serial {
		return nil, fail(exitUsage, packSerialNotGreaterThanEdition, list.Serial, old.Manifest.Serial).
			mend(packRaiseSerialInChecklist)
	}
	m.ID, m.Serial = list.ID, list.Serial
	m.ReviewBy = cmp.Or(m.ReviewBy, list.ReviewBy)
	return map[string]string{pack.ListName: string(list.Raw)}, nil
}

// filesOf are the texts of a folder, or one file.
func filesOf(path string) (map[string]string, error) {
	names := []string{path}
	if isFolder(path) {
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, onFile(path, err)
		}
		names = nil
		for _, e := range entries {
			names = append(names, filepath.Join(path, e.Name()))
		}
	} else if err := regular(path); err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, name := range names {
		base := filepath.Base(name)
		if !pack.FileName(base) {
			return nil, fail(exitUsage, checklist.Text{
				JA: "「" + checklist.Visible(base) + "」という名前のファイルはパックに入れられません。",
				EN: "a pack takes no file called " + checklist.Visible(base),
			}).
				mend(packUseSmallLettersDigitsOnly)
		}
		raw, err := readFile(name, 1<<20)
		if err != nil {
			return nil, err
		}
		files[base] = string(raw)
	}
	return files, nil
}

// envelope reads a pack; nothing in it is trusted yet.
func (a *app) envelope(path string) (*pack.Envelope, error) {
	f, _, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	e, err := pack.Read(f)
	return e, packError(path, err)
}

func (a *app) claim(path string) (*pack.Envelope, *pack.Claim, error) {
	e, err := a.envelope(path)
	if err != nil {
		return nil, nil, err
	}
	c, err := e.Claim()
	return e, c, packError(path, err)
}

func (a *app) signPack(path, key, ring string) error {
	e, _, err := a.claim(path)
	if err != nil {
		return err
	}
	if ring != "" {
		c, err := a.readKeyring(ring)
		if err != nil {
			return err
		}
		if err := e.Renew(c); err != nil {
			return packError(ring, err)
		}
	}
	s, err := a.signer(key)
	if err != nil {
		return err
	}
	if err := e.Sign(s); err != nil {
		return packError(path, err)
	}
	if err := a.put(path, []byte(e.String()), true); err != nil {
		return err
	}
	c, err := e.Claim()
	if err != nil {
		return packError(path, err)
	}
	a.note(wordSaved)
	if c.By < c.Need {
		a.note(packWants, c.Need-c.By)
		return nil
	}
	a.note(packDone, path)
	return nil
}

func (a *app) showPack(path string) error {
	_, c, err := a.claim(path)
	if err != nil {
		return err
	}
	if a.json {
		return a.encode(packJSONOf(c, nil))
	}
	a.showChain(c.Chain)
	a.showClaim(c)
	a.note(packNotChecked)
	return nil
}

func (a *app) showClaim(c *pack.Claim) {
	m := &c.Manifest
	a.say(packEdition, m.ID, m.Serial, string(m.Kind))
	a.say(packIssued, m.Issued.In(a.lang))
	if m.ReviewBy != "" {
		a.say(packReview, m.ReviewBy.In(a.lang))
	}
	a.say(packDigest, c.SHA256())
	a.say(packSigned, c.By, c.Of, c.Need, a.names(c.SignedBy))
	if missing := c.Missing(); len(missing) > 0 && c.By < c.Need {
		a.say(packWaiting, a.names(missing))
	}
	for _, x := range m.Withdraws {
		a.say(packPulls, x.Serial, x.Reason)
	}
	for _, f := range m.Files {
		a.say(packFile, f.Name, f.Bytes)
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

// checked opens a pack by what this user trusts, and compares it with what was seen.
func (a *app) checked(path string) (e *pack.Envelope, p *pack.Pack, s pack.Standing, err error) {
	t, err := a.trust()
	if err == nil {
		e, err = a.envelope(path)
	}
	if err == nil {
		p, err = e.Open(t)
	}
	if err == nil {
		s, err = t.Compare(&p.Claim)
	}
	if err == nil && p.Manifest.Kind == pack.KindChecklist {
		err = a.fits(p)
	}
	return e, p, s, packError(path, err)
}

// fits holds the list in a pack against what the manifest says of it, and
// against the list that came with the program.
func (a *app) fits(p *pack.Pack) error {
	list, err := checklist.Parse(pack.ListName, []byte(p.Files[pack.ListName]))
	if err != nil {
		return err
	}
	if list.ID != p.Manifest.ID || list.Serial != p.Manifest.Serial {
		return fail(exitTrust, packIdOrSerialListNot).
			mend(packTellPublisher)
	}
	ours, _ := embedded()
	for _, held := range ours.Heads() {
		if held.ID == list.ID && held.Serial == list.Serial && held.SHA256 != list.SHA256 {
			return pack.SameSerial(list.Serial, held.SHA256, list.SHA256)
		}
	}
	return nil
}

// tellStanding says beside the result what there is to know of an edition.
func (a *app) tellStanding(p *pack.Pack, s pack.Standing) {
	if p.Manifest.Late(checklist.DateOf(a.now())) {
		a.note(packLate, p.Manifest.ReviewBy.In(a.lang))
	}
	if s.Skipped {
		a.note(packSkipped, s.Newest, p.Manifest.Serial)
	}
	if s.Older {
		a.note(packOlder, s.Newest)
	}
}

func (a *app) verifyPack(path string) error {
	_, p, s, err := a.checked(path)
	if err != nil {
		return err
	}
	if a.json {
		yes := true
		j := packJSONOf(&p.Claim, &yes)
		j.Known = s.Known
		return a.encode(j)
	}
	a.showClaim(&p.Claim)
	a.say(packGood)
	a.tellStanding(p, s)
	return nil
}

func (a *app) openPack(path, dir string) error {
	_, p, s, err := a.checked(path)
	if err != nil {
		return err
	}
	if dir == "" {
		dir = fmt.Sprintf("%s-%d", p.Manifest.ID, p.Manifest.Serial)
	}
	if err := makeFolder(dir, 0o755); err != nil {
		return err
	}
	var files []output
	for _, f := range p.Manifest.Files {
		files = append(files, output{filepath.Join(dir, f.Name), []byte(p.Files[f.Name])})
	}
	if err := a.putAll(files...); err != nil {
		return err
	}
	a.tellStanding(p, s)
	a.note(packOpened, dir)
	return nil
}

func (a *app) installPack(path string) error {
	p, s, err := a.install(path)
	if err != nil {
		return err
	}
	a.tellStanding(p, s)
	list := "guidelines list"
	if p.Manifest.Kind == pack.KindForm {
		list = "form list"
	}
	a.note(packInstalled, p.Manifest.ID, p.Signed().In(a.lang), list)
	return nil
}

// install takes a pack into use: a list, which can be chosen from then on, a mapping
// that fills a form in, or the figures of many, beside which results are shown.
func (a *app) install(path string) (*pack.Pack, pack.Standing, error) {
	e, p, s, err := a.checked(path)
	if err != nil {
		return nil, s, err
	}
	if use, known := packUse[p.Manifest.Kind]; known {
		return nil, s, fail(exitUsage, packNotToInstall, checklist.Visible(path), string(p.Manifest.Kind)).mend(use)
	}
	t, err := a.trust()
	if err != nil {
		return nil, s, err
	}
	if _, err := t.Current(&p.Claim); err != nil {
		return nil, s, packError(path, err)
	}
	if err := a.remember(t, p); err != nil {
		return nil, s, packError(path, err)
	}
	dir := filepath.Join(a.home(), "guidelines")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, s, onFile(dir, err)
	}
	return p, s, a.put(filepath.Join(dir, installedAs(&p.Manifest)), []byte(e.String()), true)
}

// installedAs is the name under which an edition lies in guidelines/; a later one
// takes its place.
func installedAs(m *pack.Manifest) string {
	if m.Kind == pack.KindChecklist {
		return m.ID + pack.Extension
	}
	return m.ID + "." + string(m.Kind) + pack.Extension
}

// packUse says of the kinds that are named where they are used, and so never
// installed, how.
var packUse = map[pack.Kind]checklist.Text{
	pack.KindCampaign: {JA: "tenken return 点検ファイル --campaign このパック -o 名前.tenken-return で回答します。",
		EN: "answer with tenken return FILE --campaign PACK -o X.tenken-return"},
	pack.KindCrosswalk: {JA: "tenken pack open で取り出します。", EN: "take it out with tenken pack open"},
}

// offers are the packs that lie beside the program or where it was started, and are
// not in use yet, for home. What cannot be used is named with the reason: a forged
// file must not look like no file.
func (f *face) offers() []tui.Offer {
	dirs := []string{"."}
	if exe, err := os.Executable(); err == nil {
		dirs = append(dirs, filepath.Dir(exe))
	}
	var all []tui.Offer
	seen := map[string]bool{}
	for _, dir := range dirs {
		names, _ := fs.Glob(os.DirFS(dir), "*"+pack.Extension) // the pattern is good
		for _, name := range names {
			path, err := filepath.Abs(filepath.Join(dir, name))
			if err != nil || seen[path] {
				continue
			}
			seen[path] = true
			if o, ok := f.offerOf(path); ok {
				all = append(all, o)
			}
		}
	}
	return all
}

// offerOf is a pack as home offers it; false where it is in use, older than what is,
// or of a kind that is not installed.
func (f *face) offerOf(path string) (o tui.Offer, ok bool) {
	name := filepath.Base(path)
	o.Name = checklist.Text{JA: name, EN: name}
	cannot := func(err error) (tui.Offer, bool) {
		said := told(err)
		o.About = []checklist.Text{{JA: strings.TrimPrefix(said.JA, checklist.Visible(path)+": "),
			EN: strings.TrimPrefix(said.EN, checklist.Visible(path)+": ")}}
		return o, true
	}
	e, c, err := f.claim(path)
	if err != nil {
		return cannot(err)
	}
	if _, known := packUse[c.Manifest.Kind]; known {
		return o, false
	}
	t, err := f.trust()
	if err != nil {
		return cannot(err)
	}
	var fault *pack.Fault
	if _, err := e.Open(t); errors.As(err, &fault) && fault.Reason == pack.Unknown {
		if _, err := e.Open(&pack.Trust{Chains: []*pack.Chain{c.Chain}}); err != nil {
			return cannot(packError(path, err)) // it would not open either if the publisher were trusted
		}
		k := c.Keyring()
		o.About = []checklist.Text{inBoth(packPublisher, k.Publisher, k.Prefix),
			packPage.With(checklist.Visible(k.Page)), packFingerprint.With(c.Chain.First().Fingerprint())}
		o.Ask = trustAsk
		o.Take = func(typed string) (checklist.Text, error) { return f.trustAndInstall(path, c.Chain, typed) }
		return o, true
	}
	_, p, s, err := f.checked(path)
	if err != nil {
		return cannot(err)
	}
	o.About = []checklist.Text{signedText(p.Signed())}
	o.Take = func(string) (checklist.Text, error) { return f.taken(path) }
	return o, !s.Known && !s.Older
}

// inBoth fills a text of which the first value has a form in each language.
func inBoth(t, first checklist.Text, rest ...any) checklist.Text {
	say := func(lang checklist.Lang) string {
		return fmt.Sprintf(t.In(lang), append([]any{checklist.Visible(first.In(lang))}, rest...)...)
	}
	return checklist.Text{JA: say(checklist.Japanese), EN: say(checklist.English)}
}

// taken installs and says so.
func (f *face) taken(path string) (checklist.Text, error) {
	p, _, err := f.install(path)
	if err != nil {
		return checklist.Text{}, err
	}
	said := packTaken
	switch p.Manifest.Kind {
	case pack.KindBenchmark:
		said = packTakenFigures
	case pack.KindForm:
		said = packTakenForm
	}
	return inBoth(said, signedText(p.Signed()), p.Manifest.ID), nil
}

// trustAndInstall trusts a publisher of whose fingerprint somebody typed the end, and
// installs.
func (f *face) trustAndInstall(path string, c *pack.Chain, typed string) (checklist.Text, error) {
	if err := sameEnd(c.First().Fingerprint(), typed); err != nil {
		return checklist.Text{}, err
	}
	t, err := f.trust()
	if err == nil {
		err = t.Add(c)
	}
	if err == nil {
		err = f.keepTrust(c)
	}
	if err != nil {
		return checklist.Text{}, packError(path, err)
	}
	return f.taken(path)
}
