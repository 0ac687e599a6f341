package cells

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// pieces of text that wrapping has to get right, hostile ones among them.
var pieces = []string{
	"個人データの取扱いを委託する場合、", "（以下「本人」という。）", "「漏えい等」とは、", "ちょっと、ゃゅょっァィゥェォー", "第26条第1項。",
	"情報", "を", "・", "…", "——", "％", "①②③", "○×△", "Purpose of use ", "state-of-the-art ",
	"https://example.test/a/b?c=d ",
	strings.Repeat("x",
		120), "葛\U000E0100城", "か\u3099き\u309a", "ｶﾞｷﾞｸﾞ", "e\u0301\u0301\u0301", "\u05e9\u05dc\u05d5\u05dd ", "مرحبا ",
	"👨‍👩‍👧‍👦", "👍🏽", "🇯🇵🇯🇵", "𠮷野家", "髙﨑", "\u200b", "क्षत्रिय", "　", "\n", "  ", "！？", "ヽヾゝゞ々〻",
}

func texts() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12),
		func(p []string) string { return strings.Join(p, "") })
}

func meters() *rapid.Generator[Meter] {
	return rapid.SampledFrom([]Meter{{}, {Graphemes: true}, {Wide: true}, {Graphemes: true, Wide: true}})
}

// never begins a line, never ends one (JIS X 4051, the part that holds on screens).
const (
	noStart = "、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョヽヾゝゞ々"
	noEnd   = "（「『【〔［｛〈《"
)

// What is taken for plain without a look at the tables of Unicode is cut as the library
// cuts it, before whatever follows.
func TestPlainJapaneseIsMeasuredAsByTheLibrary(t *testing.T) {
	after := []string{"a", " ", "か", "々", "。", "\u3099", "\uff9e", "\u0301", "\ufe0f", "\U000e0100", "\u200d",
		"\u200d漢", "\n", "👍", "각", "\xff"}
	plain := 0
	for c := rune(0x80); c <= 0x1ffff; c++ {
		if !plainWide(string(c)) {
			continue
		}
		plain++
		for _, more := range []string{"", after[plain%len(after)]} { // each follows a thousand of them
			s := string(c) + more
			for _, m := range []Meter{{}, {Graphemes: true}} {
				g, w := m.first(s)
				if want, n := ansi.FirstGraphemeCluster(s, m.method()); g != want || w != n {
					t.Fatalf("%q begins with %q of %d cells, by the library %q of %d", s, g, w, want, n)
				}
			}
		}
		if ambiguous(string(c)) {
			t.Errorf("%q is not two cells wide everywhere", c)
		}
	}
	if plain < 20_000 {
		t.Errorf("only %d characters are plain", plain)
	}
}

func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, text, n := meters().Draw(t, "meter"), texts().Draw(t, "text"), rapid.IntRange(24, 76).Draw(t, "cells")
		lines := m.spans(text, n)
		at := 0
		for i, s := range lines {
			l := text[s.from:s.to]
			bare := strings.TrimRight(l, " ")
			if m.Cells(bare) > n {
				t.Fatalf("line %d is %d cells wide, more than %d: %q", i, m.Cells(bare), n, bare)
			}
			if gap := text[at:s.from]; strings.Trim(gap, newlines) != "" {
				t.Fatalf("%q was lost before line %d", gap, i)
			}
			at = s.to
			if i == 0 || strings.TrimRight(text[:s.from], " 　") != text[:s.from] || // a break that the writer made
				s.from == 0 || s.from == lines[i-1].to && splitWord(text, s.from, n, m) {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(l); s.from == lines[i-1].to && strings.ContainsRune(noStart, r) {
				t.Fatalf("line %d begins with %q: %q after %q", i, r, l, text[lines[i-1].from:lines[i-1].to])
			}
			if r, _ := utf8.DecodeLastRuneInString(text[lines[i-1].from:lines[i-1].to]); s.from == lines[i-1].to &&
				strings.ContainsRune(noEnd, r) {
				t.Fatalf("line %d ends with %q", i-1, r)
			}
		}
		if at != len(text) && strings.Trim(text[at:], newlines) != "" {
			t.Fatalf("%q was lost at the end", text[at:])
		}
	})
}

// splitWord reports whether the break at a byte stands inside of a word longer
// than a line, where no rule can be kept.
func splitWord(text string, at, n int, m Meter) bool {
	pos, state := 0, -1
	for rest := text; rest != ""; {
		var seg string
		seg, rest, state = segment(rest, state)
		if pos < at && at < pos+len(seg) {
			return m.Cells(strings.TrimRightFunc(seg, unicode.IsSpace)) > n
		}
		pos += len(seg)
	}
	return false
}

// TestWrapExamples holds lines that were wrong in other wrappers.
func TestWrapExamples(t *testing.T) {
	for _, c := range []struct {
		n    int
		text string
		want string
	}{
		{10, "個人情報、個人データ。", "個人情報、|個人デー|タ。"},
		{10, "あいうえお。", "あいうえ|お。"},
		{10, "あいうえ（かき）く", "あいうえ|（かき）く"},
		{6, "アイウェオ", "アイ|ウェオ"},
		{12, "the purpose of use", "the purpose|of use"},
		{10, "一\n\n二\n", "一||二"},
		{10, "", ""},
		{9, "未回答 -> はい", "未回答 ->|はい"},
		{8, "未回答 -> はい", "未回答|-> はい"},
		{6, "abcdefghij", "abcdef|ghij"},
		{4, "葛\U000E0100葛\U000E0100葛\U000E0100", "葛\U000E0100葛\U000E0100|葛\U000E0100"},
	} {
		if got := strings.Join(Meter{}.Wrap(c.text, c.n), "|"); got != c.want {
			t.Errorf("%q in %d cells: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

// TestEditor types at random and holds what must always be true of a caret.
func TestEditor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := meters().Draw(t, "meter")
		e := NewEditor(texts().Draw(t, "text"), rapid.Bool().Draw(t, "multi"))
		for range rapid.IntRange(0, 30).Draw(t, "keys") {
			n := rapid.IntRange(24, 76).Draw(t, "cells")
			switch k := rapid.SampledFrom([]string{"left", "right", "home", "end", "backspace", "delete", "ctrl+k",
				"ctrl+u", "up", "down", "text"}).Draw(t, "key"); k {
			case "text":
				e.Insert(rapid.SampledFrom(pieces).Draw(t, "typed"))
			case "up", "down":
				by := 1
				if k == "up" {
					by = -1
				}
				e.Vertical(m, n, by)
			default:
				if !e.Key(k) {
					t.Fatalf("%s means nothing", k)
				}
			}
			lines, row, col := e.Draw(m, n)
			if row < 0 || row >= len(lines) || col < 0 || col >= n {
				t.Fatalf("caret at %d,%d of %d lines, %d cells", row, col, len(lines), n)
			}
			for _, l := range lines {
				if m.Cells(l) > n {
					t.Fatalf("%q is wider than %d", l, n)
				}
			}
			if e.at < 0 || e.at > len(e.graphemes) || strings.Join(e.graphemes,
				"") != strings.Join(Graphemes(e.Text()), "") {
				t.Fatalf("caret between %d of %d", e.at, len(e.graphemes))
			}
			if !e.multi && strings.Contains(e.Text(), "\n") {
				t.Fatal("a newline in a single line")
			}
		}
	})
}

// TestCaret says in which cell the caret stands before the last character.
func TestCaret(t *testing.T) {
	for _, c := range []struct {
		text  string
		cells int
	}{
		{"abc", 2}, {"あいう", 4}, {"aあb", 3}, {"葛\U000E0100城市", 4}, {"か\u3099き", 2}, {"𠮷野家", 4}, {"e\u0301x",
			1}, {"ｶﾞｷ", 2}, {"髙﨑", 2}, {"①a", 1},
	} {
		e := NewEditor(c.text, false)
		e.Key("left")
		if _, row, col := e.Draw(Meter{}, 40); row != 0 || col != c.cells {
			t.Errorf("%q: caret at %d,%d, want 0,%d", c.text, row, col, c.cells)
		}
	}
	e := NewEditor("①a", false)
	e.Key("left")
	if _, _, col := e.Draw(Meter{Wide: true}, 40); col != 2 {
		t.Errorf("wide: caret in cell %d, want 2", col)
	}
}
