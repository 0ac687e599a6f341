package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tenken/cmd/tenken/shell"
)

// What a file from outside may cost the program, from its start to its end, in
// processor time and in memory at its peak, whatever the file holds.
const (
	costsAtMost  = 4 * time.Second
	memoryAtMost = 512 << 20
)

// Nothing that comes from others, returns, packs, forms, frameworks, tables and
// workbooks of authors, hangs the program or takes its memory: it is read or
// refused within the promise.
func TestWhatOthersSendCostsLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: -short")
	}
	home := agency(t)
	some := 8 // of what grows with every line
	if full() || os.Getenv("CI") != "" {
		some = 1
	}
	for _, c := range []struct {
		name, line string
		put        func(t *testing.T, path string)
	}{
		{"a pack of newlines", "pack show FILE", text("\n", 8<<20)},
		{"a pack of one line", "pack verify FILE", text("tenken pack v1 ", 8<<20)},
		{"a keyring of newlines", "keyring show FILE", text("\n", 8<<20)},
		{"a keyring of many lines", "trust add FILE", text("{\"a\":1}\n", 8<<20)},
		{"returns of newlines", collecting, text("\n", 32<<20/some)},
		{"returns of one line", collecting, text("[", 64<<20/some)},
		{"returns of nothing but faults", collecting, text("{}\n", 8<<20/some)},
		{"deep returns", collecting, text(strings.Repeat("[", 100_000)+"\n", 16<<20)},
		{"rows of newlines", "aggregate FILE --csv OUT.csv", text("\n", 32<<20)},
		{"rows of commas", "aggregate FILE --csv OUT.csv", text(",", 32<<20)},
		{"a benchmark of brackets", "score A --benchmark FILE", text("[", 1<<20)},
		{"a campaign of brackets", "return A --campaign FILE -o OUT.r --yes", text("{\"a\":", 1<<20)},
		{"a form of brackets", "form lint FILE", text("[", 1<<20)},
		{"a form of dashes", "form lint FILE", text("- ", 1<<20)},
		{"a form of keys", "form lint FILE", linesOf("k%d: {take: a}\n", 1<<20)},
		{"deep JSON", "convert FILE --from oscal -o OUT.yaml", text("{\"catalog\":", 16<<20)},
		{"JSON of brackets", "convert FILE --from oscal -o OUT.yaml", text("[", 16<<20)},
		{"JSON of numbers", "convert FILE --from oscal -o OUT.yaml",
			around(`{"catalog":{"groups":[`, "1,", "1]}}", 16<<20)},
		{"many groups", "convert FILE --from oscal -o OUT.yaml",
			around(`{"catalog":{"groups":[`, "{},", "{}]}}", 16<<20)},
		{"results of brackets", "convert FILE --from oscal-ar --into A --yes", text("[", 16<<20)},
		{"many findings", "convert FILE --from oscal-ar --into A --yes",
			around(`{"assessment-results":{"results":[{"findings":[`, `{"target":{"target-id":"x"}},`, "{}]}]}}",
				16<<20)},
		{"YAML of laughs", "convert FILE --from ciso-assistant -o OUT.yaml", laughs},
		{"YAML of brackets", "convert FILE --from ciso-assistant -o OUT.yaml", text("[", 4<<20)},
		{"YAML of dashes", "convert FILE --from ciso-assistant -o OUT.yaml", text("- a\n", 8<<20)},
		{"YAML of keys", "convert FILE --from ciso-assistant -o OUT.yaml", linesOf("k%d: v\n", 8<<20)},
		{"one long string in a workbook", "guidelines from-xlsx FILE",
			bookOf(strings.Repeat("㌔", 300_000), 60)},
		{"many cells of a workbook", "guidelines from-xlsx FILE",
			bookOf("_x0041_"+strings.Repeat("あ", 10_000), 4_000)},
		{"a blank with a long string", "form new FILE --for own-list -o OUT.yaml",
			bookOf(strings.Repeat("㌔", 300_000), 60)},
		{"a form with many cells", "import A FILE --form DIR/form.yaml --yes", bookOf("はい", 200_000)},
		{"a key that costs all memory", "decrypt FILE -o OUT.tenken", costly},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, out := filepath.Join(t.TempDir(), "file.xlsx"), filepath.Join(t.TempDir(), "made")
			if strings.HasPrefix(c.line, "collect") {
				path = strings.TrimSuffix(path, ".xlsx") + ".tenken-return"
			}
			c.put(t, path)
			words, _ := filledIn(strings.Fields(strings.ReplaceAll(c.line, "FILE", path)), home, out)
			cmd := exec.Command(built(t), words...)
			cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "TENKEN_SETTINGS="+filepath.Join(home, ".settings"),
				"LANG=ja_JP.UTF-8", "TENKEN_PASSPHRASE=x", "GOMAXPROCS=1")
			said, err := cmd.CombinedOutput()
			used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
			if used > costsAtMost || peak > memoryAtMost || bytes.Count(said, []byte("\n")) > 300 {
				t.Errorf("%v, %d MiB, %d lines", used, peak>>20, bytes.Count(said, []byte("\n")))
			}
			if code := cmd.ProcessState.ExitCode(); err != nil &&
				(code < shell.ExitProblems || code > shell.ExitTrust) {
				t.Errorf("exit %d: %.300s", code, said)
			}
			t.Logf("%v, %d MiB: %.120s", used.Round(time.Millisecond), peak>>20, said)
		})
	}
}

const collecting = "collect FILE --campaign DIR/campaign -o OUT.csv"

// text is a piece again and again, up to about so many bytes.
func text(piece string, size int) func(*testing.T, string) { return around("", piece, "", size) }

func around(head, piece, tail string, size int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		must(t, os.WriteFile(path, []byte(head+strings.Repeat(piece, size/len(piece))+tail), 0o600))
	}
}

// linesOf is a piece with numbers that all differ.
func linesOf(piece string, size int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		var b bytes.Buffer
		for n := 0; b.Len() < size-100; n++ {
			fmt.Fprintf(&b, piece, n)
		}
		must(t, os.WriteFile(path, b.Bytes(), 0o600))
	}
}

// laughs doubles what it refers to in every line.
func laughs(t *testing.T, path string) {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x]\n")
	for i := 1; i < 60; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d]\n", i, i, i-1, i-1)
	}
	must(t, os.WriteFile(path, []byte(b.String()), 0o600))
}

// bookOf is a workbook whose n cells all hold one text.
func bookOf(s string, n int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
		const rels = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
		const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		var rows strings.Builder
		for i := range n {
			fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>`, i+1, i+1)
		}
		f, err := os.Create(path)
		must(t, err)
		z := zip.NewWriter(f)
		for name, part := range map[string]string{
			"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
				`<Default Extension="xml" ContentType="application/xml"/></Types>`,
			"_rels/.rels": `<Relationships ` + rels + `><Relationship Id="r" Type="` + kinds +
				`/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			"xl/workbook.xml": `<workbook ` + main + ` xmlns:r="` + kinds + `"><sheets>` +
				`<sheet name="点検表" sheetId="1" r:id="s"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships ` + rels + `><Relationship Id="s" Type="` + kinds +
				`/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="` + kinds +
				`/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
			"xl/sharedStrings.xml": `<sst ` + main + `><si><t>` + s + `</t></si></sst>`,
			"xl/worksheets/sheet1.xml": `<worksheet ` + main + `><sheetData>` + rows.String() +
				`</sheetData></worksheet>`,
		} {
			w, err := z.Create(name)
			must(t, err)
			_, err = w.Write([]byte(part))
			must(t, err)
		}
		must(t, z.Close())
		must(t, f.Close())
	}
}

// costly is an encrypted file that asks for 4 GiB before it can say whether the
// passphrase is right.
func costly(t *testing.T, path string) {
	must(t, os.WriteFile(path, []byte("age-encryption.org/v1\n-> scrypt "+strings.Repeat("A", 22)+" 22\n"+
		strings.Repeat("A", 43)+"\n--- "+strings.Repeat("A", 43)+"\n"+strings.Repeat("x", 100)), 0o600))
}
