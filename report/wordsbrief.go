package report

import (
	"tenken/assess"
	"tenken/checklist"
)

// What a report says about a result, besides the names and forms of the figures
// themselves, which are the words of assess.

// whoWords are the labels of the head of a report, in the order of whoLine.
var whoWords = []checklist.Text{
	{JA: "事業者名", EN: "Organisation"}, {JA: "作成日", EN: "Date"}, {JA: "点検項目", EN: "Checklist"},
	{JA: "作成者", EN: "Prepared by"}, {JA: "集計の区分", EN: "Grouped by"}, {JA: "証跡", EN: "Evidence"},
	{JA: "照合番号", EN: "Check number"},
}

var strictEvidence = checklist.Text{JA: "証跡が古い回答は、未確定として数えています",
	EN: "Answers whose evidence is out of date count as open"}

var (
	unsigned    = checklist.Text{JA: "（署名なし）", EN: " (unsigned)"}
	bySelf      = checklist.Text{JA: "（自己点検）", EN: "(self-check)"}
	noReference = checklist.Text{JA: "対応する項目なし", EN: "No matching reference"}
	signDay     = checklist.Text{JA: "　　年　　月　　日", EN: "      /      /"}

	gapsNote     = checklist.Text{JA: "%s %d 件", EN: "%s: %d"}
	gradeFinal   = checklist.Text{JA: "確定", EN: "final"}
	twoEnds      = checklist.Text{JA: "左は現在、右は未確定が全て「はい」の場合", EN: "now, and if every open item became yes"}
	dutiesOnly   = checklist.Text{JA: "適合（義務のみ）", EN: "duties: conforming"}
	onlyPractice = checklist.Text{JA: "努力義務・望ましい措置に改善の余地", EN: "room to improve good practice"}

	noGapsYet = checklist.Text{
		JA: "是正を要すると答えた項目は、まだありません（未回答 %d 項目）。",
		EN: "Nothing to correct so far (%d unanswered).",
	}
	factsFirst = checklist.Text{
		JA: "次の一歩：まず前提に答えてください。今は %d 項目が、対象かどうか決まりません。",
		EN: "Next step: state the facts first; for %d items it is open whether they apply.",
	}
	answerFirst = checklist.Text{
		JA: "次の一歩：未回答の法的義務に答えると、評価が定まります。",
		EN: "Next step: answer the remaining duties to settle the grade.",
	}
	wayText       = checklist.Text{JA: "%s（出力時点）：%s。No. %s", EN: "%s (as of this report): %s. No. %s"}
	andMorePeople = checklist.Text{JA: " ほか %d 人", EN: " and %d more"}
	hiddenSheets  = checklist.Text{
		JA: "非表示のシート：%s（シートの見出しを右クリックし、「再表示」を選ぶと見られます）。",
		EN: " Hidden sheets: %s (right-click a sheet tab and choose Unhide).",
	}
	moreSections = checklist.Text{JA: "ほか %d 区分は次のページ", EN: "%d more sections on the next page"}
	headVerdict  = checklist.Text{JA: "判定", EN: "Verdict"}
	andMore      = checklist.Text{JA: " ほか %d 項目", EN: " and %d more"}

	// The scale of grades in a line each, best first.
	gradeScale = []struct {
		grade assess.Grade
		means checklist.Text
	}{
		{assess.GradeA, checklist.Text{JA: "適合、実施率80％以上", EN: "conforming, at least 80% of good practice"}},
		{assess.GradeB, checklist.Text{JA: "適合", EN: "conforming"}},
		{assess.GradeC, checklist.Text{JA: "要是正", EN: "needs correction"}},
		{assess.GradeD, checklist.Text{JA: "不適合、充足率50％以上", EN: "nonconforming, at least 50% of duties met"}},
		{assess.GradeE, checklist.Text{JA: "不適合、充足率50％未満", EN: "nonconforming, less than 50% of duties met"}},
	}
)

// The cover and the page.
var (
	headUrgent    = checklist.Text{JA: assess.DoFirst.JA + "（出力時点）", EN: assess.DoFirst.EN + " (as of this report)"}
	headSections  = checklist.Text{JA: "区分ごとの結果", EN: "Results by section"}
	headBreakdown = checklist.Text{JA: "点検結果の内訳", EN: "Breakdown of answers"}
	headTotal     = checklist.Text{JA: "計", EN: "Total"}
	headRate      = checklist.Text{JA: "割合", EN: "Rate"}
	headAll       = checklist.Text{JA: "合計", EN: "All"}
	headShares    = checklist.Text{JA: "内訳", EN: "Breakdown"}
	headDueSoon   = checklist.Text{JA: "期限切れと、30 日以内が期限の項目（出力時点）",
		EN: "Overdue or due within 30 days (as of this report)"}
	headOwners    = checklist.Text{JA: "担当者ごとの件数（出力時点）", EN: "Tasks by person (as of this report)"}
	headScale     = checklist.Text{JA: "総合評価の見方", EN: "What the grades mean"}
	headGaps      = checklist.Text{JA: "件数", EN: "Items"}
	headLate      = checklist.Text{JA: "期限切れ", EN: "Overdue"}
	headSoon      = checklist.Text{JA: "30 日以内", EN: "Due in 30 days"}
	nobodyYet     = checklist.Text{JA: "（未定）", EN: "(unassigned)"}
	nobodyHasWork = checklist.Text{JA: "担当者を決める項目はまだありません。", EN: "Nothing to assign yet."}
	nothingDue    = checklist.Text{JA: "期限切れの項目も、期限の近い項目もありません。", EN: "Nothing is overdue or due soon."}
	headPractice  = checklist.Text{JA: "努力義務・望ましい措置", EN: "Good practice"}
	headLow       = checklist.Text{JA: "はいの割合（％）", EN: "Yes (%)"}
	headHigh      = checklist.Text{JA: "未確定が全て「はい」（％）", EN: "If all open were yes (%)"}
	radarTitle    = checklist.Text{JA: "「はい」の割合（％）", EN: "Share of yes (%)"}
	altBar        = checklist.Text{JA: "区分ごとの点検結果の横棒グラフ。数値は上の表と同じ。",
		EN: "Bar chart of results by section; figures as in the table above."}
	altRadar = checklist.Text{JA: "区分ごとの「はい」の割合のレーダーチャート。数値は上の表と同じ。",
		EN: "Radar chart of the share of yes by section; figures as in the table above."}
	pageSkip     = checklist.Text{JA: "本文へ", EN: "Skip to content"}
	pageContents = checklist.Text{JA: "目次", EN: "Contents"}
	overdueMark  = checklist.Text{JA: "（期限切れ）", EN: " (overdue)"}
	footList     = checklist.Text{JA: "%s %s（通し番号 %d） SHA-256 %s", EN: "%s %s (serial %d) SHA-256 %s"}
	footNumber   = checklist.Text{JA: "照合番号 ", EN: "Check "}
	hintNotAsked = checklist.Text{JA: "前提により聞かなかった項目です。前提が変われば点検の対象になります。",
		EN: "These items were not asked because of the stated facts. They will be asked if the facts change."}
	hintUnmarked = checklist.Text{JA: "「印なし」は、まれなことの一覧で印を付けなかったものです。「いいえ」と同じ扱いになります。",
		EN: " \"Unmarked\" means not marked in the list of rare cases; it counts as no."}
	nothingSkipped = checklist.Text{JA: "対象外の項目はありません。", EN: "Nothing was left out."}
)

// The plan.
var (
	headBefore = checklist.Text{JA: "前回", EN: "Last time"}
	headSame   = checklist.Text{JA: "同じ改善策", EN: "Same measure"}
	headState  = checklist.Text{JA: "状況", EN: "State"}
	planWaits  = checklist.Text{JA: "回答の確認待ち", EN: "answer to confirm"}
	planDone   = checklist.Text{JA: "済み", EN: "done"}
	planLate   = checklist.Text{JA: "期限切れ", EN: "overdue"}
	planSoon   = checklist.Text{JA: "期限間近", EN: "due soon"}
	planGoing  = checklist.Text{JA: "進行中", EN: "under way"}
	planOpen   = checklist.Text{JA: "未着手", EN: "not started"}
)

// The sources.
var (
	headsSources = []checklist.Text{{JA: "文書と箇所", EN: "Document and place"},
		{JA: "版、施行", EN: "Edition, in force"}, {JA: "掲載先、点検項目 No.", EN: "Published at, items"}}
	headsPageSources = []checklist.Text{{JA: "箇所", EN: "Place"}, {JA: "文書", EN: "Document"},
		{JA: "版", EN: "Edition"}, {JA: "施行", EN: "In force"}, {JA: "点検項目 No.", EN: "Items"}}
	placeCaption = checklist.Text{JA: "（%s）", EN: " (%s)"}
	lawAsOf      = checklist.Text{JA: "%s %s（%s現在の法令による。%s）", EN: "%s %s (law as of %s; %s)"}
	lawUnread    = checklist.Text{JA: "確認していない法令（%s）：%s", EN: "Law not reviewed (%s): %s"}
	readAt       = checklist.Text{JA: "%s現在", EN: "as of %s"}
)

// The appendix.
var (
	appendixTitle = checklist.Text{JA: "付録 数字の根拠（出力時点）",
		EN: "Appendix: where each figure comes from (as of this report)"}
	appendixHint = checklist.Text{
		JA: "数字ごとに、元になった点検項目の ID を示します。分数は、その項目が分子（下限-上限）と分母に加える点数です。",
		EN: "For each figure, the IDs of the items behind it. A fraction shows what the item adds to the numerator " +
			"(low-high end) and to the denominator.",
	}
	headsAppendix = []checklist.Text{{JA: "数字", EN: "Figure"}, {JA: "値", EN: "Value"},
		{JA: "元の点検項目", EN: "Items behind it"}}
	goesOn = checklist.Text{JA: "（続き）", EN: "(continued)"}
)

// The change log.
var (
	historyList = checklist.Text{JA: "通し番号 %d、SHA-256 %s", EN: "serial %d, SHA-256 %s"}
	cleared     = checklist.Text{JA: "（消去）", EN: "(cleared)"}
	hintHistory = checklist.Text{
		JA: "だれが、いつ、何を書いたかの記録です。取り消した回答も残ります。",
		EN: "Who wrote what, and when. Answers that were withdrawn stay on record.",
	}
	hintOlder    = checklist.Text{JA: "古い %d 行は点検ファイルにあります。", EN: " The %d oldest lines are in the assessment file."}
	headsHistory = []checklist.Text{{JA: "日時", EN: "When"}, {JA: "だれが", EN: "Who"}, {JA: "種類", EN: "Kind"},
		{JA: "項目", EN: "Item"}, {JA: "内容", EN: "What"}}
)

// The first pass.
var (
	passAll    = checklist.Text{JA: "答えた項目", EN: "The questions"}
	passNone   = checklist.Text{JA: "ありません。", EN: "None."}
	passBefore = checklist.Text{JA: "（", EN: " ("}
	passAfter  = checklist.Text{JA: "）", EN: ")"}
	passEnd    = checklist.Text{JA: "%s%s", EN: "%s %s"}
)

// Explanations of a question.
var (
	explainReach  = checklist.Text{JA: "未確定が全て「はい」の場合", EN: "if every open item became yes"}
	countsVerdict = checklist.Text{JA: "%s「%s」を決めています", EN: "%s: decides \"%s\""}
	countsShare   = checklist.Text{JA: "%sの分母に %d、分子に %s",
		EN: "%s: adds %d to the denominator, %s to the numerator"}
	countsNowhere = checklist.Text{JA: "該当なしなので、どの割合にも入りません", EN: "not applicable, so it enters no percentage"}
	countsRank    = checklist.Text{JA: "%sの %d 番目", EN: "%s: number %d"}
	countsWay     = checklist.Text{JA: "%sの一つ", EN: "%s: part of it"}
	countsOpen    = checklist.Text{JA: "%sなので、結果は暫定です", EN: "%s: makes the result provisional"}
)

// The place among others, what moved to another edition, and what an office keeps
// beside an answer.
var (
	headOthers      = checklist.Text{JA: "ほかの事業者の「はい」", EN: "Yes among others"}
	headOthersShare = checklist.Text{JA: "割合", EN: "Share"}

	headsCarried = []checklist.Text{{JA: "扱い", EN: "State"}, {JA: "前の項目ID", EN: "Former ID"},
		{JA: "前の点検項目", EN: "Former item"}, {JA: "前の回答", EN: "Former answer"}, HeadID, checklist.LabelAsk,
		{JA: "今の回答", EN: "Answer now"}, {JA: "理由", EN: "Why"}}
	confirmedSince = checklist.Text{JA: "確認済み", EN: "confirmed"}

	besideOld = checklist.Text{JA: "【証跡が古い】", EN: " [out of date]"}
)

// Of explain.
var (
	explainDuty     = checklist.Text{JA: "%s、重み %d", EN: "%s, weight %d"}
	explainCountsAs = checklist.Text{JA: "数え方", EN: "Counts"}
	explainIfYes    = checklist.Text{JA: "「はい」になれば", EN: "If it became yes"}
	explainStop     = checklist.Text{JA: "。", EN: "; "}
	explainNoChange = checklist.Text{JA: "数値は変わりません", EN: "no figure changes"}
)
