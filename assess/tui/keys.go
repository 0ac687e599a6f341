package tui

import (
	"fmt"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/width"

	"tenken/checklist"
)

// binding is one row of a screen's key table: it handles the keys, and it is
// what the bottom line and the list that `?` opens say of them.
type binding struct {
	keys  []string       // as keyName names them
	label checklist.Text // how the keys are called on screen
	text  checklist.Text // what they do
	line  bool           // has a place in the line at the bottom
	late  bool           // gets it only after the others
	one   bool           // all its keys mean the same, so the list of keys can do it
	do    func(key string) tea.Cmd
}

// onKey is a key that is called as it is named; keys whose label differs, or
// which mean different things, come by onKeys.
func onKey(label string, text checklist.Text, do func(key string) tea.Cmd) binding {
	return binding{keys: []string{strings.ToLower(label)}, label: alike(label), text: text, do: do}
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

// ifRoom gives the key a place in the line at the bottom where one is left.
func (b binding) ifRoom() binding {
	b.line, b.late = true, true
	return b
}

func bindingFor(table []binding, key string) *binding {
	for i := range table {
		for _, k := range table[i].keys {
			if k == key {
				return &table[i]
			}
		}
	}
	return nil
}

// alike is a label that reads the same in both languages.
func alike(s string) checklist.Text { return checklist.Text{JA: s, EN: s} }

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

// moves are the keys of everything that has rows to select.
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
		onKeys([]string{"up", "down"}, wUpDown, text, step).ifRoom(), // the mark of the row tells of them too
		onKeys([]string{"pgup", "pgdown"}, alike("PgUp/PgDn"), wMoveByTen, step),
		onKeys([]string{"home", "end"}, alike("Home/End"), wFirstLast, step),
	}
}

// mostRank is the rank of keys that are named last.
const mostRank = 3

// rankOf is how soon a key is named: what goes on first, then what goes back.
func rankOf(k binding) int {
	switch key := k.keys[0]; {
	case k.late:
		return mostRank
	case key == "enter" || key == "1":
		return 0
	case key == "esc":
		return 1
	}
	return 2
}

// important weighs the keys named: those that go on and back count most, and of the
// others the first three.
func important(keys []binding) int {
	main, others := 0, 0
	for _, k := range keys {
		switch rankOf(k) {
		case 0, 1:
			main++
		case 2:
			others++
		}
	}
	return 4*main + min(others, 3)
}

// digitRow is the row that a digit key means, from 0.
func digitRow(key string) int { return int(key[0] - '1') }

// digits are the keys 1..n.
func digits(n int) []string {
	var keys []string
	for i := range min(n, 9) {
		keys = append(keys, string(rune('1'+i)))
	}
	return keys
}

// numberIn reads a number in digits of any width.
func numberIn(s string) (int, bool) {
	n := 0
	_, err := fmt.Sscanf(plainWord(s), "%d", &n)
	return n, err == nil && fmt.Sprint(n) == plainWord(s)
}

// plainWord folds what was typed for comparison with the words of commands.
func plainWord(s string) string { return strings.ToLower(width.Fold.String(s)) }
