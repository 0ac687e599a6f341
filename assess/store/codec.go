package store

import (
	"bytes"
	"strconv"
	"time"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// encodeEvent is the rest of the line of e. It refuses what could not be read
// back the same; the error names the member, never its text.
func encodeEvent(e assess.Event) ([]byte, error) {
	if len(e.ID) != 16 || !checklist.IsHex(e.ID) {
		return nil, errID
	}
	t := e.T.Format(time.RFC3339Nano)
	if back, err := time.Parse(time.RFC3339Nano, t); err != nil || !back.Equal(e.T) {
		return nil, errTimeRange
	}
	w := writer{}
	w.raw(`"n":`).int(e.N).raw(`,"id":`).str("id", e.ID).raw(`,"t":`).str("t", t)
	w.raw(`,"by":`).str("by", e.By).raw(`,"kind":`).str("kind", string(e.Kind)).raw(`,"payload":{`)
	w.payload(&e)
	w.raw(`}}`)
	return w.b, w.err
}

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
	if !utf8.Valid(rest) || !closes(rest) {
		return e, nil, errJSON
	}
	var unknown error
	got := make(seen, 0, 12) // so many names a payload has at most
	err = membersFrom(rest, 0, func(key string, v []byte) error {
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
		unknown = errUnknown{unknownMember.With(key)}
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

// renumbered is the rest of a line with another number, and no other byte
// changed: whoever wrote it, it stays what it was.
func renumbered(rest []byte, n int) ([]byte, bool) {
	var out []byte
	err := membersFrom(rest, 0, func(key string, v []byte) error {
		if key == "n" {
			at := cap(rest) - cap(v) // v is a part of rest
			out = append(bytes.Clone(rest[:at]), strconv.Itoa(n)...)
			out = append(out, rest[at+len(v):]...)
		}
		return nil
	})
	return out, err == nil && out != nil
}
