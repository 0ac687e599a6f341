package author

import (
	"strings"

	"tenken/checklist"
)

// sheet is one sheet of the workbook; its name may be in either language.
type sheet struct {
	id   string
	name checklist.Text
}

var (
	sheetHow       = sheet{"how", checklist.Text{JA: "書き方", EN: "Instructions"}}
	sheetHead      = sheet{"head", checklist.Text{JA: "一覧", EN: "List"}}
	sheetParents   = sheet{"extends", checklist.Text{JA: "前提にする一覧", EN: "Parents"}}
	sheetSources   = sheet{"sources", checklist.Text{JA: "文書", EN: "Sources"}}
	sheetFacts     = sheet{"facts", checklist.Text{JA: "前提", EN: "Facts"}}
	sheetOptions   = sheet{"options", checklist.Text{JA: "選択肢", EN: "Options"}}
	sheetSections  = sheet{"sections", checklist.Text{JA: "区分", EN: "Sections"}}
	sheetQuestions = sheet{"questions", checklist.Text{JA: "点検項目", EN: "Questions"}}
	sheetView      = sheet{"view", checklist.Text{JA: "短い一覧", EN: "Short list"}}
	sheetRetired   = sheet{"retired", checklist.Text{JA: "廃止", EN: "Retired"}}
	sheetLineage   = sheet{"lineage", checklist.Text{JA: "引継ぎ", EN: "Lineage"}}
	sheetComments  = sheet{"comments", checklist.Text{JA: "注釈", EN: "Comments"}}
)

type said = checklist.Text

var (
	wordKey    = said{JA: "キー", EN: "Key"}
	wordItem   = said{JA: "項目", EN: "Item"}
	wordValue  = said{JA: "値", EN: "Value"}
	wordHint   = said{JA: "書き方", EN: "How to fill it in"}
	wordChoose = said{JA: "次のどれかを選んでください：%s", EN: "Choose one of: %s"}

	wordTooLarge   = said{JA: "ブックが大きすぎます", EN: "the workbook is too large"}
	wordSplit      = said{JA: "点検項目を幾つかの一覧に分けてください", EN: "split the checklist into several"}
	wordNoWorkbook = said{JA: "Excel のブックとして読めません", EN: "this cannot be read as an Excel workbook"}
	wordSaveAs     = said{JA: "Excel で開き、種類を「Excel ブック (*.xlsx)」にして、パスワードなしで保存し直してください",
		EN: "open it in Excel and save it as an Excel workbook (.xlsx) without a password"}
	wordNoHead = said{JA: "点検項目のブックではありません（シート「一覧」がありません）",
		EN: "this is not the workbook of a checklist: it has no sheet \"List\""}
	wordMakeOne = said{JA: "tenken guidelines to-xlsx で作ったブックを使ってください",
		EN: "use a workbook made by tenken guidelines to-xlsx"}
	wordRows     = said{JA: "シートに %d を超える行があります", EN: "the sheet has more than %d rows"}
	wordNoKeys   = said{JA: "キーの行（id などの行）が見つかりません", EN: "the row of keys (id and so on) is missing"}
	wordKeepKeys = said{JA: "2 行目の灰色の行を、消した列も含めて元に戻してください",
		EN: "put back the grey second row, with any columns that were deleted"}
	wordStranger = said{JA: "キー「%s」の列は読み込みません", EN: "the column %q is not read"}
	wordForm     = said{JA: "「%s」は、この欄の書き方に合っていません", EN: "%q does not have the form that this column needs"}
	wordNowhere  = said{JA: "シート「%[1]s」に「%[2]s」がありません", EN: "the sheet %[1]q has no %[2]q"}
	wordCheckID  = said{JA: "識別子を確かめてください", EN: "check the ID"}
	wordTooLong  = said{JA: "文が %d 字を超えるため、セルに入りません", EN: "a text of more than %d characters does not fit into a cell"}
	wordShorten  = said{JA: "一覧の文を短くしてください", EN: "shorten the text in the list"}
)

// howTo is the first sheet, a line a row.
var howTo = []said{
	{JA: "点検項目のブック", EN: "A checklist as a workbook"},
	{JA: "各シートの 1 行を 1 件として書きます。2 行目の灰色のキーで列を見分けるため、列は動かしても隠しても構いませんが、" +
		"2 行目は変えないでください。", EN: "Each row of a sheet is one item. Columns are recognised by the grey keys in the " +
		"second row: move or hide columns as you like, but leave that row as it is."},
	{JA: "前提、選択肢、区分、点検項目の順に書きます。点検項目は「区分」の列で、選択肢は「前提」の列で、どこに属するかを示します。",
		EN: "Write facts, options, sections and then questions. The columns Section and Fact say where a row belongs."},
	{JA: "条件は、outsources=yes、staff=[up-to-100, over-100]、not(...)、all(..., ...)、any(..., ...) の形で書きます。",
		EN: "Conditions: outsources=yes, staff=[up-to-100, over-100], not(...), all(..., ...), any(..., ...)."},
	{JA: "根拠は、1 行に一つ、文書の識別子、空白、条番号の順に書きます。例：appi 26(1)",
		EN: "Citations: one per line, the ID of the document, a space, the article. Example: appi 26(1)"},
	{JA: "セルを選ぶと書き方が出ます。選択肢のある欄では、▼から選べます。",
		EN: "Select a cell to see how to fill it in; where there is a choice, pick from the list."},
	{JA: "書き終えたら、tenken guidelines from-xlsx このブック.xlsx -o checklist.yaml を実行します。" +
		"誤りは、シートとセルの名前で示します。", EN: "When you are done, run tenken guidelines from-xlsx THIS.xlsx " +
		"-o checklist.yaml. Mistakes are reported by sheet and cell."},
}

// japanese and english are the labels of a text in the two languages.
func japanese(t said) said { return said{JA: t.JA, EN: t.EN + " (Japanese)"} }

func english(t said) said { return said{JA: t.JA + "（英語）", EN: t.EN + " (English)"} }

// labels are what people call the values, by key; a key of one sheet goes before the general one.
var labels = map[string]said{
	"id": {JA: "識別子", EN: "ID"}, "serial": {JA: "通し番号", EN: "Serial number"}, "edition": {JA: "版", EN: "Edition"},
	"as_of": {JA: "法令を読んだ日", EN: "Law as of"}, "review_by": {JA: "次に見直す日", EN: "Review by"},
	"title.ja": {JA: "題名", EN: "Title (Japanese)"}, "title.en": {JA: "題名（英語）", EN: "Title (English)"},
	"publisher.ja": {JA: "発行者", EN: "Publisher (Japanese)"}, "publisher.en": {JA: "発行者（英語）", EN: "Publisher (English)"},
	"words.ja":  {JA: "探すときの言葉", EN: "Everyday words (Japanese)"},
	"words.en":  {JA: "探すときの言葉（英語）", EN: "Everyday words (English)"},
	"for.ja":    {JA: "対象の事業者", EN: "Whom it is for (Japanese)"},
	"for.en":    {JA: "対象の事業者（英語）", EN: "Whom it is for (English)"},
	"unread.ja": {JA: "読んでいない法令", EN: "Laws not read (Japanese)"},
	"unread.en": {JA: "読んでいない法令（英語）", EN: "Laws not read (English)"},
	"goal.id":   {JA: "目標の識別子", EN: "Goal: ID"}, "goal.title.ja": {JA: "目標", EN: "Goal (Japanese)"},
	"goal.title.en": {JA: "目標（英語）", EN: "Goal (English)"}, "goal.needs": {JA: "目標に要る点検項目", EN: "Goal: needs"},
	"status": {JA: "予告", EN: "Draft"}, "view.of": {JA: "短い一覧の元", EN: "Short list of"},
	"url": {JA: "アドレス（URL）", EN: "Address (URL)"}, "ask.ja": {JA: "問い", EN: "Question (Japanese)"},
	"ask.en": {JA: "問い（英語）", EN: "Question (English)"},
	"why.ja": japanese(checklist.LabelWhy), "why.en": english(checklist.LabelWhy),
	"check.ja": japanese(checklist.LabelCheck), "check.en": english(checklist.LabelCheck),
	"remedy.ja": japanese(checklist.LabelRemedy), "remedy.en": english(checklist.LabelRemedy),
	"reason.ja": {JA: "理由", EN: "Reason (Japanese)"}, "reason.en": {JA: "理由（英語）", EN: "Reason (English)"},
	"type": {JA: "型", EN: "Type"}, "when": {JA: "条件", EN: "Condition"}, "derive": {JA: "計算", EN: "Derived"},
	"implies": {JA: "決まる前提", EN: "Implies"}, "group": {JA: "まとまり", EN: "Group"}, "rare": {JA: "まれ", EN: "Rare"},
	"fact": {JA: "前提", EN: "Fact"}, "ja": {JA: "名前", EN: "Label (Japanese)"},
	"en":   {JA: "名前（英語）", EN: "Label (English)"},
	"with": {JA: "一緒に問う区分", EN: "Asked with section"}, "section": checklist.LabelSection,
	"rev":  {JA: "意味の版", EN: "Revision of meaning"},
	"duty": checklist.LabelDuty, "work": checklist.LabelWork, "weight": {JA: "重み", EN: "Weight"},
	"cite": checklist.LabelCite, "from": {JA: "問い始める日", EN: "Asked from"},
	"until": {JA: "問い終える日", EN: "Asked until"},
	"na":    {JA: "該当なしの扱い", EN: "Not applicable"}, "quick": {JA: "最初の 10 問", EN: "First ten"},
	"map": {JA: "枠組み", EN: "Frameworks"},
	"who": {JA: "答える人", EN: "Who answers"}, "instead_of": {JA: "代わる点検項目", EN: "Instead of"},
	"check_every": {JA: "証跡を更新する間隔", EN: "Evidence renewed every"},
	"replaced_by": {JA: "置き換えた点検項目", EN: "Replaced by"},
	"from.serial": {JA: "前の通し番号", EN: "Former serial number"}, "from.sha256": {JA: "前の版の照合値", EN: "Former SHA-256"},
	"of": {JA: "種類", EN: "Kind"}, "old": {JA: "前の識別子", EN: "Former IDs"}, "new": {JA: "今の識別子", EN: "Current IDs"},
	"relation": {JA: "関係", EN: "Relation"}, "values": {JA: "値の対応", EN: "Values"},
}

var hints = map[string]said{
	"id": {JA: "英小文字とハイフンで書きます（点検項目は MED-03-02 の形）。公表した後は変えません。",
		EN: "Lower-case letters and hyphens; for a question, as in MED-03-02. Never change it once it is published."},
	"serial": {JA: "公表するたびに 1 上げます。", EN: "Raise it by one with every publication."},
	"as_of":  {JA: "法令を実際に読んだ日を書きます。例：2026-07-20", EN: "The day as of which the law was read, such as 2026-07-20."},
	"review_by": {JA: "法令を次に見直す日を書きます。例：2027-07-20",
		EN: "The day by which the law must be read again, such as 2027-07-20."},
	"words.ja": {JA: "1 行に一つ書きます。", EN: "One per line."},
	"words.en": {JA: "1 行に一つ書きます。", EN: "One per line."},
	"status":   {JA: "予告だけをして判定しないときは、draft と書きます。", EN: "Write draft if the list is only announced and never judged."},
	"view.of":  {JA: "短い一覧のときだけ、元の一覧の識別子を書きます。", EN: "Only for a short list: the ID of the list it is taken from."},
	"duty": {JA: "must は法的義務、effort は努力義務、should は望ましい措置です。原典の文言のとおりに選びます。",
		EN: "must: a legal duty; effort: a duty of effort; should: an advised measure, by the words of the source."},
	"ask.ja": {JA: "60 字まで。一つの事実を、「はい」が望ましい答えになるように問います。",
		EN: "At most 60 characters. Ask for one fact, so that yes is the desired answer."},
	"why.ja": {JA: "法令を読んだことのない人のために、理由と例を「です・ます」で書きます。",
		EN: "The reason, with an example, for somebody who has never read the law."},
	"check.ja":  {JA: "どこを見ればよいか、何が証跡になるかを書きます。", EN: "Where to look, and what counts as evidence."},
	"remedy.ja": {JA: "初めの一歩として、誰が何をするかを書きます。", EN: "The first step: who does what."},
	"work":      {JA: "S は 1 日以内、M は数日、L は数週間です。", EN: "S: up to a day; M: a few days; L: weeks."},
	"weight":    {JA: "1 から 3 まで。迷ったら 1 にします。", EN: "1 to 3; 1 if in doubt."},
	"cite":      {JA: "1 行に一つ書きます。例：appi 26(1)", EN: "One per line, such as: appi 26(1)"},
	"when": {JA: "例：outsources=yes、all(outsources=yes, staff=[over-100])。全員に問うなら空欄にします。",
		EN: "For example outsources=yes or all(outsources=yes, staff=[over-100]). Leave it empty to ask everybody."},
	"derive": {JA: "1 行に一つ「値: 条件」の形で書きます。最後の行は値だけにします。",
		EN: "One per line, VALUE: CONDITION; the last line is a value alone."},
	"implies": {JA: "1 行に一つ書きます。例：yes → outsources=no", EN: "One per line, such as: yes → outsources=no"},
	"na": {JA: "refused なら「該当なし」を認めず、with-reason なら理由があれば認めます。",
		EN: "refused: never allowed; with-reason: allowed where a reason is given."},
	"quick": {JA: "最初の 10 問に入れるものだけ true にします。", EN: "true only for the first ten questions."},
	"map": {JA: "1 行に一つ書きます。例：oecd: openness。関係は「5.19 (subset-of)」のように書き添えます。",
		EN: "One per line, such as oecd: openness; add a relation as in 5.19 (subset-of)."},
	"type":        {JA: "yesno は「はい」か「いいえ」、choice は選択肢から一つです。", EN: "yesno, or choice to pick one of the options."},
	"instead_of":  {JA: "識別子を「, 」で区切って書きます。", EN: "IDs, separated by commas."},
	"replaced_by": {JA: "識別子を「, 」で区切って書きます。", EN: "IDs, separated by commas."},
	"check_every": {JA: "P1Y（毎年）、P6M（半年ごと）のように書きます。", EN: "For example P1Y (every year) or P6M (every six months)."},
	"rev":         {JA: "意味が変わったときだけ 1 上げます。", EN: "Raise it by one only when the meaning changes."},

	"options.fact":      {JA: "シート「前提」にある識別子を書きます。", EN: "An ID from the sheet Facts."},
	"questions.section": {JA: "シート「区分」にある識別子を書きます。", EN: "An ID from the sheet Sections."},
}

// formHints say how a cell of a form is written.
var formHints = map[form]said{
	maps: {JA: "1 行に一つ「枠組み: 番号, 番号」と書いてください",
		EN: "write one per line, as FRAMEWORK: NUMBER, NUMBER"},
	values: {JA: "1 行に一つ「前の値 → 今の値, 今の値」と書いてください", EN: "write one per line, as OLD → NEW, NEW"},
	cond: {JA: "前提=値、前提=[値, 値]、not(...)、all(..., ...)、any(..., ...) のどれかにしてください",
		EN: "write FACT=VALUE, FACT=[VALUE, VALUE], not(...), all(..., ...) or any(..., ...)"},
	derive: {JA: "1 行に一つ「値: 条件」と書き、最後の行は値だけにしてください",
		EN: "write one per line, as VALUE: CONDITION, and in the last line only a value"},
	implies: {JA: "1 行に一つ「値 → 前提=値」と書いてください", EN: "write one per line, as VALUE → FACT=VALUE"},
}

func labelOf(sheet, key string) said {
	if t, ok := labels[sheet+"."+key]; ok {
		return t
	}
	if t, ok := labels[key]; ok {
		return t
	}
	return said{JA: key, EN: key}
}

func hintOf(sheet, key string) said {
	if t, ok := hints[sheet+"."+key]; ok {
		return t
	}
	if strings.HasPrefix(sheet, "lineage") {
		return said{}
	}
	return hints[key]
}
