package tui_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/width"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
)

// nasty are pieces of text that draw over a careless screen.
var nasty = []string{
	"個人データの取扱いを委託する場合、", "（以下「本人」という。）", "「漏えい等」とは、", "ちょっとした注意。", "Purpose of use, state-of-the-art. ",
	strings.Repeat("k", 120), strings.Repeat("長",
		120), "葛\U000E0100城", "か\u3099き\u309a", "ｶﾞｷﾞｸﾞ", "e\u0301\u0301\u0301",
	"\u05e9\u05dc\u05d5\u05dd ", "مرحبا\u202e ",
	"👨‍👩‍👧‍👦", "👍🏽", "🇯🇵", "𠮷野家", "\u200b", "क्षत्रिय", "①○×△―※→", "\x1b[2J\x1b]0;x\a", "\r\t", "\xff\xfe", "\n",
}

func nastyText() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(nasty), 1, 8), func(p []string) string {
		return strings.Join(p,
			"")
	})
}

// drawer draws a text.
type drawer func(name string) string

// drawn draws at random, in turn takes the pieces one after the other.
func drawn(t *rapid.T) drawer { return func(name string) string { return nastyText().Draw(t, name) } }

func inTurn() drawer {
	n := 0
	return func(string) string {
		n++
		return nasty[n%len(nasty)] + nasty[n*7%len(nasty)] + nasty[n*5%len(nasty)]
	}
}

// nastyList is a checklist whose every word is hostile.
func nastyList(t drawer) *checklist.Checklist {
	text := func(name string) checklist.Text { return checklist.Text{JA: t(name), EN: t(name)} }
	c := &checklist.Checklist{ID: "nasty", Edition: "1", Serial: 1, Title: text("title"), Publisher: text("publisher"),
		Facts: []checklist.Fact{{ID: "f", Ask: text("fact"), Why: text("why"), Type: checklist.Choice,
			Options: []checklist.Option{
				{ID: "a", Label: text("option")}, {ID: "b", Label: text("option")}}},
			{ID: "r", Ask: text("fact"), Why: text("why"), Type: checklist.YesNo, Rare: true},
			{ID: "s", Ask: text("fact"), Why: text("why"), Type: checklist.YesNo, Rare: true}}}
	for s := range 3 {
		sec := checklist.Section{ID: fmt.Sprintf("SEC-%d", s), Title: text("section")}
		for q := range 3 {
			sec.Questions = append(sec.Questions, checklist.Question{
				ID: fmt.Sprintf("SEC-%d-%d", s, q), Rev: 1, Duty: []checklist.Duty{checklist.Must, checklist.Effort,
					checklist.Should}[q], Weight: 1, Work: checklist.Small,
				Ask: text("ask"), Why: text("why"), Check: text("check"), Remedy: text("remedy"),
				NA: checklist.NAWithReason, Quick: q == 0,
				Cite: []checklist.Cite{{Source: "law", At: "23"}},
			})
		}
		c.Sections = append(c.Sections, sec)
	}
	return c
}

// nastyKeys are ways to every screen over a nasty checklist. T is nasty text
// pasted, FULL a disk that fills up, SLOW one that does not answer, OLD an
// assessment of some days ago opened from home.
var nastyKeys = []string{
	"", "home down enter T", "home down enter 1 enter",
	"home enter", "home enter T", "home enter end enter", "home enter end enter T",
	"home enter end enter space down enter T", "home enter down enter T tab down space enter",
	"home enter down enter T", "home enter down enter T enter", "home enter " +
		"down enter T enter f 1 down", "home enter down enter T enter f 1",
	"home enter down enter T enter T left enter",
	walkN, walkN + "space", walkN + "e v c m pgdown pgdown pgup", walkN +
		"3 left tab T enter T up up left T esc", walkN +
		"5 T", walkN + "5 T enter left", walkN + "5 enter",
	walkN + "3 left tab T tab T tab T tab T ctrl+u 2 tab T tab T ctrl+u R9.3.31 tab T ctrl+u 今日 tab T esc", walkN +
		"3 left tab tab tab right left left T esc pgdown",
	walkN + "3 left tab tab tab tab tab tab tab tab shift+tab shift+tab", walkN +
		"3 left tab T tab tab tab tab T T T T left left left home end esc",
	walkN + "/ T", walkN + "/ tab tab down down", walkN + "2 3 / tab tab tab enter right left", walkN +
		"/ tab tab tab tab tab T", walkN + "/ f1 down enter",
	walkN + "o down", walkN + "o down enter T", walkN + "3 2 3 r down down down", walkN +
		"3 2 3 4 o r end up up",
	walkN + "3 r end enter", walkN + "3 2 4 r down enter pgdown enter", walkN + "3 w", walkN +
		"3 w pgdown", walkN + "3 h", walkN + "3 left tab T esc right 2 h down down",
	allN + "r down down down down enter", allN + "r down down down down down enter", allN +
		"r down down down down down down enter", allN +
		"r down down down down down down down enter down enter", allN + "r pgdown enter", allN + "r end pgup enter",
	walkN + "k enter", walkN + "k down down enter", walkN + "k down down down enter", walkN + "SLOW k end enter",
	walkN + "? down down pgdown", walkN + "? end up enter", walkN + "2 FULL 3", walkN + "2 FULL 3 right tab", walkN +
		"FULL tab T esc tab", walkN + "FULL tab T tab T tab", walkN + "FULL 3 ctrl+c", walkN + "SLOW 3", walkN +
		"SLOW 3 right 2 u",
	quickN + "1 4 3 1", quickN + "4 3 1 down enter", quickN +
		"3 2 2 k", quickN + "3 r", quickN + "3 2 2 end enter",
	walkN + "o enter", walkN + "3 o tab tab tab shift+tab down enter",
	walkN + "o home enter 3 1 2 down down down enter 1",
	walkN + "3 r d down enter", walkN + "i down down down enter T enter", walkN + "i enter T enter",
	walkN + "i enter enter", walkN + "i end enter enter", walkN + "i down down enter space enter",
	walkN + "i enter 回答用 enter space down space enter",
	walkN + "f T", walkN + "f down down enter", walkN + "p u z", walkN + "pgdown pgdown", "esc", walkN +
		"f2 tab T f2", "OLD", "OLD h", "OLD 1 h down enter", "OLD o", "OLD r",
	clientsN, clientsN + "down down", clientsN + "T", clientsN + "tab tab down T", clientsN + "f3 down down enter",
	clientsN + "f4 down", clientsN + "f4 enter", clientsN + "down enter esc", clientsN + "f1 end up enter",
	"OLD r c", "OLD r p", "OLD r c enter", "OLD 2 r c enter down enter",
}

const (
	walkN    = quickN + "f 1 end enter enter / shift+tab home enter "
	quickN   = "home enter down enter T enter "
	clientsN = "home end up enter "
	allN     = walkN + "3 1 2 1 4 2 3 1 1 "
)

// nastyDrive is a program in which everything that comes from outside is hostile.
func nastyDrive(t testing.TB, list *checklist.Checklist, short bool, lang checklist.Lang, terminal string, w,
	h int) *driver {
	d := &disk{}
	o := clinic(t, lang, d)
	work := func(org string) *tui.Work {
		c := list
		if short {
			v := *list
			v.View = &checklist.View{}
			c = &v
		}
		x := newWork(t, c, org, d)
		x.Path = "/home/" + list.Title.JA + "/" + list.Publisher.JA + ".tenken"
		x.Notices = []checklist.Text{list.Publisher}
		x.Exports = append(x.Exports, tui.Export{Name: list.Title, About: list.Publisher, Quick: true,
			Write: func(checklist.Lang) (string, error) {
				if d.slow != nil {
					<-d.slow
				}
				return "/home/" + list.Title.JA + "/" + list.Publisher.JA + ".xlsx", nil
			}})
		return x
	}
	o.Home.Offers = func() []tui.Offer {
		return []tui.Offer{{Name: list.Title, About: []checklist.Text{list.Publisher, list.Title}, Ask: list.Publisher,
			Take: func(string) (checklist.Text, error) { return list.Title, nil }},
			{Name: list.Publisher, About: []checklist.Text{list.Title}}}
	}
	if short { // asked with the short list only: the ways of the other lead on
		o.Home.Who = &tui.Who{Usual: list.Publisher.JA, Keep: func(string) error { return nil }}
	}
	o.Home.Create = func(s tui.Start) (*tui.Work, error) { return work(s.Organisation), nil }
	o.Home.Open = func(string) (*tui.Work, error) {
		x := resumed(t, list, list.Title.JA, d, "SEC-0-0=no", "SEC-0-1=partly", "SEC-1-1=yes", "SEC-2-0=unknown")
		x.Notices = []checklist.Text{list.Publisher}
		x.AsItWas = asItWas(list)
		x.Position = func() ([]checklist.Text, error) { return []checklist.Text{list.Title, list.Publisher}, nil }
		return x, nil
	}
	o.Home.Place = list.Title
	o.Home.Clients = func(take func(tui.ClientRow)) error {
		for i, c := range []assess.Client{clientOf(list, list.Title.JA), clientOf(list, list.Publisher.JA), {}} {
			r := tui.ClientRow{Path: fmt.Sprint(list.Title.JA, i, ".tenken"), Client: c}
			if i == 2 {
				r.Why = list.Publisher
			}
			take(r)
		}
		return nil
	}
	if terminal == "wide" {
		o.Environ = []string{"TENKEN_WIDTH=wide"}
	}
	dr := drive(t, o, w, h)
	dr.disk = d
	if terminal == "graphemes" {
		dr.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	}
	return dr
}

// nastyKey does one word of nastyKeys.
func (d *driver) nastyKey(word string, typed func() string) {
	switch word {
	case "T":
		d.send(tea.PasteMsg{Content: typed()})
	case "FULL":
		d.disk.full.Store(true)
	case "SLOW":
		d.disk.slow = make(chan struct{})
	case "OLD":
		d.keys("home down down enter") // below what is offered
	default:
		d.keys(word)
	}
}

// TestNothingOverflows holds for every screen, every size and hostile text: no
// line is wider than the window and there are no more lines than it has; no
// line of running text begins or ends with what may not; no grapheme is torn;
// the cursor is inside and behind the character typed last; no control reaches
// the terminal.
func TestNothingOverflows(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		list := nastyList(drawn(rt))
		lang := rapid.SampledFrom([]checklist.Lang{checklist.Japanese, checklist.English}).Draw(rt, "lang")
		terminal := rapid.SampledFrom([]string{"narrow", "wide", "graphemes"}).Draw(rt, "terminal")
		w, h := rapid.IntRange(40, 200).Draw(rt, "width"), rapid.IntRange(12, 60).Draw(rt, "height")
		dr := nastyDrive(t, list, rapid.Bool().Draw(rt, "short"), lang, terminal, w, h)
		defer dr.letGo()
		story := rapid.SampledFrom(nastyKeys).Draw(rt, "keys")
		for _, word := range strings.Fields(story) {
			dr.nastyKey(word, func() string { return betweenWords(nastyText().Draw(rt, "typed")) })
			if err := fits(dr.m, w, h, terminal); err != nil {
				rt.Fatalf("after %q of %q on %s: %v\n%s", word, story, dr.m.Screen(), err, dr.frame())
			}
		}
		w, h = rapid.IntRange(40, 200).Draw(rt, "width"), rapid.IntRange(12, 60).Draw(rt, "height")
		dr.send(tea.WindowSizeMsg{Width: w, Height: h})
		if err := fits(dr.m, w, h, terminal); err != nil {
			rt.Fatalf("resized at the end of %q on %s: %v\n%s", story, dr.m.Screen(), err, dr.frame())
		}
		dr.send(tea.WindowSizeMsg{Width: rapid.IntRange(1, 200).Draw(rt, "width"), Height: rapid.IntRange(1,
			60).Draw(rt, "height")})
		dr.m.View()
	})
}

// betweenWords has every newline stand between words: a person who types one in
// the middle of kinsoku gets the line that was asked for.
func betweenWords(typed string) string { return strings.ReplaceAll(typed, "\n", "x\nx") }

// letGo lets commands that wait for a slow disk end.
func (d *driver) letGo() {
	if d.disk.slow != nil {
		close(d.disk.slow)
	}
}

// TestEveryStateIsReached holds that the ways above lead to every screen there
// is, as the source has them, and into every state in which one can be stuck;
// each is looked at in the smallest size and, in turn, in one of the others.
func TestEveryStateIsReached(t *testing.T) {
	t.Parallel()
	want := map[string]bool{"walkScreen unsaved": true, "sideScreen unsaved": true,
		"walkScreen leaving unsaved": true, "walkScreen saving": true, "exportScreen busy": true}
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	has := regexp.MustCompile(`(?m)^func \(\w* ?\*?(\w+)\) page\(m \*model, c column\) page`)
	for _, name := range sources {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range has.FindAllStringSubmatch(string(raw), -1) {
			want[m[1]] = true
		}
	}
	if len(want) < 20 {
		t.Fatalf("only %d screens found in the source", len(want))
	}
	list := nastyList(inTurn())
	frames := 0
	for _, short := range []bool{false, true} {
		for _, story := range nastyKeys {
			dr := nastyDrive(t, list, short, checklist.Japanese, "narrow", 80, 24)
			for _, word := range strings.Fields(story) {
				dr.nastyKey(word, func() string { return nasty[0] + nasty[frames%len(nasty)] + nasty[6] })
				delete(want, dr.m.Screen())
				delete(want, strings.Fields(dr.m.Screen())[0])
				for _, size := range []struct{ w, h int }{sizes[0], sizes[1+frames/2%3]} {
					dr.send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
					if err := fits(dr.m, size.w, size.h, "narrow"); err != nil {
						t.Fatalf("after %q of %q on %s: %v\n%s", word, story, dr.m.Screen(), err, dr.frame())
					}
					frames++
				}
			}
			dr.letGo()
		}
	}
	for s := range want {
		t.Errorf("never reached: %s", s)
	}
	t.Logf("%d frames", frames)
}

func fits(m *tui.Model, w, h int, terminal string) error {
	v := m.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) > h {
		return fmt.Errorf("%d lines in a window of %d", len(lines), h)
	}
	for i, l := range lines {
		bare := ansi.Strip(l)
		n := 0
		for rest := bare; rest != ""; {
			g, cells := clusterOf(rest, terminal)
			n, rest = n+cells, rest[len(g):]
		}
		if n > w {
			return fmt.Errorf("line %d is %d cells wide in a window of %d: %q", i, n, w, bare)
		}
		if strings.ContainsAny(bare, "\x1b\a\r\t\u202e") || !utf8.ValidString(bare) {
			return fmt.Errorf("line %d holds a control: %q", i, bare)
		}
	}
	for i, l := range lines {
		if err := mannered(ansi.Strip(l)); err != nil {
			return fmt.Errorf("line %d %v: %q", i, err, ansi.Strip(l))
		}
	}
	return caretFits(m, v.Cursor, w, lines, terminal)
}

// mannered holds kinsoku on a line of a frame: lines of text being typed are
// left out, for one that scrolls sideways begins anywhere.
func mannered(l string) error {
	l = strings.TrimLeft(strings.TrimSpace(l), "> ")
	if l == "" || strings.Contains(l, "| ") || strings.HasSuffix(l, "|") {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(l)
	last, _ := utf8.DecodeLastRuneInString(l)
	switch {
	case strings.ContainsRune("、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョヽヾゝゞ々", first):
		return errors.New("begins with what may not begin one")
	case strings.ContainsRune("（「『【〔［｛〈《", last):
		return errors.New("ends with what may not end one")
	case unicode.In(first, unicode.Mn, unicode.Me, unicode.Variation_Selector):
		return errors.New("begins inside of a grapheme")
	}
	return nil
}

// caretFits holds that the cursor is inside, and stands behind the character before the caret.
func caretFits(m *tui.Model, c *tea.Cursor, w int, lines []string, terminal string) error {
	before, typing := m.BeforeCaret()
	switch {
	case c == nil && typing && !m.Scrolled():
		return errors.New("text is typed and there is no cursor")
	case c == nil:
		return nil
	case c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= len(lines):
		return fmt.Errorf("the cursor is at %d,%d", c.X, c.Y)
	}
	left, last, used := "", "", 0
	for rest := ansi.Strip(lines[c.Y]); rest != "" && used < c.X; {
		var n int
		last, n = clusterOf(rest, terminal)
		left, rest, used = left+last, rest[len(last):], used+n
	}
	atStart := strings.HasSuffix(left, "| ") // of a line that goes on from the one above
	if strings.TrimSpace(before) != "" && !atStart && !strings.HasSuffix(strings.TrimRight(left, " "), before) &&
		!strings.Contains(last, before) {
		return fmt.Errorf("the cursor is behind %q, not behind %q", left, before)
	}
	return nil
}

// clusterOf is what the terminal draws first, and in how many cells.
func clusterOf(s, terminal string) (string, int) {
	if terminal == "graphemes" {
		return ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	}
	g, n := ansi.FirstGraphemeCluster(s, ansi.WcWidth)
	for _, r := range g {
		if p, _ := width.LookupString(string(r)); terminal == "wide" && p.Kind() == width.EastAsianAmbiguous &&
			ansi.StringWidthWc(string(r)) == 1 {
			n++
		}
	}
	return g, n
}
