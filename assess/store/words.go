package store

import (
	"tenken/checklist"
)

// What is said of a line and of a file; the sentences of errors and reports are
// in the other files named words.

// show is a name from outside as it may appear in a sentence on a screen.
func show(s string) string {
	return checklist.VisibleLine(s)
}

// flaw is why a line is not of the format, in both languages. It never holds
// text of the line.
type flaw checklist.Text

func (f *flaw) Error() string { return f.EN }

// flawed is a flaw with its places filled in.
func flawed(f *flaw, args ...any) error {
	g := flaw(checklist.Text(*f).With(args...))
	return &g
}

// The flaws of a line whose sum may well match.
var (
	errJSON      = &flaw{JA: "JSON（UTF-8）になっていません", EN: "not JSON in UTF-8"}
	errTwice     = &flaw{JA: "同じ名前の値が二度あります", EN: "a member occurs twice"}
	errMissing   = &flaw{JA: "必要な値がありません", EN: "a member is missing"}
	errID        = &flaw{JA: "識別子が 16 桁の 16 進数（小文字）ではありません", EN: "id is not 16 lower-case hex digits"}
	errFormat    = &flaw{JA: "形式の番号が 1 以上の数ではありません", EN: "format is not a number of 1 or more"}
	errDigest    = &flaw{JA: "点検項目の文面がダイジェストと合いません", EN: "sha256 is not the digest of the text"}
	errList      = &flaw{JA: "点検項目の名前または版が、その文面と合いません", EN: "id or serial is not that of the checklist's text"}
	errKey       = &flaw{JA: "事業者の鍵または前のファイルの照合番号の形が違います", EN: "business_key or from is malformed"}
	errDay       = &flaw{JA: "日付が YYYY-MM-DD ではありません", EN: "day is not a date"}
	errReason    = &flaw{JA: "承認を解く理由がありません", EN: "a reopening without a reason"}
	errHead      = &flaw{JA: "照合番号が 64 桁の 16 進数（小文字）ではありません", EN: "head is not 64 lower-case hex digits"}
	errNotHead   = &flaw{JA: "照合番号が直前の行のものではありません", EN: "head is not the sum of the line before"}
	errSHA256    = &flaw{JA: "ダイジェストが 64 桁の 16 進数（小文字）ではありません", EN: "sha256 is not 64 lower-case hex digits"}
	errShelf     = &flaw{JA: "証跡の期限が、日付か期間のどちらか一つになっていません", EN: "not exactly one of until and shelf"}
	errPeriod    = &flaw{JA: "期間が P1Y のような形ではありません", EN: "shelf is not a period such as P1Y"}
	errReturn    = &flaw{JA: "提出の番号かダイジェストの形が違います", EN: "return or sha256 is malformed"}
	errRevision  = &flaw{JA: "提出の回数が 1 以上の数ではありません", EN: "revision is not a number of 1 or more"}
	errEmpty     = &flaw{JA: "空の文字列です", EN: "an empty text"}
	errNumber    = &flaw{JA: "0 以上の整数になっていません", EN: "not a whole number of 0 or more"}
	errTime      = &flaw{JA: "時刻の書き方が RFC 3339 ではありません", EN: "t is not an RFC 3339 time"}
	errObject    = &flaw{JA: "{ } の形になっていません", EN: "not an object"}
	errItems     = &flaw{JA: "[ ] の形になっていません", EN: "not a list"}
	errEmptyList = &flaw{JA: "一覧が空です", EN: "an empty list"}
	errString    = &flaw{JA: "文字列になっていません", EN: "not a string"}
	errHalf      = &flaw{JA: "文字コードが途中で切れています", EN: "half of a surrogate pair"}
	errTimeRange = &flaw{JA: "時刻を RFC 3339 で書けません", EN: "t is a time that RFC 3339 cannot hold"}
)

// Why an event cannot be written, beside the flaws that reading meets too.
var (
	errNegative    = &flaw{JA: "負の数です", EN: "a number is negative"}
	errNotUTF8     = &flaw{JA: "%s が UTF-8 ではありません", EN: "%s is not UTF-8"}
	errEmptyMember = &flaw{JA: "%s が空です", EN: "%s is empty"}
	errField       = &flaw{JA: "形式 1 にない欄があります", EN: "a field is not in format 1"}
	errPayload     = &flaw{JA: "種類「%s」の中身がありません", EN: "kind %q lacks its payload"}
	notOpen        = checklist.Text{JA: "書込み用に開いていません", EN: "the file is not open for writing"}
)

// What of a line only a newer tenken knows.
var (
	unknownMember  = checklist.Text{JA: "項目「%s」", EN: "member %q"}
	unknownKind    = checklist.Text{JA: "種類「%s」", EN: "kind %q"}
	unknownFormat  = checklist.Text{JA: "形式 %d", EN: "format %d"}
	unknownState   = checklist.Text{JA: "引き継いだ回答の状態", EN: "state of a carried answer"}
	unknownVerdict = checklist.Text{JA: "確認者の判断", EN: "verdict of a review"}
	unknownRole    = checklist.Text{JA: "署名の役割", EN: "role of a signature"}
)

// Why a line cannot be used.
var (
	whyForm = checklist.Text{JA: "行の形になっていません", EN: "not in the form of a line"}
	whySum  = checklist.Text{
		JA: "照合値が合いません。この行か、その前の行が変わっています",
		EN: "the sum does not match: this line or the one before it has changed",
	}
	whyNumber = checklist.Text{JA: "通し番号が続いていません", EN: "the number is out of sequence"}
	whyTwice  = checklist.Text{JA: "同じ識別子が二度使われています", EN: "an id is used twice"}
	whyBegin  = checklist.Text{
		JA: "開始の記録（begin）が、最初の一つだけになっていません",
		EN: "the first event, and only the first, must be of kind begin",
	}
	whyEmpty = checklist.Text{JA: "完全な行が一つもありません", EN: "there is not a single whole line"}
	whyEvent = checklist.Text{JA: "中身を読めません", EN: "the content cannot be read"}
	whyCut   = checklist.Text{JA: "途中で切れています", EN: "it is cut off in the middle"}
	whyTail  = checklist.Text{
		JA: "ファイルの終わりが壊れています。保存した記録が失われているおそれがあります",
		EN: "the end of the file is damaged; what was saved may be lost",
	}
	whyZeros = checklist.Text{
		JA: "ファイルの終わりがゼロで埋まっています。停電で最後の保存が途切れたか、保存した記録が失われています",
		EN: "the end of the file is zeros: a power cut stopped the last saving, or what was saved is lost",
	}
	whyUndo = checklist.Text{
		JA: "取り消した元の記録が失われているため、この取り消しも不要です",
		EN: "it undoes an event that is lost, so it is not needed either",
	}
	whyOther = checklist.Text{
		JA: "同じ番号の別の記録です。別の写しのものと思われます",
		EN: "another event with the same number, probably from another copy",
	}
	whyMoved = checklist.Text{
		JA: "順番が入れ替わっていました。番号の順に戻せます",
		EN: "it was out of order; it can be put back by its number",
	}
	moreLost = checklist.Text{JA: "ほか %d か所", EN: "and %d more"}
)

// What was wrong with a line that is proved all the same.
var (
	mendDigits = checklist.Text{
		JA: "照合値だけが壊れています。中身が正しいことは確かめました",
		EN: "only its sum is damaged; the content is proved right",
	}
	mendHead = checklist.Text{
		JA: "行の形だけが壊れています。中身が正しいことは確かめました",
		EN: "only the form of the line is damaged; the content is proved right",
	}
	mendNewline = checklist.Text{
		JA: "行末だけが壊れています。中身が正しいことは確かめました",
		EN: "only the end of the line is damaged; the content is proved right",
	}
	mendBit = checklist.Text{
		JA: "1 ビットの誤りを直せることを、照合値で確かめました",
		EN: "one flipped bit can be put right, proved by the sum",
	}
	mendByte = checklist.Text{
		JA: "余計な改行を元の文字に直せることを、照合値で確かめました",
		EN: "a stray newline can be turned back, proved by the sum",
	}
	mendList = checklist.Text{
		JA: "手元の同じ点検項目の文面で直せることを、照合値で確かめました",
		EN: "its text can be replaced by the same checklist on this machine, proved by the sum",
	}
)

// What a file that is no assessment looks like.
var (
	looksFolder = checklist.Text{JA: "フォルダー", EN: "a folder"}
	looksPipe   = checklist.Text{JA: "パイプやソケット", EN: "a pipe or socket"}
	looksDevice = checklist.Text{JA: "装置", EN: "a device"}
	looksOther  = checklist.Text{JA: "ふつうのファイルではないもの", EN: "something other than a regular file"}
	looksEmpty  = checklist.Text{JA: "空のファイル", EN: "an empty file"}
	looksZeros  = checklist.Text{JA: "ゼロだけのファイル", EN: "a file of zero bytes only"}
	looksText   = checklist.Text{JA: "別の種類のテキスト", EN: "another kind of text"}
	looksBytes  = checklist.Text{JA: "別の種類のファイル", EN: "another kind of file"}
)

// magics are the beginnings of files that people take for an assessment.
var magics = []struct {
	begin string
	looks checklist.Text
}{
	{"PK\x03\x04", checklist.Text{JA: "Excel のブックか zip", EN: "an Excel workbook or a zip archive"}},
	{"\xd0\xcf\x11\xe0", checklist.Text{JA: "古い形式の Excel のブック", EN: "an old Excel workbook"}},
	{"%PDF", checklist.Text{JA: "PDF", EN: "a PDF"}},
	{"\x1f\x8b", checklist.Text{JA: "gzip で圧縮したファイル", EN: "a gzip archive"}},
	{"schema:", checklist.Text{JA: "点検項目のファイル（YAML）", EN: "a checklist (YAML)"}},
}

// Which limit is exceeded.
var (
	limitFile = checklist.Text{
		JA: "ファイルが上限の " + mebibytes(MaxFile) + " を超えます", EN: "the file exceeds the limit of " + mebibytes(MaxFile)}
	limitLine = checklist.Text{
		JA: "一度の変更が上限の " + mebibytes(MaxLine) + " を超えます", EN: "one change exceeds the limit of " + mebibytes(MaxLine)}
	limitEvents = checklist.Text{
		JA: "記録の数が上限の " + thousands(MaxEvents) + " 件を超えます",
		EN: "the file exceeds the limit of " + thousands(MaxEvents) + " events"}
	limitDraft = checklist.Text{
		JA: "書きかけの文が上限の " + mebibytes(MaxDraft) + " を超えます", EN: "the draft exceeds the limit of " + mebibytes(MaxDraft)}
)

// What Verify and Repair say.

var (
	saysProved    = checklist.Text{JA: "確かめられたこと:", EN: "Proved:"}
	saysNotProved = checklist.Text{JA: "確かめられないこと:", EN: "Not proved:"}

	provedSums = checklist.Text{
		JA: "%d 行すべての照合値が、前の行から順に合っています。途中の行が変わったり、抜けたり、入れ替わったりしていません",
		EN: "the sums of all %d lines match, each covering the line before it: no line was changed, moved or " +
			"removed in between",
	}
	provedNumbers = checklist.Text{
		JA: "通し番号が続いていて、同じ識別子はありません",
		EN: "the numbers have no gaps and no id is used twice",
	}
	provedList = checklist.Text{
		JA: "点検項目 %s（第 %d 版）の文面は、名前と版、記録されたダイジェスト %s と合っています",
		EN: "the text of checklist %s (serial %d) bears that id and serial and matches its recorded digest %s",
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
		JA: "終わりの行が行ごと失われていたり、誰かが意図してファイルを作り直したりしていないこと。報告書に印刷した照合番号と比べると分かります。今の照合番号: %s",
		EN: "that no whole lines are lost from its end, and that nobody has rewritten the file on purpose. " +
			"Compare with the number printed in a report. The number now: %s",
	}
	provedSigned = checklist.Text{
		JA: "%d 行目に「%s」の署名（%s）があり、それより前の行は署名した時のままです。その後の行は %d 行です",
		EN: "signed at line %d as %s by %s: the lines before it are as they were then; %d lines since",
	}
	openSigned = checklist.Text{
		JA: "%d 行目の「%s」の署名（%s）は、統合した別のファイルのもので、この並びに対する署名ではありません。その後の行は %d 行です",
		EN: "the signature at line %d (%s by %s) comes from another file that was merged in and does not cover " +
			"the lines in this order; %d lines since",
	}
	openWho = checklist.Text{
		JA: "記録された人が、記録された時刻に答えたこと。名前と時刻は、そのパソコンの設定のままです",
		EN: "that the person recorded answered at the time recorded: names and times are those of the machine",
	}
	openSeal = checklist.Text{
		JA: "署名のない点検項目が、発行元の公表したものと同じであること（署名のあるものは、発行元の鍵で別に確かめます）",
		EN: "that an unsigned checklist is what its publisher published (signed ones are checked by keys)",
	}
	openAsked = checklist.Text{
		JA: "照合番号 %s の報告書が、このファイルから作られたこと。この番号の行はありません。番号の写し間違いがないか、別の写しやファイルの報告書でないかを確かめてください",
		EN: "that the report with the number %s was made from this file: no line has it. Check that the " +
			"number was copied correctly and that the report is not from another copy or file",
	}

	headEmpty = checklist.Text{
		JA: "照合番号が空です。報告書の各ページの下に印刷されている番号を指定してください",
		EN: "the number is empty. Give the number printed at the foot of every page of a report",
	}
	headShort = checklist.Text{
		JA: "照合番号「%s」は短すぎます（%d 桁）。報告書に印刷されている 16 桁を、すべて指定してください",
		EN: "the number %q is too short (%d digits). Give all 16 digits that are printed in the report",
	}
	headForm = checklist.Text{
		JA: "「%s」は照合番号ではありません。報告書に印刷されている 16 桁の番号（0〜9 と a〜f）を指定してください",
		EN: "%q is not a report number. Give the 16 digits (0 to 9 and a to f) that are printed in the report",
	}
)

var (
	repairedTo = checklist.Text{
		JA: "%s に、記録 %d 件を移しました。元の %s は変えていません",
		EN: "wrote %[2]d events to %[1]s. %[3]s is left as it was",
	}
	repairedEncoding = checklist.Text{JA: "文字の形式を %s から元に戻しました", EN: "The encoding was converted back from %s"}
	repairedMended   = checklist.Text{JA: "直せた行:", EN: "Put right:"}
	repairedLost     = checklist.Text{JA: "移せなかった行:", EN: "Not saved:"}
	repairedGone     = checklist.Text{
		JA: "このほか %d 行が、丸ごと失われています",
		EN: "Lines lost entirely, in addition: %d",
	}
	repairedCut = checklist.Text{
		JA: "元のファイルは途中で切れています。保存が途中で止まったのか、ファイルの写しが途中で切れたのかは分かりません。元のファイルやほかの写しがあれば、そちらを使ってください",
		EN: "The file is cut off. It does not tell whether saving was interrupted or a copy was cut off. Use " +
			"the original or another copy if there is one",
	}
	repairedQuestions = checklist.Text{
		JA: "次の点検項目の回答を確かめてください: %s",
		EN: "Check the answers to these questions: %s",
	}
	repairedMoreQuestions = checklist.Text{JA: " ほか %d 件", EN: " and %d more"}
	repairedBegin         = checklist.Text{
		JA: "最初の行が失われたため、組織名を「%s」として作り直しました",
		EN: "The first line is lost; it was made anew for the organisation %q",
	}
	repairedWhole = checklist.Text{
		JA: "途中に、壊れた行や抜けた行はありません。終わりの行が行ごと失われていないかは、このファイルだけでは分かりません。報告書があれば、tenken verify %s --head 照合番号 で確かめられます",
		EN: "No line is damaged or missing in between. The file alone cannot tell whether whole lines are lost " +
			"from its end. With a report, tenken verify %s --head NUMBER can",
	}
)
