package report

import (
	"tenken/assess"
	"tenken/checklist"
)

// disclaimer stands on every report.
var disclaimer = checklist.Text{
	JA: "この文書は自己点検の結果です。法的助言ではありません。判断に迷う事項は、専門家又は所管の官庁に確認してください。",
	EN: "This document is the result of a self-check. It is not legal advice. Where in doubt, ask a professional or the competent authority.",
}

// The sheets, by their names in the two languages. A workbook is read by
// either.
var (
	sheetSummary  = checklist.Text{JA: "概要", EN: "Summary"}
	sheetPlan     = checklist.Text{JA: "改善計画", EN: "Action plan"}
	sheetAnswers  = checklist.Text{JA: "回答一覧", EN: "Answers"}
	sheetSkipped  = checklist.Text{JA: "対象外", EN: "Not asked"}
	sheetSources  = checklist.Text{JA: "根拠", EN: "Sources"}
	sheetAppendix = checklist.Text{JA: "付録", EN: "Appendix"}
	sheetHistory  = checklist.Text{JA: "変更履歴", EN: "Change log"} // Excel keeps 履歴 and History for itself
	sheetData     = checklist.Text{JA: "データ", EN: "Data"}
	sheetFigures  = checklist.Text{JA: "計算", EN: "Figures"}
	sheetAbout    = checklist.Text{JA: "基本情報", EN: "About"}
	sheetHowTo    = checklist.Text{JA: "使い方", EN: "How to use"}
	sheetFacts    = checklist.Text{JA: "前提", EN: "Facts"}
)

// ourSheets are the sheets that we write.
var ourSheets = []checklist.Text{sheetSummary, sheetPlan, sheetAnswers, sheetSkipped, sheetSources, sheetAppendix, sheetHistory, sheetData, sheetFigures, sheetAbout, sheetHowTo, sheetFacts}

// The headings of columns, in the order people know.
var (
	headNo       = checklist.Text{JA: "No.", EN: "No."}
	headID       = checklist.Text{JA: "項目ID", EN: "Item ID"}
	headSection  = checklist.Text{JA: "区分", EN: "Section"}
	headDuty     = checklist.Text{JA: "義務の別", EN: "Duty"}
	headAsk      = checklist.Text{JA: "点検項目", EN: "Item"}
	headCite     = checklist.Text{JA: "根拠", EN: "Basis"}
	headStatus   = checklist.Text{JA: "点検結果", EN: "Result"}
	headReason   = checklist.Text{JA: "該当なしの理由", EN: "Reason if not applicable"}
	headNote     = checklist.Text{JA: "現状", EN: "Present state"}
	headEvidence = checklist.Text{JA: "証跡", EN: "Evidence"}
	headAction   = checklist.Text{JA: "改善策", EN: "Measure"}
	headPriority = checklist.Text{JA: "優先度", EN: "Priority"}
	headOwner    = checklist.Text{JA: "担当者", EN: "In charge"}
	headDue      = checklist.Text{JA: "対応期限", EN: "Due"}
	headDone     = checklist.Text{JA: "完了日", EN: "Done"}
	headChecked  = checklist.Text{JA: "確認者", EN: "Checked by"}
	headToPlan   = checklist.Text{JA: "計画", EN: "Plan"}
	headWhy      = checklist.Text{JA: "説明", EN: "Explanation"}
	headCheck    = checklist.Text{JA: "確かめ方・証跡の例", EN: "How to find out"}
	headFactAsk  = checklist.Text{JA: "事業者について", EN: "About the organisation"}
	headFact     = checklist.Text{JA: "答え", EN: "Answer"}
	headFactWhy  = checklist.Text{JA: "聞く理由", EN: "Why this is asked"}
	headFactID   = checklist.Text{JA: "前提ID", EN: "Fact ID"}
)

// noDuty stands where a result has no legal part.
const noDuty assess.Verdict = "absent"

// verdictWord is the verdict as it is printed.
func verdictWord(v assess.Verdict, lang checklist.Lang) string {
	if v == noDuty {
		return checklist.Text{JA: "義務の項目なし", EN: "no duty asked"}.In(lang)
	}
	return v.Label(lang)
}

// The statuses in the order of tables and charts.
var statuses = []assess.Status{assess.Yes, assess.Partly, assess.No, assess.Unknown, assess.Unanswered, assess.NotApplicable}

// verdictOf is the verdict of a legal part, or noDuty where there is none.
func verdictOf(l *assess.Legal) assess.Verdict {
	if l == nil {
		return noDuty
	}
	return l.Verdict
}
