package intake

import (
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"tenken/report"
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
	book, err := b.mainPart()
	if err != nil {
		return nil, err
	}
	targets, err := b.relations(book)
	if err != nil {
		return nil, err
	}
	if targets == nil {
		return nil, broken("no-relations", "ブックの目次（workbook.xml.rels）がありません。", "the workbook lacks its list of parts (workbook.xml.rels)")
	}
	if err := b.list(book, targets); err != nil {
		return nil, err
	}
	return b, b.sharedStrings(targets)
}

const usualBook = "xl/workbook.xml"

// mainPart is the part that lists the sheets. Excel on the web and some other
// programs call it workbook2.xml or workbook22.xml.
func (b *incoming) mainPart() (string, error) {
	root, err := b.relations("")
	if err != nil {
		return "", err
	}
	for _, name := range []string{root["/officeDocument"], usualBook} {
		if _, ok := b.parts[partName(name)]; ok {
			return name, nil
		}
	}
	return "", noWorkbook()
}

// relations are the parts that a part names, by id and, after a slash, by the
// last word of their type; nil where it names none. The empty part is the package.
func (b *incoming) relations(part string) (map[string]string, error) {
	folder := path.Dir(part)
	x, err := b.xml(path.Join(folder, "_rels", strings.TrimPrefix(path.Base(part), ".")+".rels"))
	if x == nil || err != nil {
		return nil, err
	}
	out := map[string]string{}
	err = x.each("Relationships", func(t xml.StartElement) error {
		if t.Name.Local != "Relationship" || attr(t, "TargetMode") == "External" {
			return nil
		}
		target := strings.ReplaceAll(attr(t, "Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		out[attr(t, "Id")] = target
		out["/"+path.Base(attr(t, "Type"))] = target
		return nil
	}, nil)
	return out, err
}

func (b *incoming) list(book string, targets map[string]string) error {
	x, err := b.xml(book)
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
	part, ok := targets["/sharedStrings"]
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
		if isHead(s.name, name) {
			return b.grid(s)
		}
	}
	return nil, nil
}

// search is the one sheet in which a table stands under another name, or nil.
func (b *incoming) search(t table) (*grid, error) {
	var out *grid
	for _, s := range b.sheets {
		if slices.ContainsFunc(report.Sheets, func(name checklist.Text) bool { return isHead(s.name, name) }) {
			continue
		}
		g, err := b.grid(s)
		if err != nil {
			return nil, err
		}
		if !t.standsIn(g) {
			continue
		}
		if out != nil {
			return nil, refuse("two-tables", fmt.Sprintf("シート「%s」がなく、同じ見出しのシートが二つあります（%s、%s）。", t.sheet.JA, out.name, g.name),
				fmt.Sprintf("there is no sheet %s, and two sheets have its headings (%s, %s)", t.sheet.EN, out.name, g.name),
				"読み込むシートの名前を「"+t.sheet.JA+"」に戻してください。", "Rename the one that is meant back to "+t.sheet.EN+".")
		}
		out = g
	}
	return out, nil
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
