package cells

import (
	"strings"

	"tenken/checklist"
)

// Editor is text being typed: whole graphemes and a caret between them. It
// knows nothing of screens; a screen asks it for its lines and its caret.
type Editor struct {
	graphemes []string
	at        int  // graphemes before the caret
	multi     bool // Enter begins a new line; else newlines become spaces
}

// NewEditor holds text, with the caret at its end.
func NewEditor(text string, multi bool) Editor {
	e := Editor{multi: multi}
	e.Insert(text)
	return e
}

// Multi reports whether Enter begins a new line.
func (e *Editor) Multi() bool { return e.multi }

// Text is all that is typed so far.
func (e *Editor) Text() string { return strings.Join(e.graphemes, "") }

// Insert puts what was typed or pasted at the caret, however many characters
// came at once: an IME commits several, a paste may hold anything. What no eye
// can see becomes visible, so that what is seen is what is saved.
func (e *Editor) Insert(s string) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = checklist.Visible(strings.ReplaceAll(s, "\r", "\n"))
	if !e.multi {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	left := checklist.Clean(strings.Join(e.graphemes[:e.at], "") + s)
	right := strings.Join(e.graphemes[e.at:], "")
	e.set(left + right)
	e.at = len(Graphemes(left))
}

func (e *Editor) set(s string) {
	e.graphemes = Graphemes(s)
	e.at = min(e.at, len(e.graphemes))
}

// Key does what a key means while typing and reports whether it means anything.
func (e *Editor) Key(key string) bool {
	switch key {
	case "left", "ctrl+b":
		e.at = max(0, e.at-1)
	case "right", "ctrl+f":
		e.at = min(len(e.graphemes), e.at+1)
	case "home", "ctrl+a":
		e.at = e.lineStart()
	case "end", "ctrl+e":
		e.at = e.lineEnd()
	case "backspace", "ctrl+h":
		if e.at > 0 {
			e.remove(e.at-1, e.at)
		}
	case "delete", "ctrl+d":
		e.remove(e.at, min(len(e.graphemes), e.at+1))
	case "ctrl+k":
		e.remove(e.at, e.lineEnd())
	case "ctrl+u":
		e.remove(e.lineStart(), e.at)
	default:
		return false
	}
	return true
}

func (e *Editor) remove(from, to int) {
	rest := append(append([]string(nil), e.graphemes[:from]...), e.graphemes[to:]...)
	e.at = from
	e.set(strings.Join(rest, ""))
}

func (e *Editor) lineStart() int {
	i := e.at
	for i > 0 && e.graphemes[i-1] != "\n" {
		i--
	}
	return i
}

func (e *Editor) lineEnd() int {
	i := e.at
	for i < len(e.graphemes) && e.graphemes[i] != "\n" {
		i++
	}
	return i
}

// Vertical moves the caret one line up (-1) or down (1) as the text is drawn n
// cells wide, and reports whether there was such a line.
func (e *Editor) Vertical(m Meter, n, by int) bool {
	text := e.Text()
	lines := m.spans(text, n-1)
	row, col := e.place(m, lines)
	if row += by; row < 0 || row >= len(lines) {
		return false
	}
	s := lines[row]
	target := s.from + len(m.prefix(text[s.from:s.to], col))
	e.at = 0
	for used := 0; e.at < len(e.graphemes) && used < target; e.at++ {
		used += len(e.graphemes[e.at])
	}
	return true
}

// place is the line and the cell of the caret.
func (e *Editor) place(m Meter, lines []span) (row, col int) {
	text := e.Text()
	at := len(strings.Join(e.graphemes[:e.at], ""))
	for i, s := range lines {
		if at >= s.from && at <= s.to {
			row = i // of two lines that meet at the caret the later one
		}
	}
	return row, m.Cells(text[lines[row].from:at])
}

// Draw draws the text n cells wide and says where the caret is. One cell
// of every line is kept free for the caret.
func (e *Editor) Draw(m Meter, n int) (lines []string, row, col int) {
	if !e.multi {
		return e.window(m, n)
	}
	text := e.Text()
	spans := m.spans(text, n-1)
	for _, s := range spans {
		lines = append(lines, m.prefix(text[s.from:s.to], n))
	}
	row, col = e.place(m, spans)
	return lines, row, min(col, n-1)
}

// window is a single line that scrolls sideways so that the caret is in sight.
func (e *Editor) window(m Meter, n int) (lines []string, row, col int) {
	from := 0
	if m.Cells(e.Text()) >= n {
		from = e.at
		for room := n - n/4; from > 0; from-- {
			if room -= m.Cells(e.graphemes[from-1]); room <= 0 {
				break
			}
		}
	}
	col = m.Cells(strings.Join(e.graphemes[from:e.at], ""))
	return []string{m.prefix(strings.Join(e.graphemes[from:], ""), n)}, 0, min(col, n-1)
}
