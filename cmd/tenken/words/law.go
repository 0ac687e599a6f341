package words

import (
	"tenken/checklist"
)

// Of law.
var (
	LawShort     = checklist.Text{JA: "法令とガイドラインの登録簿を調べます", EN: "Look up laws and guidelines in the register"}
	LawShowShort = checklist.Text{
		JA: "条や節の番号、見出し、施行日、前後の番号を表示します",
		EN: "Show the numbers, captions and dates of provisions, with earlier and later numbers",
	}
	LawShowFlagOn = checklist.Text{
		JA: "この日の状態を表示します（既定は今日）",
		EN: "show the state on this day (default: today)",
	}
	LawStaleShort = checklist.Text{
		JA: "その日までに番号が移る、又は改正される引用を表示します",
		EN: "List citations whose provision moves or is amended by that day",
	}
	LawStaleLong = checklist.Text{
		JA: "点検ファイルを指定すると、その事業者に当てはまる点検項目についてだけ、法の変わる日とともに表示します。",
		EN: "For an assessment, only what applies to that business is shown, with the days on which the " +
			"law changes.",
	}
	LawStaleFlagOn = checklist.Text{
		JA: "この日まで（既定は次に見直す日）",
		EN: "up to this day (default: the day of the next review)",
	}

	LawNoDocumentHint = checklist.Text{
		JA: "tenken law show で一覧を表示します。",
		EN: "tenken law show lists them",
	}
	LawAs      = checklist.Text{JA: "%s現在", EN: "as of %s"}
	LawReadAs  = checklist.Text{JA: "%s現在で読んだもの", EN: "read as of %s"}
	LawPlace   = checklist.Text{JA: "%[1]s%[2]s", EN: "%[2]s %[1]s"}
	LawDeleted = checklist.Text{
		JA: "削除、又は移る先が未確認",
		EN: "deleted, or its new place has not been verified",
	}
	LawFrom         = checklist.Text{JA: "%sから ", EN: "from %s: "}
	LawBy           = checklist.Text{JA: "遅くとも", EN: "by "}
	LawNow          = checklist.Text{JA: "%[1]s%[2]sは、今の%[3]s", EN: "%[2]s %[1]sis now %[3]s"}
	LawEarlier      = checklist.Text{JA: "以前の", EN: "(formerly) "}
	LawUntil        = checklist.Text{JA: "%sまでの", EN: "(until %s) "}
	LawStaleUnknown = checklist.Text{
		JA: "登録簿にないか、作成の時点で施行されていません",
		EN: "not in the register, or not in force when the list was written",
	}
	LawStaleGoes = checklist.Text{
		JA: "削除されるか、移る先が未確認です",
		EN: "it is deleted, or its new place has not been verified",
	}
	LawBecomes    = checklist.Text{JA: "%sになります", EN: "becomes %s"}
	LawAmended    = checklist.Text{JA: "改正: ", EN: "amended: "}
	LawStaleTally = checklist.Text{
		JA: "%[1]sまでに見直す引用: %[2]d 件",
		EN: "citations to review by %[1]s: %[2]d",
	}
	LawGist         = checklist.Text{JA: "要旨: ", EN: "gist: "}
	LawParagraphs   = checklist.Text{JA: "項の数: ", EN: "paragraphs: "}
	LawInForce      = checklist.Text{JA: "施行: ", EN: "in force: "}
	LawFormerNumber = checklist.Text{JA: "以前の番号: ", EN: "earlier: "}
	LawLaterNumber  = checklist.Text{JA: "以後の番号: ", EN: "later: "}
	LawNote         = checklist.Text{JA: "注: ", EN: "note: "}
	LawSeeAlso      = checklist.Text{JA: "参考: ", EN: "see also: "}
	LawNoDocument   = checklist.Text{JA: "「%s」という文書は登録簿にありません。", EN: "the register has no document %s"}
	LawNoPlace      = checklist.Text{JA: "%s に「%s」は登録されていません。", EN: "%s has no provision %s in the register"}
	LawPlaces       = checklist.Text{
		JA: "tenken law show %s で全ての条や節が出ます。",
		EN: "tenken law show %s lists all its provisions",
	}
)
