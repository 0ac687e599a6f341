package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"

	"tenken/assess"
)

// DraftText is a text that was typed for a field of an answer and is in no event.
type DraftText struct {
	Q     string       `json:"q"`
	Field assess.Field `json:"field"`
	Text  string       `json:"text"`
}

// draftSuffix is added to the name of an assessment for texts that are in no
// event yet. That file is outside the chain; nothing but these functions and
// the screens knows of it.
const draftSuffix = ".draft"

// draftSchema marks a draft as ours.
const draftSchema = "tenken/draft/v1"

type draftFile struct {
	Schema string      `json:"schema"`
	Texts  []DraftText `json:"texts"`
}

// Draft gives the texts kept beside the file; none where there are none.
func (k *Keeper) Draft() ([]DraftText, error) {
	path, _ := k.Where()
	d, err := readDraft(path + draftSuffix)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return d.Texts, err
}

// KeepDraft keeps texts beside the file, mode 0600, in place of those kept
// before; none at all drops them. What has the name of a draft and is not one
// stays: *ForeignError. Other errors: *LimitError beyond MaxDraft, *DiskError.
func (k *Keeper) KeepDraft(texts []DraftText) error {
	if len(texts) == 0 {
		return k.DropDraft()
	}
	path, _ := k.Where()
	path += draftSuffix
	if _, err := readDraft(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	data, err := json.Marshal(draftFile{draftSchema, texts})
	if err != nil {
		return named(path, err)
	}
	if len(data) > MaxDraft {
		return &LimitError{path, limitDraft}
	}
	return Write(path, true, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// DropDraft removes the texts: they are saved, or refused.
func (k *Keeper) DropDraft() error {
	path, _ := k.Where()
	path += draftSuffix
	if _, err := readDraft(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return sorted("remove", path, err)
	}
	return nil
}

// readDraft reads a draft, and refuses what is not one.
func readDraft(path string) (draftFile, error) {
	var d draftFile
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return d, &ForeignError{path, looksMode(info.Mode())}
	}
	h, err := osDisk{}.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return d, named(path, err)
	}
	data := make([]byte, MaxDraft+1)
	n, err := h.ReadAt(data, 0)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	if err = errors.Join(err, h.Close()); err != nil {
		return d, named(path, err)
	}
	if n > MaxDraft || json.NewDecoder(bytes.NewReader(data[:n])).Decode(&d) != nil || d.Schema != draftSchema {
		return draftFile{}, &ForeignError{path, looksLike(data[:min(n, MaxDraft)])}
	}
	return d, nil
}
