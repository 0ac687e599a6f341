package returns_test

import (
	"os"
	"testing"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/returns"
)

// lists are the two small checklists of the tests: a common one and a sector's.
func lists(t testing.TB) []*checklist.Checklist {
	t.Helper()
	var all []*checklist.Checklist
	for _, name := range []string{"common.yaml", "sector.yaml"} {
		c, err := checklist.Load(os.DirFS("../../checklist/testdata/fixture"), name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

func campaign() *returns.Campaign {
	return &returns.Campaign{Schema: returns.CampaignSchema, ID: "mhlw-2027",
		Title: checklist.Text{JA: "令和9年度調査", EN: "Survey 2027"},
		Lists: []returns.ListRef{{ID: "jp-fixture-sector", Serial: 1}}, Ask: returns.Parts[:],
		Identify: returns.IdentifyNone, Deadline: "2027-06-30", Minimum: 10}
}

func survey(t testing.TB) *returns.Survey {
	t.Helper()
	s, err := returns.NewSurvey(campaign(), lists(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// business is an assessment of the two lists, with every duty answered yes but
// GEN-01-02.
func business(t testing.TB) *assess.Assessment {
	t.Helper()
	a := &assess.Assessment{Organisation: "さくら医院", Business: "clinic", AsOf: "2026-11-24",
		BusinessKey: "00112233445566778899aabbccddeeff", Facts: checklist.Facts{"outsources": "no"},
		Answers: map[string]assess.Answer{}}
	for _, l := range lists(t) {
		a.Checklists = append(a.Checklists,
			assess.ChecklistText{ID: l.ID, Serial: l.Serial, SHA256: l.SHA256, Text: string(l.Raw)})
		for _, q := range l.All() {
			a.Answers[q.ID] = assess.Answer{Status: assess.Yes, Note: "秘密の文"}
		}
	}
	a.Answers["GEN-01-02"] = assess.Answer{Status: assess.No}
	return a
}

func wish() returns.Wish {
	return returns.Wish{Group: returns.Group{Sector: "P", Size: "6-20", Pref: "13"}, Program: "1.2.0",
		Now: time.Date(2027, 6, 3, 9, 0, 0, 0, time.UTC)}
}

// largeSurvey asks what the embedded list of medical care asks, with the common one.
func largeSurvey(t testing.TB) *returns.Survey {
	t.Helper()
	var all []*checklist.Checklist
	for _, dir := range []string{"general", "medical"} {
		c, err := checklist.Load(os.DirFS("../../guidelines/"+dir), "checklist.yaml")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	c := campaign()
	c.Lists = []returns.ListRef{{ID: all[1].ID, Serial: all[1].Serial}}
	s, err := returns.NewSurvey(c, all)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
