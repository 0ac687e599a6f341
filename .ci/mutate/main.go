// Command mutate plants one fault at a time into the code that judges and runs
// the tests of package assess against each: a test suite that does not notice
// is not a proof. From the top of the repository:
//
//	go run ./.ci/mutate            all faults, some minutes
//	go run ./.ci/mutate -only 40   every 40th, for a quick look
//
// It changes no file: each fault is an overlay of the build. Survivors are
// printed; those explained in .ci/mutate/survivors.txt are counted apart.
// It exits 1 when fewer than 90 % are noticed.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

var files = []string{
	"checklist/cond.go", "assess/judge.go", "assess/tally.go", "assess/gaps.go", "assess/wayup.go",
}

func main() {
	only := flag.Int("only", 1, "take every n-th fault")
	from := flag.Int("from", 0, "leave out so many at the beginning")
	flag.Parse()
	if err := run(*only, *from); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(only, from int) error {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	explained, err := explanations(".ci/mutate/survivors.txt")
	if err != nil {
		return err
	}
	if o := try(dir, fault{}); o != survived {
		return fmt.Errorf("without any fault: %s", o)
	}
	count, n := map[outcome]int{}, 0
	for _, file := range files {
		faults, err := faultsOf(file)
		if err != nil {
			return err
		}
		for _, f := range faults {
			if n++; n <= from || n%only != 0 {
				continue
			}
			o := try(dir, f)
			if o == survived && explained[f.String()] != "" {
				o = known
			}
			count[o]++
			if o == survived {
				fmt.Println("survived:", f)
			}
		}
		fmt.Println(file, count)
	}
	n = count[noticed] + count[known] + count[survived]
	fmt.Printf("%d faults, %d noticed (%d %%), %d explained, %d not\n", n, count[noticed], 100*count[noticed]/n,
		count[known], count[survived])
	if 100*count[noticed] < 90*n {
		return fmt.Errorf("fewer than 90 %% noticed")
	}
	return nil
}

// outcome is what the tests made of a fault.
type outcome string

const (
	noticed  outcome = "noticed"
	survived outcome = "survived"
	known    outcome = "explained"
	unbuilt  outcome = "not built" // no fault that anyone could make
)

// try runs the tests with the fault planted. A test that hangs has noticed.
func try(dir string, f fault) outcome {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "go", "test", "-vet=off", "-gcflags=-N -l", "-ldflags=-s -w", "-overlay",
		f.overlay(dir), "-failfast", "-timeout", "60s",
		"-run", tests, "./assess", "-rapid.checks", "250", "-rapid.nofailfile", "-rapid.shrinktime", "1ms",
		"-rapid.seed", "1").CombinedOutput()
	switch {
	case strings.Contains(string(out), "[build failed]"), strings.Contains(string(out), "[setup failed]"):
		return unbuilt
	case err != nil:
		return noticed
	}
	return survived
}

// tests are those about the rule.
const tests = "Vectors|Reference|Narrows|Improves|WayUp|Fixed|Total|WhatIf|Undetermined|ChangesN|Trace|Nearest"

// overlay writes the file with the fault and the description of the overlay.
// Tests that are not about the rule are left out: building them, and package
// report with them, for every fault would take most of the time.
func (f fault) overlay(dir string) string {
	empty := write(dir, "empty_test.go", "package assess_test\n")
	replace := map[string]string{}
	for _, name := range []string{"score", "session", "fold", "input", "pass"} {
		replace[absolute("assess/"+name+"_test.go")] = empty
	}
	if f.file != "" {
		src, err := os.ReadFile(f.file)
		check(err)
		replace[absolute(f.file)] = write(dir, "mutant.go", string(src[:f.from])+f.to+string(src[f.upto:]))
	}
	raw, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	check(err)
	return write(dir, "overlay.json", string(raw))
}

func absolute(name string) string {
	whole, err := filepath.Abs(name)
	check(err)
	return whole
}

func write(dir, name, text string) string {
	name = filepath.Join(dir, name)
	check(os.WriteFile(name, []byte(text), 0o600))
	return name
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// explanations reads lines "fault TAB why it cannot be noticed".
func explanations(name string) (map[string]string, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	why := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if f, w, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			why[f] = w
		}
	}
	return why, nil
}
