package checklist_test

import (
	"os"
	"testing"
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
