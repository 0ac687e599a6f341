package tui_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/teatest/v2"
	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// saidAs are the statuses of the answers that reached the disk, in order.
func saidAs(d *disk) string {
	var out []string
	for _, e := range d.saved {
		for _, ch := range e.Answers {
			if st, ok := ch.Fields[assess.FieldStatus]; ok {
				out = append(out, ch.Q+"="+st)
			}
		}
	}
	return strings.Join(out, " ")
}

func TestWholeStory(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.sees("GEN-01-01", "個人情報の利用目的を特定していますか", "あと 8 問", "説明")
	d.keys("１").sees("GEN-01-02", "保存しました", "あと 7 問").seesNot("[1]") // the IME is on
	d.keys("3").sees("GEN-02-01", "あと 6 問")
	d.keys("u").sees("取り消しました：GEN-01-02　いいえ -> 未回答", "GEN-01-02", "あと 7 問")
	d.keys("z").sees("やり直しました：GEN-01-02　未回答 -> いいえ", "[3] いいえ")
	d.keys("right 2 5").sees("該当なしの理由", "委託先を選ぶとき").keys("enter").sees("理由を一言")
	d.keys("委託先は、ありません。 enter").sees("GEN-02-03").keys("left").sees("[5] 該当なし", "委託先は、ありません。")
	d.keys("right right 4 1 1").sees("未回答の点検項目に戻りました", "GEN-02-03").keys("1")
	d.sees("点検結果", "最後まで進みました（未確定 1 問）", "法的義務の判定：不適合", "法的義務の充足率：", "まず、すること")
	d.keys("k enter").sees("できました", "さくら歯科医院.xlsx").keys("down enter").sees("workbook is open in Excel")
	want := "GEN-01-01=yes GEN-01-02=no GEN-02-01=partly GEN-02-02=na GEN-03-01=unknown SEC-01-01=yes " +
		"SEC-01-02=yes GEN-02-03=yes"
	if got := saidAs(disk); got != want {
		t.Errorf("on the disk: %s\nwant %s", got, want)
	}
}

func TestNotesAreKept(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("3 left tab 受付の申込書に enter 書いてあります。 tab 申込書（様式１） tab tab 至急 esc")
	d.sees("優先度として読めません").keys("ctrl+u 2 tab 山田 tab ３月以外 esc")
	d.sees("日付として読めません").keys("ctrl+u R9.3.31").sees("令和9年3月31日（水）2027-03-31", "書きかけです").seesNot("保存しました").keys("esc")
	d.sees("書いてあります。", "証跡  申込書（様式１）", "担当者  山田", "対応期限  令和9年3月31日", "保存しました")
	a := map[assess.Field]string{}
	for _, e := range disk.saved {
		for _, ch := range e.Answers {
			for f, v := range ch.Fields {
				a[f] = v
			}
		}
	}
	if a[assess.FieldNote] != "受付の申込書に\n書いてあります。" || a[assess.FieldDue] != "2027-03-31" {
		t.Errorf("on the disk: %q", a)
	}
	n := len(disk.saved)
	if d.keys("tab esc tab tab esc"); len(disk.saved) != n {
		t.Errorf("looking at the notes saved %d events", len(disk.saved)-n)
	}
}

func TestRefusedNotApplicable(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	n := len(disk.saved)
	d.keys("5").sees("この点検項目では「該当なし」は選べません")
	if len(disk.saved) != n {
		t.Error("a refused answer was saved")
	}
}

func TestFullDisk(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.full.Store(true)
	d.keys("2").sees("GEN-01-01 の回答を保存できていません", "disk is full", "GEN-01-02").seesNot("保存しました")
	d.keys("right left 1").sees("保存できていません", "GEN-01-02").seesNot("[1]")
	disk.full.Store(false)
	d.keys("enter").sees("保存しました").seesNot("保存できていません").keys("left").sees("[2] 一部")
	if got := saidAs(disk); got != "GEN-01-01=partly" {
		t.Errorf("on the disk: %s", got)
	}
}

// TestCreatingFails keeps the name typed until a file can be made.
func TestCreatingFails(t *testing.T) {
	o := clinic(t, checklist.Japanese, &disk{})
	create, tries := o.Home.Create, 0
	o.Home.Create = func(s tui.Start) (*tui.Work, error) {
		if tries++; tries < 3 {
			return nil, errors.New("disk is full")
		}
		return create(s)
	}
	d := drive(t, o, 80, 24).keys("home enter down enter さくら歯科医院 enter")
	d.sees("disk is full", "| さくら歯科医院").keys("enter").sees("disk is full").keys("enter").sees("GEN-01-01", "はじめの点検")
	if tries != 3 {
		t.Errorf("tried %d times", tries)
	}
}

// TestRescue saves everything elsewhere, at the user's wish, and goes on.
func TestRescue(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.full.Store(true)
	disk.elsewhere.Store(true)
	d.keys("2").sees("保存できていません", "disk is full", "Tab 別のファイルに保存").seesNot("? 操作一覧")
	d.keys("tab").sees("どのフォルダーに保存しますか", "保存できていません").keys("enter").sees("disk is full there too")
	disk.elsewhere.Store(false)
	d.keys("esc").sees("GEN-01-02", "保存できていません").keys("tab ctrl+u /mnt/usb enter")
	d.sees("「さくら-2.tenken」に保存しました", "mnt/usb）", "GEN-01-02").seesNot("保存できていません")
	d.keys("1").sees("保存しました", "GEN-02-01")
	if got := saidAs(disk); got != "GEN-01-01=partly GEN-01-02=yes" {
		t.Errorf("on the disk: %s", got)
	}

	d, disk = at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.full.Store(true)
	d.keys("2 ctrl+c").sees("保存できていません", "F10 保存せずに終了").keys("tab enter")
	if got := saidAs(disk); !d.quit || got != "GEN-01-01=partly" {
		t.Errorf("quit %v, on the disk: %s", d.quit, got)
	}
}

func TestFullDiskRetriesByItself(t *testing.T) {
	t.Parallel()
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.full.Store(true)
	d.keys("2").sees("保存できていません")
	disk.full.Store(false)
	select {
	case msg := <-d.late[0]:
		d.take(msg)
	case <-time.After(10 * time.Second):
		t.Fatal("no retry")
	}
	d.sees("保存しました")
}

func TestSavedOnlyWhenSaved(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.slow = make(chan struct{})
	d.keys("1").sees("保存しています").seesNot("保存しました")
	d.keys("2").seesNot("保存しました")
	close(disk.slow)
	d.take(<-d.late[0])
	d.sees("保存しました")
	if got := saidAs(disk); got != "GEN-01-01=yes GEN-01-02=partly" {
		t.Errorf("on the disk: %s", got)
	}
}

func TestInterruptKeepsWhatIsTyped(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("tab 途中のメモ ctrl+c")
	if !d.quit || len(disk.saved) == 0 || disk.saved[len(disk.saved)-1].Answers[0].Fields[assess.FieldNote] != "途中のメモ" {
		t.Errorf("quit %v, saved %v", d.quit, disk.saved)
	}
}

func TestInterruptWaitsForTheSave(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("")
	disk.slow = make(chan struct{})
	d.keys("1 ctrl+c")
	if d.quit {
		t.Fatal("left before the answer was saved")
	}
	close(disk.slow)
	d.take(<-d.late[0])
	if !d.quit || saidAs(disk) != "GEN-01-01=yes" {
		t.Errorf("quit %v, saved %s", d.quit, saidAs(disk))
	}
}

func TestLanguageSwitchesAnywhere(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("f2").sees("Have you specified the purpose", "F2：日本語に戻す").keys("tab typed f2").sees("書き込み",
		"typed").keys("f2").sees("Notes")
	d.keys("esc l").sees("個人情報の利用目的")
}

// TestMenuDoesEverything chooses a function that has only a letter from the
// list that ? opens, as with an IME that is on.
func TestMenuDoesEverything(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("？").sees("操作一覧", "回答が変わったときの結果")
	for range 40 {
		if strings.Contains(current(d.frame()), "回答が変わったときの結果") {
			break
		}
		d.keys("down")
	}
	d.keys("enter").sees("今の回答").keys("esc").sees("GEN-01-01")
}

// TestHelpNamesAKeyOnce opens the list of keys where a screen has given Esc a
// meaning of its own.
func TestHelpNamesAKeyOnce(t *testing.T) {
	work := newWork(t, fixture(t, "common"), "さくら", &disk{})
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: work}, 80, 24)
	d.keys("f").sees("前提").keys("?").sees("Esc        残りは後で").seesNot("Esc        戻る")
}

// current is the line on which the arrows stand.
func current(frame string) string {
	for _, l := range strings.Split(frame, "\n") {
		if strings.Contains(l, "> ") {
			return l
		}
	}
	return ""
}

func TestBackFromEverywhere(t *testing.T) {
	for _, s := range stories {
		d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24).keys(s.keys)
		for range 8 {
			d.keys("esc")
		}
		if !d.quit {
			t.Errorf("%s: Esc does not lead out:\n%s", s.name, d.frame())
		}
	}
}

func TestFactsPrune(t *testing.T) {
	d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24)
	d.keys("home enter down enter さくら enter f").sees("点検項目は 8 問です", "聞く理由").keys("2").sees("点検項目は 7 問です")
	d.keys("enter 2").sees("はじめの点検").keys("/ shift+tab").sees("全て：5 問").keys("home enter f")
	d.sees("外部に委託していますか", "いいえ").seesNot("従業者は").keys("enter").sees("聞く理由").keys("1 esc").sees("あと 6 問")
	d.keys("f down enter 1").sees("まだ答えていない前提 1 件に答える").keys("home enter").sees("従業者は何人ですか", "あと 1 画面")
}

func TestWalkInARound(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("3 1 3 / tab tab tab").sees("いいえ・一部：2 問").keys("down enter")
	d.sees("GEN-02-01", "2/2", "（いいえ・一部）").keys("left").sees("GEN-01-01").keys("1").sees("GEN-02-01", "2/2")
}

func TestJumpByWordsAndSection(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("/ 保護の方針").sees("GEN-03-01").keys("enter").sees("個人情報保護の方針を公表していますか")
	d.keys("/ sec-01-02 enter").sees("SEC-01-02").keys("/ あんぜん").sees("見つかりません")
	d.keys("ctrl+u 安全管理").sees("GEN-02-01",
		"GEN-02-03").keys("esc o home down").sees("> まだ  GEN-02  安全管理").keys("enter").sees("GEN-02-01", "1/3")
}

func TestResizeWhileTyping(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("tab 受付の申込書に書いてあります。受付の申込書に書いてあります。受付の申込書に書いてあります。")
	for _, size := range sizes {
		d.send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
		if d.m.View().Cursor == nil {
			t.Errorf("no cursor at %dx%d:\n%s", size.w, size.h, d.frame())
		}
	}
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.sees("ウィンドウをもう少し広げて").keys("見えない")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.seesNot("見えない").keys("まだ").sees("まだ")
}

// TestFaultIsNoStackTrace makes a command panic: the program ends, what it
// returns speaks to the user, and nothing is drawn over the screen.
func TestFaultIsNoStackTrace(t *testing.T) {
	o := clinic(t, checklist.Japanese, &disk{})
	o.Home.List = nil // nothing to select but a new one
	o.Home.Sectors = func() ([]tui.Sector, error) { panic("planted") }
	out, err := runs(context.Background(), t, o, "\r")
	var fault *tui.Fault
	if !errors.As(err, &fault) || fault.What != "planted" || !strings.Contains(fault.In(checklist.Japanese),
		"保存されています") {
		t.Errorf("returned %v", err)
	}
	if strings.Contains(out, "goroutine") {
		t.Error("a stack trace on the screen")
	}
}

// runs types keys into a whole program; a program that does not end fails the
// test instead of hanging it.
func runs(ctx context.Context, t *testing.T, o tui.Options, keys string) (string, error) {
	t.Helper()
	in, typed := io.Pipe()
	defer typed.Close()
	var out bytes.Buffer
	o.Input, o.Output, o.Environ = in, &out, []string{"TERM=xterm"}
	ended := make(chan error, 1)
	go func() { ended <- tui.Run(ctx, o) }()
	go func() { _, _ = typed.Write([]byte(keys)) }()
	select {
	case err := <-ended:
		return out.String(), err
	case <-time.After(20 * time.Second):
		t.Fatalf("the program does not end after %q", keys)
		return "", nil
	}
}

func TestRunEnds(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		stop bool
		want error
	}{
		"ctrl-c":  {keys: "\x03", want: tui.ErrInterrupted},
		"leave":   {keys: "\x1b[21~"},
		"context": {stop: true, want: tui.ErrInterrupted},
	} {
		t.Run(name, func(t *testing.T) {
			d := &disk{}
			o := clinic(t, checklist.Japanese, d)
			w := newWork(t, fixture(t, "common"), "さくら", d)
			closed := 0
			w.Close = func() error { closed++; return nil }
			o.Work = w
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if c.stop {
				time.AfterFunc(100*time.Millisecond, cancel)
			}
			if _, err := runs(ctx, t, o, c.keys); !errors.Is(err, c.want) {
				t.Errorf("returned %v, want %v", err, c.want)
			}
			if closed != 1 {
				t.Errorf("closed %d times", closed)
			}
		})
	}
}

// TestInAProgram types Japanese into a running program.
func TestInAProgram(t *testing.T) {
	d := &disk{}
	tm := teatest.NewTestModel(t, tui.New(clinic(t, checklist.Japanese, d)), teatest.WithInitialTermSize(80, 24))
	step := func(see string, keys ...tea.Msg) {
		teatest.WaitFor(t, tm.Output(), func(b []byte) bool { return bytes.Contains(b, []byte(see)) },
			teatest.WithDuration(5*time.Second))
		for _, k := range keys {
			tm.Send(k)
		}
	}
	enter := tea.KeyPressMsg{Code: tea.KeyEnter}
	step("やまだ内科", tea.KeyPressMsg{Code: tea.KeyHome}, enter)
	step("どんなお仕事ですか", tea.KeyPressMsg{Code: tea.KeyDown}, enter)
	step("どの事業者の点検ですか", tea.PasteMsg{Content: "さくら歯科医院"}, enter)
	step("GEN-01-01", tea.KeyPressMsg{Code: '１', Text: "１"})
	step("GEN-01-02", tea.KeyPressMsg{Code: tea.KeyF10})
	tm.WaitFinished(t, teatest.WithFinalTimeout(5*time.Second))
	if saidAs(d) != "GEN-01-01=yes" {
		t.Errorf("on the disk: %v", d.saved)
	}
}

// TestAHeldKeyAnswersOnce holds a digit down, and types others ahead.
func TestAHeldKeyAnswersOnce(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	disk := &disk{}
	o := clinic(t, checklist.Japanese, disk)
	o.Now = func() time.Time { return now }
	d := drive(t, o, 80, 24).keys(toAll)
	for range 30 { // the keyboard repeats, first after a while
		d.keys("1")
		now = now.Add(40 * time.Millisecond)
	}
	d.sees("GEN-01-02", "同じ数字が続けて入ったため、回答しませんでした")
	now = now.Add(time.Second)
	d.keys("1").sees("GEN-02-01")
	d.typed("２３") // two at once, with the IME on
	d.sees("GEN-02-03")
	want := "GEN-01-01=yes GEN-01-02=yes GEN-02-01=partly GEN-02-02=no"
	if got := saidAs(disk); got != want {
		t.Errorf("on the disk: %s, want %s", got, want)
	}
}

// TestReadingOnChangesNothing presses what people press to read on, in a window
// in which the page does not fit and in one where it does.
func TestReadingOnChangesNothing(t *testing.T) {
	for _, size := range sizes {
		d, disk := at(t, checklist.Japanese, size.w, size.h)
		d.keys("2 left space")
		n := len(disk.saved)
		d.keys("down down down pgdown up down down space enter left up up pgup enter")
		if len(disk.saved) != n {
			t.Errorf("at %dx%d reading on saved %v", size.w, size.h, disk.saved[n:])
		}
		d.keys("left").sees("GEN-01-01", "[2] 一部")
	}
}

// TestOpenedComesIntoSight opens each explanation in the smallest window.
func TestOpenedComesIntoSight(t *testing.T) {
	for key, text := range map[string]string{"v": "受付の申込書と", "c": "試験用の手引", "m": "利用目的の一覧を"} {
		d, _ := at(t, checklist.Japanese, 40, 12)
		d.keys(key).sees(text)
	}
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("right right right").sees("+ a この項目を聞く理由  v 確かめ方").seesNot("前提により聞く項目です")
	d.keys("a").sees("前提により聞く項目です", "a で閉じる")
}

// TestTypedTextSurvivesTheWindow types in fields that cannot be saved as they
// are, closes, and opens again.
func TestTypedTextSurvivesTheWindow(t *testing.T) {
	var kept []tui.DraftText
	drafts := &tui.Draft{
		Load: func() ([]tui.DraftText, error) { return kept, nil },
		Keep: func(all []tui.DraftText) error { kept = all; return nil },
		Drop: func() error { kept = nil; return nil },
	}
	list := fixture(t, "common")
	open := func() (*driver, *disk) {
		disk := &disk{}
		w := resumed(t, list, "さくら", disk, "GEN-01-01=no")
		w.Draft = drafts
		return drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, 80, 24), disk
	}
	d, disk := open()
	d.keys("left tab 受付の tab tab tab tab tab 来年のいつか") // the note is saved by moving on
	if err := d.m.Leave(); err != nil {
		t.Fatal(err)
	}
	want := []tui.DraftText{{Q: "GEN-01-01", Field: assess.FieldDue, Text: "来年のいつか"}}
	if diff := cmp.Diff(want, kept); diff != "" || written(disk, assess.FieldNote) != "受付の" {
		t.Fatalf("kept (-want +got):\n%s", diff)
	}
	d, disk = open()
	d.sees("前に閉じたとき、書きかけの文がありました（GEN-01-01）").keys("left").sees("書きかけの文があります：対応期限")
	d.keys("tab").sees("| 来年のいつか", "書きかけです").keys("tab tab tab tab tab ctrl+u 月末 esc")
	if err := d.m.Leave(); err != nil || kept != nil || written(disk, assess.FieldDue) != "2026-11-30" {
		t.Errorf("error %v, kept %v, due %s", err, kept, written(disk, assess.FieldDue))
	}

	d, disk = open()
	d.keys("/ gen-02-02 enter 5 まだ考え中 esc").sees("まだ回答していません。書いた理由は残してあります")
	d.sees("書きかけの文があります：理由").keys("5").sees("| まだ考え中").keys("enter").sees("GEN-02-03")
	if err := d.m.Leave(); err != nil || kept != nil || saidAs(disk) != "GEN-02-02=na" {
		t.Errorf("error %v, kept %v, said %s", err, kept, saidAs(disk))
	}
}

// TestLeavingTellsOnceOfTextThatWouldBeLost has no place for drafts.
func TestLeavingTellsOnceOfTextThatWouldBeLost(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("tab tab tab tab tab tab 来月のどこか esc").sees("書き込み", "日付として読めません", "もう一度 Esc で")
	d.keys("esc").sees("書きかけのまま残しました", "書きかけの文があります：対応期限").keys("tab tab tab tab tab tab")
	d.sees("来月のどこか").keys("ctrl+u esc").sees("GEN-01-01").seesNot("書きかけの文があります")
	d.keys("tab tab tab tab tab tab 来週のいつか f10").sees("日付として読めません")
	if d.quit {
		t.Fatal("left at once")
	}
	if d.keys("f10"); !d.quit {
		t.Error("does not leave when asked again")
	}
}

// TestSearchReadsOneLanguage finds what the user sees, and a No. of the report.
func TestSearchReadsOneLanguage(t *testing.T) {
	d, _ := at(t, checklist.Japanese, 80, 24)
	d.keys("/ purpose").sees("見つかりません").keys("ctrl+u ４").sees("GEN-02-02").seesNot("GEN-02-01")
	d.keys("esc f2 / purpose").sees("GEN-01-01")
}

// TestSpaceTicks ticks one list and stands on another: both are checked. What is
// only announced cannot be chosen, and a short list stands alone.
func TestSpaceTicks(t *testing.T) {
	var chosen []string
	o := clinic(t, checklist.Japanese, &disk{})
	create, sectors := o.Home.Create, o.Home.Sectors
	o.Home.Create = func(s tui.Start) (*tui.Work, error) {
		chosen = s.Lists
		return create(s)
	}
	o.Home.Sectors = func() ([]tui.Sector, error) {
		all, err := sectors()
		return append(all, tui.Sector{ID: "next", Title: checklist.Text{JA: "改正後"}, Draft: true},
			tui.Sector{ID: "short", Title: checklist.Text{JA: "20問"}, Alone: true}), err
	}
	d := drive(t, o, 80, 24).keys("home enter end enter").sees("分野を選ぶ").keys("space").sees("[x] 共通").keys("down enter")
	d.sees("医療・介護").keys("さくら enter").sees("GEN-01-01")
	if strings.Join(chosen, " ") != "common sector" {
		t.Errorf("chosen %v", chosen)
	}
	d = drive(t, o, 80, 24).keys("home enter end enter space end space").sees("[x] 20問").seesNot("[x] 共通")
	d.keys("up space").sees("予告", "施行されるまで").seesNot("[x] 改正後")
	drive(t, o, 80, 24).keys("home enter end enter").keys("qqqq").sees("見つかりません。次の中から", "会員のための点検")
}

// TestRareFactsAreTicked states facts on one page: what is not marked becomes a
// no, in one event, after the last row was seen and it was told.
func TestRareFactsAreTicked(t *testing.T) {
	list := fixture(t, "common", "sector")
	for i := range 20 {
		list.Facts = append(list.Facts, checklist.Fact{ID: fmt.Sprintf("rare-%02d", i), Type: checklist.YesNo,
			Rare: true,
			Ask:  checklist.Text{JA: fmt.Sprintf("珍しいこと%02dをしていますか", i)}})
	}
	disk := &disk{}
	d := drive(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: newWork(t, list, "さくら", disk)}, 80, 24)
	d.keys("f 1 2 1").sees("[ ] 珍しいこと00", "Space で印を付けます")
	n := len(disk.saved)
	d.keys("space down space space enter").sees("[x] 珍しいこと00", "[?] 珍しいこと01", "最後の行まで見てから")
	d.keys("end enter").sees("印のない 18 件は「いいえ」になります")
	if len(disk.saved) != n {
		t.Fatal("stated before it was told")
	}
	d.keys("enter").sees("はじめの点検")
	if len(disk.saved) != n+1 || len(disk.saved[n].Facts) != 20 {
		t.Fatalf("stated %v", disk.saved[n:])
	}
	got := map[string]int{}
	for _, f := range disk.saved[n].Facts {
		got[f.Value]++
	}
	if got["yes"] != 1 || got["unknown"] != 1 || got["unmarked"] != 18 {
		t.Errorf("stated %v", got)
	}
	d.keys("f").sees("前提", "珍しいこと00をしていますか").keys("end").sees("印なし")
	d.keys("enter").sees("珍しいこと19", "2  いいえ", "印を付けなかったため、「いいえ」と同じ扱いです")
	d.keys("2").sees("前提").seesNot("珍しいこと19をしていますか  印なし").keys("enter").sees("[2] いいえ").keys("1").sees("はい")
	d.keys("u").sees("珍しいこと19").keys("esc u u").sees("「珍しいこと19をしていますか」いいえ -> 印なし")
}

// TestRareFactsByLines hears the same in two pages and types numbers.
func TestRareFactsByLines(t *testing.T) {
	list := fixture(t, "common")
	list.Facts = nil
	for i := range 12 {
		list.Facts = append(list.Facts, checklist.Fact{ID: fmt.Sprintf("rare-%02d", i), Type: checklist.YesNo,
			Rare: true,
			Ask:  checklist.Text{JA: fmt.Sprintf("珍しいこと%02dをしていますか", i)}})
	}
	disk := &disk{}
	w := newWork(t, list, "さくら", disk)
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "f\n\n3、99\n3 ?12\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"10 珍しいこと09", "Enter で続きを読みます", "12 珍しいこと11", "番号（12 まで）", "ほかの 10 件は「いいえ」になります"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	stated := map[string]string{}
	for _, e := range disk.saved {
		for _, f := range e.Facts {
			stated[f.ID] = f.Value
		}
	}
	if len(disk.saved) != 1 || stated["rare-02"] != "yes" || stated["rare-11"] != "unknown" ||
		stated["rare-00"] != "unmarked" {
		t.Errorf("%d events, stated %v", len(disk.saved), stated)
	}
}

// TestNothingIsPassedOverInSilence: a key that does nothing says so, and Enter tells
// once that what the arrows selected is not chosen by it.
func TestNothingIsPassedOverInSilence(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	for _, key := range []string{"f5", "delete", "あ"} {
		d.keys("2 left").seesNot("このキーには操作がありません").keys(key).sees("このキーには操作がありません")
	}
	d.keys("r").seesNot("操作がありません").keys("space").sees("このキーには操作がありません").keys("esc")
	d.keys("f enter").sees("[1] はい").seesNot("Space")
	n := len(disk.saved)
	d.keys("down down").sees("Space 決定").keys("enter").sees("選ぶには Space", "[1] はい")
	d.keys("enter").sees("Enter 変更").keys("enter down down space")
	if d.sees("いいえ"); len(disk.saved) != n+1 {
		t.Errorf("%d events, want that of Space", len(disk.saved)-n)
	}
}

// TestNothingHappensUnseen: in a window too small to show anything no key but those that
// leave does anything.
func TestNothingHappensUnseen(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.sees("GEN-01-01").send(tea.WindowSizeMsg{Width: 30, Height: 8})
	n := len(disk.saved)
	d.sees("広げて").keys("enter 1 esc i end enter enter tab 文 esc").send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if d.sees("GEN-01-01"); len(disk.saved) != n {
		t.Errorf("%d events", len(disk.saved)-n)
	}
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	if d.keys("f10"); !d.quit {
		t.Error("F10 does not leave a small window")
	}
}
