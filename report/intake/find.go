package intake

import (
	"errors"
	"slices"

	"tenken/checklist"
	"tenken/report"
)

// find is the sheet of that name in either language, or nil.
func (b *incoming) find(name checklist.Text) (*grid, error) {
	for _, s := range b.sheets {
		if isHead(s.name, name) {
			return b.grid(s, 0)
		}
	}
	return nil, nil
}

// others are the sheets under names of people's own among whose first rows the
// headings of a table are: all of them, or at least those without which it is
// none. Other sheets are not read further, however large they are.
func (b *incoming) others(t table, whole bool) ([]*grid, error) {
	var out []*grid
	for _, s := range b.sheets {
		if slices.ContainsFunc(report.Sheets, func(name checklist.Text) bool { return isHead(s.name, name) }) {
			continue
		}
		top, err := b.probe(s, headRows)
		if err != nil {
			return nil, err
		}
		if top == nil || !t.standsIn(top, whole) {
			continue
		}
		g, err := b.grid(s, 0)
		if err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}

// probe reads the first rows of a sheet in which nothing is to be read, or with 0 all of
// them. Tags count apart from those of the others; where there are too many it is passed
// over, as nil.
func (b *incoming) probe(s sheetRef, most int) (*grid, error) {
	kept := b.tags
	b.tags = b.probes
	g, err := b.grid(s, most)
	b.tags, b.probes = kept, b.tags
	var r *Refusal
	if errors.As(err, &r) && r.Rule == "too-many-cells" {
		return nil, nil
	}
	return g, err
}

// search is the one sheet that has a table under another name, or nil.
func (b *incoming) search(t table) (*grid, error) {
	found, err := b.others(t, true)
	switch {
	case err != nil || len(found) == 0:
		return nil, err
	case len(found) > 1:
		return nil, refuse("two-tables", t.sheet.JA, found[0].name, found[1].name)
	}
	return found[0], nil
}
