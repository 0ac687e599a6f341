package words

import (
	"tenken/checklist"
)

var (
	ImportEditionOf = checklist.Text{
		JA: "お知らせ: 別の版（%s）のブックです。回答を、版の移り変わりの規則で今の版へ引き継いで取り込みます。",
		EN: "note: this workbook is of other editions (%s); its answers are carried to those of now by the rule",
	}
	ImportEditionUnknown = checklist.Text{
		JA: "お知らせ: どの版の表かが分かりません。番号と文が今の版と同じ項目だけを、確認待ちとして取り込みます（いいえはそのまま）。",
		EN: "note: it does not say of which edition it is; items of the same number and words are taken in, to be " +
			"confirmed (a no as it is)",
	}
	ImportLeft = checklist.Text{
		JA: "注意: %s は今の版で既に答えているため、取り込みません。",
		EN: "warning: %s was answered in the edition of now already and is not taken in",
	}
	ImportBrought = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、そのまま %d 問、確認待ち %d 問、聞き直し %d 問、なくなった問い %d 問）。",
		EN: "taken in and saved: %d facts, %d questions carried, %d to confirm, %d asked again, %d no longer asked",
	}
)

// Of import.
var (
	ImportShort = checklist.Text{JA: "記入された Excel を読み戻します", EN: "Read a filled workbook back"}
	ImportLong  = checklist.Text{
		JA: "回答用の Excel、報告書、又は CSV を読み、違うところを示してから取り込みます。読めないセルがあるときや、\n" +
			"別の事業者、別の点検ファイル、別の版のものであるときは、何も取り込みません。取り込みは一つの記録になり、取り消せます。",
		EN: "Read an answer workbook, a gap report or CSV, show the differences, then take them in. Nothing " +
			"is\n" +
			"taken in where a cell cannot be read, or from what belongs to another organisation, file or edition.",
	}
	ImportExample = checklist.Text{
		JA: "  tenken import 顧客 返送 --yes",
		EN: "  tenken import clients returned --yes",
	}
	ImportFlagYes = checklist.Text{
		JA: "尋ねずに、Excel だけが変わったところを取り込みます",
		EN: "take in without asking what only the workbook changed",
	}
	ImportFlagPartly = checklist.Text{
		JA: "読めないセルを除いて取り込みます",
		EN: "take in the rest where cells cannot be read",
	}
	FlagOtherFile = checklist.Text{
		JA: "別の事業者、点検ファイル、版のものでも、違いを示してから取り込みます",
		EN: "take in what belongs to something else too, after showing what would change",
	}
	ImportFlagForm = checklist.Text{
		JA: "tenken fill で記入した他の様式を、その対応表で読み戻します",
		EN: "read somebody else's form back, by the mapping that tenken fill used",
	}
	ImportMendCellsOrAddPartly = checklist.Text{
		JA: "セルを直してもう一度取り込むか、--partly を付けて残りだけを取り込んでください。",
		EN: "mend the cells, or add --partly to take in the rest",
	}
	ImportNothingWasTakenInSince = checklist.Text{
		JA: "読めないセルがあるため、何も取り込みませんでした。",
		EN: "nothing was taken in, since there are cells that cannot be read",
	}
	ImportThereNothingTakeIn           = checklist.Text{JA: "取り込む変更はありません。", EN: "there is nothing to take in"}
	ImportConflictsWereNotTakenWithout = checklist.Text{
		JA: "取り込まなかった食い違い: %d 件。--yes を付けずに取り込むと、一つずつ選べます。",
		EN: "conflicts that were not taken: %d; without --yes each is asked",
	}
	ImportTakenInSavedFactsQuestions = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、点検項目 %d 件）。",
		EN: "taken in and saved: %d facts, %d questions",
	}
	ImportNameAssessmentTakeInBy = checklist.Text{
		JA: "点検ファイルを指定して、一つずつ取り込んでください。",
		EN: "name the assessment and take it in by itself",
	}
	ImportCsvDoesNotSayWhich = checklist.Text{
		JA: "CSV からは点検ファイルが分かりません。",
		EN: "CSV does not say which assessment it belongs to",
	}
	ImportCheckFolderOrNameAssessment = checklist.Text{
		JA: "フォルダーを確かめるか、点検ファイルを指定してください。",
		EN: "check the folder, or name the assessment",
	}
	ImportJoinThemWithTenkenMerge = checklist.Text{
		JA: "tenken merge で一つにするか、点検ファイルを指定してください。",
		EN: "join them with tenken merge, or name the assessment",
	}
)

// Of importshow.
var (
	ImportshowWarning                = checklist.Text{JA: "注意: ", EN: "warning: "}
	ImportshowNoteThisWasWrittenFrom = checklist.Text{
		JA: "お知らせ: このファイルより新しい記録から書き出されたものです。ここにない回答を取り込めます。",
		EN: "note: this was written from a newer state of this file; answers that are missing here can be taken in",
	}
	ImportshowWarningEntriesWillCleared = checklist.Text{
		JA: "注意: %d か所の記入が消えます。",
		EN: "warning: %d entries will be cleared",
	}
	ImportshowMore                      = checklist.Text{JA: "ほか %d 件", EN: "and %d more"}
	ImportshowWarningChangedOnBothSides = checklist.Text{
		JA: "注意: 両方で変わっているため、取り込みません: ",
		EN: "warning: changed on both sides, not taken: ",
	}
	ImportshowYesTakesInWithoutAsking = checklist.Text{
		JA: "--yes を付けると、尋ねずに取り込みます。",
		EN: "--yes takes it in without asking",
	}
	ImportshowNobodyCanAskedSoNothing = checklist.Text{
		JA: "尋ねる相手がいないため、何も取り込みませんでした。",
		EN: "nobody can be asked, so nothing was taken in",
	}
	ImportshowWhenWasWritten = checklist.Text{JA: "書き出したとき:", EN: "when it was written:"}
	ImportshowHereNow        = checklist.Text{JA: "今の回答:", EN: "here now:"}
	ImportshowWorkbook       = checklist.Text{JA: "Excel:", EN: "workbook:"}
	ImportshowWhichOneOr     = checklist.Text{JA: "どちらにしますか（1 か 2）: ", EN: "which one (1 or 2)? "}
)
