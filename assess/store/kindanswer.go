package store

import (
	"tenken/assess"
)

// What is said: facts and answers.

func (w *writer) facts(fs []assess.FactValue) *writer {
	array(w, fs, func(f assess.FactValue) {
		w.raw(`{"id":`).str("id", f.ID).raw(`,"value":`).str("value", f.Value).raw(`}`)
	})
	return w
}

func readFacts(fs *[]assess.FactValue, v []byte) error { return readArray(fs, v, setFact) }

func setFact(f *assess.FactValue, v []byte) error {
	return objectOf(v, []string{"id", "value"}, func(key string, v []byte) error {
		if key == "id" {
			return setString(&f.ID, v)
		}
		return setString(&f.Value, v)
	})
}

// answer writes an answer. What a workbook brings is one event, its facts too.
func (w *writer) answer(e *assess.Event) {
	if len(e.Answers) > 0 {
		w.raw(`"set":`)
		array(w, e.Answers, w.change)
		w.raw(`,`)
	}
	if len(e.Facts) > 0 {
		w.raw(`"facts":`).facts(e.Facts).raw(`,`)
	}
	w.raw(`"from":`).str("from", string(e.From)).optional("source", e.Source)
}

func readAnswer(e *assess.Event, v []byte) error {
	err := objectOf(v, []string{"set?", "facts?", "from", "source?"}, func(key string, v []byte) error {
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

// change writes one member of an answer's set; an empty value becomes null.
func (w *writer) change(c assess.Change) {
	w.raw(`{"q":`).str("q", c.Q).raw(`,"rev":`).int(c.Rev)
	w.fields(c.Fields, true)
	w.raw(`}`)
}

// fields writes the fields of an answer as members, in the order of
// [assess.Fields]; after says that a member comes before them.
func (w *writer) fields(fields map[assess.Field]string, after bool) {
	known := 0
	for _, f := range assess.Fields {
		v, ok := fields[f.Field]
		if !ok {
			continue
		}
		if after || known > 0 {
			w.raw(`,`)
		}
		known++
		w.raw(`"` + string(f.Field) + `":`)
		if v == "" {
			w.raw(`null`)
		} else {
			w.str(string(f.Field), v)
		}
	}
	if known != len(fields) {
		w.fail(errField)
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

// readField reads one field of an answer; null is the empty value.
func readField(fields map[assess.Field]string, key string, v []byte) error {
	if _, ok := assess.Field(key).Info(); !ok {
		return errUnknown{unknownMember.With(key)}
	}
	s := ""
	if string(v) != "null" {
		if err := setString(&s, v); err != nil {
			return err
		}
	}
	fields[assess.Field(key)] = s
	return nil
}
