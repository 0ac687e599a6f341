package exchange_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"tenken/checklist"
	"tenken/report/exchange"
	kit "tenken/report/reporttest"
)

// without blanks what the losses of a library name, on both sides.
func without(c *checklist.Checklist, l *exchange.Losses) *checklist.Checklist {
	out := *c
	drop := func(field string, zero func()) {
		if l.Has(field) {
			zero()
		}
	}
	drop("edition", func() { out.Edition = "" })
	drop("publisher.en", func() { out.Publisher.EN = "" })
	drop("review_by", func() { out.ReviewBy = "" })
	drop("words", func() { out.Words = checklist.Words{} })
	drop("for", func() { out.For = checklist.Text{} })
	drop("unread", func() { out.Unread = checklist.Text{} })
	drop("goal", func() { out.Goal = nil })
	drop("status", func() { out.Draft = false })
	drop("retired", func() { out.Retired = nil })
	drop("lineage", func() { out.Lineage = nil })
	drop("extends", func() { out.Extends = nil })
	out.Sources = nil // the library itself is the source of what is read
	out.Sections = nil
	groups := l.Has("facts (as implementation groups)")
	facts := map[string]bool{}
	for _, f := range c.Facts {
		facts[f.ID] = true
	}
	out.Facts = nil
	for _, s := range c.Sections {
		drop("with", func() { s.With = "" })
		var all []checklist.Question
		for _, q := range s.Questions {
			all = append(all, questionWithout(q, drop, groups))
		}
		s.Questions = all
		out.Sections = append(out.Sections, s)
	}
	return &out
}

func questionWithout(q checklist.Question, drop func(string, func()), groups bool) checklist.Question {
	drop("rev", func() { q.Rev = 1 })
	drop("duty: effort", func() {
		if q.Duty == checklist.Effort {
			q.Duty = checklist.Should
		}
	})
	drop("work", func() { q.Work = checklist.Middle })
	drop("cite", func() { q.Cite = nil })
	drop("na", func() { q.NA = checklist.NAWithReason })
	drop("quick", func() { q.Quick = false })
	drop("map", func() { q.Map = nil })
	drop("who", func() { q.Who = "" })
	drop("words", func() { q.Words = checklist.Words{} })
	drop("from, until", func() { q.Since, q.Until = "", "" })
	drop("instead_of", func() { q.InsteadOf = nil })
	drop("check_every", func() { q.Every = "" })
	if q.When != nil && (!groups || q.When.Fact == "" || q.When.All != nil) {
		drop("when (in the annotation)", func() { q.When = nil })
	}
	if q.When != nil { // which fact it was is lost; which of its values is not
		q.When = &checklist.Cond{Fact: "group", Is: q.When.Is}
	}
	return q
}

// backFrom is a list that went to CISO Assistant and came back, and as it went but
// for what the losses name.
func backFrom(t testing.TB, c *checklist.Checklist, reg *checklist.Register) (want, got *checklist.Checklist) {
	t.Helper()
	raw, losses := written(t, "ciso-assistant", c, reg)
	back, err := exchange.ReadCISO(raw, exchange.Options{Name: c.ID, Duty: true, Today: "2020-01-01"})
	kit.Must(t, err)
	for _, x := range back.Losses.List() {
		if x.Field != "requirement_nodes.importance" {
			t.Errorf("%s: reading our own library loses %v", c.ID, x)
		}
	}
	return without(c, &losses), without(back.Lists[0].List, &losses)
}

// TestLibraryComesBack: every list of ours comes back from a library as it went, but
// for what the losses name.
func TestLibraryComesBack(t *testing.T) {
	reg := register(t)
	for _, c := range some(t) {
		c := widened(c)
		want, got := backFrom(t, c, reg)
		if d := cmp.Diff(want, got, same); d != "" {
			t.Fatalf("%s:\n%.3000s", c.ID, d)
		}
	}
}

// widened is a list without the conditions on facts other than the one that becomes
// implementation groups: which questions have one is tested by itself.
func widened(c *checklist.Checklist) *checklist.Checklist {
	out := *c
	out.Sections = nil
	for _, s := range c.Sections {
		var all []checklist.Question
		for _, q := range s.Questions {
			q.When = nil
			all = append(all, q)
		}
		s.Questions = all
		out.Sections = append(out.Sections, s)
	}
	return &out
}

// odd are texts that YAML, JSON or their import take for something else.
var odd = []string{"=1+1", "'a", "\"", "\\", "\\n", "# a", "a: b", "- a", "{a}", "{{ insert: param, x }}", "null", "~",
	"yes", "010", "1e3", "2026-07-20", "12:30", "&a", "*a", "!a", "%a", "|", ">", "? a", ">>", "(multiple)", "a\nb",
	"髙﨑𠮷", "〜", "👩‍⚕️", "\u3000", "a\u00a0b", "<b>", "&amp;", "]]>", strings.Repeat("長", 300)}

// drawnList is a list with the texts, conditions and groups that rapid draws.
func drawnList(t *rapid.T) *checklist.Checklist {
	text := func() string {
		s := strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(odd),
			rapid.StringMatching(`[ぁ-んa-z0-9 ]{1,9}`)), 1, 3).Draw(t, "text"), "")
		return "字" + strings.TrimSpace(checklist.Clean(s))
	}
	line := func() string { return strings.Join(strings.Fields(text()), " ") }
	both := func(one func() string) checklist.Text {
		x := checklist.Text{JA: one()}
		if rapid.Bool().Draw(t, "en") {
			x.EN = one()
		}
		return x
	}
	c := &checklist.Checklist{ID: "drawn.list", Edition: "第1版", Serial: rapid.IntRange(1, 9).Draw(t, "serial"),
		AsOf: "2026-07-20", Title: both(line), Publisher: both(line), SHA256: strings.Repeat("0", 64),
		Sources: []checklist.Source{{ID: "book", Title: both(line), Edition: line(), URL: "https://example.jp/a?b=c"}},
		Facts: []checklist.Fact{{ID: "size", Ask: both(text), Type: checklist.Choice, Options: []checklist.Option{
			{ID: "Small", Label: both(line)}, {ID: "large", Label: both(line)}, {ID: "3", Label: both(line)}}},
			{ID: "shop", Ask: both(text), Type: checklist.YesNo, Group: "place", Rare: true}}}
	n := 0
	for i := range rapid.IntRange(1, 3).Draw(t, "sections") {
		s := checklist.Section{ID: []string{"A", "1", "a.b"}[i], Title: both(line)}
		for range rapid.IntRange(1, 3).Draw(t, "questions") {
			n++
			s.Questions = append(s.Questions, drawnQuestion(t, n, both, text, line))
		}
		c.Sections = append(c.Sections, s)
	}
	return c
}

func drawnQuestion(t *rapid.T, n int, both func(func() string) checklist.Text, text, line func() string,
) checklist.Question {
	some := func(what string) bool { return rapid.Bool().Draw(t, what) }
	q := checklist.Question{ID: []string{"Q", "1-"}[n%2] + strings.Repeat("x", n),
		Rev:  rapid.IntRange(1, 3).Draw(t, "rev"),
		Duty: rapid.SampledFrom([]checklist.Duty{checklist.Must, checklist.Effort, checklist.Should}).Draw(t, "duty"),
		Ask:  both(text), Why: both(text), Check: both(text), Remedy: both(text),
		Work:   rapid.SampledFrom([]checklist.Work{checklist.Small, checklist.Middle, checklist.Large}).Draw(t, "work"),
		Weight: rapid.IntRange(1, 3).Draw(t, "weight"), NA: checklist.NARefused,
		Cite: []checklist.Cite{{Source: "book", At: line()}, {Source: "book"}}}
	size := &checklist.Cond{Fact: "size", Is: rapid.SampledFrom([][]string{{"Small"}, {"large", "3"}}).Draw(t, "is")}
	shop := &checklist.Cond{Fact: "shop", Is: []string{"yes"}}
	q.When = rapid.SampledFrom([]*checklist.Cond{nil, size, shop, {Not: shop},
		{All: []*checklist.Cond{size, {Any: []*checklist.Cond{shop, size}}}}}).Draw(t, "when")
	q.Quick = some("quick")
	if some("map") {
		q.Map = []checklist.Mapping{{Framework: "oecd", Refs: []string{line(), "b"},
			Relations: map[string]checklist.Relation{"b": checklist.SubsetOf}}}
	}
	if some("days") {
		q.Since, q.Until = "2026-01-01", "2027-01-01"
	}
	if some("rest") {
		q.Who, q.Every, q.Words = checklist.System, "P1Y", checklist.Words{JA: []string{line()}, EN: []string{"word"}}
	}
	return q
}

// TestAnyListComesBack: whatever a list says, it comes back from both forms, but for
// what the losses name.
func TestAnyListComesBack(t *testing.T) {
	s := oscal(t)
	rapid.Check(t, func(r *rapid.T) {
		c := drawnList(r)
		raw, losses := written(t, "oscal-catalog", c, nil)
		valid(t, s, "catalog", raw)
		back, err := exchange.ReadOSCAL(raw, exchange.Options{Name: "c", Duty: true, Today: "2020-01-01"})
		if err != nil {
			r.Fatal(err)
		}
		if len(losses.List()) > 0 {
			r.Fatal(losses.List())
		}
		if d := cmp.Diff(c, back.Lists[0].List, same); d != "" {
			r.Fatal(d)
		}
		want, got := backFrom(t, c, nil)
		if d := cmp.Diff(want, got, same, cmpopts.IgnoreFields(checklist.Question{}, "When")); d != "" {
			r.Fatal(d)
		}
		for _, q := range c.All() {
			x := back.Lists[0].List.Question(q.ID)
			if d := cmp.Diff(q.When, x.When, same); d != "" {
				r.Fatal(d)
			}
		}
	})
}
