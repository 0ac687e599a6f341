package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// book is a workbook being written. The first error stays in err and makes
// everything after it do nothing, so that the writers read like the sheets.
type book struct {
	in     Input
	file   *excelize.File
	styles map[look]int
	parts  map[string]string     // of the sheets, by name
	rows   map[string]*rowStream // of the sheets, by part
	zw     *flate.Writer         // packs one after the other
	hidden map[string]bool       // sheets out of sight
	lists  []wordList            // drop-down lists, written with the figures
	err    error
}

func newBook(in Input, sheets ...string) *book {
	b := &book{in: in, styles: map[look]int{}, parts: map[string]string{},
		rows: map[string]*rowStream{}, hidden: map[string]bool{}}
	var err error
	b.zw, err = flate.NewWriter(io.Discard, packedAt)
	b.keep(err)
	b.file, err = in.begun()
	b.keep(err)
	if !in.hasTemplate() {
		b.keep(b.file.SetSheetName("Sheet1", sheets[0]))
	}
	for _, name := range sheets {
		_, err := b.file.NewSheet(name) // none is made where there is one
		b.keep(err)
	}
	for id, name := range b.file.GetSheetMap() {
		b.parts[name] = fmt.Sprintf("xl/worksheets/sheet%d.xml", id)
	}
	return b
}

func (b *book) keep(err error) {
	if b.err == nil && err != nil {
		b.err = err
	}
}

// hide keeps sheets for programs out of sight. It must come before the first
// row: later it would read whole sheets back.
func (b *book) hide(sheets ...string) {
	for _, name := range sheets {
		b.hidden[name] = true
		b.keep(b.file.SetSheetVisible(name, false))
	}
}

// properties stamps the document's properties; without them the file would
// claim the library's author and the year 2006.
func (b *book) properties(title string, custom [][2]string) {
	at := b.in.Now.UTC().Format(time.RFC3339)
	by := Shown(cmp.Or(b.in.preparedBy(), "tenken"))
	b.keep(b.file.SetDocProps(&excelize.DocProperties{
		Title: Shown(title), Creator: by, LastModifiedBy: by, Created: at, Modified: at,
		Subject:     subject.In(b.in.Lang),
		Description: disclaimer.In(b.in.Lang), Language: string(b.in.Lang), Version: Shown(b.in.Program),
	}))
	b.keep(b.file.SetAppProps(&excelize.AppProperties{Application: "tenken",
		Company: Shown(b.in.Assessment.Organisation)}))
	var kept []excelize.CustomProperty
	for _, kv := range custom {
		// A property has at most 255 characters; the hidden sheet has the whole.
		if value := Shown(kv[1]); value != "" && len([]rune(value)) <= 255 {
			kept = append(kept, excelize.CustomProperty{Name: kv[0], Value: value})
		}
	}
	b.customProperties(kept)
}

// customProperties sets them. The library reads all of them anew to add one, which was
// a tenth of the time of a long report; so the others are written after its first. But
// a template may have some of its own.
func (b *book) customProperties(props []excelize.CustomProperty) {
	for i, p := range props {
		if i == 0 || b.in.hasTemplate() {
			b.keep(b.file.SetCustomProps(p))
		}
	}
	made, _ := b.file.Pkg.Load(customPart)
	part, ok := made.([]byte)
	if b.in.hasTemplate() || !ok {
		return
	}
	const end = "</Properties>"
	part = bytes.TrimSuffix(part, []byte(end))
	for i, p := range props[1:] {
		part = fmt.Appendf(part, `<property fmtid="%s" pid="%d" name="%s"><vt:lpwstr>`,
			excelize.EXtURICustomPropertyFmtID, i+3, p.Name) // the first has number 2
		part = append(escaped(part, p.Value.(string)), `</vt:lpwstr></property>`...)
	}
	b.file.Pkg.Store(customPart, append(part, end...))
}

const customPart = "docProps/custom.xml"

// write ends the workbook: programs compute every formula anew when they may.
func (b *book) write(w io.Writer) error {
	defer func() { b.keep(b.file.Close()) }()
	yes := true
	b.keep(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}))
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &packer{out: w, rows: b.rows, zw: b.zw} })
	if b.err == nil {
		b.keep(b.file.Write(io.Discard)) // the packer writes to w
	}
	return b.err
}

// name defines a name for a range of cells, for formulas that people can read.
func (b *book) name(name, refersTo string) {
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refersTo}))
}

// style is the id of a look in the workbook, made once.
func (b *book) style(l look) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	size, charset := l.points(), 128
	s := &excelize.Style{
		Font: &excelize.Font{Family: fontName, Size: size, Bold: l.bold, Color: cmp.Or(b.in.hue(l.color), ink),
			Charset: &charset},
		Alignment:  &excelize.Alignment{Vertical: "center", WrapText: l.wrap},
		Protection: &excelize.Protection{Locked: !l.free},
	}
	if l.link {
		s.Font.Color, s.Font.Underline = linked, "single"
	}
	if l.top {
		s.Alignment.Vertical = "top"
	}
	switch {
	case l.center:
		s.Alignment.Horizontal = "center"
	case l.right:
		s.Alignment.Horizontal = "right"
	default:
		s.Alignment.Horizontal = "left"
	}
	if l.back != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{b.in.hue(l.back)}}
	}
	sides := []string{}
	if l.box {
		sides = []string{"left", "right", "top", "bottom"}
	} else if l.dotted {
		sides = []string{"bottom"}
	}
	for _, side := range sides {
		s.Border = append(s.Border, excelize.Border{Type: side, Color: line, Style: 1})
	}
	if l.format != "" {
		format := l.format // l itself stays off the heap
		s.CustomNumFmt = &format
	}
	id, err := b.file.NewStyle(s)
	b.keep(err)
	b.styles[l] = id
	return id
}

// wordList is a drop-down list kept on the sheet of figures.
type wordList struct {
	name  string
	words []string
}
