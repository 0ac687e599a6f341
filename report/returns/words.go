package returns

import "tenken/checklist"

// Why a campaign, a return or a file of rows is not taken.
var (
	wCampaignForm = checklist.Text{
		JA: "調査の定義として読めません（%d 行目の近く）", EN: "this cannot be read as a campaign (near line %d)",
	}
	wCampaignTwice = checklist.Text{
		JA: "一つのファイルに調査の定義が二つ以上あります", EN: "the file holds more than one campaign",
	}
	wCampaignUnknown = checklist.Text{JA: "調査の定義に、知らないキー %s があります", EN: "the campaign has an unknown key, %s"}
	wCampaignMember  = checklist.Text{JA: "調査の定義の %s が正しくありません", EN: "%s is missing from the campaign, or is wrong"}
	wCampaignMinimum = checklist.Text{
		JA: "公表する最小の数 minimum は %d 以上にしてください", EN: "minimum, the smallest group to be published, must be at least %d",
	}
	wCampaignTo = checklist.Text{
		JA: "法人番号を求める調査では、回答を暗号化する宛先 to が必要です",
		EN: "a campaign that asks for corporate numbers needs a recipient, to, for whom returns are encrypted",
	}
	wListMissing = checklist.Text{
		JA: "調査に点検項目 %[1]s の第 %[2]d 版が入っていません", EN: "the campaign does not include serial %[2]d of the list %[1]s",
	}
	wListDraft = checklist.Text{
		JA: "%s は予告又は短い一覧なので、調査できません", EN: "%s is a draft or a short list and cannot be surveyed",
	}

	wNoKey = checklist.Text{
		JA: "この点検ファイルには事業者の鍵がないため、回答を作れません。tenken next で作り直してください",
		EN: "this assessment has no business key, so no return can be made from it; make a new one with tenken next",
	}
	wListNotAnswered = checklist.Text{
		JA: "この点検は、調査が求める %[1]s（第 %[2]d 版）を含んでいません",
		EN: "this assessment does not include the list %[1]s (serial %[2]d) that the campaign asks for",
	}
	wListOtherSerial = checklist.Text{
		JA: "この点検の %[1]s は第 %[2]d 版ですが、調査が求めるのは第 %[3]d 版です。tenken upgrade で版をそろえてください",
		EN: "this assessment uses serial %[2]d of %[1]s, but the campaign asks for %[3]d; move it with tenken upgrade",
	}
	wListOtherText = checklist.Text{
		JA: "この点検の %[1]s（第 %[2]d 版）は、調査のものと中身が違います",
		EN: "the list %[1]s (serial %[2]d) of this assessment differs from the campaign's",
	}
	wNumberWrong = checklist.Text{
		JA: "法人番号が正しくありません。13 桁の数字を確かめてください",
		EN: "this is not a valid corporate number; check its 13 digits",
	}
	wPartMissing = checklist.Text{
		JA: "調査が求める %[1]s が決まっていません。--%[1]s で指定するか、--without %[1]s で除いてください",
		EN: "the campaign asks for %[1]s; give it with --%[1]s, or leave it out with --without %[1]s",
	}
	wPartWrong = checklist.Text{JA: "%[1]s に「%[2]s」は使えません", EN: "%[2]q cannot be used for %[1]s"}

	wLineLong   = checklist.Text{JA: "一行が長すぎます", EN: "the line is too long"}
	wLineMember = checklist.Text{
		JA: "回答の形が正しくありません（%s のところ）", EN: "this is not a valid return: the fault is at %s",
	}
	wOtherCampaign = checklist.Text{
		JA: "別の調査（%[1]s）の回答です。この調査は %[2]s です", EN: "this is a return to another campaign, %[1]s; this one is %[2]s",
	}
	wPartNotAsked = checklist.Text{
		JA: "調査が求めていない %s があります", EN: "it states %s, which the campaign does not ask for",
	}
	wNumberNeeded = checklist.Text{
		JA: "法人番号の有無が調査の定めと違います",
		EN: "it must give a corporate number if the campaign asks for one, and otherwise must not",
	}
	wOtherLists = checklist.Text{JA: "点検項目の組合せが調査と違います", EN: "its lists are not those of the campaign"}
	wOtherList  = checklist.Text{
		JA: "点検項目 %[1]s（第 %[2]d 版）は、調査のものと違います",
		EN: "its list %[1]s (serial %[2]d) is not the campaign's",
	}
	wQuestionMissing = checklist.Text{
		JA: "必ず聞く項目 %s の回答がありません",
		EN: "the answer to %s, which is asked of everybody, is missing",
	}
	wQuestionNever = checklist.Text{
		JA: "基準日に聞かない項目 %s の回答があります", EN: "it answers %s, which is not asked on that day",
	}
	wQuestionOrder = checklist.Text{
		JA: "項目 %s の回答が二度あるか、並びが違います",
		EN: "the answer to %s is repeated or out of order",
	}
	wQuestionUnknown = checklist.Text{JA: "点検項目に %s はありません", EN: "the lists have no question %s"}
	wNARefused       = checklist.Text{JA: "項目 %s は「該当なし」にできません", EN: "%s cannot be answered not applicable"}
	wFigureWrong     = checklist.Text{JA: "%s が、回答から計算したものと違います", EN: "its %s does not follow from its answers"}
	wConflict        = checklist.Text{
		JA: "同じ番号、同じ改訂 %d で、中身の違う回答が二つ以上あります",
		EN: "there are several different returns with this ID and revision %d",
	}

	wRowBad      = checklist.Text{JA: "%d 行目が正しくないか、並びが違います", EN: "line %d is wrong or out of order"}
	wRowsHead    = checklist.Text{JA: "初めの行は %s でなければなりません", EN: "the first line must be %s"}
	wRowsCut     = checklist.Text{JA: "途中で切れています（終わりの行がありません）", EN: "it is cut short: the closing line is missing"}
	wRowsChanged = checklist.Text{
		JA: "終わりの行が中身と合いません。途中で切れたか、書き換えられています",
		EN: "its closing line does not match: it was cut short or changed",
	}
	wScratch = checklist.Text{
		JA: "集計中の作業用のファイルが、ほかから書き換えられました", EN: "a working file was changed while returns were being collected",
	}
)
