package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/assess/store"
	"tenken/checklist"
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
		fmt.Fprintln(w, "tenken: "+text)
		if hint != "" {
			fmt.Fprintln(w, "  "+hint)
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

// translate gives cobra's own words the language of the user.
func (a *app) translate(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.SetUsageFunc(a.usage)
	root.SetHelpTemplate(words.HelpPage)
	each(root, func(c *cobra.Command) {
		c.InitDefaultHelpFlag()
		c.InitDefaultVersionFlag()
		c.DisableFlagsInUseLine = true // the template says it in the language of the user
		for name, usage := range words.HelpFlags {
			if f := c.Flags().Lookup(name); f != nil {
				f.Usage = a.Tr(usage)
			}
		}
		switch {
		case c.Name() == "help":
			c.Use, c.Short, c.Long = "help [COMMAND]", a.Tr(words.HelpCommand), ""
			c.RunE = a.help
		case c.Name() == "completion":
			c.Short, c.Long = a.Tr(words.HelpCompletion), ""
		case c.HasParent() && c.Parent().Name() == "completion":
			c.Short, c.Long, c.Args = a.Tr(words.HelpCompletionFor, c.Name()), "", a.Exactly(0)
			c.Example = "  " + words.HelpLoad[c.Name()]
		}
		if c.HasSubCommands() && !c.Runnable() {
			a.group(c)
		}
	})
}

// help shows how the command is used that the words name.
func (a *app) help(cmd *cobra.Command, args []string) error {
	found, rest, err := cmd.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return a.noCommand(found, cmp.Or(rest...))
	}
	return found.Help()
}

// noCommand says that a command has none of that name, and which ones are like it.
func (a *app) noCommand(of *cobra.Command, typed string) *shell.Failure {
	f := shell.Fail(shell.ExitUsage, words.CommandUnknown,
		strings.TrimPrefix(of.CommandPath()+" ", "tenken ")+shell.Short(typed))
	if like := alike(of, typed); like != "" {
		return f.Hint(words.CommandLike, like)
	}
	return f.Hint(words.SeeHelp, of.CommandPath())
}

// alike are the commands that may have been meant, or nothing.
func alike(of *cobra.Command, typed string) string {
	of.SuggestionsMinimumDistance = 2
	like := of.SuggestionsFor(typed)
	for i := range like {
		like[i] = of.CommandPath() + " " + like[i]
	}
	return strings.Join(like, ", ")
}

// usage prints how a command is used, in the language of the user.
func (a *app) usage(c *cobra.Command) error {
	form, err := template.New("usage").Funcs(template.FuncMap{
		"trimTrailingWhitespaces": func(s string) string { return strings.TrimRight(s, " \n") },
		"rpad":                    func(s string, width int) string { return fmt.Sprintf("%-*s", width, s) },
		"options":                 func(flags *pflag.FlagSet) string { return a.options(flags.FlagUsages()) },
	}).Parse(a.Tr(words.HelpUsage))
	if err != nil {
		return err
	}
	return form.Execute(c.OutOrStderr(), c)
}

// typeOfOption is what pflag writes after the name of an option: its type, for programmers.
var typeOfOption = checklist.Pattern(`(?m)^( +(?:-\w, )?--[\w-]+ )(string|strings|stringArray|int|uint)( )`)

// options says of options what people give them, not of which type of Go that is.
func (a *app) options(usages string) string {
	usages = typeOfOption().ReplaceAllStringFunc(usages, func(s string) string {
		m := typeOfOption().FindStringSubmatch(s)
		value := a.Tr(words.HelpValue)
		if strings.HasSuffix(m[2], "int") {
			value = a.Tr(words.HelpNumber)
		}
		return m[1] + value + strings.Repeat(" ", max(1, len(m[2])+1-uniseg.StringWidth(value)))
	})
	return strings.NewReplacer(" (default ", " "+a.Tr(words.HelpDefault)).Replace(usages)
}

// group lets a command that only holds others refuse a word that is none of them.
func (a *app) group(c *cobra.Command) {
	c.Annotations = map[string]string{words.HelpGroup: "yes"}
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return a.noCommand(cmd, args[0])
	}
}

func each(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		each(sub, f)
	}
}

// flagError says which flag is wrong, in the language of the user.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	f := shell.Fail(shell.ExitUsage, words.FlagWrong)
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &syntax):
		f = shell.Fail(shell.ExitUsage, words.FlagUnknown, syntax.GetSpecifiedFlag())
	case errors.As(err, &unknown):
		f = shell.Fail(shell.ExitUsage, words.FlagUnknown, dashes(unknown.GetSpecifiedName()))
	case errors.As(err, &missing):
		f = shell.Fail(shell.ExitUsage, words.FlagNeedsValue, dashes(missing.GetSpecifiedName()))
	case errors.As(err, &value):
		f = shell.Fail(shell.ExitUsage, words.FlagValue, value.GetFlag().Name, value.GetValue())
	}
	return f.Hint(words.SeeHelp, cmd.CommandPath())
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
