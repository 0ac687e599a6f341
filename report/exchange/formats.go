package exchange

import (
	"io"

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
}

// ListFormats are the forms of a list: the table that commands and help read.
var ListFormats = []ListFormat{
	{"oscal-catalog", ".json", aboutCatalog, WriteCatalog},
	{"ciso-assistant", ".yaml", aboutLibrary, WriteLibrary},
	{"oscal-mapping", ".json", aboutMapping, WriteMapping},
	{"strm", ".csv", aboutSTRM, WriteSTRM},
}

// Formats are the forms of an assessment.
var Formats = []Format{
	{"oscal-ar", ".json", aboutResults, WriteResults},
	{"oscal-poam", ".json", aboutPOAM, WritePOAM},
	{"oscal-ap", ".json", aboutPlanOfAssessment, WriteAssessmentPlan},
	{"ciso-assistant", ".xlsx", aboutAudit, WriteAudit},
	{"ciso-assistant-plan", ".xlsx", aboutControls, WriteControls},
	{"strm", ".csv", aboutSTRM, func(w io.Writer, in report.Input) (Losses, error) {
		return WriteSTRM(w, ListInput{Checklist: in.Checklist, Register: in.Register})
	}},
}

// refuseView says that a short list has no questions of its own.
func refuseView(c *checklist.Checklist) error {
	if c.View == nil {
		return nil
	}
	return refusal(Options{Name: c.ID}, 0, "short-list", wordShortList.With(c.View.Of), hintShortList.With(c.View.Of))
}
