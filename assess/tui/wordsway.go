package tui

import "tenken/checklist"

// The words of the way through: the business, the plan, the tasks.
var (
	wWhatBusiness = checklist.Text{JA: "どんなお仕事ですか", EN: "What is your business?"}
	wTypeYourWork = checklist.Text{
		JA: "お仕事の言葉を入れると絞れます。例：歯科、ネットショップ。いくつかあれば Space で印を付けます。",
		EN: "Type a word for your work, such as dentist or online shop. Tick several with Space.",
	}
	wTickedSoFar = checklist.Text{JA: "印を付けたもの：%s", EN: "Ticked: %s"}
	wGoesAlone   = checklist.Text{
		JA: "「%s」の点検は、ほかのお仕事と一緒にはできません。どちらか一つにしてください。もう一つは、別の点検として始められます。",
		EN: "%s is checked by itself. Please choose one of them; the other can be a self-check of its own.",
	}
	wNotAmongThese   = checklist.Text{JA: "この中にないとき", EN: "If it is not among these"}
	wChooseFromLists = checklist.Text{JA: "点検の一覧から自分で選ぶ", EN: "Choose among the lists yourself"}

	wPlanTitle        = checklist.Text{JA: "次の点検をします", EN: "What will be checked"}
	wPlanOf           = checklist.Text{JA: "次の点検をします：%s", EN: "What will be checked: %s"}
	wForEveryBusiness = checklist.Text{JA: "どの事業者にも", EN: "for every business"}
	wForEmployers     = checklist.Text{JA: "人を雇うなら", EN: "for employers"}
	wAlongWith        = checklist.Text{JA: "一緒に点検", EN: "along with these"}
	wForYourWork      = checklist.Text{JA: "お仕事から", EN: "for your work"}
	wChosenByYou      = checklist.Text{JA: "選んだもの", EN: "your choice"}
	wPlanShort        = checklist.Text{JA: "全部で %d 問、%d 分くらいです。", EN: "%d questions in all, about %d minutes."}
	wPlanLong         = checklist.Text{
		JA: "はじめに %d 問（%d 分くらい）で最初の結果が出ます。全部で %d 問（%s）" +
			"ほどですが、関係のないものは減ります。何日かに分けられます。",
		EN: "The first result comes after %d questions (about %d minutes). There are %d in all (%s), fewer when " +
			"you say what does not concern you, and you can spread them over days.",
	}
	wMinutes       = checklist.Text{JA: "%d 分くらい", EN: "about %d minutes"}
	wHours         = checklist.Text{JA: "%d 時間くらい", EN: "about %d hours"}
	wHoursAndAHalf = checklist.Text{JA: "%d 時間半くらい", EN: "about %d and a half hours"}
	wChangeLists   = checklist.Text{JA: "点検の一覧を変える", EN: "change the lists"}

	wDraftBefore   = checklist.Text{JA: "予告　", EN: "announced  "}
	wAnnouncedOnly = checklist.Text{
		JA: "これは予告です。施行されるまで、点検には使えません。",
		EN: "This one is only announced. It cannot be used before it is in force.",
	}

	wPlainWhatBusiness = checklist.Text{
		JA: "どんなお仕事ですか（例：歯科、ネットショップ。Enter で全てを読みます）：",
		EN: "What is your business (such as dentist, online shop; Enter reads them all)?",
	}
	wPlainChangePlan = checklist.Text{
		JA: "よければ Enter、外す一覧があればその番号、選び直すなら b：",
		EN: "Enter if that is right, the number of a list to leave out, b to choose again:",
	}
	wPlainOnePlan = checklist.Text{
		JA: "よければ Enter、選び直すなら b：",
		EN: "Enter if that is right, b to choose again:",
	}
	wCannotDropList = checklist.Text{
		JA: "その一覧は、ほかの一覧の土台なので外せません。",
		EN: "The others rest on that list; it cannot be left out.",
	}

	wRowsAbout = checklist.Text{
		JA: "1 はい、2 いいえ、3 わからない。数字で答えると次の行に進みます。終わったら Enter を押します。",
		EN: "1 yes, 2 no, 3 not known. A digit answers a row and goes to the next. Then press Enter.",
	}
	wNotAllAnswered = checklist.Text{
		JA: "まだ %d 件に答えていません。わからないものは 3 です。あとにするなら Esc です。",
		EN: "Not answered yet: %d. Press 3 for what you do not know, or Esc to leave the rest for later.",
	}

	wTaskDone       = checklist.Text{JA: "済", EN: "done"}
	wTaskBegun      = checklist.Text{JA: "途中", EN: "begun"}
	wTaskNotYet     = checklist.Text{JA: "まだ", EN: "to do"}
	wDoSection      = checklist.Text{JA: "点検する", EN: "do it"}
	wWhichQuestions = checklist.Text{JA: "全部・義務・人ごと", EN: "all, duties, by person"}
	wMinutesShort   = checklist.Text{JA: "%d分", EN: "%d min"}
	wToGoHere       = checklist.Text{JA: "この区分 %d 問、全部であと %d 問", EN: "%d here, %d to go"}
	wOnlyThese      = checklist.Text{JA: "表示しているもの：%s（Tab で替わります）", EN: "Shown: %s (Tab changes it)"}
	wSectionDone    = checklist.Text{
		JA: "この区分の点検が終わりました。直すものがあれば、選んで変更できます。",
		EN: "This section is done. Choose an answer to change it.",
	}
	wNextSection = checklist.Text{JA: "次の区分へ：%s（%d 分くらい）", EN: "Next section: %s (about %d minutes)"}
	wToTheTasks  = checklist.Text{JA: "全体に戻って区分を選ぶ", EN: "Back to all sections"}
	wToTheResult = checklist.Text{JA: "点検結果を見る", EN: "See the result"}
	wYourAnswers = checklist.Text{JA: "回答（選んで Enter で変更）", EN: "Your answers (Enter changes one)"}

	wBefore        = checklist.Text{JA: "前回：%s。", EN: "Before: %s. "}
	wAsBefore      = checklist.Text{JA: "前回どおり", EN: "as before"}
	wConfirmBefore = checklist.Text{
		JA: "変わりなければ c（前回どおり）、変わったなら新しい回答を選んでください。",
		EN: "Press c if it is still so, or give the new answer.",
	}
	wAskedAnew = checklist.Text{
		JA: "点検項目が改められたので、もう一度お尋ねします。",
		EN: "The question was revised and is asked again.",
	}
	wFactsAsBefore = checklist.Text{JA: "全て前回どおりにする（%d 件）", EN: "All as before (%d)"}
	wFactsConfirm  = checklist.Text{
		JA: "前回から変わりありませんか。変わったものは、選んで直してください。",
		EN: "Is anything different from before? Choose a fact to change it.",
	}
	wFactBefore         = checklist.Text{JA: "前回：%s", EN: "before: %s"}
	wPlainFactsAsBefore = checklist.Text{
		JA: "変わったものの番号、変わりなければ Enter（%d 件を前回どおりにします）：",
		EN: "The number of one that changed; Enter states all %d as before:",
	}
	wSayAsBefore = checklist.Text{
		JA: "前回と同じ回答にする（前回の回答があるとき。c でも）",
		EN: "answer as before, where an answer waits (c too)",
	}
	wPlainSectionDone = checklist.Text{JA: "この区分の点検が終わりました。回答は次のとおりです。",
		EN: "This section is done. Your answers:"}
	wPlainCheck = checklist.Text{
		JA: "直すものの番号、よければ Enter で次の区分「%s」へ：",
		EN: "The number of one to change; Enter goes on to %s:",
	}
	wPlainCheckLast = checklist.Text{
		JA: "直すものの番号、よければ Enter で結果へ：",
		EN: "The number of one to change; Enter reads the result:",
	}

	// Out and in, and what the file itself is.
	wManage          = checklist.Text{JA: "出し入れ・一覧・名前", EN: "files, lists, name"}
	wManageTitle     = checklist.Text{JA: "この点検のファイル", EN: "The file of this self-check"}
	wNothingToManage = checklist.Text{JA: "このファイルは読むだけです。", EN: "This file can only be read."}
	wTakeInBook      = checklist.Text{JA: "返ってきた Excel を取り込む", EN: "Take in a workbook that came back"}
	wTakeInBookAbout = checklist.Text{JA: "変わるところを見てから取り込みます", EN: "you see what would change first"}
	wSheetForOne     = checklist.Text{JA: "回答用の Excel：%s", EN: "Answer workbook %s"}
	wExportAll       = checklist.Text{JA: "書き出す", EN: "Export"}
	wExportAllAbout  = checklist.Text{JA: "報告書、回答用の Excel など", EN: "the report, an answer workbook and others"}
	wUpgrade         = checklist.Text{JA: "新しい版の点検項目に移す", EN: "Move to the newer edition"}
	wUpgradeAbout    = checklist.Text{JA: "回答は引き継ぎ、意味の変わったものだけ確かめ直します",
		EN: "answers go along; only what changed its meaning is confirmed again"}
	wUpgradeSure = checklist.Text{JA: "画面からは元に戻せません。移すなら、もう一度 Enter を押してください。",
		EN: "The screens cannot take this back. Press Enter again to move."}
	wPlainUpgradeSure = checklist.Text{JA: "ここからは元に戻せません。移すなら「移す」と入れてください：",
		EN: "This cannot be taken back here. Type move to move:"}
	wUpgraded = checklist.Text{JA: "新しい版に移しました。「前回から確認」のものを確かめてください。",
		EN: "Moved to the newer edition. Please confirm what waits for it."}
	wChangeListsAbout = checklist.Text{JA: "加えたり外したりします。外しても回答は残ります",
		EN: "add or leave out; answers are kept"}
	wListsChanged = checklist.Text{JA: "点検の一覧を変えました。", EN: "The lists are changed."}
	wWhoAnswers   = checklist.Text{JA: "回答する人のお名前を入れてください。", EN: "What is the name of the person who answers?"}
	wWhoAbout     = checklist.Text{
		JA: "だれが答えたかを履歴に残すためです。お尋ねするのは初めの一度だけです。後で変えるときは tenken name お名前 を使います。",
		EN: "The history keeps who answered. This is asked once only; tenken name NAME changes it later.",
	}
	wWhoNeeded = checklist.Text{JA: "お名前を入れてください。", EN: "Please write a name."}
	wWhoPlain  = checklist.Text{
		JA: "回答する人のお名前（履歴に残ります。尋ねるのは一度だけです。Enter で「%s」）",
		EN: "Who answers (kept in the history, asked once only; Enter for %s)",
	}
	wRenameOrganisation = checklist.Text{JA: "事業者の名前を直す", EN: "Change the name of the organisation"}
	wRenameAbout        = checklist.Text{JA: "前の名前は履歴に残ります。ファイルの名前は変わりません。",
		EN: "The old name stays in the history; the file keeps its name."}
	wRenamed         = checklist.Text{JA: "名前を直しました。", EN: "The name is changed."}
	wDeleteFile      = checklist.Text{JA: "この点検を消す", EN: "Delete this self-check"}
	wDeleteFileAbout = checklist.Text{JA: "ファイルをごみ箱へ移します。ごみ箱がなければ .bak を付けて残します",
		EN: "the file goes to the trash; where there is none it is kept as .bak"}
	wDeleteSure      = checklist.Text{JA: "本当に消すなら、もう一度 Enter を押してください。", EN: "Press Enter again to delete it."}
	wLookingForBooks = checklist.Text{JA: "Excel を探しています", EN: "Looking for workbooks"}
	wWhichBook       = checklist.Text{
		JA: "どの Excel ですか。下から選ぶか、ファイルをこの窓に引いて来て Enter を押します。",
		EN: "Which workbook? Choose one below, or drag the file into this window and press Enter.",
	}
	wLookInside     = checklist.Text{JA: "中を見る", EN: "look inside"}
	wLookingInside  = checklist.Text{JA: "中を見ています", EN: "Looking inside"}
	wWouldChange    = checklist.Text{JA: "「%s」で変わるところ：%d 件", EN: "%s would change %d things"}
	wChangesNothing = checklist.Text{JA: "「%s」は、今の回答と同じです。変わるところはありません。",
		EN: "%s agrees with the present answers; nothing would change."}
	wBothChanged = checklist.Text{JA: "書き出したあとで、両方で変わっています。Excel を採るなら印を付けます",
		EN: "changed on both sides since; tick it to take the workbook's"}
	wTakeItIn      = checklist.Text{JA: "取り込む", EN: "take it in"}
	wTakeNothing   = checklist.Text{JA: "取り込まない", EN: "take nothing"}
	wNothingTicked = checklist.Text{JA: "取り込むものがありません。Esc で戻ります。", EN: "There is nothing to take in. Esc goes back."}
	wPlainManage   = checklist.Text{JA: "取り込み・書き出し・一覧・名前・消す", EN: "take in, export, lists, name, delete"}
	wPlainTicked   = checklist.Text{
		JA: "取り込むなら Enter、外すものは番号、取り込まないなら b：",
		EN: "Enter takes it in, a number leaves one out or in, b takes nothing:",
	}
	wPlainWhichBook = checklist.Text{JA: "Excel の番号、又は場所：", EN: "Number of the workbook, or its path:"}
	wPlainDelete    = checklist.Text{JA: "本当に消すなら「消す」と入れてください：", EN: "Type delete to delete it:"}
)

// whoWords are the people who can answer.
var whoWords = map[checklist.Who]checklist.Text{
	checklist.Reception: {JA: "受付・窓口の人が答えるもの", EN: "for reception"},
	checklist.Manager:   {JA: "院長・店長等の責任者が答えるもの", EN: "for the manager"},
	checklist.System:    {JA: "システムの担当者が答えるもの", EN: "for who runs the systems"},
	checklist.Personnel: {JA: "人事・労務の担当者が答えるもの", EN: "for personnel"},
}

var (
	wTakeOffer              = checklist.Text{JA: "使い始める", EN: "take into use"}
	wAnswer                 = checklist.Text{JA: "回答", EN: "answer"}
	wNext                   = checklist.Text{JA: "次へ", EN: "next"}
	wRestLater              = checklist.Text{JA: "残りはあとで", EN: "the rest later"}
	wChoose                 = checklist.Text{JA: "選ぶ", EN: "choose"}
	wPreviousNext           = checklist.Text{JA: "前・次", EN: "previous, next"}
	wChangeFilter           = checklist.Text{JA: "絞り込みを替える", EN: "change the filter"}
	wMoveByTen              = checklist.Text{JA: "10 行ずつ動く", EN: "move by ten"}
	wBegin                  = checklist.Text{JA: "始める", EN: "begin"}
	wBack                   = checklist.Text{JA: "戻る", EN: "back"}
	wSeeResult              = checklist.Text{JA: "点検結果", EN: "result"}
	wFind                   = checklist.Text{JA: "探す", EN: "find"}
	wChangeFacts            = checklist.Text{JA: "前提を直す", EN: "change the facts"}
	wAllKeys                = checklist.Text{JA: "操作一覧", EN: "all keys"}
	wSwitchLang             = checklist.Text{JA: "English に切り替える", EN: "日本語に切り替える"}
	wLeaveAnswersSaved      = checklist.Text{JA: "終わる（回答は保存済み）", EN: "leave (answers are saved)"}
	wDoExport               = checklist.Text{JA: "書き出す", EN: "export"}
	wSeeOverview            = checklist.Text{JA: "全体を見る", EN: "overview"}
	wReasonDone             = checklist.Text{JA: "決める", EN: "done"}
	wMoveBetweenLines       = checklist.Text{JA: "行を移る", EN: "move between lines"}
	wSeeChanges             = checklist.Text{JA: "変わったところ", EN: "what changed"}
	wFirstLast              = checklist.Text{JA: "初め・終わりへ", EN: "first, last"}
	wTryAgain               = checklist.Text{JA: "もう一度", EN: "try again"}
	wSaveElsewhere          = checklist.Text{JA: "別のファイルに保存", EN: "save elsewhere"}
	wLeaveUnsaved           = checklist.Text{JA: "保存せず終わる", EN: "leave unsaved"}
	wTick                   = checklist.Text{JA: "印を付ける・外す", EN: "tick"}
	wSaveBack               = checklist.Text{JA: "保存・戻る", EN: "save, back"}
	wFieldBefore            = checklist.Text{JA: "前の欄", EN: "previous field"}
	wMoveBetweenLinesFields = checklist.Text{JA: "行・欄を移る", EN: "move between lines and fields"}
	wRight                  = checklist.Text{JA: "右", EN: "Right"}
	wTakeOver               = checklist.Text{JA: "案を写す", EN: "use it"}
	wNote                   = checklist.Text{JA: "書き込む", EN: "note"}
	wFindGo                 = checklist.Text{JA: "探す・移る", EN: "find, go to"}
	wWhatIfAnswerWere       = checklist.Text{JA: "もし答えが変わったら", EN: "what if the answer changed"}
	wByPriorityOrBy         = checklist.Text{JA: "大事な順・番号順", EN: "by priority or by number"}
	wUnfoldOrFoldEverything = checklist.Text{JA: "説明をすべて開く・閉じる", EN: "open or close everything"}
	wReadOn                 = checklist.Text{JA: "続きを読む・戻る", EN: "read on, read back"}
	wOpenOrCloseAsked       = checklist.Text{JA: "この項目を聞く理由を開く・閉じる", EN: "open or close why this is asked"}
	wSaveThere              = checklist.Text{JA: "ここに保存", EN: "save here"}
	wEnd                    = checklist.Text{JA: "終わる", EN: "leave"}
	wTickFact               = checklist.Text{JA: "印を変える", EN: "tick"}
	wLater                  = checklist.Text{JA: "あとで", EN: "later"}
	wChange                 = checklist.Text{JA: "変更", EN: "change"}
)

// Many clients, and an assessment beside what it was.
var (
	wClients           = checklist.Text{JA: "顧客の一覧", EN: "Clients"}
	wClientName        = checklist.Text{JA: "名前", EN: "Name"}
	wAllClients        = checklist.Text{JA: "すべて", EN: "all"}
	wNeedsWork         = checklist.Text{JA: "対応が要るもの", EN: "needs work"}
	wOverdueOnly       = checklist.Text{JA: "期限超過", EN: "overdue"}
	wNotSigned         = checklist.Text{JA: "署名がないもの", EN: "not signed"}
	wBehindEdition     = checklist.Text{JA: "新しい版があるもの", EN: "behind an edition"}
	wNotMetBy          = checklist.Text{JA: "%s を満たしていない顧客", EN: "do not meet %s"}
	wFocusCountClients = checklist.Text{JA: "%s：%d 件", EN: "%s: %d"}
	wReadingClients    = checklist.Text{JA: "読んでいます", EN: "reading"}
	wReadAgain         = checklist.Text{JA: "読み直す", EN: "read again"}
	wCommonGaps        = checklist.Text{JA: "共通の不備", EN: "common gaps"}
	wDueDates          = checklist.Text{JA: "期限", EN: "due dates"}
	wUnreadableFile    = checklist.Text{JA: "読めません：%s", EN: "cannot be read: %s"}
	wFormerMark        = checklist.Text{JA: "（前回）", EN: " (former)"}
	wColVerdict        = checklist.Text{JA: "判定", EN: "Verdict"}
	wColRate           = checklist.Text{JA: "充足率", EN: "Met"}
	wColOpen           = checklist.Text{JA: "未確定", EN: "Open"}
	wColOverdue        = checklist.Text{JA: "超過", EN: "Late"}
	wColNextDue        = checklist.Text{JA: "次の期限", EN: "Next due"}
	wColOld            = checklist.Text{JA: "証跡", EN: "Old"}
	wColBehind         = checklist.Text{JA: "版", EN: "Ed."}
	wColSigned         = checklist.Text{JA: "署名", EN: "Sig."}
	wColChanged        = checklist.Text{JA: "変更", EN: "Changed"}
	wSignedNot         = checklist.Text{JA: "なし", EN: "no"}
	wSignedYes         = checklist.Text{JA: "済", EN: "yes"}
	wSignedChanged     = checklist.Text{JA: "後変", EN: "stale"}
	wFollowedByNewer   = checklist.Text{JA: "新しいファイルが別にあります", EN: "a newer file follows it"}
	wNextDueIs         = checklist.Text{JA: "次の期限 %s", EN: "next due %s"}
	wSignedBy          = checklist.Text{JA: "署名 %s %s（%s）", EN: "signed by %s %s (%s)"}
	wOldDocuments      = checklist.Text{JA: "古い証跡 %d 件", EN: "old evidence: %d"}
	wNewerEditions     = checklist.Text{JA: "新しい版のある一覧 %d", EN: "lists with a newer edition: %d"}
	wLastChanged       = checklist.Text{JA: "最終変更 %s", EN: "last changed %s"}
	wNarrow            = checklist.Text{JA: "絞り込み", EN: "filter"}
	wReviewWaits       = checklist.Text{JA: "確認者の指摘 %d 件", EN: "%d answers to be reviewed again"}
	wClientsOf         = checklist.Text{JA: "%d / %d 社", EN: "%d of %d"}
	wSeeThoseClients   = checklist.Text{JA: "その顧客を見る", EN: "see those clients"}
	wCommonGapsTitle   = checklist.Text{JA: "共通の不備", EN: "Common gaps"}
	wDueDatesTitle     = checklist.Text{JA: "期限", EN: "Due dates"}
	wSpokenFigure      = checklist.Text{JA: "%s %s", EN: "%s %s"}

	wCompare          = checklist.Text{JA: "前回と比べる", EN: "compare with before"}
	wCompareTitle     = checklist.Text{JA: "前回と今回", EN: "Before and now"}
	wCompareWith      = checklist.Text{JA: "何と比べますか", EN: "Compare with what?"}
	wComparing        = checklist.Text{JA: "比べています", EN: "Comparing"}
	wNothingEarlier   = checklist.Text{JA: "比べるものが、まだありません。", EN: "There is nothing earlier to compare with yet."}
	wFormerFile       = checklist.Text{JA: "前の点検のファイル", EN: "the file before this one"}
	wFormerFileAbout  = checklist.Text{JA: "これに続けて始めた点検です", EN: "this one was begun from it"}
	wBeforeThisTime   = checklist.Text{JA: "前回の終わり（%s）", EN: "the end of last time (%s)"}
	wAYearAgo         = checklist.Text{JA: "1 年前（%s）", EN: "a year ago (%s)"}
	wComparedWith     = checklist.Text{JA: "比べた相手：%s", EN: "Compared with %s"}
	wWasIs            = checklist.Text{JA: "%s → %s", EN: "%s -> %s"}
	wNothingDifferent = checklist.Text{JA: "変わったものはありません。", EN: "Nothing is different."}
)
