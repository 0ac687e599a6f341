// Package reporttest makes what tests of reports and of what comes back of them
// share: a small clinic with every kind of answer, lists of any size, workbooks
// written and edited as a person does it, and LibreOffice where it is asked for.
package reporttest

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// Now is the clock of every test: a Thursday in Japan.
var Now = time.Date(2026, 11, 26, 10, 30, 0, 0, time.FixedZone("JST", 9*3600))

// Lists is the two fixture checklists composed.
func Lists(t testing.TB) *checklist.Checklist {
	t.Helper()
	fsys := os.DirFS(filepath.Join(root(t), "checklist/testdata/fixture"))
	var parts []*checklist.Checklist
	for _, name := range []string{"common.yaml", "sector.yaml"} {
		c, err := checklist.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, c)
	}
	c, err := checklist.Compose(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// root is the folder of the module, from wherever the tests of a room run.
func root(t testing.TB) string {
	dir, err := os.Getwd()
	Must(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("there is no go.mod above")
		}
		dir = filepath.Dir(dir)
	}
}

// Must ends a test at an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Clinic is an assessment of the fixture with every kind of answer in it.
func Clinic(t testing.TB, c *checklist.Checklist, changes ...assess.Change) *assess.Assessment {
	t.Helper()
	n := 0
	id := func() string { n++; return fmt.Sprintf("%016x", n) }
	events := []assess.Event{{ID: id(), T: Now.Add(-time.Hour), By: "佐藤", Kind: assess.KindBegin,
		Begin: &assess.Begin{Format: assess.Format, Organisation: "みどり医院", Program: "test"}}}
	for _, p := range c.Parts {
		events = append(events, assess.Event{N: len(events), ID: id(), T: Now.Add(-time.Hour), By: "佐藤",
			Kind:      assess.KindChecklist,
			Checklist: &assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw)}})
	}
	events = append(events, assess.Event{N: len(events), ID: id(), T: Now.Add(-50 * time.Minute), By: "佐藤",
		Kind: assess.KindFact,
		Facts: []assess.FactValue{{ID: "outsources", Value: "yes"}, {ID: "staff", Value: "up-to-100"},
			{ID: "records", Value: "yes"}}})
	if changes == nil {
		changes = []assess.Change{
			Say("GEN-01-01", "yes", "note", "利用目的の一覧を作成し、年に一度見直している。", "evidence", "利用目的一覧（2026年4月版）"),
			Say("GEN-01-02", "no", "note", "ホームページにはあるが、受付に掲示がない。", "owner", "事務長", "due", "2026-12-10"),
			Say("GEN-02-01", "partly", "owner", "院長", "due", "2026-11-01"),
			Say("GEN-02-02", "yes", "evidence", "=HYPERLINK(\"http://example.test\")"),
			Say("GEN-02-03", "unknown", "note", "+81 の倉庫に古い箱がある\n@倉庫"),
			Say("SEC-01-02", "na", "reason", "電子カルテ会社が写しを持つ契約のため"),
		}
	}
	events = append(events, assess.Event{N: len(events), ID: id(), T: Now.Add(-30 * time.Minute), By: "佐藤",
		Kind:    assess.KindAnswer,
		Answers: changes, From: assess.FromKeys})
	a, err := assess.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	a.Head = strings.Repeat("0123456789abcdef", 4)
	return a
}

// Say is a change: a status and then names and values of fields.
func Say(q, status string, fields ...string) assess.Change {
	ch := assess.Change{Q: q, Rev: 1, Fields: map[assess.Field]string{}}
	if status != "" {
		ch.Fields[assess.FieldStatus] = status
	}
	for i := 0; i+1 < len(fields); i += 2 {
		ch.Fields[assess.Field(fields[i])] = fields[i+1]
	}
	return ch
}

// Input is what the writers are given in most tests.
func Input(t testing.TB, lang checklist.Lang) report.Input {
	t.Helper()
	c := Lists(t)
	return InputOf(c, Clinic(t, c), lang)
}

// InputOf is an assessment as the writers are given it.
func InputOf(c *checklist.Checklist, a *assess.Assessment, lang checklist.Lang) report.Input {
	return report.Input{Checklist: c, Assessment: a, Result: assess.Judge(c, a), Lang: lang, Now: Now,
		PreparedBy: "山田社会保険労務士事務所", Program: "test"}
}

// Large is a checklist of n questions in sections of 12 (or 30 sections), and answers drawn by r.
func Large(n int, r *rand.Rand) (*checklist.Checklist, *assess.Assessment) {
	c := &checklist.Checklist{ID: "jp-large", Edition: "2026-11", Serial: 3,
		Title:  checklist.Text{JA: "個人情報保護法・通則編（試験）", EN: "General part (test)"},
		SHA256: strings.Repeat("5f", 32),
		Facts: []checklist.Fact{{ID: "f1",
			Ask: checklist.Text{JA: "外国にある第三者に個人データを提供しますか", EN: "Do you send data abroad?"}, Type: checklist.YesNo}}}
	a := &assess.Assessment{Organisation: "株式会社みどり商店", Facts: checklist.Facts{}, Answers: map[string]assess.Answer{},
		Head:       strings.Repeat("0a1b2c3d", 8),
		Checklists: []assess.ChecklistText{{ID: c.ID, Serial: c.Serial, SHA256: c.SHA256}}}
	titles := []string{"利用目的の特定と通知", "適正な取得", "正確性の確保と消去", "組織的安全管理措置", "人的安全管理措置", "物理的安全管理措置", "技術的安全管理措置",
		"外的環境の把握", "従業者の監督", "委託先の監督", "漏えい等への対応", "第三者提供と記録", "外国にある第三者への提供", "開示等の請求", "苦情の処理", "仮名加工情報・匿名加工情報"}
	per := max(12, n/30)
	for i := range n {
		if i%per == 0 {
			k := i / per
			c.Sections = append(c.Sections,
				checklist.Section{ID: fmt.Sprintf("S%02d", k+1),
					Title: checklist.Text{JA: titles[k%len(titles)], EN: fmt.Sprintf("Section %d", k+1)}})
		}
		q := checklist.Question{ID: fmt.Sprintf("S%02d-%02d", i/per+1, i%per+1), Rev: 1, Weight: 1 + r.IntN(3),
			Work: []checklist.Work{"S", "M", "L"}[r.IntN(3)],
			Duty: []checklist.Duty{"must", "must", "effort", "should"}[r.IntN(4)],
			NA:   []checklist.NARule{"refused", "with-reason"}[r.IntN(2)],
			Ask: checklist.Text{JA: "個人データの取扱いの委託先を選ぶときに、安全管理措置の状況を確認していますか",
				EN: "Do you check the security of those you entrust before choosing them?"},
			Remedy: checklist.Text{JA: "委託先の一覧を作り、確認票を使って年に一度、安全管理措置の状況を確かめ、結果を記録します。",
				EN: "List those you entrust and check their security once a year."},
			Cite: []checklist.Cite{{Source: "appi", At: "25"}, {Source: "ppc-general", At: "3-4-4"}},
			Map: []checklist.Mapping{{Framework: "oecd",
				Refs: []string{[]string{"openness", "accountability", "security-safeguards"}[r.IntN(3)]}}},
			From: c.ID}
		if r.IntN(5) == 0 {
			q.When = &checklist.Cond{Fact: "f1", Is: []string{"yes"}}
		}
		s := &c.Sections[len(c.Sections)-1]
		s.Questions = append(s.Questions, q)
		a.Answers[q.ID] = randomAnswer(r)
	}
	if v := []string{"yes", "no", "unknown"}[r.IntN(3)]; true {
		a.Facts["f1"] = v
	}
	return c, a
}

func randomAnswer(r *rand.Rand) assess.Answer {
	ans := assess.Answer{Status: assess.Status(r.IntN(6)), Rev: 1}
	if r.IntN(3) > 0 {
		ans.Reason = "取り扱う業務がないため"
	}
	if r.IntN(2) == 0 {
		ans.Note = "委託先は3社。うち2社は契約書を確認済みで、残る1社は来月の更新時に確認する予定である。"
		ans.Evidence = "委託先一覧、契約書の写し"
		ans.Owner, ans.Due = "総務課", "2026-12-25"
	}
	return ans
}

// Gap writes the gap report.
func Gap(t testing.TB, in report.Input) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteGap(&b, in); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Open opens a workbook by the library.
func Open(t testing.TB, raw []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// Naughty is text that programs take for something else.
var Naughty = []string{"=1+1", "+81", "-5", "@SUM(A1)", "=cmd|'/c calc'!A0", "'=1", "\t=1", "_x000D_",
	"_x005F_x0041_", "a_x0041_b", "\x1b]0;x\x07y", "\u202eabc", "x\u0000y",
	"<b>&amp;", strings.Repeat("あ", 10000), " 前後に空白 ", "令和8年4月1日", "1e5", "００１", "TRUE", "#REF!", "㌔ ｶﾅ 髙﨑𠮷 葛󠄀",
	"e\u0301", "a\r\nb"}
