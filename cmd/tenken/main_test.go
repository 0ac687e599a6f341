package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"tenken/cmd/tenken/shell"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain makes passphrases cheap: the stories ask for many. It leaves nothing behind.
func TestMain(m *testing.M) {
	shell.ScryptWork = 8
	code := m.Run()
	if err := os.RemoveAll(programDir); err != nil { // of nothing where no test built it
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// TestStories runs testdata/script: each file is a story that a user could tell.
func TestStories(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		UpdateScripts: *update,
		Dir:           filepath.Join(here, "testdata", "script"),
		Cmds:          map[string]storyCommand{"tenken": storyLine, "customer-form": customerForm},
		Setup: func(env *testscript.Env) error {
			env.Setenv("FIXTURE", filepath.Join(here, "../../checklist/testdata/fixture"))
			env.Setenv("TENKEN_HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("TENKEN_SETTINGS", filepath.Join(env.WorkDir, "settings"))
			env.Setenv("USER", "佐藤")
			env.Setenv("LANG", "ja_JP.UTF-8")
			return nil
		},
	})
}

type storyCommand = func(story *testscript.TestScript, fails bool, args []string)

// storyLine is a line of a story: tenken WORD... [< FILE]. The program runs in this
// process, for there are hundreds of lines and a process costs more than most of
// them do; the clock is stopped so that a story is the same every day.
func storyLine(ts *testscript.TestScript, fails bool, args []string) {
	typed := ""
	if n := len(args) - 2; n >= 0 && args[n] == "<" {
		typed, args = ts.ReadFile(args[n+1]), args[:n]
	}
	std := shell.ProcessIO()
	std.In, std.Out, std.Err = strings.NewReader(typed), ts.Stdout(), ts.Stderr()
	std.Env, std.Terminal, std.Piped = ts.Getenv, false, true
	std.Now = func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("JST", 9*3600)) }
	code := inFolder(ts, func() int { return run(context.Background(), args, std) })
	if (code != shell.ExitOK) != fails {
		ts.Fatalf("exit code %d", code)
	}
}

// folder is where this process is: stories are told side by side, but only one can be
// in its own.
var folder sync.Mutex

// inFolder runs a command where the story is.
func inFolder(ts *testscript.TestScript, command func() int) int {
	folder.Lock()
	defer folder.Unlock()
	here, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(here)) }()
	return command()
}
