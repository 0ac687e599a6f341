package assess

import "tenken/checklist"

// The words of a result that users read. Whoever edits them needs nothing else
// of this package.

var figureWords = [figureCount]struct{ label, rule checklist.Text }{
	FigureVerdict: {
		checklist.Text{JA: "法的義務の判定", EN: "Legal verdict"},
		checklist.Text{
			JA: "法的義務に「いいえ」が一つでもあれば不適合です。「いいえ」がなく「一部」か「わからない」が" +
				"あれば要是正、未回答だけが残っていれば未確定、全て「はい」なら適合です。",
			EN: "Nonconforming if any legal duty is answered no. Otherwise needs correction if any is answered " +
				"partly or unknown, undetermined while any is unanswered, and conforming if every answer is yes.",
		},
	},
	FigureRate: {
		checklist.Text{JA: "法的義務の充足率", EN: "Duties met"},
		checklist.Text{
			JA: "当てはまる法的義務のうち「はい」の割合です（該当なしは数えません）。高い方の数字は、未回答と「わからない」が全て「はい」だった場合の割合です。端数は切り捨てます。",
			EN: "The share of the applicable legal duties answered yes; those answered not applicable are left out. " +
				"The higher figure assumes that everything unanswered or unknown turns out yes. Rounded down.",
		},
	},
	FigureGaps: {
		checklist.Text{JA: "是正を要する項目", EN: "Items to correct"},
		checklist.Text{JA: "「いいえ」「わからない」「一部」と答えた項目です。", EN: "Items answered no, unknown or partly."},
	},
	FigureGrade: {
		checklist.Text{JA: "総合評価", EN: "Overall grade"},
		checklist.Text{
			JA: "適合なら A（努力義務・望ましい措置の実施率が 80％ 以上）か B、要是正なら C、" +
				"不適合なら D（法的義務の充足率が 50％ 以上）か E です。未確定の間は付きません。",
			EN: "A (good practice 80% or more) or B if conforming, C if correction is needed, " +
				"D (duties met 50% or more) or E if nonconforming. No grade while undetermined.",
		},
	},
	FigurePractice: {
		checklist.Text{JA: "努力義務・望ましい措置の実施率", EN: "Good practice"},
		checklist.Text{
			JA: "努力義務（2 倍）と望ましい措置を、重みを付けて数えます。「はい」は 2 点、「一部」は 1 点です。端数は切り捨てます。",
			EN: "Duties of effort (counted double) and advised measures, by weight: 2 points for yes, 1 for partly. " +
				"Rounded down.",
		},
	},
	FigureWayUp: {
		checklist.Text{JA: "評価を上げる近道", EN: "Shortest way up"},
		checklist.Text{JA: "一段上の評価になる、最も手間の少ない組合せです。", EN: "The least work that gives a better grade."},
	},
	FigureOpen: {
		checklist.Text{JA: "未確定の項目", EN: "Open items"},
		checklist.Text{
			JA: "未回答のもの、「わからない」と答えたもの、前提がまだ決まっていないものです。",
			EN: "Items unanswered, answered unknown, or depending on a fact that is not yet known.",
		},
	},
	FigureNotAsked: {
		checklist.Text{JA: "対象外の項目", EN: "Not asked"},
		checklist.Text{
			JA: "前提により聞かない項目です。前提を変えると、聞く項目に戻ります。",
			EN: "Items ruled out by the facts. They come back when the facts change.",
		},
	},
}

// What is said of a result wherever it is told.
var (
	NotAdvice = checklist.Text{JA: "これは自己点検の結果です。法的助言ではありません。", EN: "This is a self-check, not legal advice."}
	DoFirst   = checklist.Text{JA: "まず、すること", EN: "What to do first"}
	NoDuties  = checklist.Text{JA: "法的義務なし", EN: "no duties"}
	ShortList = checklist.Text{JA: "（短い点検）", EN: "(short list)"} // in place of a verdict
	NoGaps    = checklist.Text{JA: "是正を要する項目はありません。", EN: "There is nothing to correct."}

	PassSteps = checklist.Text{JA: "次にすること", EN: "Next steps"} // the headings of a pass
	PassAsk   = checklist.Text{JA: "詳しい人に聞くこと", EN: "What to ask an expert"}
)

// verdictWords are the name of each verdict and what it means.
var verdictWords = map[Verdict]struct{ label, means checklist.Text }{
	Nonconforming: {
		checklist.Text{JA: "不適合", EN: "nonconforming"},
		checklist.Text{JA: "法的義務のうち、できていないものがあります。", EN: "At least one legal duty is not met."},
	},
	NeedsCorrection: {
		checklist.Text{JA: "要是正", EN: "needs correction"},
		checklist.Text{
			JA: "法的義務のうち、一部しかできていないものや、できているか分からないものがあります。",
			EN: "At least one legal duty is met only in part, or it is not known whether it is met.",
		},
	},
	Undetermined: {
		checklist.Text{JA: "未確定", EN: "undetermined"},
		checklist.Text{
			JA: "法的義務の点検項目に、まだ回答していないものがあります。",
			EN: "Some questions about legal duties are still unanswered.",
		},
	},
	Conforming: {
		checklist.Text{JA: "適合", EN: "conforming"},
		checklist.Text{JA: "法的義務は、全て「はい」です。", EN: "Every legal duty is met."},
	},
}

// noGrade is the grade while the verdict is undetermined.
var noGrade = checklist.Text{JA: "未定", EN: "none yet"}

var priorityWords = map[Priority]checklist.Text{
	High:   {JA: "高", EN: "high"},
	Medium: {JA: "中", EN: "middle"},
	Low:    {JA: "低", EN: "low"},
}

// statusWords are the words of each status: its name, what it says in short, and
// what it does as the answer to a legal duty.
var statusWords = [...]struct{ label, about, countsAs checklist.Text }{
	Unanswered: {
		label:    checklist.Text{JA: "未回答", EN: "unanswered"},
		countsAs: checklist.Text{JA: "回答するまで「適合」にはなりません", EN: "rules out a conforming verdict until it is answered"},
	},
	Yes: {
		label:    checklist.Text{JA: "はい", EN: "yes"},
		about:    checklist.Text{JA: "できています", EN: "this is done"},
		countsAs: checklist.Text{JA: "満たしているものとして数えます", EN: "counts as met"},
	},
	Partly: {
		label:    checklist.Text{JA: "一部", EN: "partly"},
		about:    checklist.Text{JA: "一部はできています", EN: "done in part"},
		countsAs: checklist.Text{JA: "「適合」にはなりません（要是正）", EN: "rules out a conforming verdict"},
	},
	No: {
		label:    checklist.Text{JA: "いいえ", EN: "no"},
		about:    checklist.Text{JA: "できていません", EN: "not done"},
		countsAs: checklist.Text{JA: "一つでもあると「不適合」になります", EN: "a single one makes the verdict nonconforming"},
	},
	Unknown: {
		label:    checklist.Text{JA: "わからない", EN: "don't know"},
		about:    checklist.Text{JA: "詳しい人に聞きます", EN: "to be asked"},
		countsAs: checklist.Text{JA: "「適合」にはなりません（要是正）", EN: "rules out a conforming verdict"},
	},
	NotApplicable: {
		label: checklist.Text{JA: "該当なし", EN: "not applicable"},
		about: checklist.Text{JA: "理由を書きます", EN: "needs a reason"},
	},
}

var (
	countsGap       = checklist.Text{JA: "　", EN: "  "}
	countsPoints    = checklist.Text{JA: "%s に %d 点（満点 %d 点）", EN: "%s: %d of %d points"}
	countsNothing   = checklist.Text{JA: "数えません", EN: "is not counted"}
	provisionalMark = checklist.Text{JA: "（暫定）", EN: " (provisional)"}

	reachBoth = checklist.Text{JA: "未回答と「わからない」が全て「はい」なら %s",
		EN: "%s if everything unanswered or unknown is yes"}
	reachUnanswered = checklist.Text{JA: "未回答が全て「はい」なら %s", EN: "%s if everything unanswered is yes"}
	reachUnknown    = checklist.Text{JA: "「わからない」が全て「はい」なら %s", EN: "%s if everything unknown is yes"}

	goalMet     = checklist.Text{JA: "%d基準中 %d", EN: "%[2]d of %[1]d criteria"}
	goalNA      = checklist.Text{JA: "、該当なし %d", EN: ", %d not applicable"}
	goalLeft    = checklist.Text{JA: "、残り %d", EN: ", %d left"}
	goalReached = checklist.Text{JA: "、残りはありません（申請や審査は別に必要です）",
		EN: ", none left (application and review are separate)"}
	manyNA = checklist.Text{JA: "法的義務の %s が該当なしです。", EN: "%s of the legal duties are not applicable."}

	wayUpText  = checklist.Text{JA: "%sを「はい」にすると %s（目安 %s）", EN: "Turn %s to yes for grade %s (about %s)"}
	wayUpItem  = checklist.Text{JA: "%d 項目", EN: "%d item"}
	wayUpItems = checklist.Text{JA: "%d 項目", EN: "%d items"}
	wayUpDay   = checklist.Text{JA: "%d 人日", EN: "%d person-day"}
	wayUpDays  = checklist.Text{JA: "%d 人日", EN: "%d person-days"}

	whyPractice = checklist.Text{JA: "努力義務・望ましい措置の実施率が 80％ に届くためです。", EN: "Good practice then reaches 80%."}
	whyHalf     = checklist.Text{JA: "法的義務の充足率が 50％ に届くためです。", EN: "Half of the legal duties are then met."}
	whyNoNo     = checklist.Text{JA: "法的義務の「いいえ」がなくなるためです。", EN: "No legal duty is then answered no."}
	whyAllMet   = checklist.Text{JA: "法的義務が全て満たされるためです。", EN: "Every legal duty is then met."}
)

// Why a question is asked, or not.
var (
	LabelReasons = checklist.Text{JA: "聞く理由", EN: "Why asked"}

	whyAlways       = checklist.Text{JA: "どの事業者にも聞く項目です", EN: "every business is asked"}
	whyAsked        = checklist.Text{JA: "前提により聞く項目です（%s）", EN: "because of the facts (%s)"}
	whyNotAsked     = checklist.Text{JA: "前提により聞かない項目です（%s）", EN: "not asked, because of the facts (%s)"}
	whyPerhaps      = checklist.Text{JA: "前提が決まっていないため聞く項目です（%s）", EN: "because a fact is not known yet (%s)"}
	whyFact         = checklist.Text{JA: "「%s」：%s", EN: "\"%s\": %s"}
	whyPointless    = checklist.Text{JA: "聞く必要がありません", EN: "not asked"}
	whyContradicted = checklist.Text{JA: "ほかの答えと食い違っています", EN: "contradicts other answers"}
	whyComma        = checklist.Text{JA: "、", EN: ", "}
)

// ignoredWords say why an answer does not count as it was given.
var ignoredWords = map[Ignored]checklist.Text{
	NotAsked: {JA: "（残してありますが、数えません）", EN: " (kept, not counted)"},
	Unconfirmed: {
		JA: "（前の版から引き継いだ回答で、確認するまで未回答として数えます）",
		EN: " (carried over, so it counts as unanswered until confirmed)",
	},
	Outdated: {
		JA: "（前の問いへの回答なので、未回答として数えます）",
		EN: " (answers an earlier version of the question, so it counts as unanswered)",
	},
	NARefused: {
		JA: "（この項目では選べないので、未回答として数えます）",
		EN: " (cannot be chosen for this item, so it counts as unanswered)",
	},
	NAReason: {JA: "（理由がないので、未回答として数えます）", EN: " (no reason is given, so it counts as unanswered)"},
}

// outWords say why a question is not asked.
var outWords = [outCount]checklist.Text{
	OutFacts:    {JA: "前提により対象外です", EN: "not asked because of the facts stated"},
	OutDay:      {JA: "判定の基準日には聞かない項目です", EN: "not asked under the law of the reference date"},
	OutAnswered: {JA: "%s で回答するため、聞きません", EN: "covered by %s"},
	OutDraft:    {JA: "予告の一覧なので、判定しません", EN: "the list is a draft, which is not judged"},
}

// The words of facts that contradict each other.
var (
	factContradicted = checklist.Text{
		JA: "「%[1]s」に「%[2]s」と答えていますが、%[3]sへの答えからは%[4]sになります。" +
			"どちらかを答え直してください。それまでは、分からないものとして扱います。",
		EN: "\"%[1]s\" was answered \"%[2]s\", but the answer to %[3]s implies %[4]s. Please answer one of them " +
			"again; until then it counts as unknown.",
	}
	factQuote = checklist.Text{JA: "「%s」", EN: "\"%s\""}
	factAnd   = checklist.Text{JA: "と", EN: " and "}
)

// fieldWords are the names of the fields of an answer, and what belongs in each.
var fieldWords = map[Field]struct{ label, about checklist.Text }{
	FieldStatus: {
		checklist.Text{JA: "点検結果", EN: "Answer"},
		checklist.Text{JA: "はい・一部・いいえ・わからない・該当なし", EN: "yes, partly, no, unknown, not applicable"},
	},
	FieldReason: {
		checklist.Text{JA: "理由", EN: "Reason"},
		checklist.Text{JA: "該当しない理由", EN: "why it is not applicable"},
	},
	FieldNote: {
		checklist.Text{JA: "現状", EN: "Present state"},
		checklist.Text{JA: "今、どうしているか", EN: "how it is done now"},
	},
	FieldEvidence: {
		checklist.Text{JA: "証跡", EN: "Evidence"},
		checklist.Text{JA: "規程・様式・記録の名前と置き場所", EN: "rules, forms or records, and where they are kept"},
	},
	FieldAction: {
		checklist.Text{JA: "改善策", EN: "Measure"},
		checklist.Text{JA: "どう改めるか", EN: "what will be done"},
	},
	FieldPriority: {
		checklist.Text{JA: "優先度", EN: "Priority"},
		checklist.Text{JA: "高・中・低", EN: "high, middle, low"},
	},
	FieldOwner: {
		checklist.Text{JA: "担当者", EN: "Owner"},
		checklist.Text{JA: "改善する人", EN: "who will do it"},
	},
	FieldDue: {
		checklist.Text{JA: "対応期限", EN: "Due"},
		checklist.Text{JA: "例：3/31、R9.3.31、月末", EN: "such as 2027-03-31"},
	},
	FieldDone: {
		checklist.Text{JA: "完了日", EN: "Done"},
		checklist.Text{JA: "改善が済んだ日。例：今日", EN: "when it was done, such as today"},
	},
	FieldCheckedBy: {
		checklist.Text{JA: "確認者", EN: "Checked by"},
		checklist.Text{JA: "改善を確かめた人", EN: "who verified it"},
	},
}
