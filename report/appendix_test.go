package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// block is a heading of the appendix with its figures by label.
type block struct {
	head    string
	figures map[string]traced
}

type traced struct {
	value string
	terms []string
}

// appendixOf reads the appendix of a gap report, rows that go on joined.
func appendixOf(t *testing.T, in report.Input, sheet, goesOn string) []block {
	t.Helper()
	rows, err := open(t, gap(t, in)).GetRows(sheet)
	must(t, err)
	var out []block
	last := ""
	for _, row := range rows[3:] {
		if len(row) == 2 {
			out = append(out, block{row[1], map[string]traced{}})
			continue
		}
		label := strings.TrimLeft(row[1], "　")
		now := out[len(out)-1].figures
		f := traced{value: row[2]}
		if label == goesOn {
			label = last
			f = now[label]
		}
		if len(row) > 3 {
			f.terms = append(f.terms, strings.Split(row[3], ", ")...)
		}
		now[label], last = f, label
	}
	return out
}

// The figures of the appendix are those of the score for programs, and the
// questions that stand beside each add up to it.
func TestAppendixAddsUpToTheScore(t *testing.T) {
	inputs := []report.Input{input(t, checklist.Japanese)}
	for seed := range uint64(6) {
		c, a := large([]int{7, 30, 200}[seed%3], rand.New(rand.NewPCG(seed, 9)))
		inputs = append(inputs, inputOf(c, a, checklist.Japanese))
	}
	for _, in := range inputs {
		appendixAddsUp(t, in)
	}
}

func appendixAddsUp(t *testing.T, in report.Input) {
	var raw bytes.Buffer
	must(t, report.WriteScore(&raw, report.ScoreInput{Assessment: in.Assessment, Result: in.Result}))
	type interval struct{ Low, High *int }
	var score struct {
		Legal *struct {
			Verdict                                  assess.Verdict
			Yes, Partly, No, Unknown, Unanswered, NA int
			Low, High                                *int
		}
		Practice    *interval
		Grade       assess.Grade
		Provisional bool
		Reachable   assess.Grade
		Open        int
		Next        *struct{ Change []string }
		Sections    []struct {
			ID       string
			Legal    assess.Verdict
			Practice *interval
		}
	}
	must(t, json.Unmarshal(raw.Bytes(), &score))
	name := func(f assess.Figure) string { return f.Label(in.Lang) }
	blocks := appendixOf(t, in, "付録", "（続き）")
	whole := blocks[0].figures
	if want := name(assess.FigureGrade) + " " + score.Grade.Label(in.Lang); !strings.HasPrefix(blocks[0].head,
		want) || strings.Contains(blocks[0].head, "暫定") != score.Provisional {
		t.Errorf("%q, the score says %s, provisional %v", blocks[0].head, want, score.Provisional)
	}
	same(t, "reachable", whole["未確定が全て「はい」の場合"].value, score.Reachable.Label(in.Lang))
	same(t, "open", len(whole[name(assess.FigureOpen)].terms), score.Open)
	if n := score.Next; n != nil {
		same(t, "way up", whole[name(assess.FigureWayUp)].terms, n.Change)
	}
	if l := score.Legal; l != nil {
		same(t, "verdict", whole[name(assess.FigureVerdict)].value, l.Verdict.Label(in.Lang))
		for s, n := range map[assess.Status]int{assess.Yes: l.Yes, assess.Partly: l.Partly, assess.No: l.No,
			assess.Unknown:    l.Unknown,
			assess.Unanswered: l.Unanswered, assess.NotApplicable: l.NA} {
			f := whole[s.Label(in.Lang)]
			same(t, string(in.Lang)+" "+s.String(), len(f.terms), n)
			if n > 0 {
				same(t, s.String(), f.value, fmt.Sprint(n))
			}
		}
		if l.Low != nil {
			sums(t, "met rate", whole[name(assess.FigureRate)], *l.Low, *l.High)
		}
	}
	if p := score.Practice; p != nil {
		sums(t, "practice", whole[name(assess.FigurePractice)], *p.Low, *p.High)
	}
	for i, s := range score.Sections {
		b := blocks[i+1]
		if !strings.HasPrefix(b.head, s.ID+" ") {
			t.Fatalf("block %q where section %s should be", b.head, s.ID)
		}
		if s.Legal != "" {
			same(t, s.ID, b.figures[name(assess.FigureVerdict)].value, s.Legal.Label(in.Lang))
			if s.Legal != assess.Undetermined && len(b.figures[name(assess.FigureVerdict)].terms) == 0 {
				t.Errorf("%s: no duty makes it %s", s.ID, s.Legal)
			}
		}
		if s.Practice != nil {
			sums(t, s.ID, b.figures[name(assess.FigurePractice)], *s.Practice.Low, *s.Practice.High)
		}
	}
	appendixOfPage(t, in, whole)
}

// sums recomputes a percentage from the fractions of its questions.
func sums(t *testing.T, what string, f traced, low, high int) {
	t.Helper()
	var lo, hi, of int
	for _, term := range f.terms {
		_, share, _ := strings.Cut(term, " ")
		above, below, ok := strings.Cut(share, "/")
		a, b, ranged := strings.Cut(above, "-")
		if !ranged {
			b = a
		}
		n, e1 := strconv.Atoi(a)
		m, e2 := strconv.Atoi(b)
		d, e3 := strconv.Atoi(below)
		if !ok || e1 != nil || e2 != nil || e3 != nil {
			t.Fatalf("%s: term %q", what, term)
		}
		lo, hi, of = lo+n, hi+m, of+d
	}
	if of == 0 || 100*lo/of != low || 100*hi/of != high {
		t.Errorf("%s: the questions give %d-%d of %d, the score says %d-%d", what, lo, hi, of, low, high)
	}
}

func same(t *testing.T, what string, have, want any) {
	t.Helper()
	if fmt.Sprint(have) != fmt.Sprint(want) {
		t.Errorf("%s: the appendix says %v, the score %v", what, have, want)
	}
}

// appendixOfPage looks for the same figures on the page.
func appendixOfPage(t *testing.T, in report.Input, whole map[string]traced) {
	t.Helper()
	var page bytes.Buffer
	must(t, report.WritePage(&page, in))
	text := regexp.MustCompile(`<td[^>]*>`).ReplaceAllString(html.UnescapeString(page.String()), "<td>")
	for label, f := range whole {
		if !strings.Contains(text, "<td>"+f.value+"</td><td>"+strings.Join(f.terms, ", ")+"</td>") {
			t.Errorf("the page lacks %s: %v", label, f)
		}
	}
}

// A figure made of one question leads to its answer.
func TestAppendixLeadsToAnswers(t *testing.T) {
	f := open(t, gap(t, input(t, checklist.Japanese)))
	rows, err := f.GetRows("付録")
	must(t, err)
	n := 0
	for i := range rows {
		formula, err := f.GetCellFormula("付録", fmt.Sprintf("D%d", i+1))
		must(t, err)
		if formula == "" {
			continue
		}
		if n++; !strings.Contains(formula, `MATCH("`+strings.Fields(rows[i][3])[0]+`",tk_id,0)`) {
			t.Errorf("%s leads to %s", rows[i][3], formula)
		}
	}
	if n == 0 {
		t.Error("no figure leads to an answer")
	}
}
