package assess

import "tenken/checklist"

// The words by which input is refused.
var (
	noAnswerWaits = checklist.Text{JA: "確認を待つ前回の回答はありません", EN: "there is no earlier answer to confirm"}
	noFactWaits   = checklist.Text{JA: "確認を待つ前回の前提はありません", EN: "there is no earlier fact to confirm"}
	noQuestionNow = checklist.Text{JA: "今、回答する点検項目はありません", EN: "there is no question to answer now"}
	questionTwice = checklist.Text{JA: "同じ点検項目が二つあります", EN: "the same question appears twice"}
	isApproved    = checklist.Text{
		JA: "承認済みのため、変更できません（%[1]s さん、%[2]s）。変更するときは、先に理由を付けて承認を解除してください: " +
			"tenken sign ファイル --role reopen --name 名前 --note 理由",
		EN: "it is approved (by %[1]s, %[2]s) and cannot be changed. To change it, first reopen it with a reason: " +
			"tenken sign FILE --role reopen --name NAME --note REASON",
	}
	nothingToChange = checklist.Text{JA: "変更がありません", EN: "nothing to change"}
	noSuchField     = checklist.Text{JA: "「%s」という欄はありません", EN: "there is no field \"%s\""}
	notForField     = checklist.Text{JA: "「%s」は「%s」の欄に書けません", EN: "cannot write \"%s\" in the field \"%s\""}
	textTooLong     = checklist.Text{
		JA: "文が長すぎます。1万字までにしてください",
		EN: "the text is too long; keep it under 10,000 characters",
	}
	naRefused = checklist.Text{
		JA: "この項目は「該当なし」とは答えられません",
		EN: "this question cannot be answered \"not applicable\"",
	}
	naNeedsReason  = checklist.Text{JA: "「該当なし」には理由が必要です", EN: "\"not applicable\" needs a reason"}
	noSuchFact     = checklist.Text{JA: "このような前提はありません", EN: "there is no such fact"}
	noSuchQuestion = checklist.Text{JA: "このような点検項目はありません", EN: "there is no such question"}
	notADate       = checklist.Text{
		JA: "「%s」は日付として読めません。2026/4/1 や R8.4.1 のように書いてください",
		EN: "cannot read \"%s\" as a date; write it like 2026-04-01",
	}
	notAPriority = checklist.Text{
		JA: "「%s」は優先度として読めません。高・中・低のどれかを書いてください",
		EN: "cannot read \"%s\" as a priority; write high, middle or low",
	}
	noOrOpen      = checklist.Text{JA: "「いいえ」とも「未回答」とも読めます", EN: "may mean no, or not answered yet"}
	anotherRow    = checklist.Text{JA: "並べ替えると別の行を指します", EN: "means another row once rows have moved"}
	whichCell     = checklist.Text{JA: "どの欄と同じかが分かりません", EN: "does not say which cell is meant"}
	noOrNA        = checklist.Text{JA: "「いいえ」とも「該当なし」とも読めます", EN: "may mean no, or not applicable"}
	yesOrNo       = checklist.Text{JA: "「はい」とも「いいえ」とも読めます", EN: "may mean yes, or no"}
	partlyOrNo    = checklist.Text{JA: "「一部」とも「いいえ」とも読めます", EN: "may mean partly, or no"}
	unknownOrOpen = checklist.Text{
		JA: "「わからない」とも「未回答」とも読めます",
		EN: "may mean unknown, or not answered yet",
	}
	notAnAnswer = checklist.Text{
		JA: "「%s」は回答として読めません。はい・一部・いいえ・わからない・該当なしのどれかを書いてください",
		EN: "cannot read \"%s\" as an answer; write yes, partly, no, unknown or na",
	}
	historyBegins = checklist.Text{
		JA: "記録が、開始の記録（begin）から始まっていません",
		EN: "the history does not start with a begin event",
	}
	eventNumber = checklist.Text{JA: "記録 %d: %s", EN: "event %d: %s"}
	eventBegins = checklist.Text{JA: "開始の記録（begin）は、最初に一つだけです", EN: "begin comes once, and first"}
	eventEmpty  = checklist.Text{JA: "中身がありません", EN: "its payload is missing"}
	eventTwice  = checklist.Text{JA: "識別子「%s」が二度使われています", EN: "id \"%s\" is used twice"}
	eventUndoes = checklist.Text{
		JA: "識別子「%s」の記録は、取り消せないか、ありません",
		EN: "there is no event \"%s\" that can be undone",
	}
	eventValue = checklist.Text{
		JA: "%s の %s に「%s」は使えません",
		EN: "%s: %s cannot be \"%s\"",
	}
	nothingToUndo = checklist.Text{JA: "取り消せる変更がありません", EN: "there is nothing to undo"}
	nothingToRedo = checklist.Text{JA: "やり直せる変更がありません", EN: "there is nothing to redo"}
	factFollows   = checklist.Text{
		JA: "ほかの前提から決まるので、答える必要はありません",
		EN: "it follows from other facts and need not be stated",
	}
	notAValue  = checklist.Text{JA: "「%s」は使えません。%s のどれかにしてください", EN: "\"%s\" is not one of %s"}
	mayMeanTwo = checklist.Text{
		JA: "「%s」は%s。はい・一部・いいえ・わからない・該当なしのどれかを書いてください",
		EN: "\"%s\" %s; write yes, partly, no, unknown or na",
	}
)
