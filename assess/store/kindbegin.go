package store

import (
	"tenken/assess"
	"tenken/checklist"
)

// What a file is about: begin, rename and asof.

func (w *writer) begin(b *assess.Begin) {
	w.raw(`"format":`).int(b.Format).raw(`,"organisation":`).str("organisation", b.Organisation)
	w.raw(`,"program":`).str("program", b.Program)
	w.optional("business", b.Business).optional("business_key", b.BusinessKey).optional("from", b.Follows)
	if !isKey(b) {
		w.fail(errKey)
	}
}

// isKey reports whether what begin says of other files is of the right form.
func isKey(b *assess.Begin) bool {
	return (b.BusinessKey == "" || len(b.BusinessKey) == 32 && checklist.IsHex(b.BusinessKey)) &&
		(b.Follows == "" || len(b.Follows) == sumDigits && checklist.IsHex(b.Follows))
}

// readBegin reads the first event; of a newer format it reads no more than
// the number, since nothing else of it is known.
func readBegin(b *assess.Begin, v []byte) error {
	keys := []string{"format", "organisation", "program", "business?", "business_key?", "from?"}
	err := objectOf(v, keys, func(key string, v []byte) error {
		switch key {
		case "format":
			return setInt(&b.Format, v)
		case "organisation":
			return setString(&b.Organisation, v)
		case "program":
			return setString(&b.Program, v)
		case "business":
			return setSome(&b.Business, v)
		case "business_key":
			return setSome(&b.BusinessKey, v)
		}
		return setSome(&b.Follows, v)
	})
	switch {
	case b.Format > assess.Format:
		return errUnknown{unknownFormat.With(b.Format)}
	case err == nil && b.Format < 1:
		return errFormat
	case err == nil && !isKey(b):
		return errKey
	}
	return err
}

func (w *writer) rename(r *assess.Rename) {
	at := len(w.b)
	w.optional("organisation", r.Organisation).optional("business", r.Business)
	w.b = append(w.b[:at], w.b[at+1:]...) // the comma before the first
}

func readRename(r *assess.Rename, v []byte) error {
	err := objectOf(v, []string{"organisation?", "business?"}, func(key string, v []byte) error {
		if key == "organisation" {
			return setSome(&r.Organisation, v)
		}
		return setSome(&r.Business, v)
	})
	if err == nil && *r == (assess.Rename{}) {
		return errMissing
	}
	return err
}

func (w *writer) day(d checklist.Date) {
	if !d.Valid() {
		w.fail(errDay)
	}
	w.raw(`"day":`).str("day", string(d))
}

func readDay(d *checklist.Date, v []byte) error {
	return objectOf(v, []string{"day"}, func(_ string, v []byte) error { return setDay(d, v) })
}
