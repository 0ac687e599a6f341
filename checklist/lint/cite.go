package lint

import (
	"slices"
	"strings"

	"tenken/checklist"
)

func citeRules() []Rule {
	return []Rule{
		rule("unknown-source", checklist.Error, cites((*run).unknownSource)),
		rule("unknown-place", checklist.Error, cites((*run).unknownPlace)),
		rule("unverified-place", checklist.Error, cites((*run).unverifiedPlace)),
		rule("not-in-force", checklist.Error, cites((*run).notInForce)),
		rule("cited-twice", checklist.Warning, (*run).citedTwice),
		rule("must-without-duty", checklist.Error, (*run).mustWithoutDuty),
		rule("effort-without-duty", checklist.Warning, (*run).effortWithoutDuty),
		rule("duty-not-checked", checklist.Note, (*run).dutyNotChecked),
		rule("source-in-register", checklist.Warning, (*run).sourceInRegister),
		rule("unused-source", checklist.Note, (*run).unusedSource),
		rule("source-without-url", checklist.Note, (*run).sourceWithoutURL),
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
	hint := l.rule.Hint
	if near := checklist.Nearest(c.Source, ids); near != "" {
		hint = hintMeant.With(near)
	}
	l.reportHint(c.Pos, hint, q.ID, c.Source)
}

func (l *run) unknownPlace(q *checklist.Question, c checklist.Cite) {
	d, ok := l.reg.Document(c.Source)
	if !ok || c.At == "" {
		return
	}
	if _, s := d.On(c.At, l.c.AsOf); s != checklist.Unlisted {
		return
	}
	hint := l.rule.Hint
	if strings.Trim(c.At, "0123456789-()") != "" {
		hint = hintPlace
	}
	l.reportHint(c.Pos, hint, q.ID, c.Source, checklist.Quoted(c.At))
}

func (l *run) unverifiedPlace(q *checklist.Question, c checklist.Cite) {
	if p, s := l.reg.On(c.Source, c.At, l.c.AsOf); s != checklist.Unlisted && p.Sure == checklist.Recalled {
		l.report(c.Pos, q.ID, l.citation(c))
	}
}

// firstDay is the first day on which the question is asked, as far as the law was
// read: what it cites must be in force on it.
func (l *run) firstDay(q *checklist.Question) checklist.Date { return max(l.c.AsOf, q.Since) }

// notInForce looks at every day on which the question is asked: the first, and
// where days are named the last as well.
func (l *run) notInForce(q *checklist.Question, c checklist.Cite) {
	first := l.firstDay(q)
	p, s := l.reg.On(c.Source, c.At, first)
	if s == checklist.InForce && p.To != "" && (q.Since != "" || q.Until != "") {
		if after := checklist.DateOf(p.To.Time().AddDate(0, 0, 1)); q.Until == "" || after < q.Until {
			s, first = checklist.Ended, after
		}
	}
	hint := l.rule.Hint
	switch s {
	case checklist.Upcoming:
		l.report(c.Pos, q.ID, l.citation(c), first)
	case checklist.Ended:
		if len(p.Becomes) > 0 && p.Becomes[0].At != "" {
			hint = hintNumber.With(p.Becomes[0].At)
		}
		l.reportHintCase(1, c.Pos, hint, q.ID, l.citation(c), first)
	}
}

func (l *run) citation(c checklist.Cite) string { return strings.TrimSpace(c.Source + " " + c.At) }

func (l *run) citedTwice() {
	for _, q := range l.c.All() {
		for i, c := range q.Cite {
			if slices.ContainsFunc(
				q.Cite[:i],
				func(o checklist.Cite) bool { return o.Source == c.Source && o.At == c.At },
			) {
				l.report(c.Pos, q.ID, l.citation(c))
			}
		}
	}
}

// demands says whether a citation of the question is a duty of one of these
// strengths, and whether a document outside the register might be.
func (l *run) demands(q *checklist.Question, strengths ...checklist.Duty) (found, outside bool) {
	for _, c := range q.Cite {
		p, s := l.reg.On(c.Source, c.At, l.firstDay(q))
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
			l.report(l.places.Of(q.Pos, "duty"), q.ID, duty.Label(checklist.Japanese), duty.Label(checklist.English))
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
			l.report(
				l.places.Of(q.Pos, "duty"),
				q.ID,
				q.Duty.Label(checklist.Japanese),
				q.Duty.Label(checklist.English),
			)
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
			l.report(s.Pos, s.ID)
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
			l.report(s.Pos, s.ID)
		}
	}
}

func (l *run) sourceWithoutURL() {
	for _, s := range l.c.Sources {
		if s.URL == "" || s.Edition == "" {
			l.report(s.Pos, s.ID)
		}
	}
}
