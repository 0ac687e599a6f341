package checklist_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"tenken/checklist"
)

// wordings draws texts that loading leaves as they are.
func wordings() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"個人情報", "利用目的を特定していますか", "はい", "no", "~", "null", "yes", "12:30", "010", "- ",
			"a: b", "# x", "'", "\"", "\\", "{", "}", "[", "]", ",", "&a", "*a", "!t", "%", "@", "`", "|", ">", "?",
			"：", "　", "髙﨑𠮷", "辻\U000e0100", "〜～", "\u202e", "<<", "---", "\n", "=1+1"}),
		rapid.String(),
	)
	return rapid.Map(rapid.SliceOfN(piece, 1, 6), func(parts []string) string {
		s := strings.TrimSpace(checklist.Clean(strings.ReplaceAll(strings.Join(parts, ""), "\ufffd", "")))
		if strings.Trim(checklist.Visible(s), " \n\u3000") != s || s == "" {
			return "点検"
		}
		return s
	})
}

func texts(t *rapid.T, name string) checklist.Text {
	x := checklist.Text{JA: wordings().Draw(t, name)}
	if rapid.Bool().Draw(t, name+" has English") {
		x.EN = wordings().Draw(t, name+" in English")
	}
	return x
}

// oneLine draws what is one line wherever it is shown: a line break becomes a space.
func oneLine(t *rapid.T, name string) string {
	return strings.ReplaceAll(wordings().Draw(t, name), "\n", " ")
}

func headings(t *rapid.T, name string) checklist.Text {
	x := texts(t, name)
	return checklist.Text{JA: strings.ReplaceAll(x.JA, "\n", " "), EN: strings.ReplaceAll(x.EN, "\n", " ")}
}

// wellFormed draws a checklist that obeys every rule.
func wellFormed(t *rapid.T) *checklist.Checklist {
	c := &checklist.Checklist{
		ID: "jp-drawn", Edition: oneLine(t, "edition"), Serial: rapid.IntRange(1, 1000).Draw(t, "serial"),
		AsOf:  "2026-07-20",
		Title: headings(t, "title"), Publisher: headings(t, "publisher"),
	}
	if rapid.Bool().Draw(t, "reviewed") {
		c.ReviewBy = "2027-01-17"
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "sources") {
		c.Sources = append(c.Sources,
			checklist.Source{ID: fmt.Sprint("src.", i), Title: headings(t, "source"),
				Edition: oneLine(t, "edition of source"), URL: "https://example.test/x", From: c.ID})
	}
	c.Facts = []checklist.Fact{{ID: "f0", Ask: texts(t, "fact"), Type: checklist.YesNo, From: c.ID}}
	choice := checklist.Fact{ID: "f1", Ask: texts(t, "fact"), Why: texts(t, "why"), Type: checklist.Choice, From: c.ID}
	for i := range rapid.IntRange(1, 4).Draw(t, "options") {
		choice.Options = append(choice.Options, checklist.Option{ID: fmt.Sprint("o", i), Label: headings(t, "option")})
	}
	c.Facts = append(c.Facts, choice)
	if rapid.Bool().Draw(t, "more keys") {
		moreKeys(t, c)
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "sections") {
		s := checklist.Section{ID: fmt.Sprint("D-", i), Title: headings(t, "section"), From: c.ID}
		for k := range rapid.IntRange(1, 3).Draw(t, "questions") {
			s.Questions = append(s.Questions, drawQuestion(t, c, fmt.Sprintf("D-%d-%d", i, k)))
		}
		c.Sections = append(c.Sections, s)
	}
	if rapid.Bool().Draw(t, "retired") {
		c.Retired = []checklist.Retired{{ID: "D-OLD", Reason: texts(t, "reason"), ReplacedBy: []string{"D-0-0"}}}
	}
	return c
}

// moreKeys gives a list the keys that few lists have, and facts that hang on others.
func moreKeys(t *rapid.T, c *checklist.Checklist) {
	c.Words = checklist.Words{JA: []string{wordings().Draw(t, "word")}, EN: []string{"dentist"}}
	c.For, c.Unread, c.Draft = texts(t, "for"), texts(t, "unread"), rapid.Bool().Draw(t, "draft")
	c.Goal = &checklist.Goal{ID: "two-stars", Title: headings(t, "goal")}
	when := drawCond(t, c, 2)
	f := checklist.Fact{ID: "f2", Ask: texts(t, "fact"), Type: checklist.YesNo, From: c.ID, When: when, Group: "group",
		Rare: true}
	f.Implies = []checklist.Implication{{Is: []string{"yes"}, Fact: "f3", Value: "no"}}
	derived := checklist.Fact{ID: "f4", Ask: texts(t, "fact"), Type: checklist.YesNo, From: c.ID,
		Derive: []checklist.Derive{{Value: "no", When: drawCond(t, c, 1)}, {Value: "yes", When: drawCond(t, c, 1)},
			{Value: "no"}}}
	c.Facts = append(c.Facts, f, checklist.Fact{ID: "f3", Ask: texts(t, "fact"), Type: checklist.YesNo, From: c.ID},
		derived)
}

func drawQuestion(t *rapid.T, c *checklist.Checklist, id string) checklist.Question {
	q := checklist.Question{
		ID: id, Rev: rapid.IntRange(1, 9).Draw(t, "rev"), From: c.ID,
		Duty: rapid.SampledFrom([]checklist.Duty{checklist.Must, checklist.Effort, checklist.Should}).Draw(t, "duty"),
		Ask:  texts(t, "ask"), Why: texts(t, "why"), Check: texts(t, "check"), Remedy: texts(t, "remedy"),
		Work:   rapid.SampledFrom([]checklist.Work{checklist.Small, checklist.Middle, checklist.Large}).Draw(t, "work"),
		Weight: rapid.IntRange(1, 3).Draw(t, "weight"), Quick: rapid.Bool().Draw(t, "quick"),
		NA:   rapid.SampledFrom([]checklist.NARule{checklist.NARefused, checklist.NAWithReason}).Draw(t, "na"),
		Cite: []checklist.Cite{{Source: "appi", At: oneLine(t, "at")}, {Source: "handbook"}},
	}
	if rapid.Bool().Draw(t, "conditional") {
		q.When = drawCond(t, c, 3)
	}
	if rapid.Bool().Draw(t, "more keys") {
		q.Since, q.Until, q.Who, q.Every = "2026-12-25", "2027-01-17", checklist.System, "P6M"
		q.Words, q.InsteadOf = checklist.Words{JA: []string{wordings().Draw(t, "word")}},
			[]string{"GEN-05-05", "GEN-06-03"}
	}
	if rapid.Bool().Draw(t, "mapped") {
		q.Map = []checklist.Mapping{{Framework: "oecd", Refs: []string{"openness", wordings().Draw(t, "ref")}},
			{Framework: "jis-q-27001", Refs: []string{"5.19"}}}
	}
	return q
}

func drawCond(t *rapid.T, c *checklist.Checklist, depth int) *checklist.Cond {
	form := 0
	if depth > 0 {
		form = rapid.IntRange(0, 3).Draw(t, "form")
	}
	some := func() []*checklist.Cond {
		var all []*checklist.Cond
		for range rapid.IntRange(1, 2).Draw(t, "parts") {
			all = append(all, drawCond(t, c, depth-1))
		}
		return all
	}
	switch form {
	case 1:
		return &checklist.Cond{All: some()}
	case 2:
		return &checklist.Cond{Any: some()}
	case 3:
		return &checklist.Cond{Not: drawCond(t, c, depth-1)}
	}
	f := rapid.SampledFrom(c.Facts).Draw(t, "fact")
	is := rapid.SliceOfNDistinct(rapid.SampledFrom(f.Values()), 1, -1, rapid.ID).Draw(t, "is")
	return &checklist.Cond{Fact: f.ID, Is: is}
}

// writer writes a checklist as YAML, for the property only.
type writer struct{ strings.Builder }

func str(s string) string {
	b, err := json.Marshal(s) // what JSON quotes, YAML reads
	if err != nil {
		panic(err)
	}
	return string(b)
}

func (w *writer) line(indent int, key, value string) {
	fmt.Fprintf(w, "%s%s: %s\n", strings.Repeat(" ", indent), key, value)
}

func (w *writer) text(indent int, key string, x checklist.Text) {
	w.line(indent, key, "")
	w.line(indent+2, "ja", str(x.JA))
	if x.EN != "" {
		w.line(indent+2, "en", str(x.EN))
	}
}

func (w *writer) words(indent int, x checklist.Words) {
	if x.JA == nil {
		return
	}
	w.line(indent, "words", "")
	w.line(indent+2, "ja", "["+str(x.JA[0])+"]")
	if x.EN != nil {
		w.line(indent+2, "en", "["+str(x.EN[0])+"]")
	}
}

// relations writes what a fact says of others.
func (w *writer) relations(f checklist.Fact) {
	if f.When != nil {
		w.line(4, "when", cond(f.When))
		w.line(4, "group", f.Group)
		w.line(4, "rare", "true")
	}
	for _, x := range f.Implies {
		w.line(4, "implies", fmt.Sprintf("[{is: [%s], then: {fact: %s, is: %s}}]", strings.Join(x.Is, ", "), x.Fact,
			x.Value))
	}
	if f.Derive != nil {
		w.line(4, "derive", "")
	}
	for _, row := range f.Derive {
		w.line(6, "- value", row.Value)
		if row.When != nil {
			w.line(8, "when", cond(row.When))
		}
	}
}

func written(c *checklist.Checklist) string {
	w := &writer{}
	w.line(0, "schema", checklist.Schema)
	w.line(0, "id", c.ID)
	w.line(0, "edition", str(c.Edition))
	w.line(0, "serial", fmt.Sprint(c.Serial))
	w.line(0, "as_of", string(c.AsOf))
	if c.ReviewBy != "" {
		w.line(0, "review_by", string(c.ReviewBy))
	}
	w.text(0, "title", c.Title)
	w.text(0, "publisher", c.Publisher)
	w.words(0, c.Words)
	if c.Goal != nil {
		w.text(0, "for", c.For)
		w.text(0, "unread", c.Unread)
		w.line(0, "goal", "")
		w.line(2, "id", c.Goal.ID)
		w.text(2, "title", c.Goal.Title)
		w.line(2, "needs", "all")
	}
	if c.Draft {
		w.line(0, "status", "draft")
	}
	if len(c.Sources) > 0 {
		w.line(0, "sources", "")
	}
	for _, s := range c.Sources {
		w.line(2, "- id", s.ID)
		w.text(4, "title", s.Title)
		w.line(4, "edition", str(s.Edition))
		w.line(4, "url", s.URL)
	}
	w.line(0, "facts", "")
	for _, f := range c.Facts {
		w.line(2, "- id", f.ID)
		w.text(4, "ask", f.Ask)
		if !f.Why.IsZero() {
			w.text(4, "why", f.Why)
		}
		w.line(4, "type", string(f.Type))
		w.relations(f)
		for i, o := range f.Options {
			if i == 0 {
				w.line(4, "options", "")
			}
			w.line(6, "- id", o.ID)
			w.line(8, "ja", str(o.Label.JA))
			if o.Label.EN != "" {
				w.line(8, "en", str(o.Label.EN))
			}
		}
	}
	w.line(0, "sections", "")
	for _, s := range c.Sections {
		w.line(2, "- id", s.ID)
		w.text(4, "title", s.Title)
		w.line(4, "questions", "")
		for _, q := range s.Questions {
			w.question(q)
		}
	}
	for _, x := range c.Retired {
		w.line(0, "retired", "")
		w.line(2, "- id", x.ID)
		w.text(4, "reason", x.Reason)
		w.line(4, "replaced_by", "["+strings.Join(x.ReplacedBy, ", ")+"]")
	}
	return w.String()
}

func (w *writer) question(q checklist.Question) {
	w.line(6, "- id", q.ID)
	w.line(8, "rev", fmt.Sprint(q.Rev))
	w.line(8, "duty", string(q.Duty))
	w.text(8, "ask", q.Ask)
	w.text(8, "why", q.Why)
	w.text(8, "check", q.Check)
	w.text(8, "remedy", q.Remedy)
	w.line(8, "work", string(q.Work))
	w.line(8, "weight", fmt.Sprint(q.Weight))
	w.line(8, "cite", "")
	for _, c := range q.Cite {
		at := ""
		if c.At != "" {
			at = ", at: " + str(c.At)
		}
		fmt.Fprintf(w, "          - {source: %s%s}\n", c.Source, at)
	}
	if q.When != nil {
		w.line(8, "when", cond(q.When))
	}
	w.line(8, "na", string(q.NA))
	if q.Quick {
		w.line(8, "quick", "true")
	}
	w.words(8, q.Words)
	if q.Since != "" {
		w.line(8, "from", string(q.Since))
		w.line(8, "until", string(q.Until))
		w.line(8, "who", string(q.Who))
		w.line(8, "check_every", q.Every)
		w.line(8, "instead_of", "["+strings.Join(q.InsteadOf, ", ")+"]")
	}
	if q.Map != nil {
		w.line(8, "map", "")
	}
	for _, m := range q.Map {
		w.line(10, m.Framework, "")
		for _, r := range m.Refs {
			fmt.Fprintf(w, "            - %s\n", str(r))
		}
	}
}

func cond(c *checklist.Cond) string {
	list := func(all []*checklist.Cond) string {
		var parts []string
		for _, x := range all {
			parts = append(parts, cond(x))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	switch {
	case c.All != nil:
		return "{all: " + list(c.All) + "}"
	case c.Any != nil:
		return "{any: " + list(c.Any) + "}"
	case c.Not != nil:
		return "{not: " + cond(c.Not) + "}"
	case len(c.Is) == 1:
		return "{fact: " + c.Fact + ", is: " + c.Is[0] + "}"
	}
	return "{fact: " + c.Fact + ", is: [" + strings.Join(c.Is, ", ") + "]}"
}

func TestWhatIsWrittenWellIsReadTheSame(t *testing.T) {
	ignore := cmp.Options{cmpopts.IgnoreTypes(checklist.Pos{}),
		cmpopts.IgnoreFields(checklist.Checklist{}, "Raw", "SHA256"), cmpopts.EquateEmpty()}
	rapid.Check(t, func(t *rapid.T) {
		want := wellFormed(t)
		raw := written(want)
		if form := rapid.IntRange(0, 2).Draw(t, "line ends"); form > 0 {
			raw = strings.ReplaceAll(raw, "\n", []string{"\r\n", "\r"}[form-1])
		}
		got, err := checklist.Parse("drawn.yaml", []byte(raw))
		if err != nil {
			t.Fatalf("%v\n%s", err, raw)
		}
		if diff := cmp.Diff(want, got, ignore); diff != "" {
			t.Fatalf("%s\n%s", diff, raw)
		}
		whole, err := checklist.Compose(got)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.Sections, whole.Sections, ignore); diff != "" {
			t.Fatal(diff)
		}
		head, err := checklist.ReadHead(folder("drawn.yaml", raw), "drawn.yaml")
		if err != nil || head.ID != want.ID || head.Title != want.Title || head.Serial != want.Serial ||
			head.ReviewBy != want.ReviewBy {
			t.Fatalf("head %+v, %v", head, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte(view))
	files, err := filepath.Glob("testdata/fixture/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, file := range whole() {
		if len(file.raw) < 1000 {
			f.Add(file.raw)
		}
	}
	for _, k := range encodings(f, strings.Replace(small, "小さな", "ガイド", 1)) {
		f.Add(k.raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := checklist.Parse("f.yaml", raw)
		if err != nil {
			var ps checklist.Problems
			if !errors.As(err, &ps) || len(ps) == 0 || len(ps) > 1001 || c != nil {
				t.Fatalf("%v", err)
			}
			for _, p := range ps {
				if p.Pos.Line < 1 || p.Rule == "" || p.Text.JA == "" || p.Text.EN == "" || p.Hint.JA == "" ||
					p.Hint.EN == "" {
					t.Errorf("%+v", p)
				}
			}
			if _, err := checklist.ReadHead(folder("f.yaml", string(raw)), "f.yaml"); err != nil &&
				!errors.As(err, &ps) {
				t.Errorf("the head: %v", err)
			}
			if s := ps.In(checklist.Japanese) + ps.In(checklist.English); checklist.Visible(s) != s {
				t.Errorf("not fit for a screen: %q", s)
			}
			return
		}
		head, err := checklist.ReadHead(folder("f.yaml", string(raw)), "f.yaml")
		if err != nil || head.ID != c.ID || head.Serial != c.Serial || head.Title != c.Title ||
			len(head.Extends) != len(c.Extends) || (head.View == nil) != (c.View == nil) {
			t.Errorf("the head differs: %+v, %v", head, err)
		}
		again, err := checklist.Parse("f.yaml", c.Raw)
		if err != nil || again.SHA256 != c.SHA256 {
			t.Fatalf("a second reading differs: %v", err)
		}
		for _, q := range c.All() {
			for _, s := range []string{q.ID, q.Ask.JA, q.Ask.EN, q.Why.JA, q.Check.JA, q.Remedy.JA} {
				if checklist.Clean(s) != s {
					t.Errorf("%q is not clean", s)
				}
			}
		}
		if len(c.Extends) == 0 && c.View == nil {
			if _, err := checklist.Compose(c); err != nil {
				t.Errorf("a list that stands alone cannot be composed: %v", err)
			}
		}
	})
}
