package report_test

import (
	"io"
	"math/rand/v2"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/report"
)

// The pace of the workbooks beside that of the library's own stream, which writes as
// many cells of the same texts: run both, and what is reported is comparable.
//
//	go test ./report -run '^$' -bench Pace -benchtime 3x
//
// The same cells in C (libxlsxwriter with constant memory) are a third reference,
// which takes a compiler and is not run here.
func BenchmarkPace(b *testing.B) {
	for _, bm := range []struct {
		name  string
		rows  int
		write func(io.Writer, report.Input) error
	}{
		{"report of 190", 190, report.WriteGap}, {"report of 500", 500, report.WriteGap},
		{"answer sheet of 50000", 50000, report.WriteSheet},
	} {
		c, a := large(bm.rows, rand.New(rand.NewPCG(5, 5)))
		in := inputOf(c, a, checklist.Japanese)
		b.Run(bm.name, func(b *testing.B) {
			for b.Loop() {
				must(b, bm.write(io.Discard, in))
			}
		})
		cells := cellsOf(b, bm.write, in)
		b.Run(bm.name+", excelize's stream", func(b *testing.B) {
			for b.Loop() {
				must(b, stream(cells))
			}
		})
	}
}

// cellsOf are the cells of a workbook of ours, a sheet after the other. Formulas count
// as texts, which is less work for the stream.
func cellsOf(b *testing.B, write func(io.Writer, report.Input) error, in report.Input) (sheets [][][]any) {
	b.Helper()
	r, w := io.Pipe()
	go func() { w.CloseWithError(write(w, in)) }()
	f, err := excelize.OpenReader(r)
	must(b, err)
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.Rows(name)
		must(b, err)
		var sheet [][]any
		for rows.Next() {
			texts, err := rows.Columns()
			must(b, err)
			row := make([]any, len(texts))
			for i, text := range texts {
				row[i] = excelize.Cell{StyleID: 0, Value: text}
			}
			sheet = append(sheet, row)
		}
		must(b, rows.Close())
		sheets = append(sheets, sheet)
	}
	return sheets
}

func stream(sheets [][][]any) error {
	f := excelize.NewFile()
	defer f.Close()
	for i, sheet := range sheets {
		name := string(rune('A' + i))
		if _, err := f.NewSheet(name); err != nil {
			return err
		}
		w, err := f.NewStreamWriter(name)
		if err != nil {
			return err
		}
		for n, row := range sheet {
			at, err := excelize.CoordinatesToCellName(1, n+1)
			if err != nil {
				return err
			}
			if err := w.SetRow(at, row); err != nil {
				return err
			}
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return f.Write(io.Discard)
}
