package store

import "tenken/checklist"

// The sentences about two files.

var (
	saysUnrelated = checklist.Text{
		JA: "%s と %s は、同じ点検の写しではないため、合わせられません",
		EN: "%s and %s are not copies of one assessment and cannot be merged",
	}
	saysHistory = checklist.Text{
		JA: "記録のつながりがおかしいため、合わせられません（%s）",
		EN: "the histories make no sense together: %s",
	}
	saysConflicts = checklist.Text{
		JA: "%d か所で、両方のファイルが別々に変えられています。どちらにするか選んでください: %s",
		EN: "both files were changed differently at %d places. Choose between them: %s",
	}
)

// settingWords are what people call a [Setting].
var settingWords = map[Setting]checklist.Text{
	SettingOrganisation: {JA: "事業者の名前", EN: "name of the organisation"},
	SettingBusiness:     {JA: "仕事の種類", EN: "kind of business"},
	SettingAsOf:         {JA: "点検の基準日", EN: "day by whose law is judged"},
}
