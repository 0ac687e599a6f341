package main

import "tenken/checklist"

// What single commands say, in both languages, for whoever edits it. Sentences of
// one file stand together; what several say is in words.go.

// Of answer.
var (
	answerAnswerQuestions       = checklist.Text{JA: "点検項目に答えます", EN: "Answer questions"}
	answerColon                 = checklist.Text{JA: "：", EN: ": "}
	answerUseYesPartlyNoUnknown = checklist.Text{
		JA: "はい 一部 いいえ わからない 該当なし（yes partly no unknown na）のどれかにしてください。",
		EN: "use yes, partly, no, unknown or na",
	}
	answerOnlyOneThingCanRead = checklist.Text{
		JA: "標準入力から読めるのは一つだけです。",
		EN: "only one thing can be read from standard input",
	}
	answerUseHighMiddleOrLow = checklist.Text{JA: "高 中 低 のどれかにしてください。", EN: "use high, middle or low"}
	answerForExampleOrR      = checklist.Text{
		JA: "例: 2027-03-31、R9.3.31、令和9年3月31日",
		EN: "for example 2027-03-31 or R9.3.31",
	}
	answerLine                     = checklist.Text{JA: "標準入力の %d 行目: %s", EN: "line %d of standard input: %s"}
	answerNoAnswersOnStandardInput = checklist.Text{JA: "標準入力に回答がありません。", EN: "no answers on standard input"}
	answerNotIdTabStatusTab        = checklist.Text{
		JA: "ID<TAB>回答[<TAB>理由] の形ではありません。",
		EN: "it is not ID<TAB>STATUS[<TAB>REASON]",
	}
)

// Of args.
var (
	argsWrongNumberArguments    = checklist.Text{JA: "引数の数が違います。", EN: "wrong number of arguments"}
	argsArgumentMissing         = checklist.Text{JA: "引数が足りません。", EN: "an argument is missing"}
	argsStandardInputTooLargeAt = checklist.Text{
		JA: "標準入力が大きすぎます（上限 4 MiB）。",
		EN: "standard input is too large (at most 4 MiB)",
	}
	argsWarningReadStandardInputAs = checklist.Text{
		JA: "注意: 標準入力を %s として読みました。",
		EN: "warning: read standard input as %s",
	}
)

// Of author.
var (
	authorMakeSkeletonNewChecklist = checklist.Text{
		JA: "新しい点検項目ファイルのひな形を作ります",
		EN: "Make the skeleton of a new checklist",
	}
	authorWhomListIsFor      = checklist.Text{JA: "だれのための一覧か（介護サービスの事業者）", EN: "whom it is for, in Japanese"}
	authorTitleInJapanese    = checklist.Text{JA: "題名", EN: "the title, in Japanese"}
	authorIdListAsJpDental   = checklist.Text{JA: "一覧の識別子。例: jp-dental", EN: "the id of the list, as jp-dental"}
	authorIdListBuildsOnElse = checklist.Text{
		JA: "前提にする一覧の識別子。なければ共通の点検項目、単独なら none",
		EN: "the id of the list that it builds on; else the common list, or none",
	}
	authorMadeFillInEveryPlace = checklist.Text{
		JA: "%s を作りました。%s の印のある所を上から順に書き、tenken lint %s で確かめてください。",
		EN: "made %s; fill in every place with the mark %s from the top, and check with: tenken lint %s",
	}
	authorUseSmallLettersDigitsHyphens = checklist.Text{
		JA: "英小文字、数字、ハイフンで書いてください。例: jp-dental",
		EN: "use small letters, digits and hyphens, as jp-dental",
	}
	authorPrintJsonSchemaChecklistsScores = checklist.Text{
		JA: "点検項目、判定結果、点検ファイル又は様式の対応表の JSON Schema を出力します",
		EN: "Print the JSON Schema of checklists, scores, assessments or mappings of forms",
	}
	authorPrintJsonSchemaChecklistsPut = checklist.Text{
		JA: "点検項目ファイルの JSON Schema を出力します。\n" +
			"\n" +
			"ファイルの1行目に「# yaml-language-server: $schema=%s」と書き、出力をその名前で隣に置くと、\n" +
			"多くのエディターが書きながら補い、確かめ、説明を表示します。\n" +
			"\n" +
			"score を付けると、tenken score --json が出力する JSON の形、assessment を付けると、点検ファイル（.tenken）の 1 行の形、\n" +
			"form を付けると、様式の対応表の形を出力します。",
		EN: "Print the JSON Schema of checklists.\n" +
			"\n" +
			"Put it beside a checklist under the name that the first line gives,\n" +
			"\"# yaml-language-server: $schema=%s\", and common editors complete, check and explain while " +
			"you type.\n" +
			"\n" +
			"With the word score it is the schema of what tenken score --json prints,\n" +
			"with assessment that of a line of an assessment (.tenken), with form that of a mapping of a form.",
	}
	authorSayChecklistScoreOrAssessment = checklist.Text{
		JA: "checklist、score、assessment、form のどれかにしてください。",
		EN: "say checklist, score, assessment or form",
	}
	authorMakeWorkbookChecklistEditedIn = checklist.Text{
		JA: "点検項目を Excel で編集できるブックにします",
		EN: "Make a workbook of a checklist, to be edited in Excel",
	}
	authorCheckEditedWorkbookMakeChecklist = checklist.Text{
		JA: "編集したブックを調べ、点検項目ファイルに戻します",
		EN: "Check an edited workbook and make a checklist of it",
	}
	authorCheckEditedAgain = checklist.Text{
		JA: "編集したブックを調べ、点検項目ファイルに戻します。誤りは、シートとセルの名前で示します。-o がなければ調べるだけです。",
		EN: "Check an edited workbook and make a checklist of it. Mistakes are named by sheet and cell. Without " +
			"-o it only checks.",
	}
	authorFileWrite                 = checklist.Text{JA: "書き出すファイル", EN: "the file to write"}
	authorReplaceFileIfExists       = checklist.Text{JA: "既にあるファイルを置き換えます", EN: "replace the file if it exists"}
	authorAddONameXlsx              = checklist.Text{JA: "-o 名前.xlsx を付けてください。", EN: "add -o NAME.xlsx"}
	authorThereNoFileWrite          = checklist.Text{JA: "書き出すファイルがありません。", EN: "there is no file to write"}
	authorLinesCommentsBelowTopFile = checklist.Text{
		JA: "ファイルの途中にある注釈 %d 行は、ブックに移していません。",
		EN: "%d lines of comments below the top of the file are not in the workbook",
	}
	authorShowWhatChangedBetweenTwo = checklist.Text{
		JA: "二つの版の違いと、既にある回答への影響を示します",
		EN: "Show what changed between two editions, and what it means for answers",
	}
	authorGiveTwoEditionsSameId = checklist.Text{
		JA: "同じ id の二つの版を指定してください。",
		EN: "give two editions of the same id",
	}
	authorOnlyWhatTouchesAnswersThis = checklist.Text{
		JA: "この点検ファイルの回答に関わる違いだけを示します",
		EN: "only what touches the answers of this file",
	}
	authorPrintLineagePutIntoNew = checklist.Text{
		JA: "新しい版に書く lineage の案を出します",
		EN: "print a lineage to put into the new edition",
	}
	authorSeeTenkenHistoryForIts = checklist.Text{
		JA: "tenken history で、使っている版を確かめてください。",
		EN: "see tenken history for its edition",
	}
	authorGiveFile = checklist.Text{JA: "ファイルを指定してください。", EN: "give the file"}
)

// Of campaign.
var (
	campaignPrepareCampaignAsksManyBusinesses = checklist.Text{
		JA: "多くの事業者に回答を求める調査を用意します",
		EN: "Prepare a campaign that asks many businesses for returns",
	}
	campaignMakeFolderWithCampaignIts = checklist.Text{
		JA: "調査の定義と点検項目の写しを、フォルダーに作ります",
		EN: "Make a folder with the campaign and its lists",
	}
	campaignIdCampaignAsMhlw        = checklist.Text{JA: "調査の識別子。例: mhlw-2027", EN: "id of the campaign, as mhlw-2027"}
	campaignTitleInJapanese         = checklist.Text{JA: "調査の題名（日本語）", EN: "title, in Japanese"}
	campaignTitleInEnglish          = checklist.Text{JA: "調査の題名（英語）", EN: "title, in English"}
	campaignChecklistsAnswered      = checklist.Text{JA: "答えてもらう点検項目", EN: "the checklists to be answered"}
	campaignWhatAskedSectorSizePref = checklist.Text{
		JA: "聞くこと: sector（業種） size（規模） pref（都道府県）",
		EN: "what is asked: sector, size, pref",
	}
	campaignNoneAnonymousOrCorporateNumber = checklist.Text{
		JA: "none（匿名）又は corporate-number（法人番号つき）",
		EN: "none (anonymous) or corporate-number",
	}
	campaignLastDay                    = checklist.Text{JA: "締切り", EN: "the last day"}
	campaignSmallestGroupTold          = checklist.Text{JA: "公表する最小の数", EN: "smallest group that is told of"}
	campaignForWhomReturnsEncryptedAge = checklist.Text{
		JA: "暗号化する宛先（campaign key が作る age1…）",
		EN: "for whom returns are encrypted (age1..., of campaign key)",
	}
	campaignMakeKeyReadsReturnsPrint = checklist.Text{
		JA: "回答を読む鍵を作り、宛先（age1…）を表示します",
		EN: "Make the key that reads returns and print its recipient",
	}
	campaignFileKey                    = checklist.Text{JA: "鍵のファイル", EN: "the file of the key"}
	campaignMakeUpReturnsTryCollection = checklist.Text{
		JA: "集計を試すための架空の回答を作ります",
		EN: "Make up returns to try the collection with",
	}
	campaignHowMany                  = checklist.Text{JA: "件数", EN: "how many"}
	campaignSameSeedGivesSameReturns = checklist.Text{
		JA: "乱数の種。同じ種からは同じ回答ができます",
		EN: "the same seed gives the same returns",
	}
	campaignCopyAgeTenkenCampaignKey = checklist.Text{
		JA: "tenken campaign key が表示した age1… を写してください。",
		EN: "copy the age1... that tenken campaign key printed",
	}
	campaignNoAgeRecipient             = checklist.Text{JA: "--to の宛先が正しくありません。", EN: "--to is no age recipient"}
	campaignAddCampaignPack            = checklist.Text{JA: "--campaign 調査のパック を付けてください。", EN: "add --campaign PACK"}
	campaignNoCampaignGiven            = checklist.Text{JA: "調査の指定がありません。", EN: "no campaign given"}
	campaignTenkenUnsignedRefuseSetAsk = checklist.Text{
		JA: "TENKEN_UNSIGNED=refuse と設定されています。署名付きのパックを求めてください。",
		EN: "TENKEN_UNSIGNED=refuse is set; ask for a signed pack",
	}
	campaignMakeReturnCampaignAllShown = checklist.Text{
		JA: "調査への回答を作ります。書き出す前に全部を表示します",
		EN: "Make a return to a campaign; all of it is shown first",
	}
	campaignCampaignPackOrFolder  = checklist.Text{JA: "調査のパック、又はフォルダー", EN: "the campaign: a pack or a folder"}
	campaignReturnWrite           = checklist.Text{JA: "書き出す回答", EN: "the return to write"}
	campaignWhatNotToldSectorSize = checklist.Text{
		JA: "伝えないもの: sector size pref",
		EN: "what is not told: sector, size, pref",
	}
	campaignCorporateNumberWhereCampaignAsks = checklist.Text{
		JA: "法人番号（調査が求めるとき）",
		EN: "corporate number, where the campaign asks for it",
	}
	campaignRevisionUsuallyNotNeeded = checklist.Text{JA: "改訂の番号（ふつうは要りません）", EN: "revision; usually not needed"}
	campaignWriteWithoutAsking       = checklist.Text{JA: "尋ねずに書き出します", EN: "write it without asking"}
	campaignNothingWasWritten        = checklist.Text{JA: "書き出しませんでした。", EN: "nothing was written"}
	campaignRecipientCampaignWrong   = checklist.Text{
		JA: "調査の宛先が正しくありません。",
		EN: "the recipient of the campaign is wrong",
	}
)

// Of change.
var (
	changeStateFactsWithoutKShow = checklist.Text{
		JA: "前提を述べます。K=V がなければ、今の前提と述べられる値を表示します",
		EN: "State facts; without K=V show them and what may be stated",
	}
	changeStateWhatHasChangedFirst = checklist.Text{
		JA: "変わった前提を先に述べてから、--confirm で残りを確かめてください。",
		EN: "state what has changed first, then confirm the rest",
	}
	changeConfirmGoesWithoutK      = checklist.Text{JA: "--confirm は K=V と一緒に使えません。", EN: "--confirm goes without K=V"}
	changeConfirmAllFactsLastCheck = checklist.Text{
		JA: "前回の前提に変わりがないとして、全て確かめます",
		EN: "confirm all facts of the last check as they were",
	}
	changeChangeNameOrganisation      = checklist.Text{JA: "事業者の名前を改めます", EN: "Change the name of the organisation"}
	changeTenkenRenameClinicTenkenOrg = checklist.Text{
		JA: "  tenken rename さくら医院.tenken --org 医療法人さくら会",
		EN: "  tenken rename clinic.tenken --org 'Sakura Medical'",
	}
	changeAddOrgName               = checklist.Text{JA: "--org 名前 を付けてください。", EN: "add --org NAME"}
	changeNewNameMissing           = checklist.Text{JA: "新しい名前がありません。", EN: "the new name is missing"}
	changeNewNameOrganisation      = checklist.Text{JA: "事業者の新しい名前", EN: "new name of the organisation"}
	changeIdKindBusiness           = checklist.Text{JA: "業種の ID", EN: "id of the kind of business"}
	changeAskOneChecklistsNoLonger = checklist.Text{
		JA: "点検項目の一つを、これからは問わないことにします。回答は残ります",
		EN: "Ask one of the checklists no longer; its answers are kept",
	}
	changeOnlyChecklistCannotDropped = checklist.Text{
		JA: "点検項目が一つもなくなるため、外せません。",
		EN: "the only checklist cannot be dropped",
	}
	changeSetDayByWhoseLaw = checklist.Text{
		JA: "何日現在の法令で点検するかを定めます",
		EN: "Set the day by whose law is judged",
	}
	changeTenkenAsofClinicTenkenToday = checklist.Text{
		JA: "  tenken asof さくら医院.tenken 今日\n  tenken asof さくら医院.tenken R9.4.1",
		EN: "  tenken asof clinic.tenken today\n  tenken asof clinic.tenken 2027-04-01",
	}
)

// Of collect.
var (
	collectCollectReturnsCheckThemMake = checklist.Text{
		JA: "調査への回答を集め、確かめて表にします",
		EN: "Collect returns, check them and make rows of them",
	}
	collectOneRowBusiness                = checklist.Text{JA: "事業者ごとの表", EN: "one row a business"}
	collectOneRowAnswer                  = checklist.Text{JA: "項目ごとの回答の表", EN: "one row an answer"}
	collectWhichCorporateNumberSentWhich = checklist.Text{
		JA: "法人番号の表",
		EN: "which corporate number sent which return",
	}
	collectWhatWasNotTakenWhy       = checklist.Text{JA: "受け付けなかった回答の表", EN: "what was not taken, and why"}
	collectKeyReadsEncryptedReturns = checklist.Text{
		JA: "暗号化された回答を読む鍵（campaign key）",
		EN: "the key that reads encrypted returns",
	}
	collectCreateOrCubePrintText = checklist.Text{
		JA: "create 又は cube: データベース用の文を表示します",
		EN: "create or cube: print the text for a database",
	}
	collectReplaceFilesExist     = checklist.Text{JA: "既にあるファイルを置き換えます", EN: "replace files that exist"}
	collectSqlCreateOrCubeEngine = checklist.Text{
		JA: "--sql は create か cube、--engine は duckdb か clickhouse か ansi です。",
		EN: "--sql is create or cube, --engine duckdb, clickhouse or ansi",
	}
	collectEncryptedKeyNeeded = checklist.Text{
		JA: "暗号化されています。鍵（--key）が要ります。",
		EN: "it is encrypted; --key is needed",
	}
	collectThisKeyDoesNotOpen             = checklist.Text{JA: "この鍵では読めません。", EN: "this key does not open it"}
	collectKeyCannotOpenedCheckPassphrase = checklist.Text{
		JA: "鍵を開けません。合言葉とファイルを確かめてください。",
		EN: "the key cannot be opened; check the passphrase and the file",
	}
	collectSmallestGroupToldElseAs = checklist.Text{
		JA: "公表する最小の数（なければ調査の定め、又は 10）",
		EN: "smallest group that is told of (else as the campaign says, or 10)",
	}
	collectToldApartBySectorSize = checklist.Text{
		JA: "分け方: sector size、pref（都道府県）か region（地方）。少ない方が多くを公表できます",
		EN: "told apart by: sector, size, and pref or region (fewer tell more)",
	}
	collectTableHiddenEditionBefore = checklist.Text{
		JA: "前に公表したときの --hidden の表",
		EN: "the table --hidden of the edition before",
	}
	collectCountRowsIntoResultsMay = checklist.Text{
		JA: "回答の表を集計し、公表できる形にします",
		EN: "Count rows into results that may be published",
	}
	collectWorkbookResults         = checklist.Text{JA: "集計結果の Excel", EN: "workbook of results"}
	collectWhatMayToldAsCsv        = checklist.Text{JA: "公表する数字の CSV", EN: "what may be told, as CSV"}
	collectWhatMayToldAsPage       = checklist.Text{JA: "公表する数字の HTML", EN: "what may be told, as a page"}
	collectCubeCubeCsvNotPublished = checklist.Text{
		JA: "集計表（cube.csv。公表しません）",
		EN: "the cube (cube.csv; not to be published)",
	}
	collectWhatWasHiddenWhyNot = checklist.Text{
		JA: "隠した区分と理由の表（公表しません。次回 --before に使います）",
		EN: "what was hidden and why (not to be published; the next edition reads it)",
	}
	collectRoundNumbersUpMultiplesAs = checklist.Text{
		JA: "件数をこの倍数に切り上げます。例: 10",
		EN: "round numbers up to multiples of it, as 10",
	}
	collectMakeCubeEachWithCube = checklist.Text{
		JA: "一つずつ --cube で集計表にして、その集計表を合わせてください。",
		EN: "make a cube of each with --cube, and join the cubes",
	}
	collectThereMoreThanOneFile = checklist.Text{JA: "事業者ごとの表が二つ以上あります。", EN: "there is more than one file of rows"}
	collectMinimumAtLeast       = checklist.Text{JA: "--minimum は %d 以上です。", EN: "--minimum is at least %d"}
	collectBySectorSizePref     = checklist.Text{
		JA: "--by は sector、size、pref、region から選びます。",
		EN: "--by is of sector, size, and pref or region",
	}
	collectMakeWhatEveryBusinessFinds = checklist.Text{
		JA: "集計から、各事業者が自分の位置を知る資料を作ります",
		EN: "Make what every business finds its place in",
	}
	collectFolderFor               = checklist.Text{JA: "資料のフォルダー", EN: "folder for it"}
	collectTellFewerPartsApartWith = checklist.Text{
		JA: "--by で分け方を減らしてください。",
		EN: "tell fewer parts apart with --by",
	}
	collectThereNoGroupMayTold   = checklist.Text{JA: "公表できる区分がありません。", EN: "there is no group that may be told of"}
	collectTellFewerPartsApartAs = checklist.Text{
		JA: "--by sector,size のように分け方を減らしてください。",
		EN: "tell fewer parts apart, as --by sector,size",
	}
	collectTooLargeForPack = checklist.Text{JA: "資料が大きすぎて、パックに入りません。", EN: "it is too large for a pack"}
)

// Of coverage.
var (
	coverageShowWhichDutiesRegisterNo = checklist.Text{
		JA: "登録簿の義務のうち、どの点検項目も問うていないものを示します",
		EN: "Show which duties of the register no question covers",
	}
	coverageShowCoveredDutiesTooWhy = checklist.Text{
		JA: "問うている義務と、問わない理由も表示します",
		EN: "show covered duties too, and why some need no question",
	}
	coverageRegisterHasNoListDuties = checklist.Text{
		JA: "  登録簿に、この点検項目が問うべき義務の一覧はありません",
		EN: "  the register has no list of duties for it",
	}
	coverageTheseListsDutiesWaitFor = checklist.Text{
		JA: "次の義務の一覧は、その id の点検項目を待っています",
		EN: "These lists of duties wait for a checklist of that id",
	}
	coverageDutiesCoveredNeedNoQuestion = checklist.Text{
		JA: "%[1]s: 問うべき義務 %[2]d 件のうち %[3]d 件（%[4]d %%）、問わないもの %[5]d 件",
		EN: "%[1]s: %[3]d of %[2]d duties covered (%[4]d %%), %[5]d need no question",
	}
	coverageNone                      = checklist.Text{JA: "なし", EN: "none"}
	coverageNotAsked                  = checklist.Text{JA: "問わない: ", EN: "not asked: "}
	coverageNamed                     = checklist.Text{JA: "（%[1]s は%[2]s）", EN: "(%[1]s %[2]s)"}
	coverageState                     = checklist.Text{JA: "%[1]s（%[2]s）", EN: "%[1]s (%[2]s)"}
	coverageShowWhatBusinessWithThese = checklist.Text{
		JA: "この前提の事業者に何が問われるかを、順に理由とともに示します",
		EN: "Show what a business with these facts would be asked, in order, and why",
	}
	coverageWalkEveryCombinationFactsWho = checklist.Text{
		JA: "前提の全ての組合せで、何が誰に問われるかを確かめます",
		EN: "walk every combination of facts: who is asked what",
	}
	coverageFactAnyNumberTimesId = checklist.Text{JA: "前提（何度でも）: ID=値", EN: "a fact, any number of times: ID=VALUE"}
	coverageQuestionsWhichAsked  = checklist.Text{
		JA: "%d 問のうち %d 問が対象です。",
		EN: "%d questions, of which %d are asked.",
	}
	coverageAsked                      = checklist.Text{JA: "対象の項目", EN: "Asked"}
	coverageNotAskedHead               = checklist.Text{JA: "対象外の項目", EN: "Not asked"}
	coverageWalkedAllCombinationsFacts = checklist.Text{
		JA: "前提の組合せ %s 通りの全てで確かめました。",
		EN: "walked all %s combinations of facts.",
	}
	coverageQuestions = checklist.Text{
		JA: "%[1]s: %[3]d 問（%[4]s）",
		EN: "%[2]s: %[3]d questions (%[4]s)",
	}
	coverageTooManyCombinationsNotWalked = checklist.Text{
		JA: "組合せが多すぎるため、次の前提は確かめていません: %s",
		EN: "too many combinations; not walked: %s",
	}
	coverageNobody    = checklist.Text{JA: "誰にも問われない", EN: "nobody"}
	coverageNotWalked = checklist.Text{JA: "確かめていない", EN: "not walked"}
)

// Of departments.
var (
	departmentsSayWhoAnswerWhat            = checklist.Text{JA: "誰がどの項目に答えるかを決めます", EN: "Say who is to answer what"}
	departmentsTenkenAssignClinicTenkenGen = checklist.Text{
		JA: "  tenken assign さくら医院.tenken GEN-01-01=受付 GEN-01-02=総務\n" +
			"  tenken assign さくら医院.tenken --section GEN-03 --to 総務",
		EN: "  tenken assign clinic.tenken GEN-01-01=reception\n" +
			"  tenken assign clinic.tenken --section GEN-03 --to office",
	}
	departmentsIdSection                   = checklist.Text{JA: "区分の ID", EN: "id of a section"}
	departmentsWhoAnswersSectionEmptyTakes = checklist.Text{
		JA: "その区分に答える人や部署。空なら取り消します",
		EN: "who answers that section; empty takes it back",
	}
	departmentsMakeCopyForEachWho = checklist.Text{
		JA: "答える人・担当者・区分ごとに写しを作ります。merge で一つに戻します",
		EN: "Make a copy for each who answers; merge joins them again",
	}
	departmentsWhoOwnerOrSection = checklist.Text{
		JA: "who（答える人）、owner（改善の担当者）、section（区分）",
		EN: "who, owner or section",
	}
	departmentsFolderForCopies      = checklist.Text{JA: "写しを置くフォルダー", EN: "the folder for the copies"}
	departmentsUseWhoOwnerOrSection = checklist.Text{
		JA: "who owner section のどれかにしてください。",
		EN: "use who, owner or section",
	}
	departmentsSayWhoAnswersWhatWith = checklist.Text{
		JA: "先に tenken assign で、誰が答えるかを決めてください。",
		EN: "say who answers what with tenken assign first",
	}
	departmentsNobodyNamedWhomPartCould = checklist.Text{
		JA: "分ける相手が一人も決まっていません。",
		EN: "nobody is named to whom a part could go",
	}
	departmentsJoinCopiesOneAssessmentWent = checklist.Text{
		JA: "同じ点検の写しを、二つでも、いくつでも、一つにします",
		EN: "Join copies of one assessment that went different ways",
	}
	departmentsNewFile                = checklist.Text{JA: "新しいファイル", EN: "the new file"}
	departmentsTakeFileNamedEarlierOr = checklist.Text{
		JA: "食い違いを尋ねずに a（先に書いたファイル）又は b（後のファイル）を採る",
		EN: "take a, the file named earlier, or b at every conflict without asking",
	}
	departmentsPreferTakesOrB  = checklist.Text{JA: "--prefer は a か b です。", EN: "--prefer takes a or b"}
	departmentsAnswerOrBOrGive = checklist.Text{
		JA: "a か b を答えるか、--prefer を付けてください。",
		EN: "answer a or b, or give --prefer",
	}
	departmentsConflictsLeftNothingWasJoined = checklist.Text{
		JA: "食い違いが残っているため、まとめませんでした。",
		EN: "conflicts are left; nothing was joined",
	}
)

// Of errors.
var (
	errorsCheckNameFolder = checklist.Text{JA: "名前とフォルダーを確かめてください。", EN: "check the name and the folder"}
	errorsNameEmpty       = checklist.Text{JA: "ファイルの名前が空です。", EN: "the name of a file is empty"}
	errorsGiveAnotherName = checklist.Text{JA: "別の名前を指定してください。", EN: "give another name"}
)

// Of evidence.
var (
	evidenceKeepTrackDocumentsBehindAnswers = checklist.Text{
		JA: "回答を裏付ける文書を記録し、変わっていないか、古くなっていないかを確かめます",
		EN: "Keep track of the documents behind answers",
	}
	evidenceNameDocumentsTheyStayWhere = checklist.Text{
		JA: "文書を記録します。文書は動かさず、中身の照合値を控えます",
		EN: "Name documents; they stay where they are and their digests are kept",
	}
	evidenceTenkenEvidenceAddClinicTenken = checklist.Text{
		JA: "  tenken evidence add さくら医院.tenken GEN-01-01=規程/安全管理規程.pdf --effective R8.4.1",
		EN: "  tenken evidence add clinic.tenken GEN-01-01=rules/security.pdf --effective 2026-04-01",
	}
	evidenceSinceWhenDocumentHoldsNot = checklist.Text{
		JA: "文書が効力を持つ日（記録した日ではありません）",
		EN: "since when the document holds; not the day it is named here",
	}
	evidenceLastDayOnWhichCounts = checklist.Text{
		JA: "新しいものとして数える最後の日",
		EN: "the last day on which it counts as fresh",
	}
	evidenceHowLongCountsAsFresh = checklist.Text{
		JA: "見直す間隔。例: P1Y（省けば点検項目の定め、なければ 1 年）",
		EN: "how long it counts as fresh, such as P1Y (default: as the question says, else a year)",
	}
	evidenceNote                 = checklist.Text{JA: "添える文", EN: "a note"}
	evidenceKeepCopyInFolderName = checklist.Text{
		JA: "写しを「名前.evidence」フォルダーに残します",
		EN: "keep a copy in the folder NAME.evidence",
	}
	evidenceWithdrawDocumentWasNamed   = checklist.Text{JA: "記録した文書を取り下げます", EN: "withdraw a document that was named"}
	evidenceAddEffectiveDate           = checklist.Text{JA: "--effective 日付 を付けてください。", EN: "add --effective DATE"}
	evidenceDaySinceWhichDocumentHolds = checklist.Text{
		JA: "文書が効力を持つ日がありません。",
		EN: "the day since which the document holds is missing",
	}
	evidenceGiveEitherUntilOrShelf = checklist.Text{
		JA: "--until と --shelf は、どちらか一つにしてください。",
		EN: "give either --until or --shelf",
	}
	evidenceForExamplePYP = checklist.Text{
		JA: "例: P1Y（1 年）、P6M（6 か月）、P90D（90 日）",
		EN: "for example P1Y, P6M or P90D",
	}
	evidenceNameAgainOnceFinished = checklist.Text{
		JA: "書き終わってから、もう一度記録してください。",
		EN: "name it again once it is finished",
	}
	evidenceCheckDocumentsThereUnchangedNot = checklist.Text{
		JA: "記録した文書が変わっていないか、なくなっていないか、古くなっていないかを確かめます",
		EN: "Check that documents are there, unchanged and not old",
	}
	evidenceCountAnswersWithEvidenceGrown = checklist.Text{
		JA: "証跡が古い回答を未確定として数えます",
		EN: "count answers with evidence grown old as open",
	}
)

// Of exchange.
var (
	exchangeWriteWhatLostThisFile = checklist.Text{
		JA: "失われるものの一覧を書き出す先（CSV）",
		EN: "write what is lost to this file (CSV)",
	}
	exchangeEndWithExitCodeWhere = checklist.Text{
		JA: "失われるものがあれば、終了コードを 1 にします",
		EN: "end with exit code 1 where something is lost",
	}
	exchangeMakeChecklistFrameworkAnotherTool = checklist.Text{
		JA: "ほかの道具の枠組みを、点検項目ファイルにします",
		EN: "Make a checklist of a framework of another tool",
	}
	exchangeLibraryCisoAssistantYamlOscal = checklist.Text{
		JA: "CISO Assistant のライブラリ（YAML）、OSCAL のカタログや解決済みのプロファイル（JSON）を、点検項目ファイルにします。\n" +
			"取り込んだ項目は署名なしで、全て「望ましい措置」です。法的義務とは呼びません。\n" +
			"OSCAL の評価結果は、--from oscal-ar --into ファイル で、点検ファイルの回答として取り込めます。",
		EN: "A library of CISO Assistant (YAML), an OSCAL catalog or a resolved profile (JSON) becomes a checklist.\n" +
			"It is unsigned, and every question is advice, never a duty of law.\n" +
			"OSCAL assessment results are taken into an assessment: --from oscal-ar --into FILE.",
	}
	exchangeWhereWrite               = checklist.Text{JA: "書き出す先", EN: "where to write it"}
	exchangeFormInCisoAssistantOscal = checklist.Text{
		JA: "元の形：ciso-assistant、oscal、oscal-ar。なければ名前の終わりで決めます",
		EN: "the form of IN: ciso-assistant, oscal or oscal-ar; else by the ending of its name",
	}
	exchangeWhatMakeChecklistOnly    = checklist.Text{JA: "作るもの（checklist だけ）", EN: "what to make (checklist only)"}
	exchangeAssessmentTakesInOscalAr = checklist.Text{
		JA: "oscal-ar の結果を取り込む点検ファイル",
		EN: "the assessment that takes in an oscal-ar",
	}
	exchangeWhatSourceCallsMandatoryBecomes = checklist.Text{
		JA: "元が「必須」とする項目を、法的義務（must）にします。根拠を確かめた人だけが使ってください",
		EN: "what the source calls mandatory becomes a duty of law; for whoever has checked that it is one",
	}
	exchangeLeaveOutWhatLintSays       = checklist.Text{JA: "書き方についての指摘を示しません", EN: "leave out what lint says of style"}
	exchangeTakeInWithoutAskingInto    = checklist.Text{JA: "尋ねずに取り込みます（--into）", EN: "take in without asking (--into)"}
	exchangeGiveFromCisoAssistantOscal = checklist.Text{
		JA: "--from に ciso-assistant、oscal、oscal-ar のどれかを指定してください。",
		EN: "give --from ciso-assistant, oscal or oscal-ar",
	}
	exchangeChecklistOnlySeeTenkenExport = checklist.Text{
		JA: "--to は checklist だけです。ほかの形には tenken export を使ってください。",
		EN: "--to is checklist only; see tenken export",
	}
	exchangeAddIntoFile                = checklist.Text{JA: "--into に点検ファイルを指定してください。", EN: "add --into FILE"}
	exchangeNoAssessmentTakeIn         = checklist.Text{JA: "取り込む点検ファイルがありません。", EN: "no assessment to take it in"}
	exchangeTakeInYesNo                = checklist.Text{JA: "取り込みますか（はい / いいえ）: ", EN: "take it in (yes / no)? "}
	exchangeNothingWasTakenIn          = checklist.Text{JA: "何も取り込みませんでした。", EN: "nothing was taken in"}
	exchangeWriteResultsOrChecklistFor = checklist.Text{
		JA: "点検結果や点検項目を、ほかの道具の形で書き出します",
		EN: "Write results or a checklist for other tools",
	}
	exchangeAssessment        = checklist.Text{JA: "点検ファイルからは：\n", EN: "Of an assessment:\n"}
	exchangeChecklistIdOrFile = checklist.Text{
		JA: "点検項目（識別子かファイル）からは：\n",
		EN: "Of a checklist (id or file):\n",
	}
	exchangeWhereWriteForSeveralAssessments = checklist.Text{
		JA: "書き出す先。複数の点検ファイルのときはフォルダー",
		EN: "where to write it; for several assessments a folder",
	}
	exchangeFormWrite                   = checklist.Text{JA: "書き出す形", EN: "the form to write"}
	exchangeWriteListsChecklistBuildsOn = checklist.Text{
		JA: "点検項目が前提とする共通の項目も、一つにして書き出します",
		EN: "write the lists that the checklist builds on with it, as one",
	}
)

// Of face.
var (
	faceLookWhetherFileHasName = checklist.Text{
		JA: "同じ名前のファイルがないか、書き込みが許されているか、ディスクに空きがあるかを確かめて、もう一度 Enter を押してください。",
		EN: "look whether a file has that name, whether you may write there and whether the disk has room, " +
			"then press Enter again",
	}
)

// Of folders.
var (
	foldersSameOutputTwice = checklist.Text{
		JA: "%s を二つの出力に指定しています。",
		EN: "%s is named as two outputs",
	}
	foldersNameFile         = checklist.Text{JA: "ファイルを指定してください。", EN: "name a file"}
	foldersNameFileItself   = checklist.Text{JA: "ファイルそのものを指定してください。", EN: "name the file itself"}
	foldersCheckFolderWrite = checklist.Text{JA: "書き出す先のフォルダーを確かめてください。", EN: "check the folder to write to"}
)

// Of form.
var (
	formFillSomebodyElseWorkbookIn = checklist.Text{
		JA: "他の様式（取引先や団体の Excel）に、回答から記入します",
		EN: "Fill somebody else's workbook in from the answers",
	}
	formFormMappingItsNameSuch = checklist.Text{
		JA: "FORM は様式の対応表で、名前（scs-3 など）か YAML のファイルです。様式の Excel は公表している所から取り、--blank で\n" +
			"指定するか、対応表の隣か今のフォルダーに置きます。決めたセルのほかは何も変えません。回答から言えないことは記入せず、\n" +
			"「確かめて記入してください」の一覧に出します。記入した全てのセルのもとは、最後のシート「記入の根拠」にあります。",
		EN: "FORM is a mapping: its name, such as scs-3, or a YAML file. Get the blank workbook from its publisher\n" +
			"and name it with --blank, or put it beside the mapping or into this folder. Nothing changes but " +
			"the\n" +
			"mapped cells. What the answers do not say is left empty and listed; the last sheet says where " +
			"every\n" +
			"entry comes from.",
	}
	formTenkenFillPlantTenkenScs = checklist.Text{
		JA: "  tenken fill 工場.tenken scs-3 --blank 20260327001-c.xlsx -o 提出用.xlsx\n" +
			"  tenken fill 工場.tenken 取引先.yaml -o 回答.xlsx --partly",
		EN: "  tenken fill plant.tenken scs-3 --blank 20260327001-c.xlsx -o out.xlsx\n" +
			"  tenken fill plant.tenken customer.yaml -o out.xlsx --partly",
	}
	formWhereWriteXlsx             = checklist.Text{JA: "書き出す先（.xlsx）", EN: "where to write it (.xlsx)"}
	formWorkbookFillIn             = checklist.Text{JA: "記入前の様式の Excel", EN: "the workbook to fill in"}
	formWhoPreparedWhereFormAsks   = checklist.Text{JA: "作成者の名前（様式に欄があれば）", EN: "who prepared it, where the form asks"}
	formLeaveCellsRefusedEmptyFill = checklist.Text{
		JA: "記入できないセルを空けて、残りを記入します",
		EN: "leave cells that are refused empty, and fill in the rest",
	}
	formCorrectAnswersOrMappingOr = checklist.Text{
		JA: "回答か対応表を直すか、--partly を付けて残りだけを記入してください。",
		EN: "correct the answers or the mapping, or add --partly to fill in the rest",
	}
	formNothingWasWrittenSinceThere = checklist.Text{
		JA: "記入できないセルがあるため、何も書き出しませんでした。",
		EN: "nothing was written, since there are cells that cannot be filled in",
	}
	formEndNameInXlsx           = checklist.Text{JA: "名前の終わりを .xlsx にしてください。", EN: "end the name in .xlsx"}
	formFormXlsxOnly            = checklist.Text{JA: "様式は .xlsx だけです。", EN: "a form is .xlsx only"}
	formWorkbookFillInMissing   = checklist.Text{JA: "記入前の様式の Excel がありません。", EN: "the workbook to fill in is missing"}
	formNameWithBlank           = checklist.Text{JA: "--blank で指定してください。", EN: "name it with --blank"}
	formMakeLookAtMappingsOther = checklist.Text{
		JA: "他の様式の対応表を作り、調べます",
		EN: "Make and look at mappings of other people's forms",
	}
	formListMappingsCameWithProgram = checklist.Text{
		JA: "付属の対応表の一覧を表示します",
		EN: "List the mappings that came with the program",
	}
	formProposeMappingForBlankWorkbook = checklist.Text{
		JA: "様式の Excel から、対応表の案を作ります",
		EN: "Propose a mapping for a blank workbook",
	}
	formLooksForIdsWordsAnswers = checklist.Text{
		JA: "番号の列、回答の言葉、日付の列を探し、近い点検項目を並べます。全て推定で、「確かめてください」の印が付きます。\n印を消すまで、その行には何も記入しません。",
		EN: "Looks for the ids, the words of answers and the days, and puts the nearest question beside each " +
			"row.\n" +
			"All of it is a guess and marked so; nothing is filled in before somebody has confirmed it.",
	}
	formTenkenFormNewBlankXlsx = checklist.Text{
		JA: "  tenken form new 取引先.xlsx --for jp-scs-3 -o 取引先.yaml",
		EN: "  tenken form new blank.xlsx --for jp-scs-3 -o form.yaml",
	}
	formWhereWriteYaml           = checklist.Text{JA: "書き出す先（.yaml）", EN: "where to write it (.yaml)"}
	formFromWhichListsWillFilled = checklist.Text{JA: "どの点検項目から記入するか", EN: "from which lists it will be filled in"}
	formLookForMistakesInMapping = checklist.Text{
		JA: "対応表を調べ、誤りと直し方を示します",
		EN: "Look for mistakes in a mapping and say how to mend them",
	}
	formTenkenFormLintFormYaml = checklist.Text{
		JA: "  tenken form lint 取引先.yaml --blank 取引先.xlsx",
		EN: "  tenken form lint form.yaml --blank blank.xlsx",
	}
	formHoldAgainstBlankWorkbookToo = checklist.Text{
		JA: "様式の Excel とも照らし合わせます",
		EN: "hold it against the blank workbook too",
	}
)

// Of guidelines.
var (
	guidelinesLookAtGuidelinesCanUsed = checklist.Text{
		JA: "使えるガイドラインを調べ、Excel で編集します",
		EN: "Look at the guidelines that can be used, and edit them in Excel",
	}
	guidelinesListThem         = checklist.Text{JA: "一覧を表示します", EN: "List them"}
	guidelinesShowQuestionsOne = checklist.Text{
		JA: "一つのガイドラインの点検項目を表示します",
		EN: "Show the questions of one",
	}
	guidelinesBracket                        = checklist.Text{JA: "（%s）", EN: " (%s)"}
	guidelinesUnread                         = checklist.Text{JA: "読んでいない法令: %s", EN: "Law not read: %s"}
	guidelinesAddGuidelineIdTenkenGuidelines = checklist.Text{
		JA: "--guideline ID を付けてください。tenken guidelines list で一覧が出ます。",
		EN: "add --guideline ID; tenken guidelines list shows them",
	}
	guidelinesNoGuidelineGiven      = checklist.Text{JA: "ガイドラインの指定がありません。", EN: "no guideline given"}
	guidelinesCheckRightsFolderFile = checklist.Text{
		JA: "フォルダーとファイルの権限を確かめてください。",
		EN: "check the rights of the folder and the file",
	}
	guidelinesTenkenGuidelinesListShowsGuidelines = checklist.Text{
		JA: "tenken guidelines list で一覧が出ます。",
		EN: "tenken guidelines list shows the guidelines",
	}
)

// Of history.
var (
	historyShowWhoChangedWhatWhen = checklist.Text{
		JA: "いつ誰が何を変えたか、どのブックから来たかを表示します",
		EN: "Show who changed what and when, and from which workbook",
	}
)

// Of import.
var (
	importReadFilledWorkbookBack      = checklist.Text{JA: "記入された Excel を読み戻します", EN: "Read a filled workbook back"}
	importReadAnswerWorkbookGapReport = checklist.Text{
		JA: "回答用の Excel、報告書、又は CSV を読み、違うところを示してから取り込みます。読めないセルがあるときや、\n" +
			"別の事業者、別の点検ファイル、別の版のものであるときは、何も取り込みません。取り込みは一つの記録になり、取り消せます。",
		EN: "Read an answer workbook, a gap report or CSV, show the differences, then take them in. Nothing " +
			"is\n" +
			"taken in where a cell cannot be read, or from what belongs to another organisation, file or edition.",
	}
	importTenkenImportClientsReturnedYes = checklist.Text{
		JA: "  tenken import 顧客 返送 --yes",
		EN: "  tenken import clients returned --yes",
	}
	importTakeInWithoutAskingWhat = checklist.Text{
		JA: "尋ねずに、Excel だけが変わったところを取り込みます",
		EN: "take in without asking what only the workbook changed",
	}
	importTakeInRestWhereCells = checklist.Text{
		JA: "読めないセルを除いて取り込みます",
		EN: "take in the rest where cells cannot be read",
	}
	importTakeInWhatBelongsSomething = checklist.Text{
		JA: "別の事業者、点検ファイル、版のものでも、違いを示してから取り込みます",
		EN: "take in what belongs to something else too, after showing what would change",
	}
	importReadSomebodyElseFormBack = checklist.Text{
		JA: "tenken fill で記入した他の様式を、その対応表で読み戻します",
		EN: "read somebody else's form back, by the mapping that tenken fill used",
	}
	importMendCellsOrAddPartly = checklist.Text{
		JA: "セルを直してもう一度取り込むか、--partly を付けて残りだけを取り込んでください。",
		EN: "mend the cells, or add --partly to take in the rest",
	}
	importNothingWasTakenInSince = checklist.Text{
		JA: "読めないセルがあるため、何も取り込みませんでした。",
		EN: "nothing was taken in, since there are cells that cannot be read",
	}
	importThereNothingTakeIn           = checklist.Text{JA: "取り込む変更はありません。", EN: "there is nothing to take in"}
	importConflictsWereNotTakenWithout = checklist.Text{
		JA: "取り込まなかった食い違い: %d 件。--yes を付けずに取り込むと、一つずつ選べます。",
		EN: "conflicts that were not taken: %d; without --yes each is asked",
	}
	importTakenInSavedFactsQuestions = checklist.Text{
		JA: "取り込んで保存しました（前提 %d 件、点検項目 %d 件）。",
		EN: "taken in and saved: %d facts, %d questions",
	}
	importNameAssessmentTakeInBy = checklist.Text{
		JA: "点検ファイルを指定して、一つずつ取り込んでください。",
		EN: "name the assessment and take it in by itself",
	}
	importCsvDoesNotSayWhich = checklist.Text{
		JA: "CSV からは点検ファイルが分かりません。",
		EN: "CSV does not say which assessment it belongs to",
	}
	importCheckFolderOrNameAssessment = checklist.Text{
		JA: "フォルダーを確かめるか、点検ファイルを指定してください。",
		EN: "check the folder, or name the assessment",
	}
	importJoinThemWithTenkenMerge = checklist.Text{
		JA: "tenken merge で一つにするか、点検ファイルを指定してください。",
		EN: "join them with tenken merge, or name the assessment",
	}
)

// Of importshow.
var (
	importshowWarning                = checklist.Text{JA: "注意: ", EN: "warning: "}
	importshowNoteThisWasWrittenFrom = checklist.Text{
		JA: "お知らせ: このファイルより新しい記録から書き出されたものです。ここにない回答を取り込めます。",
		EN: "note: this was written from a newer state of this file; answers that are missing here can be taken in",
	}
	importshowWarningEntriesWillCleared = checklist.Text{
		JA: "注意: %d か所の記入が消えます。",
		EN: "warning: %d entries will be cleared",
	}
	importshowMore                      = checklist.Text{JA: "ほか %d 件", EN: "and %d more"}
	importshowWarningChangedOnBothSides = checklist.Text{
		JA: "注意: 両方で変わっているため、取り込みません: ",
		EN: "warning: changed on both sides, not taken: ",
	}
	importshowYesTakesInWithoutAsking = checklist.Text{
		JA: "--yes を付けると、尋ねずに取り込みます。",
		EN: "--yes takes it in without asking",
	}
	importshowNobodyCanAskedSoNothing = checklist.Text{
		JA: "尋ねる相手がいないため、何も取り込みませんでした。",
		EN: "nobody can be asked, so nothing was taken in",
	}
	importshowWhenWasWritten = checklist.Text{JA: "書き出したとき:", EN: "when it was written:"}
	importshowHereNow        = checklist.Text{JA: "今の回答:", EN: "here now:"}
	importshowWorkbook       = checklist.Text{JA: "Excel:", EN: "workbook:"}
	importshowWhichOneOr     = checklist.Text{JA: "どちらにしますか（1 か 2）: ", EN: "which one (1 or 2)? "}
)

// Of keys.
var (
	keysMakeKeyPersonWhoSigns      = checklist.Text{JA: "署名する人の鍵を作ります", EN: "Make the key of a person who signs"}
	keysMakeKeyKeptUnderPassphrase = checklist.Text{JA: "鍵を作り、合言葉で守ります", EN: "Make a key, kept under a passphrase"}
	keysAddONameKey                = checklist.Text{JA: "-o 名前.key を付けてください。", EN: "add -o NAME.key"}
	keysAddKeyFile                 = checklist.Text{JA: "--key 鍵のファイル を付けてください。", EN: "add --key FILE"}
	keysThereNoKeySignWith         = checklist.Text{JA: "署名する鍵がありません。", EN: "there is no key to sign with"}
	keysEnterOneWithWhichKey       = checklist.Text{
		JA: "もう一度、鍵を作ったときの合言葉を入れてください。",
		EN: "enter the one with which the key was made",
	}
	keysPassphraseWrong         = checklist.Text{JA: "合言葉が違います。", EN: "the passphrase is wrong"}
	keysLookWhetherTenkenKeyNew = checklist.Text{
		JA: "tenken key new が作ったファイルか、途中で切れていないかを確かめてください。",
		EN: "look whether tenken key new made it and whether it is whole",
	}
	keysStartInTerminalOrSet = checklist.Text{
		JA: "端末で起動するか、環境変数 TENKEN_PASSPHRASE に入れてください。",
		EN: "start it in a terminal, or set TENKEN_PASSPHRASE",
	}
	keysThereNoTerminalAskFor = checklist.Text{
		JA: "合言葉を尋ねる端末がありません。",
		EN: "there is no terminal to ask for the passphrase",
	}
	keysThereNoPassphrase              = checklist.Text{JA: "合言葉がありません。", EN: "there is no passphrase"}
	keysStartAgain                     = checklist.Text{JA: "もう一度始めてください。", EN: "start again"}
	keysTwoPassphrasesDiffer           = checklist.Text{JA: "二度の合言葉が違います。", EN: "the two passphrases differ"}
	keysMakeKeyringSaysWhoseSignatures = checklist.Text{
		JA: "誰の署名が何人分要るかを決める鍵束を作ります",
		EN: "Make the keyring that says whose signatures are needed",
	}
	keysMakeFirstKeyring        = checklist.Text{JA: "初めの鍵束を作ります", EN: "Make the first keyring"}
	keysMakeNextKeyringWithKeys = checklist.Text{
		JA: "鍵を替えた次の鍵束を作ります",
		EN: "Make the next keyring, with keys replaced",
	}
	keysAddOneSignatureKeyring    = checklist.Text{JA: "鍵束に署名を一つ加えます", EN: "Add one signature to a keyring"}
	keysKeyWhoSigns               = checklist.Text{JA: "署名する人の鍵", EN: "the key of who signs"}
	keysShowKeyringItsFingerprint = checklist.Text{JA: "鍵束と指紋を表示します", EN: "Show a keyring and its fingerprint"}
	keysPrefixIdsMaySign          = checklist.Text{
		JA: "署名できる識別子の先頭（mhlw なら mhlw と mhlw-…）",
		EN: "the prefix of ids it may sign",
	}
	keysNameKeyLeaveOut               = checklist.Text{JA: "外す鍵の名前", EN: "name of a key to leave out"}
	keysPublisherInJapanese           = checklist.Text{JA: "発行元の名前", EN: "the publisher, in Japanese"}
	keysPublisherInEnglish            = checklist.Text{JA: "発行元の英語の名前", EN: "the publisher, in English"}
	keysOfficialPagePrintsFingerprint = checklist.Text{
		JA: "指紋を載せる公式のページ",
		EN: "the official page that prints the fingerprint",
	}
	keysHowManyMustSignElse = checklist.Text{
		JA: "要る署名の数（なければ過半数）",
		EN: "how many must sign; else more than half",
	}
	keysFilePublicKeyPub = checklist.Text{
		JA: "署名する人の公開鍵のファイル（.pub）",
		EN: "file of a public key (.pub)",
	}
	keysVerifierKeyPublicLog                 = checklist.Text{JA: "公開の記録の検証鍵", EN: "verifier key of a public log"}
	keysVerifierKeyWitness                   = checklist.Text{JA: "立会人の検証鍵", EN: "verifier key of a witness"}
	keysHowManyWitnessesNeeded               = checklist.Text{JA: "要る立会人の数", EN: "how many witnesses are needed"}
	keysKeyringFileAnotherPublisherIntroduce = checklist.Text{
		JA: "紹介する別の発行元の鍵束のファイル",
		EN: "keyring file of another publisher to introduce",
	}
	keysPackWhichSignatureTakenBack = checklist.Text{
		JA: "署名を取り消すパック",
		EN: "pack of which the signature is taken back",
	}
	keysWhyTakenBack     = checklist.Text{JA: "取り消す理由", EN: "why it is taken back"}
	keysKeyringFileWrite = checklist.Text{JA: "書き出す鍵束のファイル", EN: "the keyring file to write"}
	keysComma            = checklist.Text{JA: "、", EN: ", "}
)

// Of law.
var (
	lawLookIntoRegisterLaw           = checklist.Text{JA: "法令とガイドラインの登録簿を調べます", EN: "Look into the register of law"}
	lawShowNumberCaptionDatesEarlier = checklist.Text{
		JA: "条や節の番号、見出し、施行日、前後の番号を表示します",
		EN: "Show number, caption, dates, earlier and later numbers",
	}
	lawTenkenLawShowListsThem = checklist.Text{JA: "tenken law show で一覧が出ます。", EN: "tenken law show lists them"}
	lawHowStandsOnThisDay     = checklist.Text{
		JA: "この日の状態を表示します（既定は今日）",
		EN: "how it stands on this day (today by default)",
	}
	lawWriteLike            = checklist.Text{JA: "2027-01-17 のように書いてください。", EN: "write it like 2027-01-17"}
	lawAs                   = checklist.Text{JA: "%s現在", EN: "as of %s"}
	lawReadAs               = checklist.Text{JA: "%s現在で読んだもの", EN: "read as of %s"}
	lawPlace                = checklist.Text{JA: "%[1]s%[2]s", EN: "%[2]s %[1]s"}
	lawDeletedOrItsNewPlace = checklist.Text{
		JA: "削除、又は移る先が未確認",
		EN: "deleted, or its new place not verified",
	}
	lawFrom                             = checklist.Text{JA: "%sから ", EN: "from %s: "}
	lawBy                               = checklist.Text{JA: "遅くとも", EN: "by "}
	lawNow                              = checklist.Text{JA: "%[1]s%[2]sは、今の%[3]s", EN: "%[2]s %[1]sis now %[3]s"}
	lawEarlier                          = checklist.Text{JA: "以前の", EN: "of earlier "}
	lawUntil                            = checklist.Text{JA: "%sまでの", EN: "until %s "}
	lawListCitationsWhoseProvisionMoves = checklist.Text{
		JA: "その日までに番号が移る、又は改正される引用を表示します",
		EN: "List citations whose provision moves or is amended by that day",
	}
	lawAssessmentOnlyWhatAskedBusiness = checklist.Text{
		JA: "点検ファイルを指定すると、その事業者に問う点検項目についてだけ、法の変わる日とともに表示します。",
		EN: "Of an assessment only what is asked of that business is shown, with the days on which the law changes.",
	}
	lawUpThisDayByDefault = checklist.Text{
		JA: "この日まで（既定は次に見直す日）",
		EN: "up to this day (by default the day of the next review)",
	}
	lawNotInRegisterOrNot = checklist.Text{
		JA: "登録簿にないか、作成の時点で施行されていません",
		EN: "not in the register, or not in force when the list was written",
	}
	lawGoesOrItsNewPlace      = checklist.Text{JA: "削除されるか、移る先が未確認です", EN: "it goes, or its new place is not verified"}
	lawBecomes                = checklist.Text{JA: "%sになります", EN: "becomes %s"}
	lawAmended                = checklist.Text{JA: "改正: ", EN: "amended: "}
	lawCitationsLookAtAgainBy = checklist.Text{
		JA: "%[1]sまでに見直す引用: %[2]d 件",
		EN: "citations to look at again by %[1]s: %[2]d",
	}
)

// Of lint.
var (
	lintLookForMistakesInChecklists = checklist.Text{
		JA: "点検項目ファイルを調べ、誤りと直し方を示します",
		EN: "Look for mistakes in checklists and say how to mend them",
	}
	lintPrintSarifWhichEditorsCode = checklist.Text{
		JA: "エディターやコードの置き場所が読む SARIF で出力します",
		EN: "print SARIF, which editors and code hosts read",
	}
	lintFileOrFolderFormerEdition = checklist.Text{
		JA: "前の版のファイルかフォルダー。消えた識別子や意味の変更も調べます",
		EN: "file or folder of the former edition; finds vanished ids and changed meanings too",
	}
	lintErrorsWarningsNotes = checklist.Text{
		JA: "誤り %d 件、注意 %d 件、参考 %d 件。",
		EN: "%d errors, %d warnings, %d notes",
	}
	lintGiveChecklistOrFolderWith = checklist.Text{
		JA: "点検項目のファイルか、checklist.yaml のあるフォルダーを指定してください。",
		EN: "give a checklist, or a folder with checklist.yaml in it",
	}
	lintThereNoChecklistYaml = checklist.Text{
		JA: "%s に checklist.yaml がありません。",
		EN: "there is no checklist.yaml in %s",
	}
)

// Of many.
var (
	manyCheckNameFolderFolderCan = checklist.Text{
		JA: "名前とフォルダーを確かめてください。フォルダーの名前だけでも指定できます。",
		EN: "check the name and the folder; a folder can be given too",
	}
	manyCheckFolder = checklist.Text{JA: "フォルダーを確かめてください。", EN: "check the folder"}
)

// Of new.
var (
	newMakeNewAssessmentFile          = checklist.Text{JA: "新しい自己点検のファイルを作ります", EN: "Make a new assessment file"}
	newTenkenNewSakuraTenkenGuideline = checklist.Text{
		JA: "  tenken new さくら医院.tenken --guideline jp-medical-care --org さくら医院 --fact outsources=yes",
		EN: "  tenken new sakura.tenken --guideline jp-medical-care --org 'Sakura Clinic' --fact outsources=yes",
	}
	newIdFileOrFolderGuideline = checklist.Text{
		JA: "ガイドラインの ID、ファイル又はフォルダー",
		EN: "id, file or folder of a guideline",
	}
	newIdKindBusinessWhichChooses = checklist.Text{
		JA: "業種の ID。一覧と、決まっている前提が選ばれます（例：dental-clinic）",
		EN: "id of a kind of business, which chooses lists and settled facts (such as dental-clinic)",
	}
	newNameOrganisation    = checklist.Text{JA: "点検する事業者の名前", EN: "name of the organisation"}
	newDayByWhoseLawJudged = checklist.Text{
		JA: "何日現在の法令で点検するか（既定は今日）",
		EN: "the day by whose law is judged (today by default)",
	}
	newMakeFromReportLostAssessment = checklist.Text{
		JA: "失われた点検の報告書、又は記入された白紙の回答用の Excel から作ります",
		EN: "make it from the report of a lost assessment, or from a blank sheet that was filled in",
	}
	newNameOrganisationMissing  = checklist.Text{JA: "事業者の名前がありません。", EN: "the name of the organisation is missing"}
	newThisFileHoldsNoChecklist = checklist.Text{
		JA: "このファイルには点検項目が入っていません。写しが途中で切れているようです。元のファイルやほかの写しと比べてください。",
		EN: "this file holds no checklist: the copy seems to be cut off; compare it with the original or another copy",
	}
	newAnotherProgramMadeWrongOr = checklist.Text{
		JA: "このファイルを作ったプログラムの誤りか、書き換えです。元のファイルを取り寄せてください。",
		EN: "another program made it wrong, or somebody changed it; get the original file",
	}
)

// Of newfrom.
var (
	newfromTenkenPreviewShowsWhatWill = checklist.Text{
		JA: "tenken preview で内容を見られます。",
		EN: "tenken preview shows what it will ask",
	}
)

// Of office.
var (
	officeRecordWhatReviewerSaysAnswers = checklist.Text{
		JA: "確認者として、回答を確かめた結果を記録します",
		EN: "Record what a reviewer says of the answers",
	}
	officeTenkenReviewClinicTenkenName = checklist.Text{
		JA: "  tenken review さくら医院.tenken --name 税理士山田 GEN-01-01=妥当\n" +
			"  tenken review さくら医院.tenken --name 税理士山田 GEN-01-02=要修正 --note \"掲示の写真を付けてください\"",
		EN: "  tenken review clinic.tenken --name Yamada GEN-01-01=accepted\n" +
			"  tenken review clinic.tenken --name Yamada GEN-01-02=fix --note \"a photo of the notice, please\"",
	}
	officeWhatReviewerSays        = checklist.Text{JA: "指摘の文", EN: "what the reviewer says"}
	officeUseAcceptedFixImproveOr = checklist.Text{
		JA: "妥当（accepted）、要修正（fix）、改善（improve）、取消し（none）のどれかにしてください。",
		EN: "use accepted, fix, improve or none",
	}
	officeSignAsPreparedReviewedOr = checklist.Text{
		JA: "作成・確認・承認の署名を記録します。承認の後は書き込めません",
		EN: "Sign as prepared, reviewed or approved; nothing is written after approval",
	}
	officeTenkenSignClinicTenkenRole = checklist.Text{
		JA: "  tenken sign さくら医院.tenken --role approved --name 院長佐藤\n" +
			"  tenken sign さくら医院.tenken --role reopen --name 院長佐藤 --note \"人数の誤りを直すため\"",
		EN: "  tenken sign clinic.tenken --role approved --name Sato\n" +
			"  tenken sign clinic.tenken --role reopen --name Sato --note \"to correct the head count\"",
	}
	officePreparedReviewedApprovedOrReopen = checklist.Text{
		JA: "作成 prepared、確認 reviewed、承認 approved、承認の解除 reopen",
		EN: "prepared, reviewed, approved or reopen",
	}
	officeNoteReasonReopening = checklist.Text{
		JA: "添える文。承認を解くときはその理由",
		EN: "a note; the reason of a reopening",
	}
	officeUsePreparedReviewedApprovedOr = checklist.Text{
		JA: "prepared reviewed approved reopen のどれかにしてください。",
		EN: "use prepared, reviewed, approved or reopen",
	}
	officeAddNameName         = checklist.Text{JA: "--name 名前 を付けてください。", EN: "add --name NAME"}
	officeNameWhoSignsMissing = checklist.Text{JA: "署名する人の名前がありません。", EN: "the name of who signs is missing"}
	officeAddNoteReasonKeptIn = checklist.Text{
		JA: "--note 理由 を付けてください。理由は履歴に残ります。",
		EN: "add --note REASON; it is kept in the history",
	}
	officeReasonReopeningMissing    = checklist.Text{JA: "承認を解く理由がありません。", EN: "the reason of the reopening is missing"}
	officeNotApprovedSoThereNothing = checklist.Text{
		JA: "承認されていないため、解く必要がありません。",
		EN: "it is not approved, so there is nothing to reopen",
	}
	officeKeepNameWhoAnswersTold = checklist.Text{
		JA: "記録に残す回答者の名前を、一度だけ伝えて残します",
		EN: "Keep the name of who answers, told once",
	}
	officeThereNoName = checklist.Text{JA: "名前がありません。", EN: "there is no name"}
)

// Of pack.
var (
	packMakeCheckTakeInSigned = checklist.Text{
		JA: "署名付きの点検項目（パック）を作り、確かめ、取り込みます",
		EN: "Make, check and take in signed checklists (packs)",
	}
	packPutNewerKeyringIntoPack = checklist.Text{JA: "新しい鍵束に入れ替えます", EN: "put a newer keyring into the pack"}
	packFolderForFiles          = checklist.Text{JA: "取り出すフォルダー", EN: "the folder for the files"}
	packIdChecklistItsFile      = checklist.Text{
		JA: "識別子（点検項目では、その id と同じ）",
		EN: "the id; of a checklist that of its file",
	}
	packPublisherKeyring                      = checklist.Text{JA: "発行元の鍵束", EN: "the publisher's keyring"}
	packChecklistCampaignBenchmarkCrosswalkOr = checklist.Text{
		JA: "種類: checklist campaign benchmark crosswalk form",
		EN: "checklist, campaign, benchmark, crosswalk or form",
	}
	packSerialChecklistItsFile = checklist.Text{
		JA: "版の番号（点検項目では、その serial）",
		EN: "the serial; of a checklist that of its file",
	}
	packDayIssueElseToday             = checklist.Text{JA: "発行日（なければ今日）", EN: "day of issue; else today"}
	packWhenShouldLookedAtAgain       = checklist.Text{JA: "見直しの期限", EN: "when it should be looked at again"}
	packPackEditionBefore             = checklist.Text{JA: "前の版のパック", EN: "the pack of the edition before"}
	packChecklistEditionBeforeForLint = checklist.Text{
		JA: "前の版の点検項目ファイル（lint が比べます）",
		EN: "checklist of the edition before, for lint to compare",
	}
	packEditionWithdrawSerialReason = checklist.Text{JA: "取り下げる版: 番号=理由", EN: "edition to withdraw: SERIAL=REASON"}
	packProofPublicLogTlogProof     = checklist.Text{
		JA: "公開の記録の証明（tlog-proof）",
		EN: "proof of a public log (tlog-proof)",
	}
	packPackWrite                 = checklist.Text{JA: "書き出すパック", EN: "the pack to write"}
	packKeyringOrFileWriteMissing = checklist.Text{
		JA: "鍵束か、書き出すファイルがありません。",
		EN: "the keyring or the file to write is missing",
	}
	packWithdrawTakesSerialReason = checklist.Text{
		JA: "--withdraw は 番号=理由 の形です。",
		EN: "--withdraw takes SERIAL=REASON",
	}
	packLeaveIdSerialOutOr = checklist.Text{
		JA: "--id と --serial を外すか、ファイルに合わせてください。",
		EN: "leave --id and --serial out, or make them fit",
	}
	packChecklistSaysSerial = checklist.Text{
		JA: "点検項目ファイルでは %s serial %d です。",
		EN: "the checklist says %s serial %d",
	}
	packRaiseSerialInChecklist = checklist.Text{
		JA: "点検項目ファイルの serial を一つ増やしてください。",
		EN: "raise serial in the checklist",
	}
	packSerialNotGreaterThanEdition = checklist.Text{
		JA: "serial %d は前の版（%d）より大きくありません。",
		EN: "serial %d is not greater than that of the edition before, %d",
	}
	packUseSmallLettersDigitsOnly = checklist.Text{
		JA: "英小文字、数字、. _ - だけの名前にしてください。",
		EN: "use small letters, digits and . _ - only",
	}
	packTellPublisher     = checklist.Text{JA: "発行元に知らせてください。", EN: "tell the publisher"}
	packIdOrSerialListNot = checklist.Text{
		JA: "パックの中の点検項目の識別子か serial が、署名された目録と違います。",
		EN: "the id or serial of the list is not that of the signed manifest",
	}
)

// Of portfolio.
var (
	portfolioRollManyClientsUpInto = checklist.Text{
		JA: "多くの顧客の点検を一つの一覧にします",
		EN: "Roll many clients up into one workbook",
	}
	portfolioTenkenPortfolioClientsOClients = checklist.Text{
		JA: "  tenken portfolio 顧客 -o 顧客一覧.xlsx --since R8.10.1\n  tenken portfolio 顧客 --json",
		EN: "  tenken portfolio clients -o clients.xlsx --since 2026-10-01\n  tenken portfolio clients --json",
	}
	portfolioMarkClientsChangedFromThis = checklist.Text{
		JA: "この日より後に変わった顧客に印を付けます",
		EN: "mark the clients that changed from this day on",
	}
	portfolioWriteDueDatesAsCalendar = checklist.Text{
		JA: "対応期限をカレンダー（.ics）にします",
		EN: "Write the due dates as a calendar (.ics)",
	}
	portfolioTenkenCalendarClientsODue = checklist.Text{
		JA: "  tenken calendar 顧客 -o 期限.ics",
		EN: "  tenken calendar clients -o due.ics",
	}
	portfolioEndNameInIcs    = checklist.Text{JA: "名前の終わりを .ics にしてください。", EN: "end the name in .ics"}
	portfolioCalendarIcsOnly = checklist.Text{JA: "カレンダーは .ics だけです。", EN: "a calendar is .ics only"}
	portfolioWhereWriteIcs   = checklist.Text{JA: "書き出す先（.ics）", EN: "where to write it (.ics)"}
)

// Of print.
var (
	printShowHelpAboutCommand          = checklist.Text{JA: "コマンドの説明を表示します", EN: "Show help about a command"}
	printPrintCompletionScriptForShell = checklist.Text{
		JA: "シェルの補完の設定を出力します",
		EN: "Print a completion script for a shell",
	}
)

// Of private.
var (
	privateEncryptFileMailedOriginalKept = checklist.Text{
		JA: "メールで送れるように、ファイルを暗号にします。元のファイルは残ります",
		EN: "Encrypt a file to be mailed; the original is kept",
	}
	privatePublicKeyWhoReceivesMay = checklist.Text{
		JA: "受け取る人の公開鍵（age1...）。何度でも書けます",
		EN: "public key of who receives it; may be given several times",
	}
	privateEncryptWithPassphraseAskedTwice = checklist.Text{
		JA: "合言葉で暗号にします。二度尋ねます",
		EN: "encrypt with a passphrase, asked twice",
	}
	privateWhereWriteDefaultFileAge = checklist.Text{
		JA: "書き出す先（省けば FILE.age）",
		EN: "where to write it (default FILE.age)",
	}
	privateGiveEitherOrPassphrase = checklist.Text{
		JA: "--to か --passphrase の、どちらか一つを付けてください。",
		EN: "give either --to or --passphrase",
	}
	privateCopyCharactersBeginWithAge = checklist.Text{
		JA: "age1 で始まる 62 文字を、そのまま写してください。",
		EN: "copy the 62 characters that begin with age1",
	}
	privateDecryptFileWasEncrypted = checklist.Text{JA: "暗号にしたファイルを元に戻します", EN: "Decrypt a file that was encrypted"}
	privateFileYourOwnKeyAs        = checklist.Text{
		JA: "自分の鍵のファイル（age-keygen のもの）。省けば合言葉を尋ねます",
		EN: "file of your own key, as age-keygen makes it; default: ask for the passphrase",
	}
	privateNameFileAgeKeygenMade = checklist.Text{
		JA: "age-keygen が作ったファイルを指定してください。",
		EN: "name a file that age-keygen made",
	}
	privateAskWhoSentWhichKey = checklist.Text{
		JA: "送った人に、どの鍵や合言葉を使ったかを確かめてください。",
		EN: "ask who sent it which key or passphrase was used",
	}
	privateHaveSentAgainNothingWas = checklist.Text{
		JA: "もう一度送ってもらってください。元のファイルは変えていません。",
		EN: "have it sent again; nothing was changed",
	}
	privateMakeCopyWithoutWhatTells = checklist.Text{
		JA: "誰のものか分かる事柄を除いた写しを作ります",
		EN: "Make a copy without what tells whose it is",
	}
)

// Of report.
var (
	reportWriteGapReportForSeveral = checklist.Text{
		JA: "点検結果と改善計画の報告書を作ります。複数のファイルやフォルダーのときは、-o に既にあるフォルダーを指定します。",
		EN: "Write the gap report. For several files or a folder, -o is a folder that exists.",
	}
	reportTenkenReportClientsOReports = checklist.Text{
		JA: "  tenken report 顧客 -o 報告書",
		EN: "  tenken report clients -o reports",
	}
	reportOnlyFirstTenQuestionsOn = checklist.Text{
		JA: "はじめの 10 問の結果だけを 1 枚の .html にします（判定なし）",
		EN: "only the first ten questions, on one page of .html, without a verdict",
	}
	reportExcelReportFourPagesSummary = checklist.Text{
		JA: "概要と、改善計画の初めだけを見せる 4 枚の Excel にします",
		EN: "an Excel report of four pages: the summary and the beginning of the plan",
	}
	reportShowSheetsAppendixChangeLog = checklist.Text{
		JA: "付録・変更履歴・データのシートも隠さずに書き出します",
		EN: "show the sheets Appendix, Change log and Data too",
	}
	reportPutItsPlaceInThis = checklist.Text{
		JA: "この資料の中での位置をシート「位置」に載せます",
		EN: "put its place in this benchmark on the sheet Position",
	}
	reportGroupByFrameworkForExample = checklist.Text{
		JA: "まとめ方: oecd など",
		EN: "group by a framework, for example oecd",
	}
	reportWhereWriteForSeveralFiles = checklist.Text{
		JA: "書き出す先。複数のファイルのときはフォルダー",
		EN: "where to write it; for several files a folder",
	}
	reportNameOnCoverWhoPrepared = checklist.Text{JA: "表紙に載せる作成者の名前", EN: "name on the cover: who prepared it"}
	reportForSeveralFilesOFolder = checklist.Text{
		JA: "複数のファイルのときは、-o に既にあるフォルダーを指定してください。",
		EN: "for several files, -o is a folder that exists",
	}
	reportNoWord = checklist.Text{
		JA: "%s の報告書は書き出せません。Word の文書を、崩れずに作れる部品がまだないためです。",
		EN: "there is no report as %s: nothing that is kept up well enough makes such documents without faults",
	}
	reportPrintPage = checklist.Text{
		JA: "-o 報告書.html で書き出し、ブラウザーの印刷で「PDF に保存」を選んでください。色と表がそのまま残ります。Word でも開けます。",
		EN: "write -o report.html and print it to PDF from the browser, which keeps colours and tables; " +
			"Word opens it too",
	}
	reportWriteAnswerWorkbookForSomebody = checklist.Text{
		JA: "相手に記入してもらう回答用の Excel を作ります",
		EN: "Write an answer workbook for somebody to fill in",
	}
	reportWriteWorkbookWithFactsQuestions = checklist.Text{
		JA: "前提と点検項目を載せた Excel を作ります。記入して返してもらい、tenken import で取り込みます。\n" +
			"複数のファイルやフォルダーのときは、-o に既にあるフォルダーを指定します。\n" +
			"--guideline を付けると、だれにでも配れる白紙の Excel になります。記入されたものから、tenken new --from で点検を作れます。",
		EN: "Write a workbook with the facts and the questions. Have it filled in and read it back with tenken " +
			"import.\n" +
			"For several files or a folder, -o is a folder that exists.\n" +
			"With --guideline it is one blank sheet for all; tenken new --from makes an assessment of it.",
	}
	reportTenkenSheetClientsOOut = checklist.Text{
		JA: "  tenken sheet 顧客 -o 送付",
		EN: "  tenken sheet clients -o out",
	}
	reportGuidelineGoesWithoutAssessment = checklist.Text{
		JA: "--guideline は、点検ファイルを指定せずに使います。",
		EN: "--guideline goes without an assessment",
	}
	reportBlankSheetTheseListsWithout = checklist.Text{
		JA: "点検ファイルなしで、この点検項目の白紙の Excel を作ります",
		EN: "a blank sheet of these lists, without an assessment",
	}
	reportWorkbookXlsxOnly = checklist.Text{JA: "ブックは .xlsx だけです。", EN: "a workbook is .xlsx only"}
)

// Of run.
var (
	runSetTerminalUtfOrRename = checklist.Text{
		JA: "端末の文字コードを UTF-8 にするか、ファイルの名前を付け直してください。",
		EN: "set the terminal to UTF-8, or rename the file",
	}
	runArgumentNotUtf           = checklist.Text{JA: "%d 番目の引数の文字コードが UTF-8 ではありません。", EN: "argument %d is not UTF-8"}
	runLanguageJaOrEn           = checklist.Text{JA: "言語 ja または en", EN: "language, ja or en"}
	runNameWhoAnswersForHistory = checklist.Text{JA: "記録に残す回答者の名前", EN: "name of who answers, for the history"}
)

// Of sample.
var (
	sampleWriteFilledExampleClinicIts = checklist.Text{
		JA: "記入済みの例（診療所）とその報告書を作ります",
		EN: "Write a filled example (a clinic) and its report",
	}
	sampleSampleClinic       = checklist.Text{JA: "見本診療所", EN: "sample-clinic"}
	sampleSampleClinicReport = checklist.Text{JA: "見本診療所-報告書", EN: "sample-clinic-report"}
)

// Of score.
var (
	scoreJudgeSeveralFilesOrFolder = checklist.Text{
		JA: "判定します。複数のファイルやフォルダーは表にします",
		EN: "Judge; several files or a folder make a table",
	}
	scoreTenkenScoreClinicTenkenJson = checklist.Text{
		JA: "  tenken score さくら医院.tenken --json\n  tenken score 顧客",
		EN: "  tenken score clinic.tenken --json\n  tenken score clients",
	}
	scoreShowItsPlaceInThis = checklist.Text{
		JA: "この資料の中での位置も表示します（一つのファイルのとき）",
		EN: "show its place in this benchmark too (of a single file)",
	}
	scoreExitAtThisVerdictOr = checklist.Text{
		JA: "判定がこれ又はこれより悪いとき終了コード 1: nonconforming needs-correction undetermined",
		EN: "exit 1 at this verdict or a worse one: nonconforming, needs-correction, undetermined",
	}
	scoreUseNonconformingNeedsCorrectionOr = checklist.Text{
		JA: "nonconforming needs-correction undetermined のどれかにしてください。",
		EN: "use nonconforming, needs-correction or undetermined",
	}
	scorePrintJsonForPrograms = checklist.Text{JA: "プログラムが読む JSON で出力します", EN: "print JSON for programs"}
)

// Of summary.
var (
	summaryShowWhyQuestionWasAsked = checklist.Text{
		JA: "なぜ問われ、どう数えられたかを示します",
		EN: "Show why a question was asked and how it counted",
	}
	summaryGiveEitherIdQuestionOr = checklist.Text{
		JA: "点検項目の ID 又は --all のどちらか一つを付けてください。",
		EN: "give either the id of a question or --all",
	}
	summaryTraceEveryFigureBackQuestion = checklist.Text{
		JA: "すべての数字を点検項目の ID まで遡ります",
		EN: "trace every figure back to question ids",
	}
	summaryQuestionsThemYesUnanswered = checklist.Text{
		JA: "%d 問中 %d 問 はい（未回答 %d 問）",
		EN: "%d questions, %d of them yes (%d unanswered)",
	}
	summaryWhatDoNext              = checklist.Text{JA: "次にすること", EN: "What to do next"}
	summaryWhatAskSomebodyWhoKnows = checklist.Text{JA: "詳しい人に聞くこと", EN: "What to ask somebody who knows"}
	summaryShortListGivesNoVerdict = checklist.Text{
		JA: "短い点検には判定がありません。判定には全ての点検項目に答えてください。",
		EN: "A short list gives no verdict; for one, answer the whole checklist.",
	}
)

// Of trust.
var (
	trustMoveAwayBeginNewOne = checklist.Text{
		JA: "このファイルを別の場所に移すと、新しい記録を始めます。",
		EN: "move it away to begin a new one",
	}
	trustDecideWhichPublishersTrust = checklist.Text{JA: "信頼する発行元を決めます", EN: "Decide which publishers to trust"}
	trustListPublishersTrusted      = checklist.Text{
		JA: "信頼している発行元を表示します",
		EN: "List the publishers that are trusted",
	}
	trustTrustPublisherAfterComparingIts = checklist.Text{
		JA: "発行元を、指紋を照らし合わせて信頼します",
		EN: "Trust a publisher after comparing its fingerprint",
	}
	trustLastFiveDigitsFingerprintOn = checklist.Text{
		JA: "公式のページにある指紋の最後の 5 桁",
		EN: "the last five digits of the fingerprint on the official page",
	}
	trustTrustPublisherNoMore         = checklist.Text{JA: "信頼を取り消します", EN: "Trust a publisher no more"}
	trustThisAssessmentHasNoSignature = checklist.Text{
		JA: "この点検には、まだ信頼していない発行元の署名はありません。",
		EN: "this assessment has no signature of a publisher who is not trusted yet",
	}
	trustLookAtOfficialPageAdd = checklist.Text{
		JA: "公式のページで指紋を確かめ、--fingerprint-end 最後の5桁 を付けてください。",
		EN: "look at the official page and add --fingerprint-end with the last five digits",
	}
	trustThereNobodyCompareFingerprint = checklist.Text{
		JA: "指紋を照らし合わせる人がいません。",
		EN: "there is nobody to compare the fingerprint",
	}
	trustCompareAllWithOfficialPage = checklist.Text{
		JA: "公式のページの指紋と、上の指紋の全部を比べてください。違えば、そのファイルは偽物です。",
		EN: "compare all of it with the official page; where they differ the file is false",
	}
	trustFingerprintDiffersNobodyTrusted = checklist.Text{
		JA: "指紋が違います。信頼していません。",
		EN: "the fingerprint differs; nobody is trusted",
	}
	trustTenkenTrustListShowsThem = checklist.Text{
		JA: "tenken trust list で一覧が出ます。",
		EN: "tenken trust list shows them",
	}
)

// Of tui.
var (
	tuiCheckYourHandlingPersonalInformation = checklist.Text{
		JA: "個人情報の取扱いを自己点検し、改善計画を作ります",
		EN: "Check your handling of personal information and plan what to mend",
	}
	tuiTenkenAsksQuestionsActOn = checklist.Text{
		JA: "tenken（点検）は、個人情報保護法とガイドラインの点検項目に答え、判定と改善計画を作るプログラムです。\n" +
			"コマンドを付けなければ画面が開きます。FILE を付けるとその自己点検の続きから始めます。FOLDER ならその中の点検を並べ、\n" +
			"返ってきた Excel なら、その点検を探して、何が変わるかを示します。",
		EN: "tenken asks the questions of the Act on the Protection of Personal Information and its guidelines,\n" +
			"judges the answers and plans what to mend. Without a command its screens open; with FILE, that " +
			"assessment;\n" +
			"with FOLDER, the assessments in it; with a workbook that came back, its assessment and what would " +
			"change.",
	}
	tuiLineByLineForScreen = checklist.Text{
		JA: "一行ずつの表示にします（読み上げソフト、パイプ、古い端末）。環境変数 ACCESSIBLE=1 でも選べます",
		EN: "line by line: for screen readers, pipes and plain terminals; ACCESSIBLE=1 in the environment " +
			"chooses it too",
	}
	tuiStartInTerminalOrPipe = checklist.Text{
		JA: "端末で起動するか、回答をパイプで渡してください（tenken --plain）。コマンドの一覧は tenken --help で出ます。",
		EN: "start it in a terminal, or pipe answers in (tenken --plain); tenken --help lists the commands",
	}
	tuiThereNoTerminalDrawOn         = checklist.Text{JA: "端末がないため、画面を開けません。", EN: "there is no terminal to draw on"}
	tuiTenkenHelpListsCommandsTenken = checklist.Text{
		JA: "コマンドの一覧は tenken --help で、新しく始めるには tenken だけを入力します。",
		EN: "tenken --help lists the commands; tenken alone starts anew",
	}
)

// Of upgrade.
var (
	upgradeMoveAnswersNewerEditionsTheir = checklist.Text{
		JA: "回答を点検項目の新しい版へ引き継ぎます",
		EN: "Move answers to the newer editions of their lists",
	}
	upgradeTenkenUpgradeClinicTenkenDry = checklist.Text{
		JA: "  tenken upgrade さくら医院.tenken --dry-run\n  tenken upgrade 顧客",
		EN: "  tenken upgrade clinic.tenken --dry-run\n  tenken upgrade clients",
	}
	upgradeTheseListsOnly           = checklist.Text{JA: "この点検項目だけ", EN: "these lists only"}
	upgradeWriteNothingOnlyShowWhat = checklist.Text{
		JA: "書かずに、どうなるかだけを示します",
		EN: "write nothing, only show what would become of the answers",
	}
)

// Of verify.
var (
	verifyCheckFileNeitherDamagedNor = checklist.Text{
		JA: "ファイルが壊れたり書き換わったりしていないかを確かめます",
		EN: "Check that a file is neither damaged nor rewritten",
	}
	verifyTenkenVerifyClients          = checklist.Text{JA: "  tenken verify 顧客", EN: "  tenken verify clients"}
	verifyHeadGoesWithOneFile          = checklist.Text{JA: "--head は一つのファイルに付けます。", EN: "--head goes with one file"}
	verifyNumberPrintedOnEarlierReport = checklist.Text{
		JA: "報告書に印刷された照合番号（16 桁、空白を含めて書いてもよい）",
		EN: "the number printed on an earlier report, 16 digits, with or without its blanks",
	}
	verifySaveWhatCanReadDamaged = checklist.Text{
		JA: "壊れたファイルから読めるものを新しいファイルに写します",
		EN: "Save what can be read of a damaged file to a new one",
	}
	verifyCopyWhatItsSumsProve = checklist.Text{
		JA: "壊れたファイルから、照合値で確かめられるものだけを新しいファイルに写し、写せなかったものを示します。元のファイルは変えません。",
		EN: "Copy what its sums prove of a damaged file to a new one, and say what could not be saved. The " +
			"damaged file is not changed.",
	}
	verifyNameOrganisationWhereLost = checklist.Text{
		JA: "事業者の名前（失われていた場合）",
		EN: "name of the organisation, where it is lost",
	}
	verifyAddOFile    = checklist.Text{JA: "-o ファイル名 を付けてください。", EN: "add -o FILE"}
	verifyNoFileWrite = checklist.Text{JA: "書き出す先がありません。", EN: "no file to write to"}
)

// Of years.
var (
	yearsCompareTwoPointsInTime = checklist.Text{
		JA: "二つの時点を問いごとに比べます",
		EN: "Compare two points in time, question by question",
	}
	yearsTenkenCompareClinicTenkenClinic = checklist.Text{
		JA: "  tenken compare さくら医院-2026.tenken さくら医院-2027.tenken\n  tenken compare さくら医院.tenken --at 2026-12-01",
		EN: "  tenken compare clinic-2026.tenken clinic-2027.tenken\n  tenken compare clinic.tenken --at 2026-12-01",
	}
	yearsGiveTwoFilesOrOne = checklist.Text{
		JA: "二つのファイルか、一つのファイルと --at を指定してください。",
		EN: "give two files, or one file and --at",
	}
	yearsCompareWithStateAtEnd = checklist.Text{
		JA: "この日の終わりの状態と比べます",
		EN: "compare with the state at the end of that day",
	}
	yearsBeginCheckNextYearFrom = checklist.Text{
		JA: "次の年の点検を、前回を引き継いで始めます",
		EN: "Begin the check of the next year from the last one",
	}
	yearsTenkenNextClinicTenkenO = checklist.Text{
		JA: "  tenken next さくら医院.tenken -o さくら医院-2027.tenken\n  tenken next さくら医院-2027.tenken --year 2028",
		EN: "  tenken next clinic.tenken -o clinic-2027.tenken\n  tenken next clinic-2027.tenken --year 2028",
	}
	yearsAddONewOrYear         = checklist.Text{JA: "-o 新しいファイル名 か --year 年 を付けてください。", EN: "add -o NEW or --year YEAR"}
	yearsOMissing              = checklist.Text{JA: "-o がありません。", EN: "-o is missing"}
	yearsGiveOAnotherName      = checklist.Text{JA: "別の名前を -o に書いてください。", EN: "give -o another name"}
	yearsYearCheckWithoutOName = checklist.Text{
		JA: "何年の点検か。-o がなければ、名前の終わりにこの年を付けます",
		EN: "the year of the check; without -o the name of the file ends with it",
	}
	yearsYearTakesOr          = checklist.Text{JA: "--year は %d か %d です。", EN: "--year takes %d or %d"}
	yearsTakeBackLastChangeOr = checklist.Text{
		JA: "最後の変更、又は history に出る一つの変更を取り消します",
		EN: "Take back the last change, or one that history shows",
	}
	yearsTakeBackAnswerFactsImport = checklist.Text{
		JA: "回答、前提、取込み、新しい版への引継ぎなどを取り消します。記録は両方とも残り、取消しも取り消せます。",
		EN: "Take back an answer, facts, an import or a move to newer editions. Both stay in the record, and " +
			"an undo can be taken back too.",
	}
	yearsSeeTenkenHistoryForChanges = checklist.Text{
		JA: "tenken history で、取り消せる変更を確かめてください。",
		EN: "see tenken history for changes",
	}
	yearsThisChangeCannotTakenBack = checklist.Text{JA: "この変更は取り消せません。", EN: "this change cannot be taken back"}
)
