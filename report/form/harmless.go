package form

import (
	"bytes"
	"iter"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// Limits of a workbook beside those of the room intake: the library that fills
// it makes room for every cell up to the last one of each row.
const (
	mostRows   = 20_000  // the last row of a sheet
	mostCells  = 400_000 // up to the last cell of each row, of all sheets
	mostTags   = 600_000 // signs that open or close a tag, in all parts of XML
	mostMerged = 2_000   // merged blocks of all sheets
	mostLists  = 2_000   // data validations of all sheets
)

// active are parts that run, fetch or hold something of another program.
var active = []struct{ part, rule string }{
	{"vbaproject", "macros"}, {"xl/macrosheets/", "macros"}, {"xl/vbadata", "macros"},
	{"xl/externallinks/", "external"}, {"xl/connections.xml", "external"}, {"xl/querytables/", "external"},
	{"xl/embeddings/", "ole"}, {"xl/activex/", "ole"}, {"oleobject", "ole"},
}

// harmless refuses macros, links to other workbooks and embedded objects.
func harmless(parts map[string][]byte) error {
	for name, raw := range parts {
		for _, a := range active {
			if strings.Contains(name, a.part) {
				return refuse(a.rule, name)
			}
		}
		if name == "[content_types].xml" && bytes.Contains(raw, []byte("macroEnabled")) {
			return refuse("macros", name)
		}
		if strings.HasSuffix(name, ".xml") && (bytes.Contains(raw, []byte("<!DOCTYPE")) || !isUTF8(raw)) {
			return refuse("bad-part", name)
		}
	}
	return nil
}

var declared = checklist.Pattern(`^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']`)

// isUTF8 says that a part is in the one encoding in which its tags can be counted.
func isUTF8(raw []byte) bool {
	if bytes.IndexByte(raw, 0) >= 0 {
		return false
	}
	m := declared().FindSubmatch(raw[:min(len(raw), 400)])
	return m == nil || strings.EqualFold(string(m[1]), "UTF-8")
}

// small refuses what the library would spend minutes or gigabytes on.
func small(parts map[string][]byte) error {
	tags, cells, merged, lists := 0, 0, 0, 0
	for name, raw := range parts {
		if !strings.HasSuffix(name, ".xml") {
			continue
		}
		if tags += bytes.Count(raw, []byte("<")); tags > mostTags {
			return refuse("too-much", name)
		}
		if !bytes.Contains(raw, []byte("sheetData")) {
			continue // no sheet, wherever it is
		}
		merged += bytes.Count(raw, []byte("mergeCell "))
		lists += bytes.Count(raw, []byte("dataValidation "))
		n, err := extent(name, raw)
		if cells += n; err != nil {
			return err
		}
	}
	if cells > mostCells || merged > mostMerged || lists > mostLists {
		return refuse("too-much", "xl/worksheets")
	}
	return nil
}

// extent counts the cells of a sheet up to the last one of each row.
func extent(name string, raw []byte) (int, error) {
	last := map[int]int{}
	for kind, at := range placed(raw) {
		row, col := 0, 0
		var err error
		if kind == "row" {
			row, err = strconv.Atoi(at)
		} else {
			col, row, err = excelize.CellNameToCoordinates(at)
		}
		switch {
		case err != nil || row < 1:
			return 0, refuse("wrong-row", name)
		case row > mostRows:
			return 0, refuse("too-many-rows", row, mostRows)
		}
		last[row] = max(last[row], col)
	}
	n := 0
	for _, col := range last {
		n += col
	}
	return n, nil
}

// placed yields the tags of rows and cells with the place that they name. A
// decoder of XML would take ten times as long.
func placed(raw []byte) iter.Seq2[string, string] {
	return func(yield func(kind, at string) bool) {
		for {
			start := bytes.IndexByte(raw, '<')
			if start < 0 {
				return
			}
			raw = raw[start+1:]
			end := bytes.IndexAny(raw, " \t\r\n/>")
			if end < 0 {
				return
			}
			kind := raw[bytes.IndexByte(raw[:end], ':')+1 : end] // without a prefix
			if raw = raw[end:]; string(kind) != "row" && string(kind) != "c" {
				continue
			}
			var at string
			if at, raw = attributeR(raw); at != "" && !yield(string(kind), at) {
				return
			}
		}
	}
}

// attributeR reads the attributes of a tag up to its end: the value of r, and
// what comes after the tag.
func attributeR(raw []byte) (r string, rest []byte) {
	for {
		i := bytes.IndexAny(raw, `"'>`)
		if i < 0 || raw[i] == '>' {
			return r, raw[max(i, 0):]
		}
		name := bytes.TrimRight(raw[:i], "= \t\r\n")
		end := bytes.IndexByte(raw[i+1:], raw[i])
		if end < 0 {
			return r, nil
		}
		if n := len(name); n > 1 && name[n-1] == 'r' && strings.IndexByte(" \t\r\n", name[n-2]) >= 0 {
			r = string(raw[i+1 : i+1+end])
		}
		raw = raw[i+1+end+1:]
	}
}
