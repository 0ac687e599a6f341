package ministry

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/cube"
	"tenken/report/form"
)

// Packs: signed editions, made and signed by their publisher, checked and taken
// in by those who use them.

type packFlags struct {
	id, ring, kind, issued, reviewBy, previous, base, out string
	serial                                                int
	withdraw                                              []string
	proof                                                 string
}

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

func (a *agency) packFlags(c *cobra.Command, f *packFlags) {
	s := c.Flags()
	s.StringVar(&f.id, "id", "", a.Tr(words.PackFlagID))
	s.StringVar(&f.ring, "keyring", "", a.Tr(words.PackFlagKeyring))
	s.StringVar(&f.kind, "kind", string(pack.KindChecklist),
		a.Tr(words.PackFlagKind))
	s.IntVar(&f.serial, "serial", 0, a.Tr(words.PackFlagSerial))
	s.StringVar(&f.issued, "issued", "", a.Tr(words.PackFlagIssued))
	s.StringVar(&f.reviewBy, "review-by", "", a.Tr(words.PackFlagReviewBy))
	s.StringVar(&f.previous, "previous", "", a.Tr(words.PackFlagPrevious))
	s.StringVar(&f.base, "base", "", a.Tr(words.PackFlagBase))
	s.StringArrayVar(&f.withdraw, "withdraw", nil, a.Tr(words.PackFlagWithdraw))
	s.StringVar(&f.proof, "proof", "", a.Tr(words.PackFlagProof))
	s.StringVarP(&f.out, "output", "o", "", a.Tr(words.PackFlagOutput))
}

func (a *agency) makePack(dir string, f packFlags) error {
	if f.out == "" || f.ring == "" {
		return shell.Fail(shell.ExitUsage, words.PackMakeMissing).
			Hint(words.PackMakeMissingHint, pack.Extension)
	}
	ring, err := a.ReadKeyring(f.ring)
	if err != nil {
		return err
	}
	m := pack.Manifest{ID: f.id, Serial: f.serial, Kind: pack.Kind(f.kind), ReviewBy: checklist.Date(f.reviewBy),
		Issued: cmp.Or(checklist.Date(f.issued), checklist.DateOf(a.Now()))}
	files, err := a.packed(dir, &m, f)
	if err != nil {
		return err
	}
	for _, x := range f.withdraw {
		serial, reason, _ := strings.Cut(x, "=")
		n, err := strconv.Atoi(serial)
		if err != nil {
			return shell.Fail(shell.ExitUsage, words.PackWithdrawForm)
		}
		m.Withdraws = append(m.Withdraws, pack.Withdrawal{Serial: n, Reason: reason})
	}
	e, err := pack.Make(m, ring, files)
	if err != nil {
		return shell.Misused(err)
	}
	if f.proof != "" {
		proof, err := shell.ReadFile(f.proof, 1<<16)
		if err != nil {
			return err
		}
		e.Prove(string(proof))
	}
	if err := a.Put(f.out, []byte(e.String()), false); err != nil {
		return err
	}
	a.Note(words.PackMade, f.out)
	return nil
}

// packed are the files of a pack. A checklist must pass lint.
func (a *agency) packed(dir string, m *pack.Manifest, f packFlags) (map[string]string, error) {
	var old *pack.Claim
	if f.previous != "" {
		e, claim, err := a.Claim(f.previous)
		if err != nil {
			return nil, err
		}
		old, m.Previous = claim, claim.SHA256()
		if text, ok := e.Unchecked(pack.ListName); ok && f.base == "" {
			return a.packedList(dir, m, old, []byte(text))
		}
	}
	if m.Kind != pack.KindChecklist {
		files, err := shell.FilesOf(dir)
		if err != nil {
			return nil, err
		}
		return files, a.numberedAs(m, old, files)
	}
	var base []byte
	if f.base != "" {
		list, err := a.ReadList(f.base)
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
func (a *agency) numberedAs(m *pack.Manifest, old *pack.Claim, files map[string]string) error {
	var id string
	switch m.Kind {
	case pack.KindCampaign:
		s, err := shell.SurveyOf(files)
		if err != nil {
			return shell.Misuse(err)
		}
		id = s.Campaign.ID
		if m.ID != "" && m.ID != id {
			return shell.Fail(shell.ExitUsage, words.PackOtherCampaign, id, m.ID)
		}
	case pack.KindBenchmark:
		b, err := cube.ParseBenchmark([]byte(files[cube.BenchmarkFile]))
		if err != nil {
			return shell.Misuse(err)
		}
		id = b.Campaign
	case pack.KindForm:
		f, err := a.mappingIn(files)
		if err != nil {
			return err
		}
		id = f.ID
		if m.ID != "" && m.ID != id {
			return shell.Fail(shell.ExitUsage, words.FormPackID, id, m.ID)
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

// mappingIn is the one mapping among the files of a pack to be, after lint.
func (a *agency) mappingIn(files map[string]string) (*form.Form, error) {
	if len(files) != 1 {
		return nil, shell.Fail(shell.ExitUsage, words.FormPackOne)
	}
	for name, text := range files {
		f, err := form.Parse(name, []byte(text))
		var ps checklist.Problems
		if err == nil {
			ps = form.Lint(f, a.ListFor)
		} else if !errors.As(err, &ps) {
			return nil, err
		}
		if ps.Errors() > 0 {
			return nil, a.ShowProblems(ps)
		}
		return f, nil
	}
	return nil, shell.Fail(shell.ExitUsage, words.FormPackOne)
}

func (a *agency) packedList(dir string, m *pack.Manifest, old *pack.Claim, base []byte) (map[string]string, error) {
	list, err := a.ReadList(dir)
	if err != nil {
		return nil, err
	}
	reg, err := shell.Law()
	if err != nil {
		return nil, err
	}
	problems := lint.Check(list, reg, a.Parents(shell.Authored{Path: dir, List: list}, nil)...)
	switch {
	case base != nil:
		former, err := checklist.Parse("--previous", base)
		if err != nil {
			return nil, err
		}
		problems = append(problems, lint.Edition(former, list)...)
	case list.Serial > 1:
		a.Note(words.PackNoPrevious)
	}
	if problems.Errors() > 0 {
		return nil, a.ShowProblems(problems)
	}
	if m.ID != "" && m.ID != list.ID || m.Serial != 0 && m.Serial != list.Serial {
		return nil, shell.Fail(shell.ExitUsage, words.PackOtherID, list.ID, list.Serial).
			Hint(words.PackOtherIDHint)
	}
	if old != nil && old.Manifest.Serial >= list.Serial {
		return nil, shell.Fail(shell.ExitUsage, words.PackSerial, list.Serial, old.Manifest.Serial).
			Hint(words.PackSerialHint)
	}
	m.ID, m.Serial = list.ID, list.Serial
	m.ReviewBy = cmp.Or(m.ReviewBy, list.ReviewBy)
	return map[string]string{pack.ListName: string(list.Raw)}, nil
}

func (a *agency) signPack(path, key, ring string) error {
	e, _, err := a.Claim(path)
	if err != nil {
		return err
	}
	if ring != "" {
		c, err := a.ReadKeyring(ring)
		if err != nil {
			return err
		}
		if err := e.Renew(c); err != nil {
			return shell.PackError(ring, err)
		}
	}
	s, err := a.Signer(key)
	if err != nil {
		return err
	}
	if err := e.Sign(s); err != nil {
		return shell.PackError(path, err)
	}
	if err := a.Put(path, []byte(e.String()), true); err != nil {
		return err
	}
	c, err := e.Claim()
	if err != nil {
		return shell.PackError(path, err)
	}
	a.Note(words.Saved)
	if c.By < c.Need {
		a.Note(words.PackWants, c.Need-c.By)
		return nil
	}
	a.Note(words.PackDone, path)
	return nil
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
