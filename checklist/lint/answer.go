package lint

import (
	"slices"
	"strings"

	"tenken/checklist"
)

// quickCount is how many questions a first pass has.
const quickCount = 10

func answerRules() []Rule {
	return []Rule{
		rule("na-refused-on-event", checklist.Warning, asks((*run).naRefusedOnEvent)),
		rule("quick-count", checklist.Warning, (*run).quickNumber),
		rule("quick-conditional", checklist.Warning, (*run).quickConditional),
		rule("parent-duty-again", checklist.Warning, (*run).parentDutyAgain),
		rule("unknown-map", checklist.Error, (*run).unknownMap),
		rule("unknown-framework", checklist.Note, (*run).unknownFramework),
	}
}

// onEvent are the ends of clauses that name an event rather than a state or a place.
var onEvent = checklist.Pattern(`(た|[うくすつぬむるぐぶ]|ない|困難な|の)(とき|場合|際)(に|は|には|も)?(、|、?その|、?直ちに)`)

func (l *run) naRefusedOnEvent(q *checklist.Question) {
	if q.NA == checklist.NARefused {
		if w := onEvent().FindString(bare(q.Ask.JA)); w != "" && !routine().MatchString(q.Ask.JA) {
			l.report(l.places.Of(q.Pos, "na"), q.ID, strings.TrimSuffix(w, "、"))
		}
	}
}

// routine are occasions of every day, and preparations for an event, which
// everybody can answer: 入力するとき, 知ったときの手順を決めて.
var routine = checklist.Pattern(
	`(入力|採用|入社|退職|委託|選ぶ|選定|管理)(する|した|の)?(とき|場合|際)|(手順|体制|規程|窓口|担当者|方法|決まり)を[^、]*(決め|定め|整え|整備|設け)|(除き|除く)、|場合を除|に限(っ|定)`,
)

func (l *run) quickNumber() {
	n, last := 0, checklist.Pos{}
	for _, q := range l.whole.All() {
		if q.Quick {
			n++
			if q.From == l.c.ID {
				last = q.Pos
			}
		}
	}
	if n != quickCount && last.Line > 0 && !l.partial {
		l.report(l.places.Of(last, "quick"), n, quickCount)
	}
}

func (l *run) quickConditional() {
	for _, q := range l.c.All() {
		if q.Quick && q.When != nil {
			l.report(l.places.Of(q.Pos, "quick"), q.ID)
		}
	}
}

// repeats is how much of their wording two questions of parent and child share
// when one repeats the other, in percent.
const repeats = 75

func (l *run) parentDutyAgain() {
	type asked struct {
		by    string
		q     *checklist.Question
		words string
	}
	var before []asked
	for _, p := range l.parents {
		for _, q := range p.All() {
			before = append(before, asked{p.ID, q, checklist.Unpunctuated(q.Ask.JA)})
		}
	}
	for _, q := range l.c.All() {
		mine, words := checklist.PairsOf(q.Ask.JA), checklist.Unpunctuated(q.Ask.JA)
		for _, o := range before {
			if slices.Contains(q.InsteadOf, o.q.ID) {
				continue // it answers the other one
			}
			// word for word it is the same question, whatever it cites
			if o.words == words || sharesCite(q, o.q) && mine.Alike(checklist.PairsOf(o.q.Ask.JA)) >= repeats {
				l.report(q.Pos, q.ID, o.by, o.q.ID)
			}
		}
	}
}

// eachMapping calls look for every framework that a question maps to.
func (l *run) eachMapping(look func(q *checklist.Question, at checklist.Pos, m checklist.Mapping)) {
	for _, q := range l.c.All() {
		for _, m := range q.Map {
			if l.reg != nil {
				look(q, l.places.Of(q.Pos, "map", m.Framework), m)
			}
		}
	}
}

func (l *run) unknownMap() {
	l.eachMapping(func(q *checklist.Question, at checklist.Pos, m checklist.Mapping) {
		f, ok := l.reg.Framework(m.Framework)
		if !ok {
			return
		}
		for _, ref := range m.Refs {
			if _, ok := f.Item(ref); ok {
				continue
			}
			ids := make([]string, len(f.Items))
			for i, x := range f.Items {
				ids[i] = x.ID
			}
			hint := l.rule.Hint
			if near := checklist.Nearest(ref, ids); near != "" {
				hint = hintMeant.With(near)
			}
			l.reportHint(at, hint, q.ID, m.Framework, checklist.Quoted(ref))
		}
	})
}

// unknownFramework reports each framework once, where it is first named. Where a
// question was read from is none.
func (l *run) unknownFramework() {
	told := map[string]bool{}
	l.eachMapping(func(q *checklist.Question, at checklist.Pos, m checklist.Mapping) {
		readFrom := m.Framework == checklist.ReadFromURN || m.Framework == checklist.ReadFromRef
		if _, ok := l.reg.Framework(m.Framework); !ok && !told[m.Framework] && !readFrom {
			told[m.Framework] = true
			var ids []string
			for _, f := range l.reg.Frameworks() {
				ids = append(ids, f.ID)
			}
			hint := hintFrameworks.With(strings.Join(ids, ", "))
			if near := checklist.Nearest(m.Framework, ids); near != "" {
				hint = hintMeant.With(near)
			}
			l.reportHint(at, hint, m.Framework)
		}
	})
}
