package lint_test

import (
	"fmt"
	"os"

	"tenken/checklist"
	"tenken/checklist/lint"
)

// A list that can be read may still not be fit to be published.
func ExampleCheck() {
	list, err := checklist.Load(os.DirFS("../testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	q := list.Question("GEN-01-01")
	q.Ask.JA = "個人情報の流出を防いでいますか。"
	for _, p := range lint.Check(list, nil) {
		if p.Rule == "wrong-word" {
			fmt.Println(p.Text.In(checklist.English), "-", p.Hint.In(checklist.English))
		}
	}
	// Output:
	// GEN-01-01 ask says "流出" - use "漏えい等"
}
