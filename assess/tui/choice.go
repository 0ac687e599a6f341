package tui

import "tenken/checklist"

// option is one of several answers to choose from, with a few words on it.
type option struct {
	name, about checklist.Text
}

// choices draws options one a line: the number to press, the name, the words.
// chosen is the present answer, at the row on which the arrows stand (-1: none).
// What is chosen is also marked by brackets, never by colour alone.
func (m *model) choices(c column, options []option, chosen, at int) []string {
	widest := 0
	for _, o := range options {
		widest = max(widest, m.meter.cells(oneLine(o.name.In(m.lang))))
	}
	var lines []string
	for i, o := range options {
		name := oneLine(o.name.In(m.lang))
		mark := "  "
		if i == at {
			mark = "> "
		}
		number := string(rune('1' + i))
		if i >= 9 {
			number = " "
		}
		text := " " + number + "  " + name + " "
		if i == chosen {
			text = "[" + number + "] " + name + " "
		}
		about := oneLine(o.about.In(m.lang))
		gap := widest - m.meter.cells(name) + 2
		room := c.width - 2 - m.meter.cells(text) - gap
		text = m.meter.cut(text, c.width-2)
		switch {
		case i == at:
			text = m.theme.Cursor.Render(text)
		case i == chosen:
			text = m.theme.Strong.Render(text)
		}
		if about != "" && m.meter.cells(about) <= room {
			text += spaces(gap) + m.theme.Faint.Render(about)
		}
		lines = append(lines, mark+text)
	}
	return lines
}

// step moves a row by n within count rows; from nowhere (-1) the first or last.
func step(at, n, count int) int {
	if count == 0 {
		return -1
	}
	if at < 0 && n < 0 {
		return count - 1
	}
	return min(max(0, at+n), count-1)
}

// digit is the row that a digit key means, from 0.
func digit(key string) int { return int(key[0] - '1') }

// digits are the keys 1..n.
func digits(n int) []string {
	var keys []string
	for i := range min(n, 9) {
		keys = append(keys, string(rune('1'+i)))
	}
	return keys
}
