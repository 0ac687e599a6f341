package report

import (
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"tenken/assess"
	"tenken/checklist"
)

// Format is a form in which an assessment is written out.
type Format struct {
	Ending string         // of the file's name: ".xlsx"
	Name   checklist.Text // what it is called
	About  checklist.Text // what it is good for
	File   checklist.Text // what is in the name of a file
	Write  func(io.Writer, Input) error
}

// Formats are the forms of the gap report, by their endings: the one table that
// commands, help and screens read.
var Formats = []Format{
	{".xlsx", nameGap, aboutGap, fileReport, WriteGap},
	{".html", namePage, aboutPage, fileReport, WritePage},
	{".csv", nameCSV, aboutCSV, fileReport, WriteCSV},
}

// SheetFormat is the answer workbook, which is no report: it is to be filled in.
var SheetFormat = Format{".xlsx", nameSheet, aboutSheet, fileSheet, WriteSheet}

// PassPage is the first pass on a page; what is passed is chosen by who calls.
var PassPage = Format{Ending: ".html", Name: namePass, About: aboutPass, File: filePass}

// FormatOf is the format of a file's ending, in any case.
func FormatOf(ending string) (Format, bool) {
	for _, f := range Formats {
		if strings.EqualFold(f.Ending, ending) {
			return f, true
		}
	}
	return Format{}, false
}

// Endings are the endings of all formats, for messages.
func Endings(between string) string {
	var out []string
	for _, f := range Formats {
		out = append(out, f.Ending)
	}
	return strings.Join(out, between)
}

// OwnHeading says whether a text heads a column of ours, in either language, of
// a table in which people write.
func OwnHeading(s string) bool {
	return ownHeadings()[checklist.Fold(s)]
}

// ownHeadings are the headings of such columns, folded.
var ownHeadings = sync.OnceValue(func() map[string]bool {
	heads := map[string]bool{}
	b := &book{in: Input{Lang: checklist.Japanese}, styles: map[look]int{}}
	for _, cs := range []columns{b.answerColumns(listing{}), b.planColumns(nil), b.questionColumns(nil)} {
		for _, c := range cs {
			for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
				heads[checklist.Fold(c.title(lang))] = true
			}
		}
	}
	for _, t := range []checklist.Text{HeadOrganisation, HeadFactID, HeadFactAsk, HeadFact, headFactWhy, headBeside} {
		heads[checklist.Fold(t.JA)], heads[checklist.Fold(t.EN)] = true, true
	}
	return heads
})

// Tells is what a column with a heading of ours tells of a question: its texts in
// both languages, as they stand in the cells. It is nil for columns that tell
// something else.
func Tells(heading string) func(*checklist.Question) []string {
	at := checklist.Fold(heading)
	is := func(t checklist.Text) bool { return at == checklist.Fold(t.JA) || at == checklist.Fold(t.EN) }
	both := func(t func(checklist.Lang) string) []string {
		return []string{Shown(t(checklist.Japanese)), Shown(t(checklist.English))}
	}
	switch {
	case is(checklist.LabelCheck):
		return func(q *checklist.Question) []string { return both(q.Check.In) }
	case is(checklist.LabelWhy):
		return func(q *checklist.Question) []string { return both(q.Why.In) }
	case is(checklist.LabelDuty):
		return func(q *checklist.Question) []string { return both(q.Duty.Label) }
	case is(headWho):
		return func(q *checklist.Question) []string { return both(q.Who.Label) }
	case is(checklist.LabelWork):
		return func(q *checklist.Question) []string { return both(q.Work.Label) }
	}
	return nil
}

// TellsOfFact says whether a heading is that of the column that says why a fact is
// asked.
func TellsOfFact(heading string) bool {
	at := checklist.Fold(heading)
	return at == checklist.Fold(headFactWhy.JA) || at == checklist.Fold(headFactWhy.EN)
}

// OwnRemark says whether a text is the line that stands in place of the rows of a sheet
// without any, in either language, however many questions it counts.
func OwnRemark(s string) bool {
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return -1
			}
			return r
		}, checklist.Fold(strings.ReplaceAll(s, "%d", "")))
	}
	return slices.ContainsFunc([]string{assess.NoGaps.JA, assess.NoGaps.EN, noGapsYet.JA, noGapsYet.EN,
		nothingSkipped.JA, nothingSkipped.EN},
		func(own string) bool { return bare(own) == bare(s) })
}
