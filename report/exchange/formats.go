package exchange

import (
	"io"

	"tenken/checklist"
	"tenken/report"
)

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
