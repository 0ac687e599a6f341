package store_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"tenken/assess/store"
)

// damage is a way in which a file gets damaged.
type damage struct {
	name string
	do   func(d []byte, r *rand.Rand) []byte
}

// stretch is a random part of d, at most n bytes long.
func stretch(d []byte, r *rand.Rand, n int) (from, to int) {
	from = r.IntN(len(d))
	return from, min(len(d), from+1+r.IntN(n))
}

// block is a random block of up to ten whole lines.
func block(d []byte, r *rand.Rand) (from, to int) {
	lines := bytes.Count(d, []byte("\n"))
	k := 1 + r.IntN(lines)
	from, to = lineAt(d, k)
	for range r.IntN(10) {
		if to+1 < len(d) {
			to += 1 + bytes.IndexByte(d[to+1:], '\n')
		}
	}
	return from, to + 1
}

var damages = []damage{
	{"flip a bit", func(d []byte, r *rand.Rand) []byte { d[r.IntN(len(d))] ^= 1 << r.IntN(8); return d }},
	{"flip 2 to 20 bits", func(d []byte, r *rand.Rand) []byte {
		for range 2 + r.IntN(19) {
			d[r.IntN(len(d))] ^= 1 << r.IntN(8)
		}
		return d
	}},
	{"truncate", func(d []byte, r *rand.Rand) []byte { return d[:r.IntN(len(d))] }},
	{"double a line", func(d []byte, r *rand.Rand) []byte {
		from, to := lineAt(d, 1+r.IntN(bytes.Count(d, []byte("\n"))))
		return append(append(bytes.Clone(d[:to+1]), d[from:to+1]...), d[to+1:]...)
	}},
	{"zero a block", func(d []byte, r *rand.Rand) []byte {
		from, to := stretch(d, r, 4096)
		clear(d[from:to])
		return d
	}},
	{"zero the end", func(d []byte, r *rand.Rand) []byte { clear(d[len(d)-512-r.IntN(3585):]); return d }},
	{"remove a stretch", func(d []byte, r *rand.Rand) []byte {
		from, to := stretch(d, r, 2000)
		return append(d[:from:from], d[to:]...)
	}},
	{"insert bytes", func(d []byte, r *rand.Rand) []byte {
		at := r.IntN(len(d) + 1)
		junk := make([]byte, 1+r.IntN(300))
		for i := range junk {
			junk[i] = byte(r.Uint32())
		}
		return append(append(bytes.Clone(d[:at]), junk...), d[at:]...)
	}},
	{"move a block of lines", func(d []byte, r *rand.Rand) []byte {
		from, to := block(d, r)
		part := bytes.Clone(d[from:to])
		rest := append(bytes.Clone(d[:from]), d[to:]...)
		if len(rest) == 0 {
			return d
		}
		at := 0
		if n := bytes.Count(rest, []byte("\n")); n > 0 {
			at, _ = lineAt(rest, 1+r.IntN(n))
		}
		return append(append(bytes.Clone(rest[:at]), part...), rest[at:]...)
	}},
	{"two copies in one", func(d []byte, r *rand.Rand) []byte {
		return append(bytes.Clone(d[:r.IntN(len(d))]), d[r.IntN(len(d)):]...)
	}},
	{"overwrite with anything", func(d []byte, r *rand.Rand) []byte {
		from, to := stretch(d, r, 500)
		for i := from; i < to; i++ {
			d[i] = byte(r.Uint32())
		}
		return d
	}},
	{"a page of something else at the end", func(d []byte, r *rand.Rand) []byte {
		return append(d[:len(d)-r.IntN(400)], "<html>\r\n<body>502</body>"...)
	}},
}

// TestRandomDamageIsNoticedNeverCutAndSalvagedInOrder counts, for each way: how
// often it was noticed, how often only a line that was cut off is told, and that
// repair never puts events in another order than that in which they were saved.
func TestRandomDamageIsNoticedNeverCutAndSalvagedInOrder(t *testing.T) {
	whole, events := sixteen(t)
	each := 20
	switch {
	case full():
		each = 1700
	case counted():
		each = 60
	}
	r := rand.New(rand.NewPCG(5, 6))
	total := 0
	for _, way := range damages {
		noticed, cut, ended, before, repaired, moved := 0, 0, 0, 0, 0, 0
		for range each {
			data := way.do(bytes.Clone(whole), r)
			if bytes.Equal(data, whole) {
				continue
			}
			total++
			honest(t, data, events)
			c, err := store.Read(bytes.NewReader(data))
			switch {
			case err != nil:
				noticed++
			case c.Torn != nil:
				cut++
				if lost := len(events) - len(c.Events); lost > 1 && way.name != "truncate" &&
					way.name != "two copies in one" &&
					!bytes.HasPrefix(whole, data) {
					t.Errorf("%s: %d saved events are taken for one that was not", way.name, lost)
				}
			case c.End != store.EndNewline:
				ended++
			default:
				if before++; !bytes.HasPrefix(whole, data) {
					t.Errorf("%s: not noticed", way.name)
				}
			}
			if err == nil || repaired == each/20 {
				continue // searching for wrong bits takes time: a part of them is repaired
			}
			path := put(t, data)
			to := filepath.Join(filepath.Dir(path), "new.tenken")
			if _, err := store.Repair(path, to,
				store.RepairOptions{Options: quick(), Organisation: "みなと医院"}); err != nil {
				var damaged *store.DamagedError
				var foreign *store.ForeignError
				if !errors.As(err, &damaged) && !errors.As(err, &foreign) {
					t.Errorf("%s: %v", way.name, err)
				}
				continue
			}
			repaired++
			saved := folded(t, to).Events
			if saved[0].ID != events[0].ID {
				saved = saved[1:] // made anew
			}
			subset(t, events, saved)
			if way.name == "move a block of lines" && len(saved) != len(events) {
				t.Errorf("%d of %d events saved of a file of which nothing is lost", len(saved), len(events))
			}
			moved += len(saved)
		}
		t.Logf("%s: %d noticed, %d cut off, %d lack a newline, %d as it once was; of %d repaired %.1f %% of the events",
			way.name, noticed, cut, ended, before, repaired, 100*float64(moved)/float64(max(1, repaired*len(events))))
	}
	t.Logf("%d damages", total)
}
