package checklist_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"tenken/checklist"
)

// common is the shipped common checklist, or the test ends.
func common(t testing.TB) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Load(os.DirFS("../guidelines"), "general/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheCommonChecklistCoversItsDuties(t *testing.T) {
	lists := checklist.Coverage(common(t), law(t))
	if len(lists) != 1 || lists[0].List.ID != "general" {
		t.Fatalf("lists: %v", lists)
	}
	for _, x := range lists[0].Open() {
		t.Errorf("%s %s %v: %s", x.Item.ID, x.Item.Duty, x.Item.Cite, x.What.JA)
	}
	if asked, covered, _ := lists[0].Count(); asked < 200 || covered != asked {
		t.Errorf("%d duties asked, %d covered", asked, covered)
	}
}

func TestTheQuickPassHasTenQuestionsForEverybody(t *testing.T) {
	n := 0
	for _, q := range common(t).All() {
		if !q.Quick {
			continue
		}
		n++
		if q.When != nil {
			t.Errorf("%s is not asked of everybody", q.ID)
		}
	}
	if n != 10 {
		t.Errorf("%d quick questions", n)
	}
}

// The list of common duties and the register of law say the same, and no
// section that the register calls a duty is forgotten.
func TestTheDutiesOfChapterFourAreAllListed(t *testing.T) {
	r := law(t)
	at := slices.IndexFunc(r.DutyLists(), func(l *checklist.DutyList) bool { return l.ID == "general" })
	list := r.DutyLists()[at]
	listed := map[string]bool{}
	for _, x := range list.Items {
		for i, c := range x.Cite {
			listed[c.Source+" "+c.At] = true
			p, ok := r.Provision(c.Source, c.At)
			if !ok || p.Sure == checklist.Recalled {
				t.Errorf("%s cites %s %s", x.ID, c.Source, c.At)
			}
			if ok && i == 0 && x.Part.IsZero() && (p.Duty != x.Duty || p.Whose != x.Whose && x.Unasked.IsZero()) {
				t.Errorf("%s is %s of %s; the register says %s of %s", x.ID, x.Duty, x.Whose, p.Duty, p.Whose)
			}
		}
	}
	near := func(source, at string) bool { // it, what it is part of, or a part of it
		for place := range listed {
			rest, ok := strings.CutPrefix(place, source+" ")
			if ok && (rest == at || strings.HasPrefix(rest, at+"(") || strings.HasPrefix(rest, at+"-") ||
				strings.HasPrefix(at, rest+"(")) {
				return true
			}
		}
		return false
	}
	for _, source := range []string{"appi", "appi-order", "appi-rules", "ppc-general", "ppc-foreign", "ppc-records",
		"ppc-pseudo-anon"} {
		d, _ := r.Document(source)
		for _, p := range d.Provisions {
			if p.Duty != checklist.NoDuty && p.Whose == checklist.Business && !p.Upcoming && !near(source, p.At) {
				t.Errorf("%s %s is a duty of a business and in no list", source, p.At)
			}
		}
	}
	for n := 17; n <= 46; n++ {
		if !near("appi", strconv.Itoa(n)) {
			t.Errorf("article %d is in no list", n)
		}
	}
}

// Ids of duties live for ever: each prefix counts 01, 02, ... without a gap, and
// never falls below what was first published.
func TestEverySectorDutyKeepsItsID(t *testing.T) {
	ids, count := map[string]bool{}, map[string]int{}
	for _, l := range law(t).DutyLists() {
		for _, x := range l.Items {
			if l.ID != "general" {
				ids[x.ID] = true
				count[x.ID[:3]]++
			}
		}
	}
	for prefix, n := range map[string]int{"FIN": 22, "CRE": 12, "DEB": 6, "MED": 15, "MIS": 1, "TEL": 15, "BRO": 5,
		"POS": 5, "COR": 5, "PUB": 14} {
		if count[prefix] < n {
			t.Errorf("%s: only %d duties of at least %d", prefix, count[prefix], n)
		}
		for i := 1; i <= count[prefix]; i++ {
			if id := fmt.Sprintf("%s-D%02d", prefix, i); !ids[id] {
				t.Errorf("%s is gone", id)
			}
		}
	}
}

// oneLaw is a register of one law with one list of duties.
func oneLaw(t *testing.T, duties string) *checklist.Register {
	t.Helper()
	r, err := checklist.LoadRegister(fstest.MapFS{
		"law/x.yaml": {Data: []byte("schema: tenken/law/v1\nid: x\ntitle: {ja: 題}\nread: 2026-07-20\n" +
			"duty: must\nwhose: business\nprovisions:\n  - at: \"1\"\n    caption: {ja: 一条}\n    paragraphs: 2\n" +
			"  - at: \"2\"\n    caption: {ja: 二条}\n  - at: \"3\"\n    caption: {ja: 三条}\n    state: upcoming\n" +
			"    from: 2026-12-25\n    to: 2029-12-31\n")},
		"law/duties-one.yaml": {Data: []byte("schema: tenken/duties/v1\nid: one\ntitle: {ja: 義務}\nfor: [list]\n" +
			"duties:\n" + duties)},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Whole(); err != nil {
		t.Fatal(err)
	}
	return r
}

func ask(id string, duty checklist.Duty, cites ...string) checklist.Question {
	q := checklist.Question{ID: id, Duty: duty, From: "list"}
	for _, at := range cites {
		q.Cite = append(q.Cite, checklist.Cite{Source: "x", At: at})
	}
	return q
}

// A duty is credited to the questions that it names, where they ask it.
func TestADutyIsCreditedToTheQuestionsThatAskIt(t *testing.T) {
	r := oneLaw(t, `  - {id: D-1, duty: must, cite: [{source: x, at: "1"}], asked_by: [Q-1]}
  - {id: D-2a, duty: must, cite: [{source: x, at: "2"}], part: {ja: 前半}, asked_by: [Q-2, Q-3]}
  - {id: D-2b, duty: effort, cite: [{source: x, at: "2"}], part: {ja: 後半}, asked_by: [Q-3]}
  - {id: D-3, duty: must, cite: [{source: x, at: "3"}], asked_by: [Q-4]}
  - {id: D-R, duty: none, whose: principal, cite: [{source: x, at: "1(2)"}], unasked: {ja: 権利}}
`)
	const none = "D-1 open, D-2a open, D-2b open, D-3 open, D-R unasked"
	since := func(q checklist.Question, since, until checklist.Date) checklist.Question {
		q.Since, q.Until = since, until
		return q
	}
	for name, c := range map[string]struct {
		questions []checklist.Question
		want      string
	}{
		"nothing": {nil, none},
		"named and cited": {[]checklist.Question{ask("Q-1", checklist.Must, "1")},
			"D-1 covered, D-2a open, D-2b open, D-3 open, D-R unasked"},
		"a paragraph of what is named": {[]checklist.Question{ask("Q-1", checklist.Must, "1(1)")},
			"D-1 covered, D-2a open, D-2b open, D-3 open, D-R unasked"},
		"cited and not named":     {[]checklist.Question{ask("Q-9", checklist.Must, "1", "2", "3")}, none},
		"named and not cited":     {[]checklist.Question{ask("Q-1", checklist.Must, "2")}, none},
		"a branch of the article": {[]checklist.Question{ask("Q-1", checklist.Must, "1-2")}, none},
		"advice is no duty":       {[]checklist.Question{ask("Q-1", checklist.Should, "1")}, none},
		"two duties of one place": {[]checklist.Question{ask("Q-3", checklist.Must, "2")},
			"D-1 open, D-2a covered, D-2b covered, D-3 open, D-R unasked"},
		"advice for effort": {[]checklist.Question{ask("Q-3", checklist.Should, "2")},
			"D-1 open, D-2a open, D-2b covered, D-3 open, D-R unasked"},
		"asked from tomorrow": {[]checklist.Question{since(ask("Q-1", checklist.Must, "1"), "2026-07-21",
			"")}, none},
		"asked until next year": {[]checklist.Question{since(ask("Q-1", checklist.Must, "1"), "",
			"2027-01-17")}, none},
		"asked from the day it is law": {[]checklist.Question{since(ask("Q-4", checklist.Must, "3"), "2026-12-25",
			"")}, "D-1 open, D-2a open, D-2b open, D-3 covered, D-R unasked"},
		"asked a day after it is law": {[]checklist.Question{since(ask("Q-4", checklist.Must, "3"), "2026-12-26",
			"")}, none},
		"asked until it is law no more": {[]checklist.Question{since(ask("Q-4", checklist.Must, "3"), "2026-12-25",
			"2030-01-01")}, "D-1 open, D-2a open, D-2b open, D-3 covered, D-R unasked"},
	} {
		list := &checklist.Checklist{ID: "list", AsOf: "2026-07-20",
			Sections: []checklist.Section{{Questions: c.questions}}}
		if got := states(checklist.Coverage(list, r)); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		child := &checklist.Checklist{ID: "list", AsOf: "2026-07-20"}
		if got := states(checklist.Coverage(child, r, list)); got != c.want {
			t.Errorf("%s, in a parent: %v", name, got)
		}
		draft := *list
		draft.Draft = true
		if got := states(checklist.Coverage(&draft, r)); got != none {
			t.Errorf("%s, in a draft: %v", name, got)
		}
		var b bytes.Buffer
		if err := checklist.WriteCoverage(&b, list, checklist.Coverage(list, r), nil); err != nil ||
			!json.Valid(b.Bytes()) {
			t.Errorf("%s: %v %s", name, err, b.String())
		}
	}
}

func states(lists []checklist.ListCoverage) string {
	var got []string
	for _, x := range lists[0].Items {
		got = append(got, x.Item.ID+" "+string(x.State()))
	}
	return strings.Join(got, ", ")
}

// An author whose list has another id than the register expects is told so.
func TestDutiesThatWaitForAnotherList(t *testing.T) {
	r := oneLaw(t, "  - {id: D-1, duty: must, cite: [{source: x, at: \"1\"}]}\n")
	if lists := checklist.Coverage(&checklist.Checklist{ID: "stranger"}, r); len(lists) != 0 {
		t.Errorf("a stranger has duties: %v", lists)
	}
	if w := r.Waiting([]string{"stranger"}); len(w) != 1 || w[0].ID != "one" {
		t.Errorf("%v", w)
	}
	if w := r.Waiting([]string{"stranger", "list"}); len(w) != 0 {
		t.Errorf("%v", w)
	}
}

func TestADutyMustPointSomewhere(t *testing.T) {
	for name, duties := range map[string]string{
		"no such article":   "  - {id: D, duty: must, cite: [{source: x, at: \"3\"}]}\n",
		"no such paragraph": "  - {id: D, duty: must, cite: [{source: x, at: \"1(3)\"}]}\n",
		"no such law":       "  - {id: D, duty: must, cite: [{source: y, at: \"1\"}]}\n",
		"twice": "  - {id: D, duty: must, cite: [{source: x, at: \"1\"}]}\n" +
			"  - {id: D, duty: must, cite: [{source: x, at: \"2\"}]}\n",
		"asked twice": "  - {id: D, duty: must, cite: [{source: x, at: \"1\"}], asked_by: [Q, Q]}\n",
		"a right":     "  - {id: D, duty: none, whose: principal, cite: [{source: x, at: \"1\"}]}\n",
	} {
		r, err := checklist.LoadRegister(fstest.MapFS{
			"law/x.yaml": {Data: []byte("schema: tenken/law/v1\nid: x\ntitle: {ja: 題}\nread: 2026-07-20\n" +
				"provisions:\n  - at: \"1\"\n    caption: {ja: 一条}\n    paragraphs: 2\n  - at: \"2\"\n" +
				"    caption: {ja: 二条}\n")},
			"law/duties-one.yaml": {Data: []byte("schema: tenken/duties/v1\nid: one\ntitle: {ja: 義務}\n" +
				"for: [list]\nduties:\n" + duties)},
		})
		if err != nil {
			t.Fatal(err)
		}
		if ps := problems(t, r.Whole()); ps[0].Rule != "wrong-duty" {
			t.Errorf("%s: %v", name, ps)
		}
	}
}

func TestCitationsGoStaleWhenTheLawMoves(t *testing.T) {
	r := law(t)
	list := func(asOf checklist.Date, at string) *checklist.Checklist {
		q := checklist.Question{ID: "Q", Cite: []checklist.Cite{{Source: "appi", At: at}}}
		return &checklist.Checklist{ID: "list", AsOf: asOf,
			Sections: []checklist.Section{{Questions: []checklist.Question{q}}}}
	}
	for _, c := range []struct {
		asOf checklist.Date
		at   string
		on   checklist.Date
		want string
	}{
		{"2026-07-20", "179", "2027-01-16", ""},
		{"2026-07-20", "179", "2027-01-17", "moved 2027-01-17 178"},
		{"2026-07-20", "178", "2027-01-17", "moved 2027-01-17 "},
		{"2026-07-20", "184(1)", "2027-02-01", "moved 2027-01-17 185(1)"},
		{"2026-07-20", "125(1)", "2027-01-17", "amended 2027-01-17 "},
		{"2026-07-20", "26(2)", "2028-07-15", ""},
		{"2026-07-20", "26(2)", "2028-07-16", "amended 2028-07-16 "},
		{"2026-07-20", "26", "2028-07-16", "amended 2028-07-16 "},
		{"2026-07-20", "26(1)", "2028-07-16", ""},
		{"2026-07-20", "32(1)", "2029-01-01", "amended 2028-07-16 "},
		{"2026-07-20", "186", "2026-07-20", "lost  "},
		{"2026-07-20", "30-2", "2029-01-01", "lost  "},
		{"2026-07-20", "999", "2026-07-20", "lost  "},
		{"2027-01-17", "186", "2027-02-01", ""},
		{"2026-07-20", "", "2029-01-01", ""},
	} {
		var got []string
		stale := checklist.Stale(list(c.asOf, c.at), r, c.on)
		for _, s := range stale {
			got = append(got, string(s.Kind)+" "+string(s.Day)+" "+s.Now)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q written %s, on %s: %q", c.at, c.asOf, c.on, got)
		}
		var b bytes.Buffer
		if err := checklist.WriteStale(&b, list(c.asOf, c.at), c.on, stale); err != nil || !json.Valid(b.Bytes()) {
			t.Errorf("%v %s", err, b.String())
		}
	}
}

func TestQuestionsMapToWhatExists(t *testing.T) {
	r := law(t)
	for id, n := range map[string]int{"oecd": 8, "jis-q-27001": 93} {
		if f, ok := r.Framework(id); !ok || len(f.Items) != n || f.Title.EN == "" {
			t.Errorf("%s: %+v", id, f)
		}
	}
	for _, q := range common(t).All() {
		for _, m := range q.Map {
			f, ok := r.Framework(m.Framework)
			if !ok {
				t.Errorf("%s maps to %s", q.ID, m.Framework)
				continue
			}
			for _, ref := range m.Refs {
				if _, ok := f.Item(ref); !ok {
					t.Errorf("%s maps to %s %s", q.ID, m.Framework, ref)
				}
			}
		}
	}
}
