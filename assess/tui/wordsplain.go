package tui

import "tenken/checklist"

// The line mode: what it says everywhere.
var (
	wNowEnglish           = checklist.Text{JA: "日本語にしました。", EN: "Now in English."}
	wPlainSaved           = checklist.Text{JA: "保存しました。", EN: "Saved."}
	wEnterTriesAgainStops = checklist.Text{
		JA: "Enter でもう一度保存します。s で、保存せずに終了します。",
		EN: "Press Enter to try again, or s to stop without saving.",
	}
	wEnterTriesAgainK = checklist.Text{
		JA: "Enter でもう一度、k で別のフォルダーに保存します。s で、保存せずに終了します。",
		EN: "Press Enter to try again, k to save in another folder, or s to stop without saving.",
	}
	wPlainWhichFolder = checklist.Text{JA: "どのフォルダーに保存しますか（例：E:\\）：", EN: "In which folder (such as E:\\)?"}
	wMoreItems        = checklist.Text{
		JA: "全部で %d 件です。Enter で次の %d 件を読みます。",
		EN: "%d in all. Enter reads the next %d.",
	}
	wPlainReadOn = checklist.Text{
		JA: "あと %d 行あります。Enter で続き、b でやめます：",
		EN: "%d more lines. Enter reads on, b stops:",
	}
	wFromTo    = checklist.Text{JA: "%sから「%s」", EN: "%s to %s"}
	wNotThat   = checklist.Text{JA: "その番号や言葉はありません。", EN: "There is no such number or word."}
	wHowToPick = checklist.Text{
		JA: "番号（%d まで）か、言葉で入れます。b で戻り、s でやめます。",
		EN: "Type a number (up to %d) or the words. b goes back, s stops.",
	}
)

// Home and the beginning.
var (
	wPlainWhatBusiness = checklist.Text{
		JA: "どんなお仕事ですか（例：歯科、ネットショップ。Enter で全て読みます）：",
		EN: "What is your business (such as dentist, online shop; Enter reads them all)?",
	}
	wPlainChangePlan = checklist.Text{
		JA: "よければ Enter、外す一覧があればその番号、選び直すなら b：",
		EN: "Enter if that is right, the number of a list to leave out, or b to choose again:",
	}
	wPlainOnePlan = checklist.Text{
		JA: "よければ Enter、選び直すなら b：",
		EN: "Enter if that is right, or b to choose again:",
	}
	wCannotDropList = checklist.Text{
		JA: "その一覧は、ほかの一覧の土台なので外せません。",
		EN: "The other lists build on this one, so it cannot be left out.",
	}
	wWhoPlain = checklist.Text{
		JA: "回答する人のお名前（履歴に残ります。お尋ねするのは一度だけです。Enter で「%s」）：",
		EN: "Who answers (recorded in the history, asked only once; Enter for %s):",
	}
	wAnswersSoFarSaved = checklist.Text{JA: "ここまでの回答は保存されています。", EN: "Your answers so far are saved."}
	wPlainTakeOffer    = checklist.Text{
		JA: "使い始めるなら Enter、やめるなら b：",
		EN: "Enter to start using it, b to go back:",
	}
	wPlainNothingFound      = checklist.Text{JA: "見つかりません。", EN: "Nothing found."}
	wNumber                 = checklist.Text{JA: "番号：", EN: "Number:"}
	wTenkenCheckYourselfHow = checklist.Text{
		JA: "点検 tenken　個人情報の取扱いを、自分で点検します。",
		EN: "tenken: check for yourself how you handle personal information.",
	}
	wTypeNumberPressEnter = checklist.Text{
		JA: "番号を入れて Enter を押してください。b で戻り、s でやめます。どこでやめても、回答は保存されています。",
		EN: "Type a number and press Enter. b goes back and s stops. Wherever you stop, your answers are saved.",
	}
	wPlainWhomFor = checklist.Text{
		JA: "どの事業者の点検ですか（報告書の表紙に載ります）：",
		EN: "Who is this self-check for (it appears on the report)?",
	}
	wNameNeeded        = checklist.Text{JA: "名前を入れてください。", EN: "Please enter a name."}
	wPlainChooseSector = checklist.Text{JA: "分野を選びます。", EN: "Choose your sector."}
	wNumbersOrName     = checklist.Text{
		JA: "番号（いくつでも、例：1 3）又は名前の一部：",
		EN: "Numbers (such as 1 3), or part of a name:",
	}
	wQuestionsAfter = checklist.Text{JA: "  %d 問", EN: "  %d questions"}
	wUnsignedAfter  = checklist.Text{JA: "  署名なし", EN: "  unsigned"}
	wSpokenDoneOf   = checklist.Text{JA: "%[2]d 問中 %[1]d 問", EN: "%d of %d"}
)

// The facts, by lines.
var (
	wPlainFactsAsBefore = checklist.Text{
		JA: "変わったものの番号、変わりなければ Enter（%d 件を前回どおりにします）：",
		EN: "The number of one that has changed; Enter keeps all %d as before:",
	}
	wLeaveRestLater    = checklist.Text{JA: "残りの前提は後で答える", EN: "leave the rest for later"}
	wNow               = checklist.Text{JA: "今：", EN: "Now: "}
	wNumberOrWordEnter = checklist.Text{
		JA: "番号か言葉（e で聞く理由、Enter で次へ、b で一つ戻る）：",
		EN: "Number or word (e: why, Enter: next, b: back):",
	}
	wWhichAreTheCase  = checklist.Text{JA: "次のうち、当てはまるものの番号を選びます。", EN: "Which of these apply?"}
	wEnterForMore     = checklist.Text{JA: "Enter で続きを読みます：", EN: "Press Enter to read on:"}
	wNumbersOfTheCase = checklist.Text{
		JA: "番号（いくつでも、例：1 3。わからないものは ?2。なければ Enter）：",
		EN: "Numbers (such as 1 3; not known: ?2; none: Enter):",
	}
	wOthersBecomeNo = checklist.Text{
		JA: "ほかの %d 件は「いいえ」になります。よければ Enter、選び直すなら b：",
		EN: "The other %d will count as no. Enter if that is right, b to choose again:",
	}
)

// Question after question, by lines.
var (
	wPlainSectionDone = checklist.Text{
		JA: "この区分の点検が終わりました。回答は次のとおりです。",
		EN: "This section is done. Your answers:",
	}
	wPlainCheck = checklist.Text{
		JA: "直すものの番号、よければ Enter で次の区分「%s」へ：",
		EN: "The number of one to change; Enter goes on to %s:",
	}
	wPlainCheckLast = checklist.Text{
		JA: "直すものの番号、よければ Enter で結果へ：",
		EN: "The number of one to change; Enter reads the result:",
	}
	wNumberSectionGoEnter = checklist.Text{
		JA: "移る区分の番号（Enter でやめる）：",
		EN: "Number of the section to go to (Enter to cancel):",
	}
	wThereNone            = checklist.Text{JA: "当てはまるものがありません。", EN: "There are none."}
	wNoQuestionAppliesLet = checklist.Text{
		JA: "当てはまる点検項目がありません。前提を見直します。",
		EN: "No question applies. Please check the facts again.",
	}
	wAnswerHelp        = checklist.Text{JA: "回答（? で使い方）：", EN: "Answer (? for help):"}
	wQuestionOf        = checklist.Text{JA: "問 %d/%d", EN: "Question %d/%d"}
	wQuestion          = checklist.Text{JA: "問", EN: "Question"}
	wAnswered          = checklist.Text{JA: "今の回答：", EN: "Current answer: "}
	wTellsWhatCanTyped = checklist.Text{JA: "? で使い方を読めます。", EN: "Type ? for help."}
	wPlainWhyNot       = checklist.Text{JA: "該当なしの理由（b でやめる）：", EN: "Why it does not apply (b to cancel):"}
	wPlainBackToOpen   = checklist.Text{
		JA: "最後まで進んだので、未回答の点検項目に戻ります。",
		EN: "That was the last question. Back to the unanswered ones.",
	}
	wNumberFieldEnterOne = checklist.Text{
		JA: "書く欄の番号（Enter で上から順に）：",
		EN: "Number of a field (Enter: all of them in turn):",
	}
	wEnterAloneKeepsWhat = checklist.Text{
		JA: "Enter だけなら、そのままにします。- だけなら、消します。b でやめます。",
		EN: "Enter alone keeps it as it is; - alone clears it; b stops.",
	}
	wNowAfter = checklist.Text{JA: "　今：", EN: " now: "}
	wProposed = checklist.Text{JA: "　案：", EN: " proposed: "}
)

// What can be typed in place of an answer.
var (
	wSayAsBefore = checklist.Text{
		JA: "前回と同じ回答にする（前回の回答があるとき。c でも可）",
		EN: "give the same answer as last time, where there is one (c too)",
	}
	wPlainManage           = checklist.Text{JA: "取り込み・書き出し・一覧・名前・削除", EN: "import, export, lists, name, delete"}
	wChangedThisTime       = checklist.Text{JA: "今回変わったところ", EN: "Changed this time"}
	wChangedLastTime       = checklist.Text{JA: "前回（%s）変わったところ", EN: "Changed last time, %s"}
	wPlainNothingYet       = checklist.Text{JA: "まだありません。", EN: "None yet."}
	wReadThisHelp          = checklist.Text{JA: "使い方を読む", EN: "read this help"}
	wWriteNoteEvidenceWhat = checklist.Text{
		JA: "現状・証跡・改善策・優先度・担当者・対応期限・完了日・確認者を書く",
		EN: "write the present state, evidence, measure, priority, owner, dates and who checked",
	}
	wGoExampleJGen = checklist.Text{
		JA: "移る。例：j GEN-01-02、j 委託",
		EN: "go to, for example: j GEN-01-02, j contractor",
	}
	wReadSectionsGoOne   = checklist.Text{JA: "区分と進み具合を読み、選んで移る", EN: "read the sections and go to one"}
	wWalkOnlyThroughSome = checklist.Text{
		JA: "「未回答だけ」「いいえだけ」のように絞り込む",
		EN: "go through only some, such as the unanswered ones",
	}
	wWhatResultWouldBy = checklist.Text{
		JA: "回答が変わると結果がどうなるかを読む",
		EN: "read what the result would be with another answer",
	}
	wReadWhatChangedThis = checklist.Text{
		JA: "今回と前回に変わったところ、この項目の履歴を読む",
		EN: "read what changed this time and last time, and this question's history",
	}
	wByPriorityOrOrder = checklist.Text{
		JA: "重要な順と番号順を切り替える",
		EN: "switch between priority and the order of the list",
	}
	wReadResult             = checklist.Text{JA: "点検結果を読む", EN: "read the result"}
	wWriteReport            = checklist.Text{JA: "報告書などを書き出す", EN: "export the report and more"}
	wCloseThisChooseAnother = checklist.Text{JA: "この点検を閉じて、ほかの点検を選ぶ", EN: "close this and choose another"}
	wAnswerByNumberOr       = checklist.Text{
		JA: "回答は番号か言葉で入れます：1 はい、2 一部、3 いいえ、4 わからない、5 該当なし。",
		EN: "Answer by number or word: 1 yes, 2 partly, 3 no, 4 don't know, 5 not applicable.",
	}
	wEnterAloneNextB = checklist.Text{
		JA: "Enter だけ：次へ　b：一つ戻る　s：やめる（回答は保存されています）　l：English",
		EN: "Enter alone: next  b: back  s: stop (answers are saved)  l: 日本語",
	}
	wWhereIdOrWords   = checklist.Text{JA: "どこへ移りますか（番号や言葉）：", EN: "Where to (an id or words)?"}
	wNumberEnterLeave = checklist.Text{JA: "番号（Enter でやめる）：", EN: "Number (Enter to cancel):"}
	wIfAnswer         = checklist.Text{JA: "「%s」なら、", EN: "%s: "}
	wReadExplanation  = checklist.Text{JA: "説明を読む", EN: "read the explanation"}
	wReadAsked        = checklist.Text{JA: "この項目を聞く理由を読む", EN: "read why this is asked"}
	wReadCheck        = checklist.Text{JA: "確かめ方と証跡を読む", EN: "read how to check"}
	wReadSource       = checklist.Text{JA: "根拠を読む", EN: "read the source"}
	wReadRemedy       = checklist.Text{JA: "改善方法を読む", EN: "read how to fix it"}
	wReadFigures      = checklist.Text{JA: "数字とその理由を読む", EN: "read the figures and why"}
)

// Results and files, by lines.
var (
	wPlainUpgradeSure = checklist.Text{
		JA: "ここからは元に戻せません。移す場合は「移す」と入れてください：",
		EN: "This cannot be undone here. Type move to go ahead:",
	}
	wPlainListsNow  = checklist.Text{JA: "点検の一覧は、次のとおりです。", EN: "The checklists are:"}
	wPlainAddOrDrop = checklist.Text{
		JA: "加えるものは名前の一部、外すものは番号、よければ Enter：",
		EN: "Part of a name adds one, a number takes one out, Enter if that is right:",
	}
	wPlainTickedMore = checklist.Text{
		JA: "Enter で続きを読みます。外すものは番号、取り込まないなら b：",
		EN: "Enter reads on, a number ticks or unticks a line, b imports nothing:",
	}
	wPlainTicked = checklist.Text{
		JA: "取り込むなら Enter、外すものは番号、取り込まないなら b：",
		EN: "Enter imports what is ticked, a number ticks or unticks a line, b imports nothing:",
	}
	wPlainWhichBook         = checklist.Text{JA: "Excel の番号、又は場所：", EN: "Number of the workbook, or its path:"}
	wPlainDelete            = checklist.Text{JA: "本当に削除する場合は「削除」と入れてください：", EN: "Type delete to delete it:"}
	wPlainNone              = checklist.Text{JA: "ありません。", EN: "None."}
	wItemsCorrectMostUrgent = checklist.Text{
		JA: "是正を要する項目（%d 件、重要な順）",
		EN: "Items to correct (%d, most urgent first)",
	}
	wWriting  = checklist.Text{JA: "書き出しています。", EN: "Exporting."}
	wFileHere = checklist.Text{JA: "ファイルの場所：", EN: "The file is here: "}
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
)
