package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// desk is what lies before the user, whatever the face: the options, the
// language, and the assessment at hand. Screens and the line mode say the same
// things from it in the same words.
type desk struct {
	o    Options
	lang checklist.Lang
	work *Work

	words assess.Words // of the checklist at hand, as searched
}

func newDesk(o Options) desk {
	d := desk{o: o, lang: o.Lang}
	if d.lang == "" {
		d.lang = checklist.Japanese
	}
	return d
}

// t chooses between the two languages.
func (d *desk) t(ja, en string) string { return checklist.Text{JA: ja, EN: en}.In(d.lang) }

func (d *desk) otherLang() {
	if d.lang == checklist.Japanese {
		d.lang = checklist.English
	} else {
		d.lang = checklist.Japanese
	}
}

func (d *desk) session() *assess.Session { return d.work.Session }

// today is the day by which due dates are judged; empty where no clock is.
func (d *desk) today() checklist.Date {
	if d.o.Now == nil {
		return ""
	}
	return checklist.DateOf(d.o.Now())
}

// date is a day as the user reads it.
func (d *desk) date(day checklist.Date) string {
	if day == "" || d.lang != checklist.Japanese {
		return string(day)
	}
	return assess.Wareki(day)
}

// seen are the asked questions in the view, in the walk's order.
func (d *desk) seen(v view) []*checklist.Question {
	return d.session().Asked(v.filter(d.today()))
}

// unanswered counts the questions without an answer.
func (d *desk) unanswered(qs []*checklist.Question) int {
	n := 0
	for _, q := range qs {
		if d.session().AnswerOf(q.ID).Status == assess.Unanswered {
			n++
		}
	}
	return n
}

// isShort reports whether the list at hand is a short one over another, which
// has no verdict of its own (verdict.md 8).
func (d *desk) isShort() bool { return d.session().Checklist().View != nil }

// isPass reports whether what the view gives is no verdict but a pass.
func (d *desk) isPass(v view) bool { return v == viewQuick || d.isShort() }

// pass is what the quick pass, or a short list, tells.
func (d *desk) pass() assess.Pass {
	if d.isShort() {
		return assess.ShortPass(d.session().Result())
	}
	return assess.QuickPass(d.session().Result())
}

// passLine is its headline: 「10 問中 8 問 はい」.
func (d *desk) passLine() string {
	p := d.pass()
	return d.t(fmt.Sprintf("%d 問中 %d 問 はい", p.Of, p.Yes), fmt.Sprintf("%d of %d yes", p.Yes, p.Of))
}

// noVerdict says that there is none.
func (d *desk) noVerdict() checklist.Text {
	if d.isShort() {
		return checklist.Text{JA: "短い点検には、適合・不適合の判定はありません。", EN: "A short list gives no verdict."}
	}
	return checklist.Text{JA: "はじめの点検には、適合・不適合の判定はありません。", EN: "The first pass gives no verdict."}
}

// savedIn names the file of a new assessment to its user.
func (d *desk) savedIn() checklist.Text {
	name := shown(filepath.Base(d.work.Path))
	return checklist.Text{JA: "「" + name + "」に保存していきます。", EN: "Everything is saved in " + name + "."}
}

// rescued names the new file of an assessment whose old one was out of reach.
func (d *desk) rescued() checklist.Text {
	name, dir := shown(filepath.Base(d.work.Path)), shown(filepath.Dir(d.work.Path))
	return checklist.Text{
		JA: "「" + name + "」に保存しました。これからはここに保存します（フォルダー：" + dir + "）。",
		EN: "Saved in " + name + "; everything goes there from now on (in the folder " + dir + ").",
	}
}

// factsLeft reports whether a fact is still to be stated.
func (d *desk) factsLeft() bool {
	facts := d.session().Checklist().Facts
	for i := range facts {
		if d.toState(&facts[i]) {
			return true
		}
	}
	return false
}

// toState reports whether a fact is still to be stated. One on which questions
// rest that others have all settled has become pointless and is not asked; one
// on which none ever rested is told for its own sake.
func (d *desk) toState(f *checklist.Fact) bool {
	facts := d.session().Facts()
	if facts[f.ID] != "" {
		return false
	}
	rests, waits := false, false
	for _, q := range d.session().Checklist().All() {
		if q.When == nil {
			continue
		}
		q.When.FactIDs(func(id string) {
			if id == f.ID {
				rests = true
				waits = waits || q.When.Eval(facts) == checklist.Unknown
			}
		})
	}
	return waits || !rests
}

// skimmed reports whether the answers look like a quick pass, done or left in
// the middle: quick ones only, and others before the last of them.
func (d *desk) skimmed() bool {
	passed, before := false, false
	for _, q := range d.session().Asked() {
		answered := d.session().AnswerOf(q.ID).Status != assess.Unanswered
		switch {
		case answered && !q.Quick:
			return false
		case answered:
			passed = passed || before
		case !q.Quick:
			before = true
		}
	}
	return passed
}

// resumeOrder takes up the order of a walk by priority again: what was answered
// are the first questions of that order, and not those of the list. A first pass
// of ten questions looks alike and is told by [desk.skimmed].
func (d *desk) resumeOrder() {
	s := d.session()
	if s.Order() != assess.ByList || d.answeredFirst() || d.skimmed() {
		return
	}
	s.SetOrder(assess.ByPriority)
	if !d.answeredFirst() {
		s.SetOrder(assess.ByList)
		return
	}
	if q := d.firstOpen(viewAll); q != nil && s.Jump(q.ID) != nil {
		s.SetOrder(assess.ByList)
	}
}

// answeredFirst reports whether no question with an answer stands behind one without.
func (d *desk) answeredFirst() bool {
	open := false
	for _, q := range d.session().Asked() {
		answered := d.session().AnswerOf(q.ID).Status != assess.Unanswered
		if open && answered {
			return false
		}
		open = open || !answered
	}
	return true
}

// remaining says how many questions the facts leave, and what they did.
func (d *desk) remaining() string {
	_, out, may := d.reach()
	n := len(d.session().Asked())
	text := d.t(fmt.Sprintf("いまのところ、点検項目は %d 問です。", n), fmt.Sprintf("So far %d questions are asked.", n))
	if out > 0 {
		text += d.t(fmt.Sprintf("前提により %d 問を省きました。", out), fmt.Sprintf(" %d are left out by the facts.", out))
	}
	if may > 0 {
		text += d.t(fmt.Sprintf("うち %d 問は、残りの前提で決まります。", may), fmt.Sprintf(" %d of them hang on facts to come.", may))
	}
	return text
}

// reach counts all questions, those that the facts took away, and those that
// they leave open.
func (d *desk) reach() (all, out, may int) {
	for _, i := range d.session().Result().Items {
		all++
		switch i.Applies {
		case checklist.False:
			out++
		case checklist.Unknown:
			may++
		}
	}
	return all, out, may
}

// whyRemaining says what the facts took away and what they leave open; empty
// where neither.
func (d *desk) whyRemaining() string {
	all, out, may := d.reach()
	var why []string
	if out > 0 {
		why = append(why, d.t(fmt.Sprintf("前提により対象外 %d 問", out), fmt.Sprintf("%d do not apply", out)))
	}
	if may > 0 {
		why = append(why, d.t(fmt.Sprintf("前提が決まるまで残すもの %d 問", may), fmt.Sprintf("%d kept until a fact is known", may)))
	}
	if len(why) == 0 {
		return ""
	}
	return d.t(fmt.Sprintf("全 %d 問のうち、", all), fmt.Sprintf("of %d: ", all)) + strings.Join(why, d.t("、", ", "))
}

// pause is how long nobody writes between two sittings.
const pause = 4 * time.Hour

// lastTime is the sitting before the event at which this one began: its events
// are those from, up to and without began. False when there was none.
func (d *desk) lastTime(began int) (from int, day time.Time, ok bool) {
	events := d.session().Assessment().Events
	last := began
	for i := began - 1; i >= 0; i-- {
		e := &events[i]
		if e.Kind == assess.KindBegin || e.Kind == assess.KindChecklist || ok && events[last].T.Sub(e.T) >= pause {
			break
		}
		if !ok {
			day, ok = e.T, true
		}
		last = i
	}
	return last, day, ok
}

// beside is the question n places on in the view from where one stands; nil
// before its first and past its last. A question that has left the view,
// because it was answered, counts as standing where it was.
func (d *desk) beside(v view, n int) *checklist.Question {
	qs, at := d.seen(v), d.session().At()
	i := indexOf(qs, at)
	if i < 0 {
		i = d.place(qs, at)
		if n > 0 {
			i--
		}
	}
	if i += n; i < 0 || i >= len(qs) {
		return nil
	}
	return qs[i]
}

func indexOf(qs []*checklist.Question, q *checklist.Question) int {
	for i := range qs {
		if q != nil && qs[i].ID == q.ID {
			return i
		}
	}
	return -1
}

// place is where in qs a question outside of it would stand, by the walk's order.
func (d *desk) place(qs []*checklist.Question, q *checklist.Question) int {
	at := map[string]int{}
	for i, a := range d.session().Asked() {
		at[a.ID] = i
	}
	for i := range qs {
		if q != nil && at[qs[i].ID] > at[q.ID] {
			return i
		}
	}
	return len(qs)
}

// firstOpen is the first question of the view without an answer.
func (d *desk) firstOpen(v view) *checklist.Question {
	for _, q := range d.seen(v) {
		if d.session().AnswerOf(q.ID).Status == assess.Unanswered {
			return q
		}
	}
	return nil
}
