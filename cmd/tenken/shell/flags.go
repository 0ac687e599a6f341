package shell

import (
	"github.com/spf13/cobra"

	"tenken/cmd/tenken/words"
)

// JSONFlag gives a command whose result a program can read the flag --json.
func (sh *Shell) JSONFlag(c *cobra.Command) {
	c.Flags().BoolVar(&sh.JSON, "json", false, sh.Tr(words.FlagJSON))
}

// Needs lets a command refuse to begin without each of these flags.
func Needs(c *cobra.Command, flags ...string) {
	do := c.RunE
	c.RunE = func(cmd *cobra.Command, args []string) error {
		for _, flag := range flags {
			if !cmd.Flags().Changed(flag) {
				return Fail(ExitUsage, words.FlagMissing, flag).Hint(words.Usage, cmd.UseLine())
			}
		}
		return do(cmd, args)
	}
}

// OneOf lets a command refuse more than one of these flags.
func OneOf(c *cobra.Command, flags ...string) {
	do := c.RunE
	c.RunE = func(cmd *cobra.Command, args []string) error {
		given := ""
		for _, flag := range flags {
			switch {
			case !cmd.Flags().Changed(flag):
			case given != "":
				return Fail(ExitUsage, words.FlagsExclude, "--"+given, "--"+flag)
			default:
				given = flag
			}
		}
		return do(cmd, args)
	}
}
