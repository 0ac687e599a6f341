//go:build unix

package intake_test

import (
	"syscall"
	"testing"
	"time"
)

// cpu is the processor time that the program has used so far, in user and
// system: what others do on the machine does not count.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var r syscall.Rusage
	must(t, syscall.Getrusage(syscall.RUSAGE_SELF, &r))
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
