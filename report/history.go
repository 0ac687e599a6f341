package report

import (
	"fmt"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
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
func (in Input) history(v view) ([]historyLine, int) {
	var out []historyLine
	for _, e := range in.Assessment.Events {
		out = append(out, in.eventLines(e, v)...)
	}
	left := max(0, len(out)-historyMost)
	return out[left:], left
}

func (in Input) eventLines(e assess.Event, v view) []historyLine {
	one := func(what, item, detail string) historyLine { return historyLine{e.T, e.By, what, item, detail} }
	switch e.Kind {
	case assess.KindBegin:
		return []historyLine{one(in.say("開始", "Begun"), "", e.Begin.Organisation)}
	case assess.KindChecklist:
		return []historyLine{one(in.say("点検項目", "Checklist"), e.Checklist.ID, fmt.Sprintf("serial %d, sha256 %s", e.Checklist.Serial, short(e.Checklist.SHA256)))}
	case assess.KindFact:
		var out []historyLine
		for _, f := range e.Facts {
			out = append(out, one(in.say("前提", "Fact"), in.factAsk(f.ID), in.factValue(f.ID, f.Value)))
		}
		return out
	case assess.KindAnswer:
		var out []historyLine
		for _, ch := range e.Answers {
			item := ch.Q
			if i, ok := v.at[ch.Q]; ok {
				item = fmt.Sprintf("No. %d  %s", v.asked[i].no, ch.Q)
			}
			out = append(out, one(in.origin(e.From), item, in.changed(ch)))
		}
		return out
	case assess.KindUndo:
		return []historyLine{one(in.say("取消し", "Undone"), "", e.Of)}
	case assess.KindMerge:
		return []historyLine{one(in.say("統合", "Merged"), "", strings.Join(e.Heads, ", "))}
	}
	return []historyLine{one(string(e.Kind), "", "")}
}

func (in Input) origin(o assess.Origin) string {
	switch o {
	case assess.FromWorkbook:
		return in.say("回答（Excel から）", "Answer (workbook)")
	case assess.FromCommand:
		return in.say("回答（コマンド）", "Answer (command)")
	}
	return in.say("回答", "Answer")
}

// fields are the fields of an answer in the order of the sheets, with headings.
var fields = []struct {
	field assess.Field
	head  checklist.Text
}{
	{assess.FieldStatus, headStatus}, {assess.FieldReason, headReason}, {assess.FieldNote, headNote}, {assess.FieldEvidence, headEvidence},
	{assess.FieldAction, headAction}, {assess.FieldPriority, headPriority}, {assess.FieldOwner, headOwner}, {assess.FieldDue, headDue},
	{assess.FieldDone, headDone}, {assess.FieldCheckedBy, headChecked},
}

// changed is what one change says, field by field.
func (in Input) changed(ch assess.Change) string {
	var out []string
	for _, f := range fields {
		value, ok := ch.Fields[f.field]
		if !ok {
			continue
		}
		if value == "" {
			value = in.say("（消去）", "(cleared)")
		} else {
			value = in.fieldText(f.field, value)
		}
		out = append(out, f.head.In(in.Lang)+in.say("：", ": ")+value)
	}
	return strings.Join(out, "\n")
}

// fieldText is the value of a field as people read it.
func (in Input) fieldText(f assess.Field, value string) string {
	switch f {
	case assess.FieldStatus:
		if s, err := assess.ParseStatus(value); err == nil {
			return s.Label(in.Lang)
		}
	case assess.FieldPriority:
		if value != "" {
			return assess.Priority(value).Label(in.Lang)
		}
	case assess.FieldDue, assess.FieldDone:
		if d := checklist.Date(value); d.Valid() {
			return in.day(d)
		}
	}
	return value
}

// writeHistory writes 変更履歴: who changed what, and when.
func (b *book) writeHistory(v view) {
	lang, name := b.in.Lang, sheetHistory.In(b.in.Lang)
	s := b.sheet(name, paper{widths: []float64{2, 25, 16, 19, 38, 76}, head: listHead, headTop: listHead, tab: "7B8794"})
	lines, left := b.in.history(v)
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	hint := b.in.say("だれが、いつ、何を書いたかの記録です。取り消した回答も残ります。", "Who wrote what, and when. Answers taken back stay on record.")
	if left > 0 {
		hint += fmt.Sprintf(b.in.say("古い %d 行は点検ファイルにあります。", " The %d oldest lines are in the assessment file."), left)
	}
	s.put(0, append(blanks(1), val{v: hint, look: lookHint})...)
	heads := blanks(1)
	for _, h := range []checklist.Text{{JA: "日時", EN: "When"}, {JA: "だれが", EN: "Who"}, {JA: "種類", EN: "Kind"}, {JA: "項目", EN: "Item"}, {JA: "内容", EN: "What"}} {
		heads = append(heads, val{v: h.In(lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, l := range lines {
		s.put(0, val{}, val{v: moment(l.at), look: look{box: true, center: true, format: b.timeFormat(), size: 10}}, val{v: l.by, look: lookCell},
			val{v: l.what, look: lookSmall}, val{v: l.item, look: lookSmall}, val{v: l.detail, look: look{box: true, wrap: true, size: 10}})
	}
	s.done()
}

// moment is a time on its own clock as spreadsheets count: days and a fraction.
func moment(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	_, offset := t.Zone()
	minutes := (t.Unix() + int64(offset)) / 60
	return float64(minutes)/1440 + 25569
}
