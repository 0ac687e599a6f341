package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// partsOf are the parts of a workbook by name.
func partsOf(t testing.TB, raw []byte) map[string]string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	must(t, err)
	out := map[string]string{}
	for _, f := range zr.File {
		rc, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(rc)
		must(t, err)
		must(t, rc.Close())
		out[f.Name] = string(b)
	}
	return out
}

// What other programs stumbled over: exceljs takes an element without the prefix
// cp for unknown and finds drawings by r:id only; openpyxl and other readers of
// streams believe the extent of a sheet.
func TestOtherProgramsFindWhatTheyLookFor(t *testing.T) {
	in := input(t, checklist.Japanese)
	for name, raw := range map[string][]byte{"gap": gap(t, in), "sheet": sheet(t, in)} {
		parts := partsOf(t, raw)
		core := parts["docProps/core.xml"]
		if bare := regexp.MustCompile(`</?[a-zA-Z]+[ >]`).FindString(core); bare != "" ||
			!strings.Contains(core, "<cp:lastModifiedBy>") {
			t.Errorf("%s: core properties: %q in %s", name, bare, core)
		}
		for part, x := range parts {
			if !strings.HasPrefix(part, "xl/worksheets/sheet") {
				continue
			}
			if strings.Contains(x, "relationships:id") {
				t.Errorf("%s %s: a prefix of relationships that nobody looks for", name, part)
			}
			cells := regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"`).FindAllStringSubmatch(x, -1)
			last := cells[len(cells)-1][1]
			row := regexp.MustCompile(`[0-9]+`).FindString(last)
			if extent := regexp.MustCompile(`<dimension ref="([^"]*)"`).FindStringSubmatch(x); extent == nil ||
				!strings.HasSuffix(extent[1], row) {
				t.Errorf("%s %s: extent %q, the last cell is %s", name, part, extent, last)
			}
		}
	}
}

// Pictographs and writings that need joiners look as they were typed; a joiner
// that hides in other text shows.
func TestJoinersOfPicturesAndLetters(t *testing.T) {
	for s, want := range map[string]string{
		"👨\u200d👩\u200d👧": "👨\u200d👩\u200d👧", "❤\ufe0f\u200d🔥": "❤\ufe0f\u200d🔥", "می\u200cخواهم": "می\u200cخواهم",
		"ab\u200dc": "ab<U+200D>c", "\u200d": "<U+200D>", "点\u200c検": "点<U+200C>検",
	} {
		if got := report.Shown(s); got != want {
			t.Errorf("%q is shown as %q, want %q", s, got, want)
		}
	}
}

// The formulas of a workbook look up every mark that an import reads, and beside them
// only what waits to be confirmed, which counts as nothing: one table makes both.
func TestFormulasReadTheMarksOfTheImport(t *testing.T) {
	f := open(t, gap(t, input(t, checklist.Japanese)))
	rows, err := f.GetRows("計算")
	must(t, err)
	table := map[string]string{}
	for _, r := range rows[1:] {
		if len(r) > 4 && r[3] != "" {
			table[r[3]] = r[4]
		}
	}
	for mark, code := range table {
		if report.Waiting(strings.Replace(mark, "(to", " (to", 1)) {
			if code != "0" {
				t.Errorf("%q waits to be confirmed and counts as %s", mark, code)
			}
			continue
		}
		s, err := assess.ParseStatus(mark)
		if err != nil || string(rune('0'+s)) != code {
			t.Errorf("the formulas take %q for %s, the import for %v, %v", mark, code, s, err)
		}
	}
	for _, mark := range []string{"はい", "n", "N", "ｎ", "ＮＯ", "ｘ", "Ｘ", "✗", "╳", "Y", "ｙ", "ＹＥＳ", "partial", "分からない",
		"✓", "✔", "☑", "レ", "ﾚ",
		"◎", "⭕", "✖", "❌", "☓", "▲", "有", "済", "対象外", "非該当", "該当無", "はい。", "？", "―", "ー", "Ｏ", "don'tknow",
		"notapplicable"} {
		if table[mark] == "" {
			t.Errorf("the formulas do not know %q", mark)
		}
	}
	for _, mark := range []string{"なし", "無", "未", "同上", "/", "／", "□", "要"} {
		if table[mark] != "" {
			t.Errorf("the formulas take %q, which may mean two things", mark)
		}
		if _, err := assess.ParseStatus(mark); err == nil {
			t.Errorf("%q may mean two things and is read", mark)
		}
	}
}
