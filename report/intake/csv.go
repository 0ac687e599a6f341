package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// ReadCSV reads a CSV file back, as WriteCSV wrote it or as a spreadsheet
// program saved it: UTF-8, UTF-16 or Shift_JIS, with commas, tabs or
// semicolons, columns in any order. It compares like [ReadSheet]; places are
// given as CSV!G14, counting lines of the table.
func ReadCSV(r io.Reader, o ReadOptions) (*Import, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBook+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxBook {
		return nil, refuse("too-large", fmt.Sprintf("ファイルが大きすぎます（%d MiB まで）。", maxBook>>20), fmt.Sprintf("the file is too large (at most %d MiB)", maxBook>>20),
			"余分な行と列を取り除いてください。", "Remove rows and columns that do not belong to it.")
	}
	s, err := decodeCSV(raw)
	if err != nil {
		return nil, err
	}
	g, err := csvGrid(s)
	if err != nil {
		return nil, err
	}
	rd := newReader(o)
	rd.about["tenken.kind"] = "csv"
	all := csvTable(rd.tables())
	if err := rd.csvIdentity(g, all); err != nil {
		return nil, err
	}
	if err := rd.readTable(g, all); err != nil {
		return nil, err
	}
	return rd.compare(), nil
}

// csvTable is one table that owns the fields of all sheets.
func csvTable(sheets []table) table {
	all := table{sheet: checklist.Text{JA: "CSV", EN: "CSV"}, required: true, id: report.HeadID, must: report.Heading(assess.FieldStatus)}
	for _, t := range sheets {
		if !t.facts {
			all.fields = append(all.fields, t.fields...)
		}
	}
	return all
}

// csvIdentity refuses another organisation's file, and notes the rows whose
// sum shows that the assessment has not changed since.
func (rd *reader) csvIdentity(g *grid, t table) error {
	head, id, _, err := t.columnsOf(g)
	if err != nil {
		return err
	}
	org, sum := 0, 0
	for _, c := range g.rows[head].cells {
		if isHead(c.text, report.HeadOrganisation) {
			org = c.col
		}
		if isHead(c.text, report.HeadMark) {
			sum = c.col
		}
	}
	for _, row := range g.rows[head+1:] {
		if name := row.at(org).text; org != 0 && name != "" && identity(name) != identity(report.Shown(rd.Assessment.Organisation)) {
			rd.about["tenken.organisation"] = name
			return rd.belongs()
		}
		key := strings.TrimSpace(row.at(id).text)
		mark, ok := report.ParseCSVMark(row.at(sum).text)
		rd.stood[key] = sum != 0 && ok && mark.Answer == report.RowSum(rd.Assessment, key)
	}
	return nil
}

// decodeCSV finds the encoding: a BOM, valid UTF-8, or Shift_JIS as Excel
// saves it in Japan.
func decodeCSV(raw []byte) (string, error) {
	s := string(raw)
	switch {
	case strings.HasPrefix(s, "PK\x03\x04"), strings.HasPrefix(s, "\xD0\xCF\x11\xE0"):
		return "", refuse("workbook", "CSV ではなく Excel のブックです。", "this is a workbook, not CSV", "ファイル名の末尾を .xlsx にして読み込んでください。", "Give it a name that ends in .xlsx.")
	case strings.HasPrefix(s, "\xEF\xBB\xBF"):
		s = s[3:]
	case strings.HasPrefix(s, "\xFF\xFE"), strings.HasPrefix(s, "\xFE\xFF"):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().String(s)
		if err != nil {
			return "", badEncoding()
		}
		s = out
	case !utf8.ValidString(s):
		out, err := japanese.ShiftJIS.NewDecoder().String(s)
		if err != nil || strings.ContainsRune(out, utf8.RuneError) {
			return "", badEncoding()
		}
		s = out
	}
	if !utf8.ValidString(s) || strings.ContainsRune(s, 0) || strings.ContainsRune(s, utf8.RuneError) {
		return "", badEncoding()
	}
	return s, nil
}

func badEncoding() error {
	return refuse("encoding", "文字コードがわかりません（UTF-8、UTF-16、Shift_JIS のどれでもありません）。", "the encoding is not UTF-8, UTF-16 or Shift_JIS",
		"「CSV UTF-8（コンマ区切り）」で保存し直してください。", "Save it as CSV UTF-8.")
}

// csvGrid reads the table: the separator is the one that the first line with
// headings holds most of.
func csvGrid(s string) (*grid, error) {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	first, _, _ := strings.Cut(strings.TrimLeft(s, "\n"), "\n")
	comma := ','
	for _, sep := range "\t;" {
		if strings.Count(first, string(sep)) > strings.Count(first, string(comma)) {
			comma = sep
		}
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	g := &grid{name: "CSV"}
	for n := 1; ; n++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || len(record) > maxColumn {
			return nil, broken("csv", fmt.Sprintf("CSV の %d 行目を読めません。", n), fmt.Sprintf("row %d of the CSV cannot be read", n))
		}
		row := gridRow{n: n}
		for i, f := range record {
			if f != "" {
				row.cells = append(row.cells, gridCell{col: i + 1, text: report.Unplain(f)})
			}
		}
		g.rows = append(g.rows, row)
	}
	return g, nil
}
