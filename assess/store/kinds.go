package store

import (
	_ "embed"

	"tenken/assess"
)

//go:embed assessment.schema.json
var schemaJSON []byte

// JSONSchema is the JSON Schema (draft 2020-12) of a line of an assessment.
func JSONSchema() []byte { return append([]byte(nil), schemaJSON...) }

// codec is how the payload of one kind of event is written and read.
type codec struct {
	has   func(e *assess.Event) bool // its payload is there
	write func(w *writer, e *assess.Event)
	read  func(e *assess.Event, v []byte) error
}

// kinds are the kinds of format 1. A kind that is not among them makes a file
// read-only.
var kinds = map[assess.Kind]codec{
	assess.KindBegin: {
		func(e *assess.Event) bool { return e.Begin != nil },
		func(w *writer, e *assess.Event) { w.begin(e.Begin) },
		func(e *assess.Event, v []byte) error { e.Begin = new(assess.Begin); return readBegin(e.Begin, v) },
	},
	assess.KindRename: {
		func(e *assess.Event) bool { return e.Rename != nil && *e.Rename != assess.Rename{} },
		func(w *writer, e *assess.Event) { w.rename(e.Rename) },
		func(e *assess.Event, v []byte) error { e.Rename = new(assess.Rename); return readRename(e.Rename, v) },
	},
	assess.KindAsOf: {
		func(e *assess.Event) bool { return e.AsOf != "" },
		func(w *writer, e *assess.Event) { w.day(e.AsOf) },
		func(e *assess.Event, v []byte) error { return readDay(&e.AsOf, v) },
	},
	assess.KindChecklist: {
		func(e *assess.Event) bool { return e.Checklist != nil },
		func(w *writer, e *assess.Event) { w.checklist(e.Checklist) },
		func(e *assess.Event, v []byte) error {
			e.Checklist = new(assess.ChecklistText)
			return readChecklist(e.Checklist, v)
		},
	},
	assess.KindCarry: {
		func(e *assess.Event) bool {
			return e.Carry != nil && len(e.Carry.Lists)+len(e.Carry.Set) > 0 && len(e.Carry.From) > 0
		},
		func(w *writer, e *assess.Event) { w.carry(e.Carry, e.Source) },
		readCarry,
	},
	assess.KindDrop: {
		func(e *assess.Event) bool { return e.Drop != "" },
		func(w *writer, e *assess.Event) { w.raw(`"list":`).str("list", e.Drop) },
		func(e *assess.Event, v []byte) error { return oneText(&e.Drop, "list", v) },
	},
	assess.KindFact: {
		func(e *assess.Event) bool { return len(e.Facts) > 0 },
		func(w *writer, e *assess.Event) { w.raw(`"set":`).facts(e.Facts) },
		func(e *assess.Event, v []byte) error { return readSet(&e.Facts, v, setFact) },
	},
	assess.KindAnswer: {
		func(e *assess.Event) bool { return len(e.Answers)+len(e.Facts) > 0 },
		func(w *writer, e *assess.Event) { w.answer(e) },
		readAnswer,
	},
	assess.KindReview: {
		func(e *assess.Event) bool { return len(e.Review) > 0 },
		func(w *writer, e *assess.Event) { w.raw(`"set":`); array(w, e.Review, w.review) },
		func(e *assess.Event, v []byte) error { return readSet(&e.Review, v, setReview) },
	},
	assess.KindSign: {
		func(e *assess.Event) bool { return e.Sign != nil },
		func(w *writer, e *assess.Event) { w.sign(e.Sign) },
		readSign,
	},
	assess.KindEvidence: {
		func(e *assess.Event) bool { return len(e.Evidence) > 0 },
		func(w *writer, e *assess.Event) { w.raw(`"set":`); array(w, e.Evidence, w.evidence) },
		func(e *assess.Event, v []byte) error { return readSet(&e.Evidence, v, setEvidence) },
	},
	assess.KindAssign: {
		func(e *assess.Event) bool { return len(e.Assign) > 0 },
		func(w *writer, e *assess.Event) { w.raw(`"set":`); array(w, e.Assign, w.assignment) },
		func(e *assess.Event, v []byte) error { return readSet(&e.Assign, v, setAssignment) },
	},
	assess.KindReturn: {
		func(e *assess.Event) bool { return e.Return != nil },
		func(w *writer, e *assess.Event) { w.returned(e.Return) },
		readReturn,
	},
	assess.KindUndo: {
		func(e *assess.Event) bool { return e.Of != "" },
		func(w *writer, e *assess.Event) { w.raw(`"of":`).str("of", e.Of) },
		func(e *assess.Event, v []byte) error { return oneText(&e.Of, "of", v) },
	},
	assess.KindMerge: {
		func(e *assess.Event) bool { return len(e.Heads) > 0 },
		func(w *writer, e *assess.Event) { w.merge(e) },
		readMerge,
	},
}

// payload writes the members of the payload of e.
func (w *writer) payload(e *assess.Event) {
	k, ok := kinds[e.Kind]
	if !ok || !k.has(e) {
		w.fail(flawed(errPayload, string(e.Kind)))
		return
	}
	k.write(w, e)
}

// readPayload reads the payload of the kind that e has.
func readPayload(e *assess.Event, v []byte) error {
	k, ok := kinds[e.Kind]
	if !ok {
		return errUnknown{unknownKind.With(string(e.Kind))}
	}
	return k.read(e, v)
}

// readSet reads a payload of one member, a list of what is set.
func readSet[T any](to *[]T, v []byte, read func(*T, []byte) error) error {
	return objectOf(v, []string{"set"}, func(_ string, v []byte) error { return readArray(to, v, read) })
}

// oneText reads a payload of one member that is a text.
func oneText(p *string, key string, v []byte) error {
	return objectOf(v, []string{key}, func(_ string, v []byte) error { return setString(p, v) })
}

func (w *writer) merge(e *assess.Event) {
	w.raw(`"heads":`)
	array(w, e.Heads, func(h string) { w.str("heads", h) })
	if e.Common > 0 {
		w.raw(`,"common":`).int(e.Common)
	}
}

func readMerge(e *assess.Event, v []byte) error {
	return objectOf(v, []string{"heads", "common?"}, func(key string, v []byte) error {
		if key == "common" {
			return setInt(&e.Common, v)
		}
		return readArray(&e.Heads, v, setString)
	})
}
