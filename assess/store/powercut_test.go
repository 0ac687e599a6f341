package store_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess"
	"tenken/assess/store"
)

// full says whether the large counts are asked for.
func full() bool { return os.Getenv("TENKEN_FULL") == "1" }

// counted says that the counts are taken which the promises rest on, in CI and
// with TENKEN_FULL=1; on a day of work fewer cases of the same kinds are tried.
func counted() bool { return full() || os.Getenv("CI") != "" }

// powerCut checks all that one session may leave behind.
type powerCut struct {
	t       *testing.T
	want    []assess.Event // in the end
	old     int            // so many of them were there before
	created int            // so many the file has from its first moment on
	target  string
	sectors []int
	rng     *rand.Rand
	seen    map[[32]byte]bool
	torn    [][]byte // states with an unfinished line, for a second cut
	holes   [][]byte // states in which the disk left a hole in the line that was being written
}

// check goes through every moment of the session.
func (p *powerCut) check(r *recorder) {
	for k := range len(r.log) + 1 {
		m := r.at(k)
		for kept := range len(m.moves) + 1 {
			names := maps.Clone(m.names)
			for _, move := range m.moves[:kept] {
				move.move(names)
			}
			file, ok := names[p.target]
			if !ok {
				if r.acked(k) > 0 {
					p.t.Errorf("after %d calls: acknowledged, but the file is not there", k)
				}
				continue
			}
			contents(m.files[file], m.pending[file], p.sectors, p.rng, func(data []byte) { p.state(r.acked(k), data) })
		}
		if p.t.Failed() {
			p.t.Fatalf("at moment %d of %d", k, len(r.log))
		}
	}
}

// state checks one state of the target.
func (p *powerCut) state(acked int, data []byte) {
	key := sha256.Sum256(append([]byte{byte(acked)}, data...))
	if p.seen[key] {
		return
	}
	p.seen[key] = true
	c, err := store.Read(bytes.NewReader(data))
	var damaged *store.DamagedError
	switch {
	case errors.As(err, &damaged) && bytes.IndexByte(data, 0) >= 0:
		c = &store.Content{Events: damaged.Events}
		p.holes = append(p.holes, data)
	case err != nil:
		p.t.Errorf("%d acknowledged: %v", acked, err)
		return
	}
	n := len(c.Events)
	if n < p.old+acked || n > max(p.old+acked+1, p.created) {
		p.t.Errorf("%d events, of which %d were there and %d acknowledged", n, p.old, acked)
		return
	}
	if !reflect.DeepEqual(p.want[:n], c.Events) { // cmp is thorough, and slow for thousands of states
		if d := cmp.Diff(p.want[:n], c.Events); d != "" {
			p.t.Errorf("wanted (-) and found (+) differ:\n%s", d)
		}
	}
	if c.Torn != nil {
		p.torn = append(p.torn, data)
	}
}

func newPowerCut(t *testing.T, target string, want []assess.Event, old int) *powerCut {
	p := &powerCut{t: t, want: want, old: old, target: target, sectors: []int{512, 4096},
		rng: rand.New(rand.NewPCG(1, 2)), seen: map[[32]byte]bool{}}
	switch {
	case full():
	case counted():
		p.sectors = []int{512}
	default:
		p.sectors = []int{2048}
	}
	return p
}

// realDir is a folder of the test by its name without links, which the store uses.
func realDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// session are the events of the story, from one sector to ten pages long.
func session(t *testing.T) (begin, later []assess.Event) {
	m := &maker{}
	begin = append(begin, m.begin(), m.list("jp-appi-general", strings.Repeat("点検項目の文面です。\n", 300)))
	for i := range 12 {
		later = append(later, m.answer("GEN-01-01", "status", "partly", "note", strings.Repeat("現状。", i*i*8+1)))
	}
	batch := m.event(assess.KindAnswer)
	batch.From = assess.FromWorkbook
	for i := range 200 {
		batch.Answers = append(batch.Answers,
			assess.Change{Q: "GEN-02-01", Rev: i,
				Fields: map[assess.Field]string{"status": "yes", "note": "一括で取り込んだ現状"}})
	}
	later = append(later, batch, m.undo(later[0].ID), m.fact("staff", "over-100"),
		m.review("GEN-01-01", later[11].ID, assess.ToFix, strings.Repeat("指摘。", 150)),
		m.evidence("GEN-01-01", "規程.pdf"))
	for _, role := range []assess.Role{assess.Approved, assess.Reopened} {
		later = append(later, m.sign(role, sumOf(t, slices.Concat(begin, later)), "理由"))
	}
	return begin, later
}

// TestPowerCutLeavesTheOldOrTheNewState cuts the power at every moment of a
// session that creates a file and saves to it, once with a write that fails and
// is tried again, and then at every moment of the next session, which begins
// with what the first cut left.
func TestPowerCutLeavesTheOldOrTheNewState(t *testing.T) {
	begin, later := session(t)
	path := filepath.Join(realDir(t), "a.tenken")
	r, err := record(store.RealDisk)
	if err != nil {
		t.Fatal(err)
	}
	flaky := &faultyDisk{Disk: r, fault: faults[3], n: 61}
	f, err := store.Create(path, begin, store.Options{}.On(flaky))
	if err != nil {
		t.Fatal(err)
	}
	r.ack(len(begin))
	failed := 0
	for i, e := range later {
		if err := f.Append(e); err != nil {
			failed++
			if err := f.Append(e); err != nil {
				t.Fatal(err)
			}
		}
		r.ack(len(begin) + i + 1)
	}
	if err := f.Close(); err != nil || failed != 1 {
		t.Fatalf("closing: %v; %d writes failed", err, failed)
	}
	want := append(append([]assess.Event{}, begin...), later...)
	p := newPowerCut(t, path, want, 0)
	p.created = len(begin)
	p.check(r)
	first := len(p.seen)

	cuts, repairs := 3, 1
	switch {
	case full():
		cuts, repairs = 200, 10
	case counted():
		cuts, repairs = 20, 10
	}
	second, every := 0, max(1, len(p.torn)/cuts)
	for i := 0; i < len(p.torn); i += every {
		second += secondCut(t, p.torn[i], want)
	}
	every = max(1, (len(p.holes)+repairs-1)/repairs)
	for i := 0; i < len(p.holes); i += every {
		repairedHole(t, p.holes[i], want)
	}
	t.Logf("%d states, and %d after a second cut; %d of them holes, which repair takes out", first, second,
		len(p.holes))
	if need := 1000; counted() && first+second < need || full() && first+second < 5*need || first+second < need/4 {
		t.Errorf("too few states")
	}
}

// repairedHole repairs a file whose last line has a hole. What the disk had
// acknowledged must all be there again.
func repairedHole(t *testing.T, data []byte, want []assess.Event) {
	t.Helper()
	path := put(t, data)
	r, err := store.Repair(path, path+"2", store.RepairOptions{Options: quick()})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Lost) != 1 || r.Gone != 0 || r.Whole() {
		t.Errorf("repaired %+v", r)
	}
	if d := cmp.Diff(want[:r.Events], folded(t, path+"2").Events); d != "" {
		t.Errorf("wanted (-) and saved (+) differ:\n%s", d)
	}
}

// secondCut opens a file with an unfinished line, saves two changes, and cuts
// the power again at every moment; it returns the number of states.
func secondCut(t *testing.T, data []byte, want []assess.Event) int {
	t.Helper()
	path := filepath.Join(realDir(t), "a.tenken")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := record(store.RealDisk, path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path, store.ReadWrite, store.Options{}.On(r))
	if err != nil {
		t.Fatal(err)
	}
	old := len(f.Events())
	if d := cmp.Diff(want[:old], f.Events()); d != "" {
		t.Fatal(d)
	}
	m := &maker{n: old, ids: 0x5000}
	var more []assess.Event
	if last := want[old-1]; last.Sign != nil && last.Sign.Role == assess.Approved {
		more = append(more, m.sign(assess.Reopened, f.Head(), strings.Repeat("新", 700)))
	}
	more = append(more, m.answer("GEN-09-01", "status", "yes"),
		m.answer("GEN-09-02", "note", strings.Repeat("新", 700)))
	for i, e := range more {
		if err := f.Append(e); err != nil {
			t.Fatal(err)
		}
		r.ack(i + 1)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	p := newPowerCut(t, path, append(append([]assess.Event{}, want[:old]...), more...), old)
	p.check(r)
	return len(p.seen)
}

// TestPowerCutDuringRepairOrMergeLeavesNothingOrAll does the same for the two
// that make a new file of old ones.
func TestPowerCutDuringRepairOrMergeLeavesNothingOrAll(t *testing.T) {
	files := beforehand(t)
	for _, op := range operations(t) {
		if op.name != "repair" && op.name != "merge" {
			continue
		}
		dir := realDir(t)
		var paths []string
		for _, name := range op.needs {
			paths = append(paths, filepath.Join(dir, name))
			if err := os.WriteFile(paths[len(paths)-1], files[name], 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r, err := record(store.RealDisk, paths...)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := op.do(t, dir, store.Options{}.On(r)); err != nil {
			t.Fatal(err)
		}
		r.ack(len(op.want))
		p := newPowerCut(t, filepath.Join(dir, "target.tenken"), op.want, 0)
		p.created = len(op.want)
		p.check(r)
		for _, e := range r.log {
			if e.op == "write" && e.file <= len(paths) {
				t.Errorf("%s wrote to a file it was to read", op.name)
			}
		}
	}
}
