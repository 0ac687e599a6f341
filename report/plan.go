package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The columns of 改善計画, in the order people know.
const (
	planID = iota + 1 // hidden
	planNo
	planSection
	planAsk
	planCite
	planStatus   // follows 回答一覧
	planNote     // follows 回答一覧
	planEvidence // follows 回答一覧
	planAction
	planPriority
	planOwner
	planDue
	planDone
	planChecked
	planRow // hidden: the row in 回答一覧
)

// writePlan writes every gap, most urgent first.
func (b *book) writePlan(v view) {
	lang, name := b.in.Lang, sheetPlan.In(b.in.Lang)
	first, last := listHead+1, max(listHead+len(v.plan), listHead+1)
	p := paper{
		widths: []float64{14, 5, 10, 27, 26, b.statusWidth(10), 16, 12, 28, 7.5, 9, 14.5, 14.5, 9, 6},
		hidden: []int{planID, planRow}, head: listHead, headTop: listHead, frozen: planNo, tab: "B7791F",
		area: fmt.Sprintf("$B$1:$N$%d", last),
	}
	b.planRules(name, first, last)
	b.keep(b.file.AutoFilter(name, fmt.Sprintf("A%d:%s", listHead, cell(planRow, last)), nil))
	b.name("tk_plan", fmt.Sprintf("'%s'!%s:%s", name, absolute(planID, first), absolute(planID, last)))
	s := b.sheet(name, p)
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: b.in.say(
		"急ぐ順です（出力時点）。色の付いた欄に書き込みます。期限を過ぎて完了日のない行は期限が赤くなります。No. を押すと回答へ移ります。",
		"Most urgent first (when this was written). Coloured cells are for you to fill in. A due date that has passed turns red. Click the number to see the answer."), look: lookHint})...)
	var heads []val
	for _, h := range []checklist.Text{headID, headNo, headSection, headAsk, headCite, headStatus, headNote, headEvidence,
		headAction, headPriority, headOwner, headDue, headDone, headChecked} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, append(heads, val{v: "row", look: lookHead})...)
	for _, r := range v.plan {
		s.put(0, b.planRow(r, s.row+1)...)
	}
	if len(v.plan) == 0 {
		s.put(30, append(blanks(2), val{v: b.in.noGaps(), look: look{color: muted}})...)
	}
	s.done()
}

func (b *book) planRow(r row, n int) []val {
	q, a, lang := r.item.Question, b.in.answer(r), b.in.Lang
	at := cell(planRow, n)
	follow := func(name string) string {
		return fmt.Sprintf(`IF(INDEX(%[1]s,%[2]s)="","",INDEX(%[1]s,%[2]s))`, name, at)
	}
	date := look{size: 10, box: true, center: true, free: true, back: entry, format: b.dateFormat()}
	return []val{
		{v: q.ID, look: lookSmall},
		{v: r.no, look: look{box: true, center: true, link: true},
			formula: fmt.Sprintf(`HYPERLINK("#'%s'!B"&ROW(INDEX(tk_id,%s)),%d)`, sheetAnswers.In(lang), at, r.no)},
		{v: r.section.Title.In(lang), look: lookSmall},
		{v: q.Ask.In(lang), look: lookCell},
		{v: b.in.cites(q), look: lookSmall},
		{v: a.Status.Label(lang), look: look{box: true, wrap: true, center: true, bold: true}, formula: follow("tk_answer")},
		{v: a.Note, look: lookSmall, formula: follow("tk_note")},
		{v: a.Evidence, look: lookSmall, formula: follow("tk_evidence")},
		{v: or(a.Action, q.Remedy.In(lang)), look: lookEntry},
		{v: priorityOf(q, a).Label(lang), look: lookPick},
		{v: blank(a.Owner), look: lookEntry},
		{v: serial(a.Due), look: date},
		{v: serial(a.Done), look: date},
		{v: blank(a.CheckedBy), look: lookEntry},
		{v: r.no, formula: fmt.Sprintf("MATCH(%s,tk_id,0)", cell(planID, n))},
	}
}

// priorityOf is the priority as it was set, or as it follows from duty and status.
func priorityOf(q *checklist.Question, a assess.Answer) assess.Priority {
	if a.Priority != "" {
		return a.Priority
	}
	return assess.DefaultPriority(q.Duty, a.Status)
}

func (b *book) dateFormat() string {
	if b.in.Lang == checklist.English {
		return asDate
	}
	return asWareki
}

func (b *book) timeFormat() string { return b.dateFormat() + " hh:mm" }

// serial is a day as spreadsheets count: a real date, not a text.
func serial(d checklist.Date) any {
	if !d.Valid() {
		return nil
	}
	const epoch = -25569 // 1899-12-30, in days from 1970-01-01
	return int(d.Time().Unix()/86400) - epoch
}

// planRules are the lists, the date checks and the colours of the plan.
func (b *book) planRules(name string, first, last int) {
	b.statusRules(name, planStatus, first, last)
	span := func(from, to int) string { return cell(from, first) + ":" + cell(to, last) }
	var words []string
	for _, p := range []assess.Priority{assess.High, assess.Medium, assess.Low} {
		words = append(words, p.Label(b.in.Lang))
	}
	b.pickList(name, span(planPriority, planPriority), words, headPriority.In(b.in.Lang))
	b.dateCheck(name, span(planDue, planDone))
	due, done, status := cell(planDue, first), cell(planDone, first), cell(planStatus, first)
	settled := fmt.Sprintf(`OR($%[1]s=%[2]s,$%[1]s=%[3]s)`, status, quote(assess.Yes.Label(b.in.Lang)), quote(assess.NotApplicable.Label(b.in.Lang)))
	b.keep(b.file.SetConditionalFormat(name, span(planDue, planDue), []excelize.ConditionalFormatOptions{{Type: "formula",
		Criteria: fmt.Sprintf(`AND(ISNUMBER($%[1]s),$%[1]s<TODAY(),$%[2]s="",NOT(%[3]s))`, due, done, settled), Format: b.conditional(white, "B3261E")}}))
	b.keep(b.file.SetConditionalFormat(name, span(planNo, planChecked), []excelize.ConditionalFormatOptions{{Type: "formula",
		Criteria: fmt.Sprintf(`OR($%s<>"",%s)`, done, settled), Format: b.conditional("6B7680", "F1F3F5")}}))
}

// dateCheck warns of what is no date; people may keep it, since the importer
// also reads dates that are written as text.
func (b *book) dateCheck(sheet, cells string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	b.keep(dv.SetRange(36526, 73050, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween)) // 2000 to 2099
	dv.SetError(excelize.DataValidationErrorStyleWarning, b.in.say("日付", "Date"), b.in.say(
		"日付を書いてください。例：2026/4/1、R8.4.1、令和8年4月1日", "Write a date, for example 2026-04-01"))
	b.keep(b.file.AddDataValidation(sheet, dv))
}
