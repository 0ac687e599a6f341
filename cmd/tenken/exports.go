package main

import (
	"bytes"
	"io"
	"strings"

	"tenken/assess"
	"tenken/assess/tui"
	"tenken/checklist"
	"tenken/report"
)

// exports are what can be written out from the screens. Files stand beside the
// assessment, carry the date, and never replace another.
func (f *face) exports(o *opened, h *held) []tui.Export {
	pass := tui.Export{
		Name:  checklist.Text{JA: "はじめの点検の結果（1 枚）", EN: "First check (one page)"},
		About: checklist.Text{JA: "ブラウザーで開き、印刷して渡せます。判定はありません。", EN: "Opens in a browser, to print and hand over. It has no verdict."},
		Quick: true,
		Write: f.exporter(o, h, checklist.Text{JA: "はじめの点検", EN: "first-check"}, ".html", func(w io.Writer, in report.Input) error {
			return report.WritePass(w, in, passOf(o, in))
		}),
	}
	if o.isView() {
		return []tui.Export{pass}
	}
	return []tui.Export{
		{
			Name:  checklist.Text{JA: "Excel の報告書", EN: "Excel report"},
			About: checklist.Text{JA: "判定、改善計画、回答の一覧。印刷し、担当者と期限を書き込めます。", EN: "Verdict, plan and all answers; to print, and to fill in who does what by when."},
			Write: f.exporter(o, h, checklist.Text{JA: "報告書", EN: "report"}, ".xlsx", report.WriteGap),
		},
		{
			Name:  checklist.Text{JA: "読むための報告書（HTML）", EN: "Report to read (HTML)"},
			About: checklist.Text{JA: "ブラウザーで開けます。読み上げソフトでも読めます。", EN: "Opens in a browser, and reads well with a screen reader."},
			Write: f.exporter(o, h, checklist.Text{JA: "報告書", EN: "report"}, ".html", report.WritePage),
		},
		{
			Name:  checklist.Text{JA: "回答用の Excel", EN: "Answer workbook"},
			About: checklist.Text{JA: "ほかの人に記入してもらい、tenken import で読み戻せます。", EN: "For somebody else to fill in; tenken import reads it back."},
			Write: f.exporter(o, h, checklist.Text{JA: "回答用", EN: "answers"}, ".xlsx", report.WriteSheet),
		},
		pass,
	}
}

func passOf(o *opened, in report.Input) assess.Pass {
	if o.isView() {
		return assess.ShortPass(in.Result)
	}
	return assess.QuickPass(in.Result)
}

func (f *face) exporter(o *opened, h *held, what checklist.Text, ext string, write func(io.Writer, report.Input) error) func(checklist.Lang) (string, error) {
	return func(lang checklist.Lang) (string, error) {
		in, err := f.reportInput(o)
		if err != nil {
			return "", err
		}
		in.Lang = lang
		full, head := h.where()
		in.Assessment.Head = head
		var b bytes.Buffer
		if err := write(&b, in); err != nil {
			return "", err
		}
		base := strings.TrimSuffix(full, ".tenken") + "-" + what.In(lang) + "-" + f.now().Format("20060102")
		path := freeName(base, ext)
		return path, onFile(path, writeWhole(path, b.Bytes(), false))
	}
}
