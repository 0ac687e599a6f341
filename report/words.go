package report

import (
	"tenken/assess"
	"tenken/checklist"
)

// The words of the room that stand in more than one sheet or page: titles,
// sheets, headings. What a report says about a result stands in wordsbrief.go,
// what is said to people who fill in a workbook in wordssheet.go.

var (
	titleReport = checklist.Text{JA: "個人情報保護 自己点検結果報告書", EN: "Personal information protection: self-assessment report"}
	titleSheet  = checklist.Text{JA: "個人情報保護 自己点検 回答票", EN: "Personal information protection: answer sheet"}
	titlePass   = checklist.Text{JA: "個人情報の取扱い はじめの点検", EN: "Handling of personal information: a first check"}
	subject     = checklist.Text{JA: "個人情報保護の自己点検", EN: "Self-assessment of personal information protection"}

	// disclaimer stands on every report.
	disclaimer = checklist.Text{
		JA: "この文書は自己点検の結果です。法的助言ではありません。判断に迷う事項は、専門家又は所管の官庁に確認してください。",
		EN: "This document is the result of a self-check. It is not legal advice. " +
			"Where in doubt, ask a professional or the competent authority.",
	}
)

// The sheets, by their names in the two languages. A workbook is read by either.
var (
	SheetSummary  = checklist.Text{JA: "概要", EN: "Summary"}
	SheetPlan     = checklist.Text{JA: "改善計画", EN: "Action plan"}
	SheetAnswers  = checklist.Text{JA: "回答一覧", EN: "Answers"}
	SheetSkipped  = checklist.Text{JA: "対象外", EN: "Not asked"}
	SheetSources  = checklist.Text{JA: "根拠", EN: "Sources"}
	SheetAppendix = checklist.Text{JA: "付録", EN: "Appendix"}
	SheetHistory  = checklist.Text{JA: "変更履歴", EN: "Change log"} // Excel keeps 履歴 and History for itself
	SheetData     = checklist.Text{JA: "データ", EN: "Data"}
	SheetFigures  = checklist.Text{JA: "計算", EN: "Figures"}
	SheetAbout    = checklist.Text{JA: "基本情報", EN: "About"}
	SheetHowTo    = checklist.Text{JA: "使い方", EN: "How to use"}
	SheetFacts    = checklist.Text{JA: "前提", EN: "Facts"}
)

// Sheets are the sheets that we write.
var Sheets = []checklist.Text{SheetSummary, SheetPlan, SheetAnswers, SheetSkipped, SheetSources, SheetAppendix,
	SheetHistory, SheetData, SheetFigures, SheetAbout, SheetHowTo, SheetFacts, SheetCarried}

// The headings of columns other than those of the fields of an answer.
var (
	HeadNo           = checklist.Text{JA: "No.", EN: "No."}
	HeadID           = checklist.Text{JA: "項目ID", EN: "Item ID"}
	HeadMark         = checklist.Text{JA: "照合", EN: "Check"}
	HeadOrganisation = checklist.Text{JA: "事業者", EN: "Organisation"}
	HeadAsk          = checklist.Text{JA: "点検項目", EN: "Item"}
	HeadFactAsk      = checklist.Text{JA: "事業者について", EN: "About the organisation"}
	HeadFact         = checklist.Text{JA: "答え", EN: "Answer"}
	HeadFactID       = checklist.Text{JA: "前提ID", EN: "Fact ID"}

	headSection = checklist.Text{JA: "区分", EN: "Section"}
	headDuty    = checklist.Text{JA: "義務の別", EN: "Duty"}
	headCite    = checklist.Text{JA: "根拠", EN: "Basis"}
	headBeside  = checklist.Text{JA: "確認者の判断・証跡の文書", EN: "Review and documents"}
	headToPlan  = checklist.Text{JA: "計画", EN: "Plan"}
	headWhy     = checklist.Text{JA: "説明", EN: "Explanation"}
	headCheck   = checklist.Text{JA: "確かめ方・証跡の例", EN: "How to find out"}
	headFactWhy = checklist.Text{JA: "聞く理由", EN: "Why this is asked"}
	headBecause = checklist.Text{JA: "対象外とした前提", EN: "Facts that keep it out"}
)

// Heading is the heading of the column of a field: the name of the field.
func Heading(f assess.Field) checklist.Text {
	return checklist.Text{JA: f.Label(checklist.Japanese), EN: f.Label(checklist.English)}
}

// Of explain.
var (
	explainSection    = checklist.Text{JA: "区分", EN: "section"}
	explainKind       = checklist.Text{JA: "種別", EN: "kind"}
	explainKindIs     = checklist.Text{JA: "%s、重み %d、作業量 %s", EN: "%s, weight %d, work %s"}
	explainSource     = checklist.Text{JA: "根拠", EN: "source"}
	explainAsked      = checklist.Text{JA: "対象", EN: "asked"}
	explainAnswer     = checklist.Text{JA: "回答", EN: "answer"}
	explainCountsAs   = checklist.Text{JA: "数え方", EN: "counts"}
	explainIfYes      = checklist.Text{JA: "「はい」になれば", EN: "if it became yes"}
	explainAlways     = checklist.Text{JA: "いつも対象です", EN: "always"}
	explainComma      = checklist.Text{JA: "、", EN: ", "}
	explainBecause    = checklist.Text{JA: "対象です（%s）", EN: "yes, because %s"}
	explainNotBecause = checklist.Text{JA: "対象外です（%s）", EN: "no, because %s"}
	explainPerhaps    = checklist.Text{JA: "対象になり得ます（%s）", EN: "perhaps, because %s"}
	explainKept       = checklist.Text{JA: "（残してありますが、数えません）", EN: " (kept, not counted)"}
	explainCarried    = checklist.Text{
		JA: "（前の版から引き継いだ回答で、確認するまで未回答として数えます）",
		EN: " (carried over: counts as unanswered until confirmed)",
	}
	explainOutdated = checklist.Text{
		JA: "（前の問いへの回答なので、未回答として数えます）",
		EN: " (to a former meaning of the question: counts as unanswered)",
	}
	explainNotPossible = checklist.Text{
		JA: "（この項目では選べないので、未回答として数えます）",
		EN: " (not possible here: counts as unanswered)",
	}
	explainNoReason = checklist.Text{JA: "（理由がないので、未回答として数えます）", EN: " (without a reason: counts as unanswered)"}
	explainStop     = checklist.Text{JA: "。", EN: "; "}
	explainNoChange = checklist.Text{JA: "数値は変わりません", EN: "no figure changes"}
)
