package checklist_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/checklist"
)

// number is the number regime in small: who is a small operator follows from
// three facts, and who entrusts numbers entrusts.
const number = `schema: tenken/checklist/v1
id: jp-number
edition: "2026-12"
serial: 1
as_of: 2026-07-20
title: {ja: 番号}
publisher: {ja: 試験室}
facts:
  - id: staff
    ask: {ja: 何人ですか}
    type: choice
    options: [{id: up-to-100, ja: 100人以下}, {id: over-100, ja: 101人以上}]
  - id: entrusted
    ask: {ja: 番号の事務を受託していますか}
    type: yesno
  - id: small
    ask: {ja: 中小規模事業者ですか}
    type: yesno
    derive: {all: [{fact: staff, is: up-to-100}, {fact: entrusted, is: no}]}
  - id: outsources
    ask: {ja: 委託していますか}
    type: yesno
  - id: number-outsources
    ask: {ja: 番号の事務を委託していますか}
    type: yesno
    implies: [{is: yes, then: {fact: outsources, is: yes}}]
  - id: abroad
    ask: {ja: 外国に委託していますか}
    type: yesno
    when: {fact: outsources, is: yes}
sections:
  - id: N-01
    title: {ja: 区分}
    questions:
`

// settled reads "fact=value" words and tells how the facts of number count.
func settled(t *testing.T, stated string) map[string]string {
	t.Helper()
	facts := checklist.Facts{}
	for _, w := range strings.Fields(stated) {
		id, v, _ := strings.Cut(w, "=")
		facts[id] = v
	}
	got := map[string]string{}
	s := checklist.Settle(parse(t, number+question("N-01-01")), facts)
	for _, x := range s.List {
		got[x.Fact.ID] = string(x.State) + " " + x.Value
	}
	return got
}

func TestFactsSettleBeforeQuestions(t *testing.T) {
	for _, c := range []struct{ story, stated, fact, want string }{
		{"nothing is stated", "", "small", "derived "},
		{"all inputs make it small", "staff=up-to-100 entrusted=no", "small", "derived yes"},
		{"one input decides", "staff=over-100", "small", "derived no"},
		{"an input is not known", "staff=up-to-100 entrusted=unknown", "small", "derived "},
		{"what is stated of a derived fact is kept and not used", "staff=over-100 small=yes", "small", "derived no"},
		{"nor does it fill a derived fact that is not known", "small=yes", "small", "derived "},
		{"implied", "number-outsources=yes", "outsources", "implied yes"},
		{"implied although stated as unknown", "number-outsources=yes outsources=unknown", "outsources", "implied yes"},
		{"stated as others demand", "number-outsources=yes outsources=yes", "outsources", "stated yes"},
		{"contradicted", "number-outsources=yes outsources=no", "outsources", "contradicted "},
		{"the other way says nothing", "number-outsources=no outsources=no", "outsources", "stated no"},
		{"asked only if", "outsources=no abroad=yes", "abroad", "not-asked -"},
		{"not known whether it is asked", "outsources=unknown abroad=yes", "abroad", "pending "},
		{"asked because another fact implies it", "number-outsources=yes abroad=yes", "abroad", "stated yes"},
		{"nor known behind a contradiction", "number-outsources=yes outsources=no abroad=no", "abroad", "pending "},
		{"not stated", "outsources=yes", "abroad", "unstated "},
		{"stated as unknown", "outsources=yes abroad=unknown", "abroad", "unstated "},
		{"stated as what an edition took away", "staff=up-to-50", "staff", "unstated "},
		{"and what follows from that", "staff=up-to-50 entrusted=no", "small", "derived "},
	} {
		if got := settled(t, c.stated)[c.fact]; got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.story, c.fact, got, c.want)
		}
	}
}

// A fact that is not asked matches no value; who is to be asked again, and
// because of what, is told.
func TestWhatSettledFactsTell(t *testing.T) {
	c := parse(t, number+question("N-01-01"))
	s := checklist.Settle(c, checklist.Facts{"outsources": "no", "elsewhere": "yes"})
	abroad := &checklist.Cond{Fact: "abroad", Is: []string{"yes", "no"}}
	if abroad.Eval(s.Facts) != checklist.False || (&checklist.Cond{Not: abroad}).Eval(s.Facts) != checklist.True {
		t.Errorf("a fact that is not asked: %v", s.Facts)
	}
	if s.Facts["elsewhere"] != "yes" {
		t.Error("a fact that no list declares is gone")
	}
	s = checklist.Settle(c, checklist.Facts{"number-outsources": "yes", "outsources": "no"})
	if got := s.Contradictions(); len(got) != 1 || got[0].Fact.ID != "outsources" || got[0].Stated != "no" ||
		strings.Join(got[0].Should, " ") != "yes" || strings.Join(got[0].By, " ") != "number-outsources" {
		t.Errorf("%+v", got)
	}
	var open []string
	for _, x := range s.Open() {
		open = append(open, x.Fact.ID)
	}
	if got := strings.Join(open, " "); got != "staff entrusted outsources" {
		t.Errorf("open: %s", got)
	}
	if _, ok := s.Of("nobody"); ok {
		t.Error("a fact of nobody")
	}
}

// drawFacts draws facts that hang on earlier ones in every way, in any order of
// the list, and statements about them.
func drawFacts(t *rapid.T) (*checklist.Checklist, checklist.Facts) {
	c := &checklist.Checklist{ID: "drawn"}
	stated := checklist.Facts{}
	n := rapid.IntRange(2, 6).Draw(t, "facts")
	for i := range n {
		f := checklist.Fact{ID: fmt.Sprint("f", i), Type: checklist.YesNo}
		if i > 0 && rapid.IntRange(0, 2).Draw(t, "gated") == 0 {
			f.When = drawCond(t, c, 2)
		}
		if i > 0 && rapid.IntRange(0, 4).Draw(t, "derived") == 0 {
			f.Derive = []checklist.Derive{{Value: yesNo.Draw(t, "value"), When: drawCond(t, c, 2)},
				{Value: yesNo.Draw(t, "value"), When: drawCond(t, c, 1)}, {Value: yesNo.Draw(t, "value")}}
		} else if i > 0 && rapid.Bool().Draw(t, "implied") {
			by := &c.Facts[rapid.IntRange(0, i-1).Draw(t, "by")]
			by.Implies = append(by.Implies,
				checklist.Implication{Is: []string{yesNo.Draw(t, "is")}, Fact: f.ID, Value: yesNo.Draw(t, "then")})
		}
		c.Facts = append(c.Facts, f)
		if v := rapid.SampledFrom([]string{"yes", "no", "yes", "no", "unknown", ""}).Draw(t, f.ID); v != "" {
			stated[f.ID] = v
		}
	}
	c.Facts = rapid.Permutation(c.Facts).Draw(t, "order")
	return c, stated
}

var yesNo = rapid.SampledFrom([]string{"yes", "no"})

func TestSettlingIsTotalAndDependsOnNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, stated := drawFacts(t)
		was := maps.Clone(stated)
		s := checklist.Settle(c, stated)
		if d := cmp.Diff(was, stated); d != "" {
			t.Fatalf("what was stated changed\n%s", d)
		}
		mixed := *c
		mixed.Facts = rapid.Permutation(c.Facts).Draw(t, "another order")
		if d := cmp.Diff(s.Facts, checklist.Settle(&mixed, stated).Facts); d != "" {
			t.Errorf("the order of the facts matters\n%s", d)
		}
		if len(s.List) != len(c.Facts) {
			t.Fatalf("%d of %d facts settled", len(s.List), len(c.Facts))
		}
		for _, x := range s.List {
			known := slices.Contains([]checklist.FactState{checklist.FactStated, checklist.FactImplied,
				checklist.FactNotAsked}, x.State)
			if v, ok := s.Facts[x.Fact.ID]; ok != (x.Value != "") || v != x.Value ||
				x.State != checklist.FactDerived && known != ok {
				t.Errorf("%+v: %q", x, v)
			}
		}
		circle := *c // what no loaded list has
		circle.Facts = slices.Clone(c.Facts)
		for i := range circle.Facts {
			circle.Facts[i].When = &checklist.Cond{Fact: circle.Facts[(i+1)%len(circle.Facts)].ID, Is: []string{"yes"}}
		}
		checklist.Settle(&circle, stated)
	})
}

// No contradiction makes a duty vanish: whatever is asked when a contradicted
// fact is stated as demanded, or is taken at its word, is asked.
func TestNoContradictionMakesADutyVanish(t *testing.T) {
	met := 0
	contradicted := func(t *rapid.T) {
		c, stated := drawFacts(t)
		s := checklist.Settle(c, stated)
		at := s.Contradictions()
		if len(at) == 0 {
			return
		}
		met++
		x := rapid.SampledFrom(at).Draw(t, "contradicted")
		when := drawCond(t, c, 3)
		asked := when.Eval(s.Facts)
		for _, v := range x.Should {
			demanded := maps.Clone(stated)
			demanded[x.Fact.ID] = v
			if asked == checklist.False && when.Eval(checklist.Settle(c, demanded).Facts) != checklist.False {
				t.Errorf("%s=%s would bring %s", x.Fact.ID, v, when)
			}
		}
		believed := *c
		believed.Facts = slices.Clone(c.Facts)
		for i := range believed.Facts {
			f := &believed.Facts[i]
			f.Implies = slices.DeleteFunc(slices.Clone(f.Implies),
				func(m checklist.Implication) bool { return m.Fact == x.Fact.ID })
		}
		if asked == checklist.False && when.Eval(checklist.Settle(&believed, stated).Facts) != checklist.False {
			t.Errorf("%s taken at its word would bring %s", x.Fact.ID, when)
		}
	}
	for round := 0; round < 20 && met < 3; round++ { // chance draws few that contradict
		rapid.Check(t, contradicted)
	}
	t.Logf("%d contradictions", met)
	if met == 0 && !testing.Short() { // of few draws none may be one
		t.Error("no contradiction was drawn")
	}
}
