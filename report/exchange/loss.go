package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"tenken/checklist"
	"tenken/report"
)

// Loss is one kind of thing that the other form cannot hold, or that ours cannot.
type Loss struct {
	Field   string         // its name in the form that was read
	Note    checklist.Text // which of them, or what becomes of them; may be empty
	Count   int            // how often it was met
	Example string         // the first of them, by id or by its beginning
}

// Called is the field with its note in lang.
func (x Loss) Called(lang checklist.Lang) string {
	switch {
	case x.Note.IsZero():
		return x.Field
	case lang == checklist.English:
		return x.Field + " (" + x.Note.EN + ")"
	}
	return x.Field + "（" + x.Note.JA + "）"
}

// Losses is what a document does not say that its source said, in the order in
// which it was met. The zero value is empty.
type Losses struct {
	all   []Loss
	index map[string]int
}

// exampleLimit is how much of an example is shown, in characters.
const exampleLimit = 60

// add counts a loss; the first example of a field is kept.
func (l *Losses) add(field, example string) { l.count(field, 1, example) }

// count adds n losses of one field at once.
func (l *Losses) count(field string, n int, example string) {
	l.noted(field, checklist.Text{}, n, example)
}

// noted adds n losses of one field of which something is to be said.
func (l *Losses) noted(field string, note checklist.Text, n int, example string) {
	if n == 0 {
		return
	}
	if l.index == nil {
		l.index = map[string]int{}
	}
	x := Loss{Field: field, Note: note, Example: short(oneLine(example), exampleLimit)}
	i, known := l.index[x.Called(checklist.English)]
	if !known {
		i = len(l.all)
		l.index[x.Called(checklist.English)] = i
		l.all = append(l.all, x)
	}
	l.all[i].Count += n
}

// Merge adds the losses of another document to these.
func (l *Losses) Merge(other Losses) {
	for _, x := range other.all {
		l.noted(x.Field, x.Note, x.Count, x.Example)
	}
}

// line is a text on one line, for a member that has only one; what that changes is
// a loss of the field.
func (l *Losses) line(field, id, s string) string {
	out := oneLine(s)
	if out != s {
		l.noted(field, noteLine, 1, id)
	}
	return out
}

// List are the losses, in the order in which they were met.
func (l *Losses) List() []Loss { return slices.Clone(l.all) }

// Has says whether something was lost that has this name in English.
func (l *Losses) Has(name string) bool { _, ok := l.index[name]; return ok }

// WriteText writes the losses for people, one a line; nothing where there are none.
func (l *Losses) WriteText(w io.Writer, lang checklist.Lang) error {
	if len(l.all) == 0 {
		_, err := fmt.Fprintln(w, wordNothingLost.In(lang))
		return err
	}
	if _, err := fmt.Fprintln(w, wordLost.With(len(l.all)).In(lang)); err != nil {
		return err
	}
	for _, x := range l.all {
		if _, err := fmt.Fprintln(w, "  "+wordLossLine.With(x.Called(lang), x.Count, x.Example).In(lang)); err != nil {
			return err
		}
	}
	return nil
}

// WriteCSV writes the losses as a table (field, count, example), with a BOM, by
// which Excel knows UTF-8. An example that would begin a formula is led by an apostrophe.
func (l *Losses) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"field", "count", "example"}}
	for _, x := range l.all {
		rows = append(rows, []string{report.Plain(x.Called(checklist.English)), strconv.Itoa(x.Count),
			report.Plain(x.Example)})
	}
	return c.WriteAll(rows)
}
