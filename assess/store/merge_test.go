package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// two writes the files a.tenken and b.tenken.
func two(t testing.TB, a, b []assess.Event) (dir, pathA, pathB string) {
	t.Helper()
	dir = folder(t)
	pathA, pathB = filepath.Join(dir, "a.tenken"), filepath.Join(dir, "a-NOTE-PC.tenken")
	for path, events := range map[string][]assess.Event{pathA: a, pathB: b} {
		if err := os.WriteFile(path, written(t, events), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, pathA, pathB
}

// folded opens a file and gives what it says in the end.
func folded(t testing.TB, path string) *assess.Assessment {
	t.Helper()
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	a, err := assess.Fold(f.Events())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// closed closes a file and gives its path.
func closed(t testing.TB, f *store.File) string {
	t.Helper()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.Path()
}

// copies are two histories with a common beginning and what each added.
func copies(common int, ofA, ofB func(*maker) []assess.Event) (a, b []assess.Event) {
	m := &maker{}
	begin := long(m, common)
	n := *m
	n.ids = 0x1000
	a = append(append(a, begin...), ofA(m)...)
	b = append(append(b, begin...), ofB(&n)...)
	return a, b
}

func TestMergeKeepsWhatOnlyOneSideChangedAndAsksWhereBothDid(t *testing.T) {
	newer := "# newer"
	a, b := copies(3, func(m *maker) []assess.Event {
		return []assess.Event{
			m.answer("GEN-01-02", "status", "no", "note", "Aの現状"),
			m.answer("GEN-03-00", "note", ""),
			m.fact("staff", "over-100"),
			m.answer("GEN-05-01", "status", "na", "reason", "Aの理由"),
			m.fact("only-a", "yes"),
		}
	}, func(m *maker) []assess.Event {
		e := m.answer("GEN-01-02", "status", "yes")
		return []assess.Event{
			e,
			m.answer("GEN-03-00", "owner", "鈴木"),
			m.answer("GEN-03-00", "note", "途中"), m.answer("GEN-03-00", "note", "現状その 0"), // back to what it was
			m.fact("staff", "up-to-100"),
			m.answer("GEN-05-01", "status", "na", "reason", "Bの理由"),
			m.list("jp-appi-general", newer),
		}
	})
	dir, pathA, pathB := two(t, a, b)
	to := filepath.Join(dir, "c.tenken")
	_, err := store.Merge(pathA, pathB, to, merging(quick(), nil))
	var conflicts *store.ConflictsError
	if !errors.As(err, &conflicts) {
		t.Fatalf("error %v", err)
	}
	var subjects []string
	for _, c := range conflicts.Conflicts {
		subjects = append(subjects, c.In(checklist.English))
	}
	if d := cmp.Diff([]string{"staff", "GEN-01-02", "GEN-05-01"}, subjects); d != "" {
		t.Errorf("conflicts (-want +got):\n%s", d)
	}
	if c := conflicts.Conflicts[2]; c.A.Reason != "Aの理由" || c.B.Reason != "Bの理由" || c.A.By != "佐藤" ||
		c.Base.Value != "" {
		t.Errorf("the third: %+v", c)
	}
	if s := conflicts.Error() + conflicts.In(checklist.Japanese); strings.Contains(s, "理由") ||
		!strings.Contains(s, "GEN-05-01") {
		t.Errorf("says %s", s)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was written although nobody decided")
	}
	wants := map[store.Side][4]string{
		store.SideA: {"over-100", "no", "Aの理由", "Aの現状"},
		store.SideB: {"up-to-100", "yes", "Bの理由"}, // without A's note
	}
	// in this order: the second finds what the first added to B
	for _, side := range []store.Side{store.SideA, store.SideB} {
		want := wants[side]
		to := filepath.Join(dir, fmt.Sprintf("c%d.tenken", side))
		m, err := store.Merge(pathA, pathB, to,
			merging(quick(), func(store.Conflict) (store.Side, error) { return side, nil }))
		if err != nil {
			t.Fatal(err)
		}
		if m.Relation != store.Diverged || m.Common != 9 || m.FromA != 5 || m.FromB != 7+int(side) || m.Chosen != 3 {
			t.Errorf("merged %+v", m)
		}
		c := folded(t, to)
		got := [4]string{c.Facts["staff"], c.Answers["GEN-01-02"].Status.String(), c.Answers["GEN-05-01"].Reason,
			c.Answers["GEN-01-02"].Note}
		if got != want {
			t.Errorf("side %d: %q, want %q", side, got, want)
		}
		if x := c.Answers["GEN-03-00"]; x.Note != "" || x.Owner != "鈴木" || c.Facts["only-a"] != "yes" {
			t.Errorf("side %d: %+v", side, x)
		}
		if !strings.Contains(c.Checklists[0].Text, newer) {
			t.Errorf("side %d: the newer list is lost", side)
		}
		// What B adds afterwards joins again: what both have is there once.
		f, err := store.Open(pathB, store.ReadWrite, quick())
		if err != nil {
			t.Fatal(err)
		}
		late := &maker{n: len(f.Events()), ids: 0x3000 + int(side)}
		if err := errors.Join(f.Append(late.answer("GEN-07-01", "status", "yes")), f.Close()); err != nil {
			t.Fatal(err)
		}
		again := filepath.Join(dir, fmt.Sprintf("d%d.tenken", side))
		o := merging(quick(), func(store.Conflict) (store.Side, error) { return store.SideA, nil })
		ids := &maker{ids: 0x4000}
		o.NewID = func() string { return ids.event("").ID }
		m, err = store.Merge(to, pathB, again, o)
		if err != nil {
			t.Fatal(err)
		}
		d := folded(t, again)
		if m.FromB != 1 || d.Answers["GEN-07-01"].Status != assess.Yes ||
			d.Answers["GEN-01-02"].Status.String() != want[1] {
			t.Errorf("side %d, again: %+v", side, m)
		}
	}
	decline := errors.New("the user left")
	if _, err := store.Merge(pathA, pathB, filepath.Join(dir, "e.tenken"),
		merging(quick(), func(store.Conflict) (store.Side, error) { return 0, decline })); !errors.Is(err, decline) {
		t.Errorf("error %v", err)
	}
	if _, err := store.Merge(pathA, pathB, filepath.Join(dir, "e.tenken"),
		merging(quick(), func(store.Conflict) (store.Side, error) { return 7, nil })); err == nil {
		t.Error("a side that is none was taken")
	}
	names(t, dir, "a-NOTE-PC.tenken", "a.tenken", "c0.tenken", "c1.tenken", "d0.tenken", "d1.tenken")
}

func TestMergeAsksWhichEditionOfAListShouldStand(t *testing.T) {
	edition := func(s string) func(*maker) []assess.Event {
		return func(m *maker) []assess.Event { return []assess.Event{m.list("jp-appi-general", s)} }
	}
	a, b := copies(0, edition("A"), edition("B"))
	dir, pathA, pathB := two(t, a, b)
	for side, want := range map[store.Side]string{store.SideA: "A", store.SideB: "B"} {
		to := filepath.Join(dir, "side "+want+".tenken")
		_, err := store.Merge(pathA, pathB, to, merging(quick(), func(c store.Conflict) (store.Side, error) {
			if c.In(checklist.English) != "jp-appi-general" || c.A.Value == c.B.Value {
				t.Errorf("asked %+v", c)
			}
			return side, nil
		}))
		if err != nil {
			t.Fatal(err)
		}
		if got := folded(t, to).Checklists[0].Text; !strings.HasSuffix(got, want+"\n") {
			t.Errorf("side %d: %q", side, got)
		}
	}
	decline := errors.New("the user left")
	leave := func(store.Conflict) (store.Side, error) { return 0, decline }
	if _, err := store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), leave)); !errors.Is(err,
		decline) {
		t.Errorf("error %v", err)
	}
	a, b = copies(0, func(m *maker) []assess.Event { return []assess.Event{m.answer("Q", "note", "A")} },
		func(m *maker) []assess.Event { return []assess.Event{m.answer("Q", "note", "B"), m.list("new", "N")} })
	dir, pathA, pathB = two(t, a, b)
	if _, err := store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), leave)); !errors.Is(err,
		decline) {
		t.Errorf("error %v", err)
	}
	if _, err := store.Merge(pathA, pathB, pathA,
		merging(quick(), func(store.Conflict) (store.Side, error) { return 0, nil })); !errors.Is(err, os.ErrExist) {
		t.Errorf("merged over a file: %v", err)
	}
}

func TestMergeOfACopyThatIsOnlyBehindCopiesTheLongerOne(t *testing.T) {
	none := func(*maker) []assess.Event { return nil }
	more := func(m *maker) []assess.Event { return []assess.Event{m.fact("staff", "over-100")} }
	for _, c := range []struct {
		a, b func(*maker) []assess.Event
		want store.Relation
		n    int
	}{{none, none, store.Same, 7}, {more, none, store.Ahead, 8}, {none, more, store.Behind, 8}} {
		a, b := copies(1, c.a, c.b)
		dir, pathA, pathB := two(t, a, b)
		m, err := store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), nil))
		if err != nil || m.Relation != c.want || m.Common != 7 {
			t.Errorf("%+v, %v", m, err)
		}
		if n := len(folded(t, filepath.Join(dir, "c.tenken")).Events); n != c.n {
			t.Errorf("%d events", n)
		}
	}
}

func TestMergeRefusesWhatDidNotBeginAsOne(t *testing.T) {
	m := &maker{ids: 1}
	dir, pathA, pathB := two(t, (&maker{}).story(), m.story())
	_, err := store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), nil))
	var unrelated *store.UnrelatedError
	if !errors.As(err, &unrelated) || !strings.Contains(unrelated.In(checklist.Japanese), "合わせられません") ||
		!strings.Contains(err.Error(), "NOTE-PC") {
		t.Errorf("error %v", err)
	}
	// One id for two different things: somebody has played with the files.
	a, b := copies(0, func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "yes")} },
		func(m *maker) []assess.Event { m.ids = 0; return []assess.Event{m.fact("x", "no")} })
	dir, pathA, pathB = two(t, a, b)
	var event *store.EventError
	if _, err = store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), nil)); !errors.As(err,
		&event) {
		t.Errorf("error %v", err)
	}
	// A history that means nothing.
	a, b = copies(0, func(m *maker) []assess.Event { return []assess.Event{m.undo("no such id")} },
		func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "no")} })
	dir, pathA, pathB = two(t, a, b)
	if _, err = store.Merge(pathA, pathB, filepath.Join(dir, "c.tenken"), merging(quick(), nil)); err == nil {
		t.Error("merged what makes no sense")
	}
	told(t, err, "矛盾")
	if history := (*store.HistoryError)(nil); !errors.As(err, &history) || errors.Unwrap(history) == nil {
		t.Errorf("error %v", err)
	}
	if _, err = store.Merge(pathA, filepath.Join(dir, "none.tenken"), filepath.Join(dir, "c.tenken"),
		merging(quick(), nil)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

// TestMergeIsTheThreeWayMergeOfAnyTwoHistories: whatever two people did, each
// field ends as the one who changed it left it, or as was decided.
func TestMergeIsTheThreeWayMergeOfAnyTwoHistories(t *testing.T) {
	questions := []string{"Q1", "Q2", "Q3"}
	dir := folder(t)
	run := 0
	rapid.Check(t, func(rt *rapid.T) {
		run++
		script := func(m *maker, label string) []assess.Event {
			var events []assess.Event
			for i := range rapid.IntRange(1, 6).Draw(rt, label) {
				q := rapid.SampledFrom(questions).Draw(rt, "q")
				v := rapid.SampledFrom([]string{"", "yes", "no", "na"}).Draw(rt, "v")
				switch rapid.IntRange(0, 4).Draw(rt, "kind") {
				case 0:
					events = append(events, m.answer(q, "status", v, "reason", v))
				case 1:
					events = append(events, m.answer(q, "note", v))
				case 2:
					events = append(events, m.answer(q, "owner", v, "note", v+"x"))
				case 3:
					events = append(events, m.fact("f"+q, "v"+v))
				case 4:
					if i > 0 {
						events = append(events, m.undo(events[rapid.IntRange(0, i-1).Draw(rt, "of")].ID))
					} else {
						events = append(events, m.answer(q, "status", "yes"))
					}
				}
			}
			return events
		}
		m := &maker{}
		begin := append([]assess.Event{m.begin()}, script(m, "common")...)
		n := *m
		n.ids = 0x1000
		a := append(append([]assess.Event{}, begin...), script(m, "a")...)
		b := append(append([]assess.Event{}, begin...), script(&n, "b")...)
		paths := [3]string{}
		for i, events := range [][]assess.Event{a, b} {
			paths[i] = filepath.Join(dir, fmt.Sprintf("%d-%d.tenken", run, i))
			f, err := store.Create(paths[i], events, quick())
			if err != nil {
				rt.Fatal(err)
			}
			if err := f.Close(); err != nil {
				rt.Fatal(err)
			}
		}
		paths[2] = filepath.Join(dir, fmt.Sprintf("%d-2.tenken", run))
		side := store.Side(rapid.IntRange(0, 1).Draw(rt, "side"))
		if _, err := store.Merge(paths[0], paths[1], paths[2],
			merging(quick(), func(store.Conflict) (store.Side, error) { return side, nil })); err != nil {
			rt.Fatal(err)
		}
		base, err := assess.Fold(begin)
		if err != nil {
			rt.Fatal(err)
		}
		fa, fb, fc := folded(t, paths[0]), folded(t, paths[1]), folded(t, paths[2])
		three := func(base, a, b string) string {
			if a == b || b == base {
				return a
			}
			if a == base || side == store.SideB {
				return b
			}
			return a
		}
		for _, q := range questions {
			for name, get := range map[string]func(*assess.Assessment) string{
				"fact":  func(x *assess.Assessment) string { return x.Facts["f"+q] },
				"owner": func(x *assess.Assessment) string { return x.Answers[q].Owner },
				"answer": func(x *assess.Assessment) string {
					return x.Answers[q].Status.String() + "|" + x.Answers[q].Reason + "|" + x.Answers[q].Note
				},
			} {
				if want := three(get(base), get(fa), get(fb)); get(fc) != want {
					rt.Errorf("%s of %s: %q, want %q (base %q, a %q, b %q)", name, q, get(fc), want, get(base),
						get(fa), get(fb))
				}
			}
		}
	})
}

func TestConflictCopiesBesideTheFileAreFound(t *testing.T) {
	a, b := copies(1, func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "yes")} },
		func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "no")} })
	dir, pathA, _ := two(t, a, b)
	ahead := append(append([]assess.Event{}, a...), (&maker{n: len(a)}).fact("y", "yes"))
	other := (&maker{ids: 9}).story()
	broken := written(t, a)
	broken[len(broken)-20] ^= 1
	for name, data := range map[string][]byte{
		"ahead.tenken": written(t, ahead), "backup.tenken": written(t, a[:6]), "same.TENKEN": written(t, a),
		"other.tenken":     written(t, other),
		"rewritten.tenken": foreign(written(t, a)),
		"broken.tenken":    broken, "text.tenken": []byte("x"), "notes.txt": written(t, b),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := store.Open(pathA, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	found, more, err := f.Copies()
	if err != nil || more != 0 {
		t.Fatal(more, err)
	}
	got := map[string]store.Relation{}
	for _, c := range found {
		got[filepath.Base(c.Path)] = c.Relation
		if c.Matters() != (c.Relation == store.Behind || c.Relation == store.Diverged ||
			c.Relation == store.Unrelated) ||
			(c.Relation != store.Unrelated) != strings.Contains(c.In(checklist.Japanese), "tenken merge") {
			t.Errorf("%+v", c)
		}
	}
	want := map[string]store.Relation{"a-NOTE-PC.tenken": store.Diverged, "ahead.tenken": store.Behind,
		"backup.tenken": store.Ahead, "same.TENKEN": store.Same,
		"rewritten.tenken": store.Unrelated}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("copies (-want +got):\n%s", d)
	}
}

// TestAFolderFullOfCopiesCostsNoMoreThanAFew: of hundreds of copies a few are
// compared, and the rest is counted.
func TestAFolderFullOfCopiesCostsNoMoreThanAFew(t *testing.T) {
	a, b := copies(1, func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "yes")} },
		func(m *maker) []assess.Event { return []assess.Event{m.fact("x", "no")} })
	dir, path, _ := two(t, a, b)
	for i := range 200 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("c%d.tenken", i)), written(t, b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := store.Open(path, store.ReadOnly, quick())
	if err != nil {
		t.Fatal(err)
	}
	if found, more, err := f.Copies(); err != nil || len(found) != 20 || more != 181 {
		t.Errorf("%d compared, %d counted, %v", len(found), more, err)
	}
}
