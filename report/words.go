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
	titlePass   = checklist.Text{JA: "個人情報の取扱い はじめの点検", EN: "Handling of personal information: first pass"}
	subject     = checklist.Text{JA: "個人情報保護の自己点検", EN: "Self-assessment of personal information protection"}

	// disclaimer stands on every report.
	disclaimer = checklist.Text{
		JA: "この文書は自己点検の結果です。法的助言ではありません。判断に迷う事項は、専門家又は所管の官庁に確認してください。",
		EN: "This document is the result of a self-assessment. It is not legal advice. " +
			"If in doubt, consult a professional or the competent authority.",
	}
)

// The marks between the words of a list, and after a label.
var (
	wordComma = checklist.Text{JA: "、", EN: ", "}
	wordColon = checklist.Text{JA: "：", EN: ": "}
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

	SheetCarried  = checklist.Text{JA: "引継ぎ", EN: "Carried over"} // the answers moved to another edition or year
	SheetPosition = checklist.Text{JA: "位置", EN: "Position"}      // a benchmark was given
	SheetCompared = checklist.Text{JA: "比較", EN: "Comparison"}    // of two points in time
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
	HeadFactAsk      = checklist.Text{JA: "事業者について", EN: "About the organisation"}
	HeadFact         = checklist.Text{JA: "答え", EN: "Answer"}
	HeadFactID       = checklist.Text{JA: "前提ID", EN: "Fact ID"}

	headBeside  = checklist.Text{JA: "確認者の判断・証跡の文書", EN: "Review and documents"}
	waits       = checklist.Text{JA: "（確認待ち）", EN: " (to confirm)"} // after an answer
	headToPlan  = checklist.Text{JA: "計画", EN: "Plan"}
	headFactWhy = checklist.Text{JA: "聞く理由", EN: "Why this is asked"}
	headBecause = checklist.Text{JA: "対象外とした前提", EN: "Facts that exclude it"}
)

// Heading is the heading of the column of a field: the name of the field.
func Heading(f assess.Field) checklist.Text {
	return checklist.Text{JA: f.Label(checklist.Japanese), EN: f.Label(checklist.English)}
}

// The names that a template may have filled in, each as {{name}} in a text cell.
const templateWords = "{{organisation}} {{date}} {{prepared_by}} {{lists}} {{verdict}} {{met_rate}} {{gaps}} {{number}}"

// Of a house file.
var (
	houseForm = checklist.Text{
		JA: "house.yaml を読めません。name、address、footer、accent、logo、template のうち要るものを「名前: 値」の形で書いてください",
		EN: "house.yaml cannot be read: write what you need of name, address, footer, accent, logo " +
			"and template, each as \"key: value\"",
	}
	houseLong = checklist.Text{JA: "house.yaml の文は、それぞれ 1 行、200 字以内にしてください",
		EN: "each text in house.yaml must be one line of at most 200 characters"}
	houseAccent = checklist.Text{
		JA: "house.yaml の色（accent）は #1f4e66 のように書き、白い文字が読める濃さ（コントラスト 4.5 以上）にしてください",
		EN: "the accent in house.yaml must be written as #1f4e66, and be dark enough for white text " +
			"(contrast 4.5 or more)",
	}
	houseLogo = checklist.Text{
		JA: "ロゴ（logo）は、house.yaml と同じフォルダーにある PNG（512 KB、縦横 2,000 ピクセルまで）にしてください",
		EN: "the logo must be a PNG in the same folder as house.yaml, at most 512 KB and 2,000 pixels on each side",
	}
	houseTemplate = checklist.Text{
		JA: "ひな形（template）は、house.yaml と同じフォルダーにあるマクロのない .xlsx（2 MB まで）にしてください。" +
			"外のファイルへのリンクと、報告書と同じ名前のシートは使えません",
		EN: "the template must be an .xlsx without macros in the same folder as house.yaml, at most 2 MB, with no " +
			"links to other files and no sheet that has the name of a sheet of the report",
	}
	houseName = checklist.Text{
		JA: "ひな形の {{%s}} は使えません。使えるのは " + templateWords + " です",
		EN: "{{%s}} cannot be used in a template; the names are " + templateWords,
	}
)
