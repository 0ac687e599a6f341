package report

import (
	"cmp"

	"github.com/xuri/excelize/v2"
)

// The font of every sheet; programs without it fall back by the character set
// (128, Japanese), in Excel to Yu Gothic or MS P Gothic.
const fontName = "BIZ UDPゴシック"

// The colours. Text on its ground reaches a contrast of at least 4.5 : 1, and
// colour never carries a meaning alone: the word stands in the cell.
const (
	ink    = "1F2933"
	muted  = "52606D"
	navy   = "1F4E66"
	white  = "FFFFFF"
	line   = "B8C4CE"
	shade  = "EEF3F6"
	entry  = "FFFBEA" // cells to be filled in
	linked = "0B5394"

	yesBack, yesInk         = "DDF0E3", "1B5E34"
	partlyBack, partlyInk   = "FFF0C9", "6B4700"
	noBack, noInk           = "FADBD7", "8F1D12"
	unknownBack, unknownInk = "E7E0F3", "47336F"
	naBack, naInk           = "E9ECEF", "495057"
)

// look is a style by what it is for; the zero value is plain text.
type look struct {
	size   float64 // points; 0 is 11
	bold   bool
	color  string // of the text
	back   string
	box    bool // thin lines all round
	wrap   bool
	center bool
	right  bool
	top    bool // vertically
	format string
	free   bool // may be edited on a protected sheet
	link   bool
	dotted bool // only a thin line below
}

// Number formats. @ keeps what is typed into a cell as text.
const (
	asText   = "@"
	asDate   = `yyyy"-"mm"-"dd`
	asWareki = `[$-411]ggge"年"m"月"d"日"`
)

// style is the id of a look in the workbook, made once.
func (b *book) style(l look) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	size, charset := l.size, 128
	if size == 0 {
		size = 11
	}
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
