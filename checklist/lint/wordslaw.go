package lint

// The words of the rules that read a list against the law and against other lists.
var lawWords = map[string][][2]string{
	"cited-not-asked": {
		{"引用した条や項目の義務を、どの点検項目も問うていません", "a place is cited whose duty no question asks"},
		{"その義務を問う点検項目を作り、義務の一覧の asked_by に書きます。問わないなら unasked に理由を書きます",
			"ask it and name the question in asked_by of the list of duties, or say in unasked why not"},
		{"%[1]s が引用する %[2]s の義務 %[3]s を、どの点検項目も問うていません", "%[1]s cites %[2]s, whose duty %[3]s no question asks"},
	},
	"na-refused-on-date": {
		{"期限や例外のある義務なのに、該当なしを認めていません", "a duty with a period or an exception refuses 該当なし as an answer"},
		{"na を with-reason にします。期限がまだの事業者や、例外に当たる事業者が答えられるようにするためです",
			"make na with-reason, so that who still has time, or is excepted, can answer"},
		{"%[1]s は「%[2]s」とあるのに、該当なしを認めていません", "%[1]s says %[2]q but refuses 該当なし"},
	},
	"exception-not-cited": {
		{"説明が例外に触れていますが、例外を定める根拠を引用していません",
			"an explanation relies on an exception and cites nothing that makes it"},
		{"例外を定める項や項目を cite に加えます", "add the paragraph or section of the exception to cite"},
		{"%[1]s の %[2]s に「%[3]s」とありますが、例外を定める根拠がありません",
			"%[2]s of %[1]s says %[3]q, but nothing cited makes that exception"},
	},
	"cite-without-place": {
		{"条や項目のある文書を、場所を書かずに引用しています",
			"a document is cited without a place although the register has its places"},
		{"at に条や項目を書きます。確かめていない場所は書きません",
			"write the article or section in at; not one that nobody has verified"},
		{"%[1]s は %[2]s を、場所を書かずに引用しています", "%[1]s cites %[2]s without a place"},
	},
	"binds-another": {
		{"義務の点検項目が、ほかの者の義務を定める条や項目を引用しています",
			"a question with the duty must cites a duty of somebody else"},
		{"答える者の義務を定める条や項目を引用します", "cite what makes it a duty of those who answer"},
		{"%[1]s が引用する %[2]s は、%[3]sの義務です", "%[1]s cites %[2]s, a duty of the %[4]s"},
	},
	"binds-others-too": {
		{"引用した条や項目が義務付けていない事業者にも、義務として問うています",
			"it is asked as a duty also of businesses that no provision cited binds"},
		{"when で絞るか、その事業者の義務を定める条や項目も引用します", "narrow when, or cite what binds the others"},
		{"%[1]s は、引用したどの義務も負わない事業者にも問われます",
			"%[1]s is asked also of businesses that none of the duties cited binds"},
	},
	"instead-weaker": {
		{"弱い義務の点検項目が、強い義務の点検項目の代わりになっています", "a weaker question answers a stronger one (instead_of)"},
		{"instead_of から消すか、強さを同じにします。置き換えられるのは、同じか弱い義務だけです",
			"remove it from instead_of, or make it as strong: only an equal or weaker duty can be replaced"},
		{"%[1]s は%[3]sで、%[2]s（%[4]s）の代わりになりません", "%[1]s is %[5]s and cannot answer %[2]s (%[6]s)"},
	},
	"instead-unknown": {
		{"instead_of の点検項目が、どの一覧にもありません", "instead_of names a question that no list has"},
		{"識別子を確かめます", "check the id"},
		{"%[1]s が代わりに答える %[2]s は、どの一覧にもありません", "%[1]s answers %[2]s, which no list has"},
	},
	"with-unknown": {
		{"with の区分が、どの一覧にもありません", "with names a section that no list has"},
		{"識別子を確かめます。ないと、この区分は終わりに置かれます", "check the id; until then the section stands at the end"},
		{"区分 %[1]s の with の %[2]s は、どの一覧にもありません", "the section %[1]s stands with %[2]s, which no list has"},
	},
	"other-strength": {
		{"同じ根拠の同じことを、別の一覧が違う強さで問うています",
			"another list asks the same, by the same provision, with another strength"},
		{"根拠を読み直し、強さをそろえます", "read the provision again and give both the same strength"},
		{"%[1]s は%[3]s、同じことを問う %[2]s は%[4]sです", "%[1]s is %[5]s; %[2]s, which asks the same, is %[6]s"},
	},
	"asked-twice": {
		{"一緒に選べる別の一覧と、同じことを二度問います", "another list that can be chosen with this one asks the same"},
		{"一方の instead_of に他方を書くか、違いの分かる問いにします",
			"name the other in instead_of of one, or make the difference plain"},
		{"%[1]s は %[2]s と同じことを問うています", "%[1]s asks the same as %[2]s"},
	},
	"implied-not-asked": {
		{"implies で決まる前提が、尋ねられないことがあります", "an implied fact may be one that is not asked"},
		{"決まる前提の when を広げるか、implies を消します。食い違いとして扱われ、答え直しても消えないためです",
			"widen its when, or remove the implication: it would be a contradiction that no answer ends"},
		{"前提 %[1]s から決まる %[2]s は、尋ねられないことがあります", "the fact %[2]s, which %[1]s implies, may not be asked"},
	},
	"glossary": {
		{"用語集で使わないことにした言葉があります", "a word is used that the glossary replaces by another"},
		{"用語集の言葉にします", "write the word of the glossary"},
		{"%[1]s に「%[2]s」があります（用語集では「%[3]s」）", "%[1]s has %[2]q (the glossary says %[3]q)"},
	},
}
