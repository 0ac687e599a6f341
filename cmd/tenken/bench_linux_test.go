package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// pty opens a pseudo terminal of 80x24.
func pty(tb testing.TB) (master, slave *os.File) {
	tb.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Skip("SKIPPED: no pseudo terminals here: ", err)
	}
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err != nil {
		tb.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		tb.Fatal(err)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		tb.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(int(slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		tb.Fatal(err)
	}
	return master, slave
}

// firstFrame starts a program on a terminal and measures until a text is drawn.
func firstFrame(tb testing.TB, until string, env []string, path string, args ...string) time.Duration {
	tb.Helper()
	master, slave := pty(tb)
	defer master.Close()
	cmd := exec.Command(path, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	slave.Close()
	var seen []byte
	buf := make([]byte, 64<<10)
	for !bytes.Contains(seen, []byte(until)) {
		n, err := master.Read(buf)
		if err != nil {
			tb.Fatalf("%s ended before it drew %q: %v\n%q", path, until, err, seen)
		}
		seen = append(seen, buf[:n]...)
	}
	took := time.Since(begin)
	_ = cmd.Process.Kill() // it runs until then
	_ = cmd.Wait()         // killed: an error is what is expected
	return took
}

// BenchmarkFirstFrame measures start to first frame: of home, of home with the
// files of a consultant, of one file, and of a bare program on the same libraries.
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
		{"file", "点検結果", clients, built(b), []string{file}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			var sum time.Duration
			for range b.N {
				sum += firstFrame(b, bm.until, env(bm.home), bm.path, bm.args...)
			}
			b.ReportMetric(float64(sum.Microseconds())/float64(b.N)/1000, "ms/frame")
		})
	}
}
