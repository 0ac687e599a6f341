package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func TestVerifySaysWhatIsProvedAndWhatIsNot(t *testing.T) {
	m := &maker{}
	events := long(m, 4)
	early, whole := written(t, events[:8]), written(t, events)
	old, err := store.Read(bytes.NewReader(early))
	if err != nil {
		t.Fatal(err)
	}
	bad := bytes.Clone(whole)
	bad[len(bad)-20] ^= 1
	for _, c := range []struct {
		name  string
		data  []byte
		head  string
		ok    bool
		words []string
	}{
		{"whole", whole, "", true, []string{"10 行すべて", "点検項目 jp-appi-general（第 1 版）", "照合番号: ", "署名のない点検項目", "名前と時刻"}},
		{"with the number of an old report", whole, old.Head, true, []string{"（8 行目まで）は、その後変わっていません"}},
		{"with its printed digits, in capitals", whole, " " + strings.ToUpper(old.Head[:16]) + "\n", true,
			[]string{"（8 行目まで）"}},
		{"as it is printed", whole, old.Head[:4] + " " + old.Head[4:8] + " " + old.Head[8:12] + " " + old.Head[12:16],
			true, []string{"（8 行目まで）"}},
		{"with another number", whole, strings.Repeat("0", 64), false, []string{"この番号の行はありません"}},
		{"cut off", early, "", true, []string{"8 行すべて"}},
		{"torn", whole[:len(whole)-9], "", false, []string{"9 行すべて", "途中で切れています", "ほかの写し"}},
		{"without its last newline", whole[:len(whole)-1], "", false, []string{"10 行すべて", "改行が失われています", "10 件すべて使えます"}},
		{"damaged", bad, "", false, []string{"壊れています", "10 行目"}},
		{"foreign", []byte("x"), "", false, []string{"点検ファイルではありません"}},
	} {
		v, err := store.Verify(bytes.NewReader(c.data), "a.tenken", c.head)
		if err != nil {
			t.Fatal(err)
		}
		s := v.In(checklist.Japanese)
		for _, w := range c.words {
			if !strings.Contains(s, w) {
				t.Errorf("%s: lacks %q:\n%s", c.name, w, s)
			}
		}
		if v.OK() != c.ok || strings.Contains(s, "現状") || v.In(checklist.English) == s {
			t.Errorf("%s: ok %t\n%s", c.name, v.OK(), s)
		}
	}
	if _, err := store.Verify(iotest.ErrReader(errors.New("gone")), "a.tenken", ""); err == nil {
		t.Error("a failing disk was verified")
	}
	if _, err := store.Read(iotest.ErrReader(errors.New("gone"))); err == nil {
		t.Error("a failing disk was read")
	}
}

func TestFileReplacedOrChangedByAnotherProgramIsNotWrittenTo(t *testing.T) {
	for name, change := range map[string]func(path string) error{
		"replaced by sync": func(path string) error {
			return errors.Join(os.WriteFile(path+".sync", nil, 0o600), os.Rename(path+".sync", path))
		},
		"removed": os.Remove,
		"appended to": func(path string) error {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("x")
			return errors.Join(err, f.Close())
		},
		"cut": func(path string) error { return os.Truncate(path, 10) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t), "a.tenken")
			m := &maker{}
			f, err := store.Create(path, m.story(), quick())
			if err != nil {
				t.Fatal(err)
			}
			if err := change(path); err != nil {
				if runtime.GOOS == "windows" {
					t.Skip("Windows lets nobody do this to an open file: ", errors.Join(err, f.Close()))
				}
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			var changed *store.ChangedError
			if err := f.Append(m.fact("a", "yes")); !errors.As(err, &changed) ||
				!strings.Contains(changed.In(checklist.Japanese), "保存していません") {
				t.Errorf("error %v", err)
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, before) || len(f.Events()) != 6 {
				t.Errorf("written to all the same, %d events", len(f.Events()))
			}
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestMessagesNameTheMendInBothLanguages(t *testing.T) {
	path := filepath.Join("tmp", "\x1b]0;x\a\u202emalicious\n.tenken")
	for _, e := range []checklist.Speaking{
		&store.LockedError{Path: path, Owner: "佐藤\x1b[2J", Host: "PC", Since: at},
		&store.LockedError{Path: path},
		&store.NewerError{Path: path, Line: 3, What: checklist.Text{EN: "kind \x1b"}},
		&store.LimitError{Path: path, What: checklist.Text{JA: "大", EN: "large"}},
		&store.ExistsError{Path: path},
		&store.ChangedError{Path: path},
		&store.DiskError{Op: "write", Path: path, Err: os.ErrPermission},
		&store.DiskError{Op: "write", Path: path, Fault: store.DiskFull, Err: os.ErrPermission},
		&store.DamagedError{Path: path, Faults: make([]store.Fault, 12)},
		&store.EncodingError{Path: path, Guess: "CRLF"},
		&store.ForeignError{Path: path},
		&store.UnrelatedError{A: path, B: path},
		&store.ConflictsError{Conflicts: []store.Conflict{{Q: "a\x1b"}, {Fact: "b\u202e"}, {Checklist: "c\n"}}},
	} {
		for _, s := range []string{e.Error(), e.In(checklist.Japanese), e.In(checklist.English)} {
			if strings.ContainsAny(s, "\x1b\a\u202e") {
				t.Errorf("%T draws on the screen: %q", e, s)
			}
		}
		if e.In(checklist.Japanese) == e.In(checklist.English) {
			t.Errorf("%T speaks one language", e)
		}
	}
}

func TestBusyFileIsTriedAgainForAboutASecond(t *testing.T) {
	var slept time.Duration
	sleep := func(d time.Duration) { slept += d }
	calls := 0
	busy := func() error { calls++; return &os.LinkError{Err: store.BusyForTest} }
	if err := store.WhileBusy(busy, sleep); !errors.Is(err, store.BusyForTest) || slept < time.Second/2 ||
		slept > 2*time.Second {
		t.Errorf("error %v after %v", err, slept)
	}
	n := calls
	if err := store.WhileBusy(func() error {
		if calls++; calls < n+3 {
			return store.BusyForTest
		}
		return nil
	}, sleep); err != nil || calls != n+3 {
		t.Errorf("error %v after %d calls", err, calls-n)
	}
	if err := store.WhileBusy(func() error { calls++; return os.ErrPermission }, sleep); err == nil || calls != n+4 {
		t.Errorf("error %v after %d calls", err, calls-n)
	}
}

// TestWhatMakesNoSenseIsSaidAndCostsNothingElse: another program wrote lines whose
// sums match and which no assessment can hold. Nothing made of them is called good,
// and repair saves the rest.
func TestWhatMakesNoSenseIsSaidAndCostsNothingElse(t *testing.T) {
	m := &maker{}
	sound := m.story()
	odd := append(slices.Clone(sound), m.answer("GEN-01-01", "status", "maybe"), m.undo(sound[0].ID),
		m.answer("GEN-01-02", "status", "no"), m.answer("GEN-01-02", "due", "2026-02-30"))
	dir, short, long := two(t, sound, odd)
	data, err := os.ReadFile(long)
	if err != nil {
		t.Fatal(err)
	}
	var history *store.HistoryError
	r, err := store.Verify(bytes.NewReader(data), long, "")
	if err != nil || r.OK() || !errors.As(r.Err, &history) {
		t.Fatalf("verified: %v, %v", r, err)
	}
	told(t, r.Err, "矛盾")
	told(t, r.Err, "tenken repair")
	if _, err = store.Merge(short, long, filepath.Join(dir, "c.tenken"), merging(quick(), nil)); !errors.As(err,
		&history) {
		t.Errorf("merged: %v", err)
	}
	to := filepath.Join(dir, "saved.tenken")
	saved, err := store.Repair(long, to, store.RepairOptions{Options: quick()})
	if err != nil || len(saved.Lost) != 3 || saved.Whole() || saved.Events != len(odd)-3 {
		t.Fatalf("%v, %v", saved, err)
	}
	if as := folded(t, to); as.Answers["GEN-01-02"].Status != assess.No {
		t.Errorf("answers %v", as.Answers)
	}
	if after, err := os.ReadFile(long); err != nil || !bytes.Equal(after, data) {
		t.Errorf("the file was changed (%v)", err)
	}
}

// TestManyLinesWithoutSenseAreNotTriedOneByOne: of a file that means nothing repair
// says so, and writes nothing.
func TestManyLinesWithoutSenseAreNotTriedOneByOne(t *testing.T) {
	m := &maker{}
	events := m.story()
	for range 100 {
		events = append(events, m.answer("GEN-01-01", "status", "maybe"))
	}
	dir, _, path := two(t, (&maker{}).story(), events)
	to := filepath.Join(dir, "saved.tenken")
	_, err := store.Repair(path, to, store.RepairOptions{Options: quick()})
	if history := (*store.HistoryError)(nil); !errors.As(err, &history) || history.Path != path {
		t.Errorf("repaired: %v", err)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was written")
	}
}
