package author_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/checklist"
	"tenken/report/author"
)

// odd are texts that Excel, YAML or both take for something else.
var odd = []string{"=1+1", "+81", "-", "@a", "'a", "\"", "\\", "\\n", "_x0041_", "_x005F_", "# a", "a #b", "a: b",
	"- a", "{a}", "[a]",
	"null", "~", "true", "yes", "010", "1e3", "2026-07-20", "12:30", "&a", "*a", "!a", "%a", "|", ">", "?", "? a",
	"\n", "a\nb", "髙﨑𠮷",
	"〜", "～", "、", "👩‍⚕️", "e\u0301", "\u3000", "a\u00a0b", ",", ", ", "→", "<b>", "&amp;", "]]>",
	strings.Repeat("長", 300)}

// refused are characters that no checklist may hold; the cell is named that has one.
const refused = "\ufeff\ufffe\uffff\ufffd\u0085\u2028\u2029"

// TestMain tries fewer texts on a day of work than in CI: each is a workbook written and
// read.
func TestMain(m *testing.M) {
	flag.Parse()
	given := os.Getenv("CI") != "" || os.Getenv("TENKEN_FULL") != ""
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		if err := flag.Set("rapid.checks", "40"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// Whatever stands in a text comes back as it was.
func TestAnyTextSurvives(t *testing.T) {
	start, err := checklist.Load(os.DirFS("testdata"), "full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := func() string {
			parts := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(odd), rapid.StringN(0, 6, 30)), 1, 4).Draw(t, "text")
			s := strings.Map(func(c rune) rune {
				if strings.ContainsRune(refused, c) {
					return -1
				}
				return c
			}, strings.Join(parts, ""))
			s = strings.TrimSpace(checklist.Clean(s))
			if strings.TrimFunc(s, func(c rune) bool { return unicode.IsSpace(c) || checklist.Invisible(c) }) == "" {
				return "x" // nothing to be seen is no text
			}
			return s
		}
		c := *start
		line := func() string { return strings.ReplaceAll(text(), "\n", " ") } // what is one line everywhere
		c.Title = checklist.Text{JA: line(), EN: line()}
		c.Sections = []checklist.Section{start.Sections[0]}
		q := start.Sections[0].Questions[1]
		q.Ask, q.Why = checklist.Text{JA: text(), EN: text()}, checklist.Text{JA: text()}
		q.Cite = []checklist.Cite{{Source: "appi", At: line()}}
		c.Sections[0].Questions = []checklist.Question{start.Sections[0].Questions[0], q}
		var b bytes.Buffer
		if _, err := author.Write(&b, &c, checklist.Japanese); err != nil {
			t.Fatal(err)
		}
		book, err := author.Read(&b, "b.xlsx")
		if err != nil {
			t.Fatal(err)
		}
		again, err := book.Checklist()
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(&c, again, same); d != "" {
			t.Fatal(d)
		}
	})
}
