package cube

import "tenken/checklist"

// Why a cube is not taken.
var (
	wCubeHead = checklist.Text{
		JA: "集計表の初めの行が違います。%s でなければなりません",
		EN: "the first line of a cube must be %s",
	}
	wCubeLine = checklist.Text{
		JA: "集計表の %d 行目が正しくないか、並びが違います",
		EN: "line %d of the cube is invalid, cut off or out of order",
	}
	wCubeMargins = checklist.Text{
		JA: "集計表の計が内訳と合いません（%s）",
		EN: "the margins of the cube do not add up at %s",
	}
	wCubeTables = checklist.Text{
		JA: "集計表の表どうしで件数が合いません（%s）。途中で切れていないか確かめてください",
		EN: "the tables of the cube do not count the same returns at %s; check that the file is complete",
	}
	wCubeEmpty = checklist.Text{JA: "集計表に回答が一つもありません", EN: "the cube counts no returns"}
	wCubeLists = checklist.Text{
		JA: "集計表に、違う調査の回答が混ざっています（%s）",
		EN: "the cube mixes returns from different campaigns: %s",
	}
	wHiddenFile = checklist.Text{
		JA: "前回隠した区分の表の %d 行目が正しくありません",
		EN: "line %d of the table of hidden groups is invalid",
	}
	wHiddenParts = checklist.Text{
		JA: "前回隠した区分の表は、都道府県と地方のどちらで分けるかが違います。前回と同じ分け方にしてください",
		EN: "the table of hidden groups is not split as this one, by prefecture or by region; " +
			"split this one in the same way",
	}
)

// Shares in words.
var (
	wShareNone  = checklist.Text{JA: "―", EN: "-"}
	wShareFew   = checklist.Text{JA: "少ない", EN: "few"}
	wShareHalf  = checklist.Text{JA: "半分ほど", EN: "about half"}
	wShareMost  = checklist.Text{JA: "多い", EN: "most"}
	wShareUnder = checklist.Text{JA: "10％未満", EN: "under 10%"}
	wShareOver  = checklist.Text{JA: "95％以上", EN: "95% or more"}
	wShare      = checklist.Text{JA: "%d〜%d％", EN: "%d-%d%%"}
)

// The place of a business among others.
var (
	wBenchmarkForm  = checklist.Text{JA: "比べるための資料として読めません（%s）", EN: "this is not a benchmark: %s"}
	wBenchmarkLine  = checklist.Text{JA: "比べるための資料として読めません（%d 行目の近く）", EN: "this is not a benchmark (near line %d)"}
	wNameGap        = checklist.Text{JA: " ", EN: ", "}
	wAllBusinesses  = checklist.Text{JA: "回答した全事業者", EN: "all businesses that answered"}
	wPositionPeers  = checklist.Text{JA: "%s（約 %s 事業者）の中で", EN: "Among %s (about %s businesses)"}
	wPositionFigure = checklist.Text{
		JA: "%s：%s（中央値 %d％、上位4分の1は %d％から）",
		EN: "%s: %s (median %d%%; the top quarter starts at %d%%)",
	}
	wPositionBehind = checklist.Text{
		JA: "多くの事業者ができていて、こちらがまだの項目",
		EN: "What most of them do and this business does not yet",
	}
	wPositionItem = checklist.Text{
		JA: "%s %s（こちら：%s、ほかの事業者：%sが「はい」）",
		EN: "%s %s (here: %s; others: %s yes)",
	}
)

// The results that a ministry publishes.
var (
	wSheetSummary   = checklist.Text{JA: "概要", EN: "Summary"}
	wSheetGroups    = checklist.Text{JA: "区分別", EN: "Groups"}
	wSheetQuestions = checklist.Text{JA: "項目別", EN: "Questions"}
	wSheetBy        = checklist.Text{JA: "%s別", EN: "By %s"}
	wHeadN          = checklist.Text{JA: "回答した事業者", EN: "Businesses"}
	wHeadList       = checklist.Text{JA: "点検項目と版", EN: "Checklist and serial"}
	wHeadShare      = checklist.Text{JA: "割合", EN: "Share"}
	wHeadMedian     = checklist.Text{JA: "充足率の中央値", EN: "Median of duties met"}
	wHeadBar        = checklist.Text{JA: "図の目安（％）", EN: "Drawn at (%)"}
	wHeadQuestion   = checklist.Text{JA: "点検項目（「はい」の割合）", EN: "Question (share of yes)"}
	wNoteSmall      = checklist.Text{
		JA: "事業者が %d に満たない区分は X とし、数字を載せません。0 の区分は載せません。",
		EN: "Groups of fewer than %d businesses are shown as X, without figures. Empty groups are left out.",
	}
	wNoteComplement = checklist.Text{
		JA: "引き算で X が分かってしまう区分も X としました。",
		EN: "Groups that would reveal an X by subtraction are shown as X too.",
	}
	wNoteShare = checklist.Text{
		JA: "割合は 5 ポイント刻みで、全てと皆無は示しません。30 に満たない区分では「少ない・半分ほど・多い」で示します。",
		EN: "Shares are in steps of 5 points and never say all or none. " +
			"For groups of fewer than 30 they are given as few, about half or most.",
	}
	wNoteQuartiles = checklist.Text{
		JA: "四分位の数字は 30 以上の区分だけに載せます。",
		EN: "Quartiles are given for groups of 30 or more.",
	}
	wNoteSelf = checklist.Text{
		JA: "回答した事業者の自己点検をまとめたもので、全ての事業者の状況を表すものではありません。",
		EN: "These are the self-assessments of the businesses that answered; they do not describe all businesses.",
	}
	wNoteRounding = checklist.Text{
		JA: "件数は %d の倍数に切り上げました。計は内訳の和と一致しません。",
		EN: "Numbers are rounded up to multiples of %d, so they do not add up to the totals.",
	}
	wPageSkip = checklist.Text{JA: "本文へ", EN: "Skip to content"}
)

var wQuartiles = [3]checklist.Text{
	{JA: "下位4分の1", EN: "lower quartile"}, {JA: "中央値", EN: "median"}, {JA: "上位4分の1", EN: "upper quartile"},
}
