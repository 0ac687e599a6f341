package report

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"tenken/checklist"
)

// House is how a consultant's office appears on its reports. Nothing in it is
// code: texts, one colour and one picture.
type House struct {
	Name    string `yaml:"name"`    // who prepares the reports, where nobody else is named
	Address string `yaml:"address"` // one line
	Footer  string `yaml:"footer"`  // one line at the end of a page
	Accent  string `yaml:"accent"`  // #rrggbb, with a contrast of 4.5 or more to white; empty: ours
	Logo    string `yaml:"logo"`    // the name of a PNG beside the file; empty: none

	// Template is the name of a workbook beside the file. Its sheets come first in
	// Excel reports, with [templateNames] filled in; empty: none.
	Template string `yaml:"template"`

	picture []byte
	pixels  image.Point // of the picture
	sheets  []byte      // the workbook
}

// The limits of a house file and its logo.
const (
	MaxHouse      = 64 << 10  // bytes of the file
	MaxLogo       = 512 << 10 // bytes of the logo
	logoSide      = 2000      // pixels
	leastContrast = 4.5       // of white text on the accent, as WCAG 2.2 asks (1.4.3)
	houseLine     = 200       // characters of a text

	MaxTemplate  = 2 << 20  // bytes of a template
	templateRoom = 64 << 20 // bytes that it unpacks to
)

var (
	accentForm = checklist.Pattern(`^#[0-9a-fA-F]{6}$`)
	logoForm   = checklist.Pattern(`^[^/\\:]+\.(png|PNG)$`)
	sheetsForm = checklist.Pattern(`^[^/\\:]+\.(xlsx|XLSX)$`)
)

// HouseError says what of a house file is not as it should be.
type HouseError struct{ Text checklist.Text }

func (e *HouseError) Error() string { return e.Text.EN }

// In is the sentence for users.
func (e *HouseError) In(lang checklist.Lang) string { return e.Text.In(lang) }

// ReadHouse reads a house file. read gives the file of that name beside it, of at
// most one byte more than [MaxLogo]. Errors are *HouseError and those of read.
func ReadHouse(data []byte, read func(name string) ([]byte, error)) (*House, error) {
	h := new(House)
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(h); len(data) > MaxHouse || err != nil && !errors.Is(err, io.EOF) {
		return nil, &HouseError{houseForm}
	}
	for _, s := range []*string{&h.Name, &h.Address, &h.Footer} {
		*s = Shown(checklist.Clean(*s))
		if len([]rune(*s)) > houseLine || bytes.ContainsRune([]byte(*s), '\n') {
			return nil, &HouseError{houseLong}
		}
	}
	if h.Accent != "" && (!accentForm().MatchString(h.Accent) || toWhite(h.Accent) < leastContrast) {
		return nil, &HouseError{houseAccent}
	}
	return h, h.beside(read)
}

// beside reads the files that a house names.
func (h *House) beside(read func(name string) ([]byte, error)) (err error) {
	if h.Logo != "" {
		if !logoForm().MatchString(h.Logo) {
			return &HouseError{houseLogo}
		}
		if h.picture, err = read(h.Logo); err != nil {
			return err
		}
		if h.pixels, err = logoFits(h.picture); err != nil {
			return err
		}
	}
	if h.Template != "" {
		if !sheetsForm().MatchString(h.Template) {
			return &HouseError{houseTemplate}
		}
		if h.sheets, err = read(h.Template); err != nil {
			return err
		}
		return templateFits(h.sheets)
	}
	return nil
}

// logoFits looks at the size of a picture before it is decoded, then decodes it
// whole, so that nothing but a picture is passed on.
func logoFits(data []byte) (image.Point, error) {
	size, err := png.DecodeConfig(bytes.NewReader(data))
	if len(data) > MaxLogo || err != nil || size.Width > logoSide || size.Height > logoSide {
		return image.Point{}, &HouseError{houseLogo}
	}
	if _, err := png.Decode(bytes.NewReader(data)); err != nil {
		return image.Point{}, &HouseError{houseLogo}
	}
	return image.Pt(size.Width, size.Height), nil
}

// toWhite is the contrast of white text on a colour (WCAG 2.2).
func toWhite(colour string) float64 {
	var l float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8) // the form says that it is a number
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return 1.05 / (l + 0.05)
}

var (
	templateName = checklist.Pattern(`\{\{\s*([a-zA-Z_]+)\s*\}\}`)

	// templateActive are the parts of a workbook that run, or lead to other files.
	templateActive = checklist.Pattern(`(?i)vbaProject|externalLink|activeX|embeddings|connections\.xml|ctrlProp`)
)

// openTemplate opens the sheets of a template; errors are *HouseError.
func openTemplate(data []byte) (*excelize.File, error) {
	if len(data) > MaxTemplate {
		return nil, &HouseError{houseTemplate}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data),
		excelize.Options{UnzipSizeLimit: templateRoom, UnzipXMLSizeLimit: templateRoom})
	if err != nil {
		return nil, &HouseError{houseTemplate}
	}
	return f, nil
}

// templateFits refuses what a template may not hold: code, links to other files,
// names that are the report's, and names to fill in that are not known.
func templateFits(data []byte) error {
	f, err := openTemplate(data)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // nothing of it is on the disk
	foreign, ours := false, append(slices.Clone(Sheets), SheetPosition)
	f.Pkg.Range(func(name, _ any) bool {
		foreign = foreign || templateActive().MatchString(name.(string))
		return true
	})
	for _, s := range f.GetSheetList() {
		foreign = foreign || slices.ContainsFunc(ours, func(t checklist.Text) bool { return s == t.JA || s == t.EN })
	}
	for _, n := range f.GetDefinedName() {
		foreign = foreign || strings.HasPrefix(n.Name, "tk_")
	}
	if foreign {
		return &HouseError{houseTemplate}
	}
	known := strings.Fields(templateWords)
	return eachText(f, func(_, _, text string) error {
		for _, m := range templateName().FindAllStringSubmatch(text, -1) {
			if !slices.Contains(known, "{{"+m[1]+"}}") {
				return &HouseError{houseName.With(m[1])}
			}
		}
		return nil
	})
}

// eachText hands on the cells of a workbook that hold text and no formula.
func eachText(f *excelize.File, do func(sheet, cell, text string) error) error {
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			return &HouseError{houseTemplate}
		}
		for y, texts := range rows {
			for x, text := range texts {
				at := cell(x+1, y+1)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					return &HouseError{houseTemplate}
				}
				if text == "" || formula != "" {
					continue
				}
				if err := do(sheet, at, text); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
