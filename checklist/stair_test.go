package checklist_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// TestFilesOfARoomMakeAStair: in a room, too, a file stands on others and none of these
// on it, so that the room can be read from the ground up. An arrow runs from a file
// to one whose function, type, variable or constant it names; methods are not counted,
// for a type may be on everybody's back.
func TestFilesOfARoomMakeAStair(t *testing.T) {
	rooms := map[string]map[string]*ast.File{}
	for _, s := range sources(t) {
		if strings.HasSuffix(s.name, "_test.go") || systems.MatchString(s.name) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), s.name, s.text, 0)
		if err != nil {
			t.Fatal(err)
		}
		room := path.Dir(s.name)
		if rooms[room] == nil {
			rooms[room] = map[string]*ast.File{}
		}
		rooms[room][path.Base(s.name)] = f
	}
	for _, room := range slices.Sorted(maps.Keys(rooms)) {
		if round := inCircles(arrowsAmong(rooms[room])); len(round) > 0 {
			t.Errorf("%s: %d files name each other in a circle: %s", room, len(round), strings.Join(round, " "))
		}
	}
}

// arrowsAmong are the files that each file of a room names something of.
func arrowsAmong(files map[string]*ast.File) map[string]map[string]bool {
	home := map[string]string{}
	for name, f := range files {
		for defined := range f.Scope.Objects {
			home[defined] = name
		}
	}
	arrows := map[string]map[string]bool{}
	for name, f := range files {
		arrows[name] = map[string]bool{}
		for _, used := range f.Unresolved {
			if to := home[used.Name]; to != "" && to != name {
				arrows[name][to] = true
			}
		}
	}
	return arrows
}

// inCircles are the files from which arrows lead back to themselves.
func inCircles(arrows map[string]map[string]bool) (round []string) {
	for file := range arrows {
		seen := map[string]bool{}
		for next := slices.Collect(maps.Keys(arrows[file])); len(next) > 0; {
			at := next[0]
			next = next[1:]
			if !seen[at] {
				seen[at] = true
				next = slices.AppendSeq(next, maps.Keys(arrows[at]))
			}
		}
		if seen[file] {
			round = append(round, file)
		}
	}
	slices.Sort(round)
	return round
}
