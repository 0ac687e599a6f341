package words

import (
	"tenken/checklist"
)

// Of several of these commands.
var (
	PackOtherCampaign = checklist.Text{
		JA: "調査の定義の id は %s で、パックの id（%s）と違います。",
		EN: "the id of the campaign is %s, that of the pack %s",
	}
	TrustAsk = checklist.Text{
		JA: "公式のページか通知文で指紋を確かめ、その最後の 5 桁を入力してください（やめるなら Enter だけ）: ",
		EN: "compare the fingerprint with the official page or a letter and type its last five digits " +
			"(Enter: cancel): ",
	}
)

// Of pack.
var (
	PackShort = checklist.Text{
		JA: "署名付きの点検項目（パック）を作り、確かめ、使えるようにします",
		EN: "Make, check and install signed checklists (packs)",
	}
	PackFlagID = checklist.Text{
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
	PackFlagOutput      = checklist.Text{JA: "書き出すパック", EN: "the pack to write"}
	PackSignShort       = checklist.Text{JA: "署名を一つ加えます", EN: "Add one signature"}
	PackSignFlagKeyring = checklist.Text{JA: "新しい鍵束に入れ替えます", EN: "put a newer keyring into the pack"}
	PackOpenShort       = checklist.Text{JA: "確かめてから、中のファイルを取り出します", EN: "Check a pack and extract its files"}
	PackOpenFlagOutput  = checklist.Text{JA: "取り出すフォルダー", EN: "the folder for the files"}
	PackMakeShort       = checklist.Text{
		JA: "署名前のパックを作ります（先に lint で調べます）",
		EN: "Make a pack, ready to be signed (lint runs first)",
	}
	PackShowShort    = checklist.Text{JA: "何が入り、誰が署名したかを表示します", EN: "Show what is in a pack and who signed it"}
	PackVerifyShort  = checklist.Text{JA: "署名と発行元を確かめます", EN: "Check the signatures and the publisher"}
	PackInstallShort = checklist.Text{JA: "確かめてから、点検に使えるようにします", EN: "Check a pack and install it for use"}

	FormPackID = checklist.Text{
		JA: "対応表の id は %s で、--id %s と違います。",
		EN: "the id in the mapping is %s, but --id says %s",
	}
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
	PackInstalled = checklist.Text{
		JA: "%s を使えるようにしました（%s）。tenken %s に出ます。",
		EN: "%s can now be used (%s); tenken %s shows it",
	}
	PackOpened      = checklist.Text{JA: "%s に取り出しました。", EN: "extracted the files to %s"}
	PackMakeMissing = checklist.Text{
		JA: "鍵束か、書き出すファイルがありません。",
		EN: "the keyring or the file to write is missing",
	}
	PackWithdrawForm = checklist.Text{
		JA: "--withdraw は 番号=理由 の形です。",
		EN: "--withdraw needs SERIAL=REASON",
	}
	PackOtherIDHint = checklist.Text{
		JA: "--id と --serial を外すか、ファイルに合わせてください。",
		EN: "leave out --id and --serial, or make them match the file",
	}
	PackOtherID = checklist.Text{
		JA: "点検項目ファイルでは %s serial %d です。",
		EN: "the checklist says %s serial %d",
	}
	PackSerialHint = checklist.Text{
		JA: "点検項目ファイルの serial を一つ増やしてください。",
		EN: "increase the serial in the checklist",
	}
	PackSerial = checklist.Text{
		JA: "serial %d は前の版（%d）より大きくありません。",
		EN: "serial %d is not greater than that of the previous edition, %d",
	}
	PackMakeMissingHint = checklist.Text{JA: "--keyring 鍵束 -o 名前%s を付けてください。", EN: "add --keyring K -o NAME%s"}
)

// Of packs that are installed.
var (
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
	PackNotToInstall = checklist.Text{
		JA: "%s の種類は %s なので、入れておくものではありません。",
		EN: "%s is a pack of kind %s, which is not installed",
	}
	PackUseCampaign = checklist.Text{
		JA: "tenken return 点検ファイル --campaign このパック -o 名前.tenken-return で回答します。",
		EN: "answer it with: tenken return FILE --campaign PACK -o NAME.tenken-return",
	}
	PackUseCrosswalk = checklist.Text{
		JA: "tenken pack open で取り出します。", EN: "extract it with tenken pack open",
	}
)

// Of trust.
var (
	TrustShort              = checklist.Text{JA: "信頼する発行元を決めます", EN: "Decide which publishers to trust"}
	TrustFlagFingerprintEnd = checklist.Text{
		JA: "公式のページにある指紋の最後の 5 桁",
		EN: "the last five digits of the fingerprint on the official page",
	}
	TrustListShort = checklist.Text{JA: "信頼している発行元を表示します", EN: "List the trusted publishers"}
	TrustAddShort  = checklist.Text{
		JA: "発行元を、指紋を照らし合わせて信頼します",
		EN: "Trust a publisher after comparing its fingerprint",
	}
	TrustRemoveShort = checklist.Text{JA: "信頼を取り消します", EN: "Stop trusting a publisher"}

	StampFingerprint = checklist.Text{JA: "鍵 %s の指紋: %s", EN: "the fingerprint of the key %s: %s"}
	StampTrusted     = checklist.Text{
		JA: "鍵 %s を信頼します。署名は tenken verify で確かめます。",
		EN: "the key %s is now trusted; tenken verify checks its signatures",
	}
	TrustNobody = checklist.Text{
		JA: "信頼している発行元はまだありません。tenken trust add パック で加えます。",
		EN: "no publisher is trusted yet; tenken trust add PACK adds one",
	}
	TrustKnown = checklist.Text{JA: "「%s」は既に信頼されています。", EN: "%s is already trusted"}
	TrustAdded = checklist.Text{
		JA: "「%s」を信頼します。識別子が %s で始まる点検項目は、その署名で確かめます。",
		EN: "%s is now trusted; its signatures are checked on checklists whose id begins with %s",
	}
	TrustRemoved     = checklist.Text{JA: "「%s」の信頼を取り消しました。", EN: "%s is no longer trusted"}
	TrustNoSignature = checklist.Text{
		JA: "この点検には、まだ信頼していない発行元の署名はありません。",
		EN: "this assessment has no signature from a publisher that is not trusted yet",
	}
	TrustNobodyAsksHint = checklist.Text{
		JA: "公式のページで指紋を確かめ、--fingerprint-end 最後の5桁 を付けてください。",
		EN: "check the official page and add --fingerprint-end with the last five digits",
	}
	TrustNobodyAsks = checklist.Text{
		JA: "指紋を照らし合わせることができません。",
		EN: "there is nobody to compare the fingerprint",
	}
	TrustDiffersHint = checklist.Text{
		JA: "公式のページの指紋と、上の指紋の全部を比べてください。違えば、そのファイルは偽物です。",
		EN: "compare the whole fingerprint with the official page; if they differ, the file is forged",
	}
	TrustDiffers = checklist.Text{
		JA: "指紋が違います。信頼していません。",
		EN: "the fingerprint differs; nothing was trusted",
	}
	TrustUnknownHint = checklist.Text{
		JA: "tenken trust list で一覧を表示します。",
		EN: "tenken trust list shows them",
	}
	TrustUnknown = checklist.Text{
		JA: "「%s」は信頼している発行元にありません。",
		EN: "%s is not among the trusted publishers",
	}
)

// Of packs that are read.
var (
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
	PackNoFileHint = checklist.Text{
		JA: "英小文字、数字、. _ - だけの名前にしてください。",
		EN: "use only lower-case letters, digits and . _ -",
	}
	PackTellPublisher = checklist.Text{JA: "発行元に知らせてください。", EN: "tell the publisher"}
	PackListDiffers   = checklist.Text{
		JA: "パックの中の点検項目の識別子か serial が、署名された目録と違います。",
		EN: "the id or serial of the checklist in the pack does not match the signed manifest",
	}
	CampaignUnsigned = checklist.Text{JA: "注意: %s は署名なしです。", EN: "warning: %s is unsigned"}
	CampaignNoneHint = checklist.Text{JA: "--campaign 調査のパック を付けてください。", EN: "add --campaign PACK"}
	CampaignNone     = checklist.Text{JA: "調査の指定がありません。", EN: "no campaign given"}
	PackNameKind     = checklist.Text{JA: "種類が %s のパックを指定してください。", EN: "give a pack of kind %s"}
	PackNoFile       = checklist.Text{
		JA: "「%s」という名前のファイルはパックに入れられません。",
		EN: "a pack cannot contain a file called %s",
	}
	PackOtherKind = checklist.Text{JA: "%s の種類は %s です。", EN: "%s is a pack of kind %s"}
)

// Of what is remembered of publishers.
var (
	TrustSeenDamagedHint = checklist.Text{
		JA: "このファイルを別の場所に移すと、新しい記録を始めます。",
		EN: "move this file elsewhere to start a new record",
	}
	TrustSeenDamaged = checklist.Text{
		JA: "これまでに見た版の記録（%s）が壊れています。",
		EN: "the record of the editions seen so far (%s) is damaged",
	}
)
