package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// long is a story of n answers after the usual beginning.
func long(m *maker, n int) []assess.Event {
	events := m.story()
	for i := range n {
		events = append(events, m.answer(fmt.Sprintf("GEN-03-%02d", i%40), "status", "partly", "note",
			fmt.Sprintf("現状その %d", i)))
	}
	return events
}

// put writes data where a user would have it.
func put(t testing.TB, data []byte) string {
	t.Helper()
	path := filepath.Join(folder(t), "a.tenken")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// lineAt is where line n (from 1) of data begins and where its newline stands.
func lineAt(data []byte, n int) (begin, end int) {
	for range n - 1 {
		begin += bytes.IndexByte(data[begin:], '\n') + 1
	}
	return begin, begin + bytes.IndexByte(data[begin:], '\n')
}

// ids are the ids of events, to compare what was saved.
func ids(events []assess.Event) []string {
	var s []string
	for _, e := range events {
		s = append(s, e.ID)
	}
	return s
}

// without is events without those at the places ns.
func without(events []assess.Event, ns ...int) []assess.Event {
	var kept []assess.Event
	for i, e := range events {
		if !contains(ns, i) {
			kept = append(kept, e)
		}
	}
	return kept
}

func contains(ns []int, n int) bool {
	for _, x := range ns {
		if x == n {
			return true
		}
	}
	return false
}

func TestDamagedMiddleLineIsNamedTheRestIsReadAndRepairSavesIt(t *testing.T) {
	m := &maker{}
	events := long(m, 10) // 16 lines
	whole := written(t, events)
	secret := "現状その 3"
	b8, e8 := lineAt(whole, 10)
	if !bytes.Contains(whole[b8:e8], []byte(secret)) {
		t.Fatal("line 10 is not the one the story is about")
	}
	edit := func(do func(d []byte) []byte) []byte { return do(bytes.Clone(whole)) }
	b1, e1 := lineAt(whole, 1)
	b2, e2 := lineAt(whole, 2)
	b9, e9 := lineAt(whole, 9)
	b11, e11 := lineAt(whole, 11)
	for _, c := range []struct {
		name      string
		data      []byte
		line      int   // the first fault's
		readable  []int // places of events that reading cannot give
		lost      []int // places of events that repair cannot save
		gone      int
		questions []string
		begin     bool
	}{
		{name: "one bit of a note", data: edit(func(d []byte) []byte { d[e8-30] ^= 4; return d }), line: 10,
			readable: []int{9}},
		{name: "a note rewritten by hand",
			data: edit(func(d []byte) []byte { return bytes.Replace(d, []byte(secret), []byte("現状その 4"), 1) }),
			line: 10, readable: []int{9}, lost: []int{9}, questions: []string{"GEN-03-03"}},
		{name: "one digit of a sum", data: edit(func(d []byte) []byte { d[b8+20] ^= 1; return d }), line: 10},
		{name: "half the digits of a sum",
			data: edit(func(d []byte) []byte { copy(d[b8+8:], strings.Repeat("0", 40)); return d }), line: 10},
		{name: "the head of a line", data: edit(func(d []byte) []byte { copy(d[b8:], "xxxxxxx"); return d }), line: 10,
			readable: nil},
		{name: "a newline lost", data: edit(func(d []byte) []byte { return append(d[:e8], d[e8+1:]...) }), line: 10},
		{name: "a newline turned into a letter", data: edit(func(d []byte) []byte { d[e8] = 'J'; return d }), line: 10},
		{name: "a letter turned into a newline", data: edit(func(d []byte) []byte { d[e8-30] = '\n'; return d }),
			line: 10, readable: []int{9}},
		{name: "a line gone", data: edit(func(d []byte) []byte { return append(d[:b8], d[e8+1:]...) }), line: 10,
			readable: []int{9, 10}, lost: []int{9, 10}, gone: 1, questions: []string{"GEN-03-04"}},
		{name: "a sector of zeros", data: edit(func(d []byte) []byte { clear(d[b9:b11]); return d }), line: 9,
			readable: []int{8, 9, 10}, lost: []int{8, 9, 10}, gone: 1, questions: []string{"GEN-03-04"}},
		{name: "two lines exchanged", data: edit(func(d []byte) []byte {
			return append(append(append(append(bytes.Clone(d[:b9]), d[b8:e8+1]...), d[b9:e9+1]...), d[b11:e11+1]...),
				d[e11+1:]...)
		}), line: 9},
		{name: "an event and its undo",
			data: edit(func(d []byte) []byte { b, _ := lineAt(d, 5); copy(d[b+100:], "?????"); return d }), line: 5,
			readable: []int{4, 5}, lost: []int{4, 5}, questions: []string{"GEN-01-01"}},
		{name: "the first line", data: edit(func(d []byte) []byte { copy(d[b1+100:e1], "?????"); return d }), line: 1,
			readable: []int{0}, lost: []int{0}, begin: true},
		{name: "the text of a checklist",
			data: edit(func(d []byte) []byte { copy(d[e2-30:e2-10], strings.Repeat("\x00", 20)); return d }), line: 2,
			readable: []int{1}},
		{name: "a letter turned into a newline and another lost",
			data: edit(func(d []byte) []byte { copy(d[e8-34:], "???\n"); return d }), line: 10,
			readable: []int{9}, lost: []int{9}, questions: []string{"GEN-03-03"}},
		{name: "a blank line", data: edit(func(d []byte) []byte {
			return append(d[:b2:b2],
				append([]byte{'\n'}, whole[b2:]...)...)
		}), line: 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.data)
			var damaged *store.DamagedError
			for _, mode := range []store.Mode{store.ReadOnly, store.ReadWrite} {
				if _, err := store.Open(path, mode, quick()); !errors.As(err, &damaged) {
					t.Fatalf("mode %d: %v", mode, err)
				}
			}
			if damaged.Faults[0].Line != c.line {
				t.Errorf("faults %v", damaged.Faults)
			}
			if d := cmp.Diff(ids(without(events, c.readable...)), ids(damaged.Events)); d != "" {
				t.Errorf("readable (-want +got):\n%s", d)
			}
			for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
				if s := damaged.In(lang) + damaged.Error(); strings.Contains(s, "現状") || strings.Contains(s, "みなと") {
					t.Errorf("the message tells an answer: %s", s)
				}
			}
			to := filepath.Join(filepath.Dir(path), "new.tenken")
			r, err := store.Repair(path, to, store.RepairOptions{
				Options: quick(), Lists: []string{"other", listText("jp-appi-general", 1, "# x")},
				Organisation: "みなと医院", Program: "v1"})
			if err != nil {
				t.Fatal(err)
			}
			f, err := store.Open(to, store.ReadOnly, quick())
			if err != nil {
				t.Fatal(err)
			}
			saved := f.Events()
			if c.begin {
				if saved[0].Kind != assess.KindBegin || saved[0].Begin.Organisation != "みなと医院" {
					t.Errorf("begins with %+v", saved[0])
				}
				saved = saved[1:]
			}
			if d := cmp.Diff(ids(without(events, c.lost...)), ids(saved)); d != "" {
				t.Errorf("saved (-want +got):\n%s", d)
			}
			if _, err := assess.Fold(f.Events()); err != nil {
				t.Errorf("what was saved makes no sense: %v", err)
			}
			if d := cmp.Diff(c.questions, r.Questions); d != "" || r.Gone != c.gone {
				t.Errorf("to look at (-want +got):\n%s%d gone", d, r.Gone)
			}
			if s := r.In(checklist.Japanese); strings.Contains(s, "抜けた行はありません") != r.Whole() {
				t.Errorf("says %s", s)
			}
			if whole := len(c.lost) == 0; r.Whole() != whole && c.name != "a blank line" ||
				(r.Begin != nil) != c.begin {
				t.Errorf("report %+v", r)
			}
			t.Log(r.In(checklist.English))
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, c.data) {
				t.Errorf("the damaged file was changed: %v", err)
			}
		})
	}
}
