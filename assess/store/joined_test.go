package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// foreign writes a file as another program may: the members of every line in
// another order, with blanks.
func foreign(data []byte) []byte {
	line := regexp.MustCompile(`"n":(\d+),"id":"(\w+)","t":"([^"]+)","by":"([^"]*)","kind":"(\w+)","payload":(.*)\}$`)
	var out []byte
	prev := ""
	for raw := range bytes.SplitSeq(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) {
		m := line.FindSubmatch(raw)
		rest := fmt.Sprintf(`"payload": %s, "kind":"%s","by" : "%s","n": %s,"t":"%s","id":"%s" }`, m[6], m[5], m[4],
			m[1], m[3], m[2])
		d := sha256.Sum256([]byte(prev + rest))
		prev = hex.EncodeToString(d[:])
		out = append(out, `{"sum":"`+prev+`",`+rest+"\n"...)
	}
	return out
}

// verified asks for a number.
func verified(t *testing.T, path, head string) *store.Report {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	v, err := store.Verify(bytes.NewReader(data), path, head)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestNumbersOfBothSidesStayProvableAfterAMerge: a report of either file, of any
// time, is told from one of another client; also where another program wrote
// the files.
func TestNumbersOfBothSidesStayProvableAfterAMerge(t *testing.T) {
	for name, write := range map[string]func([]byte) []byte{
		"ours": func(b []byte) []byte { return b }, "another program's": foreign,
	} {
		t.Run(name, func(t *testing.T) {
			a, b := copies(3, func(m *maker) []assess.Event {
				return []assess.Event{m.answer("GEN-01-02", "status", "no"), m.fact("only-a", "yes")}
			}, func(m *maker) []assess.Event {
				return []assess.Event{m.answer("GEN-02-02", "status", "no"), m.fact("only-b", "yes"),
					m.answer("GEN-02-03", "status", "yes")}
			})
			dir := folder(t)
			var numbers [2][]string
			paths := [3]string{filepath.Join(dir, "a.tenken"), filepath.Join(dir, "b.tenken"),
				filepath.Join(dir, "c.tenken")}
			var files [2][]byte
			for i, events := range [][]assess.Event{a, b} {
				files[i] = write(written(t, events))
				if err := os.WriteFile(paths[i], files[i], 0o600); err != nil {
					t.Fatal(err)
				}
				for _, m := range regexp.MustCompile(`(?m)^{"sum":"(\w+)"`).FindAllSubmatch(files[i], -1) {
					numbers[i] = append(numbers[i], string(m[1]))
				}
			}
			if _, err := store.Merge(paths[0], paths[1], paths[2], merging(quick(), nil)); err != nil {
				t.Fatal(err)
			}
			now, err := os.ReadFile(paths[2])
			if err != nil || !bytes.HasPrefix(now, files[0]) {
				t.Errorf("the new file does not continue A: %v", err)
			}
			for i, head := range numbers[0] {
				if v := verified(t, paths[2], head[:16]); v.Since != i+1 || !v.OK() {
					t.Errorf("number %d of A: %+v", i, v)
				}
			}
			for i, head := range numbers[1][9:] {
				v := verified(t, paths[2], strings.ToUpper(head[:4]+" "+head[4:8]+"　"+head[8:16]))
				if v.Joined == nil || !v.Joined.Proved || v.Joined.Line != 15 || !v.OK() {
					t.Errorf("number %d of B: %+v", i, v)
				}
				if s := v.In(checklist.Japanese); !strings.Contains(s, "15 行目でこのファイルに合わせた") ||
					strings.Contains(s, "この番号の行はありません") {
					t.Errorf("says %s", s)
				}
			}
			if v := verified(t, paths[2], strings.Repeat("0", 16)); v.OK() || v.Joined != nil {
				t.Errorf("another number: %+v", v)
			}
			// Merged again with an old copy of either side: nothing changes.
			for i, old := range [][]byte{files[0][:len(files[0])-len(files[0])/9], files[1]} {
				path := filepath.Join(dir, fmt.Sprintf("old%d.tenken", i))
				if err := os.WriteFile(path, old[:bytes.LastIndexByte(old, '\n')+1], 0o600); err != nil {
					t.Fatal(err)
				}
				m, err := store.Merge(paths[2], path, path+"2", merging(quick(), nil))
				if err != nil || m.Relation != store.Ahead {
					t.Errorf("with the old copy: %+v, %v", m, err)
				}
				holds(t, path+"2", string(now))
			}
		})
	}
}

// TestWhatWasClearedStaysClearedWhenAnOldCopyComesAgain: the old copy has a
// value that was taken back after it was made.
func TestWhatWasClearedStaysClearedWhenAnOldCopyComesAgain(t *testing.T) {
	var old []assess.Event
	a, b := copies(1, func(m *maker) []assess.Event { return []assess.Event{m.fact("only-a", "yes")} },
		func(m *maker) []assess.Event {
			return []assess.Event{m.answer("GEN-02-02", "note", "まだ"), m.answer("GEN-02-02", "note", "")}
		})
	old = b[:len(b)-1]
	dir, pathA, pathB := two(t, a, b)
	merged, last := filepath.Join(dir, "m.tenken"), filepath.Join(dir, "n.tenken")
	if _, err := store.Merge(pathA, pathB, merged, merging(quick(), nil)); err != nil {
		t.Fatal(err)
	}
	oldPath := filepath.Join(dir, "old.tenken")
	if err := os.WriteFile(oldPath, written(t, old), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Merge(oldPath, merged, last, merging(quick(), nil)); err != nil {
		t.Fatal(err)
	}
	if note := folded(t, last).Answers["GEN-02-02"].Note; note != "" {
		t.Errorf("the note is back: %q", note)
	}
}

func TestSettingsAndListsAreMergedToo(t *testing.T) {
	a, b := copies(0, func(m *maker) []assess.Event {
		return []assess.Event{m.rename("みなと内科", ""), m.asOf("2027-04-01"), m.list("jp-finance", "# x"),
			m.drop("jp-appi-general")}
	}, func(m *maker) []assess.Event {
		return []assess.Event{m.rename("港医院", "clinic"), m.asOf("2027-05-01"), m.asOf("2027-04-01")}
	})
	dir, pathA, pathB := two(t, a, b)
	for side, want := range map[store.Side]string{store.SideA: "みなと内科", store.SideB: "港医院"} {
		to := filepath.Join(dir, want+".tenken")
		_, err := store.Merge(pathA, pathB, to, merging(quick(), func(c store.Conflict) (store.Side, error) {
			if c.Setting != store.SettingOrganisation || c.In(checklist.Japanese) != "事業者の名前" {
				t.Errorf("asked %+v", c)
			}
			return side, nil
		}))
		if err != nil {
			t.Fatal(err)
		}
		f := folded(t, to)
		if f.Organisation != want || f.Business != "clinic" || f.AsOf != "2027-04-01" {
			t.Errorf("now %s, %s, %s", f.Organisation, f.Business, f.AsOf)
		}
		if len(f.Checklists) != 1 || f.Checklists[0].ID != "jp-finance" {
			t.Errorf("lists %v", f.Checklists)
		}
	}
}

func TestNumberIsTakenAsItIsPrintedAndTooShortOnesAreCalledThat(t *testing.T) {
	for typed, want := range map[string]string{
		"3299 9ea4 6d09 c9b3": "32999ea46d09c9b3",
		"３２９９　９ｅａ４　６ｄ０９　ｃ９ｂ３":      "32999ea46d09c9b3",
		"3299\u00a09EA46D09C9B3\n": "32999ea46d09c9b3",
		"32999ea46d09c9b":          "短すぎます（15 桁）",
		"3299":                     "短すぎます（4 桁）",
		"":                         "空です",
		" 　":                       "空です",
		"照合番号":                     "照合番号ではありません",
		strings.Repeat("0", 65):    "照合番号ではありません",
	} {
		got, err := store.ParseHead(typed)
		if err != nil {
			told(t, err)
			got = err.(*store.HeadError).In(checklist.Japanese)
		}
		if !strings.Contains(got, want) {
			t.Errorf("%q: %s", typed, got)
		}
	}
}
