package tui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/width"

	"tenken/checklist"
)

// binding is one row of a screen's key table: it handles the keys, and it is
// what the bottom line and the list behind `?` say of them.
type binding struct {
	keys  []string       // as keyName names them
	label checklist.Text // how the keys are called on screen
	text  checklist.Text // what they do
	line  bool           // has a place in the line at the bottom
	one   bool           // all its keys mean the same, so the list behind `?` can do it
	do    func(key string) tea.Cmd
}

// on is a key that is called as it is named; keys whose label differs, or
// which mean different things, come by onKeys.
func on(label string, text checklist.Text, do func(key string) tea.Cmd) binding {
	return binding{keys: []string{strings.ToLower(label)}, label: same(label), text: text, do: do}
}

func onKeys(keys []string, label, text checklist.Text, do func(key string) tea.Cmd) binding {
	return binding{keys: keys, label: label, text: text, do: do}
}

// also are further keys that do the same.
func (b binding) also(keys ...string) binding {
	b.keys, b.one = append(b.keys, keys...), true
	return b
}

// inLine gives the key a place in the line at the bottom.
func (b binding) inLine() binding {
	b.line = true
	return b
}

func find(table []binding, key string) *binding {
	for i := range table {
		for _, k := range table[i].keys {
			if k == key {
				return &table[i]
			}
		}
	}
	return nil
}

// same is a label that reads the same in both languages.
func same(s string) checklist.Text { return checklist.Text{JA: s, EN: s} }

// strokes turns a key message into the names of the keys meant. One message
// may carry several characters; full-width ones count as their narrow forms,
// so that an answer can be typed while an IME is on, and case does not matter.
func strokes(k tea.KeyPressMsg) []string {
	if k.Text == "" || k.Mod.Contains(tea.ModCtrl) || k.Mod.Contains(tea.ModAlt) {
		return []string{k.String()}
	}
	var out []string
	for _, r := range width.Fold.String(k.Text) {
		switch r {
		case ' ':
			out = append(out, "space")
		default:
			out = append(out, string(unicode.ToLower(r)))
		}
	}
	return out
}

// up and down are shared by everything that has a row to stand on.
var (
	labelUpDown = wUpDown
	labelSides  = wLeftRight
)

func moves(text checklist.Text, by func(int)) []binding {
	step := func(key string) tea.Cmd {
		switch key {
		case "up":
			by(-1)
		case "down":
			by(1)
		case "pgup":
			by(-10)
		case "pgdown":
			by(10)
		case "home":
			by(-1 << 20)
		case "end":
			by(1 << 20)
		}
		return nil
	}
	return []binding{
		onKeys([]string{"up", "down"}, labelUpDown, text, step).inLine(),
		onKeys([]string{"pgup", "pgdown"}, same("PgUp/PgDn"), wMoveByTen, step),
	}
}

// helpScreen lists the keys of the screen below, from the very table that
// handles them, and does what is chosen: no function needs its letter.
type helpScreen struct {
	table []binding
	list  list
}

func (m *model) help(string) tea.Cmd {
	if _, ok := m.top().(*helpScreen); ok {
		return m.pop()
	}
	return m.push(&helpScreen{table: m.table()})
}

func (*helpScreen) title(m *model) string { return m.t(wKeyList) }

func (h *helpScreen) keys(m *model) []binding {
	return h.list.keys(h.rows(m), wDo)
}

func (h *helpScreen) rows(m *model) []row {
	widest := 0
	for _, b := range h.table {
		widest = max(widest, m.meter.Cells(b.label.In(m.lang)))
	}
	var rows []row
	for _, b := range h.table {
		r := row{mark: m.meter.Pad(b.label.In(m.lang), widest) + "  ", text: b.text.In(m.lang)}
		if len(b.keys) == 1 || b.one {
			r.do = func() tea.Cmd { m.pop(); return b.do(b.keys[0]) }
		} else {
			r.mark = "  " + r.mark
		}
		rows = append(rows, r)
	}
	return rows
}

func (h *helpScreen) page(m *model, c column) page {
	var p page
	m.para(c, &p, m.theme.Faint, m.t(wChooseUpDownEnter))
	if m.height >= 16 {
		p.blank()
	}
	h.list.draw(m, c, &p, h.rows(m))
	return p
}
