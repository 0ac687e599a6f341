package tui

import "tenken/checklist"

var (
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
	wTickOrUnknown          = checklist.Text{JA: "印・わからない", EN: "tick, not known"}
	wChange                 = checklist.Text{JA: "変更", EN: "change"}
)
