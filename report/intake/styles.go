package intake

import (
	"encoding/xml"
	"strconv"

	"github.com/xuri/excelize/v2"

	"tenken/report"
)

// styles are what a workbook says of how its cells look, as far as an import
// looks at it: struck-out text, and the formats of numbers.
type styles struct {
	struck  []bool // by number of the style
	formats []string
	builtin []int // the number of a format that has no text of its own

	book   *excelize.File // formats numbers as a spreadsheet shows them
	made   map[int]int    // style of the workbook to style of book
	date04 bool
}

// read reads the part of styles.
func (s *styles) read(x *xmlPart) error {
	r := stylesReader{codes: map[string]string{}, to: s}
	return x.each("styleSheet", r.start, r.end)
}

type stylesReader struct {
	codes  map[string]string // of own formats, by number
	fonts  []bool            // struck out
	inside string            // fonts, cellXfs
	to     *styles
}

func (r *stylesReader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "fonts", "cellXfs", "dxfs", "cellStyleXfs":
		r.inside = t.Name.Local
	case "numFmt":
		if r.inside == "" {
			r.codes[attr(t, "numFmtId")] = attr(t, "formatCode")
		}
	case "font":
		if r.inside == "fonts" {
			r.fonts = append(r.fonts, false)
		}
	case "strike":
		if r.inside == "fonts" && len(r.fonts) > 0 {
			r.fonts[len(r.fonts)-1] = attr(t, "val") == "" || on(attr(t, "val"))
		}
	case "xf":
		if r.inside == "cellXfs" {
			r.xf(t)
		}
	}
	return nil
}

func (r *stylesReader) end(name, _ string) error {
	if name == r.inside {
		r.inside = ""
	}
	return nil
}

func (r *stylesReader) xf(t xml.StartElement) {
	font, err := strconv.Atoi(attr(t, "fontId"))
	r.to.struck = append(r.to.struck, err == nil && font >= 0 && font < len(r.fonts) && r.fonts[font])
	id := attr(t, "numFmtId")
	n, err := strconv.Atoi(id)
	if err != nil {
		n = 0
	}
	r.to.formats = append(r.to.formats, r.codes[id])
	r.to.builtin = append(r.to.builtin, n)
}

// isStruck says that a style strikes its text out.
func (s *styles) isStruck(style int) bool { return style < len(s.struck) && s.struck[style] }

// shown is a number as a cell of that style shows it: 2026/4/1, 令和8年4月1日,
// 50%. A cell without a format shows the number.
func (s *styles) shown(n float64, style int) string {
	raw := report.Decimal(n)
	if style >= len(s.formats) || s.formats[style] == "" && (s.builtin[style] == 0 || s.builtin[style] == 49) {
		return raw
	}
	if s.book == nil {
		s.book, s.made = excelize.NewFile(excelize.Options{CultureInfo: excelize.CultureNameJaJP,
			ShortDatePattern: "yyyy/m/d"}), map[int]int{}
		if err := s.book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &s.date04}); err != nil {
			return raw
		}
	}
	own, ok := s.made[style]
	if !ok {
		var err error
		if own, err = s.style(style); err != nil {
			return raw
		}
		s.made[style] = own
	}
	if s.book.SetCellValue("Sheet1", "A1", n) != nil || s.book.SetCellStyle("Sheet1", "A1", "A1", own) != nil {
		return raw
	}
	if text, err := s.book.GetCellValue("Sheet1", "A1"); err == nil && text != "" {
		return text
	}
	return raw
}

// style makes the format of a style in the workbook that formats.
func (s *styles) style(n int) (int, error) {
	look := &excelize.Style{NumFmt: s.builtin[n]}
	if code := s.formats[n]; code != "" {
		look.CustomNumFmt = &code
	}
	return s.book.NewStyle(look)
}
