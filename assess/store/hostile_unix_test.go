//go:build !windows

package store_test

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"tenken/assess/store"
	"tenken/checklist"
)

// cpu is how long this process has computed.
func cpu(t *testing.T) time.Duration {
	t.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// TestFileFromOutsideCostsNoMoreThanItsPromise opens, verifies and repairs what
// somebody made to exhaust a machine.
func TestFileFromOutsideCostsNoMoreThanItsPromise(t *testing.T) {
	if raceDetector {
		t.Skip("SKIPPED: the race detector costs more than the file")
	}
	size, long := 512<<10, 1<<20
	switch {
	case full():
		size, long = store.MaxFile, 16<<20
	case counted():
		size, long = 1<<20, 16<<20
	}
	begin := chained(first)
	fill := func(s string) []byte {
		data := make([]byte, 0, size)
		data = append(data, begin...)
		return append(data, bytes.Repeat([]byte(s), (size-len(data))/len(s))...)
	}
	line := string(begin)
	for name, data := range map[string][]byte{
		"newlines":               fill("\n"),
		"letters":                fill("a\n"),
		"heads of lines":         fill(`{"sum":"`),
		"short lines":            fill(`{"sum":"` + strings.Repeat("0", 64) + `",` + "}\n"),
		"one line again":         fill(line),
		"CP932":                  fill("\x82\xa0\n"),
		"UTF-16":                 append([]byte("\xff\xfe"), fill("\n\x00")...),
		"zeros":                  fill("\x00"),
		"CRLF":                   fill("\r\n"),
		"names of questions":     fill(`{"q":"GEN-01-01"}` + "\n"),
		"questions of all names": fill(`"q":"A1B2C3D4E5F6G7H8",`),
		"newlines only":          bytes.Repeat([]byte("\n"), size),
		"one line for ever":      bytes.Repeat(begin, long/len(begin)), // what grows with its square shows here
	} {
		path := put(t, data)
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		start := cpu(t)
		_, err := store.Open(path, store.ReadOnly, quick())
		spent := cpu(t) - start
		runtime.ReadMemStats(&after)
		if err == nil {
			t.Errorf("%s: opened", name)
			continue
		}
		allocated := int64(after.TotalAlloc-before.TotalAlloc) >> 20
		most := int64(256)
		if full() { // what a good file of so many events takes
			most = 448
		}
		if allocated > most || spent > 2*time.Second && !raced {
			t.Errorf("%s: %d MiB allocated, %v of CPU", name, allocated, spent)
		}
		var said checklist.Speaking
		if !errors.As(err, &said) || len(said.In(checklist.Japanese)) > 4000 {
			t.Errorf("%s: says %.4000s", name, err)
		}
		start = cpu(t)
		r, err := store.Repair(path, path+"2", store.RepairOptions{Options: quick()})
		t.Logf("%s: %d MiB, %v; repair %v (%v)", name, allocated, spent, cpu(t)-start, err != nil)
		if err == nil && (len(r.Lost) > 100 || len(r.In(checklist.Japanese)) > 40_000) {
			t.Errorf("%s: repair names %d places", name, len(r.Lost))
		}
		if err := os.Remove(path); err != nil {
			t.Error(err)
		}
	}
}
