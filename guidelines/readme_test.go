package guidelines_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
)

// block is what stands in README.md between two marks.
func block(t *testing.T, readme, name string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme, "<!-- "+name+" -->\n")
	inside, _, closed := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !closed {
		t.Fatalf("README.md has no block %s", name)
	}
	return inside
}

func readme(t *testing.T) string {
	t.Helper()
	raw, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

var update = flag.Bool("update", false, "write the golden files anew")

// written compares a block with what it must be. -update writes it anew.
func written(t *testing.T, name, want string) {
	t.Helper()
	text := readme(t)
	got := block(t, text, name)
	if got == want {
		return
	}
	if *update {
		text = strings.Replace(text, "<!-- "+name+" -->\n"+got, "<!-- "+name+" -->\n"+want, 1)
		if err := os.WriteFile("README.md", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("README.md: the table %q is out of date; go test ./guidelines -update writes it anew. It must be:\n%s",
		name, want)
}

func TestTheReadmeListsEverySectorThereIs(t *testing.T) {
	names, err := fs.Glob(guidelines.FS, "*/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| フォルダー | 題名 | id | 前提にするもの |\n| --- | --- | --- | --- |\n")
	for _, name := range names {
		c, err := checklist.Load(guidelines.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "| [%[1]s](%[1]s/checklist.yaml) | %[2]s<br>%[3]s | `%[4]s` | %[5]s |\n",
			strings.TrimSuffix(name, "/checklist.yaml"), c.Title.JA, c.Title.EN, c.ID,
			strings.Join(c.ParentIDs(), ", "))
	}
	written(t, "sectors", b.String())
}

func TestTheReadmeExplainsEveryRuleOfLint(t *testing.T) {
	var b strings.Builder
	b.WriteString("| 規則 | 重さ | 何を見つけるか | 直し方 |\n| --- | --- | --- | --- |\n")
	for _, r := range lint.Rules() {
		fmt.Fprintf(&b, "| `%s` | %s | %s<br>%s | %s<br>%s |\n", r.ID, r.Severity.Label(checklist.Japanese), r.What.JA,
			r.What.EN, r.Hint.JA, r.Hint.EN)
	}
	written(t, "rules", b.String())
}

// The example in README.md is one that a reader can copy.
func TestTheExampleOfTheReadmeLintsClean(t *testing.T) {
	_, rest, _ := strings.Cut(readme(t), "<!-- example -->\n```yaml\n")
	text, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("no example")
	}
	c, err := checklist.Parse("example", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	general, err := checklist.Load(guidelines.FS, "general/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if ps := lint.Check(c, reg, general); len(ps) > 0 {
		t.Error(ps.In(checklist.English))
	}
}

// What is shipped has no error; what needs a second look is listed, so that it gets one.
func TestWhatIsShippedLintsClean(t *testing.T) {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(guidelines.FS, "*/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all []*checklist.Checklist
	for _, name := range names {
		c, err := checklist.Load(guidelines.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for _, c := range all {
		for _, p := range lint.Check(c, reg, all...) {
			switch p.Severity {
			case checklist.Error:
				t.Errorf("%s", checklist.Problems{p}.In(checklist.Japanese))
			case checklist.Warning:
				t.Logf("%s", checklist.Problems{p}.In(checklist.Japanese))
			}
		}
	}
}
