package store

import (
	"tenken/assess"
	"tenken/checklist"
)

// What an office adds: reviews, signatures, evidence, who is to answer, returns.

func isSum(s string) bool { return len(s) == sumDigits && checklist.IsHex(s) }

func setReview(r *assess.Review, v []byte) error {
	err := objectOf(v, []string{"q", "rev", "of", "verdict", "note"}, func(key string, v []byte) error {
		switch key {
		case "q":
			return setSome(&r.Q, v)
		case "rev":
			return setInt(&r.Rev, v)
		case "of":
			return setString(&r.Of, v)
		case "verdict":
			return setOrNull((*string)(&r.Verdict), v)
		}
		return setString(&r.Note, v)
	})
	if err != nil {
		return err
	}
	return isReview(r)
}

// isReview says what of a review is not of its form.
func isReview(r *assess.Review) error {
	switch r.Verdict {
	case "", assess.Accepted, assess.ToFix, assess.ToImprove:
	default:
		return errUnknown{unknownVerdict}
	}
	if r.Q == "" {
		return errEmpty
	}
	if len(r.Of) != 16 || !checklist.IsHex(r.Of) {
		return errID
	}
	return nil
}

func (w *writer) review(r assess.Review) {
	w.form(isReview(&r))
	w.raw(`{"q":`).str("q", r.Q).raw(`,"rev":`).int(r.Rev).raw(`,"of":`).str("of", r.Of)
	w.raw(`,"verdict":`).orNull("verdict", string(r.Verdict)).raw(`,"note":`).str("note", r.Note).raw(`}`)
}

func readSign(e *assess.Event, v []byte) error {
	s := new(assess.Sign)
	e.Sign = s
	err := objectOf(v, []string{"role", "head", "name", "note", "sig?"}, func(key string, v []byte) error {
		switch key {
		case "role":
			return setString((*string)(&s.Role), v)
		case "head":
			return setString(&s.Head, v)
		case "name":
			return setSome(&s.Name, v)
		case "note":
			return setString(&s.Note, v)
		}
		return setSome(&s.Sig, v)
	})
	if err != nil {
		return err
	}
	return isSign(s)
}

// isSign says what of a signature is not of its form. A reopening has a reason.
func isSign(s *assess.Sign) error {
	switch s.Role {
	case assess.Prepared, assess.Reviewed, assess.Approved:
	case assess.Reopened:
		if s.Note == "" {
			return errReason
		}
	default:
		return errUnknown{unknownRole}
	}
	if s.Name == "" {
		return errEmpty
	}
	if !isSum(s.Head) {
		return errHead
	}
	return nil
}

func (w *writer) sign(s *assess.Sign) {
	w.form(isSign(s))
	w.raw(`"role":`).str("role", string(s.Role)).raw(`,"head":`).str("head", s.Head)
	w.raw(`,"name":`).str("name", s.Name).raw(`,"note":`).str("note", s.Note).optional("sig", s.Sig)
}

func setAssignment(s *assess.Assignment, v []byte) error {
	return objectOf(v, []string{"q", "who"}, func(key string, v []byte) error {
		if key == "q" {
			return setSome(&s.Q, v)
		}
		return setOrNull(&s.Who, v)
	})
}

func (w *writer) assignment(s assess.Assignment) {
	w.raw(`{"q":`).some("q", s.Q).raw(`,"who":`).orNull("who", s.Who).raw(`}`)
}

func readReturn(e *assess.Event, v []byte) error {
	r := new(assess.Returned)
	e.Return = r
	texts := map[string]*string{"campaign": &r.Campaign, "return": &r.Return, "sector": &r.Sector, "size": &r.Size,
		"pref": &r.Pref, "sha256": &r.SHA256}
	keys := []string{"campaign", "return", "revision", "sector?", "size?", "pref?", "sha256"}
	err := objectOf(v, keys, func(key string, v []byte) error {
		if key == "revision" {
			return setInt(&r.Revision, v)
		}
		return setSome(texts[key], v)
	})
	if err != nil {
		return err
	}
	return isReturn(r)
}

func isReturn(r *assess.Returned) error {
	if r.Campaign == "" {
		return errEmpty
	}
	if len(r.Return) != 32 || !checklist.IsHex(r.Return) || !isSum(r.SHA256) {
		return errReturn
	}
	if r.Revision < 1 {
		return errRevision
	}
	return nil
}

func (w *writer) returned(r *assess.Returned) {
	w.form(isReturn(r))
	w.raw(`"campaign":`).str("campaign", r.Campaign).raw(`,"return":`).str("return", r.Return)
	w.raw(`,"revision":`).int(r.Revision)
	w.optional("sector", r.Sector).optional("size", r.Size).optional("pref", r.Pref)
	w.raw(`,"sha256":`).str("sha256", r.SHA256)
}

// seal writes what signs a checklist.
func (w *writer) seal(s *assess.Seal) {
	w.form(isSeal(s))
	w.raw(`,"seal":{"manifest":`).str("manifest", s.Manifest).raw(`,"keyring":`)
	array(w, s.Keyring, func(n string) { w.str("keyring", n) })
	w.raw(`}`)
}

func readSeal(s *assess.Seal, v []byte) error {
	return objectOf(v, []string{"manifest", "keyring"}, func(key string, v []byte) error {
		if key == "manifest" {
			return setSome(&s.Manifest, v)
		}
		return readArray(&s.Keyring, v, setSome)
	})
}

// isSeal says what is missing of a seal; whether it proves anything is another question.
func isSeal(s *assess.Seal) error {
	if s.Manifest == "" || len(s.Keyring) == 0 {
		return errMissing
	}
	for _, n := range s.Keyring {
		if n == "" {
			return errEmpty
		}
	}
	return nil
}

// form notes what is not of its form.
func (w *writer) form(err error) {
	if err != nil {
		w.fail(err)
	}
}

// some writes a text that may not be empty.
func (w *writer) some(member, s string) *writer {
	if s == "" {
		w.fail(flawed(errEmptyMember, member))
	}
	return w.str(member, s)
}

// orNull writes a text, the empty one as null.
func (w *writer) orNull(member, s string) *writer {
	if s == "" {
		return w.raw(`null`)
	}
	return w.str(member, s)
}
