package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
)

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
	s.rows.before = p.cols()
	b.rows[b.parts[name]] = s.rows
	return s
}

// cols are the columns as they stand before the rows. The library copies all of them to
// set one.
func (p paper) cols() string {
	if len(p.widths) == 0 {
		return ""
	}
	out := []byte("<cols>")
	for i, width := range p.widths {
		out = fmt.Appendf(out, `<col min="%[1]d" max="%[1]d" width="%[2]s" customWidth="1"`, i+1, Decimal(width))
		if slices.Contains(p.hidden, i+1) {
			out = append(out, ` hidden="1"`...)
		}
		out = append(out, "/>"...)
	}
	return string(append(out, "</cols>"...))
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
		sum := assess.PrintedSum(l.SHA256)
		if len(b.in.lists()) > 2 {
			sum = sum[:min(len(sum), 9)]
		}
		lists = append(lists, fmt.Sprintf("%s %s %s", l.ID, editionOf(b.in, l.ID), sum))
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
		number = `&R&8` + printed(footNumber.In(b.in.Lang)+assess.PrintedSum(b.in.Assessment.Head), 40)
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

// hasLogo says whether there is a row for the logo above the title.
func (in Input) hasLogo() bool { return in.House != nil && len(in.House.picture) > 0 }

// The logo is above the title, this high in points at most and this wide.
const (
	letterhead = 44.0
	logoWide   = 240.0
)

// logo puts the picture of the house into a cell, as large as fits. It must come
// before the rows.
func (b *book) logo(sheet, at string) {
	if !b.in.hasLogo() || b.err != nil {
		return
	}
	h := b.in.House
	const pixel = 0.75 // points of a pixel at 96 to the inch
	scale := min((letterhead-6)/(pixel*float64(h.pixels.Y)), logoWide/(pixel*float64(h.pixels.X)), 1)
	b.keep(b.file.AddPictureFromBytes(sheet, at, &excelize.Picture{Extension: ".png", File: h.picture,
		Format: &excelize.GraphicOptions{ScaleX: scale, ScaleY: scale, OffsetX: 2, OffsetY: 3, Positioning: "oneCell",
			AltText: h.Name}}))
}
