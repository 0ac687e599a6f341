package store_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/assess/store"
	"tenken/checklist"
)

// FuzzRead reads anything. What is read must be written back as it is, line for
// line the same events; what is refused must be refused in words. Since nothing
// random has sums that match, the second argument is also put in the place of a
// line's rest with a sum that does.
func FuzzRead(f *testing.F) {
	m := &maker{}
	whole := written(f, m.story())
	f.Add(whole, second)
	f.Add(whole[:len(whole)-7], first)
	f.Add(append([]byte("\xef\xbb\xbf"), whole...),
		`"n":1,"id":"00000000000000ac","t":"2026-11-24T09:31:00Z","by":"\ud83d\ude00","kind":"merge",`+
			`"payload": { "heads" : [ "a" , "b" ] } }`)
	f.Add(bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n")),
		`"n":1,"id":"00000000000000ab","t":"2026-11-24T09:31:00+09:00","by":"","kind":"answer",`+
			`"payload":{"set":[{"q":"A","rev":1,"status":"yes","note":null}],"from":"keys"}}`)
	f.Add(bytes.Replace(whole, []byte("GEN"), []byte("GEM"), 1),
		`"n":1,"id":"00000000000000ab","t":"2026-11-24T09:31:00+09:00","by":"","kind":"seal","payload":[{},[],`+
			`null,true,-1.5e3]}`)
	f.Add([]byte("\xff\xfe{\x00"), `}`)
	f.Fuzz(func(t *testing.T, data []byte, rest string) {
		looked(t, data)
		looked(t, chained(first, rest))
		v, err := store.Verify(bytes.NewReader(data), "a.tenken", rest)
		if head := (*store.HeadError)(nil); errors.As(err, &head) {
			v, err = store.Verify(bytes.NewReader(data), "a.tenken", "")
		}
		if err != nil {
			t.Fatal(err)
		}
		if s := v.In(checklist.Japanese); s == "" || bytes.ContainsAny([]byte(s), "\x1b\a") {
			t.Errorf("says %q", s)
		}
	})
}

// looked reads data and checks what is promised of reading.
func looked(t *testing.T, data []byte) {
	c, err := store.Read(bytes.NewReader(data))
	if err != nil {
		if spoken, ok := err.(checklist.Speaking); !ok || spoken.In(checklist.Japanese) == "" || spoken.Error() == "" {
			t.Errorf("refused without a word: %v", err)
		}
		return
	}
	torn := int64(0)
	if c.Torn != nil {
		torn = c.Torn.Bytes
	}
	if c.End == store.EndMissing {
		torn--
	}
	if c.Size+torn != int64(len(data)) {
		t.Errorf("%d bytes and %d unfinished ones are not %d", c.Size, torn, len(data))
	}
	if c.Newer != nil {
		return
	}
	back, err := store.Read(bytes.NewReader(written(t, c.Events)))
	if err != nil {
		t.Fatalf("written back it cannot be read: %v", err)
	}
	if d := cmp.Diff(c.Events, back.Events); d != "" {
		t.Errorf("read (-) and written back (+) differ:\n%s", d)
	}
}
