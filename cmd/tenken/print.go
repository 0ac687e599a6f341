package main

import (
	"encoding/json"
	"fmt"
	"io"
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

// tr is a sentence in the language of this run.
func (a *app) tr(text checklist.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(a.lang)
	}
	return fmt.Sprintf(text.In(a.lang), args...)
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
