package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// office is a consultant's office of three clients and a file that cannot be
// read; one client has a file of last year too.
func office() report.Portfolio {
	q := func(id string, d checklist.Duty) *checklist.Question {
		return &checklist.Question{ID: id, Duty: d, Ask: checklist.Text{JA: "台帳, 目録; 「ほか」がありますか"},
			Remedy: checklist.Text{JA: "台帳を作ります。"}}
	}
	duty, advice := q("GEN-01-01", checklist.Must), q("GEN-01-02", checklist.Should)
	list := &checklist.Checklist{Sections: []checklist.Section{{ID: "GEN-01", Title: checklist.Text{JA: "台帳"},
		Questions: []checklist.Question{*duty, *advice}}}}
	held := []assess.ListHeld{{ID: "own", Title: checklist.Text{JA: "共通"}, Edition: "第1版", Serial: 1, Newest: 2,
		Outside: true}}
	client := func(name, begin string, day int, statuses ...assess.Status) assess.Client {
		legal := &assess.Legal{Verdict: assess.Nonconforming, Rate: &assess.Interval{Low: 50, High: 50}}
		r := assess.Result{Sections: []assess.SectionResult{{ID: "GEN-01", Legal: legal}}}
		for _, s := range statuses {
			r.Items = append(r.Items, assess.Item{Applies: checklist.True, Status: s})
		}
		return assess.Client{
			File: name + ".tenken", Organisation: name, Begin: begin, Lists: held, Outline: assess.OutlineOf(list, r),
			Changed: time.Date(2026, 11, day, 9, 0, 0, 0, time.UTC),
			Result:  assess.Result{Legal: legal, Grade: assess.GradeD},
		}
	}
	a := client("さくら医院", "a", 3, assess.No, assess.Partly)
	a.Dues = []assess.Due{{Question: duty, Status: assess.No, Owner: "佐藤", On: "2026-11-10", Overdue: true,
		Set: a.Changed}}
	a.Done = []assess.Due{{Question: advice, Status: assess.Yes, Owner: "鈴木", On: "2026-10-01", Set: a.Changed}}
	a.Documents = []assess.DocumentAge{{Question: duty, Name: "規程.pdf", Expires: "2026-11-01", At: a.Changed,
		Old: true}}
	a.Lists = []assess.ListHeld{held[0]}
	a.Lists[0].ReviewBy, a.Began = "2027-01-17", a.Changed
	a.Old, a.ToReview, a.Assigned, a.Since = 1, 2, 3, 4
	a.Signed = &assess.Signature{Sign: assess.Sign{Role: assess.Approved, Name: "山田"}, At: a.Changed}
	a.Overdue, a.NextDue = 1, "2026-11-10"
	p := report.Portfolio{
		Clients: []assess.Client{client("さくら医院", "a", 1, assess.No, assess.No), a,
			client("山田商店", "b", 2, assess.No, assess.Yes), client("鈴木商店", "c", 2, assess.Yes, assess.Yes)},
		Unreadable: []report.Unreadable{{File: "壊れた.tenken", Why: checklist.Text{JA: "壊れています", EN: "damaged"}}},
		Since:      "2026-11-03", Lang: checklist.Japanese, Now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		Program: "test",
	}
	assess.MarkFormer(p.Clients)
	return p
}

func TestAnOfficeInOneWorkbook(t *testing.T) {
	var b, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &again} {
		if err := report.WritePortfolio(w, office()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same clients do not give the same bytes")
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), " "); got != "顧客 共通の不備 期限 担当者 区分 版 読めないファイル" {
		t.Errorf("sheets %s", got)
	}
	for sheet, want := range map[string][]string{
		"顧客": {"さくら医院 共通 第1版（署名なし） 不適合 50％ 2 0", "前回 新しい版あり", "新しい版あり 変更あり",
			"1 2 3 承認 山田 2026年11月3日 その後の変更 4 件"},
		"共通の不備":    {"GEN-01-01 法的義務 台帳, 目録; 「ほか」がありますか 2 66％ 2 0 0 台帳を作ります。 さくら医院、山田商店", "GEN-01-02"},
		"期限":       {"期限切れ さくら医院 佐藤 GEN-01-01"},
		"担当者":      {"佐藤 1 1 0", "1 さくら医院"},
		"区分":       {"事業者 GEN-01 台帳", "山田商店 50"},
		"版":        {"共通 第1版 1 2 さくら医院"},
		"読めないファイル": {"壊れた.tenken 壊れています"},
	} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var text string
		for _, r := range rows {
			text += strings.Join(strings.Fields(strings.Join(r, " ")), " ") + "\n"
		}
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s lacks %q:\n%s", sheet, w, text)
			}
		}
	}
}

// The calendar keeps to the format: lines of at most 75 octets that break no
// character, CRLF, escaped separators, and the same identity each time.
func TestDueDatesAsACalendar(t *testing.T) {
	var b bytes.Buffer
	p := office()
	if err := report.WriteCalendar(&b, p); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for n, line := range strings.SplitAfter(text, "\r\n") {
		if len(strings.TrimSuffix(line, "\r\n")) > 75 || !utf8.ValidString(line) || strings.Count(line, "\n") > 1 {
			t.Errorf("line %d: %q", n, line)
		}
	}
	whole := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{
		"DTSTART;VALUE=DATE:20261110\r\n", "DTEND;VALUE=DATE:20261111\r\n", "DTSTAMP:20261103T090000Z\r\n",
		"METHOD:PUBLISH\r\n",
		`SUMMARY:さくら医院 GEN-01-01 台帳\, 目録\; 「ほか」がありますか` + "\r\n", `DESCRIPTION:担当者：佐藤\nいいえ\n台帳を作ります。`,
		"SUMMARY:さくら医院 GEN-01-02 改善の確認日", "SUMMARY:さくら医院 GEN-01-01 証跡の期限", "UID:evidence.GEN-01-01.",
		"SUMMARY:さくら医院 点検項目「共通」を見直す期限", "DTSTART;VALUE=DATE:20270117",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
	if n := strings.Count(whole, "BEGIN:VEVENT"); n != 4 {
		t.Errorf("%d events", n)
	}
	var again bytes.Buffer
	p.Clients[1].Changed = p.Clients[1].Changed.Add(time.Hour)
	if err := report.WriteCalendar(&again, p); err != nil {
		t.Fatal(err)
	}
	uid := func(s string) string {
		_, rest, _ := strings.Cut(s, "UID:")
		id, _, _ := strings.Cut(rest, "\r\n")
		return id
	}
	if uid(text) == "" || uid(text) != uid(again.String()) {
		t.Errorf("identities %q, %q", uid(text), uid(again.String()))
	}
}

// Another program reads the calendar as it is meant.
func TestCalendarIsReadByAnotherProgram(t *testing.T) {
	if !strings.Contains(os.Getenv("TENKEN_REQUIRE"), "icalendar") {
		t.Skip("TENKEN_REQUIRE does not name icalendar")
	}
	path := filepath.Join(t.TempDir(), "期限.ics")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(report.WriteCalendar(f, office()), f.Close()); err != nil {
		t.Fatal(err)
	}
	script := `import icalendar, sys
c = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
assert c["METHOD"] == "PUBLISH" and not c.errors, c.errors
for e in c.walk("VEVENT"):
    assert not e.errors, e.errors
    print(e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), e["SUMMARY"], e["DTSTAMP"].dt.isoformat(), sep="|")
`
	python := "/usr/bin/python3" // Debian's, which has Debian's python3-icalendar
	if _, err := os.Stat(python); err != nil {
		python = "python3"
	}
	out, err := exec.Command(python, "-c", script, path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := "2026-11-10|2026-11-11|さくら医院 GEN-01-01 台帳, 目録; 「ほか」がありますか|2026-11-03T09:00:00+00:00\n"
	if !strings.HasPrefix(string(out), want) || strings.Count(string(out), "\n") != 4 {
		t.Errorf("read as\n%s", out)
	}
}

// TestCommonGapsOfAnotherMeaningAreCountedApart: two clients hold the edition in
// which the meaning changed, one the edition before.
func TestCommonGapsOfAnotherMeaningAreCountedApart(t *testing.T) {
	client := func(name string, rev int, s assess.Status) assess.Client {
		q := checklist.Question{ID: "GEN-01-01", From: "own", Rev: rev, Duty: checklist.Must}
		list := &checklist.Checklist{Sections: []checklist.Section{{Questions: []checklist.Question{q}}}}
		r := assess.Result{Items: []assess.Item{{Applies: checklist.True, Status: s}},
			Sections: make([]assess.SectionResult, 1)}
		return assess.Client{File: name, Organisation: name, Begin: name, Outline: assess.OutlineOf(list, r)}
	}
	var got []string
	for _, g := range assess.CommonGaps([]assess.Client{client("a", 1, assess.No), client("b", 2, assess.Partly),
		client("c", 2, assess.No), client("d", 1, assess.Yes)}) {
		got = append(got, fmt.Sprintf("%s %d/%d %s", g.ID(), g.Clients(), g.Asked, strings.Join(g.Who, "")))
	}
	if want := "GEN-01-01 (rev 2) 2/2 bc, GEN-01-01 (rev 1) 1/2 a"; strings.Join(got, ", ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	one := assess.CommonGaps([]assess.Client{client("a", 2, assess.No), client("d", 1, assess.Yes)})
	if len(one) != 1 || one[0].ID() != "GEN-01-01" || one[0].Asked != 1 {
		t.Errorf("%+v", one)
	}
}
