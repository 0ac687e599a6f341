package eastasian_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	_ "tenken/assess/tui/eastasian"
)

// TestWidth starts this very test program anew with each setting, for the
// library reads it only once, while it is being initialised.
func TestWidth(t *testing.T) {
	if os.Getenv("TENKEN_TEST_WIDTH") != "" {
		fmt.Printf("cells=%d\n", ansi.StringWidth("○①→"))
		return
	}
	for _, c := range []struct{ env, want string }{
		{"TENKEN_WIDTH=wide", "cells=6"},
		{"TENKEN_WIDTH=narrow", "cells=3"},
		{"TENKEN_WIDTH=auto", "cells=3"},
	} {
		cmd := exec.Command(os.Args[0], "-test.run=TestWidth")
		cmd.Env = append(os.Environ(), "RUNEWIDTH_EASTASIAN=", "TENKEN_TEST_WIDTH=1", c.env)
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), c.want) {
			t.Errorf("%s: %v, want %s:\n%s", c.env, err, c.want, out)
		}
	}
}
