package main

import (
	"bytes"
	"io"
	"strings"

	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/report"
)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *opened) []tui.Export {
	return []tui.Export{
		{
			Name:  checklist.Text{JA: "Excel の報告書", EN: "Excel report"},
			About: checklist.Text{JA: "判定、改善計画、回答の一覧。印刷し、担当者と期限を書き込めます。", EN: "Verdict, plan and all answers; to print, and to fill in who does what by when."},
			Write: f.exporter(o, checklist.Text{JA: "報告書", EN: "report"}, ".xlsx", report.WriteGap),
		},
	}
}

func (f *face) exporter(o *opened, what checklist.Text, ext string, write func(io.Writer, report.Input) error) func(checklist.Lang) (string, error) {
	return func(lang checklist.Lang) (string, error) {
		in, err := f.reportInput(o)
		if err != nil {
			return "", err
		}
		in.Lang = lang
		in.Assessment.Head = o.file.Head()
		var b bytes.Buffer
		if err := write(&b, in); err != nil {
			return "", err
		}
		base := strings.TrimSuffix(o.path, ".tenken") + "-" + what.In(lang) + "-" + f.now().Format("20060102")
		path := freeName(base, ext)
		return path, onFile(path, writeWhole(path, b.Bytes(), false))
	}
}
