package checklist

import "slices"

// Relation says how an old question relates to a new one: what the old one
// asked, seen from the new one. The words are those of OSCAL's mapping and of
// NIST IR 8477 (source: the old question, target: the new one).
type Relation string

// The relations, the most alike first.
const (
	EqualTo        Relation = "equal-to"        // the same, under another number perhaps
	EquivalentTo   Relation = "equivalent-to"   // the same in other words
	SupersetOf     Relation = "superset-of"     // the old one asked more
	SubsetOf       Relation = "subset-of"       // the new one asks more
	IntersectsWith Relation = "intersects-with" // each asks something that the other does not
	NoRelationship Relation = "no-relationship" // nothing of the old one is asked any more
)

var relations = []Relation{EqualTo, EquivalentTo, SupersetOf, SubsetOf, IntersectsWith, NoRelationship}

// Then is the relation of an old question to a new one over one in between.
func (r Relation) Then(next Relation) Relation {
	alike := func(x Relation) bool { return x == EqualTo || x == EquivalentTo }
	switch {
	case r == NoRelationship || next == NoRelationship:
		return NoRelationship
	case r == EqualTo:
		return next
	case next == EqualTo, next == r:
		return r
	case alike(r):
		return next
	case alike(next):
		return r
	}
	return IntersectsWith
}

// Lineage tells how the questions and facts of one older serial became those
// of the next serial that has a lineage, or of the list that holds it. What it
// does not name kept its id and its meaning.
type Lineage struct {
	Serial    int    // of the older list
	SHA256    string // over its file, 64 lower-case hex digits
	Questions []QuestionLineage
	Facts     []FactLineage
	Pos       Pos
}

// QuestionLineage is one step of some questions.
type QuestionLineage struct {
	Old, New []string // ids; New empty: no longer asked
	Relation Relation
	Why      Text // what changed, for those who answered before; may be empty
	Pos      Pos
}

// FactLineage is one step of a fact; a value that leads to several is asked again.
type FactLineage struct {
	Old, New string // New empty: no longer asked
	Values   []ValueLineage
	Pos      Pos
}

// ValueLineage is what became of one value of a fact.
type ValueLineage struct {
	Old string
	New []string
}

// Descent is where an old question leads to in the new list.
type Descent struct {
	New      string
	Relation Relation
	Why      []Text // what changed on the way
	Named    bool   // a lineage names the step; else id and meaning were kept in silence
}

// Descents are where the questions of an older serial of the list lead to, and
// whether the chain of lineages reaches from there without a gap. Where it does
// not, only what kept its id is followed.
func (c *Checklist) Descents(serial int, sha256 string, ids []string) (map[string][]Descent, bool) {
	steps, whole := c.lineageFrom(serial, sha256)
	out := make(map[string][]Descent, len(ids))
	for _, id := range ids {
		at := []Descent{{New: id, Relation: EqualTo}}
		for _, s := range steps {
			var next []Descent
			for _, d := range at {
				next = append(next, s.from(d)...)
			}
			at = next
		}
		out[id] = merged(at)
	}
	return out, whole
}

// lineageFrom are the lineages to follow from an older serial, in order.
func (c *Checklist) lineageFrom(serial int, sha256 string) ([]*Lineage, bool) {
	if serial == c.Serial && sha256 == c.SHA256 {
		return nil, true
	}
	var steps []*Lineage
	for i := range c.Lineage {
		l := &c.Lineage[i]
		if l.Serial == serial && l.SHA256 != sha256 {
			return nil, false // another text went by the same number
		}
		if l.Serial >= serial {
			steps = append(steps, l)
		}
	}
	slices.SortStableFunc(steps, func(a, b *Lineage) int { return a.Serial - b.Serial })
	if len(steps) == 0 || steps[0].Serial != serial {
		return nil, false
	}
	return steps, true
}

// from follows one question through this step.
func (l *Lineage) from(d Descent) []Descent {
	named := false
	var out []Descent
	for _, q := range l.Questions {
		if !slices.Contains(q.Old, d.New) {
			continue
		}
		named = true
		why := d.Why
		if !q.Why.IsZero() {
			why = append(slices.Clone(why), q.Why)
		}
		for _, id := range q.New {
			out = append(out, Descent{New: id, Relation: d.Relation.Then(q.Relation), Why: why, Named: true})
		}
	}
	if !named {
		return []Descent{d}
	}
	return out
}

// merged keeps one descent a new question: where several ways lead to it, the
// one that is least alike.
func merged(all []Descent) []Descent {
	var out []Descent
	for _, d := range all {
		if d.Relation == NoRelationship {
			continue
		}
		i := slices.IndexFunc(out, func(o Descent) bool { return o.New == d.New })
		switch {
		case i < 0:
			out = append(out, d)
		case slices.Index(relations, d.Relation) > slices.Index(relations, out[i].Relation):
			out[i] = d
		}
	}
	return out
}

// FactDescent is what a stated value of a fact has become: no id where the fact
// is no longer asked, an empty value where it has to be asked again.
func (c *Checklist) FactDescent(serial int, sha256, id, value string) (newID, newValue string) {
	steps, _ := c.lineageFrom(serial, sha256)
	for _, l := range steps {
		i := slices.IndexFunc(l.Facts, func(f FactLineage) bool { return f.Old == id })
		if i < 0 {
			continue
		}
		f := l.Facts[i]
		if id = f.New; id == "" {
			return "", ""
		}
		value = f.value(value)
	}
	return id, value
}

// value is the one value that another has become; empty for none or several.
func (f FactLineage) value(old string) string {
	if old == "" || old == UnknownValue || len(f.Values) == 0 {
		return old
	}
	for _, v := range f.Values {
		if v.Old == old {
			if len(v.New) == 1 {
				return v.New[0]
			}
			return ""
		}
	}
	return old
}
