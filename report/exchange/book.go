package exchange

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"tenken/report"
)

// The parts of a workbook of one plain sheet (ECMA-376), which programs read and
// nobody looks at: no style, no formula, texts as texts.
const (
	bookTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ` +
		`ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ` +
		`ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
	bookRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>`
	bookBook = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>`
	bookSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>`
)

// writeRows writes a workbook of one sheet with a row of headings. The same rows
// give the same bytes. A cell is a string, an int or a bool; an empty string is no cell.
func writeRows(w io.Writer, sheet string, columns []string, rows [][]any) error {
	var b strings.Builder
	head := make([]any, len(columns))
	for i, c := range columns {
		head[i] = c
	}
	writeRow(&b, 1, head)
	for i, row := range rows {
		writeRow(&b, i+2, row)
	}
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", bookTypes},
		{"_rels/.rels", fmt.Sprintf(bookRels, "officeDocument", "xl/workbook.xml")},
		{"xl/workbook.xml", fmt.Sprintf(bookBook, sheet)},
		{"xl/_rels/workbook.xml.rels", fmt.Sprintf(bookRels, "worksheet", "worksheets/sheet1.xml")},
		{"xl/worksheets/sheet1.xml", fmt.Sprintf(bookSheet, b.String())},
	} {
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate}) // without a time
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, part.text); err != nil {
			return err
		}
	}
	return z.Close()
}

func writeRow(b *strings.Builder, n int, row []any) {
	fmt.Fprintf(b, `<row r="%d">`, n)
	for i, v := range row {
		at := string(rune('A'+i)) + strconv.Itoa(n) // ten columns at most
		switch v := v.(type) {
		case bool:
			fmt.Fprintf(b, `<c r="%s" t="b"><v>%d</v></c>`, at, map[bool]int{true: 1}[v])
		case int:
			fmt.Fprintf(b, `<c r="%s"><v>%d</v></c>`, at, v)
		case string:
			if v != "" {
				fmt.Fprintf(b, `<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, escaped(v))
			}
		}
	}
	b.WriteString("</row>")
}

// escaped is a text as XML holds it; it cannot hold control characters.
func escaped(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(report.Shown(s))); err != nil {
		panic("exchange: a buffer takes whatever is written: " + err.Error())
	}
	return b.String()
}
