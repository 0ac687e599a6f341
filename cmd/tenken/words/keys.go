package words

import (
	"tenken/checklist"
)

// Of keys.
var (
	KeyShort                 = checklist.Text{JA: "署名する人の鍵を作ります", EN: "Make a key for a person who signs"}
	KeyNewShort              = checklist.Text{JA: "鍵を作り、合言葉で守ります", EN: "Make a key, protected by a passphrase"}
	KeysAddONameKey          = checklist.Text{JA: "-o 名前.key を付けてください。", EN: "add -o NAME.key"}
	KeysAddKeyFile           = checklist.Text{JA: "--key 鍵のファイル を付けてください。", EN: "add --key FILE"}
	KeysThereNoKeySignWith   = checklist.Text{JA: "署名する鍵がありません。", EN: "there is no key to sign with"}
	KeysEnterOneWithWhichKey = checklist.Text{
		JA: "もう一度、鍵を作ったときの合言葉を入れてください。",
		EN: "enter the passphrase that the key was made with",
	}
	KeysPassphraseWrong         = checklist.Text{JA: "合言葉が違います。", EN: "the passphrase is wrong"}
	KeysLookWhetherTenkenKeyNew = checklist.Text{
		JA: "tenken key new が作ったファイルか、途中で切れていないかを確かめてください。",
		EN: "check that it was made by tenken key new and is complete",
	}
	KeysStartInTerminalOrSet = checklist.Text{
		JA: "端末で起動するか、環境変数 TENKEN_PASSPHRASE に入れてください。",
		EN: "start it in a terminal, or set TENKEN_PASSPHRASE",
	}
	KeysThereNoTerminalAskFor = checklist.Text{
		JA: "合言葉を尋ねる端末がありません。",
		EN: "there is no terminal to ask for the passphrase",
	}
	KeysThereNoPassphrase    = checklist.Text{JA: "合言葉がありません。", EN: "no passphrase was given"}
	KeysStartAgain           = checklist.Text{JA: "もう一度始めてください。", EN: "start again"}
	KeysTwoPassphrasesDiffer = checklist.Text{JA: "二度の合言葉が違います。", EN: "the two passphrases differ"}
	KeyringShort             = checklist.Text{
		JA: "誰の署名が何人分要るかを決める鍵束を作ります",
		EN: "Make the keyring, which says whose signatures are needed",
	}
	KeyringNewShort  = checklist.Text{JA: "初めの鍵束を作ります", EN: "Make the first keyring"}
	KeyringNextShort = checklist.Text{
		JA: "鍵を替えた次の鍵束を作ります",
		EN: "Make the next keyring, with keys added or replaced",
	}
	KeyringSignShort  = checklist.Text{JA: "鍵束に署名を一つ加えます", EN: "Add one signature to a keyring"}
	FlagKey           = checklist.Text{JA: "署名する人の鍵", EN: "the signer's key"}
	KeyringShowShort  = checklist.Text{JA: "鍵束と指紋を表示します", EN: "Show a keyring and its fingerprint"}
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
	Comma             = checklist.Text{JA: "、", EN: ", "}
)
