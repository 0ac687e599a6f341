package report

import (
	"fmt"

	"tenken/assess"
)

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
	c.p.put(40, rows[1]...)
	c.p.put(26, rows[2]...)
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
