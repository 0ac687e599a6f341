package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// firstFrame starts a program on a terminal and measures the processor time that it
// takes until a text is drawn.
func firstFrame(tb testing.TB, until string, env []string, path string, args ...string) time.Duration {
	tb.Helper()
	_, took := drawn(tb, until, "", "\x1b[1;2R", env, path, args...)
	return took
}

// BenchmarkFirstFrame measures start to first frame: of home, of home with the
// files of a consultant, of one file, and of a bare program on the same libraries,
// in processor time, which a busy machine changes little.
func BenchmarkFirstFrame(b *testing.B) {
	bare := filepath.Join(b.TempDir(), "bare")
	if out, err := exec.Command("go", "build", "-o", bare, "./testdata/bare").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	empty, clients := b.TempDir(), b.TempDir()
	tenken(b, clients, "sample", clients)
	file := filepath.Join(clients, "見本診療所.tenken")
	raw, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 30 {
		if err := os.WriteFile(filepath.Join(clients, fmt.Sprintf("client-%d.tenken", i)), raw, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	alone := filepath.Join(b.TempDir(), "見本診療所.tenken")
	if err := os.WriteFile(alone, raw, 0o600); err != nil {
		b.Fatal(err)
	}
	env := func(home string) []string {
		return []string{"LANG=ja_JP.UTF-8", "TERM=xterm-256color", "TENKEN_HOME=" + home}
	}
	for _, bm := range []struct {
		name, until, home, path string
		args                    []string
	}{
		{"bare", "bare", empty, bare, nil},
		{"home", "新しく点検を始める", empty, built(b), nil},
		{"home of 31 clients", "新しく点検を始める", clients, built(b), nil},
		{"file", "点検結果", empty, built(b), []string{alone}},
		{"file with 30 copies beside it", "点検結果", clients, built(b), []string{file}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			var sum time.Duration
			for range b.N {
				sum += firstFrame(b, bm.until, env(bm.home), bm.path, bm.args...)
			}
			b.ReportMetric(float64(sum.Microseconds())/float64(b.N)/1000, "cpu-ms/frame")
		})
	}
}

const helloProgram = "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(`hello`) }\n"

// BenchmarkStart is the processor time of a whole process that only says its version,
// beside that of a program that says hello: what every command begins with. It is of
// the program as it is given away, without C.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	source := filepath.Join(dir, "hello.go")
	if err := os.WriteFile(source, []byte(helloProgram), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, bm := range []struct{ name, source, arg string }{{"hello", source, ""}, {"version", ".", "--version"}} {
		path := filepath.Join(dir, bm.name)
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path, bm.source)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		b.Run(bm.name, func(b *testing.B) {
			var sum time.Duration
			for range b.N {
				run := exec.Command(path, bm.arg)
				if err := run.Run(); err != nil {
					b.Fatal(err)
				}
				sum += run.ProcessState.UserTime() + run.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(sum.Microseconds())/float64(b.N)/1000, "cpu-ms/run")
		})
	}
}
