package diff_test

import (
	"fmt"
	"os"

	"tenken/checklist"
	"tenken/checklist/diff"
)

// Before an edition is published its author sees what becomes of the answers already given.
func ExampleCompare() {
	old, err := checklist.Load(os.DirFS("../testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	next, _ := checklist.Load(os.DirFS("../testdata/fixture"), "common.yaml")
	next.Question("GEN-01-01").Rev++
	for _, c := range diff.Compare(old, next) {
		fmt.Println(c.ID, c.Kind, c.Consequence)
	}
	// Output:
	// GEN-01-01 meaning-changed again
}
