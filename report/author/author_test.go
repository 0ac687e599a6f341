package author_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/checklist/lint"
	"tenken/guidelines"
	"tenken/report/author"
)

// same compares what two lists say, wherever it stands in their files.
var same = cmp.Options{
	cmpopts.IgnoreFields(checklist.Checklist{}, "Raw", "SHA256"),
	cmp.FilterPath(func(p cmp.Path) bool { return p.Last().Type() == reflect.TypeFor[checklist.Pos]() }, cmp.Ignore()),
	cmpopts.EquateEmpty(),
}

func book(t *testing.T, c *checklist.Checklist, lang checklist.Lang) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := author.Write(&b, c, lang); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, raw []byte) *author.Book {
	t.Helper()
	b, err := author.Read(bytes.NewReader(raw), "book.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// daily are the embedded lists that are taken on a day of work: the longest facts,
// the most conditions, a short list over others.
var daily = []string{"medical/checklist.yaml", "supply-chain/checklist.yaml", "small-business/checklist.yaml"}

func TestEveryListSurvivesTheWayThroughAWorkbook(t *testing.T) {
	for _, from := range []struct {
		fs      fs.FS
		pattern string
	}{{guidelines.FS, "*/checklist.yaml"}, {os.DirFS("../../checklist/testdata"), "*/*.yaml"},
		{os.DirFS("testdata"), "*.yaml"}} {
		names, err := fs.Glob(from.fs, from.pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(err, len(names))
		}
		for _, name := range names {
			if path.Base(name) == "glossary.yaml" {
				continue // not a list
			}
			if os.Getenv("CI") == "" && path.Base(name) == "checklist.yaml" && !slices.Contains(daily, name) {
				continue // in CI each of them
			}
			t.Run(name, func(t *testing.T) {
				c, err := checklist.Load(from.fs, name)
				if err != nil {
					t.Fatal(err)
				}
				langs := []checklist.Lang{checklist.Japanese}
				if name == "full.yaml" {
					langs = append(langs, checklist.English)
				}
				for _, lang := range langs {
					raw := book(t, c, lang)
					b := read(t, raw)
					again, err := b.Checklist()
					if err != nil {
						t.Fatal(err)
					}
					if d := cmp.Diff(c, again, same); d != "" {
						t.Fatal(d)
					}
					if n := b.Notes(); len(n) > 0 {
						t.Error(n)
					}
					if name != "full.yaml" {
						continue
					}
					if second := read(t, book(t, again, lang)); string(second.Text()) != string(b.Text()) {
						t.Error("the second way through gives another text")
					}
				}
			})
		}
	}
}

// edited is the workbook of good.yaml after somebody typed into cells.
func edited(t *testing.T, cells ...string) []byte {
	t.Helper()
	c, err := checklist.Load(os.DirFS("../../checklist/testdata/good"), "good.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(book(t, c, checklist.Japanese)))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(cells); i += 2 {
		sheet, at, _ := strings.Cut(cells[i], "!")
		if err := f.SetCellStr(sheet, at, cells[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every mistake, of the reader, of lint or of the form of a cell, is named by sheet and cell.
func TestMistakesAreNamedByCell(t *testing.T) {
	for _, c := range []struct{ story, cell, typed, rule string }{
		{"a word of the law misspelt", "点検項目!D3", "musst", "wrong-value"},
		{"a full-width number", "点検項目!C3", "１", "wrong-number"},
		{"a date as people write it", "一覧!C5", "令和8年7月20日", "wrong-date"},
		{"no id", "点検項目!B3", "", "missing-field"},
		{"the id of another question", "点検項目!B4", "GEN-01-01", "duplicate-id"},
		{"a condition that ends early", "点検項目!P6", "all(outsources=yes", "wrong-form"},
		{"a condition on no fact", "点検項目!P6", "nobody=yes", "unknown-fact"},
		{"a condition on no value", "点検項目!P6", "staff=[few]", "unknown-option"},
		{"a section that does not exist", "点検項目!A3", "GEN-77", "belongs-nowhere"},
		{"an option of no fact", "選択肢!A3", "nobody", "belongs-nowhere"},
		{"a map without a framework", "点検項目!U3", "openness", "wrong-form"},
		{"a question too long", "点検項目!E3", strings.Repeat("長い", 40) + "いますか。", "ask-too-long"},
		{"a forbidden sign", "点検項目!G3", "①予想できないためです。例えば予約です。", "forbidden-character"},
		{"a citation that is not in the register", "点検項目!O3", "appi 888", "unknown-place"},
		{"the label of the title is a question of yes and no", "一覧!C7", "", "missing-field"},
	} {
		b := read(t, edited(t, c.cell, c.typed))
		list, err := b.Checklist()
		var ps checklist.Problems
		errors.As(err, &ps)
		if err == nil {
			reg, regErr := checklist.LoadRegister(os.DirFS("../../checklist/testdata/good"))
			if regErr != nil {
				t.Fatal(regErr)
			}
			ps = b.Place(lint.Check(list, reg))
		}
		found := false
		for _, p := range ps {
			sheet, _, _ := strings.Cut(c.cell, "!")
			at := "book.xlsx " + c.cell
			if c.typed == "" { // of what is not there, the place is where the rest of it begins
				at = "book.xlsx " + sheet + "!"
			}
			found = found || p.Rule == c.rule && strings.HasPrefix(p.Pos.String(), at) || c.rule == "missing-field" &&
				p.Rule == c.rule
		}
		if !found {
			t.Errorf("%s: %s", c.story, ps)
		}
	}
}

// Excel shows a hint and the choices where there are any; two rules for one cell
// would make it take the file for damaged.
func TestCellsHaveHintsAndChoices(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(edited(t)))
	if err != nil {
		t.Fatal(err)
	}
	for sheet, want := range map[string]string{"点検項目": `"must,effort,should"`, "選択肢": "'前提'!$A$3",
		"前提": `"yesno,choice"`} {
		all, err := f.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		found, ranges := false, map[string]bool{}
		for _, v := range all {
			found = found || strings.Contains(v.Formula1, want)
			if ranges[v.Sqref] {
				t.Errorf("%s: two rules for %s", sheet, v.Sqref)
			}
			ranges[v.Sqref] = true
			if v.Prompt != nil && *v.Prompt == "" {
				t.Errorf("%s %s: an empty hint", sheet, v.Sqref)
			}
		}
		if !found {
			t.Errorf("%s: no choice of %s among %d rules", sheet, want, len(all))
		}
	}
}

func TestColumnsCanBeMovedAndAddedTo(t *testing.T) {
	raw := edited(t)
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{f.InsertCols("点検項目", "E", 1), f.SetCellStr("点検項目", "E1", "委員の意見"),
		f.SetCellStr("点検項目", "E3", "よい"), f.InsertRows("点検項目", 5, 2), f.SetSheetName("点検項目", "Questions"),
		f.SetCellStr("前提", "Z2", "memo")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	moved := read(t, b.Bytes())
	c, err := moved.Checklist()
	if err != nil {
		t.Fatal(err)
	}
	old, err := read(t, raw).Checklist()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(old, c, same); d != "" {
		t.Error(d)
	}
	if n := moved.Notes(); len(n) != 1 || n[0].Pos.File != "book.xlsx 前提!Z2" || n[0].Rule != "column-not-read" {
		t.Errorf("%v", n)
	}
}

func TestWhatIsNoSuchWorkbookIsRefused(t *testing.T) {
	empty := excelize.NewFile()
	var b bytes.Buffer
	if err := empty.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, raw := range [][]byte{nil, []byte("PK\x03\x04"), []byte("\xd0\xcf\x11\xe0 old"), b.Bytes()} {
		_, err := author.Read(bytes.NewReader(raw), "x.xlsx")
		var ps checklist.Problems
		if !errors.As(err, &ps) || ps[0].Rule != "not-a-workbook" || ps[0].Hint.JA == "" {
			t.Errorf("%.10q: %v", raw, err)
		}
	}
}

// TestATextTooLongForACellIsNamedByItsCell: nothing is cut off in silence.
func TestATextTooLongForACellIsNamedByItsCell(t *testing.T) {
	list := &checklist.Checklist{ID: "long", Serial: 1, Title: checklist.Text{JA: strings.Repeat("長", 32_768)}}
	_, err := author.Write(io.Discard, list, checklist.Japanese)
	var ps checklist.Problems
	if !errors.As(err, &ps) || !strings.HasPrefix(ps[0].Pos.File, "一覧!C") ||
		strings.Contains(ps[0].Text.JA, "characters") {
		t.Errorf("%v", err)
	}
}

// Printed, no sheet of a list is cut off at the edge of the paper, and none is so small
// that it cannot be read: a wide one goes on beside, with ids and headings repeated.
func TestAListPrintsOnPaperThatCanBeRead(t *testing.T) {
	c, err := checklist.Load(guidelines.FS, "medical/checklist.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(book(t, c, checklist.Japanese)))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range f.GetSheetList() {
		layout, err := f.GetPageLayout(name)
		if err != nil {
			t.Fatal(err)
		}
		props, err := f.GetSheetProps(name)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows { // programs do not all make rows higher that say nothing of it
			h, err := f.GetRowHeight(name, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if longest := strings.Join(row, ""); len(longest) > 600 && h < 40 {
				t.Errorf("%s row %d is %v high", name, i+1, h)
			}
		}
		width := 0.0
		for i := range slices.MaxFunc(append(rows, nil), func(a, b []string) int { return len(a) - len(b) }) {
			letter, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				t.Fatal(err)
			}
			w, err := f.GetColWidth(name, letter)
			if err != nil {
				t.Fatal(err)
			}
			width += w
		}
		if props.FitToPage == nil || !*props.FitToPage || layout.FitToWidth == nil ||
			width/float64(*layout.FitToWidth) > 240 {
			t.Errorf("%s: %v wide on %v sheets of paper, %v", name, width, layout.FitToWidth, props.FitToPage)
		}
	}
}
