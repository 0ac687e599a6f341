package assess

import "tenken/checklist"

// The words of a session, of an office and of what moves to another edition.

// What is said of answers that move to another edition, and of two points in time.
var (
	carryWords = map[CarryState]checklist.Text{
		Carried:        {JA: "そのまま引継ぎ", EN: "carried over"},
		ForReview:      {JA: "確認待ち", EN: "to confirm"},
		AskedAnew:      {JA: "聞き直し", EN: "asked again"},
		NewQuestion:    {JA: "前回の回答なし", EN: "no earlier answer"},
		ArchivedAnswer: {JA: "保管", EN: "archived"},
	}
	carryWhy = map[checklist.Relation]checklist.Text{
		checklist.EqualTo: {JA: "問いの意味は変わっていません。", EN: "The question means the same as before."},
		checklist.EquivalentTo: {JA: "同じことを、別の言葉で聞いています。",
			EN: "It asks the same in other words."},
		checklist.SupersetOf: {JA: "前の問いの一部を聞いています。", EN: "It asks for part of what the earlier question asked."},
		checklist.SubsetOf:   {JA: "前の問いより多くを求めています。", EN: "It asks for more than the earlier question."},
		checklist.IntersectsWith: {JA: "前の問いと重なりますが、同じではありません。",
			EN: "It overlaps with the earlier question but is not the same."},
		checklist.NoRelationship: {JA: "この問いはなくなりました。", EN: "This question has been dropped."},
	}
	carryWhyNew  = checklist.Text{JA: "前回の回答はありません。", EN: "There is no earlier answer."}
	carryWhyYear = checklist.Text{JA: "前回の点検の回答です。今も同じかを確かめます。",
		EN: "This answer is from the last check and needs to be confirmed."}
	carryWhyNA = checklist.Text{JA: "前回の回答は、この版ではそのまま使えません。",
		EN: "The earlier answer cannot be used as it is in this edition."}
	carryOld = checklist.Text{
		JA: "前回の回答 %d 件: そのまま %d、見直すもの %d、保管 %d",
		EN: "Earlier answers (%d): %d carried over, %d to look at again, %d archived",
	}
	carryNew = checklist.Text{
		JA: "今回の問い %d 件: そのまま %d、確認待ち %d、聞き直し %d、前回の回答なし %d",
		EN: "Questions now (%d): %d carried over, %d to confirm, %d asked again, %d without an earlier answer",
	}

	movementWords = map[Movement]checklist.Text{
		Worse:         {JA: "悪くなった", EN: "worse"},
		Better:        {JA: "良くなった", EN: "better"},
		NewlyAsked:    {JA: "新しく聞いた", EN: "newly asked"},
		NoLongerAsked: {JA: "聞かなくなった", EN: "no longer asked"},
		NotComparable: {JA: "比べられない", EN: "not comparable"},
		Same:          {JA: "変わらない", EN: "the same"},
	}

	comingDay   = checklist.Text{JA: "%sから、%s。", EN: "from %s: %s"}
	comingBegin = checklist.Text{JA: "新しく %d 問を聞きます（%s）", EN: "%d added (%s)"}
	comingEnd   = checklist.Text{JA: "%d 問を聞かなくなります（%s）", EN: "%d no longer asked (%s)"}
	comingAnd   = checklist.Text{JA: "。また、", EN: ", and "}
	comingComma = checklist.Text{JA: "、", EN: ", "}
	comingMore  = checklist.Text{JA: " ほか %d 問", EN: " and %d more"}
)

// kindWords are the names of the kinds of events.
var kindWords = map[Kind]checklist.Text{
	KindBegin:     {JA: "開始", EN: "Begun"},
	KindChecklist: {JA: "点検項目", EN: "Checklist"},
	KindFact:      {JA: "前提", EN: "Facts"},
	KindAnswer:    {JA: "回答", EN: "Answer"},
	KindUndo:      {JA: "取消し", EN: "Undone"},
	KindMerge:     {JA: "統合", EN: "Merged"},
	KindAsOf:      {JA: "判定の基準日", EN: "Law as of"},
	KindRename:    {JA: "名称の変更", EN: "Renamed"},
	KindDrop:      {JA: "点検項目の除外", EN: "Checklist dropped"},
	KindCarry:     {JA: "新しい版への移行", EN: "Moved to new editions"},
	KindReview:    {JA: "確認者の判断", EN: "Review"},
	KindSign:      {JA: "署名", EN: "Signature"},
	KindEvidence:  {JA: "証跡の文書", EN: "Evidence document"},
	KindAssign:    {JA: "回答の分担", EN: "Assigned"},
	KindReturn:    {JA: "提出", EN: "Return"},
}

var (
	byCommand = checklist.Text{JA: "%s（コマンド）", EN: "%s (command)"}
	byBook    = checklist.Text{JA: "%s（Excel から）", EN: "%s (workbook)"}
	byTheBook = checklist.Text{JA: "%s（「%s」から）", EN: "%s (from %s)"}
	brought   = checklist.Text{JA: "別の版の回答の取込み", EN: "Answers from another edition"}
)

// focusWords are the names of the focuses of the walk.
var focusWords = [focusCount]checklist.Text{
	FocusAll:     {JA: "全て", EN: "all"},
	FocusFirst:   {JA: "はじめの点検", EN: "first pass"},
	FocusOpen:    {JA: "未回答", EN: "unanswered"},
	FocusGaps:    {JA: "いいえ・一部", EN: "no, partly"},
	FocusUnknown: {JA: "わからない", EN: "don't know"},
	FocusOverdue: {JA: "期限切れ", EN: "overdue"},
	FocusDuties:  {JA: "法的義務だけ", EN: "legal duties only"},
	FocusConfirm: {JA: "前回から確認", EN: "carried over, to confirm"},
	FocusMine:    {JA: "自分の分担", EN: "my part"},
}

var (
	passHeadline   = checklist.Text{JA: "%d 問中 %d 問 はい", EN: "%[2]d of %[1]d yes"}
	passNA         = checklist.Text{JA: "（ほかに該当なし %d 問）", EN: " (and %d not applicable)"}
	passOpen       = checklist.Text{JA: "未回答 %d 問", EN: "%d unanswered"}
	noVerdictFirst = checklist.Text{
		JA: "はじめの点検には、適合・不適合の判定はありません。",
		EN: "The first pass gives no verdict.",
	}
	noVerdictShort = checklist.Text{
		JA: "短い点検には、適合・不適合の判定はありません。",
		EN: "A short list gives no verdict.",
	}
	verdictHow = checklist.Text{
		JA: "判定を出すには、全ての点検項目に答えてください。",
		EN: " For a verdict, answer the whole checklist.",
	}
)

var reviewWords = map[ReviewVerdict]checklist.Text{
	Accepted:  {JA: "妥当", EN: "accepted"},
	ToFix:     {JA: "要修正", EN: "to be fixed"},
	ToImprove: {JA: "改善が望ましい", EN: "to be improved"},
	"":        {JA: "取消し", EN: "taken back"},
}

var roleWords = map[Role]checklist.Text{
	Prepared: {JA: "作成", EN: "prepared"},
	Reviewed: {JA: "確認", EN: "reviewed"},
	Approved: {JA: "承認", EN: "approved"},
	Reopened: {JA: "承認の解除", EN: "reopened"},
}

var (
	nobody     = checklist.Text{JA: "（分担なし）", EN: "(unassigned)"}
	withdrawn  = checklist.Text{JA: "（取下げ）", EN: "(withdrawn)"}
	fromUntil  = checklist.Text{JA: "（%s から %s まで有効）", EN: "(%s to %s)"}
	returnTime = checklist.Text{JA: "（%d 回目）", EN: "(revision %d)"}
)

var (
	opinionBy   = checklist.Text{JA: "%s（%s）", EN: "%s (%s)"}
	opinionAnd  = checklist.Text{JA: "・", EN: ", "}
	ownReview   = checklist.Text{JA: "自己確認", EN: "self-reviewed"}
	staleReview = checklist.Text{JA: "その後に回答が変わりました", EN: "the answer has changed since"}
)
