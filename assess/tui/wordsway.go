package tui

import "tenken/checklist"

// How much there is to do.
var (
	wSavedIn                  = checklist.Text{JA: "回答は「%s」に保存されます。", EN: "Your answers are saved in %s."}
	wSavedEverythingGoesThere = checklist.Text{
		JA: "「%s」に保存しました。今後は、このファイルに保存します（フォルダー：%s）。",
		EN: "Saved in %s. From now on, everything is saved there (folder: %s).",
	}
	wSoFarThereQuestions = checklist.Text{JA: "今のところ、点検項目は %d 問です。", EN: "Questions so far: %d."}
	wFactsRuleOut        = checklist.Text{JA: "前提により %d 問を省きました。", EN: " The facts rule out %d."}
	wThemKeptUntilFact   = checklist.Text{
		JA: "うち %d 問は、前提が決まるまで残します。",
		EN: " Kept until a fact is known: %d.",
	}
	wDoNotApply                 = checklist.Text{JA: "前提により対象外 %d 問", EN: "%d ruled out by the facts"}
	wKeptUntilFactKnown         = checklist.Text{JA: "前提が決まるまで残すもの %d 問", EN: "%d kept until a fact is known"}
	wOfAll                      = checklist.Text{JA: "全 %d 問のうち、", EN: "Of %d questions: "}
	wEverythingAnsweredWellDone = checklist.Text{
		JA: "全て回答しました。お疲れさまでした。",
		EN: "You have answered everything. Well done.",
	}
	wFirstPassWellDone = checklist.Text{
		JA: "はじめの点検が終わりました。お疲れさまでした。",
		EN: "You have finished the first pass. Well done.",
	}
	wTheseAnsweredOthersNot = checklist.Text{
		JA: "ここまでの点検項目には回答しました。未回答の項目がほかに %d 問あります。",
		EN: "These are answered. Still unanswered: %d.",
	}
	wLastOneOpen = checklist.Text{
		JA: "最後まで進みました（未確定 %d 問）。",
		EN: "That was the last question (open items: %d).",
	}
	wNowOrderPriority              = checklist.Text{JA: "重要な順に並べました。", EN: "Now in order of priority."}
	wNowOrderList                  = checklist.Text{JA: "番号順に並べました。", EN: "Now in the order of the list."}
	wFacts                         = checklist.Text{JA: "前提", EN: "Facts"}
	wFactsLeft                     = checklist.Text{JA: "前提（あと %d 件）", EN: "Facts: %d to go"}
	wUnansweredQuestionsAboutLegal = checklist.Text{
		JA: "法的義務の点検項目のうち、%d 問が未回答です。",
		EN: "Unanswered questions about legal duties: %d.",
	}
	wAnsweringThemSettlesVerdict  = checklist.Text{JA: "回答すると判定が定まります。", EN: " Answering them settles the verdict."}
	wSomeQuestionsStillUnanswered = checklist.Text{
		JA: "まだ回答していない点検項目があります。",
		EN: "Some questions are still unanswered.",
	}
	wNothingToCorrect = checklist.Text{
		JA: "是正が必要な項目はありません。次の点検の時期を決めてください。",
		EN: "Nothing needs correcting. Decide when to check again.",
	}
	wProgress = checklist.Text{
		JA: "%[2]d 問中 %[1]d 問に回答しました。あと %[3]d 問です。",
		EN: "%d of %d questions are answered; %d to go.",
	}
	wToGo = checklist.Text{JA: "あと %d 問", EN: "%d to go"}
)

// The facts.
var (
	wThisChecklistHasNo = checklist.Text{JA: "この点検では、前提をお尋ねしません。", EN: "This checklist asks for no facts."}
	wSpaceChooses       = checklist.Text{
		JA: "選ぶには Space を押してください。選ばずに進むなら、もう一度 Enter を押してください。",
		EN: "Press Space to choose it, or Enter again to go on without.",
	}
	wKeepsEveryQuestionDecides = checklist.Text{JA: "関係する点検項目を全て残します", EN: "keeps every question it affects"}
	wFactPagesLeft             = checklist.Text{JA: "あと %d 画面", EN: "%d screens to go"}
	wWhyThisAsked              = checklist.Text{JA: "聞く理由：", EN: "Why this is asked: "}
	wFactsTakeAwayWhat         = checklist.Text{
		JA: "前提に答えると、関係のない点検項目が減ります。Enter で飛ばすことも、後で直すこともできます。Esc を押すと、残りは後にして点検に進みます。",
		EN: "Your answers here remove questions that do not concern you. Enter skips a fact, and you can change your " +
			"answers at any time. Esc leaves the rest for later.",
	}
	wAnswerOtherFacts = checklist.Text{JA: "まだ答えていない前提 %d 件に答える", EN: "Answer the remaining %d facts"}
	wTicksAbout       = checklist.Text{
		JA: "当てはまるものに Space で印を付けます。もう一度押すと [?]（わからない）になります。",
		EN: "Tick what applies with Space. Press it again for [?] (not known).",
	}
	wReadToTheEnd = checklist.Text{
		JA: "最後の行まで見てから Enter を押してください。",
		EN: "Please look through to the last row before you press Enter.",
	}
	wBecomeNo = checklist.Text{
		JA: "印のない %d 件は「いいえ」になります。よければ、もう一度 Enter を押してください。",
		EN: "The %d left unticked will count as no. Press Enter again if that is right.",
	}
	wUnmarkedNow = checklist.Text{
		JA: "印なし：印を付けなかったため、「いいえ」と同じ扱いです。",
		EN: "Unticked: it was left without a tick and counts as no.",
	}
	wRowsAbout = checklist.Text{
		JA: "1 はい、2 いいえ、3 わからない。数字で答えると次の行に進みます。終わったら Enter を押してください。",
		EN: "1 yes, 2 no, 3 not known. A digit answers the row and moves to the next. Press Enter when you have " +
			"finished.",
	}
	wNotAllAnswered = checklist.Text{
		JA: "まだ %d 件に答えていません。わからないものは 3、後にする場合は Esc を押してください。",
		EN: "Not answered yet: %d. Press 3 for what you do not know, or Esc to leave the rest for later.",
	}
	wFactsAsBefore = checklist.Text{JA: "全て前回どおりにする（%d 件）", EN: "All as before (%d)"}
	wFactsConfirm  = checklist.Text{
		JA: "前回から変わりありませんか。変わったものは、選んで直してください。",
		EN: "Has anything changed since last time? Choose a fact to change it.",
	}
	wFactBefore = checklist.Text{JA: "前回：%s", EN: "last time: %s"}
	wRestLater  = checklist.Text{JA: "残りは後で", EN: "the rest later"}
	wTickFact   = checklist.Text{JA: "印を変える", EN: "tick"}
	wLater      = checklist.Text{JA: "後で", EN: "later"}
	wChange     = checklist.Text{JA: "変更", EN: "change"}
)

// A question: its explanations, its answer and what is written to it.
var (
	wWhyNot                 = checklist.Text{JA: "該当なしの理由", EN: "Why it does not apply"}
	wPleaseWriteShortReason = checklist.Text{
		JA: "理由を一言書いてください。例：外国にある第三者への提供はしていない。",
		EN: "Please give a short reason, for example: we provide no data abroad.",
	}
	wSayWhyThisDoes = checklist.Text{
		JA: "当てはまらない理由を、後で見る人に分かるように書きます。",
		EN: "Say why this does not apply, so that a later reader understands.",
	}
	wNotYetDate = checklist.Text{JA: "まだ日付として読めません", EN: "not a date yet"}
	wReadAs     = checklist.Text{JA: "「%s」とします", EN: "read as %s"}
	wEmpty      = checklist.Text{JA: "、空欄なら「%s」", EN: "; if empty: %s"}
	wNotes      = checklist.Text{JA: "書き込み", EN: "Notes"}
	wNewLine    = checklist.Text{JA: "改行", EN: "new line"}
	wDayKept    = checklist.Text{
		JA: "完了日を保存しました。是正が済んだら、回答も「はい」に変更してください。",
		EN: "The date is saved. If the work is done, change the answer to yes as well.",
	}
	wEmptyAsBelow              = checklist.Text{JA: "（空欄なら下の案）", EN: " (if empty: as below)"}
	wCountsAs                  = checklist.Text{JA: "影響", EN: "Effect"}
	wSomeNotes                 = checklist.Text{JA: "書き込み", EN: "notes"}
	wNotApplicableCannotChosen = checklist.Text{
		JA: "この点検項目では「該当なし」は選べません。どの事業者にも当てはまる項目です。",
		EN: "\"Not applicable\" cannot be chosen here: this applies to every business.",
	}
	wBackToOpen = checklist.Text{
		JA: "最後まで進んだので、未回答の点検項目に戻りました。",
		EN: "That was the last question. Back to the unanswered ones.",
	}
	wTurnExplanation        = checklist.Text{JA: "説明を開く・閉じる", EN: "open or close the explanation"}
	wTurnCheck              = checklist.Text{JA: "確かめ方と証跡を開く・閉じる", EN: "open or close how to check"}
	wTurnSource             = checklist.Text{JA: "根拠を開く・閉じる", EN: "open or close the source"}
	wTurnRemedy             = checklist.Text{JA: "改善方法を開く・閉じる", EN: "open or close how to fix it"}
	wNoQuestionAppliesPress = checklist.Text{
		JA: "当てはまる点検項目がありません。f で前提を見直せます。",
		EN: "No question applies. Press f to change the facts.",
	}
	wByPriority              = checklist.Text{JA: "（重要な順）", EN: " (by priority)"}
	wGoThisSection           = checklist.Text{JA: "（この区分はあと %d 問）", EN: " (%d to go in this section)"}
	wQuestionHasChangedSince = checklist.Text{
		JA: "その後、この点検項目の内容が変わりました。見直してください。",
		EN: "The question has changed since then. Please check your answer.",
	}
	wCloses          = checklist.Text{JA: "%s で閉じる", EN: "%s closes"}
	wDoneAgain       = checklist.Text{JA: "やり直しました：%s", EN: "Redone: %s"}
	wUndone          = checklist.Text{JA: "取り消しました：%s。z でやり直せます。", EN: "Undone: %s. Press z to redo it."}
	wWhyThisQuestion = checklist.Text{JA: "この項目を聞く理由", EN: "Why this is asked"}
	wDraftsHere      = checklist.Text{JA: "書きかけの文があります：%s", EN: "Text not saved yet: %s"}
	wEscAgainKeeps   = checklist.Text{
		JA: "　もう一度 Esc で、書きかけのまま戻ります。",
		EN: "  Press Esc again to leave it as typed.",
	}
	wKeptAsTyped = checklist.Text{
		JA: "書きかけのまま残しました。その欄を開くと続きから書けます。",
		EN: "Kept as typed. Open its field to go on writing.",
	}
	wReasonRemembered = checklist.Text{
		JA: "まだ回答していません。書いた理由は残してあります。",
		EN: "Not answered yet. The reason you typed is kept.",
	}
	wToGoHere      = checklist.Text{JA: "この区分 %d 問、全部であと %d 問", EN: "%d here, %d to go"}
	wBefore        = checklist.Text{JA: "前回：%s。", EN: "Last time: %s. "}
	wAsBefore      = checklist.Text{JA: "前回どおり", EN: "as before"}
	wConfirmBefore = checklist.Text{
		JA: "変わりがなければ c（前回どおり）、変わった場合は新しい回答を選んでください。",
		EN: "Press c if nothing has changed, or give the new answer.",
	}
	wAskedAnew = checklist.Text{
		JA: "点検項目が改められたため、もう一度お尋ねします。",
		EN: "The question was revised, so it is asked again.",
	}
	wSaveBack               = checklist.Text{JA: "保存・戻る", EN: "save, back"}
	wFieldBefore            = checklist.Text{JA: "前の欄", EN: "previous field"}
	wMoveBetweenLinesFields = checklist.Text{JA: "行・欄を移る", EN: "move between lines and fields"}
	wRight                  = checklist.Text{JA: "右", EN: "Right"}
	wTakeOver               = checklist.Text{JA: "案を使う", EN: "use it"}
	wWhatIfAnswerWere       = checklist.Text{JA: "回答が変わったときの結果", EN: "what if the answer changed"}
	wByPriorityOrBy         = checklist.Text{JA: "重要な順・番号順", EN: "by priority or by number"}
	wTurnEverything         = checklist.Text{JA: "説明を全て開く・閉じる", EN: "open or close everything"}
	wTurnAsked              = checklist.Text{JA: "この項目を聞く理由を開く・閉じる", EN: "open or close why this is asked"}
	wThisFirstQuestion      = checklist.Text{JA: "最初の点検項目です。", EN: "This is the first question."}
	wOverdue                = checklist.Text{JA: "期限を過ぎています。", EN: "Overdue."}
)

// Finding a question, and the sections as tasks.
var (
	wFindQuestion   = checklist.Text{JA: "点検項目を探す", EN: "Find a question"}
	wGoThere        = checklist.Text{JA: "移る", EN: "go there"}
	wOverview       = checklist.Text{JA: "全体", EN: "Overview"}
	wTaskDone       = checklist.Text{JA: "済", EN: "done"}
	wTaskBegun      = checklist.Text{JA: "途中", EN: "started"}
	wTaskNotYet     = checklist.Text{JA: "まだ", EN: "to do"}
	wDoSection      = checklist.Text{JA: "点検する", EN: "start"}
	wWhichQuestions = checklist.Text{JA: "絞り込み", EN: "filter"}
	wMinutesShort   = checklist.Text{JA: "%d 分", EN: "%d min"}
	wOnlyThese      = checklist.Text{
		JA: "表示中：%s（%d 問、あと %d 問。Tab で切り替え）",
		EN: "Shown: %s (%d questions, %d to go; Tab changes it)",
	}
	wSectionDone = checklist.Text{
		JA: "この区分の点検が終わりました。直すものがあれば、選んで変更できます。",
		EN: "This section is done. Choose an answer to change it.",
	}
	wNextSection  = checklist.Text{JA: "次の区分へ：%s（%d 分程度）", EN: "Next section: %s (about %d minutes)"}
	wToTheTasks   = checklist.Text{JA: "全体に戻って区分を選ぶ", EN: "Back to all sections"}
	wToTheResult  = checklist.Text{JA: "点検結果を見る", EN: "See the result"}
	wYourAnswers  = checklist.Text{JA: "回答（選んで Enter で変更）", EN: "Your answers (Enter changes one)"}
	wChangeFilter = checklist.Text{JA: "絞り込みを変える", EN: "change the filter"}
)

// A result and its figures.
var (
	wResultFirstPass     = checklist.Text{JA: "はじめの点検の結果", EN: "Result of the first pass"}
	wStillUnansweredGoOn = checklist.Text{JA: "まだ回答していない %d 問を続ける", EN: "Answer the remaining %d questions"}
	wWriteOutPrint       = checklist.Text{JA: "印刷用に書き出す", EN: "Export for printing"}
	wGoOnOtherQuestions  = checklist.Text{JA: "続けて、残りの %d 問も点検する", EN: "Go on with the other %d questions"}
	wFiguresWhy          = checklist.Text{JA: "数字とその理由", EN: "The figures and why"}
	wSeeFigures          = checklist.Text{
		JA: "数字とその理由（総合評価など）",
		EN: "The figures and why (overall grade and more)",
	}
	wPosition    = checklist.Text{JA: "ほかの事業者と比べた位置", EN: "How you compare with others"}
	wSeePosition = checklist.Text{JA: "ほかの事業者と比べた位置を見る", EN: "How you compare with others"}
	wNoPosition  = checklist.Text{
		JA: "取り込んだ比較の資料は、この点検に対応していません。",
		EN: "The installed benchmark is not for this checklist.",
	}
	wWhatElseCorrectAll = checklist.Text{JA: "ほかに是正するもの（全部で %d 件）", EN: "What else to correct (%d in all)"}
	wBySection          = checklist.Text{JA: "区分ごと", EN: "By section"}
	wNotAskedNowBecause = checklist.Text{
		JA: "前提により対象外のため、今は聞きません。",
		EN: "Not asked now, because of the facts.",
	}
	wWhatIf                    = checklist.Text{JA: "回答が変わったときの結果", EN: "What if the answer changed?"}
	wMarksPresentAnswerNothing = checklist.Text{
		JA: "* が今の回答です。この画面で回答が変わることはありません。",
		EN: "* marks the current answer. Nothing is changed here.",
	}
	wGoOnByPriority = checklist.Text{
		JA: "続けて、残りを重要な順に点検する",
		EN: "Go on with the others, most important first",
	}
	wResult = checklist.Text{JA: "点検結果", EN: "Result"}
)

// What changed.
var (
	wWhatChanged      = checklist.Text{JA: "変わったところ", EN: "What changed"}
	wThisTime         = checklist.Text{JA: "今回", EN: "This time"}
	wLastTime         = checklist.Text{JA: "前回　%s", EN: "Last time, %s"}
	wNothing          = checklist.Text{JA: "ありません", EN: "None"}
	wHistory          = checklist.Text{JA: "%s の履歴", EN: "History of %s"}
	wNothingYet       = checklist.Text{JA: "まだありません", EN: "None yet"}
	wCompareTitle     = checklist.Text{JA: "前回と今回", EN: "Last time and now"}
	wCompareWith      = checklist.Text{JA: "何と比べますか", EN: "What should it be compared with?"}
	wComparing        = checklist.Text{JA: "比べています", EN: "Comparing"}
	wNothingEarlier   = checklist.Text{JA: "比べられるものが、まだありません。", EN: "There is nothing earlier to compare with yet."}
	wFormerFile       = checklist.Text{JA: "前回の点検のファイル", EN: "the previous file"}
	wFormerFileAbout  = checklist.Text{JA: "この点検は、そのファイルの続きとして始めました", EN: "this self-check was started from it"}
	wBeforeThisTime   = checklist.Text{JA: "前回の終わり（%s）", EN: "the end of the last session (%s)"}
	wAYearAgo         = checklist.Text{JA: "1 年前（%s）", EN: "a year ago (%s)"}
	wComparedWith     = checklist.Text{JA: "比べた相手：%s", EN: "Compared with %s"}
	wNothingDifferent = checklist.Text{JA: "変わったものはありません。", EN: "Nothing has changed."}
)

// The file: what goes out and comes in.
var (
	wExport               = checklist.Text{JA: "書き出す", EN: "Export"}
	wWriteIt              = checklist.Text{JA: "書き出す", EN: "export"}
	wWritingOneMoment     = checklist.Text{JA: "書き出しています。少しお待ちください。", EN: "Exporting. One moment, please."}
	wWritten              = checklist.Text{JA: "できました。", EN: "Done."}
	wThereNothingWriteOut = checklist.Text{JA: "書き出せるものがありません。", EN: "There is nothing to export."}
	wFileMade             = checklist.Text{JA: "ファイルができました：", EN: "The file is ready:"}
	wFolder               = checklist.Text{JA: "フォルダー：", EN: "Folder: "}
	wManage               = checklist.Text{JA: "出し入れ・一覧・名前", EN: "files, lists, name"}
	wManageTitle          = checklist.Text{JA: "この点検のファイル", EN: "The file of this self-check"}
	wNothingToManage      = checklist.Text{JA: "このファイルは読み取り専用です。", EN: "This file is read-only."}
	wTakeInBook           = checklist.Text{JA: "返ってきた Excel を取り込む", EN: "Import a workbook that came back"}
	wTakeInBookAbout      = checklist.Text{JA: "変わる箇所を確かめてから取り込みます", EN: "you see the changes first"}
	wSheetForOne          = checklist.Text{JA: "回答用の Excel：%s", EN: "Answer workbook %s"}
	wExportAll            = checklist.Text{JA: "書き出す", EN: "Export"}
	wExportAllAbout       = checklist.Text{JA: "報告書、回答用の Excel など", EN: "the report, answer workbooks and more"}
	wUpgrade              = checklist.Text{JA: "新しい版の点検項目に移す", EN: "Move to the newer edition"}
	wUpgradeAbout         = checklist.Text{
		JA: "回答は引き継ぎ、内容の変わったものだけを確かめ直します",
		EN: "answers are carried over; you confirm only what has changed",
	}
	wUpgradeSure = checklist.Text{
		JA: "この画面からは元に戻せません。移す場合は、もう一度 Enter を押してください。",
		EN: "This cannot be undone here. Press Enter again to move to the newer edition.",
	}
	wUpgraded = checklist.Text{
		JA: "新しい版に移しました。「前回から確認」の項目を確かめてください。",
		EN: "Moved to the newer edition. Please confirm the answers carried over.",
	}
	wChangeListsRow   = checklist.Text{JA: "点検の一覧を変える", EN: "Change the checklists"}
	wChangeListsAbout = checklist.Text{
		JA: "加えたり外したりします。外しても回答は残ります",
		EN: "add or remove checklists; answers are kept",
	}
	wListsChanged       = checklist.Text{JA: "点検の一覧を変えました。", EN: "The checklists have been changed."}
	wRenameOrganisation = checklist.Text{JA: "事業者の名前を変える", EN: "Change the name of the organisation"}
	wRenameAbout        = checklist.Text{
		JA: "前の名前は履歴に残ります。ファイルの名前は変わりません。",
		EN: "The old name stays in the history; the file keeps its name.",
	}
	wRenamed         = checklist.Text{JA: "名前を変えました。", EN: "The name has been changed."}
	wDeleteFile      = checklist.Text{JA: "この点検を削除する", EN: "Delete this self-check"}
	wDeleteFileAbout = checklist.Text{
		JA: "ファイルをごみ箱へ移します。ごみ箱がなければ .bak を付けて残します",
		EN: "the file goes to the trash, or is kept as .bak where there is none",
	}
	wDeleteSure = checklist.Text{
		JA: "本当に削除する場合は、もう一度 Enter を押してください。",
		EN: "Press Enter again to delete it.",
	}
	wLookingForBooks = checklist.Text{JA: "Excel を探しています", EN: "Looking for workbooks"}
	wWhichBook       = checklist.Text{
		JA: "どの Excel ですか。下から選ぶか、ファイルをこのウィンドウにドラッグして Enter を押してください。",
		EN: "Which workbook? Choose one below, or drag the file into this window and press Enter.",
	}
	wLookInside    = checklist.Text{JA: "中を見る", EN: "preview"}
	wLookingInside = checklist.Text{JA: "内容を確かめています", EN: "Looking inside"}
	wNoBookYet     = checklist.Text{
		JA: "Excel が見つかりません。ファイルをこのウィンドウにドラッグしてください。",
		EN: "No workbook was found. Drag the file into this window.",
	}
	wWouldChange    = checklist.Text{JA: "「%s」で変わる箇所：%d 件", EN: "%s would change %d things"}
	wChangesNothing = checklist.Text{
		JA: "「%s」は今の回答と同じです。変わる箇所はありません。",
		EN: "%s matches the current answers. Nothing would change.",
	}
	wBothChanged = checklist.Text{
		JA: "書き出した後に、両方で変わっています。Excel の方を採る場合は印を付けます",
		EN: "changed on both sides since then; tick it to take the one from the workbook",
	}
	wTakeItIn      = checklist.Text{JA: "取り込む", EN: "import"}
	wNothingTicked = checklist.Text{
		JA: "取り込むものがありません。Esc で戻ります。",
		EN: "There is nothing to import. Esc goes back.",
	}
)

// whoWords are the people who can answer.
var whoWords = map[checklist.Who]checklist.Text{
	checklist.Reception: {JA: "受付・窓口の人が答えるもの", EN: "for reception"},
	checklist.Manager:   {JA: "院長・店長等の責任者が答えるもの", EN: "for the manager"},
	checklist.System:    {JA: "システムの担当者が答えるもの", EN: "for whoever runs the systems"},
	checklist.Personnel: {JA: "人事・労務の担当者が答えるもの", EN: "for personnel"},
}
