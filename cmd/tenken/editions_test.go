package main

import (
	"context"
	"strings"
	"testing"

	"tenken/assess"
	"tenken/checklist"
)

// An assessment keeps the edition it was begun with; a newer one is announced,
// an embedded one as well as one of a ministry's own.
func TestANewerEditionIsAnnounced(t *testing.T) {
	home := fixtureHome(t)
	std := processIO()
	std.env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	a := newApp(context.Background(), std, checklist.Japanese)
	as := &assess.Assessment{Checklists: []assess.ChecklistText{{ID: "jp-appi-general", Serial: 0},
		{ID: "own-list", Serial: 0}}}
	notices := a.newer(as)
	if len(notices) != 2 || !strings.Contains(notices[0].JA, "新しい版") || !strings.Contains(notices[0].EN,
		"newer edition") ||
		!strings.Contains(notices[1].JA, "署名なし") {
		t.Errorf("notices %v", notices)
	}
	as.Checklists[0].Serial, as.Checklists[1].Serial = 1<<20, 1<<20
	if notices := a.newer(as); len(notices) != 0 {
		t.Errorf("an older edition is announced: %v", notices)
	}
}
