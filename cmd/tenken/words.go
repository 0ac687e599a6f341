package main

import (
	"tenken/checklist"
)

// What commands say, in both languages, for whoever edits it. Sentences of one
// command stand together.

// Of every command.
var (
	wordWarning  = checklist.Text{JA: "注意: %s", EN: "warning: %s"}
	wordNote     = checklist.Text{JA: "お知らせ: %s", EN: "note: %s"}
	wordLine     = checklist.Text{JA: "%s", EN: "%s"}
	wordSaved    = checklist.Text{JA: "保存しました。", EN: "saved"}
	wordWrote    = checklist.Text{JA: "%s を書き出しました。", EN: "wrote %s"}
	wordMade     = checklist.Text{JA: "%s を作りました。", EN: "made %s"}
	wordProgress = checklist.Text{JA: "%d / %d 件", EN: "%d of %d"}
	wordStdout   = checklist.Text{JA: "標準出力", EN: "standard output"}
	wordOfFile   = checklist.Text{JA: "%s: %s", EN: "%s: %s"}
	wordNone     = checklist.Text{JA: "（なし）", EN: "(none)"}

	wordInterrupted = checklist.Text{
		JA: "中断しました。保存済みの回答は残っています。",
		EN: "interrupted; what was saved is kept",
	}
	wordAsOf     = checklist.Text{JA: "%s現在の法令", EN: "law as of %s"}
	wordOnlyLook = checklist.Text{
		JA: "読むだけで開いています。回答や前提は変えられません。%s",
		EN: "opened for reading only; answers and facts cannot be changed. %s",
	}
	wordUnsigned     = checklist.Text{JA: "（署名なし）", EN: " (unsigned)"}
	wordUnsignedList = checklist.Text{
		JA: "点検項目「%s」（%s）は署名なしです。このプログラムに付いてきたものではありません。",
		EN: "the checklist %s (%s) is unsigned: it did not come with this program",
	}
	wordNewer = checklist.Text{
		JA: "「%s」の新しい版（%s）があります。tenken upgrade か画面の i で、回答を引き継いで新しい版に移せます。",
		EN: "there is a newer edition of %s (%s); tenken upgrade, or i on the screens, moves the answers to it",
	}
	wordNewerUnsigned = checklist.Text{
		JA: "「%s」の新しい版（%s、署名なし）があります。tenken upgrade か画面の i で、回答を引き継いで新しい版に移せます。",
		EN: "there is a newer edition of %s (%s, unsigned); tenken upgrade, or i on the screens, moves to it",
	}
	wordDraftAhead = checklist.Text{
		JA: "「%s」の次の版（%s）の予告があります。内容は見られますが、まだ点検には使いません。",
		EN: "there is a draft of the next edition of %s (%s); it can be looked at and is not used yet",
	}
	wordDraft = checklist.Text{
		JA: "予告の一覧です。まだ点検には使いません。",
		EN: "this list is a draft; it is not used yet",
	}
	wordDraftMark = checklist.Text{JA: "（予告）", EN: " (draft)"}
	wordNewerMany = checklist.Text{
		JA: "%d 件の点検に新しい版があります。tenken upgrade で、回答を引き継いで新しい版に移せます。",
		EN: "there are newer editions for %d assessments; tenken upgrade moves the answers to them",
	}
	wordLawMoved = checklist.Text{
		JA: "判定の基準日は%sです。%s今日の法で点検するには、tenken asof %s 今日",
		EN: "judged by the law of %s; %s. To be judged by the law of today: tenken asof %s today",
	}
	wordFactsWait = checklist.Text{
		JA: "前回の前提 %d 件に変わりがないかを確かめてください。確かめるまで数えません。全て変わりがなければ、tenken fact %s --confirm",
		EN: "%d facts of the last check wait to be confirmed and do not count until then; " +
			"if all of them still hold: tenken fact %s --confirm",
	}
)

// Of score.
var (
	scoreFirst = checklist.Text{JA: "まず、すること", EN: "What to do first"}
	scoreFacts = checklist.Text{
		JA: "前提を述べる（未定 %d 件、これによる未確定 %d 問）: tenken fact %s",
		EN: "state the facts (%d not known, %d open questions rest on them): tenken fact %s",
	}
	scoreUnanswered = checklist.Text{
		JA: "未回答の法的義務に答える（%d 問）。回答すると判定が定まります。",
		EN: "answer the %d unanswered legal duties; the verdict is then settled",
	}
	scoreStep = checklist.Text{JA: "%s [%s] %s: %s", EN: "%s [%s] %s: %s"}
	scoreMore = checklist.Text{
		JA: "ほかに %d 項目（tenken report で改善計画になります）",
		EN: "%d more (tenken report makes a plan of them)",
	}
	scoreNothing = checklist.Text{JA: "是正を要する項目はありません。", EN: "there is nothing to correct"}
	scoreOverdue = checklist.Text{JA: "期限切れ", EN: "Overdue"}
	scoreLists   = checklist.Text{JA: "点検項目", EN: "Checklists"}
	scoreAdvice  = checklist.Text{
		JA: "これは自己点検の結果であり、法律上の助言ではありません。",
		EN: "This is a self-check, not legal advice.",
	}

	scoreOrganisation = checklist.Text{JA: "事業者", EN: "Organisation"}
	scoreFile         = checklist.Text{JA: "ファイル", EN: "File"}
	scoreShort        = checklist.Text{JA: "（短い点検）", EN: "(short list)"}
	scoreBehind       = checklist.Text{JA: "、新しい版あり", EN: ", newer edition"}
	scoreUnreadable   = checklist.Text{JA: "読めません", EN: "unreadable"}
)

// Of answer and fact.
var (
	answerLong = checklist.Text{
		JA: "点検項目に答えます。STATUS は yes partly no unknown na、又は はい ○ 一部 △ いいえ × わからない ? 該当なし ―。\n" +
			"「-」は標準入力から ID<TAB>STATUS[<TAB>理由] の行を読みます。一つでも誤りがあれば何も書きません。\n" +
			"--note - のように書くと、その文を標準入力から読みます。",
		EN: "Answer questions. STATUS is yes, partly, no, unknown or na, or what people type in Japanese.\n" +
			"- reads lines ID<TAB>STATUS[<TAB>REASON] from standard input, all or nothing.\n" +
			"With --note - and the like that text is read from standard input.",
	}
	factAsked  = checklist.Text{JA: "点検項目 %d 問のうち %d 問が対象です。", EN: "%d questions, of which %d are asked"}
	factFormer = checklist.Text{JA: "前回: %s（変わりありませんか）", EN: "last time: %s (still so?)"}
	factMay    = checklist.Text{JA: "述べられる値: ", EN: "may be stated: "}
)

// Of history and verify.
var (
	historyBegin       = checklist.Text{JA: "開始: ", EN: "begin: "}
	historyList        = checklist.Text{JA: "点検項目: %s 第 %d 版", EN: "checklist: %s serial %d"}
	historyFacts       = checklist.Text{JA: "前提: ", EN: "facts: "}
	historyAnswer      = checklist.Text{JA: "回答: ", EN: "answer: "}
	historyBook        = checklist.Text{JA: "回答（「%s」から取込み）: ", EN: "answer (from the workbook %s): "}
	historyBookUnknown = checklist.Text{JA: "回答（Excel から取込み）: ", EN: "answer (from a workbook): "}
	historyUndo        = checklist.Text{JA: "取消し: ", EN: "undo: "}
	historyMerge       = checklist.Text{JA: "統合: ", EN: "merge: "}
	historyAsOf        = checklist.Text{JA: "判定の基準日: ", EN: "judged by the law of "}
	historyRename      = checklist.Text{JA: "名称の変更: ", EN: "renamed: "}
	historyDrop        = checklist.Text{JA: "点検をやめた点検項目: ", EN: "checklist no longer asked: "}

	verifyGood  = checklist.Text{JA: "異常なし", EN: "good"}
	verifyBad   = checklist.Text{JA: "異常あり", EN: "bad"}
	verifyLines = checklist.Text{JA: "記録 %d 件", EN: "%d events"}
)

// Of portfolio.
var portfolioLong = checklist.Text{
	JA: "フォルダーの中の点検を一つの Excel にします。顧客ごとの判定と期限、多くの顧客に共通する不備、区分ごとの弱い所、\n" +
		"版、読めないファイルの各シートができます。壊れたファイルは 1 行になり、ほかを止めません（終了コードは 3）。",
	EN: "Make one workbook of the assessments in a folder: verdicts and due dates by client, what many have in\n" +
		"common, weak sections, editions, and files that cannot be read. A damaged file is one row (exit 3).",
}

// What upgrade, next and compare say.
var (
	upgradeLong = checklist.Text{
		JA: "点検ファイルが持つ一覧を、今ある最も新しい版に替え、回答を引き継ぎます。意味が変わらない問いの回答はそのまま数えます。" +
			"変わった問いの回答は「前回から確認」に並び、確かめるまで数えません。なくなった問いの回答は保管します。undo で元に戻せます。",
		EN: "Replaces the lists in an assessment by their newest editions and carries the answers over. An answer " +
			"to a question that " +
			"means the same counts on. Where the meaning changed, the answer waits for confirmation and does not " +
			"count until then. " +
			"Answers to questions that are gone are archived. It can be undone.",
	}
	upgradeNothing = checklist.Text{JA: "新しい版はありません。", EN: "there is no newer edition"}
	upgradeJoins   = checklist.Text{JA: "%s: 新しく加わる一覧（第 %d 版）", EN: "%s: a list that joins (serial %d)"}
	upgradeList    = checklist.Text{JA: "%s: 第 %d 版から第 %d 版へ", EN: "%s: from serial %d to serial %d"}
	upgradeGap     = checklist.Text{
		JA: "%s は、持っている版からの移り変わりが書かれていません。番号も意味も同じ問いだけを引き継ぎました。",
		EN: "%s does not say what became of the edition held; only questions of the same id and meaning were " +
			"carried over",
	}
	upgradeDay = checklist.Text{
		JA: "判定の基準日: %s（これまでは%s）",
		EN: "judged by the law of %s (until now %s)",
	}
	upgradeBefore   = checklist.Text{JA: "前", EN: "Before"}
	upgradeAfter    = checklist.Text{JA: "後", EN: "After"}
	upgradeCarried  = checklist.Text{JA: "そのまま", EN: "Carried"}
	upgradeLook     = checklist.Text{JA: "見直すもの", EN: "To look at"}
	upgradeReview   = checklist.Text{JA: "確認待ち", EN: "To confirm"}
	upgradeArchived = checklist.Text{JA: "保管", EN: "Archived"}
	upgradeAsk      = checklist.Text{JA: "聞き直し", EN: "Asked again"}
	upgradeNewly    = checklist.Text{JA: "前回の回答なし", EN: "No former answer"}
	upgradeSame     = checklist.Text{JA: "（最新）", EN: "(newest)"}
	upgradeDry      = checklist.Text{
		JA: "書き込んでいません（--dry-run）。", EN: "nothing was written (--dry-run)"}
	upgradeTotal = checklist.Text{JA: "計", EN: "Total"}

	historyCarry = checklist.Text{
		JA: "新しい版へ: %s（そのまま %d、見直すもの %d、保管 %d）",
		EN: "to newer editions: %s (%d carried, %d to look at again, %d archived)",
	}

	historyBrought = checklist.Text{
		JA: "別の版の回答の取込み（そのまま %d、確認待ち %d、聞き直し %d）",
		EN: "answers taken in from another edition (%d carried, %d to confirm, %d asked again)",
	}

	nextLong = checklist.Text{
		JA: "前回のファイルはそのまま残し、新しいファイルを作ります。前提と回答は「前回から確認」に並び、確かめるまで数えません。" +
			"完了日と確認者は引き継ぎません。",
		EN: "Leaves the old file as it is and makes a new one. Facts and answers wait for confirmation and do not " +
			"count until then. " +
			"Dates of completion and who checked are not carried over.",
	}
	nextCounts = checklist.Text{
		JA: "前回から確認 %d 件、聞き直し %d 件、前回の回答なし %d 件",
		EN: "%d answers to confirm, %d questions asked again, %d without a former answer",
	}

	nextDay = checklist.Text{JA: "判定の基準日: %s", EN: "judged by the law of %s"}

	undoNothing = checklist.Text{JA: "取り消せる変更はありません。", EN: "there is nothing to take back"}

	compareLong = checklist.Text{
		JA: "二つのファイル、又は --at で一つのファイルの過去と今を、問いごとに比べます。悪くなったものが先に並びます。",
		EN: "Compares two files, or with --at the past and present of one, question by question;" +
			" what became worse stands first.",
	}
	compareHead = []checklist.Text{
		{JA: "動き", EN: "Change"}, {JA: "番号", EN: "Id"}, {JA: "前", EN: "Was"}, {JA: "今", EN: "Is"},
		{JA: "点検項目", EN: "Question"},
	}
	compareNoTime = checklist.Text{JA: "%s より前の記録はありません。", EN: "there is nothing before %s"}
	formerGone    = checklist.Text{JA: "前の点検のファイルが見つかりません。",
		EN: "the file from which this one was begun is not to be found"}
	formerBeside = checklist.Text{JA: "このファイルと同じフォルダーに置いてください。", EN: "put it beside this one"}
)

// What the commands of keys, packs and trust say stands from here on.

// Of keys and keyrings.
var (
	packKeyLong = checklist.Text{
		JA: "署名する人の鍵を作り、合言葉で守って保存します。鍵のファイルは一人ずつ別のところに置き、人に渡さないでください。\n" +
			"公開鍵（.pub）は、鍵束を作る人に渡します。",
		EN: "Make the key of a person who signs, kept under a passphrase. Keep each person's file in a place of its\n" +
			"own and give it to nobody. The public key (.pub) goes to whoever makes the keyring.",
	}
	packNextLong = checklist.Text{
		JA: "前の鍵束に、鍵の追加や交代を加えた次の鍵束を作ります。前の鍵束の人と新しい鍵束の人が、それぞれ要る数だけ署名します。\n" +
			"鍵をなくしたときは、--without でその鍵を外し、--key で新しい鍵を加えてください。",
		EN: "Make the next keyring, with keys added or replaced. As many as the old keyring asks for and as many as\n" +
			"the new one asks for must sign it. For a lost key: --without leaves it out, --key adds a new one.",
	}
	packWrongKeyName = checklist.Text{JA: "その名前の鍵は作れません。", EN: "a key cannot have that name"}
	packKeyNameHint  = checklist.Text{
		JA: "組織のアドレスから始まる名前を、英小文字で付けてください。例: mhlw.go.jp/tenken/2027-1",
		EN: "begin it with the address of your organisation, in small letters, as mhlw.go.jp/tenken/2027-1",
	}
	packFlagsHint = checklist.Text{JA: "指定を確かめてください。", EN: "check the options"}
	packMadeKey   = checklist.Text{
		JA: "%[1]s（秘密の鍵）と %[2]s（公開鍵）を作りました。\n" +
			"次に、署名する全員の公開鍵を集めて tenken keyring new で鍵束を作ってください。",
		EN: "made %[1]s (the secret key) and %[2]s (the public key)\n" +
			"next: collect the public keys of all who sign and run tenken keyring new",
	}
	packAskPhrase      = checklist.Text{JA: "合言葉: ", EN: "Passphrase: "}
	packAskPhraseAgain = checklist.Text{JA: "もう一度: ", EN: "Once more: "}
	packRingWants      = checklist.Text{
		JA: "あと %[1]d 人の署名が要ります。%[2]s を署名する人に渡し、tenken keyring sign %[2]s --key 鍵 を実行してもらってください。",
		EN: "%[1]d more must sign; hand %[2]s on and have them run: tenken keyring sign %[2]s --key KEY",
	}
	packRingDone = checklist.Text{
		JA: "鍵束は完成しています。この指紋を公式のページ（%[2]s）と通知文に載せてください:\n  %[1]s",
		EN: "the keyring is complete; print this fingerprint on your page (%[2]s) and in letters:\n  %[1]s",
	}
	packSignedBy    = checklist.Text{JA: "署名した鍵　%s", EN: "signed by   %s"}
	packPublisher   = checklist.Text{JA: "発行元　　　%s（識別子 %s）", EN: "publisher   %s (ids %s)"}
	packPage        = checklist.Text{JA: "公式ページ　%s", EN: "page        %s"}
	packFingerprint = checklist.Text{JA: "指紋　　　　%s", EN: "fingerprint %s"}
	packRing        = checklist.Text{JA: "鍵束　　　　第 %d、鍵 %d 個のうち %d 個の署名が要る",
		EN: "keyring     number %d, of %d keys %d must sign"}
	packLog        = checklist.Text{JA: "公開の記録　%s、立会人 %d 人のうち %d 人", EN: "log         %s, of %d witnesses %d"}
	packIntroduces = checklist.Text{JA: "紹介　　　　%s", EN: "introduces  %s"}
	packRevokes    = checklist.Text{JA: "署名の取消　%s（%s）", EN: "takes back  %s (%s)"}
)

// Of packs.
var (
	packMade = checklist.Text{
		JA: "%[1]s を作りました。署名はまだありません。署名する人に渡し、tenken pack sign %[1]s --key 鍵 を実行してもらってください。",
		EN: "made %[1]s, which nobody has signed yet; hand it on and have them run: tenken pack sign %[1]s --key KEY",
	}
	packNoPrevious = checklist.Text{
		JA: "前の版が示されていないため、消えた識別子や意味の変更は調べていません。--previous 前の版のパック を付けると調べます。",
		EN: "no earlier edition was given, so vanished ids and changed meanings were not looked for; add --previous",
	}
	packEdition = checklist.Text{JA: "内容　　　　%s　serial %d（%s）", EN: "content     %s serial %d (%s)"}
	packIssued  = checklist.Text{JA: "発行日　　　%s", EN: "issued      %s"}
	packReview  = checklist.Text{JA: "見直しの期限　%s", EN: "review by   %s"}
	packDigest  = checklist.Text{JA: "照合値　　　%s", EN: "digest      %s"}
	packSigned  = checklist.Text{JA: "署名　　　　%d/%d（要るのは %d）　%s", EN: "signatures  %d/%d (%d needed)  %s"}
	packWaiting = checklist.Text{JA: "署名待ち　　%s", EN: "not yet     %s"}
	packFile    = checklist.Text{JA: "ファイル　　%s（%d バイト）", EN: "file        %s (%d bytes)"}
	packPulls   = checklist.Text{JA: "取下げ　　　serial %d（%s）", EN: "withdraws   serial %d (%s)"}
	packWants   = checklist.Text{JA: "あと %d 人の署名が要ります。", EN: "%d more must sign"}
	packDone    = checklist.Text{
		JA: "署名がそろいました。%s を配れます。受け取った人は tenken pack install で使い始めます。",
		EN: "all signatures are there; %s can be given out, and tenken pack install takes it in",
	}
	packNotChecked = checklist.Text{
		JA: "発行元を信頼するかどうかは、ここでは調べていません。tenken pack verify で調べます。",
		EN: "whether the publisher is trusted was not looked at; tenken pack verify does",
	}
	packGood = checklist.Text{JA: "署名は正しく、発行元は信頼されています。", EN: "the signatures are right and the publisher is trusted"}
	packLate = checklist.Text{
		JA: "見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "its day of review (%s) has passed; it can be used, but ask the publisher for a newer edition",
	}
	packSkipped = checklist.Text{
		JA: "serial %d と %d の間の版は、ここでは見ていません。",
		EN: "editions between serial %d and %d were not seen here",
	}
	packOlder = checklist.Text{
		JA: "手元の版（serial %d）より古い版です。古い点検を見るためだけに使ってください。",
		EN: "older than the edition that is here (serial %d); use it only to look at old assessments",
	}
	packInstalled = checklist.Text{
		JA: "%s を使えるようにしました（%s）。tenken %s に出ます。",
		EN: "%s can be used now (%s); tenken %s shows it",
	}
	packTaken = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。「新しく点検を始める」の一覧に出ます。",
		EN: "%[2]s can be used now (%[1]s); it is among the lists for a new self-check",
	}
	packTakenForm = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。tenken fill 点検ファイル %[2]s で様式に記入します。",
		EN: "%[2]s can be used now (%[1]s): tenken fill FILE %[2]s",
	}
	packTakenFigures = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。点検結果と報告書に、ほかの事業者の中での位置が出ます。",
		EN: "%[2]s can be used now (%[1]s); results and reports show your position among others",
	}
	packOtherCampaign = checklist.Text{
		JA: "調査の定義の id は %s で、パックの id（%s）と違います。",
		EN: "the id of the campaign is %s, that of the pack %s",
	}
	packNotToInstall = checklist.Text{
		JA: "%s の種類は %s なので、入れておくものではありません。",
		EN: "%s is a pack of kind %s, which is not installed",
	}
	packOpened   = checklist.Text{JA: "%s に取り出しました。", EN: "took the files out into %s"}
	packUnusable = checklist.Text{JA: "%s は使いません: %s", EN: "%s is not used: %s"}
)

// Of trust.
var (
	trustNobody = checklist.Text{
		JA: "信頼している発行元はまだありません。tenken trust add パック で加えます。",
		EN: "no publisher is trusted yet; tenken trust add PACK adds one",
	}
	trustKnown = checklist.Text{JA: "「%s」は既に信頼されています。", EN: "%s is trusted already"}
	trustAsk   = checklist.Text{
		JA: "公式のページか通知文で指紋を確かめ、その最後の 5 桁を入力してください（やめるなら Enter だけ）: ",
		EN: "compare the fingerprint with the official page or a letter and type its last five digits (Enter: no): ",
	}
	trustAdded = checklist.Text{
		JA: "「%s」を信頼します。識別子が %s で始まる点検項目は、その署名で確かめます。",
		EN: "%s is trusted; lists whose id begins with %s are checked by its signatures",
	}
	trustRemoved = checklist.Text{JA: "「%s」の信頼を取り消しました。", EN: "%s is trusted no more"}
	trustDoubt   = checklist.Text{
		JA: "点検項目「%s」（%s）の署名は確かめられません。署名なしとして扱います。%s",
		EN: "the signature of %s (%s) cannot be confirmed; it is taken as unsigned. %s",
	}
	trustPulled = checklist.Text{
		JA: "点検項目「%s」（%s）は、発行元が取り下げました（%s）。回答はそのまま残っています。tenken upgrade で新しい版に移せます。",
		EN: "the publisher has withdrawn %s (%s): %s. Answers stay; tenken upgrade moves them to a newer edition",
	}
	trustFalseSeal = checklist.Text{
		JA: "%s の点検項目「%s」の署名が確かめられません。%s",
		EN: "%s: the signature of the checklist %s does not hold: %s",
	}
	trustLate = checklist.Text{
		JA: "点検項目「%s」（%s）は、見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "the day of review of %s (%s), %s, has passed; it can be used, but ask its publisher for a newer edition",
	}
)
