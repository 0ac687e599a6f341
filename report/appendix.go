package report

import (
	"tenken/assess"
	"tenken/checklist"
)

// traceLines are the figures of the result, each traced to the questions it is
// made of, as [WriteExplainAll] says them.
func (in Input) traceLines() []explainLine {
	x := ExplainInput{Checklist: in.Checklist, Assessment: in.Assessment, Register: in.Register, Lang: in.Lang}
	e := explainer{in: x, now: assess.OutcomeOf(in.Result)}
	e.figures(in.Result, assess.ExplainAll(in.Checklist, in.Assessment))
	return e.lines
}

func (in Input) appendixTitle() string {
	return in.say("付録 数字の根拠（出力時点）", "Appendix: where each figure comes from (as written)")
}

// writeAppendix writes every figure back to the ids of the questions in it.
// Formulas do not drive it: it says how things stood when it was written.
func (b *book) writeAppendix() {
	lang, name := b.in.Lang, sheetAppendix.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 20, 150}, head: 3, headTop: 3, tab: "7B8794"})
	s.put(26, append(blanks(1), val{v: b.in.appendixTitle(), look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: b.in.say(
		"数字ごとに、元になった点検項目の ID を示します。分数は、点検項目が分子（低い端-高い端）と分母に加える点です。",
		"For each figure the ids of the items it is made of. Fractions are what an item adds above (low-high end) and below the line."), look: lookHint})...)
	heads := blanks(1)
	for _, h := range []checklist.Text{{JA: "数字", EN: "Figure"}, {JA: "値と、その元の点検項目", EN: "Value, and the items it is made of"}} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, l := range b.in.traceLines() {
		if l.head {
			s.put(0, val{}, val{v: l.text, look: lookCell}, val{look: lookCell})
			continue
		}
		s.put(0, val{}, val{v: l.label, look: lookSmall}, val{v: l.text, look: lookSmall})
	}
	s.done()
}
