//go:build !windows

package main

import (
	"bufio"
	"bytes"
	"fmt"
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

// Promise 1 and 2 on the real program: it is killed at random moments of a
// scripted session, and what it had acknowledged with 「保存しました」 is in the
// file, whole and in order. 10 kills; 200 in CI and with TENKEN_FULL=1.
func TestKillingTheProgramLosesNothingAcknowledged(t *testing.T) {
	kills := 10
	if os.Getenv("CI") != "" || full() {
		kills = 200
	}
	if testing.Short() {
		kills = 5
	}
	home := fixtureHome(t)
	acknowledged, torn := 0, 0
	for i := range kills {
		file := filepath.Join(home, fmt.Sprintf("%d.tenken", i))
		tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店", "--fact", "outsources=yes", "--fact",
			"staff=up-to-100")
		acks := killedSession(t, home, file)
		got, wasTorn := answersIn(t, file)
		if got < acks {
			t.Fatalf("kill %d: %d answers acknowledged, %d in the file", i, acks, got)
		}
		acknowledged += acks
		if wasTorn {
			torn++
		}
	}
	if acknowledged == 0 {
		t.Error("no session lived long enough to acknowledge anything")
	}
	t.Logf("%d kills, %d answers acknowledged, none lost; %d torn tails", kills, acknowledged, torn)
}

// killedSession answers by lines for ever, back and forth, kills the program at
// a random moment and returns how many answers it acknowledged.
func killedSession(t *testing.T, home, file string) int {
	t.Helper()
	cmd := exec.Command(built(t), "--plain", file)
	cmd.Env = append(os.Environ(), "TENKEN_HOME="+home, "LANG=ja_JP.UTF-8")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for n := 0; ; n++ {
			// The same question again and again, with a new answer each time.
			if _, err := fmt.Fprintf(in, "%d\nb\n", n%3+1); err != nil {
				return // killed
			}
		}
	}()
	// The moment of the kill follows the answers, not the clock: a busy machine
	// may need long for the first.
	acks, most := 0, 1+rand.IntN(12)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		acks += strings.Count(lines.Text(), "保存しました")
		if acks >= most {
			most = 1 << 30
			// it cannot have ended by itself
			time.AfterFunc(time.Duration(rand.IntN(3000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the session ended before it was killed")
	}
	return acks
}

// answersIn counts the answers in a file that may have a torn tail but must be
// whole before it.
func answersIn(t *testing.T, file string) (n int, torn bool) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c, err := store.Read(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for _, e := range c.Events {
		if e.Kind == assess.KindAnswer {
			n++
		}
	}
	if f, err := store.Open(file, store.ReadWrite, store.Options{}); err != nil {
		t.Fatalf("%s cannot be opened again: %v", file, err)
	} else if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return n, c.Torn != nil
}
