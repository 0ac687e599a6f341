package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// writeAnswers writes every question asked, with what was answered.
func (b *book) writeAnswers(v listing) {
	t := questionTable{sheet: SheetAnswers.In(b.in.Lang), hint: hintAnswers.In(b.in.Lang), cols: b.answerColumns(v),
		rows: v.asked,
		tab:  navy, frozen: "no", area: true}
	status := t.cols.at(string(assess.FieldStatus))
	b.statusRules(t.sheet, status, t.first(), t.last())
	b.statusList(t)
	b.table(t)
}

// answerColumns are the columns of 回答一覧. The hidden ones are for formulas and
// for reading back.
func (b *book) answerColumns(v listing) columns {
	chapter, planned := chapters(v), map[string]bool{}
	for _, r := range v.plan {
		planned[r.id()] = true
	}
	cs := b.known()
	cs[0].name = "tk_id"
	cs = append(cs, b.asked(13, 34)...)
	cs = append(cs, column{key: "cite", head: checklist.LabelCite, width: 30,
		show: func(r row) val { return val{v: b.in.places(r.item.Question), look: lookSmall} }})
	cs = append(cs, b.fields(false)...)
	if b.in.beside() {
		cs = append(cs, column{key: "beside", head: headBeside, width: 24,
			show: func(r row) val { return val{v: b.in.besideOf(r.id()), look: lookSmall} }})
	}
	toPlan := perRow(func(n int) string { return b.toPlan(cs.cell("id", n)) })
	cs = append(cs, column{key: "to-plan", head: headToPlan, width: 6, show: func(r row) val {
		if !planned[r.id()] {
			return val{look: lookMid}
		}
		return val{v: "→", look: look{box: true, center: true, link: true}, each: toPlan()}
	}})
	return b.scored(cs, chapter)
}

// scored are the hidden columns that the figures read, after those in sight.
// What the facts leave out has none of them, so that no figure counts it.
func (b *book) scored(cs columns, chapter map[*checklist.Section]int) columns {
	number := func(key, name string, show func(r row) val) {
		cs = append(cs, column{key: key, name: name, width: 8, hidden: true, show: func(r row) val {
			if r.item.Applies == checklist.False {
				return val{}
			}
			return show(r)
		}})
	}
	counting := perRow(func(n int) string { return cs.counting(n) })
	open := perRow(func(n int) string { return cs.open(n) })
	number("status-code", "tk_status", func(r row) val {
		return val{v: int(r.item.Status), each: counting()}
	})
	number("weight", "tk_weight", func(r row) val { return val{v: practicePoints(r.item.Question)} })
	number("fact-unknown", "", func(r row) val { return val{v: truth(r.item.Applies == checklist.Unknown)} })
	number("open", "tk_open", func(r row) val { return val{v: truth(r.item.Open), each: open()} })
	number("duty-code", "tk_duty", func(r row) val { return val{v: string(r.item.Question.Duty)} })
	number("section-no", "tk_section", func(r row) val { return val{v: chapter[r.section]} })
	cs = append(cs, column{key: "may-be-na", width: 8, hidden: true,
		show: func(r row) val { return val{v: truth(r.item.Question.NA == checklist.NAWithReason)} }})
	return cs
}

// asked are the columns that say what is asked: section, duty, question.
func (b *book) asked(section, ask float64) columns {
	lang := b.in.Lang
	return columns{
		{key: "section", head: checklist.LabelSection, width: section,
			show: func(r row) val { return val{v: r.section.Title.In(lang), look: lookSmall} }},
		{key: "duty", head: checklist.LabelDuty, width: 9,
			show: func(r row) val { return val{v: r.item.Question.Duty.Label(lang), look: lookDuty} }},
		{key: "ask", head: checklist.LabelAsk, width: ask,
			show: func(r row) val { return val{v: r.item.Question.Ask.In(lang), look: lookCell} }},
	}
}

// counting is the formula of the status that counts: what is typed, looked up
// among the marks; 該当なし without right or reason counts as unanswered.
func (cs columns) counting(n int) string {
	looked := "IFERROR(VLOOKUP(" + folded(cs.field(assess.FieldStatus, n)) + ",tk_marks,2,FALSE),0)"
	return fmt.Sprintf(`IF(AND(%[1]s=5,OR(%[2]s=0,%[3]s="")),0,%[1]s)`, looked, cs.cell("may-be-na", n),
		folded(cs.field(assess.FieldReason, n)))
}

// folded is what is typed as a formula compares it: without space and line
// breaks, and with what VLOOKUP takes for patterns taken for itself.
func folded(at string) string {
	out := at
	for _, space := range []string{`" "`, `"　"`, "CHAR(10)", "CHAR(13)"} {
		out = fmt.Sprintf(`SUBSTITUTE(%s,%s,"")`, out, space)
	}
	for _, pattern := range []string{"~", "?", "*"} {
		out = fmt.Sprintf(`SUBSTITUTE(%[1]s,"%[2]s","~%[2]s")`, out, pattern)
	}
	return out
}

// open is the formula of whether a question is open.
func (cs columns) open(n int) string {
	return fmt.Sprintf("IF(OR(%[1]s=0,%[1]s=4,%[2]s=1),1,0)", cs.cell("status-code", n), cs.cell("fact-unknown", n))
}

// toPlan is the formula of the link from an answer to its row in the plan.
func (b *book) toPlan(id string) string {
	return fmt.Sprintf(`IFERROR(HYPERLINK("#'%s'!%s"&ROW(INDEX(tk_plan,MATCH(%s,tk_plan,0))),"→"),"")`,
		SheetPlan.In(b.in.Lang), firstSeen, id)
}

// chapters numbers the sections as the figures do.
func chapters(v listing) map[*checklist.Section]int {
	out := map[*checklist.Section]int{}
	for _, r := range v.asked {
		if out[r.section] == 0 {
			out[r.section] = len(out) + 1
		}
	}
	return out
}

// practicePoints is weight times class factor of a practice question; duties have none.
func practicePoints(q *checklist.Question) int {
	switch q.Duty {
	case checklist.Effort:
		return 2 * q.Weight
	case checklist.Should:
		return q.Weight
	default:
		return 0
	}
}

// statusList offers the answers in a drop-down list, without 該当なし where a
// question refuses it. Marks may be typed as well; what cannot be read turns red.
func (b *book) statusList(t questionTable) {
	all := statusWords(b.in.Lang, assess.Statuses[:])
	b.lists = append(b.lists, wordList{"tk_choices", all},
		wordList{"tk_choices_asked", all[:len(all)-1]}) // 該当なし is the last
	dv := excelize.NewDataValidation(true)
	key := string(assess.FieldStatus)
	dv.Sqref = t.span(key)
	dv.SetSqrefDropList(fmt.Sprintf("IF($%s=1,tk_choices,tk_choices_asked)", t.cols.cell("may-be-na", t.first())))
	b.keep(b.file.AddDataValidation(t.sheet, dv))
	at := "$" + t.cols.cell(key, t.first())
	b.rule(t.sheet, t.span(key), fmt.Sprintf(`AND(%s<>"",ISNA(VLOOKUP(%s,tk_marks,1,FALSE)))`, at, folded(at)), white,
		"B3261E")
}

func statusWords(lang checklist.Lang, of []assess.Status) []string {
	var out []string
	for _, s := range of {
		out = append(out, s.Label(lang))
	}
	return out
}
