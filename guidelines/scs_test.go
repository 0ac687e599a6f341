package guidelines_test

import (
	"fmt"
	"testing"

	"tenken/checklist"
	"tenken/guidelines"
	"tenken/report/form"
)

// The list asks every criterion of star 3 once, in the order of the official
// sheet, and the crosswalk, the list and the form say the same of each.
func TestTheSupplyChainListAsksEightyOneCriteriaOnce(t *testing.T) {
	c := composed(t, "jp-scs-3")
	if c.Goal == nil || c.Goal.ID != "scs-3" || len(c.Sections) != 26 {
		t.Errorf("goal %v, %d requirements", c.Goal, len(c.Sections))
	}
	law, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	frame, ok := law.Framework("scs-3")
	if !ok || len(frame.Items) != 81 {
		t.Fatal("the crosswalk has not 81 criteria")
	}
	f := scsForm(t)
	n := 0
	for _, q := range c.All() {
		item, row := frame.Items[n], f.Items[n]
		ids := []string{item.ID, row.Key, q.Cite[0].At, referencesOf(q, "scs-3")[0]}
		for _, id := range ids {
			if id != ids[0] {
				t.Errorf("%s: %q", q.ID, ids)
			}
		}
		if row.Questions[0] != q.ID || q.Duty != checklist.Should || q.NA != checklist.NAWithReason {
			t.Errorf("%s: form %v, duty %s, na %s", q.ID, row.Questions, q.Duty, q.NA)
		}
		n++
	}
	if n != 81 {
		t.Errorf("%d questions", n)
	}
}

// Rows of one requirement stand under each other, as in the official sheet.
func TestTheRowsOfTheSupplyChainFormRise(t *testing.T) {
	f := scsForm(t)
	first, last := f.Items[0].Row, f.Items[len(f.Items)-1].Row
	if first != 6 || last != 154 {
		t.Errorf("rows %d to %d", first, last)
	}
	for i := 1; i < len(f.Items); i++ {
		was, is := f.Items[i-1], f.Items[i]
		if is.Row <= was.Row || requirement(is.Key) == requirement(was.Key) && is.Row != was.Row+1 {
			t.Errorf("%s stands in row %d, %s in %d", was.Key, was.Row, is.Key, is.Row)
		}
	}
}

func requirement(key string) string { return key[:5] }

// What a crosswalk calls near exists, and never claims to be the same: the
// sentences of the criteria were not seen, and the five rules are mottos.
func TestNearQuestionsOfCrosswalksExist(t *testing.T) {
	law, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	common := composed(t, "jp-appi-general")
	for id, least := range map[string]int{"scs-3": 26, "security-action": 5} {
		frame, _ := law.Framework(id)
		near := 0
		for _, item := range frame.Items {
			for _, x := range item.Near {
				near++
				if common.Question(x.Question) == nil || x.Relation != checklist.IntersectsWith {
					t.Errorf("%s %s: %s %s", id, item.ID, x.Question, x.Relation)
				}
			}
		}
		if near < least {
			t.Errorf("%s: only %d near questions", id, near)
		}
	}
}

func scsForm(t *testing.T) *form.Form {
	t.Helper()
	raw, err := guidelines.FS.ReadFile("forms/scs-3.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := form.Parse("forms/scs-3.yaml", raw)
	if err != nil {
		t.Fatal(err)
	}
	find := func(id string) *checklist.Checklist {
		parts, err := catalog(t).Resolve(id)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := checklist.Compose(parts...)
		if err != nil {
			t.Fatal(fmt.Errorf("%s: %w", id, err))
		}
		return whole
	}
	if ps := form.Lint(f, find); ps.Errors() > 0 {
		t.Error(ps)
	}
	return f
}
