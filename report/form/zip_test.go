package form_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tenken/report/reporttest"
)

// partsOf unpacks a workbook.
func partsOf(t testing.TB, raw []byte) map[string]string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	reporttest.Must(t, err)
	parts := map[string]string{}
	for _, f := range zr.File {
		r, err := f.Open()
		reporttest.Must(t, err)
		content, err := io.ReadAll(r)
		reporttest.Must(t, err)
		parts[f.Name] = string(content)
	}
	return parts
}

// appendPart puts one more part into a workbook.
func appendPart(t testing.TB, raw []byte, name, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	zw := reporttest.Zip(&b)
	for n, c := range partsOf(t, raw) {
		w, err := zw.Create(n)
		reporttest.Must(t, err)
		_, err = w.Write([]byte(c))
		reporttest.Must(t, err)
	}
	w, err := zw.Create(name)
	reporttest.Must(t, err)
	_, err = w.Write([]byte(content))
	reporttest.Must(t, err)
	reporttest.Must(t, zw.Close())
	return b.Bytes()
}

// kept are the things of a sheet that filling in must not touch, by element.
var kept = []string{"f", "dataValidation", "conditionalFormatting", "pageMargins", "pageSetup", "printOptions",
	"headerFooter", "mergeCell", "sheetProtection", "col", "hyperlink", "sheetView", "drawing", "legacyDrawing",
	"autoFilter"}

// thingsOf finds the elements of one name, each with what is in it. Programs may
// write attributes in any order and leave those out that say nothing.
func thingsOf(t *testing.T, kind, content string) (all []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	var now []string
	depth := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		reporttest.Must(t, err)
		switch x := token.(type) {
		case xml.StartElement:
			if depth > 0 || x.Name.Local == kind {
				depth++
				now = append(now, "<"+x.Name.Local, said(x.Attr))
			}
		case xml.CharData:
			if text := strings.Join(strings.Fields(string(x)), " "); depth > 0 && text != "" {
				now = append(now, text)
			}
		case xml.EndElement:
			if depth > 0 {
				if depth--; depth == 0 {
					all, now = append(all, strings.Join(now, " ")), nil
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

// said are the attributes that say something.
func said(attrs []xml.Attr) string {
	var all []string
	for _, a := range attrs {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" || a.Name.Local == "uid" || a.Value == "0" ||
			a.Value == "false" || a.Name.Local == "view" && a.Value == "normal" {
			continue
		}
		value := strings.Replace(a.Value, "true", "1", 1)
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			value = fmt.Sprintf("%.12g", n) // programs keep 15 digits or 17
		}
		all = append(all, a.Name.Local+"="+value)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

var unescaped = strings.NewReplacer("&quot;", `"`, "&#34;", `"`, "&apos;", "'", "&#39;", "'", "&lt;", "<", "&gt;", ">",
	"&#xA;", "\n", "&#xD;", "\r", "&amp;", "&")

// cached are the values that stand beside formulas.
var cached = regexp.MustCompile(`(?s)<c r="([A-Z]+\d+)"[^>]*>\s*<f[ >/].*?<v>(.*?)</v>`)

func cachedValues(content string) map[string]string {
	out := map[string]string{}
	for _, cell := range regexp.MustCompile(`(?s)<c r="[A-Z]+\d+"[^>/]*>.*?</c>`).FindAllString(content, -1) {
		if m := cached.FindStringSubmatch(cell); m != nil {
			out[m[1]] = unescaped.Replace(m[2])
		}
	}
	return out
}

// unchanged fails where filling in changed anything of a workbook but cells:
// parts, formulas and their values, lists, conditions, print set-up, protection.
func unchanged(t *testing.T, before, after []byte) {
	t.Helper()
	was, is := partsOf(t, before), partsOf(t, after)
	for name, content := range was {
		now, ok := is[name]
		if !ok {
			if name != "xl/calcChain.xml" {
				t.Errorf("%s is gone", name)
			}
			continue
		}
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			for _, kind := range kept {
				if a, b := thingsOf(t, kind, content), thingsOf(t, kind, now); !slices.Equal(a, b) {
					t.Errorf("%s: %s differ:\n%.600q\n%.600q", name, kind, a, b)
				}
			}
			a, b := cachedValues(content), cachedValues(now)
			for cell, v := range a {
				if b[cell] != v {
					t.Errorf("%s %s: the value beside the formula was %q and is %q", name, cell, v, b[cell])
				}
			}
		case strings.HasSuffix(name, ".xml") && !strings.HasPrefix(name, "xl/charts") &&
			!strings.HasPrefix(name, "xl/drawings/"), strings.HasSuffix(name, ".rels"):
			// written anew by the library: styles and strings grow; what they say is compared by cells
		case now != content:
			t.Errorf("%s changed", name)
		}
	}
}
