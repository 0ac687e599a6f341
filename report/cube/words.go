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
		EN: "line %d of the cube is wrong, cut or out of order",
	}
	wCubeMargins = checklist.Text{
		JA: "集計表の計が内訳と合いません（%s）",
		EN: "the margins of the cube do not add up at %s",
	}
	wCubeTables = checklist.Text{
		JA: "集計表の表どうしで件数が合いません（%s）。途中で切れていないか確かめてください",
		EN: "the tables of the cube do not count the same returns at %s; is it cut short?",
	}
	wCubeEmpty = checklist.Text{JA: "集計表に回答が一つもありません", EN: "the cube counts no return"}
	wCubeLists = checklist.Text{
		JA: "集計表に、違う調査の回答が混ざっています（%s）",
		EN: "the cube mixes returns of different campaigns: %s",
	}
	wHiddenFile = checklist.Text{
		JA: "前回隠した区分の表の %d 行目が正しくありません",
		EN: "line %d of the table of what was hidden is wrong",
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
	wBenchmarkForm  = checklist.Text{JA: "比べるための資料として読めません（%s）", EN: "this is no benchmark: %s"}
	wNameGap        = checklist.Text{JA: " ", EN: ", "}
	wAllBusinesses  = checklist.Text{JA: "回答した全事業者", EN: "all businesses that answered"}
	wPositionPeers  = checklist.Text{JA: "%s（約 %s 事業者）の中で", EN: "Among %s (about %s businesses)"}
	wPositionFigure = checklist.Text{
		JA: "%s: %s（中央値 %d％、上位4分の1は %d％ から）",
		EN: "%s: %s (median %d%%; the top quarter starts at %d%%)",
	}
	wPositionBehind = checklist.Text{
		JA: "多くの事業者ができていて、こちらがまだの項目",
		EN: "What most of them do and is still open here",
	}
	wPositionItem = checklist.Text{
		JA: "%s %s（こちら: %s、ほかの事業者: %sが「はい」）",
		EN: "%s %s (here: %s; others: %s yes)",
	}
)
