package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// closedStory is a file of six events, and what goes on with it.
func closedStory(t *testing.T) (whole []byte, m *maker) {
	t.Helper()
	m = &maker{}
	return written(t, m.story()), m
}

// goesOn opens a file, checks what it says, saves one more event and looks that
// all is well then.
func goesOn(t *testing.T, path string, m *maker, events int, kind store.WarningKind) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path, store.ReadWrite, quick())
	if err != nil {
		t.Fatal(err)
	}
	ws := f.Warnings()
	if len(ws) != 1 || ws[0].Kind != kind || len(f.Events()) != events {
		t.Errorf("%d events, warnings %v", len(f.Events()), ws)
	}
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		for _, w := range ws {
			if s := w.In(lang); strings.Contains(s, "保存しました") || strings.Contains(s, "never") ||
				strings.Contains(s, "saved ") {
				t.Errorf("says %s", s)
			}
		}
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, before) {
		t.Errorf("opening changed the file: %v", err)
	}
	m.n = events
	if err := errors.Join(f.Append(m.fact("staff", "over-100")), f.Close()); err != nil {
		t.Fatal(err)
	}
	if f, err = store.Open(path, store.ReadOnly, quick()); err != nil {
		t.Fatal(err)
	}
	if len(f.Events()) != events+1 || len(f.Warnings()) != 0 {
		t.Errorf("afterwards %d events, warnings %v", len(f.Events()), f.Warnings())
	}
}

func TestTornTailIsReportedAndCutOnlyByTheNextWrite(t *testing.T) {
	whole, _ := closedStory(t)
	for name, tail := range map[string]string{
		"a letter":           `{`,
		"a part of a sum":    `{"sum":"0123`,
		"a part of a line":   string(chained(strings.Replace(second, `"n":1`, `"n":6`, 1))[:200]),
		"a part of a letter": string(chained(strings.Replace(second, `"n":1`, `"n":6`, 1))[:154]),
	} {
		t.Run(name, func(t *testing.T) {
			path := put(t, append(bytes.Clone(whole), tail...))
			goesOn(t, path, &maker{ids: 0x100}, 6, store.WarnTorn)
			names(t, filepath.Dir(path), "a.tenken", "a.tenken.tail")
			if kept, err := os.ReadFile(path + ".tail"); err != nil || string(kept) != tail {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

func TestWhatIsCutIsKeptAndNothingKeptBeforeIsOverwritten(t *testing.T) {
	whole, _ := closedStory(t)
	path := put(t, append(bytes.Clone(whole), `{"sum":"0123`...))
	if err := os.WriteFile(path+".tail", []byte("of last year"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	if s := f.Warnings()[0].In(checklist.Japanese); !strings.Contains(s, "a.tenken.tail-2 に移します") {
		t.Errorf("says %s", s)
	}
	goesOn(t, path, &maker{ids: 0x100}, 6, store.WarnTorn)
	names(t, filepath.Dir(path), "a.tenken", "a.tenken.tail", "a.tenken.tail-2")
	if kept, err := os.ReadFile(path + ".tail-2"); err != nil || string(kept) != `{"sum":"0123` {
		t.Errorf("kept %q, %v", kept, err)
	}
}

func TestLastLineThatItsSumProvesIsKeptWhateverStandsForItsNewline(t *testing.T) {
	whole, _ := closedStory(t)
	line := whole[:len(whole)-1]
	for _, end := range []string{"", " ", "\r", "J", "\x00", "\xff"} {
		path := put(t, append(bytes.Clone(line), end...))
		goesOn(t, path, &maker{ids: 0x100}, 6, store.WarnEnding)
		if now, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(now, whole) {
			t.Errorf("%q: the file now: %v", end, err)
		}
		names(t, filepath.Dir(path), "a.tenken")
	}
}

// TestDamageAtTheEndIsNeverTakenForAnUnfinishedChange: what may have held saved
// lines is not cut.
func TestDamageAtTheEndIsNeverTakenForAnUnfinishedChange(t *testing.T) {
	m := &maker{}
	events := long(m, 20)
	whole := written(t, events)
	zeros := bytes.Clone(whole)
	clear(zeros[len(zeros)-4096:])
	hole := bytes.Clone(whole)
	clear(hole[len(hole)-700 : len(hole)-100])
	_, last := lineAt(whole, 25)
	for name, data := range map[string][]byte{
		"zeros after a line":             append(bytes.Clone(whole), make([]byte, 300)...),
		"zeros and an end":               append(append(bytes.Clone(whole), make([]byte, 512)...), "half\"}\n"...),
		"4 KiB of zeros":                 zeros,
		"a hole over lines":              hole,
		"text at the end":                append(bytes.Clone(whole), "めも"...),
		"text in the last line":          append(bytes.Clone(whole[:last+100]), "\n\nめも"...),
		"two lines without newline":      bytes.ReplaceAll(whole[last-700:], []byte("\n"), nil),
		"a part of an earlier line":      append(bytes.Clone(whole), whole[:150]...),
		"a line that is whole but wrong": append(bytes.Clone(whole[:len(whole)-20]), `x"}],"from":"keys"}}`...),
		"longer than a line": append(append(bytes.Clone(whole),
			chained(strings.Replace(second, `"n":1`, `"n":26`, 1))[:200]...),
			bytes.Repeat([]byte("x"), store.MaxLine)...),
		"random bytes": append(bytes.Clone(whole[:len(whole)-200]), bytes.Repeat([]byte{0xfe, 3, 'a'}, 60)...),
		"a page error": append(append(bytes.Clone(whole[:last+1]), whole[last+1:last+90]...),
			"<html>\r\n502</html>"...),
	} {
		if name == "two lines without newline" {
			data = append(bytes.Clone(whole[:last-700]), data...)
		}
		path := put(t, data)
		for _, mode := range []store.Mode{store.ReadOnly, store.ReadWrite} {
			var damaged *store.DamagedError
			if _, err := store.Open(path, mode, quick()); !errors.As(err, &damaged) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, data) {
			t.Errorf("%s: the file was changed", name)
		}
		names(t, filepath.Dir(path), "a.tenken")
	}
}

// TestCopyThatWasCutOffIsCalledThat is the file of a client of which the first
// part arrived.
func TestCopyThatWasCutOffIsCalledThat(t *testing.T) {
	m := &maker{}
	events := append([]assess.Event{m.begin(), m.list("jp-appi-general", strings.Repeat("点検項目の文面です。\n", 3000))},
		m.fact("staff", "yes"))
	whole := written(t, events)
	path := put(t, whole[:60000])
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	v, err := store.Verify(bytes.NewReader(whole[:60000]), path, "")
	if err != nil || v.OK() {
		t.Fatal(v, err)
	}
	r, err := store.Repair(path, path+"2", store.RepairOptions{Options: quick()})
	if err != nil || !r.Cut || r.Whole() {
		t.Fatal(r, err)
	}
	for _, s := range []string{f.Warnings()[0].In(checklist.Japanese), v.In(checklist.Japanese),
		r.In(checklist.Japanese)} {
		if !strings.Contains(s, "途中で切れています") || !strings.Contains(s, "ほかの写し") || strings.Contains(s, "抜けた行はありません") {
			t.Errorf("says %s", s)
		}
	}
}
