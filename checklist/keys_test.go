package checklist_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tenken/checklist"
)

// full is small with every key that a list may have.
const full = `schema: tenken/checklist/v1
id: jp-full
edition: "2026-12"
serial: 2
as_of: 2026-11-02
title: {ja: 全てのキー, en: every key}
publisher: {ja: 試験室}
words: {ja: [歯科, 歯医者], en: [dentist]}
for: {ja: 歯科の方へ, en: for dentists}
unread: {ja: 11月の改正, en: the change of November}
goal: {id: two-stars, title: {ja: 二つ星}, needs: all}
status: draft
facts:
  - id: staff
    ask: {ja: 何人ですか}
    type: choice
    options:
      - {id: few, ja: 少ない}
      - {id: many, ja: 多い}
  - id: outsources
    ask: {ja: 委託していますか}
    type: yesno
    group: entrusted
  - id: abroad
    ask: {ja: 外国に委託していますか}
    type: yesno
    group: entrusted
    rare: true
    when: {not: {fact: outsources, is: no}}
  - id: cloud
    ask: {ja: クラウドに人事の情報を預けていますか}
    type: yesno
    implies: [{is: yes, then: {fact: staff, is: many}}]
  - id: small
    ask: {ja: 小規模ですか}
    type: yesno
    derive: {fact: staff, is: few}
  - id: size
    ask: {ja: 規模}
    type: choice
    options: [{id: s, ja: 小}, {id: m, ja: 中}, {id: l, ja: 大}]
    derive:
      - {value: s, when: {fact: small, is: yes}}
      - {value: m, when: {fact: outsources, is: no}}
      - {value: l}
sections:
  - id: F-01
    title: {ja: 区分}
    with: GEN-03
    questions:
      - id: F-01-01
        rev: 1
        duty: must
        ask: {ja: 決めていますか}
        why: {ja: 理由です}
        check: {ja: 見る所です}
        remedy: {ja: 直し方です}
        work: S
        cite: [{source: appi, at: "23"}]
        na: refused
        from: 2026-12-25
        until: 2027-01-17
        who: reception
        words: {ja: [漏えい]}
        instead_of: [GEN-05-05]
        check_every: P1Y
`

func TestEveryKeyIsRead(t *testing.T) {
	c := parse(t, full)
	noPos := cmpopts.IgnoreTypes(checklist.Pos{})
	check := func(name string, got, want any) {
		t.Helper()
		if d := cmp.Diff(want, got, noPos); d != "" {
			t.Errorf("%s: -want +got\n%s", name, d)
		}
	}
	check("words", c.Words, checklist.Words{JA: []string{"歯科", "歯医者"}, EN: []string{"dentist"}})
	check("for", c.For, checklist.Text{JA: "歯科の方へ", EN: "for dentists"})
	check("unread", c.Unread, checklist.Text{JA: "11月の改正", EN: "the change of November"})
	check("goal", c.Goal, &checklist.Goal{ID: "two-stars", Title: checklist.Text{JA: "二つ星"}})
	if !c.Draft || c.Sections[0].With != "GEN-03" {
		t.Errorf("draft %v, with %q", c.Draft, c.Sections[0].With)
	}
	few := &checklist.Cond{Fact: "staff", Is: []string{"few"}}
	check("a condition as derive", c.Fact("small").Derive, []checklist.Derive{{Value: "yes", When: few}, {Value: "no"}})
	check("a table as derive", c.Fact("size").Derive, []checklist.Derive{
		{Value: "s", When: &checklist.Cond{Fact: "small", Is: []string{"yes"}}},
		{Value: "m", When: &checklist.Cond{Fact: "outsources", Is: []string{"no"}}}, {Value: "l"}})
	check("implies", c.Fact("cloud").Implies,
		[]checklist.Implication{{Is: []string{"yes"}, Fact: "staff", Value: "many"}})
	if f := c.Fact("abroad"); f.Group != "entrusted" || !f.Rare || f.When.String() != "not(outsources=no)" {
		t.Errorf("%+v", f)
	}
	q := c.Question("F-01-01")
	if q.Since != "2026-12-25" || q.Until != "2027-01-17" || q.Who != checklist.Reception || q.Words.JA[0] != "漏えい" ||
		q.InsteadOf[0] != "GEN-05-05" || q.Every != "P1Y" {
		t.Errorf("%+v", q)
	}
	view := parse(t, strings.Replace(full[:strings.Index(full, "facts:")], "status: draft\n", "", 1)+
		"view: {of: jp-other, questions: [A-1, A-2], ask: {A-1: {ja: 易しい文}}}\n")
	check("a view's words", view.View.Ask, map[string]checklist.Text{"A-1": {JA: "易しい文"}})
	s := compiled(t)
	if err := s.Validate(asEditor(t, []byte(full))); err != nil {
		t.Errorf("the schema refuses a key: %v", err)
	}
}

// What goes wrong in the new keys is refused at its line, in the schema too where
// a schema can tell.
func TestMistakesInEveryKeyAreNamed(t *testing.T) {
	for _, c := range []struct {
		story, old, new, rules string
		tells                  bool // a schema can tell
	}{
		{"words without Japanese", "words: {ja: [歯科, 歯医者], en: [dentist]}", "words: {en: [dentist]}", "missing-field",
			true},
		{"words that are one word", "words: {ja: [歯科, 歯医者], en: [dentist]}", "words: {ja: 歯科}", "not-a-list", true},
		{"a goal that needs half", "needs: all", "needs: half", "wrong-value", true},
		{"a goal without a title", ", title: {ja: 二つ星}", "", "missing-field", true},
		{"a status that is none", "status: draft", "status: final", "wrong-value", true},
		{"for in one language", "for: {ja: 歯科の方へ, en: for dentists}", "for: 歯科の方へ", "not-a-mapping", true},
		{"a period in words", "check_every: P1Y", "check_every: 毎年", "wrong-value", true},
		{"a period of nothing", "check_every: P1Y", "check_every: P0M", "wrong-value", true},
		{"somebody else", "who: reception", "who: president", "wrong-value", true},
		{"rare as a word", "rare: true", "rare: yes", "wrong-value", true},
		{"replacing nothing", "instead_of: [GEN-05-05]", "instead_of: []", "empty-list", true},
		{"asked from the day it ends", "until: 2027-01-17", "until: 2026-12-25", "no-day", false},
		{"asked until before it begins", "until: 2027-01-17", "until: 2026-12-24", "no-day", false},
		{"replacing itself", "instead_of: [GEN-05-05]", "instead_of: [F-01-01]", "replaces-itself", false},
		{"replacing the same twice", "instead_of: [GEN-05-05]", "instead_of: [GEN-05-05, GEN-05-05]", "duplicate-id",
			false},
		{"replacing one of its own section that is not there", "instead_of: [GEN-05-05]", "instead_of: [F-01-09]",
			"unknown-question", false},
		{"with itself", "with: GEN-03", "with: F-01", "with-own-section", false},
		{"a condition of a fact on nothing", "when: {not: {fact: outsources, is: no}}",
			"when: {not: {fact: outsorces, is: no}}", "unknown-fact", false},
		{"a condition of a fact on no option", "when: {not: {fact: outsources, is: no}}",
			"when: {fact: staff, is: none}", "unknown-option", false},
		{"derived from nothing", "derive: {fact: staff, is: few}", "derive: {fact: stuff, is: few}", "unknown-fact",
			false},
		{"derived to no option", "- {value: l}", "- {value: xl}", "unknown-option", false},
		{"a condition where a table is needed",
			"    derive:\n      - {value: s, when: {fact: small, is: yes}}\n" +
				"      - {value: m, when: {fact: outsources, is: no}}\n      - {value: l}\n",
			"    derive: {fact: small, is: yes}\n", "unknown-option unknown-option", false},
		{"a table without a last row", "- {value: l}\n", "- {value: l, when: {fact: small, is: no}}\n", "wrong-table",
			false},
		{"a table with a row that hides the others", "{value: m, when: {fact: outsources, is: no}}", "{value: m}",
			"wrong-table", false},
		{"a row without a value", "- {value: l}", "- {when: {fact: small, is: no}}", "missing-field wrong-table", true},
		{"an empty table", "    derive:\n      - {value: s, when: {fact: small, is: yes}}\n" +
			"      - {value: m, when: {fact: outsources, is: no}}\n      - {value: l}\n", "    derive: []\n",
			"empty-list", true},
		{"implying nothing", "then: {fact: staff, is: many}", "then: {fact: stuff, is: many}", "unknown-fact", false},
		{"implying no option", "then: {fact: staff, is: many}", "then: {fact: staff, is: lots}", "unknown-option",
			false},
		{"implying by a value it never has", "implies: [{is: yes,", "implies: [{is: perhaps,", "unknown-option", false},
		{"implying what is derived", "then: {fact: staff, is: many}", "then: {fact: small, is: no}",
			"implied-and-derived", false},
		{"implying without then", ", then: {fact: staff, is: many}", "", "missing-field", true},
		{"implying itself", "then: {fact: staff, is: many}", "then: {fact: cloud, is: yes}", "fact-circle", false},
		{"a circle of when and derive", "    type: choice\n    options:\n      - {id: few",
			"    type: choice\n    when: {fact: size, is: s}\n    options:\n      - {id: few", "fact-circle", false},
		{"a circle of when and implies", "implies: [{is: yes, then: {fact: staff, is: many}}]",
			"when: {fact: abroad, is: yes}\n    implies: [{is: yes, then: {fact: outsources, is: yes}}]",
			"fact-circle", false},
	} {
		if strings.Count(full, c.old) != 1 {
			t.Fatalf("%s: %q stands %d times", c.story, c.old, strings.Count(full, c.old))
		}
		raw := strings.Replace(full, c.old, c.new, 1)
		_, err := checklist.Parse("a.yaml", []byte(raw))
		if err == nil {
			t.Errorf("%s: taken", c.story)
			continue
		}
		var rules []string
		for _, p := range problems(t, err) {
			rules = append(rules, p.Rule)
			if p.Pos.Line == 0 || p.Text.JA == "" || p.Text.EN == "" || p.Hint.JA == "" || p.Hint.EN == "" {
				t.Errorf("%s: %+v", c.story, p)
			}
		}
		if got := strings.Join(rules, " "); got != c.rules {
			t.Errorf("%s: %s, want %s\n%v", c.story, got, c.rules, err)
		}
		if told := compiled(t).Validate(asEditor(t, []byte(raw))) != nil; told != c.tells {
			t.Errorf("%s: the schema refuses: %v", c.story, told)
		}
	}
}

// Facts of a parent may be looked at; whether they exist shows when composed.
func TestFactsOfAParentAreLookedAtWhenComposed(t *testing.T) {
	child := small2("retired:\n", "extends: [{id: jp-small, serial: 1}]\nretired:\n",
		"sections:\n", "    implies: [{is: few, then: {fact: staff, is: some}}]\nsections:\n")
	c := parse(t, child)
	_, err := checklist.Compose(parse(t, small), c)
	if ps := problems(t, err); len(ps) != 1 || ps[0].Rule != "unknown-option" {
		t.Error(err)
	}
}

func TestPeriodsOfTheCalendar(t *testing.T) {
	for _, c := range []struct{ day, period, want string }{
		{"2026-04-01", "P1Y", "2027-04-01"}, {"2028-02-29", "P1Y", "2029-02-28"}, {"2026-08-31", "P6M", "2027-02-28"},
		{"2026-12-31", "P2M", "2027-02-28"}, {"2026-01-31", "P1M", "2026-02-28"}, {"2026-02-25", "P2W", "2026-03-11"},
		{"2026-02-25", "P90D", "2026-05-26"}, {"2026-02-30", "P1Y", ""}, {"2026-02-25", "1 year", ""}, {"", "P1Y", ""},
	} {
		if got := checklist.Date(c.day).Plus(c.period); string(got) != c.want {
			t.Errorf("%s plus %s is %s, want %s", c.day, c.period, got, c.want)
		}
	}
}
