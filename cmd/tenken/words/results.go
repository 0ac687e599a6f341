package words

import (
	"tenken/checklist"
)

// Of several of these commands.
var (
	ScoreReviewed = checklist.Text{JA: "確認済みの回答だけの結果", EN: "Reviewed answers only"}
	ScoreOverdue  = checklist.Text{JA: "期限切れ", EN: "Overdue"}
	ScoreLists    = checklist.Text{JA: "点検項目", EN: "Checklists"}
)

// Of score.
var (
	ScoreShort = checklist.Text{
		JA: "判定します。複数のファイルやフォルダーは表にします",
		EN: "Judge an assessment; several files or a folder give a table",
	}
	ScoreExample = checklist.Text{
		JA: "  tenken score さくら医院.tenken --json\n  tenken score 顧客",
		EN: "  tenken score clinic.tenken --json\n  tenken score clients",
	}
	ScoreFlagReviewedOnly = checklist.Text{
		JA: "確認者が認めた回答だけを数えた結果も示す",
		EN: "also show the result that counts only answers accepted by a reviewer",
	}
	ScoreFlagBenchmark = checklist.Text{
		JA: "この資料の中での位置も表示します（一つのファイルのとき）",
		EN: "also show the position in this benchmark (single file only)",
	}
	ScoreFlagFailOn = checklist.Text{
		JA: "判定がこれ又はこれより悪いとき終了コード 1: nonconforming needs-correction undetermined",
		EN: "exit with code 1 at this verdict or worse: nonconforming, needs-correction, undetermined",
	}

	ScoreUnreadable = checklist.Text{JA: "読めません", EN: "unreadable"}
	ScoreBars       = checklist.Text{
		JA: "nonconforming needs-correction undetermined のどれかにしてください。",
		EN: "use nonconforming, needs-correction or undetermined",
	}
)

// Of a result, and of explain.
var (
	ExplainShort = checklist.Text{
		JA: "なぜ聞かれ、どう数えられたかを示します",
		EN: "Show why a question was asked and how it counted",
	}
	ExplainFlagAll = checklist.Text{
		JA: "全ての数字について、もとになった点検項目の ID を示します",
		EN: "trace every figure back to the ids of its questions",
	}

	ScoreReviewedHow = checklist.Text{JA: "%s、充足率 %s（確認済み %d 問）", EN: "%s, duties met %s (%d accepted)"}
	ScoreOld         = checklist.Text{JA: "証跡が古い項目", EN: "Outdated evidence"}
	ScoreOldHow      = checklist.Text{JA: "%d（tenken evidence check で確かめます）", EN: "%d (see tenken evidence check)"}
	ScoreFacts       = checklist.Text{
		JA: "前提に答える（未定 %d 件、これによる未確定 %d 問）: tenken fact %s",
		EN: "set the facts (%d unknown; %d open questions depend on them): tenken fact %s",
	}
	ScoreUnanswered = checklist.Text{
		JA: "未回答の法的義務に答える（%d 問）。回答すると判定が定まります。",
		EN: "answer the %d unanswered legal duties to settle the verdict",
	}
	ScoreStep = checklist.Text{JA: "%s [%s] %s: %s", EN: "%s [%s] %s: %s"}
	ScoreMore = checklist.Text{
		JA: "ほかに %d 項目（tenken report で改善計画になります）",
		EN: "%d more (tenken report turns them into an action plan)",
	}
	ScoreBehind    = checklist.Text{JA: "、新しい版あり", EN: ", newer edition available"}
	ExplainIDOrAll = checklist.Text{
		JA: "点検項目の ID 又は --all のどちらか一つを付けてください。",
		EN: "give either the id of a question or --all",
	}
)

// Of report and sheet.
var (
	SheetShort = checklist.Text{
		JA: "相手に記入してもらう回答用の Excel を作ります",
		EN: "Write an answer workbook for somebody to fill in",
	}
	SheetLong = checklist.Text{
		JA: "前提と点検項目を載せた Excel を作ります。記入して返してもらい、tenken import で取り込みます。\n" +
			"複数のファイルやフォルダーのときは、-o に既にあるフォルダーを指定します。\n" +
			"--guideline を付けると、だれにでも配れる白紙の Excel になります。\n" +
			"記入されたものから、tenken new --from で点検を作れます。",
		EN: "Write a workbook with the facts and the questions. Send it out, then read the completed one " +
			"with tenken import.\n" +
			"For several files or a folder, -o must be an existing folder.\n" +
			"With --guideline, it is a blank workbook for anyone; tenken new --from creates an assessment " +
			"from a completed one.",
	}
	SheetExample = checklist.Text{
		JA: "  tenken sheet 顧客 -o 送付",
		EN: "  tenken sheet clients -o out",
	}
	SheetFlagWho = checklist.Text{
		JA: "この人が答えるものだけ（窓口 reception、管理者 manager、システム system、人事 personnel）",
		EN: "only what this person can answer: reception, manager, system, personnel",
	}
	SheetFlagGuideline = checklist.Text{
		JA: "点検ファイルなしで、この点検項目の白紙の Excel を作ります",
		EN: "a blank workbook for these lists, without an assessment",
	}
	ReportShort = checklist.Text{
		JA: "点検結果と改善計画の報告書を作ります（%s）",
		EN: "Write a report of the results and an action plan (%s)",
	}
	ReportLong = checklist.Text{
		JA: "点検結果と改善計画の報告書を作ります。複数のファイルやフォルダーのときは、-o に既にあるフォルダーを指定します。",
		EN: "Write a report of the results and an action plan. For several files or a folder, -o must " +
			"be an existing folder.",
	}
	ReportExample = checklist.Text{
		JA: "  tenken report 顧客 -o 報告書",
		EN: "  tenken report clients -o reports",
	}
	ReportFlagQuick = checklist.Text{
		JA: "はじめの 10 問の結果だけを 1 枚にします（判定なし。フォルダーには .html）",
		EN: "only the result of the first ten questions, on one page without a verdict (.html in a folder)",
	}
	ReportShortFile  = checklist.Text{JA: "報告書-短縮", EN: "report-short"}
	ReportSheetsOnly = checklist.Text{
		JA: "シートを選べるのは、Excel の報告書だけです。",
		EN: "sheets can only be chosen for a report in Excel",
	}
	ReportFlagShort = checklist.Text{
		JA: "概要と、改善計画の初めだけを見せる 4 枚の Excel にします",
		EN: "a four-page Excel report: the summary and the start of the plan",
	}
	ReportFlagAllSheets = checklist.Text{
		JA: "付録・変更履歴・データのシートも隠さずに書き出します",
		EN: "also show the sheets Appendix, Change log and Data",
	}
	ReportFlagBenchmark = checklist.Text{
		JA: "この資料の中での位置をシート「位置」に載せます",
		EN: "show the position in this benchmark on the sheet Position",
	}
	ReportFlagBy = checklist.Text{
		JA: "まとめ方: oecd など",
		EN: "group by a framework, for example oecd",
	}
	ReportFlagKind = checklist.Text{
		JA: "-o がフォルダーのときの種類（%s）", EN: "what to write when -o is a folder (%s)",
	}

	SheetNobody = checklist.Text{
		JA: "「%s」は、答える人の種類にありません。",
		EN: "%s is not one of those who can answer",
	}
	SheetNobodyHint = checklist.Text{
		JA: "次のどれかを指定してください: reception（窓口）, manager（管理者）, system（システム）, personnel（人事）",
		EN: "use one of: reception, manager, system, personnel",
	}
	ReportNoPDF = checklist.Text{
		JA: "PDF は、直接には書き出せません。", EN: "a report cannot be written as PDF directly",
	}
	ReportNoWord = checklist.Text{
		JA: "%s の報告書は書き出せません。Word の文書を、崩れずに作れる部品がまだないためです。",
		EN: "a report cannot be written as %s: there is no well-maintained component that writes such " +
			"documents reliably",
	}
	ReportPrintPage = checklist.Text{
		JA: "-o 報告書.html で書き出し、ブラウザーの印刷で「PDF に保存」を選んでください。色と表がそのまま残ります。Word でも開けます。",
		EN: "write -o report.html, then print it to PDF from a browser, which keeps colours and tables; " +
			"Word opens it too",
	}
	SheetBlankAlone = checklist.Text{
		JA: "--guideline は、点検ファイルを指定せずに使います。",
		EN: "--guideline cannot be combined with an assessment",
	}
	ReportEndings = checklist.Text{
		JA: "名前の終わりを、次のどれかにしてください: %s", EN: "use a name that ends in one of: %s",
	}
	OneOf             = checklist.Text{JA: "次のどれかを指定してください: %s", EN: "use one of: %s"}
	ReportNoFramework = checklist.Text{JA: "「%s」という枠組みはありません。", EN: "there is no framework %s"}
	ReportNoKind      = checklist.Text{JA: "「%s」の報告書は作れません。", EN: "a report cannot be written as %s"}
)

// Of what is written of an assessment.
var (
	WrittenFlagOutput = checklist.Text{
		JA: "書き出す先。複数のファイルのときはフォルダー",
		EN: "where to write it (a folder for several files)",
	}
	WrittenFlagPreparedBy = checklist.Text{JA: "表紙に載せる作成者の名前", EN: "name of the preparer, for the cover"}

	NoFolderHint = checklist.Text{
		JA: "複数のファイルのときは、-o に既にあるフォルダーを指定してください。",
		EN: "for several files, give -o an existing folder",
	}
	PositionTitle = checklist.Text{JA: "位置（%s）", EN: "Position (%s)"}
	NewerMany     = checklist.Text{
		JA: "%d 件の点検に新しい版があります。tenken upgrade で、回答を引き継いで新しい版に移せます。",
		EN: "there are newer editions for %d assessments; tenken upgrade moves the answers to them",
	}
	NoFolder = checklist.Text{JA: "「%s」というフォルダーはありません。", EN: "there is no folder %s"}
)

// Of portfolio and calendar.
var (
	PortfolioShort = checklist.Text{
		JA: "多くの顧客の点検を一つの一覧にします",
		EN: "Summarise many clients in one workbook",
	}
	PortfolioLong = checklist.Text{
		JA: "フォルダーの中の点検を一つの Excel にします。顧客ごとの判定と期限、多くの顧客に共通する不備、区分ごとの弱い所、\n" +
			"版、読めないファイルの各シートができます。壊れたファイルは 1 行になり、ほかを止めません（終了コードは 3）。",
		EN: "Make one workbook of the assessments in a folder: verdicts and due dates by client, gaps that " +
			"many\n" +
			"clients share, weak sections, editions, and files that cannot be read. A damaged file becomes " +
			"one row\n" +
			"(exit code 3) and does not stop the others.",
	}
	PortfolioExample = checklist.Text{
		JA: "  tenken portfolio 顧客 -o 顧客一覧.xlsx --since R8.10.1\n  tenken portfolio 顧客 --json",
		EN: "  tenken portfolio clients -o clients.xlsx --since 2026-10-01\n  tenken portfolio clients --json",
	}
	PortfolioFlagSince = checklist.Text{
		JA: "この日以後に変わった顧客に印を付けます",
		EN: "mark the clients that have changed since this day",
	}
	CalendarShort = checklist.Text{
		JA: "対応期限をカレンダー（.ics）にします",
		EN: "Write the due dates as a calendar (.ics)",
	}
	CalendarExample = checklist.Text{
		JA: "  tenken calendar 顧客 -o 期限.ics",
		EN: "  tenken calendar clients -o due.ics",
	}
	CalendarFlagOutput = checklist.Text{JA: "書き出す先（.ics）", EN: "where to write it (.ics)"}

	CalendarOnlyHint = checklist.Text{
		JA: "名前の終わりを .ics にしてください。",
		EN: "use a name that ends in .ics",
	}
	CalendarOnly = checklist.Text{
		JA: "カレンダーは .ics で書き出します。",
		EN: "a calendar can only be written as .ics",
	}
)
