package report_test

import (
	"bytes"
	"encoding/csv"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// otherNames are what a figure must not be called, and forms in which none is
// printed: each figure has one name and one form.
var otherNames = map[checklist.Lang]*regexp.Regexp{
	checklist.Japanese: regexp.MustCompile(`適合率|得点|等級|改善点|望ましい取組|[0-9] ?%|[0-9] ％|[0-9]-[0-9]+％|[0-9]～`),
	checklist.English: regexp.MustCompile(`(?i)met rate|practice score|items to mend|gap number|[0-9] %|` +
		`[0-9]–[0-9]|％`),
}

// outputs are all that is written of one assessment, as text.
func outputs(t *testing.T, in report.Input) map[string]string {
	t.Helper()
	out := map[string]string{}
	f := open(t, gap(t, in))
	for _, s := range []checklist.Text{report.SheetSummary, report.SheetAppendix} {
		rows, err := f.GetRows(s.In(in.Lang))
		must(t, err)
		for _, r := range rows {
			out[s.JA] += strings.Join(r, "\n") + "\n"
		}
	}
	out["page"] = regexp.MustCompile(`(?s)<style>.*</style>|<[^>]*>`).ReplaceAllString(html.UnescapeString(pageOf(t,
		in)), "\n")
	var b bytes.Buffer
	must(t, report.WriteExplainAll(&b, report.ExplainInput{Checklist: in.Checklist, Assessment: in.Assessment,
		Lang: in.Lang}))
	out["explain"] = b.String()
	return out
}

// Whoever looks a figure of the cover up in the appendix, on the page or in an
// explanation finds it by the same name and in the same form.
func TestAFigureHasOneNameAndOneForm(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		for name, text := range outputs(t, in) {
			for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade,
				assess.FigurePractice} {
				if !strings.Contains(text, f.Label(lang)) || !strings.Contains(text, f.Value(in.Result, lang)) {
					t.Errorf("%s %s lacks %s: %s", lang, name, f.Label(lang), f.Value(in.Result, lang))
				}
			}
			if name == "page" || name == report.SheetSummary.JA {
				if first := assess.DoFirst.In(lang); !strings.Contains(text, first) {
					t.Errorf("%s %s lacks %s", lang, name, first)
				}
			}
			if !strings.Contains(text, assess.FigureWayUp.Value(in.Result, lang)) {
				t.Errorf("%s %s lacks the way up", lang, name)
			}
			if bad := otherNames[lang].FindAllString(text, 3); bad != nil {
				t.Errorf("%s %s: other names or forms %q", lang, name, bad)
			}
		}
	}
}

// A first pass comes to the same on the page and in the workbook: what is left out of
// its count, what is unanswered, and that it, and not a short list, gives no verdict.
func TestAPassIsToldInOneForm(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		pass := assess.ShortPass(in.Result)
		if pass.NA != 1 || pass.Unanswered == 0 {
			t.Fatalf("not applicable %d, unanswered %d", pass.NA, pass.Unanswered)
		}
		for _, short := range []bool{false, true} {
			pass.Short = short
			for _, f := range report.PassFormats {
				var b bytes.Buffer
				must(t, f.Write(&b, in, pass))
				text := html.UnescapeString(b.String())
				switch f.Ending {
				case ".csv":
					continue // answers only
				case ".xlsx":
					rows, err := open(t, b.Bytes()).GetRows(report.SheetSummary.In(lang))
					must(t, err)
					text = ""
					for _, r := range rows {
						text += strings.Join(r, "\n") + "\n"
					}
				}
				for _, want := range []string{pass.In(lang), pass.OpenText(lang), pass.NoVerdict(lang),
					assess.NotAdvice.In(lang), assess.PassSteps.In(lang), assess.PassAsk.In(lang)} {
					if !strings.Contains(text, want) {
						t.Errorf("%s %s lacks %q", lang, f.Ending, want)
					}
				}
			}
		}
	}
}

// The fields of an answer are called by the names of the fields in every table.
func TestAFieldHasOneName(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := input(t, lang)
		head, err := csv.NewReader(strings.NewReader(csvOf(t, in)[3:])).Read()
		must(t, err)
		f := open(t, gap(t, in))
		page := pageOf(t, in)
		for _, field := range assess.Fields {
			sheet := report.SheetAnswers
			if field.Plan {
				sheet = report.SheetPlan
			}
			where(t, f, sheet.In(lang), "GEN-01-02", field.Label(lang))
			if !strings.Contains(strings.Join(head, "\n"), field.Label(lang)) ||
				!strings.Contains(page, field.Label(lang)) {
				t.Errorf("%s is called otherwise in CSV or on the page", field.Label(lang))
			}
		}
	}
}

// More than a fifth of the duties 該当なし is told on cover and page, also where
// the share rounds down to 20.
func TestManyNotApplicableIsTold(t *testing.T) {
	c, a := large(150, rand.New(rand.NewPCG(7, 7)))
	clear(a.Answers)
	n := 0
	var duties []*checklist.Question
	for _, q := range c.All() {
		if q.Duty == checklist.Must && q.When == nil {
			duties = append(duties, q)
			q.NA = checklist.NAWithReason
		}
	}
	in := inputOf(c, a, checklist.Japanese)
	for _, q := range duties {
		if in.Result = assess.Judge(c, a); in.Result.ManyNA() {
			break
		}
		a.Answers[q.ID] = assess.Answer{Status: assess.NotApplicable, Reason: "取り扱わない", Rev: 1}
		n++
	}
	if in.Result.NAShare != 20 {
		t.Fatalf("%d of %d duties are %d percent", n, len(duties), in.Result.NAShare)
	}
	says := in.Result.NAText(checklist.Japanese)
	if !strings.Contains(pageOf(t, in), says) || !strings.Contains(outputs(t, in)["概要"], says) {
		t.Errorf("cover or page is silent: %q", says)
	}
}
