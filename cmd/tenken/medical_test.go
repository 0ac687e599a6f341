//go:build !windows

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// bottom is the line of keys: all that a user who reads no help knows of.
func (x *terminal) bottom() string {
	lines := strings.Split(strings.TrimRight(x.screen(), "\n "), "\n")
	return lines[len(lines)-1]
}

// shown presses keys that the bottom line names: as they are, or as the label
// says where a label stands before a colon (上下:Down).
func (x *terminal) shown(keys ...string) {
	x.t.Helper()
	for _, k := range keys {
		label, key, ok := strings.Cut(k, ":")
		if !ok {
			key = label
		}
		if line := x.bottom(); !strings.Contains(line, label+" ") {
			x.t.Fatalf("the bottom line does not name %s: %q\n%s", label, line, x.screen())
		}
		x.press(key)
	}
}

var (
	factAt     = regexp.MustCompile(`あと \d+ 画面\n+  [^\s>1当[]\S+|> \[ +\] \S+`)
	rowAt      = regexp.MustCompile(`> \[ {2,}\] \S+`)
	questionAt = regexp.MustCompile(`([A-Z]+-\d+-\d+)  \S+  (\d+)/(\d+)`)
)

// tickPage marks every fact of a page as the case, or none.
func (x *terminal) tickPage(all bool) {
	x.t.Helper()
	if strings.Contains(x.bottom(), "1-3 ") { // each is answered by itself
		said := "2"
		if all {
			said = "1"
		}
		for row := rowAt.FindString(x.screen()); row != ""; row = rowAt.FindString(x.screen()) {
			x.answers(said)
			x.gone(row)
		}
		x.shown("Enter")
		x.settles()
		return
	}
	if all {
		for was := ""; was != x.screen(); { // to the last row, which may stand below the window
			if strings.Contains(x.screen(), "> [ ] ") {
				x.press("Space")
				x.gone("> [ ] ")
			}
			was = x.screen()
			x.press("Down")
			x.still()
		}
		x.press("Enter")
	} else {
		x.press("End")
		x.shown("Enter")
		x.sees("もう一度 Enter")
		x.press("Enter")
	}
	x.settles()
}

// still waits until the screen is the same for a while.
func (x *terminal) still() {
	x.t.Helper()
	for was := ""; was != x.screen(); time.Sleep(30 * time.Millisecond) {
		was = x.screen()
		time.Sleep(30 * time.Millisecond)
	}
}

// gone waits until a text is no longer on the screen.
func (x *terminal) gone(text string) {
	x.t.Helper()
	if !comes(func() bool { return !strings.Contains(x.screen(), text) }) {
		x.t.Fatalf("%q stays:\n%s", text, x.screen())
	}
}

// at waits until what a pattern finds on the screen is not what it was; empty
// where the screen `end` came instead.
func (x *terminal) at(pattern *regexp.Regexp, was, end string) (m []string) {
	x.t.Helper()
	screen := ""
	if !comes(func() bool {
		screen = x.screen()
		if m = pattern.FindStringSubmatch(screen); m != nil && m[0] == was {
			m = nil
		}
		return m != nil || strings.Contains(screen, end)
	}) {
		x.t.Fatalf("the screen is\n%s\nstuck at %q", screen, was)
	}
	return m
}

// The whole medical walk with the real lists, by nothing but what the screens
// show: everyday words find the sector, every fact is stated, every question
// answered, notes are written in Japanese, an answer is taken back, the program
// is killed in the middle and goes on, and the report is written. With
// TENKEN_FULL=1 and in CI every fact is a yes, which asks nearly all there is.
func TestTheWholeMedicalWalk(t *testing.T) {
	if os.Getenv("CI") == "" && !full() {
		t.Skip("SKIPPED: a long walk, with TENKEN_FULL=1 and in CI only")
	}
	home := t.TempDir()
	x := open(t, 80, 24, home)
	x.sees("> 新しく点検を始める")
	x.shown("Enter")
	x.sees("どんなお仕事ですか", "お仕事を表す言葉を入れると絞り込めます")
	x.types("歯科")
	x.sees("> [ ] 歯科")
	x.shown("Enter")
	x.sees("次の点検をします：歯科", "医療・介護関係事業者", "雇用管理", "どの事業者の点検ですか")
	x.types("さくら歯科")
	x.types("医院")
	x.sees("さくら歯科医院")
	x.shown("Enter")
	x.sees("回答する人のお名前", "さくら歯科医院")
	x.types("佐藤")
	x.sees("佐藤")
	x.shown("Enter")

	answers := map[string]string{} // by question
	for m := x.at(questionAt, "", "次にすること"); m != nil; m = x.at(questionAt, m[0], "次にすること") {
		choice := []string{"1", "3"}[len(answers)%2]
		answers[m[1]] = choice
		x.answers(choice)
	}
	x.sees("10 問中 5 問 はい", "> 続けて、残りの")
	x.press("Down") // the mark of the row tells of it where the line has no room
	x.sees("> 続けて、残りを重要な順に")
	x.shown("Enter")

	facts, ticked := 0, 0
	all := full() || os.Getenv("CI") != ""
	for m := x.at(factAt, "", "この区分は"); m != nil; m = x.at(factAt, m[0], "この区分は") {
		if strings.HasPrefix(m[0], ">") { // several on one page
			ticked++
			x.tickPage(all || ticked < 4)
			continue
		}
		facts++
		if !strings.Contains(x.bottom(), "1-") {
			t.Fatalf("the bottom line does not say how to answer: %q %q\n%s", m[0], x.bottom(), x.screen())
		}
		said := "１"             // with the input method on
		if facts > 12 && !all { // which leaves about half of the questions
			said = "2"
		}
		x.answers(said)
	}
	x.sees("1-", "この区分は")

	killed, undone, notes := false, false, 0
	total := ""
	for m := x.at(questionAt, "", "まず、すること"); m != nil; {
		id, place := m[1], m[2]
		if total == "" {
			total = m[3]
		}
		n := len(answers)
		choice := []string{"1", "1", "3", "1", "2", "1", "4"}[n%7]
		switch {
		case n == 30 && !undone:
			undone = true
			x.answers("3")
			x.at(questionAt, m[0], "まず、すること")
			x.sees("u で取り消せます")
			x.types("u")
			x.sees("取り消しました："+id, id+"  ")
			x.shown("?") // and what it says is in the list of all keys
			x.sees("Enter で実行します", "取り消す")
			x.press("Escape")
			x.sees("Tab 記入")
			if strings.Contains(x.screen(), "[3]") {
				t.Fatal("not taken back")
			}
			continue
		case n >= 60 && !killed && answers[id] == "":
			killed = true
			x.kill()
			x.start(80, 24)
			x.sees("これまでの点検", "> さくら歯科医院", fmt.Sprintf("%d / %s 問", n, total))
			x.shown("Enter")
			if m = x.at(questionAt, "", "まず、すること"); m == nil || m[1] != id || m[2] != place {
				t.Fatalf("goes on at %v, was at %s", m, id)
			}
			continue
		}
		x.answers(choice)
		answers[id] = choice
		last := m[0]
		m = x.at(questionAt, last, "まず、すること")
		if choice == "3" && notes < 3 {
			notes++
			x.shown("左右:Left")
			x.sees("["+choice+"] ", id)
			x.shown("Tab")
			x.sees("書き込み", "現状")
			x.types(fmt.Sprintf("受付の「同意書」が古く、%d年前のまま。", notes))
			x.shown("Tab", "Tab", "Tab", "Tab") // 証跡, 改善策, 優先度, 担当者
			x.types("山田")
			x.shown("Tab")
			x.types("Ｒ９．３．３１")
			x.sees("令和9年3月31日（水）")
			x.shown("Esc:Escape")
			x.sees("1-", "対応期限  令和9年3月31日", "担当者  山田")
			x.shown("Enter")
			m = x.at(questionAt, last, "まず、すること")
		}
	}
	x.sees("法的義務の判定：不適合", "まず、すること")
	x.shown("k")
	x.sees("> Excel の報告書")
	x.shown("Enter")
	x.sees("ファイルができました", "さくら歯科医院-報告書")
	x.shown("F10")
	x.ends() // not before all is saved

	if len(answers) < 100 || !killed || !undone || notes != 3 || fmt.Sprint(len(answers)) != total {
		t.Errorf("%d of %s questions, killed %v, undone %v, %d notes", len(answers), total, killed, undone, notes)
	}
	if reports, err := filepath.Glob(filepath.Join(home, "*.xlsx")); err != nil || len(reports) != 1 {
		t.Errorf("reports %v, %v", reports, err)
	}
	var s struct {
		Open  int
		Legal struct{ Unanswered int }
	}
	file := filepath.Join(home, "さくら歯科医院.tenken")
	if err := json.Unmarshal([]byte(tenken(t, home, "score", "--json", file)), &s); err != nil {
		t.Fatal(err)
	}
	if s.Legal.Unanswered != 0 {
		t.Errorf("%d duties are unanswered in the file", s.Legal.Unanswered)
	}
	inFile := map[string]string{}
	for _, a := range strings.Fields(answered(t, file)) {
		if q, st, _ := strings.Cut(a, "="); st != "" {
			inFile[q] = st
		}
	}
	for q, choice := range answers {
		if want := map[string]string{"1": "yes", "2": "partly", "3": "no", "4": "unknown"}[choice]; inFile[q] != want {
			t.Errorf("%s is %q in the file, want %s", q, inFile[q], want)
		}
	}
	t.Logf("%d facts, %d questions", facts, len(answers))
}
