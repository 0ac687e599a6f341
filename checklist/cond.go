package checklist

import "strings"

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

// UnknownValue is the value by which any fact may be stated as not known.
const UnknownValue = "unknown"

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

// Eval says whether the condition holds for the facts by Kleene's logic: a part that
// is not known decides nothing, and only what no fact to come can change is true
// or false.
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

// String is the condition as an author writes it; "always" where there is none.
func (c *Cond) String() string {
	switch {
	case c == nil:
		return "always"
	case c.Fact != "" && len(c.Is) == 1:
		return c.Fact + "=" + c.Is[0]
	case c.Fact != "":
		return c.Fact + "=[" + strings.Join(c.Is, ", ") + "]"
	case c.Not != nil:
		return "not(" + c.Not.String() + ")"
	case c.Any != nil:
		return "any(" + condList(c.Any) + ")"
	default:
		return "all(" + condList(c.All) + ")"
	}
}

func condList(cs []*Cond) string {
	all := make([]string, len(cs))
	for i, c := range cs {
		all[i] = c.String()
	}
	return strings.Join(all, ", ")
}
