package store_test

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"slices"

	"tenken/assess/store"
)

// entry is one thing that the store did to the disk.
type entry struct {
	op       string // write, truncate, sync, name, rename, remove, syncdir
	file     int
	off      int64
	data     []byte
	name, to string
}

// recorder is a disk that notes what is done to it.
type recorder struct {
	store.Disk
	log   []entry
	names map[string]int // file by name, now
	start map[string]int // and at the beginning
	bases map[int][]byte // what files held at the beginning
	files int
	acks  []int // acks[i]: so many events were acknowledged when the log was i long, from the last entry on
}

// record starts to note, with the files that are there.
func record(disk store.Disk, paths ...string) (*recorder, error) {
	r := &recorder{Disk: disk, names: map[string]int{}, bases: map[int][]byte{}}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		r.files++
		r.names[p], r.bases[r.files] = r.files, data
	}
	r.start = maps.Clone(r.names)
	return r, nil
}

func (r *recorder) note(e entry) { r.log = append(r.log, e) }

// ack notes that from now on n events are acknowledged.
func (r *recorder) ack(n int) {
	for len(r.acks) < len(r.log) {
		r.acks = append(r.acks, r.acked(len(r.acks)))
	}
	r.acks = append(r.acks, n)
}

// acked is how many events were acknowledged when the log was k long.
func (r *recorder) acked(k int) int {
	if len(r.acks) == 0 {
		return 0
	}
	return r.acks[min(k, len(r.acks)-1)]
}

func (r *recorder) OpenFile(name string, flag int, perm fs.FileMode) (store.Handle, error) {
	h, err := r.Disk.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	if flag&os.O_EXCL != 0 {
		r.files++
		r.names[name] = r.files
		r.note(entry{op: "name", file: r.files, name: name})
	}
	return &recordedHandle{h, r, r.names[name]}, nil
}

func (r *recorder) Rename(from, to string) error {
	err := r.Disk.Rename(from, to)
	if err == nil {
		r.names[to] = r.names[from]
		delete(r.names, from)
		r.note(entry{op: "rename", name: from, to: to})
	}
	return err
}

func (r *recorder) Remove(name string) error {
	err := r.Disk.Remove(name)
	if err == nil {
		delete(r.names, name)
		r.note(entry{op: "remove", name: name})
	}
	return err
}

func (r *recorder) SyncDir(name string) error {
	r.note(entry{op: "syncdir", name: name})
	return nil
}

type recordedHandle struct {
	store.Handle
	r    *recorder
	file int
}

func (h *recordedHandle) WriteAt(b []byte, off int64) (int, error) {
	n, err := h.Handle.WriteAt(b, off)
	if n > 0 {
		h.r.note(entry{op: "write", file: h.file, off: off, data: slices.Clone(b[:n])})
	}
	return n, err
}

func (h *recordedHandle) Truncate(size int64) error {
	err := h.Handle.Truncate(size)
	if err == nil {
		h.r.note(entry{op: "truncate", file: h.file, off: size})
	}
	return err
}

func (h *recordedHandle) Sync() error {
	h.r.note(entry{op: "sync", file: h.file})
	return nil
}

// machine is what a disk holds for certain, and what it may or may not hold.
type machine struct {
	files   map[int][]byte  // bytes once synced
	pending map[int][]entry // writes and cuts of a file since
	names   map[string]int  // names once synced
	moves   []entry         // changes of names since, which the disk keeps in order
}

// at is the machine when the log is k long.
func (r *recorder) at(k int) *machine {
	m := &machine{files: maps.Clone(r.bases), pending: map[int][]entry{}, names: maps.Clone(r.start)}
	for _, e := range r.log[:k] {
		switch e.op {
		case "write", "truncate":
			m.pending[e.file] = append(m.pending[e.file], e)
		case "sync":
			for _, p := range m.pending[e.file] {
				m.files[e.file] = p.apply(m.files[e.file])
			}
			delete(m.pending, e.file)
		case "syncdir":
			for _, move := range m.moves {
				move.move(m.names)
			}
			m.moves = nil
		default:
			m.moves = append(m.moves, e)
		}
	}
	return m
}

// apply does a write or a cut whole.
func (e entry) apply(data []byte) []byte {
	size := int(e.off) + len(e.data)
	data = slices.Clone(data)
	if e.op == "truncate" {
		return append(data, make([]byte, max(0, size-len(data)))...)[:size]
	}
	data = append(data, make([]byte, max(0, size-len(data)))...)
	copy(data[e.off:], e.data)
	return data
}

func (e entry) move(names map[string]int) {
	switch e.op {
	case "name":
		names[e.name] = e.file
	case "rename":
		names[e.to] = names[e.name]
		delete(names, e.name)
	case "remove":
		delete(names, e.name)
	}
}

// contents yields what a file may hold after the power was cut: every choice of
// the pending writes and cuts, each write whole or with only some of its
// sectors, what is missing cut off or full of zeros.
func contents(base []byte, pending []entry, sectors []int, rng *rand.Rand, yield func([]byte)) {
	for pick := range 1 << min(len(pending), 6) {
		data, last := base, -1
		for i, e := range pending {
			if pick>>i&1 == 1 {
				if e.op == "write" {
					last = i
				}
				data = e.apply(data)
			}
		}
		yield(data)
		if last < 0 {
			continue
		}
		before := base
		for i, e := range pending[:last] {
			if pick>>i&1 == 1 {
				before = e.apply(before)
			}
		}
		for _, size := range sectors {
			torn(before, pending[last], size, rng, yield)
		}
	}
}

// torn yields what stands after a write of which only some sectors arrived:
// all choices where there are few sectors, else 256 at random.
func torn(before []byte, e entry, size int, rng *rand.Rand, yield func([]byte)) {
	first, end := int(e.off)/size, (int(e.off)+len(e.data)+size-1)/size
	n := end - first
	choices := 1 << min(n, 8)
	for choice := range choices {
		if n > 8 {
			choice = int(rng.Uint64() >> 1)
		}
		data := slices.Clone(before)
		for s := range n {
			if choice>>(s%63)&1 == 1 {
				from, to := max(int(e.off), (first+s)*size), min(int(e.off)+len(e.data), (first+s+1)*size)
				data = entry{op: "write", off: int64(from), data: e.data[from-int(e.off) : to-int(e.off)]}.apply(data)
			}
		}
		yield(data)
		yield(entry{op: "truncate", off: max(e.off+int64(len(e.data)), int64(len(data)))}.apply(data))
	}
}
