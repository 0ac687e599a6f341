package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain lets the scripts call tenken: the test binary stands in for it, with
// the clock stopped so that stories are the same every day.
func TestMain(m *testing.M) {
	scryptWork = 8 // the stories ask for many passphrases
	testscript.Main(m, map[string]func(){
		"customer-form": customerForm,
		"tenken": func() {
			std := processIO()
			std.now = func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("JST", 9*3600)) }
			os.Exit(run(context.Background(), os.Args[1:], std))
		},
	})
}

// TestStories runs testdata/script: each file is a story that a user could tell.
func TestStories(t *testing.T) {
	fixtures, err := filepath.Abs("../../checklist/testdata/fixture")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		UpdateScripts:       *update,
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("FIXTURE", fixtures)
			env.Setenv("TENKEN_HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("TENKEN_SETTINGS", filepath.Join(env.WorkDir, "settings"))
			env.Setenv("USER", "佐藤")
			env.Setenv("LANG", "ja_JP.UTF-8")
			return nil
		},
	})
}
