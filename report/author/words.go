package author

import (
	"strings"

	"tenken/checklist"
)

type said = checklist.Text

var (
	wordKey    = said{JA: "キー", EN: "Key"}
	wordItem   = said{JA: "項目", EN: "Item"}
	wordValue  = said{JA: "値", EN: "Value"}
	wordHint   = said{JA: "書き方", EN: "How to fill it in"}
	wordChoose = said{JA: "次のどれかを選んでください: %s", EN: "choose one of: %s"}

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
	wordKeepKeys = said{JA: "2行目の灰色の行を、消した列のものも含めて元に戻してください",
		EN: "put back the grey second row"}
	wordStranger = said{JA: "キー「%s」の列は読みません", EN: "the column %q is not read"}
	wordForm     = said{JA: "「%s」は、この欄の書き方になっていません", EN: "%q has not the form of this column"}
	wordNowhere  = said{JA: "シート「%[1]s」に「%[2]s」がありません", EN: "the sheet %[1]q has no %[2]q"}
	wordCheckID  = said{JA: "識別子を確かめてください", EN: "check the id"}
)

// howTo is the first sheet, a line a row.
var howTo = []said{
	{JA: "点検項目のブック", EN: "A checklist as a workbook"},
	{JA: "各シートの1行を1件として書きます。2行目の灰色のキーで列を見分けるため、列は動かしても隠しても構いませんが、" +
		"2行目は変えないでください。", EN: "A row of a sheet is one item. Columns are known by the grey keys of the second row: " +
		"move or hide them as you like, but leave that row as it is."},
	{JA: "前提、選択肢、区分、点検項目の順に書きます。点検項目は「区分」の列で、選択肢は「前提」の列で、どこに属するかを示します。",
		EN: "Write facts, options, sections and then questions. The columns Section and Fact say where a row belongs."},
	{JA: "条件は outsources=yes、staff=[up-to-100, over-100]、not(...)、all(..., ...)、any(..., ...) の形で書きます。",
		EN: "Conditions: outsources=yes, staff=[up-to-100, over-100], not(...), all(..., ...), any(..., ...)."},
	{JA: "根拠は1行に一つ、文書の識別子、空白、条番号の順に書きます。例: appi 26(1)",
		EN: "Citations: one a line, the id of the document, a space, the article. Example: appi 26(1)"},
	{JA: "セルを選ぶと書き方が出ます。選択肢のある欄では、▼から選べます。",
		EN: "Choose a cell to see how to fill it in; where there is a choice, pick from the list."},
	{JA: "書き終えたら tenken guidelines from-xlsx このブック.xlsx -o checklist.yaml を実行します。" +
		"誤りは、シートとセルの名前で示します。", EN: "When done, run tenken guidelines from-xlsx THIS.xlsx -o checklist.yaml. " +
		"Mistakes are named by sheet and cell."},
}

// labels are what people call the values, by key; a key of one sheet goes before the general one.
var labels = map[string]said{
	"id": {JA: "識別子", EN: "Id"}, "serial": {JA: "通し番号", EN: "Serial"}, "edition": {JA: "版", EN: "Edition"},
	"as_of": {JA: "法令を読んだ日", EN: "State of law"}, "review_by": {JA: "次に見直す日", EN: "Review by"},
	"title.ja": {JA: "題名", EN: "Title (Japanese)"}, "title.en": {JA: "題名（英語）", EN: "Title (English)"},
	"publisher.ja": {JA: "発行者", EN: "Publisher (Japanese)"}, "publisher.en": {JA: "発行者（英語）", EN: "Publisher (English)"},
	"words.ja":  {JA: "探すときの言葉", EN: "Everyday words (Japanese)"},
	"words.en":  {JA: "探すときの言葉（英語）", EN: "Everyday words (English)"},
	"for.ja":    {JA: "対象の事業者", EN: "Whom it is for (Japanese)"},
	"for.en":    {JA: "対象の事業者（英語）", EN: "Whom it is for (English)"},
	"unread.ja": {JA: "読んでいない法令", EN: "Law not read (Japanese)"},
	"unread.en": {JA: "読んでいない法令（英語）", EN: "Law not read (English)"},
	"goal.id":   {JA: "目標の識別子", EN: "Goal: id"}, "goal.title.ja": {JA: "目標", EN: "Goal (Japanese)"},
	"goal.title.en": {JA: "目標（英語）", EN: "Goal (English)"}, "goal.needs": {JA: "目標に要る点検項目", EN: "Goal: needs"},
	"status": {JA: "予告", EN: "Draft"}, "view.of": {JA: "短い一覧の元", EN: "Short list of"},
	"url": {JA: "番地", EN: "Address"}, "ask.ja": {JA: "問い", EN: "Question (Japanese)"},
	"ask.en": {JA: "問い（英語）", EN: "Question (English)"},
	"why.ja": {JA: "理由", EN: "Why (Japanese)"}, "why.en": {JA: "理由（英語）", EN: "Why (English)"},
	"check.ja": {JA: "確かめ方", EN: "Check (Japanese)"}, "check.en": {JA: "確かめ方（英語）", EN: "Check (English)"},
	"remedy.ja": {JA: "直し方", EN: "Remedy (Japanese)"}, "remedy.en": {JA: "直し方（英語）", EN: "Remedy (English)"},
	"reason.ja": {JA: "理由", EN: "Reason (Japanese)"}, "reason.en": {JA: "理由（英語）", EN: "Reason (English)"},
	"type": {JA: "型", EN: "Type"}, "when": {JA: "条件", EN: "Condition"}, "derive": {JA: "計算", EN: "Derived"},
	"implies": {JA: "決まる前提", EN: "Implies"}, "group": {JA: "まとまり", EN: "Group"}, "rare": {JA: "まれ", EN: "Rare"},
	"fact": {JA: "前提", EN: "Fact"}, "ja": {JA: "名前", EN: "Label (Japanese)"},
	"en":   {JA: "名前（英語）", EN: "Label (English)"},
	"with": {JA: "一緒に問う区分", EN: "With section"}, "section": {JA: "区分", EN: "Section"}, "rev": {JA: "意味の版", EN: "Rev"},
	"duty": {JA: "義務の強さ", EN: "Duty"}, "work": {JA: "手間", EN: "Work"}, "weight": {JA: "重み", EN: "Weight"},
	"cite": {JA: "根拠", EN: "Citations"}, "from": {JA: "問い始める日", EN: "From"}, "until": {JA: "問い終える日", EN: "Until"},
	"na": {JA: "該当なし", EN: "Not applicable"}, "quick": {JA: "最初の10問", EN: "First ten"},
	"map": {JA: "枠組み", EN: "Frameworks"},
	"who": {JA: "答える人", EN: "Who answers"}, "instead_of": {JA: "代わる点検項目", EN: "Instead of"},
	"check_every": {JA: "証跡の更新", EN: "Evidence renewed"}, "replaced_by": {JA: "置き換えた点検項目", EN: "Replaced by"},
	"from.serial": {JA: "前の通し番号", EN: "Former serial"}, "from.sha256": {JA: "前の版の照合値", EN: "Former SHA-256"},
	"of": {JA: "種類", EN: "Kind"}, "old": {JA: "前の識別子", EN: "Former ids"}, "new": {JA: "今の識別子", EN: "Present ids"},
	"relation": {JA: "関係", EN: "Relation"}, "values": {JA: "値の対応", EN: "Values"},
}

var hints = map[string]said{
	"id":        {JA: "英小文字とハイフン（点検項目は MED-03-02 の形）。公表した後は変えません。", EN: "Never changes once published."},
	"serial":    {JA: "公表のたびに1つ上げます。", EN: "One higher at every publication."},
	"as_of":     {JA: "実際に法令を読んだ日。例: 2026-07-20", EN: "The day of the law that was read, as 2026-07-20."},
	"review_by": {JA: "次に法令を見直す日。例: 2027-07-20", EN: "When the law must be read again, as 2027-07-20."},
	"words.ja":  {JA: "1行に一つ。", EN: "One a line."},
	"words.en":  {JA: "1行に一つ。", EN: "One a line."},
	"status":    {JA: "予告だけして判定しないときは draft。", EN: "draft: announced, never judged."},
	"view.of":   {JA: "短い一覧のときだけ、元の一覧の識別子。", EN: "Only of a short list: the id of the list it is taken from."},
	"duty": {JA: "must 法的義務、effort 努力義務、should 望ましい措置。原典の文言のとおりに。",
		EN: "must: a duty; effort: a duty of effort; should: advice."},
	"ask.ja": {JA: "60字まで。一つの事実を、「はい」が望ましい答えになるように問います。",
		EN: "At most 60 characters; one fact; yes is the good answer."},
	"why.ja": {JA: "法令を読んだことのない人への理由と例。です・ます。",
		EN: "The reason, with an example, for somebody who never read the law."},
	"check.ja":  {JA: "どこを見ればよいか。証跡になるもの。", EN: "Where to look, and what is evidence."},
	"remedy.ja": {JA: "初めの一歩。誰が何をするか。", EN: "The first step: who does what."},
	"work":      {JA: "S 1日以内、M 数日、L 数週間。", EN: "S: up to a day, M: some days, L: weeks."},
	"weight":    {JA: "1から3。迷えば1。", EN: "1 to 3; 1 if in doubt."},
	"cite":      {JA: "1行に一つ。例: appi 26(1)", EN: "One a line, as: appi 26(1)"},
	"when": {JA: "例: outsources=yes、all(outsources=yes, staff=[over-100])。全員に問うなら空。",
		EN: "As: outsources=yes or all(outsources=yes, staff=[over-100]). Empty: everybody."},
	"derive": {JA: "1行に一つ「値: 条件」。最後の行は値だけ。",
		EN: "One a line, VALUE: CONDITION; the last line only a value."},
	"implies": {JA: "1行に一つ。例: yes → outsources=no", EN: "One a line, as: yes → outsources=no"},
	"na":      {JA: "refused 認めない、with-reason 理由があれば認める。", EN: "refused, or with-reason."},
	"quick":   {JA: "最初の10問に入れるものだけ true。", EN: "true only for the first ten."},
	"map": {JA: "1行に一つ。例: oecd: openness。関係は「5.19 (subset-of)」のように書き添えます。",
		EN: "One a line, as: oecd: openness; with a relation: 5.19 (subset-of)."},
	"type":              {JA: "yesno はい・いいえ、choice 選択肢から一つ。", EN: "yesno, or choice of the options."},
	"instead_of":        {JA: "識別子を「, 」で区切ります。", EN: "Ids separated by commas."},
	"replaced_by":       {JA: "識別子を「, 」で区切ります。", EN: "Ids separated by commas."},
	"check_every":       {JA: "P1Y（毎年）、P6M（半年ごと）など。", EN: "P1Y (every year), P6M and so on."},
	"rev":               {JA: "意味が変わったときだけ1つ上げます。", EN: "One higher only when the meaning changes."},
	"options.fact":      {JA: "シート「前提」にある識別子。", EN: "An id of the sheet Facts."},
	"questions.section": {JA: "シート「区分」にある識別子。", EN: "An id of the sheet Sections."},
}

// formHints say how a cell of a form is written.
var formHints = map[form]said{
	maps:   {JA: "1行に一つ「枠組み: 番号, 番号」と書いてください", EN: "write one a line, FRAMEWORK: NUMBER, NUMBER"},
	values: {JA: "1行に一つ「前の値 → 今の値, 今の値」と書いてください", EN: "write one a line, OLD → NEW, NEW"},
	cond: {JA: "前提=値、前提=[値, 値]、not(...)、all(..., ...)、any(..., ...) のどれかにしてください",
		EN: "write FACT=VALUE, FACT=[VALUE, VALUE], not(...), all(..., ...) or any(..., ...)"},
	derive:  {JA: "1行に一つ「値: 条件」と書き、最後の行は値だけにしてください", EN: "write one a line, VALUE: CONDITION, the last only a value"},
	implies: {JA: "1行に一つ「値 → 前提=値」と書いてください", EN: "write one a line, VALUE → FACT=VALUE"},
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
