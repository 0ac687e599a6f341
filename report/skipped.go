package report

import "tenken/checklist"

// writeSkipped writes what was not asked, and which facts kept it out.
func (b *book) writeSkipped(v view) {
	lang, name := b.in.Lang, sheetSkipped.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 13, 15, 9, 42, 40, 56}, head: 3, headTop: 3, tab: "7B8794"})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: b.in.say(
		"前提により聞かなかった項目です。前提が変われば点検の対象になります。",
		"These items were not asked because of the stated facts. They come back when the facts change."), look: lookHint})...)
	heads := blanks(1)
	for _, h := range []checklist.Text{headID, headSection, headDuty, headAsk, headCite, {JA: "対象外とした前提", EN: "Facts that keep it out"}} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, r := range v.skipped {
		q := r.item.Question
		s.put(0, val{}, val{v: q.ID, look: lookSmall}, val{v: r.section.Title.In(lang), look: lookSmall},
			val{v: q.Duty.Label(lang), look: look{box: true, center: true, wrap: true, size: 9}}, val{v: q.Ask.In(lang), look: lookCell},
			val{v: b.in.cites(q), look: lookSmall}, val{v: b.in.because(q), look: lookCell})
	}
	if len(v.skipped) == 0 {
		s.put(30, append(blanks(1), val{v: b.in.say("対象外の項目はありません。", "Nothing was left out."), look: look{color: muted}})...)
	}
	s.done()
}
