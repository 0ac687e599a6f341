package main

import (
	"strings"
	"testing"

	"tenken/assess"
)

// An assessment keeps the edition it was begun with; a newer one is announced.
func TestANewerEditionIsAnnounced(t *testing.T) {
	as := &assess.Assessment{Checklists: []assess.ChecklistText{{ID: "jp-appi-general", Serial: 0}, {ID: "own-list", Serial: 1}}}
	notices := newer(as)
	if len(notices) != 1 || !strings.Contains(notices[0].JA, "新しい版") || !strings.Contains(notices[0].EN, "newer edition") {
		t.Errorf("notices %v", notices)
	}
	as.Checklists[0].Serial = 1 << 20
	if notices := newer(as); len(notices) != 0 {
		t.Errorf("an older edition is announced: %v", notices)
	}
}
