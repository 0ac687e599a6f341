package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/assess/store"
	"tenken/checklist"
)

// app is one run of the program.
type app struct {
	stdio
	ctx  context.Context // done at Ctrl-C
	raw  io.Writer       // out before the gate: for the screens, which have their own
	keys io.Reader       // in as it is: for the screens, which end by themselves at Ctrl-C
	lang checklist.Lang
	by   string    // who answers, for the history
	kept *keptOnce // the name that was told once; see nameCmd

	answers *bufio.Scanner // see asker
	json    bool
	sarif   bool // of lint
	strict  bool // evidence grown old leaves an answer open

	reviewed bool // show the figure of what a reviewer accepted too

	busy        *busy        // while a file is written
	screensOpen *atomic.Bool // they look after Ctrl-C themselves
	lists       *lists       // those that assessments carry
	memo        *store.Memo  // of their texts, which many files share
	trusted     *trusted     // publishers
}

func newApp(ctx context.Context, std stdio, lang checklist.Lang) *app {
	a := &app{
		stdio: std, ctx: ctx, raw: std.out, keys: std.in, lang: lang,
		busy: new(busy), screensOpen: new(atomic.Bool), lists: new(lists), memo: new(store.Memo), trusted: new(trusted),
	}
	a.in = patient(ctx, std.in)
	a.kept = &keptOnce{read: a.keptName}
	a.lists.unseal, a.lists.allow = a.unseal, a.refuseUnsigned
	return a
}

// run runs the program with the words after its name and returns its exit code.
func run(ctx context.Context, args []string, std stdio) int {
	a := newApp(ctx, std, chooseLang(args, std))
	results, messages := &outlet{w: a.gate(args)}, &outlet{w: visible(std.err)}
	a.out, a.err = results, messages
	root := a.trunk()
	if !slices.Equal(args, []string{"--version"}) { // programs ask it often, and need no command for it
		a.grow(root)
	}
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := a.readable(args)
	if err == nil {
		err = a.attend(ctx, root.ExecuteContext)
	}
	if lost := results.close(); lost != nil && err == nil {
		err = store.Refused("write", wordStdout.In(a.lang), lost)
	}
	_ = messages.close() // there is nobody left to tell
	return a.leave(visible(std.err), err)
}

// leave says what went wrong, if anything, and returns the exit code.
func (a *app) leave(w io.Writer, err error) int {
	var quiet silent
	if err != nil && !errors.As(err, &quiet) {
		text, hint := inWords(err, a.lang)
		fmt.Fprintln(w, "tenken: "+text)
		if hint != "" {
			fmt.Fprintln(w, "  "+hint)
		}
	}
	return exitCode(err)
}

// readable refuses words that are no UTF-8: what is kept or shown of them would
// not be what was typed.
func (a *app) readable(args []string) error {
	for i, arg := range args {
		if !utf8.ValidString(arg) {
			return fail(exitUsage, runArgumentNotUtf, i+1).
				mend(runSetTerminalUtfOrRename)
		}
	}
	return nil
}

// gate is what results pass, but for completion scripts, which are our own text
// and need their tabs.
func (a *app) gate(args []string) io.Writer {
	if len(args) > 0 && (args[0] == "completion" || strings.HasPrefix(args[0], "__complete")) {
		return a.raw
	}
	return visible(a.raw)
}

// trunk is the program without its commands.
func (a *app) trunk() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the home screen
	root := a.tuiCmd()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Version = a.version()
	root.SetVersionTemplate("tenken {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagError(cmd, err) })
	root.PersistentFlags().String("lang", "", a.tr(runLanguageJaOrEn))
	root.PersistentFlags().StringVar(&a.by, "name", "", a.tr(runNameWhoAnswersForHistory))
	return root
}

// grow gives the trunk every command, and the words of the user's language.
func (a *app) grow(root *cobra.Command) {
	root.AddCommand(
		a.newCmd(), a.factCmd(), a.answerCmd(), a.renameCmd(), a.dropCmd(), a.asofCmd(), a.scoreCmd(), a.explainCmd(),
		a.reportCmd(), a.historyCmd(),
		a.verifyCmd(), a.repairCmd(), a.mergeCmd(), a.guidelinesCmd(), a.previewCmd(), a.sampleCmd(),
		a.sheetCmd(), a.importCmd(), a.fillCmd(), a.formCmd(), a.upgradeCmd(), a.nextCmd(), a.undoCmd(),
		a.compareCmd(), a.portfolioCmd(), a.calendarCmd(),
		a.reviewCmd(), a.signCmd(), a.evidenceCmd(), a.assignCmd(), a.splitCmd(), a.nameCmd(),
		a.encryptCmd(), a.decryptCmd(), a.anonymiseCmd(),
		a.lawCmd(), a.coverageCmd(), a.lintCmd(), a.diffCmd(), a.newGuidelineCmd(), a.schemaCmd(),
		a.convertCmd(), a.exportCmd(),
		a.keyCmd(), a.keyringCmd(), a.packCmd(), a.trustCmd(),
	)
	root.AddCommand(a.campaignCmd(), a.returnCmd(), a.collectCmd(), a.aggregateCmd(), a.benchmarkCmd())
	a.translate(root)
}

// flagError says which flag is wrong, in the language of the user.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	f := fail(exitUsage, checklist.Text{JA: "オプションの使い方が違います: " + err.Error(), EN: err.Error()})
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		f = fail(exitUsage, checklist.Text{
			JA: "「" + dashes(unknown.GetSpecifiedName()) + "」というオプションはありません。",
			EN: "there is no option " + dashes(unknown.GetSpecifiedName()),
		})
	case errors.As(err, &missing):
		f = fail(exitUsage, checklist.Text{
			JA: "「" + dashes(missing.GetSpecifiedName()) + "」には値が要ります。",
			EN: "option " + dashes(missing.GetSpecifiedName()) + " needs a value",
		})
	case errors.As(err, &value):
		f = fail(exitUsage, checklist.Text{
			JA: fmt.Sprintf("「--%s」の値「%s」は使えません。", value.GetFlag().Name, value.GetValue()),
			EN: fmt.Sprintf("%q is no value for --%s", value.GetValue(), value.GetFlag().Name),
		})
	}
	return f.mend(checklist.Text{
		JA: cmd.CommandPath() + " --help で使い方を表示します。",
		EN: "see " + cmd.CommandPath() + " --help",
	})
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// named is the name of who answers as somebody gave it: --name, or the one kept.
func (a *app) named() string { return cmp.Or(a.by, a.kept.get()) }

// who is the name written beside events: the one given, or the login name.
func (a *app) who() string {
	for _, name := range []string{a.named(), a.env("USER"), a.env("USERNAME")} {
		if name = checklist.Clean(strings.TrimSpace(name)); name != "" {
			return name
		}
	}
	return ""
}

// release is set when the program is built for people: -ldflags "-X main.release=1.0.0".
var release = ""

// version is the release, or what Go knows of what it was built from.
func (a *app) version() string {
	if a.release != "" {
		return a.release
	}
	if bi, ok := debug.ReadBuildInfo(); ok && bi.Main.Version != "" {
		return strings.Trim(bi.Main.Version, "()")
	}
	return "devel"
}
