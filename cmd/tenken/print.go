package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tenken/checklist"
)

// visibleWriter is the last gate before the terminal and logs for everything
// that commands print: no control character, escape sequence or invisible
// direction mark from a file, a workbook or an argument passes it. (The screens
// of assess/tui have their own gate and do not come this way.)
type visibleWriter struct{ w io.Writer }

func visible(w io.Writer) io.Writer { return visibleWriter{w} }

func (v visibleWriter) Write(p []byte) (int, error) {
	if _, err := io.WriteString(v.w, checklist.Visible(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// outlet is where a command prints. It keeps the first error, so that a full
// disk behind standard output is told once, at the end, and not at each line;
// and it can be shut, so that work that was given up says nothing more.
type outlet struct {
	mu   sync.Mutex
	w    io.Writer
	err  error
	shut bool
}

func (o *outlet) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.shut || o.err != nil {
		return len(p), nil
	}
	_, o.err = o.w.Write(p)
	return len(p), nil
}

func (o *outlet) close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.shut = true
	return o.err
}

// filled is a text with its verbs filled in; what is itself said in both languages
// is filled into each in its own.
func filled(text checklist.Text, args ...any) checklist.Text {
	if len(args) == 0 {
		return text
	}
	return checklist.Text{JA: spoken(text, checklist.Japanese, args), EN: spoken(text, checklist.English, args)}
}

func spoken(text checklist.Text, lang checklist.Lang, args []any) string {
	said := slices.Clone(args)
	for i, arg := range args {
		if s, ok := arg.(interface{ In(checklist.Lang) string }); ok {
			said[i] = s.In(lang)
		}
	}
	return fmt.Sprintf(text.In(lang), said...)
}

// tr is a sentence in the language of this run.
func (a *app) tr(text checklist.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(a.lang)
	}
	return spoken(text, a.lang, args)
}

// say prints a result, note a message beside it.
func (a *app) say(text checklist.Text, args ...any)  { fmt.Fprintln(a.out, a.tr(text, args...)) }
func (a *app) note(text checklist.Text, args ...any) { fmt.Fprintln(a.err, a.tr(text, args...)) }

// encode prints a value for programs: one line of JSON.
func (a *app) encode(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// table prints rows in columns aligned by display width, which counts a kanji
// as two cells; text/tabwriter counts runes and would tear the columns.
func table(w io.Writer, rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell)
			if i < len(row)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell)+2))
			}
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(b.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}

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
			c.Short = a.tr(printShowHelpAboutCommand)
			c.Long = ""
		case "completion":
			c.Short = a.tr(printPrintCompletionScriptForShell)
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
