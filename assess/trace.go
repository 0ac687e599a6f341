package assess

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"tenken/checklist"
)

// Trace is how one question entered the result: why it was asked or not, what
// its answer counts for, and what correcting it would change. The parts of all
// traces of a checklist add up to its figures.
type Trace struct {
	Item
	Section    *checklist.Section
	AnsweredBy *checklist.Question // the question that answers it instead; nil: none
	Given      Answer              // what was answered, whether it counts or not
	Ignored    Ignored             // why the answer given does not count; empty where it does
	Because    []FactUse           // the facts that decide whether it is asked; empty: always asked
	Rate       *Share              // part of the met rate, of the whole and of its section; nil: none
	Practice   *Share              // part of the practice score; nil: none
	Decides    bool                // the legal verdict is what it is because of this answer
	Rank       int                 // place among the gaps, from 1; 0: not a gap
	InNext     bool                // part of the way up
	IfYes      *Outcome            // what the answer yes would give; nil where it is yes, 該当なし or not asked
}

// FactUse is one fact that a condition looked at.
type FactUse struct {
	Fact  string
	Value string              // as it counts; empty where it is not known or the fact is not asked
	State checklist.FactState // how it came to it; empty where no list declares the fact
	Holds checklist.Truth     // whether the fact has one of the values the condition names
}

// Reasons are why the questions of a checklist are asked of a business or not.
type Reasons struct {
	a       *Assessment
	in      scope
	settled checklist.Settled
}

// ReasonsOf are those of an assessment as it is.
func ReasonsOf(c *checklist.Checklist, a *Assessment) *Reasons {
	return reasonsBy(c, a, checklist.Settle(c, a.Facts))
}

func reasonsBy(c *checklist.Checklist, a *Assessment, settled checklist.Settled) *Reasons {
	return &Reasons{a, scopeBy(c, a, settled.Facts), settled}
}

// Because is what decides whether a question is asked: facts with what is stated of
// them, or where something else decides one sentence; none of what everybody is asked.
func (r *Reasons) Because(q *checklist.Question, lang checklist.Lang) (because []string) {
	if _, out, by := r.in.applies(q); out != Asked && out != OutFacts {
		return []string{out.sentence(by).In(lang)}
	}
	for _, u := range decidedBy(q.When, &r.settled) {
		because = append(because, r.fact(u, lang))
	}
	return because
}

func (r *Reasons) fact(u FactUse, lang checklist.Lang) string {
	x, declared := r.settled.Of(u.Fact)
	if !declared {
		return whyFact.With(u.Fact, checklist.Visible(u.Value)).In(lang)
	}
	value := checklist.Visible(x.Fact.ValueLabel(r.a.AsStated(u.Fact, cmp.Or(u.Value, x.Stated)), lang))
	switch u.State {
	case checklist.FactNotAsked:
		value = whyPointless.In(lang)
	case checklist.FactContradicted:
		value = whyContradicted.In(lang)
	}
	return fmt.Sprintf(whyFact.In(lang), checklist.Visible(x.Fact.Ask.In(lang)), value)
}

// Why says in a sentence whether a question is asked, and because of what.
func (r *Reasons) Why(q *checklist.Question, lang checklist.Lang) string {
	because := strings.Join(r.Because(q, lang), whyComma.In(lang))
	switch t, out, _ := r.in.applies(q); {
	case out != Asked && out != OutFacts:
		return because
	case q.When == nil:
		return whyAlways.In(lang)
	case t == checklist.True:
		return whyAsked.With(because).In(lang)
	case t == checklist.False:
		return whyNotAsked.With(because).In(lang)
	}
	return whyPerhaps.With(because).In(lang)
}

// Said is the answer as it was given and, where it does not count so, why.
func (t Trace) Said(lang checklist.Lang) string {
	return t.Given.Status.Label(lang) + ignoredWords[t.Ignored].In(lang)
}

// CountsAs says what an answer does to the result (rule tenken-verdict/1).
func (t Trace) CountsAs(lang checklist.Lang) string {
	switch {
	case t.Applies == checklist.False || t.Status == NotApplicable:
		return countsNothing.In(lang)
	case t.Practice != nil:
		return fmt.Sprintf(countsPoints.In(lang), FigurePractice.Label(lang), t.Practice.Low, t.Practice.Of)
	}
	return statusWords[t.Status].countsAs.In(lang)
}

// Share is what a question adds to an interval: to the numerator of the low
// and of the high end, and to the denominator of both.
type Share struct{ Low, High, Of int }

// Explain traces one question; false where the checklist does not have it.
func Explain(c *checklist.Checklist, a *Assessment, id string) (Trace, bool) {
	for t := range explain(c, a, id, true) {
		return t, true
	}
	return Trace{}, false
}

// ExplainAll traces every question of the checklist, in order. It judges once
// more for every question that could be corrected; see [TraceAll].
func ExplainAll(c *checklist.Checklist, a *Assessment) []Trace {
	return slices.Collect(explain(c, a, "", true))
}

// TraceAll is [ExplainAll] without IfYes, one trace after the other, in a time
// that grows with the number of questions and not with its square.
func TraceAll(c *checklist.Checklist, a *Assessment) iter.Seq[Trace] {
	return explain(c, a, "", false)
}

// explain traces the question with that id, or all where it is empty.
func explain(c *checklist.Checklist, a *Assessment, id string, suppose bool) iter.Seq[Trace] {
	r := Judge(c, a)
	facts := checklist.Settle(c, a.Facts)
	in := scopeBy(c, a, facts.Facts)
	next := map[string]bool{}
	if r.Next != nil {
		for _, q := range r.Next.Change {
			next[q] = true
		}
	}
	ranks := make(map[string]int, len(r.Gaps))
	for i, g := range r.Gaps {
		ranks[g.Question.ID] = i + 1
	}
	return func(yield func(Trace) bool) {
		i := 0
		for sec, q := range c.All() {
			it := r.Items[i]
			i++
			if id != "" && q.ID != id {
				continue
			}
			t := Trace{Item: it, Section: sec, Given: a.Answers[q.ID], Because: decidedBy(q.When, &facts),
				Rank: ranks[q.ID]}
			_, _, t.AnsweredBy = in.applies(q)
			t.Ignored = ignored(&t)
			t.Rate, t.Practice = sharesOf(&it)
			t.Decides = it.Applies != checklist.False && q.Duty == checklist.Must && r.Legal.Decides(it.Status)
			t.InNext = next[q.ID]
			if suppose && it.Applies != checklist.False && it.Status != Yes && it.Status != NotApplicable {
				o := OutcomeOf(judge(c, a, &supposed{q.ID, Yes}))
				t.IfYes = &o
			}
			if !yield(t) {
				return
			}
		}
	}
}

func ignored(t *Trace) Ignored {
	switch {
	case t.Given.Status == Unanswered:
		return ""
	case t.Applies == checklist.False:
		return NotAsked
	case t.Given.Review:
		return Unconfirmed
	case outdated(t.Question, t.Given):
		return Outdated
	case t.Given.Status != NotApplicable || t.Status == NotApplicable:
		return ""
	case !mayBeNA(t.Question):
		return NARefused
	}
	return NAReason
}

// sharesOf is what the item adds to the two intervals.
func sharesOf(it *Item) (rate, practice *Share) {
	if it.Applies == checklist.False || it.Status == NotApplicable {
		return nil, nil
	}
	var t tally
	t.add(it)
	if it.Question.Duty == checklist.Must {
		return &Share{t.duty.Yes, t.duty.Yes + t.duty.open(), 1}, nil
	}
	return nil, &Share{t.got, t.got + t.open, t.most}
}

// decidedBy lists the facts that make the condition true, false or unknown: of
// an all that is false only the false parts, of one that is unknown only the
// unknown parts, and so on. Each fact once, in order.
func decidedBy(c *checklist.Cond, facts *checklist.Settled) []FactUse {
	if c == nil {
		return nil
	}
	var uses []FactUse
	collect(c, facts.Facts, func(u FactUse) {
		if x, ok := facts.Of(u.Fact); ok {
			u.Value, u.State = x.Value, x.State
		}
		if u.Value == checklist.UnknownValue || u.Value == checklist.NotAskedValue {
			u.Value = ""
		}
		if !slices.Contains(uses, u) {
			uses = append(uses, u)
		}
	})
	return uses
}

func collect(c *checklist.Cond, facts checklist.Facts, yield func(FactUse)) {
	switch {
	case c == nil:
	case c.Fact != "":
		yield(FactUse{Fact: c.Fact, Value: facts[c.Fact], Holds: c.Eval(facts)})
	case c.Not != nil:
		collect(c.Not, facts, yield)
	default:
		whole := c.Eval(facts)
		for _, part := range append(slices.Clone(c.All), c.Any...) {
			if part.Eval(facts) == whole {
				collect(part, facts, yield)
			}
		}
	}
}
