package lint

import (
	"regexp"
	"strings"

	"tenken/checklist"
)

// quickCount is how many questions a first pass has.
const quickCount = 10

func answerRules() []Rule {
	return []Rule{
		{ID: "na-refused-on-event", Severity: checklist.Warning, check: asks((*run).naRefusedOnEvent),
			What: checklist.Text{JA: "出来事があったときだけの義務なのに、該当なしを認めていません", EN: "a duty that arises only on an event refuses 該当なし as an answer"},
			Mend: checklist.Text{JA: "na を with-reason にします。起きたことがない事業者が答えられるようにするためです", EN: "make na with-reason, so that a business to which it never happened can answer"}},
		{ID: "quick-count", Severity: checklist.Warning, check: (*run).quickNumber,
			What: checklist.Text{JA: "quick の点検項目が10問ではありません", EN: "there are not ten questions with quick"},
			Mend: checklist.Text{JA: "10問にします。初めの10分で終えるためのものです", EN: "make it ten: they are the first ten minutes"}},
		{ID: "quick-conditional", Severity: checklist.Warning, check: (*run).quickConditional,
			What: checklist.Text{JA: "quick の点検項目に when があります", EN: "a question with quick has a condition"},
			Mend: checklist.Text{JA: "誰にでも問う点検項目を選びます", EN: "choose questions that everybody is asked"}},
		{ID: "parent-duty-again", Severity: checklist.Warning, check: (*run).parentDutyAgain,
			What: checklist.Text{JA: "親のファイルにある義務を、ほとんど同じ文でもう一度問うています", EN: "a duty that a parent asks is asked again in nearly the same words"},
			Mend: checklist.Text{JA: "この点検項目を消します。親の点検項目も一緒に問われます", EN: "remove it: the questions of parents are asked as well"}},
		{ID: "unknown-map", Severity: checklist.Error, check: (*run).unknownMap,
			What: checklist.Text{JA: "map の値が、その枠組みにありません", EN: "a value of map does not exist in its framework"},
			Mend: checklist.Text{JA: "枠組みの番号や識別子を確かめます", EN: "check the number or id in the framework"}},
		{ID: "unknown-framework", Severity: checklist.Note, check: (*run).unknownFramework,
			What: checklist.Text{JA: "map の枠組みが登録簿にないため、値を確かめられません", EN: "the register does not have this framework, so that the values of map cannot be checked"},
			Mend: checklist.Text{JA: "識別子を確かめます", EN: "check the id"}},
	}
}

// onEvent are the ends of clauses that name an event rather than a state or a place.
var onEvent = regexp.MustCompile(`(た|[うくすつぬむるぐぶ]|ない|困難な|の)(とき|場合|際)(に|は|には|も)?(、|、?その|、?直ちに)`)

func (l *run) naRefusedOnEvent(q *checklist.Question) {
	if q.NA == checklist.NARefused {
		if w := onEvent.FindString(bare(q.Ask.JA)); w != "" && !routine.MatchString(q.Ask.JA) {
			l.report(l.places.Of(q.Pos, "na"), "%[1]s は「%[2]s」とあるのに、該当なしを認めていません", "%[1]s says %[2]q but refuses 該当なし", q.ID, strings.TrimSuffix(w, "、"))
		}
	}
}

// routine are occasions of every day, and preparations for an event, which
// everybody can answer: 入力するとき, 知ったときの手順を決めて.
var routine = regexp.MustCompile(`(入力|採用|入社|退職|委託|選ぶ|選定|管理)(する|した|の)?(とき|場合|際)|(手順|体制|規程|窓口|担当者|方法|決まり)を[^、]*(決め|定め|整え|整備|設け)|(除き|除く)、|場合を除|に限(っ|定)`)

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
		l.report(l.places.Of(last, "quick"), "quick の点検項目が%[1]d問あります（%[2]d問にします）", "%[1]d questions have quick (there should be %[2]d)", n, quickCount)
	}
}

func (l *run) quickConditional() {
	for _, q := range l.c.All() {
		if q.Quick && q.When != nil {
			l.report(l.places.Of(q.Pos, "quick"), "%[1]s は quick ですが、when があります", "%[1]s has quick and a condition", q.ID)
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
			// word for word it is the same question, whatever it cites
			if o.words == words || sharesCite(q, o.q) && mine.Alike(checklist.PairsOf(o.q.Ask.JA)) >= repeats {
				l.report(q.Pos, "%[1]s は %[2]s の %[3]s と同じことを問うています", "%[1]s asks the same as %[3]s of %[2]s", q.ID, o.by, o.q.ID)
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
			hint := l.rule.Mend
			if near := checklist.Nearest(ref, ids); near != "" {
				hint = say("%s の書き間違いではありませんか", "did you mean %s?", near)
			}
			l.reportHint(at, hint, "%[1]s: %[2]s に「%[3]s」はありません", "%[1]s: %[2]s has no %[3]q", q.ID, m.Framework, checklist.Quoted(ref))
		}
	})
}

// unknownFramework reports each framework once, where it is first named.
func (l *run) unknownFramework() {
	told := map[string]bool{}
	l.eachMapping(func(q *checklist.Question, at checklist.Pos, m checklist.Mapping) {
		if _, ok := l.reg.Framework(m.Framework); !ok && !told[m.Framework] {
			told[m.Framework] = true
			var ids []string
			for _, f := range l.reg.Frameworks() {
				ids = append(ids, f.ID)
			}
			hint := say("登録簿にある枠組み: %s", "frameworks of the register: %s", strings.Join(ids, ", "))
			if near := checklist.Nearest(m.Framework, ids); near != "" {
				hint = say("%s の書き間違いではありませんか", "did you mean %s?", near)
			}
			l.reportHint(at, hint, "枠組み %[1]s は登録簿にありません", "the register has no framework %[1]s", m.Framework)
		}
	})
}
