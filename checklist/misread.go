package checklist

import (
	"strings"
	"unicode/utf8"
)

// oddity is a sign in the text that YAML takes for something else than its
// author meant. It is looked for only where the file cannot be read: the parser
// stops long after the sign, and says nothing of it.
type oddity struct {
	line, column int
	kind         *oddKind
}

type oddKind struct{ text, hint Text }

// The kinds, with what is said of them.
var (
	openQuote    = &oddKind{wQuoteOpensHereNeverClosed, wPutSameQuoteAtEnd}
	afterQuote   = &oddKind{wSomethingFollowsClosingQuote, wQuoteValueAsWhole}
	questionSign = &oddKind{wValueWithQuestionMarkNotQuoted, wQuoteValueWith}
	bracketSign  = &oddKind{wValueWithBracketNotQuoted, wQuoteValueWith}
	firstSign    = &oddKind{wValueStartsWithBangNotQuoted, wQuoteValueWith}
	hashSign     = &oddKind{wWhatFollowsHashIsComment, wQuoteValueWithHashOrMoveComment}
)

func (o oddity) problem(file string) Problem {
	return Problem{Pos: Pos{file, o.line, o.column}, Rule: "yaml-syntax", Text: o.kind.text, Hint: o.kind.hint,
		Severity: Error}
}

// oddities are the odd signs of a text in its order.
func oddities(text []byte) []oddity {
	m := &misreading{}
	for n, line := range linesOf(text) {
		m.line(n, string(line))
	}
	if m.quote != 0 {
		m.found = append(m.found, m.opened)
	}
	return m.found
}

// misreading reads line by line as YAML does, as far as quotes and brackets go.
type misreading struct {
	found  []oddity
	depth  int    // brackets open
	quote  byte   // open from a line before, or 0
	opened oddity // where it opened
	block  int    // lines indented deeper than this belong to a block of text (| or >); -1: none
	inside bool   // such a block
}

func (m *misreading) line(n int, s string) {
	indent := len(s) - len(strings.TrimLeft(s, " "))
	if m.inside {
		if indent > m.block || indent == len(s) {
			return
		}
		m.inside = false
	}
	at := 0
	if m.quote != 0 {
		end := closing(s, 0, m.quote)
		if end < 0 {
			return
		}
		if !follows(s[end+1:]) { // no author breaks a value there: the quote was never meant to go on
			m.found = append(m.found, m.opened)
			m.quote = 0
			m.line(n, s)
			return
		}
		m.quote, at = 0, end+1
	}
	m.signs(n, s, at, at == 0)
	if h := strings.TrimRight(s, " 0123456789+-"); m.depth == 0 &&
		(strings.HasSuffix(h, ": |") || strings.HasSuffix(h, ": >")) {
		m.inside, m.block = true, indent
	}
}

// goesOn says whether a plain text before a comment is a sentence, which the
// next line may have been meant to go on with.
func (m *misreading) goesOn(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return last > 0x3000 // Japanese: ids, dates and words of a few may well have a comment
}

// signs looks at the signs of a line from at; start says whether a value or a key may begin there.
func (m *misreading) signs(n int, s string, at int, start bool) {
	odd := func(at int, kind *oddKind) {
		m.found = append(m.found, oddity{n, utf8.RuneCountInString(s[:at]) + 1, kind})
	}
	for i := at; i < len(s); i++ {
		c, ends := s[i], i+1 == len(s) || s[i+1] == ' '
		flowEnds := ends || strings.IndexByte(",]}", s[i+1]) >= 0
		switch {
		case c == ' ':
		case c == '#' && (i == 0 || s[i-1] == ' '):
			if !start && (m.depth > 0 || m.goesOn(s[:i])) {
				odd(i, hashSign)
			}
			return
		case start && (c == '"' || c == '\''):
			end := closing(s, i+1, c)
			if end < 0 {
				m.quote, m.opened = c, oddity{n, utf8.RuneCountInString(s[:i]) + 1, openQuote}
				return
			}
			if !follows(s[end+1:]) {
				odd(i, afterQuote)
			}
			i, start = end, false
		case start && c == '-' && ends, m.depth > 0 && c == ',', c == ':' && (ends || m.depth > 0 && flowEnds):
			start = true
		case c == '{' || c == '[':
			if start {
				m.depth++
			} else if m.depth > 0 {
				odd(i, bracketSign)
				return
			}
		case m.depth > 0 && (c == '}' || c == ']'):
			m.depth--
			start = false
		case start && c == '!':
			odd(i, firstSign)
			start = false
		case m.depth > 0 && c == '?':
			odd(i, questionSign)
			start = false
		default:
			start = false
		}
	}
}

// closing is the index of the quote that closes the value in s from there on, or -1.
func closing(s string, from int, quote byte) int {
	for i := from; i < len(s); i++ {
		switch {
		case quote == '"' && s[i] == '\\':
			i++
		case s[i] != quote:
		case quote == '\'' && i+1 < len(s) && s[i+1] == quote:
			i++
		default:
			return i
		}
	}
	return -1
}

// follows says whether s may stand after a closing quote.
func follows(s string) bool {
	t := strings.TrimLeft(s, " ")
	return t == "" || strings.IndexByte(",]}:", t[0]) >= 0 || t[0] == '#' && len(t) < len(s)
}

// misread is the oddity that most likely made the parser stop while it read the
// lines from..to: a quote left open on or before them, else the first sign on them.
func misread(text []byte, from, to int) (oddity, bool) {
	found := oddities(text)
	for _, o := range found {
		if o.kind == openQuote && o.line <= to {
			return o, true
		}
	}
	for _, o := range found {
		if from <= o.line && o.line <= to {
			return o, true
		}
	}
	return oddity{}, false
}
