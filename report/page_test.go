package report_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
	kit "tenken/report/reporttest"

	"github.com/xuri/excelize/v2"
)

func pageOf(t testing.TB, in report.Input) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.WritePage(&b, in); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPageIsSelfContainedAndWellFormed(t *testing.T) {
	in := input(t, checklist.Japanese)
	a := in.Assessment.Answers["GEN-01-01"]
	a.Note = `<script>alert(1)</script>&"'` + "\u202e"
	in.Assessment.Answers["GEN-01-01"] = a
	s := pageOf(t, in)
	for _, bad := range []string{"<script", "http://", "src=", "@import", "url(", "\u202e", "ZgotmplZ"} {
		if strings.Contains(strings.ReplaceAll(s, "http://example.test", ""), bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, want := range []string{`<html lang="ja">`, "<title>", `<th scope="col"`, `id="main"`, "不適合", "（期限切れ）",
		"&lt;script&gt;", "&lt;U&#43;202E&gt;", "自己点検の結果です"} {
		if !strings.Contains(s, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	d := xml.NewDecoder(strings.NewReader(regexp.MustCompile(`<(meta|!doctype)[^>]*>`).ReplaceAllString(s, "")))
	d.Strict = true
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if pageOf(t, in) != s {
		t.Error("two pages of one input differ")
	}
}

// contrast pairs of the style sheet reach WCAG AA, 4.5 : 1 for text.
func TestPageColoursReachAA(t *testing.T) {
	s := pageOf(t, input(t, checklist.Japanese))
	colours := regexp.MustCompile(`background: (#[0-9a-f]{3,6}|var\(--navy\)); color: (#[0-9a-f]{3,6})`)
	pairs := colours.FindAllStringSubmatch(s, -1)
	if len(pairs) < 6 {
		t.Fatalf("only %d pairs of colours found", len(pairs))
	}
	for _, p := range append(pairs, []string{"", "#ffffff", "#52606d"}, []string{"", "#ffffff", "#0b5394"},
		[]string{"", "#eef3f6", "#1f2933"}) {
		back := strings.Replace(p[1], "var(--navy)", "#1f4e66", 1)
		if c := contrast(back, p[2]); c < 4.5 {
			t.Errorf("%s on %s: %.2f", p[2], back, c)
		}
	}
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// The page is drawn by a real browser; TENKEN_SAMPLES keeps the picture.
func TestPageInChromium(t *testing.T) {
	t.Parallel()
	chromium := kit.Tool(t, "chromium")
	dir := t.TempDir()
	if keep := os.Getenv("TENKEN_SAMPLES"); keep != "" {
		dir = keep
	}
	page, picture := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.png")
	if err := os.WriteFile(page, []byte(pageOf(t, input(t, checklist.Japanese))), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--user-data-dir="+t.TempDir(),
		"--window-size=1200,1500", "--screenshot="+picture, "file://"+page)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	png, err := os.ReadFile(picture)
	if err != nil || len(png) < 20000 {
		t.Fatalf("no picture, or an empty one: %d bytes, %v", len(png), err)
	}
}

// The page says what the workbook says in the same order: what stands on the cover, on
// its left from the top down, then on its right, then across; and then sheet by sheet.
func TestPageHasTheOrderOfTheWorkbook(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		was, now, a := moved(t)
		in := inputOf(now, a, lang)
		in.Former, in.Sheets = was, report.AllSheets
		in.Position = &report.Position{Lines: []checklist.Text{{JA: "約 1,000 事業者の中で", EN: "Among about 1,000"}},
			Bars: []report.PositionBar{{Question: in.Checklist.Question("GEN-01-01"), Own: assess.No, Share: 75}}}
		var page []string
		for _, m := range regexp.MustCompile(`<h2[^>]*>([^<]+)</h2>`).FindAllStringSubmatch(pageOf(t, in), -1) {
			page = append(page, html.UnescapeString(m[1]))
		}
		f := open(t, gap(t, in))
		cover := headingsOfCover(t, f, page)
		book := slices.Concat([]string{report.SheetSummary.In(lang)}, cover)
		for _, name := range f.GetSheetList() {
			title, err := f.GetCellValue(name, "B1")
			must(t, err)
			for _, heading := range []string{name, title} { // 付録 has a title of its own
				if slices.Contains(page, heading) && !slices.Contains(book, heading) {
					book = append(book, heading)
				}
			}
		}
		if len(cover) != 6 || len(page) < 14 || !slices.Equal(page, book) {
			t.Errorf("%s: the page has\n%q, the workbook\n%q", lang, page, book)
		}
	}
}

// headingsOfCover are those of some headings that stand on the cover, in the order in
// which it is read.
func headingsOfCover(t *testing.T, f *excelize.File, headings []string) []string {
	t.Helper()
	type place struct{ column, row int }
	at := map[string]place{}
	rows, err := f.GetRows(f.GetSheetList()[0])
	must(t, err)
	for y, row := range rows {
		for x, text := range row {
			for _, h := range headings {
				is := text == h || strings.HasPrefix(text, h+"：") || strings.HasPrefix(text, h+": ")
				if _, seen := at[h]; is && !seen {
					at[h] = place{x, y}
				}
			}
		}
	}
	lower := at[headings[1]].row // the first row of its lower half, which has a left and a right side
	var found []string
	for h := range at {
		found = append(found, h)
	}
	slices.SortFunc(found, func(a, b string) int {
		across := func(p place) int { // what stands below the two sides
			if p.row < lower+26 {
				return 0
			}
			return 1
		}
		return cmp.Or(across(at[a])-across(at[b]), at[a].column-at[b].column, at[a].row-at[b].row)
	})
	return found
}
