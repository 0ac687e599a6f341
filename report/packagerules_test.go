package report_test

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// known are the functions that formulas use; Excel 2016 and LibreOffice have
// them all. Another one must be looked up before it is added here.
var known = strings.Fields("AND CHAR COUNTBLANK COUNTIF COUNTIFS HYPERLINK IF IFERROR INDEX INT ISNA ISNUMBER MATCH " +
	"NOT OR RIGHT ROW SUBSTITUTE SUM SUMIFS TODAY TRIM VLOOKUP")

var (
	inQuotes = regexp.MustCompile(`"(?:[^"]|"")*"|'(?:[^']|'')*'`)
	called   = regexp.MustCompile(`([A-Za-z][A-Za-z0-9._]*)\(`)
	ourName  = regexp.MustCompile(`tk_[a-z0-9_]+`)
)

// formula: no equals sign, parentheses that match and are not too deep, only
// known functions and names that are defined.
func (p *pack) formula(where, f string) {
	plain := inQuotes.ReplaceAllString(f, "0")
	depth, most := 0, 0
	for _, r := range plain {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		most = max(most, depth)
		if depth < 0 {
			break
		}
	}
	if depth != 0 || most > 64 || strings.HasPrefix(f, "=") || strings.Contains(plain, `"`) ||
		strings.TrimSpace(f) == "" {
		p.fault("%s: formula %q", where, f)
	}
	for _, m := range called.FindAllStringSubmatch(plain, -1) {
		if !slices.Contains(known, m[1]) {
			p.fault("%s: function %s", where, m[1])
		}
	}
	for _, n := range ourName.FindAllString(plain, -1) {
		if _, ok := p.names[n+" "]; !ok {
			p.fault("%s: no name %s", where, n)
		}
	}
}

// details are rules of a worksheet beyond the order of its elements.
func (p *pack) details(name string) {
	var s struct {
		Pr struct {
			Tab struct {
				RGB string `xml:"rgb,attr"`
			} `xml:"tabColor"`
		} `xml:"sheetPr"`
		Views []struct {
			Book int `xml:"workbookViewId,attr"`
			Pane *struct {
				X      float64 `xml:"xSplit,attr"`
				Y      float64 `xml:"ySplit,attr"`
				Active string  `xml:"activePane,attr"`
				At     string  `xml:"topLeftCell,attr"`
			} `xml:"pane"`
		} `xml:"sheetViews>sheetView"`
		Cols []struct {
			Min   int     `xml:"min,attr"`
			Max   int     `xml:"max,attr"`
			Width float64 `xml:"width,attr"`
		} `xml:"cols>col"`
		Rows []struct {
			R     int `xml:"r,attr"`
			Cells []struct {
				R  string    `xml:"r,attr"`
				T  string    `xml:"t,attr"`
				F  *string   `xml:"f"`
				V  *string   `xml:"v"`
				IS *struct{} `xml:"is"`
			} `xml:"c"`
		} `xml:"sheetData>row"`
		Filter *struct {
			Ref string `xml:"ref,attr"`
		} `xml:"autoFilter"`
		Merged struct {
			Count int        `xml:"count,attr"`
			Cells []struct{} `xml:"mergeCell"`
		} `xml:"mergeCells"`
		Formats []struct {
			Sqref string `xml:"sqref,attr"`
			Rules []struct {
				Priority int      `xml:"priority,attr"`
				Type     string   `xml:"type,attr"`
				Formula  []string `xml:"formula"`
			} `xml:"cfRule"`
		} `xml:"conditionalFormatting"`
		Lists []struct {
			Type  string `xml:"type,attr"`
			Style string `xml:"errorStyle,attr"`
			F1    string `xml:"formula1"`
			Sqref string `xml:"sqref,attr"`
		} `xml:"dataValidations>dataValidation"`
		Breaks struct {
			Count  int `xml:"count,attr"`
			Manual int `xml:"manualBreakCount,attr"`
			Brk    []struct {
				ID int `xml:"id,attr"`
			} `xml:"brk"`
		} `xml:"rowBreaks"`
	}
	if err := xml.Unmarshal(p.parts[name], &s); err != nil {
		p.fault("%s: %v", name, err)
		return
	}
	if rgb := s.Pr.Tab.RGB; rgb != "" && !regexp.MustCompile(`^[0-9A-F]{8}$`).MatchString(rgb) {
		p.fault("%s: colour %q of the tab", name, rgb)
	}
	for _, v := range s.Views {
		if v.Book != 0 {
			p.fault("%s: view of window %d", name, v.Book)
		}
		if v.Pane == nil {
			continue
		}
		want := map[[2]bool]string{{true, true}: "bottomRight", {true, false}: "topRight",
			{false, true}: "bottomLeft"}[[2]bool{v.Pane.X > 0, v.Pane.Y > 0}]
		if at := rangeOf(v.Pane.At); v.Pane.Active != want || at[0] != int(v.Pane.X)+1 || at[1] != int(v.Pane.Y)+1 {
			p.fault("%s: pane %+v", name, *v.Pane)
		}
	}
	last := 0
	for _, c := range s.Cols {
		if c.Min <= last || c.Max < c.Min || c.Width <= 0 || c.Width > 255 {
			p.fault("%s: column %+v after %d", name, c, last)
		}
		last = c.Max
	}
	end := 0
	for _, r := range s.Rows {
		end = r.R
		for _, c := range r.Cells {
			where := name + " " + c.R
			if c.F != nil {
				p.formula(where, *c.F)
			}
			_, err := strconv.ParseFloat(strings.TrimSpace(or(value(c.V), "0")), 64)
			switch {
			case c.T == "inlineStr" && (c.IS == nil || c.V != nil || c.F != nil), c.T == "str" && c.F == nil,
				c.T == "" && (err != nil || c.IS != nil), !slices.Contains([]string{"", "inlineStr", "str"}, c.T):
				p.fault("%s: a cell of the type %q with value %q", where, c.T, value(c.V))
			}
		}
	}
	if s.Filter != nil {
		ref := strings.ReplaceAll(s.Filter.Ref, "$", "")
		known := false
		for n, to := range p.names {
			known = known || strings.HasPrefix(n, "_xlnm._filterdatabase ") &&
				strings.HasSuffix(strings.ReplaceAll(to, "$", ""), "!"+ref)
		}
		if !known || rangeOf(ref)[3] > max(end, rangeOf(ref)[1]+1) {
			p.fault("%s: filter %s without its name, or longer than the sheet", name, ref)
		}
	}
	if s.Merged.Count != len(s.Merged.Cells) {
		p.fault("%s: %d merged cells, counted %d", name, len(s.Merged.Cells), s.Merged.Count)
	}
	for _, f := range s.Formats {
		if f.Sqref == "" || rangeOf(f.Sqref) == [4]int{} {
			p.fault("%s: conditional format of %q", name, f.Sqref)
		}
		for _, r := range f.Rules {
			if r.Priority < 1 || len(r.Formula) != 1 && r.Type != "dataBar" { // a bar needs none
				p.fault("%s: rule %+v", name, r)
			}
			for _, x := range r.Formula {
				p.formula(name+" "+f.Sqref, x)
			}
		}
	}
	for _, l := range s.Lists {
		if !slices.Contains([]string{"list", "date"}, l.Type) ||
			!slices.Contains([]string{"", "stop", "warning"}, l.Style) || rangeOf(l.Sqref) == [4]int{} {
			p.fault("%s: validation %+v", name, l)
		}
		if !strings.HasPrefix(l.F1, `"`) {
			p.formula(name+" "+l.Sqref, l.F1)
		}
	}
	at := 0
	for _, b := range s.Breaks.Brk {
		if b.ID <= at || b.ID >= end {
			p.fault("%s: page break after row %d of %d", name, b.ID, end)
		}
		at = b.ID
	}
	if n := len(s.Breaks.Brk); n != s.Breaks.Count || n != s.Breaks.Manual {
		p.fault("%s: %d page breaks, counted %d", name, n, s.Breaks.Count)
	}
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// chart: series are numbered apart, axes pair, and no more points than counted.
func (p *pack) chart(name string) {
	type ids struct {
		Val string `xml:"val,attr"`
	}
	type ser struct {
		Idx   ids `xml:"idx"`
		Order ids `xml:"order"`
	}
	var c struct {
		Series []ser `xml:"chart>plotArea>barChart>ser"`
		Radar  []ser `xml:"chart>plotArea>radarChart>ser"`
		Uses   []ids `xml:"chart>plotArea>barChart>axId"`
		Used   []ids `xml:"chart>plotArea>radarChart>axId"`
		Cat    []ids `xml:"chart>plotArea>catAx>axId"`
		Val    []ids `xml:"chart>plotArea>valAx>axId"`
	}
	if err := xml.Unmarshal(p.parts[name], &c); err != nil {
		p.fault("%s: %v", name, err)
	}
	seen := map[string]bool{}
	for _, s := range append(c.Series, c.Radar...) {
		if seen["i"+s.Idx.Val] || seen["o"+s.Order.Val] {
			p.fault("%s: series %s twice", name, s.Idx.Val)
		}
		seen["i"+s.Idx.Val], seen["o"+s.Order.Val] = true, true
	}
	have := append(c.Cat, c.Val...)
	for _, u := range append(c.Uses, c.Used...) {
		if !slices.Contains(have, u) {
			p.fault("%s: no axis %s", name, u.Val)
		}
	}
	for _, m := range regexp.MustCompile(`<ptCount val="(\d+)"/>((?:<pt .*?</pt>)*)`).FindAllSubmatch(p.parts[name],
		-1) {
		n, err := strconv.Atoi(string(m[1]))
		if err != nil || bytes.Count(m[2], []byte("<pt ")) > n {
			p.fault("%s: more points than %s", name, m[1])
		}
	}
}

// documentProperties: dates in the form that they must have, and numbers that
// do not repeat.
func (p *pack) documentProperties() {
	var core struct {
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	if err := xml.Unmarshal(p.parts["docProps/core.xml"], &core); err != nil {
		p.fault("core properties: %v", err)
	}
	for _, d := range []string{core.Created, core.Modified} {
		if _, err := time.Parse(time.RFC3339, d); err != nil {
			p.fault("core properties: date %q", d)
		}
	}
	var custom struct {
		Property []struct {
			ID   int    `xml:"pid,attr"`
			Name string `xml:"name,attr"`
			Text string `xml:"lpwstr"`
		} `xml:"property"`
	}
	if err := xml.Unmarshal(p.parts["docProps/custom.xml"], &custom); err != nil {
		p.fault("custom properties: %v", err)
	}
	seen := map[string]bool{}
	for i, c := range custom.Property {
		if c.ID != i+2 || c.Name == "" || len(c.Name) > 255 || len([]rune(c.Text)) > 255 || seen[c.Name] {
			p.fault("custom property %+v", c)
		}
		seen[c.Name] = true
	}
}
