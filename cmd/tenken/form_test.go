package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// customerForm is what a customer does in a story: customer-form NEW.xlsx ID...
// makes a form with a row an id, customer-form FILE.xlsx CELL=VALUE... writes
// into one.
func customerForm(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(editForm(ts.MkAbs(args[0]), args[1:]))
}

func editForm(path string, words []string) error {
	f, err := excelize.OpenFile(path)
	if os.IsNotExist(err) {
		f, err = newForm(words)
		words = nil
	}
	if err != nil {
		return err
	}
	for _, w := range words {
		cell, value, _ := strings.Cut(w, "=")
		if err := f.SetCellStr("点検表", cell, value); err != nil {
			return err
		}
	}
	return f.SaveAs(path)
}

func newForm(ids []string) (*excelize.File, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", "点検表"); err != nil {
		return nil, err
	}
	if err := f.SetSheetRow("点検表", "A1", &[]string{"番号", "回答", "備考", "期限"}); err != nil {
		return nil, err
	}
	for i, id := range ids {
		if err := f.SetCellStr("点検表", fmt.Sprintf("A%d", i+2), id); err != nil {
			return nil, err
		}
	}
	words := excelize.NewDataValidation(true)
	words.Sqref = fmt.Sprintf("B2:B%d", len(ids)+1)
	if err := words.SetDropList([]string{"適合", "一部適合", "不適合"}); err != nil {
		return nil, err
	}
	return f, f.AddDataValidation("点検表", words)
}
