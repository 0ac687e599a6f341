package report

import (
	"hash/crc32"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// rowStream is the rows of one sheet, compressed as they are written: of a
// sheet of any length only what is packed stays in memory. The library's own
// stream keeps 16 MiB of every sheet and then writes answers in the clear into
// a folder for temporary files; it is left to write what surrounds the rows.
type rowStream struct {
	packed piece
	zw     *flate.Writer
	xml    []byte // of the current row
	rowNo  int
	widest int // column

	before  string   // of the sheet, right before the rows
	number  []byte   // of the row, as its cells name it
	letters []string // their letters, from A
}

// extent is the block of cells that holds all rows.
func (s *rowStream) extent() string {
	if s.rowNo == 0 || s.widest == 0 {
		return "A1"
	}
	return "A1:" + cell(s.widest, s.rowNo)
}

// piece is part of a deflate stream that ends on a byte and is not the last:
// pieces compressed one by one form one stream when they are put together.
type piece struct {
	raw  chunks
	sum  uint32 // CRC-32 of what it unpacks to
	size uint64 // and its length
}

// chunks are bytes that grow without being copied.
type chunks struct {
	full [][]byte
	last []byte
	n    int
}

// smallChunk is room for what most parts come to; then a chunk is as long as all
// before it, up to largeChunk.
const smallChunk, largeChunk = 1 << 10, 64 << 10

func (c *chunks) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		if len(c.last) == cap(c.last) {
			c.full = append(c.full, c.last)
			c.last = make([]byte, 0, min(max(c.n, smallChunk), largeChunk))
		}
		n := min(len(rest), cap(c.last)-len(c.last))
		c.last, rest = append(c.last, rest[:n]...), rest[n:]
		c.n += n
	}
	return len(p), nil
}

// WriteTo writes the bytes and lets go of them.
func (c *chunks) WriteTo(w io.Writer) (n int64, err error) {
	for _, chunk := range append(c.full, c.last) {
		if err == nil {
			var m int
			m, err = w.Write(chunk)
			n += int64(m)
		}
	}
	*c = chunks{}
	return n, err
}

// newRowStream uses the compressor zw, which serves one sheet after the other.
func newRowStream(zw *flate.Writer) *rowStream {
	s := &rowStream{zw: zw}
	zw.Reset(&s.packed.raw)
	return s
}

// begin starts row n, so many points high.
func (s *rowStream) begin(n int, height float64) {
	s.rowNo = n
	s.number = strconv.AppendInt(s.number[:0], int64(n), 10)
	b := append(append(s.xml[:0], `<row r="`...), s.number...)
	b = strconv.AppendFloat(append(b, `" ht="`...), height, 'f', -1, 64)
	s.xml = append(b, `" customHeight="1">`...)
}

// rowFormula is a formula that differs from row to row by the row's number alone: the
// parts, escaped, between which the number goes.
type rowFormula []string

// cell writes a cell of the row: a string, an int, a float64 or nothing, with
// its formula, each before formula. Strings are in the cell, not in a table
// of strings.
func (s *rowStream) cell(col, style int, each rowFormula, formula string, v any) {
	s.widest = max(s.widest, col)
	for len(s.letters) < col {
		s.letters = append(s.letters, strings.TrimSuffix(cell(len(s.letters)+1, 1), "1"))
	}
	b := append(append(append(s.xml, `<c r="`...), s.letters[col-1]...), s.number...)
	if style > 0 {
		b = strconv.AppendInt(append(b, `" s="`...), int64(style), 10)
	}
	text, isText := v.(string)
	follows := formula != "" || each != nil
	switch {
	case follows && (isText || v == nil):
		b = append(b, `" t="str">`...)
	case isText:
		b = append(b, `" t="inlineStr">`...)
	default:
		b = append(b, `">`...)
	}
	if follows {
		b = append(b, `<f>`...)
		for i, part := range each {
			if i > 0 {
				b = append(b, s.number...)
			}
			b = append(b, part...)
		}
		b = append(escaped(b, formula), `</f>`...)
	}
	switch v := v.(type) {
	case int:
		b = append(strconv.AppendInt(append(b, `<v>`...), int64(v), 10), `</v>`...)
	case float64:
		b = append(append(append(b, `<v>`...), Decimal(v)...), `</v>`...)
	case string:
		switch {
		case !follows:
			b = inline(b, marked(text))
		case text != "":
			b = append(escaped(append(b, `<v>`...), marked(text)), `</v>`...)
		}
	}
	s.xml = append(b, `</c>`...)
}

// inline appends a text that stands in its cell; blanks at its ends are kept.
func inline(b []byte, text string) []byte {
	if text != "" && (blankByte(text[0]) || blankByte(text[len(text)-1])) {
		b = append(b, `<is><t xml:space="preserve">`...)
	} else {
		b = append(b, `<is><t>`...)
	}
	return append(escaped(b, text), `</t></is>`...)
}

// escaped appends text as package xml escapes it, but for line breaks, which stand.
func escaped(b []byte, text string) []byte {
	from := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c > '>' && c != 0xef || c == ' ' || c == '\n' { // nearly all
			continue
		}
		sign, size := "", 1
		switch {
		case c == '"':
			sign = "&#34;"
		case c == '\'':
			sign = "&#39;"
		case c == '&':
			sign = "&amp;"
		case c == '<':
			sign = "&lt;"
		case c == '>':
			sign = "&gt;"
		case c == '\t':
			sign = "&#x9;"
		case c == '\r':
			sign = "&#xD;"
		case c < ' ': // no character of XML
			sign = "\ufffd"
		case strings.HasPrefix(text[i:], "\ufffe"), strings.HasPrefix(text[i:], "\uffff"):
			sign, size = "\ufffd", 3
		default:
			continue
		}
		b = append(append(b, text[from:i]...), sign...)
		from = i + size
	}
	return append(b, text[from:]...)
}

// end packs the row.
func (s *rowStream) end() error {
	s.xml = append(s.xml, "</row>"...)
	return s.packed.write(s.zw, s.xml)
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
// length. CRC-32 is linear but for a constant, so nothing is read again: what stands
// before is moved on by as many zeros.
func joined(first, second uint32, size uint64) uint32 {
	moved := ^first
	for ; size > 0; size -= min(size, uint64(len(zeros))) {
		moved = crc32.Update(moved, crc32.IEEETable, zeros[:min(size, uint64(len(zeros)))])
	}
	return second ^ ^moved
}

var zeros [1 << 14]byte

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
