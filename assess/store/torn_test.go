package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/assess/store"
	"tenken/checklist"
)

func TestTornTailIsReportedAndCutOnlyByTheNextWrite(t *testing.T) {
	for name, tail := range map[string][]byte{
		"half a line":                  []byte(`{"sum":"0123`),
		"zeros":                        make([]byte, 4096),
		"zeros and end":                append(make([]byte, 512), []byte("half\"}\n")...),
		"a whole line but its newline": nil,
	} {
		t.Run(name, func(t *testing.T) {
			m := &maker{}
			path := filepath.Join(folder(t), "a.tenken")
			f, err := store.Create(path, m.story(), store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			kept := 6
			torn := append(bytes.Clone(whole), tail...)
			if tail == nil {
				torn, kept = whole[:len(whole)-1], 5
				m.n--
			}
			if err := os.WriteFile(path, torn, 0o600); err != nil {
				t.Fatal(err)
			}
			f, err = store.Open(path, store.ReadWrite, store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if w := f.Warnings(); len(w) != 1 || w[0].Kind != store.WarnTorn || strings.Contains(w[0].In(checklist.English), "tenken repair") != (tail == nil) || len(f.Events()) != kept {
				t.Errorf("%d events, warnings %v", len(f.Events()), w)
			}
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, torn) {
				t.Errorf("opening changed the file: %v", err)
			}
			if err := f.Append(m.fact("staff", "over-100")); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			f, err = store.Open(path, store.ReadOnly, store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Events()) != kept+1 || len(f.Warnings()) != 0 {
				t.Errorf("afterwards %d events, warnings %v", len(f.Events()), f.Warnings())
			}
		})
	}
}
