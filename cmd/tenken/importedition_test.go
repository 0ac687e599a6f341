package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// revise puts serial 2 of own-list into a fixture home: GEN-01-02 asks more,
// GEN-02-02 has another number, GEN-02-03 is gone.
func revise(t *testing.T, home string) {
	t.Helper()
	path := filepath.Join(home, "guidelines", "small", "checklist.yaml")
	raw, err := os.ReadFile(path)
	must(t, err)
	sum := sha256.Sum256(raw)
	text := strings.NewReplacer("serial: 1\nas_of", "serial: 2\nas_of",
		"- id: GEN-01-02\n        rev: 1", "- id: GEN-01-02\n        rev: 2",
		"- id: GEN-02-02\n", "- id: GEN-02-12\n").Replace(string(raw)) +
		"lineage:\n  - from: {serial: 1, sha256: " + hex.EncodeToString(sum[:]) + "}\n    questions:\n" +
		"      - {old: [GEN-01-02], new: [GEN-01-02], relation: subset-of, why: {ja: 掲示が加わりました。}}\n" +
		"      - {old: [GEN-02-02], new: [GEN-02-12], relation: equal-to}\n" +
		"      - {old: [GEN-02-03], new: [], relation: no-relationship}\n"
	if strings.Count(text, "serial: 2") != 1 || !strings.Contains(text, "GEN-02-12\n") {
		t.Fatal("the fixture has changed")
	}
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

// standing reads what a file says now.
func standing(t *testing.T, file string) *assess.Assessment {
	t.Helper()
	f, err := store.Open(file, store.ReadOnly, store.Options{})
	must(t, err)
	defer func() { must(t, f.Close()) }()
	as, err := assess.Fold(f.Events())
	must(t, err)
	return as
}

// counts says how an answer stands: its status, and whether it counts.
func counts(as *assess.Assessment, q string) string {
	ans := as.Answers[q]
	if ans.Review {
		return ans.Status.String() + " to confirm"
	}
	return ans.Status.String()
}

// TestAnOldEditionsWorkbookComesBackByTheRule: the sheet was sent before the list
// was revised; what the client wrote moves as the answers in the file did, and
// what was answered here meanwhile stays.
func TestAnOldEditionsWorkbookComesBackByTheRule(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "回答用.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "answer", file, "GEN-01-01=no", "GEN-02-01=no")
	tenken(t, home, "sheet", file, "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{
		{"GEN-01-01", "点検結果"}: "はい", {"GEN-01-02", "点検結果"}: "はい", {"GEN-02-01", "点検結果"}: "はい",
		{"GEN-02-02", "点検結果"}: "はい", {"GEN-02-02", "現状"}: "鍵の台帳", {"GEN-02-03", "点検結果"}: "いいえ",
	})
	revise(t, home)
	tenken(t, home, "upgrade", file)
	tenken(t, home, "answer", file, "GEN-02-01=partly") // here, meanwhile

	out, code := runIn(t, home, "", "import", file, book, "--yes")
	if code != shell.ExitOK || !strings.Contains(out, "own-list 1") ||
		!strings.Contains(out, "GEN-02-01 は今の版で既に答えている") {
		t.Fatalf("exit %d\n%s", code, out)
	}
	as := standing(t, file)
	for q, want := range map[string]string{
		"GEN-01-01": "yes", "GEN-01-02": "unanswered", "GEN-02-01": "partly",
		"GEN-02-12": "yes", "GEN-02-02": "unanswered",
	} {
		if got := counts(as, q); got != want {
			t.Errorf("%s: %s, want %s", q, got, want)
		}
	}
	if as.Answers["GEN-02-12"].Note != "鍵の台帳" || len(as.Former["GEN-01-02"]) != 1 || len(as.Archived) != 1 {
		t.Errorf("note %q, former %v, archived %v", as.Answers["GEN-02-12"].Note, as.Former["GEN-01-02"], as.Archived)
	}
	report := filepath.Join(home, "報告書.xlsx")
	tenken(t, home, "report", file, "-o", report)
	for _, said := range []string{tenken(t, home, "history", file), strings.Join(rowsOf(t, report, "変更履歴"), "\n")} {
		if !strings.Contains(said, "回答用.xlsx") || !strings.Contains(said, "別の版の回答の取込み") {
			t.Errorf("the workbook is not named:\n%s", said)
		}
	}
	tenken(t, home, "undo", file)
	if back := standing(t, file); counts(back, "GEN-01-01") != "no" || len(back.Archived) != 0 {
		t.Errorf("an import by the rule is not taken back whole: %v", back.Answers["GEN-01-01"])
	}
}

// TestAnOldEditionsTableComesBackByTheRule: a table of CSV says by a sum of which
// lists it is. Where the file once had them, the rule of editions applies; where
// nobody knows them, words decide, and a yes waits to be confirmed.
func TestAnOldEditionsTableComesBackByTheRule(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "回答.csv")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "report", file, "-o", book)
	raw, err := os.ReadFile(book)
	must(t, err)
	said := map[string]string{"GEN-01-01": "はい", "GEN-01-02": "はい", "GEN-02-01": "いいえ", "GEN-02-02": "はい"}
	lines := strings.Split(string(raw), "\r\n")
	for i, l := range lines {
		id, _, _ := strings.Cut(l, ",")
		if said[id] != "" {
			lines[i] = strings.Replace(l, "未回答", said[id], 1)
		}
	}
	must(t, os.WriteFile(book, []byte(strings.Join(lines, "\r\n")), 0o600))
	revise(t, home)
	other := filepath.Join(home, "b.tenken")
	tenken(t, home, "new", other, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "upgrade", file)

	tenken(t, home, "import", file, book, "--yes")
	is := standing(t, file)
	for q, want := range map[string]string{
		"GEN-01-01": "yes", "GEN-01-02": "unanswered", "GEN-02-01": "no", "GEN-02-12": "yes",
	} {
		if got := counts(is, q); got != want {
			t.Errorf("known edition, %s: %s, want %s", q, got, want)
		}
	}
	if last := is.Events[len(is.Events)-1]; last.Source != "回答.csv" {
		t.Errorf("the table is not named: %+v", last)
	}

	out, code := runIn(t, home, "", "import", other, book, "--yes")
	if code != shell.ExitUnreadable || !strings.Contains(out, "--other-file") {
		t.Errorf("a table of an edition that nobody knows: exit %d\n%s", code, out)
	}
	out, _ = runIn(t, home, "", "import", other, book, "--yes", "--partly", "--other-file")
	is = standing(t, other)
	for q, want := range map[string]string{
		"GEN-01-01": "yes to confirm", "GEN-01-02": "yes to confirm", "GEN-02-01": "no", "GEN-02-12": "unanswered",
	} {
		if got := counts(is, q); got != want {
			t.Errorf("unknown edition, %s: %s, want %s\n%s", q, got, want, out)
		}
	}
}

// TestASmallerListsWorkbookComesBack: another list was added since it was sent.
func TestASmallerListsWorkbookComesBack(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "回答用.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "sheet", file, "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: "はい"})
	extra, err := os.ReadFile("testdata/extra.yaml")
	must(t, err)
	list, err := checklist.Parse("extra.yaml", extra)
	must(t, err)
	f, err := store.Open(file, store.ReadWrite, store.Options{})
	must(t, err)
	n := len(f.Events())
	must(t, f.Append(assess.Event{N: n, ID: "00000000000000aa", T: f.Events()[0].T, Kind: assess.KindChecklist,
		Checklist: &assess.ChecklistText{ID: list.ID, Serial: list.Serial, SHA256: list.SHA256, Text: string(extra)}}))
	must(t, f.Close())
	tenken(t, home, "import", file, book, "--yes")
	if got := counts(standing(t, file), "GEN-01-01"); got != "yes" {
		t.Errorf("GEN-01-01: %s", got)
	}
}

// TestALostFileIsMadeFromItsReport: of the same edition all answers come back;
// of an older one those that mean the same count, and nothing stricter is a yes.
// The new file is of the same business.
func TestALostFileIsMadeFromItsReport(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "報告書.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "answer", file, "GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-02=no", "GEN-02-03=yes", "--note", "台帳あり")
	tenken(t, home, "report", file, "-o", book)
	was := standing(t, file)
	must(t, os.Remove(file))

	out, code := runIn(t, home, "", "new", file, "--from", book)
	if code != shell.ExitOK || !strings.Contains(out, "変更の履歴と照合番号は戻りません") {
		t.Fatalf("exit %d\n%s", code, out)
	}
	is := standing(t, file)
	for q, ans := range was.Answers {
		if got := is.Answers[q]; got.Status != ans.Status || got.Note != ans.Note {
			t.Errorf("%s: %v, was %v", q, got, ans)
		}
	}
	if is.Organisation != "山田商店" || is.Facts["outsources"] != "yes" || is.BusinessKey != was.BusinessKey {
		t.Errorf("%s %v %s", is.Organisation, is.Facts, is.BusinessKey)
	}

	revise(t, home)
	must(t, os.Remove(file))
	tenken(t, home, "new", file, "--from", book)
	is = standing(t, file)
	for q, want := range map[string]string{"GEN-01-01": "yes", "GEN-01-02": "unanswered", "GEN-02-12": "no"} {
		if got := counts(is, q); got != want {
			t.Errorf("of the older edition %s: %s, want %s", q, got, want)
		}
	}
	if is.Checklists[0].Serial != 2 || is.Facts["outsources"] != "yes" || len(is.Archived) != 1 {
		t.Errorf("serial %d, facts %v, archived %v", is.Checklists[0].Serial, is.Facts, is.Archived)
	}
}

// TestOneBlankSheetForAll: it is written without an assessment, says whom it is
// of once somebody wrote it in, and becomes an assessment.
func TestOneBlankSheetForAll(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "白紙.xlsx")
	tenken(t, home, "sheet", "--guideline", "own-list", "-o", book)
	if _, code := runIn(t, home, "", "new", file, "--from", book); code != shell.ExitUsage {
		t.Fatalf("a sheet of nobody made a file: exit %d", code)
	}
	f, err := excelize.OpenFile(book)
	must(t, err)
	rows, err := f.GetRows("使い方")
	must(t, err)
	for i, r := range rows {
		if len(r) > 1 && r[1] == "事業者" {
			at, err := excelize.CoordinatesToCellName(3, i+1)
			must(t, err)
			must(t, f.SetCellValue("使い方", at, "鈴木医院"))
		}
	}
	must(t, f.Save())
	must(t, f.Close())
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: "○", {"GEN-01-02", "点検結果"}: "×"})
	edit(t, book, "前提", map[[2]string]string{{"outsources", "答え"}: "はい"})
	out, code := runIn(t, home, "", "new", file, "--from", book)
	if code != shell.ExitOK || strings.Contains(out, "戻りません") {
		t.Fatalf("exit %d\n%s", code, out)
	}
	as := standing(t, file)
	if as.Organisation != "鈴木医院" || counts(as, "GEN-01-01") != "yes" || counts(as, "GEN-01-02") != "no" ||
		as.Facts["outsources"] != "yes" {
		t.Errorf("%s %v %v", as.Organisation, as.Answers, as.Facts)
	}
	if _, code := runIn(t, home, "", "sheet", "--guideline", "own-list", file, "-o", book); code != shell.ExitUsage {
		t.Errorf("a blank sheet of a file: exit %d", code)
	}
}

// TestTheScreensTakeAnOldEditionsWorkbookInByTheRule: what is shown and taken in on
// the screens moves as with the command, in one event that undo takes back.
func TestTheScreensTakeAnOldEditionsWorkbookInByTheRule(t *testing.T) {
	home := fixtureHome(t)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "回答用.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "answer", file, "GEN-02-01=no")
	tenken(t, home, "sheet", file, "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-01-01", "点検結果"}: "はい",
		{"GEN-01-02", "点検結果"}: "はい", {"GEN-02-01", "点検結果"}: "はい", {"GEN-02-03", "点検結果"}: "いいえ"})
	revise(t, home)
	tenken(t, home, "upgrade", file)
	tenken(t, home, "answer", file, "GEN-02-01=partly") // here, meanwhile

	w, err := faceAt(home).open(file)
	must(t, err)
	in, err := w.Manage.Read(book)
	must(t, err)
	if len(in.Rows) != 4 || !strings.Contains(in.About[0].JA, "改訂の前に") {
		t.Fatalf("%v %v", in.About, in.Rows)
	}
	taken, err := in.Take(func(int) bool { return true })
	must(t, err)
	must(t, w.Save(taken.Event))
	if !strings.Contains(taken.Said.JA, "そのまま 1 問") || !strings.Contains(taken.Said.JA, "（GEN-02-01）") {
		t.Errorf("says %s", taken.Said.JA)
	}
	undone, err := w.Session.UndoStep()
	must(t, err)
	if got := counts(w.Session.Assessment(), "GEN-01-01"); got != "unanswered" {
		t.Errorf("after undo GEN-01-01 is %s", got)
	}
	must(t, w.Save(undone[0]))
	must(t, w.Close())
	if got := counts(standing(t, file), "GEN-02-01"); got != "partly" {
		t.Errorf("GEN-02-01 is %s", got)
	}
}

// TestTheScreensMoveAFileToTheNewerEdition: who has no command line moves the answers
// from the screens; nothing is offered where nothing is newer.
func TestTheScreensMoveAFileToTheNewerEdition(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-03=yes")
	w, err := faceAt(home).open(file)
	must(t, err)
	if w.Manage.Upgrade != nil {
		t.Error("a newer edition is offered where there is none")
	}
	must(t, w.Close())
	revise(t, home)
	w, err = faceAt(home).open(file)
	must(t, err)
	if w.Manage.Upgrade == nil || !strings.Contains(w.Notices[len(w.Notices)-1].JA, "画面の i") {
		t.Fatalf("nothing is offered: %v", w.Notices)
	}
	w, err = w.Manage.Upgrade()
	must(t, err)
	if w.Manage.Upgrade != nil || counts(w.Session.Assessment(), "GEN-01-01") != "yes" {
		t.Errorf("it stands as %s", counts(w.Session.Assessment(), "GEN-01-01"))
	}
	must(t, w.Close())
	if c := standing(t, file).LastCarry(); c == nil || c.Counts.Old.Total != 3 || c.FromHead == "" {
		t.Errorf("carried %+v", c)
	}
}

// TestUpgradeTellsProgramsTheSame: the counts of --json are those of the event.
func TestUpgradeTellsProgramsTheSame(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-03=yes")
	revise(t, home)
	var told struct {
		Old map[string]int `json:"old"`
		New map[string]int `json:"new"`
	}
	must(t, json.Unmarshal([]byte(tenken(t, home, "upgrade", file, "--json")), &told))
	c := standing(t, file).LastCarry().Counts
	if told.Old["total"] != 3 || told.Old["archived"] != 1 || told.Old["total"] != c.Old.Total ||
		told.New["ask"] != c.New.Ask || told.New["ask"] != 1 {
		t.Errorf("told %v, event %+v", told, c)
	}
}

// TestTheNextYearHasTheEvidenceAndNoSignature: documents come with their dates,
// and the file links back to the one before, which is not touched.
func TestTheNextYearHasTheEvidenceAndNoSignature(t *testing.T) {
	home := fixtureHome(t)
	file, next := filepath.Join(home, "a.tenken"), filepath.Join(home, "b.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=yes", "GEN-02-02=yes")
	f, err := store.Open(file, store.ReadWrite, store.Options{})
	must(t, err)
	must(t, f.Append(assess.Event{N: len(f.Events()), ID: "00000000000000ab", T: f.Events()[0].T,
		Kind: assess.KindEvidence, Evidence: []assess.EvidenceItem{{Q: "GEN-02-02", Name: "規程.pdf",
			SHA256: strings.Repeat("5", 64), Bytes: 3, Effective: "2026-04-01", Shelf: "P1Y"}}}))
	head := f.Head()
	must(t, f.Close())
	before, err := os.ReadFile(file)
	must(t, err)
	revise(t, home)
	tenken(t, home, "next", file, "-o", next)
	as := standing(t, next)
	if len(as.Documents) != 1 || as.Documents[0].Q != "GEN-02-12" || as.Documents[0].Expires() != "2027-04-01" {
		t.Errorf("documents %+v", as.Documents)
	}
	if as.Follows != head || counts(as, "GEN-01-01") != "yes to confirm" || len(as.Signatures) != 0 {
		t.Errorf("follows %s, %s", as.Follows, counts(as, "GEN-01-01"))
	}
	after, err := os.ReadFile(file)
	must(t, err)
	if string(before) != string(after) {
		t.Error("the old file was touched")
	}
}

// rowsOf are the rows of a sheet, the cells of each joined.
func rowsOf(t *testing.T, path, sheet string) []string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	must(t, err)
	defer func() { must(t, f.Close()) }()
	rows, err := f.GetRows(sheet)
	must(t, err)
	var out []string
	for _, r := range rows {
		out = append(out, strings.Join(r, " | "))
	}
	return out
}

// TestNextYearsReportShowsWhatWasAskedLastYear: the new file keeps the texts of
// the edition before, also of what is no longer asked.
func TestNextYearsReportShowsWhatWasAskedLastYear(t *testing.T) {
	home := fixtureHome(t)
	file, next, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "b.tenken"), filepath.Join(home, "b.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes")
	tenken(t, home, "answer", file, "GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-03=no")
	asked := map[string]string{}
	for _, q := range listOf(t, file).All() {
		asked[q.ID] = q.Ask.JA
	}
	revise(t, home)
	tenken(t, home, "next", file, "-o", next)
	tenken(t, home, "report", next, "-o", book)
	rows := strings.Join(rowsOf(t, book, "引継ぎ"), "\n")
	for _, want := range []string{
		"保管 | GEN-02-03 | " + asked["GEN-02-03"] + " | いいえ",
		"聞き直し | GEN-01-02 | " + asked["GEN-01-02"] + " | はい",
		"確認待ち | GEN-01-01 | " + asked["GEN-01-01"] + " | はい",
	} {
		if !strings.Contains(rows, want) {
			t.Errorf("no row %s in\n%s", want, rows)
		}
	}
	tenken(t, home, "fact", next, "--confirm")
	if as := standing(t, next); len(as.Checklists) != 1 || as.Checklists[0].Serial != 2 || len(as.Archived) != 1 {
		t.Errorf("%d lists, archived %v", len(as.Checklists), as.Archived)
	}
}

// listOf is the list that a file asks.
func listOf(t *testing.T, file string) *checklist.Checklist {
	t.Helper()
	text := standing(t, file).Checklists[0]
	list, err := checklist.Parse(text.ID, []byte(text.Text))
	must(t, err)
	return list
}
