package words

import (
	"tenken/checklist"
)

// Of convert and export.
var (
	ExportShort = checklist.Text{
		JA: "点検結果や点検項目を、ほかの道具の形式で書き出します",
		EN: "Export results or a checklist for other tools",
	}
	ExportFlagList = checklist.Text{
		JA: "点検のうち、この一覧だけを書きます（ciso-assistant、ciso-assistant-plan、strm）",
		EN: "only this list of the assessment (ciso-assistant, ciso-assistant-plan, strm)",
	}
	ExportFlagLosses = checklist.Text{
		JA: "失われるものの一覧を書き出す先（CSV）",
		EN: "write a list of what is lost to this file (CSV)",
	}
	ExportFlagStrict = checklist.Text{
		JA: "失われるものがあれば、終了コードを 1 にします",
		EN: "exit with code 1 if anything is lost",
	}
	ExportFlagOutput = checklist.Text{
		JA: "書き出す先。複数の点検ファイルのときはフォルダー",
		EN: "where to write it (a folder for several assessments)",
	}
	ExportFlagAs          = checklist.Text{JA: "書き出す形式", EN: "the format to write"}
	ExportFlagWithParents = checklist.Text{
		JA: "点検項目が前提とする共通の項目も、一つにして書き出します",
		EN: "include the lists that the checklist builds on, as one list",
	}
	ConvertShort = checklist.Text{
		JA: "ほかの道具の枠組みを、点検項目ファイルにします",
		EN: "Make a checklist from another tool's framework",
	}
	ConvertLong = checklist.Text{
		JA: "CISO Assistant のライブラリ（YAML）、OSCAL のカタログや解決済みのプロファイル（JSON）を、点検項目ファイルにします。\n" +
			"取り込んだ項目は署名なしで、全て「望ましい措置」です。法的義務とは呼びません。\n" +
			"OSCAL の評価結果は、--from oscal-ar --into ファイル で、点検ファイルの回答として取り込めます。",
		EN: "Make a checklist from a CISO Assistant library (YAML), an OSCAL catalog or a resolved profile " +
			"(JSON).\n" +
			"It is unsigned, and every question is advice, never a legal duty.\n" +
			"To import OSCAL assessment results into an assessment, use --from oscal-ar --into FILE.",
	}
	ConvertFlagFrom = checklist.Text{
		JA: "元の形式: ciso-assistant、oscal、oscal-ar。省くと、名前の終わりで決めます",
		EN: "format of IN: ciso-assistant, oscal or oscal-ar (default: by file extension)",
	}
	ConvertFlagTo   = checklist.Text{JA: "作るもの（checklist だけ）", EN: "what to make (checklist only)"}
	ConvertFlagInto = checklist.Text{
		JA: "oscal-ar の結果を取り込む点検ファイル",
		EN: "assessment to import the oscal-ar results into",
	}
	ConvertFlagDuty = checklist.Text{
		JA: "元が「必須」とする項目を、法的義務（must）にします。根拠を確かめた人だけが使ってください",
		EN: "turn what the source calls mandatory into a legal duty; use this only after checking that it " +
			"is one",
	}
	ConvertFlagQuietStyle = checklist.Text{
		JA: "書き方についての指摘を示しません",
		EN: "leave out lint's remarks on style",
	}
	ConvertFlagYes = checklist.Text{JA: "尋ねずに取り込みます（--into）", EN: "import without asking (--into)"}

	ExportListWhole = checklist.Text{
		JA: "%s は点検の全体を書くもので、--list は使えません。",
		EN: "%s always covers the whole assessment and does not accept --list",
	}
	Converted = checklist.Text{
		JA: "評価できる項目: %d 件。全て署名なしの「望ましい措置」として書きました。",
		EN: "%d questions; the list is unsigned, and every question is advice",
	}
	ConvertedDuty = checklist.Text{
		JA: "評価できる項目: %d 件（署名なし）。元が必須とする項目は「法的義務」にしました。根拠を確かめてください。",
		EN: "%d questions, unsigned; what the source calls mandatory is now a legal duty, so check its basis",
	}
	LintCount = checklist.Text{JA: "lint %s：%d 件", EN: "lint %s: %d"}
	LintSee   = checklist.Text{
		JA: "場所は tenken lint %s で分かります。",
		EN: "tenken lint %s shows where",
	}
	ConvertNoFromHint = checklist.Text{
		JA: "--from に ciso-assistant、oscal、oscal-ar のどれかを指定してください。",
		EN: "give --from ciso-assistant, oscal or oscal-ar",
	}
	ConvertNoToHint = checklist.Text{
		JA: "--to に使えるのは checklist だけです。ほかの形式には tenken export を使ってください。",
		EN: "--to accepts only checklist; for other formats, use tenken export",
	}
	ConvertNoIntoHint = checklist.Text{JA: "--into に点検ファイルを指定してください。", EN: "add --into FILE"}
	ConvertNoInto     = checklist.Text{
		JA: "取込み先の点検ファイルがありません。",
		EN: "no assessment was given to import into",
	}
	ExportOfAssessment = checklist.Text{
		JA: "点検ファイルから:\n",
		EN: "From an assessment:\n",
	}
	ExportOfChecklist = checklist.Text{
		JA: "点検項目（識別子かファイル）から:\n",
		EN: "From a checklist (id or file):\n",
	}
	ConvertUnclear = checklist.Text{
		JA: "%s の名前の終わりからは、形式が分かりません。",
		EN: "the ending of %s does not tell its format",
	}
	ConvertNoFrom = checklist.Text{JA: "「%s」という形式は読めません。", EN: "the format %s cannot be read"}
	ConvertNoTo   = checklist.Text{JA: "「%s」は作れません。", EN: "%s cannot be made"}
	ExportForms   = checklist.Text{
		JA: "--as に次のどれかを指定してください。\n" +
			"%s",
		EN: "use --as with one of these formats:\n" +
			"%s",
	}
	ExportNoForm = checklist.Text{JA: "「%s」という形式では書き出せません。", EN: "the format %s cannot be written"}
)
