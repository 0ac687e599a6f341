package words

import (
	"tenken/checklist"
)

// Of keys and keyrings.
var (
	KeyNewLong = checklist.Text{
		JA: "署名する人の鍵を作り、合言葉で守って保存します。鍵のファイルは一人ずつ別のところに置き、人に渡さないでください。\n" +
			"公開鍵（.pub）は、鍵束を作る人に渡します。",
		EN: "Make a key for a person who signs, protected by a passphrase. Keep each person's key file in " +
			"a separate\n" +
			"place and give it to nobody. Send the public key (.pub) to whoever makes the keyring.",
	}
	KeyringNextLong = checklist.Text{
		JA: "前の鍵束に、鍵の追加や交代を加えた次の鍵束を作ります。前の鍵束の人と新しい鍵束の人が、それぞれ要る数だけ署名します。\n" +
			"鍵をなくしたときは、--without でその鍵を外し、--key で新しい鍵を加えてください。",
		EN: "Make the next keyring, with keys added or replaced. It must be signed by as many people as " +
			"the old keyring\n" +
			"requires and as many as the new one requires. If a key is lost, leave it out with --without " +
			"and add a new one\n" +
			"with --key.",
	}
	PackWrongKeyName = checklist.Text{JA: "その名前の鍵は作れません。", EN: "a key cannot have that name"}
	PackKeyNameHint  = checklist.Text{
		JA: "組織のアドレスから始まる名前を、英小文字で付けてください。例: mhlw.go.jp/tenken/2027-1",
		EN: "begin it with the address of your organisation, in lower-case letters, as in " +
			"mhlw.go.jp/tenken/2027-1",
	}
	PackFlagsHint = checklist.Text{JA: "指定を確かめてください。", EN: "check the options"}
	PackMadeKey   = checklist.Text{
		JA: "%[1]s（秘密の鍵）と %[2]s（公開鍵）を作りました。\n" +
			"次に、署名する全員の公開鍵を集めて tenken keyring new で鍵束を作ってください。",
		EN: "made %[1]s (the secret key) and %[2]s (the public key)\n" +
			"next: collect the public keys of everyone who signs and run tenken keyring new",
	}
	PackAskPhrase      = checklist.Text{JA: "合言葉: ", EN: "Passphrase: "}
	PackAskPhraseAgain = checklist.Text{JA: "もう一度: ", EN: "Once more: "}
	PackRingWants      = checklist.Text{
		JA: "あと %[1]d 人の署名が要ります。%[2]s を署名する人に渡し、tenken keyring sign %[2]s --key 鍵 を実行してもらってください。",
		EN: "%[1]d more signatures are needed; pass %[2]s on to a signer, who runs: tenken keyring sign " +
			"%[2]s --key KEY",
	}
	PackRingDone = checklist.Text{
		JA: "鍵束は完成しています。この指紋を公式のページ（%[2]s）と通知文に載せてください:\n" +
			"  %[1]s",
		EN: "the keyring is complete; publish this fingerprint on your page (%[2]s) and in your letters:\n" +
			"  %[1]s",
	}
	PackSignedBy    = checklist.Text{JA: "署名した鍵　%s", EN: "signed by   %s"}
	PackPublisher   = checklist.Text{JA: "発行元　　　%s（識別子 %s）", EN: "publisher   %s (ids %s)"}
	PackPage        = checklist.Text{JA: "公式ページ　%s", EN: "page        %s"}
	PackFingerprint = checklist.Text{JA: "指紋　　　　%s", EN: "fingerprint %s"}
	PackRing        = checklist.Text{
		JA: "鍵束　　　　第 %d 版、鍵 %d 個のうち %d 個の署名が要る",
		EN: "keyring     number %[1]d; %[3]d of %[2]d keys must sign",
	}
	PackLog = checklist.Text{
		JA: "公開の記録　%s、立会人 %d 人のうち %d 人",
		EN: "log         %[1]s, %[3]d of %[2]d witnesses",
	}
	PackIntroduces = checklist.Text{JA: "紹介　　　　%s", EN: "introduces  %s"}
	PackRevokes    = checklist.Text{JA: "署名の取消　%s（%s）", EN: "revokes     %s (%s)"}
)

// Of packs.
var (
	PackMade = checklist.Text{
		JA: "%[1]s を作りました。署名はまだありません。署名する人に渡し、tenken pack sign %[1]s --key 鍵 を実行してもらってください。",
		EN: "made %[1]s, which is not signed yet; pass it on to a signer, who runs: tenken pack sign %[1]s " +
			"--key KEY",
	}
	PackNoPrevious = checklist.Text{
		JA: "前の版が示されていないため、消えた識別子や意味の変更は調べていません。--previous 前の版のパック を付けると調べます。",
		EN: "no earlier edition was given, so removed ids and changed meanings were not checked; add " +
			"--previous PACK",
	}
	PackEdition = checklist.Text{JA: "内容　　　　%s　serial %d（%s）", EN: "content     %s serial %d (%s)"}
	PackIssued  = checklist.Text{JA: "発行日　　　%s", EN: "issued      %s"}
	PackReview  = checklist.Text{JA: "見直しの期限　%s", EN: "review by   %s"}
	PackDigest  = checklist.Text{JA: "照合値　　　%s", EN: "digest      %s"}
	PackSigned  = checklist.Text{JA: "署名　　　　%d/%d（要るのは %d）　%s", EN: "signatures  %d/%d (%d needed)  %s"}
	PackWaiting = checklist.Text{JA: "署名待ち　　%s", EN: "missing     %s"}
	PackFile    = checklist.Text{JA: "ファイル　　%s（%d バイト）", EN: "file        %s (%d bytes)"}
	PackPulls   = checklist.Text{JA: "取下げ　　　serial %d（%s）", EN: "withdraws   serial %d (%s)"}
	PackWants   = checklist.Text{JA: "あと %d 人の署名が要ります。", EN: "%d more signatures are needed"}
	PackDone    = checklist.Text{
		JA: "署名がそろいました。%s を配れます。受け取った人は tenken pack install で使い始めます。",
		EN: "all signatures are in place; %s can be distributed, and recipients install it with tenken " +
			"pack install",
	}
	PackNotChecked = checklist.Text{
		JA: "発行元を信頼するかどうかは、ここでは調べていません。tenken pack verify で調べます。",
		EN: "this does not check whether the publisher is trusted; tenken pack verify does",
	}
	PackGood = checklist.Text{
		JA: "署名は正しく、発行元は信頼されています。",
		EN: "the signatures are valid and the publisher is trusted",
	}
	PackLate = checklist.Text{
		JA: "見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "its review date (%s) has passed; it can still be used, but ask the publisher whether there is " +
			"a newer edition",
	}
	PackSkipped = checklist.Text{
		JA: "serial %d と %d の間の版は、ここでは見ていません。",
		EN: "editions between serial %d and %d have not been seen here",
	}
	PackOlder = checklist.Text{
		JA: "手元の版（serial %d）より古い版です。古い点検を見るためだけに使ってください。",
		EN: "this is older than the edition already here (serial %d); use it only to look at old assessments",
	}
	PackInstalled = checklist.Text{
		JA: "%s を使えるようにしました（%s）。tenken %s に出ます。",
		EN: "%s can now be used (%s); tenken %s shows it",
	}
	PackTaken = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。「新しく点検を始める」の一覧に出ます。",
		EN: "%[2]s can now be used (%[1]s); it is among the lists for a new self-check",
	}
	PackTakenForm = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。tenken fill 点検ファイル %[2]s で様式に記入します。",
		EN: "%[2]s can now be used (%[1]s): tenken fill FILE %[2]s",
	}
	PackTakenFigures = checklist.Text{
		JA: "%[2]s を使えるようにしました（%[1]s）。点検結果と報告書に、ほかの事業者の中での位置が出ます。",
		EN: "%[2]s can now be used (%[1]s); results and reports show your position among others",
	}
	PackOtherCampaign = checklist.Text{
		JA: "調査の定義の id は %s で、パックの id（%s）と違います。",
		EN: "the id of the campaign is %s, that of the pack %s",
	}
	PackNotToInstall = checklist.Text{
		JA: "%s の種類は %s なので、入れておくものではありません。",
		EN: "%s is a pack of kind %s, which is not installed",
	}
	PackOpened   = checklist.Text{JA: "%s に取り出しました。", EN: "extracted the files to %s"}
	PackUnusable = checklist.Text{JA: "%s は使いません: %s", EN: "%s is not used: %s"}
)

// Of trust.
var (
	TrustNobody = checklist.Text{
		JA: "信頼している発行元はまだありません。tenken trust add パック で加えます。",
		EN: "no publisher is trusted yet; tenken trust add PACK adds one",
	}
	TrustKnown = checklist.Text{JA: "「%s」は既に信頼されています。", EN: "%s is already trusted"}
	TrustAsk   = checklist.Text{
		JA: "公式のページか通知文で指紋を確かめ、その最後の 5 桁を入力してください（やめるなら Enter だけ）: ",
		EN: "compare the fingerprint with the official page or a letter and type its last five digits " +
			"(Enter: cancel): ",
	}
	TrustAdded = checklist.Text{
		JA: "「%s」を信頼します。識別子が %s で始まる点検項目は、その署名で確かめます。",
		EN: "%s is now trusted; its signatures are checked on checklists whose id begins with %s",
	}
	TrustRemoved = checklist.Text{JA: "「%s」の信頼を取り消しました。", EN: "%s is no longer trusted"}
	TrustDoubt   = checklist.Text{
		JA: "点検項目「%s」（%s）の署名は確かめられません。署名なしとして扱います。%s",
		EN: "the signature of %s (%s) cannot be confirmed; the list is treated as unsigned. %s",
	}
	TrustPulled = checklist.Text{
		JA: "点検項目「%s」（%s）は、発行元が取り下げました（%s）。回答はそのまま残っています。tenken upgrade で新しい版に移せます。",
		EN: "the publisher has withdrawn %s (%s): %s. The answers are kept; tenken upgrade moves them to a " +
			"newer edition",
	}
	TrustFalseSeal = checklist.Text{
		JA: "%s の点検項目「%s」の署名が確かめられません。%s",
		EN: "%s: the signature of the checklist %s is not valid: %s",
	}
	TrustLate = checklist.Text{
		JA: "点検項目「%s」（%s）は、見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "the review date of %s (%s), %s, has passed; it can still be used, but ask its publisher " +
			"whether there is a newer edition",
	}
)

// Of pack.
var (
	PackShort = checklist.Text{
		JA: "署名付きの点検項目（パック）を作り、確かめ、使えるようにします",
		EN: "Make, check and install signed checklists (packs)",
	}
	PackSignFlagKeyring = checklist.Text{JA: "新しい鍵束に入れ替えます", EN: "put a newer keyring into the pack"}
	PackOpenFlagOutput  = checklist.Text{JA: "取り出すフォルダー", EN: "the folder for the files"}
	PackFlagID          = checklist.Text{
		JA: "識別子（点検項目では、その id と同じ）",
		EN: "the id (for a checklist, that of its file)",
	}
	PackFlagKeyring = checklist.Text{JA: "発行元の鍵束", EN: "the publisher's keyring"}
	PackFlagKind    = checklist.Text{
		JA: "種類: checklist campaign benchmark crosswalk form",
		EN: "checklist, campaign, benchmark, crosswalk or form",
	}
	PackFlagSerial = checklist.Text{
		JA: "版の番号（点検項目では、その serial）",
		EN: "the serial (for a checklist, that of its file)",
	}
	PackFlagIssued   = checklist.Text{JA: "発行日（省くと今日）", EN: "the day of issue (default: today)"}
	PackFlagReviewBy = checklist.Text{JA: "見直しの期限", EN: "when it should be reviewed"}
	PackFlagPrevious = checklist.Text{JA: "前の版のパック", EN: "the pack of the previous edition"}
	PackFlagBase     = checklist.Text{
		JA: "前の版の点検項目ファイル（lint が比べます）",
		EN: "checklist of the previous edition, for lint to compare",
	}
	PackFlagWithdraw = checklist.Text{JA: "取り下げる版: 番号=理由", EN: "edition to withdraw: SERIAL=REASON"}
	PackFlagProof    = checklist.Text{
		JA: "公開の記録の証明（tlog-proof）",
		EN: "proof of a public log (tlog-proof)",
	}
	PackFlagOutput                = checklist.Text{JA: "書き出すパック", EN: "the pack to write"}
	PackKeyringOrFileWriteMissing = checklist.Text{
		JA: "鍵束か、書き出すファイルがありません。",
		EN: "the keyring or the file to write is missing",
	}
	PackWithdrawTakesSerialReason = checklist.Text{
		JA: "--withdraw は 番号=理由 の形です。",
		EN: "--withdraw needs SERIAL=REASON",
	}
	PackLeaveIdSerialOutOr = checklist.Text{
		JA: "--id と --serial を外すか、ファイルに合わせてください。",
		EN: "leave out --id and --serial, or make them match the file",
	}
	PackChecklistSaysSerial = checklist.Text{
		JA: "点検項目ファイルでは %s serial %d です。",
		EN: "the checklist says %s serial %d",
	}
	PackRaiseSerialInChecklist = checklist.Text{
		JA: "点検項目ファイルの serial を一つ増やしてください。",
		EN: "increase the serial in the checklist",
	}
	PackSerialNotGreaterThanEdition = checklist.Text{
		JA: "serial %d は前の版（%d）より大きくありません。",
		EN: "serial %d is not greater than that of the previous edition, %d",
	}
	PackUseSmallLettersDigitsOnly = checklist.Text{
		JA: "英小文字、数字、. _ - だけの名前にしてください。",
		EN: "use only lower-case letters, digits and . _ -",
	}
	PackTellPublisher     = checklist.Text{JA: "発行元に知らせてください。", EN: "tell the publisher"}
	PackIdOrSerialListNot = checklist.Text{
		JA: "パックの中の点検項目の識別子か serial が、署名された目録と違います。",
		EN: "the id or serial of the checklist in the pack does not match the signed manifest",
	}
)

// Of trust.
var (
	TrustMoveAwayBeginNewOne = checklist.Text{
		JA: "このファイルを別の場所に移すと、新しい記録を始めます。",
		EN: "move this file elsewhere to start a new record",
	}
	TrustShort     = checklist.Text{JA: "信頼する発行元を決めます", EN: "Decide which publishers to trust"}
	TrustListShort = checklist.Text{JA: "信頼している発行元を表示します", EN: "List the trusted publishers"}
	TrustAddShort  = checklist.Text{
		JA: "発行元を、指紋を照らし合わせて信頼します",
		EN: "Trust a publisher after comparing its fingerprint",
	}
	TrustFlagFingerprintEnd = checklist.Text{
		JA: "公式のページにある指紋の最後の 5 桁",
		EN: "the last five digits of the fingerprint on the official page",
	}
	TrustRemoveShort                  = checklist.Text{JA: "信頼を取り消します", EN: "Stop trusting a publisher"}
	TrustThisAssessmentHasNoSignature = checklist.Text{
		JA: "この点検には、まだ信頼していない発行元の署名はありません。",
		EN: "this assessment has no signature from a publisher that is not trusted yet",
	}
	TrustLookAtOfficialPageAdd = checklist.Text{
		JA: "公式のページで指紋を確かめ、--fingerprint-end 最後の5桁 を付けてください。",
		EN: "check the official page and add --fingerprint-end with the last five digits",
	}
	TrustThereNobodyCompareFingerprint = checklist.Text{
		JA: "指紋を照らし合わせることができません。",
		EN: "there is nobody to compare the fingerprint",
	}
	TrustCompareAllWithOfficialPage = checklist.Text{
		JA: "公式のページの指紋と、上の指紋の全部を比べてください。違えば、そのファイルは偽物です。",
		EN: "compare the whole fingerprint with the official page; if they differ, the file is forged",
	}
	TrustFingerprintDiffersNobodyTrusted = checklist.Text{
		JA: "指紋が違います。信頼していません。",
		EN: "the fingerprint differs; nothing was trusted",
	}
	TrustTenkenTrustListShowsThem = checklist.Text{
		JA: "tenken trust list で一覧を表示します。",
		EN: "tenken trust list shows them",
	}
)

// Of the commands of pack.
var (
	PackMakeShort = checklist.Text{
		JA: "署名前のパックを作ります（先に lint で調べます）",
		EN: "Make a pack, ready to be signed (lint runs first)",
	}
	PackSignShort    = checklist.Text{JA: "署名を一つ加えます", EN: "Add one signature"}
	PackShowShort    = checklist.Text{JA: "何が入り、誰が署名したかを表示します", EN: "Show what is in a pack and who signed it"}
	PackVerifyShort  = checklist.Text{JA: "署名と発行元を確かめます", EN: "Check the signatures and the publisher"}
	PackOpenShort    = checklist.Text{JA: "確かめてから、中のファイルを取り出します", EN: "Check a pack and extract its files"}
	PackInstallShort = checklist.Text{JA: "確かめてから、点検に使えるようにします", EN: "Check a pack and install it for use"}
)

// How packs that are not installed are used.
var (
	PackUseCampaign = checklist.Text{
		JA: "tenken return 点検ファイル --campaign このパック -o 名前.tenken-return で回答します。",
		EN: "answer it with: tenken return FILE --campaign PACK -o NAME.tenken-return",
	}
	PackUseCrosswalk = checklist.Text{
		JA: "tenken pack open で取り出します。", EN: "extract it with tenken pack open",
	}
)
