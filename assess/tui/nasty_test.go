package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/width"
	"pgregory.net/rapid"

	"tenken/assess/tui"
	"tenken/checklist"
)

// nasty are pieces of text that draw over a careless screen.
var nasty = []string{
	"個人データの取扱いを委託する場合、", "（以下「本人」という。）", "「漏えい等」とは、", "ちょっとした注意。", "Purpose of use, state-of-the-art. ",
	strings.Repeat("x", 120), strings.Repeat("長", 120), "葛\U000E0100城", "か\u3099き\u309a", "ｶﾞｷﾞｸﾞ", "e\u0301\u0301\u0301", "\u05e9\u05dc\u05d5\u05dd ", "مرحبا\u202e ",
	"👨‍👩‍👧‍👦", "👍🏽", "🇯🇵", "𠮷野家", "\u200b", "क्षत्रिय", "①○×△―※→", "\x1b[2J\x1b]0;x\a", "\r\t", "\xff\xfe", "\n",
}

func nastyText() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(nasty), 1, 8), func(p []string) string { return strings.Join(p, "") })
}

// nastyList is a checklist whose every word is hostile.
func nastyList(t *rapid.T) *checklist.Checklist {
	text := func(name string) checklist.Text {
		return checklist.Text{JA: nastyText().Draw(t, name), EN: nastyText().Draw(t, name)}
	}
	c := &checklist.Checklist{ID: "nasty", Edition: "1", Serial: 1, Title: text("title"), Publisher: text("publisher"),
		Facts: []checklist.Fact{{ID: "f", Ask: text("fact"), Why: text("why"), Type: checklist.Choice, Options: []checklist.Option{
			{ID: "a", Label: text("option")}, {ID: "b", Label: text("option")}}}}}
	for s := range 3 {
		sec := checklist.Section{ID: fmt.Sprintf("SEC-%d", s), Title: text("section")}
		for q := range 3 {
			sec.Questions = append(sec.Questions, checklist.Question{
				ID: fmt.Sprintf("SEC-%d-%d", s, q), Rev: 1, Duty: []checklist.Duty{checklist.Must, checklist.Effort, checklist.Should}[q], Weight: 1, Work: checklist.Small,
				Ask: text("ask"), Why: text("why"), Check: text("check"), Remedy: text("remedy"), NA: checklist.NAWithReason, Quick: q == 0,
				Cite: []checklist.Cite{{Source: "law", At: "23"}},
			})
		}
		c.Sections = append(c.Sections, sec)
	}
	return c
}

// nastyKeys are ways to every screen over a nasty checklist; T is nasty text typed.
var nastyKeys = []string{
	"", "home enter", "home enter T", "home enter down enter T", "home enter down enter T enter", "home enter down enter T enter 1 down", "home enter down enter T enter 1 enter",
	walkN, walkN + "space", walkN + "3 tab T tab T tab T tab T tab T tab T tab T tab T", walkN + "3 tab T enter T up up left T esc", walkN + "5 T", walkN + "5 T enter left", walkN + "/ T",
	walkN + "/ tab tab down down", walkN + "o down", walkN + "3 enter 2 enter 3 r down down down", walkN + "3 r end enter", walkN + "3 enter 2 enter 4 r down enter", walkN + "3 w", walkN + "3 h", walkN + "x enter", walkN + "x down enter",
	walkN + "? down down pgdown", walkN + "2 FULL 3", "home enter down enter T enter 1 enter 1 4 enter 3 enter 1 enter", walkN + "f T", walkN + "pgdown pgdown", walkN + "/ f1",
}

const walkN = "home enter down enter T enter 1 enter 2 "

// TestNothingOverflows holds for every screen, every size and hostile text: no
// line is wider than the window and there are no more lines than it has; the
// cursor is inside; no control reaches the terminal.
func TestNothingOverflows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		list, d := nastyList(rt), &disk{}
		o := clinic(t, rapid.SampledFrom([]checklist.Lang{checklist.Japanese, checklist.English}).Draw(rt, "lang"), d)
		o.Home.Create = func(org string, _ []string) (*tui.Work, error) { return newWork(t, list, org, d), nil }
		o.Home.Place = list.Title
		terminal := rapid.SampledFrom([]string{"narrow", "wide", "graphemes"}).Draw(rt, "terminal")
		if terminal == "wide" {
			o.Environ = []string{"TENKEN_WIDTH=wide"}
		}
		w, h := rapid.IntRange(40, 200).Draw(rt, "width"), rapid.IntRange(12, 60).Draw(rt, "height")
		dr := drive(t, o, w, h)
		dr.disk = d
		if terminal == "graphemes" {
			dr.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
		}
		story := rapid.SampledFrom(nastyKeys).Draw(rt, "keys")
		for _, word := range strings.Fields(story) {
			switch word {
			case "T":
				dr.send(tea.PasteMsg{Content: nastyText().Draw(rt, "typed")})
			case "FULL":
				d.full = true
			default:
				dr.keys(word)
			}
			if err := fits(dr.m, w, h, terminal); err != nil {
				rt.Fatalf("after %q of %q: %v\n%s", word, story, err, dr.frame())
			}
		}
		dr.send(tea.WindowSizeMsg{Width: rapid.IntRange(1, 200).Draw(rt, "width"), Height: rapid.IntRange(1, 60).Draw(rt, "height")})
		dr.m.View()
	})
}

func fits(m *tui.Model, w, h int, terminal string) error {
	v := m.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) > h {
		return fmt.Errorf("%d lines in a window of %d", len(lines), h)
	}
	for i, l := range lines {
		bare := ansi.Strip(l)
		n := ansi.StringWidthWc(bare)
		switch terminal {
		case "graphemes":
			n = ansi.StringWidth(bare)
		case "wide":
			for _, r := range bare {
				if p, _ := width.LookupString(string(r)); p.Kind() == width.EastAsianAmbiguous && ansi.StringWidthWc(string(r)) == 1 {
					n++
				}
			}
		}
		if n > w {
			return fmt.Errorf("line %d is %d cells wide in a window of %d: %q", i, n, w, bare)
		}
		if strings.ContainsAny(bare, "\x1b\a\r\t\u202e") || !utf8.ValidString(bare) {
			return fmt.Errorf("line %d holds a control: %q", i, bare)
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= len(lines)) {
		return fmt.Errorf("the cursor is at %d,%d", c.X, c.Y)
	}
	return nil
}

// TestKinsokuOnScreens holds on every screen of the fixture: no line begins
// with what may not begin one.
func TestKinsokuOnScreens(t *testing.T) {
	for _, s := range stories {
		for w := 40; w <= 90; w += 3 {
			d := drive(t, clinic(t, checklist.Japanese, &disk{}), w, 24).keys(s.keys)
			for _, l := range strings.Split(d.frame(), "\n") {
				l = strings.TrimSpace(l)
				if r, _ := utf8.DecodeRuneInString(l); l != "" && strings.ContainsRune("、。，．・：；？！）」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ", r) {
					t.Errorf("%s at %d cells: a line begins with %q: %q", s.name, w, r, l)
				}
			}
		}
	}
}
