package main

import "tenken/checklist"

// What the commands of keys, packs and trust say.

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
		JA: "%s を使えるようにしました（%s）。tenken guidelines list に出ます。",
		EN: "%s can be used now (%s); tenken guidelines list shows it",
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
	trustLate = checklist.Text{
		JA: "点検項目「%s」（%s）は、見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "the day of review of %s (%s), %s, has passed; it can be used, but ask its publisher for a newer edition",
	}
)
