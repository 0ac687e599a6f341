//go:build !windows

package main

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tenken/assess"
	"tenken/assess/store"
)

// A move to a newer edition is whole or not there at all: lists, answers, the day
// of law and the facts. The program is killed at random moments of it; what was
// acknowledged is there. 10 kills; 100 in CI and with TENKEN_FULL=1.
func TestKillingAnUpgradeLeavesTheOldEditionOrTheNew(t *testing.T) {
	kills := 10
	if os.Getenv("CI") != "" || full() {
		kills = 100
	}
	if testing.Short() {
		kills = 4
	}
	home := fixtureHome(t)
	base := filepath.Join(home, "base.tenken")
	tenken(t, home, "new", base, "--guideline", "own-list", "--org", "山田商店", "--asof", "2026-10-01")
	tenken(t, home, "answer", base, "GEN-01-01=yes", "GEN-01-02=yes", "GEN-02-02=no", "GEN-02-03=yes")
	raw, err := os.ReadFile(base)
	must(t, err)
	revise(t, home)
	old, moved := 0, 0
	for i := range kills {
		file := filepath.Join(home, fmt.Sprintf("%d.tenken", i))
		must(t, os.WriteFile(file, raw, 0o600))
		acknowledged := killedUpgrade(t, home, file)
		switch as := mended(t, file); as.Checklists[0].Serial {
		case 1:
			old++
			if acknowledged {
				t.Fatalf("kill %d: acknowledged and not there", i)
			}
			if as.AsOf != "2026-10-01" || counts(as, "GEN-01-02") != "yes" || as.LastCarry() != nil {
				t.Fatalf("kill %d: neither old nor new: %+v", i, as)
			}
		case 2:
			moved++
			if as.AsOf == "2026-10-01" || counts(as, "GEN-01-02") != "unanswered" || counts(as, "GEN-02-12") != "no" ||
				len(as.Archived) != 1 {
				t.Fatalf("kill %d: neither new nor old: %+v", i, as)
			}
		default:
			t.Fatalf("kill %d: serial %d", i, as.Checklists[0].Serial)
		}
	}
	t.Logf("%d kills: %d of the old edition, %d of the new, none between", kills, old, moved)
}

// killedUpgrade kills an upgrade at a random moment, if it has not ended before,
// and says whether it said that it had saved.
func killedUpgrade(t *testing.T, home, file string) bool {
	t.Helper()
	cmd := exec.Command(built(t), "upgrade", file)
	cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "LANG=ja_JP.UTF-8")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	must(t, cmd.Start())
	// How long it takes depends on the machine: as many kills before a millisecond
	// doubled as after it.
	after := time.Duration(math.Exp2(10+8*rand.Float64())) * time.Microsecond
	kill := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer kill.Stop()
	err := cmd.Wait()
	if err != nil && !strings.Contains(err.Error(), "killed") {
		t.Fatalf("%v\n%s", err, &said)
	}
	return strings.Contains(said.String(), "保存しました")
}

// mended opens a file for writing, which takes a torn end away, and gives what it
// then says; the next upgrade of it goes through.
func mended(t *testing.T, file string) *assess.Assessment {
	t.Helper()
	f, err := store.Open(file, store.ReadWrite, store.Options{})
	if err != nil {
		t.Fatalf("%s cannot be opened again: %v", file, err)
	}
	as, err := assess.Fold(f.Events())
	must(t, err)
	must(t, f.Close())
	return as
}
