package report

import (
	"cmp"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The sheets of a house that come first in its Excel reports.

// templateNames are the names with what is filled in.
func (in Input) templateNames() map[string]string {
	var lists []string
	for _, p := range partsOf(in.Checklist) {
		lists = append(lists, p.Title.In(in.Lang)+" "+p.Edition)
	}
	figure := func(f assess.Figure) string { return cmp.Or(f.Value(in.Result, in.Lang), assess.NoFigure) }
	names := map[string]string{
		"organisation": in.Assessment.Organisation, "date": in.day(checklist.DateOf(in.Now)),
		"prepared_by": in.preparedBy(), "lists": strings.Join(lists, in.comma()),
		"number":  assess.PrintedSum(in.Assessment.Head),
		"verdict": figure(assess.FigureVerdict), "met_rate": figure(assess.FigureRate),
		"gaps": figure(assess.FigureGaps),
	}
	if in.Checklist.View != nil { // a short list has no verdict
		names["verdict"], names["met_rate"] = assess.NoFigure, assess.NoFigure
	}
	return names
}

// begun is a new workbook, with the sheets of the house's template first.
func (in Input) begun() (*excelize.File, error) {
	if !in.hasTemplate() {
		f := excelize.NewFile()
		return f, f.SetDefaultFont(fontName)
	}
	f, err := openTemplate(in.House.sheets)
	if err != nil {
		return excelize.NewFile(), err
	}
	names := in.templateNames()
	return f, eachText(f, func(sheet, at, text string) error {
		filled := templateName().ReplaceAllStringFunc(text, func(m string) string {
			return Shown(names[templateName().FindStringSubmatch(m)[1]])
		})
		if filled == text {
			return nil
		}
		return f.SetCellStr(sheet, at, filled)
	})
}

// hasTemplate says whether sheets of the house come first.
func (in Input) hasTemplate() bool { return in.House != nil && len(in.House.sheets) > 0 }

// withoutTemplate is the input of a workbook for others to fill in: it has the
// colours of the house and not its own sheets.
func (in Input) withoutTemplate() Input {
	if in.hasTemplate() {
		house := *in.House
		house.sheets = nil
		in.House = &house
	}
	return in
}
