package checklist

// What this package says, in both languages, for whoever edits it: first what values
// are called, then what is said of files. Sentences of one file are kept together.

// What the values of a list, of the register and of a file are called.
var (
	dutyWords = map[string]Text{
		"must":   {JA: "法的義務", EN: "legal duty"},
		"effort": {JA: "努力義務", EN: "duty of effort"},
		"should": {JA: "望ましい措置", EN: "advised measure"},
	}
	workWords = map[string]Text{
		"S": {JA: "1日以内", EN: "up to a day"},
		"M": {JA: "数日", EN: "a few days"},
		"L": {JA: "数週間", EN: "several weeks"},
	}
	whoWords = map[string]Text{
		"reception": {JA: "窓口", EN: "reception"},
		"manager":   {JA: "管理者", EN: "manager"},
		"system":    {JA: "システム", EN: "systems"},
		"personnel": {JA: "人事", EN: "personnel"},
	}
	whoseWords = map[string]Text{
		"business":     {JA: "事業者", EN: "business"},
		"public-body":  {JA: "行政機関等", EN: "public body"},
		"commission":   {JA: "個人情報保護委員会", EN: "Commission"},
		"government":   {JA: "国・地方公共団体", EN: "government"},
		"organisation": {JA: "認定個人情報保護団体", EN: "certified organisation"},
		"principal":    {JA: "本人", EN: "principal"},
		"anyone":       {JA: "何人も", EN: "anyone"},
	}
	confidenceWords = map[string]Text{
		"verified-primary":   {JA: "原文で確認", EN: "verified in the official text"},
		"verified-secondary": {JA: "二次資料で確認", EN: "verified in secondary sources"},
		"recalled":           {JA: "未確認", EN: "not verified"},
	}
	standingWords = map[string]Text{
		"unlisted": {JA: "登録なし", EN: "not listed"},
		"upcoming": {JA: "未施行", EN: "not in force"},
		"in-force": {JA: "施行中", EN: "in force"},
		"ended":    {JA: "失効", EN: "no longer"},
	}
	lackWords = map[string]Text{
		"no-question": {JA: "この一覧にない", EN: "is not in the list"},
		"weaker":      {JA: "法的義務の点検項目ではない", EN: "does not ask about it as a legal duty"},
		"not-cited":   {JA: "根拠を引用していない", EN: "does not cite it"},
		"not-asked":   {JA: "問わない期間がある", EN: "is not asked all the time"},
	}
	severityWords = map[string]Text{
		"error":   {JA: "誤り", EN: "error"},
		"warning": {JA: "注意", EN: "warning"},
		"note":    {JA: "参考", EN: "note"},
	}
	encodingWords = map[string]Text{ // the others are called the same in both languages
		"zip or Excel workbook": {JA: "Excel のブックか圧縮ファイル（zip）", EN: "a zip file or an Excel workbook"},
		"old Office file":       {JA: "古い形式の Office のファイル", EN: "an old Office file"},
		"PDF":                   {JA: "PDF ファイル", EN: "a PDF"},
		"compressed file":       {JA: "圧縮ファイル", EN: "a compressed file"},
		"binary file":           {JA: "文字以外のデータ", EN: "a binary file"},
		"damaged UTF-8":         {JA: "壊れた UTF-8", EN: "damaged UTF-8"},
		"unknown encoding":      {JA: "不明な文字コード", EN: "unknown encoding"},
	}
	factWords = struct{ yes, no, unmarked, unknown, unstated Text }{
		yes:      Text{JA: "はい", EN: "yes"},
		no:       Text{JA: "いいえ", EN: "no"},
		unmarked: Text{JA: "印なし", EN: "unmarked"},
		unknown:  Text{JA: "わからない", EN: "don't know"},
		unstated: Text{JA: "未記入", EN: "not stated"},
	}
)

// What people call the parts of a question, in every table, screen and workbook.
var (
	LabelSection = Text{JA: "区分", EN: "Section"}
	LabelAsk     = Text{JA: "点検項目", EN: "Item"}
	LabelDuty    = Text{JA: "義務の別", EN: "Duty"}
	LabelWhy     = Text{JA: "説明", EN: "Explanation"}
	LabelCheck   = Text{JA: "確かめ方と証跡", EN: "How to check"}
	LabelRemedy  = Text{JA: "改善方法", EN: "How to fix it"}
	LabelWork    = Text{JA: "作業量", EN: "Work"}
	LabelCite    = Text{JA: "根拠", EN: "Source"}
)

// What the parts of a file are called where an id is there twice.
var (
	wNameSection  = Text{JA: "区分", EN: "section"}
	wNameQuestion = Text{JA: "点検項目", EN: "question"}
	wNameRetired  = Text{JA: "廃止した点検項目", EN: "retired question"}
	wNameFact     = Text{JA: "前提", EN: "fact"}
	wNameOption   = Text{JA: "選択肢", EN: "option"}
	wNameSource   = Text{JA: "出典", EN: "source"}
	wNameParent   = Text{JA: "extends の", EN: "parent"}
	wNameBusiness = Text{JA: "業種", EN: "business"}
	wNameTerm     = Text{JA: "用語", EN: "term"}
)

// Of a signed list: who signed it and when; the rest follows where it is so.
var (
	wSigned          = Text{JA: "%[1]s　%[2]s発行　署名 %[3]d/%[4]d", EN: "%[1]s, issued %[2]s, signed %[3]d/%[4]d"}
	wSignedByOldKeys = Text{
		JA: "%[1]s　%[2]s発行　署名 %[3]d/%[4]d（今は使われていない鍵）",
		EN: "%[1]s, issued %[2]s, signed %[3]d/%[4]d with keys that have since been replaced",
	}
	wWithdrawn     = Text{JA: "　取り下げられた版（%s）", EN: ", withdrawn: %s"}
	wReviewOverdue = Text{JA: "　見直しの期限（%s）を過ぎています", EN: ", overdue for review since %s"}
)

// Of a provision: since when it is in force.
var (
	wInForceFrom    = Text{JA: "%[1]s施行予定（%[2]s現在）", EN: "in force from %[1]s (as known on %[2]s)"}
	wInForceBy      = Text{JA: "未施行（遅くとも%[1]sまでに施行）", EN: "not in force (by %[1]s at the latest)"}
	wInForceSince   = Text{JA: "%[1]s施行", EN: "in force since %[1]s"}
	wInForceAmended = Text{JA: "%[1]s施行、%[2]s改正", EN: "in force since %[1]s, amended %[2]s"}
	wAsOf           = Text{JA: "%[1]s現在", EN: "as of %[1]s"}
)

// Of bounds.
var (
	wMoreThanQuestions              = Text{JA: "点検項目が %[1]d 件を超えています", EN: "there are more than %[1]d questions"}
	wSplitChecklistIntoSeveralFiles = Text{JA: "点検項目を幾つかのファイルに分けてください", EN: "split the checklist into several files"}
	wMoreThanLevelsNesting          = Text{JA: "入れ子が %[1]d 段を超えています", EN: "there are more than %[1]d levels of nesting"}
	wCheckIndentation               = Text{JA: "字下げを確かめてください", EN: "check the indentation"}
	wMoreThanValues                 = Text{JA: "値の数が %[1]d 個を超えています", EN: "there are more than %[1]d values"}
	wValueLongerThanKib             = Text{JA: "一つの値が 64 KiB を超えています", EN: "a value is longer than 64 KiB"}
	wCheckForQuoteNotClosed         = Text{JA: "引用符の閉じ忘れを確かめてください", EN: "check for a quote that is not closed"}
	wWriteValueItself               = Text{JA: "値をそのまま書いてください", EN: "write the value itself"}
	wAliasesNotAllowed              = Text{JA: "別名（*%[1]s）は使えません", EN: "aliases (*%[1]s) are not allowed"}
	wQuoteStarOrValue               = Text{
		JA: "* で始まる文字列のつもりなら引用符で囲み、そうでなければ値をそのまま書いてください",
		EN: "if it is meant as text, quote it; otherwise write the value itself",
	}
	wAnchorsNotAllowed      = Text{JA: "目印（&%[1]s）は使えません", EN: "anchors (&%[1]s) are not allowed"}
	wQuoteAmpersandOrRemove = Text{
		JA: "& で始まる文字列のつもりなら引用符で囲み、そうでなければ消してください",
		EN: "if it is meant as text, quote it; otherwise remove it",
	}
	wMergeKeysNotAllowed = Text{JA: "<< による取り込みは使えません", EN: "merge keys (<<) are not allowed"}
	wTagsNotAllowed      = Text{JA: "型の指定（%[1]s）は使えません", EN: "tags (%[1]s) are not allowed"}
	wQuoteBangOrRemove   = Text{
		JA: "! で始まる文字列のつもりなら引用符で囲み、そうでなければ消してください",
		EN: "if it is meant as text, quote it; otherwise remove it",
	}
	wMoreThanKeysInOne     = Text{JA: "一つの組のキーが %[1]d 個を超えています", EN: "there are more than %[1]d keys in one mapping"}
	wKeyMustText           = Text{JA: "キーは文字列でなければなりません", EN: "a key must be text"}
	wQuoteIfTextStartsWith = Text{
		JA: "「{」や「[」で始まる文字列のつもりなら引用符で囲んでください",
		EN: "if it is meant as text that starts with { or [, quote it",
	}
	wKeyNotInNormalForm = Text{
		JA: "キー「%[1]s」の文字が正規化（NFC）されていません",
		EN: "the key %[1]q is not normalized (NFC)",
	}
	wTypeKeyAgain               = Text{JA: "キーを打ち直してください", EN: "type the key again"}
	wRemoveOneThem              = Text{JA: "一方を消してください", EN: "remove one of them"}
	wMissingBeforeElseRemoveOne = Text{
		JA: "前に「- 」を付け忘れていませんか。同じものが二つあるのなら、一方を消してください",
		EN: `is "- " missing before it? If not, remove one of the two`,
	}
	wKeyAlreadyOnLine = Text{JA: "キー「%[1]s」は %[2]d 行目にもあります", EN: "the key %[1]q is already on line %[2]d"}
)

// Of businesses.
var (
	wListBusinesses          = Text{JA: "業種の一覧", EN: "the list of businesses"}
	wBusiness                = Text{JA: "業種 ", EN: "the business"}
	wFactsNeedsIdsWithValues = Text{JA: "facts には、前提と値の組が必要です", EN: "facts must give each fact id a value"}
	wWriteFactsFactValue     = Text{JA: "facts: {前提: 値} のように書いてください", EN: "write facts: {fact: value}"}
	wNamesListWhichDoesNot   = Text{
		JA: "業種 %[1]s の一覧 %[2]s は見つかりません",
		EN: "the business %[1]s names the list %[2]s, which does not exist",
	}
	wCheckId                  = Text{JA: "識別子を確かめてください", EN: "check the id"}
	wSettlesFactWhichItsLists = Text{
		JA: "業種 %[1]s の前提 %[2]s は、その一覧にありません",
		EN: "the business %[1]s sets the fact %[2]s, which none of its lists has",
	}
	wAddListOrCheckId             = Text{JA: "一覧を加えるか、識別子を確かめてください", EN: "add the list, or check the id"}
	wSettlesWhichFollowsFromOther = Text{
		JA: "業種 %[1]s の前提 %[2]s は、他の前提から決まります",
		EN: "the business %[1]s sets the fact %[2]s, which follows from other facts",
	}
	wRemoveFromFacts = Text{JA: "facts から消してください", EN: "remove it from facts"}
	wFactNever       = Text{
		JA: "業種 %[1]s の前提 %[2]s に「%[3]s」という値はありません",
		EN: "the business %[1]s sets the fact %[2]s to %[3]q, which is not one of its values",
	}
	wWriteOne = Text{JA: "次のどれかを書いてください: %s", EN: "write one of: %s"}
)

// Of catalog.
var (
	wThereNoChecklist        = Text{JA: "点検項目ファイルがありません", EN: "there is no checklist"}
	wPutChecklistYamlThereOr = Text{
		JA: "checklist.yaml か、それを入れたフォルダーを置いてください",
		EN: "put a checklist.yaml there, or folders that contain one",
	}
	wLookAtListChecklists = Text{JA: "使える識別子の一覧を確かめてください", EN: "check the list of ids that can be used"}
	wDidYouMean           = Text{JA: "%s の書き間違いではありませんか", EN: "did you mean %s?"}
	wNoChecklistNamed     = Text{JA: "点検項目 %[1]s は見つかりません", EN: "there is no checklist %[1]s"}
	wFileHasBecome        = Text{
		JA: "%[1]s のファイルの内容が %[2]s に変わっています",
		EN: "the file that held %[1]s now holds %[2]s",
	}
	wStartAgain              = Text{JA: "もう一度実行してください", EN: "run the command again"}
	wTooManyFoldersOnlyFirst = Text{
		JA: "フォルダーが多すぎるため、初めの %[1]d 個だけを見ました",
		EN: "there are too many folders; only the first %[1]d were looked at",
	}
	wNotRegularFileLinkFor = Text{
		JA: "普通のファイルではない（リンクなど）ため、使いません",
		EN: "this is not a regular file (but a link, for example) and is left out",
	}
	wPutFileItselfThereInstead = Text{
		JA: "リンクではなく、ファイルそのものを置いてください",
		EN: "put the file itself there instead of a link",
	}
	wCannotRead            = Text{JA: "ディスクから読めません", EN: "it cannot be read from the disk"}
	wMayNotRead            = Text{JA: "読むことが許可されていません", EN: "you do not have permission to read it"}
	wIsGone                = Text{JA: "見つかりません", EN: "it was not found"}
	wCheckExistsYouMayRead = Text{
		JA: "ファイルがあるか、読む権限があるかを確かめてください",
		EN: "check that it exists and that you may read it",
	}
)

// Of compose.
var (
	wTwoEditionsWereChosen = Text{
		JA: "%[1]s の異なる版が二つ選ばれています（%[2]s と %[3]s）",
		EN: "two editions of %[1]s were chosen (%[2]s and %[3]s)",
	}
	wChooseOneThem         = Text{JA: "どちらか一つにしてください", EN: "choose one of them"}
	wNoChecklistWasChosen  = Text{JA: "点検項目が選ばれていません", EN: "no checklist was chosen"}
	wNeedsWhichMissing     = Text{JA: "%[1]s に必要な %[2]s がありません", EN: "%[1]s needs %[2]s, which is missing"}
	wChooseWith            = Text{JA: "%s も一緒に選んでください", EN: "choose %s as well"}
	wNeedsSerialOrLaterNot = Text{
		JA: "%[1]s には通し番号 %[3]d 以降の %[2]s が必要ですが、選ばれたのは %[4]d です",
		EN: "%[1]s needs serial %[3]d or later of %[2]s, but this is serial %[4]d",
	}
	wUseNewerEdition             = Text{JA: "%s の新しい版を使ってください", EN: "use a newer edition of %s"}
	wExtendEachOther             = Text{JA: "%[1]s と %[2]s が互いを前提にしています", EN: "%[1]s and %[2]s extend each other"}
	wRemoveOneTwoExtends         = Text{JA: "extends のどちらかを消してください", EN: "remove one of the two extends"}
	wDraftCannotJoinedWithOthers = Text{
		JA: "%[1]s は予告のため、他の点検項目と組み合わせられません",
		EN: "%[1]s is a draft and cannot be combined with others",
	}
	wChooseOncePublished = Text{JA: "公表されてから選んでください", EN: "choose it once it is published"}
	wAlreadyIn           = Text{JA: "%[1]s %[3]s は %[4]s にもあります", EN: "the %[2]s %[3]s is already in %[4]s"}
	wGiveAnotherId       = Text{JA: "別の識別子にしてください", EN: "give it another id"}
)

// Of compose: facts.
var (
	wTypeOrOptions           = Text{JA: "型か選択肢", EN: "type or options"}
	wGiveBothSameTypeOptions = Text{
		JA: "型と選択肢をそろえるか、別の識別子にしてください",
		EN: "give both the same type and options, or another id",
	}
	wFactDiffersInFrom = Text{
		JA: "前提 %[1]s の%[5]sが %[3]s のもの（%[4]s）と違います",
		EN: "the fact %[1]s differs in %[2]s from the one in %[3]s (%[4]s)",
	}
	wMakeBothSameLeaveOne = Text{
		JA: "両方を同じにするか、一方から消すか、別の識別子にしてください",
		EN: "make both the same, leave one out, or give it another id",
	}
	wWhen    = Text{JA: "when", EN: "when"}
	wDerive  = Text{JA: "derive", EN: "derive"}
	wImplies = Text{JA: "implies", EN: "implies"}
)

// Of composeplace.
var (
	wShortListCannotJoinedWith = Text{
		JA: "%s は他の点検項目の抜粋のため、別の点検項目と組み合わせられません",
		EN: "%s is a short list and cannot be combined with others",
	}
	wChooseAlone   = Text{JA: "それだけを選んでください", EN: "choose it on its own"}
	wHasNoQuestion = Text{JA: "%[1]s に点検項目 %[2]s はありません", EN: "%[1]s has no question %[2]s"}
)

// Of decode.
var (
	wChecklist           = Text{JA: "点検項目ファイル", EN: "the checklist"}
	wTheKeyNamed         = Text{JA: "%[1]s ", EN: "%[1]s"}
	wParent              = Text{JA: "extends の項目 ", EN: "the parent"}
	wSource              = Text{JA: "出典 ", EN: "the source"}
	wView                = Text{JA: "view ", EN: "the view"}
	wRetiredQuestion     = Text{JA: "廃止した点検項目 ", EN: "the retired question"}
	wWords               = Text{JA: "words ", EN: "words"}
	wGoal                = Text{JA: "目標 ", EN: "the goal"}
	wViewAskNeedsIdsWith = Text{JA: "view の ask には、識別子と文の組が必要です", EN: "ask of the view must give each id a text"}
	wWriteGenJaEn        = Text{
		JA: "GEN-01-01: {ja: ..., en: ...} のように書いてください",
		EN: "write GEN-01-01: {ja: ..., en: ...}",
	}
)

// Of duties.
var (
	wListDuties               = Text{JA: "義務の一覧", EN: "the list of duties"}
	wDuty                     = Text{JA: "義務 ", EN: "the duty"}
	wDutyCannotAskedSoUnasked = Text{
		JA: "義務 %[1]s は点検項目にできないため、その理由を unasked に書く必要があります",
		EN: "the duty %[1]s cannot be asked, so unasked must say why",
	}
	wCitation      = Text{JA: "cite の項目 ", EN: "the citation"}
	wFramework     = Text{JA: "枠組み ", EN: "the framework"}
	wItemFramework = Text{JA: "枠組みの項目 ", EN: "the item of the framework"}
	wNearQuestion  = Text{JA: "near の項目 ", EN: "the near question"}
)

// Of encoding.
var (
	wTextUtfButDamaged     = Text{JA: "UTF-8 の文字が途中で壊れています", EN: "the text is UTF-8, but damaged"}
	wTextNotUtfItsEncoding = Text{
		JA: "文字コードが UTF-8 ではなく、何であるかも分かりません",
		EN: "the text is not UTF-8, and its encoding is unknown",
	}
	wTextNotUtfLooksLike = Text{
		JA: "文字コードが UTF-8 ではありません（CP932、いわゆるシフトJISのようです）",
		EN: "the text is not UTF-8; it looks like CP932 (Shift_JIS)",
	}
	wGuessedNotUTF8 = Text{
		JA: "文字コードが UTF-8 ではありません（%[1]s のようです）",
		EN: "the text is not UTF-8; it looks like %[1]s",
	}
	wCheckWhetherThisRightFile = Text{JA: "ファイルを選び間違えていないか確かめてください", EN: "check whether this is the right file"}
	wCopyAgainFromOriginal     = Text{JA: "元のファイルからもう一度コピーしてください", EN: "copy it again from the original"}
	wNoTextFile                = Text{
		JA: "文字のファイルではありません（%[1]sのようです）",
		EN: "this is not a text file; it looks like %[2]s",
	}
	wOpenInEditorSaveWith = Text{
		JA: "メモ帳で開き、「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください",
		EN: "open it in an editor and save it with the encoding UTF-8",
	}
)

// Of glossary.
var (
	wGlossary              = Text{JA: "用語集", EN: "the glossary"}
	wTerm                  = Text{JA: "用語 ", EN: "the term"}
	wTermAmongWordsNotUsed = Text{
		JA: "用語 %[1]s が、使わない言葉にもあります",
		EN: "the term %[1]s is also among the words not to be used for it",
	}
	wRemoveFromNotJaOr = Text{JA: "not_ja か not_en から消してください", EN: "remove it from not_ja or not_en"}
)

// Of load.
var (
	wThereMoreProblems            = Text{JA: "問題が他に %[1]d 件あります", EN: "there are %[1]d more problems"}
	wCorrectProblemsAboveReadFile = Text{
		JA: "上の問題を直してから、もう一度読み込んでください",
		EN: "correct the problems above and read the file again",
	}
)

// Of misread.
var (
	wSomethingFollowsClosingQuote = Text{
		JA: "閉じた引用符の後に文字が続いています",
		EN: "something follows the closing quote",
	}
	wQuoteValueAsWhole = Text{
		JA: `値の全体を引用符で囲んでください。中の " は \"、' は '' と書きます`,
		EN: `quote the value as a whole; inside, write \" for " and '' for '`,
	}
	wValueWithQuestionMarkNotQuoted = Text{
		JA: "{ } や [ ] の中で、? のある値が引用符で囲まれていません",
		EN: "a value with ? inside { } or [ ] is not quoted",
	}
	wValueWithBracketNotQuoted = Text{
		JA: "{ } や [ ] の中で、括弧のある値が引用符で囲まれていません",
		EN: "a value with a bracket inside { } or [ ] is not quoted",
	}
	wValueStartsWithBangNotQuoted = Text{
		JA: "! で始まる値が引用符で囲まれていません",
		EN: "a value that starts with ! is not quoted",
	}
	wWhatFollowsHashIsComment = Text{
		JA: "「 #」から行末までは注釈になり、読まれません",
		EN: `everything after " #" is a comment and is not read`,
	}
	wQuoteValueWithHashOrMoveComment = Text{
		JA: `# を含む値を " で囲むか、注釈を別の行に移してください`,
		EN: "quote the value that contains #, or move the comment to a line of its own",
	}
)

// Of mistyped.
var (
	wColonAfterKeyFullWidth   = Text{JA: "キー %[1]s の後のコロンが全角です", EN: "the colon after the key %[1]s is full width"}
	wWriteHalfWidthColonSpace = Text{
		JA: "半角のコロンと空白にしてください: %[1]s: ",
		EN: "write a half-width colon and a space: %[1]s: ",
	}
	wThereFullWidthSpaceBeside = Text{
		JA: "キー %[1]s の前後に全角の空白があります",
		EN: "there is a full-width space next to the key %[1]s",
	}
	wUseHalfWidthSpaces     = Text{JA: "半角の空白にしてください", EN: "use half-width spaces"}
	wNoSpaceFollowsColonKey = Text{JA: "キー %[1]s のコロンの後に空白がありません", EN: "no space follows the colon of the key %[1]s"}
	wPutSpaceAfterColon     = Text{JA: "コロンの後に半角の空白を入れてください: %[1]s: ", EN: "put a space after the colon: %[1]s: "}
)

// Of catalogadd.
var (
	wThereTwoFilesNewerEdition = Text{
		JA: "点検項目 %[1]s は二つあります。新しい版（%[2]s、%[3]s）を使い、%[4]s は使いません",
		EN: "there are two files for %[1]s; the newer edition (%[2]s, %[3]s) is used and %[4]s is left out",
	}
	wIdStandsInAlreadyLeft = Text{
		JA: "識別子 %[1]s は %[2]s にもあるため、%[3]s は使いません",
		EN: "the id %[1]s is already used in %[2]s; %[3]s is left out",
	}
	wUseThisFileChooseBy = Text{
		JA: "このファイルを使うには、識別子の代わりにファイル名で選んでください",
		EN: "to use this file, choose it by its name instead of its id",
	}
	wInsteadWhichCameWithThis = Text{
		JA: "このプログラムに付いている点検項目 %[1]s（%[2]s）の代わりに、指定された %[3]s（%[4]s、署名なし）を使います",
		EN: "%[3]s (%[4]s, unsigned) is used, as requested, instead of %[1]s (%[2]s), which came with this program",
	}
)

// Of read.
var (
	wNeedsKeysWithValues   = Text{JA: "%[1]sには、キーと値の組が必要です", EN: "%[2]s must have keys with values"}
	wWriteTheseKeys        = Text{JA: "次のキーを書いてください: %s", EN: "write these keys: %s"}
	wLacks                 = Text{JA: "%[1]sに %[3]s がありません", EN: "%[2]s lacks %[3]s"}
	wAdd                   = Text{JA: "%s: を書き足してください", EN: "add %s:"}
	wKeysExist             = Text{JA: "使えるキー: %s", EN: "allowed keys: %s"}
	wQuoteValueHoldsInside = Text{
		JA: `{ } の中の値に「, 」があるなら、値を " で囲んでください`,
		EN: `inside { }, quote a value that contains ", "`,
	}
	wUseHalfWidthSpacesAround = Text{JA: "キーの前後の空白を半角にしてください", EN: "use half-width spaces around the key"}
	wHasNoKey                 = Text{JA: "%[1]sに「%[3]s」というキーはありません", EN: "%[2]s has no key %[3]q"}
	wMustListLinesStartWith   = Text{
		JA: "%[1]sは、並び（- で始まる行）で書きます",
		EN: "%[2]s must be a list (lines that start with -)",
	}
	wWriteEvenBeforeSingleOne = Text{JA: "一つだけのときも「- 」を付けてください", EN: `write "- " even if there is only one`}
	wEmpty                    = Text{JA: "%[1]sが空です", EN: "%[2]s is empty"}
	wWriteAtLeastOneOr        = Text{JA: "一つ以上を書くか、キーごと消してください", EN: "write at least one, or remove the key"}
)

// Of lineage.
var (
	wLineage            = Text{JA: "lineage の項目 ", EN: "the lineage"}
	wFrom               = Text{JA: "from ", EN: "from"}
	wShaNotLowerCaseHex = Text{
		JA: "sha256 の「%[1]s」は 64 桁の小文字の 16 進数ではありません",
		EN: "sha256: %[1]q is not 64 lower-case hex digits",
	}
	wCopyWhatTenkenGuidelinesShow = Text{
		JA: "tenken guidelines show が表示する値を書き写してください",
		EN: "copy the value that tenken guidelines show prints",
	}
	wLineageQuestion          = Text{JA: "lineage の点検項目 ", EN: "the lineage of a question"}
	wOldEmpty                 = Text{JA: "old が空です", EN: "old is empty"}
	wQuestionSimplyNewNeedsNo = Text{
		JA: "新しく加えただけの点検項目は lineage に書きません",
		EN: "a question that is simply new needs no lineage",
	}
	wNoRelationshipGoesWithEmpty = Text{
		JA: "new が空のときだけ no-relationship と書きます",
		EN: "write no-relationship where new is empty, and only there",
	}
	wWriteSuccessorsOrNoRelationship = Text{
		JA: "new に後継の識別子を書くか、relation を no-relationship にしてください",
		EN: "name the successors in new, or write no-relationship",
	}
	wLineageFact              = Text{JA: "lineage の前提 ", EN: "the lineage of a fact"}
	wValuesNeedsOldValuesWith = Text{
		JA: "values には、古い値と新しい値の組が必要です",
		EN: "values must give each old value its new ones",
	}
	wWriteOldNew = Text{JA: "{古い値: [新しい値]} と書いてください", EN: "write {OLD: [NEW]}"}
	wValues      = Text{JA: "values ", EN: "values"}
)

// Of readquestion.
var (
	wSection                          = Text{JA: "区分 ", EN: "the section"}
	wQuestion                         = Text{JA: "点検項目 ", EN: "the question"}
	wTheCitation                      = Text{JA: "根拠 ", EN: "the citation"}
	wMapRelatesFrameworksTheirNumbers = Text{
		JA: "map には、枠組みとその番号の組を書きます",
		EN: "map must give each framework its references",
	}
	wWriteFrameworkNumber  = Text{JA: "{枠組みの識別子: [番号, ...]} の形にしてください", EN: "write {FRAMEWORK: [NUMBER, ...]}"}
	wInMapReference        = Text{JA: "map の番号 ", EN: "a reference in map"}
	wInMap                 = Text{JA: "map の %[1]s ", EN: "%[1]s in map"}
	wCondition             = Text{JA: "条件 when ", EN: "the condition"}
	wConditionNotOneForms  = Text{JA: "条件の書き方が正しくありません", EN: "the condition is not in one of the allowed forms"}
	wWriteExactlyOneFactId = Text{
		JA: "{fact: 前提, is: 値}、{all: [..]}、{any: [..]}、{not: {..}} のどれか一つにしてください",
		EN: "write exactly one of {fact: ID, is: VALUE}, {all: [..]}, {any: [..]}, {not: {..}}",
	}
	wTheIs       = Text{JA: "is ", EN: "is"}
	wFact        = Text{JA: "前提 ", EN: "the fact"}
	wOption      = Text{JA: "選択肢 ", EN: "the option"}
	wTheDerive   = Text{JA: "derive ", EN: "derive"}
	wRowDerive   = Text{JA: "derive の行 ", EN: "the row of derive"}
	wImplication = Text{JA: "implies の項目 ", EN: "the implication"}
	wThen        = Text{JA: "then ", EN: "then"}
)

// Of registerfiles.
var (
	wFileCalledYamlId = Text{
		JA: "ファイル名は %[1]s.yaml ですが、id は %[2]s です",
		EN: "the file is called %[1]s.yaml, but its id is %[2]s",
	}
	wMakeThemEqual = Text{JA: "どちらかに合わせてください", EN: "make them the same"}
)

// Of registerread.
var (
	wOfProvision                      = Text{JA: "条項 %[1]s: %[2]s", EN: "the provision %[1]s: %[3]s"}
	wDocument                         = Text{JA: "文書", EN: "the document"}
	wProvision                        = Text{JA: "条項 ", EN: "the provision"}
	wEarlierNumber                    = Text{JA: "was の項目 ", EN: "the earlier number"}
	wLaterNumber                      = Text{JA: "becomes の項目 ", EN: "the later number"}
	wChange                           = Text{JA: "changes の項目 ", EN: "the change"}
	wExactlyOneOnByNeeded             = Text{JA: "on か by のどちらか一つだけが必要です", EN: "exactly one of on and by is needed"}
	wItemsWrittenParagraphNumberItems = Text{
		JA: "items は {項: 号の数} と書きます",
		EN: "write items as {paragraph: number of items}",
	}
)

// Of relate.
var (
	wChecklistLacksSections = Text{JA: "点検項目ファイルに sections がありません", EN: "the checklist lacks sections"}
	wAddSections            = Text{JA: "sections: を書き足してください", EN: "add sections:"}
	wFileWithViewHasNo      = Text{
		JA: "view を使うファイルには、sections、facts、sources、retired を書けません",
		EN: "a file with a view cannot have sections, facts, sources or retired of its own",
	}
	wRemoveOneTwo           = Text{JA: "どちらか一方を消してください", EN: "remove one of the two"}
	wStandsAtLineAlready    = Text{JA: "%[1]s %[3]s は %[4]d 行目にもあります", EN: "the %[2]s %[3]s is already on line %[4]d"}
	wGiveAnotherIdOrRemove  = Text{JA: "別の識別子にするか、一方を消してください", EN: "give it another id, or remove one of them"}
	wChecklistExtendsItself = Text{JA: "このファイル自身を extends に書いています", EN: "the checklist extends itself"}
	wRemoveThisLine         = Text{JA: "この行を消してください", EN: "remove this line"}
	wQuestionRetiredAtLine  = Text{
		JA: "点検項目 %[1]s は %[2]d 行目で廃止されています",
		EN: "the question %[1]s is retired on line %[2]d",
	}
	wIdNeverUsedAgainTake = Text{
		JA: "廃止した識別子は二度と使えません。新しい識別子を付けてください",
		EN: "a retired id is never used again; choose a new one",
	}
	wOptionCannotCalledUnknown = Text{JA: "選択肢の識別子に unknown は使えません", EN: "an option cannot be called unknown"}
	wEveryFactMayStatedAs      = Text{
		JA: "「わからない」はどの前提でも答えられるので、選択肢には書きません",
		EN: "every fact can be answered with unknown; leave this option out",
	}
	wFactLacksOptions       = Text{JA: "前提 %[1]s に options がありません", EN: "the fact %[1]s lacks options"}
	wTypeChoiceNeedsOptions = Text{JA: "type: choice には options: が必要です", EN: "type: choice needs options:"}
	wFactYesnoHasNoOptions  = Text{
		JA: "前提 %[1]s は yesno のため、options を書けません",
		EN: "the fact %[1]s is of type yesno and cannot have options",
	}
	wWriteTypeChoiceOrRemove = Text{
		JA: "type: choice にするか、options を消してください",
		EN: "write type: choice, or remove the options",
	}
	wWhichReplacesDoesNotExist = Text{
		JA: "廃止した点検項目 %[1]s の replaced_by にある %[2]s は、どこにもありません",
		EN: "%[2]s, which replaces the retired question %[1]s, does not exist",
	}
)

// Of relatefact.
var (
	wTheQuestionNamed    = Text{JA: "点検項目 %[1]s ", EN: "%[1]s"}
	wTheFactNamed        = Text{JA: "前提 %[1]s ", EN: "the fact %[1]s"}
	wInDeriveFactLastRow = Text{
		JA: "前提 %[1]s の derive では、最後の行にだけ when を書きません",
		EN: "in derive of the fact %[1]s, the last row and no other must be without when",
	}
	wEndWithRowWithoutWhen = Text{
		JA: "どの行にも当てはまらない場合の値を、when のない最後の行に書いてください",
		EN: "end it with a row without when, for the value that applies where no other row does",
	}
	wFactDerivedCannotImpliedBy = Text{
		JA: "前提 %[2]s は derive で決まるので、前提 %[1]s の implies では決められません",
		EN: "the fact %[2]s is derived and cannot be implied by %[1]s",
	}
	wRemoveImplicationOrWriteInto = Text{
		JA: "implies を消すか、derive に書き入れてください",
		EN: "remove the implication, or write it into derive",
	}
	wAddFactsOrCheckId         = Text{JA: "facts: に書き足すか、識別子を確かめてください", EN: "add it to facts:, or check the id"}
	wConditionLooksAtFactWhich = Text{
		JA: "%[1]sの条件にある前提 %[3]s は、どこにもありません",
		EN: "the condition of %[2]s uses the fact %[3]s, which does not exist",
	}
	wConditionFactNever = Text{
		JA: "%[1]sの条件にある前提 %[3]s に「%[4]s」という値はありません",
		EN: "the condition of %[2]s uses the value %[4]q, which the fact %[3]s does not have",
	}
	wFactsSettleEachOtherIn = Text{
		JA: "前提が互いに決め合い、循環しています: %[1]s",
		EN: "facts determine each other in a circle: %[1]s",
	}
	wRemoveWhenDeriveOrImplies = Text{
		JA: "どれか一つの when、derive、implies を消してください",
		EN: "remove the when, derive or implies of one of them",
	}
)

// Of relate: questions.
var (
	wAskedOnNoDayFrom = Text{
		JA: "点検項目 %[1]s を問う日がありません（from %[2]s、until %[3]s）",
		EN: "there is no day on which %[1]s is asked (from %[2]s until %[3]s)",
	}
	wUntilFirstDayOnWhich = Text{
		JA: "until には、問わなくなる初めの日を書きます。from より後の日にしてください",
		EN: "until is the first day on which it is no longer asked; make it later than from",
	}
	wReplacesItself      = Text{JA: "点検項目 %[1]s の instead_of に、それ自身が書かれています", EN: "%[1]s replaces itself"}
	wNameAnotherQuestion = Text{JA: "別の点検項目を書いてください", EN: "name another question"}
	wNamesTwiceInInstead = Text{
		JA: "点検項目 %[1]s の instead_of に %[2]s が二度あります",
		EN: "%[1]s names %[2]s twice in instead_of",
	}
	wReplacesWhichItselfReplacesAnother = Text{
		JA: "点検項目 %[1]s が置き換える %[2]s も、他の点検項目を置き換えています",
		EN: "%[1]s replaces %[2]s, which itself replaces another question",
	}
	wReplacingGoesOneStepOnly = Text{
		JA: "置き換えは一段だけです。どちらかの instead_of を消してください",
		EN: "questions can be replaced in one step only; remove one of the two instead_of",
	}
	wWhichReplacesNotInThis = Text{
		JA: "点検項目 %[1]s が置き換える %[2]s は、このファイルにありません",
		EN: "%[2]s, which %[1]s replaces, is not in this list",
	}
	wSectionStandsWithThisVery = Text{
		JA: "区分 %[1]s の with に、同じファイルの区分 %[2]s が書かれています",
		EN: "with of the section %[1]s names %[2]s, which is in the same file",
	}
	wWithNamesSectionAnotherList = Text{
		JA: "with には、一緒に問う別のファイルの区分を書きます。このファイルの中では、並べた順になります",
		EN: "with names a section of another list; within a file the order is that of the file",
	}
	wViewWordsWhichDoesNot = Text{
		JA: "view の ask にある %[1]s は、questions にありません",
		EN: "ask of the view rewords %[1]s, which the view does not choose",
	}
	wAddQuestionsOrRemoveFrom = Text{
		JA: "questions に加えるか、ask から消してください",
		EN: "add it to questions, or remove it from ask",
	}
)

// Of scalar.
var (
	wMustText                = Text{JA: "%[1]s には文字列を書きます", EN: "%[1]s must be text"}
	wCheckIndentationAndDash = Text{JA: "字下げと「- 」を確かめてください", EN: `check the indentation and "- "`}
	wMeansNoValueInYaml      = Text{
		JA: "%[1]s の「%[2]s」は YAML では「値なし」を意味します",
		EN: "%[1]s: in YAML, %[2]s means that there is no value",
	}
	wIfTheseLettersMeantQuote = Text{
		JA: `この文字列のつもりなら引用符で囲んでください: "%s"`,
		EN: `if you mean these characters, quote them: "%s"`,
	}
	wStartsWithSoComment = Text{
		JA: "%[1]s の値が「#」で始まるため、注釈になっています",
		EN: "the value of %[1]s starts with #, which makes it a comment",
	}
	wQuoteValueWith         = Text{JA: `値を " で囲んでください`, EN: `quote the value with "`}
	wHasNoValue             = Text{JA: "%[1]s の値がありません", EN: "%[1]s has no value"}
	wWriteValueOrRemoveKey  = Text{JA: "値を書くか、キーごと消してください", EN: "write a value, or remove the key"}
	wHoldsControlCharacter  = Text{JA: "%[1]s に制御文字 %[2]s があります", EN: "%[1]s contains the control character %[2]s"}
	wRemove                 = Text{JA: "その文字を消してください", EN: "remove the character"}
	wWrittenByLanguage      = Text{JA: "%[1]s には日本語と英語を分けて書きます", EN: "%[1]s must be written in each language"}
	wWriteJaEnBelow         = Text{JA: "%[1]s: の下に ja: と en: を書いてください", EN: "write ja: and en: below %[1]s:"}
	wStartWithLetterOrDigit = Text{
		JA: "半角の英字か数字で始め、英字・数字・「.」「_」「-」だけで%[1]d字以内にしてください",
		EN: "start with a letter or digit, and use only letters, digits, '.', '_' and '-', at most %[1]d characters",
	}
	wWrite                          = Text{JA: "%s と書いてください", EN: "write %s"}
	wWriteInHalfWidth               = Text{JA: "半角で書いてください: %s", EN: "write it in half width: %s"}
	wHasNotFormId                   = Text{JA: "%[1]s の「%[2]s」は識別子の形ではありません", EN: "%[1]s: %[2]q is not a valid id"}
	wWritePlainDigitsWithoutLeading = Text{
		JA: "半角の数字で、前に 0 や引用符を付けずに書いてください",
		EN: "write plain digits, without a leading zero and without quotes",
	}
	wWriteNumberFromInPlain = Text{
		JA: "%[1]d から %[2]d までの数を、半角で、引用符を付けずに書いてください",
		EN: "write a number from %[1]d to %[2]d in plain digits, without quotes",
	}
	wWriteHalfWidthDigits = Text{JA: "半角の数字で書いてください: %s", EN: "write half-width digits: %s"}
	wWriteNumberFrom      = Text{JA: "%[1]d から %[2]d までの数を書いてください", EN: "write a number from %[1]d to %[2]d"}
	wNotWholeNumberFrom   = Text{
		JA: "%[1]s の「%[2]s」は %[3]d から %[4]d までの整数ではありません",
		EN: "%[1]s: %[2]q is not a whole number from %[3]d to %[4]d",
	}
	wNotDate              = Text{JA: "%[1]s の「%[2]s」は日付ではありません", EN: "%[1]s: %[2]q is not a date"}
	wWriteYearMonthDayFor = Text{
		JA: "西暦の年-月-日を半角で書いてください。例: 2026-07-20",
		EN: "write year-month-day, for example 2026-07-20",
	}
	wNotPeriod      = Text{JA: "%[1]s の「%[2]s」は期間ではありません", EN: "%[1]s: %[2]q is not a period"}
	wWritePNumberYM = Text{
		JA: "P、数、Y（年）・M（月）・W（週）・D（日）の順に書いてください。例: P1Y",
		EN: "write P, a number and Y, M, W or D, for example P1Y",
	}
	wNeitherTrueNorFalse = Text{
		JA: "%[1]s の「%[2]s」は true でも false でもありません",
		EN: "%[1]s: %[2]q is neither true nor false",
	}
	wWriteTrueOrRemoveKey    = Text{JA: "true を書くか、キーごと消してください", EN: "write true, or remove the key"}
	wCannot                  = Text{JA: "%[1]s に「%[2]s」は使えません", EN: "%[1]s cannot be %[2]q"}
	wUrlNotAddressStartsWith = Text{
		JA: "url の「%[1]s」は https:// で始まるアドレスではありません",
		EN: "url: %[1]q is not an address that starts with https://",
	}
	wCopyAddressFromBrowser = Text{JA: "文書のアドレスをブラウザーからコピーしてください", EN: "copy the address from the browser"}
)

// Of scan.
var (
	wFileTooLarge            = Text{JA: "ファイルが %d MiB を超えています", EN: "the file is larger than %d MiB"}
	wFileEmpty               = Text{JA: "ファイルが空です", EN: "the file is empty"}
	wMoreThanLinesSeparators = Text{
		JA: "行や区切りの記号が %[1]d 個を超えています",
		EN: "there are more than %[1]d lines and separators",
	}
	wTabUsedForIndentation     = Text{JA: "字下げにタブが使われています", EN: "a tab is used for indentation"}
	wIndentWithSpaces          = Text{JA: "字下げは半角の空白にしてください", EN: "indent with spaces"}
	wThereTraceLostCharactersU = Text{
		JA: "文字化けした跡（U+FFFD）があります",
		EN: "there is a replacement character (U+FFFD) where a character was lost",
	}
	wLookAtOriginalPutRight = Text{
		JA: "元の文書を見て、正しい文字を入れ直してください",
		EN: "look at the original and type the right characters",
	}
	wThereUnusualLineEnd     = Text{JA: "特殊な改行文字（%[1]s）があります", EN: "there is an unusual line break (%[1]s)"}
	wRemoveEndLineAsUsual    = Text{JA: "その文字を消して、普通に改行してください", EN: "remove it and break the line as usual"}
	wThereInvisibleCharacter = Text{JA: "見えない文字（%[1]s）があります", EN: "there is an invisible character (%[1]s)"}
)

// Of syntax.
var (
	wThereNothingButCommentsIn = Text{JA: "ファイルに注釈しかありません", EN: "the file contains nothing but comments"}
	wThereTwoDocumentsInOne    = Text{
		JA: "一つのファイルに文書が二つあります（--- か ... で区切られています）",
		EN: "there are two documents in one file (separated by --- or ...)",
	}
	wRemoveSeparatingLineOrSplit = Text{
		JA: "区切りの行を消すか、ファイルを分けてください",
		EN: "remove the separating line, or split the file",
	}
	wTabCannotStandHere     = Text{JA: "この行ではタブを使えません", EN: "a tab is not allowed here"}
	wUseSpaces              = Text{JA: "半角の空白にしてください", EN: "use spaces"}
	wWriteFullWidthSignThis = Text{
		JA: "この行の全角の記号を半角にしてください",
		EN: "write the full-width sign on this line in half width",
	}
	wNestingTooDeep            = Text{JA: "入れ子が深すぎます", EN: "the nesting is too deep"}
	wCheckIndentationBrackets  = Text{JA: "字下げと括弧を確かめてください", EN: "check the indentation and the brackets"}
	wAliasesValueStartsWithNot = Text{
		JA: "別名（* で始まる値）は使えません",
		EN: "aliases (a value that starts with *) are not allowed",
	}
	wQuoteIfTextMeant              = Text{JA: "* で始まる文字列のつもりなら引用符で囲んでください", EN: "if it is meant as text, quote it"}
	wAnchorsAliasesValueStartsWith = Text{
		JA: "目印や別名（& や * で始まる値）は使えません",
		EN: "anchors and aliases (a value that starts with & or *) are not allowed",
	}
	wQuoteTheText       = Text{JA: "文字列のつもりなら引用符で囲んでください", EN: "if it is meant as text, quote it"}
	wTwoDocumentsByDots = Text{
		JA: "一つのファイルに文書が二つあります（... で区切られています）",
		EN: "there are two documents in one file (separated by ...)",
	}
	wThisNotFormKeyValue     = Text{JA: "「キー: 値」の形になっていません", EN: `this is not of the form "key: value"`}
	wWriteColonSpaceAfterKey = Text{JA: "キーの後に半角のコロンと空白を一つ書いてください", EN: "write a colon and a space after the key"}
	wKeyValueCannotStandHere = Text{JA: "ここに「キー: 値」は書けません", EN: `"key: value" is not allowed here`}
	wQuoteValueIfHoldsElse   = Text{
		JA: `値の中に「: 」があるなら値を " で囲み、そうでなければ字下げをそろえてください`,
		EN: `if the value contains ": ", quote it; otherwise align the indentation`,
	}
	wIndentationDoesNotMatchLines = Text{
		JA: "字下げが前の行とそろっていないか、引用符の後に余分な文字があります",
		EN: "the indentation does not match the lines before, or something follows a closing quote",
	}
	wStartKeysOneLevelAt = Text{
		JA: "同じ段のキーは同じ桁から始め、引用符は値の始めと終わりだけに付けてください",
		EN: "start keys of one level in the same column, and quote each value as a whole",
	}
	wLineInsideListDoesNot = Text{JA: "並びの途中に「- 」で始まらない行があります", EN: `a line inside a list does not start with "- "`}
	wAlignWithLinesBefore  = Text{JA: "字下げを前の行とそろえてください", EN: "align it with the lines before"}
	wCannotStandHere       = Text{JA: "ここに「- 」は書けません", EN: `"- " is not allowed here`}
	wWriteOnLineAfterKey   = Text{JA: "キーの次の行に字下げして書いてください", EN: "write it on the line after the key, indented"}
	wValueStartsWithOrNot  = Text{
		JA: "| か > で始まる値が引用符で囲まれていません",
		EN: "a value that starts with | or > is not quoted",
	}
	wValueStartsWithNotQuoted = Text{JA: "「? 」で始まる値が引用符で囲まれていません", EN: `a value that starts with "? " is not quoted`}
	wValueCannotStartWithThis = Text{
		JA: "この値は、そのままでは YAML で使えない文字（@ や ` など）で始まっています",
		EN: "a value cannot start with this character (@, ` or the like) unless it is quoted",
	}
	wQuoteOpensHereNeverClosed = Text{JA: "ここで始まる引用符が閉じられていません", EN: "the quote that opens here is never closed"}
	wPutSameQuoteAtEnd         = Text{JA: "値の終わりに同じ引用符を付けてください", EN: "put the same quote at the end of the value"}
	wOrOpensHereNotClosed      = Text{JA: "ここで始まる [ か { が閉じられていません", EN: "the [ or { that opens here is not closed"}
	wCloseWithOrSeparateWith   = Text{
		JA: "] か } で閉じ、間は「, 」で区切ってください",
		EN: `close it with ] or }, and separate with ", "`,
	}
	wLineNamesVersionYamlNot = Text{
		JA: "YAML の版を示す行は要りません",
		EN: "the line that names the YAML version is not needed",
	}
	wRemoveThatLine                  = Text{JA: "その行を消してください", EN: "remove the line"}
	wDirectivesLinesStartWithPercent = Text{
		JA: "指示の行（パーセント記号で始まる行）は使えません",
		EN: "directives (lines that start with a percent sign) are not allowed",
	}
	wInsideNotUsedCorrectly = Text{JA: `" の中の \ の使い方が正しくありません`, EN: `a \ inside " is not used correctly`}
	wWriteForOrQuoteWith    = Text{
		JA: `\ そのものは \\ と書くか、値を ' で囲んでください`,
		EN: `write \\ for a \, or quote with '`,
	}
	wThisNotYaml                      = Text{JA: "YAML として読めません", EN: "this is not YAML"}
	wCheckIndentationQuotesColonsThis = Text{
		JA: "この行と前の行の字下げ・引用符・コロンを確かめてください",
		EN: "check indentation, quotes and colons of this line and the one before",
	}
)

// Of duties.
var (
	wDutyStandsInAlready = Text{JA: "義務 %[1]s は %[2]s にもあります", EN: "the duty %[1]s is already in %[2]s"}
	wDutyCitesWhichNotIn = Text{
		JA: "義務 %[1]s の根拠 %[2]s %[3]s が登録簿にありません",
		EN: "the duty %[1]s cites %[2]s %[3]s, which is not in the register",
	}
	wDutyNamesQuestionTwiceIn = Text{
		JA: "義務 %[1]s の asked_by に同じ点検項目が二度あります",
		EN: "the duty %[1]s names a question twice in asked_by",
	}
	wDutyNeedsWhat = Text{JA: "義務 %[1]s に what がありません", EN: "the duty %[1]s lacks what"}
)

// Of registerread.
var (
	wStateUpcomingDoesNotFit = Text{
		JA: "state: upcoming と、from か latest の日が合いません",
		EN: "state: upcoming does not match from or latest",
	}
	wBeforeFrom                = Text{JA: "to が from より前です", EN: "to is before from"}
	wDutyNeedsWhose            = Text{JA: "duty を書くなら whose も必要です", EN: "a duty needs whose"}
	wStandsAtTooPeriodsOverlap = Text{
		JA: "%[1]s にもあり、期間が重なります",
		EN: "it is also at %[1]s, and the periods overlap",
	}
)

// Of skeleton, in its comments and where an author has to write.
var (
	wSkeletonID      = Text{JA: "英小文字とハイフン", EN: "lower-case letters and hyphens"}
	wSkeletonWaiting = Text{
		JA: "登録簿に義務の一覧がある id です。この分野なら、そのまま使います（tenken coverage が、問うていない義務を示します）",
		EN: "The register has duties for these ids; use the one for your sector as it is.",
	}
)

// What the Japanese texts of a skeleton say until their author writes them.
const (
	wSkeletonTitle = "分野の名前を入れた題名"
	wSkeletonFor   = "誰のための一覧か（例えば、介護サービスの事業者）"
)
