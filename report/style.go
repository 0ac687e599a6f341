package report

import "tenken/checklist"

// The font of every sheet; programs without it fall back by the character set
// (128, Japanese), in Excel to Yu Gothic or MS P Gothic.
const fontName = "BIZ UDPゴシック"

// The colours. Text on its ground reaches a contrast of at least 4.5 : 1, and
// colour never carries a meaning alone: the word is in the cell.
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

// points is the size of its text.
func (l look) points() float64 {
	if l.size == 0 {
		return 11
	}
	return l.size
}

// Number formats. @ keeps what is typed into a cell as text.
const (
	asText   = "@"
	asDate   = `yyyy"-"mm"-"dd`
	asWareki = `[$-411]ggge"年"m"月"d"日"`
)

// dateFormat is the form of a day in a cell.
func dateFormat(lang checklist.Lang) string {
	if lang == checklist.English {
		return asDate
	}
	return asWareki
}

// Looks of a list: what is read, what may be typed.
var (
	lookHead  = look{bold: true, color: white, back: navy, box: true, wrap: true, center: true}
	lookCell  = look{box: true, wrap: true}
	lookSmall = look{box: true, wrap: true, size: 9, color: muted}
	lookMid   = look{box: true, center: true, wrap: true}
	lookEntry = look{box: true, wrap: true, format: asText, free: true, back: entry}
	lookPick  = look{box: true, wrap: true, center: true, format: asText, free: true, back: entry, bold: true}
	lookTitle = look{bold: true, size: 16, color: navy}
	lookHint  = look{size: 9, color: muted}
	lookDuty  = look{box: true, center: true, wrap: true, size: 9}
)

// lookExplain is for what is read once.
var lookExplain = look{box: true, wrap: true, size: 10, color: muted}

// Looks of 根拠: a document, and the places in it.
var (
	lookDocument      = look{bold: true, box: true, wrap: true, back: shade}
	lookDocumentSmall = look{box: true, wrap: true, size: 9, back: shade}
	lookPlace         = look{box: true, wrap: true, size: 10}
)

// Looks of the lower half of the first page.
var (
	lookTiny     = look{size: 8.5, box: true, wrap: true}
	lookTinyMid  = look{size: 8.5, box: true, wrap: true, center: true}
	lookTinyHead = look{bold: true, size: 9, color: white, back: navy, box: true, center: true}
	lookGlance   = look{bold: true, size: 12, color: navy, dotted: true}
)
