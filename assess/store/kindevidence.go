package store

import (
	"strconv"

	"tenken/assess"
	"tenken/checklist"
)

// Documents that support answers: their digest and how long they are fresh.

func setEvidence(i *assess.EvidenceItem, v []byte) error {
	texts := map[string]*string{"q": &i.Q, "name": &i.Name, "sha256": &i.SHA256,
		"effective": (*string)(&i.Effective), "until": (*string)(&i.Until), "shelf": &i.Shelf}
	var sized bool
	keys := []string{"q", "name", "sha256?", "bytes?", "effective?", "until?", "shelf?", "where", "note"}
	err := objectOf(v, keys, func(key string, v []byte) error {
		switch key {
		case "bytes":
			sized = true
			return setSize(&i.Bytes, v)
		case "where":
			return setString(&i.Where, v)
		case "note":
			return setString(&i.Note, v)
		}
		return setSome(texts[key], v)
	})
	if err != nil {
		return err
	}
	if sized != (i.SHA256 != "") {
		return errMissing
	}
	return isEvidence(i)
}

// isEvidence says what of a document is not of its form. One that is withdrawn
// has its name and place only.
func isEvidence(i *assess.EvidenceItem) error {
	switch {
	case i.Q == "" || i.Name == "":
		return errEmpty
	case i.SHA256 == "" && (i.Bytes != 0 || i.Effective != "" || i.Until != "" || i.Shelf != ""):
		return errMissing
	case i.SHA256 == "":
		return nil
	case !isSum(i.SHA256):
		return errSHA256
	case !i.Effective.Valid() || i.Until != "" && !i.Until.Valid():
		return errDay
	case (i.Until == "") == (i.Shelf == ""):
		return errShelf
	case i.Shelf != "" && !checklist.IsPeriod(i.Shelf):
		return errPeriod
	}
	return nil
}

func (w *writer) evidence(i assess.EvidenceItem) {
	w.form(isEvidence(&i))
	w.raw(`{"q":`).str("q", i.Q).raw(`,"name":`).str("name", i.Name)
	if i.SHA256 != "" {
		w.raw(`,"sha256":`).str("sha256", i.SHA256)
		if i.Bytes < 0 {
			w.fail(errNegative)
		}
		w.raw(`,"bytes":`+strconv.FormatInt(i.Bytes, 10)).optional("effective", string(i.Effective))
		w.optional("until", string(i.Until)).optional("shelf", i.Shelf)
	}
	w.raw(`,"where":`).str("where", i.Where).raw(`,"note":`).str("note", i.Note).raw(`}`)
}
