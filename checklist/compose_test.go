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
	return strings.NewReplacer(append(replace, "jp-small", "jp-second", "S-01", "T-01", "2026-07-20", "2026-06-01", "小さな点検, en: small", "二つ目, en: second", "id: staff", "id: size")...).Replace(small)
}

func TestTwoListsStandSideBySide(t *testing.T) {
	a, b := parse(t, small), parse(t, small2("ja: 委託していますか", "ja: 別の言い方です"))
	b.Outside = true
	whole, err := checklist.Compose(a, b, a)
	if err != nil {
		t.Fatal(err)
	}
	if whole.ID != "jp-small+jp-second" || whole.Serial != 0 || whole.Title.JA != "小さな点検、二つ目" || whole.Title.EN != "small, second" || whole.Publisher.JA != "試験室" {
		t.Errorf("names: %+v", whole)
	}
	if whole.AsOf != "2026-06-01" || !whole.Outside || len(whole.SHA256) != 64 || whole.SHA256 == a.SHA256 || whole.Raw != nil {
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
	if whole.ID != a.ID || whole.Serial != 1 || whole.SHA256 != a.SHA256 || string(whole.Raw) != small || whole.Parts[0] != a || whole.Edition != a.Edition {
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
		{"two editions of one list", "two-editions", "2026-11", []string{small, strings.Replace(small, "serial: 1", "serial: 2", 1)}},
		{"a missing parent", "missing-parent", "jp-third", []string{small, small2("retired:\n", extends("{id: jp-third, serial: 1}"))}},
		{"an old parent", "old-parent", "jp-small", []string{small, small2("retired:\n", extends("{id: jp-small, serial: 2}"))}},
		{"parents of each other", "extends-circle", "jp-second", []string{
			strings.Replace(small, "retired:\n", extends("{id: jp-second, serial: 1}"), 1), small2("retired:\n", extends("{id: jp-small, serial: 1}"))}},
		{"a fact of another type", "fact-clash", "outsources", []string{small, small2("type: yesno", "type: choice\n    options: [{id: yes, ja: はい}]", "is: yes", "is: \"yes\"")}},
		{"a fact with other options", "fact-clash", "staff", []string{small, small2("id: staff", "id: staff", "id: many", "id: most")}},
		{"options in another order", "fact-clash", "staff", []string{small, small2("id: staff", "id: staff", "id: few", "id: many", "id: many", "id: few")}},
		{"the same question", "duplicate-id", "S-01-01", []string{small, small2("id: S-01-01", "id: S-01-01", "[S-01-01]", "[S-01-01]")}},
		{"the same section", "duplicate-id", "S-01", []string{small, small2("  - id: S-01\n", "  - id: S-01\n")}},
		{"a question that the other retired", "duplicate-id", "S-01-99", []string{small, small2("id: S-01-01", "id: S-01-99", "[S-01-01]", "[S-01-99]", "id: S-01-99", "id: T-01-99")}},
		{"a fact that nobody declares", "unknown-fact", "nobody", []string{small, small2("{fact: outsources, is: yes}", "{fact: nobody, is: yes}", "retired:\n", extends("{id: jp-small, serial: 1}"))}},
		{"an option that the parent lacks", "unknown-option", "lots", []string{small, small2("{fact: outsources, is: yes}", "{fact: staff, is: lots}", "retired:\n", extends("{id: jp-small, serial: 1}"))}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var parts []*checklist.Checklist
			for _, raw := range c.parts {
				parts = append(parts, parse(t, raw))
			}
			_, err := checklist.Compose(parts...)
			ps := problems(t, err)
			if ps[0].Rule != c.rule || !strings.Contains(ps.In(checklist.English), c.names) || !strings.Contains(ps.In(checklist.Japanese), c.names) {
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
	c.Add(folder("a/checklist.yaml", text(t, "common.yaml"), "b/checklist.yaml", text(t, "sector.yaml"), "c/checklist.yaml", view), false)
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
	if whole.ID != "jp-first-steps" || whole.View == nil || whole.Title.EN != "First three" || len(whole.Parts) != 3 || whole.Parts[0].ID != "jp-appi-general" {
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
