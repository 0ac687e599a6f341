// Package words is what the commands say, in both languages, for whoever edits it: a
// file a family of commands, and in words.go what several of them say.
package words

import (
	"tenken/checklist"
)

// Of every command.
var (
	Warning     = checklist.Text{JA: "注意: %s", EN: "warning: %s"}
	Note        = checklist.Text{JA: "お知らせ: %s", EN: "note: %s"}
	Line        = checklist.Text{JA: "%s", EN: "%s"}
	Saved       = checklist.Text{JA: "保存しました。", EN: "saved"}
	Wrote       = checklist.Text{JA: "%s を書き出しました。", EN: "wrote %s"}
	Made        = checklist.Text{JA: "%s を作りました。", EN: "made %s"}
	Progress    = checklist.Text{JA: "%d / %d 件", EN: "%d of %d"}
	Stdout      = checklist.Text{JA: "標準出力", EN: "standard output"}
	OfFile      = checklist.Text{JA: "%s: %s", EN: "%s: %s"}
	None        = checklist.Text{JA: "（なし）", EN: "(none)"}
	Interrupted = checklist.Text{
		JA: "中断しました。保存済みの回答は残っています。",
		EN: "interrupted; what was saved is kept",
	}
	AsOf     = checklist.Text{JA: "%s現在の法令", EN: "law as of %s"}
	OnlyLook = checklist.Text{
		JA: "読むだけで開いています。回答や前提は変えられません。%s",
		EN: "opened for reading only; answers and facts cannot be changed. %s",
	}
	Unsigned     = checklist.Text{JA: "（署名なし）", EN: " (unsigned)"}
	UnsignedList = checklist.Text{
		JA: "点検項目「%s」（%s）は署名なしです。このプログラムに付いてきたものではありません。",
		EN: "the checklist %s (%s) is unsigned: it did not come with this program",
	}
	Newer = checklist.Text{
		JA: "「%s」の新しい版（%s）があります。tenken upgrade か画面の i で、回答を引き継いで新しい版に移せます。",
		EN: "there is a newer edition of %s (%s); tenken upgrade, or i on the screens, moves the answers to it",
	}
	NewerUnsigned = checklist.Text{
		JA: "「%s」の新しい版（%s、署名なし）があります。tenken upgrade か画面の i で、回答を引き継いで新しい版に移せます。",
		EN: "there is a newer edition of %s (%s, unsigned); tenken upgrade, or i on the screens, moves to it",
	}
	DraftAhead = checklist.Text{
		JA: "「%s」の次の版（%s）の予告があります。内容は見られますが、まだ点検には使いません。",
		EN: "there is a draft of the next edition of %s (%s); it can be looked at and is not used yet",
	}
	Draft = checklist.Text{
		JA: "予告の一覧です。まだ点検には使いません。",
		EN: "this list is a draft; it is not used yet",
	}
	DraftMark = checklist.Text{JA: "（予告）", EN: " (draft)"}
	NewerMany = checklist.Text{
		JA: "%d 件の点検に新しい版があります。tenken upgrade で、回答を引き継いで新しい版に移せます。",
		EN: "there are newer editions for %d assessments; tenken upgrade moves the answers to them",
	}
	LawMoved = checklist.Text{
		JA: "判定の基準日は%sです。%s今日の法で点検するには、tenken asof %s 今日",
		EN: "judged by the law of %s; %s. To be judged by the law of today: tenken asof %s today",
	}
	FactsWait = checklist.Text{
		JA: "前回の前提 %d 件に変わりがないかを確かめてください。確かめるまで数えません。全て変わりがなければ、tenken fact %s --confirm",
		EN: "%d facts of the last check wait to be confirmed and do not count until then; " +
			"if all of them still hold: tenken fact %s --confirm",
	}
)

// Of args.
var (
	ArgsWrongNumberArguments    = checklist.Text{JA: "引数の数が違います。", EN: "wrong number of arguments"}
	ArgsArgumentMissing         = checklist.Text{JA: "引数が足りません。", EN: "an argument is missing"}
	ArgsStandardInputTooLargeAt = checklist.Text{
		JA: "標準入力が大きすぎます（上限 4 MiB）。",
		EN: "standard input is too large (at most 4 MiB)",
	}
	ArgsWarningReadStandardInputAs = checklist.Text{
		JA: "注意: 標準入力を %s として読みました。",
		EN: "warning: read standard input as %s",
	}
)

// Of errors.
var (
	ErrorsCheckNameFolder = checklist.Text{JA: "名前とフォルダーを確かめてください。", EN: "check the name and the folder"}
	ErrorsNameEmpty       = checklist.Text{JA: "ファイルの名前が空です。", EN: "the name of a file is empty"}
	ErrorsGiveAnotherName = checklist.Text{JA: "別の名前を指定してください。", EN: "give another name"}
)

// Of folders.
var (
	FoldersSameOutputTwice = checklist.Text{
		JA: "%s を二つの出力に指定しています。",
		EN: "%s is named as two outputs",
	}
	FoldersNameFile         = checklist.Text{JA: "ファイルを指定してください。", EN: "name a file"}
	FoldersNameFileItself   = checklist.Text{JA: "ファイルそのものを指定してください。", EN: "name the file itself"}
	FoldersCheckFolderWrite = checklist.Text{JA: "書き出す先のフォルダーを確かめてください。", EN: "check the folder to write to"}
)

// Of many.
var (
	ManyCheckNameFolderFolderCan = checklist.Text{
		JA: "名前とフォルダーを確かめてください。フォルダーの名前だけでも指定できます。",
		EN: "check the name and the folder; a folder can be given too",
	}
	ManyCheckFolder = checklist.Text{JA: "フォルダーを確かめてください。", EN: "check the folder"}
)

// Of print.
var (
	PrintShowHelpAboutCommand          = checklist.Text{JA: "コマンドの説明を表示します", EN: "Show help about a command"}
	PrintPrintCompletionScriptForShell = checklist.Text{
		JA: "シェルの補完の設定を出力します",
		EN: "Print a completion script for a shell",
	}
)

// Of run.
var (
	RunSetTerminalUtfOrRename = checklist.Text{
		JA: "端末の文字コードを UTF-8 にするか、ファイルの名前を付け直してください。",
		EN: "set the terminal to UTF-8, or rename the file",
	}
	RunArgumentNotUtf           = checklist.Text{JA: "%d 番目の引数の文字コードが UTF-8 ではありません。", EN: "argument %d is not UTF-8"}
	RunLanguageJaOrEn           = checklist.Text{JA: "言語 ja または en", EN: "language, ja or en"}
	RunNameWhoAnswersForHistory = checklist.Text{JA: "記録に残す回答者の名前", EN: "name of who answers, for the history"}
)
