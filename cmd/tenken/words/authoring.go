package words

import (
	"tenken/checklist"
)

// Of several of these commands.
var (
	Draft = checklist.Text{JA: "予告の一覧です。まだ点検には使いません。", EN: "this list is a draft and is not in use yet"}
)

// Of new-guideline and schema.
var (
	NewGuidelineShort = checklist.Text{
		JA: "新しい点検項目ファイルのひな形を作ります",
		EN: "Create the skeleton of a new checklist",
	}
	NewGuidelineFlagSector = checklist.Text{JA: "だれのための一覧か（介護サービスの事業者）", EN: "who it is for, in Japanese"}
	NewGuidelineFlagTitle  = checklist.Text{JA: "題名", EN: "the title, in Japanese"}
	NewGuidelineFlagID     = checklist.Text{
		JA: "一覧の識別子。例: jp-dental",
		EN: "the id of the list, such as jp-dental",
	}
	NewGuidelineFlagParent = checklist.Text{
		JA: "前提にする一覧の識別子。なければ共通の点検項目、単独なら none",
		EN: "the id of the list it builds on (default: the common list; none: no other list)",
	}
	SchemaShort = checklist.Text{
		JA: "点検項目、判定結果、点検ファイル又は様式の対応表の JSON Schema を出力します",
		EN: "Print the JSON Schema of checklists, scores, assessments or form mappings",
	}
	SchemaLong = checklist.Text{
		JA: "点検項目ファイルの JSON Schema を出力します。\n" +
			"\n" +
			"ファイルの1行目に「# yaml-language-server: $schema=%s」と書き、出力をその名前で隣に置くと、\n" +
			"多くのエディターが書きながら補い、確かめ、説明を表示します。\n" +
			"\n" +
			"score を付けると、tenken score --json が出力する JSON の形、assessment を付けると、点検ファイル（.tenken）の 1 行の形、\n" +
			"form を付けると、様式の対応表の形を出力します。",
		EN: "Print the JSON Schema of checklists.\n" +
			"\n" +
			"Save it next to a checklist under the name given in its first line,\n" +
			"\"# yaml-language-server: $schema=%s\", and most editors complete, check and explain as you " +
			"type.\n" +
			"\n" +
			"With score, it prints the schema of the output of tenken score --json; with assessment, of a " +
			"line of an\n" +
			"assessment (.tenken); with form, of a form mapping.",
	}

	NewGuidelineAskTitle  = checklist.Text{JA: "題名（Enter で後から）: ", EN: "Title, in Japanese (Enter: later): "}
	NewGuidelineAskSector = checklist.Text{
		JA: "だれのための一覧ですか。例: 介護サービスの事業者（Enter で後から）: ",
		EN: "Who is it for, in Japanese, for example 介護サービスの事業者 (Enter: later): ",
	}
	NewGuidelineAskID = checklist.Text{
		JA: "一覧の識別子。例: jp-dental（Enter で後から）: ",
		EN: "Id of the list, such as jp-dental (Enter: later): ",
	}
	NewGuidelineAskParent = checklist.Text{
		JA: "前提にする一覧の識別子。共通の点検項目なら Enter、単独なら none: ",
		EN: "Id of the list it builds on (Enter: the common list; none: no other list): ",
	}
	NewGuidelineMade = checklist.Text{
		JA: "%s を作りました。%s の印のある所を上から順に書き、tenken lint %s で確かめてください。",
		EN: "made %s; fill in every place marked %s, starting from the top, then check it with: tenken lint %s",
	}
	NewGuidelineIDHint = checklist.Text{
		JA: "英小文字、数字、ハイフンで書いてください。例: jp-dental",
		EN: "use lower-case letters, digits and hyphens, as in jp-dental",
	}
	SchemaHint = checklist.Text{
		JA: "checklist、score、assessment、form のどれかにしてください。",
		EN: "use checklist, score, assessment or form",
	}
	SchemaUnknown = checklist.Text{
		JA: "「%s」の JSON Schema はありません。",
		EN: "there is no JSON Schema for %s",
	}
	NewGuidelineNoID = checklist.Text{JA: "「%s」は識別子の形ではありません。", EN: "%s is not a valid id"}
)

// Of guidelines.
var (
	ToXLSXShort = checklist.Text{
		JA: "点検項目を Excel で編集できるブックにします",
		EN: "Turn a checklist into a workbook that can be edited in Excel",
	}
	FromXLSXShort = checklist.Text{
		JA: "編集したブックを調べ、点検項目ファイルに戻します",
		EN: "Check an edited workbook and turn it back into a checklist",
	}
	FromXLSXLong = checklist.Text{
		JA: "編集したブックを調べ、点検項目ファイルに戻します。誤りは、シートとセルの名前で示します。\n" +
			"-o がなければ調べるだけです。",
		EN: "Check an edited workbook and turn it back into a checklist. Mistakes are reported by sheet and\n" +
			"cell. Without -o, it only checks.",
	}
	GuidelinesShort = checklist.Text{
		JA: "使えるガイドラインを調べ、Excel で編集します",
		EN: "Show the available guidelines, and edit them in Excel",
	}
	GuidelinesListShort = checklist.Text{JA: "一覧を表示します", EN: "List the guidelines"}
	GuidelinesShowShort = checklist.Text{
		JA: "一つのガイドラインの点検項目を表示します",
		EN: "Show the questions of one guideline",
	}

	ToXLSXComments = checklist.Text{
		JA: "ファイルの途中にある注釈 %d 行は、ブックに移していません。",
		EN: "%d comment lines further down in the file are not in the workbook",
	}
	GuidelinesUnread = checklist.Text{JA: "読んでいない法令: %s", EN: "Law not read: %s"}
	AsOf             = checklist.Text{JA: "%s現在の法令", EN: "law as of %s"}
)

// Of diff.
var (
	DiffShort = checklist.Text{
		JA: "二つの版の違いと、既にある回答への影響を示します",
		EN: "Show what changed between two editions, and what it means for answers",
	}
	DiffFlagFor = checklist.Text{
		JA: "この点検ファイルの回答に関わる違いだけを示します",
		EN: "only changes that affect the answers in this file",
	}
	DiffFlagSuggestLineage = checklist.Text{
		JA: "新しい版に書く lineage の案を表示します",
		EN: "print a proposed lineage for the new edition",
	}

	DiffMine = checklist.Text{
		JA: "回答に関わる違い %d 件（手間の大きいものから）:",
		EN: "%d changes affect these answers, those with the most work first:",
	}
	DiffFate       = checklist.Text{JA: "今の回答「%s」 > %s。%s", EN: "the answer %q > %s. %s"}
	DiffOthersHint = checklist.Text{
		JA: "同じ id の二つの版を指定してください。",
		EN: "give two editions of the same id",
	}
	DiffOtherEditionHint = checklist.Text{
		JA: "tenken history で、使っている版を確かめてください。",
		EN: "tenken history shows which edition it uses",
	}
	DiffOtherEdition = checklist.Text{
		JA: "この点検ファイルは「%s」のこの版で作られていません。",
		EN: "the assessment was not made with this edition of %s",
	}
	DiffOthers = checklist.Text{JA: "「%s」と「%s」は別の点検項目です。", EN: "%s and %s are different checklists"}
)

// Of coverage and preview.
var (
	CoverageShort = checklist.Text{
		JA: "登録簿の義務のうち、どの点検項目も問うていないものを示します",
		EN: "Show duties in the register that no question covers",
	}
	CoverageFlagAll = checklist.Text{
		JA: "問うている義務と、問わない理由も表示します",
		EN: "also show covered duties, and why some need no question",
	}
	PreviewShort = checklist.Text{
		JA: "この前提の事業者に何を聞くかを、順に理由とともに示します",
		EN: "Show what a business with these facts would be asked, in order, and why",
	}
	PreviewFlagAll = checklist.Text{
		JA: "前提の全ての組合せで、何を誰に聞くかを確かめます",
		EN: "check every combination of facts: who is asked what",
	}

	CoverageNoDuties = checklist.Text{
		JA: "  登録簿に、この点検項目が問うべき義務の一覧はありません",
		EN: "  the register has no list of duties for this checklist",
	}
	CoverageWaiting = checklist.Text{
		JA: "次の義務の一覧には、その id の点検項目がまだありません",
		EN: "These lists of duties have no checklist with that id yet",
	}
	CoverageTally = checklist.Text{
		JA: "%[1]s: 問うべき義務 %[2]d 件のうち %[3]d 件（%[4]d %%）、問わないもの %[5]d 件",
		EN: "%[1]s: %[3]d of %[2]d duties covered (%[4]d %%), %[5]d need no question",
	}
	CoverageNone     = checklist.Text{JA: "なし", EN: "none"}
	CoverageNotAsked = checklist.Text{JA: "問わない: ", EN: "not asked: "}
	CoverageNamed    = checklist.Text{JA: "（%[1]s は%[2]s）", EN: "(%[1]s %[2]s)"}
	CoverageState    = checklist.Text{JA: "%[1]s（%[2]s）", EN: "%[1]s (%[2]s)"}
	PreviewTally     = checklist.Text{
		JA: "%d 問のうち %d 問が対象です。",
		EN: "%[2]d of the %[1]d questions apply.",
	}
	PreviewAsked    = checklist.Text{JA: "対象の項目", EN: "Asked"}
	PreviewNotAsked = checklist.Text{JA: "対象外の項目", EN: "Not asked"}
	PreviewWalked   = checklist.Text{
		JA: "前提の組合せ %s 通りの全てで確かめました。",
		EN: "checked all %s combinations of facts.",
	}
	PreviewProfile = checklist.Text{JA: "%s: %d 問（%s）", EN: "%s: %d questions (%s)"}
	PreviewLeast   = checklist.Text{JA: "項目が最も少ない事業者", EN: "fewest questions"}
	PreviewMost    = checklist.Text{JA: "項目が最も多い事業者", EN: "most questions"}
	PreviewTooMany = checklist.Text{
		JA: "組合せが多すぎるため、次の前提は確かめていません: %s",
		EN: "too many combinations; these facts were not checked: %s",
	}
	PreviewNobody    = checklist.Text{JA: "誰にも聞かない", EN: "nobody"}
	PreviewNotWalked = checklist.Text{JA: "確かめていない", EN: "not checked"}
)

// Of lint.
var (
	LintShort = checklist.Text{
		JA: "点検項目ファイルを調べ、誤りと直し方を示します",
		EN: "Check checklists for mistakes and show how to correct them",
	}
	LintFlagSarif = checklist.Text{
		JA: "エディターなどが読む SARIF の形式で出力します",
		EN: "print SARIF, which editors and code hosts read",
	}
	LintFlagBase = checklist.Text{
		JA: "前の版のファイルかフォルダー。消えた識別子や意味の変更も調べます",
		EN: "file or folder of the previous edition, to find removed ids and changed meanings too",
	}

	LintTally = checklist.Text{
		JA: "誤り %d 件、注意 %d 件、参考 %d 件。",
		EN: "%d errors, %d warnings, %d notes",
	}
)

// Of checklists that are read.
var (
	SeveralListsHint = checklist.Text{JA: "ファイルを指定してください。", EN: "give the file"}
	NoChecklistHint  = checklist.Text{
		JA: "点検項目のファイルか、checklist.yaml のあるフォルダーを指定してください。",
		EN: "give a checklist, or a folder with checklist.yaml in it",
	}
	NoChecklist = checklist.Text{
		JA: "%s に checklist.yaml がありません。",
		EN: "there is no checklist.yaml in %s",
	}
	SeveralLists = checklist.Text{JA: "%s に点検項目ファイルがいくつもあります。", EN: "%s contains several checklists"}
)
