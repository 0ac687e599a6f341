package form

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Propose writes a mapping for a blank as far as the workbook tells: the column
// of ids, the words of answers from the lists of its cells, columns of days and
// of notes, and for each row the question whose words come nearest. All of it is
// a guess, marked in the language of lang; no row is filled before somebody has taken its
// relation away. Errors are [intake.Refusal].
func Propose(w io.Writer, name string, blank []byte, lists []*checklist.Checklist, lang checklist.Lang) error {
	b, err := open(blank)
	if err != nil {
		return err
	}
	t, err := b.guess()
	if err != nil {
		return err
	}
	p := &proposal{name: name, sum: b.sum, table: t, lists: lists, lang: lang}
	for _, c := range lists {
		for _, q := range c.All() {
			p.questions = append(p.questions, q)
			p.pairs = append(p.pairs, checklist.PairsOf(q.Ask.JA))
		}
	}
	_, err = io.WriteString(w, p.text())
	return err
}

// proposal writes a guess down.
type proposal struct {
	name, sum string
	lang      checklist.Lang
	table     *guessed
	lists     []*checklist.Checklist
	questions []*checklist.Question
	pairs     []checklist.Pairs
	strings.Builder
}

func (p *proposal) text() string {
	mark := " # " + wConfirm.In(p.lang)
	fmt.Fprintf(p, "schema: %s\nid: my-form%s: %s\n", Schema, mark, wProposedID.In(p.lang))
	fmt.Fprintf(p, "title: {ja: %s}%s\nlists:\n", quoted(p.name), mark)
	for _, c := range p.lists {
		fmt.Fprintf(p, "  - {id: %s, serial: %d}\n", c.ID, c.Serial)
	}
	fmt.Fprintf(p, "blank: {sha256: %s, name: %s}\n", p.sum, quoted(p.name))
	p.rows(mark)
	p.WriteString("questions:\n")
	for _, r := range p.table.rows {
		p.question(r, mark)
	}
	return p.String()
}

func (p *proposal) rows(mark string) {
	t := p.table
	fmt.Fprintf(p, "rows:\n  sheet: %s%s\n  key: {column: %s, form: %s}%s\n", quoted(t.sheet), mark, letters(t.key),
		quoted(t.form), mark)
	if t.answer == 0 {
		fmt.Fprintf(p, "  answer:%s: %s\n    column: %s\n    words: {yes: はい, no: いいえ}\n", mark,
			wProposedIn.In(p.lang), p.free())
	} else {
		fmt.Fprintf(p, "  answer:%s\n    column: %s\n", mark, letters(t.answer))
		p.words(mark)
	}
	for _, c := range []struct {
		col  int
		line string
	}{
		{t.note, "  note: {column: %s, from: [note]}"}, {t.due, "  due: {column: %s, when: [partly, no]}"},
		{t.answered, "  answered: {column: %s}"},
	} {
		if c.col > 0 {
			fmt.Fprintf(p, c.line+mark+"\n", letters(c.col))
		}
	}
}

// words says which word of the form stands for which status, as far as it reads
// as one; the others are told in a comment.
func (p *proposal) words(mark string) {
	said, seen := []string{}, map[assess.Status]bool{}
	var rest []string
	for _, w := range p.table.words {
		s, ok := statusWord(w)
		if !ok || seen[s] {
			rest = append(rest, w)
			continue
		}
		seen[s] = true
		said = append(said, s.String()+": "+quoted(w))
	}
	if len(said) == 0 {
		said = append(said, "yes: "+quoted(checklist.FillIn))
	}
	fmt.Fprintf(p, "    words: {%s}%s", strings.Join(said, ", "), mark)
	if len(rest) > 0 {
		p.WriteString(": " + wOtherWords.With(checklist.Quoted(strings.Join(rest, wComma.In(p.lang)))).In(p.lang))
	}
	p.WriteByte('\n')
}

// leastAlike is how much of their pairs of characters a row and a question share
// at least, in percent, to be worth a look.
const leastAlike = 25

func (p *proposal) question(r guessedRow, mark string) {
	best, most := -1, leastAlike-1
	text := checklist.PairsOf(r.text)
	for i := range p.pairs {
		if n := text.Alike(p.pairs[i]); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		fmt.Fprintf(p, "  %s: ask%s: %s\n", quoted(r.key), mark, wNothingNear.In(p.lang))
		return
	}
	q := p.questions[best]
	fmt.Fprintf(p, "  %s: {take: %s, relation: %s, row: %d}%s%s\n", quoted(r.key), q.ID, checklist.IntersectsWith,
		r.row, mark, wAlike.With(most, strings.ReplaceAll(checklist.Visible(q.Ask.In(p.lang)), "\n", " ")).In(p.lang))
}

// free is a column that nothing else uses.
func (p *proposal) free() string {
	t := p.table
	return letters(slices.Max([]int{t.key, t.note, t.due, t.answered}) + 1)
}

func letters(col int) string { return strings.TrimRight(nameOf(col, 1), "1") }

// quoted is a text as a value of YAML, in double quotes.
func quoted(s string) string {
	s = strings.ReplaceAll(checklist.Visible(strings.TrimSpace(s)), "\n", " ")
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(cmp.Or(s, "?")) + `"`
}
