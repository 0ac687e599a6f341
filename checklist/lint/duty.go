package lint

import (
	"slices"
	"strings"

	"tenken/checklist"
)

// dutyRules look at whether a question asks what it cites, of those whom it binds.
func dutyRules() []Rule {
	return []Rule{
		rule("cited-not-asked", checklist.Warning, (*run).citedNotAsked),
		rule("na-refused-on-date", checklist.Warning, asks((*run).naRefusedOnDate)),
		rule("exception-not-cited", checklist.Warning, (*run).exceptionNotCited),
		rule("cite-without-place", checklist.Warning, cites((*run).citeWithoutPlace)),
		rule("binds-another", checklist.Warning, cites((*run).bindsAnother)),
		rule("binds-others-too", checklist.Warning, (*run).bindsOthers),
	}
}

// citedNotAsked finds open duties of which a question cites the place: the
// citation gives the impression that they are asked.
func (l *run) citedNotAsked() {
	if l.reg == nil || l.c.View != nil {
		return
	}
	for _, list := range checklist.Coverage(l.c, l.reg, l.parents...) {
		for _, x := range list.Open() {
			for _, q := range l.c.All() {
				at := slices.IndexFunc(q.Cite, func(c checklist.Cite) bool {
					same := func(o checklist.Cite) bool { return o.Source == c.Source && o.At == c.At }
					return c.At != "" && slices.ContainsFunc(x.Item.Cite, same)
				})
				if at >= 0 && q.Duty == checklist.Must {
					l.report(q.Cite[at].Pos, q.ID, l.citation(q.Cite[at]), x.Item.ID)
				}
			}
		}
	}
}

// dated are periods that a duty leaves, and carve-outs.
var dated = checklist.Pattern(`[0-9０-９]+ ?(日|週間|か月|年)以内|期限までに|(を|に当たるものを|の場合を)除き?、|例外を除`)

func (l *run) naRefusedOnDate(q *checklist.Question) {
	if q.NA != checklist.NARefused {
		return
	}
	if w := dated().FindString(bare(q.Ask.JA)); w != "" && !planned().MatchString(q.Ask.JA) {
		l.report(l.places.Of(q.Pos, "na"), q.ID, strings.TrimSuffix(w, "、"))
	}
}

// planned are preparations, which everybody can answer: 3日以内に報告する手順を決めて.
var planned = checklist.Pattern(`(手順|体制|規程|窓口|担当者|方法|決まり|期間|期限)を[^、]*(決め|定め|整え|整備|設け)`)

// excepted are words by which an explanation relies on an exception of the law.
var excepted = checklist.Pattern(`例外(に当た|として|が認|では|の場合|です|も)|法の例外|義務は?(あり|かかり)ません|義務がかか(らない|りません)|` +
	`同意(は|が)?(不要|要りません|いりません|なく(渡|提供|使))|適用(され|し)ません`)

// exceptionNotCited finds explanations of a duty that rely on an exception while
// every place cited is a duty itself.
func (l *run) exceptionNotCited() {
	if l.reg == nil {
		return
	}
	for _, q := range l.c.All() {
		if q.Duty != checklist.Must || l.citesException(q) {
			continue
		}
		for _, part := range []struct {
			key  string
			text string
		}{{"why", q.Why.JA}, {"check", q.Check.JA}} {
			if w := excepted().FindString(part.text); w != "" {
				l.report(l.places.Of(q.Pos, part.key), q.ID, part.key, w)
				break
			}
		}
	}
}

// citesException says that the question cites a place that is not a duty, or one in
// a document whose places are not known, or an item of an article, as exceptions are.
func (l *run) citesException(q *checklist.Question) bool {
	return slices.ContainsFunc(q.Cite, func(c checklist.Cite) bool {
		p, s := l.reg.On(c.Source, c.At, l.firstDay(q))
		return s == checklist.Unlisted || p.Duty == checklist.NoDuty || strings.Count(c.At, "(") > 1
	})
}

func (l *run) citeWithoutPlace(q *checklist.Question, c checklist.Cite) {
	d, ok := l.reg.Document(c.Source)
	verified := func(p checklist.Provision) bool { return p.Sure != checklist.Recalled }
	if !ok || c.At != "" || !slices.ContainsFunc(d.Provisions, verified) {
		return
	}
	l.report(c.Pos, q.ID, c.Source)
}

func (l *run) bindsAnother(q *checklist.Question, c checklist.Cite) {
	p, s := l.reg.On(c.Source, c.At, l.firstDay(q))
	bound := s == checklist.Unlisted || p.Duty != checklist.Must || slices.Contains(addressed, p.Whose)
	if q.Duty == checklist.Must && !bound {
		l.report(c.Pos, q.ID, l.citation(c),
			p.Whose.Label(checklist.Japanese), p.Whose.Label(checklist.English))
	}
}

// bindsOthers looks for a business that is asked and that none of the duties cited binds.
func (l *run) bindsOthers() {
	if l.reg == nil {
		return
	}
	for _, q := range l.c.All() {
		if q.Duty != checklist.Must {
			continue
		}
		goals := []goal{{q.When, checklist.True}}
		for _, c := range q.Cite {
			p, s := l.reg.On(c.Source, c.At, l.firstDay(q))
			switch {
			case s == checklist.Unlisted, p.Duty == checklist.Must && (p.Binds == nil || !l.declared(p.Binds)):
				goals = nil
			case p.Duty == checklist.Must && goals != nil:
				goals = append(goals, goal{p.Binds, checklist.False})
			}
			if goals == nil {
				break
			}
		}
		if len(goals) > 1 && l.prover.possible(goals...) == checklist.True {
			l.report(l.places.Of(q.Pos, "cite"), q.ID)
		}
	}
}

// declared says that the facts of a condition of the register are facts here.
func (l *run) declared(c *checklist.Cond) bool {
	all := true
	c.FactIDs(func(id string) { all = all && l.whole.Fact(id) != nil })
	return all
}
