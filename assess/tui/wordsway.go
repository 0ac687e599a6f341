package tui

import "tenken/checklist"

// The words of the way through: the business, the plan, the tasks.
var (
	wWhatBusiness = checklist.Text{JA: "どんなお仕事ですか", EN: "What is your business?"}
	wTypeYourWork = checklist.Text{
		JA: "お仕事の言葉を入れると絞れます。例：歯科、ネットショップ。いくつかあれば Space で印を付けます。",
		EN: "Type a word for your work, such as dentist or online shop. Tick several with Space.",
	}
	wNotAmongThese   = checklist.Text{JA: "この中にないとき", EN: "If it is not among these"}
	wChooseFromLists = checklist.Text{JA: "点検の一覧から自分で選ぶ", EN: "Choose among the lists yourself"}

	wPlanTitle        = checklist.Text{JA: "次の点検をします", EN: "What will be checked"}
	wPlanOf           = checklist.Text{JA: "次の点検をします：%s", EN: "What will be checked: %s"}
	wForEveryBusiness = checklist.Text{JA: "どの事業者にも", EN: "for every business"}
	wForEmployers     = checklist.Text{JA: "人を雇うなら", EN: "for employers"}
	wForYourWork      = checklist.Text{JA: "お仕事から", EN: "for your work"}
	wChosenByYou      = checklist.Text{JA: "選んだもの", EN: "your choice"}
	wPlanShort        = checklist.Text{JA: "全部で %d 問、%d 分くらいです。", EN: "%d questions in all, about %d minutes."}
	wPlanLong         = checklist.Text{
		JA: "はじめに %d 問（%d 分くらい）で最初の結果が出ます。全部で %d 問（%s）" +
			"ほどですが、関係のないものは減ります。何日かに分けられます。",
		EN: "The first result comes after %d questions (about %d minutes). There are %d in all (%s), fewer when " +
			"you say what does not concern you, and you can spread them over days.",
	}
	wMinutes       = checklist.Text{JA: "%d 分くらい", EN: "about %d minutes"}
	wHours         = checklist.Text{JA: "%d 時間くらい", EN: "about %d hours"}
	wHoursAndAHalf = checklist.Text{JA: "%d 時間半くらい", EN: "about %d and a half hours"}
	wChangeLists   = checklist.Text{JA: "点検の一覧を変える", EN: "change the lists"}

	wDraftBefore   = checklist.Text{JA: "予告　", EN: "announced  "}
	wAnnouncedOnly = checklist.Text{
		JA: "これは予告です。施行されるまで、点検には使えません。",
		EN: "This one is only announced. It cannot be used before it is in force.",
	}

	wPlainWhatBusiness = checklist.Text{
		JA: "どんなお仕事ですか（例：歯科、ネットショップ。Enter で全てを読みます）：",
		EN: "What is your business (such as dentist, online shop; Enter reads them all)?",
	}
	wPlainChangePlan = checklist.Text{
		JA: "よければ Enter、外す一覧があればその番号、選び直すなら b：",
		EN: "Enter if that is right, the number of a list to leave out, b to choose again:",
	}
	wCannotDropList = checklist.Text{
		JA: "その一覧は、ほかの一覧の土台なので外せません。",
		EN: "The others rest on that list; it cannot be left out.",
	}

	wRowsAbout = checklist.Text{
		JA: "1 はい、2 いいえ、3 わからない。数字で答えると次の行に進みます。終わったら Enter を押します。",
		EN: "1 yes, 2 no, 3 not known. A digit answers a row and goes to the next. Then press Enter.",
	}
	wNotAllAnswered = checklist.Text{
		JA: "まだ %d 件に答えていません。わからないものは 3 です。あとにするなら Esc です。",
		EN: "Not answered yet: %d. Press 3 for what you do not know, or Esc to leave the rest for later.",
	}
)
