package words

import (
	"tenken/checklist"
)

// Of fill and form.
var (
	FillShort = checklist.Text{
		JA: "他の様式（取引先や団体の Excel）に、回答から記入します",
		EN: "Fill in another organisation's form (Excel) from the answers",
	}
	FillLong = checklist.Text{
		JA: "FORM は様式の対応表で、名前（scs-3 など）か YAML のファイルです。様式の Excel は公表している所から取り、--blank で\n" +
			"指定するか、対応表の隣か今のフォルダーに置きます。決めたセルのほかは何も変えません。回答から言えないことは記入せず、\n" +
			"「確かめて記入してください」の一覧に出します。記入した全てのセルのもとは、最後のシート「記入の根拠」にあります。",
		EN: "FORM is a mapping: its name, such as scs-3, or a YAML file. Get the blank form from its " +
			"publisher and\n" +
			"give it with --blank, or put it next to the mapping or in the current folder. Only the mapped " +
			"cells\n" +
			"change. What the answers do not say is left empty and listed; the last sheet shows where each " +
			"entry\n" +
			"comes from.",
	}
	FillExample = checklist.Text{
		JA: "  tenken fill 工場.tenken scs-3 --blank 20260327001-c.xlsx -o 提出用.xlsx\n" +
			"  tenken fill 工場.tenken 取引先.yaml -o 回答.xlsx --partly",
		EN: "  tenken fill plant.tenken scs-3 --blank 20260327001-c.xlsx -o out.xlsx\n" +
			"  tenken fill plant.tenken customer.yaml -o out.xlsx --partly",
	}
	FillFlagBlank      = checklist.Text{JA: "記入前の様式の Excel", EN: "the blank form (Excel)"}
	FillFlagPreparedBy = checklist.Text{
		JA: "作成者の名前（様式に欄があれば）",
		EN: "name of the preparer, if the form asks for it",
	}
	FillFlagPartly = checklist.Text{
		JA: "記入できないセルを空けて、残りを記入します",
		EN: "leave cells that cannot be filled in empty, and fill in the rest",
	}
	FormShort = checklist.Text{
		JA: "他の様式の対応表を作り、調べます",
		EN: "Create and check mappings for other organisations' forms",
	}
	FormListShort = checklist.Text{JA: "使える対応表の一覧を表示します", EN: "List the mappings that can be used"}
	FormNewShort  = checklist.Text{JA: "様式の Excel から、対応表の案を作ります", EN: "Propose a mapping for a blank form"}
	FormNewLong   = checklist.Text{
		JA: "番号の列、回答の言葉、日付の列を探し、近い点検項目を並べます。全て推定で、「確かめてください」の印が付きます。\n" +
			"印を消すまで、その行には何も記入しません。",
		EN: "Looks for ids, answer words and dates, and puts the closest question next to each row.\n" +
			"Everything is a guess and marked as one; nothing is filled in until somebody has confirmed it.",
	}
	FormNewExample = checklist.Text{
		JA: "  tenken form new 取引先.xlsx --for jp-scs-3 -o 取引先.yaml",
		EN: "  tenken form new blank.xlsx --for jp-scs-3 -o form.yaml",
	}
	FormNewFlagOutput = checklist.Text{JA: "書き出す先（.yaml）", EN: "where to write it (.yaml)"}
	FormNewFlagFor    = checklist.Text{JA: "どの点検項目から記入するか", EN: "the lists that it will be filled in from"}
	FormLintShort     = checklist.Text{
		JA: "対応表を調べ、誤りと直し方を示します",
		EN: "Check a mapping for mistakes and show how to correct them",
	}
	FormLintExample = checklist.Text{
		JA: "  tenken form lint 取引先.yaml --blank 取引先.xlsx",
		EN: "  tenken form lint form.yaml --blank blank.xlsx",
	}
	FormLintFlagBlank = checklist.Text{
		JA: "様式の Excel とも照らし合わせます",
		EN: "also check it against the blank form",
	}

	FormOurs    = checklist.Text{JA: "付属", EN: "included"}
	FormConfirm = checklist.Text{JA: "確かめて記入してください（%d か所）", EN: "please confirm and fill in (%d cells)"}
	FormFilled  = checklist.Text{
		JA: "%d か所に記入しました。もとの回答はシート「記入の根拠」にあります。",
		EN: "filled in %d cells; the sheet Basis of entries shows the answers they come from",
	}
	FillRefusedHint = checklist.Text{
		JA: "回答か対応表を直すか、--partly を付けて残りだけを記入してください。",
		EN: "correct the answers or the mapping, or add --partly to fill in the rest",
	}
	FillRefused = checklist.Text{
		JA: "記入できないセルがあるため、何も書き出しませんでした。",
		EN: "nothing was written, because some cells cannot be filled in",
	}
	FillOnly = checklist.Text{JA: "様式は .xlsx で書き出します。", EN: "a form can only be written as .xlsx"}
)

// Of mappings.
var (
	FormNoBlank = checklist.Text{
		JA: "記入前の様式の Excel がありません。",
		EN: "the blank form is missing",
	}
	FormNoBlankHint = checklist.Text{JA: "--blank で指定してください。", EN: "give it with --blank"}
	FormGetBlank    = checklist.Text{
		JA: "%s から %s を取り、--blank で指定してください。",
		EN: "get %[2]s from %[1]s and give it with --blank",
	}
	FormKnown   = checklist.Text{JA: "使える対応表: %s", EN: "mappings that can be used: %s"}
	FormUnknown = checklist.Text{
		JA: "「%s」という様式の対応表もファイルもありません。",
		EN: "there is no mapping or file called %s",
	}
)
