package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tenken/checklist"
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
	text, guess, err := checklist.DecodeText(raw)
	if err != nil {
		return "", unreadable("標準入力", "standard input", err)
	}
	if guess != checklist.UTF8 && guess != checklist.UTF8BOM {
		fmt.Fprintln(a.err, a.t("注意: 標準入力を %s として読みました。", "warning: read standard input as %s", string(guess)))
	}
	return text, nil
}

// unreadable says why text from outside cannot be read, and the mend.
func unreadable(ja, en string, err error) error {
	var e *checklist.EncodingError
	if !errors.As(err, &e) {
		return err
	}
	return &failure{
		code: exitUnreadable,
		text: checklist.Text{JA: ja + "の" + e.Text().JA, EN: en + ": " + e.Text().EN},
		hint: e.Hint(),
	}
}
