package diff_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/checklist/diff"
)

func readTest(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile("../testdata/good/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func parseText(t *testing.T, name, text string) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// changes lists "kind id" of every change from good.yaml to an edited copy of it.
func changes(t *testing.T, edits ...string) []diff.Change {
	t.Helper()
	text := readTest(t, "good.yaml")
	old := parseText(t, "good.yaml", text)
	for i := 0; i+1 < len(edits); i += 2 {
		if strings.Count(text, edits[i]) != 1 {
			t.Fatalf("%q stands %d times", edits[i], strings.Count(text, edits[i]))
		}
		text = strings.Replace(text, edits[i], edits[i+1], 1)
	}
	return diff.Compare(old, parseText(t, "good.yaml", text))
}

func kindsOf(cs []diff.Change) string {
	var all []string
	for _, c := range cs {
		s := string(c.Kind) + " " + c.ID
		if c.Warn {
			s += "!"
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

func TestEveryChangeIsNamedForWhatItIs(t *testing.T) {
	const lock = "      - id: GEN-02-02\n        rev: 1\n        duty: must\n        ask:\n" +
		"          ja: 個人データの書類を、鍵の掛かる場所に保管していますか。\n"
	for _, c := range []struct{ story, out, in, want string }{
		{"a serial", "serial: 1\nas_of", "serial: 2\nas_of", "head-changed serial"},
		{"a comment", "serial: 1\nas_of", "serial: 1 # one\nas_of", ""},
		{"the title", "ja: 試験用の共通点検項目", "ja: 試験用の点検項目", "head-changed title"},
		{"the English title", "en: Common questions for tests", "en: Questions for tests", "head-changed title.en"},
		{"the publisher", "publisher:\n  ja: 試験室", "publisher:\n  ja: 試験所", "head-changed publisher"},
		{"the edition", "edition: \"2026-11\"", "edition: \"2026-12\"", "head-changed edition"},
		{"the state of law", "as_of: 2026-07-20", "as_of: 2026-08-20", "head-changed as_of"},
		{"the day of review", "review_by: 2027-01-17", "review_by: 2027-02-17", "head-changed review_by"},
		{"a parent", "sources:\n", "extends:\n  - {id: jp-x, serial: 1}\nsources:\n", "head-changed extends"},
		{"words to find it by", "sources:\n", "words: {ja: [試験]}\nsources:\n", "head-changed words"},
		{"a draft", "sources:\n", "status: draft\nsources:\n", "head-changed status"},
		{"the title of a source", "ja: 試験用の手引", "ja: 試験の手引", "source-changed handbook"},
		{"the address of a source", "url: https://example.test/handbook", "url: https://example.test/h",
			"source-changed handbook"},
		{"one source more", "facts:\n", "  - {id: x, title: {ja: 新しい手引}}\nfacts:\n", "source-changed x"},
		{"the title of a section", "ja: 事故への対応", "ja: 漏えい等への対応", "section-changed GEN-03"},
		{"another word under the same rev", "鍵の掛かる場所", "鍵の掛かる棚", "reworded GEN-02-02!"},
		{"a comma", "書類を、鍵の掛かる場所", "書類を鍵の掛かる場所", "explained GEN-02-02"},
		{"an explanation", "来客にも見られるためです", "来客の目に入るためです", "explained GEN-02-02"},
		{"a remedy in English", "en: Choose a cupboard with a lock", "en: Choose a locker", "explained GEN-02-02"},
		{"where to look", "閉店後に机の上", "終業後に机の上", "explained GEN-02-02"},
		{"the English of a question", "en: Do you keep papers with personal data under lock?",
			"en: Are papers kept under lock?", "explained GEN-02-02"},
		{"a higher rev", lock, strings.Replace(lock, "rev: 1", "rev: 2", 1), "meaning-changed GEN-02-02"},
		{"a lower rev", "      - id: GEN-02-05\n        rev: 2", "      - id: GEN-02-05\n        rev: 1",
			"meaning-changed GEN-02-05!"},
		{"another duty", "duty: should", "duty: effort", "duty-changed GEN-02-05"},
		{"a condition", "when: {fact: outsources, is: yes}", "when: {not: {fact: outsources, is: no}}",
			"condition-changed GEN-02-04"},
		{"a condition less", "        when: {fact: outsources, is: yes}\n", "", "condition-changed GEN-02-04"},
		{"a day", "        when: {fact: outsources, is: yes}\n",
			"        when: {fact: outsources, is: yes}\n        from: 2027-04-01\n", "condition-changed GEN-02-04"},
		{"a citation", `at: "20(1)"`, `at: "20(2)"`, "citation-changed GEN-01-02"},
		{"a framework", "at: \"22\"}\n        na: with-reason\n        quick: true\n" +
			"        map: {oecd: [accountability]}", "at: \"22\"}\n        na: with-reason\n        quick: true\n" +
			"        map: {oecd: [openness]}", "mapping-changed GEN-02-03"},
		{"weight", "work: S\n        weight: 1\n        cite:\n          - {source: handbook",
			"work: M\n        weight: 1\n        cite:\n          - {source: handbook", "weight-changed GEN-02-05"},
		{"who answers", "        when: {fact: outsources, is: yes}\n",
			"        when: {fact: outsources, is: yes}\n        who: manager\n", "handling-changed GEN-02-04"},
		{"the answer 該当なし", "at: \"26(2)\"}\n        na: with-reason", "at: \"26(2)\"}\n        na: refused",
			"na-changed GEN-03-02!"},
		{"the answer 該当なし, allowed", "at: \"23\"}\n        na: refused\n        quick: true\n" +
			"        map: {oecd: [accountability]}", "at: \"23\"}\n        na: with-reason\n        quick: true\n" +
			"        map: {oecd: [accountability]}", "na-changed GEN-02-01"},
		{"the first pass", "at: \"26(2)\"}\n        na: with-reason\n        quick: true",
			"at: \"26(2)\"}\n        na: with-reason", "quick-changed GEN-03-02"},
		{"a question renamed without a word", "id: GEN-02-02", "id: GEN-02-06", "added GEN-02-06, vanished GEN-02-02!"},
		{"a fact reworded", "ja: 従業者は何人ですか。", "ja: 働く人は何人ですか。", "fact-reworded staff!"},
		{"why a fact is asked", "ja: 規模により手法が変わるためです。", "ja: 人数により手法が変わるためです。", "fact-explained staff"},
		{"the English of a fact", "en: How many people work for you?", "en: How many people work?",
			"fact-explained staff"},
		{"the label of an option", "ja: 101人以上", "ja: 101人から", "option-relabelled staff!"},
		{"the English label of an option", "en: over 100}", "en: more than 100}", "option-relabelled staff"},
		{"a fact gained an option", "      - {id: over-100",
			"      - {id: up-to-300, ja: 300人以下, en: up to 300}\n      - {id: over-100", "fact-changed staff"},
		{"a fact lost an option", "      - {id: up-to-100, ja: 100人以下, en: up to 100}\n", "", "fact-changed staff!"},
		{"a fact is asked of some only", "  - id: staff\n", "  - id: staff\n    when: {fact: outsources, is: yes}\n",
			"fact-condition-changed staff"},
		{"a rare fact", "  - id: staff\n", "  - id: staff\n    rare: true\n", "fact-moved staff"},
	} {
		cs := changes(t, c.out, c.in)
		if got := kindsOf(cs); got != c.want {
			t.Errorf("%s: %s, want %s", c.story, got, c.want)
		}
		for _, x := range cs {
			if x.Means.JA == "" || x.Means.EN == "" || x.What.JA == "" || x.Consequence == "" ||
				x.Kind.Label(checklist.Japanese) == string(x.Kind) {
				t.Errorf("%s: not said in words: %+v", c.story, x)
			}
		}
	}
}

// What a change does to answers is a value, by which programs act.
func TestConsequences(t *testing.T) {
	for _, c := range []struct {
		story, out, in string
		want           diff.Consequence
		means          string
	}{
		{"an option more", "      - {id: over-100",
			"      - {id: up-to-300, ja: 300人以下, en: up to 300}\n      - {id: over-100", diff.Untouched, "増えた値"},
		{"an option less", "      - {id: up-to-100, ja: 100人以下, en: up to 100}\n", "", diff.Again, "選び直しが必要"},
		{"該当なし refused", "at: \"26(2)\"}\n        na: with-reason", "at: \"26(2)\"}\n        na: refused", diff.Again,
			"答え直しが必要"},
		{"another word", "鍵の掛かる場所", "鍵の掛かる棚", diff.Look, "rev"},
		{"another label", "ja: 101人以上", "ja: 101人から", diff.Look, "別の選択肢"},
		{"another duty", "duty: should", "duty: effort", diff.Rescored, "評点"},
		{"a condition", "when: {fact: outsources, is: yes}", "when: {not: {fact: outsources, is: no}}", diff.Reasked,
			"問われる"},
		{"a parent", "sources:\n", "extends:\n  - {id: jp-x, serial: 1}\nsources:\n", diff.Reasked, "親"},
		{"the title", "ja: 試験用の共通点検項目", "ja: 試験用の点検項目", diff.Untouched, "表示"},
	} {
		cs := changes(t, c.out, c.in)
		if len(cs) != 1 || cs[0].Consequence != c.want || !strings.Contains(cs[0].Means.JA, c.means) {
			t.Errorf("%s: %+v", c.story, cs)
		}
	}
}

func TestAParentOfAnotherSerialIsSeen(t *testing.T) {
	text := readTest(t, "sector.yaml")
	old := parseText(t, "old", text)
	cs := diff.Compare(
		old,
		parseText(t, "new", strings.Replace(text, "jp-test-general, serial: 1", "jp-test-general, serial: 2", 1)),
	)
	if kindsOf(cs) != "head-changed extends" || cs[0].What.JA != "「jp-test-general 1」から「jp-test-general 2」へ" {
		t.Errorf("%+v", cs)
	}
}

func TestAShortListIsCompared(t *testing.T) {
	const view = "schema: tenken/checklist/v1\nid: jp-short\nedition: \"1\"\nserial: 1\nas_of: 2026-07-20\n" +
		"title: {ja: 短い一覧}\npublisher: {ja: 試験室}\nview:\n  of: jp-test-general\n  questions: [GEN-01-01, GEN-02-01]\n"
	old := parseText(t, "old", view)
	for _, edit := range [][2]string{{"GEN-02-01]", "GEN-02-02]"}, {"GEN-01-01, GEN-02-01", "GEN-02-01, GEN-01-01"},
		{"GEN-02-01]\n", "GEN-02-01]\n  ask:\n    GEN-01-01: {ja: 使い道を決めていますか。}\n"}} {
		cs := diff.Compare(old, parseText(t, "new", strings.Replace(view, edit[0], edit[1], 1)))
		if kindsOf(cs) != "view-changed jp-test-general" || cs[0].Consequence != diff.Reasked {
			t.Errorf("%s: %+v", edit[1], cs)
		}
	}
}

func TestARetiredQuestionSaysWhatReplacedIt(t *testing.T) {
	cs := changes(
		t,
		"      - id: GEN-02-02\n",
		"      - id: GEN-02-06\n",
		"retired:\n",
		"retired:\n  - id: GEN-02-02\n    reason:\n      ja: 問い方を改めました。\n      en: Asked anew.\n"+
			"    replaced_by: [GEN-02-06]\n",
	)
	if got := kindsOf(cs); got != "added GEN-02-06, retired GEN-02-02" {
		t.Error(got)
	}
	if w := cs[1].What; w.JA != "問い方を改めました。（代わり: GEN-02-06）" || w.EN != "Asked anew. (instead: GEN-02-06)" {
		t.Errorf("%+v", w)
	}
}

func TestOneMoveIsOneChange(t *testing.T) {
	text := readTest(t, "good.yaml")
	old := parseText(t, "old", text)
	moved := parseText(t, "new", text)
	s := &moved.Sections[1]
	// the first goes behind the third
	s.Questions[0], s.Questions[1], s.Questions[2] = s.Questions[1], s.Questions[2], s.Questions[0]
	if got := kindsOf(diff.Compare(old, moved)); got != "moved GEN-02-01" {
		t.Error(got)
	}
	moved = parseText(t, "new", text)
	moved.Sections[0].Questions = append(moved.Sections[0].Questions, moved.Sections[1].Questions[4])
	moved.Sections[1].Questions = moved.Sections[1].Questions[:4]
	if got := kindsOf(diff.Compare(old, moved)); got != "moved GEN-02-05" {
		t.Error(got)
	}
}

func TestChangesAreWrittenForPeopleAndPrograms(t *testing.T) {
	text := readTest(t, "good.yaml")
	old, next := parseText(t, "old", text), parseText(t, "new", strings.Replace(text, "鍵の掛かる場所", "鍵の掛かる棚", 1))
	cs := diff.Compare(old, next)
	var b bytes.Buffer
	if err := diff.Write(&b, cs, checklist.Japanese); err != nil {
		t.Fatal(err)
	}
	want := "! GEN-02-02 文言の変更: 「個人データの書類を、鍵の掛かる場所に保管していますか。」から「個人データの書類を、鍵の掛かる棚に保管していますか。」へ\n" +
		"    前の回答がそのまま引き継がれます。意味が変わったのなら rev を上げてください\n"
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if err := diff.WriteJSON(&b, old, next, cs); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Schema  string
		Old     struct{ SHA256 string }
		Changes []struct {
			Kind, ID string
			Warn     bool
			NewLine  int `json:"new_line"`
		}
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	if x := out.Changes[0]; out.Schema != "tenken/diff/v1" || out.Old.SHA256 != old.SHA256 || x.Kind != "reworded" ||
		x.ID != "GEN-02-02" ||
		!x.Warn ||
		x.NewLine != next.Question("GEN-02-02").Pos.Line {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if err := diff.Write(&b, nil, checklist.English); err != nil || b.String() != "There are no changes.\n" {
		t.Errorf("%q %v", b.String(), err)
	}
}

// TestSectionsThatChangedPlacesAreTold: one move is one change.
func TestSectionsThatChangedPlacesAreTold(t *testing.T) {
	old := parseText(t, "good.yaml", readTest(t, "good.yaml"))
	next := *old
	next.Sections = append(append([]checklist.Section{}, old.Sections[1:]...), old.Sections[0])
	var told []string
	for _, c := range diff.Compare(old, &next) {
		if c.Kind == diff.SectionChanged {
			told = append(told, c.ID+" "+string(c.Consequence))
		}
	}
	if len(told) != 1 || told[0] != old.Sections[0].ID+" untouched" {
		t.Errorf("told %v", told)
	}
}
