package cube_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	"tenken/report/cube"
	"tenken/report/returns"
)

// hundreds is the cube of some hundred businesses, made once for all tests.
func hundreds(t *testing.T) *cube.Cube {
	t.Helper()
	ofHundreds.Do(func() {
		rows, answers := collected(t, survey(t), 1_500, t.TempDir())
		hundred = counted(t, rows, answers)
	})
	return hundred
}

var (
	ofHundreds sync.Once
	hundred    *cube.Cube
)

// results are those of some hundred businesses, by sector.
func results(t *testing.T, lang checklist.Lang) cube.Results {
	t.Helper()
	s := survey(t)
	p, err := cube.Publish(hundreds(t), cube.Terms{Minimum: 40, By: returns.Parts[:1]})
	must(t, err)
	return cube.Results{Published: p, Title: s.Campaign.Title, List: s.List, Lang: lang, Program: "1.2.0",
		Now: time.Date(2027, 7, 1, 9, 0, 0, 0, time.UTC)}
}

// TestBookOfResults: the workbook tells the groups, with X for those hidden and no
// number of theirs, and draws charts that can be read by ear.
func TestBookOfResults(t *testing.T) {
	r := results(t, checklist.Japanese)
	var b bytes.Buffer
	must(t, r.WriteBook(&b))
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	must(t, err)
	defer f.Close()
	if got := f.GetSheetList(); !slices.Equal(got, []string{"概要", "区分別", "項目別", "業種別"}) {
		t.Errorf("the sheets are %v", got)
	}
	rows, err := f.GetRows("区分別")
	must(t, err)
	hidden := 0
	for i, g := range r.Published.Groups {
		row := rows[i+1]
		want := fmt.Sprint(g.N)
		if g.Why != cube.Shown {
			hidden++
			want = "X"
		}
		if row[0] != returns.PartSector.Name(g.Group.Sector, checklist.Japanese) || row[1] != want {
			t.Errorf("row %d is %v of %+v", i+2, row, g.Group)
		}
		if g.Why != cube.Shown && strings.ContainsAny(strings.Join(row[1:], ""), "0123456789") {
			t.Errorf("of a hidden group is told %v", row)
		}
	}
	if hidden == 0 {
		t.Error("nothing is hidden")
	}
	if props, err := f.GetSheetProps("区分別"); err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("the table of groups does not fit the paper: %v", err)
	}
	asks, err := f.GetRows("項目別")
	must(t, err)
	for i := 2; i <= len(asks); i++ {
		if h, err := f.GetRowHeight("項目別", i); err != nil || h < report.RowHeight(asks[i-1][0], 70) {
			t.Errorf("row %d is %v high and shows not all of %s: %v", i, h, asks[i-1][0], err)
		}
	}
	summary, err := f.GetRows("概要")
	must(t, err)
	if text := fmt.Sprint(summary); !strings.Contains(text, "令和9年度調査") || !strings.Contains(text, "40 に満たない") {
		t.Errorf("the summary is %s", text)
	}
	for i := 1; i <= 4; i++ {
		part, ok := f.Pkg.Load(fmt.Sprintf("xl/charts/chart%d.xml", i))
		if !ok || !bytes.Contains(part.([]byte), []byte("barChart")) {
			t.Errorf("chart %d is missing", i)
		}
	}
}

// TestPageOfResults: the page is one well-formed file with named tables and no
// colour or bar that says alone what no word says.
func TestPageOfResults(t *testing.T) {
	for lang, want := range map[checklist.Lang]string{checklist.Japanese: "回答した事業者: 1500",
		checklist.English: "Businesses: 1500"} {
		r := results(t, lang)
		var b bytes.Buffer
		must(t, r.WritePage(&b))
		page := b.String()
		for _, part := range []string{want, `<html lang="` + string(lang) + `">`, `<th scope="row">`,
			`aria-labelledby="groups"`, "<td class=\"n\">X</td>", "GEN-01-01 "} {
			if !strings.Contains(page, part) {
				t.Errorf("the page in %s lacks %s", lang, part)
			}
		}
		if strings.Contains(page, "http://") || strings.Contains(page, "https://") ||
			strings.Contains(page, "<script") {
			t.Error("the page needs something beside it")
		}
		if a, z := strings.Count(page, "<table>"), strings.Count(page, "<caption hidden>"); a != z ||
			a < 4 {
			t.Errorf("%d tables have %d names", a, z)
		}
		wellFormed(t, page)
	}
}

// wellFormed reads a page as XML, with the empty elements of HTML closed.
func wellFormed(t *testing.T, page string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("the page is not well formed: %v", err)
		}
	}
}

// TestPositionSheet: the report of a business says its place, with a bar for each
// question of which the others' share is told.
func TestPositionSheet(t *testing.T) {
	s := survey(t)
	r := results(t, checklist.Japanese)
	b := cube.NewBenchmark(r.Published, "mhlw-2027", s.Campaign.Title, s.Campaign.Lists, nil)
	a := &assess.Assessment{Organisation: "さくら医院", AsOf: "2026-11-24", Facts: checklist.Facts{},
		Answers: map[string]assess.Answer{}}
	at := b.Locate(s.List, a, returns.Group{Sector: "A"})
	var none *cube.Position
	if none.ForReport() != nil {
		t.Error("no place has a sheet")
	}
	var book bytes.Buffer
	must(t, report.WriteGap(&book, report.Input{Checklist: s.List, Assessment: a, Result: assess.Judge(s.List, a),
		Lang: checklist.Japanese, Position: at.ForReport(), Now: r.Now}))
	f, err := excelize.OpenReader(bytes.NewReader(book.Bytes()))
	must(t, err)
	defer f.Close()
	rows, err := f.GetRows("位置")
	must(t, err)
	text := fmt.Sprint(rows)
	for _, want := range []string{"令和9年度調査", "農業、林業（約 ", "GEN-01-01", "■■■"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %s: %s", want, text)
		}
	}
}

// TestResultsAreTheSameBytes: the same results give the same files, so that whoever
// has the cube can hold what was published against it.
func TestResultsAreTheSameBytes(t *testing.T) {
	for name, write := range map[string]func(cube.Results, io.Writer) error{
		"book": cube.Results.WriteBook, "page": cube.Results.WritePage} {
		var first bytes.Buffer
		must(t, write(results(t, checklist.Japanese), &first))
		for range 3 {
			var again bytes.Buffer
			must(t, write(results(t, checklist.Japanese), &again))
			if !bytes.Equal(first.Bytes(), again.Bytes()) {
				t.Fatalf("the %s differs from one writing to the next", name)
			}
		}
	}
}
