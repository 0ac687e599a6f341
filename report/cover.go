package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"tenken/assess"
)

// writeCover writes the page an owner looks at first, and the sections after it.
func (b *book) writeCover(v listing, f *figureSheet) {
	name := SheetSummary.In(b.in.Lang)
	widths := make([]float64, coverCols+2)
	for i := range widths {
		widths[i] = coverWidth
	}
	widths[0], widths[coverCols+1] = 1.5, 1.5
	c := cover{book: b, v: v, f: f, brief: v.front()}
	plan := c.plan()
	b.coverRules(name, plan)
	b.charts(name, v, plan.sections+1, plan.charts)
	b.keep(b.file.InsertPageBreak(name, cell(1, plan.sections)))
	if ownPage(len(v.sections)) { // the table fills a page, the charts get their own
		b.keep(b.file.InsertPageBreak(name, cell(1, plan.counts)))
	}
	b.logo(name, "B1")
	c.p = b.sheet(name, paper{widths: widths, tab: "2F855A", area: fmt.Sprintf("$A$1:$Z$%d", plan.end)})
	c.title()
	c.identity()
	c.cards()
	c.p.skip(6)
	c.glance()
	c.scale()
	c.sections()
	c.counts()
	c.p.skip(10)
	c.stands(plan.charts)
	for c.p.row < plan.end {
		c.p.skip(15)
	}
	c.p.done()
}

func (c *cover) title() {
	if c.in.hasLogo() {
		c.p.skip(letterhead)
	}
	c.p.put(32, val{}, val{v: c.brief.Title,
		look: look{bold: true, size: 18, color: white, back: navy, center: true}, span: coverCols})
	c.p.skip(6)
}

// signed are the roles that have a box to sign.
var signed = []assess.Role{assess.Prepared, assess.Reviewed, assess.Approved}

// capital is a word as it begins a heading.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// identity says who was assessed by what and when, beside the boxes to sign.
func (c *cover) identity() {
	from := c.p.row + 1
	key, value := look{size: 10, color: muted, dotted: true}, look{size: 10, dotted: true, wrap: true}
	head := look{box: true, center: true, back: shade, size: 10}
	box := look{box: true, center: true, free: true}
	for _, l := range c.brief.Who {
		vals := []val{{}, {v: l.Label, look: key, span: 4}, {v: l.Value, look: value, span: 10}, {}}
		if l.of == whoLists {
			vals[2].look.size = 9
		}
		for _, r := range signed {
			switch c.p.row + 1 - from {
			case 0:
				vals = append(vals, val{v: capital(r.Label(c.in.Lang)), look: head, span: 3})
			case 4:
				day := look{box: true, center: true, free: true, size: 8.5}
				vals = append(vals, val{v: signDay.In(c.in.Lang), look: day, span: 3})
			case 1, 2, 3:
				vals = append(vals, val{look: box}, val{look: box}, val{look: box})
			}
		}
		c.p.put(19, vals...)
	}
	for i := range signed {
		col := 17 + 3*i
		c.p.merge(cell(col, from+1), cell(col+2, from+3))
	}
	c.p.skip(4)
}

// coverRules colour verdicts and answers by their words.
func (b *book) coverRules(name string, p coverPlan) {
	verdict := fmt.Sprintf("$B$%d", p.cards+1)
	b.words(name, fmt.Sprintf("B%[1]d:G%[1]d", p.cards+1), verdict, verdictColours(b.in.Lang))
	b.glanceRules(name, p.glance)
	first := p.sections + 2
	b.words(name, fmt.Sprintf("J%d:L%d", first, max(p.counts-1, first)), fmt.Sprintf("$J%d", first),
		verdictColours(b.in.Lang))
}

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

// endsFormula says what the two ends of a figure are, where there are two.
func (c *cover) endsFormula(low, high string) string {
	return fmt.Sprintf(`IF(%s=%s,"",%s)`, low, high, quote(twoEnds.In(c.in.Lang)))
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
