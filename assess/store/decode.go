package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"time"
	"unicode/utf8"

	"tenken/assess"
)

// errUnknown marks what a newer format may have added: the file stays readable
// and is not written to.
type errUnknown struct{ what string }

func (e errUnknown) Error() string { return e.what }

// digest is the SHA-256 of s in lower-case hex.
func digest(s string) string {
	d := sha256.Sum256([]byte(s))
	return hex.EncodeToString(d[:])
}

// decodeEvent reads the rest of a line. An errUnknown comes with the event as
// far as it is understood; any other error says the line is not of this format.
func decodeEvent(rest []byte) (assess.Event, error) {
	var e assess.Event
	obj := append([]byte{'{'}, rest...)
	if !utf8.Valid(obj) || !json.Valid(obj) {
		return e, errJSON
	}
	var payload []byte
	var unknown error
	got := make(seen, 0, 12) // so many names a payload has at most
	err := members(obj, func(key string, v []byte) error {
		if !got.first(key) {
			return errTwice
		}
		switch key {
		case "n":
			return setInt(&e.N, v)
		case "id":
			return setString(&e.ID, v)
		case "t":
			return setTime(&e.T, v)
		case "by":
			return setString(&e.By, v)
		case "kind":
			return setString((*string)(&e.Kind), v)
		case "payload":
			payload = v
			return nil
		}
		unknown = errUnknown{"member " + strconv.Quote(key)}
		return nil
	})
	switch {
	case err != nil:
		return e, err
	case !got.all("n", "id", "t", "by", "kind", "payload"):
		return e, errMissing
	case len(e.ID) != 16 || !isHex(e.ID):
		return e, errID
	case unknown != nil:
		return e, unknown
	}
	return e, decodePayload(&e, payload)
}

// decodePayload reads the payload of the kind that e has.
func decodePayload(e *assess.Event, v []byte) error {
	switch e.Kind {
	case assess.KindBegin:
		e.Begin = new(assess.Begin)
		return decodeBegin(e.Begin, v)
	case assess.KindChecklist:
		e.Checklist = new(assess.ChecklistText)
		return decodeChecklist(e.Checklist, v)
	case assess.KindFact:
		return object(v, []string{"set"}, func(_ string, v []byte) error {
			return items(v, func(v []byte) error {
				var f assess.FactValue
				err := object(v, []string{"id", "value"}, func(key string, v []byte) error {
					if key == "id" {
						return setString(&f.ID, v)
					}
					return setString(&f.Value, v)
				})
				e.Facts = append(e.Facts, f)
				return err
			})
		})
	case assess.KindAnswer:
		return object(v, []string{"set", "from"}, func(key string, v []byte) error {
			if key == "from" {
				return setString((*string)(&e.From), v)
			}
			return items(v, func(v []byte) error {
				c, err := decodeChange(v)
				e.Answers = append(e.Answers, c)
				return err
			})
		})
	case assess.KindUndo:
		return object(v, []string{"of"}, func(_ string, v []byte) error { return setString(&e.Of, v) })
	case assess.KindMerge:
		return object(v, []string{"heads"}, func(_ string, v []byte) error {
			return items(v, func(v []byte) error {
				e.Heads = append(e.Heads, "")
				return setString(&e.Heads[len(e.Heads)-1], v)
			})
		})
	}
	return errUnknown{"kind " + strconv.Quote(string(e.Kind))}
}

// decodeBegin reads the first event; of a newer format it reads no more than
// the number, since nothing else of it is known.
func decodeBegin(b *assess.Begin, v []byte) error {
	err := object(v, []string{"format", "organisation", "program"}, func(key string, v []byte) error {
		switch key {
		case "format":
			return setInt(&b.Format, v)
		case "organisation":
			return setString(&b.Organisation, v)
		}
		return setString(&b.Program, v)
	})
	switch {
	case b.Format > assess.Format:
		return errUnknown{"format " + strconv.Itoa(b.Format)}
	case err == nil && b.Format < 1:
		return errFormat
	}
	return err
}

func decodeChecklist(c *assess.ChecklistText, v []byte) error {
	err := object(v, []string{"id", "serial", "sha256", "text"}, func(key string, v []byte) error {
		switch key {
		case "id":
			return setString(&c.ID, v)
		case "serial":
			return setInt(&c.Serial, v)
		case "sha256":
			return setString(&c.SHA256, v)
		}
		return setString(&c.Text, v)
	})
	if err == nil && digest(c.Text) != c.SHA256 {
		return errDigest
	}
	return err
}

func decodeChange(v []byte) (assess.Change, error) {
	c := assess.Change{Fields: map[assess.Field]string{}}
	got := make(seen, 0, 12) // so many names a payload has at most
	err := members(v, func(key string, v []byte) error {
		if !got.first(key) {
			return errTwice
		}
		switch key {
		case "q":
			return setString(&c.Q, v)
		case "rev":
			return setInt(&c.Rev, v)
		}
		for _, f := range fields {
			if string(f) != key {
				continue
			}
			s := ""
			if string(v) != "null" {
				if err := setString(&s, v); err != nil {
					return err
				}
			}
			c.Fields[f] = s
			return nil
		}
		return errUnknown{"member " + strconv.Quote(key)}
	})
	if err == nil && !got.all("q", "rev") {
		err = errMissing
	}
	return c, err
}

// setInt accepts what strconv writes: digits, no sign, no leading zero.
func setInt(p *int, v []byte) error {
	n, err := strconv.Atoi(string(v))
	if err != nil || n < 0 || strconv.Itoa(n) != string(v) {
		return errNumber
	}
	*p = n
	return nil
}

func setString(p *string, v []byte) error {
	s, err := unquote(v)
	*p = s
	return err
}

func setTime(p *time.Time, v []byte) error {
	s, err := unquote(v)
	if err != nil {
		return err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return errTime
	}
	*p = t
	return nil
}
