package report

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The columns of 回答一覧. The hidden ones are for formulas and for reading back.
const (
	ansID = iota + 1 // hidden
	ansNo
	ansSection
	ansDuty
	ansAsk
	ansCite
	ansStatus
	ansReason
	ansNote
	ansEvidence
	ansToPlan
	ansCode    // hidden: the status that counts
	ansWeight  // hidden
	ansNA      // hidden: 1 where 該当なし may be answered
	ansFact    // hidden: 1 where a fact it rests on is not stated
	ansOpen    // hidden
	ansKind    // hidden: must, effort, should
	ansChapter // hidden: number of the section
)

// answerNames are the names by which formulas read these columns.
var answerNames = []struct {
	name string
	col  int
}{
	{"tk_id", ansID}, {"tk_answer", ansStatus}, {"tk_note", ansNote}, {"tk_evidence", ansEvidence}, {"tk_status", ansCode},
	{"tk_weight", ansWeight}, {"tk_open", ansOpen}, {"tk_duty", ansKind}, {"tk_section", ansChapter},
}

// Rows above the questions in 回答一覧 and 改善計画: title, hint, headings.
const listHead = 3

// answerLooks of a list: what is read, what may be typed.
var (
	lookHead  = look{bold: true, color: white, back: navy, box: true, wrap: true, center: true}
	lookCell  = look{box: true, wrap: true}
	lookSmall = look{box: true, wrap: true, size: 9, color: muted}
	lookMid   = look{box: true, center: true, wrap: true}
	lookEntry = look{box: true, wrap: true, format: asText, free: true, back: entry}
	lookPick  = look{box: true, wrap: true, center: true, format: asText, free: true, back: entry, bold: true}
	lookTitle = look{bold: true, size: 16, color: navy}
	lookHint  = look{size: 9, color: muted}
)

// writeAnswers writes every question asked, with what was answered.
func (b *book) writeAnswers(v view) {
	name, last := sheetAnswers.In(b.in.Lang), listHead+len(v.asked)
	at := func(col int) string {
		return fmt.Sprintf("'%s'!%s:%s", name, absolute(col, listHead+1), absolute(col, max(last, listHead+1)))
	}
	p := paper{
		widths: []float64{14, 5, 13, 9, 34, 32, b.statusWidth(11), 16, 26, 20, 6, 6, 6, 6, 6, 6, 8, 6},
		hidden: []int{ansID, ansCode, ansWeight, ansNA, ansFact, ansOpen, ansKind, ansChapter},
		head:   listHead, headTop: listHead, frozen: ansNo, tab: navy,
		area: fmt.Sprintf("$B$1:$K$%d", max(last, listHead+1)),
	}
	b.statusRules(name, ansStatus, listHead+1, last)
	b.pickList(name, fmt.Sprintf("%s:%s", cell(ansStatus, listHead+1), cell(ansStatus, max(last, listHead+1))), statusWords(b.in.Lang), b.in.say("点検結果", "Result"))
	b.keep(b.file.AutoFilter(name, fmt.Sprintf("A%d:%s", listHead, cell(ansChapter, max(last, listHead+1))), nil))
	for _, n := range answerNames {
		b.name(n.name, at(n.col))
	}
	s := b.sheet(name, p)
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: b.in.say(
		"色の付いた欄（点検結果・理由・現状・証跡）は書き換えられます。書き換えると概要の判定と図も変わります。改善策・担当者・期限は「改善計画」に書きます。",
		"Coloured cells (result, reason, present state, evidence) may be edited; the summary follows. Measures, owners and dates belong to the action plan."), look: lookHint})...)
	var heads []val
	for _, h := range []checklist.Text{headID, headNo, headSection, headDuty, headAsk, headCite, headStatus, headReason, headNote, headEvidence, headToPlan} {
		heads = append(heads, val{v: h.In(b.in.Lang), look: lookHead})
	}
	for _, h := range []string{"status", "weight", "na", "fact", "open", "duty", "section"} {
		heads = append(heads, val{v: h, look: lookHead})
	}
	s.put(0, heads...)
	chapter := chapters(v)
	planned := map[string]int{}
	for i, r := range v.plan {
		planned[r.item.Question.ID] = i + 1
	}
	for _, r := range v.asked {
		s.put(0, b.answerRow(r, s.row+1, chapter[r.section], planned[r.item.Question.ID] > 0)...)
	}
	s.done()
}

// statusWidth is the width of a column of results, in English enough for
// "unanswered".
func (b *book) statusWidth(usual float64) float64 {
	if b.in.Lang == checklist.English {
		return max(usual, 13.5)
	}
	return usual
}

// chapters numbers the sections as the figures do.
func chapters(v view) map[*checklist.Section]int {
	out := map[*checklist.Section]int{}
	for _, r := range v.asked {
		if out[r.section] == 0 {
			out[r.section] = len(out) + 1
		}
	}
	return out
}

func (b *book) answerRow(r row, n, chapter int, planned bool) []val {
	q, a, lang := r.item.Question, b.in.answer(r), b.in.Lang
	at := func(col int) string { return cell(col, n) }
	tidy := func(col int) string { return fmt.Sprintf(`TRIM(SUBSTITUTE(%s,"　",""))`, at(col)) }
	looked := fmt.Sprintf(`IFERROR(VLOOKUP(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%s,"~","~~"),"?","~?"),"*","~*"),tk_marks,2,FALSE),0)`, tidy(ansStatus))
	code := fmt.Sprintf(`IF(AND(%[1]s=5,OR(%[2]s=0,%[3]s="")),0,%[1]s)`, looked, at(ansNA), tidy(ansReason))
	open := fmt.Sprintf("IF(OR(%[1]s=0,%[1]s=4,%[2]s=1),1,0)", at(ansCode), at(ansFact))
	link := val{look: lookMid}
	if planned {
		plan := sheetPlan.In(lang)
		link = val{v: "→", look: look{box: true, center: true, link: true},
			formula: fmt.Sprintf(`IFERROR(HYPERLINK("#'%s'!B"&ROW(INDEX(tk_plan,MATCH(%s,tk_plan,0))),"→"),"")`, plan, at(ansID))}
	}
	return []val{
		{v: q.ID, look: lookSmall},
		{v: r.no, look: lookMid},
		{v: r.section.Title.In(lang), look: lookSmall},
		{v: q.Duty.Label(lang), look: look{box: true, center: true, wrap: true, size: 9}},
		{v: q.Ask.In(lang), look: lookCell},
		{v: b.in.cites(q), look: lookSmall},
		{v: a.Status.Label(lang), look: lookPick},
		{v: blank(a.Reason), look: lookEntry},
		{v: blank(a.Note), look: lookEntry},
		{v: blank(a.Evidence), look: lookEntry},
		link,
		{v: int(r.item.Status), formula: code},
		{v: points(q)},
		{v: truth(q.NA == checklist.NAWithReason)},
		{v: truth(r.item.Applies == checklist.Unknown)},
		{v: truth(r.item.Open), formula: open},
		{v: string(q.Duty)},
		{v: chapter},
	}
}

// points is weight times class factor of a practice question; duties have none.
func points(q *checklist.Question) int {
	switch q.Duty {
	case checklist.Effort:
		return 2 * q.Weight
	case checklist.Should:
		return q.Weight
	default:
		return 0
	}
}

// blank keeps an empty text an empty cell.
func blank(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func statusWords(lang checklist.Lang) []string {
	var out []string
	for _, s := range statuses {
		out = append(out, s.Label(lang))
	}
	return out
}

// pickList gives cells a drop-down list; what is not on it is refused with a
// sentence that says what may be chosen.
func (b *book) pickList(sheet, cells string, words []string, title string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	b.keep(dv.SetDropList(words))
	dv.SetError(excelize.DataValidationErrorStyleStop, title, b.in.say("次の中から選んでください：", "Choose one of: ")+strings.Join(words, b.in.say("、", ", ")))
	b.keep(b.file.AddDataValidation(sheet, dv))
}

// statusRules colour the cells of a column by the word in them.
func (b *book) statusRules(sheet string, col, from, to int) {
	if to < from {
		return
	}
	type rule struct {
		s         assess.Status
		back, ink string
	}
	var opts []excelize.ConditionalFormatOptions
	for _, r := range []rule{{assess.Yes, yesBack, yesInk}, {assess.Partly, partlyBack, partlyInk}, {assess.No, noBack, noInk},
		{assess.Unknown, unknownBack, unknownInk}, {assess.NotApplicable, naBack, naInk}} {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula",
			Criteria: fmt.Sprintf(`%s=%s`, cell(col, from), quote(r.s.Label(b.in.Lang))), Format: b.conditional(r.ink, r.back)})
	}
	b.keep(b.file.SetConditionalFormat(sheet, cell(col, from)+":"+cell(col, to), opts))
}

func (b *book) conditional(ink, back string) *int {
	id, err := b.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: ink}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{back}}})
	b.keep(err)
	return &id
}

// absolute is a cell as $B$4.
func absolute(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row, true)
	if err != nil {
		panic(err) // coordinates are ours
	}
	return name
}

// statusCell is the word of a status to be filled in: empty while unanswered.
func statusCell(s assess.Status, lang checklist.Lang) any {
	if s == assess.Unanswered {
		return nil
	}
	return s.Label(lang)
}
