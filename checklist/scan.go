package checklist

import (
	"bytes"
	"iter"
	"unicode/utf8"
)

// decode checks the size, the encoding and the characters of a file before
// anything looks at its meaning. It returns the text without a BOM.
func (r *reading) decode(raw []byte) (text []byte, ok bool) {
	top := Pos{File: r.file, Line: 1, Column: 1}
	if len(raw) > maxFile {
		r.fail(top, "too-large", wFileTooLarge.With(maxFile>>20),
			wSplitChecklistIntoSeveralFiles)
		return nil, false
	}
	switch guess := guessEncoding(raw); guess {
	case UTF8:
	case UTF8BOM:
		raw = raw[len("\ufeff"):]
	default:
		e := &EncodingError{Guess: guess, Offset: firstNotUTF8(raw)}
		r.fail(placeOf(r.file, raw, e.Offset), "encoding", e.Text(), e.Hint())
		return nil, false
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		r.fail(top, "empty-file", wFileEmpty,
			wCheckWhetherThisRightFile)
		return nil, false
	}
	r.marks(raw)
	for n, line := range linesOf(raw) {
		if !harmless(line) {
			r.characters(n, line)
		}
	}
	return raw, len(r.problems) == 0
}

// marks refuses a text with so many signs that begin a node of YAML that its
// nodes would cost time and memory before they could be counted. Two thousand
// questions in the full form have some 125,000; a node has one in flow form and
// two in block form, so that this limit is met before that of nodes by most.
func (r *reading) marks(text []byte) {
	most := 0
	for _, sign := range ",[{\n\r:-?" {
		most += bytes.Count(text, []byte{byte(sign)})
	}
	if most <= maxMarks {
		return
	}
	n := 0
	for i, b := range text {
		switch b {
		case ',', '[', '{', '\n':
			n++
		case '\r':
			if i+1 == len(text) || text[i+1] != '\n' {
				n++
			}
		case ':', '-', '?':
			if i+1 == len(text) || text[i+1] <= ' ' {
				n++
			}
		}
		if n > maxMarks {
			r.fail(placeOf(r.file, text, i), "too-many-nodes",
				wMoreThanLinesSeparators.With(maxMarks),
				wSplitChecklistIntoSeveralFiles)
			return
		}
	}
}

// lineLength is the length of the first line of text, with its end (LF, CRLF or CR).
func lineLength(text []byte) int {
	end := bytes.IndexAny(text, "\r\n")
	switch {
	case end < 0:
		return len(text)
	case text[end] == '\r' && end+1 < len(text) && text[end+1] == '\n':
		return end + 2
	default:
		return end + 1
	}
}

// linesOf yields the lines of text without their ends, from 1.
func linesOf(text []byte) iter.Seq2[int, []byte] {
	old := bytes.IndexByte(text, '\r') >= 0
	return func(yield func(int, []byte) bool) {
		for n := 1; len(text) > 0; n++ {
			end, next := len(text), len(text)
			if old {
				next = lineLength(text)
				end = len(bytes.TrimRight(text[:next], "\r\n"))
			} else if at := bytes.IndexByte(text, '\n'); at >= 0 {
				end, next = at, at+1
			}
			if !yield(n, text[:end]) {
				return
			}
			text = text[next:]
		}
	}
}

// characters reports what no line of a checklist may hold, each kind once a line.
func (r *reading) characters(n int, line []byte) {
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	if tab := bytes.IndexByte(line[:indent], '\t'); tab == 0 || tab > 0 && indent < len(line) {
		r.fail(Pos{r.file, n, tab + 1}, "tab-indent", wTabUsedForIndentation,
			wIndentWithSpaces)
	}
	column := 0
	for _, c := range string(line) {
		column++
		rule, text, hint := badCharacter(c)
		if rule != "" {
			r.fail(Pos{r.file, n, column}, rule, text, hint)
			return
		}
	}
}

// harmless says quickly that a line of valid UTF-8 holds ASCII and U+3000 to U+9FFF
// only, none of which characters refuses; false means look closer.
func harmless(line []byte) bool {
	for _, b := range line {
		if b < ' ' || b == 0x7f || b >= 0xc0 && b != 0xe3 && (b < 0xe4 || b > 0xe9) {
			return false
		}
	}
	return true
}

func badCharacter(c rune) (rule string, text, hint Text) {
	switch {
	case c == '\t' || c >= ' ' && c < 0x7f:
		return "", Text{}, Text{}
	case c == utf8.RuneError:
		return "replacement-character", wThereTraceLostCharactersU,
			wLookAtOriginalPutRight
	case c == 0x85 || c == 0x2028 || c == 0x2029:
		return "line-separator", wThereUnusualLineEnd.With(codePoint(c)),
			wRemoveEndLineAsUsual
	case control(c) || c == 0xfeff || c == 0xfffe || c == 0xffff:
		return "control-character", wThereInvisibleCharacter.With(codePoint(c)),
			wRemove
	}
	return "", Text{}, Text{}
}
