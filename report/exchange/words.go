package exchange

import "tenken/checklist"

// say is a word in both languages.
func say(ja, en string) checklist.Text { return checklist.Text{JA: ja, EN: en} }

// Blank is what a required text of a checklist says where the source says nothing.
var Blank = say("記載なし", "not stated")

// Losses.
var (
	wordNothingLost = say("失われるものはありません。", "nothing is lost")
	wordLost        = say("失われるもの：%[1]d 種類", "not carried over (kinds: %[1]d):")
	wordLossLine    = say("%[1]s：%[2]d 件（例：%[3]s）", "%[1]s: %[2]d (such as %[3]s)")
)

// What is said of losses.
var (
	noteLine             = say("改行と空白", "line breaks and spaces")
	noteOneList          = say("一つの監査は一つの一覧だけを対象とします。--list で選びます", "an audit covers one list; choose it with --list")
	noteAsNotAssessed    = say("not_assessed と書きました", "as not_assessed")
	noteAsNotSatisfied   = say("not-satisfied と書きました", "as not-satisfied")
	noteSeePlan          = say("ciso-assistant-plan で書き出します", "written by ciso-assistant-plan")
	noteCut              = say("途中で切りました", "cut short")
	noteInText           = say("文の中に書き込みました", "written into the text")
	noteSplit            = say("分割しました", "split")
	noteAtOnce           = say("同時に複数を選ぶもの", "several at once")
	noteOtherFrameworks  = say("ほかの枠組みのもの", "of other frameworks")
	noteNotRelated       = say("not_related とされたもの", "not_related")
	noteHeadings         = say("見出し", "headings")
	noteAsGroups         = say("implementation groups と書きました", "as implementation groups")
	noteNoLongerAsked    = say("問わなくなったもの", "no longer asked")
	noteManyToMany       = say("複数から複数へのもの", "several to several")
	noteEmpty            = say("空欄", "empty")
	noteDeeper           = say("二段以上のもの", "deeper than one level")
	noteWithdrawn        = say("取り下げられたもの", "withdrawn")
	noteBelow            = say("ほかの項目の下にあるもの", "below others")
	noteOlder            = say("古いもの", "older ones")
	noteUnknownQuestions = say("一覧にないもの", "not in the list")
	noteChanged          = say("点検項目の意味が変わったもの", "the question has changed since")
	noteDocuments        = say("文書", "documents")
	noteAsStatus         = say("status に書きました", "as the status")
	noteInAnnotation     = say("annotation に書きました", "in the annotation")
	noteHeaded           = say("tenken の見出しと同じ行を含むもの", "with a heading of tenken's in them")
	noteNotAsked         = say("問わなかったもの", "not asked")
	noteNotAskedNA       = say("問わなかったもの。not_applicable と書きました", "not asked, as not_applicable")
)

// What is refused when others' documents are read.
var (
	wordTooLarge     = say("ファイルが %[1]d MiB を超えています", "the file is larger than %[1]d MiB")
	wordTooMany      = say("値の数が %[1]d を超えています", "there are more than %[1]d values")
	wordTooDeep      = say("入れ子が %[1]d 段を超えています", "there are more than %[1]d levels of nesting")
	wordEmpty        = say("中身がありません", "the file is empty")
	wordNoYAML       = say("YAML として読めません", "this cannot be read as YAML")
	wordNoJSON       = say("JSON として読めません", "this cannot be read as JSON")
	wordTwoDocuments = say("一つのファイルに文書が二つあります", "the file holds two documents")
	wordAlias        = say("目印と別名（&、*、<<）は使えません", "anchors, aliases and merge keys are not allowed")
	wordWrongKey     = say("キーが文字列ではありません", "a key is not a text")
	wordTwice        = say("「%[1]s」が二度出ています", "%[1]q occurs twice")
	wordHalfPair     = say("対になっていないサロゲート（文字の片割れ）があります", "it has half of a surrogate pair")
	wordTag          = say("タグ（!）は使えません", "tags (!) are not allowed")
	wordNoLibrary    = say("CISO Assistant のライブラリではありません", "this is not a library of CISO Assistant")
	wordMissing      = say("必要な「%[1]s」がありません", "%[1]q is missing")
	wordNoFramework  = say("フレームワークがありません（あるもの：%[1]s）", "it holds no framework, only %[1]s")
	wordWrongKind    = say("値の種類が違います", "a value is of the wrong kind")
	wordWrongKindOf  = say("「%[1]s」の値の種類が違います", "the value of %[1]q is of the wrong kind")
	wordWrongURN     = say("URN「%[1]s」の形が正しくありません", "%[1]q is not a URN as CISO Assistant has them")
	wordWrongVersion = say("version は 1 以上の整数にします", "version must be a whole number from 1")
	wordWrongScores  = say("min_score は 0 以上で、max_score より小さい数にします",
		"min_score must be 0 or more, and less than max_score")
	wordNoNodes       = say("requirement_nodes に要求事項がありません", "requirement_nodes holds no requirement")
	wordNoWords       = say("「%[1]s」に名前も説明もありません", "%[1]q has neither a name nor a description")
	wordUnknownParent = say("親「%[1]s」がありません", "there is no parent %[1]q")
	wordCircle        = say("「%[1]s」の親をたどると元に戻るか、深すぎます",
		"the parents of %[1]q lead back to it, or are nested too deeply")
	wordNothingToAsk  = say("評価できる項目がありません", "nothing in it can be assessed")
	wordWrongRelation = say("「%[1]s」という関係はありません", "there is no relationship %[1]q")
	wordProfile       = say("解決されていないプロファイルです", "this profile has not been resolved")
	wordNoCatalog     = say("OSCAL のカタログではありません（あるもの：%[1]s）",
		"this is not an OSCAL catalog (it holds %[1]s)")
	wordOtherOSCAL = say("OSCAL の版「%[1]s」は読めません", "version %[1]q of OSCAL cannot be read")
	wordWrongProp  = say("属性「%[1]s」の値が読めません", "the value of the property %[1]q cannot be read")
	wordNoResults  = say("OSCAL の評価結果ではありません（あるもの：%[1]s）",
		"these are not OSCAL assessment results (the file holds %[1]s)")
	wordNoQuestionKnown = say("この点検ファイルの項目の結果が一つもありません",
		"it says nothing about any question of this assessment")
	wordShortList = say("「%[1]s」から選んだ短い一覧で、独自の点検項目がありません",
		"this is a short list taken from %[1]s, without questions of its own")
	wordNoMapping = say("ほかの枠組みへの対応も、前の版からの移り変わりもありません",
		"it relates to no other framework and to no former edition")
	wordNoGaps = say("是正が必要な項目がないため、計画の文書は作りません",
		"nothing needs correction, so there is no plan to write")
)

// What to do about it.
var (
	hintFile  = say("ファイルを確かめてください", "check the file")
	hintSplit = say("幾つかのファイルに分けてください", "split it into several files")
	hintAlias = say("値をそのまま書いたファイルにしてください", "write the values out")
	hintJSON  = say("JSON の形の文書だけを読みます。XML や YAML の文書は、OSCAL の道具で JSON に変えてください",
		"only JSON is read; convert XML or YAML with a tool for OSCAL")
	hintLibrary   = say("CISO Assistant のライブラリ（YAML）を指定してください", "give a library of CISO Assistant (YAML)")
	hintFramework = say("フレームワークを含むライブラリを指定してください", "give a library that holds a framework")
	hintCatalog   = say("OSCAL 1.x のカタログ、又は解決済みのプロファイル（JSON）を指定してください",
		"give a catalog or a resolved profile of OSCAL 1.x (JSON)")
	hintProfile = say("resolved-profile_catalog という名の、解決済みのファイルを指定してください",
		"give the resolved file, usually named resolved-profile_catalog")
	hintResults       = say("OSCAL の assessment-results（JSON）を指定してください", "give OSCAL assessment results (JSON)")
	hintQuestionKnown = say("その結果が、この点検ファイルの点検項目から作られたものか確かめてください",
		"check that they were made from the lists of this assessment")
	hintShortList = say("元の「%[1]s」を指定してください", "give %[1]s")
	hintMapping   = say("map か lineage のある一覧を指定してください", "give a list with map or lineage")
)

// Words of the documents that are written.
var (
	wordReadFrom = say("%[1]s の「%[2]s」（版 %[3]v）から tenken convert で作りました。",
		"Made by tenken convert from %[1]s, %[2]s, version %[3]v.")
	wordCopyright = say("著作権：%[1]s（配る前に利用条件を確かめてください）",
		"Copyright: %[1]s (check the terms before you pass it on)")
	wordToCheck = say("全ての項目は duty: should、work: M、na: with-reason です。法的義務かどうかは、根拠を確かめて書いてください。",
		"Every question is duty: should, work: M, na: with-reason. Check the sources before you call one a legal duty.")
	wordOurs = say("tenken が書き出したものです。--duty を付けなければ、全ての項目は duty: should です。",
		"It was written by tenken; every question is duty: should unless --duty was given.")
	wordWhichGroup = say("どの区分（implementation group）で点検しますか。", "Which implementation group is checked?")
	wordDescribed  = say("tenken の点検項目（版 %[1]s、%[2]sの法令による）。自己点検のためのもので、法律上の助言ではありません。",
		"A checklist of tenken (edition %[1]s, law as of %[2]s) for self-checks; not legal advice.")
	wordLabelled  = say("%s：%s", "%s: %s")
	wordNotAdvice = say("結果は自己点検であり、法律上の助言ではありません。", "A self-check, not legal advice.")

	partRemedy = say("【初めの一歩】", "[First step]")
	partWhen   = say("【条件】", "[Asked only if]")
	partCite   = say("【根拠】", "[Sources]")

	wordResults      = say("自己点検の結果", "Results of a self-check")
	wordResultsAbout = say("事業者が自分で答えた点検の結果です。「一部」「わからない」「未回答」は、どれも not-satisfied と書き、"+
		"答えは status の属性に書いています。",
		"The answers of a business itself. Partly, unknown and unanswered are all not-satisfied; the answer is in "+
			"the property status.")
	wordPlanTitle = say("自己点検の計画", "Plan of a self-check")
	wordNoPlan    = say("評価計画の文書は別にありません。OSCAL の決まりで場所だけを置いています。",
		"There is no separate assessment plan; OSCAL requires a place for one.")
	wordSSPTitle = say("システムセキュリティ計画（なし）", "System security plan (none)")
	wordNoSSP    = say("事業者の自己点検には、システムセキュリティ計画がありません。OSCAL の決まりで場所だけを置いています。",
		"A self-check has no system security plan; OSCAL requires a place for one.")
	wordPOAM         = say("改善計画", "Plan of improvement")
	wordRuledOut     = say("前提により対象外です。", "Ruled out by the facts.")
	wordMappingAbout = say("点検項目の map と lineage に書かれた対応です。map の対応は intersects-with とします。",
		"The relations that a checklist names in map and lineage; those of map are intersects-with.")
)

// What the forms are good for.
var (
	aboutCatalog = say("OSCAL のカタログ。ほかの OSCAL の道具で読むため", "an OSCAL catalog, for other tools of OSCAL")
	aboutLibrary = say("CISO Assistant のライブラリ。フレームワークとして読み込ませるため",
		"a library of CISO Assistant, to load as a framework")
	aboutMapping = say("OSCAL の対応表。map と lineage から", "an OSCAL mapping collection, from map and lineage")
	aboutSTRM    = say("NIST の STRM の表。map と lineage から", "the table of NIST's STRM, from map and lineage")
	aboutResults = say("OSCAL の評価結果", "OSCAL assessment results")
	aboutPOAM    = say("OSCAL の改善計画（POA&M）", "an OSCAL plan of action and milestones")

	aboutPlanOfAssessment = say("OSCAL の評価計画。評価結果に計画を添えるよう求められるとき",
		"an OSCAL assessment plan, for results that must name one")
	aboutAudit    = say("CISO Assistant の監査に読み込ませる Excel", "the workbook that CISO Assistant imports into an audit")
	aboutControls = say("CISO Assistant の対策として読み込ませる Excel",
		"the workbook that CISO Assistant imports as applied controls")
)
