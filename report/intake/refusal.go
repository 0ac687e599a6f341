package intake

import "tenken/checklist"

// Refusal is why a workbook or a CSV file was not read, in words for the
// person who sent it, and what to do about it.
type Refusal struct {
	Rule string // id of the reason, for example "encrypted"
	Text checklist.Text
	Hint checklist.Text
}

// Error is the reason and the hint in Japanese.
func (r *Refusal) Error() string { return r.In(checklist.Japanese) }

// In is the reason and the hint in lang.
func (r *Refusal) In(lang checklist.Lang) string {
	s := r.Text.In(lang)
	if h := r.Hint.In(lang); h != "" {
		s += "\n" + h
	}
	return s
}

// refuse makes a refusal: rule, then what is wrong and what to do, each in
// Japanese and English.
func refuse(rule, ja, en, hintJA, hintEN string) *Refusal {
	return &Refusal{Rule: rule, Text: checklist.Text{JA: ja, EN: en}, Hint: checklist.Text{JA: hintJA, EN: hintEN}}
}

// broken is a refusal with the hint for files that are broken.
func broken(rule, ja, en string) *Refusal {
	return refuse(rule, ja, en, "Excel で開いて「名前を付けて保存」（.xlsx）し直すか、もう一度書き出してください。",
		"Open it in a spreadsheet program and save it again as .xlsx, or write a new one.")
}

// CellProblem is a cell that could not be taken over.
type CellProblem struct {
	Cell string // where: 回答一覧!D14
	Text checklist.Text
	Hint checklist.Text // how to mend it
}

// In is the place, the problem and the mend in lang.
func (p CellProblem) In(lang checklist.Lang) string {
	s := p.Cell + ": " + p.Text.In(lang)
	if h := p.Hint.In(lang); h != "" {
		s += " " + h
	}
	return s
}
