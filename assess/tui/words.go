package tui

import (
	"tenken/checklist"
)

// Pieces that join others.
var (
	wCounted           = checklist.Text{JA: "%s（%d）", EN: "%s (%d)"}
	wBracketed         = checklist.Text{JA: "（%s）", EN: " (%s)"}
	wComma             = checklist.Text{JA: "、", EN: ", "}
	wGap               = checklist.Text{JA: "　", EN: "  "}
	wBreak             = checklist.Text{JA: "　", EN: ". "}
	wFocusCount        = checklist.Text{JA: "%s：%d 問", EN: "%s: %d"}
	wStop              = checklist.Text{JA: "。", EN: "."}
	wWithMore          = checklist.Text{JA: "%s（%s）", EN: "%s (%s)"}
	wFactChange        = checklist.Text{JA: "「%s」%s -> %s", EN: "%s %s -> %s"}
	wMoreChanges       = checklist.Text{JA: "ほか %d 件", EN: "%d more"}
	wFocusCountClients = checklist.Text{JA: "%s：%d 件", EN: "%s: %d"}
	wSpokenFigure      = checklist.Text{JA: "%s %s", EN: "%s %s"}
	wWasIs             = checklist.Text{JA: "%s -> %s", EN: "%s -> %s"}
	wNameCount         = checklist.Text{JA: "%s：%d", EN: "%s: %d"}
	wTo                = checklist.Text{JA: "から", EN: " to "}
	wColon             = checklist.Text{JA: "：", EN: ": "}
	wSemicolon         = checklist.Text{JA: "、", EN: "; "}
	wStopOn            = checklist.Text{JA: "。", EN: ". "}
	wPrompt            = checklist.Text{JA: "%s：", EN: "%s:"}
)

// Keys that many screens have, and their list.
var (
	wGoThisQuestion    = checklist.Text{JA: "この点検項目へ移る", EN: "go to this question"}
	wKeyList           = checklist.Text{JA: "操作一覧", EN: "All keys"}
	wDo                = checklist.Text{JA: "実行", EN: "do it"}
	wChooseUpDownEnter = checklist.Text{
		JA: "上下で選び、Enter で実行します。Esc で戻ります。",
		EN: "Choose with Up and Down and press Enter. Esc goes back.",
	}
	wOpenIt       = checklist.Text{JA: "決定", EN: "select"}
	wUpDown       = checklist.Text{JA: "上下", EN: "Up/Down"}
	wLeftRight    = checklist.Text{JA: "左右", EN: "Left/Right"}
	wDecide       = checklist.Text{JA: "決定", EN: "select"}
	wDetails      = checklist.Text{JA: "詳しく", EN: "details"}
	wAnswer       = checklist.Text{JA: "回答", EN: "answer"}
	wNext         = checklist.Text{JA: "次へ", EN: "next"}
	wChoose       = checklist.Text{JA: "選ぶ", EN: "choose"}
	wPreviousNext = checklist.Text{JA: "前・次", EN: "previous, next"}
	wMoveByTen    = checklist.Text{JA: "10 行ずつ移動", EN: "move by ten"}
	wBack         = checklist.Text{JA: "戻る", EN: "back"}
	wSeeResult    = checklist.Text{JA: "点検結果", EN: "result"}
	wFind         = checklist.Text{JA: "探す", EN: "find"}
	wChangeFacts  = checklist.Text{JA: "前提を直す", EN: "change the facts"}
	wAllKeys      = checklist.Text{JA: "操作一覧", EN: "all keys"}
	wSwitched     = checklist.Text{
		JA: "日本語にしました。F2: back to English",
		EN: "Now in English. F2：日本語に戻す",
	}
	wSwitchLang        = checklist.Text{JA: "English に切り替える", EN: "日本語に切り替える"}
	wLeaveAnswersSaved = checklist.Text{JA: "終了する（回答は保存済み）", EN: "quit (answers are saved)"}
	wDoExport          = checklist.Text{JA: "書き出す", EN: "export"}
	wSeeOverview       = checklist.Text{JA: "全体を見る", EN: "overview"}
	wReasonDone        = checklist.Text{JA: "決定", EN: "done"}
	wMoveBetweenLines  = checklist.Text{JA: "行を移る", EN: "move between lines"}
	wSeeChanges        = checklist.Text{JA: "変わったところ", EN: "what changed"}
	wFirstLast         = checklist.Text{JA: "最初・最後へ", EN: "first, last"}
	wTick              = checklist.Text{JA: "印を付ける", EN: "tick"}
	wNote              = checklist.Text{JA: "記入", EN: "note"}
	wFindGo            = checklist.Text{JA: "探す・移る", EN: "find, go to"}
	wReadOn            = checklist.Text{JA: "前後を読む", EN: "scroll"}
	wEnd               = checklist.Text{JA: "終了", EN: "quit"}
	wCompare           = checklist.Text{JA: "前回と比べる", EN: "compare with last time"}
	wUndo              = checklist.Text{JA: "取り消す", EN: "undo"}
	wRedo              = checklist.Text{JA: "やり直す", EN: "redo"}
)

// The frame: what is saved, how one leaves, what is refused.
var (
	wThisCannotShown       = checklist.Text{JA: "表示できません。", EN: "This cannot be shown."}
	wTitle                 = checklist.Text{JA: "点検 tenken", EN: "tenken"}
	wMorePgdn              = checklist.Text{JA: "続きは PgDn", EN: "more: PgDn"}
	wBackPgup              = checklist.Text{JA: "戻るには PgUp", EN: "back: PgUp"}
	wMoreBothWays          = checklist.Text{JA: "前後は PgUp/PgDn", EN: "more: PgUp/PgDn"}
	wOpening               = checklist.Text{JA: "開いています", EN: "Opening"}
	wAnswerStillBeingSaved = checklist.Text{
		JA: "前の回答を保存しています。少し待って、もう一度選んでください。",
		EN: "An answer is still being saved. Please choose again in a moment.",
	}
	wNothingFound        = checklist.Text{JA: "見つかりません", EN: "Nothing found"}
	wProgramEndedByFault = checklist.Text{
		JA: "プログラムの不具合により終了しました。これまでの回答は保存されています。（%s）",
		EN: "The program stopped because of an internal error. Your answers are saved. (%s)",
	}
	wPreparing            = checklist.Text{JA: "準備しています", EN: "Preparing"}
	wNothingCanPastedHere = checklist.Text{
		JA: "ここには貼り付けられません。文字を入れる欄に貼り付けてください。",
		EN: "You can paste only where text is typed.",
	}
	wPressEscAgainLeave = checklist.Text{
		JA: "もう一度 Esc を押すと終了します。回答は保存されています。",
		EN: "Press Esc again to quit. Your answers are saved.",
	}
	wSaved             = checklist.Text{JA: "保存しました", EN: "Saved"}
	wNowhereToSave     = checklist.Text{JA: "保存先がありません。", EN: "There is nowhere to save."}
	wSavingAnotherFile = checklist.Text{JA: "別のファイルに保存しています", EN: "Saving in another file"}
	wSaving            = checklist.Text{JA: "保存しています", EN: "Saving"}
	wNotSavedYetMoving = checklist.Text{
		JA: "書きかけです。移るときに保存します。",
		EN: "Not saved yet. Moving on saves it.",
	}
	wUTakesBack         = checklist.Text{JA: "　u で取り消せます", EN: "  u: undo"}
	wAnswerKeptOnScreen = checklist.Text{
		JA: "回答は残っています。保存できるまで、この画面を閉じないでください。",
		EN: "Your answer is kept. Do not close this window until it is saved.",
	}
	wNotLeftYet = checklist.Text{JA: "まだ終了していません。", EN: "Not closed yet. "}
	wNoneHere   = checklist.Text{JA: "ありません", EN: "None"}
	wTooSmall   = checklist.Text{
		JA: "ウィンドウをもう少し広げてください（%dx%d 以上）。保存した回答は残っています。",
		EN: "Please make the window larger (at least %dx%d). Your saved answers are safe.",
	}
	wHeldKey = checklist.Text{
		JA: "同じ数字が続けて入ったため、回答しませんでした。もう一度押すと回答します。",
		EN: "The same digit came twice in a row, so it was not taken. Press it again to answer.",
	}
	wNoSuchKey     = checklist.Text{JA: "このキーには操作がありません。", EN: "This key does nothing here."}
	wAnswerByDigit = checklist.Text{
		JA: "数字で回答します。左右で前後の点検項目に移ります。",
		EN: "Answer with a digit. Left and Right move between questions.",
	}
	wDraftsKept = checklist.Text{
		JA: "前に閉じたとき、書きかけの文がありました（%s）。その欄を開くと続きから書けます。",
		EN: "Text was left unsaved when the window was closed (%s). Open its field to go on writing.",
	}
	wNotSavedOf       = checklist.Text{JA: "%s の回答を保存できていません。", EN: "The answer to %s is not saved. "}
	wWhichFolder      = checklist.Text{JA: "どのフォルダーに保存しますか", EN: "In which folder should it be saved?"}
	wWhichFolderAbout = checklist.Text{
		JA: "空きのある別のディスクや USB メモリーを選べます。例：E:\\",
		EN: "It can be on another disk or a USB stick with free space, such as E:\\",
	}
	wTryAgain      = checklist.Text{JA: "もう一度", EN: "try again"}
	wSaveElsewhere = checklist.Text{JA: "別のファイルに保存", EN: "save elsewhere"}
	wLeaveUnsaved  = checklist.Text{JA: "保存せずに終了", EN: "quit unsaved"}
	wSaveThere     = checklist.Text{JA: "ここに保存", EN: "save here"}
	wNotSaved      = checklist.Text{JA: "保存できていません。", EN: "Not saved. "}
)

// Home, and the clients of a folder.
var (
	wGoOn                   = checklist.Text{JA: "続ける：", EN: "Continue: "}
	wOffered                = checklist.Text{JA: "届いたものを使い始める：%s", EN: "Start using what has arrived: %s"}
	wOfferedBad             = checklist.Text{JA: "届いたが使えないもの：%s", EN: "Arrived, but cannot be used: %s"}
	wOfferTitle             = checklist.Text{JA: "届いたもの", EN: "What has arrived"}
	wStartNewSelfCheck      = checklist.Text{JA: "新しく点検を始める", EN: "Start a new self-check"}
	wFoundHere              = checklist.Text{JA: "これまでの点検", EN: "Earlier self-checks"}
	wLeave                  = checklist.Text{JA: "終了する", EN: "Quit"}
	wDoneOf                 = checklist.Text{JA: "%d / %d 問", EN: "%d of %d"}
	wCheckYourselfHowHandle = checklist.Text{
		JA: "個人情報の取扱いを自分で点検します。回答は、このパソコンの中だけに保存されます。",
		EN: "Check for yourself how you handle personal information. Your answers stay on this computer.",
	}
	wLookingEarlierSelfChecks = checklist.Text{JA: "これまでの点検を探しています", EN: "Looking for earlier self-checks"}
	wKept                     = checklist.Text{JA: "保存場所：", EN: "Saved in: "}
	wPlainExists              = checklist.Text{
		JA: "読み上げソフトを使う場合は、一行ずつの表示があります（tenken --plain）。",
		EN: "For screen readers there is a line-by-line mode (tenken --plain).",
	}
	wTakeOffer       = checklist.Text{JA: "使い始める", EN: "start using it"}
	wClients         = checklist.Text{JA: "顧客の一覧", EN: "Clients"}
	wClientName      = checklist.Text{JA: "名前", EN: "Name"}
	wAllClients      = checklist.Text{JA: "全て", EN: "all"}
	wNeedsWork       = checklist.Text{JA: "対応が要るもの", EN: "needs work"}
	wOverdueOnly     = checklist.Text{JA: "期限切れ", EN: "overdue"}
	wNotSigned       = checklist.Text{JA: "署名がないもの", EN: "not signed"}
	wNewerEdition    = checklist.Text{JA: "新しい版があるもの", EN: "newer edition out"}
	wNotMetBy        = checklist.Text{JA: "%s を満たしていない顧客", EN: "not meeting %s"}
	wReadingClients  = checklist.Text{JA: "読み込み中", EN: "loading"}
	wReadAgain       = checklist.Text{JA: "読み直す", EN: "read again"}
	wCommonGaps      = checklist.Text{JA: "共通の不備", EN: "common gaps"}
	wDueDates        = checklist.Text{JA: "期限", EN: "due dates"}
	wUnreadableFile  = checklist.Text{JA: "読めません：%s", EN: "cannot be read: %s"}
	wFormerMark      = checklist.Text{JA: "（前回）", EN: " (previous)"}
	wColVerdict      = checklist.Text{JA: "判定", EN: "Verdict"}
	wColRate         = checklist.Text{JA: "充足率", EN: "Met"}
	wColOpen         = checklist.Text{JA: "未確定", EN: "Open"}
	wColOverdue      = checklist.Text{JA: "超過", EN: "Late"}
	wColNextDue      = checklist.Text{JA: "次の期限", EN: "Next due"}
	wColOld          = checklist.Text{JA: "証跡", EN: "Old"}
	wColEdition      = checklist.Text{JA: "版", EN: "Ed."}
	wColSigned       = checklist.Text{JA: "署名", EN: "Sig."}
	wColChanged      = checklist.Text{JA: "変更", EN: "Changed"}
	wSignedNot       = checklist.Text{JA: "なし", EN: "no"}
	wSignedYes       = checklist.Text{JA: "済", EN: "yes"}
	wSignedChanged   = checklist.Text{JA: "古い", EN: "stale"}
	wFollowedByNewer = checklist.Text{JA: "後に続く新しいファイルがあります", EN: "there is a newer file"}
	wNextDueIs       = checklist.Text{JA: "次の期限 %s", EN: "next due %s"}
	wSignedBy        = checklist.Text{JA: "署名（%s）：%s（%s）", EN: "%s by %s (%s)"}
	wOldDocuments    = checklist.Text{JA: "古い証跡 %d 件", EN: "old evidence: %d"}
	wNewerEditions   = checklist.Text{JA: "新しい版のある一覧 %d 件", EN: "checklists with a newer edition: %d"}
	wLastChanged     = checklist.Text{JA: "最終変更 %s", EN: "last changed %s"}
	wNarrow          = checklist.Text{JA: "絞り込み", EN: "filter"}
	wReviewWaits     = checklist.Text{JA: "確認者の指摘 %d 件", EN: "answers to review: %d"}
	wClientsOf       = checklist.Text{JA: "%d / %d 件", EN: "%d of %d"}
	wSeeThoseClients = checklist.Text{JA: "その顧客を見る", EN: "see those clients"}
	wCommonGapsTitle = checklist.Text{JA: "共通の不備", EN: "Common gaps"}
	wDueDatesTitle   = checklist.Text{JA: "期限", EN: "Due dates"}
)

// Choosing what to check.
var (
	wNameNeededForReport = checklist.Text{
		JA: "名前を入れてください。報告書の表紙に載ります。",
		EN: "Please enter a name; it appears on the report.",
	}
	wWhomFor                   = checklist.Text{JA: "どの事業者の点検ですか", EN: "Who is this self-check for?"}
	wExampleSakuraDentalClinic = checklist.Text{
		JA: "例：さくら歯科医院。報告書の表紙に載り、ファイルの名前にもなります。",
		EN: "For example: Sakura Dental Clinic. It appears on the report and in the file name.",
	}
	wLookingGuidelines  = checklist.Text{JA: "点検の一覧を読み込んでいます", EN: "Loading the checklists"}
	wChooseSector       = checklist.Text{JA: "分野を選ぶ", EN: "Choose your sector"}
	wQuestions          = checklist.Text{JA: "%d 問", EN: "%d questions"}
	wUnsignedBefore     = checklist.Text{JA: "署名なし　", EN: "unsigned  "}
	wTypePartNameNarrow = checklist.Text{
		JA: "名前の一部を入れると絞り込めます。いくつでも選べます。共通の点検項目は自動で入ります。",
		EN: "Type part of a name to narrow the list. Choose as many as you need; the common questions are added " +
			"automatically.",
	}
	wNothingFoundChooseHere = checklist.Text{
		JA: "見つかりません。次の中から近いものを選んでください。",
		EN: "Nothing found. Please choose the closest of these.",
	}
	wOthersUnticked = checklist.Text{
		JA: "この短い一覧は、ほかの一覧と一緒には使えません。前の印を外しました。",
		EN: "A short list cannot be combined with others, so the earlier tick was removed.",
	}
	wNothingToChoose = checklist.Text{JA: "分野を一つ以上選んでください。", EN: "Please choose at least one."}
	wWhatBusiness    = checklist.Text{JA: "どんなお仕事ですか", EN: "What is your business?"}
	wTypeYourWork    = checklist.Text{
		JA: "お仕事を表す言葉を入れると絞り込めます。例：歯科、ネットショップ。複数のときは Space で印を付けます。",
		EN: "Type a word for your work, such as dentist or online shop. Tick several with Space.",
	}
	wTickedSoFar = checklist.Text{JA: "印を付けたもの：%s", EN: "Ticked: %s"}
	wGoesAlone   = checklist.Text{
		JA: "「%s」の点検は、ほかのお仕事と一緒にはできません。どちらか一つを選んでください。もう一つは、別の点検として始められます。",
		EN: "%s is checked on its own. Please choose one of them; you can start a separate self-check for the other.",
	}
	wNotAmongThese    = checklist.Text{JA: "この中にない場合", EN: "If yours is not listed"}
	wChooseFromLists  = checklist.Text{JA: "点検の一覧から自分で選ぶ", EN: "Choose the checklists yourself"}
	wPlanTitle        = checklist.Text{JA: "点検の内容", EN: "Your self-check"}
	wPlanOf           = checklist.Text{JA: "次の点検をします：%s", EN: "What will be checked: %s"}
	wForEveryBusiness = checklist.Text{JA: "全ての事業者", EN: "for every business"}
	wForEmployers     = checklist.Text{JA: "人を雇う場合", EN: "for employers"}
	wAlongWith        = checklist.Text{JA: "一緒に点検", EN: "goes with these"}
	wForYourWork      = checklist.Text{JA: "お仕事に応じて", EN: "for your work"}
	wChosenByYou      = checklist.Text{JA: "選んだもの", EN: "your choice"}
	wPlanShort        = checklist.Text{
		JA: "全部で %d 問、%d 分程度です。",
		EN: "%d questions in all, about %d minutes.",
	}
	wPlanLong = checklist.Text{
		JA: "はじめに %d 問（%d 分程度）で最初の結果が出ます。全部では %d 問（%s）ありますが、関係のないものは減ります。何日かに分けて進められます。",
		EN: "The first result comes after %d questions (about %d minutes). There are %d in all (%s), but fewer once " +
			"you say what does not concern you. You can spread them over several days.",
	}
	wMinutes       = checklist.Text{JA: "%d 分程度", EN: "about %d minutes"}
	wHours         = checklist.Text{JA: "%d 時間程度", EN: "about %d hours"}
	wHoursAndAHalf = checklist.Text{JA: "%d 時間半程度", EN: "about %d and a half hours"}
	wChangeLists   = checklist.Text{JA: "点検の一覧を変える", EN: "change the lists"}
	wDraftBefore   = checklist.Text{JA: "予告　", EN: "announced  "}
	wAnnouncedOnly = checklist.Text{
		JA: "これは予告です。施行されるまで、点検には使えません。",
		EN: "This one has only been announced. It cannot be used until it is in force.",
	}
	wWhoAnswers = checklist.Text{
		JA: "回答する人のお名前を入れてください。",
		EN: "What is the name of the person who answers?",
	}
	wWhoAbout = checklist.Text{
		JA: "誰が回答したかを履歴に残すためです。お尋ねするのは、この一度だけです。後で変えるときは tenken name お名前 を使います。",
		EN: "The history records who answered. This is asked only once; to change it later, use tenken name NAME.",
	}
	wWhoNeeded = checklist.Text{JA: "お名前を入れてください。", EN: "Please enter a name."}
	wBegin     = checklist.Text{JA: "始める", EN: "begin"}
)

// weekdays are the days of the week from Sunday, as they follow a date.
const weekdays = "日月火水木金土"
