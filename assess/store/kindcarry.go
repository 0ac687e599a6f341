package store

import "tenken/assess"

// What moves answers to newer editions: the new texts, where from, every answer
// and the counts, in one line.

func (w *writer) carry(c *assess.Carry) {
	w.raw(`"lists":[`)
	for i := range c.Lists {
		w.comma(i).raw(`{`).checklist(&c.Lists[i])
		w.raw(`}`)
	}
	w.raw(`],"from":{"head":`).str("head", c.FromHead).raw(`,"lists":[`)
	for i, l := range c.From {
		w.comma(i).raw(`{"id":`).str("id", l.ID).raw(`,"serial":`).int(l.Serial).raw(`,"sha256":`).str("sha256", l.SHA256).raw(`}`)
	}
	w.raw(`]}`)
	if len(c.Facts) > 0 {
		w.raw(`,"facts":`).facts(c.Facts)
	}
	if len(c.Set) > 0 {
		w.raw(`,"set":[`)
		for i := range c.Set {
			w.comma(i).carried(&c.Set[i])
		}
		w.raw(`]`)
	}
	if len(c.Archived) > 0 {
		w.raw(`,"archived":`).former(c.Archived)
	}
	o, n := c.Counts.Old, c.Counts.New
	w.raw(`,"counts":{"old":{"total":`).int(o.Total).raw(`,"carried":`).int(o.Carried).raw(`,"review":`).int(o.Review)
	w.raw(`,"archived":`).int(o.Archived).raw(`},"new":{"total":`).int(n.Total).raw(`,"carried":`).int(n.Carried)
	w.raw(`,"review":`).int(n.Review).raw(`,"ask":`).int(n.Ask).raw(`,"new":`).int(n.New).raw(`}}`)
}

func (w *writer) carried(s *assess.CarriedAnswer) {
	w.raw(`{"q":`).str("q", s.Q).raw(`,"rev":`).int(s.Rev).raw(`,"state":`).str("state", string(s.State))
	w.raw(`,"old":`).former(s.Old)
	if len(s.Fields) > 0 {
		w.raw(`,"fields":{`)
		w.fields(s.Fields, "")
		w.raw(`}`)
	}
	w.raw(`}`)
}

func (w *writer) former(all []assess.FormerAnswer) *writer {
	w.raw(`[`)
	for i, f := range all {
		w.comma(i).change(assess.Change(f))
	}
	return w.raw(`]`)
}

func readCarry(c *assess.Carry, v []byte) error {
	return object(v, []string{"lists", "from", "facts?", "set?", "archived?", "counts"}, func(key string, v []byte) error {
		switch key {
		case "lists":
			return items(v, func(v []byte) error {
				c.Lists = append(c.Lists, assess.ChecklistText{})
				return readChecklist(&c.Lists[len(c.Lists)-1], v)
			})
		case "from":
			return readCarryFrom(c, v)
		case "facts":
			return readFacts(&c.Facts, v)
		case "set":
			return items(v, func(v []byte) error {
				c.Set = append(c.Set, assess.CarriedAnswer{})
				return readCarried(&c.Set[len(c.Set)-1], v)
			})
		case "archived":
			return readFormer(&c.Archived, v)
		}
		return readCounts(&c.Counts, v)
	})
}

func readCarryFrom(c *assess.Carry, v []byte) error {
	return object(v, []string{"head", "lists"}, func(key string, v []byte) error {
		if key == "head" {
			return setString(&c.FromHead, v)
		}
		return items(v, func(v []byte) error {
			var l assess.ListRef
			err := object(v, []string{"id", "serial", "sha256"}, func(key string, v []byte) error {
				switch key {
				case "id":
					return setString(&l.ID, v)
				case "serial":
					return setInt(&l.Serial, v)
				}
				return setString(&l.SHA256, v)
			})
			c.From = append(c.From, l)
			return err
		})
	})
}

func readCarried(s *assess.CarriedAnswer, v []byte) error {
	s.Fields = map[assess.Field]string{}
	return object(v, []string{"q", "rev", "state", "old", "fields?"}, func(key string, v []byte) error {
		switch key {
		case "q":
			return setString(&s.Q, v)
		case "rev":
			return setInt(&s.Rev, v)
		case "state":
			if err := setString((*string)(&s.State), v); err != nil {
				return err
			}
			if s.State != assess.Carried && s.State != assess.ForReview && s.State != assess.AskedAnew {
				return errUnknown{"state of a carried answer"}
			}
			return nil
		case "old":
			return readFormer(&s.Old, v)
		}
		return members(v, func(key string, v []byte) error { return readField(s.Fields, key, v) })
	})
}

func readFormer(all *[]assess.FormerAnswer, v []byte) error {
	return items(v, func(v []byte) error {
		c, err := readChange(v)
		*all = append(*all, assess.FormerAnswer(c))
		return err
	})
}

func readCounts(c *assess.CarryCounts, v []byte) error {
	ints := func(v []byte, into map[string]*int) error {
		keys := make([]string, 0, len(into))
		for k := range into {
			keys = append(keys, k)
		}
		return object(v, keys, func(key string, v []byte) error { return setInt(into[key], v) })
	}
	return object(v, []string{"old", "new"}, func(key string, v []byte) error {
		if key == "old" {
			o := &c.Old
			return ints(v, map[string]*int{"total": &o.Total, "carried": &o.Carried, "review": &o.Review, "archived": &o.Archived})
		}
		n := &c.New
		return ints(v, map[string]*int{"total": &n.Total, "carried": &n.Carried, "review": &n.Review, "ask": &n.Ask, "new": &n.New})
	})
}
