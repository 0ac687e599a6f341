package main

import "tenken/checklist"

// What upgrade, next and compare say.
var (
	upgradeLong = checklist.Text{
		JA: "点検ファイルが持つ一覧を、今ある最も新しい版に替え、回答を引き継ぎます。意味が変わらない問いの回答はそのまま数えます。" +
			"変わった問いの回答は「前回から確認」に並び、確かめるまで数えません。なくなった問いの回答は保管します。undo で元に戻せます。",
		EN: "Replaces the lists in an assessment by their newest editions and carries the answers over. An answer to a question that " +
			"means the same counts on. Where the meaning changed, the answer waits for confirmation and does not count until then. " +
			"Answers to questions that are gone are archived. It can be undone.",
	}
	upgradeNothing = checklist.Text{JA: "新しい版はありません。", EN: "there is no newer edition"}
	upgradeList    = checklist.Text{JA: "%s: 第 %d 版から第 %d 版へ", EN: "%s: from serial %d to serial %d"}
	upgradeGap     = checklist.Text{
		JA: "%s は、持っている版からの移り変わりが書かれていません。番号も意味も同じ問いだけを引き継ぎました。",
		EN: "%s does not say what became of the edition held; only questions of the same id and meaning were carried over",
	}
	upgradeOld = checklist.Text{
		JA: "前回の回答 %d 件: そのまま %d、確認待ち %d、保管 %d",
		EN: "%d former answers: %d carried, %d to confirm, %d archived",
	}
	upgradeNew = checklist.Text{
		JA: "今回の問い %d 件: そのまま %d、確認待ち %d、聞き直し %d、新しい問い %d",
		EN: "%d questions now: %d carried, %d to confirm, %d asked again, %d without a former answer",
	}
	upgradeBefore   = checklist.Text{JA: "前", EN: "Before"}
	upgradeAfter    = checklist.Text{JA: "後", EN: "After"}
	upgradeCarried  = checklist.Text{JA: "そのまま", EN: "Carried"}
	upgradeReview   = checklist.Text{JA: "確認待ち", EN: "To confirm"}
	upgradeArchived = checklist.Text{JA: "保管", EN: "Archived"}
	upgradeAsk      = checklist.Text{JA: "聞き直し", EN: "Asked again"}
	upgradeNewly    = checklist.Text{JA: "新しい問い", EN: "New"}
	upgradeSame     = checklist.Text{JA: "（最新）", EN: "(newest)"}
	upgradeTotal    = checklist.Text{JA: "計", EN: "Total"}

	historyCarry = checklist.Text{
		JA: "新しい版へ: %s（そのまま %d、確認待ち %d、保管 %d）",
		EN: "to newer editions: %s (%d carried, %d to confirm, %d archived)",
	}

	nextLong = checklist.Text{
		JA: "前回のファイルはそのまま残し、新しいファイルを作ります。前提と回答は「前回から確認」に並び、確かめるまで数えません。" +
			"完了日と確認者は引き継ぎません。",
		EN: "Leaves the old file as it is and makes a new one. Facts and answers wait for confirmation and do not count until then. " +
			"Dates of completion and who checked are not carried over.",
	}
	nextCounts = checklist.Text{
		JA: "前回から確認 %d 件、聞き直し %d 件、新しい問い %d 件",
		EN: "%d answers to confirm, %d questions asked again, %d without a former answer",
	}

	compareLong = checklist.Text{
		JA: "二つのファイル、又は --at で一つのファイルの過去と今を、問いごとに比べます。悪くなったものが先に並びます。",
		EN: "Compares two files, or with --at the past and present of one, question by question; what became worse stands first.",
	}
	compareHead = []checklist.Text{
		{JA: "動き", EN: "Change"}, {JA: "番号", EN: "Id"}, {JA: "前", EN: "Was"}, {JA: "今", EN: "Is"}, {JA: "点検項目", EN: "Question"},
	}
	compareNoTime = checklist.Text{JA: "%s より前の記録はありません。", EN: "there is nothing before %s"}
)
