package checklist_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"tenken/checklist"
)

func TestNaughtyStringsBecomeHarmless(t *testing.T) {
	for _, c := range []struct{ name, in, clean, visible string }{
		{"plain", "abc", "abc", ""},
		{"Japanese", "個人情報の取扱い（髙﨑・𠮷野家）〜～−－", "個人情報の取扱い（髙﨑・𠮷野家）〜～−－", ""},
		{"tab and line ends", "a\tb\r\nc\rd\ne", "a b\nc\nd\ne", ""},
		{"colour", "\x1b[31mred\x1b[0m", "red", ""},
		{"clear screen", "a\x1b[2J\x1b[Hb", "ab", ""},
		{"title", "a\x1b]0;owned\ab", "ab", ""},
		{"title ended by ST", "a\x1b]2;owned\x1b\\b", "ab", ""},
		{"clipboard", "\x1b]52;c;cm0gLXJm\a", "", ""},
		{"hyperlink", "\x1b]8;;http://evil.test\x1b\\click\x1b]8;;\x1b\\", "click", ""},
		{"DCS", "a\x1bPq#0;2;0;0;0\x1b\\b", "ab", ""},
		{"APC", "a\x1b_Gi=1\x1b\\b", "ab", ""},
		{"reset", "a\x1bcb", "ab", ""},
		{"charset", "a\x1b(0b", "ab", ""},
		{"CSI of 8 bits", "a\u009b31mb", "ab", ""},
		{"OSC of 8 bits", "a\u009d0;x\u009cb", "ab", ""},
		{"stray ESC before Japanese", "a\x1b個人", "a個人", ""},
		{"ESC at the end", "a\x1b", "a", ""},
		{"ESC twice", "\x1b\x1b[31mx", "x", ""},
		{"ESC inside a sequence", "\x1b[3\x1b[1mx", "3x", ""},
		{"title never ended keeps the text", "\x1b]0;the rest of a long note\nsecond line",
			"0;the rest of a long note\nsecond line", ""},
		{"endless parameters", "\x1b[" + strings.Repeat("1;", 200) + "mx", strings.Repeat("1;", 200) + "mx", ""},
		{"bell, backspace, delete", "a\ab\bc\x7fd\x00e", "abcde", ""},
		{"line tabulation and form feed", "a\vb\fc", "abc", ""},
		{"next line", "a\u0085b", "ab", ""},
		{"not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd", ""},
		{"half-width kana", "ｶﾞｷﾞﾊﾟｱｯｰ｡｢｣､･ｳﾞ", "ガギパアッー。「」、・ヴ", ""},
		{"half-width marks alone", "aﾞｱﾟﾟ", "a゛ア゜゜", ""},
		{"decomposed", "か\u3099は\u309ae\u0301", "がぱé", ""},
		{"full-width letters stay", "ＡＢＣ１２３", "ＡＢＣ１２３", ""},
		{"right-to-left override", "abc\u202etxt.exe", "abc\u202etxt.exe", "abc<U+202E>txt.exe"},
		{"isolates", "\u2066a\u2069", "\u2066a\u2069", "<U+2066>a<U+2069>"},
		{"zero-width", "a\u200bb\u200dc\ufeffd\u2060", "a\u200bb\u200dc\ufeffd\u2060",
			"a<U+200B>b<U+200D>c<U+FEFF>d<U+2060>"},
		{"family", "👨\u200d👩🏽\u200d❤\ufe0f\u200d👧", "👨\u200d👩🏽\u200d❤\ufe0f\u200d👧", ""},
		{"joiner beside a picture", "👨\u200d\u200d👩a\u200d👩👩\u200d", "👨\u200d\u200d👩a\u200d👩👩\u200d",
			"👨<U+200D><U+200D>👩a<U+200D>👩👩<U+200D>"},
		{"soft hyphen", "a\u00adb", "a\u00adb", "a<U+00AD>b"},
		{"separators", "a\u2028b\u2029c", "a\u2028b\u2029c", "a<U+2028>b<U+2029>c"},
		{"Hangul fillers", "a\u3164b\u115fc\uffa0", "a\u3164b\u115fc\uffa0", "a<U+3164>b<U+115F>c<U+FFA0>"},
		{"tags", "a\U000e0041b", "a\U000e0041b", "a<U+E0041>b"},
		{"private character", "\ue000", "\ue000", "<U+E000>"},
		{"variation selector", "辻\U000e0100葛\ufe00", "辻\U000e0100葛\ufe00", ""},
		{"formula stays text", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", ""},
	} {
		if got := checklist.Clean(c.in); got != c.clean {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.clean)
		}
		if c.visible == "" {
			c.visible = c.clean
		}
		if got := checklist.Visible(c.in); got != c.visible {
			t.Errorf("%s: Visible(%q) = %q, want %q", c.name, c.in, got, c.visible)
		}
	}
}

// harmless fails where a cleaned text could still act on a screen.
func harmless(t interface{ Fatalf(string, ...any) }, s string) {
	clean, visible := checklist.Clean(s), checklist.Visible(s)
	for _, c := range clean {
		if c < ' ' && c != '\n' || 0x7f <= c && c <= 0x9f || 0xff61 <= c && c <= 0xff9f {
			t.Fatalf("%q holds %U after Clean(%q)", clean, c, s)
		}
	}
	if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) || checklist.Clean(clean) != clean ||
		checklist.Visible(visible) != visible {
		t.Fatalf("%q is not valid, not NFC or not stable", s)
	}
}

func TestCleanTextIsStable(t *testing.T) {
	naughty := rapid.SampledFrom([]string{"\x1b", "[", "]", "0;", "m", "\a", "\\", "\u009b", "\u009c", "\r", "\n",
		"\t", "\xff", "\xc2", "ｶ", "ﾞ", "ﾟ", "か", "\u3099", "\u202e", "x", "é", "e", "\u0301"})
	rapid.Check(t, func(t *rapid.T) {
		harmless(t, strings.Join(rapid.SliceOf(naughty).Draw(t, "parts"), ""))
		harmless(t, string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
		harmless(t, rapid.String().Draw(t, "text"))
	})
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b]0;x\ab")
	f.Add("ｶﾞ\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) { harmless(t, s) })
}

// Nearly all of our texts need no cleaning, which is seen without a closer look: it
// must come to what the closer look comes to.
func TestCleanTextIsInNormalForm(t *testing.T) {
	for c := rune(0xa0); c < 0x20000; c++ {
		if s := "か" + string(c) + "は"; utf8.ValidRune(c) && (c < 0xff61 || c > 0xff9f) {
			if got, want := checklist.Clean(s), norm.NFC.String(s); got != want {
				t.Errorf("U+%04X: %q, want %q", c, got, want)
			}
		}
	}
}

func BenchmarkCleanAndVisible(b *testing.B) {
	for name, s := range map[string]string{
		"ASCII":    strings.Repeat("Do you keep a copy of the records elsewhere? ", 20),
		"Japanese": strings.Repeat("委託先を選ぶとき、安全管理の状況を確認していますか。", 20),
		"naughty":  strings.Repeat("\x1b[31m委託先ｶﾞ\u202eか\u3099", 20),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				checklist.Visible(s)
			}
		})
	}
}
