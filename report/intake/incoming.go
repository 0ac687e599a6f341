package intake

import (
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"tenken/checklist"
	"tenken/report"
)

// incoming is a workbook from outside: which sheets it has, and its strings.
type incoming struct {
	*packed
	sheets  []sheetRef
	strings []sharedString
	styles  styles
	date04  bool // days count from 1904
}

type sheetRef struct{ name, part string }

// sharedString is a text of the table of strings.
type sharedString struct {
	text   string
	struck bool // in part or whole
}

// openBook checks a workbook and reads what all sheets need.
func openBook(r io.ReaderAt, size int64) (*incoming, error) {
	p, err := unpack(r, size)
	if err != nil {
		return nil, err
	}
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
		return nil, refuse("no-relations")
	}
	if err := b.list(book, targets); err != nil {
		return nil, err
	}
	if err := b.sharedStrings(partOf(targets, "sharedStrings", "xl/sharedStrings.xml")); err != nil {
		return nil, err
	}
	b.styles.date04 = b.date04
	x, err := b.xml(partOf(targets, "styles", "xl/styles.xml"))
	if x == nil || err != nil {
		return b, err
	}
	return b, b.styles.read(x)
}

// partOf is the part of a kind, or where it usually is.
func partOf(targets map[string]target, kind, usual string) string {
	for _, t := range targets {
		if t.kind == kind {
			return t.part
		}
	}
	return usual
}

// mainPart is the part that lists the sheets. Excel on the web and some other
// programs call it workbook2.xml or workbook22.xml.
func (b *incoming) mainPart() (string, error) {
	root, err := b.relations("")
	if err != nil {
		return "", err
	}
	for _, name := range []string{partOf(root, "officeDocument", usualBook), usualBook} {
		if _, ok := b.parts[partName(name)]; ok {
			return name, nil
		}
	}
	return "", refuse("no-workbook")
}

// target is a part that another names, and what it is: the last word of the type.
type target struct{ part, kind string }

// relations are the parts that a part names, by id; nil where it names none. The
// empty part is the package.
func (b *incoming) relations(part string) (map[string]target, error) {
	folder := path.Dir(part)
	x, err := b.xml(path.Join(folder, "_rels", strings.TrimPrefix(path.Base(part), ".")+".rels"))
	if x == nil || err != nil {
		return nil, err
	}
	out := map[string]target{}
	err = x.each("Relationships", func(t xml.StartElement) error {
		if t.Name.Local != "Relationship" || attr(t, "TargetMode") == "External" {
			return nil
		}
		to := strings.ReplaceAll(attr(t, "Target"), `\`, "/")
		if !strings.HasPrefix(to, "/") {
			to = path.Join(folder, to)
		}
		out[attr(t, "Id")] = target{to, path.Base(attr(t, "Type"))}
		return nil
	}, nil)
	return out, err
}

// notTables are the kinds of sheet that hold no cells of ours: charts, dialogs,
// macros of old. They are passed over.
var notTables = []string{"chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "macrosheet"}

// list reads which sheets there are.
func (b *incoming) list(book string, targets map[string]target) error {
	x, err := b.xml(book)
	if err != nil {
		return err
	}
	n := 0
	err = x.each("workbook", func(t xml.StartElement) error {
		switch t.Name.Local {
		case "workbookPr":
			b.date04 = on(attr(t, "date1904"))
		case "sheet":
			n++
			to := targets[attr(t, "id")]
			if !slices.Contains(notTables, to.kind) {
				b.sheets = append(b.sheets, sheetRef{strings.TrimSpace(attr(t, "name")), to.part})
			}
		}
		return nil
	}, nil)
	if err == nil && n == 0 {
		err = refuse("no-sheets")
	}
	return err
}

// sharedStrings reads the table of strings; readings (furigana) beside them
// are passed over.
func (b *incoming) sharedStrings(part string) error {
	x, err := b.xml(part)
	if x == nil || err != nil {
		return err
	}
	var s strings.Builder
	reading, struck := false, false
	return x.each("sst", func(t xml.StartElement) error {
		switch t.Name.Local {
		case "si":
			s.Reset()
			struck = false
		case "rPh":
			reading = true
		case "strike":
			struck = struck || attr(t, "val") == "" || on(attr(t, "val"))
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
			one := unescape(s.String())
			if tooLong(one) {
				return refuse("long-text", safe(part))
			}
			b.strings = append(b.strings, sharedString{one, struck})
		}
		return nil
	})
}

// tooLong says that a text is longer than a cell can hold.
func tooLong(s string) bool {
	return len(s) > report.CellLimit && len(utf16.Encode([]rune(s))) > report.CellLimit
}

var escaped = checklist.Pattern(`(?:_x[0-9A-Fa-f]{4}_)+`)

// unescape turns _x000D_ back into the character it stands for.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped().ReplaceAllStringFunc(s, func(run string) string {
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
