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
	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
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
	{"mkdirat,unlinkat", "error=EACCES signal=KILL"},
	{"read,pread64", "error=EIO"},
}

// Every command that writes meets a fault at every call by which it opens, reads,
// writes, syncs and names files, and is killed there. The assessments open whole,
// with what they held before or with that and the change; what was to be made is
// absent or whole; a fault ends with 6 and a sentence. With TENKEN_REQUIRE=strace
// only, for it takes minutes; all faults of all calls with TENKEN_FULL=1, else
// each third.
func TestFaultsAtEveryCallOfEveryCommand(t *testing.T) {
	needStrace(t)
	from := officeFolder(t)
	fillSheet(t, from)
	revise(t, from)
	faultEach(t, from, append(changers(), writers()...))
}

// The same for those who publish: keys, keyrings, packs, campaigns, their tables,
// the forms and frameworks of others, and whole folders.
func TestFaultsAtEveryCallOfAPublisher(t *testing.T) {
	needStrace(t)
	faultEach(t, agency(t), append(publishers(), furnishers()...))
}

func needStrace(t *testing.T) {
	t.Helper()
	if !strings.Contains(os.Getenv("TENKEN_REQUIRE"), "strace") {
		t.Skip("SKIPPED: TENKEN_REQUIRE does not name strace")
	}
	need(t, "strace")
}

// faultEach gives each command, in a copy of the folder from, each fault at each
// call, or at each third.
func faultEach(t *testing.T, from string, commands [][]string) {
	t.Helper()
	step := 3
	if full() {
		step = 1
	}
	faults, kills := 0, 0
	for _, args := range commands {
		for _, kind := range injected {
			for _, fault := range strings.Fields(kind.faults) {
				in := injection{t: t, from: from, args: args, calls: kind.calls, fault: fault}
				for in.n = 1; in.run(); in.n += step {
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
	t.Logf("%d commands, %d faults, %d kills", len(commands), faults, kills)
}

// fillSheet makes filled.xlsx: a sheet of a.tenken with an answer and a fact typed in.
func fillSheet(t *testing.T, home string) {
	t.Helper()
	book := filepath.Join(home, "filled.xlsx")
	tenken(t, home, "sheet", filepath.Join(home, "a.tenken"), "-o", book)
	edit(t, book, "回答一覧", map[[2]string]string{{"GEN-02-01", "点検結果"}: "いいえ"})
}

// injection is one run of a command with a fault at the nth call, in a folder of
// its own.
type injection struct {
	t            *testing.T
	from         string
	args         []string
	calls, fault string
	n            int
}

// hit is a call that met the fault, on a file of the folder of the run.
var hit = regexp.MustCompile(`(?m)^.*\(INJECTED\)|^.*\+\+\+ killed by SIGKILL`)

// run reports whether there was such a call at all.
func (in injection) run() bool {
	t := in.t
	t.Helper()
	// Alone in a folder: some commands look at what lies beside their own.
	alone, err := os.MkdirTemp("", "tenken-fault-")
	must(t, err)
	defer os.RemoveAll(alone)
	dir, log := filepath.Join(alone, "dir"), filepath.Join(alone, "log")
	must(t, os.CopyFS(dir, os.DirFS(in.from)))
	words, made := in.words(dir)
	what := fmt.Sprintf("%s:%s:when=%d", in.calls, in.fault, in.n)
	cmd := exec.Command("strace", append([]string{"-f", "-qq", "-y", "-o", log,
		"-e", "trace=" + in.calls, "-e", "inject=" + what, built(t)}, words...)...)
	cmd.Env = append(os.Environ(), "TENKEN_HOME="+dir, "TENKEN_SETTINGS="+filepath.Join(dir, ".settings"),
		"LANG=ja_JP.UTF-8", "GOMAXPROCS=1")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err = cmd.Run()
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
	if cmd.ProcessState.ExitCode() == shell.ExitOK && made != "" {
		if _, err := os.Stat(made); err != nil {
			in.tell(met, err)
		}
	}
	in.whole(dir, met)
	return true
}

// words are those of the command in dir, and what it is to make.
func (in injection) words(dir string) (words []string, made string) {
	words, made = filledIn(in.args, dir, filepath.Join(dir, "made"))
	ends, err := os.ReadFile(filepath.Join(dir, "ends.txt"))
	if err != nil {
		ends = nil // only an agency has one
	}
	for i, w := range words {
		words[i] = strings.NewReplacer("FILLED", filepath.Join(dir, "filled.xlsx"), "=BOOK",
			"="+filepath.Join(dir, "book.xlsx"), "ENDS", string(ends)).Replace(w)
	}
	return words, made
}

func (in injection) tell(met string, what any) {
	in.t.Helper()
	in.t.Errorf("%v, %s %s %d: %v\n%s", in.args, in.calls, in.fault, in.n, what, met)
}

// ended judges the exit code and the words of a command that met an error.
func (in injection) ended(code int, met, said string) {
	if code == 127 {
		return // the system could not even start it
	}
	// A file that cannot be read is a row of a table.
	table := in.args[0] == "portfolio" || in.args[0] == "calendar" || in.args[0] == "collect"
	several := table || in.args[0] == "report" && strings.HasPrefix(in.args[2], "DIR/")
	if code == shell.ExitOK || code == shell.ExitDisk && strings.Contains(said, "tenken: ") ||
		several && code == shell.ExitUnreadable {
		return
	}
	in.tell(met, fmt.Sprintf("exit %d\n%s", code, said))
}

// whole judges what is left in the folder: each file as it was, or whole.
func (in injection) whole(dir, met string) {
	must(in.t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || leftOver.MatchString(d.Name()) {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		after, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		before, err := os.ReadFile(filepath.Join(in.from, name))
		switch {
		case err == nil && bytes.Equal(before, after):
			return nil
		case err == nil && filepath.Ext(name) == store.Extension && !bytes.HasPrefix(after, before):
			in.tell(met, name+" no longer begins with what it held")
		}
		if err := wholeFile(path, after); err != nil {
			in.tell(met, fmt.Errorf("%s: %w", name, err))
		}
		return nil
	}))
}

// leftOver is what a killed process may leave: nobody takes it for a file.
var leftOver = regexp.MustCompile(`^\.tenken-[0-9a-f]{16}\.tmp$|\.tenken\.lock$`)

// wholeFile says what a file lacks, by its ending.
func wholeFile(path string, raw []byte) error {
	ends := map[string]string{".html": "</html>\n", ".ics": "END:VCALENDAR\r\n", ".csv": "\n", ".yaml": "\n",
		".key": "-----END AGE ENCRYPTED FILE-----\n", ".pub": "\n"}
	switch ext := filepath.Ext(path); ext {
	case ".tenken":
		f, err := store.Open(path, store.ReadWrite, store.Options{})
		if err != nil {
			return err
		}
		return f.Close()
	case ".tenken-pack":
		e, err := pack.Read(bytes.NewReader(raw))
		if err == nil {
			_, err = e.Claim()
		}
		return err
	case ".tenken-keyring":
		_, err := pack.ReadDraft(bytes.NewReader(raw))
		return err
	case ".json", ".jsonl", ".tenken-return":
		lines := json.NewDecoder(bytes.NewReader(raw))
		for n := 0; ; n++ {
			var line any
			if err := lines.Decode(&line); err == io.EOF && n > 0 && bytes.HasSuffix(raw, []byte("\n")) {
				return nil
			} else if err != nil {
				return fmt.Errorf("line %d: %w", n+1, err)
			}
		}
	case ".xlsx":
		return wholeZip(raw)
	default:
		if !strings.HasSuffix(string(raw), ends[ext]) || len(raw) == 0 {
			return fmt.Errorf("%s does not end as it should", path)
		}
	}
	return nil
}

// wholeZip reads every part, so that the sums are looked at.
func wholeZip(raw []byte) error {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return err
	}
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			return err
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
	return nil
}
