//go:build unix

package exchange_test

import (
	"syscall"
	"testing"
	"time"

	kit "tenken/report/reporttest"
)

// cpu is the processor time that the program has used so far, in user and
// system: what others do on the machine does not count.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var r syscall.Rusage
	kit.Must(t, syscall.Getrusage(syscall.RUSAGE_SELF, &r))
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
