package checklist_test

import (
	"strings"
	"testing"
	"time"

	"tenken/checklist"
)

// read parses small with one thing changed, or ends the test.
func read(t testing.TB, old, new string) *checklist.Checklist {
	t.Helper()
	raw, _ := spoilt{name: old, old: old, new: new}.text(t)
	c, err := checklist.Parse("a.yaml", []byte(raw))
	if err != nil {
		t.Fatalf("%s: %v", new, err)
	}
	return c
}

func TestValuesAreTheTextThatTheAuthorSees(t *testing.T) {
	for _, s := range []string{"no", "yes", "on", "off", "true", "010", "12:30", "1e3", "0x1F", "1_000", ".5",
		"2026-11", "2026-11-01", "2026.10", "=", "1.", "+1", ".inf", "NaN", "y", "n", "<>"} {
		if got := read(t, `edition: "2026-11"`, "edition: "+s).Edition; got != s {
			t.Errorf("edition: %s was read as %q", s, got)
		}
		if got := read(t, "{ja: 理由です}", "{ja: "+s+"}").Question("S-01-01").Why.JA; got != s {
			t.Errorf("ja: %s was read as %q", s, got)
		}
	}
	for _, s := range []string{"26", "26(1)", "10-3", "3-5-3-3", "29-4", "007", "12:30"} {
		if got := read(t, `at: "23"`, "at: "+s).Question("S-01-01").Cite[0].At; got != s {
			t.Errorf("at: %s was read as %q", s, got)
		}
	}
	for yaml, want := range map[string]string{"is: no": "no", "is: yes": "yes", `is: "no"`: "no",
		"is: [yes, no]": "yes no", "is: [no]": "no"} {
		if got := strings.Join(read(t, "is: yes", yaml).Question("S-01-01").When.Is, " "); got != want {
			t.Errorf("%s was read as %q", yaml, got)
		}
	}
	if got := read(t, "[openness]", "[5.19, 010, no]").Question("S-01-01").Map[0].Refs; strings.Join(got,
		" ") != "5.19 010 no" {
		t.Errorf("map: %q", got)
	}
}

func TestEveryStyleOfText(t *testing.T) {
	for yaml, want := range map[string]string{
		`"二重の引用符"`: "二重の引用符", `'it''s'`: "it's", "二行に\n            わたる": "二行に わたる",
		"|\n            一行目\n            二行目\n": "一行目\n二行目",
		">-\n            畳んで\n            書く":   "畳んで 書く", `"\u500b\u4eba"`: "個人", "ﾊﾝｶｸ ｶﾞ": "ハンカク ガ", "か\u3099": "が",
		`"タブ\tと\r\n改行"`: "タブ と\n改行",
		`"　両端の空白　"`:     "両端の空白", "時刻 12:30 まで": "時刻 12:30 まで",
		"URL は https://example.test/ です": "URL は https://example.test/ です", "値：全角コロンの文": "値：全角コロンの文",
		"〜と～と−と－": "〜と～と−と－", "髙﨑𠮷野": "髙﨑𠮷野", "辻\U000e0100": "辻\U000e0100", "a#b": "a#b",
		"見えない\u200b文字": "見えない\u200b文字",
	} {
		if got := read(t, "{ja: 理由です}", "\n          ja: "+yaml+"\n").Question("S-01-01").Why.JA; got != want {
			t.Errorf("%q was read as %q", yaml, got)
		}
	}
}

func TestLooseButClearWritingIsRead(t *testing.T) {
	for name, change := range map[string][2]string{
		"tab after a colon":         {"serial: 1", "serial:\t1"},
		"tabs at the end of a line": {"serial: 1", "serial: 1\t\t"},
		"a line of spaces and tabs": {"serial: 1", "serial: 1\n  \t\t"},
		"comments":                  {"serial: 1", "# one\nserial: 1 # two"},
		"document marks":            {"schema: tenken", "%YAML 1.1\n---\nschema: tenken"},
		"keys in quotes":            {"serial: 1", `"serial": 1`},
		"explicit key":              {"serial: 1", "? serial\n: 1"},
		"English not yet written":   {"          en: Is it decided?", "          en:"},
		"no retired":                {small[strings.Index(small, "retired:"):], ""},
		"empty lists": {"retired:\n  - id: S-01-99\n    reason: {ja: 重複のため}\n" +
			"    replaced_by: [S-01-01]\n", "retired: []\nsources: []\nextends: []\n"},
		"a fact of the parent": {"retired:\n", "extends: [{id: jp-other, serial: 3}]\nretired:\n"},
		"replaced by another retired one": {"replaced_by: [S-01-01]\n",
			"replaced_by: [S-01-98]\n  - {id: S-01-98, reason: {ja: 重複}}\n"},
		"review date":                    {"as_of: 2026-07-20", "as_of: \"2026-07-20\"\nreview_by: 2027-01-17"},
		"full-width colon in a sentence": {"{ja: 理由です}", "\n          ja: \"例えば\n            id：番号のことです\"\n"},
		"key and colon in a sentence":    {"{ja: 理由です}", "\n          ja: |\n            id:番号\n            en：英語\n"},
		"depth of 32": {"{fact: outsources, is: yes}",
			strings.Repeat("{not: ", 24) + "{fact: outsources, is: yes}" + strings.Repeat("}", 24)},
	} {
		if c := read(t, change[0], change[1]); c.Serial != 1 || c.Question("S-01-01") == nil {
			t.Errorf("%s: %+v", name, c)
		}
	}
}

func TestDefaultsAndOrigins(t *testing.T) {
	c := read(t, "        weight: 1\n", "")
	q := c.Question("S-01-01")
	if q.Weight != 1 || q.From != "jp-small" || c.Sections[0].From != "jp-small" ||
		c.Fact("staff").From != "jp-small" || c.Fact("nobody") != nil {
		t.Errorf("%+v", q)
	}
	if c.Outside || c.SHA256 == "" || c.Parts != nil {
		t.Errorf("%+v", c)
	}
	c = read(t, "retired:\n", "sources:\n  - {id: book, title: {ja: 本}, edition: 2026-01,"+
		" url: http://example.test/}\nretired:\n")
	if s := c.Sources[0]; s.URL != "http://example.test/" || s.From != "jp-small" || s.Edition != "2026-01" {
		t.Errorf("%+v", s)
	}
	if r := c.Retired[0]; r.ID != "S-01-99" || r.ReplacedBy[0] != "S-01-01" {
		t.Errorf("%+v", r)
	}
	n := 0
	for range c.All() {
		n++
		break // a caller may stop
	}
	if n != 1 {
		t.Error(n)
	}
}

func TestLoadSaysWhyAFileCannotBeRead(t *testing.T) {
	if _, err := checklist.Load(fixture, "nothing.yaml"); err == nil || !strings.Contains(err.Error(), "nothing.yaml") {
		t.Error(err)
	}
	if _, err := checklist.Load(fixture, "."); err == nil {
		t.Error("a folder was read")
	}
	if _, err := checklist.ReadHead(fixture, "nothing.yaml"); err == nil {
		t.Error("a head of nothing")
	}
}

func TestConditionsAreReadWhole(t *testing.T) {
	q := read(t, "{fact: outsources, is: yes}",
		"{all: [{any: [{fact: staff, is: [few, many]}, {fact: outsources, is: no}]}, {not: {fact: staff,"+
			" is: few}}]}").Question("S-01-01")
	var looked []string
	q.When.FactIDs(func(id string) { looked = append(looked, id) })
	if strings.Join(looked, " ") != "staff outsources staff" {
		t.Error(looked)
	}
	if (*checklist.Cond)(nil).Eval(nil) != checklist.True {
		t.Error("no condition is always true")
	}
	for _, c := range []struct {
		facts checklist.Facts
		want  checklist.Truth
	}{
		{checklist.Facts{"staff": "many"}, checklist.True},
		{checklist.Facts{"staff": "few", "outsources": "no"}, checklist.False},
		{checklist.Facts{"outsources": "no"}, checklist.Unknown},
		{checklist.Facts{"staff": "unknown"}, checklist.Unknown},
	} {
		if got := q.When.Eval(c.facts); got != c.want {
			t.Errorf("%v: %v", c.facts, got)
		}
	}
}

func TestPlacesAreShortAndHarmless(t *testing.T) {
	for want, p := range map[string]checklist.Pos{
		"a.yaml": {File: "a.yaml"}, "a.yaml:3": {File: "a.yaml", Line: 3},
		"a.yaml:3:4":          {File: "a.yaml", Line: 3, Column: 4},
		"a<U+202E>b.yaml:1:1": {File: "a\x1b[31m\u202eb.yaml", Line: 1, Column: 1},
	} {
		if got := p.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWarningsAreNoErrors(t *testing.T) {
	ps := checklist.Problems{{Severity: checklist.Note}, {Severity: checklist.Warning}, {Severity: checklist.Error}}
	if ps.Errors() != 1 {
		t.Error(ps.Errors())
	}
}

func TestWorkCountsInDays(t *testing.T) {
	if s, m, l := checklist.Small.Days(), checklist.Middle.Days(), checklist.Large.Days(); s != 1 || m != 3 || l != 8 {
		t.Error(s, m, l)
	}
}

func TestDates(t *testing.T) {
	day := time.Date(2026, 7, 20, 23, 30, 0, 0, time.FixedZone("JST", 9*3600))
	d := checklist.DateOf(day)
	if d != "2026-07-20" || !d.Valid() || !d.Time().Equal(time.Date(2026, 7, 20, 0, 0, 0, 0, time.UTC)) {
		t.Error(d)
	}
	if bad := checklist.Date("2026-02-30"); bad.Valid() || !bad.Time().IsZero() {
		t.Error("a day that does not exist")
	}
}
