package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"sync"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// What a workbook and a CSV file of ours say of themselves, by which they are
// known when they come back.

// BookFormat is the newest form of workbook that this program writes and reads.
const BookFormat = 1

// The kinds of workbook.
const (
	KindGap   = "gap"
	KindSheet = "sheet"
	KindCSV   = "csv"
)

// The keys of 基本情報 and of the document's properties. A fact stands under
// KeyFact and its id, the n-th list under [KeyList].
const (
	KeyKind         = "tenken.kind"
	KeyFormat       = "tenken.format"
	keyRule         = "tenken.rule"
	KeyOrganisation = "tenken.organisation"
	KeyBegin        = "tenken.begin"        // id of the first event
	KeyBusinessKey  = "tenken.business_key" // kept by the file of the next year
	KeyHead         = "tenken.head"         // the sum that the file ended with
	KeyLang         = "tenken.lang"
	keyProgram      = "tenken.program"
	KeyAt           = "tenken.at"
	KeyFact         = "fact."
)

// KeyList is the key of what (id, serial, sha256) is said of the n-th list, from 1.
func KeyList(n int, what string) string { return "tenken.checklist." + strconv.Itoa(n) + "." + what }

// about is what a workbook says of itself, as keys and values: in its
// properties and, because some programs drop those, on a hidden sheet.
func (in Input) about(kind string) [][2]string {
	a := in.Assessment
	begin, key := Beginning(a)
	out := [][2]string{
		{KeyKind, kind}, {KeyFormat, strconv.Itoa(BookFormat)}, {keyRule, assess.Rule},
		{KeyOrganisation, a.Organisation}, {KeyBegin, begin}, {KeyBusinessKey, key}, {KeyHead, a.Head},
		{KeyLang, string(in.Lang)}, {keyProgram, in.Program}, {KeyAt, in.Now.Format(time.RFC3339)},
	}
	for i, l := range a.Checklists {
		out = append(out, [2]string{KeyList(i+1, "id"), l.ID},
			[2]string{KeyList(i+1, "serial"), strconv.Itoa(l.Serial)},
			[2]string{KeyList(i+1, "sha256"), l.SHA256})
	}
	return out
}

// Beginning is the id of the first event of an assessment, which no other file
// has, and its key of the business; empty where there is none.
func Beginning(a *assess.Assessment) (begin, businessKey string) {
	if len(a.Events) == 0 {
		return "", ""
	}
	if b := a.Events[0].Begin; b != nil {
		businessKey = b.BusinessKey
	}
	return a.Events[0].ID, businessKey
}

// RowMark stands hidden in the row of a question or a fact: by its two halves an
// import sees whether number and text still stand beside the id that they were
// written with. The number is as it is printed.
func RowMark(id, no, ask string) (byNo, byAsk string) {
	return digest(id, no)[:8], digest(id, checklist.Fold(Shown(ask)))[:8]
}

func rowMark(id string, no int, ask string) string {
	byNo, byAsk := RowMark(id, strconv.Itoa(no), ask)
	return byNo + byAsk
}

// RowSum is a short sum over the answer to one question.
func RowSum(a *assess.Assessment, id string) string {
	var parts []string
	for _, f := range assess.Fields {
		parts = append(parts, string(f.Field), a.Answers[id].Field(f.Field))
	}
	return digest(parts...)[:12]
}

// ListsSum is a short sum over the lists of an assessment and their editions.
func ListsSum(a *assess.Assessment) string {
	var parts []string
	for _, l := range a.Checklists {
		parts = append(parts, l.ID, l.SHA256)
	}
	return digest(parts...)[:8]
}

// headSum is the beginning of a sum of the chain, as a row of CSV carries it.
func headSum(head string) string { return head[:min(len(head), 16)] }

// digest is a sum over texts that may hold anything but a zero byte.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// OwnHeading says whether a text heads a column of ours, in either language, of
// a table in which people write.
func OwnHeading(s string) bool {
	ownHeads.Do(func() {
		b := &book{in: Input{Lang: checklist.Japanese}, styles: map[look]int{}}
		for _, cs := range []columns{b.answerColumns(listing{}), b.planColumns(nil), b.questionColumns(nil)} {
			for _, c := range cs {
				for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
					own[checklist.Fold(c.title(lang))] = true
				}
			}
		}
		for _, t := range []checklist.Text{HeadOrganisation, HeadFactID, HeadFactAsk, HeadFact, headFactWhy,
			headBeside} {
			own[checklist.Fold(t.JA)], own[checklist.Fold(t.EN)] = true, true
		}
	})
	return own[checklist.Fold(s)]
}

var (
	ownHeads sync.Once
	own      = map[string]bool{}
)

// Tells is what a column with a heading of ours tells of a question: its texts in
// both languages, as they stand in the cells. It is nil for columns that tell
// something else.
func Tells(heading string) func(*checklist.Question) []string {
	at := checklist.Fold(heading)
	is := func(t checklist.Text) bool { return at == checklist.Fold(t.JA) || at == checklist.Fold(t.EN) }
	both := func(t func(checklist.Lang) string) []string {
		return []string{Shown(t(checklist.Japanese)), Shown(t(checklist.English))}
	}
	switch {
	case is(headCheck):
		return func(q *checklist.Question) []string { return both(q.Check.In) }
	case is(headWhy):
		return func(q *checklist.Question) []string { return both(q.Why.In) }
	case is(headDuty):
		return func(q *checklist.Question) []string { return both(q.Duty.Label) }
	case is(headWho):
		return func(q *checklist.Question) []string { return both(q.Who.Label) }
	}
	return nil
}
