package tui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// overviewScreen shows how far every section is and how it stands.
type overviewScreen struct{ list list }

// newOverview stands on the section of the question at hand.
func newOverview(m *model) *overviewScreen {
	o := &overviewScreen{}
	q := m.session().At()
	for _, s := range m.session().Progress().Sections {
		if s.Asked == 0 {
			continue
		}
		if q != nil && m.session().SectionOf(q.ID).ID == s.ID {
			return o
		}
		o.list.at++
	}
	o.list.at = 0
	return o
}

func (*overviewScreen) title(m *model) string { return m.t(wOverview) }

func (o *overviewScreen) keys(m *model) []binding {
	return append(o.list.keys(o.rows(m), wSeeItsQuestions),
		on("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
		on("/", wFind, func(string) tea.Cmd { return m.push(newJump(m, "")) }).also("・", "j").inLine())
}

func (o *overviewScreen) rows(m *model) []row {
	var rows []row
	r, progress := m.session().Result(), m.session().Progress()
	state := func(i int) string {
		if m.session().Short() {
			return ""
		}
		return m.sectionState(r.Sections[i])
	}
	words, long := 8, 10 // cells of the verdicts, and of the bars, which give way to longer words
	for i := range progress.Sections {
		words = max(words, m.meter.cells(state(i)))
	}
	if words > 8 {
		long = 5
	}
	for i, sec := range progress.Sections {
		if sec.Asked == 0 {
			continue
		}
		tail := fmt.Sprintf("%2d/%2d", sec.Asked-sec.Remaining, sec.Asked)
		if m.narrow() {
			if st := state(i); st != "" {
				tail += "  " + m.meter.pad(st, 8)
			}
			rows = append(rows, row{text: oneLine(sec.Title.In(m.lang)), tail: tail,
				do: func() tea.Cmd { return m.push(newJump(m, sec.ID)) }})
			continue
		}
		tail = bar(sec.Asked-sec.Remaining, sec.Asked, long) + " " + tail + "  " + m.meter.pad(state(i), words)
		rows = append(rows, row{mark: m.meter.pad(sec.ID, 8), text: oneLine(sec.Title.In(m.lang)), tail: tail,
			do: func() tea.Cmd { return m.push(newJump(m, sec.ID)) }})
	}
	return rows
}

// bar is a bar of n cells, filled by done of all; a number stands beside it.
func bar(done, all, n int) string {
	filled := 0
	if all > 0 {
		filled = done * n / all
	}
	return strings.Repeat("#", filled) + strings.Repeat(".", n-filled)
}

func (o *overviewScreen) page(m *model, c column) page {
	var p page
	g := m.session().Progress()
	m.para(c, &p, m.theme.Strong, m.f(wProgress, g.Answered(), g.Asked, g.Remaining))
	if why := m.whyRemaining(); why != "" {
		m.para(c, &p, m.theme.Faint, why+m.t(wStop))
	}
	if m.height >= 16 {
		p.blank()
	}
	o.list.draw(m, c, &p, o.rows(m))
	return p
}

// What a break costs, in squared cells of unevenness: none behind 、 or a space,
// little between two phrases, more within one, most within a word.
const (
	costPhrase   = 9
	costWithin   = 144
	costCompound = 256
	costWord     = 625
)

// balance breaks a text that stands large and alone: into as few lines as wrap
// does, of about the same length, rather between phrases than within. Its cost
// is cubic in lines only: questions are short.
func (m meter) balance(text string, n int) []string {
	text = strings.TrimRight(text, newlines)
	greedy := m.wrap(text, n)
	if len(greedy) < 2 || len(greedy) > 12 || strings.ContainsAny(text, newlines) {
		return greedy
	}
	segs := segments(text)
	width := make([]int, len(segs)+1) // cells before each
	for i, s := range segs {
		width[i+1] = width[i] + m.cells(s)
	}
	even := width[len(segs)] / len(greedy)
	type way struct{ cost, from int }
	best := make([][]way, len(greedy)+1) // best[k][i]: the first i segments on k lines
	for k := range best {
		best[k] = make([]way, len(segs)+1)
		for i := range best[k] {
			best[k][i].cost = -1
		}
	}
	best[0][0].cost = 0
	for k := 1; k < len(best); k++ {
		for i := 1; i <= len(segs); i++ {
			bare := width[i-1] + m.cells(strings.TrimRight(segs[i-1], " "))
			for j := i - 1; j >= 0 && bare-width[j] <= n; j-- {
				if best[k-1][j].cost < 0 {
					continue
				}
				off := bare - width[j] - even
				cost := best[k-1][j].cost + off*off
				if i < len(segs) {
					cost += breakCost(segs[i-1], segs[i])
				}
				if b := &best[k][i]; b.cost < 0 || cost < b.cost {
					*b = way{cost, j}
				}
			}
		}
	}
	if best[len(greedy)][len(segs)].cost < 0 {
		return greedy // a word longer than a line
	}
	lines := make([]string, len(greedy))
	for k, i := len(greedy), len(segs); k > 0; k-- {
		from := best[k][i].from
		lines[k-1] = strings.TrimRight(strings.Join(segs[from:i], ""), " ")
		if m.cells(lines[k-1]) > n { // a cluster across two segments
			return greedy
		}
		i = from
	}
	return lines
}

// segments are the parts of a text between which a line may break.
func segments(text string) []string {
	var segs []string
	state := -1
	for text != "" {
		var seg string
		seg, text, state = segment(text, state)
		segs = append(segs, seg)
	}
	return segs
}

// breakCost is what it costs to break between two segments.
func breakCost(before, after string) int {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	kana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
	switch {
	case strings.ContainsRune("、。 　", last), strings.ContainsRune("）」", last) && !unicode.Is(unicode.Hiragana, next):
		return 0
	case strings.ContainsRune(neverLast, next), strings.ContainsRune("をはがにでともへやのかて", last) &&
		!unicode.Is(unicode.Hiragana, next):
		return costPhrase
	case kana(last) && kana(next):
		return costWord
	case unicode.Is(unicode.Han, last) && unicode.Is(unicode.Han, next):
		return costCompound
	}
	return costWithin
}

// alone adds text that stands large and alone.
func (m *model) alone(c column, p *page, style lipgloss.Style, text string) {
	for _, l := range m.meter.balance(text, c.width) {
		p.add(style.Render(l))
	}
}
