package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// packer takes the parts of a workbook as excelize hands them over, in an
// order that differs from run to run, compresses each at once, and writes them
// in a fixed order with a fixed time: the same input gives the same bytes.
type packer struct {
	out   io.Writer
	parts []*part
}

type part struct {
	name string
	raw  bytes.Buffer // compressed, or plain for the list of content types
	sum  uint32
	size uint64
	zw   *flate.Writer
}

const contentTypes = "[Content_Types].xml"

func newPacker(w io.Writer) excelize.ZipWriter { return &packer{out: w} }

// Create begins the next part, which ends where another begins.
func (p *packer) Create(name string) (io.Writer, error) {
	pt := &part{name: name}
	p.parts = append(p.parts, pt)
	if name == contentTypes {
		return &pt.raw, nil
	}
	var err error
	pt.zw, err = flate.NewWriter(&pt.raw, flate.DefaultCompression)
	return pt, err
}

// Write compresses.
func (pt *part) Write(b []byte) (int, error) {
	pt.sum = crc32.Update(pt.sum, crc32.IEEETable, b)
	pt.size += uint64(len(b))
	return pt.zw.Write(b)
}

// AddFS is part of the interface and not used by a workbook.
func (p *packer) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the parts: content types first, as readers expect, then by name.
func (p *packer) Close() error {
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
	if pt.zw == nil {
		w, err := zw.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(w, sortTypes(pt.raw.String()))
		}
		return err
	}
	if err := pt.zw.Close(); err != nil {
		return err
	}
	h.CRC32, h.UncompressedSize64, h.CompressedSize64 = pt.sum, pt.size, uint64(pt.raw.Len())
	w, err := zw.CreateRaw(h)
	if err == nil {
		_, err = pt.raw.WriteTo(w)
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
