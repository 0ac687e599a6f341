package assess_test

import (
	"fmt"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// ask makes a checklist from lines like "GEN-01-02 must S w2 na facta=yes": id,
// duty, work, then in any order a weight, the right to 該当なし, a fact that the
// question rests on, quick. A section begins where the id before its last dash changes.
func ask(lines ...string) *checklist.Checklist {
	c := &checklist.Checklist{ID: "jp-appi-general", Serial: 1, SHA256: strings.Repeat("0", 64)}
	for _, line := range lines {
		f := strings.Fields(line)
		q := checklist.Question{ID: f[0], Rev: 1, Duty: checklist.Duty(f[1]), Work: checklist.Work(f[2]), Weight: 1,
			NA: checklist.NARefused}
		for _, o := range f[3:] {
			fact, value, isFact := strings.Cut(o, "=")
			switch {
			case o == "na":
				q.NA = checklist.NAWithReason
			case o == "quick":
				q.Quick = true
			case isFact:
				q.When = &checklist.Cond{Fact: fact, Is: []string{value}}
				declare(c, fact)
			default:
				q.Weight = int(o[1] - '0')
			}
		}
		id := q.ID[:strings.LastIndexByte(q.ID, '-')]
		if n := len(c.Sections); n == 0 || c.Sections[n-1].ID != id {
			c.Sections = append(c.Sections, checklist.Section{ID: id})
		}
		s := &c.Sections[len(c.Sections)-1]
		s.Questions = append(s.Questions, q)
	}
	return c
}

func declare(c *checklist.Checklist, fact string) {
	for _, f := range c.Facts {
		if f.ID == fact {
			return
		}
	}
	c.Facts = append(c.Facts, checklist.Fact{ID: fact, Type: checklist.YesNo})
}

// answers makes an assessment from "Q=status" and "fact:value" words; every
// answer na comes with a reason.
func answers(words string) *assess.Assessment {
	a := &assess.Assessment{Facts: checklist.Facts{}, Answers: map[string]assess.Answer{}}
	for _, w := range strings.Fields(words) {
		if f, v, ok := strings.Cut(w, ":"); ok {
			a.Facts[f] = v
			continue
		}
		id, v, _ := strings.Cut(w, "=")
		s, err := assess.ParseStatus(v)
		if err != nil {
			panic(err)
		}
		ans := assess.Answer{Status: s}
		if s == assess.NotApplicable {
			ans.Reason = "there is none"
		}
		a.Answers[id] = ans
	}
	return a
}

// clock and ids for sessions: a minute an event, ids that count.
func options() assess.SessionOptions {
	n := 0
	return assess.SessionOptions{
		By:    "hanako",
		Now:   func() time.Time { return time.Date(2026, 4, 1, 9, n, 0, 0, time.UTC) },
		NewID: func() string { n++; return fmt.Sprintf("%016x", n) },
	}
}

// begun is a fresh assessment with only its begin event.
func begun(t interface {
	Helper()
	Fatal(...any)
}) *assess.Assessment {
	t.Helper()
	a, err := assess.Fold([]assess.Event{{ID: "begin", Kind: assess.KindBegin, Begin: &assess.Begin{Format: 1,
		Organisation: "山田医院", Program: "test"}}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}
