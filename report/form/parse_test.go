package form_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"tenken/checklist"
	"tenken/report/form"
	"tenken/report/reporttest"
)

func TestAMappingIsReadWhole(t *testing.T) {
	f := mapping(t, "2-1: {take: GEN-02-01}", "2-1: {all-of: [GEN-02-01, GEN-02-02], relation: subset-of, row: 8}",
		"due: {column: F, when: [partly, no]}", "due: {column: F, when: [no], as: iso, before: 2028-03-31}\n"+
			"  answered: {column: G, as: wareki}")
	table, item := f.Tables[0], f.Items[2]
	if f.ID != "customer" || f.Fields[0].String() != "表紙!D4" || f.Fields[1].As != form.AsWareki ||
		table.Key.Form != "No.{n}" || table.Note.Most != 60 || table.Due.Before != "2028-03-31" ||
		table.Said.As != form.AsWareki || len(f.Items) != 6 || item.How != form.AllOf || item.Row != 8 ||
		item.Relation != checklist.SubsetOf || item.Full() || f.Items[5].How != form.Ask {
		t.Errorf("%+v", f)
	}
}

// What is wrong with a mapping is told with its place and how to mend it.
func TestMappingsThatAreRefused(t *testing.T) {
	for _, c := range refusedMappings {
		_, err := form.Parse("customer.yaml", []byte(strings.Replace(mappingText, c.old, c.with, 1)))
		var ps checklist.Problems
		if !errors.As(err, &ps) || !slices.ContainsFunc(ps, func(p checklist.Problem) bool {
			return p.Rule == c.rule && p.Pos.Line > 0 && !p.Text.IsZero() && !p.Hint.IsZero()
		}) {
			t.Errorf("%q: %v has no %s", c.with, err, c.rule)
		}
	}
}

// TestTheSchemaOfAMapping takes what the reader takes, and refuses what one value
// alone shows to be wrong.
func TestTheSchemaOfAMapping(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(form.JSONSchema()))
	reporttest.Must(t, err)
	c := jsonschema.NewCompiler()
	reporttest.Must(t, c.AddResource("form.json", doc))
	schema, err := c.Compile("form.json")
	reporttest.Must(t, err)
	valid := func(text string) error {
		var v any
		if err := yaml.Unmarshal([]byte(text), &v); err != nil {
			return err
		}
		return schema.Validate(v)
	}
	scs, err := os.ReadFile(filepath.Join("..", "..", "guidelines", "forms", "scs-3.yaml"))
	reporttest.Must(t, err)
	for _, text := range []string{mappingText, string(scs), strings.Replace(mappingText,
		"due: {column: F, when: [partly, no]}",
		"due: {column: F, when: [no], as: iso, before: \"2028-03-31\"}\n  answered: {column: G, as: wareki}", 1)} {
		if err := valid(text); err != nil {
			t.Error(err)
		}
	}
	between := []string{"cell-twice", "column-twice", "word-twice", "question-twice", "wrong-date"}
	for _, c := range refusedMappings {
		if slices.Contains(between, c.rule) || c.with == "key: {column: XFE," {
			continue // one part says it of another, or Excel's own limit
		}
		if valid(strings.Replace(mappingText, c.old, c.with, 1)) == nil {
			t.Errorf("the schema takes %q", c.with)
		}
	}
}

var refusedMappings = []struct{ old, with, rule string }{
	{"schema: tenken/form/v1", "schema: tenken/form/v2", "wrong-value"},
	{"id: customer\n", "", "missing-field"},
	{"id: customer\n", "id: 取引先\n", "wrong-id"},
	{"title: {ja:", "title: {en: x, jp:", "missing-field"},
	{"lists: [{id: jp-appi-general, serial: 1}]", "lists: []", "empty-list"},
	{"serial: 1", "serial: 0", "wrong-number"},
	{"{name: customer.xlsx}", "{sha256: d4c27aa4}", "wrong-digest"},
	{"{name: customer.xlsx}", "{page: \"javascript:alert(1)\"}", "wrong-value"},
	{"\"表紙!D4\"", "D4", "wrong-cell"},
	{"\"表紙!D4\"", "\"表紙!D0\"", "wrong-cell"},
	{"\"表紙!D4\"", "\"表紙!C5\"", "cell-twice"},
	{"value: organisation", "value: company", "wrong-value"},
	{"value: organisation", "value: organisation, as: iso", "as-without-day"},
	{"as: wareki", "as: japanese", "wrong-value"},
	{"key: {column: B,", "key: {column: b,", "wrong-column"},
	{"key: {column: B,", "key: {column: XFE,", "wrong-column"},
	{"form: \"No.{n}\"", "form: \"No.\"", "wrong-key-form"},
	{"form: \"No.{n}\"", "form: \"*{n}\"", "wrong-key-form"},
	{"note: {column: E,", "note: {column: D,", "column-twice"},
	{"words: {yes: 適合,", "words: {はい: 適合,", "unknown-key"},
	{"partly: 一部適合", "partly: 適合", "word-twice"},
	{"words: {yes: 適合, partly: 一部適合, no: 不適合, unknown: 確認中, na: 対象外}", "words: {}", "no-words"},
	{"from: [note]", "from: [status]", "wrong-value"},
	{"most: 60", "most: 40000", "wrong-number"},
	{"when: [partly, no]", "when: [yes]", "wrong-value"},
	{"when: [partly, no]", "when: [no], before: 2028年3月31日", "wrong-date"},
	{"{take: GEN-01-01}", "{take: GEN-01-01, worst-of: [GEN-01-02]}", "one-way"},
	{"{take: GEN-01-01}", "{relation: equal-to}", "one-way"},
	{"{take: GEN-01-01}", "{worst-of: [GEN-01-01, GEN-01-01]}", "question-twice"},
	{"{take: GEN-01-01}", "{take: GEN-01-01, relation: same}", "wrong-value"},
	{"{take: GEN-01-01}", "{take: GEN-01-01, row: 30000}", "wrong-number"},
	{"{take: GEN-01-01}", "{takes: GEN-01-01}", "unknown-key"},
	{"  3-1: ask", "  3-1: asks", "wrong-value"},
	{"  3-1: ask", "  1-1: ask", "duplicate-key"},
	{"  3-1: ask", "  3-1: *other", "alias"},
	{"  1-1:", "\t1-1:", "tab-indent"},
	{"id: customer\n", "id: customer\n---\n", "second-document"},
}

func TestLintFindsWhatAMappingCannotMean(t *testing.T) {
	list := func(id string) *checklist.Checklist {
		if id != "jp-appi-general" {
			return nil
		}
		c, err := checklist.Load(os.DirFS(filepath.Join("..", "..", "checklist", "testdata", "fixture")), "common.yaml")
		reporttest.Must(t, err)
		return c
	}
	for _, c := range []struct{ old, with, rule string }{
		{"id: jp-appi-general", "id: jp-appi-genera", "unknown-list"},
		{"serial: 1", "serial: 99", "newer-list"},
		{"GEN-01-01", "GEN-01-99", "unknown-question"},
		{"{take: GEN-01-01}", "{take: GEN-01-01} # 確かめてください", "to-confirm"},
		{", na: 対象外", "", "no-word"},
		{"3-1: ask", "3-2: ask", "no-digest"},
	} {
		ps := form.Lint(mapping(t, c.old, c.with), list)
		if !slices.ContainsFunc(ps, func(p checklist.Problem) bool { return p.Rule == c.rule }) {
			t.Errorf("%q: %v has no %s", c.with, ps, c.rule)
		}
	}
	if ps := form.Lint(mapping(t), list); ps.Errors() != 0 {
		t.Error(ps)
	}
	raw := blank(t)
	if ps, err := form.LintBlank(mapping(t), raw); err != nil || ps.Errors() != 0 {
		t.Error(ps, err)
	}
	if ps, err := form.LintBlank(mapping(t, "no: 不適合", "no: 不可"), raw); err != nil || ps.Errors() != 5 {
		t.Error(ps, err)
	}
}

// A proposed mapping can be read, fills nothing, and fills the form once
// somebody has compared and confirmed it; its remarks are in one language.
func TestAProposalFillsNothingBeforeItIsConfirmed(t *testing.T) {
	for lang, mark := range map[checklist.Lang]string{checklist.Japanese: "確かめてください",
		checklist.English: "please confirm"} {
		t.Run(string(lang), func(t *testing.T) { proposed(t, lang, mark) })
	}
}

func proposed(t *testing.T, lang checklist.Lang, mark string) {
	in := reporttest.Input(t, checklist.Japanese)
	raw := put(t, blank(t), "C4", in.Checklist.Question("GEN-01-01").Ask.JA)
	var b strings.Builder
	reporttest.Must(t, form.Propose(&b, "customer.xlsx", raw, in.Checklist.Parts, lang))
	f, err := form.Parse("proposal.yaml", []byte(b.String()))
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	marks := 0
	for _, p := range form.Lint(f, func(string) *checklist.Checklist { return in.Checklist }) {
		if p.Rule == "to-confirm" {
			marks++
		}
	}
	if marks < len(rowKeys) || marks != strings.Count(b.String(), mark) {
		t.Errorf("%d marks are found\n%s", marks, b.String())
	}
	x, _ := fill(t, f, raw, in)
	if len(x.Entries) != 0 || len(x.Left) != len(rowKeys) || !x.Exact {
		t.Errorf("%d filled, %d left\n%s", len(x.Entries), len(x.Left), b.String())
	}
	table := f.Tables[0]
	if table.Sheet != "点検表" || table.Key.Column != "B" || table.Answer != "D" || table.Note == nil ||
		table.Due == nil || table.Due.Column != "F" || table.Said == nil || len(f.Items) != len(rowKeys) {
		t.Errorf("%s", b.String())
	}
	sure := strings.ReplaceAll(b.String(), "{take: GEN-01-01, relation: intersects-with", "{take: GEN-01-01")
	f, err = form.Parse("sure.yaml", []byte(sure))
	reporttest.Must(t, err)
	if x, err := form.Fill(f, raw, in); err != nil || len(x.Problems) != 0 || len(x.Entries) < 2 {
		t.Errorf("%+v, %v\n%s", x, err, sure)
	}
}
