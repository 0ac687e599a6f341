package store

import (
	"bytes"
	"sync"

	"tenken/assess"
)

// Memo remembers the checklists of files read before, so that a text which many
// files carry, as those of a consultant's clients do, is taken apart, checked and
// kept in memory once. Every line is proved by its sum all the same. The zero
// value is ready; it may be used by several goroutines.
type Memo struct {
	mu    sync.Mutex
	lists map[string]memoed // by digest
	size  int
}

type memoed struct {
	payload []byte // as it is written in a line
	list    *assess.ChecklistText
}

// maxMemo is the most bytes of payloads that are remembered.
const maxMemo = 16 << 20

// listMark is what comes before the payload in a line as this package writes it.
const listMark = `,"kind":"checklist","payload":`

// listPayload takes the payload of a checklist out of the rest of a line, and
// the digest that it states; ok is false for anything else.
func listPayload(rest []byte) (head, payload []byte, digest string, ok bool) {
	at := bytes.Index(rest[:min(len(rest), 400)], []byte(listMark))
	if at < 0 || rest[len(rest)-1] != '}' {
		return nil, nil, "", false
	}
	head, payload = rest[:at], rest[at+len(listMark):len(rest)-1]
	key := []byte(`"sha256":"`)
	from := bytes.Index(payload[:min(len(payload), 400)], key)
	if from < 0 || len(payload) < from+len(key)+sumDigits {
		return nil, nil, "", false
	}
	from += len(key)
	return head, payload, string(payload[from : from+sumDigits]), true
}

// decode is decodeEvent by memory, where there is any.
func (m *Memo) decode(rest []byte) (assess.Event, error) {
	if m == nil {
		return decodeEvent(rest)
	}
	head, payload, digest, ok := listPayload(rest)
	if !ok {
		return decodeEvent(rest)
	}
	m.mu.Lock()
	known := m.lists[digest]
	m.mu.Unlock()
	if known.list != nil && bytes.Equal(known.payload, payload) {
		e, _, err := decodeOuter(append(bytes.Clone(head), listMark+`{}}`...))
		e.Checklist = known.list
		return e, err
	}
	e, err := decodeEvent(rest)
	if err == nil && e.Checklist != nil {
		m.keep(digest, payload, e.Checklist)
	}
	return e, err
}

func (m *Memo) keep(digest string, payload []byte, list *assess.ChecklistText) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.size+len(payload) > maxMemo {
		return
	}
	if m.lists == nil {
		m.lists = map[string]memoed{}
	}
	if _, known := m.lists[digest]; !known {
		m.lists[digest] = memoed{bytes.Clone(payload), list}
		m.size += len(payload)
	}
}
