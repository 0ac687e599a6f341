package words

import (
	"tenken/checklist"
)

// Of several of these commands.
var (
	ImportNothing = checklist.Text{JA: "取り込む変更はありません。", EN: "there is nothing to import"}
)

// Of import.
var (
	ImportShort = checklist.Text{JA: "記入された Excel を読み戻します", EN: "Import a completed workbook"}
	ImportLong  = checklist.Text{
		JA: "回答用の Excel、報告書、又は CSV を読み、違うところを示してから取り込みます。読めないセルがあるときや、\n" +
			"別の事業者、別の点検ファイル、別の版のものであるときは、何も取り込みません。取り込みは一つの記録になり、取り消せます。",
		EN: "Read an answer workbook, a report or a CSV file, show the differences, then import them. " +
			"Nothing is\n" +
			"imported if a cell cannot be read, or if the file belongs to another organisation, assessment or\n" +
			"edition. An import is one event and can be undone.",
	}
	ImportExample = checklist.Text{
		JA: "  tenken import 顧客 返送 --yes",
		EN: "  tenken import clients returned --yes",
	}
	ImportFlagYes = checklist.Text{
		JA: "尋ねずに、Excel だけが変わったところを取り込みます",
		EN: "import what only the workbook changed, without asking",
	}
	ImportFlagPartly = checklist.Text{
		JA: "読めないセルを除いて取り込みます",
		EN: "skip cells that cannot be read and import the rest",
	}
	ImportFlagForm = checklist.Text{
		JA: "tenken fill で記入した他の様式を、その対応表で読み戻します",
		EN: "import a form filled in by tenken fill, using this mapping",
	}

	ImportEditionOf = checklist.Text{
		JA: "お知らせ: 別の版（%s）のブックです。回答を、版の移り変わりの規則で今の版へ引き継いで取り込みます。",
		EN: "note: this workbook belongs to other editions (%s); its answers are carried over to the " +
			"current ones",
	}
	ImportEditionUnknown = checklist.Text{
		JA: "お知らせ: どの版の表か分かりません。番号と文が今の版と同じ項目だけを、確認待ちとして取り込みます（「いいえ」はそのまま取り込みます）。",
		EN: "note: it does not say which edition it belongs to; items with the same number and wording are " +
			"imported for confirmation (a no is taken as it is)",
	}
	ImportLeft = checklist.Text{
		JA: "注意: %s は今の版で既に答えているため、取り込みません。",
		EN: "warning: %s has already been answered in the current edition and is not imported",
	}
	ImportBrought = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、そのまま %d 問、確認待ち %d 問、聞き直し %d 問、なくなった問い %d 問）。",
		EN: "imported and saved: %d facts, %d questions carried over, %d to confirm, %d asked again, %d no " +
			"longer asked",
	}
)

// Of what is taken in.
var (
	ImportRefusedHint = checklist.Text{
		JA: "セルを直してもう一度取り込むか、--partly を付けて残りだけを取り込んでください。",
		EN: "correct the cells, or add --partly to import the rest",
	}
	ImportRefused = checklist.Text{
		JA: "読めないセルがあるため、何も取り込みませんでした。",
		EN: "nothing was imported, because some cells cannot be read",
	}
	ImportConflicts = checklist.Text{
		JA: "取り込まなかった食い違い: %d 件。--yes を付けずに取り込むと、一つずつ選べます。",
		EN: "conflicts not imported: %d; without --yes you can decide each one",
	}
	ImportSaved = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、点検項目 %d 件）。",
		EN: "imported and saved: %d facts, %d questions",
	}
	ImportCSVHint = checklist.Text{
		JA: "点検ファイルを指定して、一つずつ取り込んでください。",
		EN: "give the assessment and import the file on its own",
	}
	ImportCSV = checklist.Text{
		JA: "CSV からは点検ファイルが分かりません。",
		EN: "CSV does not say which assessment it belongs to",
	}
	ImportNoClientHint = checklist.Text{
		JA: "フォルダーを確かめるか、点検ファイルを指定してください。",
		EN: "check the folder, or give the assessment",
	}
	ImportSeveralHint = checklist.Text{
		JA: "tenken merge で一つにするか、点検ファイルを指定してください。",
		EN: "merge them with tenken merge, or give the assessment",
	}
	ImportOtherFile = checklist.Text{
		JA: "%s\n承知の上で取り込むには --other-file を付けてください。", EN: "%s\nto import it anyway, add --other-file",
	}
	ImportSeveral = checklist.Text{
		JA: "同じ点検の写しが二つ以上あり、どれに取り込むかが分かりません（%s）。",
		EN: "there are several copies of its assessment: %s",
	}
	ImportBlank = checklist.Text{
		JA: "だれにでも配れる白紙のブックで、どの点検ファイルのものでもありません。",
		EN: "this workbook was written as a blank for anybody and belongs to no assessment",
	}
	ImportBlankHint = checklist.Text{
		JA: "tenken new 新しいファイル --from このブック で、点検を作ります。",
		EN: "tenken new FILE --from this workbook makes an assessment of it",
	}
	ImportNoClient = checklist.Text{
		JA: "「%s」のこのブックを書き出した点検ファイルが、この中にありません。",
		EN: "the assessment that this workbook of %s was written from is not among these files",
	}
)

// Of differences shown.
var (
	ImportAsk = checklist.Text{
		JA: "取り込みますか（はい / いいえ）: ",
		EN: "import these changes (yes / no)? ",
	}
	ImportDeclined = checklist.Text{JA: "何も取り込みませんでした。", EN: "nothing was imported"}
	ImportWarning  = checklist.Text{JA: "注意: ", EN: "warning: "}
	ImportNewer    = checklist.Text{
		JA: "お知らせ: このファイルより新しい記録から書き出されたものです。ここにない回答を取り込めます。",
		EN: "note: this was written from a newer state of this file; answers that are missing here can be " +
			"imported",
	}
	ImportClears = checklist.Text{
		JA: "注意: %d か所の記入が消えます。",
		EN: "warning: %d entries will be cleared",
	}
	ImportMore      = checklist.Text{JA: "ほか %d 件", EN: "and %d more"}
	ImportBothSides = checklist.Text{
		JA: "注意: 両方で変わっているため、取り込みません: ",
		EN: "warning: changed on both sides, not imported: ",
	}
	ImportNobodyHint = checklist.Text{
		JA: "--yes を付けると、尋ねずに取り込みます。",
		EN: "--yes imports without asking",
	}
	ImportNobody = checklist.Text{
		JA: "画面から尋ねることができないため、何も取り込みませんでした。",
		EN: "there is nobody to ask, so nothing was imported",
	}
	ImportBase   = checklist.Text{JA: "書き出したとき:", EN: "when exported:"}
	ImportMine   = checklist.Text{JA: "今の回答:", EN: "answer now:"}
	ImportTheirs = checklist.Text{JA: "Excel:", EN: "workbook:"}
	ImportWhich  = checklist.Text{JA: "どちらにしますか（1 か 2）: ", EN: "which one (1 or 2)? "}
)
