//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A whole session opens no socket. The excel library links net/http for its
// guess of content types, so the proof is what the program asks the kernel for,
// not what it links.
func TestAWholeSessionOpensNoSocket(t *testing.T) {
	need(t, "strace")
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	calls := 0
	traced := func(input string, args ...string) {
		t.Helper()
		log := filepath.Join(t.TempDir(), "trace")
		cmd := exec.Command("strace", append([]string{"-f", "-qq", "-e", "trace=network,openat", "-o", log,
			built(t)}, args...)...)
		cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "LANG=ja_JP.UTF-8")
		cmd.Stdin = strings.NewReader(input)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		raw, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(raw), "\n") {
			if strings.Contains(line, "openat(") {
				calls++
				continue
			}
			for _, call := range []string{"socket(", "connect(", "bind(", "sendto(", "sendmsg(", "accept"} {
				if strings.Contains(line, call) {
					t.Errorf("%v: %s", args, line)
				}
			}
		}
	}
	traced("", "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes", "--fact",
		"staff=up-to-100")
	traced("1\n2\n3\n4\n1\n1\ns\n", "--plain", file)
	traced("", "score", file, "--json")
	traced("", "report", file, "-o", filepath.Join(home, "a.xlsx"))
	traced("", "verify", file)
	if calls == 0 {
		t.Error("the trace saw nothing at all: it does not work here")
	}
	t.Logf("%d files opened, no socket", calls)
}

// Files are their owner's alone, and nothing of an assessment is left in the
// folder for temporary files.
func TestFilesArePrivate(t *testing.T) {
	home, temp := fixtureHome(t), t.TempDir()
	t.Setenv("TMPDIR", temp)
	file, book := filepath.Join(home, "a.tenken"), filepath.Join(home, "a.xlsx")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=no", "--note", "ひみつ")
	tenken(t, home, "report", file, "-o", book)
	for _, path := range []string{file, book} {
		st, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if st.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", path, st.Mode())
		}
	}
	left, err := os.ReadDir(temp)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left {
		if !strings.HasPrefix(e.Name(), "tenken-test-") && !strings.HasPrefix(e.Name(), "go-build") {
			t.Errorf("%s was left in the folder for temporary files", e.Name())
		}
	}
}
