package tui

import "tenken/checklist"

var (
	wAnswersSoFarSaved    = checklist.Text{JA: "ここまでの回答は保存されています。", EN: "Your answers so far are saved."}
	wNowEnglish           = checklist.Text{JA: "日本語にしました。", EN: "Now in English."}
	wPlainSaved           = checklist.Text{JA: "保存しました。", EN: "Saved."}
	wNotSaved             = checklist.Text{JA: "保存できていません。", EN: "Not saved. "}
	wEnterTriesAgainStops = checklist.Text{
		JA: "Enter でもう一度保存します。s で、保存せずに終わります。",
		EN: "Enter tries again; s stops without saving.",
	}
	wEnterTriesAgainK = checklist.Text{
		JA: "Enter でもう一度、k で別のフォルダーに保存します。s で、保存せずに終わります。",
		EN: "Enter tries again, k saves in another folder; s stops without saving.",
	}
	wChangedThisTime       = checklist.Text{JA: "今回変わったところ", EN: "Changed this time"}
	wChangedLastTime       = checklist.Text{JA: "前回（%s）変わったところ", EN: "Changed last time, %s"}
	wPlainNothingYet       = checklist.Text{JA: "まだありません。", EN: "Nothing yet."}
	wNameCount             = checklist.Text{JA: "%s：%d", EN: "%s: %d"}
	wTo                    = checklist.Text{JA: "から", EN: " to "}
	wReadThisHelp          = checklist.Text{JA: "使い方を読む", EN: "read this help"}
	wWriteNoteEvidenceWhat = checklist.Text{
		JA: "現状・証跡・改善策・優先度・担当者・対応期限・完了日・確認者を書く",
		EN: "write the present state, evidence, measure, priority, owner, dates and who checked",
	}
	wGoExampleJGen = checklist.Text{JA: "移る。例：j GEN-01-02、j 委託",
		EN: "go to, for example: j GEN-01-02, j contractor"}
	wReadSectionsGoOne   = checklist.Text{JA: "区分と進み具合を読み、選んで移る", EN: "read the sections and go to one"}
	wWalkOnlyThroughSome = checklist.Text{
		JA: "未回答だけ、いいえだけ、のように絞る",
		EN: "go through some only, such as the unanswered",
	}
	wUndo                = checklist.Text{JA: "取り消す", EN: "undo"}
	wRedo                = checklist.Text{JA: "やり直す", EN: "redo"}
	wWhatResultWouldBy   = checklist.Text{JA: "答えが変わったら結果がどうなるか", EN: "what the result would be by another answer"}
	wReadWhatChangedThis = checklist.Text{
		JA: "今回と前回に変わったところ、この項目のこれまでを読む",
		EN: "read what changed this time and last time, and this question's history",
	}
	wByPriorityOrOrder      = checklist.Text{JA: "大事な順・番号順を替える", EN: "by priority, or in the order of the list"}
	wReadResult             = checklist.Text{JA: "点検結果を読む", EN: "read the result"}
	wWriteReport            = checklist.Text{JA: "報告書を書き出す", EN: "write the report"}
	wCloseThisChooseAnother = checklist.Text{JA: "この点検を閉じて、ほかの点検を選ぶ", EN: "close this and choose another"}
	wAnswerByNumberOr       = checklist.Text{
		JA: "回答は番号か言葉で入れます：1 はい、2 一部、3 いいえ、4 わからない、5 該当なし。",
		EN: "Answer by number or word: 1 yes, 2 partly, 3 no, 4 don't know, 5 not applicable.",
	}
	wEnterAloneNextB = checklist.Text{
		JA: "Enter だけ：次へ　b：一つ戻る　s：やめる（回答は保存されています）　l：English",
		EN: "Enter alone: next  b: back  s: stop (answers are saved)  l: 日本語",
	}
	wColon          = checklist.Text{JA: "：", EN: ": "}
	wExplanation    = checklist.Text{JA: "説明", EN: "Explanation"}
	wHowCheck       = checklist.Text{JA: "確かめ方と証跡", EN: "How to check"}
	wSource         = checklist.Text{JA: "根拠", EN: "Source"}
	wHowMend        = checklist.Text{JA: "改善のしかた", EN: "How to fix it"}
	wWhereIdOrWords = checklist.Text{JA: "どこへ移りますか（番号や言葉）：", EN: "Where to (an id or words)?"}
	wPlainTakeOffer = checklist.Text{
		JA: "使い始めるなら Enter、やめるなら b：",
		EN: "Enter to take it into use, b to leave it:",
	}
	wPlainNothingFound    = checklist.Text{JA: "見つかりません。", EN: "Nothing found."}
	wNumberEnterLeave     = checklist.Text{JA: "番号（Enter でやめる）：", EN: "Number (Enter to cancel):"}
	wNumberSectionGoEnter = checklist.Text{
		JA: "移る区分の番号（Enter でやめる）：",
		EN: "Number of the section to go to (Enter to cancel):",
	}
	wNumber                 = checklist.Text{JA: "番号：", EN: "Number:"}
	wThereNone              = checklist.Text{JA: "当てはまるものがありません。", EN: "There are none."}
	wIfAnswer               = checklist.Text{JA: "「%s」なら、", EN: "%s: "}
	wTenkenCheckYourselfHow = checklist.Text{
		JA: "点検 tenken　個人情報の取扱いを、自分で点検します。",
		EN: "tenken: check for yourself how you handle personal information.",
	}
	wTypeNumberPressEnter = checklist.Text{
		JA: "番号を入れて Enter を押してください。b で戻り、s でやめます。どこでやめても、回答は保存されています。",
		EN: "Type a number and press Enter. b goes back, s stops; wherever you stop, your answers are saved.",
	}
	wWhomThisSelfCheck2 = checklist.Text{
		JA: "どの事業者の点検ですか（報告書の表紙に出ます）：",
		EN: "Who is this self-check for (it goes on the report)?",
	}
	wNameNeeded         = checklist.Text{JA: "名前が要ります。", EN: "A name is needed."}
	wChooseSector       = checklist.Text{JA: "分野を選びます。", EN: "Choose your sector."}
	wNumbersSeveralToo1 = checklist.Text{
		JA: "番号（いくつでも、例：1 3）、または名前の一部：",
		EN: "Numbers (several too: 1 3), or part of a name:",
	}
	wQuestionsAfter    = checklist.Text{JA: "  %d 問", EN: "  %d questions"}
	wUnsignedAfter     = checklist.Text{JA: "  署名なし", EN: "  unsigned"}
	wLeaveRestLater    = checklist.Text{JA: "残りの前提はあとで答える", EN: "leave the rest for later"}
	wNow               = checklist.Text{JA: "今：", EN: "Now: "}
	wNumberOrWordEnter = checklist.Text{JA: "番号か言葉（e で聞く理由、Enter で次へ、b で一つ戻る）：",
		EN: "Number or word (e: why, Enter: next, b: back):"}
	wSemicolon              = checklist.Text{JA: "、", EN: "; "}
	wPlainNone              = checklist.Text{JA: "ありません。", EN: "None."}
	wResult                 = checklist.Text{JA: "点検結果", EN: "Result"}
	wItemsCorrectMostUrgent = checklist.Text{JA: "是正を要する項目（%d、大事な順）", EN: "Items to correct (%d, most urgent first)"}
	wThisSelfCheckNot       = checklist.Text{JA: "自己点検の結果です。法律の助言ではありません。",
		EN: "This is a self-check, not legal advice."}
	wStopOn               = checklist.Text{JA: "。", EN: ". "}
	wNextSteps            = checklist.Text{JA: "次にすること", EN: "Next steps"}
	wAskSomeoneWhoKnows   = checklist.Text{JA: "詳しい人に聞くこと", EN: "To ask someone who knows"}
	wWriting              = checklist.Text{JA: "書き出しています。", EN: "Writing."}
	wFileHere             = checklist.Text{JA: "ファイルはここにあります：", EN: "The file is here: "}
	wNoQuestionAppliesLet = checklist.Text{
		JA: "当てはまる点検項目がありません。前提を見直します。",
		EN: "No question applies. Let us look at the facts again.",
	}
	wAnswerHelp        = checklist.Text{JA: "回答（? で使い方）：", EN: "Answer (? for help):"}
	wThisFirstQuestion = checklist.Text{JA: "はじめの点検項目です。", EN: "This is the first question."}
	wQuestionOf        = checklist.Text{JA: "問 %d/%d", EN: "Question %d/%d"}
	wQuestion          = checklist.Text{JA: "問", EN: "Question"}
	wToGo              = checklist.Text{JA: "あと %d 問", EN: "%d to go"}
	wAnswered          = checklist.Text{JA: "今の回答：", EN: "Answered: "}
	wOverdue           = checklist.Text{JA: "期限を過ぎています。", EN: "Overdue."}
	wTellsWhatCanTyped = checklist.Text{JA: "? で使い方を読めます。", EN: "Type ? for help."}
	wWhyDoesNotApply   = checklist.Text{JA: "該当なしの理由（b でやめる）：", EN: "Why it does not apply (b to cancel):"}
	wLastOneBackWhat   = checklist.Text{
		JA: "最後まで来たので、まだ回答していない点検項目に戻ります。",
		EN: "That was the last one; back to what is unanswered.",
	}
	wNumberFieldEnterOne = checklist.Text{
		JA: "書く欄の番号（Enter で上から順に）：",
		EN: "Number of a field (Enter: one after the other):",
	}
	wEnterAloneKeepsWhat = checklist.Text{
		JA: "Enter だけなら、そのままにします。- だけなら、消します。b でやめます。",
		EN: "Enter alone keeps it as it is; - alone clears it; b stops.",
	}
	wNowAfter         = checklist.Text{JA: "　今：", EN: " now: "}
	wProposed         = checklist.Text{JA: "　案：", EN: " proposed: "}
	wPrompt           = checklist.Text{JA: "%s：", EN: "%s:"}
	wSpokenDoneOf     = checklist.Text{JA: "%[2]d 問中 %[1]d 問", EN: "%d of %d"}
	wPlainWhichFolder = checklist.Text{JA: "どのフォルダーに保存しますか（例：E:\\）：", EN: "In which folder (such as E:\\)?"}

	wMoreItems = checklist.Text{JA: "全部で %d 件です。Enter で次の %d 件を読みます。", EN: "%d in all. Enter reads the next %d."}
	wNotThat   = checklist.Text{JA: "その番号や言葉はありません。", EN: "There is no such number or word."}
	wHowToPick = checklist.Text{
		JA: "番号（%d まで）か、言葉で入れます。b で戻り、s でやめます。",
		EN: "Type a number (up to %d) or the words. b goes back, s stops.",
	}
	wMenuMore = checklist.Text{
		JA: "番号で理由を読みます（Enter で続き、? で使い方、b で戻る）：",
		EN: "A number tells why (Enter: more, ?: help, b: back):",
	}
	wMenuLast = checklist.Text{
		JA: "番号で選びます（Enter で戻る、? で使い方）：",
		EN: "Choose by number (Enter: back, ?: help):",
	}
	wResultWords = checklist.Text{
		JA: "数字の理由は d、報告書の書き出しは k と入れてください。",
		EN: "Type d for the figures and why, k to export the report.",
	}
	wReadExplanation = checklist.Text{JA: "説明を読む", EN: "read the explanation"}
	wReadAsked       = checklist.Text{JA: "この項目を聞く理由を読む", EN: "read why this is asked"}
	wReadCheck       = checklist.Text{JA: "確かめ方と証跡を読む", EN: "read how to check"}
	wReadSource      = checklist.Text{JA: "根拠を読む", EN: "read the source"}
	wReadRemedy      = checklist.Text{JA: "改善のしかたを読む", EN: "read how to fix it"}
	wReadFigures     = checklist.Text{JA: "数字とその理由を読む", EN: "read the figures, and why"}

	wWhichAreTheCase  = checklist.Text{JA: "次のうち、当てはまるものの番号を選びます。", EN: "Which of these are the case?"}
	wEnterForMore     = checklist.Text{JA: "Enter で続きを読みます：", EN: "Enter reads on:"}
	wNumbersOfTheCase = checklist.Text{
		JA: "番号（いくつでも、例：1 3。わからないものは ?2。なければ Enter）：",
		EN: "Numbers (several too: 1 3; not known: ?2; none: Enter):",
	}
	wOthersBecomeNo = checklist.Text{
		JA: "ほかの %d 件は「いいえ」になります。よければ Enter、選び直すなら b：",
		EN: "The other %d become no. Enter if that is right, b to choose again:",
	}
)
