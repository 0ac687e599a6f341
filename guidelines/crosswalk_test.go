package guidelines_test

import (
	"testing"

	"tenken/checklist"
	"tenken/guidelines"
)

// A report grouped by either framework has a place for every common question.
func TestEveryCommonQuestionHasItsPrincipleAndItsControl(t *testing.T) {
	law, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range composed(t, "jp-appi-general").All() {
		for _, id := range []string{"oecd", "jis-q-27001"} {
			refs := referencesOf(q, id)
			if len(refs) == 0 {
				t.Errorf("%s names nothing of %s", q.ID, id)
			}
			f, ok := law.Framework(id)
			if !ok {
				t.Fatalf("the crosswalk has no %s", id)
			}
			for _, r := range refs {
				if _, ok := f.Item(r); !ok {
					t.Errorf("%s: %s has no %s", q.ID, id, r)
				}
			}
		}
	}
}

func referencesOf(q *checklist.Question, framework string) (refs []string) {
	for _, m := range q.Map {
		if m.Framework == framework {
			refs = append(refs, m.Refs...)
		}
	}
	return refs
}
