package form_test

import (
	"bytes"
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/form"
)

// A customer's form of one row is filled in from one answer.
func Example() {
	blank := excelize.NewFile()
	_ = blank.SetCellStr("Sheet1", "A1", "1-1")
	raw, _ := blank.WriteToBuffer()

	mapping, err := form.Parse("customer.yaml", []byte(`
schema: tenken/form/v1
id: customer
title: {ja: 取引先の点検表}
lists: [{id: jp-scs-3, serial: 1}]
blank: {name: customer.xlsx}
rows:
  sheet: Sheet1
  key: {column: A}
  answer: {column: B, words: {yes: 適合, no: 不適合}}
questions:
  1-1: {take: SCS-01-01}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	list := &checklist.Checklist{ID: "jp-scs-3", Sections: []checklist.Section{{ID: "SCS-01",
		Questions: []checklist.Question{{ID: "SCS-01-01", Rev: 1, Duty: checklist.Should}}}}}
	answers := &assess.Assessment{Organisation: "みどり部品",
		Answers: map[string]assess.Answer{"SCS-01-01": {Status: assess.Yes, Rev: 1}}}
	in := report.Input{Checklist: list, Assessment: answers, Result: assess.Judge(list, answers),
		Lang: checklist.Japanese, Now: time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)}

	filled, err := form.Fill(mapping, raw.Bytes(), in)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out bytes.Buffer
	if err := filled.Write(&out); err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range filled.Entries {
		fmt.Println(e.Place, e.Value, e.Questions)
	}
	// Output: Sheet1!B1 適合 [SCS-01-01]
}
