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

// AppendixBrief is the appendix in words.
type AppendixBrief struct {
	Title, Hint string
	Heads       []string // figure, value, the items it is made of
	Figures     []FigureBrief
}

// FigureBrief is a heading of the appendix, or a figure and the questions in it.
type FigureBrief struct {
	Head                bool
	Label, Value, Terms string
}

func (in Input) appendix() AppendixBrief {
	out := AppendixBrief{Title: appendixTitle.In(in.Lang), Hint: appendixHint.In(in.Lang),
		Heads: in.heads(headsAppendix...)}
	for f := range in.appendixFigures() {
		if f.head {
			out.Figures = append(out.Figures, FigureBrief{Head: true, Label: Shown(f.text)})
			continue
		}
		label := strings.Repeat("　", f.depth) + f.label
		out.Figures = append(out.Figures,
			FigureBrief{Label: label, Value: f.value, Terms: checklist.Visible(strings.Join(f.terms, ", "))})
	}
	return out
}

// termsInRow is how many questions stand in one row of the appendix: a figure
// of a long checklist goes on in the next row, since a row has its limits.
const termsInRow = 60

// writeAppendix writes every figure back to the ids of the questions in it.
// Formulas do not drive it: it says how things stood when it was written.
func (b *book) writeAppendix(v listing) {
	s := b.sheet(SheetAppendix.In(b.in.Lang),
		paper{widths: []float64{2, 20, 26, 110}, head: listHead, headTop: listHead, tab: "7B8794"})
	s.put(26, append(blanks(1), val{v: appendixTitle.In(b.in.Lang), look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: appendixHint.In(b.in.Lang), look: lookHint})...)
	heads := blanks(1)
	for _, h := range b.in.heads(headsAppendix...) {
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
			label, value = goesOn.In(b.in.Lang), ""
		}
	}
	s.done()
}

// termsCell shows questions; a single one leads to its answer.
func (b *book) termsCell(v listing, terms []string) val {
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
