package cells

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tenken/checklist"
)

// manners reports what is wrong with lines that a text of several was broken
// into, in n cells: too wide, beginning or ending with what may not, a torn
// grapheme, a character lost.
func manners(m Meter, text string, lines []string, n int) string {
	for i, l := range lines {
		if m.Cells(l) > n {
			return "too wide: " + l
		}
		if i == 0 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(l)
		last, _ := utf8.DecodeLastRuneInString(lines[i-1])
		switch {
		case l == "" || lines[i-1] == "":
		case strings.ContainsRune(noStart, first):
			return "begins with what may not: " + l
		case strings.ContainsRune(noEnd, last):
			return "ends with what may not: " + lines[i-1]
		case unicode.In(first, unicode.Mn, unicode.Me, unicode.Variation_Selector):
			return "torn grapheme: " + l
		}
	}
	bare := func(s string) string { return strings.Map(dropSpace, s) }
	if bare(strings.Join(lines, "")) != bare(text) {
		return "text lost: " + strings.Join(lines, "|")
	}
	return ""
}

func dropSpace(r rune) rune {
	if r == ' ' || strings.ContainsRune(newlines, r) {
		return -1
	}
	return r
}

// TestEveryTextOfEveryGuideline breaks every text of every checklist that comes
// with the program, in both languages, at a narrow width; in CI
// at seven from 36 to 76, and at every one with TENKEN_FULL=1.
func TestEveryTextOfEveryGuideline(t *testing.T) {
	t.Parallel()
	var ours []checklist.Text
	dir := os.DirFS("../../../guidelines")
	lists := 0
	if err := fs.WalkDir(dir, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "checklist.yaml" {
			return err
		}
		c, err := checklist.Load(dir, path)
		if err != nil {
			return err
		}
		lists++
		ours = append(ours, c.Title, c.Publisher)
		for _, f := range c.Facts {
			ours = append(ours, f.Ask, f.Why)
			for _, o := range f.Options {
				ours = append(ours, o.Label)
			}
		}
		for i := range c.Sections {
			ours = append(ours, c.Sections[i].Title)
		}
		for _, q := range c.All() {
			ours = append(ours, q.Ask, q.Why, q.Check, q.Remedy)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	widths, kinds := []int{38}, []Meter{{}}
	if os.Getenv("CI") != "" {
		widths = []int{36, 38, 45, 54, 61, 70, 76}
	}
	if os.Getenv("TENKEN_FULL") != "" {
		widths, kinds = nil, []Meter{{}, {Wide: true}}
		for n := 30; n <= 76; n++ {
			widths = append(widths, n)
		}
	}
	seen, broken, orphans := map[string]bool{}, 0, 0
	for _, text := range ours {
		for _, s := range []string{text.JA, text.EN} {
			if seen[s] {
				continue
			}
			seen[s] = true
			for _, n := range widths {
				for _, m := range kinds {
					for name, lines := range map[string][]string{"wrap": m.Wrap(s, n), "balance": m.Balance(s, n)} {
						broken++
						if wrong := manners(m, s, lines, n); wrong != "" {
							t.Fatalf("%s at %d: %s\n%s", name, n, wrong, s)
						}
						if len(lines) > 1 && m.Cells(lines[len(lines)-1]) < orphan {
							orphans++
							t.Logf("%s at %d: %q", name, n, lines)
						}
					}
				}
			}
		}
	}
	if lists < 9 || len(seen) < 1000 {
		t.Fatalf("only %d lists with %d texts", lists, len(seen))
	}
	if orphans > 0 {
		t.Errorf("%d last lines of a character or two", orphans)
	}
	t.Logf("%d lists, %d texts, broken %d times", lists, len(seen), broken)
}

// TestMannersOfHostileText breaks text that no author would write.
func TestMannersOfHostileText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, text, n := meters().Draw(t, "meter"), texts().Draw(t, "text"), rapid.IntRange(24, 76).Draw(t, "cells")
		text = strings.TrimRight(text, newlines)
		for name, lines := range map[string][]string{"wrap": m.Wrap(text, n), "balance": m.Balance(text, n)} {
			for i, l := range lines {
				if m.Cells(l) > n {
					t.Fatalf("%s: line %d is too wide: %q", name, i, l)
				}
			}
			bare := func(s string) string { return strings.Map(dropSpace, s) }
			if bare(strings.Join(lines, "")) != bare(text) {
				t.Fatalf("%s: text lost: %q", name, lines)
			}
		}
		if a, b := len(m.Wrap(text, n)), len(m.Balance(text, n)); a != b {
			t.Fatalf("balance gives %d lines, wrap %d", b, a)
		}
	})
}

// TestBalance breaks questions as a reader would.
func TestBalance(t *testing.T) {
	for _, c := range []struct {
		n    int
		text string
		want string
	}{
		{38, "個人情報の利用目的を特定していますか", "個人情報の利用目的を特定していますか"},
		{36, "個人情報の利用目的を特定していますか。", "個人情報の利用目的を|特定していますか。"},
		{38, "個人データの取扱いを委託する場合、委託先の安全管理の状況を定期的に確認していますか", "個人データの取扱いを委託する場合、|委託先の安全管理の状況を|定期的に確認していますか"},
		{44, "Have you specified the purpose of using personal information?",
			"Have you specified the purpose|of using personal information?"},
		{10, "あいうえお、", "あいう|えお、"},
	} {
		if got := strings.Join(Meter{}.Balance(c.text, c.n), "|"); got != c.want {
			t.Errorf("%q in %d cells: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}
