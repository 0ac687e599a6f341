package store

import (
	"encoding/json"
	"strconv"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// errUnknown marks what a newer format may have added: the file stays readable
// and is not written to.
type errUnknown struct{ what string }

func (e errUnknown) Error() string { return e.what }

// decodeEvent reads the rest of a line. An errUnknown comes with the event as
// far as it is understood; any other error says the line is not of this format.
func decodeEvent(rest []byte) (assess.Event, error) {
	e, payload, err := decodeOuter(rest)
	if err != nil {
		return e, err
	}
	return e, readPayload(&e, payload)
}

// decodeOuter reads all of the rest of a line but its payload.
func decodeOuter(rest []byte) (e assess.Event, payload []byte, err error) {
	obj := append([]byte{'{'}, rest...)
	if !utf8.Valid(obj) || !json.Valid(obj) {
		return e, nil, errJSON
	}
	var unknown error
	got := make(seen, 0, 12) // so many names a payload has at most
	err = members(obj, func(key string, v []byte) error {
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
		return e, nil, err
	case !got.all("n", "id", "t", "by", "kind", "payload"):
		return e, nil, errMissing
	case len(e.ID) != 16 || !checklist.IsHex(e.ID):
		return e, nil, errID
	case unknown != nil:
		return e, nil, unknown
	}
	return e, payload, nil
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

// setSome is setString for a member that is left out rather than empty.
func setSome(p *string, v []byte) error {
	err := setString(p, v)
	if err == nil && *p == "" {
		return errEmpty
	}
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
