package report

import (
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// figureSheet is the sheet of formulas by which a workbook judges itself: rule
// tenken-verdict/1 over the answers as they stand in 回答一覧, in functions
// that Excel 2016 and LibreOffice know. Beside every formula stands the value
// the engine computed; a test has LibreOffice recalculate and compares.
//
// Formulas read these names, each a column of 回答一覧:
//
//	tk_duty     must, effort, should
//	tk_status   the status that counts: 0 unanswered, 1 yes, 2 partly, 3 no, 4 unknown, 5 na
//	tk_weight   weight times class factor of a practice question, 0 of a duty
//	tk_open     1 while the question is open
//	tk_section  the number of its section
type figureSheet struct {
	sheet string
	rows  []formulaCell
	at    map[string]int // key to its place in rows
}

type formulaCell struct {
	key, formula string
	ref          string // the cell
	value        any    // string or int
}

func newFigures(sheet string) *figureSheet { return &figureSheet{sheet: sheet, at: map[string]int{}} }

// add puts a formula on the sheet and returns the cell that holds it.
func (f *figureSheet) add(key string, value any, formula string, args ...any) string {
	ref := fmt.Sprintf("'%s'!$B$%d", f.sheet, len(f.rows)+2) // below the heading
	f.at[key] = len(f.rows)
	f.rows = append(f.rows, formulaCell{key, fmt.Sprintf(formula, args...), ref, value})
	return ref
}

// of is the figure of a key.
func (f *figureSheet) of(key string) formulaCell {
	at, ok := f.at[key]
	if !ok {
		panic("report: no figure " + key) // keys are ours
	}
	return f.rows[at]
}

// ref is the cell of a figure.
func (f *figureSheet) ref(key string) string { return f.of(key).ref }

// value is what the engine computed for a figure.
func (f *figureSheet) value(key string) any { return f.of(key).value }

// judge fills the sheet.
func (f *figureSheet) judge(v listing) {
	r := v.in.Result
	f.legal("legal", "", r.Legal)
	f.practice("practice", "", r.Practice)
	f.counts("practice", `,tk_duty,"<>must"`, r.PracticeOf)
	f.counts("all", "", v.in.counts())
	f.add("open", r.Open, "SUM(tk_open)")
	f.add("provisional", truth(r.Provisional), "IF(%s>0,1,0)", f.ref("open"))
	f.add("gaps", len(r.Gaps), "%s+%s+%s", f.ref("all.partly"), f.ref("all.no"), f.ref("all.unknown"))
	f.add("na-share", r.NAShare, "IF(%[1]s=0,0,INT(100*%[2]s/%[1]s))", f.ref("legal.total"), f.ref("legal.na"))
	f.add("many-na", truth(r.ManyNA()), "IF(5*%s>%s,1,0)", f.ref("legal.na"), f.ref("legal.total"))
	f.grade("grade", r.Grade, f.ref("legal.verdict"), f.ref("legal.low"), f.ref("practice.low"))
	f.add("reachable.verdict", string(reachableVerdict(r)),
		`IF(%s=0,"absent",IF(%s>0,"nonconforming",IF(%s>0,"needs-correction",IF(%s=0,"undetermined","conforming"))))`,
		f.ref("legal.total"), f.ref("legal.no"), f.ref("legal.partly"), f.ref("legal.n"))
	f.grade("reachable", r.Reachable, f.ref("reachable.verdict"), f.ref("legal.high"), f.ref("practice.high"))
	for i, s := range v.sections {
		key, only := fmt.Sprintf("section.%d", i+1), fmt.Sprintf(",tk_section,%d", i+1)
		f.legal(key+".legal", only, s.result.Legal)
		f.practice(key+".practice", only, s.result.Practice)
		f.counts(key, only, s.result.Counts)
		rate := shareOfYes(s.result.Counts)
		n := fmt.Sprintf("(%s-%s)", f.ref(key+".total"), f.ref(key+".na"))
		f.add(key+".low", orBlank(rate, false), `IF(%[1]s=0,"",INT(100*%[2]s/%[1]s))`, n, f.ref(key+".yes"))
		f.add(key+".high", orBlank(rate, true), `IF(%[1]s=0,"",INT(100*(%[2]s+%[3]s+%[4]s)/%[1]s))`, n,
			f.ref(key+".yes"), f.ref(key+".unanswered"), f.ref(key+".unknown"))
	}
}

// counts adds the number of questions by status, over those that only selects.
func (f *figureSheet) counts(key, only string, c assess.Counts) {
	f.add(key+".total", c.Total(), `COUNTIFS(tk_status,">=0"%s)`, only)
	rest := f.ref(key + ".total")
	for _, st := range assess.Answers {
		name := key + "." + st.String()
		f.add(name, c.Of(st), "COUNTIFS(tk_status,%d%s)", int(st), only)
		rest += "-" + f.ref(name)
	}
	f.add(key+"."+assess.Unanswered.String(), c.Unanswered, "%s", rest)
}

// legal adds the counts, the met rate and the verdict over duties.
func (f *figureSheet) legal(key, only string, l *assess.Legal) {
	var c assess.Counts
	var rate *assess.Interval
	if l != nil {
		c, rate = l.Counts, l.Rate
	}
	f.counts(key, `,tk_duty,"must"`+only, c)
	n := f.add(key+".n", c.Counting(), "%s-%s", f.ref(key+".total"), f.ref(key+".na"))
	f.add(key+".low", orBlank(rate, false), `IF(%[1]s=0,"",INT(100*%[2]s/%[1]s))`, n, f.ref(key+".yes"))
	f.add(key+".high", orBlank(rate, true), `IF(%[1]s=0,"",INT(100*(%[2]s+%[3]s+%[4]s)/%[1]s))`, n,
		f.ref(key+".yes"), f.ref(key+".unanswered"), f.ref(key+".unknown"))
	f.add(key+".verdict", string(verdictOf(l)),
		`IF(%s=0,"absent",IF(%s>0,"nonconforming",IF(%s+%s>0,"needs-correction",`+
			`IF(OR(%s>0,%s=0),"undetermined","conforming"))))`,
		f.ref(key+".total"), f.ref(key+".no"), f.ref(key+".partly"), f.ref(key+".unknown"), f.ref(key+".unanswered"), n)
}

// practice adds the practice score: points 2 for yes and 1 for partly, times weight.
func (f *figureSheet) practice(key, only string, iv *assess.Interval) {
	n := fmt.Sprintf(`(SUMIFS(tk_weight,tk_status,">=0"%[1]s)-SUMIFS(tk_weight,tk_status,5%[1]s))`, only)
	low := fmt.Sprintf(`(2*SUMIFS(tk_weight,tk_status,1%[1]s)+SUMIFS(tk_weight,tk_status,2%[1]s))`, only)
	open := fmt.Sprintf(`(SUMIFS(tk_weight,tk_status,0%[1]s)+SUMIFS(tk_weight,tk_status,4%[1]s))`, only)
	f.add(key+".low", orBlank(iv, false), `IF(%[1]s=0,"",INT(100*%[2]s/(2*%[1]s)))`, n, low)
	f.add(key+".high", orBlank(iv, true), `IF(%[1]s=0,"",INT(100*(%[2]s+2*%[3]s)/(2*%[1]s)))`, n, low, open)
}

func (f *figureSheet) grade(key string, g assess.Grade, verdict, rate, practice string) {
	f.add(key, string(g), `IF(OR(%[1]s="conforming",%[1]s="absent"),IF(%[3]s="","A",IF(%[3]s>=80,"A","B")),`+
		`IF(%[1]s="needs-correction","C",IF(%[1]s="nonconforming",IF(%[2]s>=50,"D","E"),"none")))`, verdict, rate,
		practice)
}

func orBlank(iv *assess.Interval, high bool) any {
	switch {
	case iv == nil:
		return ""
	case high:
		return iv.High
	default:
		return iv.Low
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// reachableVerdict is the verdict when all that is open becomes yes.
func reachableVerdict(r assess.Result) assess.Verdict {
	switch l := r.Legal; {
	case l == nil:
		return noDuty
	case l.No > 0:
		return assess.Nonconforming
	case l.Partly > 0:
		return assess.NeedsCorrection
	case l.Rate == nil:
		return assess.Undetermined
	default:
		return assess.Conforming
	}
}

// mark is what people write for a status, and the code of the status.
type mark struct {
	text string
	code int
}

// marks are what the formulas of 回答一覧 look up: every mark that an import
// reads, in the form that folded brings a cell to, and answers that wait to be confirmed,
// which count as none.
func marks() []mark {
	var out []mark
	for _, m := range assess.Marks() {
		out = append(out, mark{m.Text, int(m.Status)})
	}
	for _, s := range assess.Answers {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			out = append(out, mark{strings.ReplaceAll(waitingText(s, lang), " ", ""), int(assess.Unanswered)})
		}
	}
	return out
}

// writeFigures writes the sheet, which people need not see: keys, formulas
// with their values, the marks, and the words of drop-down lists.
func (b *book) writeFigures(f *figureSheet) {
	p := b.sheet(f.sheet, paper{widths: []float64{28, 16, 4, 16, 8, 4}, head: 1})
	h := look{bold: true, back: shade}
	table := marks()
	rows := max(len(f.rows), len(table))
	heads := []val{{v: "key", look: h}, {v: "value", look: h}, {}, {v: "mark", look: h}, {v: "code", look: h}, {}}
	for i, l := range b.lists {
		heads = append(heads, val{v: l.name, look: h})
		b.name(l.name, fmt.Sprintf("'%s'!%s:%s", f.sheet, absolute(7+i, 2), absolute(7+i, len(l.words)+1)))
		rows = max(rows, len(l.words))
	}
	p.put(0, heads...)
	vals := blanks(len(heads))
	for i := range rows {
		clear(vals)
		if i < len(f.rows) {
			vals[0], vals[1] = val{v: f.rows[i].key}, val{v: f.rows[i].value, formula: f.rows[i].formula}
		}
		if i < len(table) {
			vals[3], vals[4] = val{v: literal(table[i].text), look: look{format: asText}}, val{v: table[i].code}
		}
		for k, l := range b.lists {
			if i < len(l.words) {
				vals[6+k] = val{v: l.words[i], look: look{format: asText}}
			}
		}
		p.put(0, vals...)
	}
	p.done()
	b.name("tk_marks", fmt.Sprintf("'%s'!$D$2:$E$%d", f.sheet, len(table)+1))
}

// around is a sentence as a formula, with a cell in the place of a word.
func around(sentence, word, ref string) string {
	before, after, _ := strings.Cut(sentence, word)
	return quote(before) + "&" + ref + "&" + quote(after)
}

func (b *book) verdictFormula(ref string) string {
	out := quote("")
	for _, v := range []assess.Verdict{noDuty, assess.Undetermined, assess.Conforming, assess.NeedsCorrection,
		assess.Nonconforming} {
		out = fmt.Sprintf(`IF(%s=%s,%s,%s)`, ref, quote(string(v)), quote(verdictWord(v, b.in.Lang)), out)
	}
	return out
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
