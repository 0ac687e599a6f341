package main

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/report"
)

// place is where an assessment is, or what is made of it goes, and the sum of
// its last line.
type place func() (path, head string)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *opened, at place) []tui.Export {
	pass := report.PassFormat
	pass.Write = func(w io.Writer, in report.Input) error { return report.WritePass(w, in, passOf(o, in)) }
	quick := f.export(o, at, pass)
	quick.Quick = true
	if o.isView() {
		return []tui.Export{quick}
	}
	var out []tui.Export
	for _, format := range append(slices.Clone(report.Formats), report.SheetFormat) {
		if format.Ending != ".csv" { // for programs, which use the command
			out = append(out, f.export(o, at, format))
		}
	}
	return append(out, quick)
}

func (f *face) export(o *opened, at place, format report.Format) tui.Export {
	return tui.Export{Name: format.Name, About: format.About, Write: f.exporter(o, at, format)}
}

func passOf(o *opened, in report.Input) assess.Pass {
	if o.isView() {
		return assess.ShortPass(in.Result)
	}
	return assess.QuickPass(in.Result)
}

func (f *face) exporter(o *opened, at place, format report.Format) func(checklist.Lang) (string, error) {
	return func(lang checklist.Lang) (string, error) {
		in, err := f.reportInput(o)
		if err != nil {
			return "", err
		}
		in.Lang = lang
		full, head := at()
		in.Assessment.Head = head
		var b bytes.Buffer
		if err := format.Write(&b, in); err != nil {
			return "", err
		}
		base := strings.TrimSuffix(full, store.Extension) + "-" + format.File.In(lang) + "-" + f.now().Format("20060102")
		path := store.FreeName(base + format.Ending)
		return path, f.put(path, b.Bytes(), false)
	}
}
