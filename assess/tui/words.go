package tui

import (
	"fmt"

	"tenken/checklist"
)

var (
	wWhatChanged              = checklist.Text{JA: "変わったところ", EN: "What changed"}
	wGoThisQuestion           = checklist.Text{JA: "この点検項目へ", EN: "go to this question"}
	wThisTime                 = checklist.Text{JA: "今回", EN: "This time"}
	wLastTime                 = checklist.Text{JA: "前回　%s", EN: "Last time, %s"}
	wCounted                  = checklist.Text{JA: "%s（%d）", EN: "%s (%d)"}
	wNothing                  = checklist.Text{JA: "ありません", EN: "nothing"}
	wHistory                  = checklist.Text{JA: "%s のこれまで", EN: "History of %s"}
	wNothingYet               = checklist.Text{JA: "まだありません", EN: "nothing yet"}
	wBracketed                = checklist.Text{JA: "（%s）", EN: " (%s)"}
	wSavedIn                  = checklist.Text{JA: "「%s」に保存していきます。", EN: "Everything is saved in %s."}
	wSavedEverythingGoesThere = checklist.Text{
		JA: "「%s」に保存しました。これからはここに保存します（フォルダー：%s）。",
		EN: "Saved in %s; everything goes there from now on (in the folder %s).",
	}
	wSoFarThereQuestions = checklist.Text{JA: "今のところ、点検項目は %d 問です。", EN: "So far there are %d questions."}
	wFactsRuleOut        = checklist.Text{JA: "前提により %d 問を省きました。", EN: " The facts rule out %d."}
	wThemKeptUntilFact   = checklist.Text{
		JA: "うち %d 問は、前提が決まるまで残しています。",
		EN: " %d of them are kept until a fact is known.",
	}
	wDoNotApply                 = checklist.Text{JA: "前提により対象外 %d 問", EN: "%d do not apply"}
	wKeptUntilFactKnown         = checklist.Text{JA: "前提が決まるまで残すもの %d 問", EN: "%d kept until a fact is known"}
	wOfAll                      = checklist.Text{JA: "全 %d 問のうち、", EN: "of %d: "}
	wComma                      = checklist.Text{JA: "、", EN: ", "}
	wEverythingAnsweredWellDone = checklist.Text{JA: "すべて回答しました。お疲れさまでした。", EN: "Everything is answered. Well done."}
	wFirstPassWellDone          = checklist.Text{JA: "はじめの点検が終わりました。お疲れさまでした。",
		EN: "That is the first pass. Well done."}
	wTheseAnsweredOthersNot = checklist.Text{
		JA: "ここまでの点検項目には回答しました。ほかに %d 問あります。",
		EN: "These are answered; %d others are not yet.",
	}
	wLastOneOpen               = checklist.Text{JA: "最後まで進みました（未確定 %d 問）。", EN: "That was the last one (open: %d)."}
	wNowOrderPriority          = checklist.Text{JA: "大事な順に並べました。", EN: "Now in order of priority."}
	wNowOrderList              = checklist.Text{JA: "番号の順に並べました。", EN: "Now in the order of the list."}
	wExport                    = checklist.Text{JA: "書き出す", EN: "Export"}
	wWriteIt                   = checklist.Text{JA: "書き出す", EN: "write it"}
	wWritingOneMoment          = checklist.Text{JA: "書き出しています。少しお待ちください。", EN: "Writing. One moment, please."}
	wWritten                   = checklist.Text{JA: "できました。", EN: "Done."}
	wThereNothingWriteOut      = checklist.Text{JA: "書き出せるものがありません。", EN: "There is nothing to export."}
	wFileMade                  = checklist.Text{JA: "ファイルができました：", EN: "The file is ready:"}
	wFolder                    = checklist.Text{JA: "フォルダー：", EN: "In the folder "}
	wThisChecklistHasNo        = checklist.Text{JA: "この点検には前提の質問がありません。", EN: "This checklist has no facts to state."}
	wFacts                     = checklist.Text{JA: "前提", EN: "Facts"}
	wKeepsEveryQuestionDecides = checklist.Text{JA: "関係する点検項目は、すべて残します", EN: "keeps every question it affects"}
	wFactsLeft                 = checklist.Text{JA: "前提（あと %d 件）", EN: "Facts: %d to go"}
	wFactPagesLeft             = checklist.Text{JA: "あと %d 画面", EN: "%d screens to go"}
	wWhyThisAsked              = checklist.Text{JA: "なぜ聞くのか：", EN: "Why this is asked: "}
	wFactsTakeAwayWhat         = checklist.Text{
		JA: "前提に答えると、関係のない点検項目が減ります。Enter で飛ばすことも、あとで直すこともできます。Esc を押すと、残りはあとにして点検に進みます。",
		EN: "Answers here take out questions that do not concern you. Enter skips one, and you can change them " +
			"at any time. Esc leaves the rest for later.",
	}
	wGap               = checklist.Text{JA: "　", EN: "  "}
	wBreak             = checklist.Text{JA: "　", EN: ". "}
	wThisCannotShown   = checklist.Text{JA: "表示できません。", EN: "This cannot be shown."}
	wTitle             = checklist.Text{JA: "点検 tenken", EN: "tenken"}
	wMorePgdn          = checklist.Text{JA: "続きは PgDn", EN: "more: PgDn"}
	wBackPgup          = checklist.Text{JA: "戻るには PgUp", EN: "back: PgUp"}
	wKeyList           = checklist.Text{JA: "操作一覧", EN: "All keys"}
	wDo                = checklist.Text{JA: "する", EN: "do it"}
	wChooseUpDownEnter = checklist.Text{
		JA: "上下で選んで Enter を押すと、その操作をします。Esc で戻ります。",
		EN: "Choose with Up and Down; Enter does it. Esc goes back.",
	}
	wOpenIt                 = checklist.Text{JA: "決める", EN: "open"}
	wGoOn                   = checklist.Text{JA: "続ける：", EN: "Go on: "}
	wOffered                = checklist.Text{JA: "届いているものを使い始める：%s", EN: "Take into use what has come: %s"}
	wOfferedBad             = checklist.Text{JA: "届いたが使えないもの：%s", EN: "What has come and cannot be used: %s"}
	wOfferTitle             = checklist.Text{JA: "届いているもの", EN: "What has come"}
	wStartNewSelfCheck      = checklist.Text{JA: "新しく点検を始める", EN: "Start a new self-check"}
	wFoundHere              = checklist.Text{JA: "これまでの点検", EN: "Earlier self-checks"}
	wLeave                  = checklist.Text{JA: "終わる", EN: "Leave"}
	wDoneOf                 = checklist.Text{JA: "%d / %d 問", EN: "%d of %d"}
	wCheckYourselfHowHandle = checklist.Text{
		JA: "個人情報の取扱いを、自分で点検します。回答はこのパソコンの中だけに保存されます。",
		EN: "Check for yourself how you handle personal information. Your answers stay on this computer.",
	}
	wLookingEarlierSelfChecks = checklist.Text{JA: "これまでの点検を探しています", EN: "Looking for earlier self-checks"}
	wKept                     = checklist.Text{JA: "置き場所：", EN: "Kept in: "}
	wOpening                  = checklist.Text{JA: "開いています", EN: "Opening"}
	wAnswerStillBeingSaved    = checklist.Text{
		JA: "前の回答を保存しています。少し待って、もう一度選んでください。",
		EN: "An answer is still being saved. Please choose again in a moment.",
	}
	wFindQuestion        = checklist.Text{JA: "点検項目を探す", EN: "Find a question"}
	wGoThere             = checklist.Text{JA: "移る", EN: "go there"}
	wFocusCount          = checklist.Text{JA: "%s：%d 問", EN: "%s: %d"}
	wNothingFound        = checklist.Text{JA: "見つかりません", EN: "nothing found"}
	wUpDown              = checklist.Text{JA: "上下", EN: "Up/Down"}
	wLeftRight           = checklist.Text{JA: "左右", EN: "Left/Right"}
	wProgramEndedByFault = checklist.Text{
		JA: "プログラムの不具合により終了しました。これまでの回答は保存されています。（%s）",
		EN: "The program stopped because of a fault of its own. Your answers are saved. (%s)",
	}
	wPleaseWriteNameStands = checklist.Text{
		JA: "名前を入れてください。報告書の表紙に出ます。",
		EN: "Please enter a name; it goes on the report.",
	}
	wPreparing                 = checklist.Text{JA: "用意しています", EN: "Preparing"}
	wWhomThisSelfCheck         = checklist.Text{JA: "どの事業者の点検ですか", EN: "Who is this self-check for?"}
	wExampleSakuraDentalClinic = checklist.Text{
		JA: "例：さくら歯科医院。報告書の表紙と、ファイルの名前になります。",
		EN: "For example: Sakura Dental Clinic. It names the report and the file.",
	}
	wOverview             = checklist.Text{JA: "全体", EN: "Overview"}
	wStop                 = checklist.Text{JA: "。", EN: "."}
	wNothingCanPastedHere = checklist.Text{
		JA: "ここには貼り付けられません。文字を入れる欄で貼り付けてください。",
		EN: "Nothing can be pasted here; paste where text is typed.",
	}
	wPressEscAgainLeave = checklist.Text{
		JA: "もう一度 Esc を押すと終わります。回答は保存されています。",
		EN: "Press Esc again to leave. Your answers are saved.",
	}
	wResult2                = checklist.Text{JA: "点検の結果", EN: "Result"}
	wResultFirstPass        = checklist.Text{JA: "はじめの点検の結果", EN: "Result of the first pass"}
	wDecide                 = checklist.Text{JA: "決める", EN: "choose"}
	wStillUnansweredGoOn    = checklist.Text{JA: "まだ %d 問に回答していません。続ける", EN: "%d still unanswered: go on"}
	wWriteOutPrint          = checklist.Text{JA: "印刷できるように書き出す", EN: "Export it for printing"}
	wGoOnOtherQuestions     = checklist.Text{JA: "続けて、残りの %d 問も点検する", EN: "Go on with the other %d questions"}
	wWhyDoesNotApply2       = checklist.Text{JA: "該当なしの理由", EN: "Why it does not apply"}
	wPleaseWriteShortReason = checklist.Text{
		JA: "理由を一言書いてください。例：外国にある第三者への提供はしていない。",
		EN: "Please give a short reason, for example: we provide no data abroad.",
	}
	wSayWhyThisDoes = checklist.Text{
		JA: "なぜ当てはまらないかを書きます。あとで見る人のためです。",
		EN: "Say why this does not apply, for whoever reads it later.",
	}
	wNotYetDate  = checklist.Text{JA: "まだ日付として読めません", EN: "not yet a date"}
	wReadAs      = checklist.Text{JA: "「%s」にします", EN: "read as %s"}
	wEmpty       = checklist.Text{JA: "、空なら「%s」", EN: "; if empty: %s"}
	wDetails     = checklist.Text{JA: "くわしく", EN: "details"}
	wWhatDoFirst = checklist.Text{JA: "まず、すること", EN: "What to do first"}
	wFiguresWhy2 = checklist.Text{JA: "数字とその理由", EN: "The figures, and why"}
	wSeeFigures  = checklist.Text{JA: "数字とその理由（総合評価など）", EN: "The figures, and why (overall grade and others)"}
	wPosition    = checklist.Text{JA: "ほかの事業者と比べた位置", EN: "Where you are among others"}
	wSeePosition = checklist.Text{JA: "ほかの事業者と比べた位置を見る", EN: "Where you are among others"}
	wNoPosition  = checklist.Text{
		JA: "取り込んだ比較の資料は、この点検のものではありません。",
		EN: "The benchmark that is installed is not of this self-check.",
	}
	wWhatElseCorrectAll = checklist.Text{JA: "そのほかに是正するもの（全部で %d）", EN: "What else to correct (%d in all)"}
	wBySection          = checklist.Text{JA: "区分ごと", EN: "By section"}
	wWithMore           = checklist.Text{JA: "%s（%s）", EN: "%s (%s)"}
	wNoDuties           = checklist.Text{JA: "義務の項目なし", EN: "no duties"}
	wSaved              = checklist.Text{JA: "保存しました", EN: "Saved"}
	wSavingAnotherFile  = checklist.Text{JA: "別のファイルに保存しています", EN: "Saving in another file"}
	wSaving             = checklist.Text{JA: "保存しています", EN: "Saving"}
	wNotSavedYetMoving  = checklist.Text{JA: "書きかけです。移るときに保存します。", EN: "Not saved yet. Moving on saves it."}
	wUTakesBack         = checklist.Text{JA: "　u で取り消せます", EN: "  u: undo"}
	wAnswerKeptOnScreen = checklist.Text{JA: "回答は残っています。保存できるまで、この画面を閉じないでください。",
		EN: "Your answer is kept. Do not close this window before it is saved."}
	wNotLeftYet         = checklist.Text{JA: "まだ終わっていません。", EN: "Still open. "}
	wLookingGuidelines  = checklist.Text{JA: "分野を調べています", EN: "Looking for guidelines"}
	wChooseSector2      = checklist.Text{JA: "分野を選ぶ", EN: "Choose your sector"}
	wQuestions          = checklist.Text{JA: "%d 問", EN: "%d questions"}
	wUnsignedBefore     = checklist.Text{JA: "署名なし　", EN: "unsigned  "}
	wTypePartNameNarrow = checklist.Text{
		JA: "名前の一部を入れると絞れます。いくつでも選べます。共通の点検項目は自動で入ります。",
		EN: "Type part of a name to narrow the list. Choose as many as you need; the common questions come with each.",
	}
	wNotes           = checklist.Text{JA: "書き込み", EN: "Notes"}
	wNewLine         = checklist.Text{JA: "改行", EN: "new line"}
	wDayKeptIfMended = checklist.Text{
		JA: "完了日を書きました。できたなら、回答も「はい」に直してください。",
		EN: "The date is saved. If the work is done, change the answer to yes too.",
	}
	wEmptyAsBelow                  = checklist.Text{JA: "（空なら下の案）", EN: " (if empty: as below)"}
	wUnansweredQuestionsAboutLegal = checklist.Text{
		JA: "法的義務の点検項目に、まだ %d 問の未回答があります。",
		EN: "Unanswered questions about legal duties: %d.",
	}
	wAnsweringThemSettlesVerdict  = checklist.Text{JA: "回答すると判定が定まります。", EN: " Answering them settles the verdict."}
	wSomeQuestionsStillUnanswered = checklist.Text{
		JA: "まだ回答していない点検項目があります。",
		EN: "Some questions are still unanswered.",
	}
	wNothingNeedsMendingDecide = checklist.Text{
		JA: "是正の必要なものはありません。次の点検の時期を決めてください。",
		EN: "Nothing needs correcting. Decide when to check again.",
	}
	wKind                      = checklist.Text{JA: "種類", EN: "Kind"}
	wAsked                     = checklist.Text{JA: "聞いた理由", EN: "Why asked"}
	wYourAnswer                = checklist.Text{JA: "回答", EN: "Answer"}
	wCountsAs                  = checklist.Text{JA: "影響", EN: "Effect"}
	wWork                      = checklist.Text{JA: "手間", EN: "Work"}
	wAskedEveryBusiness        = checklist.Text{JA: "どの事業者にも聞く項目です", EN: "asked of every business"}
	wBecauseFacts              = checklist.Text{JA: "前提により聞きました：%s", EN: "because of the facts: %s"}
	wNotAskedBecauseFacts      = checklist.Text{JA: "前提により聞きません：%s", EN: "not asked because of the facts: %s"}
	wAskedBecauseFactNot       = checklist.Text{JA: "前提が決まっていないので聞きました：%s", EN: "asked because a fact is not known: %s"}
	wFactIs                    = checklist.Text{JA: "「%s」は「%s」", EN: "%s - %s"}
	wSomeNotes                 = checklist.Text{JA: "書き込み", EN: "notes"}
	wNotAskedNowBecause        = checklist.Text{JA: "前提により対象外なので、今は聞きません。", EN: "Not asked now, because of the facts."}
	wNoneHere                  = checklist.Text{JA: "ありません", EN: "none"}
	wNotApplicableCannotChosen = checklist.Text{
		JA: "この点検項目では「該当なし」は選べません。どの事業者にも当てはまる項目です。",
		EN: "\"Not applicable\" cannot be chosen here: this applies to every business.",
	}
	wLastOneBackWhat2 = checklist.Text{
		JA: "最後まで来たので、まだ回答していない点検項目に戻りました。",
		EN: "That was the last one; back to what is unanswered.",
	}
	wUnfoldOrFoldExplanation = checklist.Text{JA: "説明を開く・閉じる", EN: "open or close the explanation"}
	wUnfoldOrFoldHow         = checklist.Text{JA: "確かめ方と証跡を開く・閉じる", EN: "open or close how to check"}
	wUnfoldOrFoldSource      = checklist.Text{JA: "根拠を開く・閉じる", EN: "open or close the source"}
	wUnfoldOrFoldHow2        = checklist.Text{JA: "改善のしかたを開く・閉じる", EN: "open or close how to fix it"}
	wNoQuestionAppliesPress  = checklist.Text{
		JA: "当てはまる点検項目がありません。f で前提を見直せます。",
		EN: "No question applies. Press f to change the facts.",
	}
	wByPriority              = checklist.Text{JA: "（大事な順）", EN: " (by priority)"}
	wGoThisSection           = checklist.Text{JA: "（この区分はあと %d 問）", EN: " (%d to go in this section)"}
	wQuestionHasChangedSince = checklist.Text{
		JA: "そのあとで、この点検項目の意味が変わりました。見直してください。",
		EN: "The question has changed since; please look again.",
	}
	wFolds                     = checklist.Text{JA: "%s で閉じる", EN: "%s closes"}
	wWhatIf                    = checklist.Text{JA: "もし答えが変わったら", EN: "What if"}
	wMarksPresentAnswerNothing = checklist.Text{
		JA: "* が今の答えです。ここでは何も変わりません。",
		EN: "* marks the present answer. Nothing changes here.",
	}
	wTooSmall = checklist.Text{
		JA: "窓を少し広げてください（%dx%d 以上）。保存した回答はそのまま残っています。",
		EN: "Please make the window larger (at least %dx%d). What you saved is safe.",
	}
	wProgress = checklist.Text{
		JA: "%[2]d 問中 %[1]d 問に回答しました。あと %[3]d 問です。",
		EN: "%d of %d questions are answered; %d to go.",
	}

	// The walk.
	wDoneAgain   = checklist.Text{JA: "やり直しました：%s", EN: "Done again: %s"}
	wUndone      = checklist.Text{JA: "取り消しました：%s。z でやり直せます。", EN: "Undone: %s. z does it again."}
	wFactChange  = checklist.Text{JA: "「%s」%s -> %s", EN: "%s %s -> %s"}
	wMoreChanges = checklist.Text{JA: "ほか %d 件", EN: "%d more"}
	wHeldKey     = checklist.Text{
		JA: "同じ数字が続けて入ったので、答えていません。もう一度押すと答えます。",
		EN: "The same digit came twice in a row and was not taken. Press it again to answer.",
	}
	wNoSuchKey     = checklist.Text{JA: "この文字の操作はありません。", EN: "That key does nothing here."}
	wAnswerByDigit = checklist.Text{JA: "数字で答えます。左右で前後の点検項目に移ります。",
		EN: "Answer with a digit. Left and Right go to other questions."}
	wWhyThisQuestion = checklist.Text{JA: "この項目を聞く理由", EN: "Why this is asked"}
	wDraftsHere      = checklist.Text{JA: "書きかけの文があります：%s", EN: "Text not saved yet: %s"}
	wDraftsKept      = checklist.Text{
		JA: "前に閉じたとき、書きかけの文がありました（%s）。その欄を開くと続きから書けます。",
		EN: "Text was left unsaved when the window closed (%s). Open its field to go on writing.",
	}
	wEscAgainKeeps = checklist.Text{JA: "　もう一度 Esc で、書きかけのまま戻ります。",
		EN: "  Esc again leaves it as typed."}
	wKeptAsTyped = checklist.Text{
		JA: "書きかけのまま残しました。その欄を開くと続きから書けます。",
		EN: "Kept as typed. Open its field to go on writing.",
	}
	wReasonRemembered = checklist.Text{
		JA: "まだ回答していません。書いた理由は残してあります。",
		EN: "Not answered yet. The reason you typed is kept.",
	}

	wAnswerOtherFacts = checklist.Text{JA: "まだ答えていない前提 %d 問に答える", EN: "Answer the %d facts not stated yet"}
	wTicksAbout       = checklist.Text{
		JA: "当てはまるものに Space で印を付けます。もう一度押すと [?]（わからない）になります。",
		EN: "Tick what is the case with Space. Pressed again it becomes [?], not known.",
	}
	wReadToTheEnd = checklist.Text{JA: "最後の行まで見てから Enter を押してください。",
		EN: "Please look at the last row before you press Enter."}
	wBecomeNo = checklist.Text{
		JA: "印のない %d 件は「いいえ」になります。よければ、もう一度 Enter を押してください。",
		EN: "The %d without a mark become no. Press Enter again if that is right.",
	}
	wUnmarkedNow = checklist.Text{
		JA: "印なし：印を付けなかったので「いいえ」と同じに扱っています。",
		EN: "Unmarked: it was left without a mark and counts as no.",
	}
	wPlainExists = checklist.Text{
		JA: "読み上げソフトには、一行ずつの表示があります（tenken --plain）。",
		EN: "For screen readers there is a mode that speaks by lines (tenken --plain).",
	}

	wGoOnByPriority = checklist.Text{JA: "続けて、残りを大事な順に点検する", EN: "Go on with the others, most important first"}

	// Choosing what to check.
	wNothingFoundChooseHere = checklist.Text{
		JA: "見つかりません。次の中から近いものを選んでください。",
		EN: "Nothing found. Please choose the nearest of these.",
	}
	wOthersUnticked = checklist.Text{
		JA: "この短い一覧は、ほかの一覧と一緒には使えません。前の印を外しました。",
		EN: "A short list goes with no other; the earlier tick was taken off.",
	}
	wNothingToChoose = checklist.Text{JA: "選べる分野がありません。", EN: "There is nothing to choose from."}

	// A file that stays out of reach.
	wNotSavedOf       = checklist.Text{JA: "%s の回答を保存できていません。", EN: "The answer to %s is not saved. "}
	wWhichFolder      = checklist.Text{JA: "どのフォルダーに保存しますか", EN: "In which folder should it be saved?"}
	wWhichFolderAbout = checklist.Text{
		JA: "空きのある別のディスクや USB メモリを選べます。例：E:\\",
		EN: "It can be on another disk or a USB stick with room, such as E:\\",
	}
)

// weekdays are the days of the week from Sunday, as they follow a date.
const weekdays = "日月火水木金土"

// filled is a text with its places filled in, in both languages.
func filled(w checklist.Text, args ...any) checklist.Text {
	return checklist.Text{JA: fmt.Sprintf(w.JA, args...), EN: fmt.Sprintf(w.EN, args...)}
}
