package main

import (
	"io"

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
