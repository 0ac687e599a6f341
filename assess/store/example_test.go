package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"tenken/assess"
	"tenken/assess/store"
)

// A new assessment with one fact and one answer, and what the file then holds.
func Example() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "minato.tenken")

	t := time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("JST", 9*3600))
	f, err := store.Create(path, []assess.Event{{
		N: 0, ID: "6b1f0c2ad4e83957", T: t, By: "佐藤", Kind: assess.KindBegin,
		Begin: &assess.Begin{Format: assess.Format, Organisation: "みなと医院", Program: "1.0.0"},
	}}, store.Options{Owner: "佐藤"})
	if err != nil {
		panic(err)
	}
	err = f.Append(assess.Event{
		N: 1, ID: "90d3a5b7c1e2f486", T: t.Add(time.Minute), By: "佐藤", Kind: assess.KindFact,
		Facts: []assess.FactValue{{ID: "outsources", Value: "yes"}},
	}, assess.Event{
		N: 2, ID: "0e4c6a8197b5d3f2", T: t.Add(2 * time.Minute), By: "佐藤", Kind: assess.KindAnswer,
		From: assess.FromKeys,
		Answers: []assess.Change{{Q: "GEN-01-01", Rev: 1, Fields: map[assess.Field]string{
			assess.FieldStatus: "partly", assess.FieldNote: "受付に掲示", assess.FieldReason: "",
		}}},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("saved; the number is", f.Head()[:8])
	if err := f.Close(); err != nil {
		panic(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%s", data)
	// Output:
	// saved; the number is 3a440390
	// {"sum":"9aac39897bc3416702f521e393d3fa262bc8747c09ef85baa5d34d12f4bbe00b","n":0,"id":"6b1f0c2ad4e83957","t":"2026-11-24T09:30:00+09:00","by":"佐藤","kind":"begin","payload":{"format":1,"organisation":"みなと医院","program":"1.0.0"}}
	// {"sum":"e0075a7e7eafa567b85a0300095f45adbb9c11b34790a6d89b52bd50f55b7aeb","n":1,"id":"90d3a5b7c1e2f486","t":"2026-11-24T09:31:00+09:00","by":"佐藤","kind":"fact","payload":{"set":[{"id":"outsources","value":"yes"}]}}
	// {"sum":"3a4403903383f56775bd9657d69645931d26b4fbef29ea9c949dba959e29f993","n":2,"id":"0e4c6a8197b5d3f2","t":"2026-11-24T09:32:00+09:00","by":"佐藤","kind":"answer","payload":{"set":[{"q":"GEN-01-01","rev":1,"status":"partly","reason":null,"note":"受付に掲示"}],"from":"keys"}}
}
