package exchange

import (
	"io"
	"slices"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// ListInput is what a list is written from. Nothing else is looked at, so the
// same input gives the same bytes.
type ListInput struct {
	Checklist *checklist.Checklist // one list, not joined with those it extends; no short list over another
	Register  *checklist.Register  // nil: citations show their ids
}

// ListFormat is a form in which a list is written for other programs.
type ListFormat struct {
	Name   string // after --as
	Ending string // of the file's name
	About  checklist.Text
	Write  func(io.Writer, ListInput) (Losses, error)
}

// Format is a form in which an assessment is written for other programs.
type Format struct {
	Name   string
	Ending string
	About  checklist.Text
	Write  func(io.Writer, report.Input) (Losses, error)
	ByRow  bool // row by row: of several lists one may be written alone, see [Of]
}

// ListFormats are the forms of a list: the table that commands and help read.
var ListFormats = []ListFormat{
	{"oscal-catalog", ".json", aboutCatalog, writeCatalog},
	{"ciso-assistant", ".yaml", aboutLibrary, writeLibrary},
	{"oscal-mapping", ".json", aboutMapping, writeMapping},
	{"strm", ".csv", aboutSTRM, writeSTRM},
}

// Formats are the forms of an assessment.
var Formats = []Format{
	{"oscal-ar", ".json", aboutResults, writeResults, false},
	{"oscal-poam", ".json", aboutPOAM, writePOAM, false},
	{"oscal-ap", ".json", aboutPlanOfAssessment, writeAssessmentPlan, false},
	{"ciso-assistant", ".xlsx", aboutAudit, writeAudit, true},
	{"ciso-assistant-plan", ".xlsx", aboutControls, writeControls, true},
	{"strm", ".csv", aboutSTRM, func(w io.Writer, in report.Input) (Losses, error) {
		return writeSTRM(w, ListInput{Checklist: in.Checklist, Register: in.Register})
	}, true},
}

// Of is what an assessment says of one of the lists that it asks; false where it
// does not ask it. An audit of another tool is over one list.
func Of(in report.Input, list string) (report.Input, bool) {
	i := slices.IndexFunc(partsOf(in.Checklist), func(p *checklist.Checklist) bool { return p.ID == list })
	if i < 0 {
		return in, false
	}
	one := *in.Checklist
	one.Parts, one.Sections = partsOf(in.Checklist)[i:i+1], nil
	for _, s := range in.Checklist.Sections {
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions),
			func(q checklist.Question) bool { return q.From != list })
		if len(s.Questions) > 0 {
			one.Sections = append(one.Sections, s)
		}
	}
	in.Checklist = &one
	in.Result.Gaps = slices.DeleteFunc(slices.Clone(in.Result.Gaps),
		func(g assess.Gap) bool { return g.Question.From != list })
	return in, true
}

// refuseView says that a short list has no questions of its own.
func refuseView(c *checklist.Checklist) error {
	if c.View == nil {
		return nil
	}
	return refusal(Options{Name: c.ID}, 0, "short-list", wordShortList.With(c.View.Of), hintShortList.With(c.View.Of))
}
