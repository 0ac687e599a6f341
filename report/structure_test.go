package report_test

import (
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// What is set too late is lost by the library without an error: look for each.
func TestEverySettingIsInTheFile(t *testing.T) {
	in := input(t, checklist.Japanese)
	f := open(t, gap(t, in))
	want := []string{"概要", "改善計画", "回答一覧", "対象外", "根拠", "付録", "変更履歴", "データ", "計算", "基本情報"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %v", got)
	}
	for _, s := range want {
		lay, err := f.GetPageLayout(s)
		must(t, err)
		hf, err := f.GetHeaderFooter(s)
		must(t, err)
		how := "landscape"
		if slices.Contains([]string{"対象外", "根拠"}, s) {
			how = "portrait"
		}
		if *lay.Size != 9 || *lay.Orientation != how || *lay.FitToWidth != 1 {
			t.Errorf("%s is not A4 %s one page wide", s, how)
		}
		if !strings.Contains(hf.OddFooter, "&P / &N") || !strings.Contains(hf.OddFooter, "2026-11") ||
			!strings.Contains(hf.OddFooter, in.Checklist.Parts[0].SHA256[:4]) ||
			!strings.Contains(hf.OddFooter, "照合番号 0123") {
			t.Errorf("%s: footer %q", s, hf.OddFooter)
		}
		visible, err := f.GetSheetVisible(s)
		must(t, err)
		if visible == slices.Contains([]string{"計算", "基本情報", "付録", "変更履歴", "データ"}, s) {
			t.Errorf("%s: visible %v", s, visible)
		}
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name+" "+n.Scope] = n.RefersTo
	}
	for _, s := range []string{"改善計画", "回答一覧", "対象外", "根拠", "付録", "変更履歴"} {
		if names["_xlnm.Print_Titles "+s] != "'"+s+"'!$3:$3" {
			t.Errorf("%s: print titles %q", s, names["_xlnm.Print_Titles "+s])
		}
	}
	for sheet, n := range map[string]int{"改善計画": 3, "回答一覧": 1} {
		dv, err := f.GetDataValidations(sheet)
		must(t, err)
		cf, err := f.GetConditionalFormats(sheet)
		must(t, err)
		if len(dv) != n || len(cf) == 0 {
			t.Errorf("%s: %d validations, %d conditional formats", sheet, len(dv), len(cf))
		}
	}
	props, err := f.GetDocProps()
	must(t, err)
	if props.Creator != "山田社会保険労務士事務所" || props.Created != "2026-11-26T01:30:00Z" || props.Title == "" {
		t.Errorf("properties %+v", props)
	}
	due, err := f.GetCellValue("改善計画", "M4")
	must(t, err)
	raw, err := f.GetCellValue("改善計画", "M4", excelize.Options{RawCellValue: true})
	must(t, err)
	if raw != "46366" || due != "令和8年12月10日" {
		t.Errorf("the due date is %s, shown as %s", raw, due)
	}
	for chart, kind := range map[string]string{"xl/charts/chart1.xml": "<barChart>",
		"xl/charts/chart2.xml": "<radarChart>"} {
		x, _ := f.Pkg.Load(chart)
		if b, ok := x.([]byte); !ok || !strings.Contains(string(b), kind) ||
			!strings.Contains(string(b), "<strCache>") || !strings.Contains(string(b), "利用目的") {
			t.Errorf("%s is no %s with its figures", chart, kind)
		}
	}
}

func TestAnswerWorkbookIsLockedButForItsFields(t *testing.T) {
	f := open(t, sheet(t, input(t, checklist.Japanese)))
	for at, free := range map[string]bool{"F4": false, "G4": false, "I4": true, "J4": true, "K4": true, "L4": true,
		"A4": false, "B4": false} {
		id, err := f.GetCellStyle("回答一覧", at)
		must(t, err)
		s, err := f.GetStyle(id)
		must(t, err)
		if s.Protection == nil || s.Protection.Locked == free {
			t.Errorf("%s: free %v", at, !free)
		}
	}
	for _, s := range []string{"前提", "回答一覧", "データ", "基本情報"} {
		p, err := f.GetSheetProtection(s)
		must(t, err)
		if !p.SelectUnlockedCells || p.Password != "" {
			t.Errorf("%s is not protected", s)
		}
	}
	dv, err := f.GetDataValidations("前提")
	must(t, err)
	if len(dv) != 3 || dv[1].Formula1 != "tk_fact_2" {
		t.Errorf("lists of facts: %d", len(dv))
	}
}

// What the sheet says may be typed, chosen and filtered is what its lists and its
// protection let through.
func TestWhatTheSheetPromisesIsWhatItsValidationDoes(t *testing.T) {
	f := open(t, sheet(t, input(t, checklist.Japanese)))
	said := textOf(t, f, "使い方") + textOf(t, f, "回答一覧")
	for _, promise := range []string{"○（はい）△（一部）×（いいえ）？（わからない）", "一覧に出る項目だけで選べます",
		"絞り込みはできますが、並べ替えはできません"} {
		if !strings.Contains(said, promise) {
			t.Errorf("the sheet no longer says %q; what it says instead needs its test", promise)
		}
	}
	for mark, want := range map[string]assess.Status{"○": assess.Yes, "△": assess.Partly, "×": assess.No,
		"？": assess.Unknown} {
		if got, err := assess.ParseStatus(mark); err != nil || got != want {
			t.Errorf("%s is read as %v, %v", mark, got, err)
		}
	}
	dv, err := f.GetDataValidations("回答一覧")
	must(t, err)
	lists := 0
	for _, v := range dv {
		if v.Type != "list" {
			continue
		}
		lists++
		if v.ShowErrorMessage { // a mark that is typed must not be stopped
			t.Errorf("%s stops what is not on its list", v.Sqref)
		}
		if !strings.Contains(v.Formula1, "tk_choices_asked") {
			t.Errorf("%s offers 該当なし everywhere: %s", v.Sqref, v.Formula1)
		}
	}
	if lists == 0 {
		t.Error("no cell offers its answers")
	}
	p, err := f.GetSheetProtection("回答一覧")
	must(t, err)
	if !p.AutoFilter || p.Sort || p.DeleteRows {
		t.Errorf("filter %v, sort %v, delete rows %v", p.AutoFilter, p.Sort, p.DeleteRows)
	}
}

// textOf is all that stands in the cells of a sheet.
func textOf(t *testing.T, f *excelize.File, sheet string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	must(t, err)
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.Join(r, "\n") + "\n")
	}
	return b.String()
}

func TestGroupedByFramework(t *testing.T) {
	in := input(t, checklist.Japanese)
	in.By = "oecd"
	f := open(t, gap(t, in))
	var titles []string
	rows, err := f.GetRows("回答一覧")
	must(t, err)
	for _, r := range rows[3:] {
		if !slices.Contains(titles, r[3]) {
			titles = append(titles, r[3])
		}
	}
	want := []string{"purpose-specification", "openness", "accountability", "security-safeguards", "data-quality"}
	if !slices.Equal(titles, want) {
		t.Errorf("grouped as %v", titles)
	}
	if got := figuresOf(t, gap(t, in)); got["grade"] != string(in.Result.Grade) || got["section.2.yes"] != "0" ||
		got["section.2.total"] != "2" {
		t.Errorf("figures %v", got)
	}
}

func TestSheetsOfNothing(t *testing.T) {
	c := &checklist.Checklist{ID: "empty", Edition: "1", Serial: 1}
	in := inputOf(c, &assess.Assessment{Organisation: "&\"空\" <>", Answers: map[string]assess.Answer{}},
		checklist.Japanese)
	open(t, gap(t, in))
	open(t, sheet(t, in))
	pageOf(t, in)
	csvOf(t, in)
}

// Large sheets must not spill answers into the system's temporary folder.
func TestNothingGoesToTheTemporaryFolder(t *testing.T) {
	if os.Getenv("CI") == "" && os.Getenv("TENKEN_FULL") == "" {
		t.Skip("SKIPPED: a large workbook, in CI and with TENKEN_FULL=1 only")
	}
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	c, a := large(700, rand.New(rand.NewPCG(1, 1)))
	for id, ans := range a.Answers { // 700 long notes are more than 16 MiB
		ans.Note = strings.Repeat("記録", 4500)
		a.Answers[id] = ans
	}
	watched := &watch{dir: dir}
	must(t, report.WriteGap(watched, inputOf(c, a, checklist.Japanese)))
	if len(watched.seen) > 0 || watched.n == 0 {
		t.Errorf("files in the temporary folder: %v", watched.seen)
	}
}

// watch looks into a folder whenever something is written.
type watch struct {
	dir  string
	n    int
	seen []string
}

func (w *watch) Write(p []byte) (int, error) {
	w.n += len(p)
	found, err := filepath.Glob(filepath.Join(w.dir, "*"))
	w.seen = append(w.seen, found...)
	return len(p), err
}

func BenchmarkGap500(b *testing.B) {
	c, a := large(500, rand.New(rand.NewPCG(5, 5)))
	in := inputOf(c, a, checklist.Japanese)
	b.ReportAllocs()
	for b.Loop() {
		must(b, report.WriteGap(io.Discard, in))
	}
}

// BenchmarkGapRows writes reports of more and more rows and says how much
// memory the input takes and how much more was in use at most. The second may
// not grow with the rows as the first does.
func BenchmarkGapRows(b *testing.B) {
	for _, n := range []int{500, 5000, 20000, 50000} {
		c, a := large(n, rand.New(rand.NewPCG(5, 5)))
		in := inputOf(c, a, checklist.Japanese)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			var before, more, size float64
			for b.Loop() {
				before, more, size = memoryOf(b, in, report.WriteGap)
			}
			b.ReportMetric(before, "MiB-input")
			b.ReportMetric(more, "MiB-more")
			b.ReportMetric(size, "MiB-file")
		})
	}
}

// Of 50,000 rows only what is packed and an index stay in memory: 330 MB of
// XML go through less than 40. The collector is kept busy, so that what is in
// use is what is needed, not what it has not yet come to.
func TestManyRowsNeedLittleMemory(t *testing.T) {
	if os.Getenv("TENKEN_FULL") == "" || raceDetector {
		t.Skip("TENKEN_FULL is not set")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	for _, n := range []int{500, 50000} {
		c, a := large(n, rand.New(rand.NewPCG(5, 5)))
		in := inputOf(c, a, checklist.Japanese)
		for name, write := range map[string]func(io.Writer, report.Input) error{"report": report.WriteGap,
			"answer sheet": report.WriteSheet} {
			before, more, size := memoryOf(t, in, write)
			t.Logf("%s of %d rows: input %.0f MiB, more at most %.0f MiB, file %.1f MiB", name, n, before, more, size)
			if more > 40 {
				t.Errorf("%s of %d rows: %.0f MiB in use beside the input", name, n, more)
			}
		}
	}
}

// memoryOf writes a workbook and says in MiB what was in use before, how much
// more at most, and how long the file is.
func memoryOf(t testing.TB, in report.Input, write func(io.Writer, report.Input) error) (before, more, size float64) {
	t.Helper()
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	done, stop, out := make(chan uint64), make(chan struct{}), &counter{}
	go peak(stop, done)
	must(t, write(out, in))
	close(stop)
	most := <-done
	const mib = 1 << 20
	return float64(m.HeapInuse) / mib, (float64(most) - float64(m.HeapInuse)) / mib, float64(out.n) / mib
}

type counter struct{ n uint64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += uint64(len(p))
	return len(p), nil
}

func peak(stop chan struct{}, done chan uint64) {
	var m runtime.MemStats
	var most uint64
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			done <- most
			return
		case <-tick.C:
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
	}
}
