package tui

import "tenken/checklist"

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
