package report

import (
	"fmt"
	"strconv"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// writePlan writes every gap, most urgent first.
func (b *book) writePlan(v listing) {
	name, in := SheetPlan.In(b.in.Lang), b.in
	t := questionTable{
		sheet:  name,
		hint:   hintPlan.In(in.Lang),
		none:   in.noGaps(),
		cols:   b.planColumns(v.plan),
		rows:   v.plan,
		tab:    "B7791F",
		frozen: "no",
		area:   true,
	}
	if in.Sheets == ShortSheets {
		t.printed = listHead + min(shortPlan, max(1, len(v.plan)))
	}
	b.planRules(t)
	b.table(t)
}

// shortPlan is how many rows of the plan a short report prints: a page.
const shortPlan = 6

// planColumns are the columns of 改善計画, in the order people know: what is
// asked, the answer as it stands in 回答一覧, and the fields of the plan.
func (b *book) planColumns(plan []row) columns {
	lang := b.in.Lang
	cs := b.known()
	cs[0].name = "tk_plan"
	cs = append(cs,
		column{key: "section", head: checklist.LabelSection, width: 10,
			show: func(r row) val { return val{v: r.section.Title.In(lang), look: lookSmall} }},
		column{key: "ask", head: checklist.LabelAsk, width: 30,
			show: func(r row) val { return val{v: r.item.Question.Ask.In(lang), look: lookCell} }},
		column{key: "cite", head: checklist.LabelCite, width: b.wider(20, 27),
			show: func(r row) val { return val{v: b.in.places(r.item.Question), look: lookSmall} }},
	)
	for _, f := range assess.Fields {
		if !f.Plan && f.Field != assess.FieldReason {
			cs = append(cs, column{key: string(f.Field), head: Heading(f.Field), width: followWidth(b, f)})
		}
	}
	cs = append(cs, b.before()...)
	cs = append(cs, b.fields(true)...)
	cs = append(cs, b.effort(plan)...)
	state := perRow(func(n int) string { return b.stateFormula(cs, n) })
	cs = append(cs, column{key: "state", head: headState, width: 10,
		show: func(r row) val { return val{v: b.state(r).In(lang), look: lookMid, each: state()} }})
	cs = append(cs, column{key: "row", width: 6, hidden: true})
	at := func(n int) string { return cs.cell("row", n) }
	for i, c := range cs {
		switch {
		case c.key == "row":
			place := perRow(func(n int) string { return fmt.Sprintf("MATCH(%s,tk_id,0)", cs.cell("id", n)) })
			cs[i].show = func(r row) val { return val{v: r.no, each: place()} }
		case c.key == "no":
			link := perRow(func(n int) string {
				return fmt.Sprintf(`HYPERLINK("#'%s'!%s"&ROW(INDEX(tk_id,%s)),`, SheetAnswers.In(lang), firstSeen,
					at(n))
			})
			cs[i].show = func(r row) val {
				return val{v: r.no, look: look{box: true, center: true, link: true},
					each: link(), formula: strconv.Itoa(r.no) + ")"}
			}
		case c.show == nil:
			field := assess.Field(c.key)
			follow := perRow(func(n int) string { return follow(field, at(n)) })
			cs[i].show = func(r row) val { return b.followed(field, r, follow()) }
		}
	}
	return cs
}

// wider is the width of a column in Japanese or in English.
func (b *book) wider(ja, en float64) float64 {
	if b.in.Lang == checklist.English {
		return en
	}
	return ja
}

// before is the column of what was answered in the former check, beside the
// answer of today; none where no former check is known.
func (b *book) before() columns {
	was := map[string]string{}
	if b.in.Assessment != nil { // else only its heading is asked for
		c := b.in.carried()
		if c == nil {
			return nil
		}
		for _, s := range c.Set {
			var all []string
			for _, f := range s.Old {
				all = append(all, f.StatusText(b.in.Lang))
			}
			was[s.Q] = strings.Join(all, b.in.comma())
		}
	}
	return columns{{key: "before", head: headBefore, width: 10,
		show: func(r row) val { return val{v: blank(was[r.id()]), look: lookMid} }}}
}

// mostOthers is how many findings of the same measure a cell names.
const mostOthers = 30

// effort are the columns of how much work a finding is and which others the same
// measure answers.
func (b *book) effort(plan []row) columns {
	by, shared := map[string][]string{}, b.in.Assessment == nil // then only the headings are asked for
	measure := func(r row) string {
		return strings.Join(strings.Fields(b.in.planned(assess.FieldAction, r)), " ")
	}
	for _, r := range plan {
		if m := measure(r); m != "" {
			by[m] = append(by[m], strconv.Itoa(r.no))
			shared = shared || len(by[m]) > 1
		}
	}
	cs := columns{{key: "work", head: checklist.LabelWork, width: 8,
		show: func(r row) val { return val{v: r.item.Question.Work.Label(b.in.Lang), look: lookDuty} }}}
	if shared {
		cs = append(cs, column{key: "same", head: headSame, width: 9, show: func(r row) val {
			var others []string
			for _, no := range by[measure(r)] {
				if no == strconv.Itoa(r.no) {
					continue
				}
				if len(others) == mostOthers {
					others = append(others, "…")
					break
				}
				others = append(others, no)
			}
			return val{v: blank(strings.Join(others, b.in.comma())), look: lookDuty}
		}})
	}
	return cs
}

// state is how far a measure has come, from its dates and its owner: by it people
// filter what is overdue or due soon.
func (b *book) state(r row) checklist.Text {
	a := b.in.answer(r)
	switch {
	case b.in.waiting(r):
		return planWaits
	case a.Done != "" || a.Status == assess.Yes || a.Status == assess.NotApplicable:
		return planDone
	case a.Overdue(checklist.DateOf(b.in.Now)):
		return planLate
	case b.in.soon(a):
		return planSoon
	case a.Due != "" || a.Owner != "":
		return planGoing
	}
	return planOpen
}

// stateFormula is the same by what people write, and the day on which they look.
func (b *book) stateFormula(cs columns, n int) string {
	lang := b.in.Lang
	at := func(f assess.Field) string { return cs.field(f, n) }
	return fmt.Sprintf(`IF(%[11]s,%[12]s,IF(OR(%[1]s<>"",%[2]s),%[3]s,`+
		`IF(AND(ISNUMBER(%[4]s),%[4]s<TODAY()),%[5]s,IF(AND(ISNUMBER(%[4]s),%[4]s<=TODAY()+%[9]d),%[10]s,`+
		`IF(OR(%[4]s<>"",%[6]s<>""),%[7]s,%[8]s)))))`,
		at(assess.FieldDone), b.settled(at(assess.FieldStatus)), quote(planDone.In(lang)),
		at(assess.FieldDue), quote(planLate.In(lang)), at(assess.FieldOwner), quote(planGoing.In(lang)),
		quote(planOpen.In(lang)), dueSoon, quote(planSoon.In(lang)), b.waitsFormula(at(assess.FieldStatus)),
		quote(planWaits.In(lang)))
}

// waitsFormula is the formula of whether an answer waits to be confirmed.
func (b *book) waitsFormula(status string) string {
	mark := waits.In(b.in.Lang)
	return fmt.Sprintf(`RIGHT(%s,%d)=%s`, status, len([]rune(mark)), quote(mark))
}

// settled is the formula of whether an answer asks for nothing more.
func (b *book) settled(status string) string {
	return fmt.Sprintf(`OR(%[1]s=%[2]s,%[1]s=%[3]s)`, status, quote(assess.Yes.Label(b.in.Lang)),
		quote(assess.NotApplicable.Label(b.in.Lang)))
}

func followWidth(b *book, f assess.FieldInfo) float64 {
	if f.Kind == assess.StatusField {
		return b.statusWidth(10)
	}
	return 16
}

// followed is a field as it stands in 回答一覧.
func (b *book) followed(f assess.Field, r row, formula rowFormula) val {
	l := lookCell
	value := b.in.answer(r).Field(f)
	if f == assess.FieldStatus {
		l, value = b.in.statusLook(look{box: true, wrap: true, center: true, bold: true}, r), b.in.statusText(r)
	}
	return val{v: value, look: l, each: formula}
}

// follow is its formula, in the row that at says.
func follow(f assess.Field, at string) string {
	return fmt.Sprintf(`IF(INDEX(%[1]s,%[2]s)="","",INDEX(%[1]s,%[2]s))`, fieldName(f), at)
}

// planRules are the lists, the date checks and the colours of the plan.
func (b *book) planRules(t questionTable) {
	b.statusRules(t.sheet, t.cols.at(string(assess.FieldStatus)), t.first(), t.last())
	for _, f := range assess.Fields {
		switch key := string(f.Field); {
		case !f.Plan:
		case f.Kind == assess.PriorityField:
			b.pickList(t.sheet, t.span(key), b.priorityWords(), f.Label(b.in.Lang))
		case f.Kind == assess.DateField:
			b.dateCheck(t.sheet, t.span(key))
		}
	}
	at := func(f assess.Field) string { return "$" + t.cols.field(f, t.first()) }
	due, done, status := at(assess.FieldDue), at(assess.FieldDone), at(assess.FieldStatus)
	settled := b.settled(status)
	b.rule(t.sheet, t.span(string(assess.FieldDue)),
		fmt.Sprintf(`AND(ISNUMBER(%[1]s),%[1]s<TODAY(),%[2]s="",NOT(%[3]s),NOT(%[4]s))`, due, done, settled,
			b.waitsFormula(status)), white, "B3261E")
	whole := t.cols.cell("no", t.first()) + ":" + cell(len(t.cols)-1, t.last())
	b.rule(t.sheet, whole, fmt.Sprintf(`OR(%s<>"",%s)`, done, settled), "6B7680", "F1F3F5")
}

func (b *book) priorityWords() []string {
	var words []string
	for _, p := range []assess.Priority{assess.High, assess.Medium, assess.Low} {
		words = append(words, p.Label(b.in.Lang))
	}
	return words
}
