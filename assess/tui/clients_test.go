package tui_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// asItWas folds events over one list.
func asItWas(c *checklist.Checklist) func([]assess.Event) (assess.Point, error) {
	return func(events []assess.Event) (assess.Point, error) {
		a, err := assess.Fold(events)
		return assess.Point{List: c, At: a}, err
	}
}

// clientOf is a client who meets none of the first questions, with a date that
// is over, a document that is old, and a signature that is no longer that of
// what stands.
func clientOf(c *checklist.Checklist, org string) assess.Client {
	q := c.Sections[0].Questions
	r := assess.Judge(c, &assess.Assessment{Answers: map[string]assess.Answer{
		q[0].ID: {Status: assess.No}, q[1].ID: {Status: assess.Partly}}})
	return assess.Client{Organisation: org, Begin: org, Lists: []assess.ListHeld{{Title: c.Title, Edition: "2026-11",
		Newest: 2}}, Result: r, Outline: assess.OutlineOf(c, r), Overdue: 1, NextDue: "2026-11-01", Old: 2,
		Dues:   []assess.Due{{Question: &q[0], Status: assess.No, Owner: org, On: "2026-11-01", Overdue: true}},
		Signed: signed(org, 9), Since: 3, Changed: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)}
}

func signed(name string, month time.Month) *assess.Signature {
	return &assess.Signature{Sign: assess.Sign{Role: assess.Reviewed, Name: name},
		At: time.Date(2026, month, 1, 9, 0, 0, 0, time.UTC)}
}

// office is a consultant's folder: a client with gaps, one who meets everything
// and has signed, and a file that is damaged.
func office(t testing.TB, lang checklist.Lang, d *disk) tui.Options {
	o := clinic(t, lang, d)
	both := fixture(t, "common", "sector")
	o.Portfolio = true
	o.Home.Clients = func(take func(tui.ClientRow)) error {
		good := map[string]assess.Answer{}
		for _, q := range both.All() {
			good[q.ID] = assess.Answer{Status: assess.Yes}
		}
		r := assess.Judge(both, &assess.Assessment{Answers: good})
		take(tui.ClientRow{Path: "yamada.tenken", Client: clientOf(both, "やまだ内科")})
		take(tui.ClientRow{Path: "sato.tenken", Client: assess.Client{Organisation: "さとう皮膚科", Begin: "s",
			Result: r, Outline: assess.OutlineOf(both, r),
			Signed: signed("佐藤", 10), Changed: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC),
			Lists: []assess.ListHeld{{Title: both.Title, Edition: "2026-11"}}}})
		take(tui.ClientRow{Path: "顧客/suzuki.tenken", Why: checklist.Text{JA: "途中で切れています", EN: "it is cut off"}})
		return nil
	}
	return o
}

var officeStories = []story{
	{"clients", ""},
	{"clients-found", "さとう"},
	{"clients-overdue", "tab tab"},
	{"clients-common", "f3"},
	{"clients-due", "f4"},
	{"compare-choose", "enter 2 r c"},
	{"compare", "enter 2 r c enter"},
}

// TestFramesOfAnOffice are the frames of many clients, and of an assessment
// beside what it was.
func TestFramesOfAnOffice(t *testing.T) {
	for _, s := range officeStories {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			t.Run(s.name+"/"+string(lang), func(t *testing.T) {
				got := ""
				for _, size := range sizes {
					d := drive(t, office(t, lang, &disk{}), size.w, size.h).keys(s.keys)
					got += fmt.Sprintf("== %dx%d\n%s", size.w, size.h, d.frame())
				}
				compare(t, filepath.Join("testdata", "frames", s.name+"."+string(lang)+".txt"), got)
			})
		}
	}
}

// TestOfficeDay is a consultant's morning: find a client among many, open one,
// come back to the same row, see what many have in common and what is due.
func TestOfficeDay(t *testing.T) {
	d := drive(t, office(t, checklist.Japanese, &disk{}), 80, 24)
	d.sees("全て：3 件", "> やまだ内科", "不適合", "読めません：途中で切れています").seesNot("読み込み中")
	d.keys("tab").sees("対応が要るもの：3 件").keys("tab").sees("期限切れ：1 件").seesNot("さとう")
	d.keys("tab").sees("署名がないもの：1 件", "やまだ内科").keys("tab").sees("新しい版があるもの：1 件").keys("tab")
	d.keys("さとう").sees("全て：1 件", "> さとう皮膚科").keys("ctrl+u down").sees("> さとう皮膚科")
	d.keys("enter").seesNot("顧客の一覧").keys("esc")
	for range 3 {
		if d.m.Screen() != "portfolioScreen" {
			d.keys("esc")
		}
	}
	d.sees("顧客の一覧", "> さとう皮膚科")
	d.keys("f3").sees("共通の不備", "GEN-01-01", "1 / 2 件").keys("enter").sees("GEN-01-01 を満たしていない顧客：1 件", "やまだ内科")
	d.keys("f4").sees("期限切れ").keys("enter").sees("GEN-01-01  ")
	d.keys("esc esc").sees("顧客の一覧")
	d.keys("tab").sees("全て：3 件").keys("end enter").sees("途中で切れています")
}

// TestClientsComeOneByOne: the list is there at once, keys are taken while it
// fills, and the row stood on stays the one stood on.
func TestClientsComeOneByOne(t *testing.T) {
	o := office(t, checklist.Japanese, &disk{})
	all := o.Home.Clients
	more := make(chan struct{})
	o.Home.Clients = func(take func(tui.ClientRow)) error {
		return all(func(r tui.ClientRow) { <-more; take(r) })
	}
	disk := &disk{slow: make(chan struct{})} // what takes its time is not waited for
	d := &driver{t: t, m: tui.New(o), disk: disk}
	d.run(d.m.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.sees("全て：0 件", "読み込み中").keys("や").sees("や").keys("backspace")
	d.keys("f3").seesNot("1 / 1 件") // what is common grows with those who came
	more <- struct{}{}
	catchUp(d)
	d.sees("GEN-01-01", "1 / 1 件").keys("esc f4").sees("R8.11.1", "やまだ内科").keys("esc")
	d.sees("全て：1 件", "> やまだ内科", "読み込み中")
	more <- struct{}{}
	catchUp(d)
	d.sees("全て：2 件", "さとう皮膚科").keys("down").sees("> さとう皮膚科")
	more <- struct{}{}
	catchUp(d)
	d.sees("全て：3 件", "> さとう皮膚科")
}

// catchUp takes the first of what was not waited for.
func catchUp(d *driver) {
	first := d.late[0]
	d.late = d.late[1:]
	d.take(<-first)
}

// TestComparedOpensTheQuestion goes from what changed to the question.
func TestComparedOpensTheQuestion(t *testing.T) {
	d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24).keys("enter 2 r c enter")
	d.sees("比べた相手：前回の終わり", "比べられない（1）", "SEC-01-01", "未回答 -> 一部").keys("enter").sees("SEC-01-01  ", "[2] 一部")
}

// TestOfficeByLines reads the clients out with their verdicts.
func TestOfficeByLines(t *testing.T) {
	out, err := converse(t, office(t, checklist.Japanese, &disk{}), "s\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2 やまだ内科  判定 不適合", "超過 1", "3 さとう皮膚科  判定 適合", "4 suzuki.tenken  読めません：途中で切れています"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestAClientIsComparedFromTheList: what changed is one key from the list, and a
// file that cannot be read says why.
func TestAClientIsComparedFromTheList(t *testing.T) {
	d := drive(t, office(t, checklist.Japanese, &disk{}), 80, 24)
	d.keys("f6").sees("何と比べますか", "前回の終わり").keys("enter").sees("比べた相手：前回の終わり")
	drive(t, office(t, checklist.Japanese, &disk{}), 80, 24).keys("end f6").seesNot("何と比べますか").sees("読めません")
}

// TestComparedByLines reads out the same by words.
func TestComparedByLines(t *testing.T) {
	out, err := converse(t, clinic(t, checklist.Japanese, &disk{}), "2\n3\n比べる\n1\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"比べた相手：前回の終わり", "SEC-01-01", "未回答から"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// TestFilesOfOneNameAreToldApart: two of the same name are told by their files, a file
// that cannot be read by its name and in whole sentences, and that a newer one follows
// is not cut off.
func TestFilesOfOneNameAreToldApart(t *testing.T) {
	o := office(t, checklist.Japanese, &disk{})
	why := checklist.Text{EN: "x",
		JA: "顧客/壊.tenken は壊れています。記録 3 件は読めます。\n  2 行目: 合いません\n元のファイルは変えません"}
	o.Home.List = func() ([]tui.Entry, error) {
		return []tui.Entry{{Path: "顧客/a.tenken", Organisation: "やまだ内科", Title: checklist.Text{JA: "医療"}},
			{Path: "顧客/b.tenken", Organisation: "やまだ内科"}, {Path: "顧客/壊.tenken", Note: why},
			{Path: "顧客/c.tenken", Organisation: "さとう皮膚科"}}, nil
	}
	both := fixture(t, "common", "sector")
	o.Home.Clients = func(take func(tui.ClientRow)) error {
		for i, name := range []string{"old.tenken", "new.tenken"} {
			c := clientOf(both, "とても長い名前のやまだ内科クリニック")
			c.Changed = c.Changed.AddDate(0, 0, i)
			take(tui.ClientRow{Path: "顧客/" + name, Client: c})
		}
		take(tui.ClientRow{Path: "顧客/壊.tenken", Why: why})
		return nil
	}
	const told = "壊.tenken は壊れています。記録 3 件は読めます。元のファイルは変えません。"
	d := drive(t, o, 80, 24)
	d.sees("..（前回）", "old.tenken", "new.tenken", "読めません：壊.tenken は壊れています。")
	d.keys("end").sees("変えません。").keys("esc")
	d.sees("a.tenken　医療", "b.tenken", "  壊.tenken\n", told).seesNot("c.tenken", "顧客/")
	out := new(bytes.Buffer)
	o.Portfolio, o.Home.Clients = false, nil
	err := tui.Plain(t.Context(), strings.NewReader("s\n"), out, o)
	if err != nil || !strings.Contains(out.String(), told) ||
		!strings.Contains(out.String(), "b.tenken") {
		t.Error(err, out)
	}
}

// TestALongListFollowsWhoMoves: among more clients than several windows hold, the one
// moved to stays in sight.
func TestALongListFollowsWhoMoves(t *testing.T) {
	o := office(t, checklist.Japanese, &disk{})
	c := clientOf(fixture(t, "common"), "")
	o.Home.Clients = func(take func(tui.ClientRow)) error {
		for i := range 80 {
			c.Organisation = fmt.Sprintf("顧客%03d", i)
			c.Begin = c.Organisation
			take(tui.ClientRow{Path: c.Begin, Client: c})
		}
		return nil
	}
	for _, size := range sizes {
		d := drive(t, o, size.w, size.h)
		for i := range 50 {
			d.sees(fmt.Sprintf("> 顧客%03d", i)).keys("down")
		}
		for i := range 20 {
			d.sees(fmt.Sprintf("> 顧客%03d", 50-i)).keys("up")
		}
		d.keys("pgdown pgdown").sees("> 顧客050").keys("pgup").sees("> 顧客040")
	}
}
