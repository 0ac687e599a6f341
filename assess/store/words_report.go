package store

import "tenken/checklist"

// What Verify and Repair say.

var (
	saysProved    = checklist.Text{JA: "確かめられたこと:", EN: "Proved:"}
	saysNotProved = checklist.Text{JA: "確かめられないこと:", EN: "Not proved:"}

	provedSums = checklist.Text{
		JA: "%d 行すべての照合値が、前の行から順に合っています。途中の行が変わったり、抜けたり、入れ替わったりしていません",
		EN: "the sums of all %d lines match, each over the line before it: none was changed, removed from " +
			"between or moved",
	}
	provedNumbers = checklist.Text{
		JA: "通し番号が続いていて、同じ識別子はありません",
		EN: "the numbers are without a gap and no id is used twice",
	}
	provedList = checklist.Text{
		JA: "点検項目 %s（第 %d 版）の文面は、名前と版、記録されたダイジェスト %s と合っています",
		EN: "the text of checklist %s (serial %d) is of that id and serial and matches its recorded digest %s",
	}
	provedSince = checklist.Text{
		JA: "照合番号 %s の報告書を作った時点までの記録（%d 行目まで）は、その後変わっていません",
		EN: "what the file held when the report with the number %s was made (up to line %d) has not changed since",
	}
	provedJoined = checklist.Text{
		JA: "照合番号 %s は、%d 行目でこのファイルに合わせた、もう一方のファイルのものです。報告書を作った時点までのその記録は、すべてこのファイルに移されていて、変わっていません",
		EN: "the number %s is that of the other file, which line %d joined to this one. All that it held " +
			"when the report was made was taken over and has not changed",
	}
	provedHead = checklist.Text{
		JA: "照合番号 %s は、%d 行目でこのファイルに合わせた、もう一方のファイルの番号として記録されています",
		EN: "the number %s is recorded as that of the other file, which line %d joined to this one",
	}

	openEnd = checklist.Text{
		JA: "終わりの行が行ごと失われていたり、だれかが意図してファイルを作り直したりしていないこと。報告書に印刷した照合番号と比べると分かります。今の照合番号: %s",
		EN: "that no whole lines are lost from its end, and that nobody has rewritten the file on purpose. " +
			"Compare the number printed in a report. The number now: %s",
	}
	openWho = checklist.Text{
		JA: "記録された人が、記録された時刻に答えたこと。名前と時刻は、そのパソコンの設定のままです",
		EN: "that the person recorded answered at the time recorded: names and times are those of the machine",
	}
	openSeal = checklist.Text{
		JA: "点検項目が、発行元の公表したものと同じであること。ファイルに署名はありません",
		EN: "that a checklist is what its publisher published: the file holds no signature",
	}
	openAsked = checklist.Text{
		JA: "照合番号 %s の報告書が、このファイルから作られたこと。この番号の行はありません。番号の写し間違いがないか、別の写しやファイルの報告書でないかを確かめてください",
		EN: "that the report with the number %s was made from this file: no line has it. Look whether the " +
			"number was copied right, and whether the report is of another copy or file",
	}

	headEmpty = checklist.Text{
		JA: "照合番号が空です。報告書の各ページの下に印刷されている番号を指定してください",
		EN: "the number is empty. Give the number that every page of a report has in its footer",
	}
	headShort = checklist.Text{
		JA: "照合番号「%s」は短すぎます（%d 桁）。報告書に印刷されている 16 桁を、すべて指定してください",
		EN: "the number %q is too short (%d digits). Give all 16 digits that are printed in the report",
	}
	headForm = checklist.Text{
		JA: "「%s」は照合番号ではありません。報告書に印刷されている 16 桁の番号（0〜9 と a〜f）を指定してください",
		EN: "%q is not such a number. Give the 16 digits (0 to 9 and a to f) that are printed in the report",
	}
)

var (
	repairedTo = checklist.Text{
		JA: "%s に、記録 %d 件を移しました。元の %s は変えていません",
		EN: "wrote %[2]d events to %[1]s. %[3]s is left as it was",
	}
	repairedEncoding = checklist.Text{JA: "文字の形式を %s から元に戻しました", EN: "The encoding was turned back from %s"}
	repairedMended   = checklist.Text{JA: "直せた行:", EN: "Put right:"}
	repairedLost     = checklist.Text{JA: "移せなかった行:", EN: "Not saved:"}
	repairedGone     = checklist.Text{
		JA: "このほか %d 行が、丸ごと失われています",
		EN: "Besides, %d lines are gone altogether",
	}
	repairedCut = checklist.Text{
		JA: "元のファイルは途中で切れています。保存が途中で止まったのか、ファイルの写しが途中で切れたのかは分かりません。元のファイルやほかの写しがあれば、そちらを使ってください",
		EN: "The file is cut off. Whether saving was interrupted or a copy was cut off cannot be told. Use " +
			"the original or another copy if there is one",
	}
	repairedQuestions = checklist.Text{
		JA: "次の点検項目の答えを確かめてください: %s",
		EN: "Look at the answers to these questions: %s",
	}
	repairedMoreQuestions = checklist.Text{JA: " ほか %d 件", EN: " and %d more"}
	repairedBegin         = checklist.Text{
		JA: "最初の行が失われたため、組織名を「%s」として作り直しました",
		EN: "The first line is lost; it was made anew for the organisation %q",
	}
	repairedWhole = checklist.Text{
		JA: "途中に、壊れた行や抜けた行はありません。終わりの行が行ごと失われていないかは、このファイルだけでは分かりません。報告書があれば、tenken verify %s --head 照合番号 で確かめられます",
		EN: "No line is damaged or missing in between. Whether whole lines are lost from its end, the file " +
			"alone does not tell. With a report, tenken verify %s --head NUMBER does",
	}
)
