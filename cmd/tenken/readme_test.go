package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"tenken/cmd/tenken/shell"
)

// printed is a line of a tour: what is typed, then its comment.
var printed = regexp.MustCompile(`(?m)^tenken (.*?)(?: {3,}.*)?$`)

// tour are the commands that README prints below a line, with the words of each.
func tour(t *testing.T, after string) [][]string {
	t.Helper()
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(raw), after)
	_, rest, fence := strings.Cut(rest, "```\n")
	block, _, _ := strings.Cut(rest, "```")
	if !ok || !fence {
		t.Fatalf("README has no tour after %q", after)
	}
	var all [][]string
	for _, m := range printed.FindAllStringSubmatch(block, -1) {
		all = append(all, strings.Fields(m[1]))
	}
	return all
}

// walk types the commands of a tour in a folder, and what stands ready before each.
func walk(t *testing.T, commands [][]string, ready func(args []string) (input string)) {
	t.Helper()
	for _, args := range commands {
		out, code := typed(ready(args), args...)
		if code != shell.ExitOK {
			t.Errorf("tenken %s: exit %d\n%s", strings.Join(args, " "), code, out)
		}
		for _, m := range fingerprint.FindAllString(out, -1) {
			t.Setenv("FINGERPRINT_END", m[len(m)-5:])
		}
	}
}

// typed runs a command in the folder where the test stands.
func typed(input string, args ...string) (out string, code int) {
	var b bytes.Buffer
	std := shell.World{
		In:    strings.NewReader(input),
		Out:   &b,
		Err:   &b,
		Piped: input != "",
		GOOS:  "linux",
		Env:   os.Getenv,
		Now:   func() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.UTC) },
		NewID: shell.RandomID,
	}
	code = run(context.Background(), args, std)
	return b.String(), code
}

var fingerprint = regexp.MustCompile(`\d{5}(?: \d{5}){5}`)

// TestTheConsultantsTourOfREADME: every line works as printed, one after the other.
func TestTheConsultantsTourOfREADME(t *testing.T) {
	commands := tour(t, "**相談を受ける人 the consultant**")
	tourFolder(t)
	if len(commands) < 12 {
		t.Fatalf("only %d lines", len(commands))
	}
	commands = slices.DeleteFunc(commands, func(args []string) bool { return args[0] == "fill" }) // no form is ours
	walk(t, commands, func(args []string) string {
		if args[0] == "portfolio" {
			raw, err := os.ReadFile("a.tenken")
			if err != nil {
				t.Fatal(err)
			}
			must(t, os.Mkdir("顧客", 0o755))
			must(t, os.WriteFile(filepath.Join("顧客", "甲.tenken"), raw, 0o600))
		}
		return "y\n"
	})
}

// TestTheOfficialsTourOfREADME: from the skeleton to an installed, signed list.
func TestTheOfficialsTourOfREADME(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/script/packs.txtar")
	if err != nil {
		t.Fatal(err)
	}
	list := ""
	for _, f := range archive.Files {
		if f.Name == "care/checklist.yaml" {
			list = string(f.Data)
		}
	}
	commands := append(tour(t, "**作る人 the official**"), tour(t, "署名して配る")...)
	tourFolder(t)
	t.Setenv("TENKEN_PASSPHRASE", "桜 の 木 の 下")
	if len(commands) < 18 || list == "" {
		t.Fatalf("only %d lines, a list of %d bytes", len(commands), len(list))
	}
	walk(t, commands, func(args []string) string {
		switch args[0] {
		case "lint": // what the official has written by then
			must(t, os.WriteFile(filepath.Join("私の分野", "checklist.yaml"), []byte(list), 0o644))
			must(t, os.WriteFile("旧.yaml", []byte(list), 0o644))
			must(t, os.WriteFile("新.yaml", []byte(strings.Replace(list, "serial: 1", "serial: 2", 1)), 0o644))
		case "trust":
			return os.Getenv("FINGERPRINT_END") + "\n"
		}
		return ""
	})
	out, code := typed("", "guidelines", "list")
	if code != shell.ExitOK || !strings.Contains(out, "2/3") {
		t.Errorf("the list is not said to be signed: %d\n%s", code, out)
	}
}

// tourFolder is an empty folder to stand in, with a home of its own.
func tourFolder(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("TENKEN_HOME", filepath.Join(dir, "home"))
	t.Setenv("TENKEN_SETTINGS", filepath.Join(dir, "settings"))
	t.Setenv("LANG", "ja_JP.UTF-8")
}
