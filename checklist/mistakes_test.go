package checklist_test

import (
	"strings"
	"testing"

	"tenken/checklist"
)

// What the input method and the editor of a Windows desk leave in a file.
func TestWindowsDeskMistakesAreNamed(t *testing.T) {
	checkSpoilt(t, []spoilt{
		{"full-width colon at the top", "serial: 1", "serial：1", "fullwidth-colon", 0},
		{"full-width colon and space", "serial: 1", "serial：　1", "fullwidth-colon", 0},
		{"full-width colon that YAML swallows", "          en: Is it decided?", "          en：Is it decided?",
			"fullwidth-colon", 0},
		{"full-width colon, deeper, swallowed", "          en: Is it decided?", "            en：Is it decided?",
			"fullwidth-colon", 0},
		{"full-width colon after an item", "  - id: outsources", "  - id：outsources", "fullwidth-colon", 0},
		{"full-width colon of the last line", "    replaced_by: [S-01-01]\n", "    replaced_by：[S-01-01]\n",
			"fullwidth-colon", 0},
		{"full-width colons, all named", "serial: 1\nas_of: 2026-07-20", "serial：1\nas_of：2026-07-20",
			"fullwidth-colon fullwidth-colon", 0},
		{"full-width space after the colon", "serial: 1", "serial:　1", "fullwidth-space", 0},
		{"full-width space before the colon", "serial: 1", "serial　: 1", "missing-field fullwidth-space", -3},
		{"full-width indentation", "        rev: 1\n", "　　　　rev: 1\n", "fullwidth-space", 0},
		{"full-width indentation at the top", "serial: 1", "　serial: 1", "missing-field fullwidth-space", -3},
		{"full-width space inside indentation", "    title: {ja: 区分}", "  　title: {ja: 区分}", "fullwidth-space", 0},
		{"no-break space in indentation", "        rev: 1\n", "\u00a0\u00a0\u00a0\u00a0rev: 1\n", "fullwidth-space", 0},
		{"no space after the colon", "serial: 1", "serial:1", "missing-space", 0},
		{"no space after the colon, swallowed", "          en: Is it decided?", "            en:Is it decided?",
			"missing-space", 0},
		{"full-width digits in a number", "serial: 1", "serial: １", "wrong-number", 0},
		{"full-width digits in a date", "2026-07-20", "２０２６-07-20", "wrong-date", 0},
		{"full-width id", "id: jp-small", "id: ｊｐ－ｓｍａｌｌ", "wrong-id", 0},
		{"full-width key", "serial: 1", "ｓｅｒｉａｌ: 1", "missing-field unknown-key", -3},
		{"full-width dash", "  - id: staff", "  － id: staff", "fullwidth-sign", 0},
		{"full-width braces", "{ja: 試験室}", "｛ja: 試験室｝", "fullwidth-sign", 0},
		{"full-width comma", "{ja: 小さな点検, en: small}", "{ja: 小さな点検，en: small}", "fullwidth-sign", 0},
		{"tab as indentation", "        rev: 1\n", "\trev: 1\n", "tab-indent", 0},
		{"tab after spaces", "        rev: 1\n", "      \trev: 1\n", "tab-indent", 0},
		{"tab on an empty line", "        rev: 1\n", "\t\n        rev: 1\n", "tab-indent", 0},
		{"tab before a comment", "        rev: 1\n", "\t# note\n        rev: 1\n", "tab-indent", 0},
		{"tab after a dash", "  - id: outsources", "  -\tid: outsources", "tab-indent", 0},
		{"full-width quotes", "id: jp-small", "id: “jp-small”", "wrong-id", 0},
		{"Japanese date", "2026-07-20", "令和8年7月20日", "wrong-date", 0},
		{"date with slashes", "2026-07-20", "2026/7/20", "wrong-date", 0},
		{"date without zeros", "2026-07-20", "2026-7-20", "wrong-date", 0},
		{"date with time", "2026-07-20", "2026-07-20T00:00:00Z", "wrong-date", 0},
	})
}

// What people forget, mistype or misunderstand.
func TestAuthorMistakesAreNamed(t *testing.T) {
	const cite = "        cite:\n          - {source: appi, at: \"23\"}\n"
	checkSpoilt(t, []spoilt{
		{"missing id", "      - id: S-01-01\n        rev: 1\n", "      - rev: 1\n", "missing-field", 0},
		{"missing rev", "        rev: 1\n", "", "missing-field", -1},
		{"missing duty", "        duty: must\n", "", "missing-field", -2},
		{"missing check", "        check: {ja: 見る所です}\n", "", "missing-field", -7},
		{"missing cite", cite, "", "missing-field", -11},
		{"missing Japanese", "publisher: {ja: 試験室}", "publisher: {en: x}", "missing-field", 0},
		{"missing publisher", "publisher: {ja: 試験室}\n", "", "missing-field", -6},
		{"missing title of a section", "    title: {ja: 区分}\n", "", "missing-field", -1},
		{"missing type of a fact", "    type: yesno\n", "", "missing-field", -2},
		{"missing options", "    options:\n      - {id: few, ja: 少ない}\n      - {id: many, ja: 多い}\n", "",
			"missing-field", -3},
		{"missing reason", "    reason: {ja: 重複のため}\n", "", "missing-field", -1},
		{"missing source of a citation", "source: appi, ", "", "missing-field", 0},
		{"no question", small[strings.Index(small, "    questions:"):strings.Index(small, "retired:")],
			"    questions: []\n", "empty-list", 0},
		{"no value", "serial: 1", "serial:", "empty-value", 0},
		{"no value in quotes", "edition: \"2026-11\"", "edition: \"\"", "empty-value", 0},
		{"only invisible characters", "edition: \"2026-11\"", "edition: \"\\u200b\\u3000\"", "empty-value", 0},
		{"null as text", "edition: \"2026-11\"", "edition: null", "empty-value", 0},
		{"tilde as text", "{ja: 試験室}", "{ja: ~}", "empty-value", 0},
		{"no text", "why: {ja: 理由です}", "why:", "not-a-mapping", 0},
		{"text without languages", "why: {ja: 理由です}", "why: 理由です", "not-a-mapping", 0},
		{"empty cite", cite, "        cite: []\n", "empty-list", 0},
		{"cite without dash", cite, "        cite: {source: appi, at: \"23\"}\n", "not-a-list", 0},
		{"cite of nothing", cite, "        cite:\n", "not-a-list", 0},
		{"unknown duty", "duty: must", "duty: musst", "wrong-value", 0},
		{"Japanese duty", "duty: must", "duty: 法的義務", "wrong-value", 0},
		{"upper-case duty", "duty: must", "duty: MUST", "wrong-value", 0},
		{"unknown work", "work: S", "work: XL", "wrong-value", 0},
		{"unknown na", "na: refused", "na: no", "wrong-value", 0},
		{"unknown type", "type: yesno", "type: yes/no", "wrong-value", 0},
		{"quick yes", "        na: refused\n", "        na: refused\n        quick: yes\n", "wrong-value", 1},
		{"quick quoted", "        na: refused\n", "        na: refused\n        quick: \"true\"\n", "wrong-value", 1},
		{"weight 4", "weight: 1", "weight: 4", "wrong-number", 0},
		{"weight 0", "weight: 1", "weight: 0", "wrong-number", 0},
		{"number in quotes", "serial: 1", "serial: \"1\"", "wrong-number", 0},
		{"Japanese id", "id: S-01-01", "id: 点検-01", "wrong-id", 0},
		{"id with a space", "id: S-01-01", "id: S 01 01", "wrong-id", 0},
		{"misspelt key", "        remedy: {ja: 直し方です}", "        remady: {ja: 直し方です}", "missing-field unknown-key", -8},
		{"key in upper case", "        rev: 1", "        Rev: 1", "missing-field unknown-key", -1},
		{"key of another place", "        rev: 1\n", "        rev: 1\n        serial: 1\n", "unknown-key", 1},
		{"language of another land", "          en: Is it decided?", "          fr: Est-ce décidé?", "unknown-key", 0},
		{"same question id", "retired:\n",
			"  - id: S-02\n    title: {ja: 区分}\n    questions:\n" + question("S-01-01") + "retired:\n", "duplicate-id",
			3},
		{"same section id", "retired:\n",
			"  - id: S-01\n    title: {ja: 区分}\n    questions:\n" + question("S-02-01") + "retired:\n", "duplicate-id",
			0},
		{"same fact id", "  - id: staff", "  - id: outsources", "duplicate-id", 0},
		{"a question id in small letters", "retired:\n",
			"  - id: S-02\n    title: {ja: 区分}\n    questions:\n" + question("s-01-01") + "retired:\n", "duplicate-id",
			3},
		{"a fact id in capitals", "  - id: staff", "  - id: Outsources", "duplicate-id", 0},
		{"a retired id in small letters", "retired:\n",
			"  - id: S-02\n    title: {ja: 区分}\n    questions:\n" + question("s-01-99") + "retired:\n", "retired-id",
			3},
		{"same option", "{id: many, ja: 多い}", "{id: few, ja: 多い}", "duplicate-id", 0},
		{"same source", "retired:\n", "sources:\n  - {id: x, title: {ja: x}}\n  - {id: x, title: {ja: y}}\nretired:\n",
			"duplicate-id", 2},
		{"same parent", "retired:\n", "extends:\n  - {id: x, serial: 1}\n  - {id: x, serial: 2}\nretired:\n",
			"duplicate-id", 2},
		{"retired twice", "    replaced_by: [S-01-01]\n",
			"    replaced_by: [S-01-01]\n  - {id: S-01-99, reason: {ja: 重複}}\n", "duplicate-id", 1},
		{"retired id used again", "id: S-01-99", "id: S-01-01", "retired-id", -17},
		{"replaced by nothing", "replaced_by: [S-01-01]", "replaced_by: [S-01-02]", "unknown-question", -2},
		{"option called unknown", "{id: many, ja: 多い}", "{id: unknown, ja: 不明}", "wrong-value", 0},
		{"options of a yesno", "    type: yesno\n", "    type: yesno\n    options:\n      - {id: a, ja: あ}\n",
			"wrong-value", 2},
		{"condition on no fact", "{fact: outsources, is: yes}", "{fact: outsorces, is: yes}", "unknown-fact", 0},
		{"condition on no option", "{fact: outsources, is: yes}", "{fact: staff, is: none}", "unknown-option", 0},
		{"condition on one bad option of two", "{fact: outsources, is: yes}", "{fact: staff, is: [few, lots]}",
			"unknown-option", 0},
		{"condition on true", "is: yes}", "is: true}", "unknown-option", 0},
		{"condition on unknown", "is: yes}", "is: unknown}", "unknown-option", 0},
		{"condition inside all, any, not", "{fact: outsources, is: yes}",
			"{all: [{any: [{not: {fact: nobody, is: yes}}]}]}", "unknown-fact", 0},
		{"condition without is", "{fact: outsources, is: yes}", "{fact: outsources}", "wrong-condition", 0},
		{"condition without fact", "{fact: outsources, is: yes}", "{is: yes}", "wrong-condition", 0},
		{"empty condition", "{fact: outsources, is: yes}", "{}", "wrong-condition", 0},
		{"two forms in one condition", "{fact: outsources, is: yes}",
			"{fact: outsources, is: yes, not: {fact: staff, is: few}}", "wrong-condition", 0},
		{"empty all", "{fact: outsources, is: yes}", "{all: []}", "empty-list", 0},
		{"empty is", "is: yes}", "is: []}", "empty-list", 0},
		{"not as a list", "{fact: outsources, is: yes}", "{not: [{fact: outsources, is: yes}]}", "not-a-mapping", 0},
		{"unknown word in a condition", "{fact: outsources, is: yes}", "{fact: outsources, eq: yes}", "unknown-key", 0},
		{"number left out", "rev: 1", "rev: ~", "empty-value", 0},
		{"date left out", "as_of: 2026-07-20", "as_of:", "empty-value", 0},
		{"truth left out", "        na: refused\n", "        na: refused\n        quick:\n", "empty-value", 1},
		{"choice of words left out", "work: S", "work:", "empty-value", 0},
		{"id left out", "id: jp-small", "id:", "empty-value", 0},
		{"address left out", "retired:\n", "sources:\n  - {id: x, title: {ja: x}, url: }\nretired:\n", "empty-value",
			1},
		{"map as a list", "map: {oecd: [openness]}", "map: [oecd]", "not-a-mapping", 0},
		{"very long value", "duty: must", "duty: " + strings.Repeat("義務", 100), "wrong-value", 0},
		{"very long value of ASCII", "duty: must", "duty: " + strings.Repeat("must ", 100), "wrong-value", 0},
		{"empty map reference", "[openness]", "[]", "empty-list", 0},
		{"unaligned key", "        rev: 1\n", "       rev: 1\n", "yaml-syntax", 0},
		{"key too deep", "        rev: 1\n", "         rev: 1\n", "yaml-syntax", 0},
		{"colon inside a value", "ja: 理由です", "ja: 理由: です", "yaml-syntax", 0},
		{"quotes inside a value", "          en: Is it decided?", "          en: \"Is\" it decided?", "yaml-syntax", 0},
		{"dash on the line of the key", "          ja: 決めていますか", "          ja: - 決めていますか", "yaml-syntax", 0},
		{"item without dash", "  - id: staff\n", "    id: staff\n",
			"duplicate-key duplicate-key duplicate-key wrong-value", 0},
		{"view without questions", small[strings.Index(small, "facts:"):], "view: {of: jp-other}\n", "missing-field",
			0},
		{"view with facts", small[strings.Index(small, "sections:"):], "view: {of: jp-other, questions: [A]}\n",
			"view-and-sections", 0},
		{"view that repeats itself", small[strings.Index(small, "facts:"):],
			"view: {of: jp-other, questions: [A, A]}\n", "duplicate-id", 0},
		{"neither sections nor view", small[strings.Index(small, "facts:"):], "", "missing-field", -7},
	})
}

func question(id string) string {
	return "      - id: " + id + `
        rev: 1
        duty: should
        ask: {ja: 公表していますか}
        why: {ja: 理由です}
        check: {ja: 見る所です}
        remedy: {ja: 直し方です}
        work: L
        cite: [{source: appi}]
        na: with-reason
`
}

func TestAllProblemsAreReportedAtOnceAndInOrder(t *testing.T) {
	raw := strings.NewReplacer("serial: 1", "serial: one", "duty: must", "duty: may", "na: refused", "na: never",
		"at: \"23\"", "ad: \"23\"", "type: yesno", "typ: yesno").Replace(small)
	_, err := checklist.Parse("guidelines/a.yaml", []byte(raw))
	want := `guidelines/a.yaml:4:9: serial: "one" is not a whole number from 1 to 1000000 (wrong-number)
    write plain digits, without a leading zero and without quotes
guidelines/a.yaml:9:5: the fact outsources lacks type (missing-field)
    add type:
guidelines/a.yaml:11:5: the fact outsources has no key "typ" (unknown-key)
    did you mean type?
guidelines/a.yaml:24:15: duty cannot be "may" (wrong-value)
    write one of: must, effort, should
guidelines/a.yaml:34:28: the citation has no key "ad" (unknown-key)
    did you mean at?
guidelines/a.yaml:36:13: na cannot be "never" (wrong-value)
    write one of: refused, with-reason`
	if got := err.Error(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := problems(t, err).In(checklist.Japanese); !strings.HasPrefix(got,
		"guidelines/a.yaml:4:9: serial の「one」は 1 から 1000000 までの整数ではありません (wrong-number)\n    半角の数字で") {
		t.Errorf("in Japanese: %s", got)
	}
}

func TestAHintNamesTheNearestWord(t *testing.T) {
	for wrong, want := range map[string]string{
		"titel: {ja: x}": "title", "Publisher: {ja: x}": "publisher", "extend: []": "extends", "as-of: 1": "as_of",
		"ｆａｃｔｓ: []": "facts",
		"-id: x":    "id", "\u200bid: x": "id", "sorces: []": "sources", "reviewby: 1": "review_by",
	} {
		_, err := checklist.Parse("a.yaml", []byte(strings.Replace(small, "serial: 1\n", "serial: 1\n"+wrong+"\n", 1)))
		if got := problems(t, err)[0].Hint.EN; got != "did you mean "+want+"?" {
			t.Errorf("%s: %s", wrong, got)
		}
	}
	_, err := checklist.Parse("a.yaml", []byte(strings.Replace(small, "work: S", "work: s", 1)))
	if got := problems(t, err)[0].Hint.JA; got != "S の書き間違いではありませんか" {
		t.Error(got)
	}
	_, err = checklist.Parse("a.yaml", []byte(strings.Replace(small, "serial: 1\n", "serial: 1\nxyzzy: 1\n", 1)))
	if got := problems(t, err)[0].Hint.JA; !strings.HasPrefix(got, "使えるキー: schema, id, ") {
		t.Error(got)
	}
}
