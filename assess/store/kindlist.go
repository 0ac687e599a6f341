package store

import (
	"tenken/assess"
	"tenken/checklist"
)

// What is asked: the lists, whole.

func (w *writer) checklist(c *assess.ChecklistText) {
	if err := isList(c); err != nil {
		w.fail(err)
	}
	w.raw(`"id":`).str("id", c.ID).raw(`,"serial":`).int(c.Serial)
	w.raw(`,"sha256":`).str("sha256", c.SHA256).raw(`,"text":`).str("text", c.Text)
	if c.Seal != nil {
		w.seal(c.Seal)
	}
}

func readChecklist(c *assess.ChecklistText, v []byte) error {
	err := objectOf(v, []string{"id", "serial", "sha256", "text", "seal?"}, func(key string, v []byte) error {
		switch key {
		case "seal":
			c.Seal = new(assess.Seal)
			return readSeal(c.Seal, v)
		case "id":
			return setString(&c.ID, v)
		case "serial":
			return setInt(&c.Serial, v)
		case "sha256":
			return setString(&c.SHA256, v)
		}
		return setString(&c.Text, v)
	})
	if err == nil {
		err = isList(c)
	}
	return err
}

// isList says what of c is not true of its text: digest, id, serial. Whether the
// list is its publisher's is another question.
func isList(c *assess.ChecklistText) error {
	text := []byte(c.Text)
	if checklist.Digest(text) != c.SHA256 {
		return errDigest
	}
	head, err := checklist.ParseHead(c.ID, text)
	if err != nil || head.ID != c.ID || head.Serial != c.Serial {
		return errList
	}
	return nil
}

// What moves to a newer edition: lists, answers and counts in one event.

func (w *writer) carry(c *assess.Carry, source string) {
	if len(c.Lists) > 0 {
		w.raw(`"lists":`)
		array(w, c.Lists, func(t assess.ChecklistText) { w.raw(`{`).checklist(&t); w.raw(`}`) })
		w.raw(`,`)
	}
	w.raw(`"from":{"lists":`)
	array(w, c.From, func(r assess.ListRef) { w.raw(`{`).listRef(r).raw(`}`) })
	w.optional("head", c.FromHead).raw(`}`)
	if c.AsOf != "" {
		w.raw(`,`).day(c.AsOf)
	}
	if len(c.Facts) > 0 {
		w.raw(`,"facts":`).facts(c.Facts)
	}
	if len(c.Confirm) > 0 {
		w.raw(`,"confirm":`).facts(c.Confirm)
	}
	if len(c.Set) > 0 {
		w.raw(`,"set":`)
		array(w, c.Set, w.carried)
	}
	if len(c.Archived) > 0 {
		w.raw(`,"archived":`)
		array(w, c.Archived, w.former)
	}
	o, n := c.Counts.Old, c.Counts.New
	w.raw(`,"counts":{"old":{"total":`).int(o.Total).raw(`,"carried":`).int(o.Carried)
	w.raw(`,"review":`).int(o.Review).raw(`,"archived":`).int(o.Archived)
	w.raw(`},"new":{"total":`).int(n.Total).raw(`,"carried":`).int(n.Carried)
	w.raw(`,"review":`).int(n.Review).raw(`,"ask":`).int(n.Ask).raw(`,"new":`).int(n.New).raw(`}}`)
	w.optional("source", source)
}

func (w *writer) listRef(r assess.ListRef) *writer {
	return w.raw(`"id":`).str("id", r.ID).raw(`,"serial":`).int(r.Serial).raw(`,"sha256":`).str("sha256", r.SHA256)
}

func (w *writer) carried(a assess.CarriedAnswer) {
	w.raw(`{"q":`).str("q", a.Q).raw(`,"rev":`).int(a.Rev).raw(`,"state":`).str("state", string(a.State))
	if len(a.Old) > 0 {
		w.raw(`,"old":`)
		array(w, a.Old, w.former)
	}
	if len(a.Fields) > 0 {
		w.raw(`,"fields":{`)
		w.fields(a.Fields, false)
		w.raw(`}`)
	}
	w.raw(`}`)
}

func (w *writer) former(f assess.FormerAnswer) { w.change(assess.Change(f)) }

func readCarry(e *assess.Event, v []byte) error {
	c := new(assess.Carry)
	e.Carry = c
	keys := []string{"lists?", "from", "day?", "facts?", "confirm?", "set?", "archived?", "counts", "source?"}
	return objectOf(v, keys,
		func(key string, v []byte) error {
			switch key {
			case "lists":
				return readArray(&c.Lists, v, readChecklist)
			case "from":
				return readFrom(c, v)
			case "day":
				return setDay(&c.AsOf, v)
			case "facts":
				return readFacts(&c.Facts, v)
			case "confirm":
				return readFacts(&c.Confirm, v)
			case "set":
				return readArray(&c.Set, v, readCarried)
			case "archived":
				return readArray(&c.Archived, v, readFormer)
			case "source":
				return setSome(&e.Source, v)
			}
			return readCounts(&c.Counts, v)
		})
}

func readFrom(c *assess.Carry, v []byte) error {
	return objectOf(v, []string{"lists", "head?"}, func(key string, v []byte) error {
		if key == "head" {
			return setSome(&c.FromHead, v)
		}
		return readArray(&c.From, v, func(r *assess.ListRef, v []byte) error {
			return objectOf(v, []string{"id", "serial", "sha256"}, func(key string, v []byte) error {
				switch key {
				case "id":
					return setString(&r.ID, v)
				case "serial":
					return setInt(&r.Serial, v)
				}
				return setString(&r.SHA256, v)
			})
		})
	})
}

func readCarried(a *assess.CarriedAnswer, v []byte) error {
	a.Fields = map[assess.Field]string{}
	return objectOf(v, []string{"q", "rev", "state", "old?", "fields?"}, func(key string, v []byte) error {
		switch key {
		case "q":
			return setString(&a.Q, v)
		case "rev":
			return setInt(&a.Rev, v)
		case "state":
			return setState(&a.State, v)
		case "old":
			return readArray(&a.Old, v, readFormer)
		}
		var got seen
		return members(v, func(key string, v []byte) error {
			if !got.first(key) {
				return errTwice
			}
			return readField(a.Fields, key, v)
		})
	})
}

func setState(s *assess.CarryState, v []byte) error {
	if err := setString((*string)(s), v); err != nil {
		return err
	}
	if *s != assess.Carried && *s != assess.ForReview && *s != assess.AskedAnew {
		return errUnknown{unknownState}
	}
	return nil
}

func readFormer(f *assess.FormerAnswer, v []byte) error {
	c, err := readChange(v)
	*f = assess.FormerAnswer(c)
	return err
}

func readCounts(c *assess.CarryCounts, v []byte) error {
	numbers := func(v []byte, of map[string]*int) error {
		var keys []string
		for k := range of {
			keys = append(keys, k)
		}
		return objectOf(v, keys, func(key string, v []byte) error { return setInt(of[key], v) })
	}
	return objectOf(v, []string{"old", "new"}, func(key string, v []byte) error {
		o, n := &c.Old, &c.New
		if key == "old" {
			return numbers(v, map[string]*int{
				"total": &o.Total, "carried": &o.Carried, "review": &o.Review, "archived": &o.Archived})
		}
		return numbers(v, map[string]*int{
			"total": &n.Total, "carried": &n.Carried, "review": &n.Review, "ask": &n.Ask, "new": &n.New})
	})
}
