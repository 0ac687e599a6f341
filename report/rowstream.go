package report

import (
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// rowStream is the rows of one sheet, compressed as they are written: of a
// sheet of any length only what is packed stays in memory. The library's own
// stream keeps 16 MiB of every sheet and then writes answers in the clear into
// a folder for temporary files; it is left to write what stands around the rows.
type rowStream struct {
	packed piece
	zw     *flate.Writer
	xml    bytes.Buffer // of the row at hand
	row    int
	widest int // column

	columns []string // their letters, from A
}

// extent is the block of cells that holds all rows.
func (s *rowStream) extent() string {
	if s.row == 0 || s.widest == 0 {
		return "A1"
	}
	return "A1:" + cell(s.widest, s.row)
}

// piece is part of a deflate stream that ends on a byte and is not the last:
// pieces compressed one by one form one stream when they are put together.
type piece struct {
	raw  bytes.Buffer
	sum  uint32 // CRC-32 of what it unpacks to
	size uint64 // and its length
}

// newRowStream uses the compressor zw, which serves one sheet after the other.
func newRowStream(zw *flate.Writer) *rowStream {
	s := &rowStream{zw: zw}
	zw.Reset(&s.packed.raw)
	return s
}

// begin starts row n, so many points high.
func (s *rowStream) begin(n int, height float64) {
	s.row = n
	s.xml.Reset()
	s.xml.WriteString(`<row r="` + strconv.Itoa(n) + `" ht="` + strconv.FormatFloat(height, 'f', -1,
		64) + `" customHeight="1">`)
}

// cell writes a cell of the row: a string, an int, a float64 or nothing, with
// the formula behind it. Strings stand in the cell, not in a table of strings.
func (s *rowStream) cell(col, style int, formula string, v any) {
	b := &s.xml
	s.widest = max(s.widest, col)
	for len(s.columns) <= col {
		s.columns = append(s.columns, strings.TrimSuffix(cell(len(s.columns)+1, 1), "1"))
	}
	b.WriteString(`<c r="`)
	b.WriteString(s.columns[col-1])
	b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(s.row), 10))
	if style > 0 {
		b.WriteString(`" s="`)
		b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(style), 10))
	}
	b.WriteByte('"')
	_, isText := v.(string)
	switch {
	case formula != "" && (isText || v == nil):
		b.WriteString(` t="str"`)
	case isText:
		b.WriteString(` t="inlineStr"`)
	}
	b.WriteByte('>')
	if formula != "" {
		s.element("f", formula)
	}
	switch v := v.(type) {
	case int:
		s.element("v", strconv.Itoa(v))
	case float64:
		s.element("v", Decimal(v))
	case string:
		if formula != "" {
			if v != "" {
				s.element("v", marked(v))
			}
			break
		}
		b.WriteString("<is>")
		s.element("t", marked(v))
		b.WriteString("</is>")
	}
	b.WriteString("</c>")
}

// element writes text between tags; blanks at the ends of a cell's text are kept.
func (s *rowStream) element(tag, text string) {
	s.xml.WriteString("<" + tag)
	if tag == "t" && text != "" && (blankByte(text[0]) || blankByte(text[len(text)-1])) {
		s.xml.WriteString(` xml:space="preserve"`)
	}
	s.xml.WriteByte('>')
	for line := range strings.Lines(text) {
		line, more := strings.CutSuffix(line, "\n")
		s.escape(line)
		if more {
			s.xml.WriteByte('\n')
		}
	}
	s.xml.WriteString("</" + tag + ">")
}

// escape writes a line of text; nearly every one stands as it is.
func (s *rowStream) escape(line string) {
	for i := range len(line) {
		if c := line[i]; c < ' ' || c < 0x40 && strings.IndexByte(`&<>"'`, c) >= 0 || c == 0xef && i+1 < len(line) &&
			line[i+1] == 0xbf { // U+FFFD to U+FFFF
			if err := xml.EscapeText(&s.xml, []byte(line)); err != nil {
				panic(err) // a bytes.Buffer takes everything
			}
			return
		}
	}
	s.xml.WriteString(line)
}

// end packs the row.
func (s *rowStream) end() error {
	s.xml.WriteString("</row>")
	return s.packed.write(s.zw, s.xml.Bytes())
}

// done ends the piece, so that another can follow.
func (s *rowStream) done() error { return s.zw.Flush() }

func (p *piece) write(zw *flate.Writer, b []byte) error {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	p.size += uint64(len(b))
	_, err := zw.Write(b)
	return err
}

// Decimal is a number with the 15 digits that spreadsheets count by.
func Decimal(f float64) string {
	if short, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64); err == nil {
		f = short
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

func blankByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// marked writes the underscore of what looks like _x000D_ as _x005F_, since
// spreadsheets read such marks as characters.
func marked(s string) string {
	var out []byte
	from := 0
	for i := 0; i+7 <= len(s); i++ {
		if s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' && hex4(s[i+2:i+6]) {
			out = append(append(out, s[from:i]...), "_x005F_"...)
			from = i + 1
		}
	}
	if from == 0 {
		return s
	}
	return string(append(out, s[from:]...))
}

func hex4(s string) bool {
	_, err := strconv.ParseUint(s, 16, 16)
	return err == nil && s[0] != '+'
}

// joined is the checksum of a text followed by another of that checksum and
// length. CRC-32 is linear but for a constant, so nothing is read again.
func joined(first, second uint32, size uint64) uint32 {
	var zeros [1 << 14]byte
	after, none := first, uint32(0)
	for ; size > 0; size -= min(size, uint64(len(zeros))) {
		z := zeros[:min(size, uint64(len(zeros)))]
		after, none = crc32.Update(after, crc32.IEEETable, z), crc32.Update(none, crc32.IEEETable, z)
	}
	return second ^ after ^ none
}

func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // coordinates are ours, never from outside
	}
	return name
}

// absolute is a cell as $B$4.
func absolute(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row, true)
	if err != nil {
		panic(err) // coordinates are ours
	}
	return name
}
