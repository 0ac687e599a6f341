package store_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"tenken/assess/store"
)

// BenchmarkAppend measures one answer saved: written and on the disk.
func BenchmarkAppend(b *testing.B) { benchmarkAppend(b, store.Options{}) }

// BenchmarkAppendWithoutSync measures what of it is not the disk.
func BenchmarkAppendWithoutSync(b *testing.B) { benchmarkAppend(b, quick()) }

func benchmarkAppend(b *testing.B, o store.Options) {
	m := &maker{}
	f, err := store.Create(filepath.Join(folder(b), "a.tenken"), m.story(), o)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := f.Append(m.answer("GEN-01-01", "status", "yes", "note", "受付に掲示している")); err != nil {
			b.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkOpen100000 measures opening the largest number of events.
func BenchmarkOpen100000(b *testing.B) {
	data := hundredThousand(b)
	b.SetBytes(int64(len(data)))
	path := put(b, data)
	for b.Loop() {
		f, err := store.Open(path, store.ReadOnly, store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if len(f.Events()) != store.MaxEvents {
			b.Fatal(len(f.Events()))
		}
	}
}

// BenchmarkOpen200 measures what a user opens: a checklist of 100 KiB and 200 answers.
func BenchmarkOpen200(b *testing.B) {
	m := &maker{}
	events := long(m, 200)
	list := (&maker{n: 1}).list("jp-appi-general", string(bytes.Repeat([]byte("点検項目の文面です。\n"), 3300)))
	events[1] = list
	data := written(b, events)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := store.Read(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkShelfOf500 opens the files of a consultant: 500 of half a megabyte
// each, nearly all of it the same few lists.
func BenchmarkShelfOf500(b *testing.B) {
	m := &maker{}
	events := long(m, 150)
	events[1] = (&maker{n: 1}).list("jp-appi-general", string(bytes.Repeat([]byte("# 点検項目の文面です。\n"), 13000)))
	data := written(b, events)
	paths := make([]string, 500)
	for i := range paths {
		paths[i] = put(b, data)
	}
	b.SetBytes(int64(len(data) * len(paths)))
	for b.Loop() {
		o := store.Options{Memo: new(store.Memo)}
		for _, path := range paths {
			f, err := store.Open(path, store.ReadOnly, o)
			if err != nil || len(f.Events()) != len(events) {
				b.Fatal(err)
			}
		}
	}
}
