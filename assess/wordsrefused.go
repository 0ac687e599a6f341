package assess

import "tenken/checklist"

// The words by which input is refused, and the names of verdicts, statuses,
// grades and priorities.
var (
	wNoFormerAnswerWaits     = checklist.Text{JA: "前回から確認を待つ回答はありません", EN: "no former answer waits to be confirmed"}
	wNoFormerFactWaits       = checklist.Text{JA: "前回から確認を待つ前提はありません", EN: "no former fact waits to be confirmed"}
	wNoQuestionBeingAsked    = checklist.Text{JA: "今答える点検項目はありません", EN: "no question is being asked"}
	wSameQuestionStandsTwice = checklist.Text{JA: "同じ点検項目が二度あります", EN: "the same question is there twice"}
	wApproved                = checklist.Text{
		JA: "承認済みのため、変更できません（%[1]s さん、%[2]s）。変更するときは、先に理由を付けて承認を解いてください: " +
			"tenken sign ファイル --role reopen --name 名前 --note 理由",
		EN: "it is approved (by %[1]s, %[2]s) and cannot be changed. To change it, first reopen it with a reason: " +
			"tenken sign FILE --role reopen --name NAME --note REASON",
	}
	wNothingChange   = checklist.Text{JA: "変更がありません", EN: "nothing to change"}
	wThereNoField    = checklist.Text{JA: "「%s」という欄はありません", EN: "there is no field \"%s\""}
	wTextTooLongKeep = checklist.Text{
		JA: "文が長すぎます。1万字までにしてください",
		EN: "the text is too long; keep it under 10,000 characters",
	}
	wThisQuestionCannotAnswered = checklist.Text{
		JA: "この項目は「該当なし」とは答えられません",
		EN: "this question cannot be answered \"not applicable\"",
	}
	wNotApplicableNeedsReason = checklist.Text{JA: "「該当なし」には理由が要ります", EN: "\"not applicable\" needs a reason"}
	wThereNoSuchFact          = checklist.Text{JA: "このような前提はありません", EN: "there is no such fact"}
	wThereNoSuchQuestion      = checklist.Text{JA: "このような点検項目はありません", EN: "there is no such question"}
	wCannotReadAsDate         = checklist.Text{
		JA: "「%s」は日付として読めません。2026/4/1 や R8.4.1 のように書いてください",
		EN: "cannot read \"%s\" as a date; write it like 2026-04-01",
	}
	wPoints               = checklist.Text{JA: "%s に %d 点（満点 %d 点）", EN: "%s: %d of %d points"}
	wGap                  = checklist.Text{JA: "　", EN: "  "}
	wNonconforming        = checklist.Text{JA: "不適合", EN: "nonconforming"}
	wNeedsCorrection      = checklist.Text{JA: "要是正", EN: "needs correction"}
	wUndetermined         = checklist.Text{JA: "未確定", EN: "undetermined"}
	wConforming           = checklist.Text{JA: "適合", EN: "conforming"}
	wNoneYet              = checklist.Text{JA: "未定", EN: "none yet"}
	wHigh                 = checklist.Text{JA: "高", EN: "high"}
	wMiddle               = checklist.Text{JA: "中", EN: "middle"}
	wLow                  = checklist.Text{JA: "低", EN: "low"}
	wCannotReadAsPriority = checklist.Text{
		JA: "「%s」は優先度として読めません。高・中・低のどれかを書いてください",
		EN: "cannot read \"%s\" as a priority; write high, middle or low",
	}
	wMayMeanNoOr         = checklist.Text{JA: "「いいえ」とも「未回答」とも読めます", EN: "may mean no, or not answered yet"}
	wMeansAnotherRowOnce = checklist.Text{JA: "並べ替えると上の行が変わります", EN: "means another row once rows have moved"}
	wDoesNotSayWhich     = checklist.Text{JA: "どの欄と同じかがわかりません", EN: "does not say which cell is meant"}
	wMayMeanNoOr2        = checklist.Text{JA: "「いいえ」とも「該当なし」とも読めます", EN: "may mean no, or not applicable"}
	wMayMeanYesOr        = checklist.Text{JA: "「はい」とも「いいえ」とも読めます", EN: "may mean yes, or no"}
	wMayMeanPartlyOr     = checklist.Text{JA: "「一部」とも「いいえ」とも読めます", EN: "may mean partly, or no"}
	wMayMeanUnknownOr    = checklist.Text{
		JA: "「わからない」とも「未回答」とも読めます",
		EN: "may mean unknown, or not answered yet",
	}
	wCannotReadAsAnswer = checklist.Text{
		JA: "「%s」は回答として読めません。はい・一部・いいえ・わからない・該当なしのどれかを書いてください",
		EN: "cannot read \"%s\" as an answer; write yes, partly, no, unknown or na",
	}
	wThereNothingUndo      = checklist.Text{JA: "取り消せる変更がありません", EN: "there is nothing to undo"}
	wThereNothingRedo      = checklist.Text{JA: "やり直せる変更がありません", EN: "there is nothing to redo"}
	wNotAskedBecauseFacts  = checklist.Text{JA: "前提により対象外です", EN: "not asked, because of the facts stated"}
	wFollowsFromOtherFacts = checklist.Text{
		JA: "ほかの前提から決まるので、答える必要はありません",
		EN: "it follows from other facts and is not stated",
	}
	wCannotWrite = checklist.Text{JA: "「%s」は書けません", EN: "cannot write \"%s\""}
	wNotAValue   = checklist.Text{JA: "「%s」は使えません。%s のどれかにしてください", EN: "\"%s\" is not one of %s"}
	wAmbiguous   = checklist.Text{
		JA: "「%s」は%s。はい・一部・いいえ・わからない・該当なしのどれかを書いてください",
		EN: "\"%s\" %s; write yes, partly, no, unknown or na",
	}
)
