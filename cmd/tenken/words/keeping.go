package words

import (
	"tenken/checklist"
)

// Of history.
var (
	HistoryShort = checklist.Text{
		JA: "いつ誰が何を変えたか、どのブックから来たかを表示します",
		EN: "Show who changed what and when, and from which workbook",
	}

	HistoryLine = checklist.Text{JA: "%s: %s", EN: "%s: %s"} // what it was, and what it did
	HistoryList = checklist.Text{JA: "%s 第 %d 版", EN: "%s serial %d"}
)

// Of verify and repair.
var (
	VerifyShort = checklist.Text{
		JA: "ファイルが壊れたり書き換わったりしていないかを確かめます",
		EN: "Check that a file has been neither damaged nor altered",
	}
	VerifyExample  = checklist.Text{JA: "  tenken verify 顧客", EN: "  tenken verify clients"}
	VerifyFlagHead = checklist.Text{
		JA: "報告書に印刷された照合番号（16 桁、空白を含めて書いてもよい）",
		EN: "the check number printed on an earlier report: 16 digits; spaces are optional",
	}
	RepairShort = checklist.Text{
		JA: "壊れたファイルから読めるものを新しいファイルに写します",
		EN: "Recover what can be read from a damaged file into a new one",
	}
	RepairLong = checklist.Text{
		JA: "壊れたファイルから、照合値で確かめられるものだけを新しいファイルに写し、写せなかったものを示します。\n" +
			"元のファイルは変えません。",
		EN: "Copy everything that can be proved by check sums from a damaged file into a new one, and report\n" +
			"what could not be recovered. The damaged file is not changed.",
	}
	RepairFlagOrg = checklist.Text{JA: "事業者の名前（失われていた場合）", EN: "name of the organisation, if it was lost"}

	StampKnown = checklist.Text{
		JA: "%d 行目の署名は、信頼している鍵 %s によるものです",
		EN: "the signature on line %d was made with the trusted key %s",
	}
	StampUnknown = checklist.Text{
		JA: "%d 行目の署名の鍵 %s は、だれのものか分かりません。公開鍵を受け取り、tenken trust add で加えると確かめられます",
		EN: "the owner of the key %[2]s behind the signature on line %[1]d is not known; get the public " +
			"key and add it with tenken trust add",
	}
	StampFalse = checklist.Text{
		JA: "%s の %d 行目の署名（%s）は、偽物です。%s",
		EN: "the signature on line %[2]d of %[1]s (%[3]s) is forged. %[4]s",
	}
	StampFalseHint  = checklist.Text{JA: "署名した人に確かめてください。", EN: "ask the person named as the signer"}
	VerifyGood      = checklist.Text{JA: "異常なし", EN: "intact"}
	VerifyBad       = checklist.Text{JA: "異常あり", EN: "damaged"}
	VerifyLines     = checklist.Text{JA: "記録 %d 件", EN: "%d events"}
	VerifyHeadAlone = checklist.Text{
		JA: "--head は、ファイルが一つのときだけ使えます。",
		EN: "--head works with a single file only",
	}
	TrustFalseSeal = checklist.Text{
		JA: "%s の点検項目「%s」の署名が確かめられません。%s",
		EN: "%s: the signature of the checklist %s is not valid: %s",
	}
)

// Of upgrade.
var (
	UpgradeShort = checklist.Text{
		JA: "回答を点検項目の新しい版へ引き継ぎます",
		EN: "Move answers to newer editions of their checklists",
	}
	UpgradeLong = checklist.Text{
		JA: "点検ファイルが持つ一覧を、今ある最も新しい版に替え、回答を引き継ぎます。\n" +
			"意味が変わらない問いの回答はそのまま数えます。変わった問いの回答は「前回から確認」に並び、\n" +
			"確かめるまで数えません。なくなった問いの回答は保管します。undo で元に戻せます。",
		EN: "Replaces the lists in an assessment with their newest editions and carries the answers over.\n" +
			"An answer to a question that still means the same keeps counting. Where the meaning has changed,\n" +
			"the answer has to be confirmed before it counts. Answers to questions that are gone are archived.\n" +
			"It can be undone.",
	}
	UpgradeExample = checklist.Text{
		JA: "  tenken upgrade さくら医院.tenken --dry-run\n  tenken upgrade 顧客",
		EN: "  tenken upgrade clinic.tenken --dry-run\n  tenken upgrade clients",
	}
	UpgradeFlagList   = checklist.Text{JA: "この点検項目だけ", EN: "these lists only"}
	UpgradeFlagDryRun = checklist.Text{
		JA: "書き込まずに、どうなるかだけを示します",
		EN: "write nothing; only show what would happen to the answers",
	}

	UpgradeNothing = checklist.Text{JA: "新しい版はありません。", EN: "there is no newer edition"}
	UpgradeJoins   = checklist.Text{JA: "%s: 新しく加わります（第 %d 版）", EN: "%s: newly added (serial %d)"}
	UpgradeList    = checklist.Text{JA: "%s: 第 %d 版から第 %d 版へ", EN: "%s: from serial %d to serial %d"}
	UpgradeGap     = checklist.Text{
		JA: "%s には、今の版からの移り変わりが書かれていません。番号も意味も同じ問いだけを引き継ぎました。",
		EN: "%s does not say how it follows from the edition in use; only questions with the same id and " +
			"meaning were carried over",
	}
	UpgradeDay  = checklist.Text{JA: "判定の基準日: %s（これまでは%s）", EN: "judged by the law as of %s (so far: %s)"}
	UpgradeHead = []checklist.Text{
		{JA: "前", EN: "Before"}, {JA: "後", EN: "After"}, {JA: "そのまま", EN: "Carried over"},
		{JA: "見直すもの", EN: "To review"}, {JA: "保管", EN: "Archived"}, {JA: "確認待ち", EN: "To confirm"},
		{JA: "聞き直し", EN: "Asked again"}, {JA: "前回の回答なし", EN: "No earlier answer"}, ScoreOrganisation, ScoreFile,
	}
	UpgradeSame = checklist.Text{JA: "（最新）", EN: "(up to date)"}
	UpgradeDry  = checklist.Text{
		JA: "書き込んでいません（--dry-run）。", EN: "nothing was written (--dry-run)"}
	UpgradeTotal = checklist.Text{JA: "計", EN: "Total"}
)

// Of next and undo.
var (
	NextShort = checklist.Text{
		JA: "次の年の点検を、前回を引き継いで始めます",
		EN: "Start next year's assessment from this one",
	}
	NextLong = checklist.Text{
		JA: "前回のファイルはそのまま残し、新しいファイルを作ります。前提と回答は「前回から確認」に並び、\n" +
			"確かめるまで数えません。完了日と確認者は引き継ぎません。",
		EN: "Makes a new file and leaves the old one as it is. Facts and answers have to be confirmed before\n" +
			"they count. Completion dates and the names of those who checked are not carried over.",
	}
	NextExample = checklist.Text{
		JA: "  tenken next さくら医院.tenken -o さくら医院-2027.tenken\n  tenken next さくら医院-2027.tenken --year 2028",
		EN: "  tenken next clinic.tenken -o clinic-2027.tenken\n  tenken next clinic-2027.tenken --year 2028",
	}
	NextFlagYear = checklist.Text{
		JA: "何年の点検か。-o がなければ、名前の終わりにこの年を付けます",
		EN: "the year of the assessment; without -o, the file name ends in it",
	}
	UndoShort = checklist.Text{
		JA: "最後の変更、又は history に出る一つの変更を取り消します",
		EN: "Undo the last change, or one shown by history",
	}
	UndoLong = checklist.Text{
		JA: "回答、前提、取込み、新しい版への引継ぎなどを取り消します。記録は両方とも残り、取消しも取り消せます。",
		EN: "Undo an answer, facts, an import or a move to newer editions. The change and the undo both stay in\n" +
			"the record, and the undo can itself be undone.",
	}

	NextCounts = checklist.Text{
		JA: "前回から確認 %d 件、聞き直し %d 件、前回の回答なし %d 件",
		EN: "%d answers to confirm, %d questions asked again, %d without an earlier answer",
	}
	NextDay         = checklist.Text{JA: "判定の基準日: %s", EN: "judged by the law as of %s"}
	UndoUnknown     = checklist.Text{JA: "「%s」という変更は、履歴にありません。", EN: "the history has no change %s"}
	UndoUnknownHint = checklist.Text{
		JA: "tenken history が示す番号か ID を指定してください。",
		EN: "give a number or an id that tenken history shows",
	}
	UndoNothing      = checklist.Text{JA: "取り消せる変更はありません。", EN: "there is nothing to undo"}
	NextNoOutputHint = checklist.Text{
		JA: "-o 新しいファイル名 か --year 年 を付けてください。",
		EN: "add -o NEW or --year YEAR",
	}
	NextNoOutput   = checklist.Text{JA: "-o がありません。", EN: "-o is missing"}
	NextExistsHint = checklist.Text{JA: "別の名前を -o に書いてください。", EN: "choose another name for -o"}
	NextYear       = checklist.Text{JA: "--year には %d か %d を指定してください。", EN: "--year must be %d or %d"}
	UndoNotHint    = checklist.Text{
		JA: "tenken history で、取り消せる変更を確かめてください。",
		EN: "tenken history shows the changes that can be undone",
	}
	UndoNot = checklist.Text{
		JA: "この変更は取り消せません。",
		EN: "this change cannot be undone",
	}
	NextExists = checklist.Text{JA: "%s は既にあります。", EN: "%s already exists"}
)

// Of compare.
var (
	CompareShort = checklist.Text{
		JA: "二つの時点を問いごとに比べます",
		EN: "Compare two points in time, question by question",
	}
	CompareLong = checklist.Text{
		JA: "二つのファイル、又は --at で一つのファイルの過去と今を、問いごとに比べます。悪くなったものが先に並びます。",
		EN: "Compares two files, or with --at the past and present of one file, question by question. What " +
			"became worse comes first.",
	}
	CompareExample = checklist.Text{
		JA: "  tenken compare さくら医院-2026.tenken さくら医院-2027.tenken\n  tenken compare さくら医院.tenken --at 2026-12-01",
		EN: "  tenken compare clinic-2026.tenken clinic-2027.tenken\n  tenken compare clinic.tenken --at 2026-12-01",
	}
	CompareFlagAt = checklist.Text{
		JA: "この日の終わりの状態と比べます",
		EN: "compare with the state at the end of that day",
	}

	CompareNoTime = checklist.Text{JA: "%sより前の記録はありません。", EN: "there are no records before %s"}
	CompareTwo    = checklist.Text{
		JA: "二つのファイルか、一つのファイルと --at を指定してください。",
		EN: "give two files, or one file and --at",
	}
)
