package reporttest

import (
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Tool is the path of a program that a test needs. Such tests cost much and run
// only where TENKEN_REQUIRE names the program; there it must be found.
func Tool(t testing.TB, name string) string {
	t.Helper()
	if !slices.Contains(strings.Split(os.Getenv("TENKEN_REQUIRE"), ","), name) {
		t.Skipf("TENKEN_REQUIRE does not name %s", name)
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is required and missing", name)
	}
	return path
}

// Office is LibreOffice with a profile of its own, told to recalculate every
// workbook it loads, which it does not do by itself.
type Office struct {
	path, profile string
}

// NewOffice is LibreOffice with an empty profile.
func NewOffice(t testing.TB) Office {
	o := Office{path: Tool(t, "soffice"), profile: t.TempDir()}
	dir := filepath.Join(o.profile, "user")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	settings := `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	if err := os.WriteFile(filepath.Join(dir, "registrymodifications.xcu"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	return o
}

// Resave has LibreOffice load workbooks, recalculate, and save them, all in one call.
func (o Office) Resave(t testing.TB, books map[string][]byte) map[string][]byte {
	t.Helper()
	return o.Convert(t, books, "xlsx", "xlsx:Calc MS Excel 2007 XML", "xlsx", "")
}

// atOnce is how many files LibreOffice is given in one call: of hundreds it leaves one
// out now and then, without a word.
const atOnce = 25

// Convert has LibreOffice load files that end in from, recalculate, and save
// them by a filter; what it writes ends in tail and to.
func (o Office) Convert(t testing.TB, books map[string][]byte, from, filter, to, tail string) map[string][]byte {
	t.Helper()
	in, out, saved := t.TempDir(), t.TempDir(), map[string][]byte{}
	for names := range slices.Chunk(slices.Sorted(maps.Keys(books)), atOnce) {
		var paths []string
		for _, name := range names {
			path := filepath.Join(in, name+"."+from)
			if err := os.WriteFile(path, books[name], 0o600); err != nil {
				t.Fatal(err)
			}
			paths = append(paths, path)
		}
		o.run(t, append([]string{"--convert-to", filter, "--outdir", out}, paths...))
		for _, name := range names {
			raw, err := os.ReadFile(filepath.Join(out, name+tail+"."+to))
			if err != nil {
				t.Fatal(err)
			}
			saved[name] = raw
		}
	}
	return saved
}

func (o Office) run(t testing.TB, args []string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	args = append([]string{"-env:UserInstallation=file://" + o.profile, "--headless"}, args...)
	if msg, err := exec.CommandContext(ctx, o.path, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, msg)
	}
}
