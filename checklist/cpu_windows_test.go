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
	self, err := syscall.GetCurrentProcess()
	if err != nil {
		t.Fatal(err)
	}
	var created, ended, kernel, user syscall.Filetime
	if err := syscall.GetProcessTimes(self, &created, &ended, &kernel, &user); err != nil {
		t.Fatal(err)
	}
	return ticks(kernel) + ticks(user)
}

func ticks(f syscall.Filetime) time.Duration {
	return time.Duration(int64(f.HighDateTime)<<32|int64(f.LowDateTime)) * 100
}
