package intake

import "tenken/checklist"

// reason is what is wrong and what to do about it.
type reason struct{ text, hint checklist.Text }

func why(ja, en, hintJA, hintEN string) reason {
	return reason{checklist.Text{JA: ja, EN: en}, checklist.Text{JA: hintJA, EN: hintEN}}
}

// broken is a reason with the hint for files that are broken.
func broken(ja, en string) reason {
	return why(ja, en, "Excel で開いて「名前を付けて保存」（.xlsx）し直すか、もう一度書き出してください。",
		"Open it in a spreadsheet program and save it again as .xlsx, or write a new one.")
}

// resave is a reason with the hint for other formats.
func resave(ja, en string) reason {
	return why(ja, en, "Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。",
		"Open it in Excel and save it as an Excel workbook (.xlsx).")
}

// ours is a reason with the hint for workbooks that are not ours.
func ours(ja, en string) reason {
	return why(ja, en, "tenken が書き出したブックを使ってください。", "Use a workbook that tenken wrote.")
}

// other is a reason with the hint for files that belong to something else.
func other(ja, en string) reason {
	return why(ja, en, "点検ファイルを確かめるか、この点検ファイルから書き出したブックを使ってください。",
		"Check the assessment file, or use a workbook written from it.")
}

// What to do about a workbook or a table of another edition.
const (
	otherEditionJA = "コマンド tenken import 点検ファイル ブック で読み込むと、版の移り変わりの規則に従って取り込めます。" +
		"どの版か分からない表は、この点検ファイルから書き出し直してください。"
	otherEditionEN = "The command tenken import FILE BOOK takes it in by the rule for moving between editions. If " +
		"you cannot tell which edition a table is from, write it again from this assessment."
)

// reasons are why a file is not read, by rule.
var reasons = map[string]reason{
	"too-large": why("ファイルが大きすぎます（%d MiB まで）。", "the file is too large (at most %d MiB)",
		"画像や余分なシート、行、列を取り除いてください。", "Remove pictures, sheets, rows and columns that do not belong to it."),
	"too-many-entries": ours("ブックの中の部品が多すぎます（%d 個まで）。", "the workbook has too many parts (at most %d)"),
	"zip":              broken("ブックが壊れています（zip として読めません）。", "the workbook is damaged (not readable as a zip)"),
	"encrypted-zip": why("zip としてパスワードで保護されています。", "the zip itself is protected by a password",
		"パスワードのないブックを渡してください。", "Send it without a password."),
	"twice":       broken("ブックの中に同じ名前の部品が二つあります。", "the workbook holds two parts of the same name"),
	"no-workbook": broken("zip ですが、Excel ブックではありません。", "this is a zip file but not an Excel workbook"),
	"bomb":        ours("展開すると大きすぎます（%d MiB まで）。", "the workbook is too large when unpacked (at most %d MiB)"),
	"empty": why("ファイルが空です。", "the file is empty",
		"コピーや受信が途中で止まっていないか確かめてください。", "Check whether copying or receiving it was interrupted."),
	"encrypted": why("パスワードで暗号化されたブックです。", "the workbook is encrypted with a password",
		"Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して保存してください。",
		"Open it in Excel and remove the password under File, Info, Protect Workbook."),
	"xls":     resave("古い形式（.xls）のブックです。", "this is an old .xls workbook"),
	"pdf":     resave("PDF ファイルです。", "this is a PDF file"),
	"xml":     resave("XML ファイルです（Excel 2003 形式など）。", "this is an XML file (Excel 2003, for example)"),
	"html":    resave("HTML ファイルです。", "this is an HTML file"),
	"xlsb":    resave(".xlsb 形式のファイルです。", "this is a .xlsb file"),
	"ods":     resave(".ods 形式のファイルです。", "this is a .ods file"),
	"docx":    resave(".docx 形式のファイルです。", "this is a .docx file"),
	"pptx":    resave(".pptx 形式のファイルです。", "this is a .pptx file"),
	"numbers": resave("Numbers のファイルです。", "this is a Numbers file"),
	"tenken": why("点検ファイル（.tenken）です。ブックではありません。", "this is an assessment file (.tenken), not a workbook",
		"tenken で開いてください。", "Open it with tenken."),
	"not-xlsx":   ours("Excel ブック（.xlsx）ではありません。", "this is not an Excel workbook (.xlsx)"),
	"method":     broken("ブックの部品「%s」を展開できません。", "part %s of the workbook cannot be unpacked"),
	"part":       broken("ブックの部品「%s」が壊れています。", "part %s of the workbook is damaged"),
	"run":        broken("ブックの部品「%s」に長すぎる要素があります。", "part %s of the workbook holds an element that is too long"),
	"doctype":    broken("ブックの部品「%s」に DOCTYPE があります。", "part %s of the workbook holds a DOCTYPE"),
	"xml-broken": broken("ブックの部品「%s」を読めません（XML の誤り）。", "part %s of the workbook cannot be read (broken XML)"),
	"deep":       broken("ブックの部品「%s」の入れ子が深すぎます。", "part %s of the workbook is nested too deeply"),
	"cut":        broken("ブックの部品「%s」が途中で終わっています。", "part %s of the workbook is cut short"),
	"no-relations": broken("ブックの目次（workbook.xml.rels）がありません。",
		"the workbook lacks its list of parts (workbook.xml.rels)"),
	"no-sheets":     broken("ブックにシートがありません。", "the workbook has no sheets"),
	"no-sheet-part": broken("シート「%s」の中身がありません。", "sheet %s has no content"),
	"row-number":    broken("シート「%s」の行番号「%s」が正しくありません。", "sheet %s has a bad row number %q"),
	"cell-outside":  broken("シート「%s」に行の外のセルがあります。", "sheet %s has a cell outside a row"),
	"cell-number":   broken("シート「%s」のセル番地「%s」が正しくありません。", "sheet %s has a bad cell reference %q"),
	"cell-type":     broken("シート「%s」のセル %s の種類「%s」が分かりません。", "sheet %s, cell %s is of an unknown type %q"),
	"number":        broken("シート「%s」のセル %s の数値が正しくありません。", "sheet %s, cell %s holds a bad number"),
	"shared-string": broken("シート「%s」のセル %s が、ない文字列（%s 番）を指しています。",
		"sheet %s, cell %s points to a string that does not exist (%s)"),
	"too-many-cells": why("ブックのセルが多すぎます。", "the workbook holds too many cells",
		"tenken が書き出した範囲の外に書き込んだものを消してください。", "Remove what was written outside the tables of tenken."),
	"long-text": why("「%s」に、セルに入る長さ（32,767 文字）を超える文字列があります。",
		"%s holds a text that is too long for a cell (32,767 characters)",
		"その文字列を短くしてください。", "Shorten it."),
	"no-answers": why("シート「%s」がありません。", "there is no sheet %s",
		"シートの名前を元に戻すか、もう一度書き出してください。", "Give the sheet its old name back, or write the workbook again."),
	"no-headings": why("シート「%s」に見出し「%s」「%s」の行が見つかりません。", "sheet %s has no row with the headings %q and %q",
		"見出しの行を元に戻すか、もう一度書き出してください。隠れている「項目ID」の列を消さないでください。",
		"Restore the row of headings, or write the workbook again. Do not delete the hidden column of item IDs."),
	"two-headings": why("シート「%s」に見出し「%s」が二つあります。", "sheet %s has the heading %q twice",
		"どちらの列を読めばよいか決められません。余分な列の見出しを変えてください。", "Rename the heading of the column that should not be read."),
	"two-tables": why("シート「%s」がなく、同じ見出しのシートが二つあります（%s、%s）。",
		"there is no sheet %s, and two sheets have its headings (%s, %s)",
		"読み込むシートの名前を元に戻してください。", "Give the sheet that should be read its old name back."),
	"identity-lost": why("どの点検のブックかを示す、隠れたシート「基本情報」も「照合」の列もありません。",
		"neither the hidden sheet About nor the column Check is there, which say what the workbook belongs to",
		"もう一度書き出し、記入した欄を新しいブックへ貼り付けてください。隠れたシートを消すプログラム（Numbers など）ではなく、Excel か LibreOffice を使ってください。",
		"Write the workbook again and paste the entries into it. Some programs drop hidden sheets (Numbers, for "+
			"example); use Excel or LibreOffice."),
	"csv-identity-lost": why("どの点検の表かを示す「照合」の列がありません。",
		"the column Check, which says what the table belongs to, is missing",
		"もう一度書き出し、記入した欄を新しい表へ貼り付けてください。", "Write the table again and paste the entries into it."),
	"not-ours": why("tenken が書き出したブックではありません（基本情報がありません）。",
		"this workbook was not written by tenken (it does not say what it belongs to)",
		"tenken sheet 又は tenken report で書き出したブックに記入してください。",
		"Fill in a workbook written by tenken sheet or tenken report."),
	"newer": why("このブックは新しい版の tenken で書き出されています。", "this workbook was written by a newer tenken",
		"tenken を新しくしてください。", "Update tenken."),
	"organisation": other("別の事業者のブックです（ブック：%s、点検ファイル：%s）。",
		"this workbook belongs to another organisation (workbook: %s, assessment: %s)"),
	"other-file": other("この点検ファイルから書き出したものではありません（事業者名は同じ「%s」です）。",
		"this was not written from this assessment file (although the organisation, %s, is the same)"),
	"other-year": other("同じ事業者の、別の点検ファイル（前回など）から書き出したものです%[1]s。",
		"this was written from another assessment of the same business, such as last year's%[2]s"),
	"edition": why("別の版の点検項目のブックです（%s）。", "this workbook uses another edition of the checklist (%s)",
		otherEditionJA, otherEditionEN),
	"edition-count": why("一覧の数が違うブックです（ブック：%d、点検ファイル：%d）。",
		"this workbook has a different number of lists (workbook: %d, assessment: %d)",
		otherEditionJA, otherEditionEN),
	"workbook": why("CSV ではなく Excel のブックです。", "this is a workbook, not CSV",
		"ファイル名の末尾を .xlsx にして読み込んでください。", "Give it a name that ends in .xlsx."),
	"encoding": why("文字コードが分かりません（UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP のどれでもありません）。",
		"the encoding is not UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP",
		"「CSV UTF-8（コンマ区切り）」で保存し直してください。", "Save it as CSV UTF-8."),
	"lost-character": why("失われた文字の跡（U+FFFD）があります。", "characters have been lost (U+FFFD)",
		"元のファイルから「CSV UTF-8（コンマ区切り）」で保存し直してください。", "Save the original again as CSV UTF-8."),
	"csv": broken("CSV の %d 行目を読めません。", "row %d of the CSV cannot be read"),
	"csv-cells": why("CSV の行かセルが多すぎます（%d 行、%d セルまで）。", "the CSV has too many rows or cells (at most %d rows, %d cells)",
		"余分な行と列を取り除いてください。", "Remove rows and columns that do not belong to it."),
}

// notes are what is wrong with a cell, a row, a column or a sheet, or what is
// told of it.
var notes = map[string]reason{
	// Not taken in.
	"formula": why("数式が入っています。", "the cell holds a formula", "値を直接書いてください。", "Write the value itself."),
	"error": why("エラー値（%s）が入っています。", "the cell holds an error value (%s)",
		"値を書き直してください。", "Write the value again."),
	"struck": why("取り消し線が引かれています。", "the text is struck out",
		"消すか、取り消し線を外してください。", "Delete it, or remove the strikethrough."),
	"merged": why("ほかの行や列と結合されたセル（%s）です。", "the cell is merged with others (%s)",
		"結合を解いて、行ごとに書いてください。", "Unmerge it and write each row."),
	"too-long": why("文が長すぎます。", "the text is too long", "1 万字までにしてください。", "Keep it under 10,000 characters."),
	"year": why("日付が %s になっています。", "the date is %s",
		"年を確かめてください（2000 年から 2099 年まで）。", "Check the year (2000 to 2099)."),
	"fact-value": why("「%s」は選べません。", "%q cannot be chosen", "", ""),
	"unread":     why("この値は読み取れません。", "this value cannot be read", "書き直してください。", "Write it again."),
	"derived": why("この前提は、ほかの前提から決まります。", "this fact follows from others",
		"書き込まずに、元になる前提を選んでください。", "Leave it, and state the facts that it follows from."),
	"na-refused": why("この項目は「該当なし」にできません。", "this item cannot be answered not applicable",
		"はい・一部・いいえ・わからない から選んでください。", "Choose yes, partly, no or don't know."),
	"na-reason": why("「該当なし」の理由がありません。", "there is no reason for not applicable", "理由を書いてください。", "Write the reason."),
	"nothing-shown": why("「No.」と「点検項目」の列が両方ともないため、どの行がどの項目かを確かめられません。",
		"the columns No. and Question are both gone, so nothing shows which row is which item",
		"どちらかの列を元に戻すか、もう一度書き出してください。", "Restore one of them, or write the workbook again."),
	"stray": why("項目IDのない行に書かれています。", "this is written in a row without an item ID",
		"点検項目の行に書き移すか、消してください。", "Move it to the row of an item, or delete it."),
	"row-twice": why("「%s」の行が二つあります（もう一つは %s）。", "%q has two rows (the other is %s)", "一つを消してください。",
		"Delete one of them."),
	"unknown-id": why("「%s」はこの点検項目にありません。", "%q is not in this checklist",
		"項目IDを元に戻すか、行を消してください。", "Restore the ID, or delete the row."),
	"moved-text": why("隠れた項目ID「%s」と、見えている点検項目が合いません。", "the hidden ID %s does not match the question shown",
		"隠れた列も含めて並べ替えたか、行の一部だけが動いています。元の並びに戻すか、もう一度書き出してください。",
		"Rows were moved without their hidden columns. Put them back, or write the workbook again."),
	"moved-no": why("隠れた項目ID「%s」と、見えている No. が合いません。", "the hidden ID %s does not match the number shown",
		"隠れた列も含めて並べ替えたか、行の一部だけが動いています。元の並びに戻すか、もう一度書き出してください。",
		"Rows were moved without their hidden columns. Put them back, or write the workbook again."),
	"no-mark": why("「照合」の欄が空か、途中で切れています。", "the column Check is empty here, or cut short",
		"この行を、書き出したままの表から写し直してください。", "Copy this row again from the table as it was written."),
	"reworded": why("「%s」の問いは、この点検ファイルでは文が違います。", "question %s is worded differently in this assessment",
		"今の文で答え直してください。", "Answer it again as it is worded now."),
	"lost-heading": why("見出し「%s」の列が見つかりません。この欄は取り込めません。", "the column %q is missing; it cannot be taken in",
		"見出しを元に戻してください。", "Restore the heading."),
	"copy": why("シート「%s」にも同じ表があり、%d か所の記入が違います。", "sheet %s holds the same table with %d different entries",
		"どちらを取り込むか決め、もう一方を消してください。", "Decide which one to take in, and delete the other."),
	"followed": why("この欄は、シート「%s」の回答の写しです。ここに書いたものは取り込めません。",
		"this column repeats the answers of the sheet %s; what is written here cannot be taken in",
		"同じ項目の回答の欄に書き写し、ここは消してください。", "Write it into the row of the item there, and delete it here."),
	// Told only.
	"column":      why("列「%s」（記入 %d 件）は取り込みません。", "column %q (%d entries) is not taken in", "", ""),
	"pictures":    why("図形や写真（%d 件）は取り込みません。", "shapes and pictures are not taken in (%d)", "", ""),
	"bare-column": why("見出しのない列（記入 %d 件）は取り込みません。", "a column without a heading (%d entries) is not taken in", "", ""),
	"beside": why("点検項目の行の外にある記入（%d 件）は取り込みません。",
		"what is written outside the rows of items (%d cells) is not taken in", "", ""),
	"no-sheet": why("シート「%s」がありません。その欄は変えません。", "there is no sheet %s; its fields stay as they are",
		"", ""),
	"skipped": why("対象外の項目に書かれたもの（%d 件）は取り込みません。当てはまる項目なら、前提を直してください。",
		"what is written on the sheet of what was not asked (%d cells) is not taken in; if an item does apply, "+
			"correct the facts", "", ""),
	"over": why("説明の欄に書かれたもの（%d 件）は取り込みません。記入欄に写してください。",
		"what was written over explanations (%d cells) is not taken in; copy it to a column for answers", "", ""),
	"rows-gone": why("%d 行がありません（%s）。その行の回答は変えません。", "%d rows are missing (%s); their answers stay as they are", "",
		""),
	"comments":  why("コメントは取り込みません（%d 件）。", "comments are not taken in (%d)", "", ""),
	"no-column": why("見出し「%s」の列がありません。その欄は変えません。", "there is no column %q; it stays as it is", "", ""),
}

// wordChoose goes before the values of a fact.
var wordChoose = checklist.Text{JA: "次の中から選んでください：%[1]s", EN: "Choose one of: %[2]s"}

// What a rebuilt assessment lacks.
var (
	lostHistory = checklist.Text{
		JA: "変更の履歴と照合番号は戻りません。新しい点検ファイルの履歴は、ここから始まります。",
		EN: "The history and the check number cannot be restored; the history of the new assessment begins here.",
	}
	lostPeople = checklist.Text{
		JA: "誰がいつ答えたかは戻りません（ブックの「変更履歴」には残っています）。",
		EN: "Who answered what, and when, cannot be restored (it is still in the workbook's change log).",
	}
	lostWaiting = checklist.Text{
		JA: "引き継いで確認待ちだった回答（%d 件）は戻りません。答え直してください。",
		EN: "Answers that were carried over and not yet confirmed (%d) cannot be restored; answer them again.",
	}
	lostEnd = checklist.Text{
		JA: "%s の長い文は、セルに入る長さで切れています。",
		EN: "A long text of %s was cut off at the limit of a cell.",
	}
)
