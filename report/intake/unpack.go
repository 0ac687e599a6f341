package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
)

// Limits of a workbook from outside. They are checked in this order: size,
// kind of file, number of entries, unpacked size; only then is a part opened.
const (
	maxBook    = 20 << 20 // bytes of the file
	maxEntries = 2000     // of the zip
	maxUnzip   = 64 << 20 // bytes unpacked, of the whole and of a part
	maxTags    = 1000000  // tags of all parts that are read
	maxAttrs   = 8        // attributes of a tag that count as one more tag
	maxRun     = 1 << 20  // bytes from one tag to the next
	maxDepth   = 100      // elements in each other; a workbook needs a dozen
)

const usualBook = "xl/workbook.xml"

// packed is a workbook whose outside was found sound. Its parts are read from
// memory, one at a time, and never written to a disk.
type packed struct {
	parts  map[string]*zip.File
	left   int64 // bytes that may still be unpacked
	tags   int   // tags that may still be read, and those of people's own sheets
	probes int
}

// unpack checks the outside of a workbook. The errors are [Refusal] or come from r.
func unpack(r io.ReaderAt, size int64) (*packed, error) {
	if size > maxBook {
		return nil, refuse("too-large", maxBook>>20)
	}
	raw := make([]byte, max(size, 0))
	if _, err := r.ReadAt(raw, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if rule := kindOf(raw); rule != "" {
		return nil, refuse(rule)
	}
	// The count in the zip's own directory may lie: the entries themselves count.
	if bytes.Count(raw, []byte("PK\x01\x02")) > maxEntries {
		return nil, refuse("too-many-entries", maxEntries)
	}
	zr, err := zip.NewReader(bytes.NewReader(raw), size)
	if err != nil {
		return nil, refuse("zip")
	}
	p := &packed{parts: map[string]*zip.File{}, left: maxUnzip, tags: maxTags, probes: maxTags}
	return p, p.list(zr.File)
}

// list takes the parts by name. Names differ in case and slashes between programs.
func (p *packed) list(files []*zip.File) error {
	var sum uint64
	for _, f := range files {
		if f.Flags&1 != 0 {
			return refuse("encrypted-zip")
		}
		sum += f.UncompressedSize64
		if f.UncompressedSize64 > maxUnzip || sum > maxUnzip {
			return refuse("bomb", maxUnzip>>20)
		}
		name := partName(f.Name)
		if strings.HasSuffix(name, "/") {
			continue
		}
		if _, twice := p.parts[name]; twice {
			return refuse("twice")
		}
		p.parts[name] = f
	}
	if _, ok := p.parts[usualBook]; ok {
		return nil
	}
	for name, rule := range map[string]string{"xl/workbook.bin": "xlsb", "content.xml": "ods",
		"word/document.xml":    "docx",
		"ppt/presentation.xml": "pptx", "index/document.iwa": "numbers"} {
		if _, ok := p.parts[name]; ok {
			return refuse(rule)
		}
	}
	if _, ok := p.parts["_rels/.rels"]; ok {
		return nil // which says where the workbook is
	}
	return refuse("no-workbook")
}

func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

// kindOf names files that are no .xlsx by their first bytes, as the rule by
// which they are refused; empty for a zip.
func kindOf(raw []byte) string {
	starts := func(s string) bool { return bytes.HasPrefix(raw, []byte(s)) }
	switch {
	case len(raw) == 0:
		return "empty"
	case starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		if bytes.Contains(raw, utf16le("EncryptedPackage")) {
			return "encrypted"
		}
		return "xls"
	case starts("%PDF"):
		return "pdf"
	case starts("<?xml"), starts("\xEF\xBB\xBF<?xml"):
		return "xml"
	case len(raw) > 5 && strings.HasPrefix(strings.ToLower(strings.TrimSpace(string(raw[:min(len(raw), 200)]))), "<"):
		return "html"
	case starts("PK\x03\x04"), starts("PK\x05\x06"):
		return ""
	case starts(`{"sum":"`):
		return "tenken"
	}
	return "not-xlsx"
}

func utf16le(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

// open is a part unpacked, or nil where there is none.
func (p *packed) open(name string) ([]byte, error) {
	f, ok := p.parts[partName(name)]
	if !ok {
		return nil, nil
	}
	rc, err := f.Open()
	if err != nil {
		return nil, refuse("method", safe(name))
	}
	var buf bytes.Buffer
	buf.Grow(int(min(f.UncompressedSize64, maxUnzip)) + bytes.MinRead) // what it claims; it may claim too little
	_, err = buf.ReadFrom(io.LimitReader(rc, p.left+1))
	if closed := rc.Close(); err == nil {
		err = closed
	}
	raw := buf.Bytes()
	p.left -= int64(len(raw))
	switch {
	case p.left < 0:
		return nil, refuse("bomb", maxUnzip>>20)
	case err != nil:
		return nil, refuse("part", safe(name))
	}
	return raw, nil
}

// Parts unpacks a workbook from outside whole, for those who must see all of it,
// such as a form to fill in: every part by its name in small letters. The limits
// are those of this room; the error is a [Refusal].
func Parts(raw []byte) (map[string][]byte, error) {
	p, err := unpack(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, err
	}
	parts := make(map[string][]byte, len(p.parts))
	for name := range p.parts {
		if parts[name], err = p.open(name); err != nil {
			return nil, err
		}
	}
	return parts, nil
}
