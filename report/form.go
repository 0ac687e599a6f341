package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
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
	return digest(8, id, no), digest(8, id, checklist.Fold(Shown(ask)))
}

func rowMark(id string, no int, ask string) string {
	byNo, byAsk := RowMark(id, strconv.Itoa(no), ask)
	return byNo + byAsk
}

// RowSum is a short sum over the answer to one question.
func RowSum(a *assess.Assessment, id string) string {
	var room [2 * mostFields]string
	ans, parts := a.Answers[id], room[:0]
	for _, f := range assess.Fields {
		parts = append(parts, string(f.Field), ans.Field(f.Field))
	}
	return digest(12, parts...)
}

// mostFields is room for the fields of an answer.
const mostFields = 16

// ListsSum is a short sum over the lists of an assessment and their editions.
func ListsSum(a *assess.Assessment) string {
	var parts []string
	for _, l := range a.Checklists {
		parts = append(parts, l.ID, l.SHA256)
	}
	return digest(8, parts...)
}

// headSum is the beginning of a sum of the chain, as a row of CSV carries it.
func headSum(head string) string { return head[:min(len(head), 16)] }

// digest is the beginning, so many hex digits, of a sum over texts that may hold anything
// but a zero byte.
func digest(digits int, parts ...string) string {
	var room [512]byte // of nearly all of them
	all := room[:0]
	for _, p := range parts {
		all = append(append(all, p...), 0)
	}
	sum := sha256.Sum256(all)
	var hexed [2 * sha256.Size]byte
	hex.Encode(hexed[:], sum[:])
	return string(hexed[:digits])
}

// CSVMark is what a row of CSV says of itself in its last column.
type CSVMark struct {
	Row    string // as [RowMark], both halves
	Answer string // [RowSum]: whether the assessment has changed since
	Lists  string // [ListsSum]: of which editions
	Begin  string // of which file, [Beginning]
	Head   string // [headSum]: how far that file went
}

// rowMarks are the marks of rows. What they share is found at the first.
func (in Input) rowMarks() func(r row) string {
	whole := sync.OnceValue(func() CSVMark {
		begin, _ := Beginning(in.Assessment)
		return CSVMark{Lists: ListsSum(in.Assessment), Begin: begin, Head: headSum(in.Assessment.Head)}
	})
	return func(r row) string {
		m := whole()
		m.Row, m.Answer = rowMark(r.id(), r.no, r.item.Question.Ask.In(in.Lang)), RowSum(in.Assessment, r.id())
		return m.String()
	}
}

func (m CSVMark) String() string {
	return strings.Join([]string{m.Row, m.Answer, m.Lists, m.Begin, m.Head}, "_")
}

// ParseCSVMark reads what [CSVMark.String] wrote; false where it is no mark.
func ParseCSVMark(s string) (CSVMark, bool) {
	p := strings.Split(strings.TrimSpace(s), "_")
	if len(p) != 5 || len(p[0]) != 16 || len(p[1]) != 12 || len(p[2]) != 8 || len(p[4]) != 16 && p[4] != "" {
		return CSVMark{}, false
	}
	return CSVMark{p[0], p[1], p[2], p[3], p[4]}, true
}
