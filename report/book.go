package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"tenken/checklist"
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
	b.zw, err = flate.NewWriter(io.Discard, flate.DefaultCompression)
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
	for _, kv := range custom {
		// A property has at most 255 characters; the hidden sheet has the whole.
		if value := Shown(kv[1]); value != "" && len([]rune(value)) <= 255 {
			b.keep(b.file.SetCustomProps(excelize.CustomProperty{Name: kv[0], Value: value}))
		}
	}
}

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

// paper says how a sheet looks and prints. All of it must be set before the
// rows are streamed: what is set afterwards is lost without an error.
type paper struct {
	widths   []float64 // of the columns, from A
	hidden   []int     // columns, from 1
	head     int       // rows to repeat on every page and to freeze; 0: none
	headTop  int       // first of them; 0: 1
	area     string    // printed; "": everything
	onePage  bool
	tab      string
	grid     bool // show the grid on screen
	portrait bool
	frozen   int // columns kept in view
	across   int // pages side by side, each with the frozen columns; 0: one
}

// sheet sets up paper and opens the sheet for rows.
func (b *book) sheet(name string, p paper) *pen {
	s := &pen{book: b, name: name, widths: p.widths}
	if b.err != nil {
		return s
	}
	b.page(name, p)
	sw, err := b.file.NewStreamWriter(name)
	b.keep(err)
	s.sw = sw
	if err != nil {
		return s
	}
	s.rows = newRowStream(b.zw)
	b.rows[b.parts[name]] = s.rows
	// The library puts what is set last before the rest, and Excel wants columns
	// in order.
	for i := len(p.widths); i > 0; i-- {
		b.keep(sw.SetColWidth(i, i, p.widths[i-1]))
		if slices.Contains(p.hidden, i) {
			b.keep(sw.SetColVisible(i, i, false))
		}
	}
	return s
}

func (b *book) page(name string, p paper) {
	size, wide, tall, how := 9, max(p.across, 1), 0, "landscape" // 9 is A4
	if p.onePage {
		tall = 1
	}
	if p.portrait {
		how = "portrait"
	}
	side, end, edge := 0.4, 0.6, 0.3 // inches
	yes := true
	b.keep(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &how, FitToWidth: &wide,
		FitToHeight: &tall}))
	b.keep(b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &edge, Footer: &edge, Horizontally: &yes}))
	props := &excelize.SheetPropsOptions{FitToPage: &yes}
	if tab := "FF" + b.in.hue(p.tab); p.tab != "" { // opaque: the schema wants eight digits
		props.TabColorRGB = &tab
	}
	b.keep(b.file.SetSheetProps(name, props))
	b.keep(b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &p.grid}))
	b.keep(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddHeader: b.header(name),
		OddFooter: b.footer()}))
	if p.head > 0 {
		top := max(p.headTop, 1)
		b.keep(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name,
			RefersTo: p.titles(name, top)}))
		active := "bottomRight"
		if p.frozen == 0 {
			active = "bottomLeft" // the only other one there is
		}
		b.keep(b.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: p.frozen, YSplit: p.head,
			TopLeftCell: cell(p.frozen+1, p.head+1), ActivePane: active}))
	}
	if p.area != "" && !b.hidden[name] { // LibreOffice prints the areas of hidden sheets too
		b.keep(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: name,
			RefersTo: "'" + name + "'!" + p.area}))
	}
}

// titles are the rows, and over several pages the columns, that every page repeats.
func (p paper) titles(name string, top int) string {
	rows := fmt.Sprintf("'%s'!$%d:$%d", name, top, p.head)
	if p.across > 1 && p.frozen > 0 {
		last := strings.Split(absolute(p.frozen, 1), "$")[1]
		return fmt.Sprintf("'%s'!$A:$%s,%s", name, last, rows)
	}
	return rows
}

func (b *book) header(sheet string) string {
	return `&L&9` + printed(b.in.Assessment.Organisation, 60) + `&R&9` + sheet
}

// footer names the edition and the digest of each list, so that a printed page
// can be tied to what was asked.
func (b *book) footer() string {
	var lists []string
	for _, l := range b.in.lists() {
		sum := short(l.SHA256)
		if len(b.in.lists()) > 2 {
			sum = sum[:min(len(sum), 9)]
		}
		lists = append(lists, fmt.Sprintf("%s %s %s", l.ID, edition(b.in, l.ID), sum))
	}
	half, most, house := (len(lists)+1)/2, 75, ""
	if h := b.in.House; h != nil && h.Footer != "" { // a footer has 255 characters
		most, house = 70, "\n&8"+printed(h.Footer, 50)
	}
	left := printed(strings.Join(lists[:half], " / "), most)
	if half < len(lists) {
		left += "\n" + printed(strings.Join(lists[half:], " / "), most)
	}
	number := ""
	if b.in.Assessment.Head != "" {
		number = `&R&8` + printed(footNumber.In(b.in.Lang)+short(b.in.Assessment.Head), 40)
	}
	return `&L&8` + left + `&C&9&P / &N` + house + number
}

// printed prepares text for a header or footer, where & begins a code and the
// whole may have 255 characters.
func printed(s string, most int) string {
	r := []rune(strings.ReplaceAll(strings.ReplaceAll(Shown(s), "\n", " "), "&", "&&"))
	if len(r) > most {
		r = r[:most-1]
		if n := len(r) - len([]rune(strings.TrimRight(string(r), "&"))); n%2 == 1 {
			r = r[:len(r)-1] // half of a doubled &
		}
		r = append(r, '…')
	}
	out := string(r)
	if out != "" && out[0] >= '0' && out[0] <= '9' {
		out = " " + out // a digit would be read as part of the font size
	}
	return out
}

// edition is the edition of one of the composed lists.
func edition(in Input, id string) string {
	for _, c := range parts(in.Checklist) {
		if c.ID == id {
			return c.Edition
		}
	}
	return ""
}

// parts are the lists a checklist was composed of, or itself.
func parts(c *checklist.Checklist) []*checklist.Checklist {
	if len(c.Parts) > 0 {
		return c.Parts
	}
	return []*checklist.Checklist{c}
}

// short is the beginning of a digest in groups of four.
func short(sum string) string {
	if len(sum) < 16 {
		return sum
	}
	return sum[:4] + " " + sum[4:8] + " " + sum[8:12] + " " + sum[12:16]
}

func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // coordinates are ours, never from outside
	}
	return name
}
