package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
)

// need skips a test whose tool is not on this machine, loudly; where
// TENKEN_REQUIRE names the tool, as in CI, its absence fails the test.
func need(t testing.TB, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err == nil {
		return
	}
	if slices.Contains(strings.Split(os.Getenv("TENKEN_REQUIRE"), ","), tool) {
		t.Fatalf("%s is required by TENKEN_REQUIRE and is not installed", tool)
	}
	t.Skipf("SKIPPED: %s is not installed", tool)
}

// full reports whether the large counts were asked for.
func full() bool { return os.Getenv("TENKEN_FULL") != "" }

// programDir is where it was built, removed after the last test; empty where none needed it.
var programDir string

// program is the real tenken, built once for all tests that need a process.
var program = sync.OnceValues(func() (string, error) {
	var err error
	if programDir, err = os.MkdirTemp("", "tenken-test-"); err != nil {
		return "", err
	}
	path := filepath.Join(programDir, "tenken")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return path, err
})

func built(t testing.TB) string {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// fixtureHome is a user's folder in which a small checklist of a ministry's own
// is found, so that stories need no knowledge of the embedded ones.
func fixtureHome(t testing.TB) string {
	t.Helper()
	raw, err := os.ReadFile("../../checklist/testdata/fixture/common.yaml")
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	dir := filepath.Join(home, "guidelines", "small")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(raw), "id: jp-appi-general", "id: own-list", 1)
	if err := os.WriteFile(filepath.Join(dir, "checklist.yaml"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	return home
}

// tenken runs a command to its end, in this process, and returns what it printed.
func tenken(t testing.TB, home string, args ...string) string {
	t.Helper()
	results, messages, code := spoken(t, home, args...)
	if code != shell.ExitOK {
		t.Fatalf("tenken %s: exit %d\n%s%s", strings.Join(args, " "), code, results, messages)
	}
	return results
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// answered are the answers in a file, in order.
func answered(t *testing.T, file string) string {
	t.Helper()
	f, err := store.Open(file, store.ReadOnly, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for _, e := range f.Events() {
		for _, ch := range e.Answers {
			out = append(out, ch.Q+"="+ch.Fields[assess.FieldStatus])
		}
	}
	return strings.Join(out, " ")
}

// spoken runs a command and gives its results and its messages apart.
func spoken(t testing.TB, home string, args ...string) (results, messages string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	std := shell.ProcessIO()
	std.In, std.Out, std.Err, std.Piped, std.Terminal = strings.NewReader(""), &out, &err, false, false
	std.Env = func(name string) string {
		return map[string]string{"TENKEN_HOME": home, "LANG": "ja_JP.UTF-8", "USER": os.Getenv("USER"),
			"TENKEN_PASSPHRASE": os.Getenv("TENKEN_PASSPHRASE")}[name]
	}
	code = run(context.Background(), args, std)
	return out.String(), err.String(), code
}
