package words

import (
	"tenken/checklist"
)

// Of the start.
var (
	ScreensShort = checklist.Text{
		JA: "個人情報の取扱いを自己点検し、改善計画を作ります",
		EN: "Check how you handle personal information and plan improvements",
	}
	ScreensLong = checklist.Text{
		JA: "tenken（点検）は、個人情報保護法とガイドラインの点検項目に答えると、判定と改善計画を作るプログラムです。\n" +
			"コマンドを付けなければ画面が開きます。FILE を付けると、その自己点検の続きから始めます。FOLDER なら、その中の点検を\n" +
			"並べます。返ってきた Excel なら、その点検を探して、何が変わるかを示します。",
		EN: "tenken asks questions based on the Act on the Protection of Personal Information and its " +
			"guidelines,\n" +
			"judges the answers and makes an action plan. Without a command, it opens its screens: " +
			"with FILE, it\n" +
			"continues that assessment; with FOLDER, it lists the assessments in it; with a returned " +
			"workbook, it finds\n" +
			"the assessment and shows what would change.",
	}
	ScreensFlagPlain = checklist.Text{
		JA: "一行ずつの表示にします（読み上げソフト、パイプ、古い端末）。環境変数 ACCESSIBLE=1 でも選べます",
		EN: "show one line at a time, for screen readers, pipes and plain terminals; ACCESSIBLE=1 in the " +
			"environment does the same",
	}

	ScreensNoTerminalHint = checklist.Text{
		JA: "端末で起動するか、回答をパイプで渡してください（tenken --plain）。コマンドの一覧は tenken --help で出ます。",
		EN: "start it in a terminal, or pipe answers in (tenken --plain); tenken --help lists the commands",
	}
	ScreensNoTerminal = checklist.Text{
		JA: "端末がないため、画面を開けません。",
		EN: "there is no terminal to open the screens in",
	}
	WordUnknownHint = checklist.Text{
		JA: "コマンドの一覧は tenken --help で、新しく始めるには tenken だけを入力します。",
		EN: "tenken --help lists the commands; tenken on its own starts a new self-check",
	}
	WordUnknown = checklist.Text{JA: "「%s」というコマンドもファイルもありません。", EN: "there is no command or file called %s"}
)

// Of an assessment on the screens.
var (
	FormerGone = checklist.Text{
		JA: "前の点検のファイルが見つかりません。",
		EN: "the file of the previous assessment cannot be found",
	}
	FormerBeside = checklist.Text{
		JA: "このファイルと同じフォルダーに置いてください。",
		EN: "put it in the same folder as this one",
	}
	Discarded        = checklist.Text{JA: "「%s」を消しました（今の場所：%s）。", EN: "%s was deleted (it is now at %s)."}
	NoFolderMadeHint = checklist.Text{
		JA: "同じ名前のファイルがないか、書き込みが許されているか、ディスクに空きがあるかを確かめて、もう一度 Enter を押してください。",
		EN: "check that no file has that name, that you may write there and that the disk has space, then " +
			"press Enter again",
	}
	OnlyLook = checklist.Text{
		JA: "読むだけで開いています。回答や前提は変えられません。%s",
		EN: "opened for reading only; answers and facts cannot be changed. %s",
	}
	NoFolderMade = checklist.Text{JA: "フォルダー「%s」を作れません。", EN: "cannot make the folder %s"}
)

// Of books on the screens.
var (
	TakenIn = checklist.Text{
		JA: "取り込みました（前提 %d 件、点検項目 %d 件）。u で取り消せます。",
		EN: "Imported: %d facts, %d questions. Press u to undo.",
	}
	TakenAnswers = checklist.Text{
		JA: "取り込みました（点検項目 %d 件）。u で取り消せます。",
		EN: "Imported: %d questions. Press u to undo.",
	}
	OtherEdition = checklist.Text{
		JA: "改訂の前に（又は一覧を加える前に）渡した Excel です。回答は、改訂の規則で今の点検項目へ引き継ぎます。",
		EN: "This workbook was handed out before the checklists changed. Its answers are carried over to " +
			"the current ones.",
	}
	UnknownEdition = checklist.Text{
		JA: "どの版の点検項目に答えたものか分からないファイルです。「いいえ」のほかは、確かめるまで数えません。",
		EN: "It is not clear which edition this file belongs to. Every answer except a no has to be " +
			"confirmed before it counts.",
	}
	Brought      = checklist.Text{JA: "取り込みました（%s）。", EN: "Imported: %s."}
	BroughtParts = []checklist.Text{
		{JA: "前提 %d 件", EN: "%d facts"},
		{JA: "そのまま %d 問", EN: "%d questions carried over"},
		{JA: "確認待ち %d 問", EN: "%d to confirm"},
		{JA: "聞き直し %d 問", EN: "%d asked again"},
		{JA: "なくなった問い %d 問", EN: "%d no longer asked"},
	}
	Left = checklist.Text{
		JA: "こちらで先に答えたものは、そのまま残しました（%s）。",
		EN: " Answers given here in the meantime are kept (%s).",
	}
	Erases = checklist.Text{JA: "%d か所の記入が消えます。", EN: "%d entries will be cleared."}
)
