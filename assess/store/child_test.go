package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"tenken/assess"
	"tenken/assess/store"
)

// TestMain lets the test binary run itself as another process that writes.
func TestMain(m *testing.M) {
	switch os.Getenv("TENKEN_STORE_CHILD") {
	case "":
		os.Exit(m.Run())
	case "write":
		report(childWrite(os.Getenv("TENKEN_STORE_FILE"), os.Stdout))
	case "race":
		report(childRace(os.Getenv("TENKEN_STORE_FILE"), os.Getenv("TENKEN_STORE_NAME"), os.Stdout))
	}
}

func report(err error) {
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

// childWrite creates the file or goes on with it, and says of every event when
// it is saved.
func childWrite(path string, w io.Writer) error {
	m := &maker{}
	o := store.Options{Owner: "子"}
	f, err := store.Create(path, m.story(), o)
	if errors.Is(err, os.ErrExist) {
		f, err = store.Open(path, store.ReadWrite, o)
	}
	if err != nil {
		return err
	}
	for m.n = len(f.Events()); ; {
		if _, err := fmt.Fprintf(w, "saved %d\n", m.n); err != nil {
			return err
		}
		if err := f.Append(m.next(f)); err != nil {
			return err
		}
	}
}

// next is the next of what an office does in turn: answer, review, evidence,
// assignment, a return, the approval, and its reopening before anything else.
func (m *maker) next(f *store.File) assess.Event {
	q, note := "GEN-01-01", strings.Repeat("あ", m.n*37%3000)
	events := f.Events()
	if last := events[len(events)-1]; last.Sign != nil && last.Sign.Role == assess.Approved {
		return m.sign(assess.Reopened, f.Head(), "誤りを直す"+note)
	}
	switch m.n % 7 {
	case 0:
		return m.review(q, events[3].ID, assess.ToImprove, note)
	case 1:
		e := m.evidence(q, "規程.pdf")
		e.Evidence[0].Note = note
		return e
	case 2:
		return m.assign(q, "受付"+note)
	case 3:
		return m.returned(m.n)
	case 4:
		return m.sign(assess.Approved, f.Head(), note)
	}
	return m.answer(q, "status", "yes", "note", note)
}

// child starts this binary again.
func child(t *testing.T, job, path, name string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "TENKEN_STORE_CHILD="+job, "TENKEN_STORE_FILE="+path, "TENKEN_STORE_NAME="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// TestKilledWriterLosesNothingItAcknowledged kills a writing process at random
// moments, again and again on the same file, and now and then on a new one.
func TestKilledWriterLosesNothingItAcknowledged(t *testing.T) {
	kills := 10
	switch {
	case full():
		kills = 2300
	case counted():
		kills = 200
	}
	rng := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	dir := folder(t)
	path, known, torn, events := "", 0, 0, 0
	for i := range kills {
		if i%10 == 0 {
			path, known = filepath.Join(dir, fmt.Sprintf("%d.tenken", i)), 0
		}
		cmd, lines := child(t, "write", path, "")
		timer := time.AfterFunc(time.Duration(rng.IntN(40_000))*time.Microsecond, func() {
			if err := cmd.Process.Kill(); err != nil {
				t.Error(err)
			}
		})
		for lines.Scan() {
			n, err := strconv.Atoi(strings.TrimPrefix(lines.Text(), "saved "))
			if err != nil {
				t.Fatalf("the child says %q", lines.Text())
			}
			known = max(known, n)
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the child ended by itself")
		}
		timer.Stop()
		f, err := store.Open(path, store.ReadWrite, store.Options{}) // the lock must be free
		if errors.Is(err, os.ErrNotExist) && known == 0 {
			continue
		}
		if err != nil {
			t.Fatalf("after kill %d: %v", i, err)
		}
		if n := len(f.Events()); n < known || n > known+1 && known > 0 {
			t.Fatalf("after kill %d: %d events, %d acknowledged", i, n, known)
		}
		torn += len(f.Warnings())
		known = len(f.Events())
		events = max(events, known)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d kills, up to %d events a file, %d unfinished lines", kills, events, torn)
}

// races is how many changes each of four racing processes saves.
func races() int {
	if full() {
		return 130
	}
	return 10
}

// childRace tries to save its changes, each in a session of its own, and tells
// of every refusal who was in the way.
func childRace(path, name string, w io.Writer) error {
	for saved := 0; saved < races(); {
		m := &maker{}
		f, err := store.Create(path, m.story(), store.Options{Owner: name, Host: "host-" + name})
		if errors.Is(err, os.ErrExist) {
			f, err = store.Open(path, store.ReadWrite, store.Options{Owner: name, Host: "host-" + name})
		}
		var locked *store.LockedError
		if errors.As(err, &locked) {
			if _, err := fmt.Fprintf(w, "refused %s %s %t\n", locked.Owner, locked.Host,
				time.Since(locked.Since) < time.Minute); err != nil {
				return err
			}
			time.Sleep(time.Millisecond)
			continue
		}
		if err != nil {
			return err
		}
		n := 0
		fmt.Sscan(name, &n)
		m.n, m.ids = len(f.Events()), 0x10000*(n+1)
		if err := errors.Join(f.Append(m.answer("GEN-01-01", "note", name)), f.Close()); err != nil {
			return err
		}
		saved++
	}
	return nil
}

// TestRacingProcessesOneWritesAndTheOthersAreToldWho lets four processes save
// to one file at once.
func TestRacingProcessesOneWritesAndTheOthersAreToldWho(t *testing.T) {
	path := filepath.Join(folder(t), "a.tenken")
	var wg sync.WaitGroup
	var mu sync.Mutex
	told, untold := 0, 0
	for i := range 4 {
		cmd, lines := child(t, "race", path, strconv.Itoa(i))
		wg.Go(func() {
			for lines.Scan() {
				w := strings.Fields(lines.Text())
				mu.Lock()
				switch {
				case len(w) == 4 && w[0] == "refused" && w[2] == "host-"+w[1] && w[3] == "true" &&
					w[1] != strconv.Itoa(i):
					told++
				case len(w) == 2: // the holder was gone before it could be read who it was
					untold++
				default:
					t.Errorf("process %d says %q", i, lines.Text())
				}
				mu.Unlock()
			}
			if err := cmd.Wait(); err != nil {
				t.Errorf("process %d: %v", i, err)
			}
		})
	}
	wg.Wait()
	f, err := store.Open(path, store.ReadWrite, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]int{}
	for _, e := range f.Events()[6:] {
		by[e.Answers[0].Fields["note"]]++
	}
	for i := range 4 {
		if by[strconv.Itoa(i)] != races() {
			t.Errorf("saved by each: %v", by)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	names(t, filepath.Dir(path), "a.tenken")
	if told == 0 {
		t.Error("nobody was ever in the way")
	}
	t.Logf("told who %d times, and %d times the holder was gone before one could look", told, untold)
}
