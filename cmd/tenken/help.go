package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"text/template"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

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
		if a.Lang != checklist.Japanese {
			c.Example = words.HelpNames.Replace(c.Example)
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
