package report

import "tenken/checklist"

// What is said to people who fill in a workbook. It must be true of the
// workbook: of its lists, its protection, and of what an import does.

// Who fills an answer workbook in; read back by these names.
var (
	HeadBy         = checklist.Text{JA: "記入者", EN: "Filled in by"}
	HeadDepartment = checklist.Text{JA: "部署", EN: "Department"}
	HeadDay        = checklist.Text{JA: "記入日", EN: "Date"}
)

var (
	howToTitle = checklist.Text{JA: "記入のしかた", EN: "How to fill it in"}
	itemsLeft  = checklist.Text{JA: "未記入の項目", EN: "Items left"}
	// Done, all, verdict, met rate.
	progressLine     = checklist.Text{JA: "回答 %s／%s　判定 %s　充足率 %s", EN: "Answered %s of %s   Verdict %s   Duties met %s"}
	progressPart     = checklist.Text{JA: "回答 %d / %d", EN: "Answered %d / %d"}
	progressPartHead = checklist.Text{JA: "回答 ", EN: "Answered "}
	partOf           = checklist.Text{JA: "%s（%s）", EN: "%s (%s)"}
	partHint         = checklist.Text{
		JA: "この Excel には、この人が答える項目だけが入っています。",
		EN: "This workbook contains only the items that this person can answer.",
	}
	headWho = checklist.Text{JA: "答える人", EN: "Who answers"}
	leftOut = checklist.Text{JA: "（今の前提では対象外）", EN: "(excluded by the current facts)"}

	hintFacts = checklist.Text{
		JA: "色の付いた欄を一覧から選びます。前提によって、点検する項目が決まります。",
		EN: "Choose from the lists in the coloured cells. The facts decide which items apply.",
	}
	hintSheet = checklist.Text{
		JA: "黄色の欄に記入します。○ △ × ？ とも書けます。灰色の行は、今の前提では対象外です。赤くなった点検結果は読み取れません。",
		EN: "Fill in the yellow cells. Grey rows are excluded by the current facts. An answer that turns red cannot " +
			"be read.",
	}
	hintAnswers = checklist.Text{
		JA: "色の付いた欄（点検結果・理由・現状・証跡）は書き換えられます。書き換えると概要の判定と図も変わります。改善策・担当者・期限は「改善計画」に書きます。",
		EN: "Coloured cells (answer, reason, present state, evidence) can be edited, and the summary follows. " +
			"Write measures, owners and due dates in the action plan.",
	}
	textCut = checklist.Text{
		JA: "長い文は、印刷では途中で切れます（全文はセルを選ぶか、HTML の報告書で）。",
		EN: " Long texts are cut in print; select the cell, or see the HTML report, for the whole.",
	}
	hintPlan = checklist.Text{
		JA: "急ぐものから順に並べています（出力時点）。色の付いた欄に書き込みます。期限を過ぎて完了日のない行は、期限が赤くなります。「状況」で期限の近いものだけに絞れます。No. を押すと回答に移ります。",
		EN: "Most urgent first (as of this report). Fill in the coloured cells. " +
			"A due date turns red once it has passed. Filter State to see what is due soon. " +
			"Click a number to go to its answer.",
	}
	chooseFrom = checklist.Text{JA: "次の中から選んでください：", EN: "Choose one of: "}
	checkDate  = struct{ title, text checklist.Text }{
		checklist.Text{JA: "日付", EN: "Date"},
		checklist.Text{JA: "日付を書いてください。例：2026/4/1、R8.4.1、令和8年4月1日", EN: "Enter a date, for example 2026-04-01"},
	}
)

// howTo is what to do, in the order in which it is done.
var howTo = []struct{ what, how checklist.Text }{
	{
		checklist.Text{JA: "前提を選ぶ", EN: "Facts"},
		checklist.Text{
			JA: "シート「前提」で、自社に当てはまるものを一覧から選びます。分からなければ空欄のままで構いません。",
			EN: "On the sheet Facts, choose what is true of your organisation. Leave a cell empty if you do not know.",
		},
	},
	{
		checklist.Text{JA: "点検結果を選ぶ", EN: "Answers"},
		checklist.Text{
			JA: "シート「回答一覧」の色の付いた欄で、一覧から選びます。○（はい）△（一部）×（いいえ）？（わからない）と書いても読み取れます。" +
				"読み取れないものは赤くなります。ありのままを選んでください。",
			EN: "On the sheet Answers, choose from the lists in the coloured cells. Anything that cannot be read " +
				"turns red. Answer as things really are.",
		},
	},
	{
		checklist.Text{JA: "該当なしの理由", EN: "Not applicable"},
		checklist.Text{
			JA: "「該当なし」は、一覧に出る項目だけで選べます。選んだら「理由」の欄に理由を書きます。理由がないと取り込めません。",
			EN: "It can be chosen only where the list offers it. Give the reason in the column Reason; without one " +
				"the answer cannot be imported.",
		},
	},
	{
		checklist.Text{JA: "現状と証跡", EN: "Present state, evidence"},
		checklist.Text{
			JA: "今どうしているか、どの書類で分かるかを一行で書きます。書類を添える必要はありません。",
			EN: "Write in one line what you do today and which document shows it. You need not attach the document.",
		},
	},
	{
		checklist.Text{JA: "保存して返送", EN: "Send it back"},
		checklist.Text{
			JA: "上書き保存して、このファイルをそのまま返送してください。絞り込みはできますが、並べ替えはできません。行、見出し、隠れたシートは消さないでください。",
			EN: "Save the file and send it back as it is. You can filter rows but not sort them. Do not delete rows, " +
				"headings or hidden sheets.",
		},
	},
}

// The formats.
var (
	nameGap  = checklist.Text{JA: "Excel の報告書", EN: "Excel report"}
	aboutGap = checklist.Text{
		JA: "判定、改善計画、回答の一覧。印刷し、担当者と期限を書き込めます。",
		EN: "Verdict, action plan and all answers, to print and to fill in who does what by when.",
	}
	namePage  = checklist.Text{JA: "読むための報告書（HTML）", EN: "Report to read (HTML)"}
	aboutPage = checklist.Text{
		JA: "ブラウザーで開けます。読み上げソフトでも読めます。",
		EN: "Opens in a browser, and reads well with a screen reader.",
	}
	nameCSV    = checklist.Text{JA: "回答の表（CSV）", EN: "Table of answers (CSV)"}
	aboutCSV   = checklist.Text{JA: "ほかのプログラムで集計できます。", EN: "For analysis in other programs."}
	nameSheet  = checklist.Text{JA: "回答用の Excel", EN: "Answer workbook"}
	aboutSheet = checklist.Text{
		JA: "ほかの人に記入してもらい、画面の i、又は tenken import で読み戻せます。",
		EN: "For others to fill in. Read it back with i on the screen or with tenken import.",
	}
	namePass  = checklist.Text{JA: "はじめの点検の結果（1 枚）", EN: "First pass (one page)"}
	aboutPass = checklist.Text{
		JA: "ブラウザーで開き、印刷して渡せます。判定はありません。",
		EN: "Opens in a browser, to print and hand over. It has no verdict.",
	}
	fileReport = checklist.Text{JA: "報告書", EN: "report"}
	fileSheet  = checklist.Text{JA: "回答用", EN: "answers"}
	filePass   = checklist.Text{JA: "はじめの点検", EN: "first-pass"}
)
