package report

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"tenken/assess"
)

// historyMost is how many lines of history a workbook holds, latest kept; the
// file of the assessment holds all.
const historyMost = 20000

// historyLine is one line of 変更履歴.
type historyLine struct {
	at             time.Time
	by, what, item string
	detail         string
}

// history are the events as lines, in order, and how many were left out.
func (in Input) history(v listing) ([]historyLine, int) {
	var out []historyLine
	for _, e := range in.Assessment.Events {
		out = append(out, in.eventLines(e, v)...)
	}
	left := max(0, len(out)-historyMost)
	return out[left:], left
}

func (in Input) eventLines(e assess.Event, v listing) []historyLine {
	line := func(what, item, detail string) historyLine { return historyLine{e.T, e.By, what, item, detail} }
	kind := e.Title(in.Lang)
	var out []historyLine
	for _, f := range e.Facts {
		out = append(out, line(assess.KindFact.Label(in.Lang), in.factAsk(f.ID), in.factValue(f.ID, f.Value)))
	}
	switch e.Kind {
	case assess.KindFact:
		return out
	case assess.KindAnswer:
		for _, ch := range e.Answers {
			item := ch.Q
			if i, ok := v.at[ch.Q]; ok {
				item = fmt.Sprintf("No. %d  %s", v.asked[i].no, ch.Q)
			}
			out = append(out, line(kind, item, in.changed(ch)))
		}
		return out
	case assess.KindCarry:
		return in.carryLines(e, line)
	case assess.KindBegin:
		return []historyLine{line(kind, "", e.Begin.Organisation)}
	case assess.KindChecklist:
		detail := fmt.Sprintf(historyList.In(in.Lang), e.Checklist.Serial, assess.PrintedSum(e.Checklist.SHA256))
		return []historyLine{line(kind, e.Checklist.ID, detail)}
	case assess.KindUndo:
		return []historyLine{line(kind, "", e.Of)}
	case assess.KindMerge:
		return []historyLine{line(kind, "", strings.Join(e.Heads, ", "))}
	case assess.KindAsOf:
		return []historyLine{line(kind, "", in.day(e.AsOf))}
	case assess.KindRename:
		return []historyLine{line(kind, "", cmp.Or(e.Rename.Organisation, e.Rename.Business))}
	case assess.KindDrop:
		return []historyLine{line(kind, e.Drop, "")}
	case assess.KindReview, assess.KindSign, assess.KindEvidence, assess.KindAssign, assess.KindReturn:
		var out []historyLine
		for _, n := range e.Noted(in.Lang) {
			out = append(out, line(kind, n.Q, n.Text))
		}
		return out
	}
	return []historyLine{line(kind, "", "")}
}

// carryLines tell of a move to newer editions by its counts, and answer by answer
// what a workbook of another edition brought in.
func (in Input) carryLines(e assess.Event, line func(what, item, detail string) historyLine) []historyLine {
	c, what := e.Carry, e.Title(in.Lang)
	if len(c.Lists) > 0 {
		return []historyLine{line(what, "", balance(c.Counts).In(in.Lang))}
	}
	var out []historyLine
	for _, f := range c.Facts {
		out = append(out, line(what, in.factAsk(f.ID), in.factValue(f.ID, f.Value)))
	}
	for _, s := range c.Set {
		ch := assess.Change{Q: s.Q, Fields: s.Fields}
		out = append(out, line(what, s.Q, strings.TrimSpace(s.State.Label(in.Lang)+"\n"+in.changed(ch))))
	}
	for _, f := range c.Archived {
		said := in.changed(assess.Change{Q: f.Q, Fields: f.Fields})
		out = append(out, line(what, f.Q, strings.TrimSpace(assess.ArchivedAnswer.Label(in.Lang)+"\n"+said)))
	}
	return out
}

// changed is what one change says, field by field.
func (in Input) changed(ch assess.Change) string {
	var out []string
	for _, f := range assess.Fields {
		value, ok := ch.Fields[f.Field]
		if !ok {
			continue
		}
		if value == "" {
			value = cleared.In(in.Lang)
		} else {
			value = in.fieldText(f, value)
		}
		out = append(out, f.Label(in.Lang)+in.colon()+value)
	}
	return strings.Join(out, "\n")
}

// writeHistory writes 変更履歴: who changed what, and when.
func (b *book) writeHistory(v listing) {
	lang, name := b.in.Lang, SheetHistory.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 25, 16, 19, 38, 76}, head: listHead, headTop: listHead,
		tab: "7B8794"})
	lines, left := b.in.history(v)
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	hint := hintHistory.In(lang)
	if left > 0 {
		hint += fmt.Sprintf(hintOlder.In(lang), left)
	}
	s.put(0, append(blanks(1), val{v: hint, look: lookHint})...)
	heads := blanks(1)
	for _, h := range headsHistory {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	when := look{box: true, center: true, format: dateFormat(lang) + " hh:mm", size: 10}
	for _, l := range lines {
		s.put(0, val{}, val{v: moment(l.at), look: when}, val{v: l.by, look: lookCell},
			val{v: l.what, look: lookSmall}, val{v: l.item, look: lookSmall},
			val{v: l.detail, look: look{box: true, wrap: true, size: 10}})
	}
	s.done()
}
