package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenken/assess/store"
)

// changers are the commands that write to an assessment that is there.
func changers() [][]string {
	var all [][]string
	for _, line := range []string{
		"answer A GEN-01-01=no", "fact A outsources=no", "import A FILLED --yes", "upgrade A", "undo A",
		"review A GEN-01-01=fix --name 山田", "sign A --role prepared --name 山田", "assign A GEN-01-01=受付",
		"evidence add A GEN-01-01=BOOK --effective 2026-04-01 --keep", "rename A --org 佐藤商店", "asof A 2026-12-01",
	} {
		all = append(all, strings.Fields(line))
	}
	return all
}

// injected are the system calls that fail, by what fails with what; KILL ends
// the program at the call.
var injected = []struct{ calls, faults string }{
	{"openat", "error=EACCES signal=KILL"},
	{"pwrite64", "error=ENOSPC error=EIO signal=KILL"},
	{"fsync", "error=EIO signal=KILL"},
	{"renameat,renameat2,linkat", "error=ENOSPC signal=KILL"},
}

// Every command that writes meets a fault at every call by which it opens, writes,
// syncs and names files, and is killed there. The assessments open whole, with what
// they held before or with that and the change; what was to be made is absent or
// whole; a fault ends with 6 and a sentence. With TENKEN_REQUIRE=strace only, for
// it takes minutes; all faults of all calls with TENKEN_FULL=1, else each third.
func TestFaultsAtEveryCallOfEveryCommand(t *testing.T) {
	if !strings.Contains(os.Getenv("TENKEN_REQUIRE"), "strace") {
		t.Skip("SKIPPED: TENKEN_REQUIRE does not name strace")
	}
	need(t, "strace")
	from := office(t)
	fillSheet(t, from)
	revise(t, from)
	faults, kills := 0, 0
	for _, args := range append(changers(), writers()...) {
		for _, kind := range injected {
			for _, fault := range strings.Fields(kind.faults) {
				step := 1
				if !full() {
					step = 3
				}
				for n := 1; ; n += step {
					what := fmt.Sprintf("%s:%s:when=%d", kind.calls, fault, n)
					in := injection{t: t, from: from, args: args, what: what}
					if !in.run() {
						break
					}
					if fault == "signal=KILL" {
						kills++
					} else {
						faults++
					}
				}
			}
		}
	}
	if faults < 100 || kills < 100 {
		t.Errorf("%d faults and %d kills only: the injection does not work here", faults, kills)
	}
	t.Logf("%d commands, %d faults, %d kills", len(changers())+len(writers()), faults, kills)
}

// fillSheet makes filled.xlsx: a sheet of a.tenken with an answer and a fact typed in.
func fillSheet(t *testing.T, home string) {
	t.Helper()
	book := filepath.Join(home, "filled.xlsx")
	tenken(t, home, "sheet", filepath.Join(home, "a.tenken"), "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-02-01", "点検結果"}: "いいえ"})
}

// injection is one run of a command with one fault, in a folder of its own.
type injection struct {
	t    *testing.T
	from string
	args []string
	what string
}

// hit is a call that met the fault, on a file of the folder of the run.
var hit = regexp.MustCompile(`(?m)^.*\(INJECTED\)|^.*\+\+\+ killed by SIGKILL`)

// run reports whether there was such a call at all.
func (in injection) run() bool {
	t := in.t
	t.Helper()
	dir, log := t.TempDir(), filepath.Join(t.TempDir(), "log")
	must(t, os.CopyFS(dir, os.DirFS(in.from)))
	words, made := filledIn(in.args, dir, filepath.Join(dir, "made"))
	for i, w := range words {
		words[i] = strings.NewReplacer("FILLED", filepath.Join(dir, "filled.xlsx"), "=BOOK",
			"="+filepath.Join(dir, "book.xlsx")).Replace(w)
	}
	cmd := exec.Command("strace", append([]string{"-f", "-qq", "-y", "-o", log,
		"-e", "trace=" + strings.Split(in.what, ":")[0], "-e", "inject=" + in.what, built(t)}, words...)...)
	cmd.Env = append(os.Environ(), "TENKEN_HOME="+dir, "TENKEN_SETTINGS="+filepath.Join(dir, "settings"),
		"LANG=ja_JP.UTF-8", "GOMAXPROCS=1")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	raw, errLog := os.ReadFile(log)
	must(t, errLog)
	met := strings.Join(hit.FindAllString(string(raw), -1), "\n")
	if met == "" {
		return false
	}
	var exit *exec.ExitError
	if killed := errors.As(err, &exit) && !exit.Exited(); !killed {
		in.ended(cmd.ProcessState.ExitCode(), met, said.String())
	}
	in.whole(dir, made, cmd.ProcessState.ExitCode() == exitOK, met)
	return true
}

// ended judges the exit code and the words of a command that met an error.
func (in injection) ended(code int, met, said string) {
	table := in.args[0] == "portfolio" || in.args[0] == "calendar" // a file that cannot be read is a row
	if code == exitOK || code == exitDisk && strings.Contains(said, "tenken: ") || table && code == exitUnreadable {
		return
	}
	in.t.Errorf("%v, %s: exit %d\n%s\n%s", in.args, in.what, code, met, said)
}

// whole judges what is left in the folder.
func (in injection) whole(dir, made string, done bool, met string) {
	t := in.t
	for _, name := range []string{"a.tenken", "b.tenken"} {
		before, err := os.ReadFile(filepath.Join(in.from, name))
		must(t, err)
		after, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		if !bytes.HasPrefix(after, before) {
			t.Errorf("%v, %s: %s no longer begins with what it held\n%s", in.args, in.what, name, met)
		}
		f, err := store.Open(filepath.Join(dir, name), store.ReadWrite, store.Options{})
		if err != nil {
			t.Errorf("%v, %s: %v\n%s", in.args, in.what, err, met)
			continue
		}
		must(t, f.Close())
	}
	if made == "" {
		return
	}
	raw, err := os.ReadFile(made)
	if errors.Is(err, os.ErrNotExist) && !done {
		return
	}
	if err == nil {
		err = wholeFile(made, raw)
	}
	if err != nil {
		t.Errorf("%v, %s: %v\n%s", in.args, in.what, err, met)
	}
}

// wholeFile says what a file lacks, by its ending.
func wholeFile(path string, raw []byte) error {
	ends := map[string]string{".html": "</html>\n", ".ics": "END:VCALENDAR\r\n", ".csv": "\n", ".yaml": "\n"}
	switch ext := filepath.Ext(path); ext {
	case ".tenken":
		f, err := store.Open(path, store.ReadWrite, store.Options{})
		if err != nil {
			return err
		}
		return f.Close()
	case ".json":
		if !json.Valid(raw) {
			return errors.New("no whole JSON")
		}
	case ".xlsx":
		z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		if err != nil {
			return err
		}
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				return err
			}
			if _, err := io.Copy(io.Discard, r); err != nil { // the sums are looked at
				return err
			}
			if err := r.Close(); err != nil {
				return err
			}
		}
	default:
		if !strings.HasSuffix(string(raw), ends[ext]) || len(raw) == 0 {
			return fmt.Errorf("%s does not end as it should", path)
		}
	}
	return nil
}
