package form

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tenken/assess"
	"tenken/checklist"
)

// guessed is a sheet as it seems to be laid out.
type guessed struct {
	sheet               string
	key, answer         int    // columns; answer 0: not found
	form                string // of the key
	words               []string
	note, due, answered int // columns; 0: none
	rows                []guessedRow
}

type guessedRow struct {
	row       int
	key, text string
}

// anID is a text by which a row is known: 1-2-1-1, (3), No.12, A.5.1, GV.OC-01;
// its text may follow after a colon.
var anID = checklist.Pattern(
	`^((?:No\.?|問|項番|項目)?[(（]?[A-Za-z]{0,6}[-._]?[A-Za-z]{0,3}[-._]?\d{1,3}(?:[-._]\d{1,3}){0,5}[)）]?\.?)` +
		`(?:([:：])\s*(\S.*))?$`)

// guess finds the sheet and column in which the most rows seem to have an id of
// their own.
func (b *book) guess() (*guessed, error) {
	var best *guessed
	for _, name := range b.GetSheetList() {
		s, err := b.sheet(name)
		if err != nil {
			return nil, err
		}
		if s.hidden {
			continue
		}
		rows, err := b.GetRows(name)
		if err != nil {
			return nil, unread(err)
		}
		if g := s.guess(rows); g != nil && (best == nil || g.weight() > best.weight()) {
			best = g
		}
	}
	if best == nil {
		return nil, refuse("no-rows")
	}
	return best, nil
}

// weight is how much a sheet looks like one to fill in: a column with lists of
// words tells more than ids.
func (g *guessed) weight() int {
	if g.answer > 0 {
		return 3 * len(g.rows)
	}
	return len(g.rows)
}

// fewestRows is how many ids make a column of ids.
const fewestRows = 3

func (s *sheet) guess(rows [][]string) *guessed {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	g := &guessed{sheet: s.name}
	for col := 1; col <= min(width, 50); col++ {
		if found, form := s.ids(rows, col); len(found) > len(g.rows) {
			g.key, g.rows, g.form = col, found, form
		}
	}
	if len(g.rows) < fewestRows {
		return nil
	}
	for i := range g.rows {
		if g.rows[i].text == "" {
			g.rows[i].text = longest(rows[g.rows[i].row-1], g.key)
		}
	}
	s.columns(g, rows, width)
	return g
}

// ids are the rows of a column with an id that occurs in it once, and the form
// of the key: the ids alone, or those before a text, whichever are more.
func (s *sheet) ids(rows [][]string, col int) ([]guessedRow, string) {
	alone, before, colon := []guessedRow{}, []guessedRow{}, ""
	for i, r := range rows {
		if len(r) < col {
			continue
		}
		left, top := s.topLeft(col, i+1)
		m := anID().FindStringSubmatch(strings.Join(strings.Fields(r[col-1]), " "))
		switch {
		case m == nil || left != col || top != i+1:
		case m[2] == "":
			alone = append(alone, guessedRow{row: i + 1, key: m[1]})
		default:
			before, colon = append(before, guessedRow{row: i + 1, key: m[1], text: m[3]}), m[2]
		}
	}
	alone, before = once(alone), once(before)
	if len(before) > len(alone) {
		return before, "{n}" + colon + "*"
	}
	return alone, "{n}"
}

// once are the rows whose id occurs nowhere else.
func once(rows []guessedRow) []guessedRow {
	count := map[string]int{}
	for _, r := range rows {
		count[fold(r.key)]++
	}
	return slices.DeleteFunc(rows, func(r guessedRow) bool { return count[fold(r.key)] > 1 })
}

// longest is the longest text of a row beside the id.
func longest(row []string, key int) (text string) {
	for i, c := range row {
		if i != key-1 && utf8.RuneCountInString(c) > utf8.RuneCountInString(text) {
			text = c
		}
	}
	return text
}

// headings by which columns are known.
var (
	noteHeads = checklist.Pattern(`備考|コメント|状況|根拠|理由|証跡|エビデンス|comment|note|evidence|remark|documentation`)
	dueHeads  = checklist.Pattern(`目標|期限|予定日|完了予定|due|target date|deadline`)
	saidHeads = checklist.Pattern(`確認日|点検日|回答日|実施日|date of check`)
)

// columns finds where answers, notes and days go: the column whose cells have a
// list of words, and the others by their headings.
func (s *sheet) columns(g *guessed, rows [][]string, width int) {
	first, most := g.rows[0].row, 0
	for col := 1; col <= min(width+10, 60); col++ {
		if words, n := s.listOf(g, col); col != g.key && n > most {
			g.answer, g.words, most = col, words, n
		}
	}
	for col := 1; col <= min(width+10, 60); col++ {
		if col == g.key || col == g.answer {
			continue
		}
		head := ""
		for row := first - 1; row >= 1 && row >= first-4 && head == ""; row-- {
			if col <= len(rows[row-1]) {
				head = strings.ToLower(rows[row-1][col-1])
			}
		}
		switch {
		case g.due == 0 && dueHeads().MatchString(head):
			g.due = col
		case g.answered == 0 && saidHeads().MatchString(head):
			g.answered = col
		case g.note == 0 && noteHeads().MatchString(head) && utf8.RuneCountInString(head) < 60:
			g.note = col
		}
	}
}

// listOf is the list of words that most cells of a column have, and how much it
// looks like that of answers: nothing where less than half of the rows have one.
func (s *sheet) listOf(g *guessed, col int) (words []string, weight int) {
	count, n := map[string]int{}, 0
	for _, r := range g.rows {
		w, known := s.wordsFor(col, r.row)
		if !known || len(w) < 2 || len(w) > 12 {
			continue
		}
		key := strings.Join(w, "\n")
		if count[key]++; count[key] > n {
			words, n = w, count[key]
		}
	}
	if 2*n < len(g.rows) {
		return nil, 0
	}
	weight = 1
	if col > g.key {
		weight++ // what is asked comes before what is answered
	}
	for _, w := range words {
		if _, ok := statusWord(w); ok {
			weight += 2
		}
	}
	return words, weight
}

// statusWord is the status that a word of a form seems to stand for.
func statusWord(w string) (assess.Status, bool) {
	if s, ok := formWords[fold(w)]; ok {
		return s, true
	}
	s, err := assess.ParseStatus(w)
	return s, err == nil && s != assess.Unanswered
}
