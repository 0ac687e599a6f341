package words

import (
	"tenken/checklist"
)

// Of review, sign and name.
var (
	ReviewShort = checklist.Text{
		JA: "確認者として、回答を確かめた結果を記録します",
		EN: "Record a reviewer's opinion of answers",
	}
	ReviewLong = checklist.Text{
		JA: "確認者の判断を回答の横に記録します。妥当（accepted）、要修正（fix）、改善（improve）、取消し（none）のどれかです。\n" +
			"判定は変わりません。後で回答が変わると、その判断は「回答が変わりました」となります。\n" +
			"回答した本人の判断は「自己確認」と示します。ID を付けなければ、これまでの判断を表示します。",
		EN: "Record a reviewer's opinion next to an answer: accepted, fix or improve; none withdraws it.\n" +
			"The verdict does not change. If the answer changes later, the opinion is marked as outdated.\n" +
			"An opinion by the person who answered is marked \"self-reviewed\". Without an ID, all opinions are " +
			"listed.",
	}
	ReviewExample = checklist.Text{
		JA: "  tenken review さくら医院.tenken --name 税理士山田 GEN-01-01=妥当\n" +
			"  tenken review さくら医院.tenken --name 税理士山田 GEN-01-02=要修正 --note \"掲示の写真を付けてください\"",
		EN: "  tenken review clinic.tenken --name Yamada GEN-01-01=accepted\n" +
			"  tenken review clinic.tenken --name Yamada GEN-01-02=fix --note \"a photo of the notice, please\"",
	}
	ReviewFlagNote = checklist.Text{JA: "指摘の文", EN: "the reviewer's remark"}
	SignShort      = checklist.Text{
		JA: "作成・確認・承認の署名を記録します。承認の後は書き込めません",
		EN: "Sign as prepared, reviewed or approved; after approval, nothing more can be written",
	}
	SignLong = checklist.Text{
		JA: "ここまでの記録に署名します。役割は、作成（prepared）、確認（reviewed）、承認（approved）です。\n" +
			"承認の後は、どの画面とコマンドからも書き込めません。直すときは、理由を付けて承認を解きます（reopen）。\n" +
			"--role を付けなければ、これまでの署名を表示します。",
		EN: "Sign the contents of the file so far as prepared, reviewed or approved.\n" +
			"After approval, no screen or command writes to the file; to change it, reopen it with a reason.\n" +
			"Without --role, the signatures are listed.",
	}
	SignExample = checklist.Text{
		JA: "  tenken sign さくら医院.tenken --role approved --name 院長佐藤\n" +
			"  tenken sign さくら医院.tenken --role reopen --name 院長佐藤 --note \"人数の誤りを直すため\"",
		EN: "  tenken sign clinic.tenken --role approved --name Sato\n" +
			"  tenken sign clinic.tenken --role reopen --name Sato --note \"to correct the head count\"",
	}
	SignFlagKey = checklist.Text{
		JA: "自分の鍵（tenken key new で作ったもの）でも署名する。受け取る人は tenken trust add 鍵.pub の後、verify で確かめる",
		EN: "also sign with your own key (made by tenken key new); the recipient runs tenken trust add " +
			"KEY.pub, then verify",
	}
	SignFlagRole = checklist.Text{
		JA: "作成 prepared、確認 reviewed、承認 approved、承認の解除 reopen",
		EN: "prepared, reviewed, approved or reopen",
	}
	SignFlagNote = checklist.Text{
		JA: "添える文。承認を解くときはその理由",
		EN: "a note; for reopening, the reason",
	}
	NameShort = checklist.Text{
		JA: "記録に残す回答者の名前を保存します。次からは指定が要りません",
		EN: "Save the name of the person answering, so that it need not be given again",
	}

	NameKept = checklist.Text{
		JA: "これからの記録には「%s」と残します。",
		EN: "from now on, the history will show the name %s",
	}
	ReviewOwnWarning = checklist.Text{
		JA: "注意: %s に回答したのは同じ人です（%s）。「自己確認」として記録します。",
		EN: "warning: %s was answered by the same person (%s); it is marked \"self-reviewed\"",
	}
	ReviewNone = checklist.Text{JA: "確認者の判断は、まだありません。", EN: "nothing has been reviewed yet"}
	ReviewHead = checklist.Text{JA: "確認者の判断", EN: "Review"}
	ReviewNote = checklist.Text{JA: "指摘", EN: "Remark"}
	SignOpen   = checklist.Text{JA: "注意: 未確定の項目が %d 問あるまま承認します。", EN: "warning: %d items are still open"}
	SignSame   = checklist.Text{
		JA: "注意: 「%s」の署名も同じ人です（%s）。",
		EN: "warning: the same person has also signed as %s (%s)",
	}
	SignNone            = checklist.Text{JA: "署名は、まだありません。", EN: "nothing has been signed yet"}
	SignLines           = checklist.Text{JA: "%d 行目（その後 %d 行）", EN: "line %d (%d lines added since)"}
	ReviewNoVerdictHint = checklist.Text{
		JA: "妥当（accepted）、要修正（fix）、改善（improve）、取消し（none）のどれかにしてください。",
		EN: "use accepted, fix, improve or none",
	}
	SignRoles = checklist.Text{
		JA: "prepared reviewed approved reopen のどれかにしてください。",
		EN: "use prepared, reviewed, approved or reopen",
	}
	SignNoNameHint   = checklist.Text{JA: "--name 名前 を付けてください。", EN: "add --name NAME"}
	SignNoName       = checklist.Text{JA: "署名する人の名前がありません。", EN: "the signer's name is missing"}
	SignNoReasonHint = checklist.Text{
		JA: "--note 理由 を付けてください。理由は履歴に残ります。",
		EN: "add --note REASON; it is kept in the history",
	}
	SignNoReason = checklist.Text{
		JA: "承認を解く理由がありません。",
		EN: "the reason for reopening is missing",
	}
	SignNotApproved = checklist.Text{
		JA: "承認されていないため、解く必要がありません。",
		EN: "it is not approved, so there is nothing to reopen",
	}
	NameNone        = checklist.Text{JA: "名前がありません。", EN: "no name was given"}
	ReviewNoAnswer  = checklist.Text{JA: "%s には、まだ回答がありません。", EN: "%s has no answer yet"}
	ReviewNoVerdict = checklist.Text{JA: "「%s」は判断として読めません。", EN: "%q is not a reviewer's result"}
)

// Of assign, split and merge.
var (
	SplitShort = checklist.Text{
		JA: "答える人・担当者・区分ごとに写しを作ります。merge で一つに戻します",
		EN: "Make a copy for each person who answers; merge puts the copies together again",
	}
	SplitLong = checklist.Text{
		JA: "点検ファイルの写しを、答える人（who）、改善の担当者（owner）又は区分（section）ごとに作ります。\n" +
			"写しを開くと「自分の分担」だけを回れます。戻ってきた写しは merge で一つにします。",
		EN: "Make copies of the assessment: one for each person who answers, each owner or each section. " +
			"In a copy,\n" +
			"the questions can be limited to \"my part\". Put the returned copies together with merge.",
	}
	SplitFlagBy = checklist.Text{
		JA: "who（答える人）、owner（改善の担当者）、section（区分）",
		EN: "who, owner or section",
	}
	SplitFlagOutput = checklist.Text{JA: "写しを置くフォルダー", EN: "the folder for the copies"}
	MergeShort      = checklist.Text{
		JA: "同じ点検から分かれた写しを、一つにまとめます",
		EN: "Merge copies of one assessment that were changed separately",
	}
	MergeLong = checklist.Text{
		JA: "同じ点検から分かれた写しを、新しい一つのファイルにします。一方だけが変えたものはそのまま採り、双方が違うように変えた\n" +
			"ものは、誰がいつ何と答えたかを並べて尋ねます。一つの回答（結果・理由・現状・証跡）が二人分混ざることはありません。",
		EN: "Merge copies of one assessment into a new file. What only one copy changed is taken over; " +
			"where two\n" +
			"changed the same thing, it shows who answered what and when, and asks. An answer is never a " +
			"mixture of two\n" +
			"people's.",
	}
	MergeFlagPrefer = checklist.Text{
		JA: "食い違いを尋ねずに a（先に書いたファイル）又は b（後のファイル）を採る",
		EN: "at every conflict, take a (the file named first) or b without asking",
	}
	AssignShort   = checklist.Text{JA: "誰がどの項目に答えるかを決めます", EN: "Decide who answers which questions"}
	AssignExample = checklist.Text{
		JA: "  tenken assign さくら医院.tenken GEN-01-01=受付 GEN-01-02=総務\n" +
			"  tenken assign さくら医院.tenken --section GEN-03 --to 総務",
		EN: "  tenken assign clinic.tenken GEN-01-01=reception\n" +
			"  tenken assign clinic.tenken --section GEN-03 --to office",
	}
	AssignFlagSection = checklist.Text{JA: "区分の ID", EN: "id of a section"}
	AssignFlagTo      = checklist.Text{
		JA: "その区分に答える人や部署。空なら取り消します",
		EN: "who answers that section (empty: nobody)",
	}

	AssignNone = checklist.Text{JA: "分担は、まだ決まっていません。", EN: "nothing has been assigned yet"}
	SplitMade  = checklist.Text{JA: "%s（%d 問）: %s", EN: "%s (%d questions): %s"}
	MergeStep  = checklist.Text{
		JA: "%s: このファイルだけの記録 %d 件、ほかだけの記録 %d 件、選んだ食い違い %d 件",
		EN: "%s: %d events of its own, %d only in the others, %d conflicts decided",
	}
	MergeMade      = checklist.Text{JA: "%s にまとめました。", EN: "merged into %s"}
	MergeConflicts = checklist.Text{JA: "食い違いが %d 件あります。", EN: "%d conflicts:"}
	MergeAsk       = checklist.Text{JA: "どちらを採りますか（a か b）: ", EN: "which one (a or b)? "}
	SplitByHint    = checklist.Text{
		JA: "who owner section のどれかにしてください。",
		EN: "use who, owner or section",
	}
	SplitNobodyHint = checklist.Text{
		JA: "先に tenken assign で、誰が答えるかを決めてください。",
		EN: "first decide who answers what with tenken assign",
	}
	SplitNobody = checklist.Text{
		JA: "分担する人が一人も決まっていません。",
		EN: "nobody has been assigned a part",
	}
	MergePrefer = checklist.Text{
		JA: "--prefer には a か b を指定してください。",
		EN: "--prefer must be a or b",
	}
	MergeLeftHint = checklist.Text{
		JA: "a か b を答えるか、--prefer を付けてください。",
		EN: "answer a or b, or give --prefer",
	}
	MergeLeft = checklist.Text{
		JA: "食い違いが残っているため、まとめませんでした。",
		EN: "conflicts remain; nothing was merged",
	}
	AssignNoSection = checklist.Text{JA: "「%s」という区分はありません。", EN: "there is no section %s"}
	AssignSections  = checklist.Text{JA: "区分: %s", EN: "sections: %s"}
)

// Of evidence.
var (
	EvidenceShort = checklist.Text{
		JA: "回答を裏付ける文書を記録し、変わっていないか、古くなっていないかを確かめます",
		EN: "Record documents that support answers, and check that they are unchanged and up to date",
	}
	EvidenceLong = checklist.Text{
		JA: "規程や記録などの文書を、回答の裏付けとして記録します。文書は写さず（--keep を除く）、中身の照合値、効力を持つ日、\n" +
			"見直しの期限を控えます。期限を過ぎると「証跡が古い」と示しますが、回答は変わりません。\n" +
			"score、portfolio、report に --strict-evidence を付けると、証跡が古い回答を未確定として数えます。",
		EN: "Record the documents that support an answer. They are not copied (except with --keep); their " +
			"digest, the\n" +
			"day they took effect and the day until which they are up to date are kept. After that day, " +
			"the evidence is\n" +
			"shown as outdated, but the answer stays. With --strict-evidence, score, portfolio and report " +
			"count such\n" +
			"answers as open.",
	}
	EvidenceAddShort = checklist.Text{
		JA: "文書を記録します。文書は動かさず、中身の照合値を控えます",
		EN: "Record documents; the files stay where they are, and their digests are kept",
	}
	EvidenceAddExample = checklist.Text{
		JA: "  tenken evidence add さくら医院.tenken GEN-01-01=規程/安全管理規程.pdf --effective R8.4.1",
		EN: "  tenken evidence add clinic.tenken GEN-01-01=rules/security.pdf --effective 2026-04-01",
	}
	EvidenceExportFlagEffective = checklist.Text{
		JA: "文書が効力を持つ日（記録した日ではありません）",
		EN: "the day the document took effect (not the day it is recorded)",
	}
	EvidenceExportFlagUntil = checklist.Text{
		JA: "新しいものとして数える最後の日",
		EN: "the last day on which it counts as up to date",
	}
	EvidenceExportFlagShelf = checklist.Text{
		JA: "見直す間隔。例: P1Y（省けば点検項目の定め、なければ 1 年）",
		EN: "how long it counts as up to date, such as P1Y (default: as the question says, or one year)",
	}
	EvidenceExportFlagNote = checklist.Text{JA: "添える文", EN: "a note"}
	EvidenceExportFlagKeep = checklist.Text{
		JA: "写しを「名前.evidence」フォルダーに残します",
		EN: "keep a copy in the folder NAME.evidence",
	}
	EvidenceExportFlagWithdraw = checklist.Text{JA: "記録した文書を取り下げます", EN: "withdraw a recorded document"}
	EvidenceCheckShort         = checklist.Text{
		JA: "記録した文書が変わっていないか、なくなっていないか、古くなっていないかを確かめます",
		EN: "Check that recorded documents are present, unchanged and up to date",
	}

	DocumentStates = map[string]checklist.Text{
		"good":    {JA: "変わりなし", EN: "unchanged"},
		"changed": {JA: "中身が変わっています", EN: "changed"},
		"missing": {JA: "見つかりません", EN: "missing"},
	}
	DocumentOld  = checklist.Text{JA: "・証跡が古い", EN: ", outdated"}
	DocumentNone = checklist.Text{
		JA: "証跡の文書は、まだ記録されていません。",
		EN: "no documents have been recorded yet",
	}
	EvidenceNoDayHint = checklist.Text{JA: "--effective 日付 を付けてください。", EN: "add --effective DATE"}
	EvidenceNoDay     = checklist.Text{
		JA: "文書が効力を持つ日がありません。",
		EN: "the day the document took effect is missing",
	}
	EvidenceEndsFirst = checklist.Text{
		JA: "期限（%s）が、効力を持つ日（%s）より前です。",
		EN: "it ends (%s) before it takes effect (%s)",
	}
	EvidenceUntilOrShelf = checklist.Text{
		JA: "--until と --shelf は、どちらか一つにしてください。",
		EN: "give either --until or --shelf",
	}
	EvidenceNoPeriodHint = checklist.Text{
		JA: "例: P1Y（1 年）、P6M（6 か月）、P90D（90 日）",
		EN: "for example P1Y, P6M or P90D",
	}
	EvidenceChangedHint = checklist.Text{
		JA: "書き終わってから、もう一度記録してください。",
		EN: "record it again once it is finished",
	}
	EvidenceChanged  = checklist.Text{JA: "%s は、読んでいる間に変わりました。", EN: "%s changed while it was read"}
	EvidenceNoPeriod = checklist.Text{JA: "「%s」は期間として読めません。", EN: "%q is not a period"}
	EvidenceUnknown  = checklist.Text{JA: "%s に「%s」という文書の記録はありません。", EN: "%s has no document %s"}
)
