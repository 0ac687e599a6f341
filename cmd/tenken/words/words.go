// Package words is what the commands say, in both languages, for whoever edits it: a
// file a family of commands, and in words.go what several of them say.
package words

import (
	"tenken/checklist"
)

// Of every command.
var (
	Warning         = checklist.Text{JA: "注意: %s", EN: "warning: %s"}
	Note            = checklist.Text{JA: "お知らせ: %s", EN: "note: %s"}
	Line            = checklist.Text{JA: "%s", EN: "%s"}
	Saved           = checklist.Text{JA: "保存しました。", EN: "saved"}
	Wrote           = checklist.Text{JA: "%s を書き出しました。", EN: "wrote %s"}
	Made            = checklist.Text{JA: "%s を作りました。", EN: "made %s"}
	Progress        = checklist.Text{JA: "%d / %d 件", EN: "%d of %d"}
	Stdout          = checklist.Text{JA: "標準出力", EN: "standard output"}
	Values          = checklist.Text{JA: "使える値: %s", EN: "values: %s"}
	BusinessUnknown = checklist.Text{JA: "「%s」という業種はありません。", EN: "there is no kind of business called %s"}
	WriteForeign    = checklist.Text{
		JA: "%s という%sがあるので、書き出せません。",
		EN: "%s is already there and is %s; nothing is written",
	}
	WordUnknown     = checklist.Text{JA: "「%s」というコマンドもファイルもありません。", EN: "there is no command or file called %s"}
	Unexpected      = checklist.Text{JA: "思いがけない誤りが起きました: %v", EN: "unexpected error: %v"}
	Sentence        = checklist.Text{JA: "%s。", EN: "%s"}
	SentenceOfFile  = checklist.Text{JA: "%s: %s。", EN: "%s: %s"}
	InputUnreadable = checklist.Text{JA: "標準入力の%s", EN: "standard input: %s"}
	OfFile          = checklist.Text{JA: "%s: %s", EN: "%s: %s"}
	None            = checklist.Text{JA: "（なし）", EN: "(none)"}
	Interrupted     = checklist.Text{
		JA: "中断しました。保存済みの回答は残っています。",
		EN: "interrupted; everything that was saved is kept",
	}
	AsOf     = checklist.Text{JA: "%s現在の法令", EN: "law as of %s"}
	OnlyLook = checklist.Text{
		JA: "読むだけで開いています。回答や前提は変えられません。%s",
		EN: "opened for reading only; answers and facts cannot be changed. %s",
	}
	Unsigned     = checklist.Text{JA: "（署名なし）", EN: " (unsigned)"}
	UnsignedList = checklist.Text{
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
	Draft     = checklist.Text{JA: "予告の一覧です。まだ点検には使いません。", EN: "this list is a draft and is not in use yet"}
	DraftMark = checklist.Text{JA: "（予告）", EN: " (draft)"}
	NewerMany = checklist.Text{
		JA: "%d 件の点検に新しい版があります。tenken upgrade で、回答を引き継いで新しい版に移せます。",
		EN: "there are newer editions for %d assessments; tenken upgrade moves the answers to them",
	}
	LawMoved = checklist.Text{
		JA: "判定の基準日は%sです。%s今日の法で点検するには、tenken asof %s 今日",
		EN: "judged by the law as of %s; %s. To use today's law: tenken asof %s today",
	}
	FactsWait = checklist.Text{
		JA: "前回の前提 %d 件に変わりがないかを確かめてください。確かめるまで数えません。全て変わりがなければ、tenken fact %s --confirm",
		EN: "%d facts from last time have to be confirmed before they count; if none has changed: tenken " +
			"fact %s --confirm",
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
	CheckName   = checklist.Text{JA: "名前とフォルダーを確かめてください。", EN: "check the name and the folder"}
	NameEmpty   = checklist.Text{JA: "ファイルの名前が空です。", EN: "the file name is empty"}
	AnotherName = checklist.Text{JA: "別の名前を指定してください。", EN: "choose another name"}
)

// Of folders.
var (
	FoldersSameOutputTwice  = checklist.Text{JA: "%s を二つの出力に指定しています。", EN: "%s is given for two outputs"}
	FoldersNameFile         = checklist.Text{JA: "ファイルを指定してください。", EN: "give a file"}
	FoldersNameFileItself   = checklist.Text{JA: "ファイルそのものを指定してください。", EN: "give the file itself"}
	FoldersCheckFolderWrite = checklist.Text{JA: "書き出す先のフォルダーを確かめてください。", EN: "check the folder to write to"}
)

// Of many.
var (
	ManyCheckNameFolderFolderCan = checklist.Text{
		JA: "名前とフォルダーを確かめてください。フォルダーの名前だけでも指定できます。",
		EN: "check the name and the folder; you can also give a folder",
	}
	ManyCheckFolder = checklist.Text{JA: "フォルダーを確かめてください。", EN: "check the folder"}
)

// Of print.
var ()

// Of run.
var (
	RunSetTerminalUtfOrRename = checklist.Text{
		JA: "端末の文字コードを UTF-8 にするか、ファイルの名前を付け直してください。",
		EN: "set the terminal to UTF-8, or rename the file",
	}
	RunArgumentNotUtf = checklist.Text{JA: "%d 番目の引数の文字コードが UTF-8 ではありません。", EN: "argument %d is not UTF-8"}
	RunLanguageJaOrEn = checklist.Text{JA: "言語 ja または en", EN: "language, ja or en"}
	TrunkFlagName     = checklist.Text{JA: "記録に残す回答者の名前", EN: "name of the person answering, for the history"}
)

// Of wrong uses and of files that are not as they should be.
var (
	AnswerNone         = checklist.Text{JA: "「%s」は回答として読めません。", EN: "%q is not an answer"}
	AnswerNotPair      = checklist.Text{JA: "「%s」は ID=回答 の形ではありません。", EN: "%s is not of the form ID=STATUS"}
	AnswerPriorityNone = checklist.Text{JA: "「%s」は優先度として読めません。", EN: "%q is not a priority"}
	AssignNoSection    = checklist.Text{JA: "「%s」という区分はありません。", EN: "there is no section %s"}
	AssignSections     = checklist.Text{JA: "区分: %s", EN: "sections: %s"}
	Businesses         = checklist.Text{JA: "業種: %s", EN: "kinds of business: %s"}
	ConvertNoFrom      = checklist.Text{JA: "「%s」という形式は読めません。", EN: "the format %s cannot be read"}
	ConvertNoTo        = checklist.Text{JA: "「%s」は作れません。", EN: "%s cannot be made"}
	DecryptDamaged     = checklist.Text{
		JA: "%s は暗号のファイルとして読めません。途中で切れているか、壊れています。",
		EN: "%s cannot be read as an encrypted file; it is incomplete or damaged",
	}
	DecryptWrongKey  = checklist.Text{JA: "%s は、この鍵や合言葉では開けません。", EN: "%s does not open with this key or passphrase"}
	DiffOtherEdition = checklist.Text{
		JA: "この点検ファイルは「%s」のこの版で作られていません。",
		EN: "the assessment was not made with this edition of %s",
	}
	DiffOthers = checklist.Text{JA: "「%s」と「%s」は別の点検項目です。", EN: "%s and %s are different checklists"}
	DropKnown  = checklist.Text{JA: "点検項目: %s", EN: "checklists: %s"}
	DropNeeded = checklist.Text{
		JA: "「%s」が「%s」を必要とするため、外せません。",
		EN: "%s needs %s, so it cannot be dropped",
	}
	DropUnknown  = checklist.Text{JA: "この点検に「%s」という点検項目はありません。", EN: "this assessment has no checklist %s"}
	EncryptNoKey = checklist.Text{JA: "「%s」は公開鍵として読めません。", EN: "%s is not a public key"}
	EventsWrong  = checklist.Text{
		JA: "%s の記録のつながりが読めません（%v）。",
		EN: "the events in %s do not fit together: %v",
	}
	EvidenceChanged  = checklist.Text{JA: "%s は、読んでいる間に変わりました。", EN: "%s changed while it was read"}
	EvidenceNoPeriod = checklist.Text{JA: "「%s」は期間として読めません。", EN: "%q is not a period"}
	EvidenceUnknown  = checklist.Text{JA: "%s に「%s」という文書の記録はありません。", EN: "%s has no document %s"}
	Exists           = checklist.Text{
		JA: "%s は既にあります。上書きしません。",
		EN: "%s already exists and will not be overwritten",
	}
	ExportForms = checklist.Text{
		JA: "--as に次のどれかを指定してください。\n" +
			"%s",
		EN: "use --as with one of these formats:\n" +
			"%s",
	}
	ExportNoForm   = checklist.Text{JA: "「%s」という形式では書き出せません。", EN: "the format %s cannot be written"}
	FactKnown      = checklist.Text{JA: "使える前提: %s", EN: "facts: %s"}
	FactNotValue   = checklist.Text{JA: "前提「%s」に「%s」は使えません。", EN: "%[2]q is not a value of the fact %[1]s"}
	FactTwice      = checklist.Text{JA: "前提「%s」が二度あります。", EN: "the fact %s is given twice"}
	FactUnknown    = checklist.Text{JA: "「%s」という前提はありません。", EN: "there is no fact %s"}
	FlagNeedsValue = checklist.Text{JA: "「%s」には値が要ります。", EN: "option %s needs a value"}
	FlagUnknown    = checklist.Text{JA: "「%s」というオプションはありません。", EN: "there is no option %s"}
	FlagValue      = checklist.Text{JA: "「--%s」の値「%s」は使えません。", EN: "%[2]q is not a valid value for --%[1]s"}
	FlagWrong      = checklist.Text{JA: "オプションの使い方が正しくありません。", EN: "an option is not used correctly"}
	FormGetBlank   = checklist.Text{
		JA: "%s から %s を取り、--blank で指定してください。",
		EN: "get %[2]s from %[1]s and give it with --blank",
	}
	FormKnown   = checklist.Text{JA: "使える対応表: %s", EN: "mappings that can be used: %s"}
	FormUnknown = checklist.Text{
		JA: "「%s」という様式の対応表もファイルもありません。",
		EN: "there is no mapping or file called %s",
	}
	ImportNoClient = checklist.Text{
		JA: "「%s」のこのブックを書き出した点検ファイルが、この中にありません。",
		EN: "the assessment that this workbook of %s was written from is not among these files",
	}
	IsFolder      = checklist.Text{JA: "%s はフォルダーです。", EN: "%s is a folder"}
	KeyringNoKey  = checklist.Text{JA: "鍵「%s」は、この鍵束にありません。", EN: "the keyring has no key %s"}
	LawNoDocument = checklist.Text{JA: "「%s」という文書は登録簿にありません。", EN: "the register has no document %s"}
	LawNoPlace    = checklist.Text{JA: "%s に「%s」は登録されていません。", EN: "%s has no provision %s in the register"}
	LawPlaces     = checklist.Text{
		JA: "tenken law show %s で全ての条や節が出ます。",
		EN: "tenken law show %s lists all its provisions",
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
	NewGuidelineNoID = checklist.Text{JA: "「%s」は識別子の形ではありません。", EN: "%s is not a valid id"}
	NextExists       = checklist.Text{JA: "%s は既にあります。", EN: "%s already exists"}
	NoDate           = checklist.Text{JA: "「%s」は日付として読めません。", EN: "%q is not a date"}
	NoFolder         = checklist.Text{JA: "「%s」というフォルダーはありません。", EN: "there is no folder %s"}
	NoFolderMade     = checklist.Text{JA: "フォルダー「%s」を作れません。", EN: "cannot make the folder %s"}
	NoKeyFile        = checklist.Text{JA: "%s は鍵のファイルとして読めません。", EN: "%s cannot be read as a key file"}
	NoList           = checklist.Text{
		JA: "「%s」というガイドラインもファイルもありません。",
		EN: "there is no guideline or file called %s",
	}
	NoPlainDate = checklist.Text{JA: "「%s」は日付として読めません。", EN: "%s is not a date"}
	NoQuestion  = checklist.Text{JA: "このような点検項目はありません", EN: "there is no such question"}
	NoneFits    = checklist.Text{JA: "「%s」に当てはまるファイルがありません。", EN: "no file matches %s"}
	NotFolder   = checklist.Text{JA: "%s はフォルダーではありません。", EN: "%s is not a folder"}
	NotFound    = checklist.Text{JA: "%s が見つかりません。", EN: "%s does not exist"}
	NotPair     = checklist.Text{JA: "「%s」は ID=値 の形ではありません。", EN: "%s is not of the form ID=VALUE"}
	NotRegular  = checklist.Text{
		JA: "%s は普通のファイルではないため、開きません（パイプや装置など）。",
		EN: "%s is not a regular file, so it is not opened (it may be a pipe or a device)",
	}
	NothingIn = checklist.Text{
		JA: "%s に %s のファイルがありません。",
		EN: "there is no file ending in %[2]s in %[1]s",
	}
	OneOf          = checklist.Text{JA: "次のどれかを指定してください: %s", EN: "use one of: %s"}
	PackAddKeyring = checklist.Text{JA: "--keyring 鍵束 -o 名前%s を付けてください。", EN: "add --keyring K -o NAME%s"}
	PackNameKind   = checklist.Text{JA: "種類が %s のパックを指定してください。", EN: "give a pack of kind %s"}
	PackNoFile     = checklist.Text{
		JA: "「%s」という名前のファイルはパックに入れられません。",
		EN: "a pack cannot contain a file called %s",
	}
	PackOtherKind     = checklist.Text{JA: "%s の種類は %s です。", EN: "%s is a pack of kind %s"}
	ReportNoFramework = checklist.Text{JA: "「%s」という枠組みはありません。", EN: "there is no framework %s"}
	ReportNoKind      = checklist.Text{JA: "「%s」の報告書は作れません。", EN: "a report cannot be written as %s"}
	ReviewNoAnswer    = checklist.Text{JA: "%s には、まだ回答がありません。", EN: "%s has no answer yet"}
	ReviewNoVerdict   = checklist.Text{JA: "「%s」は判断として読めません。", EN: "%q is not a reviewer's result"}
	SeeHelp           = checklist.Text{JA: "%s --help で使い方を表示します。", EN: "%s --help shows how to use it"}
	SeveralLists      = checklist.Text{JA: "%s に点検項目ファイルがいくつもあります。", EN: "%s contains several checklists"}
	TrustSeenDamaged  = checklist.Text{
		JA: "これまでに見た版の記録（%s）が壊れています。",
		EN: "the record of the editions seen so far (%s) is damaged",
	}
	TrustUnknown = checklist.Text{
		JA: "「%s」は信頼している発行元にありません。",
		EN: "%s is not among the trusted publishers",
	}
	UnsignedRefused = checklist.Text{JA: "%s は署名なしなので使いません。", EN: "%s is unsigned, so it is not used"}
	Usage           = checklist.Text{JA: "使い方: %s", EN: "usage: %s"}
	AddOutput       = checklist.Text{JA: "-o 名前%s を付けてください。", EN: "add -o NAME%s"}
)
