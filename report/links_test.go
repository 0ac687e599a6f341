package report_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	kit "tenken/report/reporttest"
)

// link is a link from one cell to another of the workbook.
type link struct {
	sheet, cell string
	target      string // the formula of the place it leads to
	id          string // of the question it is about
}

// targetOf is the first argument of HYPERLINK in a formula, if it leads into
// the workbook.
func targetOf(formula string) string {
	_, rest, ok := strings.Cut(formula, `HYPERLINK("#`)
	if !ok {
		return ""
	}
	depth, quoted := 0, true
	for i, r := range rest {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '(':
			depth++
		case r == ')':
			depth--
		case r == ',' && depth == 0:
			return `"#` + rest[:i]
		}
	}
	return ""
}

// linksOf are the links of a workbook to its own sheets.
func linksOf(t testing.TB, f *excelize.File) []link {
	t.Helper()
	byNo := map[string]string{}
	answers := f.GetSheetList()[2]
	rows, err := f.GetRows(answers)
	must(t, err)
	no := -1 // where the numbers stand, also after people put a column before
	for _, r := range rows {
		switch {
		case no < 0:
			no = slices.Index(r, "No.")
		case len(r) > no:
			byNo[r[no]] = r[0]
		}
	}
	var out []link
	for i, s := range f.GetSheetList() {
		rows, err := f.GetRows(s)
		must(t, err)
		for n := range rows {
			for col := 1; col <= 20; col++ {
				at, err := excelize.CoordinatesToCellName(col, n+1)
				must(t, err)
				formula, err := f.GetCellFormula(s, at)
				must(t, err)
				target := targetOf(formula)
				if target == "" || i == 0 && col != 2 { // merged with the cell before
					continue
				}
				l := link{sheet: s, cell: at, target: target}
				v, err := f.GetCellValue(s, at)
				must(t, err)
				switch i {
				case 1, 2: // the id stands in the first column
					l.id = rows[n][0]
				case 0: // the cover shows the number
					l.id = byNo[v]
				case 5: // the appendix shows the id
					l.id, _, _ = strings.Cut(v, " ")
				}
				out = append(out, l)
			}
		}
	}
	return out
}

// Every link leads to the row of the question it stands at: LibreOffice
// computes the places, in both languages, also after it saved the workbook and
// after people put rows and columns before.
func TestLinksLeadToTheirQuestions(t *testing.T) {
	t.Parallel()
	o := kit.NewOffice(t)
	books := map[string][]byte{}
	all := os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != ""
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		raw := gap(t, input(t, lang))
		if books[string(lang)] = raw; !all && lang == checklist.English {
			break
		}
		books[string(lang)+"-moved"] = edit(t, raw, func(f *excelize.File) {
			for _, s := range f.GetSheetList()[1:3] {
				must(t, f.InsertRows(s, 1, 2))
				must(t, f.InsertCols(s, "C", 1))
			}
		})
	}
	for name, raw := range o.Resave(t, books) {
		books[name+"-saved"] = raw
	}
	links := map[string][]link{}
	planted := map[string][]byte{}
	for name, raw := range books {
		links[name] = linksOf(t, open(t, raw))
		planted[name] = edit(t, raw, func(f *excelize.File) {
			for _, l := range links[name] {
				must(t, f.SetCellFormula(l.sheet, beside(t, l.cell), l.target))
			}
		})
	}
	computed := o.Resave(t, planted)
	n := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(books)) {
		f := open(t, computed[name])
		for _, l := range links[name] {
			place, err := f.GetCellValue(l.sheet, beside(t, l.cell))
			must(t, err)
			sheet, cell, ok := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(place, "#"), "'", ""), "!")
			if !ok {
				t.Errorf("%s: %s!%s leads to %q", name, l.sheet, l.cell, place)
				continue
			}
			id, err := f.GetCellValue(sheet, "A"+cell[1:])
			must(t, err)
			if id != l.id || id == "" {
				t.Errorf("%s: %s!%s of %s leads to %s, which is of %q", name, l.sheet, l.cell, l.id, place, id)
			}
			n[fmt.Sprint(name, " ", l.sheet)]++
		}
	}
	for _, name := range slices.Sorted(maps.Keys(books)) {
		for i, s := range open(t, books[name]).GetSheetList() {
			if (i < 3 || i == 5) && n[name+" "+s] < 3 {
				t.Errorf("%s: only %d links on %s", name, n[name+" "+s], s)
			}
		}
	}
	t.Logf("%v", n)
}

// beside is a cell far to the right of another.
func beside(t testing.TB, cell string) string {
	col, row, err := excelize.CellNameToCoordinates(cell)
	must(t, err)
	out, err := excelize.CoordinatesToCellName(col+40, row)
	must(t, err)
	return out
}

// An address becomes a link only where it is one of the web, and what shows is
// where it leads.
func TestAddressesOfSources(t *testing.T) {
	for url, linked := range map[string]bool{
		"https://laws.e-gov.go.jp/law/415AC0000000057": true, "http://example.test/a?b=1&c=2": true,
		`https://example.test/"x`: true,
		"javascript:alert(1)":     false, "file:///etc/passwd": false, `\\server\share`: false, "": false,
		"mailto:a@example.test": false,
		"https://":              false,
		"https://example.test/" + strings.Repeat("a", 300): false, "https://example.test/\u202egnp": false,
	} {
		in := input(t, checklist.Japanese)
		for _, p := range in.Checklist.Parts {
			for i := range p.Sources {
				p.Sources[i].URL = url
			}
		}
		f := open(t, gap(t, in))
		found := false
		for row := 4; row < 20; row++ {
			formula, err := f.GetCellFormula("根拠", fmt.Sprintf("D%d", row))
			must(t, err)
			v, err := f.GetCellValue("根拠", fmt.Sprintf("D%d", row))
			must(t, err)
			found = found || formula != "" && v == url &&
				strings.HasPrefix(formula, `HYPERLINK("`+strings.ReplaceAll(url, `"`, `""`))
			if !linked && formula != "" {
				t.Errorf("%q became the formula %s", url, formula)
			}
		}
		if found != linked {
			t.Errorf("%q: linked %v", url, found)
		}
	}
}

// Whoever reads the sources is told what of the law in force the authors of the lists
// did not read; lists that say the same share a line.
func TestSourcesSayWhatOfTheLawWasNotRead(t *testing.T) {
	in := input(t, checklist.Japanese)
	f := open(t, gap(t, in))
	before, err := f.GetCellValue("根拠", "B2")
	must(t, err)
	if strings.Contains(before, "読んでいない") || strings.Contains(pageOf(t, in), "読んでいない") {
		t.Error("lists that say nothing are said to have read less")
	}
	for _, p := range in.Checklist.Parts {
		p.Unread = checklist.Text{JA: "11月2日の改正は読んでいません。"}
	}
	f = open(t, gap(t, in))
	said, err := f.GetCellValue("根拠", "B2")
	must(t, err)
	for where, text := range map[string]string{"the sheet": said, "the page": pageOf(t, in)} {
		if strings.Count(text, "11月2日の改正は読んでいません。") != 1 {
			t.Errorf("%s: %s", where, text)
		}
	}
}
