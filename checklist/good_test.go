package checklist_test

import (
	"os"
	"testing"

	"tenken/checklist"
)

// readTest is a file of testdata/good, in which lint finds nothing wrong.
func readTest(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile("testdata/good/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func parseText(t testing.TB, name, text string) *checklist.Checklist {
	t.Helper()
	c, err := checklist.Parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}
