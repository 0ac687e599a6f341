package checklist_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The package comment lists the rules that the loader really has.
func TestTheCommentListsEveryRule(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^//   - ([a-z, -]+):`).FindAllStringSubmatch(string(doc), -1) {
		for _, rule := range strings.Split(m[1], ", ") {
			listed[rule] = true
		}
	}
	hyphened := regexp.MustCompile(`"([a-z]+(?:-[a-z]+)+)"`)
	source := ""
	for _, file := range []string{"scan", "bounds", "read", "scalar", "decode", "readquestion", "relate", "relatefact",
		"syntax", "mistyped", "problem", "lineage"} {
		raw, err := os.ReadFile(file + ".go")
		if err != nil {
			t.Fatal(err)
		}
		source += string(raw)
	}
	for _, m := range hyphened.FindAllStringSubmatch(source, -1) {
		if !listed[m[1]] {
			t.Errorf("doc.go does not list %s", m[1])
		}
	}
	for rule := range listed {
		if !strings.Contains(source, `"`+rule+`"`) {
			t.Errorf("doc.go lists %s, which no code reports", rule)
		}
	}
}
