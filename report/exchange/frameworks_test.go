package exchange_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"tenken/checklist"
	"tenken/report/exchange"
)

// mostTime is how much processor time the largest framework may take.
const mostTime = 2 * time.Second

// TestPublicFrameworks reads every library of CISO Assistant and every OSCAL
// catalog below TENKEN_FRAMEWORKS: each is read, with as many questions as it has
// requirements or controls to assess and none of them a duty, or refused with a reason.
// They are backend/library/libraries of github.com/intuitem/ciso-assistant-community and
// nist.gov/SP800-53 of github.com/usnistgov/oscal-content.
func TestPublicFrameworks(t *testing.T) {
	dir := os.Getenv("TENKEN_FRAMEWORKS")
	if dir == "" {
		t.Skip("TENKEN_FRAMEWORKS names no folder of public frameworks")
	}
	var files, read, refused, assessable int
	var slowest time.Duration
	slowestName := ""
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		convert, want := exchange.ReadCISO, nodesOf(raw)
		switch filepath.Ext(path) {
		case ".json":
			convert, want = exchange.ReadOSCAL, controlsOf(raw)
		case ".yaml":
			if want == 0 {
				return nil // a library without a framework
			}
		default:
			return nil
		}
		files++
		before := cpu(t)
		got, err := convert(raw, exchange.Options{Name: d.Name(), Today: "2026-08-08"})
		if cost := cpu(t) - before; cost > slowest {
			slowest, slowestName = cost, d.Name()
		}
		var ps checklist.Problems
		switch {
		case errors.As(err, &ps):
			refused++
			t.Logf("refused: %s: %s", d.Name(), ps[0].Rule+" "+ps[0].Text.EN)
		case err != nil:
			t.Errorf("%s: %v", d.Name(), err)
		default:
			read++
			assessable += got.Assessable
			checkRead(t, d.Name(), got, want)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files: %d read, %d refused, %d to assess; the slowest %s in %v", files, read, refused, assessable,
		slowestName, slowest)
	if slowest > mostTime {
		t.Errorf("%s took %v", slowestName, slowest)
	}
}

func checkRead(t *testing.T, name string, got *exchange.Converted, want int) {
	t.Helper()
	n := 0
	for _, made := range got.Lists {
		for _, q := range made.List.All() {
			n++
			if q.Duty != checklist.Should {
				t.Errorf("%s: %s is called %s", name, q.ID, q.Duty)
			}
		}
		if !made.List.Outside {
			t.Errorf("%s counts as signed", name)
		}
		if bytes.Contains(made.Text, []byte("{{ insert")) {
			t.Errorf("%s names a parameter", name)
		}
	}
	if got.Assessable != want || n != want {
		t.Errorf("%s: %d assessable, %d questions, of %d", name, got.Assessable, n, want)
	}
}

// nodesOf counts the requirements of a library that can be assessed, by another way.
func nodesOf(raw []byte) (n int) {
	var lib struct {
		Objects struct {
			Framework struct {
				Nodes []struct {
					Assessable bool `yaml:"assessable"`
				} `yaml:"requirement_nodes"`
			} `yaml:"framework"`
		} `yaml:"objects"`
	}
	if yaml.Unmarshal(raw, &lib) != nil {
		return 0
	}
	for _, x := range lib.Objects.Framework.Nodes {
		if x.Assessable {
			n++
		}
	}
	return n
}

// controlsOf counts the controls of a catalog that are not withdrawn, by another way.
func controlsOf(raw []byte) (n int) {
	var doc any
	if json.Unmarshal(raw, &doc) != nil {
		return 0
	}
	var visit func(v any, control bool)
	visit = func(v any, control bool) {
		switch v := v.(type) {
		case map[string]any:
			if control && !strings.Contains(strings.ToLower(asText(v["props"])), `"withdrawn"`) {
				n++
			}
			for k, x := range v {
				visit(x, k == "controls")
			}
		case []any:
			for _, x := range v {
				visit(x, control)
			}
		}
	}
	visit(doc, false)
	return n
}

func asText(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}
