package checklist_test

import (
	"errors"
	"fmt"
	"os"

	"tenken/checklist"
)

// A list is read strictly; a sector's list is asked together with the one that it extends.
func Example() {
	folder := os.DirFS("testdata/fixture")
	common, err := checklist.Load(folder, "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	sector, err := checklist.Load(folder, "sector.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	whole, err := checklist.Compose(sector, common) // parents come first, whatever the order given
	if err != nil {
		fmt.Println(err)
		return
	}
	facts := checklist.Facts{"outsources": "no"}
	for section, q := range whole.All() {
		if q.When != nil && q.When.Eval(facts) == checklist.False {
			fmt.Println(section.ID, q.ID, "is not asked of who entrusts nobody")
		}
	}
	// Output:
	// GEN-02 GEN-02-02 is not asked of who entrusts nobody
}

// What is wrong with a file is told all at once, each with its place, in both languages.
func ExampleParse() {
	_, err := checklist.Parse("shop.yaml", []byte("schema: tenken/checklist/v1\nid: jp-shop\nserial：1\n"))
	var problems checklist.Problems
	if errors.As(err, &problems) {
		for _, p := range problems[:1] {
			fmt.Println(p.Pos, p.Rule)
			fmt.Println(p.Text.In(checklist.Japanese))
			fmt.Println(p.Hint.In(checklist.English))
		}
	}
	// Output:
	// shop.yaml:3:7 fullwidth-colon
	// キー serial の後のコロンが全角です
	// write a half-width colon and a space: serial:
}
