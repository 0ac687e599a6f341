package store_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
)

// sixteen is a file of a little over 16 KiB and the events in it.
func sixteen(t *testing.T) ([]byte, []assess.Event) {
	t.Helper()
	for n := 40; ; n++ {
		events := long(&maker{}, n)
		if data := written(t, events); len(data) >= 16<<10 {
			return data, events
		}
	}
}

// honest fails the test where reading data, a changed form of a file that held
// events, shows something that was never there or hides what is missing.
func honest(t *testing.T, data []byte, events []assess.Event) (detected bool) {
	t.Helper()
	c, err := store.Read(bytes.NewReader(data))
	if err != nil {
		var damaged *store.DamagedError
		if errors.As(err, &damaged) {
			subset(t, events, damaged.Events)
		} else if foreign := (*store.ForeignError)(nil); !errors.As(err, &foreign) {
			t.Errorf("taken for something else: %v", err)
		}
		return true
	}
	if d := cmp.Diff(ids(events[:len(c.Events)]), ids(c.Events)); d != "" {
		t.Errorf("read as whole, but not a beginning of the old file:\n%s", d)
	}
	return c.Torn != nil || c.End != store.EndNewline
}

// subset checks that got are some of events, in order, and say the same.
func subset(t *testing.T, events, got []assess.Event) {
	t.Helper()
	i := 0
	for _, e := range got {
		for i < len(events) && events[i].ID != e.ID {
			i++
		}
		if i == len(events) {
			t.Errorf("event %s was never there", e.ID)
			return
		}
		e.N = events[i].N
		if !same(events[i], e) {
			t.Errorf("event %s says something else: %s", e.ID, cmp.Diff(events[i], e))
		}
	}
}

// same is a quick cmp.Equal of the fields that a flipped bit could change.
func same(a, b assess.Event) bool {
	return a.T.Equal(b.T) && a.By == b.By && a.Kind == b.Kind && a.Of == b.Of && a.From == b.From &&
		(len(a.Answers) == 0 || cmp.Equal(a.Answers, b.Answers)) &&
		(len(a.Facts) == 0 || cmp.Equal(a.Facts, b.Facts)) &&
		(a.Checklist == nil || *a.Checklist == *b.Checklist) && (a.Begin == nil || *a.Begin == *b.Begin)
}

func TestEverySingleFlippedBitIsDetected(t *testing.T) {
	whole, events := sixteen(t)
	step := 599 // a prime: every bit of a byte and every place comes up
	switch {
	case full():
		step = 1
	case counted():
		step = 149
	}
	flips := 0
	for i := 0; i < 8*len(whole); i += step {
		data := bytes.Clone(whole)
		data[i/8] ^= 1 << (i % 8)
		if !honest(t, data, events) {
			t.Errorf("bit %d of byte %d: not detected", i%8, i/8)
		}
		if flips++; t.Failed() {
			t.FailNow()
		}
	}
	t.Logf("%d of %d bits of a file of %d bytes flipped", flips, 8*len(whole), len(whole))
}

func TestEveryTruncationIsDetectedOrTheFileAsItOnceWas(t *testing.T) {
	whole, events := sixteen(t)
	step := 29
	switch {
	case full():
		step = 1
	case counted():
		step = 7
	}
	cuts, unseen := 0, 0
	for n := 0; n < len(whole); n += step {
		cuts++
		if !honest(t, whole[:n], events) {
			if unseen++; whole[n-1] != '\n' {
				t.Errorf("cut at byte %d: not detected", n)
			}
		}
	}
	t.Logf("%d cuts; %d of them at the end of a line, which leaves the file as it once was", cuts, unseen)
}

func TestRepairPutsEverySingleFlippedBitRight(t *testing.T) {
	whole, events := sixteen(t)
	rng := rand.New(rand.NewPCG(3, 4))
	n := 30
	switch {
	case full():
		n = 1000
	case counted():
		n = 60
	}
	for range n {
		bit := rng.IntN(8 * len(whole))
		data := bytes.Clone(whole)
		data[bit/8] ^= 1 << (bit % 8)
		path := put(t, data)
		to := filepath.Join(filepath.Dir(path), "new.tenken")
		if _, err := store.Repair(path, to, store.RepairOptions{Options: quick()}); err != nil {
			t.Fatal(err)
		}
		now, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(now, whole) {
			c, err := store.Read(bytes.NewReader(now))
			t.Fatalf("bit %d of byte %d of %d events: not put right: %v, %v", bit%8, bit/8, len(events), c, err)
		}
	}
}
