package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/cmd/tenken/authoring"
	"tenken/cmd/tenken/ministry"
	"tenken/cmd/tenken/office"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// run runs the program with the words after its name and returns its exit code.
func run(ctx context.Context, args []string, std shell.World) int {
	a := &app{Shell: shell.New(ctx, std, shell.ChooseLang(args, std))}
	results, messages := &shell.Outlet{W: a.gate(args)}, &shell.Outlet{W: shell.Visible(std.Err)}
	a.Out, a.Err = results, messages
	root := a.trunk()
	if !commandless(args) {
		a.grow(root)
	}
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := a.readable(args)
	if err == nil {
		err = a.Attend(ctx, root.ExecuteContext)
	}
	a.tellPrograms(results, err)
	if lost := results.Close(); lost != nil && err == nil {
		err = store.Refused("write", words.Stdout.In(a.Lang), lost)
	}
	_ = messages.Close() // there is nobody left to tell
	return a.leave(shell.Visible(std.Err), err)
}

// commandless are the starts that need no command: those that people wait for, of home
// or of an assessment, and the version, which programs ask often.
func commandless(args []string) bool {
	return len(args) == 0 || len(args) == 1 && (args[0] == "--version" ||
		strings.EqualFold(filepath.Ext(args[0]), store.Extension) && !strings.HasPrefix(args[0], "-"))
}

// tellPrograms gives a program that asked for JSON the reason why it gets none.
func (a *app) tellPrograms(results *shell.Outlet, err error) {
	var quiet shell.Silent
	if err == nil || !a.JSON || results.Wrote() || errors.As(err, &quiet) {
		return
	}
	_ = a.Encode(struct {
		Schema string       `json:"schema"`
		Error  *shell.Wrong `json:"error"`
	}{"tenken/error/v1", a.WrongOf(err)}) // an outlet keeps its error for itself
}

// leave says what went wrong, if anything, and returns the exit code.
func (a *app) leave(w io.Writer, err error) int {
	var quiet shell.Silent
	if err != nil && !errors.As(err, &quiet) {
		text, hint := shell.InWords(err, a.Lang)
		for i, line := range strings.Split(strings.TrimSuffix(text+"\n"+hint, "\n"), "\n") {
			fmt.Fprintln(w, [...]string{"tenken: ", "  "}[min(i, 1)]+line)
		}
	}
	return shell.ExitCode(err)
}

// readable refuses words that are no UTF-8: what is kept or shown of them would
// not be what was typed.
func (a *app) readable(args []string) error {
	for i, arg := range args {
		if !utf8.ValidString(arg) {
			return shell.Fail(shell.ExitUsage, words.Argument, i+1).
				Hint(words.ArgumentHint)
		}
	}
	return nil
}

// gate is what results pass, but for completion scripts, which are our own text
// and need their tabs.
func (a *app) gate(args []string) io.Writer {
	if len(args) > 0 && (args[0] == "completion" || strings.HasPrefix(args[0], "__complete")) {
		return a.Raw
	}
	return shell.Visible(a.Raw)
}

// trunk is the program without its commands.
func (a *app) trunk() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the home screen
	root := a.tuiCmd()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Version = a.Version()
	root.SetVersionTemplate("tenken {{.Version}}\n")
	root.PersistentPreRunE = a.before
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagError(cmd, err) })
	root.PersistentFlags().String("lang", "", a.Tr(words.FlagLang))
	root.PersistentFlags().StringVar(&a.By, "name", "", a.Tr(words.FlagName))
	return root
}

// before is what holds for every command: it speaks a language that there is, and
// does not write over what it reads.
func (a *app) before(cmd *cobra.Command, args []string) error {
	a.Forcible = cmd.Flags().Lookup("force") != nil
	if given := cmd.Flags().Lookup("lang"); given.Changed && !shell.IsLang(given.Value.String()) {
		return shell.Fail(shell.ExitUsage, words.FlagValue, "lang", shell.Short(given.Value.String())).
			Hint(words.OneOf, "ja en")
	}
	if takesOne(cmd) && len(args) > 0 {
		one, err := shell.OneFile(args[0])
		if err != nil {
			return err
		}
		args[0] = one // which is what the command gets too
	}
	return shell.Apart(cmd, args)
}

// takesOne says whether the first word of a command is one assessment that is there.
func takesOne(cmd *cobra.Command) bool {
	form := strings.Fields(cmd.Use)
	return len(form) > 1 && slices.Contains([]string{"FILE", "OLD", "A"}, form[1]) &&
		!slices.Contains([]string{"new", "diff", "merge"}, cmd.Name())
}

// grow gives the trunk every command, and the words of the user's language.
func (a *app) grow(root *cobra.Command) {
	root.AddCommand(
		a.newCmd(), a.factCmd(), a.answerCmd(), a.renameCmd(), a.dropCmd(), a.asofCmd(), a.scoreCmd(), a.explainCmd(),
		a.reportCmd(), a.sheetCmd(), a.importCmd(), a.fillCmd(), a.formCmd(), a.convertCmd(), a.exportCmd(),
		a.historyCmd(), a.undoCmd(), a.verifyCmd(), a.repairCmd(),
		a.nextCmd(), a.upgradeCmd(), a.diffCmd(), a.compareCmd(), a.portfolioCmd(), a.calendarCmd(), a.sampleCmd(),
	)
	root.AddCommand(authoring.Commands(a.Shell)...)
	root.AddCommand(ministry.Commands(a.Shell)...)
	root.AddCommand(office.Commands(a.Shell)...)
	a.translate(root)
}
