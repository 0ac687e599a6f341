package store

import "tenken/checklist"

// The sentences of errors and warnings: what happened, and what to do.

var (
	saysLocked = checklist.Text{
		JA: "%s は使用中です%s。その画面を閉じてから、もう一度開いてください",
		EN: "%s is in use%s. Close it there, then open it again",
	}
	saysHost = checklist.Text{JA: "（パソコン %s、%s から）", EN: " on %s since %s"}
	saysWho  = checklist.Text{JA: "（%s さん、パソコン %s、%s から）", EN: " by %s on %s since %s"}

	saysNewer = checklist.Text{
		JA: "%s は新しい版の tenken で書かれたため、読むだけにします（%d 行目: %s）。書き込むには tenken を新しくしてください",
		EN: "%s was written by a newer tenken and is only read (line %d: %s). Update tenken to write to it",
	}
	saysApproved = checklist.Text{
		JA: "%[1]s は承認済みです（%[2]s さん、%[3]s）。書き込むには、先に理由を付けて承認を解いてください: " +
			"tenken sign ファイル --role reopen --name 名前 --note 理由",
		EN: "%[1]s is approved (by %[2]s, %[3]s). To write to it, first reopen it with a reason: " +
			"tenken sign FILE --role reopen --name NAME --note REASON",
	}
	saysExists = checklist.Text{
		JA: "%s は既にあります。上書きしません。別の名前にしてください",
		EN: "%s exists already and is not overwritten. Choose another name",
	}
	saysChanged = checklist.Text{
		JA: "%s が、開いている間にほかのプログラム（同期など）によって置き換えられたか、変更または削除されました。今の変更は保存していません。開き直して確かめてください",
		EN: "%s was replaced, changed or removed by another program (such as cloud sync) while it was open. " +
			"This change is not saved. Open the file again and look",
	}
	saysGone = checklist.Text{
		JA: "「%s」が元のフォルダーにありません。元に戻ると、続けて保存します。",
		EN: "%s is no longer in its folder; once it is back, saving goes on by itself",
	}
	saysReplaced = checklist.Text{
		JA: "「%s」が別の内容に置き換えられています。上書きはしません。",
		EN: "%s was replaced by something else; it is not overwritten",
	}
	saysEvent = checklist.Text{
		JA: "この変更は保存できません（プログラムの誤りです。ご報告ください）: %s",
		EN: "this change cannot be saved (a mistake of the program; please report it): %s",
	}
)

// diskWords are what the disk refused, by [DiskFault].
var diskWords = [...]checklist.Text{
	DiskOther: {
		JA: "ディスクの読み書きに失敗しました。ディスクやネットワークがつながっているかを確かめ、別のフォルダーでも試してください",
		EN: "the disk failed. Look whether the disk or the network is there, and try another folder",
	},
	DiskFull: {
		JA: "ディスクに空きがありません。空きを作ってから、もう一度保存してください",
		EN: "the disk is full. Make room, then save again",
	},
	DiskDenied: {
		JA: "このファイルまたはフォルダーへの書き込みや読み取りが許可されていません。フォルダーの権限を確かめるか、書き込めるフォルダーに写してから開いてください",
		EN: "access to this file or folder is denied. Look at the rights of the folder, or copy the file to " +
			"one where you may write",
	},
	DiskVanished: {JA: "ファイルまたはフォルダーが見つかりません", EN: "the file or folder is not there"},
	DiskLockFile: {
		JA: "この名前のファイルは、tenken が使用中のしるしに使うものですが、中身が違います。触らずにおきます。別の場所に移してから、もう一度開いてください",
		EN: "tenken uses this name to mark a file as in use, but the file is something else. It is left " +
			"alone. Move it elsewhere, then open again",
	},
	DiskPath: {
		JA: "この名前では開けません。途中にフォルダーではないものがあるか、リンクが輪になっているか、名前が長すぎます。名前とフォルダーを確かめてください",
		EN: "this path leads nowhere: something in it is no folder, links lead in a circle, or a name is too long. " +
			"Check the name and the folder",
	},
	DiskNoLocks: {
		JA: "このフォルダー（ネットワークドライブなど）では、同時に書き込まないための印が使えません。" +
			"ファイルをこのパソコンのフォルダーに写して使い、終わったら戻してください",
		EN: "this folder, perhaps a network drive, has no locks to keep two from writing at once. " +
			"Copy the file to a folder of this computer, work there, and copy it back when you are done",
	},
}

var (
	saysDamaged = checklist.Text{
		JA: "%s は壊れています。記録 %d 件は読めます。",
		EN: "%s is damaged. %d events can be read.",
	}
	saysRepair = checklist.Text{
		JA: "元のファイルは変えません。ほかの写しがあれば、そちらを使ってください。なければ tenken repair で、読める分を新しいファイルに移せます",
		EN: "The file is left as it is. Use another copy if there is one; if not, tenken repair writes what " +
			"can be saved to a new file",
	}
	saysFault = checklist.Text{JA: "%d 行目（%d バイト目から）: %s", EN: "line %d (from byte %d): %s"}

	saysConverted = checklist.Text{
		JA: "%s は、編集ソフトやメールによって文字の形式（%s）が変えられています。%s。添付ファイルをそのまま保存し直すか、tenken repair で元の形式の新しいファイルを作ってください",
		EN: "an editor or mail program has converted %s (%s). %s. Save the attachment again as it is, or let " +
			"tenken repair write a new file in the right form",
	}
	saysSameContent = checklist.Text{
		JA: "中身が変わっていないことは、すべての行の照合値で確かめました",
		EN: "The sums of all lines prove that the content has not changed",
	}
	saysDamagedToo = checklist.Text{JA: "そのほかにも壊れた行があります", EN: "Some lines are damaged besides"}
	saysForeign    = checklist.Text{
		JA: "%s は tenken の点検ファイルではありません（%s のようです）。拡張子が " + Extension + " のファイルを選んでください",
		EN: "%s is not an assessment file of tenken (it looks like %s). Choose a file that ends in " + Extension,
	}
)

// Warnings of a file that can be used all the same.
var (
	warnCut = checklist.Text{
		JA: "%s の最後の行は途中で切れています（%d バイト）。保存が途中で止まったのか、ファイルの写しが途中で切れたのかは、このファイルからは分かりません。" +
			"元のファイルやほかの写しがあれば、そちらと比べてください。その前までの記録 %d 件を使います。次に書き込むとき、切れた行は %s に移します",
		EN: "the last line of %s is cut off (%d bytes). The file does not tell whether saving was interrupted or " +
			"a copy was cut off. " +
			"Compare it with the original or another copy if there is one. The %d events before it are used. The " +
			"next write moves the cut line to %s",
	}
	warnEnding = checklist.Text{
		JA: "%s の最後の行の改行が失われています（編集ソフトなどによるものと思われます）。記録は %d 件すべて使えます。次に書き込むときに改行を補います",
		EN: "the last line of %s has lost its newline, probably in an editor. All %d events can be used. The " +
			"next write puts the newline back",
	}
	warnCopy = checklist.Text{
		JA: "同じ点検の別の写し %s に、このファイルにない記録があります。tenken merge で一つに合わせられます",
		EN: "%s is another copy of this assessment and holds events that this file lacks. tenken merge joins the two",
	}
	warnTwin = checklist.Text{
		JA: "%s は、この点検と同じ始まりですが、記録がつながりません。どちらを使うかを確かめてください",
		EN: "%s began as this assessment did, but its records do not continue it. Find out which of the two " +
			"is to be used",
	}
)

// The sentences about two files.

var (
	saysUnrelated = checklist.Text{
		JA: "%s と %s は、同じ点検の写しではないため、合わせられません",
		EN: "%s and %s are not copies of one assessment and cannot be merged",
	}
	saysHistory = checklist.Text{
		JA: "記録のつながりがおかしいため、合わせられません（%s）",
		EN: "the histories make no sense together: %s",
	}
	saysConflicts = checklist.Text{
		JA: "%d か所で、両方のファイルが別々に変えられています。どちらにするか選んでください: %s",
		EN: "both files were changed differently at %d places. Choose between them: %s",
	}
)

// What two files may have changed beside answers.
var (
	wordOrganisation = checklist.Text{JA: "事業者の名前", EN: "name of the organisation"}
	wordBusiness     = checklist.Text{JA: "仕事の種類", EN: "kind of business"}
	wordAsOf         = checklist.Text{JA: "点検の基準日", EN: "day by whose law is judged"}

	wordReview   = checklist.Text{JA: "確認者の判断", EN: "reviewer's word"}
	wordEvidence = checklist.Text{JA: "証跡の文書", EN: "document of evidence"}
	wordAssign   = checklist.Text{JA: "回答の分担", EN: "who is to answer"}
)
