package intake

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// Limits of a CSV file, counted before it is taken apart.
const (
	maxCSVRows  = 100_000
	maxCSVCells = 1_000_000
)

// ReadCSV reads a CSV file back, as WriteCSV wrote it or as a spreadsheet
// program saved it: UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP, with commas, tabs or
// semicolons, columns in any order. It compares like [ReadSheet]; places are
// given as CSV!G14, counting lines of the table.
func ReadCSV(r io.Reader, o ReadOptions) (*Import, error) {
	g, err := readGrid(r)
	if err != nil {
		return nil, err
	}
	rd := newReader(o)
	rd.about[report.KeyKind] = report.KindCSV
	all := csvTable()
	if err := rd.rowsIdentity(g, all, "csv-identity-lost"); err != nil {
		return nil, err
	}
	if err := rd.readTable(g, all); err != nil {
		return nil, err
	}
	return rd.compare(), nil
}

func readGrid(r io.Reader) (*grid, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBook+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxBook {
		return nil, refuse("too-large", maxBook>>20)
	}
	s, err := decodeCSV(raw)
	if err != nil {
		return nil, err
	}
	return csvGrid(s)
}

// csvTable is one table that owns the fields of all sheets.
func csvTable() table {
	all := table{csv: true, sheet: checklist.Text{JA: "CSV", EN: "CSV"}, id: report.HeadID, ask: checklist.LabelAsk,
		must: report.Heading(assess.FieldStatus)}
	for _, f := range assess.Fields {
		all.fields = append(all.fields, ownField{f.Field, report.Heading(f.Field)})
	}
	return all
}

// rowsIdentity refuses another file's table. Every row says where it comes from,
// so that rows of two tables are told apart; a row says too whether the
// assessment has changed since. A table of rows that all say nothing is refused as lost.
func (rd *reader) rowsIdentity(g *grid, t table, lost string) error {
	h, err := t.columnsOf(g)
	if err != nil {
		return err
	}
	org := 0
	for _, c := range h.others {
		if isHead(c.text, report.HeadOrganisation) {
			org = c.col
		}
	}
	rd.ofCSV = org != 0 && !t.csv // a table of CSV, opened and saved as a workbook
	marks := 0
	for _, row := range g.rows[h.row+1:] {
		if name := row.at(org).text; org != 0 && name != "" && identity(name) != identity(rd.Assessment.Organisation) {
			if err := rd.from(refuse("organisation", safe(name), safe(rd.Assessment.Organisation))); err != nil {
				return err
			}
		}
		mark, ok := report.ParseCSVMark(row.at(h.mark).text)
		if !ok {
			continue
		}
		marks++
		if err := rd.from(rd.rowBelongs(mark, g.name)); err != nil {
			return err
		}
		key := strings.TrimSpace(row.at(h.id).text)
		rd.stood[key] = mark.Answer == report.RowSum(rd.Assessment, key)
	}
	if marks == 0 {
		return rd.from(refuse(lost))
	}
	return nil
}

// CSVLists is the sum of the lists ([report.ListsSum]) that a table of CSV was
// written from, as its first row with a mark says; empty where none says it.
func CSVLists(r io.Reader) (string, error) {
	g, err := readGrid(r)
	if err != nil {
		return "", err
	}
	h, err := csvTable().columnsOf(g)
	if err != nil {
		return "", err
	}
	for _, row := range g.rows[h.row+1:] {
		if mark, ok := report.ParseCSVMark(row.at(h.mark).text); ok {
			return mark.Lists, nil
		}
	}
	return "", nil
}

// rowBelongs compares what a row of a table says of itself with the assessment.
func (rd *reader) rowBelongs(m report.CSVMark, table string) *Refusal {
	if m.Lists != report.ListsSum(rd.Assessment) {
		rd.origin.Edition = true
		return refuse("edition", table)
	}
	return rd.chain(m.Begin, "", m.Head)
}

// decodeCSV finds the encoding, as people's programs save it in Japan.
func decodeCSV(raw []byte) (string, error) {
	s, kind, err := checklist.DecodeText(raw)
	switch {
	case kind == checklist.Archive, kind == checklist.OldOffice:
		return "", refuse("workbook")
	case err != nil, strings.ContainsRune(s, 0):
		return "", refuse("encoding")
	case strings.ContainsRune(s, utf8.RuneError):
		return "", refuse("lost-character")
	}
	return s, nil
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
	if lines := strings.Count(s, "\n"); lines > maxCSVRows && !quotedLines(s, lines) ||
		strings.Count(s, string(comma)) > maxCSVCells {
		return nil, refuse("csv-cells", maxCSVRows, maxCSVCells)
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = comma, -1, true, true
	g := &grid{name: "CSV"}
	for n := 1; ; n++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return g, nil
		}
		if err != nil || len(record) > maxColumn {
			return nil, refuse("csv", n)
		}
		if n > maxCSVRows {
			return nil, refuse("csv-cells", maxCSVRows, maxCSVCells)
		}
		row := gridRow{n: n}
		for i, f := range record {
			if f == "" {
				continue
			}
			if tooLong(f) {
				return nil, refuse("long-text", "CSV!"+cell(i+1, n))
			}
			row.cells = append(row.cells, gridCell{col: i + 1, text: report.Unplain(f)})
		}
		if len(row.cells) > 0 {
			g.rows = append(g.rows, row)
		}
	}
}

// quotedLines says that line breaks may be within quotes, where they begin no row:
// then the rows are counted while they are read.
func quotedLines(s string, lines int) bool { return lines <= 10*maxCSVRows && strings.Contains(s, `"`) }
