package report

import (
	"bytes"
	"encoding/base64"
	"errors"
	"html/template"
	"image"
	"image/png"
	"io"
	"math"
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
	MaxHouse  = 64 << 10  // bytes of the file
	MaxLogo   = 512 << 10 // bytes of the logo
	logoSide  = 2000      // pixels
	contrast  = 4.5       // of white text on the accent, as WCAG 2.2 asks (1.4.3)
	houseLine = 200       // characters of a text

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
	if h.Accent != "" && (!accentForm().MatchString(h.Accent) || toWhite(h.Accent) < contrast) {
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

// preparedBy is who prepared a report: who was named, else the house.
func (in Input) preparedBy() string {
	switch {
	case in.PreparedBy != "" || in.House == nil:
		return in.PreparedBy
	case in.House.Address == "":
		return in.House.Name
	}
	return in.House.Name + " " + in.House.Address
}

// accent is the colour of a page's headings, where the house has one.
func (in Input) accent() template.CSS {
	if in.House == nil || !accentForm().MatchString(in.House.Accent) {
		return ""
	}
	return template.CSS(in.House.Accent)
}

// logo is the picture of the house as a page holds it.
func (in Input) logo() template.URL {
	if in.House == nil || len(in.House.picture) == 0 {
		return ""
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(in.House.picture))
}

var (
	houseForm = checklist.Text{
		JA: "house.yaml を読めません。name、address、footer、accent、logo、template のうち要るものを「名前: 値」の形で書いてください",
		EN: "house.yaml cannot be read; it has name, address, footer, accent, logo and template, " +
			"each as \"key: value\"",
	}
	houseLong = checklist.Text{JA: "house.yaml の文は、200 字までの 1 行にしてください",
		EN: "a text of house.yaml is one line of at most 200 characters"}
	houseAccent = checklist.Text{
		JA: "house.yaml の色（accent）は #1f4e66 のように書き、白い文字が読める濃さ（コントラスト 4.5 以上）にしてください",
		EN: "the accent of house.yaml is written as #1f4e66 and dark enough for white text (contrast 4.5 or more)",
	}
	houseLogo = checklist.Text{
		JA: "ロゴ（logo）は、house.yaml と同じフォルダーにある PNG（512 KB、縦横 2,000 ピクセルまで）にしてください",
		EN: "the logo is a PNG in the folder of house.yaml, of at most 512 KB and 2,000 pixels a side",
	}
	houseTemplate = checklist.Text{
		JA: "ひな形（template）は、house.yaml と同じフォルダーにあるマクロのない .xlsx（2 MB まで）にしてください。" +
			"外のファイルへのリンクと、報告書と同じ名前のシートは使えません",
		EN: "the template is an .xlsx without macros in the folder of house.yaml, of at most 2 MB, without links to " +
			"other files and without a sheet named as one of the report's",
	}
	houseName = checklist.Text{
		JA: "ひな形の {{%s}} は使えません。使えるのは " + templateWords + " です",
		EN: "{{%s}} of the template is not known; there are " + templateWords,
	}
)

// hue is a colour of ours, or the house's accent in the place of the main one.
func (in Input) hue(colour string) string {
	if h := in.House; colour == navy && h != nil && h.Accent != "" {
		return strings.TrimPrefix(h.Accent, "#")
	}
	return colour
}

// The logo stands above the title, this high in points at most and this wide.
const (
	letterhead = 44.0
	logoWide   = 240.0
)

// hasLogo says whether there is a row for the logo above the title.
func (in Input) hasLogo() bool { return in.House != nil && len(in.House.picture) > 0 }

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
