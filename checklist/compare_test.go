package checklist_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"tenken/checklist"
)

// changes lists "kind id" of every change from good.yaml to an edited copy of it.
func changes(t *testing.T, edits ...string) []checklist.Change {
	t.Helper()
	text := readTest(t, "good.yaml")
	old := parseText(t, "good.yaml", text)
	for i := 0; i+1 < len(edits); i += 2 {
		if strings.Count(text, edits[i]) != 1 {
			t.Fatalf("%q stands %d times", edits[i], strings.Count(text, edits[i]))
		}
		text = strings.Replace(text, edits[i], edits[i+1], 1)
	}
	return checklist.Compare(old, parseText(t, "good.yaml", text))
}

func kindsOf(cs []checklist.Change) string {
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
	const lock = "      - id: GEN-02-02\n        rev: 1\n        duty: must\n        ask:\n          ja: 個人データの書類を、鍵の掛かる場所に保管していますか。\n"
	for _, c := range []struct{ story, out, in, want string }{
		{"nothing", "serial: 1\nas_of", "serial: 2\nas_of", ""},
		{"another word under the same rev", "鍵の掛かる場所", "鍵の掛かる棚", "reworded GEN-02-02!"},
		{"a comma", "書類を、鍵の掛かる場所", "書類を鍵の掛かる場所", "explained GEN-02-02"},
		{"an explanation", "来客にも見られるためです", "来客の目に入るためです", "explained GEN-02-02"},
		{"a higher rev", lock, strings.Replace(lock, "rev: 1", "rev: 2", 1), "meaning-changed GEN-02-02"},
		{"a lower rev", "      - id: GEN-02-05\n        rev: 2", "      - id: GEN-02-05\n        rev: 1", "meaning-changed GEN-02-05!"},
		{"another duty", "duty: should", "duty: effort", "duty-changed GEN-02-05"},
		{"a condition", "when: {fact: outsources, is: yes}", "when: {not: {fact: outsources, is: no}}", "condition-changed GEN-02-04"},
		{"a condition less", "        when: {fact: outsources, is: yes}\n", "", "condition-changed GEN-02-04"},
		{"a citation", `at: "20(1)"`, `at: "20(2)"`, "citation-changed GEN-01-02"},
		{"the answer 該当なし", "at: \"26(2)\"}\n        na: with-reason", "at: \"26(2)\"}\n        na: refused", "na-changed GEN-03-02!"},
		{"the first pass", "at: \"26(2)\"}\n        na: with-reason\n        quick: true", "at: \"26(2)\"}\n        na: with-reason", "quick-changed GEN-03-02"},
		{"a question renamed without a word", "id: GEN-02-02", "id: GEN-02-06", "added GEN-02-06, vanished GEN-02-02!"},
		{"a fact reworded", "ja: 従業者は何人ですか。", "ja: 働く人は何人ですか。", "fact-reworded staff!"},
		{"a fact gained an option", "      - {id: over-100", "      - {id: up-to-300, ja: 300人以下, en: up to 300}\n      - {id: over-100", "fact-changed staff"},
		{"a fact lost an option", "      - {id: up-to-100, ja: 100人以下, en: up to 100}\n", "", "fact-changed staff!"},
	} {
		cs := changes(t, c.out, c.in)
		if got := kindsOf(cs); got != c.want {
			t.Errorf("%s: %s, want %s", c.story, got, c.want)
		}
		for _, x := range cs {
			if x.Means.JA == "" || x.Means.EN == "" || x.What.JA == "" || x.Kind.Label(checklist.English) == string(x.Kind) && x.Kind != checklist.Added && x.Kind != checklist.Withdrawn && x.Kind != checklist.Vanished && x.Kind != checklist.Reworded && x.Kind != checklist.Moved {
				t.Errorf("%s: not said in words: %+v", c.story, x)
			}
		}
	}
}

func TestARetiredQuestionSaysWhatReplacedIt(t *testing.T) {
	cs := changes(t, "      - id: GEN-02-02\n", "      - id: GEN-02-06\n",
		"retired:\n", "retired:\n  - id: GEN-02-02\n    reason:\n      ja: 問い方を改めました。\n      en: Asked anew.\n    replaced_by: [GEN-02-06]\n")
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
	s.Questions[0], s.Questions[1], s.Questions[2] = s.Questions[1], s.Questions[2], s.Questions[0] // the first goes behind the third
	if got := kindsOf(checklist.Compare(old, moved)); got != "moved GEN-02-01" {
		t.Error(got)
	}
	moved = parseText(t, "new", text)
	moved.Sections[0].Questions = append(moved.Sections[0].Questions, moved.Sections[1].Questions[4])
	moved.Sections[1].Questions = moved.Sections[1].Questions[:4]
	if got := kindsOf(checklist.Compare(old, moved)); got != "moved GEN-02-05" {
		t.Error(got)
	}
}

func TestChangesAreWrittenForPeopleAndPrograms(t *testing.T) {
	text := readTest(t, "good.yaml")
	old, next := parseText(t, "old", text), parseText(t, "new", strings.Replace(text, "鍵の掛かる場所", "鍵の掛かる棚", 1))
	cs := checklist.Compare(old, next)
	var b bytes.Buffer
	if err := checklist.WriteChanges(&b, cs, checklist.Japanese); err != nil {
		t.Fatal(err)
	}
	want := "! GEN-02-02 文言の変更: 「個人データの書類を、鍵の掛かる場所に保管していますか。」から「個人データの書類を、鍵の掛かる棚に保管していますか。」へ\n" +
		"    前の回答がそのまま引き継がれます。意味が変わったのなら rev を上げてください\n"
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if err := checklist.WriteChangesJSON(&b, old, next, cs); err != nil {
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
	if x := out.Changes[0]; out.Schema != "tenken/diff/v1" || out.Old.SHA256 != old.SHA256 || x.Kind != "reworded" || x.ID != "GEN-02-02" || !x.Warn || x.NewLine != next.Question("GEN-02-02").Pos.Line {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if err := checklist.WriteChanges(&b, nil, checklist.English); err != nil || b.String() != "nothing changed\n" {
		t.Errorf("%q %v", b.String(), err)
	}
}
