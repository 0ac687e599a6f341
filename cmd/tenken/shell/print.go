package shell

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/rivo/uniseg"

	"tenken/checklist"
)

// visibleWriter is the last gate before the terminal and logs for everything
// that commands print: no control character, escape sequence or invisible
// direction mark from a file, a workbook or an argument passes it. (The screens
// of assess/tui have their own gate and do not come this way.)
type visibleWriter struct{ w io.Writer }

// Visible is a writer through that gate.
func Visible(w io.Writer) io.Writer { return visibleWriter{w} }

func (v visibleWriter) Write(p []byte) (int, error) {
	if _, err := io.WriteString(v.w, checklist.Visible(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Outlet is where a command prints. It keeps the first error, so that a full
// disk behind standard output is told once, at the end, and not at each line;
// and it can be shut, so that work that was given up says nothing more.
type Outlet struct {
	mu   sync.Mutex
	W    io.Writer
	err  error
	used bool // something was printed
	shut bool
}

func (o *Outlet) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.shut || o.err != nil {
		return len(p), nil
	}
	_, o.err = o.W.Write(p)
	o.used = o.used || len(p) > 0
	return len(p), nil
}

// Wrote says whether anything was printed.
func (o *Outlet) Wrote() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.used
}

// Close shuts the outlet and returns the first error.
func (o *Outlet) Close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.shut = true
	return o.err
}

// Table prints rows in columns aligned by display width, which counts a kanji
// as two cells; text/tabwriter counts runes and would tear the columns. A row is
// one line, whatever the cells hold.
func Table(w io.Writer, rows [][]string) error {
	var widths []int
	for r, row := range rows {
		rows[r] = slices.Clone(row)
		for i, cell := range row {
			cell = checklist.OneLine(cell)
			rows[r][i] = cell
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

// ChooseLang finds the language of everything that is printed, before the
// command line is parsed, because help and usage errors are in it too: --lang
// first, then the environment; Japanese on Windows and where the environment
// says nothing (C, POSIX, unset).
func ChooseLang(args []string, io World) checklist.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		v, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			v, ok = args[i+1], true
		}
		if ok && IsLang(v) { // what is none is refused, in the language of the environment
			return langOf(v)
		}
	}
	if v := io.Env("TENKEN_LANG"); v != "" {
		return langOf(v)
	}
	if io.GOOS == "windows" {
		return checklist.Japanese
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := io.Env(name)
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

// IsLang says whether a word of --lang names a language that there is, alone or
// with a country as the environment writes it.
func IsLang(v string) bool {
	base, _, _ := strings.Cut(strings.NewReplacer("_", "-", ".", "-").Replace(strings.ToLower(v)), "-")
	return base == "ja" || base == "en"
}

// Both is what something says of itself, in both languages.
func Both(s interface{ In(checklist.Lang) string }) checklist.Text {
	return checklist.Text{JA: s.In(checklist.Japanese), EN: s.In(checklist.English)}
}

// Filled is a text with its verbs filled in; what is itself said in both languages
// is filled into each in its own.
func Filled(text checklist.Text, args ...any) checklist.Text {
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
