package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"tenken/checklist"
)

// packer takes the parts of a workbook as excelize hands them over, in an
// order that differs from run to run, compresses each at once, puts the rows
// of a sheet into it, and writes the parts in a fixed order with a fixed time:
// the same input gives the same bytes. It writes straight to where the workbook
// goes, so that the whole is never in memory.
type packer struct {
	out   io.Writer
	rows  map[string]*rowStream // by the name of the part
	zw    *flate.Writer
	parts []*part
}

// packedAt is the level of compression: a sixth faster than the usual one, for a file
// that is a twentieth longer.
const packedAt = 4

// WriteBook writes a workbook that was not streamed, the same bytes for the same cells.
func WriteBook(f *excelize.File, w io.Writer) error {
	zw, err := flate.NewWriter(io.Discard, packedAt)
	if err != nil {
		return err
	}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &packer{out: w, zw: zw} })
	return f.Write(io.Discard) // the packer writes to w
}

// part is a part of the workbook, in pieces.
type part struct {
	name   string
	text   bytes.Buffer // of the list of content types, and of what surrounds the rows
	pieces []*piece
}

const contentTypes = "[Content_Types].xml"

// beforeRows is what rows of a sheet come after.
const beforeRows = "<sheetData>"

// Create begins the next part, which ends where another begins.
func (p *packer) Create(name string) (io.Writer, error) {
	if err := p.finish(); err != nil {
		return nil, err
	}
	pt := &part{name: name}
	p.parts = append(p.parts, pt)
	return &pt.text, nil
}

// finish compresses the last part.
func (p *packer) finish() error {
	if len(p.parts) == 0 {
		return nil
	}
	pt := p.parts[len(p.parts)-1]
	text := pt.text.Bytes()
	switch pt.name {
	case contentTypes:
		text = []byte(sortTypes(string(text)))
	case coreProperties:
		text = []byte(prefixed(string(text)))
	}
	if rows := p.rows[pt.name]; rows != nil {
		text = []byte(usual(string(text), rows.extent()))
		i := bytes.Index(text, []byte(beforeRows))
		if i < 0 {
			return fmt.Errorf("%s: no place for rows", pt.name)
		}
		text = slices.Insert(text, i, []byte(rows.before)...)
		i += len(rows.before) + len(beforeRows)
		if err := p.compress(pt, text[:i], false); err != nil {
			return err
		}
		pt.pieces = append(pt.pieces, &rows.packed)
		text = text[i:]
	}
	err := p.compress(pt, text, true)
	pt.text = bytes.Buffer{}
	return err
}

const coreProperties = "docProps/core.xml"

// ownProperties are the elements of the core properties that are not Dublin
// Core's. The library writes them in a default name space; exceljs looks for
// the prefix that Excel writes.
var ownProperties = checklist.Pattern(
	`(</?)(coreProperties|category|contentStatus|keywords|lastModifiedBy|revision|version)\b`)

func prefixed(xml string) string {
	return strings.Replace(ownProperties().ReplaceAllString(xml, "${1}cp:${2}"), ` xmlns="`, ` xmlns:cp="`, 1)
}

// usual gives a sheet what readers of streams rely on: its extent, where the
// library writes A1, and the prefix of relationships that Excel uses. And a bar in a
// cell has no length at 0 and fills it at 100: programs draw a tenth and nine tenths
// unless told, which the library does only in an extension that a stream leaves out.
func usual(xml, extent string) string {
	xml = strings.ReplaceAll(xml, "<dataBar ", `<dataBar minLength="0" maxLength="100" `)
	xml = strings.Replace(xml, `<dimension ref="A1">`, `<dimension ref="`+extent+`">`, 1)
	return strings.Replace(xml, `xmlns:relationships="`+relationships+`" relationships:id=`,
		`xmlns:r="`+relationships+`" r:id=`, 1)
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

// compress adds a piece to a part; last ends its stream.
func (p *packer) compress(pt *part, text []byte, last bool) error {
	next := &piece{}
	pt.pieces = append(pt.pieces, next)
	p.zw.Reset(&next.raw)
	if err := next.write(p.zw, text); err != nil {
		return err
	}
	if last {
		return p.zw.Close()
	}
	return p.zw.Flush()
}

// AddFS is part of the interface and not used by a workbook.
func (p *packer) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the parts: content types first, as readers expect, then by name.
func (p *packer) Close() error {
	if err := p.finish(); err != nil {
		return err
	}
	slices.SortFunc(p.parts, func(a, b *part) int {
		if (a.name == contentTypes) != (b.name == contentTypes) {
			if a.name == contentTypes {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.name, b.name)
	})
	zw := zip.NewWriter(p.out)
	for _, pt := range p.parts {
		if err := pt.writeTo(zw); err != nil {
			return err
		}
	}
	return zw.Close()
}

func (pt *part) writeTo(zw *zip.Writer) error {
	h := &zip.FileHeader{Name: pt.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, x := range pt.pieces {
		h.CRC32 = joined(h.CRC32, x.sum, x.size)
		h.UncompressedSize64 += x.size
		h.CompressedSize64 += uint64(x.raw.n)
	}
	w, err := zw.CreateRaw(h)
	for _, x := range pt.pieces {
		if err == nil {
			_, err = x.raw.WriteTo(w)
		}
	}
	return err
}

// sortTypes puts the elements of the list of content types in order.
func sortTypes(xml string) string {
	begin := strings.Index(xml, "<Types")
	if begin < 0 {
		return xml
	}
	begin += strings.IndexByte(xml[begin:], '>') + 1
	end := strings.LastIndex(xml, "</Types>")
	if end < begin {
		return xml
	}
	var elems []string
	for rest := xml[begin:end]; rest != ""; {
		i := strings.Index(rest[1:], "<Default")
		j := strings.Index(rest[1:], "<Override")
		cut := len(rest)
		if i >= 0 {
			cut = min(cut, i+1)
		}
		if j >= 0 {
			cut = min(cut, j+1)
		}
		elems = append(elems, rest[:cut])
		rest = rest[cut:]
	}
	slices.Sort(elems)
	return xml[:begin] + strings.Join(elems, "") + xml[end:]
}
