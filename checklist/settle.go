package checklist

import (
	"maps"
	"slices"
)

// NotAskedValue is the settled value of a fact whose `when` is false. It is the
// value of no fact, so that {fact, is} is false and `not` of it true.
const NotAskedValue = "-"

// FactState is how a fact came to its settled value.
type FactState string

// The states. Of the last four the value is not known.
const (
	FactStated       FactState = "stated"
	FactDerived      FactState = "derived"      // computed; not known where an input is not
	FactImplied      FactState = "implied"      // follows from another fact, not stated itself
	FactNotAsked     FactState = "not-asked"    // its when is false: NotAskedValue
	FactPending      FactState = "pending"      // whether it is asked is not known yet
	FactContradicted FactState = "contradicted" // what is stated cannot be: to be asked again
	FactUnstated     FactState = "unstated"     // or stated as unknown, or as a value that the fact no longer has
)

// SettledFact is a fact as it counts.
type SettledFact struct {
	Fact    *Fact
	Value   string // as it counts; empty: not known
	State   FactState
	Stated  string   // what was stated, whether it counts or not; may be empty or "unknown"
	Should  []string // of a contradicted fact: the values that others demand
	By      []string // the facts that settled it: of when, derive, implies; as declared, each once
	tainted bool     // its value is not known because something was contradicted
}

// Settled are the facts of a checklist as they count (rule tenken-verdict/1). It
// is read, never changed.
type Settled struct {
	Facts Facts         // by which conditions are judged; what no list declares is as stated
	List  []SettledFact // as the checklist declares them
}

// Of is the fact of that id; false where the checklist does not declare it.
func (s *Settled) Of(id string) (SettledFact, bool) {
	i := slices.IndexFunc(s.List, func(x SettledFact) bool { return x.Fact.ID == id })
	if i < 0 {
		return SettledFact{}, false
	}
	return s.List[i], true
}

// Contradictions are the facts stated otherwise than others demand. They count
// as not known until they, or those that demand it, are stated again.
func (s *Settled) Contradictions() []SettledFact {
	return slices.DeleteFunc(slices.Clone(s.List), func(x SettledFact) bool { return x.State != FactContradicted })
}

// Open are the facts that can be stated and whose value is not known, those
// contradicted among them. A fact that may turn out not to be asked is not open.
func (s *Settled) Open() []SettledFact {
	return slices.DeleteFunc(slices.Clone(s.List),
		func(x SettledFact) bool { return x.State != FactContradicted && x.State != FactUnstated })
}

// Settle says how the facts of c count when these are stated. It is total and
// depends on nothing else; the order of the facts does not matter.
func Settle(c *Checklist, stated Facts) Settled {
	s := &settling{stated: stated, at: make(map[string]int, len(c.Facts)), list: make([]SettledFact, len(c.Facts)),
		state: make([]uint8, len(c.Facts))}
	s.facts = make(Facts, len(c.Facts)+len(stated))
	maps.Copy(s.facts, stated)
	for i := range c.Facts {
		s.list[i].Fact = &c.Facts[i]
		s.at[c.Facts[i].ID] = i
		delete(s.facts, c.Facts[i].ID) // until it is settled
	}
	for i := range c.Facts {
		for k := range c.Facts[i].Implies {
			x := &c.Facts[i].Implies[k]
			s.implied = append(s.implied, demand{i, x})
		}
	}
	for i := range s.list {
		s.settle(i)
	}
	return Settled{Facts: s.facts, List: s.list}
}

// SettledFacts are [Settle]'s Facts alone; where the checklist has no fact that
// depends on others they are the facts stated, not a copy.
func SettledFacts(c *Checklist, stated Facts) Facts {
	for i := range c.Facts {
		f := &c.Facts[i]
		if f.When != nil || len(f.Derive) > 0 || len(f.Implies) > 0 || !f.has(stated[f.ID]) {
			return Settle(c, stated).Facts
		}
	}
	return stated
}

type settling struct {
	stated  Facts
	facts   Facts          // of those settled so far
	at      map[string]int // in list, by id
	list    []SettledFact
	state   []uint8 // 1: on the way, 2: settled
	implied []demand
}

// demand is an implication and the fact that has it.
type demand struct {
	by int
	*Implication
}

// settle settles a fact after those that it depends on. In a circle, which no
// loaded checklist has, one on the way counts as not known.
func (s *settling) settle(i int) {
	if s.state[i] != 0 {
		return
	}
	s.state[i] = 1
	x := &s.list[i]
	x.Stated = s.stated[x.Fact.ID]
	gate := s.look(x, x.Fact.When)
	switch {
	case gate == False:
		s.unasked(x)
	case gate == Unknown:
		x.State = FactPending
	case len(x.Fact.Derive) > 0:
		s.derive(x)
	default:
		s.infer(x)
	}
	if x.Value != "" {
		x.tainted = false
		s.facts[x.Fact.ID] = x.Value
	}
	s.state[i] = 2
}

// unasked settles a fact whose when is false. Where another fact demands a value
// of it all the same, it is not known which of the two is right.
func (s *settling) unasked(x *SettledFact) {
	x.State, x.Value = FactNotAsked, NotAskedValue
	if sure, perhaps := s.demands(x); len(sure)+len(perhaps) > 0 {
		x.contradict(sure, perhaps)
	}
}

// look judges a condition over settled facts and notes what it looks at.
func (s *settling) look(x *SettledFact, c *Cond) Truth {
	c.FactIDs(func(id string) {
		if k, ok := s.at[id]; ok {
			s.settle(k)
			x.tainted = x.tainted || s.list[k].tainted
		}
		x.note(id)
	})
	return c.Eval(s.facts)
}

func (x *SettledFact) note(id string) {
	if !slices.Contains(x.By, id) {
		x.By = append(x.By, id)
	}
}

// derive takes the value of the first row that holds; a row that may hold leaves
// the value unknown.
func (s *settling) derive(x *SettledFact) {
	x.State = FactDerived
	value, decided := "", false
	for _, row := range x.Fact.Derive {
		t := s.look(x, row.When) // also after the row that decides: what it depends on stays the same
		if !decided && t != False {
			decided = true
			if t == True {
				value = row.Value
			}
		}
	}
	x.Value = value
}

// infer compares what is stated of a fact with what others imply. A fact whose
// value is lost in a contradiction may still imply: what disagrees with that is
// unknown too, so that no contradiction makes another one vanish.
func (s *settling) infer(x *SettledFact) {
	x.Value = x.Stated
	if x.Value == UnknownValue || !x.Fact.has(x.Value) {
		x.Value = ""
	}
	x.State = FactStated
	if x.Value == "" {
		x.State = FactUnstated
	}
	sure, perhaps := s.demands(x)
	s.reconcile(x, sure, perhaps)
}

// demands are the values that other facts imply for sure, and perhaps.
func (s *settling) demands(x *SettledFact) (sure, perhaps []string) {
	for _, m := range s.implied {
		if m.Fact != x.Fact.ID {
			continue
		}
		s.settle(m.by)
		by := &s.list[m.by]
		switch {
		case slices.Contains(m.Is, by.Value):
			sure = append(sure, m.Value)
		case by.tainted:
			perhaps = append(perhaps, m.Value)
		default:
			continue
		}
		x.note(by.Fact.ID)
	}
	return sure, perhaps
}

// reconcile weighs what is stated, if anything, against what others demand.
func (s *settling) reconcile(x *SettledFact, sure, perhaps []string) {
	all := slices.Concat(sure, perhaps)
	agree := func(v string) bool { return !slices.ContainsFunc(all, func(o string) bool { return o != v }) }
	switch {
	case x.Value == "" && len(sure) == 0:
		x.tainted = len(perhaps) > 0
	case x.Value == "" && agree(sure[0]):
		x.State, x.Value = FactImplied, sure[0]
	case x.Value == "", !agree(x.Value):
		x.contradict(sure, perhaps)
	}
}

func (x *SettledFact) contradict(sure, perhaps []string) {
	x.State, x.Value, x.tainted = FactContradicted, "", true
	x.Should = slices.Compact(slices.Sorted(slices.Values(slices.Concat(sure, perhaps))))
}
