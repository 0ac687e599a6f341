package report

import (
	"iter"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// appendixFigures are the figures of the result, each traced to the questions
// it is made of, as [WriteExplainAll] prints them.
func (in Input) appendixFigures() iter.Seq[tracedFigure] {
	x := ExplainInput{Checklist: in.Checklist, Assessment: in.Assessment, Register: in.Register, Lang: in.Lang}
	return tracedFigures(x, in.Result, tracedOf(assess.TraceAll(in.Checklist, in.Assessment)))
}

func (in Input) appendixTitle() string {
	return in.say("付録 数字の根拠（出力時点）", "Appendix: where each figure comes from (as written)")
}

func (in Input) appendixHint() string {
	return in.say("数字ごとに、元になった点検項目の ID を示します。分数は、点検項目が分子（低い端-高い端）と分母に加える点です。",
		"For each figure the ids of the items it is made of. Fractions are what an item adds above (low-high end) and below the line.")
}

func (in Input) appendixHeads() []string {
	return []string{in.say("数字", "Figure"), in.say("値", "Value"), in.say("元の点検項目", "Items it is made of")}
}

// termsInRow is how many questions stand in one row of the appendix: a figure
// of a long checklist goes on in the next row, since a row has its limits.
const termsInRow = 60

// writeAppendix writes every figure back to the ids of the questions in it.
// Formulas do not drive it: it says how things stood when it was written.
func (b *book) writeAppendix(v view) {
	s := b.sheet(sheetAppendix.In(b.in.Lang), paper{widths: []float64{2, 20, 26, 110}, head: listHead, headTop: listHead, tab: "7B8794"})
	s.put(26, append(blanks(1), val{v: b.in.appendixTitle(), look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: b.in.appendixHint(), look: lookHint})...)
	heads := blanks(1)
	for _, h := range b.in.appendixHeads() {
		heads = append(heads, val{v: h, look: lookHead})
	}
	s.put(0, heads...)
	for f := range b.in.appendixFigures() {
		if f.head {
			s.put(0, val{}, val{v: f.text, look: look{bold: true, box: true, back: shade, wrap: true}, span: 3})
			continue
		}
		label, value := strings.Repeat("　", f.depth)+f.label, f.value
		if len(f.terms) == 0 {
			s.put(0, val{}, val{v: label, look: lookCell}, val{v: value, look: lookCell}, val{look: lookSmall})
		}
		for terms := range slices.Chunk(f.terms, termsInRow) {
			s.put(0, val{}, val{v: label, look: lookCell}, val{v: value, look: lookCell}, b.termsCell(v, terms))
			label, value = b.in.say("（続き）", "(continued)"), ""
		}
	}
	s.done()
}

// termsCell shows questions; a single one leads to its answer.
func (b *book) termsCell(v view, terms []string) val {
	out := val{v: strings.Join(terms, ", "), look: lookSmall}
	if len(terms) != 1 {
		return out
	}
	id, _, _ := strings.Cut(terms[0], " ")
	if _, asked := v.at[id]; asked {
		out.look.link = true
		out.formula = b.in.toAnswer(id, quote(terms[0]))
	}
	return out
}

// pageFigure is a heading of the appendix, or a figure and the questions in it.
type pageFigure struct {
	Head                bool
	Label, Value, Terms string
}

func (in Input) pageFigures() []pageFigure {
	var out []pageFigure
	for f := range in.appendixFigures() {
		if f.head {
			out = append(out, pageFigure{Head: true, Label: text(f.text)})
			continue
		}
		out = append(out, pageFigure{Label: strings.Repeat("　", f.depth) + f.label, Value: f.value, Terms: checklist.Visible(strings.Join(f.terms, ", "))})
	}
	return out
}
