package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/checklist"
)

// chooseLang finds the language of everything that is printed, before the
// command line is parsed, because help and usage errors are in it too: --lang
// first, then the environment; Japanese on Windows and where the environment
// says nothing (C, POSIX, unset).
func chooseLang(args []string, io stdio) checklist.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			return langOf(v)
		}
		if arg == "--lang" && i+1 < len(args) {
			return langOf(args[i+1])
		}
	}
	if v := io.env("TENKEN_LANG"); v != "" {
		return langOf(v)
	}
	if io.goos == "windows" {
		return checklist.Japanese
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := io.env(name)
		if v == "" {
			continue
		}
		base, _, _ := strings.Cut(strings.ToLower(v), ".")
		if base == "c" || base == "posix" {
			return checklist.Japanese
		}
		return langOf(base)
	}
	return checklist.Japanese
}

// langOf is Japanese for ja, ja_JP, ...; English for any other language, since
// who reads French reads English sooner than Japanese.
func langOf(v string) checklist.Lang {
	if strings.HasPrefix(strings.ToLower(v), "ja") {
		return checklist.Japanese
	}
	return checklist.English
}

// t is the sentence in the language of this run.
func (a *app) t(ja, en string, args ...any) string {
	s := checklist.Text{JA: ja, EN: en}.In(a.lang)
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// translate gives cobra's own words the language of the user.
func (a *app) translate(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.SetUsageTemplate(a.t(usageJA, usageEN))
	root.SetHelpTemplate(`{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`)
	each(root, func(c *cobra.Command) {
		c.InitDefaultHelpFlag()
		c.InitDefaultVersionFlag()
		a.flag(c.Flags(), "help", "この説明を表示します", "show this help")
		a.flag(c.Flags(), "version", "版を表示します", "show the version")
		switch c.Name() {
		case "help":
			c.Short = a.t("コマンドの説明を表示します", "Show help about a command")
			c.Long = ""
		case "completion":
			c.Short = a.t("シェルの補完の設定を出力します", "Print a completion script for a shell")
		}
	})
}

func (a *app) flag(set *pflag.FlagSet, name, ja, en string) {
	if f := set.Lookup(name); f != nil {
		f.Usage = a.t(ja, en)
	}
}

func each(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		each(sub, f)
	}
}

const usageEN = `Usage:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Options:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Options of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

var usageJA = strings.NewReplacer(
	"Usage:", "使い方:", "Examples:", "例:", "Options of every command:", "どのコマンドにも使えるオプション:",
	"Commands:", "コマンド:", "Options:", "オプション:", " COMMAND{{end}}", " コマンド{{end}}",
).Replace(usageEN)
