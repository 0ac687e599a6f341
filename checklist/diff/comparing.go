package diff

import "tenken/checklist"

type comparing struct {
	old, new *checklist.Checklist
	changes  []Change
}

// add fills in what a kind of change usually means.
func (c *comparing) add(x Change) {
	m := meanings[x.Kind]
	if x.Consequence == "" {
		x.Consequence, x.Means = m.consequence, m.words
	}
	c.changes = append(c.changes, x)
}

// fromTo is "from A to B"; either may be missing.
func fromTo(from, to string) checklist.Text {
	switch {
	case from == "":
		return wordAdded.With(to)
	case to == "":
		return wordRemoved.With(from)
	default:
		return wordFromTo.With(from, to)
	}
}

// fromToWords is "from A to B", each language in its own words where they changed too.
func fromToWords(from, to checklist.Text) checklist.Text {
	m := fromTo(from.JA, to.JA)
	if a, b := from.In(checklist.English), to.In(checklist.English); a != b {
		m.EN = fromTo(a, b).EN
	}
	return m
}

// field is one value that a reader sees, under the key by which authors know it.
type field struct{ key, was, is string }

// text are the two languages of a text as fields.
func text(key string, was, is checklist.Text) []field {
	return []field{{key, was.JA, is.JA}, {key + ".en", was.EN, is.EN}}
}

// differing tells the fields that changed, each with its key; ok is false where none did.
func differing(fields ...field) (what checklist.Text, ok bool) {
	for _, f := range fields {
		if f.was == f.is {
			continue
		}
		m := fromTo(f.was, f.is)
		if ok {
			what.JA, what.EN = what.JA+"。", what.EN+"; "
		}
		what.JA, what.EN, ok = what.JA+f.key+": "+m.JA, what.EN+f.key+": "+m.EN, true
	}
	return what, ok
}
