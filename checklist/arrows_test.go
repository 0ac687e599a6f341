package checklist_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows are the rooms of ours that each room may import, and why no others.
var arrows = map[string]struct {
	to  []string
	why string
}{
	"checklist": {[]string{"checklist/swift"},
		"a ministry that lints and publishes must not link answers, scoring or a screen"},
	"checklist/swift": {nil, "it makes nodes of plain YAML and knows nothing of what they mean"},
	"checklist/diff": {[]string{"checklist"},
		"editions are compared by their authors; whoever walks a list needs none of it"},
	"checklist/lint": {[]string{"checklist"},
		"rules of style change often; whoever only reads a list must not depend on them"},
	"checklist/pack": {[]string{"checklist"},
		"a signature is checked before a list is read, by those who publish as by those who answer"},
	"guidelines": {nil, "it only embeds; whoever reads checklists brings the reader"},
	"assess":     {[]string{"checklist"}, "judging knows no screen, no disk and no Excel"},
	"assess/store": {[]string{"assess", "checklist"},
		"the file of answers must not depend on how they are shown or reported"},
	"assess/tui": {[]string{"assess", "assess/tui/cells", "checklist"},
		"saving and exporting are functions handed in by cmd, so that screens are tested without a disk"},
	"assess/tui/cells": {[]string{"assess/tui/eastasian", "checklist"},
		"how text fills the cells of a terminal is known without any screen"},
	"assess/tui/eastasian": {nil, "it must be initialised before the terminal library, so it imports nothing"},
	"report":               {[]string{"assess", "checklist"}, "a report is made of a result, wherever it came from"},
	"report/author": {[]string{"checklist"},
		"a list is edited in Excel by those who write it; it knows no answers and no report"},
	"report/intake": {[]string{"assess", "checklist", "report"},
		"what comes back is known by what was written; the writers know nothing of readers"},
	"report/returns": {[]string{"assess", "checklist", "checklist/pack", "report"},
		"what is sent to a ministry is made of a result; it knows no disk"},
	"report/cube": {[]string{"assess", "checklist", "report", "report/returns"},
		"figures of many are made of rows, wherever they were collected"},
	"report/exchange": {[]string{"assess", "checklist", "report"},
		"the documents of other tools are made of lists and results"},
	"report/form": {[]string{"assess", "checklist", "report", "report/intake"},
		"other people's workbooks are filled from answers and read as what comes back"},
	"report/reporttest": {[]string{"assess", "checklist", "report"}, "only tests import it"},
	"cmd/tenken/words":  {[]string{"checklist"}, "what commands say is read and corrected without following code"},
	"cmd/tenken/shell": {[]string{"assess", "assess/store", "checklist", "checklist/pack", "cmd/tenken/words",
		"guidelines", "report/form", "report/returns"}, "commands stand on it; it knows none of them"},
	"cmd/tenken/authoring": {[]string{"assess", "assess/store", "checklist", "checklist/lint", "cmd/tenken/shell",
		"cmd/tenken/words", "report", "report/author", "report/form"},
		"who writes a list needs no signature and no screen"},
	"cmd/tenken/ministry": {[]string{"assess", "assess/store", "checklist", "checklist/lint", "checklist/pack",
		"cmd/tenken/shell", "cmd/tenken/words", "report/cube", "report/form", "report/returns"},
		"what a ministry signs, asks and counts needs no report of one business and no screen"},
	"cmd/tenken/office": {[]string{"assess", "assess/store", "checklist", "cmd/tenken/shell",
		"cmd/tenken/words"}, "who reviews, shares and signs a file writes no report and needs no screen"},
	"cmd/tenken": {[]string{"assess", "assess/store", "assess/tui", "checklist", "checklist/diff",
		"checklist/lint", "checklist/pack", "cmd/tenken/authoring", "cmd/tenken/ministry", "cmd/tenken/office",
		"cmd/tenken/shell", "cmd/tenken/words", "report", "report/cube", "report/exchange", "report/form",
		"report/intake", "report/returns"},
		"cmd is the top of the stair"},
}

// TestArrows reads the imports of every file of ours: arrows point one way, no
// room reaches the network, and only cmd is linked to the outside.
func TestArrows(t *testing.T) {
	root := moduleRoot(t)
	module, rooms := "tenken", map[string]bool{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && file != root || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil // nobody depends on a test, which may look from above
		}
		dir, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		room := filepath.ToSlash(dir)
		rooms[room] = true
		syntax, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			checkImport(t, module, room, path.Join(room, d.Name()), imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range arrows {
		if !rooms[room] {
			t.Logf("the room %s is not built yet", room)
		}
	}
}

// network says whether a package of the standard library or of its extension
// opens connections. Addresses as texts (net/url, net/mail, net/netip) are none.
func network(imported string) bool {
	switch imported {
	case "net/url", "net/mail", "net/netip":
		return false
	case "net", "log/syslog", "golang.org/x/net":
		return true
	}
	return strings.HasPrefix(imported, "net/") || strings.HasPrefix(imported, "golang.org/x/net/")
}

func checkImport(t *testing.T, module, room, file, imported string) {
	t.Helper()
	if network(imported) {
		t.Errorf("%s imports %s: no room of ours reaches the network, so that answers cannot leave the machine", file,
			imported)
	}
	to, ours := strings.CutPrefix(imported, module+"/")
	if !ours {
		return
	}
	a, known := arrows[room]
	switch {
	case !known:
		t.Errorf("%s: the room %s is not in the table of arrows; say there what it may import and why", file, room)
	case !slices.Contains(a.to, to):
		t.Errorf("%s imports %s: %s may import %v only, because %s", file, imported, room, a.to, a.why)
	}
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above this test")
		}
		dir = parent
	}
}
