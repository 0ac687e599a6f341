package report

import "tenken/checklist"

// The words of the workbook of many clients.

var (
	portfolioTitle = checklist.Text{JA: "顧客一覧", EN: "Clients"}

	sheetClients    = checklist.Text{JA: "顧客", EN: "Clients"}
	sheetCommon     = checklist.Text{JA: "共通の不備", EN: "Common gaps"}
	sheetDues       = checklist.Text{JA: "期限", EN: "Due dates"}
	sheetOwners     = checklist.Text{JA: "担当者", EN: "Owners"}
	sheetHeat       = checklist.Text{JA: "区分", EN: "Sections"}
	sheetEditions   = checklist.Text{JA: "版", EN: "Editions"}
	sheetUnreadable = checklist.Text{JA: "読めないファイル", EN: "Unreadable files"}

	hintClients = checklist.Text{
		JA: "点検ファイル一つが 1 行です。同じ事業者のファイルが二つ以上あるときは、最後に変わったものを数え、ほかは「前回」とします。",
		EN: "One row for each file. Where a business has several files, the one changed last counts " +
			"and the others are marked former.",
	}
	hintCommon = checklist.Text{
		JA: "多くの顧客ができていない項目です。一度にまとめて説明する材料になります。割合は、その項目が当てはまる顧客のうちの割合です。",
		EN: "Items that many clients do not meet, so that they can be explained to all at once. The share is of the " +
			"clients to whom the item applies.",
	}
	hintDues = checklist.Text{JA: "済んでいない対応期限です。早い順に並べています。",
		EN: "Due dates of open tasks, earliest first."}
	hintOwners = checklist.Text{JA: "担当者ごとの、済んでいない対応期限の数です。期限切れの多い順に並べています。",
		EN: "Open due dates by owner, those with the most overdue first."}
	hintHeat = checklist.Text{JA: "区分ごとの法的義務の充足率（％、低い方）です。空欄は法的義務のない区分です。",
		EN: "Duties met by section, in percent (low end). An empty cell means that the section has no duties."}
	hintEditions = checklist.Text{JA: "どの顧客がどの版で点検しているかです。新しい版があるときは、その通し番号を示します。",
		EN: "Which client uses which edition. Where there is a newer one, its serial number is given."}
	hintUnreadable  = checklist.Text{JA: "読めなかったファイルと、その理由です。", EN: "Files that could not be read, and why."}
	portfolioClient = checklist.Text{JA: "事業者", EN: "Organisation"}

	portfolioClients  = checklist.Text{JA: "顧客数", EN: "Clients"}
	portfolioLists    = checklist.Text{JA: "点検項目", EN: "Checklists"}
	portfolioDueAll   = checklist.Text{JA: "対応期限", EN: "Due dates"}
	portfolioNextDue  = checklist.Text{JA: "次の期限", EN: "Next due"}
	portfolioChanged  = checklist.Text{JA: "最後の変更", EN: "Last change"}
	portfolioOld      = checklist.Text{JA: "証跡が古い", EN: "Old evidence"}
	portfolioToReview = checklist.Text{JA: "確認者の指摘", EN: "Review findings"}
	portfolioAssigned = checklist.Text{JA: "分担", EN: "Assigned"}
	portfolioSigned   = checklist.Text{JA: "署名", EN: "Signed"}

	portfolioSignedSince = checklist.Text{JA: "その後の変更 %d 件", EN: "%d changes since"}

	calendarChecked  = checklist.Text{JA: "%s 改善の確認日", EN: "%s: correction confirmed"}
	calendarEvidence = checklist.Text{JA: "%s 証跡の期限", EN: "%s: evidence expires"}
	calendarList     = checklist.Text{JA: "点検項目「%s」を見直す期限", EN: "Review of the checklist %s due"}

	portfolioNote    = checklist.Text{JA: "備考", EN: "Note"}
	portfolioFile    = checklist.Text{JA: "ファイル", EN: "File"}
	portfolioFormer  = checklist.Text{JA: "前回", EN: "former"}
	portfolioBehind  = checklist.Text{JA: "新しい版あり", EN: "newer edition"}
	portfolioSince   = checklist.Text{JA: "変更あり", EN: "changed"}
	portfolioShare   = checklist.Text{JA: "割合", EN: "Share"}
	portfolioWho     = checklist.Text{JA: "どの顧客か", EN: "Which clients"}
	portfolioMore    = checklist.Text{JA: " ほか %d", EN: " and %d more"}
	portfolioEdition = checklist.Text{JA: "版", EN: "Edition"}
	portfolioSerial  = checklist.Text{JA: "通し番号", EN: "Serial"}
	portfolioNewest  = checklist.Text{JA: "新しい版", EN: "Newest"}
	portfolioRemedy  = checklist.Text{JA: "改善策", EN: "Measure"}
	portfolioWhy     = checklist.Text{JA: "理由", EN: "Why"}
)

// The words of the workbook of two points in time.
var (
	titleCompared  = checklist.Text{JA: "二つの時点の比較", EN: "Two points in time"}
	comparedFigure = checklist.Text{JA: "数字", EN: "Figure"}
	HeadChange     = checklist.Text{JA: "動き", EN: "Change"}
	HeadWas        = checklist.Text{JA: "前", EN: "Before"}
	HeadIs         = checklist.Text{JA: "今", EN: "Now"}
	hintCompared   = checklist.Text{
		JA: "%s　前：%s　今：%s　悪くなったものから順に並べています。意味の変わった項目は比べません。",
		EN: "%s. Before: %s. Now: %s. Items that became worse come first. " +
			"Items whose meaning changed are not compared.",
	}
)
