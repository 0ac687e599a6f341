package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"tenken/checklist"
)

// large is a checklist of 500 questions in 25 sections.
func large() *checklist.Checklist {
	c := &checklist.Checklist{ID: "large", Edition: "1", Serial: 1, Title: checklist.Text{JA: "大きな点検"}}
	for s := range 25 {
		sec := checklist.Section{ID: fmt.Sprintf("LRG-%02d", s+1), Title: checklist.Text{JA: "安全管理措置（技術的）"}}
		for q := range 20 {
			sec.Questions = append(sec.Questions, checklist.Question{
				ID: fmt.Sprintf("LRG-%02d-%02d", s+1,
					q+1), Rev: 1, Duty: checklist.Must, Weight: 1, Work: checklist.Middle, Quick: q == 0,
				Ask: checklist.Text{JA: "個人データの取扱いを委託する場合、委託先の安全管理の状況を定期的に確認していますか"},
				Why: checklist.Text{JA: strings.Repeat("委託しても責任は残るためです。", 8),
					EN: strings.Repeat("Entrusting leaves the responsibility. ", 8)},
				Check: checklist.Text{JA: strings.Repeat("委託先の一覧と契約書を見ます。", 8),
					EN: strings.Repeat("Look at the list and the contracts. ", 8)},
				Remedy: checklist.Text{JA: strings.Repeat("委託先の確認票を作ります。", 6),
					EN: strings.Repeat("Make a sheet to check contractors. ", 6)}, NA: checklist.NAWithReason,
			})
		}
		c.Sections = append(c.Sections, sec)
	}
	return c
}

// BenchmarkKeyToFrame is from a key to the frame it gives, at 200x60 with 500
// questions (aim: 16 ms), on the screens that hold most.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, c := range []struct{ name, to, key string }{
		{"answer", "", "1 2"}, {"walk", "", "right left"}, {"jump", "/", "down up"}, {"search", "/", "委 backspace"},
		{"overview", "o", "down up"}, {"result", "3 r", "down up"}, {"help", "?", "down up"}, {"note", "tab",
			"受付 backspace backspace"},
	} {
		b.Run(c.name, func(b *testing.B) {
			w := newWork(b, large(), "さくら歯科医院", &disk{})
			o := clinic(b, checklist.Japanese, &disk{})
			o.Work = w
			d := drive(b, o, 200, 60).keys(c.to)
			keys := strings.Fields(c.key)
			b.ResetTimer()
			for i := range b.N {
				d.keys(keys[i%len(keys)])
				if len(d.m.View().Content) == 0 {
					b.Fatal("nothing to see")
				}
			}
		})
	}
}

// BenchmarkFirstFrame is from nothing to the first frame of home.
func BenchmarkFirstFrame(b *testing.B) {
	o := clinic(b, checklist.Japanese, &disk{})
	for range b.N {
		d := drive(b, o, 80, 24)
		if len(d.m.View().Content) == 0 {
			b.Fatal("nothing to see")
		}
	}
}

// BenchmarkFirstSearchKey is from the first character of a search, in an
// assessment of 500 questions just opened, to the frame it gives (aim: 16 ms).
func BenchmarkFirstSearchKey(b *testing.B) {
	list := large()
	for range b.N {
		b.StopTimer()
		o := clinic(b, checklist.Japanese, &disk{})
		o.Work = newWork(b, list, "さくら歯科医院", &disk{})
		d := drive(b, o, 200, 60).keys("2 /")
		b.StartTimer()
		d.keys("委")
		if !strings.Contains(d.m.View().Content, "委託") {
			b.Fatal("nothing found")
		}
	}
}
