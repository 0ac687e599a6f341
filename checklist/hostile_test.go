package checklist_test

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tenken/checklist"
)

// small is a whole checklist of one question; the tables below spoil it.
const small = `schema: tenken/checklist/v1
id: jp-small
edition: "2026-11"
serial: 1
as_of: 2026-07-20
title: {ja: 小さな点検, en: small}
publisher: {ja: 試験室}
facts:
  - id: outsources
    ask: {ja: 委託していますか}
    type: yesno
  - id: staff
    ask: {ja: 何人ですか}
    type: choice
    options:
      - {id: few, ja: 少ない}
      - {id: many, ja: 多い}
sections:
  - id: S-01
    title: {ja: 区分}
    questions:
      - id: S-01-01
        rev: 1
        duty: must
        ask:
          ja: 決めていますか
          en: Is it decided?
        why: {ja: 理由です}
        check: {ja: 見る所です}
        remedy: {ja: 直し方です}
        work: S
        weight: 1
        cite:
          - {source: appi, at: "23"}
        when: {fact: outsources, is: yes}
        na: refused
        map: {oecd: [openness]}
retired:
  - id: S-01-99
    reason: {ja: 重複のため}
    replaced_by: [S-01-01]
`

// spoilt is small with one thing changed, the rules that must find it, and on
// which line below that of the change.
type spoilt struct {
	name     string
	old, new string
	rules    string
	below    int
}

func (s spoilt) text(t testing.TB) (raw string, line int) {
	t.Helper()
	before, after, ok := strings.Cut(small, s.old)
	if !ok {
		t.Fatalf("%s: small holds no %q", s.name, s.old)
	}
	return before + s.new + after, strings.Count(before, "\n") + 1 + s.below
}

func checkSpoilt(t *testing.T, table []spoilt) {
	t.Helper()
	t.Logf("%d files, each refused by its rule at its line", len(table))
	for _, s := range table {
		t.Run(s.name, func(t *testing.T) {
			raw, line := s.text(t)
			_, err := checklist.Parse("a.yaml", []byte(raw))
			ps := problems(t, err)
			if rules(ps) != s.rules {
				t.Fatalf("want %s, got:\n%s", s.rules, ps.In(checklist.English))
			}
			if ps[0].Pos.Line != line || ps[0].Pos.Column < 1 || ps[0].Pos.File != "a.yaml" {
				t.Errorf("want line %d, got:\n%s", line, ps.In(checklist.English))
			}
			for _, p := range ps {
				if p.Text.JA == "" || p.Text.EN == "" || p.Hint.JA == "" || p.Hint.EN == "" ||
					p.Severity != checklist.Error {
					t.Errorf("a text, a hint and both languages: %+v", p)
				}
				if s := p.Text.JA + p.Text.EN + p.Hint.JA + p.Hint.EN; checklist.Visible(s) != s ||
					strings.Contains(s, "%!") {
					t.Errorf("not fit for a screen: %q", s)
				}
			}
		})
	}
}

func TestSmallIsRead(t *testing.T) {
	if _, err := checklist.Parse("a.yaml", []byte(small)); err != nil {
		t.Fatal(err)
	}
}

// Hostile YAML: features and tricks by which a file means another thing than it
// seems to, or costs more than it should.
func TestHostileFeaturesAreRefused(t *testing.T) {
	const na = "        na: refused\n"
	checkSpoilt(t, []spoilt{
		{"anchor on a text", "試験室", "&a 試験室", "anchor", 0},
		{"anchor on a mapping", "{ja: 試験室}", "&a {ja: 試験室}", "anchor", 0},
		{"anchor on a sequence", "[openness]", "&a [openness]", "anchor", 0},
		{"anchor on a key", "title: {ja: 小", "&a title: {ja: 小", "anchor", 0},
		{"alias", "title: {ja: 小さな点検, en: small}\npublisher: {ja: 試験室}",
			"title: &t {ja: 小さな点検, en: small}\npublisher: *t", "anchor alias", 0},
		{"alias of nothing", "{ja: 試験室}", "*nothing", "alias", 0},
		{"alias of a list", "[S-01-01]\n", "&l [S-01-01]\n  - {id: S-01-98, reason: {ja: x}, replaced_by: *l}\n",
			"anchor alias", 0},
		{"alias of a map", "{oecd: [openness]}", "&m {oecd: [openness]}\n        quick: *m", "anchor alias", 0},
		{"alias of a value in a map", "{oecd: [openness]}", "{oecd: &r [openness], x: *r}", "anchor alias", 0},
		{"alias as a key", "    title: {ja: 区分}\n", "    &k title: {ja: 区分}\n    *k : x\n", "anchor alias", 0},
		{"ten billion laughs", "title: {ja: 小さな点検, en: small}", laughs(9),
			"anchor anchor not-a-text alias alias alias alias alias alias alias alias alias", 0},
		{"anchor that holds itself", "[openness]", "&a [*a]", "anchor alias", 0},
		{"merge key", "title: {ja: 区分}", "title: {<<: {ja: 区分}}", "missing-field merge-key", 0},
		{"merge key with alias", na, na + "        <<: *x\n", "alias", 1},
		{"merge key alone in braces", "title: {ja: 区分}", "title: {{}, <<}", "missing-field wrong-key merge-key", 0},
		{"tag !!str", "試験室", "!!str 試験室", "tag", 0},
		{"tag !!binary", "試験室", "!!binary aGVsbG8=", "tag", 0},
		{"tag !!python", "試験室", "!!python/object/apply:os.system x", "tag", 0},
		{"tag of its own", "試験室", "!shell x", "tag", 0},
		{"tag verbatim", "試験室", "!<tag:example.test,2026:x> x", "tag", 0},
		{"tag on a mapping", "{ja: 試験室}", "!!map {ja: 試験室}", "tag", 0},
		{"tag on a sequence", "[openness]", "!!seq [openness]", "tag", 0},
		{"tag !!set", "{ja: 試験室}", "!!set {ja: 試験室}", "tag", 0},
		{"tag !!float on a number", "serial: 1", "serial: !!int 1", "tag", 0},
		{"tag !!null", "serial: 1", "serial: !!null 1", "tag", 0},
		{"tag on a key", "serial: 1", "!!str serial: 1", "tag", 0},
		{"TAG directive", "schema: tenken", "%TAG ! tag:example.test,2026:\n---\nschema: !x tenken", "tag", 2},
		{"second document", "retired:\n", "---\nid: other\nretired:\n", "second-document", 0},
		{"second document after dots", "retired:\n", "...\nid: other\nretired:\n", "second-document", 1},
		{"empty second document", "replaced_by: [S-01-01]\n", "replaced_by: [S-01-01]\n---\n", "second-document", 1},
		{"broken second document", "retired:\n", "---\nretired: [\n", "yaml-syntax", 2},
		{"duplicate key at the top", "serial: 1", "serial: 1\nserial: 2", "duplicate-key", 1},
		{"duplicate key in a question", "        work: S\n", "        work: S\n        work: L\n", "duplicate-key", 1},
		{"duplicate key in a text", "{ja: 試験室}", "{ja: 試験室, ja: 別の室}", "duplicate-key", 0},
		{"duplicate key in a condition", "is: yes}", "is: yes, is: no}", "duplicate-key", 0},
		{"duplicate key quoted", "serial: 1", "serial: 1\n\"serial\": 2", "duplicate-key", 1},
		{"duplicate key escaped", "serial: 1", "serial: 1\n\"\\x73erial\": 2", "duplicate-key", 1},
		{"duplicate sections", "retired:\n", "sections: []\nretired:\n", "duplicate-key", 0},
		{"duplicate unknown key", "serial: 1", "serial: 1\nx: 1\nx: 1", "unknown-key duplicate-key unknown-key", 1},
		{"duplicate framework", "{oecd: [openness]}", "{oecd: [openness], oecd: [openness]}", "duplicate-key", 0},
		{"complex key: mapping", "serial: 1", "serial: 1\n? {a: b}\n: c", "wrong-key", 1},
		{"complex key: sequence", "serial: 1", "serial: 1\n? [a, b]\n: c", "wrong-key", 1},
		{"complex key in a map", "{oecd: [openness]}", "{[a]: [b]}", "wrong-key", 0},
		{"key that is null", "serial: 1", "serial: 1\n~: x", "unknown-key", 1},
		{"key that is a number", "serial: 1", "serial: 1\n1: x", "unknown-key", 1},
		{"key that is nothing", "serial: 1", "serial: 1\n: x", "yaml-syntax", 1},
		{"decomposed key", "serial: 1", "serial: 1\nか\u3099: 1", "not-nfc unknown-key", 1},
		{"decomposed key twice", "serial: 1", "serial: 1\nが: 1\nか\u3099: 1",
			"unknown-key not-nfc duplicate-key unknown-key", 1},
		{"escape sequence in quotes", "試験室", `"\e]0;owned\a"`, "control-character", 0},
		{"CSI in quotes", "試験室", `"\x1b[2J"`, "control-character", 0},
		{"C1 in quotes", "試験室", `"\u009b2J"`, "control-character", 0},
		{"NUL in quotes", "試験室", `"a\0b"`, "control-character", 0},
		{"backspace in quotes", "試験室", `"a\bb"`, "control-character", 0},
		{"next line in quotes", "試験室", `"a\Nb"`, "control-character", 0},
		{"delete in quotes", "試験室", `"a\x7fb"`, "control-character", 0},
		{"control in an id", "id: jp-small", `id: "jp\e[0m"`, "wrong-id", 0},
		{"control in a key", "serial: 1", "serial: 1\n\"\\e[31m\": x", "unknown-key", 1},
		{"control in a locator", `at: "23"`, `at: "23\e[0m"`, "control-character", 0},
		{"raw ESC", "試験室", "試\x1b[31m室", "control-character", 0},
		{"raw NUL escape to UTF-16 guess", "試験室", "試\x07室", "control-character", 0},
		{"raw C1", "試験室", "試\u009b室", "control-character", 0},
		{"raw DEL", "試験室", "試\x7f室", "control-character", 0},
		{"BOM in the middle", "試験室", "試\ufeff室", "control-character", 0},
		{"non-character", "試験室", "試\uffff室", "control-character", 0},
		{"next line sign", "試験室", "試\u0085室", "line-separator", 0},
		{"line separator", "試験室", "試\u2028室", "line-separator", 0},
		{"paragraph separator", "試験室", "試\u2029室", "line-separator", 0},
		{"lost character", "試験室", "試\ufffd室", "replacement-character", 0},
		{"bidi control in an id", "id: jp-small", "id: jp-\u202esmall", "wrong-id", 0},
		{"zero-width space in an id", "id: jp-small", "id: jp-\u200bsmall", "wrong-id", 0},
		{"zero-width space in a key", "serial: 1", "serial\u200b: 1", "missing-field unknown-key", -3},
		{"Cyrillic letter in an id", "id: jp-small", "id: jp-smаll", "wrong-id", 0},
		{"slash in an id", "id: jp-small", "id: ../../etc/passwd", "wrong-id", 0},
		{"id that starts with a dot", "id: jp-small", "id: .hidden", "wrong-id", 0},
		{"id of 65 bytes", "id: jp-small", "id: " + strings.Repeat("a", 65), "wrong-id", 0},
		{"id with a formula", "id: jp-small", "id: =1+1", "wrong-id", 0},
		{"address that is a script", "retired:\n",
			"sources:\n  - {id: x, title: {ja: x}, url: \"javascript:alert(1)\"}\nretired:\n", "wrong-value", 1},
		{"address of a file", "retired:\n",
			"sources:\n  - {id: x, title: {ja: x}, url: \"file:///etc/passwd\"}\nretired:\n", "wrong-value", 1},
		{"address that leaves its quotes", "retired:\n",
			"sources:\n  - {id: x, title: {ja: x}, url: \"https://a.test/\\\"onclick\"}\nretired:\n", "wrong-value", 1},
		{"address that is https:// alone", "retired:\n",
			"sources:\n  - {id: x, title: {ja: x}, url: \"https://\"}\nretired:\n", "wrong-value", 1},
		{"nested 33 deep", "{fact: outsources, is: yes}",
			strings.Repeat("{not: ", 27) + "{fact: outsources, is: yes}" + strings.Repeat("}", 27), "too-deep", 0},
		{"unclosed bracket", "[openness]", "[openness", "yaml-syntax", 0},
		{"unclosed brace", "{ja: 試験室}", "{ja: 試験室", "yaml-syntax", 0},
		{"bracket closed twice", "[openness]}", "[openness]]}", "yaml-syntax", 0},
		{"unclosed quote", "試験室", "\"試験室", "yaml-syntax", 0},
		{"unknown escape", "試験室", `"\q"`, "yaml-syntax", 0},
		{"surrogate escape", "試験室", `"\ud800"`, "yaml-syntax", 0},
		{"escape beyond Unicode", "試験室", `"\U00110000"`, "yaml-syntax", 0},
		{"escape cut short", "試験室", `"\u12"`, "yaml-syntax", 0},
		{"at sign", "serial: 1", "serial: @1", "yaml-syntax", 0},
		{"backquote", "serial: 1", "serial: `1", "yaml-syntax", 0},
		{"unknown directive", "schema: tenken", "%FOO bar\n---\nschema: tenken", "yaml-syntax", 0},
		{"another YAML", "schema: tenken", "%YAML 3.0\n---\nschema: tenken", "yaml-syntax", 0},
		{"another schema", "checklist/v1", "checklist/v2", "wrong-value", 0},
		{"schema of an assessment", "tenken/checklist/v1", "tenken/score/v1", "wrong-value", 0},
		{"endless serial", "serial: 1", "serial: 99999999999999999999", "wrong-number", 0},
		{"serial minus", "serial: 1", "serial: -1", "wrong-number", 0},
		{"serial infinite", "serial: 1", "serial: .inf", "wrong-number", 0},
		{"serial in base 60", "serial: 1", "serial: 1:30", "wrong-number", 0},
		{"serial hexadecimal", "serial: 1", "serial: 0x1", "wrong-number", 0},
		{"serial octal", "serial: 1", "serial: 01", "wrong-number", 0},
		{"serial with underscore", "serial: 1", "serial: 1_0", "wrong-number", 0},
		{"serial with fraction", "serial: 1", "serial: 1.0", "wrong-number", 0},
		{"day that does not exist", "2026-07-20", "2026-02-30", "wrong-date", 0},
		{"mapping where a text belongs", "edition: \"2026-11\"", "edition: {a: b}", "not-a-text", 0},
		{"list where a text belongs", "edition: \"2026-11\"", "edition: [a]", "not-a-text", 0},
		{"text where a list belongs", "[openness]", "openness", "not-a-list", 0},
		{"text where a mapping belongs", "{fact: outsources, is: yes}", "outsources", "not-a-mapping", 0},
		{"list where a mapping belongs", "{fact: outsources, is: yes}", "[outsources]", "not-a-mapping", 0},
		{"mapping where a list belongs", "[S-01-01]", "{a: b}", "not-a-list", 0},
		{"view beside sections", "retired:\n", "view: {of: jp-other, questions: [A]}\nretired:\n", "view-and-sections",
			0},
		{"extends itself", "retired:\n", "extends: [{id: jp-small, serial: 1}]\nretired:\n", "extends-itself", 0},
	})
}

func laughs(n int) string {
	b := "title: {ja: &a1 lol, en: &a2 [*a1"
	for range n - 1 {
		b += ", *a1"
	}
	return b + "]}"
}

// whole are hostile files that are not made from small.
func whole() map[string]struct {
	raw   []byte
	rules string
} {
	type file = struct {
		raw   []byte
		rules string
	}
	const most = 1 << 20
	fill := func(head, unit, tail string) []byte {
		n := (most - len(head) - len(tail)) / len(unit)
		return []byte(head + strings.Repeat(unit, n) + tail)
	}
	flat := func(n int, form string) []byte {
		var b bytes.Buffer
		for i := 0; b.Len() < n-len(form)-8; i++ {
			fmt.Fprintf(&b, form, i)
		}
		return b.Bytes()
	}
	stairs := func(n int, step string) []byte {
		var b bytes.Buffer
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat(" ", i) + step)
		}
		return b.Bytes()[:n]
	}
	questions := strings.Replace(small, "        map: {oecd: [openness]}\n",
		"        map: {oecd: [openness]}\n"+string(flat(60_000, "      - {id: Q%d}\n")), 1)
	return map[string]file{
		"empty":                   {nil, "empty-file"},
		"blank":                   {[]byte(" \n\n\t\n"), "empty-file"},
		"comments only":           {[]byte("# nothing\n# here\n"), "empty-file"},
		"BOM only":                {[]byte("\ufeff"), "empty-file"},
		"one word":                {[]byte("hello"), "not-a-mapping"},
		"a list":                  {[]byte("- a\n- b\n"), "not-a-mapping"},
		"an empty document":       {[]byte("---\n"), "not-a-mapping"},
		"an empty mapping":        {[]byte("{}"), "missing-field"},
		"JSON":                    {[]byte(`{"schema":"tenken/checklist/v1"}`), "missing-field"},
		"the panic of yaml.v3":    {[]byte("{{},<<}"), "missing-field wrong-key merge-key"},
		"over 1 MiB":              {bytes.Repeat([]byte("#"), most+1), "too-large"},
		"over 1 MiB of zeros":     {make([]byte, most+1), "too-large"},
		"zeros":                   {make([]byte, most), "encoding"},
		"flat mapping of 1 MiB":   {flat(most, "key%d: 1\n"), "too-many-nodes"},
		"flat mapping, long keys": {flat(most, "key"+strings.Repeat("x", 40)+"%d: 1\n"), "too-many-keys"},
		"flat mapping in braces": {append(append([]byte("{"), flat(most-20, "k%d: 1, ")...), '}'),
			"too-many-nodes"},
		"2,001 keys":                 {flat(27_000, "key%d: 1\n"), "too-many-keys"},
		"[ a million times":          {fill("", "[", ""), "too-many-nodes"},
		"{ a million times":          {fill("", "{", ""), "too-many-nodes"},
		"[ 20,000 times":             {bytes.Repeat([]byte("["), 20_000), "too-deep"},
		"[ 9,000 times, closed":      {[]byte(strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000)), "too-deep"},
		"{a: 9,000 times":            {[]byte(strings.Repeat("{a: ", 9_000) + strings.Repeat("}", 9_000)), "too-deep"},
		"- half a million times":     {fill("", "- ", ""), "too-many-nodes"},
		"- 20,000 times":             {bytes.Repeat([]byte("- "), 20_000), "too-deep"},
		"- 5,000 times":              {append(bytes.Repeat([]byte("- "), 5_000), 'a'), "too-deep"},
		"? half a million times":     {fill("", "? ", ""), "too-many-nodes"},
		"stairs of keys":             {stairs(most, "a:\n"), "too-deep"},
		"stairs of dashes":           {stairs(most, "-\n"), "too-deep"},
		"flow list of 1 MiB":         {fill("[", "a,", "]"), "too-many-nodes"},
		"flow set of 1 MiB":          {fill("{", "a,", "}"), "too-many-nodes"},
		"flow pairs of 1 MiB":        {fill("[", "a: b,", "]"), "too-many-nodes"},
		"flow JSON of 1 MiB":         {fill("{", `"":0,`, "}"), "too-many-nodes"},
		"flow list of 140,001":       {[]byte("a: [" + strings.Repeat("a,", 140_001) + "]"), "too-many-nodes"},
		"block list of 1 MiB":        {fill("", "- a\n", ""), "too-many-nodes"},
		"block list of 80,000":       {[]byte("a:\n" + strings.Repeat("- bcdefghijk\n", 80_000)), "too-many-nodes"},
		"comments of 1 MiB":          {fill("", "#\n", ""), "too-many-nodes"},
		"long comments of 1 MiB":     {fill("", "# "+strings.Repeat("x", 60)+"\n", ""), "empty-file"},
		"commented items of 1 MiB":   {fill("", "- a #c\n", ""), "too-many-nodes"},
		"line ends":                  {fill("a", "\n", ""), "too-many-nodes"},
		"carriage returns":           {fill("a", "\r", ""), "too-many-nodes"},
		"spaces":                     {fill("a:", " ", "b"), "unknown-key missing-field"},
		"one value of 1 MiB":         {fill("a: ", "x", ""), "scalar-too-long"},
		"one quoted value of 1 MiB":  {fill("a: \"", "x", "\""), "scalar-too-long"},
		"one escaped value of 1 MiB": {fill("a: \"", "\\n", "\""), "scalar-too-long"},
		"quotes never closed":        {fill("a: \"", "\\n", ""), "yaml-syntax"},
		"apostrophes":                {fill("a: '", "''", "'"), "scalar-too-long"},
		"one literal of 1 MiB":       {fill("a: |\n", " "+strings.Repeat("x", 60)+"\n", ""), "scalar-too-long"},
		"one folded of 1 MiB":        {fill("a: >\n", " "+strings.Repeat("x", 60)+"\n", ""), "scalar-too-long"},
		"one plain over lines":       {fill("a: b\n", " "+strings.Repeat("x", 60)+"\n", ""), "scalar-too-long"},
		"one key of 1 MiB":           {fill("", "k", ": 1"), "yaml-syntax"},
		"a key of 70 KiB":            {[]byte("? " + strings.Repeat("k", 70<<10) + "\n: 1\n"), "scalar-too-long"},
		"aliases of 1 MiB":           {fill("- &a a\n", "- *a\n", ""), "too-many-nodes"},
		"anchors of 1 MiB": {fill("", "- &a aaaaaaaaaaaaaaaaaaaaaaaa\n", ""),
			"not-a-mapping anchor too-many-problems"},
		"a thousand and one anchors": {fill("a: [", strings.Repeat("x", 30)+"&a, ", "]")[:40_000], "yaml-syntax"},
		"tags of 1 MiB": {fill("", "- !a aaaaaaaaaaaaaaaaaaaaaaaaa\n", ""),
			"not-a-mapping tag too-many-problems"},
		"documents of 1 MiB":        {fill("", "---\n", ""), "too-many-nodes"},
		"directives":                {fill("", "%A "+strings.Repeat("x", 60)+"\n", ""), "yaml-syntax"},
		"2,001 questions":           {[]byte(questions), "too-many-questions"},
		"unknown keys":              {flat(17_000, "key%d: 1\n"), "unknown-key missing-field too-many-problems"},
		"escape sequences of 1 MiB": {fill("a: ", "\x1b[31m", ""), "control-character too-many-nodes"},
		"a gif": {[]byte("GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;"),
			"encoding"},
		"a workbook":      {[]byte("PK\x03\x04\x14\x00\x06\x00\x08\x00"), "encoding"},
		"an old workbook": {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "encoding"},
		"a PDF":           {[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "encoding"},
		"gzip":            {[]byte("\x1f\x8b\x08\x00\x00\x00\x00\x00"), "encoding"},
		"random bytes":    {[]byte("\xc1\xbf\xf7\x80\x81\xfe\xff\xa0 \xf5"), "encoding"},
		"depth and tokens": {[]byte(strings.Repeat("[", 9_900) + strings.Repeat("abcdefgh,", 85_000)),
			"yaml-syntax"},
		"comments that stick to keys": {fill("", "a:\n  - b\n# foot foot foot foot foot foot foot\n\n", ""),
			"too-many-keys"},
	}
}

func TestHostileFilesAreRefusedAtOnce(t *testing.T) {
	slowest, largest := time.Duration(0), uint64(0)
	for name, f := range whole() {
		t.Run(name, func(t *testing.T) {
			took, used, err := cost(t, f.raw)
			if took >= refusalTime && !raceDetector { // a collection of earlier garbage may have fallen into it
				again, _, _ := cost(t, f.raw)
				took = min(took, again)
			}
			slowest, largest = max(slowest, took), max(largest, used)
			ps := problems(t, err)
			if kinds(ps) != f.rules {
				got := ps.In(checklist.English)
				t.Errorf("want %s, got %d:\n%s", f.rules, len(ps), got[:min(len(got), 1000)])
			}
			if took >= refusalTime && !raceDetector {
				t.Errorf("refused after %v of processor time", took)
			}
			if used >= refusalMemory && !raceDetector {
				t.Errorf("refused with %d MiB", used>>20)
			}
		})
	}
	t.Logf("%d files refused; slowest %v, most memory %d MiB", len(whole()), slowest, largest>>20)
}

// What a refusal may cost at most, in processor time and in all memory allocated.
const (
	refusalTime   = 200 * time.Millisecond
	refusalMemory = 64 << 20
)

// Two thousand questions in the full form, which doc.go promises, can be read.
func TestTwoThousandQuestionsCanBeHad(t *testing.T) {
	var b strings.Builder
	b.WriteString("schema: tenken/checklist/v1\nid: jp-large\nedition: \"1\"\nserial: 1\nas_of: 2026-07-20\n" +
		"title: {ja: 大きな一覧, en: large}\npublisher: {ja: 試験室}\n" +
		"facts:\n  - {id: records, ask: {ja: ありますか。}, type: yesno}\nsections:\n")
	for i := range 2_000 {
		if i%50 == 0 {
			fmt.Fprintf(&b, "  - id: S-%02d\n    title: {ja: 区分, en: section}\n    questions:\n", i/50)
		}
		fmt.Fprintf(&b, "    - id: S-%02d-%02d\n", i/50, i%50)
		b.WriteString("      rev: 1\n      duty: must\n      ask: {ja: 決めていますか。, en: \"Is it?\"}\n" +
			"      why: {ja: 理由です。, en: Why.}\n      check: {ja: 見ます。, en: Look.}\n" +
			"      remedy: {ja: 書きます。, en: Write.}\n" +
			"      work: S\n      weight: 2\n      cite:\n        - {source: appi, at: \"23\"}\n" +
			"        - {source: ppc-general, at: \"3-4\"}\n" +
			"      when: {fact: records, is: yes}\n      na: refused\n      quick: true\n" +
			"      map: {oecd: [openness]}\n")
	}
	c, err := checklist.Parse("large.yaml", []byte(b.String()))
	if err != nil {
		t.Fatal(err.Error()[:200])
	}
	n := 0
	for range c.All() {
		n++
	}
	if n != 2_000 || len(c.Sections) != 40 {
		t.Errorf("%d questions in %d sections", n, len(c.Sections))
	}
	took, used, _ := cost(t, []byte(b.String()))
	t.Logf("%d KiB in %v of processor time, %d MiB allocated", b.Len()>>10, took, used>>20)
	if used >= refusalMemory && !raceDetector {
		t.Errorf("%d MiB", used>>20)
	}
}

// The limits that doc.go names are reached, and not passed.
func TestLimitsThemselvesAreAllowed(t *testing.T) {
	for _, c := range []struct {
		name, rule string
		file       func(n int) string
		most       int
	}{
		{"bytes", "too-large", func(n int) string { return "#" + strings.Repeat("x", n-1) }, 1 << 20},
		{"nodes in a list", "too-many-nodes", func(n int) string { return "a: [" + strings.Repeat("b,", n-3) + "]" },
			140_000},
		{"keys", "too-many-keys", func(n int) string {
			b := ""
			for i := range n {
				b += fmt.Sprintf("k%d: 1\n", i)
			}
			return b
		}, 2_000},
		{"bytes of a value", "scalar-too-long", func(n int) string { return "a: " + strings.Repeat("x", n) }, 64 << 10},
		{"depth", "too-deep", func(n int) string { return strings.Repeat("[", n-1) + "x" + strings.Repeat("]", n-1) },
			32},
		{"questions", "too-many-questions", func(n int) string {
			return "sections:\n- questions:\n" + strings.Repeat("  - a\n",
				n/2) + "- questions:\n" + strings.Repeat("  - a\n", n-n/2)
		}, 2_000},
		{"bytes of an id", "wrong-id", func(n int) string { return "id: " + strings.Repeat("x", n) }, 64},
	} {
		for _, n := range []int{c.most, c.most + 1} {
			_, err := checklist.Parse("a.yaml", []byte(c.file(n)))
			if got := strings.Contains(" "+kinds(problems(t, err))+" ", " "+c.rule+" "); got != (n > c.most) {
				t.Errorf("%s: %d: %s", c.name, n, kinds(problems(t, err)))
			}
		}
	}
}

// kinds are the rules of the problems, each once.
func kinds(ps checklist.Problems) string {
	var names []string
	for _, p := range ps {
		if !slices.Contains(names, p.Rule) {
			names = append(names, p.Rule)
		}
	}
	return strings.Join(names, " ")
}

// cost is the time of one reading and all the memory that it asked for.
func cost(t testing.TB, raw []byte) (time.Duration, uint64, error) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := cpu(t)
	_, err := checklist.Parse("a.yaml", raw)
	took := cpu(t) - start
	runtime.ReadMemStats(&after)
	return took, after.TotalAlloc - before.TotalAlloc, err
}

// TestJSONThatMeansTwoThings: what a decoder would pass over in silence is found
// with its line.
func TestJSONThatMeansTwoThings(t *testing.T) {
	for text, want := range map[string]*checklist.JSONSlip{
		`{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}`: nil,
		`{"a": "\ud83d\ude00 \\ud800 \u3042"}`:               nil,
		`{"a": "a", "b": "a"}`:                               nil,
		"{\"a\": 1,\n\"a\": 2}":                              {Twice: "a", Line: 2},
		"{\"a\": 1,\n\"\\u0041\": 2}":                        {Twice: "a", Line: 2},
		"{\"id\": 1,\n\"ID\": 2}":                            {Twice: "id", Line: 2},
		"{\"kind\": 1,\n\"\u212aIND\": 2}":                   {Twice: "kind", Line: 2},
		"{\"schema\": 1,\n\"\u017fchema\": 2}":               {Twice: "schema", Line: 2},
		"{\"x\": [\n{\"a\": {}, \"b\": 1, \"a\": 1}]}":       {Twice: "a", Line: 2},
		"{\n\"a\": \"\\ud800\"}":                             {Line: 2},
		`{"a": "\ud800\u3042"}`:                              {Line: 1},
		`{"a": "\ude00\ud83d"}`:                              {Line: 1},
		`{"a": `:                                             nil,
		`{"a": "\`:                                           nil,
	} {
		if d := cmp.Diff(want, checklist.SlipOf(text)); d != "" {
			t.Errorf("%s (-want +got):\n%s", text, d)
		}
	}
}

func BenchmarkFlatMapping(b *testing.B) {
	files := whole()
	for _, name := range []string{"flat mapping of 1 MiB", "flat mapping, long keys", "depth and tokens",
		"block list of 80,000"} {
		raw := files[name].raw
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := checklist.Parse("a.yaml", raw); err == nil {
					b.Fatal("accepted")
				}
			}
		})
	}
}

func BenchmarkSixtyQuestions(b *testing.B) {
	raw := sixty(b)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := checklist.Parse("a.yaml", raw); err != nil {
			b.Fatal(err)
		}
	}
}

// sixty is the common fixture with its six questions ten times.
func sixty(t testing.TB) []byte {
	t.Helper()
	head, body, _ := strings.Cut(text(t, "common.yaml"), "sections:\n")
	body, _, _ = strings.Cut(body, "retired:")
	b := head + "sections:\n"
	for i := range 10 {
		b += strings.ReplaceAll(body, "GEN-", fmt.Sprintf("GEN%d-", i))
	}
	return []byte(b)
}
