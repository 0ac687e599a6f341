package main

import (
	"io"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// exactly and atLeast are cobra's checks of the number of words, in our words.
func (a *app) exactly(n int) cobra.PositionalArgs { return a.between(n, n) }
func (a *app) atLeast(n int) cobra.PositionalArgs { return a.between(n, -1) }

func (a *app) between(low, high int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= low && (high < 0 || len(args) <= high) {
			return nil
		}
		f := fail(exitUsage, "引数の数が違います。", "wrong number of arguments")
		if len(args) < low {
			f = fail(exitUsage, "引数が足りません。", "an argument is missing")
		}
		return f.mend("使い方: "+cmd.UseLine(), "usage: "+cmd.UseLine())
	}
}

// readText reads piped text whole, whatever encoding the machine pipes in.
func (a *app) readText(r io.Reader) (string, error) {
	const most = 4 << 20
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return "", err
	}
	if len(raw) > most {
		return "", fail(exitUnreadable, "標準入力が大きすぎます（上限 4 MiB）。", "standard input is too large (at most 4 MiB)")
	}
	if !utf8.Valid(raw) {
		return "", fail(exitUnreadable, "標準入力が UTF-8 ではありません。", "standard input is not UTF-8")
	}
	return string(raw), nil
}
