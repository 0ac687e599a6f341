package report_test

import (
	"bytes"
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
	asked := []*checklist.Question{duty, advice}
	held := []assess.ListHeld{{ID: "own", Title: checklist.Text{JA: "共通"}, Edition: "第1版", Serial: 1, Newest: 2,
		Outside: true}}
	client := func(name, begin string, day int, gaps ...assess.Gap) assess.Client {
		legal := &assess.Legal{Verdict: assess.Nonconforming, Rate: &assess.Interval{Low: 50, High: 50}}
		return assess.Client{
			File: name + ".tenken", Organisation: name, Begin: begin, Lists: held, Asked: asked,
			Changed: time.Date(2026, 11, day, 9, 0, 0, 0, time.UTC),
			Result: assess.Result{Legal: legal, Grade: assess.GradeD, Gaps: gaps,
				Sections: []assess.SectionResult{{ID: "GEN-01", Legal: legal}}},
		}
	}
	no := assess.Gap{Question: duty, Status: assess.No}
	a := client("さくら医院", "a", 3, no, assess.Gap{Question: advice, Status: assess.Partly})
	a.Dues = []assess.Due{{Question: duty, Status: assess.No, Owner: "佐藤", On: "2026-11-10", Overdue: true}}
	a.Overdue, a.NextDue = 1, "2026-11-10"
	p := report.Portfolio{
		Clients: []assess.Client{client("さくら医院", "a", 1, no, no), a, client("山田商店", "b", 2, no),
			client("鈴木商店", "c", 2)},
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
	if got := strings.Join(f.GetSheetList(), " "); got != "顧客 共通の不備 期限 区分 版 読めないファイル" {
		t.Errorf("sheets %s", got)
	}
	for sheet, want := range map[string][]string{
		"顧客":       {"さくら医院 共通 第1版（署名なし） 不適合 50％ 2 0", "前回 新しい版あり", "新しい版あり 変更あり"},
		"共通の不備":    {"GEN-01-01 法的義務 台帳, 目録; 「ほか」がありますか 2 66％ 2 0 0 台帳を作ります。 さくら医院、山田商店", "GEN-01-02"},
		"期限":       {"期限切れ さくら医院 佐藤 GEN-01-01"},
		"区分":       {"事業者 GEN-01", "山田商店 50"},
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
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
	if n := strings.Count(whole, "BEGIN:VEVENT"); n != 1 {
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
