package tui_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// TestPlainTranscripts plays every testdata/plain/*.in, one line of input a
// line, and compares the whole conversation.
func TestPlainTranscripts(t *testing.T) {
	names, err := filepath.Glob("testdata/plain/*.in")
	if err != nil || len(names) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			in, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lang := checklist.Japanese
			if strings.HasSuffix(name, ".en.in") {
				lang = checklist.English
			}
			out, err := converse(t, clinic(t, lang, &disk{}), string(in))
			if err != nil {
				t.Fatal(err)
			}
			for i, l := range strings.Split(out, "\n") {
				if strings.ContainsAny(l, "\x1b\r") {
					t.Errorf("line %d moves the cursor: %q", i+1, l)
				}
			}
			compare(t, strings.TrimSuffix(name, ".in")+".txt", out)
		})
	}
}

// saysInOrder holds that each of some texts comes after the one before it.
func saysInOrder(t *testing.T, out string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		_, after, found := strings.Cut(out, want)
		if !found {
			t.Fatalf("no %q after that:\n%s", want, out)
		}
		out = after
	}
}

func converse(t *testing.T, o tui.Options, in string) (string, error) {
	t.Helper()
	o.Echo = true
	var out bytes.Buffer
	err := tui.Plain(context.Background(), strings.NewReader(in), &out, o)
	return out.String(), err
}

// TestPlainSavesBeforeItSays checks that a full disk is told, the answer kept
// and saved when there is room again; and that stopping without says why.
func TestPlainSavesBeforeItSays(t *testing.T) {
	d := &disk{}
	w := resumed(t, fixture(t, "common"), "さくら", d, "GEN-01-01=yes")
	tries := 0
	w.Save = func(e assess.Event) error {
		if tries++; tries < 3 {
			return errors.New("disk is full")
		}
		return d.save(e)
	}
	out, err := converse(t, tui.Options{Work: w, Now: day()}, "1\n\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out, "保存できていません"); got != 2 {
		t.Errorf("told %d times that nothing is saved, want 2:\n%s", got, out)
	}
	if len(d.saved) != 1 || !strings.Contains(out, "保存しました") || strings.Index(out, "保存しました") < strings.LastIndex(out,
		"保存できていません") {
		t.Errorf("saved %d events:\n%s", len(d.saved), out)
	}

	d.full.Store(true)
	w = resumed(t, fixture(t, "common"), "さくら", d, "GEN-01-01=yes")
	if out, err = converse(t, tui.Options{Work: w, Now: day()}, "1\ns\n"); err == nil || strings.Contains(out,
		"保存しました") {
		t.Errorf("left an unsaved answer without an error (%v):\n%s", err, out)
	}
}

// TestPlainEnds checks the ends of the input and of the context.
func TestPlainEnds(t *testing.T) {
	d := &disk{}
	w := resumed(t, fixture(t, "common"), "さくら", d, "GEN-01-01=yes")
	closed := 0
	w.Close = func() error { closed++; return nil }
	if _, err := converse(t, tui.Options{Work: w, Now: day()}, "はい"); err != nil || len(d.saved) != 1 || closed != 1 {
		t.Errorf("end of input: error %v, %d saved, %d closed", err, len(d.saved), closed)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, w2 := newPipe(t)
	defer w2.Close()
	if err := tui.Plain(ctx, r, &bytes.Buffer{}, clinic(t, checklist.Japanese, d)); !errors.Is(err,
		tui.ErrInterrupted) {
		t.Errorf("end of the context: %v", err)
	}
}

func newPipe(t *testing.T) (*os.File, *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// TestPlainResultTakesWordsOfTheWalk asks at the result what people ask there:
// for help, for a question by words that several hold, and for the report.
func TestPlainResultTakesWordsOfTheWalk(t *testing.T) {
	d := &disk{}
	c := fixture(t, "common")
	var said []string
	for _, q := range c.All() {
		said = append(said, q.ID+"=yes")
	}
	w := resumed(t, c, "さくら", d, said...)
	w.Exports = []tui.Export{{Name: checklist.Text{JA: "Excel の報告書"}, Write: func(checklist.Lang) (string,
		error) {
		return "/home/hanako/報告書.xlsx", nil
	}}}
	out, err := converse(t, tui.Options{Work: w, Now: day()}, "？\n個人\n2\nk\n1\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	_, out, _ = strings.Cut(out, "点検結果")
	saysInOrder(t, out, "結果：点検結果を読む", "1 GEN-01-01", "番号（Enter でやめる）：", "聞く理由：",
		"ファイルの場所：/home/hanako/報告書.xlsx", "問 ")
}

// TestPlainReadsTenAtATime hears a long list: ten, then ten more; the number
// read is the number typed, from wherever it was read.
func TestPlainReadsTenAtATime(t *testing.T) {
	list := large()
	var said []string
	for _, q := range list.Sections[0].Questions {
		said = append(said, q.ID+"=no")
	}
	w := resumed(t, list, "さくら", &disk{}, said...)
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "r\n12\n\n12\n1\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "10 LRG-01-10  ", "全部で 20 件です。Enter で次の 10 件を読みます。", "\nLRG-01-12  ", "影響：",
		"11 LRG-01-11  ", "20 LRG-01-20  ", "Enter で戻る", "\nLRG-01-12  ", "\nLRG-01-01  ")
}

// TestPlainFirstPassEndsInChoices goes on from the result of the first pass by
// the number read.
func TestPlainFirstPassEndsInChoices(t *testing.T) {
	w := newWork(t, fixture(t, "common"), "さくら", &disk{})
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "3\n4\n3\n1\n1\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "はじめの点検が終わりました", "2 問中 0 問 はい", "1 次にすること：GEN-01-01", "2 詳しい人に聞くこと：GEN-01-02",
		"3 続けて、残りの 4 問も点検する", "4 印刷用に書き出す", "： 3", "問 1/3  法的義務  GEN-02-01")
}

// TestListsAreAddedAndDroppedByLines: what was chosen stays chosen unless its number is
// typed; a short list goes alone, one that is only announced not at all.
func TestListsAreAddedAndDroppedByLines(t *testing.T) {
	for _, c := range []struct{ in, want, says string }{
		{"会員\n\n", "common own", "1 共通|2 会員のための点検|変えました"},
		{"クリ\n1\n\n", "sector", "1 共通|2 医療・介護|1 医療・介護|変えました"},
		{"一覧\n1\n\n", "short", "1 短い一覧|2 予告　予告の一覧|前の印を外しました"},
		{"1\n\n会員\n\n", "own", "分野を一つ以上選んで|1 会員のための点検|変えました"},
		{"短い\n\n", "short", "前の印を外しました|1 短い一覧"},
		{"予告\nしろくま\n9\n\n", "", "これは予告です|見つかりません|番号（1 まで）"},
		{"b\n", "", "1 共通"},
	} {
		w := newWork(t, fixture(t, "common"), "さくら", &disk{})
		set, got := w.Manage.SetLists, ""
		w.Manage.SetLists = func(lists []string) (*tui.Work, error) {
			got = strings.Join(lists, " ")
			return set(lists)
		}
		o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}
		sectors := clinic(t, checklist.Japanese, &disk{}).Home.Sectors
		o.Home.Sectors = func() ([]tui.Sector, error) {
			all, err := sectors()
			return append(all, tui.Sector{ID: "short", Title: checklist.Text{JA: "短い一覧"}, Alone: true},
				tui.Sector{ID: "draft", Title: checklist.Text{JA: "予告の一覧"}, Draft: true}), err
		}
		out, err := converse(t, o, "\ni\n3\n"+c.in+"s\n")
		if err != nil || got != c.want {
			t.Fatalf("%q chooses %q, want %q: %v\n%s", c.in, got, c.want, err, out)
		}
		_, out, _ = strings.Cut(out, "点検の一覧は、次のとおりです。")
		saysInOrder(t, out, strings.Split(c.says, "|")...)
		saysInOrder(t, out[strings.LastIndex(out, "問 "):], "問 2/2") // where one was
	}
}

// TestLongListsAreReadByTens: of many lists and of many changes ten are read at a time,
// and Enter takes in only what was read to its end.
func TestLongListsAreReadByTens(t *testing.T) {
	w := newWork(t, fixture(t, "common"), "さくら", &disk{})
	read := w.Manage.Read
	w.Manage.Read = func(path string) (*tui.Incoming, error) {
		in, err := read(path)
		for range 21 {
			in.Rows = append(in.Rows, tui.IncomingRow{Text: checklist.Text{JA: "ほかの行"}})
		}
		return in, err
	}
	o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}
	out, err := converse(t, o, "i\n1\n1\n\n12\n\n\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "変わる箇所：23 件", "10 [x] ほかの行", "全部で 23 件です。Enter で次の 10 件", "Enter で続きを読みます",
		"20 [x] ほかの行", "12 [ ] ほかの行", "23 [x] ほかの行", "取り込むなら Enter", "取り込みました")
	if strings.Count(out, "12 [") != 2 {
		t.Errorf("a line ticked is read again with all others:\n%s", out)
	}

	o = tui.Options{Lang: checklist.Japanese, Now: day()}
	o.Home.Create = func(tui.Start) (*tui.Work, error) { return w, nil }
	o.Home.Sectors = func() ([]tui.Sector, error) {
		var all []tui.Sector
		for i := range 23 {
			all = append(all, tui.Sector{ID: fmt.Sprint(i), Title: checklist.Text{JA: fmt.Sprintf("分野%d", i)}})
		}
		return all, nil
	}
	out, err = converse(t, o, "1\n\n\n\n22\nさくら\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "10 分野9\n全部で 23 件です", "11 分野10", "21 分野20", "1 分野0", "どの事業者の点検")
}

// TestChangesAreReadByTens: what changed is read as long as one wants to hear it.
func TestChangesAreReadByTens(t *testing.T) {
	for stop, lines := range map[string]int{"b\n": 9, "\n": 13} {
		w := newWork(t, medical(t), "さくら", &disk{})
		o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}
		out, err := converse(t, o, "g\n1\n"+strings.Repeat("1\n", 13)+"h\n"+stop+"s\n")
		if err != nil {
			t.Fatal(err)
		}
		_, out, _ = strings.Cut(out, "今回変わったところ：13")
		saysInOrder(t, out, "未回答から「はい」", "Enter で続き、b でやめます", "回答（? で使い方）")
		if n := strings.Count(out, "未回答から「はい」"); n != lines {
			t.Errorf("%q reads %d lines, want %d:\n%s", stop, n, lines, out)
		}
	}
}

// TestEachFactIsAskedOnceByLines: what is stated groups the facts anew, and still none is
// left out or asked twice, whatever is answered and what is passed over; b goes back.
func TestEachFactIsAskedOnceByLines(t *testing.T) {
	for _, answers := range []string{"\n1\n", "1\n\n", "2\n\n\n", "\n\n1\n2\n"} {
		w := newWork(t, medical(t), "さくら", &disk{})
		o := tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}
		out, err := converse(t, o, "f\n"+strings.Repeat(answers, 100)+"s\n")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range w.Session.AskedFacts() {
			alone, together := strings.Count(out, "\n"+f.Ask.JA+"\n前提"), strings.Count(out, " "+f.Ask.JA+"\n")
			if alone+together != 1 {
				t.Errorf("%q: %s is asked %d times", answers, f.ID, alone+together)
			}
		}
	}
	w := newWork(t, fixture(t, "common", "sector"), "さくら", &disk{})
	out, err := converse(t, tui.Options{Lang: checklist.Japanese, Now: day(), Work: w}, "f\n1\n2\nb\nb\n2\ns\n")
	if err != nil {
		t.Fatal(err)
	}
	saysInOrder(t, out, "委託していますか", "従業者は何人", "電子の記録", "従業者は何人", "今：", "委託していますか", "今：はい")
}
