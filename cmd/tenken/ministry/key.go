package ministry

import (
	"github.com/spf13/cobra"

	"tenken/checklist/pack"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// Keys, of which everybody who signs makes one.

func (a *agency) keyCmd() *cobra.Command {
	var out string
	c := &cobra.Command{Use: "key", Short: a.Tr(words.KeyShort)}
	make := &cobra.Command{
		Use:     "new NAME -o FILE",
		Short:   a.Tr(words.KeyNewShort),
		Long:    a.Tr(words.KeyNewLong),
		Example: "  tenken key new mhlw.go.jp/tenken/2027-1 -o 佐藤.key",
		Args:    a.Exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newKey(args[0], out) },
	}
	make.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.KeyFlagOutput))
	c.AddCommand(make)
	return c
}

func (a *agency) newKey(name, out string) error {
	if out == "" {
		return a.NoOutput(".key")
	}
	s, err := pack.NewSigner(name)
	if err != nil {
		return shell.Fail(shell.ExitUsage, words.KeyWrongName).Hint(words.KeyWrongNameHint)
	}
	phrase, err := a.Passphrase(true)
	if err != nil {
		return err
	}
	sealed, err := shell.Lock(s.Secret()+"\n", phrase)
	if err != nil {
		return err
	}
	public := shell.Output{Path: out + shell.PublicExtension, Data: []byte(s.Key.String() + "\n")}
	if err := a.PutAll(shell.Output{Path: out, Data: sealed}, public); err != nil {
		return err
	}
	a.Note(words.KeyMade, out, out+shell.PublicExtension)
	return nil
}
