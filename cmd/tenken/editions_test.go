package main

import (
	"context"
	"strings"
	"testing"

	"tenken/checklist"
)

// An assessment keeps the edition it was begun with; a newer one is announced,
// an embedded one as well as one of a ministry's own.
func TestANewerEditionIsAnnounced(t *testing.T) {
	home := fixtureHome(t)
	std := processIO()
	std.env = func(k string) string { return map[string]string{"TENKEN_HOME": home}[k] }
	a := newApp(context.Background(), std, checklist.Japanese)
	list := &checklist.Checklist{Parts: []*checklist.Checklist{{ID: "jp-appi-general"},
		{ID: "own-list", Outside: true}}}
	notices := a.newer(list)
	if len(notices) != 2 || !strings.Contains(notices[0].JA, "新しい版") ||
		!strings.Contains(notices[1].EN, "tenken upgrade") || !strings.Contains(notices[0].EN,
		"newer edition") ||
		!strings.Contains(notices[1].JA, "署名なし") {
		t.Errorf("notices %v", notices)
	}
	for _, p := range list.Parts {
		p.Serial = 1 << 20
	}
	if notices := a.newer(list); len(notices) != 0 {
		t.Errorf("an older edition is announced: %v", notices)
	}
	if notices := a.newer(&checklist.Checklist{Parts: []*checklist.Checklist{{ID: "own-list"}}}); len(notices) != 0 {
		t.Errorf("an unsigned list is proposed in the place of one that came with the program: %v", notices)
	}
}
