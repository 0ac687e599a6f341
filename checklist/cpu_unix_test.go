//go:build unix

package checklist_test

import (
	"syscall"
	"testing"
	"time"
)

// cpu is the processor time that this process has used: unlike the wall clock it
// does not count what the neighbours do.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
