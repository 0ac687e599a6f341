package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// edit opens a workbook as the client does, finds the row of a question by its
// id and types into the column of that heading.
func edit(t *testing.T, path, sheet string, cells map[[2]string]string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for at, value := range cells {
		row, col, head := -1, -1, -1
		for i, r := range rows {
			for j, c := range r {
				if c == at[1] && head < 0 {
					head, col = i, j
				}
				if c == at[0] && head >= 0 {
					row = i
				}
			}
		}
		if row < 0 || col < 0 {
			t.Fatalf("%s: no cell for %v", sheet, at)
		}
		name, err := excelize.CoordinatesToCellName(col+1, row+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue(sheet, name, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// What reception can answer goes out from the screens as a workbook of its own: with
// nothing of the others, no facts and no verdict, and comes back like any other.
func TestASheetIsHandedToOneOfThoseWhoAnswer(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "窓口.xlsx")
	tenken(t, home, "new", file, "--guideline", "jp-appi-general", "--org", "さくら医院")
	tenken(t, home, "answer", file, "GEN-01-01=no", "--note", "院長だけの話")
	w, err := faceAt(home).open(file)
	must(t, err)
	asked := map[string]bool{}
	for _, q := range w.Session.Asked(w.Session.Of(assess.Part{Who: checklist.Reception})) {
		asked[q.ID] = true
	}
	i := slices.IndexFunc(w.Exports, func(x tui.Export) bool { return x.Who == checklist.Reception })
	if i < 0 || len(asked) == 0 {
		t.Fatalf("no workbook for reception among %d, %d questions", len(w.Exports), len(asked))
	}
	path, err := w.Exports[i].Write(checklist.Japanese)
	must(t, err)
	must(t, w.Close())
	if !strings.Contains(path, "回答用-窓口") {
		t.Errorf("written to %s", path)
	}
	tenken(t, home, "sheet", file, "--who", "窓口", "-o", book)

	f, err := excelize.OpenFile(book)
	must(t, err)
	var first string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		must(t, err)
		for _, r := range rows {
			for _, c := range r {
				if strings.HasPrefix(c, "GEN-") && len(c) == 9 && !asked[c] || strings.Contains(c, "院長だけの話") {
					t.Errorf("%s holds %s", sheet, c)
				}
				if first == "" && asked[c] {
					first = c
				}
			}
		}
	}
	if slices.Contains(f.GetSheetList(), "前提") || first == "" {
		t.Errorf("sheets %v, first %q", f.GetSheetList(), first)
	}
	must(t, f.Close())
	edit(t, book, "回答一覧", map[[2]string]string{{first, "点検結果"}: "はい"})
	tenken(t, home, "import", file, book, "--yes")
	if as := standing(t, file); as.Answers[first].Status != assess.Yes || as.Answers["GEN-01-01"].Note != "院長だけの話" {
		t.Errorf("%+v", as.Answers)
	}
	if out, code := runIn(t, home, "", "sheet", file, "--who", "医師", "-o", book); code != shell.ExitUsage ||
		!strings.Contains(out, "reception") {
		t.Errorf("exit %d\n%s", code, out)
	}
}

// A consultant sends an answer workbook, the client fills it in, and it comes
// back: differences are shown first, one import is one event, and what both
// changed is asked.
func TestAnAnswerWorkbookComesBack(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "回答用.xlsx")
	do := func(want int, input string, args ...string) string {
		t.Helper()
		out, code := runIn(t, home, input, args...)
		if code != want {
			t.Fatalf("tenken %s: exit %d, not %d\n%s", strings.Join(args, " "), code, want, out)
		}
		return out
	}
	do(0, "", "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	do(0, "", "answer", file, "GEN-02-01=partly")
	do(0, "", "sheet", file, "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{
		{"GEN-01-01", "点検結果"}: "○", {"GEN-01-02", "点検結果"}: "×", {"GEN-02-01", "点検結果"}: "はい",
		{"GEN-01-02", "現状"}: "=1+1",
	})

	out := do(2, "", "import", file, book)
	if !strings.Contains(out, "GEN-01-01 点検結果: （なし） > はい") || !strings.Contains(out, "尋ねることができない") {
		t.Errorf("differences are not shown:\n%s", out)
	}
	out = do(0, "はい\n", "import", file, book)
	if !strings.Contains(out, "取り込んで保存しました") {
		t.Errorf("not taken in:\n%s", out)
	}
	if out = do(0, "", "history", file); strings.Count(out, "GEN-01-01 ") != 1 || !strings.Contains(out, "現状==1+1") {
		t.Errorf("one import is not one event:\n%s", out)
	}

	// Both change the same answer: three values are shown and one is chosen.
	do(0, "", "sheet", file, "-o", book, "--force")
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-02", "点検結果"}: "はい"})
	do(0, "", "answer", file, "GEN-01-02=partly")
	out = do(1, "", "import", file, book, "--yes")
	if !strings.Contains(out, "取り込まなかった食い違い: 1 件") {
		t.Errorf("the conflict is not named:\n%s", out)
	}
	out = do(0, "2\nはい\n", "import", file, book)
	if !strings.Contains(out, "書き出したとき: いいえ") || !strings.Contains(out, "今の回答: 一部") || !strings.Contains(out,
		"Excel: はい") {
		t.Errorf("not the three values:\n%s", out)
	}
	if out = do(0, "", "score", file, "--json"); !strings.Contains(out, `"yes":3`) {
		t.Errorf("the choice was not taken:\n%s", out)
	}

	// A cell that cannot be read is named; nothing is imported unless asked.
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: "たぶん", {"GEN-02-03", "点検結果"}: "△"})
	out = do(3, "", "import", file, book, "--yes")
	if !strings.Contains(out, "回答一覧!") || !strings.Contains(out, "何も取り込みませんでした") {
		t.Errorf("the cell is not named:\n%s", out)
	}
	do(0, "", "import", file, book, "--yes", "--partly")

	// Another organisation's workbook is refused.
	other := filepath.Join(home, "b.tenken")
	do(0, "", "new", other, "--guideline", "own-list", "--org", "別の店")
	do(3, "", "import", other, book, "--yes")
}

// A folder of returned workbooks, under whatever names, goes into a folder of
// clients: each finds its own by its number, and one that belongs to nobody
// there costs one line.
func TestReturnedWorkbooksFindTheirClients(t *testing.T) {
	home := fixtureHome(t)
	clients, out, back := filepath.Join(home, "顧客"), filepath.Join(home, "送付"), filepath.Join(home, "返送")
	for _, dir := range []string{clients, out, back} {
		must(t, os.Mkdir(dir, 0o755))
	}
	for _, name := range []string{"a", "b", "c"} { // two of them of one name
		org := map[string]string{"a": "鈴木商店", "b": "鈴木商店", "c": "山田商店"}[name]
		tenken(t, home, "new", filepath.Join(clients, name), "--guideline", "own-list", "--org", org)
	}
	tenken(t, home, "sheet", clients, "-o", out)
	answers := map[string]string{"a": "はい", "b": "いいえ", "c": "一部"}
	for name, answer := range answers {
		book := filepath.Join(out, name+"-回答用.xlsx")
		edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: answer})
		must(t, os.Rename(book, filepath.Join(back, "Re "+answer+".xlsx")))
	}
	must(t, os.WriteFile(filepath.Join(back, "~$Re はい.xlsx"), []byte("open in Excel"), 0o600))
	must(t, os.WriteFile(filepath.Join(back, "写真.xlsx"), []byte("no workbook"), 0o600))
	must(t, os.Rename(filepath.Join(clients, "c.tenken"), filepath.Join(home, "c.tenken")))

	said, code := runIn(t, home, "", "import", clients, back, "--yes")
	if code != shell.ExitUnreadable || strings.Count(said, "取り込んで保存しました") != 2 || !strings.Contains(said, "写真.xlsx") ||
		!strings.Contains(said, "「山田商店」のこのブックを書き出した点検ファイルが、この中にありません") || strings.Contains(said, "~$") {
		t.Errorf("exit %d\n%s", code, said)
	}
	for name, want := range map[string]string{"a": "GEN-01-01=yes", "b": "GEN-01-01=no"} {
		if got := answered(t, filepath.Join(clients, name+".tenken")); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if history := tenken(t, home, "history", filepath.Join(clients, "b.tenken")); !strings.Contains(history,
		"回答（「Re いいえ.xlsx」から）") {
		t.Errorf("the history does not name the workbook:\n%s", history)
	}

	// A copy beside the file leaves open which of the two is meant.
	raw, err := os.ReadFile(filepath.Join(clients, "a.tenken"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(clients, "a (1).tenken"), raw, 0o600))
	if said, code := runIn(t, home, "", "import", clients, filepath.Join(back, "Re はい.xlsx"),
		"--yes"); code != shell.ExitUsage ||
		!strings.Contains(said, "写しが二つ以上") {
		t.Errorf("exit %d\n%s", code, said)
	}
}
