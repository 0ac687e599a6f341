package intake_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tenken/checklist"
	"tenken/report/intake"
	kit "tenken/report/reporttest"
)

// hostile is a damaged or hostile workbook and the rule by which it is refused;
// "" where it is read all the same, because nothing in it can do harm.
type hostile struct {
	name, rule string
	raw        func(t testing.TB, good []byte) []byte
}

// part replaces a part of a good workbook; nil removes it.
func part(name string, content string) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		hit := false
		out := rewrite(t, good, func(n string, raw []byte) []byte {
			if n != name {
				return raw
			}
			hit = true
			if content == "" {
				return nil
			}
			return []byte(content)
		})
		if !hit {
			t.Fatalf("there is no part %s", name)
		}
		return out
	}
}

// swap replaces text within a part.
func swap(name, old, with string) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		hit := false
		out := rewrite(t, good, func(n string, raw []byte) []byte {
			if n != name || !bytes.Contains(raw, []byte(old)) {
				return raw
			}
			hit = true
			return bytes.Replace(raw, []byte(old), []byte(with), 1)
		})
		if !hit {
			t.Fatalf("part %s does not hold %q", name, old)
		}
		return out
	}
}

// copied begins a zip with the parts of a good workbook, without some.
func copied(t testing.TB, b *bytes.Buffer, good []byte, without ...string) *zip.Writer {
	zw := kit.Zip(b)
	zr, err := zip.NewReader(bytes.NewReader(good), int64(len(good)))
	must(t, err)
	for _, f := range zr.File {
		if !slices.Contains(without, f.Name) {
			must(t, zw.Copy(f))
		}
	}
	return zw
}

// add puts one more part into a good workbook.
func add(name string, content []byte) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		var b bytes.Buffer
		zw := copied(t, &b, good)
		w, err := zw.Create(name)
		must(t, err)
		_, err = w.Write(content)
		must(t, err)
		must(t, zw.Close())
		return b.Bytes()
	}
}

func raw(s string) func(testing.TB, []byte) []byte {
	return func(testing.TB, []byte) []byte { return []byte(s) }
}

// zipOf makes a zip of names and contents.
func zipOf(t testing.TB, pairs ...string) []byte {
	var b bytes.Buffer
	zw := kit.Zip(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := zw.Create(pairs[i])
		must(t, err)
		_, err = io.WriteString(w, pairs[i+1])
		must(t, err)
	}
	must(t, zw.Close())
	return b.Bytes()
}

// lying is a part whose directory entry claims a small size.
func lying(name string, real int) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		var packed bytes.Buffer
		fw, err := flate.NewWriter(&packed, 1)
		must(t, err)
		_, err = fw.Write(bytes.Repeat([]byte("<a>"), real/3))
		must(t, err)
		must(t, fw.Close())
		var b bytes.Buffer
		zw := copied(t, &b, good, name)
		w, err := zw.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(nil),
			UncompressedSize64: 100, CompressedSize64: uint64(packed.Len())})
		must(t, err)
		_, err = w.Write(packed.Bytes())
		must(t, err)
		must(t, zw.Close())
		return b.Bytes()
	}
}

// overlapping is a zip of nine names for the same eight MiB.
func overlapping(t testing.TB, good []byte) []byte {
	whole := add("xl/media/big0.bin", make([]byte, 8<<20))(t, good)
	dir := bytes.Index(whole, []byte("PK\x01\x02"))
	end := bytes.LastIndex(whole, []byte("PK\x05\x06"))
	last := bytes.LastIndex(whole[:end], []byte("PK\x01\x02"))
	out := bytes.Clone(whole[:end])
	for i := 1; i < 9; i++ {
		out = append(out, bytes.Replace(whole[last:end], []byte("big0"), fmt.Appendf(nil, "big%d", i), 1)...)
	}
	tail := bytes.Clone(whole[end:])
	n := binary.LittleEndian.Uint16(tail[8:]) + 8
	binary.LittleEndian.PutUint16(tail[8:], n)
	binary.LittleEndian.PutUint16(tail[10:], n)
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(out)-dir))
	return append(out, tail...)
}

// bits sets a field in every entry of the zip's directory and in every local header.
func bits(local, central, size int, value uint32) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		out := bytes.Clone(good)
		for sig, at := range map[string]int{"PK\x03\x04": local, "PK\x01\x02": central} {
			for i := 0; ; {
				k := bytes.Index(out[i:], []byte(sig))
				if k < 0 {
					break
				}
				i += k + 4
				if size == 2 {
					binary.LittleEndian.PutUint16(out[i-4+at:], uint16(value))
				} else {
					binary.LittleEndian.PutUint32(out[i-4+at:], value)
				}
			}
		}
		return out
	}
}

const (
	answersPart = "xl/worksheets/sheet3.xml" // 回答一覧 of an answer workbook
	factsPart   = "xl/worksheets/sheet2.xml"
	dataPart    = "xl/worksheets/sheet4.xml"
	aboutPart   = "xl/worksheets/sheet6.xml"
	head        = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/mai` +
		`n"><sheetData>`
	tail = `</sheetData></worksheet>`
)

func cells(s string) func(testing.TB, []byte) []byte { return part(answersPart, head+s+tail) }

// claiming is a part whose entries claim a size that they do not have.
func claiming(name string, size uint64) func(testing.TB, []byte) []byte {
	return func(t testing.TB, good []byte) []byte {
		var b bytes.Buffer
		zw := copied(t, &b, good)
		_, err := zw.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, UncompressedSize64: size})
		must(t, err)
		must(t, zw.Close())
		return b.Bytes()
	}
}

func hostiles() []hostile {
	of := share() // what is beyond a limit by far is nearer to it on a day of work
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	wide := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteRune(r)
			b.WriteByte(0)
		}
		return b.String()
	}
	strs := `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>項目ID</t></si></sst>`
	withStrings := func(cells string) func(testing.TB, []byte) []byte {
		return func(t testing.TB, good []byte) []byte {
			return add("xl/sharedStrings.xml", []byte(strs))(t, part(answersPart, head+cells+tail)(t, good))
		}
	}
	all := []hostile{
		{"empty file", "empty", raw("")},
		{"one byte", "not-xlsx", raw("P")},
		{"text", "not-xlsx", raw("これはブックではありません")},
		{"csv", "not-xlsx", raw("項目ID,点検結果\r\nGEN-01-01,はい\r\n")},
		{"pdf", "pdf", raw("%PDF-1.7\n...")},
		{"html saved as xlsx", "html", raw("<html><table><tr><td>1</td></tr></table></html>")},
		{"html after blank lines", "html", raw("\r\n\r\n  <!DOCTYPE html><html></html>")},
		{"xml 2003", "xml",
			raw(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`)},
		{"xml with BOM", "xml", raw("\xEF\xBB\xBF<?xml version=\"1.0\"?><a/>")},
		{"old xls", "xls", raw(ole + wide("Workbook"))},
		{"encrypted", "encrypted", raw(ole + wide("EncryptedPackage"))},
		{"encrypted, agile", "encrypted",
			raw(ole + wide("EncryptionInfo") + "\x04\x00\x04\x00\x40\x00\x00\x00<encryption/" +
				">" + wide("EncryptedPackage"))},
		{"encrypted, standard", "encrypted",
			raw(ole + wide("EncryptionInfo") + "\x04\x00\x02\x00\x24\x00\x00\x00" + wide("EncryptedPackage"))},
		{"encrypted in earnest", "encrypted", func(t testing.TB, good []byte) []byte {
			out, err := excelize.Encrypt(good, &excelize.Options{Password: "himitsu"})
			must(t, err)
			return out
		}},
		{"an assessment", "tenken", raw(`{"sum":"00"}`)},
		{"gzip", "not-xlsx", raw("\x1f\x8b\x08\x00\x00\x00\x00\x00")},
		{"png", "not-xlsx", raw("\x89PNG\r\n\x1a\n")},
		{"zip header alone", "zip", raw("PK\x03\x04")},
		{"empty zip", "no-workbook", func(t testing.TB, _ []byte) []byte { return zipOf(t) }},
		{"some zip", "no-workbook", func(t testing.TB, _ []byte) []byte { return zipOf(t, "readme.txt", "hello") }},
		{"ods", "ods", func(t testing.TB, _ []byte) []byte {
			return zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>")
		}},
		{"docx", "docx", func(t testing.TB, _ []byte) []byte { return zipOf(t, "word/document.xml", "<a/>") }},
		{"pptx", "pptx", func(t testing.TB, _ []byte) []byte { return zipOf(t, "ppt/presentation.xml", "<a/>") }},
		{"xlsb", "xlsb", func(t testing.TB, _ []byte) []byte { return zipOf(t, "xl/workbook.bin", "x") }},
		{"numbers", "numbers", func(t testing.TB, _ []byte) []byte { return zipOf(t, "Index/Document.iwa", "x") }},
		{"over 20 MiB", "too-large", func(testing.TB, []byte) []byte { return make([]byte, 20<<20+1) }},
		{"2,001 parts", "too-many-entries", func(t testing.TB, _ []byte) []byte {
			var pairs []string
			for i := range 2001 {
				pairs = append(pairs, fmt.Sprintf("xl/p%d.xml", i), "")
			}
			return zipOf(t, pairs...)
		}},
		{"bomb of one part", "bomb", claiming("xl/media/big.xml", 64<<20+1)},
		{"bomb of many parts", "bomb", func(t testing.TB, good []byte) []byte {
			for i := range 9 {
				good = claiming(fmt.Sprintf("xl/media/big%d.bin", i), 8<<20)(t, good)
			}
			return good
		}},
		{"bomb that lies about its size", "part", lying(answersPart, 80<<20/of)},
		{"lying list of sheets", "part", lying("xl/workbook.xml", 80<<20/of)},
		{"password on the zip", "encrypted-zip", bits(6, 8, 2, 1)},
		{"unknown compression", "method", bits(8, 10, 2, 99)},
		{"wrong checksum", "part", bits(14, 16, 4, 0xdeadbeef)},
		{"two parts of one name", "twice", add(answersPart, []byte("<a/>"))},
		{"two parts that differ in case", "twice", add("XL/Worksheets/SHEET3.xml", []byte("<a/>"))},
		{"backslashes in names", "twice", add(`xl\workbook.xml`, []byte("<a/>"))},
		{"cut in the middle", "zip", func(_ testing.TB, good []byte) []byte { return good[:len(good)/2] }},
		{"cut by one byte", "zip", func(_ testing.TB, good []byte) []byte { return good[:len(good)-1] }},
		{"first half overwritten", "zip", func(_ testing.TB, good []byte) []byte {
			return append([]byte("PK\x03\x04"), make([]byte, len(good))...)
		}},
		{"no list of parts", "no-relations", part("xl/_rels/workbook.xml.rels", "")},
		{"empty list of sheets", "no-sheets", part("xl/workbook.xml", `<workbook></workbook>`)},
		{"list of sheets cut", "cut", part("xl/workbook.xml", `<workbook><sheets>`)},
		{"list of sheets broken", "xml-broken", part("xl/workbook.xml", `<workbook <<`)},
		{"doctype", "doctype", swap("xl/workbook.xml", "<workbook", `<!DOCTYPE a [<!ENTITY b "c">]><workbook`)},
		{"entities that multiply", "doctype",
			part(answersPart,
				`<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;`+
					`</worksheet>`)},
		{"external entity", "doctype", part(answersPart,
			`<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`)},
		{"external definition", "doctype",
			part(aboutPart, `<!DOCTYPE worksheet SYSTEM "http://example.test/x.dtd"><worksheet/>`)},
		{"entries that overlap", "bomb", overlapping},
		{"unknown entity", "xml-broken", cells(`<row r="1"><c r="A1"><v>&evil;</v></c></row>`)},
		{"utf-16 declared", "xml-broken", part(answersPart, `<?xml version="1.0" encoding="UTF-16"?><worksheet/>`)},
		{"not utf-8", "xml-broken", cells("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xff\xfe</v></c></row>")},
		{"control characters", "xml-broken", cells("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\x1b]0;x\x07</v></c></row>")},
		{"sheet cut", "cut", part(answersPart, head+`<row r="1">`)},
		{"sheet empty", "cut", part(answersPart, " ")},
		{"sheet without a part", "no-sheet-part", part(answersPart, "")},
		{"relation out of the workbook", "no-sheet-part",
			swap("xl/_rels/workbook.xml.rels", "worksheets/sheet3.xml", "../../../etc/passwd")},
		{"relation to a server", "no-sheet-part",
			swap("xl/_rels/workbook.xml.rels", `Target="worksheets/sheet3.xml"`,
				`TargetMode="External" Target="http://example.test/"`)},
		{"row 0", "row-number", cells(`<row r="0"><c r="A1"/></row>`)},
		{"row -1", "row-number", cells(`<row r="-1"><c r="A1"/></row>`)},
		{"row 1048577", "row-number", cells(`<row r="1048577"/>`)},
		{"row beyond numbers", "row-number", cells(`<row r="99999999999999999999"/>`)},
		{"rows backwards", "row-number", cells(`<row r="5"/><row r="4"/>`)},
		{"a row twice", "row-number", cells(`<row r="5"/><row r="5"/>`)},
		{"cell outside its row", "cell-number", cells(`<row r="5"><c r="A6"/></row>`)},
		{"cells backwards", "cell-number", cells(`<row r="5"><c r="B5"/><c r="A5"/></row>`)},
		{"column XFE", "cell-number", cells(`<row r="1"><c r="XFE1"/></row>`)},
		{"column of five letters", "cell-number", cells(`<row r="1"><c r="AAAAA1"/></row>`)},
		{"reference without a row", "cell-number", cells(`<row r="1"><c r="A"/></row>`)},
		{"cell without a row", "cell-outside", cells(`<c r="A1"><v>1</v></c>`)},
		{"unknown type of cell", "cell-type", cells(`<row r="1"><c r="A1" t="zz"><v>1</v></c></row>`)},
		{"number that is none", "number", cells(`<row r="1"><c r="A1"><v>1e</v></c></row>`)},
		{"shared string that does not exist", "shared-string",
			withStrings(`<row r="1"><c r="A1" t="s"><v>7</v></c></row>`)},
		{"shared string -1", "shared-string", withStrings(`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`)},
		{"shared string x", "shared-string", withStrings(`<row r="1"><c r="A1" t="s"><v>x</v></c></row>`)},
		{"no table of strings", "shared-string", cells(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)},
		{"table of strings broken", "xml-broken", add("xl/sharedStrings.xml", []byte(`<sst><si><t>x</sst`))},
		{"table of strings cut", "cut", add("xl/sharedStrings.xml", []byte(`<sst><si><t>x</t></si>`))},
		{"cells over the limit", "too-many-cells", cells(`<row r="1">` +
			strings.Repeat(`<c/>`, 1000000+1000000/of) + `</row>`)},
		{"attributes without end", "run", cells(`<row r="1"><c ` +
			strings.Repeat(`a="" `, 220000+780000/of) + `/></row>`)},
		{"one text without end", "run", cells(`<row r="1"><c r="A1" t="str"><v>` + strings.Repeat("あ",
			1<<20+19<<20/of) + `</v></c></row>`)},
		{"spaces without end", "run", cells(strings.Repeat(" ", 2<<20+58<<20/of))},
		{"levels without end", "deep", cells(strings.Repeat(`<a>`, 1600000/of))},
		{"ends without beginnings", "xml-broken", cells(`</c></row>`)},
		{"ends crossed", "xml-broken", cells(`<row r="1"><c r="A1"><v>1</c></v></row>`)},
		{"no sheet of answers", "no-answers", func(t testing.TB, good []byte) []byte {
			return swap("xl/workbook.xml", `name="回答一覧"`, `name="別の名前"`)(t, swap(answersPart, "項目ID", "番号")(t, good))
		}},
		{"two sheets that could be the answers", "two-tables", func(t testing.TB, good []byte) []byte {
			return swap("xl/workbook.xml", `<sheet name="回答一覧" sheetId="3"`,
				`<sheet name="写し" sheetId="9" r:id="rId5"/><sheet name="控え" sheetId="3"`)(t, good)
		}},
		{"headings gone", "no-headings", cells(`<row r="1"><c r="A1" t="str"><v>GEN-01-01</v></c></row>`)},
		{"ids gone", "no-headings", swap(answersPart, "項目ID", "番号")},
		{"facts without headings", "no-headings", swap(factsPart, "前提ID", "番号")},
		{"a heading twice", "two-headings", swap(answersPart, "現状", "点検結果")},
		{"not our workbook", "not-ours", func(t testing.TB, good []byte) []byte {
			return swap("xl/workbook.xml", `name="回答一覧"`, `name="別の名前"`)(t,
				swap(answersPart, "項目ID", "番号")(t,
					part("docProps/custom.xml", "")(t, part(aboutPart, head+tail)(t, good))))
		}},
		{"hidden sheets and marks lost", "identity-lost", func(t testing.TB, good []byte) []byte {
			return swap(answersPart, "照合", "印")(t,
				part("docProps/custom.xml", "")(t, part(aboutPart, head+tail)(t, good)))
		}},
		{"of a newer form", "newer", func(t testing.TB, good []byte) []byte {
			return swap("docProps/custom.xml", `name="tenken.format"><vt:lpwstr>1`,
				`name="tenken.format"><vt:lpwstr>2`)(t, part(aboutPart, head+tail)(t, good))
		}},
		{"another organisation", "organisation", func(t testing.TB, good []byte) []byte {
			return swap("docProps/custom.xml", "みどり医院", "あおぞら歯科")(t, swap(aboutPart, "みどり医院", "あおぞら歯科")(t, good))
		}},
		{"another edition", "edition", func(t testing.TB, good []byte) []byte {
			return part("docProps/custom.xml", "")(t,
				swap(aboutPart, "tenken.checklist.1.sha256", "tenken.checklist.1.sha")(t, good))
		}},
		{"one list fewer", "edition-count", func(t testing.TB, good []byte) []byte {
			return part("docProps/custom.xml", "")(t, swap(aboutPart, "tenken.checklist.2.id", "x")(t, good))
		}},
		{"data broken", "xml-broken", part(dataPart, "<worksheet><")},
	}
	if os.Getenv("CI") != "" || of == 1 { // cells, counted by the same limit, are enough on a day of work
		all = append(all,
			hostile{"strings over the limit", "too-many-cells",
				add("xl/sharedStrings.xml", []byte(`<sst>`+strings.Repeat(`<si/>`, 1000000+1000000/of)+`</sst>`))},
			hostile{"rows over the limit", "too-many-cells", cells(strings.Repeat(`<row/>`, 1000000+1000000/of))})
	}
	return all
}

func TestHostileWorkbooksAreRefusedInWords(t *testing.T) {
	in := input(t, checklist.Japanese)
	good := sheet(t, in)
	messages := map[string]string{}
	n := 0
	for _, h := range hostiles() {
		bad := h.raw(t, good)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := cpu(t)
		_, err := tryRead(bad, in)
		took := cpu(t) - began
		runtime.ReadMemStats(&after)
		n++
		var r *intake.Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s: not refused: %v", h.name, err)
			continue
		}
		if r.Rule != h.rule || r.Text.JA == "" || r.Text.EN == "" || r.Hint.JA == "" || r.Hint.EN == "" {
			t.Errorf("%s: refused as %q, want %q: %s", h.name, r.Rule, h.rule, r.In(checklist.English))
		}
		if took > mostCPU && !raceDetector {
			t.Errorf("%s: took %v", h.name, took)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 256<<20 && !raceDetector {
			t.Errorf("%s: took %d MiB", h.name, used>>20)
		}
		messages[r.Rule] = r.In(checklist.Japanese)
		if strings.ContainsAny(err.Error(), "\x1b\x07\x00") {
			t.Errorf("%s: control characters in the message", h.name)
		}
	}
	seen := map[string]string{}
	for rule, m := range messages {
		if other, twice := seen[m]; twice {
			t.Errorf("%s and %s have one message: %s", rule, other, m)
		}
		seen[m] = rule
	}
	t.Logf("%d hostile workbooks, %d different reasons", n, len(messages))
	if n < 60 || len(messages) < 40 {
		t.Errorf("only %d workbooks, %d reasons", n, len(messages))
	}
}

// What looks odd and can do no harm is read all the same, and nothing of it is
// followed, run or written.
func TestOddButHarmlessWorkbooksAreRead(t *testing.T) {
	in := input(t, checklist.Japanese)
	good := filledSheet(t, in)
	want := shows(read(t, good, in))
	t.Chdir(t.TempDir())
	for name, odd := range map[string]func(testing.TB, []byte) []byte{
		"names that climb": add("../../../evil.xml", []byte("<a/>")),
		"absolute name":    add("/etc/evil.xml", []byte("<a/>")),
		"name of a drive":  add(`C:\evil.xml`, []byte("<a/>")),
		"macros":           add("xl/vbaProject.bin", []byte("\xD0\xCF\x11\xE0 Sub AutoOpen")),
		"links to other books": add("xl/externalLinks/externalLink1.xml",
			[]byte(`<externalLink><externalBook/></externalLink>`)),
		"connections": add("xl/connections.xml",
			[]byte(`<connections><connection name="x" command="cmd"/></connections>`)),
		"an object":              add("xl/embeddings/oleObject1.bin", []byte("MZ")),
		"dimension of a billion": swap(answersPart, `<sheetData>`, `<dimension ref="A1:XFD1048576"/><sheetData>`),
		"thousands of names": swap("xl/workbook.xml", `<definedNames>`,
			`<definedNames>`+strings.Repeat(`<definedName name="x">1</definedName>`, 5000)),
		"a row at the end": swap(answersPart, `</sheetData>`,
			`<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>`),
		"bytes after the end": func(_ testing.TB,
			good []byte) []byte {
			return append(bytes.Clone(good), "\r\n"...)
		},
	} {
		began := cpu(t)
		im, err := tryRead(odd(t, good), in)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := shows(im); got != want {
			t.Errorf("%s: %s", name, got)
		}
		if took := cpu(t) - began; took > mostCPU && !raceDetector {
			t.Errorf("%s: took %v", name, took)
		}
	}
	left, err := os.ReadDir(".")
	must(t, err)
	if len(left) > 0 {
		t.Errorf("files were written: %v", left)
	}
}
