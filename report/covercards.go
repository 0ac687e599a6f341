package report

import (
	"fmt"
	"strings"

	"tenken/assess"
)

// cards are the figures of the brief, each with the formula that follows the
// answers.
func (c *cover) cards() {
	label := look{size: 10, color: muted, box: true, center: true, back: shade}
	big := look{size: 22, bold: true, color: navy, box: true, center: true}
	note := look{size: 9, color: muted, box: true, center: true, wrap: true}
	rows := [3][]val{blanks(1), blanks(1), blanks(1)}
	for _, k := range c.brief.Cards {
		value, says := c.cardFormulas(k.Figure)
		rows[0] = append(rows[0], val{v: k.Label, look: label, span: 6})
		rows[1] = append(rows[1], val{v: k.Value, formula: value, look: big, span: 6})
		rows[2] = append(rows[2], val{v: k.Note, formula: says, look: note, span: 6})
	}
	c.p.skip(4)
	c.p.put(20, rows[0]...)
	c.p.put(36, rows[1]...)
	c.p.put(24, rows[2]...)
}

// cardFormulas say what the card of a figure shows when answers change: its
// value and its note, in the words of the brief.
func (c *cover) cardFormulas(of assess.Figure) (value, note string) {
	f, lang := c.f, c.in.Lang
	ends := func(key string) (string, string) { return f.ref(key + ".low"), f.ref(key + ".high") }
	switch of {
	case assess.FigureVerdict:
		words := fmt.Sprintf(gapsNote.In(lang), assess.FigureGaps.Label(lang), -1)
		return c.verdictFormula(f.ref("legal.verdict")), around(words, "-1", f.ref("gaps"))
	case assess.FigureRate:
		lo, hi := ends("legal")
		many := assess.Result{Legal: &assess.Legal{Counts: assess.Counts{NA: 1}}, NAShare: -1}.NAText(lang)
		return c.intervalFormula(lo, hi),
			fmt.Sprintf(`IF(%s=1,%s,%s)`, f.ref("many-na"), around(many, "-1", f.ref("na-share")),
				c.endsFormula(lo, hi))
	case assess.FigurePractice:
		lo, hi := ends("practice")
		return c.intervalFormula(lo, hi), c.endsFormula(lo, hi)
	}
	return c.gradeFormula(), c.reachFormula()
}

// around is a sentence as a formula, with a cell in the place of a word.
func around(sentence, word, ref string) string {
	before, after, _ := strings.Cut(sentence, word)
	return quote(before) + "&" + ref + "&" + quote(after)
}

// endsFormula says what the two ends of a figure are, where there are two.
func (c *cover) endsFormula(low, high string) string {
	return fmt.Sprintf(`IF(%s=%s,"",%s)`, low, high, quote(twoEnds.In(c.in.Lang)))
}

func (b *book) verdictFormula(ref string) string {
	out := quote("")
	for _, v := range []assess.Verdict{noDuty, assess.Undetermined, assess.Conforming, assess.NeedsCorrection,
		assess.Nonconforming} {
		out = fmt.Sprintf(`IF(%s=%s,%s,%s)`, ref, quote(string(v)), quote(verdictWord(v, b.in.Lang)), out)
	}
	return out
}

// gradeFormula is the grade with 暫定 where it is provisional.
func (c *cover) gradeFormula() string {
	lang := c.in.Lang
	mark := strings.TrimPrefix(assess.Result{Grade: assess.GradeA, Provisional: true}.GradeText(lang),
		assess.GradeA.Label(lang))
	return fmt.Sprintf(`%s&IF(%s=1,%s,"")`, c.gradeWord(c.f.ref("grade")), c.f.ref("provisional"), quote(mark))
}

func (c *cover) gradeWord(ref string) string {
	return fmt.Sprintf(`IF(%[1]s="none",%[2]s,%[1]s)`, ref, quote(assess.GradeNone.Label(c.in.Lang)))
}

// reachFormula says what the grade becomes when all that is unanswered or
// unknown turns out yes, in the words of the result.
func (c *cover) reachFormula() string {
	f := c.f
	says := func(unknown, unanswered int) string {
		const any = assess.Grade("@")
		r := assess.Result{Reachable: any, PracticeOf: assess.Counts{Unknown: unknown, Unanswered: unanswered}}
		return around(r.ReachText(c.in.Lang), string(any), c.gradeWord(f.ref("reachable")))
	}
	open := around(fmt.Sprintf(gapsNote.In(c.in.Lang), assess.FigureOpen.Label(c.in.Lang), -1), "-1", f.ref("open"))
	return fmt.Sprintf(`IF(%s=0,%s,IF(%s=%s,%s,IF(%s=0,%s,IF(%s=0,%s,%s))))`, f.ref("open"),
		quote(gradeFinal.In(c.in.Lang)),
		f.ref("grade"), f.ref("reachable"), open, f.ref("all.unanswered"), says(1, 0), f.ref("all.unknown"),
		says(0, 1), says(1, 1))
}

// interval is a figure as it is printed, of two values that stand in cells.
func (b *book) interval(low, high any) string {
	l, isInt := low.(int)
	if !isInt {
		return assess.NoFigure
	}
	return (&assess.Interval{Low: l, High: high.(int)}).In(b.in.Lang)
}

func (b *book) intervalFormula(low, high string) string {
	to, percent := assess.IntervalMarks(b.in.Lang)
	return fmt.Sprintf(`IF(%[1]s="",%[3]s,IF(%[1]s=%[2]s,%[1]s&%[5]s,%[1]s&%[4]s&%[2]s&%[5]s))`,
		low, high, quote(assess.NoFigure), quote(to), quote(percent))
}
