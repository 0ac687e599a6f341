package report_test

import (
	"bytes"
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// A report is made of a checklist and of what was answered to it.
func ExampleWriteGap() {
	list, err := checklist.Load(os.DirFS("../checklist/testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	answers := &assess.Assessment{Organisation: "みどり医院",
		Answers: map[string]assess.Answer{"GEN-01-01": {Status: assess.Yes, Rev: 1}}}
	in := report.Input{Checklist: list, Assessment: answers, Result: assess.Judge(list, answers),
		Lang: checklist.Japanese}
	var out bytes.Buffer // or a file, みどり医院.xlsx
	if err := report.WriteGap(&out, in); err != nil {
		fmt.Println(err)
		return
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		if visible, _ := book.GetSheetVisible(sheet); visible {
			fmt.Println(sheet)
		}
	}
	// Output:
	// 概要
	// 改善計画
	// 回答一覧
	// 対象外
	// 根拠
}

// A brief says in words what a report says, for a form of one's own.
func ExampleNewBrief() {
	list, err := checklist.Load(os.DirFS("../checklist/testdata/fixture"), "common.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	answers := &assess.Assessment{Organisation: "みどり医院",
		Answers: map[string]assess.Answer{"GEN-01-01": {Status: assess.No, Rev: 1}}}
	brief := report.NewBrief(report.Input{Checklist: list, Assessment: answers, Result: assess.Judge(list, answers),
		Lang: checklist.English})
	for _, card := range brief.Cards {
		fmt.Printf("%s: %s\n", card.Label, card.Value)
	}
	for _, gap := range brief.Gaps {
		fmt.Println(gap.ID, gap.Of(assess.FieldStatus))
	}
	// Output:
	// Legal verdict: nonconforming
	// Duties met: 0-75%
	// Overall grade: E (provisional)
	// Good practice: 0-100%
	// GEN-01-01 no
}
