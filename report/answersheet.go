package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// WriteSheet writes an answer workbook for a client to fill in: how to use it,
// the facts (前提), the questions with drop-down lists, everything locked but
// the cells to fill in, and hidden sheets by which it is read back.
func WriteSheet(w io.Writer, in Input) error {
	v := newView(in)
	left := total(v.asked).Unanswered
	v.withSkipped()
	lang := in.Lang
	b := newBook(in, sheetHowTo.In(lang), sheetFacts.In(lang), sheetAnswers.In(lang), sheetData.In(lang), sheetFigures.In(lang), sheetAbout.In(lang))
	b.hide(sheetData.In(lang), sheetFigures.In(lang), sheetAbout.In(lang))
	about := in.about(kindSheet)
	b.properties(in.say("個人情報保護 自己点検 回答票", "Personal information protection: answer sheet"), about)
	b.writeHowTo(left)
	b.writeFacts()
	b.writeQuestions(v)
	b.writeData(v)
	b.writeFigures(newFigures(sheetFigures.In(lang)))
	b.writeAbout(about)
	return b.write(w)
}

// withSkipped lets a client see the questions that the facts leave out today,
// in their places: the client may state other facts.
func (v *view) withSkipped() {
	v.asked = append(v.asked, v.skipped...)
	v.skipped = nil
	place := map[*checklist.Question]int{}
	for i, it := range v.in.Result.Items {
		place[it.Question] = i
	}
	slices.SortStableFunc(v.asked, func(a, b row) int { return place[a.item.Question] - place[b.item.Question] })
	for i := range v.asked {
		v.asked[i].no = i + 1
	}
}

// writeHowTo writes the first sheet: how many items are left to fill in, and
// what to do, in five lines.
func (b *book) writeHowTo(left int) {
	in, name := b.in, sheetHowTo.In(b.in.Lang)
	b.guard(name)
	s := b.sheet(name, paper{widths: []float64{3, 22, 100}, tab: "2F855A"})
	s.put(36, val{}, val{v: in.say("個人情報保護 自己点検 回答票", "Personal information protection: answer sheet"),
		look: look{bold: true, size: 20, color: white, back: navy, center: true}, span: 2})
	s.skip(10)
	key, value := look{color: muted, dotted: true}, look{dotted: true, wrap: true}
	for _, kv := range b.sheetLines() {
		s.put(22, val{}, val{v: kv[0], look: key}, val{v: kv[1], look: value})
	}
	asked := quote("<>*" + in.leftOut()) // the facts of today, as the mark in the section
	count := fmt.Sprintf(`COUNTIFS(tk_answer,"",tk_scope,%s)+COUNTIFS(tk_answer,%s,tk_scope,%s)`, asked, quote(assess.Unanswered.Label(in.Lang)), asked)
	s.put(30, val{}, val{v: in.say("未記入の項目", "Items left"), look: key},
		val{v: left, formula: count, look: look{dotted: true, bold: true, size: 14, color: navy}})
	s.skip(10)
	s.put(26, val{}, val{v: in.say("記入のしかた", "How to fill it in"), look: look{bold: true, size: 13, color: navy, dotted: true}, span: 2})
	for i, line := range b.howTo() {
		s.put(0, val{}, val{v: fmt.Sprintf("%d. %s", i+1, line[0]), look: look{bold: true, box: true, wrap: true, back: shade}}, val{v: line[1], look: lookCell})
	}
	s.skip(10)
	s.put(0, val{}, val{v: disclaimer.In(in.Lang), look: look{size: 9, color: muted, wrap: true}, span: 2})
	s.done()
}

// leftOut marks the section of a question that the facts of today leave out.
func (in Input) leftOut() string {
	return in.say("（今の前提では対象外）", "(left out by today's facts)")
}

func (b *book) sheetLines() [][2]string {
	c := cover{book: b}
	lines := c.lines()
	return [][2]string{lines[0], lines[1], lines[2], lines[3], lines[5]}
}

func (b *book) howTo() [][2]string {
	in := b.in
	facts, answers := sheetFacts.In(in.Lang), sheetAnswers.In(in.Lang)
	if in.Lang == checklist.English {
		return [][2]string{
			{"Facts", "On sheet " + facts + ", choose what is true of your organisation. Leave a cell empty where you do not know."},
			{"Answers", "On sheet " + answers + ", choose yes, partly, no, don't know or not applicable in the coloured cells. Honest answers help most."},
			{"Not applicable", "Write the reason in the next cell. Without a reason the item counts as unanswered."},
			{"Present state, evidence", "Write in a line what you do today, and which document shows it. You need not attach it."},
			{"Send it back", "Save it and send the file back. Sorting and filtering are fine. Do not delete rows or the hidden sheets."},
		}
	}
	return [][2]string{
		{"前提を選ぶ", "シート「" + facts + "」で、自社に当てはまるものを一覧から選びます。わからなければ空欄のままで構いません。"},
		{"点検結果を選ぶ", "シート「" + answers + "」の色の付いた欄で、はい・一部・いいえ・わからない・該当なし から選びます。○ △ × ？ ― と書いても読み取れます。ありのままを選んでください。"},
		{"該当なしの理由", "「該当なし」を選んだら、右の欄に理由を書きます。理由がないと未回答として扱われます。"},
		{"現状と証跡", "今どうしているか、どの書類でわかるかを一行で書きます。書類を添える必要はありません。"},
		{"保存して返送", "上書き保存して、このファイルをそのまま返送してください。並べ替えや絞り込みをしても構いません。行や隠れたシートは消さないでください。"},
	}
}

// writeFacts writes 前提.
func (b *book) writeFacts() {
	in, name := b.in, sheetFacts.In(b.in.Lang)
	facts := in.Checklist.Facts
	b.guard(name)
	for i := range facts {
		at := cell(4, listHead+1+i)
		b.pickCells(name, at, fmt.Sprintf("tk_fact_%d", i+1), in.factWords(&facts[i]), headFact.In(in.Lang))
	}
	s := b.sheet(name, paper{widths: []float64{14, 5, 56, 30, 56}, hidden: []int{1}, head: listHead, headTop: listHead, frozen: 2, tab: "B7791F"})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: in.say("色の付いた欄を一覧から選びます。前提によって、点検する項目が決まります。", "Choose from the lists in the coloured cells. Facts decide which items apply."), look: lookHint})...)
	s.put(0, val{v: headFactID.In(in.Lang), look: lookHead}, val{v: headNo.In(in.Lang), look: lookHead}, val{v: headFactAsk.In(in.Lang), look: lookHead},
		val{v: headFact.In(in.Lang), look: lookHead}, val{v: headFactWhy.In(in.Lang), look: lookHead})
	for i, f := range facts {
		var stated any
		if v := in.Assessment.Facts[f.ID]; v != "" {
			stated = in.factValue(f.ID, v)
		}
		s.put(24, val{v: f.ID, look: lookSmall}, val{v: i + 1, look: lookMid}, val{v: f.Ask.In(in.Lang), look: lookCell},
			val{v: stated, look: lookPick}, val{v: f.Why.In(in.Lang), look: lookSmall})
	}
	s.done()
}

// pickCells gives cells a list of words, which may hold commas or be long:
// the words then stand on the hidden sheet of figures behind a name.
func (b *book) pickCells(sheet, cells, name string, words []string, title string) {
	b.lists = append(b.lists, wordList{name, words})
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	dv.SetSqrefDropList(name)
	dv.SetError(excelize.DataValidationErrorStyleStop, title, b.in.say("一覧から選んでください。", "Choose from the list."))
	b.keep(b.file.AddDataValidation(sheet, dv))
}

// wordList is a drop-down list kept on the sheet of figures.
type wordList struct {
	name  string
	words []string
}

// lookExplain is for what is read once.
var lookExplain = look{box: true, wrap: true, size: 10, color: muted}

// The columns of 回答一覧 in an answer workbook.
const (
	askID = iota + 1 // hidden
	askNo
	askSection
	askDuty
	askAsk
	askWhy
	askCheck
	askStatus
	askReason
	askNote
	askEvidence
)

// writeQuestions writes 回答一覧 of an answer workbook.
func (b *book) writeQuestions(v view) {
	in, name := b.in, sheetAnswers.In(b.in.Lang)
	last := max(listHead+len(v.asked), listHead+1)
	b.guard(name)
	b.statusRules(name, askStatus, listHead+1, last)
	b.pickList(name, cell(askStatus, listHead+1)+":"+cell(askStatus, last), statusWords(in.Lang), headStatus.In(in.Lang))
	b.keep(b.file.AutoFilter(name, fmt.Sprintf("A%d:%s", listHead, cell(askEvidence, last)), nil))
	b.name("tk_answer", fmt.Sprintf("'%s'!%s:%s", name, absolute(askStatus, listHead+1), absolute(askStatus, last)))
	b.name("tk_scope", fmt.Sprintf("'%s'!%s:%s", name, absolute(askSection, listHead+1), absolute(askSection, last)))
	s := b.sheet(name, paper{widths: []float64{14, 5, 12, 9, 32, 34, 30, b.statusWidth(11), 15, 25, 18}, hidden: []int{askID}, head: listHead, headTop: listHead, frozen: askNo, tab: navy})
	s.put(26, append(blanks(1), val{v: name, look: lookTitle})...)
	s.put(0, append(blanks(1), val{v: in.say("黄色の欄に記入します。○ △ × ？ ― と書いても読み取れます。灰色の行は、今の前提では対象外です。", "Fill in the yellow cells. Grey rows are left out by today's facts."), look: lookHint})...)
	var heads []val
	for _, h := range []checklist.Text{headID, headNo, headSection, headDuty, headAsk, headWhy, headCheck, headStatus, headReason, headNote, headEvidence} {
		heads = append(heads, val{v: h.In(in.Lang), look: lookHead})
	}
	s.put(0, heads...)
	for _, r := range v.asked {
		q, a := r.item.Question, in.answer(r)
		section, ask, pick, entry := r.section.Title.In(in.Lang), lookCell, lookPick, lookEntry
		if r.item.Applies == checklist.False { // paler, and still free: the client may state other facts
			section += "\n" + in.leftOut()
			ask.color, pick.back, entry.back = muted, naBack, naBack
		}
		s.put(0, val{v: q.ID, look: lookSmall}, val{v: r.no, look: lookMid}, val{v: section, look: lookSmall},
			val{v: q.Duty.Label(in.Lang), look: look{box: true, center: true, wrap: true, size: 9}}, val{v: q.Ask.In(in.Lang), look: ask},
			val{v: q.Why.In(in.Lang), look: lookExplain}, val{v: q.Check.In(in.Lang), look: lookExplain}, val{v: statusCell(a.Status, in.Lang), look: pick},
			val{v: blank(a.Reason), look: entry}, val{v: blank(a.Note), look: entry}, val{v: blank(a.Evidence), look: entry})
	}
	s.done()
}
