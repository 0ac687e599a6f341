package tui_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenken/checklist"
)

// updating says whether golden files are to be written anew. The flag -update is
// declared by the driver of bubbletea tests already.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// story is a way by keys from the start of the program to a screen.
type story struct{ name, keys string }

// toFirst is the way to the first pass of a new assessment, toAll that to all
// questions, with the facts stated.
const (
	toFirst = "home enter down enter さくら歯科医院 enter "
	toAll   = toFirst + "f 1 2 1 / shift+tab home enter "
)

var stories = []story{
	{"home", ""},
	{"business", "home enter"},
	{"business-found", "home enter 通販 space"},
	{"business-none", "home enter しろくま"},
	{"plan", "home enter down enter さくら歯科医院"},
	{"sectors", "home enter end enter"},
	{"sectors-found", "home enter end enter しか space"},
	{"facts", toFirst + "f"},
	{"facts-stated", toFirst + "f 1 down"},
	{"first", toFirst},
	{"walk", toAll},
	{"walk-answered", toAll + "2 left space"},
	{"walk-refused", toAll + "5"},
	{"walk-quick", toFirst + "1"},
	{"reason", toAll + "right right right right 5 古い書類はありません。"},
	{"side", toAll + "3 left tab 受付の申込書に書いてあります。 tab 申込書（様式１） tab tab tab 山田 tab Ｒ９．３．３１"},
	{"side-action", toAll + "3 left tab tab tab"},
	{"side-priority", toAll + "3 left tab tab tab 掲示を作り直す。 tab"},
	{"side-checked", toAll + "3 left tab tab tab right tab 高 tab 山田 tab 3/31 tab 今日 tab 院長"},
	{"side-kept", toAll + "3 left tab 受付の申込書に書いてあります。 tab tab tab tab 山田 tab 2026/11/1 esc"},
	{"jump", toAll + "1 3 /"},
	{"jump-found", toAll + "/ 責任者"},
	{"jump-filter", toAll + "3 / tab tab"},
	{"overview", toAll + "1 3 2 o"},
	{"result-open", toAll + "1 3 2 r"},
	{"result", toAll + "1 3 2 1 2 4 3 1 r"},
	{"trace", toAll + "1 3 2 1 2 4 3 1 r d down enter"},
	{"trace-question", toAll + "1 3 2 1 r down enter"},
	{"quick", toFirst + "3 4"},
	{"whatif", toAll + "1 left w"},
	{"changes", toAll + "1 3 left h"},
	{"export", toAll + "k"},
	{"exported", toAll + "k enter"},
	{"help", toAll + "?"},
	{"resumed", "enter"},
	{"changes-last-time", "enter 1 h"},
	{"trace-grade", toAll + "1 3 2 r d down down enter"},
	{"not-applicable-many", toAll + "right right right 5 委託していません。 enter r d"},
	{"section", toAll + "1 o enter"},
	{"section-done", toAll + "o down enter 1 3 1"},
	{"manage", toAll + "i"},
	{"books", toAll + "i enter"},
	{"incoming", toAll + "i enter enter"},
	{"duties", toAll + "1 o tab"},
	{"figures", toAll + "1 3 2 1 r d"},
	{"facts-together", toFirst + "f 1"},
}

var sizes = []struct{ w, h int }{{40, 12}, {60, 16}, {80, 24}, {200, 60}}

// TestFrames compares every screen at four sizes in both languages with the
// frames in testdata.
func TestFrames(t *testing.T) {
	for _, s := range stories {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			t.Run(s.name+"/"+string(lang), func(t *testing.T) {
				got := ""
				for _, size := range sizes {
					d := drive(t, clinic(t, lang, &disk{}), size.w, size.h).keys(s.keys)
					got += fmt.Sprintf("== %dx%d\n%s", size.w, size.h, d.frame())
				}
				compare(t, filepath.Join("testdata", "frames", s.name+"."+string(lang)+".txt"), got)
			})
		}
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	if updating() {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update if it is meant to:\n%s", name, diff)
	}
}

// TestFramesOfAFullDisk are the frames of an answer that cannot be saved.
func TestFramesOfAFullDisk(t *testing.T) {
	for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
		got := ""
		for _, size := range sizes {
			disk := &disk{}
			d := drive(t, clinic(t, lang, disk), size.w, size.h).keys(toAll)
			d.disk = disk
			disk.full.Store(true)
			got += fmt.Sprintf("== %dx%d\n%s", size.w, size.h, d.keys("2").frame())
		}
		compare(t, filepath.Join("testdata", "frames", "unsaved."+string(lang)+".txt"), got)
	}
}

// TestFramesOfAShortList are the frames of a list without a verdict.
func TestFramesOfAShortList(t *testing.T) {
	for _, s := range []story{{"short-walk", "1 1"}, {"short-overview", "1 1 3 o"},
		{"short-result", "1 1 3 4 1"}} {
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			t.Run(s.name+"/"+string(lang), func(t *testing.T) {
				got := ""
				for _, size := range sizes {
					o := clinic(t, lang, &disk{})
					o.Work = newWork(t, short(t), "さくら歯科医院", &disk{})
					got += fmt.Sprintf("== %dx%d\n%s", size.w, size.h, drive(t, o, size.w, size.h).keys(s.keys).frame())
				}
				compare(t, filepath.Join("testdata", "frames", s.name+"."+string(lang)+".txt"), got)
			})
		}
	}
}
