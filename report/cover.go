package report

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// 概要 stands on a grid of 24 narrow columns between two margins.
const (
	coverCols  = 24
	coverWidth = 6.8
	urgentMost = 5  // gaps shown on the cover
	chartRows  = 22 // of 15 points, below the table of sections
)

// cover writes 概要.
type cover struct {
	*book
	p *pen
	v view
	f *figures
}

// writeCover writes the page an owner looks at first, and the sections behind it.
func (b *book) writeCover(v view, f *figures) {
	name := sheetSummary.In(b.in.Lang)
	widths := make([]float64, coverCols+2)
	for i := range widths {
		widths[i] = coverWidth
	}
	widths[0], widths[coverCols+1] = 1.5, 1.5
	c := cover{book: b, v: v, f: f}
	plan := c.plan()
	b.coverRules(name, plan)
	b.charts(name, v, plan.sections+1, plan.charts)
	b.keep(b.file.InsertPageBreak(name, cell(1, plan.sections)))
	c.p = b.sheet(name, paper{widths: widths, tab: "2F855A", area: fmt.Sprintf("$A$1:$Z$%d", plan.end)})
	c.title()
	c.identity()
	c.cards()
	c.stands(plan.cards + 3)
	c.counts()
	c.urgent()
	c.sections()
	c.p.skip(10)
	c.stands(plan.charts)
	for c.p.row < plan.end {
		c.p.skip(15)
	}
	c.p.done()
}

// coverPlan says on which rows the parts of the cover begin: charts and
// colours must be set before the rows are written.
type coverPlan struct{ cards, urgent, sections, charts, end int }

func (c *cover) plan() coverPlan {
	p := coverPlan{cards: 11, urgent: 20}
	p.sections = p.urgent + 2 + max(1, min(urgentMost, c.v.gaps)) + 3
	p.charts = p.sections + 2 + len(c.v.sections) + 1 // after a narrow row
	p.end = p.charts
	if len(c.v.sections) > 0 {
		p.end += chartRows + 6 // LibreOffice draws charts a little taller
	}
	return p
}

// stands makes sure that what comes next begins where the plan says.
func (c *cover) stands(row int) {
	if c.err == nil && c.p.row+1 != row {
		c.keep(fmt.Errorf("cover: row %d begins where %d was planned", c.p.row+1, row))
	}
}

func (c *cover) title() {
	c.p.put(36, val{}, val{v: c.in.say("個人情報保護 自己点検結果報告書", "Personal information protection: self-assessment report"),
		look: look{bold: true, size: 20, color: white, back: navy, center: true}, span: coverCols})
	c.p.skip(8)
}

// identity says who was assessed by what and when, beside the boxes to sign.
func (c *cover) identity() {
	from := c.p.row + 1
	key, value := look{size: 10, color: muted, dotted: true}, look{dotted: true, wrap: true}
	head := look{box: true, center: true, back: shade, size: 10}
	box := look{box: true, center: true, free: true}
	names := []string{c.in.say("作成", "Prepared"), c.in.say("確認", "Checked"), c.in.say("承認", "Approved")}
	day := c.in.say("　　年　　月　　日", "      /      /")
	lines := c.lines()
	for i, kv := range lines {
		vals := []val{{}, {v: kv[0], look: key, span: 4}, {v: kv[1], look: value, span: 10}, {}}
		if i == len(lines)-1 {
			vals[2].look = look{dotted: true, size: 8.5}
			vals[2].span = 20
			c.p.put(22, vals[:3]...)
			continue
		}
		if i == 2 {
			vals[2].look.size = 9.5
		}
		for _, n := range names {
			switch i {
			case 0:
				vals = append(vals, val{v: n, look: head, span: 3})
			case 4:
				vals = append(vals, val{v: day, look: look{box: true, center: true, free: true, size: 8.5}, span: 3})
			case 1, 2, 3:
				vals = append(vals, val{look: box}, val{look: box}, val{look: box})
			}
		}
		c.p.put(22, vals...)
	}
	for i := range names {
		col := 17 + 3*i
		c.p.merge(cell(col, from+1), cell(col+2, from+3))
	}
	c.p.skip(10)
}

// lines are exactly six, whatever is known: the rows of the cover are fixed.
func (c *cover) lines() [][2]string {
	in := c.in
	var lists []string
	for _, l := range parts(in.Checklist) {
		t := fmt.Sprintf("%s %s", l.Title.In(in.Lang), l.Edition)
		if l.Outside {
			t += in.say("（署名なし）", " (unsigned)")
		}
		lists = append(lists, t)
	}
	by := in.PreparedBy
	if by == "" {
		by = in.say("（自己点検）", "(self-check)")
	}
	grouped := in.say("点検項目の区分", "sections of the checklist")
	if in.By != "" {
		grouped = in.byTitle()
	}
	return [][2]string{
		{in.say("事業者名", "Organisation"), in.Assessment.Organisation},
		{in.say("作成日", "Date"), in.day(checklist.DateOf(in.Now))},
		{in.say("点検項目", "Checklist"), strings.Join(lists, in.say("、", ", "))},
		{in.say("作成者", "Prepared by"), by},
		{in.say("集計の区分", "Grouped by"), grouped},
		{in.say("照合番号", "Check number"), or(in.Assessment.Head, "-")},
	}
}

// day is a date as the language writes it.
func (in Input) day(d checklist.Date) string {
	if in.Lang == checklist.English || d == "" {
		return string(d)
	}
	return assess.Wareki(d)
}

// cards are the four figures an owner asks for first.
func (c *cover) cards() {
	f := c.f
	label := look{size: 10, color: muted, box: true, center: true, back: shade}
	big := look{size: 22, bold: true, color: navy, box: true, center: true}
	note := look{size: 9, color: muted, box: true, center: true, wrap: true}
	type card struct{ label, formula, value, noteFormula, note string }
	span := func(key string) (string, string) {
		lo, hi := f.ref(key+".low"), f.ref(key+".high")
		return c.intervalFormula(lo, hi), c.interval(f.value(key+".low"), f.value(key+".high"))
	}
	legal, legalNow := span("legal")
	practice, practiceNow := span("practice")
	grade := f.ref("grade")
	r := c.in.Result
	cards := []card{
		{c.in.say("法的義務の判定", "Legal verdict"), c.verdictFormula(f.ref("legal.verdict")), verdictWord(verdictOf(r.Legal), c.in.Lang),
			fmt.Sprintf(`%s&%s&%s`, quote(c.in.say("是正を要する項目 ", "Items to mend: ")), f.ref("gaps"), quote(c.in.say(" 件", ""))),
			fmt.Sprintf("%s%d%s", c.in.say("是正を要する項目 ", "Items to mend: "), len(r.Gaps), c.in.say(" 件", ""))},
		{c.in.say("評価（A～E）", "Grade (A to E)"), fmt.Sprintf(`IF(%[1]s="none",%[2]s,%[1]s)`, grade, quote(assess.GradeNone.Label(c.in.Lang))), r.Grade.Label(c.in.Lang),
			c.gradeNoteFormula(), c.gradeNote()},
		{c.in.say("法的義務の充足率", "Duties met"), legal, legalNow, c.naFormula(), c.naNote()},
		{c.in.say("努力義務・望ましい措置の実施率", "Practice score"), practice, practiceNow,
			quote(c.in.say("左は現在、右は未確定が全て「はい」のとき", "now, and if all that is open were yes")), c.in.say("左は現在、右は未確定が全て「はい」のとき", "now, and if all that is open were yes")},
	}
	rows := [3][]val{blanks(1), blanks(1), blanks(1)}
	for _, k := range cards {
		rows[0] = append(rows[0], val{v: k.label, look: label, span: 6})
		rows[1] = append(rows[1], val{v: k.value, formula: k.formula, look: big, span: 6})
		rows[2] = append(rows[2], val{v: k.note, formula: k.noteFormula, look: note, span: 6})
	}
	c.p.skip(6)
	c.p.put(22, rows[0]...)
	c.p.put(42, rows[1]...)
	c.p.put(32, rows[2]...)
}

func (c *cover) verdictFormula(ref string) string {
	out := quote("")
	for _, v := range []assess.Verdict{noDuty, assess.Undetermined, assess.Conforming, assess.NeedsCorrection, assess.Nonconforming} {
		out = fmt.Sprintf(`IF(%s=%s,%s,%s)`, ref, quote(string(v)), quote(verdictWord(v, c.in.Lang)), out)
	}
	return out
}

func (c *cover) gradeNote() string {
	r := c.in.Result
	if !r.Provisional {
		return c.in.say("確定", "final")
	}
	return fmt.Sprintf("%s%d%s%s", c.in.say("暫定（未確定 ", "provisional ("), r.Open, c.in.say(" 項目）到達しうる評価 ", " open), reachable: "), r.Reachable.Label(c.in.Lang))
}

func (c *cover) gradeNoteFormula() string {
	f := c.f
	return fmt.Sprintf(`IF(%s=0,%s,%s&%s&%s&IF(%[6]s="none",%[7]s,%[6]s))`, f.ref("provisional"), quote(c.in.say("確定", "final")),
		quote(c.in.say("暫定（未確定 ", "provisional (")), f.ref("open"), quote(c.in.say(" 項目）到達しうる評価 ", " open), reachable: ")),
		f.ref("reachable"), quote(assess.GradeNone.Label(c.in.Lang)))
}

func (c *cover) naNote() string {
	if c.in.Result.NAShare > 20 {
		return fmt.Sprintf("%s%d %%", c.in.say("該当なしが法的義務の ", "not applicable: "), c.in.Result.NAShare)
	}
	return c.in.say("左は現在、右は未確定が全て「はい」のとき", "now, and if all that is open were yes")
}

func (c *cover) naFormula() string {
	return fmt.Sprintf(`IF(%[1]s>20,%[2]s&%[1]s&" %%",%[3]s)`, c.f.ref("na-share"), quote(c.in.say("該当なしが法的義務の ", "not applicable: ")),
		quote(c.in.say("左は現在、右は未確定が全て「はい」のとき", "now, and if all that is open were yes")))
}

// interval is a figure as it is printed: 40～75 %, 60 %, or a dash for none.
func (b *book) interval(low, high any) string {
	switch {
	case low == "":
		return "―"
	case low == high:
		return fmt.Sprintf("%v %%", low)
	default:
		return fmt.Sprintf("%v%s%v %%", low, b.in.say("～", "–"), high)
	}
}

func (b *book) intervalFormula(low, high string) string {
	return fmt.Sprintf(`IF(%[1]s="","―",IF(%[1]s=%[2]s,%[1]s&" %%",%[1]s&"%[3]s"&%[2]s&" %%"))`, low, high, b.in.say("～", "–"))
}

// counts is the table of answers by strength of duty.
func (c *cover) counts() {
	f := c.f
	c.heading(c.in.say("点検結果の内訳", "Answers by result"))
	head := look{bold: true, size: 10, color: white, back: navy, box: true, center: true}
	vals := append(blanks(1), val{v: c.in.say("義務の別", "Duty"), look: head, span: 6})
	for _, s := range statuses {
		vals = append(vals, val{v: s.Label(c.in.Lang), look: look{bold: true, size: 9, box: true, center: true, back: shade}, span: 2})
	}
	vals = append(vals, val{v: c.in.say("計", "Total"), look: head, span: 2}, val{v: c.in.say("割合", "Rate"), look: head, span: 4})
	c.p.put(22, vals...)
	for _, line := range []struct{ label, key, rate string }{
		{checklist.Must.Label(c.in.Lang), "legal", "legal"},
		{c.in.say("努力義務・望ましい措置", "Practice"), "practice", "practice"},
		{c.in.say("合計", "All"), "all", ""},
	} {
		vals := append(blanks(1), val{v: line.label, look: look{box: true, size: 10}, span: 6})
		for _, s := range statuses {
			key := line.key + "." + s.String()
			vals = append(vals, val{v: f.value(key), formula: f.ref(key), look: lookMid, span: 2})
		}
		vals = append(vals, val{v: f.value(line.key + ".total"), formula: f.ref(line.key + ".total"), look: look{box: true, center: true, bold: true}, span: 2})
		if line.rate == "" {
			vals = append(vals, val{look: lookMid, span: 4})
		} else {
			lo, hi := f.ref(line.rate+".low"), f.ref(line.rate+".high")
			vals = append(vals, val{v: c.interval(f.value(line.rate+".low"), f.value(line.rate+".high")), look: lookMid, span: 4,
				formula: c.intervalFormula(lo, hi)})
		}
		c.p.put(20, vals...)
	}
}

func (c *cover) heading(s string) {
	c.p.put(26, val{}, val{v: s, look: look{bold: true, size: 13, color: navy, dotted: true}, span: coverCols})
}

// urgent lists the gaps to begin with, and the way to the next grade.
func (c *cover) urgent() {
	c.p.skip(8)
	c.stands(c.plan().urgent)
	c.heading(c.in.say("先に取り組むこと（出力時点）", "Begin here (when this was written)"))
	head := look{bold: true, size: 10, color: white, back: navy, box: true, center: true}
	c.p.put(20, val{}, val{v: "No.", look: head, span: 2}, val{v: headAsk.In(c.in.Lang), look: head, span: 9},
		val{v: headStatus.In(c.in.Lang), look: head, span: 3}, val{v: headAction.In(c.in.Lang), look: head, span: 10})
	small := look{size: 10, box: true, wrap: true}
	rows := c.v.plan[:min(urgentMost, c.v.gaps)]
	for _, r := range rows {
		q := r.item.Question
		c.p.put(22, val{}, val{v: r.no, look: look{size: 10, box: true, center: true}, span: 2}, val{v: q.Ask.In(c.in.Lang), look: small, span: 9},
			val{v: r.item.Status.Label(c.in.Lang), look: look{size: 10, box: true, center: true, bold: true}, span: 3},
			val{v: or(r.answer.Action, q.Remedy.In(c.in.Lang)), look: small, span: 10})
	}
	if len(rows) == 0 {
		c.p.put(24, val{}, val{v: c.in.say("是正を要する項目はありません。", "Nothing needs mending."), look: look{box: true, center: true, size: 10}, span: coverCols})
	}
	c.p.put(22, val{}, val{v: c.way(), look: look{size: 10, wrap: true}, span: coverCols})
	c.p.put(20, val{}, val{v: disclaimer.In(c.in.Lang), look: look{size: 9, color: muted, wrap: true}, span: coverCols})
}

// way says what leads to the next grade, as it was when this was written.
func (c *cover) way() string {
	n := c.in.Result.Next
	if n == nil {
		if l := c.in.Result.Legal; l != nil && l.Unanswered > 0 {
			return c.in.say("次の一歩：未回答の法的義務に答えると、評価が定まります。", "Next step: answer the unanswered duties; then the grade is settled.")
		}
		return ""
	}
	var nos []string
	for _, id := range n.Change {
		if i, ok := c.v.at[id]; ok {
			nos = append(nos, fmt.Sprint(c.v.asked[i].no))
		}
	}
	list := strings.Join(nos, c.in.say("、", ", "))
	if len(nos) > 12 {
		list = strings.Join(nos[:12], c.in.say("、", ", ")) + c.in.say(fmt.Sprintf(" ほか %d 項目", len(nos)-12), fmt.Sprintf(" and %d more", len(nos)-12))
	}
	return fmt.Sprintf(c.in.say("評価を %s に上げる近道（出力時点）：No. %s を「はい」にする。目安は %d 人日。", "Shortest way to grade %s (when this was written): turn No. %s into yes, about %d person-days."),
		n.Grade.Label(c.in.Lang), list, n.Work)
}

// sections is the table behind the charts.
func (c *cover) sections() {
	f := c.f
	c.p.skip(8)
	c.stands(c.plan().sections)
	c.heading(c.in.say("区分ごとの結果", "Results by section"))
	head := look{bold: true, size: 9, color: white, back: navy, box: true, center: true, wrap: true}
	sub := look{bold: true, size: 8, box: true, center: true, wrap: true, back: shade}
	vals := append(blanks(1), val{v: headSection.In(c.in.Lang), look: head, span: 8}, val{v: c.in.say("法的義務の判定", "Legal verdict"), look: head, span: 3})
	for _, s := range statuses {
		vals = append(vals, val{v: s.Label(c.in.Lang), look: sub})
	}
	c.p.put(28, append(vals, val{v: c.in.lowHead(), look: head, span: 2}, val{v: c.in.highHead(), look: head, span: 2},
		val{v: c.in.say("努力義務・望ましい措置", "Practice"), look: head, span: 3})...)
	small := look{size: 10, box: true, wrap: true}
	mid := look{size: 10, box: true, center: true}
	for i, s := range c.v.sections {
		key := fmt.Sprintf("section.%d", i+1)
		vals := append(blanks(1), val{v: s.title, look: small, span: 8},
			val{v: verdictWord(verdictOf(s.result.Legal), c.in.Lang), formula: c.verdictFormula(f.ref(key + ".legal.verdict")), look: look{size: 9, box: true, center: true}, span: 3})
		for _, st := range statuses {
			vals = append(vals, val{v: f.value(key + "." + st.String()), formula: f.ref(key + "." + st.String()), look: mid})
		}
		lo, hi := f.ref(key+".practice.low"), f.ref(key+".practice.high")
		vals = append(vals, val{v: f.value(key + ".low"), formula: f.ref(key + ".low"), look: mid, span: 2},
			val{v: f.value(key + ".high"), formula: f.ref(key + ".high"), look: mid, span: 2},
			val{v: c.interval(f.value(key+".practice.low"), f.value(key+".practice.high")), look: mid, span: 3,
				formula: c.intervalFormula(lo, hi)})
		c.p.put(20, vals...)
	}
}

// coverRules colour the verdicts by their word.
func (b *book) coverRules(name string, p coverPlan) {
	rules := func(at string) []excelize.ConditionalFormatOptions {
		var opts []excelize.ConditionalFormatOptions
		for _, r := range []struct {
			v         assess.Verdict
			back, ink string
		}{{assess.Conforming, yesBack, yesInk}, {assess.NeedsCorrection, partlyBack, partlyInk}, {assess.Nonconforming, noBack, noInk}, {assess.Undetermined, naBack, naInk}} {
			opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Criteria: at + "=" + quote(verdictWord(r.v, b.in.Lang)), Format: b.conditional(r.ink, r.back)})
		}
		return opts
	}
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("B%[1]d:G%[1]d", p.cards+1), rules(fmt.Sprintf("$B$%d", p.cards+1))))
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("J%d:L%d", p.sections+2, max(p.charts-1, p.sections+2)), rules(fmt.Sprintf("$J%d", p.sections+2))))
	var opts []excelize.ConditionalFormatOptions
	first := p.urgent + 2
	for _, r := range []struct {
		s         assess.Status
		back, ink string
	}{{assess.Partly, partlyBack, partlyInk}, {assess.No, noBack, noInk}, {assess.Unknown, unknownBack, unknownInk}} {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Criteria: fmt.Sprintf("$M%d=%s", first, quote(r.s.Label(b.in.Lang))), Format: b.conditional(r.ink, r.back)})
	}
	b.keep(b.file.SetConditionalFormat(name, fmt.Sprintf("M%d:O%d", first, first+urgentMost-1), opts))
}
