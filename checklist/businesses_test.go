package checklist_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"tenken/checklist"
)

const businessKinds = `schema: tenken/businesses/v1
businesses:
  - id: dental-clinic
    words: {ja: [歯科, 歯医者, デンタルクリニック], en: [dentist]}
    jsic: ["83"]
    lists: [jp-small]
    facts: {staff: few}
  - id: clinic
    words: {ja: [診療所, クリニック], en: [clinic]}
    lists: [jp-small]
  - id: online-shop
    words: {ja: [ネットショップ, 通販], en: [online shop, EC]}
    lists: [jp-child]
    facts: {staff: many, outsources: yes}
`

func loadKinds(t testing.TB, text string) (checklist.BusinessKinds, error) {
	t.Helper()
	return checklist.LoadBusinesses(fstest.MapFS{checklist.BusinessesFile: {Data: []byte(text)}})
}

func TestAKindOfBusinessIsFoundByEverydayWords(t *testing.T) {
	all, err := loadKinds(t, businessKinds)
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"歯医者": "dental-clinic", "はいしゃ": "", "クリニック": "clinic dental-clinic", "くりにっく": "clinic dental-clinic",
		"ｸﾘﾆｯｸ": "clinic dental-clinic",
		"ＥＣ":    "online-shop", "ec": "online-shop", "ネット ショップ": "online-shop", "歯科です": "dental-clinic",
		"Dentist": "dental-clinic", "パン屋": "",
		"": "dental-clinic clinic online-shop",
	} {
		var ids []string
		for _, b := range all.Search(typed) {
			ids = append(ids, b.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
	b := all.Find("dental-clinic")
	if b.Name(checklist.Japanese) != "歯科" || b.Name(checklist.English) != "dentist" || b.Facts["staff"] != "few" ||
		b.JSIC[0] != "83" || all.Find("bakery") != nil {
		t.Errorf("%+v", b)
	}
	if none, err := checklist.LoadBusinesses(fstest.MapFS{}); none != nil || err != nil {
		t.Errorf("a folder without the file: %v %v", none, err)
	}
}

func TestMistakesInTheKindsOfBusinessAreNamed(t *testing.T) {
	for _, c := range []struct{ story, old, new, rule string }{
		{"another schema", "businesses/v1", "businesses/v2", "wrong-value"},
		{"no words", "    words: {ja: [診療所, クリニック], en: [clinic]}\n", "", "missing-field"},
		{"no lists", "lists: [jp-child]", "lists: []", "empty-list"},
		{"an unknown key", "jsic:", "jisc:", "unknown-key"},
		{"the same kind twice", "id: clinic", "id: dental-clinic", "duplicate-id"},
		{"facts as a list", "facts: {staff: few}", "facts: [staff]", "not-a-mapping"},
	} {
		_, err := loadKinds(t, strings.Replace(businessKinds, c.old, c.new, 1))
		if ps := problems(t, err); ps[0].Rule != c.rule || ps[0].Pos.Line == 0 {
			t.Errorf("%s: %v", c.story, ps)
		}
	}
}

// What a kind of business names must exist: its lists, their facts and values.
func TestKindsOfBusinessNameWhatExists(t *testing.T) {
	child := strings.Replace(small2("retired:\n", "extends: [{id: jp-small, serial: 1}]\nretired:\n"), "jp-second",
		"jp-child", 1)
	lists := []*checklist.Checklist{parse(t, small), parse(t, child)}
	for _, c := range []struct{ story, old, new, rule string }{
		{"all is well, a fact of the parent too", "歯科", "歯科", ""},
		{"no such list", "lists: [jp-child]", "lists: [jp-child, jp-grandchild]", "unknown-checklist"},
		{"no such fact", "facts: {staff: few}", "facts: {stuff: few}", "unknown-fact"},
		{"no such value", "facts: {staff: few}", "facts: {staff: some}", "unknown-option"},
		{"a value that is not known", "facts: {staff: few}", "facts: {staff: unknown}", "unknown-option"},
	} {
		all, err := loadKinds(t, strings.Replace(businessKinds, c.old, c.new, 1))
		if err != nil {
			t.Fatal(err)
		}
		var rules []string
		for _, p := range all.Check(lists) {
			rules = append(rules, p.Rule)
		}
		if got := strings.Join(rules, " "); got != c.rule {
			t.Errorf("%s: %q, want %q", c.story, got, c.rule)
		}
	}
}

func TestTheGlossaryHasOneWordForAThing(t *testing.T) {
	law := fstest.MapFS{"law/x.yaml": {Data: []byte("schema: tenken/law/v1\nid: x\ntitle: {ja: 題}\n" +
		"read: 2026-07-20\nprovisions:\n  - {at: \"1\", caption: {ja: 一条}}\n")}}
	for _, c := range []struct{ story, terms, rule string }{
		{"two things", "  - {ja: 委託先, en: processor}\n  - {ja: 本人, en: the person}\n", ""},
		{"one word for two things in Japanese", "  - {ja: 本人, en: processor}\n  - {ja: 本人, en: the person}\n",
			"duplicate-id"},
		{"one word for two things in English", "  - {ja: 委託先, en: processor}\n  - {ja: 再委託先, en: processor}\n",
			"duplicate-id"},
		{"a word that is not used for itself", "  - {ja: 本人, en: the person, not_ja: [本人]}\n", "wrong-value"},
		{"no English", "  - {ja: 本人}\n", "missing-field"},
	} {
		law["glossary.yaml"] = &fstest.MapFile{Data: []byte("schema: tenken/glossary/v1\nterms:\n" + c.terms)}
		r, err := checklist.LoadRegister(law)
		if err != nil {
			t.Fatal(err)
		}
		switch err := r.Whole(); {
		case c.rule == "" && (err != nil || len(r.Terms()) != 2):
			t.Errorf("%s: %v %v", c.story, err, r.Terms())
		case c.rule != "":
			if ps := problems(t, err); ps[0].Rule != c.rule || ps[0].Pos.File != "glossary.yaml" {
				t.Errorf("%s: %v", c.story, ps)
			}
		}
	}
}
