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
	json     bool
	sarif    bool // of lint
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

// jsonFlag gives a command whose result a program can read the flag --json.
func (a *app) jsonFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.json, "json", false, a.Tr(words.FlagJSON))
}

// strictFlag gives a command that judges the flag --strict-evidence.
func (a *app) strictFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.Strict, "strict-evidence", false, a.Tr(words.FlagStrictEvidence))
}

// oneOf lets a command refuse more than one of these flags.
func oneOf(c *cobra.Command, flags ...string) {
	do := c.RunE
	c.RunE = func(cmd *cobra.Command, args []string) error {
		given := ""
		for _, flag := range flags {
			switch {
			case !cmd.Flags().Changed(flag):
			case given != "":
				return shell.Fail(shell.ExitUsage, words.FlagsExclude, "--"+given, "--"+flag)
			default:
				given = flag
			}
		}
		return do(cmd, args)
	}
}

// outFlags gives a command the flags of a file that it writes.
func (a *app) outFlags(c *cobra.Command, out *string, force *bool) {
	c.Flags().StringVarP(out, "output", "o", "", a.Tr(words.FlagOutput))
	c.Flags().BoolVar(force, "force", false, a.Tr(words.FlagForce))
}
