package checklist_test

import (
	"slices"
	"strings"
	"testing"

	"tenken/checklist"
)

// parse reads a text, or ends the test.
func parse(t testing.TB, raw string) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Parse("a.yaml", []byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// small2 is a second list like small, with other ids.
func small2(replace ...string) string {
	return strings.NewReplacer(append(replace, "jp-small", "jp-second", "S-01", "T-01", "2026-07-20", "2026-06-01",
		"小さな点検, en: small", "二つ目, en: second", "id: staff", "id: size")...).Replace(small)
}

func TestTwoListsStandSideBySide(t *testing.T) {
	a, b := parse(t, small), parse(t, small2("ja: 委託していますか", "ja: 別の言い方です"))
	b.Outside = true
	whole, err := checklist.Compose(a, b, a)
	if err != nil {
		t.Fatal(err)
	}
	if whole.ID != "jp-small+jp-second" || whole.Serial != 0 || whole.Title.JA != "小さな点検、二つ目" ||
		whole.Title.EN != "small, second" || whole.Publisher.JA != "試験室" {
		t.Errorf("names: %+v", whole)
	}
	if whole.AsOf != "2026-06-01" || !whole.Outside || len(whole.SHA256) != 64 || whole.SHA256 == a.SHA256 ||
		whole.Raw != nil {
		t.Errorf("dates and digest: %+v", whole)
	}
	if len(whole.Parts) != 2 || whole.Parts[0] != a || whole.Parts[1] != b || len(whole.Retired) != 2 {
		t.Errorf("parts: %v", whole.Parts)
	}
	if f := whole.Fact("outsources"); len(whole.Facts) != 3 || f.Ask.JA != "委託していますか" || f.From != "jp-small" {
		t.Errorf("the first wording of a fact wins: %+v", whole.Facts)
	}
	if q := whole.Question("T-01-01"); q.From != "jp-second" || whole.Sections[1].From != "jp-second" {
		t.Errorf("origin: %+v", q)
	}
	whole.Sections[0].Questions[0].ID = "changed"
	if a.Question("S-01-01") == nil {
		t.Error("composing shares its questions with the parts")
	}
}

func TestOneListIsItself(t *testing.T) {
	a := parse(t, small)
	whole, err := checklist.Compose(a)
	if err != nil {
		t.Fatal(err)
	}
	if whole.ID != a.ID || whole.Serial != 1 || whole.SHA256 != a.SHA256 || string(whole.Raw) != small ||
		whole.Parts[0] != a || whole.Edition != a.Edition {
		t.Errorf("%+v", whole)
	}
}

func TestListsThatDoNotFitAreRefused(t *testing.T) {
	extends := func(list string) string { return "extends: [" + list + "]\nretired:\n" }
	for _, c := range []struct {
		name, rule, names string
		parts             []string
	}{
		{"nothing", "nothing-chosen", "", nil},
		{"two editions of one list", "two-editions", "2026-11",
			[]string{small, strings.Replace(small, "serial: 1", "serial: 2", 1)}},
		{"a missing parent", "missing-parent", "jp-third",
			[]string{small, small2("retired:\n", extends("{id: jp-third, serial: 1}"))}},
		{"an old parent", "old-parent", "jp-small",
			[]string{small, small2("retired:\n", extends("{id: jp-small, serial: 2}"))}},
		{"parents of each other", "extends-circle", "jp-second", []string{
			strings.Replace(small, "retired:\n", extends("{id: jp-second, serial: 1}"), 1),
			small2("retired:\n", extends("{id: jp-small, serial: 1}"))}},
		{"a fact of another type", "fact-clash", "outsources",
			[]string{small, small2("type: yesno", "type: choice\n    options: [{id: yes, ja: はい}]", "is: yes",
				"is: \"yes\"")}},
		{"a fact with other options", "fact-clash", "staff",
			[]string{small, small2("id: staff", "id: staff", "id: many", "id: most")}},
		{"options in another order", "fact-clash", "staff",
			[]string{small, small2("id: staff", "id: staff", "id: few", "id: many", "id: many", "id: few")}},
		{"the same question", "duplicate-id", "S-01-01",
			[]string{small, small2("id: S-01-01", "id: S-01-01", "[S-01-01]", "[S-01-01]")}},
		{"the same question in small letters", "duplicate-id", "s-01-01",
			[]string{small, small2("id: S-01-01", "id: s-01-01", "[S-01-01]", "[s-01-01]")}},
		{"the same section", "duplicate-id", "S-01", []string{small, small2("  - id: S-01\n", "  - id: S-01\n")}},
		{"a question that the other retired", "duplicate-id", "S-01-99",
			[]string{small, small2("id: S-01-01", "id: S-01-99", "[S-01-01]", "[S-01-99]", "id: S-01-99",
				"id: T-01-99")}},
		{"a fact that nobody declares", "unknown-fact", "nobody",
			[]string{small, small2("{fact: outsources, is: yes}", "{fact: nobody, is: yes}", "retired:\n",
				extends("{id: jp-small, serial: 1}"))}},
		{"an option that the parent lacks", "unknown-option", "lots",
			[]string{small, small2("{fact: outsources, is: yes}", "{fact: staff, is: lots}", "retired:\n",
				extends("{id: jp-small, serial: 1}"))}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var parts []*checklist.Checklist
			for _, raw := range c.parts {
				parts = append(parts, parse(t, raw))
			}
			_, err := checklist.Compose(parts...)
			ps := problems(t, err)
			if ps[0].Rule != c.rule || !strings.Contains(ps.In(checklist.English), c.names) ||
				!strings.Contains(ps.In(checklist.Japanese), c.names) {
				t.Errorf("want %s %s, got %s", c.rule, c.names, ps.In(checklist.English))
			}
		})
	}
}

const view = `schema: tenken/checklist/v1
id: jp-first-steps
edition: "2026-11"
serial: 1
as_of: 2026-07-20
title: {ja: はじめの三問, en: First three}
publisher: {ja: 試験室, en: The test room}
view: {of: jp-fixture-sector, questions: [SEC-01-02, GEN-01-01, GEN-02-02]}
`

func TestAViewShowsTheChosenQuestionsOfItsParent(t *testing.T) {
	var c checklist.Catalog
	c.Add(folder("a/checklist.yaml", text(t, "common.yaml"), "b/checklist.yaml", text(t, "sector.yaml"),
		"c/checklist.yaml", view), false)
	if h := c.Heads()[2]; h.View == nil || h.View.Of != "jp-fixture-sector" {
		t.Fatalf("head: %+v", h)
	}
	parts, err := c.Resolve("jp-first-steps")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, q := range whole.All() {
		ids = append(ids, q.ID)
	}
	if got := strings.Join(ids, " "); got != "GEN-01-01 GEN-02-02 SEC-01-02" || len(whole.Sections) != 3 {
		t.Errorf("questions: %s", got)
	}
	var facts []string
	for _, f := range whole.Facts {
		facts = append(facts, f.ID)
	}
	if !slices.Equal(facts, []string{"outsources", "records"}) {
		t.Errorf("only the facts that these questions need: %v", facts)
	}
	if whole.ID != "jp-first-steps" || whole.View == nil || whole.Title.EN != "First three" ||
		len(whole.Parts) != 3 || whole.Parts[0].ID != "jp-appi-general" {
		t.Errorf("%+v", whole)
	}
	if parts[0].Question("GEN-01-02") == nil {
		t.Error("the view took questions away from its parent")
	}
}

func TestAViewThatDoesNotFitIsRefused(t *testing.T) {
	common, sector := load(t, "common.yaml"), load(t, "sector.yaml")
	for rule, parts := range map[string][]*checklist.Checklist{
		"missing-parent":   {parse(t, view)},
		"unknown-question": {common, sector, parse(t, strings.Replace(view, "GEN-01-01", "GEN-01-09", 1))},
		"view-and-others":  {common, sector, parse(t, small2()), parse(t, view)},
		"old-parent":       {common, sector, parse(t, view+"extends: [{id: jp-fixture-sector, serial: 2}]\n")},
	} {
		_, err := checklist.Compose(parts...)
		if ps := problems(t, err); ps[0].Rule != rule {
			t.Errorf("want %s: %v", rule, ps)
		}
	}
}

func TestResolvingReportsEveryBrokenList(t *testing.T) {
	var c checklist.Catalog
	broken := strings.Replace(text(t, "common.yaml"), "duty: must", "duty: may", 1)
	c.Add(folder("a/checklist.yaml", broken, "b/checklist.yaml", text(t, "sector.yaml", "rev: 1", "rev: 0")), false)
	_, err := c.Resolve("jp-fixture-sector")
	if got := kinds(problems(t, err)); got != "wrong-number" {
		t.Errorf("the list itself comes first: %s", got)
	}
	_, err = c.Resolve("jp-appi-general", "jp-fixture-sector")
	if got := kinds(problems(t, err)); got != "wrong-value wrong-number" {
		t.Errorf("got %s", got)
	}
	var lonely checklist.Catalog
	lonely.Add(folder("checklist.yaml", text(t, "sector.yaml")), true)
	_, err = lonely.Resolve("jp-fixture-sector")
	if ps := problems(t, err); ps[0].Rule != "missing-parent" || !strings.Contains(ps.Error(), "jp-appi-general") {
		t.Error(ps)
	}
}

// A section stands directly behind the one that it is asked with, several in the
// order in which their lists were chosen.
func TestSectionsStandBehindThoseTheyAreAskedWith(t *testing.T) {
	list := func(id string, sections ...string) *checklist.Checklist {
		c := &checklist.Checklist{ID: id, SHA256: id}
		for _, s := range sections {
			name, with, _ := strings.Cut(s, ">")
			c.Sections = append(c.Sections,
				checklist.Section{ID: name, With: with, Questions: []checklist.Question{{ID: name + "-01"}}})
		}
		return c
	}
	for _, c := range []struct {
		story, want string
		parts       []*checklist.Checklist
	}{
		{"one", "G-1 M-1 G-2 M-2", []*checklist.Checklist{list("g", "G-1", "G-2"), list("m", "M-1>G-1", "M-2")}},
		{"several in the order chosen", "G-1 N-1 M-1 G-2",
			[]*checklist.Checklist{list("g", "G-1", "G-2"), list("n", "N-1>G-1"), list("m", "M-1>G-1")}},
		{"each with its own", "G-1 M-1 N-1 L-1 G-2",
			[]*checklist.Checklist{list("g", "G-1", "G-2"), list("m", "M-1>G-1"), list("n", "N-1>M-1"),
				list("l", "L-1>G-1")}},
		{"chosen before its target", "G-1 M-1 G-2",
			[]*checklist.Checklist{list("m", "M-1>G-1"), list("g", "G-1", "G-2")}},
		{"absent: at the end", "G-1 G-2 M-1 M-2",
			[]*checklist.Checklist{list("g", "G-1", "G-2"), list("m", "M-1>X-1", "M-2")}},
		{"with each other", "G-1 A-1 B-1",
			[]*checklist.Checklist{list("a", "A-1>B-1"), list("g", "G-1"), list("b", "B-1>A-1")}},
	} {
		whole, err := checklist.Compose(c.parts...)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range whole.Sections {
			got = append(got, s.ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.story, got, c.want)
		}
	}
}

// What two lists say of one fact is joined; where they contradict each other,
// they cannot be asked together.
func TestFactsOfTwoListsAreJoined(t *testing.T) {
	const yesno = "ja: 委託していますか}\n    type: yesno\n"
	first := func(more string) string { return strings.Replace(small, yesno, yesno+more, 1) }
	second := func(more string) string {
		return strings.NewReplacer("id: size\n", "id: staff\n").Replace(small2(yesno, yesno+more))
	}
	for _, c := range []struct{ story, first, second, want string }{
		{"the second alone implies", "", "    implies: [{is: yes, then: {fact: staff, is: many}}]\n", ""},
		{"both imply the same", "    implies: [{is: yes, then: {fact: staff, is: many}}]\n",
			"    implies: [{is: yes, then: {fact: staff, is: many}}]\n", ""},
		{"they imply different values", "    implies: [{is: yes, then: {fact: staff, is: many}}]\n",
			"    implies: [{is: [no, yes], then: {fact: staff, is: few}}]\n", "fact-clash"},
		{"different values of different values", "    implies: [{is: yes, then: {fact: staff, is: many}}]\n",
			"    implies: [{is: no, then: {fact: staff, is: few}}]\n", ""},
		{"the second alone asks only if", "", "    when: {fact: staff, is: many}\n", ""},
		{"they ask only if different things", "    when: {fact: staff, is: few}\n",
			"    when: {fact: staff, is: many}\n", "fact-clash"},
		{"the second alone derives", "", "    derive: {fact: staff, is: many}\n", ""},
		{"they derive different things", "    derive: {fact: staff, is: few}\n",
			"    derive: {fact: staff, is: many}\n", "fact-clash"},
		{"a circle through both", "    when: {fact: staff, is: few}\n",
			"    implies: [{is: yes, then: {fact: staff, is: many}}]\n", "fact-circle"},
	} {
		whole, err := checklist.Compose(parse(t, first(c.first)), parse(t, second(c.second)))
		switch {
		case c.want != "":
			if ps := problems(t, err); ps[0].Rule != c.want {
				t.Errorf("%s: %v", c.story, ps)
			}
		case err != nil:
			t.Errorf("%s: %v", c.story, err)
		default:
			f := whole.Fact("outsources")
			if said := len(f.Implies) > 0 || f.When != nil || f.Derive != nil; !said || f.Ask.JA != "委託していますか" {
				t.Errorf("%s: %+v", c.story, f)
			}
		}
	}
}

func TestReplacingAcrossListsGoesOneStep(t *testing.T) {
	replaces := func(raw, id string) string {
		return strings.Replace(raw, "        na: refused\n", "        na: refused\n        instead_of: ["+id+"]\n", 1)
	}
	if _, err := checklist.Compose(parse(t, small), parse(t, replaces(small2(), "S-01-01"))); err != nil {
		t.Error(err)
	}
	if _, err := checklist.Compose(parse(t, small), parse(t, replaces(small2(), "S-01-77"))); err != nil {
		t.Errorf("a question that the other list no longer has: %v", err)
	}
	_, err := checklist.Compose(parse(t, replaces(small, "T-01-01")), parse(t, replaces(small2(), "S-01-01")))
	if ps := problems(t, err); ps[0].Rule != "replaces-replacing" {
		t.Errorf("a circle: %v", ps)
	}
	third := strings.NewReplacer("jp-small", "jp-third", "S-01", "U-01", "id: staff",
		"id: third").Replace(replaces(small, "S-01-01"))
	third = strings.Replace(third, "instead_of: [U-01-01]", "instead_of: [T-01-01]", 1)
	_, err = checklist.Compose(parse(t, small), parse(t, replaces(small2(), "S-01-01")), parse(t, third))
	if ps := problems(t, err); ps[0].Rule != "replaces-replacing" {
		t.Errorf("a chain: %v", ps)
	}
}

func TestADraftIsComposedAlone(t *testing.T) {
	draft := parse(t, strings.Replace(small2(), "serial: 1\n", "serial: 1\nstatus: draft\n", 1))
	whole, err := checklist.Compose(draft)
	if err != nil || !whole.Draft {
		t.Errorf("alone: %v", err)
	}
	upon := parse(t, strings.Replace(small2(), "serial: 1\n",
		"serial: 1\nstatus: draft\nextends: [{id: jp-small, serial: 1}]\n", 1))
	if whole, err = checklist.Compose(parse(t, small), upon); err != nil || !whole.Draft {
		t.Errorf("with what it extends: %v", err)
	}
	_, err = checklist.Compose(parse(t, small), draft)
	if ps := problems(t, err); ps[0].Rule != "draft-and-others" {
		t.Error(ps)
	}
}

// A view may word questions more plainly, and asks the facts that settle those
// that it needs.
func TestAViewHasItsOwnWords(t *testing.T) {
	parent := strings.Replace(small, "ja: 委託していますか}\n    type: yesno\n",
		"ja: 委託していますか}\n    type: yesno\n    when: {fact: staff, is: many}\n", 1)
	view := small[:strings.Index(small, "facts:")]
	view = strings.Replace(view, "jp-small", "jp-view",
		1) + "view: {of: jp-small, questions: [S-01-01], ask: {S-01-01: {ja: 易しい文ですか}}}\n"
	p := parse(t, parent)
	whole, err := checklist.Compose(p, parse(t, view))
	if err != nil {
		t.Fatal(err)
	}
	if q := whole.Question("S-01-01"); q.Ask.JA != "易しい文ですか" || q.Ask.EN != "Is it decided?" ||
		p.Question("S-01-01").Ask.JA != "決めていますか" {
		t.Errorf("%+v", q.Ask)
	}
	if len(whole.Facts) != 2 {
		t.Errorf("facts: %+v", whole.Facts)
	}
}

// TestWhoSigned: beside its signatures an edition says that it is withdrawn, and after
// its day of review that it should have been looked at again.
func TestWhoSigned(t *testing.T) {
	s := &checklist.Signed{Publisher: checklist.Text{JA: "厚生労働省", EN: "MHLW"}, Issued: "2026-11-24",
		ReviewBy: "2027-01-17", By: 2, Of: 3}
	for _, c := range []struct {
		day       checklist.Date
		withdrawn string
		lang      checklist.Lang
		want      string
	}{
		{"2027-01-17", "", checklist.Japanese, "厚生労働省　2026年11月24日発行　署名 2/3"},
		{"2027-01-18", "", checklist.Japanese,
			"厚生労働省　2026年11月24日発行　署名 2/3　見直しの期限（2027年1月17日）を過ぎています"},
		{"2027-01-18", "誤りがありました", checklist.English,
			"MHLW, issued 24 November 2026, signed 2/3, withdrawn: 誤りがありました, " +
				"overdue for review since 17 January 2027"},
	} {
		if s.Withdrawn = c.withdrawn; s.On(c.day, c.lang) != c.want {
			t.Errorf("on %s: %s, want %s", c.day, s.On(c.day, c.lang), c.want)
		}
	}
}
