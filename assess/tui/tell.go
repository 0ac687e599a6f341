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

// ids joins ids of questions.
func (d *desk) ids(ids []string) string { return strings.Join(ids, d.t("、", ", ")) }

// remedy is what to do about a gap: as written to the answer, else the checklist's.
func (d *desk) remedy(q *checklist.Question) string {
	if a := d.session().AnswerOf(q.ID).Action; a != "" {
		return a
	}
	return q.Remedy.In(d.lang)
}

// openDuties says how many duties are unanswered; empty when none is.
func (d *desk) openDuties() string {
	n := d.session().Progress().Duties
	if n == 0 {
		return ""
	}
	text := d.t(fmt.Sprintf("法的義務の点検項目に、まだ %d 問の未回答があります。", n),
		fmt.Sprintf("Unanswered questions about legal duties: %d.", n))
	if l := d.session().Result().Legal; l != nil && l.Verdict == assess.Undetermined {
		text += d.t("回答すると判定が定まります。", " Answering them settles the verdict.")
	}
	return text
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
			if !d.session().Short() {
				if t, ok := assess.Explain(d.session().Checklist(), d.session().Assessment(), q.ID); ok {
					put("効き方", "Counts as", t.CountsAs(d.lang))
				}
			}
		}
	}
	a := d.session().AnswerOf(q.ID)
	for _, r := range d.writtenTo(a) {
		put(r[0], r[0], r[1])
	}
	if a.Action == "" {
		put(assess.FieldAction.Label(checklist.Japanese), assess.FieldAction.Label(checklist.English), q.Remedy.In(d.lang))
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
		value = f.ValueLabel(value, d.lang)
	}
	return d.t("「"+ask+"」は「"+value+"」", ask+" - "+value)
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

// past is one event about a question, in words: when, what and by whom.
type past struct{ when, what, by string }

// history are the events about a question, the newest first.
func (d *desk) history(q *checklist.Question) []past {
	var out []past
	for _, p := range d.session().Past(q.ID) {
		what := d.t("書き込み", "notes")
		if p.Given {
			what = p.Status.Label(d.lang)
		}
		out = append(out, past{p.T.Format("2006-01-02 15:04"), what, oneLine(p.By)})
	}
	return out
}
