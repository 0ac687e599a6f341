package words

import (
	"tenken/checklist"
)

// The words of convert and export.
var (
	ExportFlagList = checklist.Text{JA: "点検のうち、この一覧だけを書きます（ciso-assistant、ciso-assistant-plan、strm）",
		EN: "only this list of those asked (ciso-assistant, ciso-assistant-plan, strm)"}
	ExportListWhole = checklist.Text{JA: "%s は点検の全体を書くもので、--list は使えません。",
		EN: "%s is of the whole; it takes no --list"}
	ExportListUnknown = checklist.Text{JA: "この点検は「%s」を問うていません。", EN: "the assessment does not ask %s"}
	ExportListKnown   = checklist.Text{JA: "問うている一覧: %s", EN: "it asks: %s"}
	Converted         = checklist.Text{JA: "評価できる項目：%d 件。全て署名なしの「望ましい措置」として書きました。",
		EN: "%d questions, all unsigned, and all of them advice"}
	ConvertedDuty = checklist.Text{JA: "評価できる項目：%d 件（署名なし）。元が必須とする項目は「法的義務」にしました。根拠を確かめてください。",
		EN: "%d questions, unsigned; what the source calls mandatory is a duty now: check what it rests on"}
	LintCount = checklist.Text{JA: "lint %s：%d 件", EN: "lint %s: %d"}
	LintSee   = checklist.Text{JA: "場所は tenken lint %s で分かります。", EN: "tenken lint %s shows where"}
)

// Of exchange.
var (
	ExportFlagLosses = checklist.Text{
		JA: "失われるものの一覧を書き出す先（CSV）",
		EN: "write what is lost to this file (CSV)",
	}
	ExportFlagStrict = checklist.Text{
		JA: "失われるものがあれば、終了コードを 1 にします",
		EN: "end with exit code 1 where something is lost",
	}
	ConvertShort = checklist.Text{
		JA: "ほかの道具の枠組みを、点検項目ファイルにします",
		EN: "Make a checklist of a framework of another tool",
	}
	ConvertLong = checklist.Text{
		JA: "CISO Assistant のライブラリ（YAML）、OSCAL のカタログや解決済みのプロファイル（JSON）を、点検項目ファイルにします。\n" +
			"取り込んだ項目は署名なしで、全て「望ましい措置」です。法的義務とは呼びません。\n" +
			"OSCAL の評価結果は、--from oscal-ar --into ファイル で、点検ファイルの回答として取り込めます。",
		EN: "A library of CISO Assistant (YAML), an OSCAL catalog or a resolved profile (JSON) becomes a checklist.\n" +
			"It is unsigned, and every question is advice, never a duty of law.\n" +
			"OSCAL assessment results are taken into an assessment: --from oscal-ar --into FILE.",
	}
	FlagOutputWhere = checklist.Text{JA: "書き出す先", EN: "where to write it"}
	ConvertFlagFrom = checklist.Text{
		JA: "元の形：ciso-assistant、oscal、oscal-ar。なければ名前の終わりで決めます",
		EN: "the form of IN: ciso-assistant, oscal or oscal-ar; else by the ending of its name",
	}
	ConvertFlagTo   = checklist.Text{JA: "作るもの（checklist だけ）", EN: "what to make (checklist only)"}
	ConvertFlagInto = checklist.Text{
		JA: "oscal-ar の結果を取り込む点検ファイル",
		EN: "the assessment that takes in an oscal-ar",
	}
	ConvertFlagDuty = checklist.Text{
		JA: "元が「必須」とする項目を、法的義務（must）にします。根拠を確かめた人だけが使ってください",
		EN: "what the source calls mandatory becomes a duty of law; for whoever has checked that it is one",
	}
	ConvertFlagQuietStyle              = checklist.Text{JA: "書き方についての指摘を示しません", EN: "leave out what lint says of style"}
	ConvertFlagYes                     = checklist.Text{JA: "尋ねずに取り込みます（--into）", EN: "take in without asking (--into)"}
	ExchangeGiveFromCisoAssistantOscal = checklist.Text{
		JA: "--from に ciso-assistant、oscal、oscal-ar のどれかを指定してください。",
		EN: "give --from ciso-assistant, oscal or oscal-ar",
	}
	ExchangeChecklistOnlySeeTenkenExport = checklist.Text{
		JA: "--to は checklist だけです。ほかの形には tenken export を使ってください。",
		EN: "--to is checklist only; see tenken export",
	}
	ExchangeAddIntoFile        = checklist.Text{JA: "--into に点検ファイルを指定してください。", EN: "add --into FILE"}
	ExchangeNoAssessmentTakeIn = checklist.Text{JA: "取り込む点検ファイルがありません。", EN: "no assessment to take it in"}
	ExchangeTakeInYesNo        = checklist.Text{JA: "取り込みますか（はい / いいえ）: ", EN: "take it in (yes / no)? "}
	ExchangeNothingWasTakenIn  = checklist.Text{JA: "何も取り込みませんでした。", EN: "nothing was taken in"}
	ExportShort                = checklist.Text{
		JA: "点検結果や点検項目を、ほかの道具の形で書き出します",
		EN: "Write results or a checklist for other tools",
	}
	ExportOfAssessment = checklist.Text{JA: "点検ファイルからは：\n", EN: "Of an assessment:\n"}
	ExportOfChecklist  = checklist.Text{
		JA: "点検項目（識別子かファイル）からは：\n",
		EN: "Of a checklist (id or file):\n",
	}
	ExportFlagOutput = checklist.Text{
		JA: "書き出す先。複数の点検ファイルのときはフォルダー",
		EN: "where to write it; for several assessments a folder",
	}
	ExportFlagAs          = checklist.Text{JA: "書き出す形", EN: "the form to write"}
	ExportFlagWithParents = checklist.Text{
		JA: "点検項目が前提とする共通の項目も、一つにして書き出します",
		EN: "write the lists that the checklist builds on with it, as one",
	}
)
