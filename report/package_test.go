package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"tenken/checklist"
	"tenken/report"
)

// Excel offers to repair a workbook that breaks any of these rules, where the
// library and LibreOffice read on. They are of ECMA-376 and what Excel refuses.
func TestPackageKeepsTheRulesOfExcel(t *testing.T) {
	empty := inputOf(&checklist.Checklist{ID: "empty", Edition: "1", Serial: 1}, clinic(t, lists(t)),
		checklist.Japanese)
	c, a := large(400, rand.New(rand.NewPCG(4, 4)))
	for id, ans := range a.Answers {
		ans.Note = naughty[len(id)%len(naughty)] + strings.Repeat("<&>", 4)
		a.Answers[id] = ans
	}
	many, by := inputOf(c, a, checklist.Japanese), input(t, checklist.English)
	many.PreparedBy, by.By = "A & B <法人>", "oecd"
	many.Assessment.Organisation = strings.Repeat("長い名前の法人", 60)
	for name, in := range map[string]report.Input{"clinic": input(t, checklist.Japanese), "english": by,
		"empty": empty, "many": many} {
		t.Run(name+"/gap", func(t *testing.T) { wellMade(t, gap(t, in)) })
		t.Run(name+"/sheet", func(t *testing.T) { wellMade(t, sheet(t, in)) })
	}
}

// The check itself finds what it should.
func TestPackageRulesFindFaults(t *testing.T) {
	raw := gap(t, input(t, checklist.Japanese))
	for name, edit := range map[string][2]string{
		"duplicate attribute": {`<row r="1"`, `<row r="1" r="1"`},
		"style":               {`<c r="B1" s="`, `<c r="B1" s="9`},
		"order":               {`<sheetData>`, `<mergeCells/><sheetData>`},
		"reference":           {`<c r="B1"`, `<c r="A1"`},
		"defined name":        {`name="tk_plan"`, `name="tk plan"`},
		"relation":            {`Target="worksheets/sheet2.xml"`, `Target="worksheets/sheet99.xml"`},
		"reserved name":       {`name="変更履歴"`, `name="履歴"`},
		"reserved in English": {`name="変更履歴"`, `name="hISTORY"`},
		"apostrophe":          {`name="変更履歴"`, `name="変更履歴&#39;"`},
		"long name":           {`name="変更履歴"`, `name="` + strings.Repeat("変", 32) + `"`},
		"sign in a name":      {`name="変更履歴"`, `name="変更/履歴"`},
		"colour of a tab":     {`<tabColor rgb="FF`, `<tabColor rgb="`},
		"pane":                {`activePane="bottomLeft"`, `activePane="bottomRight"`},
		"two sheets chosen": {`<sheetView showGridLines="false" `,
			`<sheetView tabSelected="1" showGridLines="false" `},
		"unknown function": {`SUM(tk_open)`, `XLOOKUP(tk_open)`},
		"open parenthesis": {`<f>SUM(tk_open)</f>`, `<f>SUM(tk_open</f>`},
		"name of nothing":  {`<f>SUM(tk_open)</f>`, `<f>SUM(tk_opened)</f>`},
		"equals sign":      {`<f>SUM(tk_open)</f>`, `<f>=SUM(tk_open)</f>`},
		"type of a cell":   {`t="inlineStr"`, `t="inline"`},
		"number":           {`<v>1</v>`, `<v>one</v>`},
		"merged count":     {`<mergeCells count="`, `<mergeCells count="1`},
		"columns":          {`<col min="2" max="2"`, `<col min="1" max="2"`},
		"page break":       {`<brk id="`, `<brk id="99`},
		"filter":           {`<autoFilter ref="$A$3`, `<autoFilter ref="$A$2`},
		"validation":       {`type="list"`, `type="lists"`},
		"priority":         {`<cfRule type="expression" `, `<cfRule type="expression" priority="0" `},
		"series":           {`<order val="1"`, `<order val="0"`},
		"date of creation": {`<dcterms:created xsi:type="dcterms:W3CDTF">2026`,
			`<dcterms:created xsi:type="dcterms:W3CDTF">26`},
		"custom property": {`pid="3"`, `pid="2"`},
		"content type":    {`PartName="/xl/worksheets/sheet3.xml"`, `PartName="/xl/worksheets/sheet33.xml"`},
	} {
		broken := rewrite(t, raw, func(_ string, content []byte) []byte {
			return []byte(strings.Replace(string(content), edit[0], edit[1], 1))
		})
		if bytes.Equal(broken, raw) || len(faults(t, broken)) == 0 {
			t.Errorf("%s: no fault found", name)
		}
	}
}

func wellMade(t *testing.T, raw []byte) {
	t.Helper()
	for i, f := range faults(t, raw) {
		if i < 20 {
			t.Error(f)
		}
	}
}

// pack is a workbook being checked.
type pack struct {
	parts map[string][]byte
	names map[string]string // "name scope", lower case, to what it refers to
	bad   []string
}

func (p *pack) fault(format string, args ...any) { p.bad = append(p.bad, fmt.Sprintf(format, args...)) }

func faults(t *testing.T, raw []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	must(t, err)
	p := &pack{parts: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(r)
		must(t, err)
		if p.parts[f.Name] != nil {
			p.fault("part %s twice", f.Name)
		}
		p.parts[f.Name] = b
	}
	for name, b := range p.parts {
		p.wellFormed(name, b)
	}
	p.types()
	p.relations()
	styles := p.styles()
	p.workbook()
	selected := 0
	for name := range p.parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			p.worksheet(name, styles)
			p.details(name)
			selected += bytes.Count(p.parts[name], []byte(` tabSelected="`))
		}
		if strings.HasPrefix(name, "xl/charts/chart") {
			p.chart(name)
		}
	}
	if selected > 1 {
		p.fault("%d sheets are chosen at once", selected)
	}
	p.documentProperties()
	return p.bad
}

// wellFormed: XML that closes, no attribute twice, only characters of XML 1.0.
func (p *pack) wellFormed(name string, b []byte) {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			p.fault("%s: %v", name, err)
			return
		}
		s, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		seen := map[xml.Name]bool{}
		for _, a := range s.Attr {
			if seen[a.Name] {
				p.fault("%s: <%s> has %s twice", name, s.Name.Local, a.Name.Local)
			}
			seen[a.Name] = true
		}
	}
}

// types: each part has a content type and each override its part.
func (p *pack) types() {
	var raw struct {
		Default []struct {
			Extension string `xml:"Extension,attr"`
		}
		Override []struct {
			PartName string `xml:"PartName,attr"`
		}
	}
	if err := xml.Unmarshal(p.parts["[Content_Types].xml"], &raw); err != nil {
		p.fault("content types: %v", err)
		return
	}
	typed := map[string]int{}
	for _, o := range raw.Override {
		if typed[o.PartName]++; typed[o.PartName] > 1 || p.parts[strings.TrimPrefix(o.PartName, "/")] == nil {
			p.fault("content type of %s: twice, or there is no such part", o.PartName)
		}
	}
	for _, d := range raw.Default {
		if typed["."+d.Extension]++; typed["."+d.Extension] > 1 {
			p.fault("default content type of %s twice", d.Extension)
		}
	}
	for name := range p.parts {
		ext := path.Ext(name)
		if name != "[Content_Types].xml" && typed["/"+name] == 0 && (typed[ext] == 0 || ext == ".xml") {
			p.fault("part %s has no content type", name)
		}
	}
}

// relations: each leads to a part, ids are unique, ids used exist.
func (p *pack) relations() {
	for name, b := range p.parts {
		if path.Ext(name) != ".rels" {
			continue
		}
		var rels struct {
			Relationship []struct {
				ID     string `xml:"Id,attr"`
				Target string `xml:"Target,attr"`
				Mode   string `xml:"TargetMode,attr"`
			}
		}
		if err := xml.Unmarshal(b, &rels); err != nil {
			p.fault("%s: %v", name, err)
		}
		folder := path.Dir(path.Dir(name))
		owner := path.Join(folder, strings.TrimSuffix(path.Base(name), ".rels"))
		ids := map[string]bool{}
		for _, r := range rels.Relationship {
			if ids[r.ID] {
				p.fault("%s: %s twice", name, r.ID)
			}
			ids[r.ID] = true
			target := strings.TrimPrefix(r.Target, "/")
			if !strings.HasPrefix(r.Target, "/") {
				target = path.Join(folder, r.Target)
			}
			if r.Mode != "External" && p.parts[target] == nil {
				p.fault("%s leads to %s, which is not there", name, target)
			}
		}
		for _, m := range regexp.MustCompile(` r:(?:id|embed)="([^"]*)"`).FindAllSubmatch(p.parts[owner], -1) {
			if !ids[string(m[1])] {
				p.fault("%s uses the relation %s, which does not exist", owner, m[1])
			}
		}
	}
}

// styles are the numbers of cell formats and of differential formats.
func (p *pack) styles() [2]int {
	var s struct {
		Fonts struct {
			Font []struct{} `xml:"font"`
		} `xml:"fonts"`
		Fills struct {
			Fill []struct{} `xml:"fill"`
		} `xml:"fills"`
		Borders struct {
			Border []struct{} `xml:"border"`
		} `xml:"borders"`
		NumFmts struct {
			Fmt []struct {
				ID int `xml:"numFmtId,attr"`
			} `xml:"numFmt"`
		} `xml:"numFmts"`
		CellXfs struct {
			Count int `xml:"count,attr"`
			Xf    []struct {
				Font   int `xml:"fontId,attr"`
				Fill   int `xml:"fillId,attr"`
				Border int `xml:"borderId,attr"`
				NumFmt int `xml:"numFmtId,attr"`
			} `xml:"xf"`
		} `xml:"cellXfs"`
		Dxfs struct {
			Dxf []struct{} `xml:"dxf"`
		} `xml:"dxfs"`
	}
	if err := xml.Unmarshal(p.parts["xl/styles.xml"], &s); err != nil {
		p.fault("styles: %v", err)
	}
	formats := map[int]bool{}
	for _, f := range s.NumFmts.Fmt {
		if formats[f.ID] || f.ID < 164 {
			p.fault("number format %d twice or reserved", f.ID)
		}
		formats[f.ID] = true
	}
	if n := len(s.CellXfs.Xf); n != s.CellXfs.Count || n > 64000 {
		p.fault("%d cell formats, counted %d", n, s.CellXfs.Count)
	}
	for i, x := range s.CellXfs.Xf {
		if x.Font >= len(s.Fonts.Font) || x.Fill >= len(s.Fills.Fill) || x.Border >= len(s.Borders.Border) ||
			x.NumFmt >= 164 && !formats[x.NumFmt] {
			p.fault("cell format %d points to a font, fill, border or number format that is not there", i)
		}
	}
	return [2]int{len(s.CellXfs.Xf), len(s.Dxfs.Dxf)}
}

var goodName = regexp.MustCompile(`^(_xlnm\.(Print_Titles|Print_Area|_FilterDatabase)|` +
	`[\p{L}_\\][\p{L}\p{N}_.\\]{0,254})$`)

// likeCell is a name that Excel takes for a reference.
var likeCell = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$`)

// workbook: names of sheets and defined names.
func (p *pack) workbook() {
	var w struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   int    `xml:"sheetId,attr"`
		} `xml:"sheets>sheet"`
		Names []struct {
			Name  string `xml:"name,attr"`
			Scope string `xml:"localSheetId,attr"`
			To    string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
	}
	if err := xml.Unmarshal(p.parts["xl/workbook.xml"], &w); err != nil {
		p.fault("workbook: %v", err)
	}
	seen := map[string]bool{}
	for _, s := range w.Sheets {
		key := strings.ToLower(s.Name)
		if seen[key] || seen[fmt.Sprint(s.ID)] || s.Name == "" || len(utf16.Encode([]rune(s.Name))) > 31 ||
			strings.ContainsAny(s.Name, `[]:*?/\`) || strings.HasPrefix(s.Name, "'") ||
			strings.HasSuffix(s.Name, "'") || key == "history" || key == "履歴" {
			p.fault("sheet %q", s.Name)
		}
		seen[key], seen[fmt.Sprint(s.ID)] = true, true
	}
	names := map[string]bool{}
	p.names = map[string]string{}
	for _, n := range w.Names {
		key := strings.ToLower(n.Name + " " + n.Scope)
		if names[key] || !goodName.MatchString(n.Name) || likeCell.MatchString(n.Name) {
			p.fault("defined name %q", n.Name)
		}
		names[key] = true
		p.names[key] = n.To
		if i, err := strconv.Atoi(n.Scope); n.Scope != "" && (err != nil || i >= len(w.Sheets)) {
			p.fault("defined name %s belongs to sheet %s", n.Name, n.Scope)
		}
		sheet := strings.Trim(n.To[:max(strings.LastIndex(n.To, "!"), 0)], "'")
		if !slices.ContainsFunc(w.Sheets, func(s struct {
			Name string `xml:"name,attr"`
			ID   int    `xml:"sheetId,attr"`
		}) bool {
			return s.Name == sheet
		}) {
			p.fault("defined name %s refers to %s", n.Name, n.To)
		}
	}
}

// sheetOrder is the order of elements in a worksheet (CT_Worksheet).
var sheetOrder = strings.Fields("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr " +
	"sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
	"phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter " +
	"rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF " +
	"picture oleObjects controls webPublishItems tableParts extLst")

// worksheet: elements in order and once, rows and cells ascending, styles that
// exist, texts and formulas within limits, merged cells apart, lists short.
func (p *pack) worksheet(name string, styles [2]int) {
	d := xml.NewDecoder(bytes.NewReader(p.parts[name]))
	var depth, at, row, col, validations, counted int
	var open []string
	var merged [][4]int
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		switch tok := tok.(type) {
		case xml.EndElement:
			depth--
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) == 0 {
				break
			}
			units := len(utf16.Encode([]rune(string(tok))))
			switch open[len(open)-1] {
			case "t", "v":
				if units > 32767 {
					p.fault("%s row %d: text of %d units", name, row, units)
				}
			case "f", "formula":
				if units > 8192 {
					p.fault("%s row %d: formula of %d", name, row, units)
				}
				p.strings255(name, string(tok))
			case "formula1":
				if units > 257 {
					p.fault("%s: list of %d", name, units)
				}
			case "oddHeader", "oddFooter":
				if units > 255 {
					p.fault("%s: header of %d", name, units)
				}
			}
		case xml.StartElement:
			attrs := map[string]string{}
			for _, a := range tok.Attr {
				attrs[a.Name.Local] = a.Value
			}
			if depth == 1 {
				i := slices.Index(sheetOrder, tok.Name.Local)
				if i < at || i == at && tok.Name.Local != "conditionalFormatting" && at > 0 {
					p.fault("%s: <%s> out of order", name, tok.Name.Local)
				}
				at = i
			}
			depth++
			open = append(open, tok.Name.Local)
			switch tok.Name.Local {
			case "row":
				n, err := strconv.Atoi(attrs["r"])
				ht, _ := strconv.ParseFloat(or(attrs["ht"], "15"), 64)
				if err != nil || n <= row || n > 1048576 || ht > 409.5 {
					p.fault("%s: row %q after %d, height %v", name, attrs["r"], row, ht)
				}
				row, col = n, 0
			case "c":
				r := rangeOf(attrs["r"])
				if r[1] != row || r[0] <= col {
					p.fault("%s: cell %q in row %d after column %d", name, attrs["r"], row, col)
				}
				col = r[0]
				if s, _ := strconv.Atoi(or(attrs["s"], "0")); s >= styles[0] {
					p.fault("%s: cell %s has format %d of %d", name, attrs["r"], s, styles[0])
				}
			case "cfRule":
				if s, err := strconv.Atoi(attrs["dxfId"]); attrs["type"] != "dataBar" &&
					(err != nil || s >= styles[1]) {
					p.fault("%s: conditional format %q of %d", name, attrs["dxfId"], styles[1])
				}
			case "mergeCell":
				merged = append(merged, rangeOf(attrs["ref"]))
			case "dataValidations":
				counted, _ = strconv.Atoi(attrs["count"])
			case "dataValidation":
				validations++
				for at, most := range map[string]int{"errorTitle": 32, "promptTitle": 32, "error": 255, "prompt": 255} {
					if n := len(utf16.Encode([]rune(attrs[at]))); n > most {
						p.fault("%s: %s of %d", name, at, n)
					}
				}
				if attrs["sqref"] == "" {
					p.fault("%s: a validation of nothing", name)
				}
			case "col":
				lo, _ := strconv.Atoi(attrs["min"])
				hi, _ := strconv.Atoi(attrs["max"])
				if lo < 1 || lo > hi || hi > 16384 {
					p.fault("%s: columns %d to %d", name, lo, hi)
				}
			}
		}
	}
	if validations != counted {
		p.fault("%s: %d validations, counted %d", name, validations, counted)
	}
	for i, a := range merged {
		for _, b := range merged[:i] {
			if a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3] {
				p.fault("%s: merged cells %v and %v overlap", name, a, b)
			}
		}
	}
}

// strings255: Excel takes no string of more than 255 characters in a formula.
func (p *pack) strings255(name, formula string) {
	for _, m := range regexp.MustCompile(`"((?:[^"]|"")*)"`).FindAllStringSubmatch(formula, -1) {
		if len(utf16.Encode([]rune(m[1]))) > 255 {
			p.fault("%s: a string of more than 255 in a formula", name)
		}
	}
}

// rangeOf is A1 or A1:B2 as columns and rows.
func rangeOf(ref string) [4]int {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from
	}
	var out [4]int
	for i, s := range []string{from, to} {
		n := strings.IndexAny(s, "0123456789")
		if n < 1 {
			return [4]int{}
		}
		for _, r := range s[:n] {
			out[2*i] = out[2*i]*26 + int(r-'A') + 1
		}
		row, err := strconv.Atoi(s[n:])
		if err != nil {
			return [4]int{}
		}
		out[2*i+1] = row
	}
	return out
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
