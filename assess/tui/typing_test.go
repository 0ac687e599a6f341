package tui_test

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// written is a field of the answer to the first question as it reached the disk.
func written(d *disk, f assess.Field) string {
	out := "nothing"
	for _, e := range d.saved {
		for _, ch := range e.Answers {
			if v, ok := ch.Fields[f]; ok && ch.Q == "GEN-01-01" {
				out = v
			}
		}
	}
	return out
}

const toDue, toDone = "tab tab tab tab tab", "tab tab tab tab tab tab"

// TestDatesAsPeopleTypeThem types days into both fields of dates: how each was
// understood is shown before it is kept.
func TestDatesAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct{ typed, shown, kept string }{
		{"R9.3.31", "令和9年3月31日（水）2027-03-31", "2027-03-31"},
		{"Ｒ９．３．３１", "令和9年3月31日（水）2027-03-31", "2027-03-31"},
		{"r9/3/31", "令和9年3月31日（水）", "2027-03-31"},
		{"令和９年３月３１日", "令和9年3月31日（水）", "2027-03-31"},
		{"令和九年三月三十一日", "令和9年3月31日（水）", "2027-03-31"},
		{"2027/3/31", "令和9年3月31日（水）", "2027-03-31"},
		{"２０２７／３／３１", "令和9年3月31日（水）", "2027-03-31"},
		{"2027-03-31", "令和9年3月31日（水）", "2027-03-31"},
		{"20270331", "令和9年3月31日（水）", "2027-03-31"},
		{"2027年3月31日(水)", "令和9年3月31日（水）", "2027-03-31"},
		{"3/31", "令和9年3月31日（水）", "2027-03-31"},
		{"３／３１", "令和9年3月31日（水）", "2027-03-31"},
		{"3月31日", "令和9年3月31日（水）", "2027-03-31"},
		{"12/1", "令和8年12月1日（火）", "2026-12-01"},
		{"今日", "令和8年11月24日（火）", "2026-11-24"},
		{"明日", "令和8年11月25日（水）", "2026-11-25"},
		{"月末", "令和8年11月30日（月）", "2026-11-30"},
		{"来月末", "令和8年12月31日（木）", "2026-12-31"},
		{"年度末", "令和9年3月31日（水）", "2027-03-31"},
		{"９/3/31", "日付として読めません", "nothing"},
		{"2027/2/29", "日付として読めません", "nothing"},
		{"そのうち", "日付として読めません", "nothing"},
	} {
		for f, way := range map[assess.Field]string{assess.FieldDue: toDue, assess.FieldDone: toDone} {
			d, disk := at(t, checklist.Japanese, 80, 24)
			d.keys("3 left tab " + way).typed(c.typed)
			d.sees(c.shown).keys("esc")
			if got := written(disk, f); got != c.kept {
				t.Errorf("%q in %s: %s, want %s", c.typed, f, got, c.kept)
			}
			if c.kept == "nothing" {
				d.sees("書き込み", c.typed, "日付として読めません").keys("ctrl+u 3/31 esc").sees("令和9年3月31日", "[3] いいえ")
			}
		}
	}
}

// TestPriorityAsPeopleTypeIt types priorities; nothing typed is the default.
func TestPriorityAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{"高": "high", "中": "middle", "低": "low", "1": "high", "２": "middle",
		"ＨＩＧＨ": "high", "low": "low", "至急": "nothing"} {
		d, disk := at(t, checklist.Japanese, 80, 24)
		d.keys("3 left tab tab tab tab").sees("空欄なら「高」").typed(typed)
		if d.keys("esc"); written(disk, assess.FieldPriority) != want {
			t.Errorf("%q: %s, want %s", typed, written(disk, assess.FieldPriority), want)
		}
	}
	d, disk := at(t, checklist.Japanese, 80, 24)
	if d.keys("3 left tab tab tab tab tab tab esc"); written(disk, assess.FieldPriority) != "nothing" ||
		written(disk, assess.FieldAction) != "nothing" {
		t.Error("a default was stored that nobody typed")
	}
}

// TestProposedActionIsStoredOnlyWhenTyped takes the proposal over, or leaves it.
func TestProposedActionIsStoredOnlyWhenTyped(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("3 left tab tab tab").sees("利用目的の一覧を一枚の紙に", "右 案を使う").keys("esc")
	if got := written(disk, assess.FieldAction); got != "nothing" {
		t.Errorf("stored %q", got)
	}
	d.keys("tab tab tab right").seesNot("案を使う").keys("院長がします。 esc").sees("改善策  利用目的の一覧を一枚の紙に書き出します。院長がします。")
	if got := written(disk, assess.FieldAction); got != "利用目的の一覧を一枚の紙に書き出します。院長がします。" {
		t.Errorf("stored %q", got)
	}
	d.keys("tab tab tab ctrl+u").sees("右 案を使う").keys("esc").seesNot("改善策  ")
	if got := written(disk, assess.FieldAction); got != "" {
		t.Errorf("stored %q, want it cleared", got)
	}
}

// TestWhatAnIMECommits types words that come as one message or as a paste,
// characters outside of the first plane, and combining ones.
func TestWhatAnIMECommits(t *testing.T) {
	d, disk := at(t, checklist.Japanese, 80, 24)
	d.keys("tab").typed("𠮷野家の")
	d.paste("葛\U000E0100城と").typed("か\u3099")
	d.keys("left backspace").typed("、")
	d.paste("一行目\r\n二行目\r三行目")
	d.keys("esc")
	if got, want := written(disk, assess.FieldNote), "𠮷野家の葛\U000E0100城、一行目\n二行目\n三行目が"; got != want {
		t.Errorf("note %q, want %q", got, want)
	}
	d.keys("tab " + toDue[4:])
	d.paste("山田\n花子")
	if d.keys("esc"); written(disk, assess.FieldOwner) != "山田 花子" {
		t.Errorf("owner %q", written(disk, assess.FieldOwner))
	}
}

// TestLongNotesScroll pastes forty lines and walks through them in the smallest window.
func TestLongNotesScroll(t *testing.T) {
	t.Parallel()
	var lines []string
	for i := range 40 {
		lines = append(lines, string(rune('ア'+i))+strings.Repeat("受付の掲示が古い。", 1+i%4))
	}
	for _, size := range sizes {
		d, disk := at(t, checklist.Japanese, size.w, size.h)
		d.keys("tab").paste(strings.Join(lines, "\n"))
		d.sees(lines[39][:9])
		for range 100 {
			if d.m.View().Cursor == nil {
				t.Fatalf("no cursor at %dx%d:\n%s", size.w, size.h, d.frame())
			}
			d.keys("up")
		}
		d.keys("up home").sees("現状", lines[0][:9]).typed("はじめ")
		d.sees("はじめ").keys("esc")
		if got := written(disk, assess.FieldNote); got != "はじめ"+strings.Join(lines, "\n") {
			t.Errorf("at %dx%d the note is %q", size.w, size.h, got)
		}
	}
}

// TestResizeWhileTypingEverywhere resizes between all sizes with text in every
// place where text is typed: the caret stays in sight, nothing is lost. On a day
// of work a fourth of the widths are taken, in CI every eighth column.
func TestResizeWhileTypingEverywhere(t *testing.T) {
	t.Parallel()
	step := 32
	if os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != "" {
		step = 8
	}
	places := []string{
		"home enter", "home enter down enter", toAll + "right right right 5", toAll + "/",
		toAll + "3 left tab", toAll + "3 left tab tab", toAll + "3 left tab tab tab", toAll + "3 left tab tab tab tab",
		toAll + "3 left tab tab tab tab tab", toAll + "3 left tab " + toDue, toAll + "3 left tab " + toDone, toAll +
			"3 left tab " + toDone + " tab",
	}
	for _, place := range places {
		for _, text := range []string{"𠮷野家の葛\U000E0100城", strings.Repeat("受付の掲示が古く、読めない。", 12)} {
			d := drive(t, clinic(t, checklist.Japanese, &disk{}), 80, 24).keys(place)
			d.typed(text)
			for w := 40; w <= 200; w += step {
				for h := 12; h <= 60; h += 6 {
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					if err := fits(d.m, w, h, "narrow"); err != nil {
						t.Fatalf("%s at %dx%d: %v\n%s", place, w, h, err, d.frame())
					}
				}
			}
			d.send(tea.WindowSizeMsg{Width: 200, Height: 60})
			d.keys("home").sees(string([]rune(text)[:6]))
		}
	}
}
