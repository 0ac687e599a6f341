package report

import (
	"io"
	"strings"

	"tenken/checklist"
)

// Format is a form in which an assessment is written out.
type Format struct {
	Ending string         // of the file's name: ".xlsx"
	Name   checklist.Text // what it is called
	About  checklist.Text // what it is good for
	File   checklist.Text // what stands in the name of a file
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
