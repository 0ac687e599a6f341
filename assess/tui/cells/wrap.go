package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// newlines are the characters that end a line by themselves.
const newlines = "\r\n\v\f\u0085\u2028\u2029"

// span is one line of a longer text, in bytes; its newline is outside of it.
type span struct{ from, to int }

// spans breaks text into lines of at most n cells by the rules of Unicode line
// breaking, which hold kinsoku: 、。）」 and small kana never begin a line, （「
// never end one, no word and no grapheme is split. Only what is longer than a
// whole line is split, between graphemes. Spaces at the end of a line belong
// to it and may hang over. There is always at least one line.
func (m Meter) spans(text string, n int) []span {
	var lines []span
	n = max(n, 2)
	if !strings.ContainsAny(text, newlines) && m.Cells(text) <= n {
		return []span{{0, len(text)}}
	}
	from, at, used, state := 0, 0, 0, -1
	for rest := text; rest != ""; {
		var seg string
		seg, rest, state = segment(rest, state)
		body := strings.TrimRight(seg, newlines)
		bare := strings.TrimRight(body, " ")
		if used > 0 && used+m.Cells(bare) > n {
			lines = append(lines, span{from, at})
			from, used = at, 0
		}
		for cut := 0; used == 0 && m.Cells(bare[cut:]) > n; {
			cut += len(m.mannered(bare[cut:], n))
			lines = append(lines, span{from, at + cut})
			from = at + cut
		}
		used = m.Cells(text[from : at+len(body)])
		at += len(seg)
		if len(body) < len(seg) {
			lines = append(lines, span{from, at - len(seg) + len(body)})
			from, used = at, 0
		}
	}
	if from < len(text) || len(lines) == 0 || at > 0 && from == at && strings.ContainsAny(text[at-1:], newlines) {
		lines = append(lines, span{from, len(text)})
	}
	return lines
}

// Never begins a line, whatever precedes it; never ends one, whatever follows.
const (
	neverLast  = "（「『【〔［｛〈《"
	neverFirst = "、。，．・：；？！）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョヽヾゝゞ々>"
)

// segment cuts off what stays together on a line. The library breaks after an
// emoji with a skin tone whatever follows; a character that never begins a line
// is joined to what precedes it all the same.
func segment(text string, state int) (seg, rest string, _ int) {
	seg, rest, _, state = uniseg.FirstLineSegmentInString(text, state)
	for rest != "" && !strings.ContainsAny(seg[len(seg)-1:], newlines+" ") {
		if r, _ := utf8.DecodeRuneInString(rest); !strings.ContainsRune(neverFirst, r) {
			break
		}
		var more string
		more, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		seg += more
	}
	return seg, rest, state
}

// piece is what fits on a line of a word that does not: whole graphemes, or
// code points where even one grapheme is wider than the line.
func (m Meter) piece(s string, n int) string {
	if p := m.prefix(s, n); p != "" {
		return p
	}
	end := 0
	for i, r := range s {
		if end > 0 && m.Cells(s[:i+utf8.RuneLen(r)]) > n {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return s[:end]
}

// mannered is piece, shorter where a line would begin or end with what may not.
func (m Meter) mannered(s string, n int) string {
	gs := Graphemes(m.piece(s, n))
	for i := len(gs); i > 0; i-- {
		p := strings.Join(gs[:i], "")
		next, _ := utf8.DecodeRuneInString(s[len(p):])
		last, _ := utf8.DecodeRuneInString(gs[i-1])
		if len(p) == len(s) || !strings.ContainsRune(neverFirst, next) && !strings.ContainsRune(neverLast, last) {
			return p
		}
	}
	return m.piece(s, n)
}

// orphan is the width of a last line too short to be left alone.
const orphan = 5

// Wrap breaks text into lines of at most n cells; see [Meter.spans]. A newline
// at the very end adds no line. A last line of a character or two takes some
// from the lines above, where that costs no line more. Wrap first, style after.
func (m Meter) Wrap(text string, n int) []string {
	text = strings.TrimRight(text, newlines)
	spans := m.spans(text, n)
	lines := cutAt(text, spans)
	if n < 24 || len(lines) < 2 || m.Cells(lines[len(lines)-1]) >= orphan || strings.ContainsAny(text, newlines) {
		return lines
	}
	for less := 1; less <= 8 && n-less > n/2; less++ {
		even := cutAt(text, m.spans(text, n-less))
		if len(even) > len(lines) {
			break
		}
		if m.Cells(even[len(even)-1]) >= orphan {
			return even
		}
	}
	return lines
}

func cutAt(text string, spans []span) []string {
	var lines []string
	for _, s := range spans {
		lines = append(lines, strings.TrimRight(text[s.from:s.to], " "))
	}
	return lines
}

// Hang wraps text after a prefix, with later lines set under the text.
func (m Meter) Hang(prefix, text string, n int) []string {
	w := m.Cells(prefix)
	lines := m.Wrap(text, n-w)
	for i, l := range lines {
		if i == 0 {
			lines[i] = prefix + l
		} else {
			lines[i] = strings.Repeat(" ", w) + l
		}
	}
	return lines
}

// What a break costs, in squared cells of unevenness: none after 、 or a space,
// little between two phrases, more within one, most within a word.
const (
	costPhrase   = 9
	costWithin   = 144
	costCompound = 256
	costWord     = 625
)

// Balance breaks a text that is set large and alone: into as few lines as [Meter.Wrap]
// does, of about the same length, rather between phrases than within. Its cost
// is cubic in lines only: questions are short.
func (m Meter) Balance(text string, n int) []string {
	text = strings.TrimRight(text, newlines)
	greedy := m.Wrap(text, n)
	if len(greedy) < 2 || len(greedy) > 12 || strings.ContainsAny(text, newlines) {
		return greedy
	}
	segs := segments(text)
	width := make([]int, len(segs)+1) // cells before each
	for i, s := range segs {
		width[i+1] = width[i] + m.Cells(s)
	}
	best := m.ways(segs, width, len(greedy), n)
	if best[len(greedy)][len(segs)].cost < 0 {
		return greedy // a word longer than a line
	}
	lines := make([]string, len(greedy))
	for k, i := len(greedy), len(segs); k > 0; k-- {
		from := best[k][i].from
		lines[k-1] = strings.TrimRight(strings.Join(segs[from:i], ""), " ")
		if m.Cells(lines[k-1]) > n { // a cluster across two segments
			return greedy
		}
		i = from
	}
	return lines
}

// way is the best one to break the first segments: what it costs, and the segment with
// which its last line begins; below 0 there is none.
type way struct{ cost, from int }

// ways are the best ones to break the first i segments into k lines, by k and i. width
// is the cells before each segment.
func (m Meter) ways(segs []string, width []int, lines, n int) [][]way {
	even := width[len(segs)] / lines
	best := make([][]way, lines+1)
	for k := range best {
		best[k] = make([]way, len(segs)+1)
		for i := range best[k] {
			best[k][i].cost = -1
		}
	}
	best[0][0].cost = 0
	for k := 1; k < len(best); k++ {
		for i := 1; i <= len(segs); i++ {
			bare := width[i-1] + m.Cells(strings.TrimRight(segs[i-1], " "))
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
	return best
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

// Graphemes are the characters of a text as an eye counts them.
func Graphemes(s string) []string {
	var out []string
	state := -1
	for s != "" {
		var g string
		g, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		out = append(out, g)
	}
	return out
}
