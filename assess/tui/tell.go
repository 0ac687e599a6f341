package tui

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// whereabouts is the small line above a question: id, section, kind of duty.
func (d *desk) whereabouts(q *checklist.Question) string {
	text := q.ID
	if s := d.session().SectionOf(q.ID); s != nil {
		text += "  " + oneLine(s.Title.In(d.lang))
	}
	return text + "  " + q.Duty.Label(d.lang)
}

// grade is the headline with its state: 暫定 while a question is open.
func (d *desk) grade(r assess.Result) string {
	text := r.Grade.Label(d.lang)
	if r.Provisional {
		text += d.t("（暫定）", " (provisional)")
	}
	if r.Reachable != r.Grade {
		text += d.t("、最高で ", ", at best ") + r.Reachable.Label(d.lang)
	}
	return text
}

func (d *desk) counts(c assess.Counts) string {
	sep := d.t("　", "  ")
	var parts []string
	for _, p := range []struct {
		s assess.Status
		n int
	}{{assess.Yes, c.Yes}, {assess.Partly, c.Partly}, {assess.No, c.No}, {assess.Unknown, c.Unknown}, {assess.Unanswered, c.Unanswered}, {assess.NotApplicable, c.NA}} {
		parts = append(parts, fmt.Sprintf("%s %d", p.s.Label(d.lang), p.n))
	}
	return strings.Join(parts, sep)
}

// wayUp is the way to a better grade, what it costs and why it is one.
func (d *desk) wayUp(w *assess.WayUp) string {
	return d.t(fmt.Sprintf("%d 項目を「はい」にすると %s になります（合わせて %d 人日くらい）。", len(w.Change), w.Grade.Label(d.lang), w.Work),
		fmt.Sprintf("Turning %d into yes gives %s (about %d person-days). ", len(w.Change), w.Grade.Label(d.lang), w.Work)) + whyUp(d.session().Result().Grade, w.Grade).In(d.lang)
}

// whyUp says what the better grade needs that the present one lacks (rule tenken-verdict/1, 3).
func whyUp(now, then assess.Grade) checklist.Text {
	switch {
	case now == assess.GradeB:
		return checklist.Text{JA: "望ましい取組が 80% に届くためです。", EN: "Good practice then reaches 80%."}
	case then == assess.GradeD:
		return checklist.Text{JA: "法的義務を満たす割合が 50% に届くためです。", EN: "Half of the legal duties are then met."}
	case then == assess.GradeC:
		return checklist.Text{JA: "法的義務の「いいえ」がなくなるためです。", EN: "No legal duty is then answered no."}
	}
	return checklist.Text{JA: "法的義務がすべて満たされるためです。", EN: "Every legal duty is then met."}
}

// ids joins ids of questions.
func (d *desk) ids(ids []string) string { return strings.Join(ids, d.t("、", ", ")) }

// remedy is what to do about a gap: as written to the answer, else the checklist's.
func (d *desk) remedy(q *checklist.Question) string {
	if a := d.session().AnswerOf(q.ID).Action; a != "" {
		return a
	}
	return q.Remedy.In(d.lang)
}

// manyNA prints the share of 該当なし where the rule asks for it; else empty.
func (d *desk) manyNA(r assess.Result) string {
	if !r.ManyNA() {
		return ""
	}
	return d.t(fmt.Sprintf("法的義務のうち該当なしが %d%% あります。", r.NAShare), fmt.Sprintf("%d%% of the duties are not applicable.", r.NAShare))
}

// openDuties says how many duties are unanswered; empty when none is.
func (d *desk) openDuties() string {
	n := d.session().Progress().Duties
	if n == 0 {
		return ""
	}
	return d.t(fmt.Sprintf("法的義務の点検項目に、まだ %d 問の未回答があります。回答すると判定が定まります。", n),
		fmt.Sprintf("Unanswered questions about legal duties: %d. Answering them settles the verdict.", n))
}

// nothingToMend is what to say when there is no gap.
func (d *desk) nothingToMend(r assess.Result) string {
	if r.Open > 0 {
		return d.t("まだ回答していない点検項目があります。", "Some questions are still unanswered.")
	}
	return d.t("是正の必要なものはありません。次の点検の時期を決めてください。", "Nothing needs mending. Decide when to check again.")
}

// standsFor tells of one question, in pairs of name and text: why it was asked
// or not, how it counted, and what was written. Empty texts are left out.
func (d *desk) standsFor(q *checklist.Question) [][2]string {
	var out [][2]string
	put := func(ja, en, text string) {
		if text != "" {
			out = append(out, [2]string{d.t(ja, en), text})
		}
	}
	put("種類", "Kind", q.Duty.Label(d.lang))
	for _, item := range d.session().Result().Items {
		if item.Question.ID != q.ID {
			continue
		}
		put("聞いた理由", "Asked", d.whyAsked(q, item.Applies))
		if item.Applies != checklist.False {
			put("回答", "Answer", item.Status.Label(d.lang))
			if !d.isShort() {
				put("効き方", "Counts as", d.countsAs(item))
			}
		}
	}
	a := d.session().AnswerOf(q.ID)
	for _, r := range d.writtenTo(a) {
		put(r[0], r[0], r[1])
	}
	if a.Action == "" {
		put("改善策", "Mend by", q.Remedy.In(d.lang))
	}
	put("手間", "Work", q.Work.Label(d.lang))
	for i, cite := range d.cites(q) {
		if i == 0 {
			put("根拠", "Source", cite)
		} else {
			put("", "", cite)
		}
	}
	return out
}

// whyAsked names the facts that decided.
func (d *desk) whyAsked(q *checklist.Question, applies checklist.Truth) string {
	if q.When == nil {
		return d.t("どの事業者にも聞く項目です", "asked of every business")
	}
	var texts []string
	facts, seen := d.session().Facts(), map[string]bool{}
	q.When.FactIDs(func(id string) {
		if !seen[id] {
			seen[id] = true
			texts = append(texts, d.factText(id, facts[id]))
		}
	})
	text := strings.Join(texts, d.t("、", "; "))
	switch applies {
	case checklist.True:
		return d.t("前提により聞きました："+text, "because of the facts: "+text)
	case checklist.False:
		return d.t("前提により聞きません："+text, "not asked because of the facts: "+text)
	}
	return d.t("前提が決まっていないので聞きました："+text, "asked because a fact is not known: "+text)
}

// factText is a fact and its value in words.
func (d *desk) factText(id, value string) string {
	ask := id
	if f := d.session().Checklist().Fact(id); f != nil {
		ask = f.Ask.In(d.lang)
		value = d.valueText(f, value)
	}
	return d.t("「"+ask+"」は「"+value+"」", ask+" - "+value)
}

// valueText is the value of a fact in words.
func (d *desk) valueText(f *checklist.Fact, value string) string {
	switch value {
	case "":
		return d.t("まだ", "not stated")
	case checklist.UnknownValue:
		return assess.Unknown.Label(d.lang)
	}
	for _, o := range f.Options {
		if o.ID == value {
			return o.Label.In(d.lang)
		}
	}
	if value == "yes" {
		return assess.Yes.Label(d.lang)
	}
	return assess.No.Label(d.lang)
}

// countsAs says what an answer does to the result (rule tenken-verdict/1).
func (d *desk) countsAs(i assess.Item) string {
	if i.Status == assess.NotApplicable {
		return d.t("数えません", "is not counted")
	}
	if i.Question.Duty == checklist.Must {
		switch i.Status {
		case assess.Yes:
			return d.t("満たしているものとして数えます", "counts as met")
		case assess.No:
			return d.t("一つでもあると「不適合」になります", "one such makes the verdict nonconforming")
		case assess.Unanswered:
			return d.t("回答するまで判定は定まりません", "the verdict is not settled until it is answered")
		}
		return d.t("あると「適合」にはなりません（要是正）", "keeps the verdict from conforming")
	}
	weight := max(1, i.Question.Weight)
	if i.Question.Duty == checklist.Effort {
		weight *= 2
	}
	points := map[assess.Status]int{assess.Yes: 2, assess.Partly: 1}[i.Status]
	return d.t(fmt.Sprintf("望ましい取組に %d 点（満点 %d 点）", points*weight, 2*weight), fmt.Sprintf("%d of %d points of good practice", points*weight, 2*weight))
}

// cites are the citations of a question in words.
func (d *desk) cites(q *checklist.Question) []string {
	var out []string
	for _, cite := range q.Cite {
		out = append(out, d.o.cite(d.session().Checklist(), cite, d.lang))
	}
	return out
}

// change says how an answer is not what it was.
func (d *desk) change(ch assess.ChangedAnswer) string {
	if ch.Was.Status != ch.Is.Status {
		return ch.Was.Status.Label(d.lang) + " -> " + ch.Is.Status.Label(d.lang)
	}
	return d.t("書き込み", "notes")
}

// past is one event about a question, in words.
type past struct{ when, what, by string }

// history are the events about a question, the newest first.
func (d *desk) history(q *checklist.Question) []past {
	var out []past
	events := d.session().Assessment().Events
	for i := len(events) - 1; i >= 0; i-- {
		for _, ch := range events[i].Answers {
			if ch.Q != q.ID {
				continue
			}
			what := d.t("書き込み", "notes")
			if name, ok := ch.Fields[assess.FieldStatus]; ok {
				what = d.statusNamed(name)
			}
			out = append(out, past{events[i].T.Format("2006-01-02 15:04"), what, oneLine(events[i].By)})
		}
	}
	return out
}

func (d *desk) statusNamed(name string) string {
	if st, err := assess.ParseStatus(name); err == nil {
		return st.Label(d.lang)
	}
	return assess.Unanswered.Label(d.lang)
}
