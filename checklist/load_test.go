package checklist_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"tenken/checklist"
)

var fixture = os.DirFS("testdata/fixture")

// load reads a fixture, or ends the test.
func load(t testing.TB, name string) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Load(fixture, name)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// problems are the problems of an error, or the test ends.
func problems(t testing.TB, err error) checklist.Problems {
	t.Helper()
	var ps checklist.Problems
	if err == nil || !errors.As(err, &ps) {
		t.Fatalf("want problems, got %v", err)
	}
	return ps
}

func TestFixtureIsReadWhole(t *testing.T) {
	c := load(t, "common.yaml")
	if c.ID != "jp-appi-general" || c.Serial != 1 || c.AsOf != "2026-07-20" ||
		c.Title.EN != "Common questions for tests" {
		t.Errorf("head: %+v", c)
	}
	q := c.Question("GEN-02-02")
	if q == nil || q.Duty != checklist.Must || q.Work != checklist.Small || q.When.Fact != "outsources" ||
		q.When.Is[0] != "yes" ||
		q.NA != checklist.NAWithReason || q.Cite[0].At != "4" || q.Map[0].Refs[0] != "security-safeguards" ||
		q.From != c.ID {
		t.Errorf("question: %+v", q)
	}
	if q.Pos.String() != "common.yaml:116:9" {
		t.Errorf("position: %s", q.Pos)
	}
	if c.Question("GEN-09-09") != nil {
		t.Error("a question that does not exist was found")
	}
}

func TestCommonAndSectorAreOneList(t *testing.T) {
	common, sector := load(t, "common.yaml"), load(t, "sector.yaml")
	whole, err := checklist.Compose(sector, common)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, q := range whole.All() {
		ids = append(ids, q.ID)
	}
	if got := strings.Join(ids, " "); got != "GEN-01-01 GEN-01-02 GEN-02-01 GEN-02-02 GEN-02-03 GEN-03-01 "+
		"SEC-01-01 SEC-01-02" {
		t.Error(got)
	}
	if len(whole.Facts) != 3 || whole.ID != "jp-fixture-sector" || len(whole.Parts) != 2 || whole.Parts[0] != common {
		t.Errorf("whole: %s, facts %v", whole.ID, whole.Facts)
	}
	_, err = checklist.Compose(sector)
	if ps := problems(t, err); ps[0].Rule != "missing-parent" {
		t.Error(ps)
	}
}
