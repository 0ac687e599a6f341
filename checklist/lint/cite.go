package lint

import (
	"slices"
	"strings"

	"tenken/checklist"
)

func citeRules() []Rule {
	return []Rule{
		{ID: "unknown-source", Severity: checklist.Error, check: cites((*run).unknownSource),
			What: checklist.Text{JA: "引用した文書が、登録簿にもこのファイルの sources にもありません", EN: "a document is cited that neither the register nor sources has"},
			Mend: checklist.Text{JA: "識別子を確かめるか、sources に文書を書き足します", EN: "check the id, or add the document to sources"}},
		{ID: "unknown-place", Severity: checklist.Error, check: cites((*run).unknownPlace),
			What: checklist.Text{JA: "引用した条や項目が登録簿にありません", EN: "the article or section cited is not in the register"},
			Mend: checklist.Text{JA: "条番号を確かめます。例: 26条1項は \"26(1)\"、27条1項3号は \"27(1)(3)\"", EN: "check the number; Article 26 paragraph 1 is \"26(1)\""}},
		{ID: "unverified-place", Severity: checklist.Error, check: cites((*run).unverifiedPlace),
			What: checklist.Text{JA: "引用した条や項目は、まだ原文で確かめられていません", EN: "the article or section cited has not been verified yet"},
			Mend: checklist.Text{JA: "原文で確かめて登録簿を直すか、at を消して文書だけを引用します", EN: "verify it and correct the register, or cite the document without at"}},
		{ID: "not-in-force", Severity: checklist.Error, check: cites((*run).notInForce),
			What: checklist.Text{JA: "引用した条や項目は、as_of の日に施行されていません", EN: "the article or section cited is not in force on as_of"},
			Mend: checklist.Text{JA: "施行前のものは義務として問えません。今の条番号にするか、点検項目を外します", EN: "what is not in force cannot be asked; cite the present number, or leave the question out"}},
		{ID: "cited-twice", Severity: checklist.Warning, check: (*run).citedTwice,
			What: checklist.Text{JA: "同じ根拠が二度書かれています", EN: "the same citation stands twice"},
			Mend: checklist.Text{JA: "一方を消します", EN: "remove one"}},
		{ID: "must-without-duty", Severity: checklist.Error, check: (*run).mustWithoutDuty,
			What: checklist.Text{JA: "法的義務とした点検項目に、義務を定める根拠がありません", EN: "a question with the duty must cites nothing that is a duty"},
			Mend: checklist.Text{JA: "義務を定める条や項目を引用するか、duty を effort か should にします", EN: "cite the article or section that makes it a duty, or make duty effort or should"}},
		{ID: "effort-without-duty", Severity: checklist.Warning, check: (*run).effortWithoutDuty,
			What: checklist.Text{JA: "努力義務とした点検項目に、努力義務を定める根拠がありません", EN: "a question with the duty effort cites nothing that demands effort"},
			Mend: checklist.Text{JA: "努力義務を定める条や項目を引用するか、duty を should にします", EN: "cite the article or section that demands effort, or make duty should"}},
		{ID: "duty-not-checked", Severity: checklist.Note, check: (*run).dutyNotChecked,
			What: checklist.Text{JA: "根拠が登録簿にない文書だけなので、義務かどうかを確かめられません", EN: "it rests on documents outside the register only, so that whether it is a duty cannot be checked"},
			Mend: checklist.Text{JA: "その文書の言い方（しなければならない、努める、望ましい）を人が確かめます", EN: "somebody must check how the document puts it"}},
		{ID: "source-in-register", Severity: checklist.Warning, check: (*run).sourceInRegister,
			What: checklist.Text{JA: "sources の文書が登録簿にもあります", EN: "a document of sources is in the register too"},
			Mend: checklist.Text{JA: "sources から消します。登録簿の文書はそのまま引用できます", EN: "remove it from sources; documents of the register need no entry"}},
		{ID: "unused-source", Severity: checklist.Note, check: (*run).unusedSource,
			What: checklist.Text{JA: "sources の文書がどこからも引用されていません", EN: "a document of sources is cited nowhere"},
			Mend: checklist.Text{JA: "引用するか、消します", EN: "cite it or remove it"}},
		{ID: "source-without-url", Severity: checklist.Note, check: (*run).sourceWithoutURL,
			What: checklist.Text{JA: "sources の文書に url か edition がありません", EN: "a document of sources has no url or no edition"},
			Mend: checklist.Text{JA: "読む人が原文に当たれるように書き足します", EN: "add them, so that readers can look it up"}},
	}
}

// cites makes a rule of a look at one citation; nothing is looked at without a register.
func cites(look func(l *run, q *checklist.Question, c checklist.Cite)) func(*run) {
	return func(l *run) {
		if l.reg == nil {
			return
		}
		for _, q := range l.c.All() {
			for _, c := range q.Cite {
				look(l, q, c)
			}
		}
	}
}

// own says whether the checklist or one that it extends names the document itself.
func (l *run) own(source string) bool {
	named := func(s checklist.Source) bool { return s.ID == source }
	return slices.ContainsFunc(l.c.Sources, named) || slices.ContainsFunc(l.whole.Sources, named)
}

func (l *run) unknownSource(q *checklist.Question, c checklist.Cite) {
	if _, ok := l.reg.Document(c.Source); ok || l.own(c.Source) {
		return
	}
	var ids []string
	for _, d := range l.reg.Documents() {
		ids = append(ids, d.ID)
	}
	for _, s := range l.whole.Sources {
		ids = append(ids, s.ID)
	}
	hint := l.rule.Mend
	if near := checklist.Nearest(c.Source, ids); near != "" {
		hint = say("%s の書き間違いではありませんか", "did you mean %s?", near)
	}
	l.reportHint(c.Pos, hint, "%[1]s が引用する文書 %[2]s は知られていません", "%[1]s cites %[2]s, which is not known", q.ID, c.Source)
}

func (l *run) unknownPlace(q *checklist.Question, c checklist.Cite) {
	d, ok := l.reg.Document(c.Source)
	if !ok || c.At == "" {
		return
	}
	if _, s := d.On(c.At, l.c.AsOf); s != checklist.Unlisted {
		return
	}
	hint := l.rule.Mend
	if strings.Trim(c.At, "0123456789-()") != "" {
		hint = say("「条」「項」「第」を付けず、半角の数字と ( ) と - だけで書きます。例: \"26(1)\"", "write only half-width digits, ( ) and -, for example \"26(1)\"")
	}
	l.reportHint(c.Pos, hint, "%[1]s が引用する %[2]s の「%[3]s」は登録簿にありません", "%[1]s cites %[2]s %[3]q, which is not in the register", q.ID, c.Source, checklist.Quoted(c.At))
}

func (l *run) unverifiedPlace(q *checklist.Question, c checklist.Cite) {
	if p, s := l.reg.On(c.Source, c.At, l.c.AsOf); s != checklist.Unlisted && p.Sure == checklist.Recalled {
		l.report(c.Pos, "%[1]s が引用する %[2]s は確かめられていません", "%[1]s cites %[2]s, which is not verified", q.ID, l.citation(c))
	}
}

func (l *run) notInForce(q *checklist.Question, c checklist.Cite) {
	p, s := l.reg.On(c.Source, c.At, l.c.AsOf)
	hint := l.rule.Mend
	switch s {
	case checklist.Upcoming:
		l.report(c.Pos, "%[1]s が引用する %[2]s は、%[3]s の時点でまだ施行されていません", "%[1]s cites %[2]s, which is not yet in force on %[3]s", q.ID, l.citation(c), l.c.AsOf)
	case checklist.Ended:
		if len(p.Becomes) > 0 && p.Becomes[0].At != "" {
			hint = say("今の番号は %[1]s です", "its present number is %[1]s", p.Becomes[0].At)
		}
		l.reportHint(c.Pos, hint, "%[1]s が引用する %[2]s は、%[3]s の時点でもう効力がありません", "%[1]s cites %[2]s, which is no longer in force on %[3]s", q.ID, l.citation(c), l.c.AsOf)
	}
}

func (l *run) citation(c checklist.Cite) string { return strings.TrimSpace(c.Source + " " + c.At) }

func (l *run) citedTwice() {
	for _, q := range l.c.All() {
		for i, c := range q.Cite {
			if slices.ContainsFunc(q.Cite[:i], func(o checklist.Cite) bool { return o.Source == c.Source && o.At == c.At }) {
				l.report(c.Pos, "%[1]s は %[2]s を二度引用しています", "%[1]s cites %[2]s twice", q.ID, l.citation(c))
			}
		}
	}
}

// demands says whether a citation of the question is a duty of one of these
// strengths, and whether a document outside the register might be.
func (l *run) demands(q *checklist.Question, strengths ...checklist.Duty) (found, outside bool) {
	for _, c := range q.Cite {
		p, s := l.reg.On(c.Source, c.At, l.c.AsOf)
		if s != checklist.Unlisted && slices.Contains(strengths, p.Duty) && slices.Contains(addressed, p.Whose) {
			found = true
		}
		if _, known := l.reg.Document(c.Source); !known {
			outside = true // an unknown one has its own rule
		}
	}
	return found, outside
}

// addressed are those who can be asked whether they fulfil a duty.
var addressed = []checklist.Whose{checklist.Business, checklist.PublicBody, checklist.Organisation, checklist.Anyone}

func (l *run) mustWithoutDuty()   { l.withoutDuty(checklist.Must, checklist.Must) }
func (l *run) effortWithoutDuty() { l.withoutDuty(checklist.Effort, checklist.Effort, checklist.Must) }

func (l *run) withoutDuty(duty checklist.Duty, strengths ...checklist.Duty) {
	if l.reg == nil {
		return
	}
	for _, q := range l.c.All() {
		if q.Duty != duty {
			continue
		}
		if found, outside := l.demands(q, strengths...); !found && !outside {
			l.report(l.places.Of(q.Pos, "duty"), "%[1]s は「%[2]s」ですが、それを定める根拠がありません", "%[1]s is a %[3]s, but cites nothing that makes it one", q.ID, duty.Label(checklist.Japanese), duty.Label(checklist.English))
		}
	}
}

func (l *run) dutyNotChecked() {
	if l.reg == nil {
		return
	}
	for _, q := range l.c.All() {
		if q.Duty == checklist.Should {
			continue
		}
		if found, outside := l.demands(q, checklist.Must, checklist.Effort); !found && outside && l.ownOnly(q) {
			l.report(l.places.Of(q.Pos, "duty"), "%[1]s が「%[2]s」であることを、登録簿では確かめられません", "the register cannot show that %[1]s is a %[3]s", q.ID, q.Duty.Label(checklist.Japanese), q.Duty.Label(checklist.English))
		}
	}
}

// ownOnly says whether every document outside the register is named by the checklist itself.
func (l *run) ownOnly(q *checklist.Question) bool {
	return !slices.ContainsFunc(q.Cite, func(c checklist.Cite) bool {
		_, known := l.reg.Document(c.Source)
		return !known && !l.own(c.Source)
	})
}

func (l *run) sourceInRegister() {
	for _, s := range l.c.Sources {
		if _, ok := l.reg.Document(s.ID); ok {
			l.report(s.Pos, "文書 %[1]s は登録簿にあります", "the register has the document %[1]s", s.ID)
		}
	}
}

func (l *run) unusedSource() {
	used := map[string]bool{}
	for _, q := range l.c.All() {
		for _, c := range q.Cite {
			used[c.Source] = true
		}
	}
	for _, s := range l.c.Sources {
		if !used[s.ID] {
			l.report(s.Pos, "文書 %[1]s はどこからも引用されていません", "the document %[1]s is cited nowhere", s.ID)
		}
	}
}

func (l *run) sourceWithoutURL() {
	for _, s := range l.c.Sources {
		if s.URL == "" || s.Edition == "" {
			l.report(s.Pos, "文書 %[1]s に url か edition がありません", "the document %[1]s has no url or no edition", s.ID)
		}
	}
}
