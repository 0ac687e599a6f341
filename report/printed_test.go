package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"go.yaml.in/yaml/v3"

	"tenken/assess"
	"tenken/checklist"
	"tenken/guidelines"
	"tenken/report"
	kit "tenken/report/reporttest"
)

// What is printed of the clinic of `tenken sample`, in both languages: the report on
// at most 30 pages, short on four, the answer sheet on at most 16.
func TestPrintedPages(t *testing.T) {
	t.Parallel()
	office := kit.NewOffice(t)
	books := map[string][]byte{}
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		in := sampleClinic(t, lang)
		books["report-"+string(lang)], books["answers-"+string(lang)] = gap(t, in), sheet(t, in)
		in.Sheets = report.ShortSheets
		books["short-"+string(lang)] = gap(t, in)
	}
	most := map[string]int{"report-ja": 30, "report-en": 30, "short-ja": 4, "short-en": 4, "answers-ja": 16,
		"answers-en": 16}
	for name, pdf := range office.Convert(t, books, "xlsx", "pdf", "pdf", "") {
		if n := pdfPages(t, pdf); n < 4 || n > most[name] {
			t.Errorf("%s: %d pages, of which there may be %d", name, n, most[name])
		}
	}
}

// sampleClinic is the assessment of `tenken sample`, answered but for what it says of
// single questions with yes.
func sampleClinic(t testing.TB, lang checklist.Lang) report.Input {
	t.Helper()
	var story struct {
		Facts   checklist.Facts
		Answers []struct {
			Q      string
			Fields map[assess.Field]checklist.Text
		}
	}
	raw, err := os.ReadFile("../cmd/tenken/sample.yaml")
	must(t, err)
	must(t, yaml.Unmarshal(raw, &story))
	general, err := checklist.Load(guidelines.FS, "general/checklist.yaml")
	must(t, err)
	medical, err := checklist.Load(guidelines.FS, "medical/checklist.yaml")
	must(t, err)
	c, err := checklist.Compose(general, medical)
	must(t, err)
	var changes []assess.Change
	for _, q := range c.All() {
		changes = append(changes, say(q.ID, "yes"))
	}
	for _, told := range story.Answers {
		ch := say(told.Q, "")
		for f, v := range told.Fields {
			ch.Fields[f] = v.In(lang)
		}
		changes = append(changes, ch)
	}
	a := clinic(t, c, changes...)
	a.Facts = story.Facts
	register, err := checklist.LoadRegister(guidelines.FS)
	must(t, err)
	in := inputOf(c, a, lang)
	in.Register = register
	return in
}

// pdfPages is how many pages a PDF has.
func pdfPages(t testing.TB, pdf []byte) int {
	t.Helper()
	cmd := exec.Command("pdfinfo", "-")
	cmd.Stdin = bytes.NewReader(pdf)
	info, err := cmd.Output()
	must(t, err)
	n, err := strconv.Atoi(string(regexp.MustCompile(`Pages:\s+(\d+)`).FindSubmatch(info)[1]))
	must(t, err)
	return n
}

// The first ten questions and the twenty of small businesses print on two pages, also
// where all are answered with no and every answer has a note.
func TestShortChecksPrintOnTwoPages(t *testing.T) {
	t.Parallel()
	chromium := kit.Tool(t, "chromium")
	general, err := checklist.Load(guidelines.FS, "general/checklist.yaml")
	must(t, err)
	small, err := checklist.Load(guidelines.FS, "small-business/checklist.yaml")
	must(t, err)
	short, err := checklist.Compose(general, small)
	must(t, err)
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		ten, twenty := unmet(t, general, lang), unmet(t, short, lang)
		for in, pass := range map[*report.Input]assess.Pass{&ten: assess.QuickPass(ten.Result),
			&twenty: assess.ShortPass(twenty.Result)} {
			var page bytes.Buffer
			must(t, report.WritePass(&page, *in, pass))
			dir := t.TempDir()
			file, pdf := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
			must(t, os.WriteFile(file, page.Bytes(), 0o600))
			browse(t, chromium, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
			raw, err := os.ReadFile(pdf)
			must(t, err)
			if n := pdfPages(t, raw); n > 2 || pass.Of < 10 {
				t.Errorf("%s: %d questions on %d pages", lang, pass.Of, n)
			}
		}
	}
}

// unmet is a list in which every question is answered with no, and with a note.
func unmet(t testing.TB, c *checklist.Checklist, lang checklist.Lang) report.Input {
	var changes []assess.Change
	note := checklist.Text{JA: "まだ決めていない。次の会議で話し合う。",
		EN: "Not decided yet; to be discussed at the next meeting."}
	for _, q := range c.All() {
		changes = append(changes, say(q.ID, "no", "note", note.In(lang)))
	}
	return inputOf(c, clinic(t, c, changes...), lang)
}
