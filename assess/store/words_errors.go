package store

import "tenken/checklist"

// The sentences of errors and warnings: what happened, and what to do.

var (
	saysLocked = checklist.Text{
		JA: "%s は使用中です%s。使用中の画面を閉じてから、もう一度開いてください",
		EN: "%s is in use%s. Close it there, then open it again",
	}
	saysHost = checklist.Text{JA: "（パソコン %s、%s から）", EN: " on %s since %s"}
	saysWho  = checklist.Text{JA: "（%s さん、パソコン %s、%s から）", EN: " by %s on %s since %s"}

	saysNewer = checklist.Text{
		JA: "%s は新しい版の tenken で書かれたため、読むだけで開きます（%d 行目: %s）。書き込むには tenken を新しい版にしてください",
		EN: "%s was written by a newer tenken and can only be read (line %d: %s). Update tenken to write to it",
	}
	saysApproved = checklist.Text{
		JA: "%[1]s は承認済みです（%[2]s さん、%[3]s）。書き込むには、先に理由を付けて承認を解除してください: " +
			"tenken sign ファイル --role reopen --name 名前 --note 理由",
		EN: "%[1]s is approved (by %[2]s, %[3]s). To write to it, first reopen it with a reason: " +
			"tenken sign FILE --role reopen --name NAME --note REASON",
	}
	saysExists = checklist.Text{
		JA: "%s は既にあります。上書きしません。別の名前にしてください",
		EN: "%s already exists and is not overwritten. Choose another name",
	}
	saysKept = checklist.Text{
		JA: "%s は点検ファイルです。ほかのもので置き換えることはしません。別の名前にしてください",
		EN: "%s is an assessment and is never replaced by something else. Choose another name",
	}
	saysChanged = checklist.Text{
		JA: "%s が、開いている間にほかのプログラム（同期など）によって置き換えられたか、変更または削除されました。今の変更は保存していません。開き直して確かめてください",
		EN: "%s was replaced, changed or removed by another program (such as cloud sync) while it was open. " +
			"This change is not saved. Open the file again to check",
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
		JA: "この変更は保存できません（プログラムの誤りです。ご報告ください）: 記録 %d、%s",
		EN: "this change cannot be saved (an error in the program; please report it): event %d: %s",
	}
)

// diskWords are what the disk refused, by [DiskFault].
var diskWords = [...]checklist.Text{
	DiskOther: {
		JA: "ディスクの読み書きに失敗しました。ディスクやネットワークがつながっているかを確かめ、別のフォルダーでも試してください",
		EN: "the disk failed. Check that the disk or network is connected, or try another folder",
	},
	DiskFull: {
		JA: "ディスクに空きがありません。空きを作ってから、もう一度保存してください",
		EN: "the disk is full. Make room, then save again",
	},
	DiskDenied: {
		JA: "このファイルまたはフォルダーへの書き込みや読み取りが許可されていません。フォルダーの権限を確かめるか、書き込めるフォルダーに写してから開いてください",
		EN: "access to this file or folder is denied. Check the permissions of the folder, or copy the file to " +
			"a folder you can write to",
	},
	DiskVanished: {JA: "ファイルまたはフォルダーが見つかりません", EN: "the file or folder was not found"},
	DiskLockFile: {
		JA: "この名前は、tenken が使用中の印に使うものですが、別のファイルがあります。" +
			"そのファイルには触れません。別の場所に移してから、もう一度開いてください",
		EN: "tenken uses this name to mark a file as in use, but the file is something else. It is left " +
			"untouched. Move it elsewhere, then try again",
	},
	DiskPath: {
		JA: "この名前では開けません。途中にフォルダーではないものがあるか、リンクが循環しているか、名前が長すぎます。名前とフォルダーを確かめてください",
		EN: "this path leads nowhere: part of it is not a folder, its links go in a circle, or a name is too long. " +
			"Check the name and the folder",
	},
	DiskNoLocks: {
		JA: "このフォルダー（ネットワークドライブなど）では、同時に書き込むのを防ぐ仕組みが使えません。" +
			"ファイルをこのパソコンのフォルダーに写して使い、終わったら戻してください",
		EN: "this folder, perhaps on a network drive, has no locks to keep two people from writing at once. " +
			"Work on a copy in a folder of this computer, and put it back when you are done",
	},
}

var (
	saysDamaged = checklist.Text{
		JA: "%s は壊れています。記録 %d 件は読めます。",
		EN: "%s is damaged. Events that can still be read: %d.",
	}
	saysRepair = checklist.Text{
		JA: "元のファイルは変えません。ほかの写しがあれば、そちらを使ってください。なければ tenken repair で、読める分を新しいファイルに移せます",
		EN: "The file is left as it is. Use another copy if there is one. If not, tenken repair writes what " +
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
	saysDamagedToo = checklist.Text{JA: "そのほかにも壊れた行があります", EN: "Some lines are damaged as well"}
	saysForeign    = checklist.Text{
		JA: "%s は tenken の点検ファイルではありません（%sのようです）。拡張子が " + Extension + " のファイルを選んでください",
		EN: "%s is not a tenken assessment file (it looks like %s). Choose a file that ends in " + Extension,
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
		EN: "%s began as the same assessment, but its records do not follow on. Check which of the two is the " +
			"one to use",
	}
)

// The sentences about two files.

var (
	saysUnrelated = checklist.Text{
		JA: "%s と %s は、同じ点検の写しではないため、合わせられません",
		EN: "%s and %s are not copies of the same assessment and cannot be merged",
	}
	saysHistory = checklist.Text{
		JA: "%s の記録には矛盾があり、点検として読めません（%s）。照合値は合っているため、ほかのプログラムが書いたものと思われます。" +
			"ほかの写しがあれば、それを使ってください。なければ、tenken repair で、矛盾のない記録を新しいファイルに写せます",
		EN: "the records in %s contradict each other and cannot be used (%s). Their sums match, so another program " +
			"must have written them. Use another copy if there is one. If not, tenken repair copies what makes sense " +
			"to a new file",
	}
	saysConflicts = checklist.Text{
		JA: "%d か所で、両方のファイルが別々に変えられています。どちらにするか選んでください: %s",
		EN: "both files changed the same things differently (%d). Choose between them: %s",
	}
)

// What two files may have called differently.
var (
	wordOrganisation = checklist.Text{JA: "事業者の名前", EN: "name of the organisation"}
	wordBusiness     = checklist.Text{JA: "仕事の種類", EN: "kind of business"}
)
