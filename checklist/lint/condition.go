package lint

import "tenken/checklist"

func conditionRules() []Rule {
	return []Rule{
		{ID: "unreachable-question", Severity: checklist.Error, check: (*run).unreachable,
			What: checklist.Text{JA: "どのような事業者にも問われない点検項目です", EN: "no business is ever asked this question"},
			Mend: checklist.Text{JA: "when の条件が互いに打ち消し合っていないか確かめます", EN: "check whether the parts of when exclude each other"}},
		{ID: "condition-contradiction", Severity: checklist.Error, check: (*run).contradiction,
			What: checklist.Text{JA: "条件の一部が決して成り立ちません", EN: "a part of a condition is never true"},
			Mend: checklist.Text{JA: "その部分を直すか、消します", EN: "correct that part or remove it"}},
		{ID: "condition-always-true", Severity: checklist.Warning, check: (*run).alwaysTrue,
			What: checklist.Text{JA: "条件か、その一部が常に成り立ちます", EN: "a condition, or a part of it, is always true"},
			Mend: checklist.Text{JA: "その条件を消します。全員に問うなら when は要りません", EN: "remove it; what is asked of everybody needs no when"}},
		{ID: "no-question-profile", Severity: checklist.Error, check: (*run).noQuestionProfile,
			What: checklist.Text{JA: "前提の答え方によっては、点検項目が一つも問われません", EN: "there are facts with which no question is asked at all"},
			Mend: checklist.Text{JA: "誰にでも当てはまる点検項目から when を外します", EN: "remove when from questions that hold for everybody"}},
		{ID: "condition-not-proved", Severity: checklist.Note, check: (*run).notProved,
			What: checklist.Text{JA: "条件が入り組んでいて、確かめ切れませんでした", EN: "conditions are too involved to be proved"},
			Mend: checklist.Text{JA: "条件を短くするか、点検項目を分けます", EN: "make the condition shorter, or split the question"}},
		{ID: "unused-fact", Severity: checklist.Note, check: (*run).unusedFact,
			What: checklist.Text{JA: "どの点検項目の条件にも使われない前提です", EN: "no condition looks at this fact"},
			Mend: checklist.Text{JA: "これを前提にする分野別のファイルが無ければ、消します。答える人の手間になるためです", EN: "remove it, unless a list that extends this one uses it: it costs everybody an answer"}},
		{ID: "fact-without-why", Severity: checklist.Note, check: (*run).factWithoutWhy,
			What: checklist.Text{JA: "前提に why がありません", EN: "a fact has no why"},
			Mend: checklist.Text{JA: "なぜ尋ねるのかと、迷いやすい例を書きます", EN: "say why it is asked, with an example of a doubtful case"}},
		{ID: "parent-fact-again", Severity: checklist.Warning, check: (*run).parentFactAgain,
			What: checklist.Text{JA: "親のファイルにある前提を、別の文でもう一度書いています", EN: "a fact that a parent asks is written again in other words"},
			Mend: checklist.Text{JA: "この前提を消します。親の前提は when にそのまま使えます", EN: "remove it; conditions can use the facts of parents"}},
		{ID: "same-option-label", Severity: checklist.Error, check: (*run).sameOptionLabel,
			What: checklist.Text{JA: "同じ名前の選択肢が二つあります", EN: "two options of a fact have the same label"},
			Mend: checklist.Text{JA: "違いの分かる名前にするか、一方を消します", EN: "make the difference plain, or remove one"}},
		{ID: "single-option", Severity: checklist.Error, check: (*run).singleOption,
			What: checklist.Text{JA: "選択肢が一つしかない前提です", EN: "a fact has only one option"},
			Mend: checklist.Text{JA: "選択肢を足すか、yesno にします", EN: "add options, or make it yesno"}},
	}
}

func (p *prover) never(c *checklist.Cond) bool {
	return p.possible(goal{c, checklist.True}) == checklist.False
}
func (p *prover) always(c *checklist.Cond) bool {
	return p.possible(goal{c, checklist.False}) == checklist.False
}

func (l *run) unreachable() {
	p := l.prover
	for _, q := range l.c.All() {
		if q.When != nil && p.never(q.When) {
			l.report(q.When.Pos, "%[1]s はどの事業者にも問われません", "%[1]s is never asked", q.ID)
		}
	}
}

func (l *run) contradiction() {
	l.eachPart(func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool {
		if !p.never(c) {
			return !p.always(c)
		}
		if !whole {
			l.report(c.Pos, "%[1]s の条件のこの部分は、決して成り立ちません", "this part of the condition of %[1]s is never true", q.ID)
		}
		return false
	})
}

func (l *run) alwaysTrue() {
	l.eachPart(func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool {
		switch {
		case !p.always(c):
			return !p.never(c)
		case whole:
			l.report(c.Pos, "%[1]s の条件は常に成り立ちます", "the condition of %[1]s is always true", q.ID)
		default:
			l.report(c.Pos, "%[1]s の条件のこの部分は、常に成り立ちます", "this part of the condition of %[1]s is always true", q.ID)
		}
		return false
	})
}

// eachPart calls look for every condition and the parts of those for which look returns true.
func (l *run) eachPart(look func(p *prover, q *checklist.Question, c *checklist.Cond, whole bool) bool) {
	p := l.prover
	var visit func(q *checklist.Question, c *checklist.Cond, whole bool)
	visit = func(q *checklist.Question, c *checklist.Cond, whole bool) {
		if c == nil || !look(p, q, c, whole) {
			return
		}
		for _, x := range c.All {
			visit(q, x, false)
		}
		for _, x := range c.Any {
			visit(q, x, false)
		}
		visit(q, c.Not, false)
	}
	for _, q := range l.c.All() {
		visit(q, q.When, true)
	}
}

// askedOfNobody is whether facts can be stated so that no question of the whole is asked.
func (l *run) askedOfNobody() checklist.Truth {
	if l.partial {
		return checklist.False // parents may ask something; that they are missing is reported
	}
	var goals []goal
	for _, q := range l.whole.All() {
		if q.When == nil {
			return checklist.False
		}
		goals = append(goals, goal{q.When, checklist.False})
	}
	if len(goals) == 0 {
		return checklist.False
	}
	return l.prover.possible(goals...)
}

func (l *run) noQuestionProfile() {
	if l.askedOfNobody() == checklist.True {
		l.report(l.c.Pos, "どの点検項目も問われない前提の組合せがあります", "there are facts with which nothing is asked")
	}
}

func (l *run) notProved() {
	p := l.prover
	for _, q := range l.c.All() {
		if q.When != nil && (p.possible(goal{q.When, checklist.True}) == checklist.Unknown || p.possible(goal{q.When, checklist.False}) == checklist.Unknown) {
			l.report(q.When.Pos, "%[1]s の条件は確かめ切れませんでした", "the condition of %[1]s could not be proved", q.ID)
		}
	}
	if l.askedOfNobody() == checklist.Unknown {
		l.report(l.c.Pos, "点検項目が一つも問われない前提があるかどうかは、確かめ切れませんでした", "whether there are facts with which nothing is asked could not be proved")
	}
}

func (l *run) unusedFact() {
	used := map[string]bool{}
	for _, q := range l.whole.All() {
		q.When.FactIDs(func(id string) { used[id] = true })
	}
	for _, f := range l.c.Facts {
		if !used[f.ID] {
			l.report(f.Pos, "前提 %[1]s はどの条件にも使われていません", "no condition looks at the fact %[1]s", f.ID)
		}
	}
}

func (l *run) factWithoutWhy() {
	for _, f := range l.c.Facts {
		if f.Why.JA == "" {
			l.report(f.Pos, "前提 %[1]s に why がありません", "the fact %[1]s has no why", f.ID)
		}
	}
}

// parentFactAgain finds words that nobody would ever see: the first list that has a fact asks it.
func (l *run) parentFactAgain() {
	for _, f := range l.c.Facts {
		for _, p := range l.parents {
			if o := p.Fact(f.ID); o != nil && (o.Ask != f.Ask || o.Why != f.Why) {
				l.report(f.Pos, "前提 %[1]s は %[2]s にあり、ここの文は表示されません", "the fact %[1]s is asked by %[2]s; the words here are not shown", f.ID, p.ID)
				break
			}
		}
	}
}

func (l *run) sameOptionLabel() {
	for _, f := range l.c.Facts {
		seen := map[string]string{}
		for _, o := range f.Options {
			words := checklist.Unpunctuated(o.Label.JA)
			if other, ok := seen[words]; ok {
				l.report(o.Pos, "選択肢 %[1]s と %[2]s の名前が同じです", "the options %[1]s and %[2]s have the same label", other, o.ID)
			}
			seen[words] = o.ID
		}
	}
}

func (l *run) singleOption() {
	for _, f := range l.c.Facts {
		if f.Type == checklist.Choice && len(f.Options) == 1 {
			l.report(f.Pos, "前提 %[1]s の選択肢が一つしかありません", "the fact %[1]s has only one option", f.ID)
		}
	}
}
