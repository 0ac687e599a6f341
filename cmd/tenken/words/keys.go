package words

import (
	"tenken/checklist"
)

// Of key and keyring.
var (
	KeyShort    = checklist.Text{JA: "署名する人の鍵を作ります", EN: "Make a key for a person who signs"}
	KeyNewShort = checklist.Text{JA: "鍵を作り、合言葉で守ります", EN: "Make a key, protected by a passphrase"}
	KeyNewLong  = checklist.Text{
		JA: "署名する人の鍵を作り、合言葉で守って保存します。鍵のファイルは一人ずつ別のところに置き、人に渡さないでください。\n" +
			"公開鍵（.pub）は、鍵束を作る人に渡します。",
		EN: "Make a key for a person who signs, protected by a passphrase. Keep each person's key file in " +
			"a separate\n" +
			"place and give it to nobody. Send the public key (.pub) to whoever makes the keyring.",
	}
	KeyringShort = checklist.Text{
		JA: "誰の署名が何人分要るかを決める鍵束を作ります",
		EN: "Make the keyring, which says whose signatures are needed",
	}
	KeyringFlagPrefix = checklist.Text{
		JA: "署名できる識別子の先頭（mhlw なら mhlw と mhlw-…）",
		EN: "the prefix of the ids it may sign",
	}
	KeyringFlagWithout     = checklist.Text{JA: "外す鍵の名前", EN: "name of a key to leave out"}
	KeyringFlagPublisher   = checklist.Text{JA: "発行元の名前", EN: "the publisher, in Japanese"}
	KeyringFlagPublisherEn = checklist.Text{JA: "発行元の英語の名前", EN: "the publisher, in English"}
	KeyringFlagPage        = checklist.Text{
		JA: "指紋を載せる公式のページ",
		EN: "the official page that prints the fingerprint",
	}
	KeyringFlagThreshold = checklist.Text{
		JA: "要る署名の数（省くと過半数）",
		EN: "how many must sign (default: more than half)",
	}
	KeyringFlagKey = checklist.Text{
		JA: "署名する人の公開鍵のファイル（.pub）",
		EN: "file of a public key (.pub)",
	}
	KeyringFlagLog       = checklist.Text{JA: "公開の記録の検証鍵", EN: "verifier key of a public log"}
	KeyringFlagWitness   = checklist.Text{JA: "立会人の検証鍵", EN: "verifier key of a witness"}
	KeyringFlagQuorum    = checklist.Text{JA: "要る立会人の数", EN: "how many witnesses are needed"}
	KeyringFlagIntroduce = checklist.Text{
		JA: "紹介する別の発行元の鍵束のファイル",
		EN: "keyring file of another publisher to introduce",
	}
	KeyringFlagRevoke = checklist.Text{JA: "署名を取り消すパック", EN: "pack whose signature is revoked"}
	KeyringFlagReason = checklist.Text{JA: "取り消す理由", EN: "why it is revoked"}
	KeyringFlagOutput = checklist.Text{JA: "書き出す鍵束のファイル", EN: "the keyring file to write"}
	KeyringNewShort   = checklist.Text{JA: "初めの鍵束を作ります", EN: "Make the first keyring"}
	KeyringNextShort  = checklist.Text{
		JA: "鍵を替えた次の鍵束を作ります",
		EN: "Make the next keyring, with keys added or replaced",
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
	KeyringSignShort = checklist.Text{JA: "鍵束に署名を一つ加えます", EN: "Add one signature to a keyring"}
	KeyringShowShort = checklist.Text{JA: "鍵束と指紋を表示します", EN: "Show a keyring and its fingerprint"}

	KeyWrongName     = checklist.Text{JA: "その名前の鍵は作れません。", EN: "a key cannot have that name"}
	KeyWrongNameHint = checklist.Text{
		JA: "組織のアドレスから始まる名前を、英小文字で付けてください。例: mhlw.go.jp/tenken/2027-1",
		EN: "begin it with the address of your organisation, in lower-case letters, as in " +
			"mhlw.go.jp/tenken/2027-1",
	}
	KeyMade = checklist.Text{
		JA: "%[1]s（秘密の鍵）と %[2]s（公開鍵）を作りました。\n" +
			"次に、署名する全員の公開鍵を集めて tenken keyring new で鍵束を作ってください。",
		EN: "made %[1]s (the secret key) and %[2]s (the public key)\n" +
			"next: collect the public keys of everyone who signs and run tenken keyring new",
	}
	PackRingWants = checklist.Text{
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
	PackSignedBy = checklist.Text{JA: "署名した鍵　%s", EN: "signed by   %s"}
	PackRing     = checklist.Text{
		JA: "鍵束　　　　第 %d 版、鍵 %d 個のうち %d 個の署名が要る",
		EN: "keyring     number %[1]d; %[3]d of %[2]d keys must sign",
	}
	PackLog = checklist.Text{
		JA: "公開の記録　%s、立会人 %d 人のうち %d 人",
		EN: "log         %[1]s, %[3]d of %[2]d witnesses",
	}
	PackIntroduces    = checklist.Text{JA: "紹介　　　　%s", EN: "introduces  %s"}
	PackRevokes       = checklist.Text{JA: "署名の取消　%s（%s）", EN: "revokes     %s (%s)"}
	KeyringSecret     = checklist.Text{JA: "%s は秘密の鍵です。人に渡しません。", EN: "%s is a secret key, which nobody else gets"}
	KeyringSecretHint = checklist.Text{JA: "公開鍵の %s.pub を指定してください。", EN: "give the public key, %s.pub"}
	KeyringNoKey      = checklist.Text{JA: "鍵「%s」は、この鍵束にありません。", EN: "the keyring has no key %s"}
)

// Of passphrases.
var (
	KeyNoneHint         = checklist.Text{JA: "--key 鍵のファイル を付けてください。", EN: "add --key FILE"}
	KeyNone             = checklist.Text{JA: "署名する鍵がありません。", EN: "there is no key to sign with"}
	PassphraseWrongHint = checklist.Text{
		JA: "もう一度、鍵を作ったときの合言葉を入れてください。",
		EN: "enter the passphrase that the key was made with",
	}
	PassphraseWrong = checklist.Text{JA: "合言葉が違います。", EN: "the passphrase is wrong"}
	NoKeyFileHint   = checklist.Text{
		JA: "tenken key new が作ったファイルか、途中で切れていないかを確かめてください。",
		EN: "check that it was made by tenken key new and is complete",
	}
	PassphraseNobodyHint = checklist.Text{
		JA: "端末で起動するか、環境変数 TENKEN_PASSPHRASE に入れてください。",
		EN: "start it in a terminal, or set TENKEN_PASSPHRASE",
	}
	PassphraseNobody = checklist.Text{
		JA: "合言葉を尋ねる端末がありません。",
		EN: "there is no terminal to ask for the passphrase",
	}
	PassphraseNone       = checklist.Text{JA: "合言葉がありません。", EN: "no passphrase was given"}
	PassphraseDifferHint = checklist.Text{JA: "もう一度始めてください。", EN: "start again"}
	PassphraseDiffer     = checklist.Text{JA: "二度の合言葉が違います。", EN: "the two passphrases differ"}
	PassphraseAsk        = checklist.Text{JA: "合言葉: ", EN: "Passphrase: "}
	PassphraseAskAgain   = checklist.Text{JA: "もう一度: ", EN: "Once more: "}
)
