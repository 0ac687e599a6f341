package lint

// The words of the rules that read a list against the law and against other lists.
var lawWords = map[string][][2]string{
	"cited-not-asked": {
		{"引用した条や項目の義務を、どの点検項目も問うていません", "a provision is cited about whose duty no question asks"},
		{"その義務を問う点検項目を作り、義務の一覧の asked_by に書きます。問わないなら unasked に理由を書きます",
			"add a question about it and name it in asked_by of the list of duties, or give a reason in unasked"},
		{"%[1]s が引用する %[2]s の義務 %[3]s を、どの点検項目も問うていません",
			"%[1]s cites %[2]s, but no question asks about its duty %[3]s"},
	},
	"na-refused-on-date": {
		{"期限や例外のある義務なのに、該当なしを認めていません",
			"a duty with a deadline or an exception does not allow 該当なし (not applicable) as an answer"},
		{"na を with-reason にします。期限がまだ来ていない事業者や、例外に当たる事業者が答えられるようにするためです",
			"set na to with-reason, so that a business that still has time, or is excepted, can answer"},
		{"%[1]s は「%[2]s」とあるのに、該当なしを認めていません", "%[1]s says %[2]q but does not allow 該当なし (not applicable)"},
	},
	"exception-not-cited": {
		{"説明が例外に触れていますが、例外を定める根拠を引用していません",
			"an explanation mentions an exception, but nothing cited provides for it"},
		{"例外を定める項や項目を cite に加えます", "add the paragraph or section that provides for the exception to cite"},
		{"%[1]s の %[2]s に「%[3]s」とありますが、例外を定める根拠がありません",
			"%[2]s of %[1]s says %[3]q, but nothing cited provides for that exception"},
	},
	"cite-without-place": {
		{"条や項目のある文書を、場所を書かずに引用しています",
			"a document is cited without a place although its places are in the register"},
		{"at に条や項目を書きます。確かめていない場所は書きません",
			"write the article or section in at, but none that has not been verified"},
		{"%[1]s は %[2]s を、場所を書かずに引用しています", "%[1]s cites %[2]s without a place"},
	},
	"binds-another": {
		{"義務の点検項目が、他の者の義務を定める条や項目を引用しています",
			"a question marked must cites a duty of somebody else"},
		{"答える者の義務を定める条や項目を引用します", "cite the article or section that makes it a duty of those who answer"},
		{"%[1]s が引用する %[2]s は、%[3]sの義務です", "%[1]s cites %[2]s, which is a duty of the %[4]s"},
	},
	"binds-others-too": {
		{"引用した条や項目が義務付けていない事業者にも、義務として問うています",
			"it is also asked as a duty of businesses that none of the provisions cited binds"},
		{"when で絞るか、その事業者の義務を定める条や項目も引用します", "narrow when, or also cite what binds those businesses"},
		{"%[1]s は、引用したどの義務も負わない事業者にも問われます",
			"%[1]s is also asked of businesses that none of the duties cited binds"},
	},
	"instead-weaker": {
		{"弱い義務の点検項目が、強い義務の点検項目の代わりになっています", "a weaker question replaces a stronger one (instead_of)"},
		{"instead_of から消すか、強さを同じにします。置き換えられるのは、同じか弱い義務だけです",
			"remove it from instead_of, or make it equally strong: only an equal or weaker duty can be replaced"},
		{"%[1]s は%[3]sで、%[2]s（%[4]s）の代わりになりません", "%[1]s (%[5]s) cannot replace %[2]s (%[6]s)"},
	},
	"instead-unknown": {
		{"instead_of の点検項目が、どの一覧にもありません", "instead_of names a question that is in no list"},
		{"識別子を確かめます", "check the id"},
		{"%[1]s が代わりに答える %[2]s は、どの一覧にもありません", "%[1]s replaces %[2]s, which is in no list"},
	},
	"with-unknown": {
		{"with の区分が、どの一覧にもありません", "with names a section that is in no list"},
		{"識別子を確かめます。見つからない間、この区分は終わりに置かれます", "check the id; until it is found, the section is placed at the end"},
		{"区分 %[1]s の with の %[2]s は、どの一覧にもありません", "with of the section %[1]s names %[2]s, which is in no list"},
	},
	"other-strength": {
		{"同じ根拠の同じことを、別の一覧が違う強さで問うています",
			"another list asks the same, citing the same provision, with a different strength"},
		{"根拠を読み直し、強さをそろえます", "read the provision again and make both equally strong"},
		{"%[1]s は%[3]s、同じことを問う %[2]s は%[4]sです", "%[1]s (%[5]s) and %[2]s (%[6]s) ask the same with different strength"},
	},
	"asked-twice": {
		{"一緒に選べる別の一覧と、同じことを二度問います", "another list that can be chosen with this one asks the same"},
		{"一方の instead_of に他方を書くか、違いの分かる問いにします",
			"name one of them in instead_of of the other, or make the difference clear"},
		{"%[1]s は %[2]s と同じことを問うています", "%[1]s asks the same as %[2]s"},
	},
	"implied-not-asked": {
		{"implies で決まる前提が、尋ねられないことがあります", "a fact that follows by implies is sometimes not asked"},
		{"決まる前提の when を広げるか、implies を消します。食い違いとして扱われ、答え直しても消えないためです",
			"widen its when, or remove the implication: otherwise it becomes a contradiction that no answer resolves"},
		{"前提 %[1]s から決まる %[2]s は、尋ねられないことがあります", "the fact %[2]s, which %[1]s implies, is sometimes not asked"},
	},
	"glossary": {
		{"用語集で使わないことにした言葉があります", "a word is used that the glossary rules out"},
		{"用語集の言葉にします", "use the word in the glossary"},
		{"%[1]s に「%[2]s」があります（用語集では「%[3]s」）", "%[1]s says %[2]q (the glossary has %[3]q)"},
	},
}
