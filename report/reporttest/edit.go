package reporttest

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/report"
)

// Sheet writes the answer workbook.
func Sheet(t testing.TB, in report.Input) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteSheet(&b, in); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Edit opens a workbook, lets somebody change it, and saves it.
func Edit(t testing.TB, raw []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f := Open(t, raw)
	change(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Put writes a value below a heading, in the row of an id.
func Put(t testing.TB, f *excelize.File, sheet, id, head string, value any) string {
	t.Helper()
	at := Where(t, f, sheet, id, head)
	if err := f.SetCellValue(sheet, at, value); err != nil {
		t.Fatal(err)
	}
	return sheet + "!" + at
}

// Where is the cell below a heading in the row of an id.
func Where(t testing.TB, f *excelize.File, sheet, id, head string) string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	row, col := 0, 0
	for i, r := range rows {
		for j, c := range r {
			if c == head && col == 0 {
				col = j + 1
			}
			if c == id && row == 0 {
				row = i + 1
			}
		}
	}
	if row == 0 || col == 0 {
		t.Fatalf("sheet %s has no %s / %s", sheet, id, head)
	}
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// Rewrite changes parts of a zip; change returns other bytes, or nil for none.
func Rewrite(t testing.TB, raw []byte, change func(name string, content []byte) []byte) []byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	zw := Zip(&b)
	for _, f := range zr.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(rc)
		if err != nil {
			t.Fatal(err)
		}
		was := content
		if content = change(f.Name, content); content == nil {
			continue
		}
		if bytes.Equal(content, was) { // what did not change is not packed again
			Must(t, zw.Copy(f))
			continue
		}
		w, err := zw.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// CSV writes the answers as CSV.
func CSV(t testing.TB, in report.Input) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteCSV(&b, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Zip packs fast: tests pack large parts that are all alike.
func Zip(w io.Writer) *zip.Writer {
	zw := zip.NewWriter(w)
	zw.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		p, ok := packers.Get().(*flate.Writer)
		if !ok {
			var err error
			if p, err = flate.NewWriter(out, flate.BestSpeed); err != nil {
				return nil, err
			}
		}
		p.Reset(out)
		return packer{p}, nil
	})
	return zw
}

// packers are used again: a new one costs more than packing a small part.
var packers sync.Pool

type packer struct{ *flate.Writer }

func (p packer) Close() error {
	defer packers.Put(p.Writer)
	return p.Writer.Close()
}
