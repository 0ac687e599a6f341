package shell

import (
	"os"
	"path/filepath"
	"strings"

	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/cmd/tenken/words"
	"tenken/report/returns"
)

// envelope reads a pack; nothing in it is trusted yet.
func (sh *Shell) envelope(path string) (*pack.Envelope, error) {
	f, _, err := OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	e, err := pack.Read(f)
	return e, OnPath(path, err)
}

// Claim reads a pack, and what it says of itself; nothing in it is trusted yet.
func (sh *Shell) Claim(path string) (*pack.Envelope, *pack.Claim, error) {
	e, err := sh.envelope(path)
	if err != nil {
		return nil, nil, err
	}
	c, err := e.Claim()
	return e, c, OnPath(path, err)
}

// ReadKeyring reads the keyrings of a publisher, which may still want signatures.
func (sh *Shell) ReadKeyring(path string) (*pack.Chain, error) {
	f, _, err := OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	c, err := pack.ReadDraft(f)
	return c, OnPath(path, err)
}

// Checked opens a pack by what this user trusts, and compares it with what was seen.
func (sh *Shell) Checked(path string) (e *pack.Envelope, p *pack.Pack, s pack.Standing, err error) {
	t, err := sh.Trust()
	if err == nil {
		e, err = sh.envelope(path)
	}
	if err == nil {
		p, err = e.Open(t)
	}
	if err == nil {
		s, err = t.Compare(&p.Claim)
	}
	if err == nil && p.Manifest.Kind == pack.KindChecklist {
		err = sh.fits(p)
	}
	return e, p, s, OnPath(path, err)
}

// fits holds the list in a pack against what the manifest says of it, and
// against the list that came with the program.
func (sh *Shell) fits(p *pack.Pack) error {
	list, err := checklist.Parse(pack.ListName, []byte(p.Files[pack.ListName]))
	if err != nil {
		return err
	}
	if list.ID != p.Manifest.ID || list.Serial != p.Manifest.Serial {
		return Fail(ExitTrust, words.PackListDiffers).
			Hint(words.PackTellPublisher)
	}
	ours, _ := embedded()
	for _, held := range ours.Heads() {
		if held.ID != list.ID || held.Serial != list.Serial {
			continue
		}
		if digest := ours.Digest(held.ID); digest != list.SHA256 {
			return pack.SameSerial(list.Serial, digest, list.SHA256)
		}
	}
	return nil
}

// TellStanding says beside the result what there is to know of an edition.
func (sh *Shell) TellStanding(p *pack.Pack, s pack.Standing) {
	if p.Manifest.Late(checklist.DateOf(sh.Now())) {
		sh.Note(words.PackLate, p.Manifest.ReviewBy.In(sh.Lang))
	}
	if s.Skipped {
		sh.Note(words.PackSkipped, s.Newest, p.Manifest.Serial)
	}
	if s.Older {
		sh.Note(words.PackOlder, s.Newest)
	}
}

// FilesOf are the texts of a folder, or one file.
func FilesOf(path string) (map[string]string, error) {
	names := []string{path}
	if IsFolder(path) {
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, OnFile(path, err)
		}
		names = nil
		for _, e := range entries {
			names = append(names, filepath.Join(path, e.Name()))
		}
	} else if err := Regular(path); err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, name := range names {
		base := filepath.Base(name)
		if !pack.FileName(base) {
			return nil, Fail(ExitUsage, words.PackNoFile, checklist.VisibleLine(base)).
				Hint(words.PackNoFileHint)
		}
		raw, err := ReadFile(name, 1<<20)
		if err != nil {
			return nil, err
		}
		files[base] = string(raw)
	}
	return files, nil
}

// PackFiles are the files of a signed pack of that kind with its id, or, told as
// unsigned, those of a folder or a single file.
func (sh *Shell) PackFiles(path string, kind pack.Kind) (files map[string]string, id string, err error) {
	if !strings.EqualFold(filepath.Ext(path), pack.Extension) {
		if sh.Env("TENKEN_UNSIGNED") == "refuse" {
			return nil, "", Fail(ExitTrust, words.UnsignedRefused, checklist.VisibleLine(path)).
				Hint(words.UnsignedRefusedHint)
		}
		if files, err = FilesOf(path); err == nil {
			sh.Note(words.CampaignUnsigned, checklist.VisibleLine(path))
		}
		return files, "", err
	}
	_, p, standing, err := sh.Checked(path)
	if err != nil {
		return nil, "", err
	}
	if p.Manifest.Kind != kind {
		return nil, "", Fail(ExitUnreadable, words.PackOtherKind, checklist.VisibleLine(path), string(p.Manifest.Kind)).
			Hint(words.PackNameKind, string(kind))
	}
	sh.TellStanding(p, standing)
	return p.Files, p.Manifest.ID, nil
}

// Survey opens a campaign: a signed pack, or the folder that campaign new made.
func (sh *Shell) Survey(path string) (*returns.Survey, error) {
	if path == "" {
		return nil, Fail(ExitUsage, words.CampaignNone).
			Hint(words.CampaignNoneHint)
	}
	files, by, err := sh.PackFiles(path, pack.KindCampaign)
	if err != nil {
		return nil, err
	}
	s, err := SurveyOf(files)
	if err == nil && by != "" && by != s.Campaign.ID {
		// Who may sign one campaign must not ask in the name of another: by its name
		// the returns of a business are known again.
		return nil, Fail(ExitTrust, words.PackOtherCampaign, s.Campaign.ID, by).Hint(words.PackTellPublisher)
	}
	return s, err
}

// SurveyOf reads a campaign and its lists.
func SurveyOf(files map[string]string) (*returns.Survey, error) {
	c, err := returns.ParseCampaign([]byte(files[returns.CampaignFile]))
	if err != nil {
		return nil, err
	}
	var lists []*checklist.Checklist
	for name, text := range files {
		if strings.HasSuffix(name, ".yaml") {
			list, err := checklist.Parse(name, []byte(text))
			if err != nil {
				return nil, err
			}
			lists = append(lists, list)
		}
	}
	return returns.NewSurvey(c, lists)
}
