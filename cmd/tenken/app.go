package main

import (
	"io"

	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// app is one run of the program: the shell, and what single commands are asked for.
type app struct {
	*shell.Shell
	reviewed bool // show the figure of what a reviewer accepted too
}

// aside is the same run with a shell that differs: one that prints elsewhere, in
// another language or by another clock.
func (a *app) aside(differ func(*shell.Shell)) *app {
	other, sh := *a, *a.Shell
	differ(&sh)
	other.Shell = &sh
	return &other
}

// quiet is the same run, of which nothing is told beside its results: what is told of
// an installed pack would go over the screens.
func (a *app) quiet() *app { return a.aside(func(sh *shell.Shell) { sh.Err = io.Discard }) }

// strictFlag gives a command that judges the flag --strict-evidence.
func (a *app) strictFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.Strict, "strict-evidence", false, a.Tr(words.FlagStrictEvidence))
}
