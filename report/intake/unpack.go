package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
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
	maxRun     = 1 << 20  // bytes from one tag to the next
)

// packed is a workbook whose outside was found sound. Its parts are read from
// memory, one at a time, and never written to a disk.
type packed struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
	tags  int
}

// unpack checks the outside of a workbook. The errors are [Refusal] or come from r.
func unpack(r io.ReaderAt, size int64) (*packed, error) {
	if size > maxBook {
		return nil, refuse("too-large", fmt.Sprintf("ファイルが大きすぎます（%d MiB まで）。", maxBook>>20), fmt.Sprintf("the file is too large (at most %d MiB)", maxBook>>20),
			"画像や余分なシートを取り除いてください。", "Remove pictures and sheets that do not belong to it.")
	}
	raw := make([]byte, max(size, 0))
	if _, err := r.ReadAt(raw, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if err := kindOf(raw); err != nil {
		return nil, err
	}
	// The count in the zip's own directory may lie: the entries themselves count.
	if bytes.Count(raw, []byte("PK\x01\x02")) > maxEntries {
		return nil, refuse("too-many-entries", fmt.Sprintf("ブックの中の部品が多すぎます（%d 個まで）。", maxEntries), fmt.Sprintf("the workbook has too many parts (at most %d)", maxEntries),
			"tenken が書き出したブックを使ってください。", "Use a workbook that tenken wrote.")
	}
	zr, err := zip.NewReader(bytes.NewReader(raw), size)
	if err != nil {
		return nil, broken("zip", "ブックが壊れています（zip として読めません）。", "the workbook is damaged (not readable as a zip)")
	}
	p := &packed{parts: map[string]*zip.File{}, left: maxUnzip}
	return p, p.list(zr.File)
}

// list takes the parts by name. Names differ in case and slashes between programs.
func (p *packed) list(files []*zip.File) error {
	var sum uint64
	for _, f := range files {
		if f.Flags&1 != 0 {
			return refuse("encrypted-zip", "zip としてパスワードで保護されています。", "the zip itself is protected by a password",
				"パスワードのないブックを渡してください。", "Send it without a password.")
		}
		sum += f.UncompressedSize64
		if f.UncompressedSize64 > maxUnzip || sum > maxUnzip {
			return tooMuch()
		}
		name := partName(f.Name)
		if strings.HasSuffix(name, "/") {
			continue
		}
		if _, twice := p.parts[name]; twice {
			return broken("twice", "ブックの中に同じ名前の部品が二つあります。", "the workbook holds two parts of the same name")
		}
		p.parts[name] = f
	}
	if _, ok := p.parts[usualBook]; ok {
		return nil
	}
	for name, what := range map[string]string{"xl/workbook.bin": "xlsb", "content.xml": "ods", "word/document.xml": "docx", "ppt/presentation.xml": "pptx", "index/document.iwa": "numbers"} {
		if _, ok := p.parts[name]; ok {
			return refuse(what, "."+what+" 形式のファイルです。", "this is a ."+what+" file", "Excel ブック（.xlsx）で保存し直してください。", "Save it as an Excel workbook (.xlsx).")
		}
	}
	if _, ok := p.parts["_rels/.rels"]; ok {
		return nil // which says where the workbook is
	}
	return noWorkbook()
}

func noWorkbook() error {
	return broken("no-workbook", "zip ですが、Excel ブックではありません。", "this is a zip but not a workbook")
}

func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

func tooMuch() error {
	return refuse("bomb", fmt.Sprintf("展開すると大きすぎます（%d MiB まで）。", maxUnzip>>20), fmt.Sprintf("the workbook unpacks to too much (at most %d MiB)", maxUnzip>>20),
		"tenken が書き出したブックを使ってください。", "Use a workbook that tenken wrote.")
}

// kindOf names files that are no .xlsx by their first bytes.
func kindOf(raw []byte) error {
	starts := func(s string) bool { return bytes.HasPrefix(raw, []byte(s)) }
	resave := func(rule, ja, en string) error {
		return refuse(rule, ja, en, "Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。", "Open it in Excel and save it as an Excel workbook (.xlsx).")
	}
	switch {
	case len(raw) == 0:
		return refuse("empty", "ファイルが空です。", "the file is empty", "コピーや受信が途中で止まっていないか確かめてください。", "Check that copying or receiving it was not cut short.")
	case starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		if bytes.Contains(raw, utf16le("EncryptedPackage")) {
			return refuse("encrypted", "パスワードで暗号化されたブックです。", "the workbook is encrypted with a password",
				"Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して保存してください。", "Open it in Excel and remove the password under File, Info, Protect Workbook.")
		}
		return resave("xls", "古い形式（.xls）のブックです。", "this is an old .xls workbook")
	case starts("%PDF"):
		return resave("pdf", "PDF ファイルです。", "this is a PDF file")
	case starts("<?xml"), starts("\xEF\xBB\xBF<?xml"):
		return resave("xml", "XML ファイルです（Excel 2003 形式など）。", "this is an XML file (Excel 2003, for example)")
	case len(raw) > 5 && strings.HasPrefix(strings.ToLower(strings.TrimSpace(string(raw[:min(len(raw), 200)]))), "<"):
		return resave("html", "HTML ファイルです。", "this is an HTML file")
	case starts("PK\x03\x04"), starts("PK\x05\x06"):
		return nil
	case starts(`{"sum":"`):
		return refuse("tenken", "点検ファイル（.tenken）です。ブックではありません。", "this is an assessment file (.tenken), not a workbook", "tenken で開いてください。", "Open it with tenken.")
	default:
		return refuse("not-xlsx", "Excel ブック（.xlsx）ではありません。", "this is not an Excel workbook (.xlsx)", "tenken が書き出したブックを使ってください。", "Use a workbook that tenken wrote.")
	}
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
		return nil, broken("method", "ブックの部品「"+safe(name)+"」を展開できません。", "part "+safe(name)+" of the workbook cannot be unpacked")
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
		return nil, tooMuch()
	case err != nil:
		return nil, broken("part", "ブックの部品「"+safe(name)+"」が壊れています。", "part "+safe(name)+" of the workbook is damaged")
	}
	return raw, nil
}
