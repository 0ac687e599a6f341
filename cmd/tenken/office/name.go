package office

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *adviser) nameCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "name [NAME]",
		Short: a.Tr(words.NameShort),
		Args:  a.Between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				name := shell.OneWord(args[0])
				if name == "" {
					return shell.Fail(shell.ExitUsage, words.NameNone)
				}
				if err := a.KeepName(name); err != nil {
					return err
				}
				a.Note(words.NameKept, name)
				return nil
			}
			fmt.Fprintln(a.Out, a.Who())
			return nil
		},
	}
}
