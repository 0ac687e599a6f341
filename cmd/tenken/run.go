package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/checklist"
)

// app is one run of the program.
type app struct {
	stdio
	raw  io.Writer // out before the gate: for the screens, which have their own
	lang checklist.Lang
	by   string // who answers, for the history
	json bool
}

// run runs the program with the words after its name and returns its exit code.
func run(ctx context.Context, args []string, std stdio) int {
	a := &app{stdio: std, raw: std.out, lang: chooseLang(args, std)}
	a.err = visibleWriter{std.err}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(std.in)
	root.SetOut(a.text(args))
	root.SetErr(a.err)
	err := a.readable(args)
	if err == nil {
		err = root.ExecuteContext(ctx)
	}
	if err == nil {
		return exitOK
	}
	var quiet silent
	if !errors.As(err, &quiet) {
		text, hint := a.words(err)
		fmt.Fprintln(a.err, "tenken: "+text)
		if hint != "" {
			fmt.Fprintln(a.err, "  "+hint)
		}
	}
	return exitCode(err)
}

// readable refuses words that are no UTF-8: what is kept or shown of them would
// not be what was typed.
func (a *app) readable(args []string) error {
	for i, arg := range args {
		if !utf8.ValidString(arg) {
			return fail(exitUsage, fmt.Sprintf("%d 番目の引数の文字コードが UTF-8 ではありません。", i+1), fmt.Sprintf("argument %d is not UTF-8", i+1)).
				mend("端末の文字コードを UTF-8 にするか、ファイルの名前を付け直してください。", "set the terminal to UTF-8, or rename the file")
		}
	}
	return nil
}

// text is where results go: through the gate, but for completion scripts, which
// are our own text and need their tabs.
func (a *app) text(args []string) io.Writer {
	if len(args) > 0 && (args[0] == "completion" || strings.HasPrefix(args[0], "__complete")) {
		return a.out
	}
	a.out = visibleWriter{a.out}
	return a.out
}

func (a *app) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the home screen
	root := a.tuiCmd()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Version = version()
	root.SetVersionTemplate("tenken {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagError(cmd, err) })
	root.PersistentFlags().String("lang", "", a.t("言語 ja または en", "language, ja or en"))
	root.PersistentFlags().StringVar(&a.by, "name", "", a.t("記録に残す回答者の名前", "name of who answers, for the history"))
	root.AddCommand(
		a.newCmd(), a.factCmd(), a.answerCmd(), a.scoreCmd(), a.explainCmd(), a.reportCmd(), a.historyCmd(),
		a.verifyCmd(), a.repairCmd(), a.mergeCmd(), a.guidelinesCmd(), a.previewCmd(), a.sampleCmd(),
		a.sheetCmd(), a.importCmd(),
		a.lawCmd(), a.coverageCmd(), a.lintCmd(), a.diffCmd(), a.newGuidelineCmd(), a.schemaCmd(),
	)
	a.translate(root)
	return root
}

// flagError says which flag is wrong, in the language of the user.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	f := fail(exitUsage, "オプションの使い方が違います: "+err.Error(), err.Error())
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		f = fail(exitUsage, "「"+dashes(unknown.GetSpecifiedName())+"」というオプションはありません。",
			"there is no option "+dashes(unknown.GetSpecifiedName()))
	case errors.As(err, &missing):
		f = fail(exitUsage, "「"+dashes(missing.GetSpecifiedName())+"」には値が要ります。",
			"option "+dashes(missing.GetSpecifiedName())+" needs a value")
	case errors.As(err, &value):
		f = fail(exitUsage, fmt.Sprintf("「--%s」の値「%s」は使えません。", value.GetFlag().Name, value.GetValue()),
			fmt.Sprintf("%q is no value for --%s", value.GetValue(), value.GetFlag().Name))
	}
	return f.mend(cmd.CommandPath()+" --help で使い方を表示します。", "see "+cmd.CommandPath()+" --help")
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// who is the name written beside events: --by, or the login name.
func (a *app) who() string {
	for _, name := range []string{a.by, a.env("USER"), a.env("USERNAME")} {
		if name = checklist.Clean(strings.TrimSpace(name)); name != "" {
			return name
		}
	}
	return ""
}

// release is set when the program is built for people: -ldflags "-X main.release=1.0.0".
var release = ""

func version() string {
	if release != "" {
		return release
	}
	if bi, ok := debug.ReadBuildInfo(); ok && bi.Main.Version != "" {
		return strings.Trim(bi.Main.Version, "()")
	}
	return "devel"
}
