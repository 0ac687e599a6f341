package form

import (
	"strings"

	"tenken/checklist"
)

// found is the row of the form in which an item is.
type found struct {
	table *Table
	sheet *sheet
	row   int
}

// find looks for every row of the form by the text of its key column. Errors
// are [intake.Refusal]: a sheet that is not there or hidden, an id that is not
// there or there twice.
func (b *book) find(f *Form) (map[string]found, []checklist.Text, error) {
	rows, twice := map[string]found{}, map[string]bool{}
	for i := range f.Tables {
		t := &f.Tables[i]
		s, err := b.open(t.Sheet)
		if err != nil {
			return nil, nil, err
		}
		known := keysOf(t.Key, f.Items)
		if err := b.keys(t, s, func(row int, text string) {
			key := known.in(text)
			if key == "" {
				return
			}
			_, again := rows[key]
			twice[key] = twice[key] || again
			rows[key] = found{t, s, row}
		}); err != nil {
			return nil, nil, err
		}
	}
	return rows, moved(f, rows), laidOut(f, rows, twice)
}

// keys finds the id in the text of a key cell.
type keys struct {
	whole  map[string]string // the folded text to the id
	starts bool              // more may follow
	most   int               // runes of the longest
}

func keysOf(k Key, items []Item) keys {
	form, starts := strings.CutSuffix(k.Form, "*")
	all := keys{whole: make(map[string]string, len(items)), starts: starts}
	for _, it := range items {
		text := fold(strings.Replace(form, "{n}", it.Key, 1))
		all.whole[text] = it.Key
		all.most = max(all.most, len([]rune(text)))
	}
	return all
}

// in is the id that a text begins with; of several the longest.
func (k keys) in(text string) string {
	const far = 400 // runes: no id is further back
	r := []rune(text)
	r = []rune(fold(string(r[:min(len(r), far)])))
	if !k.starts {
		return k.whole[string(r)]
	}
	for n := min(len(r), k.most); n > 0; n-- {
		if key := k.whole[string(r[:n])]; key != "" {
			return key
		}
	}
	return ""
}

// open is a sheet that may be written to.
func (b *book) open(name string) (*sheet, error) {
	s, err := b.sheet(name)
	switch {
	case err != nil:
		return nil, err
	case s == nil:
		return nil, refuse("no-sheet", name, strings.Join(b.GetSheetList(), " / "))
	case s.hidden:
		return nil, refuse("hidden-sheet", name)
	}
	return s, nil
}

// keys calls each for the cells of the key column that hold something; the rest
// of a merged block holds nothing.
func (b *book) keys(t *Table, s *sheet, each func(row int, text string)) error {
	rows, err := b.Rows(s.name)
	if err != nil {
		return unread(err)
	}
	col := number(t.Key.Column)
	for row := 1; rows.Next(); row++ {
		cells, err := rows.Columns()
		if err != nil {
			return unread(err)
		}
		left, top := s.topLeft(col, row)
		if col <= len(cells) && strings.TrimSpace(cells[col-1]) != "" && left == col && top == row {
			each(row, cells[col-1])
		}
	}
	if err := rows.Close(); err != nil {
		return unread(err)
	}
	return nil
}

// laidOut refuses a workbook in which an id is missing or occurs twice.
func laidOut(f *Form, rows map[string]found, twice map[string]bool) error {
	var missing, double []string
	for _, it := range f.Items {
		switch _, ok := rows[it.Key]; {
		case !ok:
			missing = append(missing, it.Key)
		case twice[it.Key]:
			double = append(double, it.Key)
		}
	}
	switch {
	case len(missing) > 0:
		return refuse("rows-missing", few(missing), len(missing), len(f.Items))
	case len(double) > 0:
		return refuse("rows-twice", few(double))
	}
	return nil
}

// moved tells that rows are elsewhere than in the blank that was read.
func moved(f *Form, rows map[string]found) []checklist.Text {
	var keys []string
	for _, it := range f.Items {
		if at, ok := rows[it.Key]; ok && it.Row != 0 && at.row != it.Row {
			keys = append(keys, it.Key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	return []checklist.Text{wRowsMoved.With(few(keys), len(keys))}
}

// few is the beginning of a list of ids.
func few(ids []string) string {
	const most = 5
	if len(ids) <= most {
		return strings.Join(ids, ", ")
	}
	return strings.Join(ids[:most], ", ") + ", …"
}
