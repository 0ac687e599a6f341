package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// WriteSheet writes an answer workbook for a client to fill in: how to use it,
// the facts (前提), the questions with drop-down lists, everything locked but
// the cells to fill in, and hidden sheets by which it is read back. With
// [Input.Who] it is what is handed to one of those who answer.
func WriteSheet(w io.Writer, in Input) error {
	in = in.handed().withoutTemplate()
	v := newListing(in)
	chapter := chapters(v)
	f := newFigures(SheetFigures.In(in.Lang))
	f.judge(v)
	asked := len(v.asked)
	v.withSkipped()
	lang := in.Lang
	sheets := []string{SheetHowTo.In(lang), SheetFacts.In(lang), SheetAnswers.In(lang), SheetData.In(lang),
		SheetFigures.In(lang), SheetAbout.In(lang)}
	if in.Who != "" {
		sheets = slices.Delete(sheets, 1, 2)
	}
	b := newBook(in, sheets...)
	b.hide(SheetData.In(lang), SheetFigures.In(lang), SheetAbout.In(lang))
	about := in.about(KindSheet)
	b.properties(titleSheet.In(lang), about)
	b.writeHowTo(f)
	if in.Who == "" {
		b.writeFacts()
	}
	b.writeQuestions(v, asked, chapter, f)
	b.writeData(v)
	b.writeFigures(f)
	b.writeAbout(about)
	return b.write(w)
}

// handed narrows a sheet to what one person can answer and is asked today: what the
// facts leave out is not theirs to bring back.
func (in Input) handed() Input {
	if in.Who == "" {
		return in
	}
	asked := map[string]bool{}
	for _, it := range in.Result.Items {
		asked[it.Question.ID] = it.Applies != checklist.False && it.Question.Who == in.Who
	}
	c := *in.Checklist
	c.Sections = nil
	for _, s := range in.Checklist.Sections {
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions),
			func(q checklist.Question) bool { return !asked[q.ID] })
		c.Sections = append(c.Sections, s)
	}
	in.Checklist, in.Result = &c, assess.Judge(&c, in.Assessment)
	return in
}

// withSkipped lets a client see the questions that the facts leave out today, at
// the end: the client may state other facts. Before them those that one person
// can answer come together, in the order of the list.
func (v *listing) withSkipped() {
	v.asked = append(v.asked, v.skipped...)
	v.skipped = nil
	place := map[*checklist.Question]int{}
	for i, it := range v.in.Result.Items {
		place[it.Question] = i
	}
	slices.SortStableFunc(v.asked, func(a, b row) int {
		return cmp.Or(truth(a.item.Applies == checklist.False)-truth(b.item.Applies == checklist.False),
			slices.Index(whoOrder, a.item.Question.Who)-slices.Index(whoOrder, b.item.Question.Who),
			place[a.item.Question]-place[b.item.Question])
	})
	for i := range v.asked {
		v.asked[i].no = i + 1
	}
}

// whoOrder is the order of those who answer; what anybody can answer comes first.
var whoOrder = append([]checklist.Who{""}, checklist.Whos...)

// writeFacts writes 前提: the facts that are asked. Those that follow from others
// are not.
func (b *book) writeFacts() {
	in, name := b.in, SheetFacts.In(b.in.Lang)
	facts := in.asks()
	b.guard(name)
	const answer = 5 // the column of the answers
	for i := range facts {
		b.pickCells(name, cell(answer, listHead+1+i), fmt.Sprintf("tk_fact_%d", i+1), factWords(&facts[i], in.Lang))
	}
	s := b.sheet(name, paper{widths: []float64{14, 18, 5, 74, 30, 84}, hidden: []int{1, 2}, head: listHead,
		headTop: listHead, frozen: 3, tab: "B7791F"})
	s.put(26, append(blanks(2), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(2), val{v: hintFacts.In(in.Lang), look: lookHint})...)
	var heads []val
	for _, h := range []checklist.Text{HeadFactID, HeadMark, HeadNo, HeadFactAsk, HeadFact, headFactWhy} {
		heads = append(heads, val{v: h.In(in.Lang), look: lookHead})
	}
	s.put(0, heads...)
	for i, f := range facts {
		var stated any
		if v := in.Assessment.Stated(f.ID); v != "" {
			stated = f.ValueLabel(v, in.Lang)
		}
		s.put(0, val{v: f.ID, look: lookSmall}, val{v: rowMark(f.ID, i+1, f.Ask.In(in.Lang)), look: lookSmall},
			val{v: i + 1, look: lookMid},
			val{v: f.Ask.In(in.Lang), look: lookCell}, val{v: stated, look: lookPick},
			val{v: f.Why.In(in.Lang), look: lookSmall})
	}
	s.done()
}

// factWords are the values of a fact as people choose them.
func factWords(f *checklist.Fact, lang checklist.Lang) []string {
	var out []string
	for _, v := range f.Statable() {
		out = append(out, f.ValueLabel(v, lang))
	}
	return out
}

// writeQuestions writes 回答一覧 of an answer workbook. What the facts leave out
// today, after the first asked rows, is not printed.
func (b *book) writeQuestions(v listing, asked int, chapter map[*checklist.Section]int, f *figureSheet) {
	t := questionTable{
		sheet:   SheetAnswers.In(b.in.Lang),
		hint:    hintSheet.In(b.in.Lang),
		cols:    b.questionColumns(chapter),
		rows:    v.asked,
		tab:     navy,
		frozen:  "no",
		area:    true,
		state:   b.progress(f),
		stateAt: string(assess.FieldStatus),
		printed: listHead + max(asked, 1),
	}
	b.guard(t.sheet)
	b.statusRules(t.sheet, t.cols.at(string(assess.FieldStatus)), t.first(), t.last())
	b.statusList(t)
	b.table(t)
}

// questionColumns are the columns of 回答一覧 in an answer workbook. What the facts
// leave out today is paler, and still free: the client may state other facts.
func (b *book) questionColumns(chapter map[*checklist.Section]int) columns {
	lang := b.in.Lang
	out := func(r row) bool { return r.item.Applies == checklist.False }
	cs := append(b.known(), b.asked(13, 46)...)
	cs = append(cs,
		column{key: "who", head: headWho, width: 9,
			show: func(r row) val { return val{v: r.item.Question.Who.Label(lang), look: lookDuty} }},
		column{key: "check", head: checklist.LabelCheck, width: 56,
			show: func(r row) val { return val{v: r.item.Question.Check.In(lang), look: lookExplain} }},
	)
	cs = append(cs, b.fields(false)...)
	// What is read on the screen only is so wide that it makes no printed row taller.
	cs = append(cs, column{key: "why", head: checklist.LabelWhy, width: 80, screen: true,
		show: func(r row) val { return val{v: r.item.Question.Why.In(lang), look: lookExplain} }})
	cs = b.scored(cs, chapter)
	for i, c := range cs {
		show := c.show
		switch c.key {
		case "section":
			cs[i].show = func(r row) val {
				v := show(r)
				if out(r) {
					v.v = fmt.Sprint(v.v, "\n", leftOut.In(lang))
				}
				return v
			}
		case "ask":
			cs[i].show = func(r row) val {
				v := show(r)
				if out(r) {
					v.look.color = muted
				}
				return v
			}
		case string(assess.FieldStatus):
			cs[i].show = func(r row) val {
				v := pale(show(r), out(r))
				if b.in.answer(r).Status == assess.Unanswered {
					v.v = nil // a cell to fill in
				}
				return v
			}
		case string(assess.FieldReason), string(assess.FieldNote), string(assess.FieldEvidence):
			cs[i].show = func(r row) val { return pale(show(r), out(r)) }
		}
	}
	return cs
}

// progress says how far the workbook is filled in and what it comes to, by the
// formulas of the report, for as long as the facts stay what they were.
func (b *book) progress(f *figureSheet) val {
	lang := b.in.Lang
	total, left := f.value("all.total").(int), f.value("all.unanswered").(int)
	if b.in.Who != "" { // a part of the questions has no verdict
		return val{v: fmt.Sprintf(progressPart.In(lang), total-left, total),
			formula: fmt.Sprintf(`%s&(%s-%s)&" / "&%s`, quote(progressPartHead.In(lang)), f.ref("all.total"),
				f.ref("all.unanswered"), f.ref("all.total")),
			look: look{bold: true, color: navy}}
	}
	parts := strings.SplitN(progressLine.In(lang), "%s", 5)
	if len(parts) != 5 {
		panic("report: progressLine has four places") // words are ours
	}
	values := []string{strconv.Itoa(total - left), strconv.Itoa(total),
		verdictWord(assess.Verdict(f.value("legal.verdict").(string)), lang),
		b.interval(f.value("legal.low"), f.value("legal.high"))}
	formulas := []string{f.ref("all.total") + "-" + f.ref("all.unanswered"), f.ref("all.total"),
		b.verdictFormula(f.ref("legal.verdict")), b.intervalFormula(f.ref("legal.low"), f.ref("legal.high"))}
	text, formula := parts[0], quote(parts[0])
	for i := range values {
		text += values[i] + parts[i+1]
		formula += "&(" + formulas[i] + ")&" + quote(parts[i+1])
	}
	return val{v: text, formula: formula, look: look{bold: true, color: navy}}
}

func pale(v val, out bool) val {
	if out {
		v.look.back = naBack
	}
	return v
}

// writeHowTo writes the first sheet of an answer workbook: whom it belongs to,
// who fills it in, how many items are left, and what to do, in five lines.
func (b *book) writeHowTo(f *figureSheet) {
	in, name := b.in, SheetHowTo.In(b.in.Lang)
	b.guard(name)
	s := b.sheet(name, paper{widths: []float64{3, 22, 100}, tab: "2F855A"})
	s.put(36, val{}, val{v: in.sheetTitle(),
		look: look{bold: true, size: 20, color: white, back: navy, center: true}, span: 2})
	s.skip(10)
	key, value := look{color: muted, dotted: true}, look{dotted: true, wrap: true}
	for _, l := range in.who() {
		blank := in.Assessment.Organisation == "" && (l.of == whoOrganisation || l.of == whoNumber)
		if l.of != whoGrouped && !blank { // an answer sheet goes by sections
			s.put(22, val{}, val{v: l.Label, look: key}, val{v: l.Value, look: value})
		}
	}
	b.filledBy(s)
	s.put(30, val{}, val{v: itemsLeft.In(in.Lang), look: key},
		val{v: f.value("all.unanswered"), formula: f.ref("all.unanswered"),
			look: look{dotted: true, bold: true, size: 14, color: navy}})
	s.skip(10)
	s.put(26, val{}, val{v: howToTitle.In(in.Lang), look: look{bold: true, size: 13, color: navy, dotted: true},
		span: 2})
	lines := howTo
	if in.Who != "" { // without facts
		lines = howTo[1:]
		s.put(0, val{}, val{v: partHint.In(in.Lang), look: look{wrap: true, dotted: true}, span: 2})
	}
	for i, line := range lines {
		s.put(0, val{}, val{v: fmt.Sprintf("%d. %s", i+1, line.what.In(in.Lang)),
			look: look{bold: true, box: true, wrap: true, back: shade}},
			val{v: line.how.In(in.Lang), look: lookCell})
	}
	s.skip(10)
	s.put(0, val{}, val{v: disclaimer.In(in.Lang), look: look{size: 9, color: muted, wrap: true}, span: 2})
	s.done()
}

// sheetTitle names the workbook, and whom it is for where it is for one person.
func (in Input) sheetTitle() string {
	if in.Who == "" {
		return titleSheet.In(in.Lang)
	}
	return fmt.Sprintf(partOf.In(in.Lang), titleSheet.In(in.Lang), in.Who.Label(in.Lang))
}

// filledBy are the cells for who fills the workbook in, in which department and
// when. They are empty in every workbook: whoever fills it in writes them.
func (b *book) filledBy(s *pen) {
	heads := []checklist.Text{HeadBy, HeadDepartment, HeadDay}
	if b.in.Assessment.Organisation == "" { // one sheet for all
		heads = append([]checklist.Text{HeadOrganisation}, heads...)
	}
	for _, h := range heads {
		l := lookEntry
		if h == HeadDay {
			l.format = dateFormat(b.in.Lang)
			b.dateCheck(s.name, cell(3, s.row+1))
		}
		s.put(24, val{}, val{v: h.In(b.in.Lang), look: look{color: muted, dotted: true}}, val{look: l})
	}
}
