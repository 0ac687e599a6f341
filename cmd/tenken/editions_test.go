package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
)

// An assessment keeps the edition it was begun with; a newer one is announced,
// an embedded one as well as one of a ministry's own.
func TestANewerEditionIsAnnounced(t *testing.T) {
	home := fixtureHome(t)
	std := shell.ProcessIO()
	std.Env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	a := &app{Shell: shell.New(context.Background(), std, checklist.Japanese)}
	list := &checklist.Checklist{Parts: []*checklist.Checklist{{ID: "jp-appi-general"},
		{ID: "own-list", Outside: true}}}
	notices := a.Newer(list)
	if len(notices) != 2 || !strings.Contains(notices[0].JA, "新しい版") ||
		!strings.Contains(notices[1].EN, "tenken upgrade") || !strings.Contains(notices[0].EN,
		"newer edition") ||
		!strings.Contains(notices[1].JA, "署名なし") {
		t.Errorf("notices %v", notices)
	}
	for _, p := range list.Parts {
		p.Serial = 1 << 20
	}
	if notices := a.Newer(list); len(notices) != 0 {
		t.Errorf("an older edition is announced: %v", notices)
	}
	if notices := a.Newer(&checklist.Checklist{Parts: []*checklist.Checklist{{ID: "own-list"}}}); len(notices) != 0 {
		t.Errorf("an unsigned list is proposed in the place of one that came with the program: %v", notices)
	}
}

// TestANewEditionBringsTheParentThatItNeeds: serial 2 is built upon another list,
// which the assessment does not have yet; --list of it alone moves both.
func TestANewEditionBringsTheParentThatItNeeds(t *testing.T) {
	home := fixtureHome(t)
	file := filepath.Join(home, "a.tenken")
	tenken(t, home, "new", file, "--guideline", "own-list", "--org", "山田商店")
	tenken(t, home, "answer", file, "GEN-01-01=yes")
	extra, err := os.ReadFile("testdata/extra.yaml")
	must(t, err)
	must(t, os.MkdirAll(filepath.Join(home, "guidelines", "extra"), 0o755))
	must(t, os.WriteFile(filepath.Join(home, "guidelines", "extra", "checklist.yaml"), extra, 0o600))
	revise(t, home)
	path := filepath.Join(home, "guidelines", "small", "checklist.yaml")
	raw, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, []byte(strings.Replace(string(raw), "serial: 2\n",
		"serial: 2\nextends: [{id: extra-list, serial: 1}]\n", 1)), 0o600))

	out := tenken(t, home, "upgrade", file, "--list", "own-list")
	if !strings.Contains(out, "own-list: 第 1 版から第 2 版へ") || !strings.Contains(out, "extra-list: 新しく加わります（第 1 版）") {
		t.Errorf("upgrade says:\n%s", out)
	}
	as := standing(t, file)
	if len(as.Checklists) != 2 || as.Checklists[1].ID != "extra-list" || counts(as, "GEN-01-01") != "yes" {
		t.Fatalf("%d lists, %v", len(as.Checklists), as.Answers["GEN-01-01"])
	}
	if out = tenken(t, home, "explain", file, "EXT-01-01"); !strings.Contains(out, "EXT-01-01") {
		t.Errorf("what the parent asks is not asked:\n%s", out)
	}
}
