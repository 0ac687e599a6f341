package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
)

// operation is something a user does, on a disk that may fail. It returns how
// many of the events it was to add it was told are saved.
type operation struct {
	name  string
	needs []string // files that are there before
	do    func(t *testing.T, dir string, o store.Options) (acked int, err error)
	want  []assess.Event // what target holds when all went well
	old   int            // so many of want were there before; 0: the target is new
}

// TestEveryFailingCallLeavesTheOldOrTheNewState lets each call of each
// operation fail in each way: what was told to be saved is there, the file is
// whole, holds no more than what was done, and the work can go on.
func TestEveryFailingCallLeavesTheOldOrTheNewState(t *testing.T) {
	cases, every, need := 0, 1, 600
	if !counted() {
		every, need = 11, 100
	}
	before := beforehand(t)
	for _, op := range operations(t) {
		t.Run(op.name, func(t *testing.T) {
			for _, fault := range faults {
				for n := 1; ; n += every {
					d := &faultyDisk{Disk: quickDisk{store.RealDisk}, fault: fault, n: n}
					if !oneFault(t, op, d, before) {
						break
					}
					cases++
					if t.Failed() {
						t.Fatalf("at call %d: %s", n, fault.name)
					}
				}
			}
		})
	}
	t.Logf("%d cases", cases)
	if cases < need {
		t.Errorf("%d cases are fewer than %d", cases, need)
	}
}

// oneFault tells one story and reports whether the fault came in it.
func oneFault(t *testing.T, op operation, d *faultyDisk, before map[string][]byte) bool {
	t.Helper()
	dir := folder(t)
	for _, name := range op.needs {
		if err := os.WriteFile(filepath.Join(dir, name), before[name], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	acked, err := op.do(t, dir, store.Options{Owner: "佐藤"}.On(d))
	if !d.hit() {
		if err != nil {
			t.Fatalf("without a fault: %v", err)
		}
	} else if err == nil && acked != len(op.want)-op.old {
		t.Errorf("no error, but %d saved", acked)
	}
	for _, name := range op.needs {
		if now, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.HasPrefix(now, whole(before[name])) {
			t.Errorf("%s has lost what it held: %v", name, err)
		}
	}
	target := filepath.Join(dir, "target.tenken")
	if op.old > 0 {
		target = filepath.Join(dir, op.needs[0])
	}
	f, openErr := store.Open(target, store.ReadWrite, quick())
	if openErr != nil {
		if op.old == 0 && acked == 0 && errors.Is(openErr, os.ErrNotExist) {
			return d.hit()
		}
		t.Fatalf("afterwards: %v (the operation said: %v)", openErr, err)
	}
	got := f.Events()
	if len(got) < op.old+acked || len(got) > len(op.want) {
		t.Fatalf("%d events, of which %d were there and %d acknowledged", len(got), op.old, acked)
	}
	if diff := cmp.Diff(op.want[:len(got)], got); diff != "" {
		t.Errorf("wanted (-) and found (+) differ:\n%s", diff)
	}
	if op.old == 0 && len(got) != len(op.want) {
		t.Errorf("a new file with %d of %d events", len(got), len(op.want))
	}
	if err := f.Append(op.want[len(got):]...); err != nil {
		t.Errorf("going on: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	return d.hit()
}

// beforehand is what the files hold before an operation: a.tenken and
// b.tenken, which have diverged, damaged.tenken, and torn.tenken.
func beforehand(t *testing.T) map[string][]byte {
	t.Helper()
	a, b := divergedPair()
	files := map[string][]byte{"a.tenken": written(t, a), "b.tenken": written(t, b)}
	damaged := bytes.Clone(files["a.tenken"])
	damaged[bytes.Index(damaged, []byte("GEN-01-01"))] ^= 3
	files["damaged.tenken"] = damaged
	files["torn.tenken"] = append(bytes.Clone(files["a.tenken"]), `{"sum":"0123`...)
	return files
}

// whole is data without an unfinished line.
func whole(data []byte) []byte { return data[:bytes.LastIndexByte(data, '\n')+1] }

// divergedPair is one story that went on differently on two machines.
func divergedPair() (a, b []assess.Event) {
	m := &maker{}
	common := m.story()
	n := *m
	a = append(a, common...)
	a = append(a, m.answer("GEN-01-02", "status", "no", "note", "未着手"))
	n.ids = 0x1000
	b = append(b, common...)
	b = append(b, n.answer("GEN-02-01", "status", "partly"), n.fact("staff", "over-100"))
	return a, b
}

// written is the file that holds events.
func written(t testing.TB, events []assess.Event) []byte {
	t.Helper()
	path := filepath.Join(folder(t), "w.tenken")
	f, err := store.Create(path, events, quick())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func operations(t *testing.T) []operation {
	a, b := divergedPair()
	m := &maker{n: len(a)}
	batch := m.event(assess.KindAnswer)
	batch.From = assess.FromWorkbook
	for _, q := range []string{"GEN-01-01", "GEN-01-02", "GEN-02-01", "GEN-02-02"} {
		batch.Answers = append(batch.Answers,
			assess.Change{Q: q, Rev: 1, Fields: map[assess.Field]string{"status": "yes", "note": "一括"}})
	}
	m.n = len(a)
	ops := []operation{
		{name: "create", want: a, do: func(t *testing.T, dir string, o store.Options) (int, error) {
			f, err := store.Create(filepath.Join(dir, "target.tenken"), a, o)
			if err != nil {
				return 0, err
			}
			return len(a), f.Close()
		}},
		appending("answer after a torn line", "torn.tenken", a, &maker{n: len(a)},
			func(m *maker) assess.Event { return m.answer("GEN-02-02", "status", "yes") }),
		appending("answer", "a.tenken", a, &maker{n: len(a)},
			func(m *maker) assess.Event { return m.answer("GEN-02-02", "status", "yes") }),
		appending("note", "a.tenken", a, &maker{n: len(a)}, func(m *maker) assess.Event {
			return m.answer("GEN-02-02", "note", "毎月、台帳と突き合わせる")
		}),
		appending("undo", "a.tenken", a, &maker{n: len(a)},
			func(m *maker) assess.Event { return m.undo(a[len(a)-1].ID) }),
		appending("import", "a.tenken", a, &maker{n: len(a)}, func(m *maker) assess.Event {
			e := m.event(assess.KindAnswer)
			e.Answers, e.From = batch.Answers, batch.From
			return e
		}),
		signing(t, a),
		{name: "merge", needs: []string{"a.tenken", "b.tenken"}, want: merged(t, a, b),
			do: func(t *testing.T, dir string, o store.Options) (int, error) {
				_, err := store.Merge(filepath.Join(dir, "a.tenken"), filepath.Join(dir, "b.tenken"),
					filepath.Join(dir, "target.tenken"), merging(o, nil))
				if err != nil {
					return 0, err
				}
				return len(a) + 3, nil
			}},
	}
	saved := append(append([]assess.Event{}, a[:3]...), a[4:]...)
	for i := range saved {
		saved[i].N = i
	}
	return append(ops, operation{name: "repair", needs: []string{"damaged.tenken"}, want: saved,
		do: func(t *testing.T, dir string, o store.Options) (int, error) {
			_, err := store.Repair(filepath.Join(dir, "damaged.tenken"), filepath.Join(dir, "target.tenken"),
				store.RepairOptions{Options: o})
			if err != nil {
				return 0, err
			}
			return len(saved), nil
		}})
}

// appending is a session that saves three changes, each tried up to three times, as a user
// does who is told that saving failed.
func appending(name, file string, old []assess.Event, m *maker, next func(*maker) assess.Event) operation {
	var events []assess.Event
	for range 3 {
		events = append(events, next(m))
	}
	return saving(name, file, old, events)
}

// signing is a session that reviews, names evidence, approves and reopens.
func signing(t *testing.T, old []assess.Event) operation {
	m := &maker{n: len(old)}
	events := []assess.Event{m.review("GEN-01-01", old[3].ID, assess.ToFix, "掲示の日付"), m.evidence("GEN-01-01", "規程.pdf"),
		m.assign("GEN-01-02", "受付")}
	for _, role := range []assess.Role{assess.Prepared, assess.Approved, assess.Reopened} {
		events = append(events, m.sign(role, sumOf(t, slices.Concat(old, events)), "理由"))
	}
	return saving("review, evidence and signatures", "a.tenken", old, append(events, m.returned(1)))
}

func saving(name, file string, old, events []assess.Event) operation {
	return operation{name: name, needs: []string{file}, old: len(old),
		want: append(append([]assess.Event{}, old...), events...),
		do: func(t *testing.T, dir string, o store.Options) (acked int, err error) {
			f, err := store.Open(filepath.Join(dir, file), store.ReadWrite, o)
			if err != nil {
				return 0, err
			}
			for _, e := range events {
				for range 3 {
					if err = f.Append(e); err == nil {
						break
					}
				}
				if err != nil && !errors.Is(err, errKilled) {
					t.Errorf("saving again does not help: %v", err)
				}
				if err != nil {
					break
				}
				acked++
			}
			return acked, errors.Join(err, f.Close())
		}}
}

// merging are the options of a merge at a fixed time, with ids in turn.
func merging(o store.Options, decide func(store.Conflict) (store.Side, error)) store.MergeOptions {
	m := &maker{ids: 0x2000}
	o.Now = m.now
	return store.MergeOptions{Options: o, By: "鈴木", NewID: func() string { return m.event("").ID }, Decide: decide}
}

// merged is what merging the pair gives.
func merged(t *testing.T, a, b []assess.Event) []assess.Event {
	common := len(a) - 1
	events := append([]assess.Event{}, a...)
	for _, e := range b[common:] {
		e.N = len(events)
		events = append(events, e)
	}
	m := &maker{ids: 0x2000}
	e := m.event(assess.KindMerge)
	e.N, e.By, e.T, e.Common = len(events), "鈴木", at, common
	for _, side := range [][]assess.Event{a, b} {
		c, err := store.Read(bytes.NewReader(written(t, side)))
		if err != nil {
			t.Fatal(err)
		}
		e.Heads = append(e.Heads, c.Head)
	}
	return append(events, e)
}
