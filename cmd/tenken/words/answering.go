package words

import (
	"tenken/checklist"
)

// Of answer.
var (
	AnswerShort = checklist.Text{JA: "点検項目に答えます", EN: "Answer questions"}
	AnswerLong  = checklist.Text{
		JA: "点検項目に答えます。STATUS は yes partly no unknown na、又は はい ○ 一部 △ いいえ × わからない ? 該当なし ―。\n" +
			"「-」は標準入力から ID<TAB>STATUS[<TAB>理由] の行を読みます。一つでも誤りがあれば何も書きません。\n" +
			"--note - のように書くと、その文を標準入力から読みます。",
		EN: "Answer questions. STATUS is yes, partly, no, unknown or na; the Japanese words and marks work " +
			"too.\n" +
			"With -, lines ID<TAB>STATUS[<TAB>REASON] are read from standard input; if one is wrong, " +
			"nothing is written.\n" +
			"With --note - (or another text option set to -), that text is read from standard input.",
	}

	AnswerColon    = checklist.Text{JA: "：", EN: ": "}
	AnswerNoneHint = checklist.Text{
		JA: "はい 一部 いいえ わからない 該当なし（yes partly no unknown na）のどれかにしてください。",
		EN: "use yes, partly, no, unknown or na",
	}
	AnswerNoText     = checklist.Text{JA: "標準入力に文がありません。", EN: "there is no text on standard input"}
	AnswerNoTextHint = checklist.Text{JA: "欄を空にするときは --%s \"\" とします。", EN: "to clear the field, give --%s \"\""}
	AnswerOneInput   = checklist.Text{
		JA: "標準入力から読めるのは一つだけです。",
		EN: "only one value can be read from standard input",
	}
	AnswerPriorityHint = checklist.Text{JA: "高 中 低 のどれかにしてください。", EN: "use high, middle or low"}
	AnswerLine         = checklist.Text{JA: "標準入力の %d 行目: %s", EN: "line %d of standard input: %s"}
	AnswerEmptyInput   = checklist.Text{
		JA: "標準入力に回答がありません。",
		EN: "standard input contains no answers",
	}
	AnswerNotLine = checklist.Text{
		JA: "ID<TAB>回答[<TAB>理由] の形ではありません。",
		EN: "the line is not of the form ID<TAB>STATUS[<TAB>REASON]",
	}
	AnswerNone         = checklist.Text{JA: "「%s」は回答として読めません。", EN: "%q is not an answer"}
	AnswerNotPair      = checklist.Text{JA: "「%s」は ID=回答 の形ではありません。", EN: "%s is not of the form ID=STATUS"}
	AnswerPriorityNone = checklist.Text{JA: "「%s」は優先度として読めません。", EN: "%q is not a priority"}
)

// Of fact, rename, drop and asof.
var (
	FactShort = checklist.Text{
		JA: "前提に答えます。K=V を付けなければ、今の前提と指定できる値を表示します",
		EN: "Set facts about the business; without K=V, show them and their possible values",
	}
	FactFlagConfirm = checklist.Text{
		JA: "前回の前提に変わりがないとして、全て確かめます",
		EN: "confirm that the facts from last time are all unchanged",
	}
	RenameShort   = checklist.Text{JA: "事業者の名前を改めます", EN: "Change the name of the organisation"}
	RenameExample = checklist.Text{
		JA: "  tenken rename さくら医院.tenken --org 医療法人さくら会",
		EN: "  tenken rename clinic.tenken --org 'Sakura Medical'",
	}
	RenameFlagOrg      = checklist.Text{JA: "事業者の新しい名前", EN: "new name of the organisation"}
	RenameFlagBusiness = checklist.Text{JA: "業種の ID", EN: "id of the kind of business"}
	DropShort          = checklist.Text{
		JA: "点検項目の一つを、これからは聞かないことにします。回答は残ります",
		EN: "Stop asking one of the checklists; its answers are kept",
	}
	AsOfShort   = checklist.Text{JA: "何日現在の法令で点検するかを定めます", EN: "Set the day whose law is used for judging"}
	AsOfExample = checklist.Text{
		JA: "  tenken asof さくら医院.tenken 今日\n  tenken asof さくら医院.tenken R9.4.1",
		EN: "  tenken asof clinic.tenken today\n  tenken asof clinic.tenken 2027-04-01",
	}

	FactAsked = checklist.Text{
		JA: "点検項目 %d 問のうち %d 問が対象です。",
		EN: "%[2]d of the %[1]d questions apply",
	}
	FactFormer = checklist.Text{
		JA: "前回: %s（変わりはありませんか）",
		EN: "last time: %s (is this still correct?)",
	}
	FactMay         = checklist.Text{JA: "指定できる値: ", EN: "possible values: "}
	FactConfirmHint = checklist.Text{
		JA: "変わった前提に先に答えてから、--confirm で残りを確かめてください。",
		EN: "set what has changed first, then confirm the rest",
	}
	FactConfirmAlone = checklist.Text{
		JA: "--confirm は K=V と一緒に使えません。",
		EN: "--confirm cannot be combined with K=V",
	}
	RenameNoName = checklist.Text{JA: "新しい名前がありません。", EN: "the new name is missing"}
	DropOnly     = checklist.Text{
		JA: "点検項目が一つもなくなるため、外せません。",
		EN: "the only checklist cannot be dropped",
	}
	DropKnown  = checklist.Text{JA: "点検項目: %s", EN: "checklists: %s"}
	DropNeeded = checklist.Text{
		JA: "「%s」が「%s」を必要とするため、外せません。",
		EN: "%s needs %s, so it cannot be dropped",
	}
	DropUnknown  = checklist.Text{JA: "この点検に「%s」という点検項目はありません。", EN: "this assessment has no checklist %s"}
	FactKnown    = checklist.Text{JA: "使える前提: %s", EN: "facts: %s"}
	FactNotValue = checklist.Text{JA: "前提「%s」に「%s」は使えません。", EN: "%[2]q is not a value of the fact %[1]s"}
	FactTwice    = checklist.Text{JA: "前提「%s」が二度あります。", EN: "the fact %s is given twice"}
	FactUnknown  = checklist.Text{JA: "「%s」という前提はありません。", EN: "there is no fact %s"}
)

// Of new.
var (
	NewShort   = checklist.Text{JA: "新しい自己点検のファイルを作ります", EN: "Create a new assessment"}
	NewExample = checklist.Text{
		JA: "  tenken new さくら医院.tenken --guideline jp-medical-care --org さくら医院 --fact outsources=yes",
		EN: "  tenken new sakura.tenken --guideline jp-medical-care --org 'Sakura Clinic' --fact outsources=yes",
	}
	NewFlagGuideline = checklist.Text{
		JA: "ガイドラインの ID、ファイル又はフォルダー",
		EN: "id, file or folder of a guideline",
	}
	NewFlagBusiness = checklist.Text{
		JA: "業種の ID。一覧と、決まっている前提が選ばれます（例：dental-clinic）",
		EN: "id of a kind of business, such as dental-clinic; it selects the lists and the facts that " +
			"follow from it",
	}
	NewFlagOrg  = checklist.Text{JA: "点検する事業者の名前", EN: "name of the organisation"}
	NewFlagAsOf = checklist.Text{
		JA: "何日現在の法令で点検するか（既定は今日）",
		EN: "judge by the law in force on this day (default: today)",
	}
	NewFlagFrom = checklist.Text{
		JA: "失われた点検の報告書、又は記入された白紙の回答用の Excel から作ります",
		EN: "create it from the report of a lost assessment, or from a blank answer workbook that has been " +
			"filled in",
	}

	FromTaken = checklist.Text{
		JA: "ブックから、前提 %d 件と点検項目 %d 問の回答を移しました。",
		EN: "took %d facts and the answers to %d questions from the workbook",
	}
)

// Of sample.
var (
	SampleShort = checklist.Text{
		JA: "記入済みの例（診療所）とその報告書を作ります",
		EN: "Write a completed example (a clinic) and its report",
	}

	SampleFile   = checklist.Text{JA: "見本診療所", EN: "sample-clinic"}
	SampleReport = checklist.Text{JA: "見本診療所-報告書", EN: "sample-clinic-report"}
)
