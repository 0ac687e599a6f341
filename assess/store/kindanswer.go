package store

import (
	"strconv"

	"tenken/assess"
)

// What is said: facts and answers.

func (w *writer) facts(fs []assess.FactValue) *writer {
	w.raw(`[`)
	for i, f := range fs {
		w.comma(i).raw(`{"id":`).str("id", f.ID).raw(`,"value":`).str("value", f.Value).raw(`}`)
	}
	return w.raw(`]`)
}

func readFacts(fs *[]assess.FactValue, v []byte) error {
	return items(v, func(v []byte) error {
		var f assess.FactValue
		err := object(v, []string{"id", "value"}, func(key string, v []byte) error {
			if key == "id" {
				return setString(&f.ID, v)
			}
			return setString(&f.Value, v)
		})
		*fs = append(*fs, f)
		return err
	})
}

// answer writes an answer. What a workbook brings is one event, its facts too.
func (w *writer) answer(e *assess.Event) {
	if len(e.Answers) > 0 {
		w.raw(`"set":[`)
		for i, c := range e.Answers {
			w.comma(i).change(c)
		}
		w.raw(`],`)
	}
	if len(e.Facts) > 0 {
		w.raw(`"facts":`).facts(e.Facts).raw(`,`)
	}
	w.raw(`"from":`).str("from", string(e.From)).optional("source", e.Source)
}

func readAnswer(e *assess.Event, v []byte) error {
	err := object(v, []string{"set?", "facts?", "from", "source?"}, func(key string, v []byte) error {
		switch key {
		case "from":
			return setString((*string)(&e.From), v)
		case "source":
			return setSome(&e.Source, v)
		case "facts":
			return readFacts(&e.Facts, v)
		}
		return items(v, func(v []byte) error {
			c, err := readChange(v)
			e.Answers = append(e.Answers, c)
			return err
		})
	})
	if err == nil && len(e.Answers)+len(e.Facts) == 0 {
		return errMissing
	}
	return err
}

// change writes one member of an answer's set.
func (w *writer) change(c assess.Change) *writer {
	w.raw(`{"q":`).str("q", c.Q).raw(`,"rev":`).int(c.Rev)
	w.fields(c.Fields, ",")
	return w.raw(`}`)
}

// fields writes fields of an answer as members, the first after comma; an empty
// value becomes null.
func (w *writer) fields(set map[assess.Field]string, comma string) {
	known := 0
	for _, f := range assess.Fields {
		v, ok := set[f.Field]
		if !ok {
			continue
		}
		known++
		w.raw(comma + `"` + string(f.Field) + `":`)
		comma = ","
		if v == "" {
			w.raw(`null`)
		} else {
			w.str(string(f.Field), v)
		}
	}
	if known != len(set) {
		w.fail("a change has a field that format 1 lacks")
	}
}

func readChange(v []byte) (assess.Change, error) {
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
		return readField(c.Fields, key, v)
	})
	if err == nil && !got.all("q", "rev") {
		err = errMissing
	}
	return c, err
}

func readField(into map[assess.Field]string, key string, v []byte) error {
	if _, ok := assess.Field(key).Info(); !ok {
		return errUnknown{"member " + strconv.Quote(key)}
	}
	s := ""
	if string(v) != "null" {
		if err := setString(&s, v); err != nil {
			return err
		}
	}
	into[assess.Field(key)] = s
	return nil
}
