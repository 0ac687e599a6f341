package report

import (
	"fmt"
	"strconv"
	"strings"

	"tenken/checklist"
)

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
	mid := look{size: 10, box: true, center: true}
	for _, line := range []struct{ label, key, rate string }{
		{checklist.Must.Label(c.in.Lang), "legal", "legal"},
		{c.in.say("努力義務・望ましい措置", "Practice"), "practice", "practice"},
		{c.in.say("合計", "All"), "all", ""},
	} {
		vals := append(blanks(1), val{v: line.label, look: look{box: true, size: 10}, span: 6})
		for _, s := range statuses {
			key := line.key + "." + s.String()
			vals = append(vals, val{v: f.value(key), formula: f.ref(key), look: mid, span: 2})
		}
		vals = append(vals, val{v: f.value(line.key + ".total"), formula: f.ref(line.key + ".total"), look: look{size: 10, box: true, center: true, bold: true}, span: 2})
		if line.rate == "" {
			vals = append(vals, val{look: mid, span: 4})
		} else {
			lo, hi := f.ref(line.rate+".low"), f.ref(line.rate+".high")
			vals = append(vals, val{v: c.interval(f.value(line.rate+".low"), f.value(line.rate+".high")), look: mid, span: 4,
				formula: c.intervalFormula(lo, hi)})
		}
		c.p.put(20, vals...)
	}
}

func (c *cover) heading(s string) {
	c.p.put(26, val{}, val{v: s, look: look{bold: true, size: 12, color: navy, dotted: true}, span: coverCols})
}

// urgent lists the gaps to begin with, and the way to the next grade.
func (c *cover) urgent() {
	c.p.skip(8)
	c.stands(c.plan().urgent)
	c.heading(c.in.say("先に取り組むこと（出力時点）", "Begin here (when this was written)"))
	head := look{bold: true, size: 10, color: white, back: navy, box: true, center: true}
	c.p.put(20, val{}, val{v: "No.", look: head, span: 2}, val{v: headAsk.In(c.in.Lang), look: head, span: 9},
		val{v: headStatus.In(c.in.Lang), look: head, span: 3}, val{v: headAction.In(c.in.Lang), look: head, span: 10})
	small := look{size: 8.5, box: true, wrap: true}
	// Two lines each, so that the page holds all that stands on it; the whole is in the plan.
	short := func(s string, cols int) string { return fitted(text(s), float64(cols)*coverWidth, small.size, 2) }
	rows := c.v.plan[:min(urgentMost, c.v.gaps)]
	for _, r := range rows {
		q := r.item.Question
		c.p.put(22, val{}, val{v: r.no, look: look{size: 10, box: true, center: true, link: true}, span: 2, formula: c.in.toAnswer(q.ID, strconv.Itoa(r.no))}, val{v: short(q.Ask.In(c.in.Lang), 9), look: small, span: 9},
			val{v: r.item.Status.Label(c.in.Lang), look: look{size: 10, box: true, center: true, bold: true}, span: 3},
			val{v: short(or(c.in.answer(r).Action, q.Remedy.In(c.in.Lang)), 10), look: small, span: 10})
	}
	if len(rows) == 0 {
		c.p.put(24, val{}, val{v: c.in.noGaps(), look: look{box: true, center: true, size: 10}, span: coverCols})
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
	if c.in.Lang == checklist.English {
		sub.size = 6.5 // "unanswered" in one line
	}
	vals := append(blanks(1), val{v: headSection.In(c.in.Lang), look: head, span: 8}, val{v: c.in.say("法的義務の判定", "Legal verdict"), look: head, span: 3})
	for _, s := range statuses {
		vals = append(vals, val{v: s.Label(c.in.Lang), look: sub})
	}
	c.p.put(28, append(vals, val{v: c.in.lowHead(), look: head, span: 2}, val{v: c.in.highHead(), look: head, span: 2},
		val{v: c.in.say("努力義務・望ましい措置", "Practice"), look: head, span: 3})...)
	height, size := sectionRow(len(c.v.sections))
	small := look{size: size, box: true, wrap: true}
	mid := look{size: size, box: true, center: true}
	for i, s := range c.v.sections {
		key := fmt.Sprintf("section.%d", i+1)
		vals := append(blanks(1), val{v: c.v.sectionTitle(i), look: small, span: 8},
			val{v: verdictWord(verdictOf(s.result.Legal), c.in.Lang), formula: c.verdictFormula(f.ref(key + ".legal.verdict")), look: look{size: size - 1, box: true, center: true}, span: 3})
		for _, st := range statuses {
			vals = append(vals, val{v: f.value(key + "." + st.String()), formula: f.ref(key + "." + st.String()), look: mid})
		}
		lo, hi := f.ref(key+".practice.low"), f.ref(key+".practice.high")
		vals = append(vals, val{v: f.value(key + ".low"), formula: f.ref(key + ".low"), look: mid, span: 2},
			val{v: f.value(key + ".high"), formula: f.ref(key + ".high"), look: mid, span: 2},
			val{v: c.interval(f.value(key+".practice.low"), f.value(key+".practice.high")), look: mid, span: 3,
				formula: c.intervalFormula(lo, hi)})
		c.p.put(height, vals...)
	}
}

// sectionRow is the least height of a row in the table of n sections and the
// size of its text, both in points: some forty sections stand on one page.
func sectionRow(n int) (height, size float64) {
	switch {
	case n <= 26:
		return 20, 10
	case n <= 34:
		return 16, 8
	default:
		return 15, 7.5
	}
}
