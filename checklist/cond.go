package checklist

// Truth is a value of Kleene's three-valued logic.
type Truth int8

// The three values, ordered: and is the minimum, or the maximum, not the negation.
const (
	False   Truth = -1
	Unknown Truth = 0
	True    Truth = 1
)

// Name is the value in JSON: no, unknown, yes.
func (t Truth) Name() string { return [...]string{"no", "unknown", "yes"}[t+1] }

// Facts are the stated facts: fact id to value. A missing fact and the value
// "unknown" mean the same: not known.
type Facts map[string]string

// Cond is a condition over facts: exactly one of Fact, All, Any, Not is set.
// A nil *Cond is always true.
type Cond struct {
	Fact string   // with Is: true where the fact has one of the values
	Is   []string // at least one
	All  []*Cond
	Any  []*Cond
	Not  *Cond
	Pos  Pos
}

// Eval says whether the condition holds for the facts (Kleene logic over all,
// any, not; rule tenken-verdict/1, Inputs).
func (c *Cond) Eval(facts Facts) Truth {
	switch {
	case c == nil:
		return True
	case c.Fact != "":
		return evalFact(c, facts)
	case c.Not != nil:
		return -c.Not.Eval(facts)
	case c.Any != nil:
		t := False
		for _, x := range c.Any {
			t = max(t, x.Eval(facts))
		}
		return t
	default:
		t := True
		for _, x := range c.All {
			t = min(t, x.Eval(facts))
		}
		return t
	}
}

func evalFact(c *Cond, facts Facts) Truth {
	v, ok := facts[c.Fact]
	if !ok || v == UnknownValue {
		return Unknown
	}
	for _, is := range c.Is {
		if v == is {
			return True
		}
	}
	return False
}

// FactIDs calls yield for every fact the condition looks at, in order, repeats included.
func (c *Cond) FactIDs(yield func(id string)) {
	if c == nil {
		return
	}
	if c.Fact != "" {
		yield(c.Fact)
	}
	for _, x := range c.All {
		x.FactIDs(yield)
	}
	for _, x := range c.Any {
		x.FactIDs(yield)
	}
	c.Not.FactIDs(yield)
}
