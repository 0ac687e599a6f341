package words

import (
	"tenken/checklist"
)

var (
	TakenIn = checklist.Text{
		JA: "取り込みました（前提 %d 件、点検項目 %d 件）。u で取り消せます。",
		EN: "Taken in: %d facts, %d questions. u takes it back.",
	}
	OtherEdition = checklist.Text{
		JA: "改訂の前に（又は一覧を加える前に）渡した Excel です。回答は、改訂の規則で今の点検項目へ引き継ぎます。",
		EN: "This workbook was handed out before the lists changed. Its answers are carried over by a rule.",
	}
	UnknownEdition = checklist.Text{
		JA: "この点検のどの版のものか分からないファイルです。「いいえ」のほかは、確かめてから数えます。",
		EN: "Nobody knows of which edition this file is. All but a no wait to be confirmed.",
	}
	Brought = checklist.Text{
		JA: "取り込みました（前提 %d 件、そのまま %d 問、確認待ち %d 問、聞き直し %d 問、なくなった問い %d 問）。",
		EN: "Taken in: %d facts, %d questions carried, %d to confirm, %d asked again, %d no longer asked.",
	}
	Left = checklist.Text{
		JA: "こちらで先に答えたものは、そのままです（%s）。",
		EN: " What was answered here meanwhile stays as it is (%s).",
	}
	Erases    = checklist.Text{JA: "%d か所の記入が消えます。", EN: "%d entries will be cleared."}
	Discarded = checklist.Text{JA: "「%s」を消しました（今の場所：%s）。", EN: "%s is deleted (it is now %s)."}
)

// Of face.
var (
	FaceLookWhetherFileHasName = checklist.Text{
		JA: "同じ名前のファイルがないか、書き込みが許されているか、ディスクに空きがあるかを確かめて、もう一度 Enter を押してください。",
		EN: "look whether a file has that name, whether you may write there and whether the disk has room, " +
			"then press Enter again",
	}
)

// Of tui.
var (
	ScreensShort = checklist.Text{
		JA: "個人情報の取扱いを自己点検し、改善計画を作ります",
		EN: "Check your handling of personal information and plan what to mend",
	}
	ScreensLong = checklist.Text{
		JA: "tenken（点検）は、個人情報保護法とガイドラインの点検項目に答え、判定と改善計画を作るプログラムです。\n" +
			"コマンドを付けなければ画面が開きます。FILE を付けるとその自己点検の続きから始めます。FOLDER ならその中の点検を並べ、\n" +
			"返ってきた Excel なら、その点検を探して、何が変わるかを示します。",
		EN: "tenken asks the questions of the Act on the Protection of Personal Information and its guidelines,\n" +
			"judges the answers and plans what to mend. Without a command its screens open; with FILE, that " +
			"assessment;\n" +
			"with FOLDER, the assessments in it; with a workbook that came back, its assessment and what would " +
			"change.",
	}
	ScreensFlagPlain = checklist.Text{
		JA: "一行ずつの表示にします（読み上げソフト、パイプ、古い端末）。環境変数 ACCESSIBLE=1 でも選べます",
		EN: "line by line: for screen readers, pipes and plain terminals; ACCESSIBLE=1 in the environment " +
			"chooses it too",
	}
	TuiStartInTerminalOrPipe = checklist.Text{
		JA: "端末で起動するか、回答をパイプで渡してください（tenken --plain）。コマンドの一覧は tenken --help で出ます。",
		EN: "start it in a terminal, or pipe answers in (tenken --plain); tenken --help lists the commands",
	}
	TuiThereNoTerminalDrawOn = checklist.Text{JA: "端末がないため、画面を開けません。", EN: "there is no terminal to draw on"}
	WordUnknownHint          = checklist.Text{
		JA: "コマンドの一覧は tenken --help で、新しく始めるには tenken だけを入力します。",
		EN: "tenken --help lists the commands; tenken alone starts anew",
	}
)
