// Package words is what the commands say, in both languages, for whoever edits it: a
// file for each family of commands, in words.go what several of them say, in help.go the
// form of the help. Names begin with the command; FlagX is the option --x.
package words

import (
	"tenken/checklist"
)

// Of several commands.
var (
	FlagOutput      = checklist.Text{JA: "書き出すファイル", EN: "the file to write"}
	FlagForce       = checklist.Text{JA: "既にあるファイルを置き換えます", EN: "replace the file if it exists"}
	FlagFact        = checklist.Text{JA: "前提（ID=値）。何度でも指定できます", EN: "a fact, as ID=VALUE (may be repeated)"}
	FlagOutputWhere = checklist.Text{JA: "書き出す先", EN: "where to write it"}
	FlagOutputXLSX  = checklist.Text{JA: "書き出す先（.xlsx）", EN: "where to write it (.xlsx)"}
	FlagOtherFile   = checklist.Text{
		JA: "別の事業者、点検ファイル、版のものでも、違いを示してから取り込みます",
		EN: "import even from another organisation, assessment or edition, after showing the differences",
	}
	FlagKey       = checklist.Text{JA: "署名する人の鍵", EN: "the signer's key"}
	FlagOutputNew = checklist.Text{JA: "新しいファイル", EN: "the new file"}
	FlagMissing   = checklist.Text{JA: "「--%s」がありません。", EN: "--%s is missing"}
	FlagValue     = checklist.Text{JA: "「--%s」の値「%s」は使えません。", EN: "%[2]q is not a valid value for --%[1]s"}
	KeyFlagOutput = checklist.Text{JA: "鍵のファイル", EN: "the file of the key"}

	AddOrg            = checklist.Text{JA: "--org 名前 を付けてください。", EN: "add --org NAME"}
	ExportListUnknown = checklist.Text{
		JA: "この点検に「%s」は含まれていません。",
		EN: "the assessment does not include %s",
	}
	ExportListKnown = checklist.Text{JA: "含まれている一覧: %s", EN: "it includes: %s"}
	FormPackOne     = checklist.Text{JA: "様式のパックは、対応表（.yaml）一つだけを含みます。",
		EN: "a pack of kind form holds one mapping (.yaml) and nothing else"}
	Comma             = checklist.Text{JA: "、", EN: ", "}
	PackPublisher     = checklist.Text{JA: "発行元　　　%s（識別子 %s）", EN: "publisher   %s (ids %s)"}
	PackPage          = checklist.Text{JA: "公式ページ　%s", EN: "page        %s"}
	PackFingerprint   = checklist.Text{JA: "指紋　　　　%s", EN: "fingerprint %s"}
	PackUnusable      = checklist.Text{JA: "%s は使いません: %s", EN: "%s is not used: %s"}
	ScoreOrganisation = checklist.Text{JA: "事業者", EN: "Organisation"}
	ScoreFile         = checklist.Text{JA: "ファイル", EN: "File"}
	EndsInHint        = checklist.Text{JA: "名前の終わりを %s にしてください。", EN: "use a name that ends in %s"}
	ListOnly          = checklist.Text{
		JA: "点検項目ファイルは .yaml で書き出します。",
		EN: "a checklist can only be written as .yaml",
	}
	ExportOnly = checklist.Text{
		JA: "この形式は %s で書き出します。",
		EN: "this format can only be written as %s",
	}
	WorkbookOnly = checklist.Text{
		JA: "ブックは .xlsx で書き出します。",
		EN: "a workbook can only be written as .xlsx",
	}
	UnsignedRefusedHint = checklist.Text{
		JA: "TENKEN_UNSIGNED=refuse と設定されています。署名付きのパックを求めてください。",
		EN: "TENKEN_UNSIGNED=refuse is set; ask for a signed pack",
	}
	Warning   = checklist.Text{JA: "注意: %s", EN: "warning: %s"}
	Note      = checklist.Text{JA: "お知らせ: %s", EN: "note: %s"}
	Saved     = checklist.Text{JA: "保存しました。", EN: "saved"}
	Wrote     = checklist.Text{JA: "%s を書き出しました。", EN: "wrote %s"}
	Made      = checklist.Text{JA: "%s を作りました。", EN: "made %s"}
	Values    = checklist.Text{JA: "使える値: %s", EN: "values: %s"}
	None      = checklist.Text{JA: "（なし）", EN: "(none)"}
	DraftMark = checklist.Text{JA: "（予告）", EN: " (draft)"}
	FactsWait = checklist.Text{
		JA: "前回の前提 %d 件に変わりがないかを確かめてください。確かめるまで数えません。全て変わりがなければ、tenken fact %s --confirm",
		EN: "%d facts from last time have to be confirmed before they count; if none has changed: tenken " +
			"fact %s --confirm",
	}
	NoKeyFile       = checklist.Text{JA: "%s は鍵のファイルとして読めません。", EN: "%s cannot be read as a key file"}
	NotPair         = checklist.Text{JA: "「%s」は ID=値 の形ではありません。", EN: "%s is not of the form ID=VALUE"}
	UnsignedRefused = checklist.Text{JA: "%s は署名なしなので使いません。", EN: "%s is unsigned, so it is not used"}
	Usage           = checklist.Text{JA: "使い方: %s", EN: "usage: %s"}
)

// Of the program.
var (
	FlagStrictEvidence = checklist.Text{
		JA: "証跡が古い回答を未確定として数えます",
		EN: "count answers with outdated evidence as open",
	}
	FlagJSON       = checklist.Text{JA: "プログラムが読む JSON で出力します", EN: "print JSON for other programs"}
	FlagNeedsValue = checklist.Text{JA: "「%s」には値が要ります。", EN: "option %s needs a value"}
	FlagUnknown    = checklist.Text{JA: "「%s」というオプションはありません。", EN: "there is no option %s"}
	FlagWrong      = checklist.Text{JA: "オプションの使い方が正しくありません。", EN: "an option is not used correctly"}
	FlagName       = checklist.Text{JA: "記録に残す回答者の名前", EN: "name of the person answering, for the history"}

	Stdout       = checklist.Text{JA: "標準出力", EN: "standard output"}
	ArgumentHint = checklist.Text{
		JA: "端末の文字コードを UTF-8 にするか、ファイルの名前を付け直してください。",
		EN: "set the terminal to UTF-8, or rename the file",
	}
	Argument = checklist.Text{JA: "%d 番目の引数の文字コードが UTF-8 ではありません。", EN: "argument %d is not UTF-8"}
	FlagLang = checklist.Text{JA: "言語 ja または en", EN: "language, ja or en"}
	SeeHelp  = checklist.Text{JA: "%s --help で使い方を表示します。", EN: "%s --help shows how to use it"}
)

// Of the words of a command line.
var (
	NoDateHint = checklist.Text{
		JA: "例: 2027-03-31、R9.3.31、令和9年3月31日",
		EN: "for example 2027-03-31 or R9.3.31",
	}
	Line             = checklist.Text{JA: "%s", EN: "%s"}
	Progress         = checklist.Text{JA: "%d / %d 件", EN: "%d of %d"}
	InputUnreadable  = checklist.Text{JA: "標準入力の%s", EN: "standard input: %s"}
	ArgumentsTooMany = checklist.Text{JA: "引数の数が違います。", EN: "wrong number of arguments"}
	ArgumentMissing  = checklist.Text{JA: "引数が足りません。", EN: "an argument is missing"}
	InputTooLarge    = checklist.Text{
		JA: "標準入力が大きすぎます（上限 4 MiB）。",
		EN: "standard input is too large (at most 4 MiB)",
	}
	InputEncoding = checklist.Text{
		JA: "注意: 標準入力を %s として読みました。",
		EN: "warning: read standard input as %s",
	}
	NoneFitsHint = checklist.Text{
		JA: "名前とフォルダーを確かめてください。フォルダーの名前だけでも指定できます。",
		EN: "check the name and the folder; you can also give a folder",
	}
	NothingInHint = checklist.Text{JA: "フォルダーを確かめてください。", EN: "check the folder"}
	NoDate        = checklist.Text{JA: "「%s」は日付として読めません。", EN: "%q is not a date"}
	NoneFits      = checklist.Text{JA: "「%s」に当てはまるファイルがありません。", EN: "no file matches %s"}
	SeveralFit    = checklist.Text{
		JA: "「%s」に当てはまるファイルが %d 件あります。",
		EN: "%[2]d files fit %[1]s",
	}
	SeveralFitHint = checklist.Text{JA: "一つを指定してください。", EN: "give one of them"}
	NothingIn      = checklist.Text{
		JA: "%s に %s のファイルがありません。",
		EN: "there is no file ending in %[2]s in %[1]s",
	}
)

// Of files and errors.
var (
	PackFlagsHint = checklist.Text{JA: "指定を確かめてください。", EN: "check the options"}

	AddOutput    = checklist.Text{JA: "-o 名前%s を付けてください。", EN: "add -o NAME%s"}
	NoOutputHint = checklist.Text{JA: "-o ファイル名 を付けてください。", EN: "add -o FILE"}
	NoOutput     = checklist.Text{JA: "書き出す先がありません。", EN: "no file to write to"}
	WriteForeign = checklist.Text{
		JA: "%s という%sがあるので、書き出せません。",
		EN: "%s is already there and is %s; nothing is written",
	}
	Unexpected     = checklist.Text{JA: "思いがけない誤りが起きました: %v", EN: "unexpected error: %v"}
	Sentence       = checklist.Text{JA: "%s。", EN: "%s"}
	SentenceOfFile = checklist.Text{JA: "%s: %s。", EN: "%s: %s"}
	OfFile         = checklist.Text{JA: "%s: %s", EN: "%s: %s"}
	Interrupted    = checklist.Text{
		JA: "中断しました。保存済みの回答は残っています。",
		EN: "interrupted; everything that was saved is kept",
	}
	CheckName      = checklist.Text{JA: "名前とフォルダーを確かめてください。", EN: "check the name and the folder"}
	NameEmpty      = checklist.Text{JA: "ファイルの名前が空です。", EN: "the file name is empty"}
	AnotherName    = checklist.Text{JA: "別の名前を指定してください。", EN: "choose another name"}
	AnotherOrForce = checklist.Text{
		JA: "別の名前を指定するか、置き換えるなら --force を付けてください。",
		EN: "choose another name, or add --force to replace it",
	}
	OutputIsInput = checklist.Text{
		JA: "%s は、読むファイルです。そこに書き出すと失われます。",
		EN: "%s is a file that is read; writing there would destroy it",
	}
	OutputTwice    = checklist.Text{JA: "%s を二つの出力に指定しています。", EN: "%s is given for two outputs"}
	IsFolderHint   = checklist.Text{JA: "ファイルを指定してください。", EN: "give a file"}
	NameInFolder   = checklist.Text{JA: "その中に作るファイルの名前まで書いてください。", EN: "add the name of the file to make in it"}
	NotRegularHint = checklist.Text{JA: "ファイルそのものを指定してください。", EN: "give the file itself"}
	NotFolderHint  = checklist.Text{JA: "書き出す先のフォルダーを確かめてください。", EN: "check the folder to write to"}
	Exists         = checklist.Text{
		JA: "%s は既にあります。上書きしません。",
		EN: "%s already exists and will not be overwritten",
	}
	IsFolder   = checklist.Text{JA: "%s はフォルダーです。", EN: "%s is a folder"}
	NotFolder  = checklist.Text{JA: "%s はフォルダーではありません。", EN: "%s is not a folder"}
	NotFound   = checklist.Text{JA: "%s が見つかりません。", EN: "%s does not exist"}
	NotRegular = checklist.Text{
		JA: "%s は普通のファイルではないため、開きません（パイプや装置など）。",
		EN: "%s is not a regular file, so it is not opened (it may be a pipe or a device)",
	}
)

// Of what is given in the place of a checklist.
var (
	ListIsAssessment = checklist.Text{
		JA: "%s は点検ファイルで、点検項目のファイルではありません。",
		EN: "%s is an assessment, not a checklist",
	}
	ListIsAssessmentHint = checklist.Text{
		JA: "一覧の ID か、点検項目のファイルかフォルダーを指定してください。",
		EN: "give the id of a list, or the file or folder of a checklist",
	}
	ListIsPack     = checklist.Text{JA: "%s は署名付きのパックです。", EN: "%s is a signed pack"}
	ListIsPackHint = checklist.Text{
		JA: "中のファイルは tenken pack open で取り出します。",
		EN: "tenken pack open takes its files out",
	}
	ListIsBook     = checklist.Text{JA: "%s は Excel のブックです。", EN: "%s is an Excel workbook"}
	ListIsBookHint = checklist.Text{
		JA: "点検項目のブックは、tenken guidelines from-xlsx で YAML に戻します。",
		EN: "tenken guidelines from-xlsx turns the workbook of a checklist into YAML",
	}
)

// Of checklists and assessments.
var (
	NoOrganisation  = checklist.Text{JA: "事業者の名前がありません。", EN: "the name of the organisation is missing"}
	FileWithoutList = checklist.Text{
		JA: "このファイルには点検項目が入っていません。写しが途中で切れているようです。元のファイルやほかの写しと比べてください。",
		EN: "this file contains no checklist; the copy seems to be incomplete. Compare it with the " +
			"original or another copy",
	}
	ListDiffersHint = checklist.Text{
		JA: "このファイルを作ったプログラムの誤りか、書き換えです。元のファイルを取り寄せてください。",
		EN: "the program that wrote it made a mistake, or somebody changed the file; ask for the original",
	}
	ListDraftHint = checklist.Text{
		JA: "tenken preview で内容を見られます。",
		EN: "tenken preview shows what it will ask",
	}
	GuidelinesBracket = checklist.Text{JA: "（%s）", EN: " (%s)"}
	NoGuidelineHint   = checklist.Text{
		JA: "--guideline ID を付けてください。tenken guidelines list で一覧を表示します。",
		EN: "add --guideline ID; tenken guidelines list shows them",
	}
	NoGuideline     = checklist.Text{JA: "ガイドラインの指定がありません。", EN: "no guideline given"}
	ListsUnreadHint = checklist.Text{
		JA: "フォルダーとファイルの権限を確かめてください。",
		EN: "check the permissions of the folder and the file",
	}
	NoListHint = checklist.Text{
		JA: "tenken guidelines list で一覧を表示します。",
		EN: "tenken guidelines list shows the guidelines",
	}
	TrustDoubt = checklist.Text{
		JA: "点検項目「%s」（%s）の署名は確かめられません。署名なしとして扱います。%s",
		EN: "the signature of %s (%s) cannot be confirmed; the list is treated as unsigned. %s",
	}
	TrustPulled = checklist.Text{
		JA: "点検項目「%s」（%s）は、発行元が取り下げました（%s）。回答はそのまま残っています。tenken upgrade で新しい版に移せます。",
		EN: "the publisher has withdrawn %s (%s): %s. The answers are kept; tenken upgrade moves them to a " +
			"newer edition",
	}
	TrustLate = checklist.Text{
		JA: "点検項目「%s」（%s）は、見直しの期限（%s）を過ぎています。使えますが、新しい版がないか発行元に確かめてください。",
		EN: "the review date of %s (%s), %s, has passed; it can still be used, but ask its publisher " +
			"whether there is a newer edition",
	}
	BusinessUnknown = checklist.Text{JA: "「%s」という業種はありません。", EN: "there is no kind of business called %s"}
	Unsigned        = checklist.Text{JA: "（署名なし）", EN: " (unsigned)"}
	UnsignedList    = checklist.Text{
		JA: "点検項目「%s」（%s）は署名なしです。このプログラムに付いてきたものではありません。",
		EN: "the checklist %s (%s) is unsigned; it did not come with this program",
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
		EN: "there is a draft of the next edition of %s (%s); you can look at it, but it is not in use yet",
	}
	LawMoved = checklist.Text{
		JA: "判定の基準日は%sです。%s今日の法で点検するには、tenken asof %s 今日",
		EN: "judged by the law as of %s; %s. To use today's law: tenken asof %s today",
	}
	Businesses = checklist.Text{JA: "業種: %s", EN: "kinds of business: %s"}
	MoreCopies = checklist.Text{
		JA: "このフォルダーには、同じ点検の写しがほかに%d件あります",
		EN: "this folder holds %d more copies of this assessment",
	}
	ListDiffers = checklist.Text{
		JA: "記録されている点検項目の名前又は通し番号が、その中身と違います（%s）。",
		EN: "the name or serial recorded for the checklist %s does not match its text",
	}
	ListDraft    = checklist.Text{JA: "「%s」は予告の一覧なので、まだ点検に使えません。", EN: "%s is a draft and cannot be used yet"}
	ListUnsigned = checklist.Text{
		JA: "点検項目「%s」は署名なしなので使いません。",
		EN: "the checklist %s is unsigned, so it is not used",
	}
	ListsUnread = checklist.Text{
		JA: "%s を読めないので、その点検項目は使えません。",
		EN: "%s cannot be read, so its checklists cannot be used",
	}
	NoList = checklist.Text{
		JA: "「%s」というガイドラインもファイルもありません。",
		EN: "there is no guideline or file called %s",
	}
)
