package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"tenken/assess/store"
)

func TestPackageCommentShowsARealFileAndNamesRealTests(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var file []byte
	for _, m := range regexp.MustCompile(`(?m)^//\t(\{"sum":"[0-9a-f].*\n)`).FindAllSubmatch(doc, -1) {
		file = append(file, m[1]...)
	}
	c, err := store.Read(bytes.NewReader(file))
	if err != nil || len(c.Events) != 3 {
		t.Errorf("the example: %v", err)
	}
	var tests []byte
	paths, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		tests = append(tests, src...)
	}
	names := regexp.MustCompile(`\b(Test|Fuzz)[A-Z]\w+`).FindAll(doc, -1)
	for _, name := range names {
		if !bytes.Contains(tests, append([]byte("func "), append(name, '(')...)) {
			t.Errorf("there is no %s", name)
		}
	}
	if len(names) < 25 {
		t.Errorf("the table names %d tests", len(names))
	}
}
