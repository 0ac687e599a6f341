package words

import (
	"tenken/checklist"
)

// Of encrypt, decrypt and anonymise.
var (
	EncryptShort = checklist.Text{
		JA: "メールで送れるように、ファイルを暗号にします。元のファイルは残ります",
		EN: "Encrypt a file for mailing; the original is kept",
	}
	EncryptLong = checklist.Text{
		JA: "ファイルを age の形式で暗号にし、FILE.age に書き出します。受け取る人の公開鍵（--to）か、\n" +
			"合言葉（--passphrase）を使います。\n" +
			"元のファイルはそのまま残ります。開くのは tenken decrypt か age です。合言葉は、別の手段で伝えてください。",
		EN: "Encrypt a file in the age format as FILE.age, for the recipient's public key (--to) or with a " +
			"passphrase.\n" +
			"The original is kept. Open it with tenken decrypt or with age. Send the passphrase by another " +
			"channel.",
	}
	EncryptFlagTo = checklist.Text{
		JA: "受け取る人の公開鍵（age1...）。何度でも書けます",
		EN: "the recipient's public key (may be repeated)",
	}
	EncryptFlagPassphrase = checklist.Text{
		JA: "合言葉で暗号にします。二度尋ねます",
		EN: "encrypt with a passphrase (asked for twice)",
	}
	EncryptFlagOutput = checklist.Text{
		JA: "書き出す先（省けば FILE.age）",
		EN: "where to write it (default FILE.age)",
	}
	AnonymiseShort = checklist.Text{JA: "誰のものか分かる事柄を除いた写しを作ります", EN: "Make an anonymous copy"}
	AnonymiseLong  = checklist.Text{
		JA: "事業者の名前、人の名前、自由に書いた文、証跡、履歴を除き、点検項目・前提・回答・期限だけの新しいファイルを作ります。\n" +
			"判定は同じです。ほかの専門家に意見を聞くときなどに使います。点検項目の文面はそのまま入ります。",
		EN: "Make a new file with only the checklists, facts, answers and dates, without the organisation, " +
			"names,\n" +
			"free text, evidence and history. The verdict is the same. The texts of the checklists are " +
			"included as they are.",
	}
	DecryptShort        = checklist.Text{JA: "暗号にしたファイルを元に戻します", EN: "Decrypt an encrypted file"}
	DecryptFlagIdentity = checklist.Text{
		JA: "自分の鍵のファイル（age-keygen のもの）。省けば合言葉を尋ねます",
		EN: "your own key file, as made by age-keygen (default: ask for the passphrase)",
	}

	EncryptKept           = checklist.Text{JA: "元の %s は、そのまま残っています。", EN: "the original %s is kept"}
	AnonymiseName         = checklist.Text{JA: "（匿名）", EN: "(anonymous)"}
	AnonymiseReason       = checklist.Text{JA: "（省略）", EN: "(left out)"}
	AnonymiseMade         = checklist.Text{JA: "%s に匿名の写しを作りました。", EN: "made the anonymous copy %s"}
	EncryptToOrPassphrase = checklist.Text{
		JA: "--to か --passphrase の、どちらか一つを付けてください。",
		EN: "give either --to or --passphrase",
	}
	EncryptNoKeyHint = checklist.Text{
		JA: "age1 で始まる 62 文字を、そのまま写してください。",
		EN: "copy the 62 characters that begin with age1",
	}
	DecryptNoKeyHint = checklist.Text{
		JA: "age-keygen が作ったファイルを指定してください。",
		EN: "give a file made by age-keygen",
	}
	DecryptWrongKeyHint = checklist.Text{
		JA: "送った人に、どの鍵や合言葉を使ったかを確かめてください。",
		EN: "ask the sender which key or passphrase was used",
	}
	DecryptDamagedHint = checklist.Text{
		JA: "もう一度送ってもらってください。元のファイルは変えていません。",
		EN: "ask for it to be sent again; the file was not changed",
	}
	DecryptPlain = checklist.Text{
		JA: "%s は暗号にしたファイルではありません。",
		EN: "%s is not an encrypted file",
	}
	DecryptDamaged = checklist.Text{
		JA: "%s は暗号のファイルとして読めません。途中で切れているか、壊れています。",
		EN: "%s cannot be read as an encrypted file; it is incomplete or damaged",
	}
	DecryptWrongKey = checklist.Text{JA: "%s は、この鍵や合言葉では開けません。", EN: "%s does not open with this key or passphrase"}
	EncryptNoKey    = checklist.Text{JA: "「%s」は公開鍵として読めません。", EN: "%s is not a public key"}
)
