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
