package guidelines_test

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/guidelines"
)

// Every guideline that is shipped can be chosen by itself, with its parents.
func TestEveryGuidelineIsReadAndComposed(t *testing.T) {
	var c checklist.Catalog
	if ps := c.Add(guidelines.FS, false); len(ps) > 0 {
		t.Fatal(ps)
	}
	if len(c.IDs()) == 0 {
		t.Skip("no guideline has been written yet")
	}
	for _, id := range c.IDs() {
		parts, err := c.Resolve(id)
		if err != nil {
			t.Error(err)
			continue
		}
		whole, err := checklist.Compose(parts...)
		if err != nil {
			t.Error(err)
			continue
		}
		n := 0
		for range whole.All() {
			n++
		}
		t.Logf("%s: %d questions, %d facts", whole.ID, n, len(whole.Facts))
	}
}

// The catalog looks at the top of our lists only: nothing of a head may lie below.
func TestHeadsAreAtTheTop(t *testing.T) {
	names, err := fs.Glob(guidelines.FS, "*/checklist.yaml")
	if err != nil || len(names) < 20 {
		t.Fatal(len(names), err)
	}
	heads := map[string]*checklist.Head{}
	for _, h := range catalog(t).Heads() {
		heads[h.Pos.File] = h
	}
	for _, name := range names {
		whole, err := checklist.ReadHead(guidelines.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(heads[name], whole) {
			t.Errorf("%s: at its top the head is %+v, in the whole of it %+v", name, heads[name], whole)
		}
	}
}

// Amendments came into force between the day on which the lists read the law and their
// publication: each list tells its users, in both languages, what its authors did not read.
func TestListsSayWhatOfTheLawTheyDidNotRead(t *testing.T) {
	const last = checklist.Date("2026-11-02") // the last amendment of the Act before these editions
	days := map[checklist.Lang][]string{checklist.Japanese: {"2026年10月1日", "11月2日"},
		checklist.English: {"1 October", "2 November 2026"}}
	every := catalog(t)
	for _, id := range every.IDs() {
		parts, err := every.Resolve(id)
		if err != nil {
			t.Fatal(err)
		}
		c := parts[len(parts)-1]
		if c.View != nil || c.Goal != nil {
			continue // a view says what its parent says; what has a goal is no law
		}
		if c.Unread.IsZero() {
			t.Errorf("%s says nothing of what was not read", id)
		}
		for lang, named := range days {
			for _, day := range named {
				if text := c.Unread.In(lang); c.AsOf < last && !strings.Contains(text, day) {
					t.Errorf("%s was read as of %s and does not name %s: %q", id, c.AsOf, day, text)
				}
			}
		}
	}
}

// A list published before a change asks rightly on both sides of it: the day before the
// Child Sexual Violence Prevention Act comes into force a school that keeps none of its
// rules breaches nothing by it, and on that day it does.
func TestDatedQuestionsAreAskedFromTheirDay(t *testing.T) {
	c := composed(t, "jp-child-protection")
	answers := map[string]assess.Answer{}
	for _, q := range c.All() {
		answers[q.ID] = assess.Answer{Rev: q.Rev, Status: assess.No}
	}
	answers["CHP-01-04"] = assess.Answer{Rev: 1, Status: assess.Yes}
	judged := func(day checklist.Date) (asked int, verdict assess.Verdict) {
		r := assess.Judge(c, &assess.Assessment{AsOf: day, Facts: checklist.Facts{"child-kind": "founder"},
			Answers: answers})
		for _, it := range r.Items {
			if it.Applies == checklist.True {
				asked++
			} else if it.Out != assess.OutDay {
				t.Errorf("%s on %s: %v", it.Question.ID, day, it.Out)
			}
		}
		return asked, r.Legal.Verdict
	}
	before, was := judged("2026-12-24")
	since, is := judged("2026-12-25")
	if before != 1 || was != assess.Conforming || since != len(answers) || is != assess.Nonconforming {
		t.Errorf("on the eve %d asked, %v; on the day %d of %d, %v", before, was, since, len(answers), is)
	}
}

// Whoever answered a question under its former edition is told why it is asked otherwise now.
func TestEveryQuestionThatChangedSaysWhy(t *testing.T) {
	every, entries := catalog(t), 0
	for _, id := range every.IDs() {
		parts, err := every.Resolve(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range parts[len(parts)-1].Lineage {
			for _, q := range x.Questions {
				if entries++; q.Why.JA == "" || q.Why.EN == "" {
					t.Errorf("%s: why %v became %v is not told in both languages", id, q.Old, q.New)
				}
			}
		}
	}
	if entries < 60 {
		t.Errorf("only %d questions changed", entries)
	}
}
