package exchange_test

import (
	"fmt"
	"os"

	"tenken/checklist"
	"tenken/report/exchange"
)

// A framework of others becomes a list, and what that loses is told.
func Example() {
	got, err := exchange.ReadCISO([]byte(goodLibrary), exchange.Options{Name: "demo.yaml", Today: "2026-11-28"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for s, q := range got.Lists[0].List.All() {
		fmt.Println(s.Title.JA, q.ID, q.Duty, q.Ask.JA)
	}
	if err := got.Losses.WriteText(os.Stdout, checklist.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Access A.1 should Access is decided by the manager
	// not carried over (kinds: 1):
	//   requirement_mappings.strength_of_relationship: 1 (such as 7)
}
