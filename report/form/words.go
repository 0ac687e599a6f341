package form

import (
	"tenken/assess"
	"tenken/checklist"
)

// provenance is the name of the sheet that says where entries come from.
var provenance = checklist.Text{JA: "記入の根拠", EN: "Basis of entries"}

// What mappings are told of.
var (
	wTheForm   = checklist.Text{JA: "様式の対応表", EN: "the mapping"}
	wTheList   = checklist.Text{JA: "lists の項目 ", EN: "the list"}
	wTheBlank  = checklist.Text{JA: "blank ", EN: "blank"}
	wTheField  = checklist.Text{JA: "fields の項目 ", EN: "the field"}
	wTheTable  = checklist.Text{JA: "rows ", EN: "rows"}
	wTheKey    = checklist.Text{JA: "key ", EN: "key"}
	wTheAnswer = checklist.Text{JA: "answer ", EN: "answer"}
	wTheWords  = checklist.Text{JA: "words ", EN: "words"}
	wTheNote   = checklist.Text{JA: "note ", EN: "note"}
	wTheDays   = checklist.Text{JA: "日付の列 ", EN: "the column of dates"}
	wTheItem   = checklist.Text{JA: "questions の %s ", EN: "questions %s"}

	wNoDigest    = checklist.Text{JA: "sha256 の「%s」は照合値ではありません", EN: "%q is not a digest"}
	wWriteDigest = checklist.Text{JA: "16 進数の小文字 64 字で書くか、分からなければキーごと消してください",
		EN: "write 64 lower-case hex digits, or remove the key if the digest is not known"}
	wAsWithoutDay = checklist.Text{JA: "as は value: date のときだけ使えます", EN: "as can be used with value: date only"}
	wRemoveAs     = checklist.Text{JA: "as を消してください", EN: "remove as"}
	wNoCell       = checklist.Text{JA: "「%s」はセルの場所ではありません", EN: "%q is not the address of a cell"}
	wWriteCell    = checklist.Text{JA: "シート名と「!」とセルを書いてください。例：\"表紙!C4\"",
		EN: "write sheet, ! and cell, for example \"Cover!C4\""}
	wNoColumn     = checklist.Text{JA: "「%s」は列ではありません", EN: "%q is not a column"}
	wWriteColumn  = checklist.Text{JA: "A から XFD までの半角の大文字で書いてください", EN: "write capital letters from A to XFD"}
	wNoKeyForm    = checklist.Text{JA: "form の「%s」には {n} がちょうど一つ必要です", EN: "form %q must hold {n} exactly once"}
	wWriteKeyForm = checklist.Text{JA: "番号の位置に {n} と書いてください。例：\"No.{n}\"",
		EN: "write {n} in the place of the number, for example \"No.{n}\""}
	wNoWords    = checklist.Text{JA: "words に回答の言葉が一つもありません", EN: "words has no word for any answer"}
	wWriteWords = checklist.Text{JA: "yes: 適合 のように、様式の言葉を書いてください",
		EN: "write the form's own words, for example yes: Conforming"}
	wQuestionsAreMapping = checklist.Text{JA: "questions には、様式の番号と、それに対応するものの組が必要です",
		EN: "questions must pair each number of the form with what fills it in"}
	wWriteQuestions = checklist.Text{JA: "1-2-1-1: {take: GEN-06-01} のように書いてください",
		EN: "write them like 1-2-1-1: {take: GEN-06-01}"}
	wOneWay = checklist.Text{JA: "%s には take、worst-of、all-of のどれか一つが要ります",
		EN: "%s needs one of take, worst-of and all-of"}
	wWriteOneWay = checklist.Text{JA: "対応する点検項目がなければ、値を ask とだけ書いてください", EN: "if no question matches, write just ask"}
	wCellTwice   = checklist.Text{JA: "セル %s が fields に二度出ています", EN: "fields names the cell %s twice"}
	wOneCell     = checklist.Text{JA: "一方を消してください", EN: "remove one of them"}
	wColumnTwice = checklist.Text{JA: "列 %s が二つの用途に使われています", EN: "the column %s is used for two purposes"}
	wOneColumn   = checklist.Text{JA: "列を確かめてください", EN: "check the columns"}
	wWordTwice   = checklist.Text{JA: "言葉「%s」が「はい」とほかの回答の両方に使われています",
		EN: "the word %q is used for yes and for another answer"}
	wOneWord = checklist.Text{JA: "ほかの回答の言葉を消してください。その回答の欄は空けて、確かめる欄として示します",
		EN: "remove the other one; cells with that answer are left empty and listed"}
	wQuestionTwice = checklist.Text{JA: "%[1]s に点検項目 %[2]s が二度出ています", EN: "%[1]s names the question %[2]s twice"}
	wOneQuestion   = checklist.Text{JA: "一方を消してください", EN: "remove one of them"}
)

// What lint finds.
var (
	wNoList    = checklist.Text{JA: "一覧 %s が見つかりません", EN: "there is no list %s"}
	wNewerList = checklist.Text{JA: "一覧 %[1]s は第 %[2]d 版以降が必要ですが、第 %[3]d 版です",
		EN: "serial %[2]d or later of the list %[1]s is needed, but this is serial %[3]d"}
	wMendList       = checklist.Text{JA: "識別子と serial を確かめてください", EN: "check the ID and the serial"}
	wNoSuchQuestion = checklist.Text{JA: "%[1]s の点検項目 %[2]s は、lists の一覧にありません",
		EN: "%[1]s: the lists have no question %[2]s"}
	wMendQuestion = checklist.Text{JA: "識別子を確かめるか、一覧を lists に加えてください", EN: "check the ID, or add the list to lists"}
	wDidYouMean   = checklist.Text{JA: "%s の書き間違いではありませんか", EN: "did you mean %s?"}
	wFillsNothing = checklist.Text{JA: "この対応表では、何も記入されません", EN: "this mapping fills nothing in"}
	wMendRelation = checklist.Text{JA: "様式の求めるものと点検項目とが同じだと確かめた行から、relation を消してください",
		EN: "remove relation from the rows whose question asks the same as the form"}
	wToConfirm  = checklist.Text{JA: "推定のままで、まだ確かめられていません", EN: "this is still a guess"}
	wRemoveMark = checklist.Text{JA: "様式と点検項目を読み比べ、直してから、この注釈を消してください",
		EN: "compare the form with the question, correct the line, and remove the comment"}
	wNoDigestYet = checklist.Text{JA: "様式の照合値（sha256）がないため、番号の並びだけで確かめます",
		EN: "without sha256, a blank form is recognised by its rows only"}
	wAddDigest = checklist.Text{JA: "様式の実物と見比べたら、blank の sha256 に照合値を書いてください",
		EN: "once you have compared the blank form, write its digest in sha256 under blank"}
	wLacksWords = checklist.Text{JA: "次の回答に当たる言葉がありません：%s", EN: "there is no word for: %s"}
	wLeftEmpty  = checklist.Text{JA: "その回答の欄は空けて、確かめる欄として示します",
		EN: "cells with these answers are left empty and listed"}

	wLintOtherBlank = checklist.Text{JA: "この様式の照合値は %s で、対応表のものと違います",
		EN: "the digest of this blank form is %s, not the one in the mapping"}
)

// Why a cell is left empty.
var (
	wNoQuestion = checklist.Text{JA: "対応する点検項目がありません", EN: "no question matches"}
	wWeaker     = checklist.Text{JA: "近い点検項目はありますが、同じことを問うものではありません（%[1]s）",
		EN: "the question is close but does not ask the same (%[2]s)"}
	wNotInFile = checklist.Text{JA: "この点検ファイルに点検項目 %s がありません", EN: "this assessment does not have the question %s"}
	wNotAsked  = checklist.Text{JA: "%s は、前提により対象外です", EN: "%s is ruled out by the facts"}
	wToReview  = checklist.Text{JA: "%s は前の版から引き継いだ回答で、まだ確かめていません",
		EN: "the answer to %s was carried over and has not been confirmed"}
	wToFix        = checklist.Text{JA: "%s の回答は、確認者が「要修正」としています", EN: "a reviewer wants the answer to %s to be fixed"}
	wUnanswered   = checklist.Text{JA: "%s には、判定に使える回答がありません", EN: "%s has no answer that counts"}
	wNoWordFor    = checklist.Text{JA: "この様式に「%[1]s」に当たる言葉がありません", EN: "the form has no word for %[2]q"}
	wNothingKnown = checklist.Text{JA: "記入する値がありません", EN: "there is nothing to fill in"}
)

// Why a cell is refused, and what to do about it.
var (
	wTooLong = checklist.Text{JA: "%[1]d 字あり、この欄の上限の %[2]d 字を超えています",
		EN: "the text has %[1]d characters, but the cell takes only %[2]d"}
	wShorten = checklist.Text{JA: "途中で切ることはしません。点検ファイルで短くしてください",
		EN: "nothing is cut off; shorten the text in the assessment"}
	wNoDue   = checklist.Text{JA: "この様式には対応期限が要りますが、%s にありません", EN: "the form asks for a due date, which %s lacks"}
	wLateDue = checklist.Text{JA: "対応期限の%[1]sは、この様式の期限の%[2]sより後です",
		EN: "the due date, %[3]s, is later than the form allows, %[4]s"}
	wGiveDue   = checklist.Text{JA: "点検ファイルの改善計画に対応期限を入れてください", EN: "give a due date in the plan of the assessment"}
	wSameCell  = checklist.Text{JA: "結合されたセルで、%s も同じ欄に当たります", EN: "the cell is merged and belongs to %s as well"}
	wFormula   = checklist.Text{JA: "計算式の入ったセルです", EN: "the cell holds a formula"}
	wNotInList = checklist.Text{JA: "言葉「%[1]s」は、このセルの選択肢（%[2]s）にありません",
		EN: "the word %[1]q is not one of the choices of the cell (%[2]s)"}
	wOccupied       = checklist.Text{JA: "既に「%s」と書かれています", EN: "the cell already holds %q"}
	wTakeBlank      = checklist.Text{JA: "記入前の様式を使ってください", EN: "use the form as it is before anybody has filled it in"}
	wMendMapping    = checklist.Text{JA: "対応表の列や言葉を直してください", EN: "correct the columns or the words in the mapping"}
	wUnreadableCell = checklist.Text{JA: "セルを読めません", EN: "the cell cannot be read"}
)

// What is told of a blank.
var (
	wNoExactBlank = checklist.Text{JA: "対応表に様式（%s）の照合値がないため、番号の並びだけを確かめました。記入した欄を見比べてください",
		EN: "the mapping has no digest of the blank form (%s), so only the rows were checked; check every cell"}
	wOtherBlank = checklist.Text{JA: "様式のファイル（照合値 %[3]s…）が、対応表のもの（%[1]s、照合値 %[2]s…）と違います。番号は全て一つずつ見つかりました",
		EN: "the blank form (digest %[3]s…) is not that of the mapping (%[1]s, %[2]s…); every row was found once"}
	wRowsMoved = checklist.Text{JA: "対応表を作ったときと違う行にある番号が %[2]d 個あります（%[1]s）",
		EN: "%[2]d rows have moved since the mapping was made (%[1]s)"}
)

// What is told when a form is read back.
var (
	wNotOne = checklist.Text{JA: "一つの点検項目の回答ではない欄（%s）が変わっています。点検ファイルで答え直してください",
		EN: "a cell that combines several questions (%s) was changed; answer them in the assessment"}
	wByHand = checklist.Text{JA: "%s には対応する点検項目がないため、記入された値を取り込みません",
		EN: "no question matches %s, so what was filled in there is not taken in"}
	wNoSuchWord = checklist.Text{JA: "「%s」は、この様式の回答の言葉ではありません", EN: "%q is not one of the form's words for an answer"}
	wUseWords   = checklist.Text{JA: "対応表の words にある言葉にしてください", EN: "use one of the words in the mapping"}
	wNARefused  = checklist.Text{JA: "%s は「該当なし」にできません", EN: "%s cannot be answered not applicable"}
	wNAReason   = checklist.Text{JA: "%s を「該当なし」にするには、理由が要ります", EN: "%s needs a reason to be not applicable"}
	wGiveReason = checklist.Text{JA: "点検ファイルで、理由を書いて「該当なし」と答えてください", EN: "answer it in the assessment, with the reason"}
	wJoined     = checklist.Text{JA: "幾つかの記入をつなげた欄が変わっています。点検ファイルで直してください",
		EN: "a cell that joins several texts was changed; change them in the assessment"}
	wNoDay      = checklist.Text{JA: "「%s」は日付として読めません", EN: "%q cannot be read as a date"}
	wWriteDay   = checklist.Text{JA: "2026/12/31 のように書いてください", EN: "write it like 2026/12/31"}
	wWriteValue = checklist.Text{JA: "値をそのまま書いてください", EN: "write the value itself"}
)

// The sheet of provenance.
var (
	wHeadForm      = checklist.Text{JA: "様式の対応表", EN: "Mapping"}
	wHeadBlank     = checklist.Text{JA: "様式の照合値", EN: "Digest of the blank form"}
	wTheBlankKnown = checklist.Text{JA: "対応表の様式と同じ", EN: "the blank form of the mapping"}
	wNoBlankKnown  = checklist.Text{JA: "対応表に照合値がない（番号の並びは同じ）", EN: "the mapping has no digest; the rows are the same"}
	wAnotherBlank  = checklist.Text{JA: "対応表の様式とは別のファイル（番号の並びは同じ）",
		EN: "another file than the blank form of the mapping, with the same rows"}
	wHeadOrganisation = checklist.Text{JA: "事業者", EN: "Organisation"}
	wHeadNumber       = checklist.Text{JA: "照合番号", EN: "Check number of the assessment"}
	wHeadBegin        = checklist.Text{JA: "点検ファイルの始まり", EN: "Beginning of the assessment"}
	wHeadDay          = checklist.Text{JA: "記入した日", EN: "Filled in on"}
	wHeadAdvice       = checklist.Text{JA: "自己点検の回答から記入したものです。提出する前に、全ての欄を確かめてください。",
		EN: "Filled in from the answers of a self-check. Check every cell before you submit it."}
	wColumns = []checklist.Text{{JA: "欄", EN: "Cell"}, {JA: "番号", EN: "No."}, {JA: "種類", EN: "Kind"},
		{JA: "記入した値", EN: "Value"}, {JA: "点検項目", EN: "Questions"}, {JA: "回答", EN: "Answer"},
		{JA: "回答した日", EN: "Answered on"}}
	wPleaseFillIn = checklist.Text{JA: "確かめて記入してください", EN: "Please check and fill in"}
	wStands       = checklist.Text{JA: "様式にあった値", EN: "What the form held"}
	wWhy          = checklist.Text{JA: "空けた理由", EN: "Why it is empty"}
	wNear         = checklist.Text{JA: "近い点検項目", EN: "Related questions"}
)

// What a proposed mapping says in its comments.
var (
	// wConfirm marks what [Propose] could only guess.
	wConfirm     = checklist.Text{JA: "確かめてください", EN: "please confirm"}
	wProposedID  = checklist.Text{JA: "この対応表の識別子", EN: "the ID of this mapping"}
	wProposedIn  = checklist.Text{JA: "回答の列と、様式の言葉", EN: "the column of answers, and the form's words"}
	wComma       = checklist.Text{JA: "、", EN: ", "}
	wOtherWords  = checklist.Text{JA: "ほかの言葉「%s」", EN: "other words: %q"}
	wNothingNear = checklist.Text{JA: "似た点検項目がありません", EN: "no question is similar"}
	wAlike       = checklist.Text{JA: "（%[1]d%%）：%[2]s", EN: " (%[1]d%%): %[2]s"}
)

// noWordFor says that the form has no word for a status.
func noWordFor(s assess.Status) checklist.Text {
	return wNoWordFor.With(s.Label(checklist.Japanese), s.Label(checklist.English))
}

var whatWords = []struct {
	what What
	word checklist.Text
}{
	{WhatAnswer, checklist.Text{JA: "回答", EN: "Answer"}}, {WhatNote, checklist.Text{JA: "記入欄", EN: "Note"}},
	{WhatDue, checklist.Text{JA: "対応期限", EN: "Due"}}, {WhatSaid, checklist.Text{JA: "回答した日", EN: "Answered on"}},
	{WhatField, checklist.Text{JA: "全体", EN: "Whole form"}}, {WhatLeft, checklist.Text{JA: "未記入", EN: "Left empty"}},
}

func (w What) label() checklist.Text {
	for _, x := range whatWords {
		if x.what == w {
			return x.word
		}
	}
	return checklist.Text{JA: string(w), EN: string(w)}
}

// whatOf reads a label back; empty for none.
func whatOf(label string) What {
	for _, x := range whatWords {
		if label == x.word.JA || label == x.word.EN {
			return x.what
		}
	}
	return ""
}

// relationWord is a relation weaker than equal, in words.
func relationWord(r checklist.Relation) checklist.Text {
	switch r {
	case checklist.EquivalentTo:
		return checklist.Text{JA: "ほぼ同じ", EN: "nearly the same"}
	case checklist.SupersetOf:
		return checklist.Text{JA: "点検項目のほうが広い", EN: "the question asks more"}
	case checklist.SubsetOf:
		return checklist.Text{JA: "点検項目のほうが狭い", EN: "the question asks less"}
	}
	return checklist.Text{JA: "一部が重なる", EN: "they overlap"}
}

// formWords are words for a status that forms use beside those people type.
var formWords = map[string]assess.Status{
	"適合": assess.Yes, "準拠": assess.Yes, "達成": assess.Yes, "できている": assess.Yes, "満たす": assess.Yes, "ok": assess.Yes,
	"一部適合": assess.Partly, "一部達成": assess.Partly, "一部できている": assess.Partly, "実施中": assess.Partly,
	"不適合": assess.No, "非準拠": assess.No, "未達成": assess.No, "できていない": assess.No, "満たさない": assess.No, "ng": assess.No,
	"確認中": assess.Unknown, "未確認": assess.Unknown, "適用外": assess.NotApplicable, "該当せず": assess.NotApplicable,
}
