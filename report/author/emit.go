package author

import (
	"strings"

	"tenken/checklist"
)

// text is the YAML that is made of a workbook, with the cell that each line came from.
type text struct {
	lines    []string
	cells    []string // of each line
	problems checklist.Problems
	file     string
}

func (t *text) add(indent int, s, cell string) {
	t.lines = append(t.lines, strings.Repeat("  ", indent)+s)
	t.cells = append(t.cells, cell)
}

// value is what one cell holds.
type value struct {
	key  string // "ask.ja": a key within a key
	yaml string
	cell string
}

// mapping writes values that belong together, those of one key under it.
func (t *text) mapping(indent int, all []value) {
	var open []string
	for _, v := range all {
		path := strings.Split(v.key, ".")
		same := 0
		for same < len(open) && same < len(path)-1 && open[same] == path[same] {
			same++
		}
		for ; same < len(path)-1; same++ {
			t.add(indent+same, path[same]+":", v.cell)
		}
		t.add(indent+same, path[same]+": "+v.yaml, v.cell)
		open = path[:len(path)-1]
	}
}

// items writes a list of mappings under a key; nothing where there is none.
func (t *text) items(indent int, key string, rows [][]value) {
	if len(rows) == 0 {
		return
	}
	t.add(indent, key+":", rows[0][0].cell)
	for _, r := range rows {
		t.item(indent+1, r)
	}
}

// item writes one mapping of a list, its keys below one another.
func (t *text) item(indent int, r []value) {
	start := len(t.lines)
	t.mapping(indent+1, r)
	t.lines[start] = strings.Repeat("  ", indent) + "- " + strings.TrimLeft(t.lines[start], " ")
}

func (t *text) String() string { return strings.Join(t.lines, "\n") + "\n" }

// cellOf is the cell of a line of the text, counted from 1.
func (t *text) cellOf(line int) string {
	if line < 1 || line > len(t.cells) {
		return ""
	}
	return t.cells[line-1]
}
