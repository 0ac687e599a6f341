package report

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"tenken/checklist"
)

// incoming is a workbook from outside: which sheets it has, and its strings.
type incoming struct {
	*packed
	sheets  []sheetRef
	strings []string
	date04  bool // days count from 1904
}

type sheetRef struct{ name, part string }

// openBook reads what all sheets need.
func openBook(p *packed) (*incoming, error) {
	b := &incoming{packed: p}
	targets, err := b.relations()
	if err != nil {
		return nil, err
	}
	if err := b.list(targets); err != nil {
		return nil, err
	}
	return b, b.sharedStrings(targets)
}

// relations are the parts that the workbook names, by id; "strings" is the
// table of strings.
func (b *incoming) relations() (map[string]string, error) {
	out := map[string]string{}
	x, err := b.xml("xl/_rels/workbook.xml.rels")
	if x == nil {
		if err == nil {
			err = broken("no-relations", "ブックの目次（workbook.xml.rels）がありません。", "the workbook lacks its list of parts (workbook.xml.rels)")
		}
		return nil, err
	}
	err = x.each("Relationships", func(t xml.StartElement) error {
		if t.Name.Local != "Relationship" || attr(t, "TargetMode") == "External" {
			return nil
		}
		target := attr(t, "Target")
		if !strings.HasPrefix(target, "/") {
			target = "xl/" + target
		}
		out[attr(t, "Id")] = target
		if strings.HasSuffix(attr(t, "Type"), "/sharedStrings") {
			out["strings"] = target
		}
		return nil
	}, nil)
	return out, err
}

func (b *incoming) list(targets map[string]string) error {
	x, err := b.xml("xl/workbook.xml")
	if err != nil {
		return err
	}
	err = x.each("workbook", func(t xml.StartElement) error {
		switch t.Name.Local {
		case "workbookPr":
			v := attr(t, "date1904")
			b.date04 = v == "1" || v == "true"
		case "sheet":
			b.sheets = append(b.sheets, sheetRef{strings.TrimSpace(attr(t, "name")), targets[attr(t, "id")]})
		}
		return nil
	}, nil)
	if err == nil && len(b.sheets) == 0 {
		err = broken("no-sheets", "ブックにシートがありません。", "the workbook has no sheets")
	}
	return err
}

// sharedStrings reads the table of strings; readings (furigana) beside them
// are passed over.
func (b *incoming) sharedStrings(targets map[string]string) error {
	part, ok := targets["strings"]
	if !ok {
		part = "xl/sharedStrings.xml"
	}
	x, err := b.xml(part)
	if x == nil || err != nil {
		return err
	}
	var s strings.Builder
	reading := false
	return x.each("sst", func(t xml.StartElement) error {
		switch t.Name.Local {
		case "si":
			s.Reset()
		case "rPh":
			reading = true
		}
		return nil
	}, func(name, text string) error {
		switch name {
		case "t":
			if !reading {
				s.WriteString(text)
			}
		case "rPh":
			reading = false
		case "si":
			b.strings = append(b.strings, s.String())
		}
		return nil
	})
}

// find is the sheet of that name in either language, or nil.
func (b *incoming) find(name checklist.Text) (*grid, error) {
	for _, s := range b.sheets {
		if s.name == name.JA || strings.EqualFold(s.name, name.EN) {
			return b.grid(s)
		}
	}
	return nil, nil
}

var escaped = regexp.MustCompile(`(?:_x[0-9A-Fa-f]{4}_)+`)

// unescape turns _x000D_ back into the character it stands for.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(run string) string {
		var units []uint16
		for ; run != ""; run = run[7:] {
			n, err := strconv.ParseUint(run[2:6], 16, 16)
			if err != nil {
				return run // cannot be: the pattern is four hex digits
			}
			units = append(units, uint16(n))
		}
		return string(utf16.Decode(units))
	})
}
