package lint

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"tenken/checklist"
)

func characterRules() []Rule {
	return []Rule{
		rule("fill-in", checklist.Error, (*run).fillIn),
		rule("half-width-kana", checklist.Error, (*run).halfWidthKana),
		rule("forbidden-character", checklist.Error, (*run).forbidden),
		rule("invisible-character", checklist.Error, (*run).invisible),
		rule("mixed-width", checklist.Warning, (*run).mixedWidth),
		rule("space-in-japanese", checklist.Warning, (*run).spaceInJapanese),
		rule("odd-bracket", checklist.Warning, (*run).oddBracket),
		rule("text-after-hash", checklist.Warning, (*run).textAfterHash),
		rule("punctuation", checklist.Warning, (*run).punctuation),
	}
}

// fillIn looks at every line, comments included: a date or an id can be marked only there.
func (l *run) fillIn() {
	if !bytes.Contains(l.c.Raw, []byte(checklist.FillIn)) {
		return
	}
	n := 0
	for line := range bytes.Lines(l.places.Text()) {
		n++
		if at := bytes.Index(line, []byte(checklist.FillIn)); at >= 0 {
			rest := strings.Trim(string(line[at+len(checklist.FillIn):]), " \t\r\n\"'")
			l.report(
				checklist.Pos{File: l.c.Pos.File, Line: n, Column: utf8.RuneCount(line[:at]) + 1},
				checklist.Quoted(rest),
			)
		}
	}
}

// halfWidthKana looks at the file itself, because loading folds them to full width.
func (l *run) halfWidthKana() {
	if bytes.IndexFunc(l.c.Raw, checklist.HalfKana) < 0 {
		return
	}
	n := 0
	for line := range bytes.Lines(l.places.Text()) {
		n++
		if at := bytes.IndexFunc(line, checklist.HalfKana); at >= 0 {
			rest := string(line[at:])
			end := strings.IndexFunc(rest, func(c rune) bool { return !checklist.HalfKana(c) })
			kana := rest[:max(end, 0)]
			l.report(
				checklist.Pos{File: l.c.Pos.File, Line: n, Column: utf8.RuneCount(line[:at]) + 1},
				checklist.Clean(kana),
				kana,
			)
		}
	}
}

// inEither calls report at most once for each language of each phrase, with the
// first character for which bad holds.
func (l *run) inEither(
	bad func(c rune, lang checklist.Lang) bool,
	report func(at checklist.Pos, c rune, where string),
) {
	for i := range l.phrases {
		p := &l.phrases[i]
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			words := p.JA
			if lang == checklist.English {
				words = p.EN
			}
			if at := strings.IndexFunc(words, func(c rune) bool { return bad(c, lang) }); at >= 0 {
				c, _ := utf8.DecodeRuneInString(words[at:])
				report(l.at(p, lang), c, p.name())
			}
		}
	}
}

func (l *run) forbidden() {
	l.inEither(uncertainWidth, func(at checklist.Pos, c rune, where string) {
		l.report(at, where, c)
	})
}

// uncertainWidth says whether c is drawn one cell wide here and two there, or is
// missing on some machines. English may have its own quotes and dashes.
func uncertainWidth(c rune, lang checklist.Lang) bool {
	if c < 0xd7 {
		return false
	}
	if lang == checklist.Japanese && (c >= 0x2010 && c <= 0x2020 || c == '×' || c == '÷' || c == '±') {
		return true
	}
	return unicode.Is(uncertain, c)
}

var uncertain = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x203b, 0x203b, 1}, // ※
		{0x2100, 0x214f, 1}, // ℃ № ™
		{0x2160, 0x23ff, 1}, // Roman numerals, arrows, mathematical signs
		{0x2460, 0x27bf, 1}, // ① ─ ■ ○ ☆ ✓
		{0x2b00, 0x2bff, 1},
		{0x3013, 0x3013, 1}, // 〓, what is left of a lost character
		{0x3200, 0x33ff, 1}, // ㈱ ㎡ ㍻
		{0xfe0f, 0xfe0f, 1},
		{0xfffd, 0xfffd, 1},
	},
	R32: []unicode.Range32{{0x1f000, 0x1faff, 1}},
}

func (l *run) invisible() {
	unseen := func(c rune, _ checklist.Lang) bool { return c != 0xfeff && checklist.Invisible(c) || c == 0xfeff }
	l.inEither(unseen, func(at checklist.Pos, c rune, where string) {
		l.report(at, where, checklist.Visible(string(c)))
	})
}

func wideLetter(c rune) bool {
	return '０' <= c && c <= '９' || 'Ａ' <= c && c <= 'Ｚ' || 'ａ' <= c && c <= 'ｚ'
}

func narrowLetter(c rune) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// mixedWidth reports full-width letters where the file has half-width ones too:
// a list that is full-width throughout is at least of one kind.
func (l *run) mixedWidth() {
	narrow := false
	for p := range l.written {
		narrow = narrow || strings.IndexFunc(p.JA, narrowLetter) >= 0
	}
	if !narrow {
		return
	}
	for p := range l.written {
		if at := strings.IndexFunc(p.JA, wideLetter); at >= 0 {
			rest := p.JA[at:]
			if end := strings.IndexFunc(rest, func(c rune) bool { return !wideLetter(c) }); end >= 0 {
				rest = rest[:end]
			}
			l.report(l.at(p, checklist.Japanese), p.name(), checklist.Quoted(rest))
		}
	}
}

func (l *run) spaceInJapanese() {
	for p := range l.written {
		if p.kind == properName {
			continue
		}
		if w := spaced().FindString(p.JA); w != "" {
			l.report(l.at(p, checklist.Japanese), p.name(), w)
		}
	}
}

// spaced is a space between two Japanese letters. A line break is none: it is there to be seen.
var spaced = checklist.Pattern(`[\p{Hiragana}\p{Katakana}\p{Han}ー、。][\p{Zs}]+[\p{Hiragana}\p{Katakana}\p{Han}]`)

func (l *run) oddBracket() {
	for p := range l.written {
		if sign := lonely(p.JA); sign != 0 {
			l.report(l.at(p, checklist.Japanese), p.name(), sign)
		}
	}
}

// lonely is the first bracket of s that has no partner, or 0.
func lonely(s string) rune {
	partner := map[rune]rune{'」': '「', '』': '『', '）': '（', '】': '【', '］': '［'}
	var open []rune
	for _, c := range s {
		switch opens, closes := partner[c]; {
		case closes && (len(open) == 0 || open[len(open)-1] != opens):
			return c
		case closes:
			open = open[:len(open)-1]
		case strings.ContainsRune("「『（【［", c):
			open = append(open, c)
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return 0
}

// textAfterHash looks at plain sentences only: what follows a closing quote was
// meant as a comment. The marks of the skeleton have a rule of their own.
func (l *run) textAfterHash() {
	for i := range l.phrases {
		p := &l.phrases[i]
		for _, lang := range []checklist.Lang{checklist.Japanese, checklist.English} {
			lost := l.places.Comment(p.owner, append(p.keys[:len(p.keys):len(p.keys)], string(lang))...)
			if lost != "" && !strings.Contains(lost, checklist.FillIn) {
				l.report(l.at(p, lang), p.name(), checklist.Quoted(lost))
			}
		}
	}
}

// punctuation allows half-width signs between half-width letters (1,000, a.b), not beside Japanese.
func (l *run) punctuation() {
	for p := range l.written {
		if p.kind == properName {
			continue
		}
		if sign := wrongSign(p.JA); sign != "" {
			l.report(l.at(p, checklist.Japanese), p.name(), sign)
		}
	}
}

func wrongSign(s string) string {
	var before rune
	for _, c := range s {
		switch {
		case strings.ContainsRune("，．｡､", c):
			return string(c)
		case strings.ContainsRune(",?!()", c) && isJapanese(before):
			return string(c)
		case c == '.' && isJapanese(before):
			return string(c)
		case strings.ContainsRune("、。", c) && strings.ContainsRune("、。", before):
			return string([]rune{before, c})
		case isJapanese(c) && strings.ContainsRune(",?!)", before):
			return string(before)
		}
		before = c
	}
	return ""
}

// isJapanese says whether c is kana, kanji or a Japanese sign.
func isJapanese(c rune) bool {
	return c >= 0x3000 && unicode.In(c, unicode.Hiragana, unicode.Katakana, unicode.Han) ||
		strings.ContainsRune("、。「」（）ー々", c)
}
