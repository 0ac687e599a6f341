package report

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The sheets of a house that come first in its Excel reports.

// The names that a template may have filled in, each as {{name}} in a text cell.
const templateWords = "{{organisation}} {{date}} {{prepared_by}} {{lists}} {{verdict}} {{met_rate}} {{gaps}} {{number}}"

var (
	templateName = checklist.Pattern(`\{\{\s*([a-zA-Z_]+)\s*\}\}`)

	// templateActive are the parts of a workbook that run, or lead to other files.
	templateActive = checklist.Pattern(`(?i)vbaProject|externalLink|activeX|embeddings|connections\.xml|ctrlProp`)
)

// templateNames are the names with what is filled in.
func (in Input) templateNames() map[string]string {
	var lists []string
	for _, p := range parts(in.Checklist) {
		lists = append(lists, p.Title.In(in.Lang)+" "+p.Edition)
	}
	figure := func(f assess.Figure) string { return cmp.Or(f.Value(in.Result, in.Lang), assess.NoFigure) }
	names := map[string]string{
		"organisation": in.Assessment.Organisation, "date": in.day(checklist.DateOf(in.Now)),
		"prepared_by": in.preparedBy(), "lists": strings.Join(lists, in.comma()), "number": short(in.Assessment.Head),
		"verdict": figure(assess.FigureVerdict), "met_rate": figure(assess.FigureRate),
		"gaps": figure(assess.FigureGaps),
	}
	if in.Checklist.View != nil { // a short list has no verdict
		names["verdict"], names["met_rate"] = assess.NoFigure, assess.NoFigure
	}
	return names
}

// openTemplate opens the sheets of a template; errors are *HouseError.
func openTemplate(data []byte) (*excelize.File, error) {
	if len(data) > MaxTemplate {
		return nil, &HouseError{houseTemplate}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data),
		excelize.Options{UnzipSizeLimit: templateRoom, UnzipXMLSizeLimit: templateRoom})
	if err != nil {
		return nil, &HouseError{houseTemplate}
	}
	return f, nil
}

// templateFits refuses what a template may not hold: code, links to other files,
// names that are the report's, and names to fill in that are not known.
func templateFits(data []byte) error {
	f, err := openTemplate(data)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // nothing of it is on the disk
	foreign, ours := false, append(slices.Clone(Sheets), SheetPosition)
	f.Pkg.Range(func(name, _ any) bool {
		foreign = foreign || templateActive().MatchString(name.(string))
		return true
	})
	for _, s := range f.GetSheetList() {
		foreign = foreign || slices.ContainsFunc(ours, func(t checklist.Text) bool { return s == t.JA || s == t.EN })
	}
	for _, n := range f.GetDefinedName() {
		foreign = foreign || strings.HasPrefix(n.Name, "tk_")
	}
	if foreign {
		return &HouseError{houseTemplate}
	}
	known := strings.Fields(templateWords)
	return eachText(f, func(_, _, text string) error {
		for _, m := range templateName().FindAllStringSubmatch(text, -1) {
			if !slices.Contains(known, "{{"+m[1]+"}}") {
				return &HouseError{houseName.With(m[1])}
			}
		}
		return nil
	})
}

// eachText hands on the cells of a workbook that hold text and no formula.
func eachText(f *excelize.File, do func(sheet, cell, text string) error) error {
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			return &HouseError{houseTemplate}
		}
		for y, row := range rows {
			for x, text := range row {
				at := cell(x+1, y+1)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					return &HouseError{houseTemplate}
				}
				if text == "" || formula != "" {
					continue
				}
				if err := do(sheet, at, text); err != nil {
					return err
				}
			}
		}
	}
	return nil
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
