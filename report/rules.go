package report

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/assess"
	"tenken/checklist"
)

// pickList gives cells a drop-down list; what is not on it is refused with a
// sentence that says what may be chosen.
func (b *book) pickList(sheet, cells string, words []string, title string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	b.keep(dv.SetDropList(words))
	dv.SetError(excelize.DataValidationErrorStyleStop, title,
		chooseFrom.In(b.in.Lang)+strings.Join(words, b.in.comma()))
	b.keep(b.file.AddDataValidation(sheet, dv))
}

// statusRules colour the cells of a column by the word in them.
func (b *book) statusRules(sheet string, col, from, to int) {
	if to < from {
		return
	}
	b.words(sheet, cell(col, from)+":"+cell(col, to), cell(col, from), statusColours(b.in.Lang))
}

func (b *book) conditional(ink, back string) *int {
	id, err := b.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Color: ink}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{back}}})
	b.keep(err)
	return &id
}

// pickCells gives cells a list of words, which may hold commas or be long: the
// words then stand on the hidden sheet of figures behind a name. Other words
// for them may be typed.
func (b *book) pickCells(sheet, cells, name string, words []string) {
	b.lists = append(b.lists, wordList{name, words})
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	dv.SetSqrefDropList(name)
	b.keep(b.file.AddDataValidation(sheet, dv))
}

// wordColour is the colour of a cell that holds a word.
type wordColour struct{ word, ink, back string }

// statusInk are the colours of an answer; one without is left plain.
var statusInk = map[assess.Status][2]string{assess.Yes: {yesInk, yesBack}, assess.Partly: {partlyInk, partlyBack},
	assess.No: {noInk, noBack}, assess.Unknown: {unknownInk, unknownBack}, assess.NotApplicable: {naInk, naBack}}

func statusColours(lang checklist.Lang) []wordColour {
	var out []wordColour
	for _, st := range assess.Answers {
		if c, ok := statusInk[st]; ok {
			out = append(out, wordColour{st.Label(lang), c[0], c[1]})
		}
	}
	return out
}

func verdictColours(lang checklist.Lang) []wordColour {
	return []wordColour{{verdictWord(assess.Conforming, lang), yesInk, yesBack},
		{dutiesOnly.In(lang), yesInk, yesBack},
		{verdictWord(assess.NeedsCorrection, lang), partlyInk, partlyBack},
		{verdictWord(assess.Nonconforming, lang), noInk, noBack},
		{verdictWord(assess.Undetermined, lang), naInk, naBack}}
}

// words colours cells by the word in the cell that at names.
func (b *book) words(sheet, cells, at string, colours []wordColour) {
	var opts []excelize.ConditionalFormatOptions
	for _, c := range colours {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "formula", Criteria: at + "=" + quote(c.word),
			Format: b.conditional(c.ink, c.back)})
	}
	b.keep(b.file.SetConditionalFormat(sheet, cells, opts))
}

// rule colours cells where a formula holds.
func (b *book) rule(sheet, cells, formula, ink, back string) {
	b.keep(b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: formula, Format: b.conditional(ink, back)}}))
}

// dateCheck warns of what is no date; people may keep it, since the importer
// also reads dates that are written as text.
func (b *book) dateCheck(sheet, cells string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	b.keep(dv.SetRange(36526, 73050, excelize.DataValidationTypeDate,
		excelize.DataValidationOperatorBetween)) // 2000 to 2099
	dv.SetError(excelize.DataValidationErrorStyleWarning, checkDate.title.In(b.in.Lang), checkDate.text.In(b.in.Lang))
	b.keep(b.file.AddDataValidation(sheet, dv))
}

// wordRules colour the first column of a roll by what it says.
func (b *book) wordRules(sheet string, last int, colours []wordColour) {
	b.words(sheet, cell(1, listHead+1)+":"+cell(1, last), cell(1, listHead+1), colours)
}
