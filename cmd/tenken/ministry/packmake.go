package ministry

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
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

type packFlags struct {
	id, ring, kind, issued, reviewBy, previous, base, out string
	serial                                                int
	withdraw                                              []string
	proof                                                 string
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
	m, err := a.manifest(f)
	if err != nil {
		return err
	}
	ring, err := a.ReadKeyring(f.ring)
	if err != nil {
		return err
	}
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
		return shell.Misuse(err)
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

// manifest is what the flags say of a pack.
func (a *agency) manifest(f packFlags) (m pack.Manifest, err error) {
	m = pack.Manifest{ID: f.id, Serial: f.serial, Kind: pack.Kind(f.kind)}
	if !slices.Contains(pack.Kinds, m.Kind) {
		return m, shell.Fail(shell.ExitUsage, words.FlagValue, "kind", shell.Short(f.kind)).
			Hint(words.OneOf, strings.Trim(fmt.Sprint(pack.Kinds), "[]"))
	}
	if m.Issued, err = a.Day(f.issued); err == nil && f.reviewBy != "" {
		m.ReviewBy, err = a.LawDay(f.reviewBy)
	}
	return m, err
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
			return shell.OnPath(ring, err)
		}
	}
	s, err := a.Signer(key)
	if err != nil {
		return err
	}
	if err := e.Sign(s); err != nil {
		return shell.OnPath(path, err)
	}
	if err := a.Put(path, []byte(e.String()), true); err != nil {
		return err
	}
	c, err := e.Claim()
	if err != nil {
		return shell.OnPath(path, err)
	}
	a.Note(words.Saved)
	if c.By < c.Need {
		a.Note(words.PackWants, c.Need-c.By)
		return nil
	}
	a.Note(words.PackDone, path)
	return nil
}
