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
	Field   string // its name in the form that was read
	Count   int    // how often it was met
	Example string // the first of them, by id or by its beginning
}

// Losses is what a document does not say that its source said, in the order in
// which it was met. The zero value is empty.
type Losses struct {
	list []Loss
	at   map[string]int
}

// exampleLimit is how much of an example is shown, in characters.
const exampleLimit = 60

// add counts a loss; the first example of a field is kept.
func (l *Losses) add(field, example string) { l.count(field, 1, example) }

// count adds n losses of one field at once.
func (l *Losses) count(field string, n int, example string) {
	if n == 0 {
		return
	}
	if l.at == nil {
		l.at = map[string]int{}
	}
	i, known := l.at[field]
	if !known {
		i = len(l.list)
		l.at[field] = i
		l.list = append(l.list, Loss{Field: field, Example: short(oneLine(example), exampleLimit)})
	}
	l.list[i].Count += n
}

// Join adds the losses of another document to these.
func (l *Losses) Join(other Losses) {
	for _, x := range other.list {
		l.count(x.Field, x.Count, x.Example)
	}
}

// line is a text on one line, for a member that has only one; what that changes is
// a loss of the field.
func (l *Losses) line(field, id, s string) string {
	out := oneLine(s)
	if out != s {
		l.add(field+" (line breaks and spaces)", id)
	}
	return out
}

// List are the losses, in the order in which they were met.
func (l *Losses) List() []Loss { return slices.Clone(l.list) }

// Has says whether something of a field was lost.
func (l *Losses) Has(field string) bool { _, ok := l.at[field]; return ok }

// WriteText writes the losses for people, one a line; nothing where there are none.
func (l *Losses) WriteText(w io.Writer, lang checklist.Lang) error {
	if len(l.list) == 0 {
		_, err := fmt.Fprintln(w, wordNothingLost.In(lang))
		return err
	}
	if _, err := fmt.Fprintln(w, wordLost.With(len(l.list)).In(lang)); err != nil {
		return err
	}
	for _, x := range l.list {
		if _, err := fmt.Fprintln(w, "  "+wordLossLine.With(x.Field, x.Count, x.Example).In(lang)); err != nil {
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
	for _, x := range l.list {
		rows = append(rows, []string{report.Plain(x.Field), strconv.Itoa(x.Count), report.Plain(x.Example)})
	}
	return c.WriteAll(rows)
}
