//go:build unix

package report_test

import (
	"io"
	"math/rand/v2"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/report"
)

// The pace of the workbooks beside that of the library's own stream, which writes as
// many cells of the same texts: run both, and what is reported is comparable. It is
// told in processor time, which a busy machine changes little, and of the answer sheet
// in memory that was in use beside the input, too.
//
//	go test ./report -run '^$' -bench Pace -benchtime 5x
//
// The same cells in C (libxlsxwriter, of 50,000 rows with constant memory) are a third
// reference, which takes a compiler and is not run here: whole process against whole
// process, it reads the cells with formulas, styles, validations and conditional formats
// from a file of tabs, and `tenken report` opens, verifies and judges an assessment.
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
			inProcessor(b, func() error { return bm.write(io.Discard, in) })
			_, more, size := memoryOf(b, in, bm.write)
			b.ReportMetric(more, "MiB-more")
			b.ReportMetric(size, "MiB-file")
		})
		cells := cellsOf(b, bm.write, in)
		b.Run(bm.name+", excelize's stream", func(b *testing.B) {
			inProcessor(b, func() error { return stream(cells) })
		})
	}
}

// inProcessor reports the processor time of what is done.
func inProcessor(b *testing.B, do func() error) {
	b.Helper()
	used := func() time.Duration {
		var r syscall.Rusage
		must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &r))
		return time.Duration(r.Utime.Nano() + r.Stime.Nano())
	}
	before := used()
	for b.Loop() {
		must(b, do())
	}
	b.ReportMetric(float64((used()-before).Microseconds())/float64(b.N)/1000, "cpu-ms/op")
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
