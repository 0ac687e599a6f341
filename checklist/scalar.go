package checklist

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/width"
)

// highest is the greatest serial or rev.
const highest = 1_000_000

// scalar returns the source text of a scalar: whatever YAML would make of no,
// on, 010, 12:30 or a date, here it is the text that the author sees.
func (r *reading) scalar(n *yaml.Node, what string) (string, bool) {
	switch {
	case n.Kind == yaml.AliasNode, n.Style&yaml.TaggedStyle != 0:
		return "", false // reported by bounds
	case n.Kind != yaml.ScalarNode:
		r.fail(r.pos(n), "not-a-text", wMustText.With(what),
			wCheckIndentationAndDash)
		return "", false
	case n.Tag == "!!null" && n.Value != "":
		r.fail(r.pos(n), "empty-value",
			wMeansNoValueInYaml.With(what, Quoted(n.Value)),
			wIfTheseLettersMeantQuote.With(Quoted(n.Value)))
		return "", false
	case n.Value == "" && n.Style == 0 && n.LineComment != "":
		r.fail(r.pos(n), "empty-value",
			wStartsWithSoComment.With(what),
			wQuoteValueWith)
		return "", false
	case strings.TrimFunc(n.Value, func(c rune) bool { return unicode.IsSpace(c) || Invisible(c) }) == "":
		r.fail(r.pos(n), "empty-value", wHasNoValue.With(what),
			wWriteValueOrRemoveKey)
		return "", false
	}
	return n.Value, true
}

// words reads a scalar as text fit to be shown.
func (r *reading) words(n *yaml.Node, what string) string {
	s, ok := r.scalar(n, what)
	if !ok {
		return ""
	}
	if Plain(s) {
		return strings.TrimSpace(s)
	}
	if bad, found := firstControl(s); found {
		r.fail(r.pos(n), "control-character",
			wHoldsControlCharacter.With(what, codePoint(bad)),
			wRemove)
		return ""
	}
	return strings.TrimSpace(Clean(s))
}

// text reads {ja: ..., en: ...}; English may be missing.
func (r *reading) text(what string, into *Text) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && n.Style&yaml.TaggedStyle == 0 && n.Tag != "!!null" {
			r.fail(r.pos(n), "not-a-mapping", wWrittenByLanguage.With(what),
				wWriteJaEnBelow.With(what))
			return
		}
		if ja, en, usual := inTwo(n); usual {
			into.JA, into.EN = r.words(ja, "ja"), r.words(en, "en")
			return
		}
		r.mappingOf(n, func() Text { return wTheKeyNamed.With(what) }, r.ja(&into.JA), r.en(&into.EN))
	}
}

// inTwo finds the two languages of nearly every text; false means look closer.
func inTwo(n *yaml.Node) (ja, en *yaml.Node, usual bool) {
	if n.Kind != yaml.MappingNode || len(n.Content) != 4 || n.Content[0].Value != "ja" || n.Content[2].Value != "en" {
		return nil, nil, false
	}
	ja, en = n.Content[1], n.Content[3]
	return ja, en, ja.Value != "" && en.Value != "" && ja.Tag != "!!null" && en.Tag != "!!null"
}

func (r *reading) ja(into *string) entry {
	return must("ja", func(n *yaml.Node) { *into = r.words(n, "ja") })
}

func (r *reading) en(into *string) entry {
	return may("en", func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && n.Value == "" {
			return // not yet translated
		}
		*into = r.words(n, "en")
	})
}

func (r *reading) line(what string, into *string) func(*yaml.Node) {
	return func(n *yaml.Node) { *into = onOneLine(r.words(n, what)) }
}

// heading reads a text that is one line wherever it is shown: a name, a title, a
// label. A line break in it would begin a line that looks like the program's own.
func (r *reading) heading(what string, into *Text) func(*yaml.Node) {
	read := r.text(what, into)
	return func(n *yaml.Node) {
		read(n)
		into.JA, into.EN = onOneLine(into.JA), onOneLine(into.EN)
	}
}

func onOneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// IsID says whether s has the form of an id.
func IsID(s string) bool {
	if len(s) == 0 || len(s) > maxID {
		return false
	}
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || c != '.' && c != '_' && c != '-') {
			return false
		}
	}
	return true
}

// truthWords are what people write for the values of a yesno.
var truthWords = map[string]string{"はい": YesValue, "いいえ": NoValue, "あり": YesValue, "なし": NoValue, "有": YesValue,
	"無": NoValue,
	"○": YesValue, "×": NoValue}

func (r *reading) idOf(n *yaml.Node, what string) string {
	s, ok := r.scalar(n, what)
	if !ok {
		return ""
	}
	if IsID(s) {
		return s
	}
	hint := wStartWithLetterOrDigit.With(maxID)
	if word, ok := truthWords[s]; ok && what == "is" {
		hint = wWrite.With(word)
	} else if narrow := strings.TrimSpace(width.Narrow.String(s)); IsID(narrow) {
		hint = wWriteInHalfWidth.With(narrow)
	}
	r.fail(r.pos(n), "wrong-id", wHasNotFormId.With(what,
		Quoted(s)), hint)
	return ""
}

func (r *reading) id(what string, into *string) func(*yaml.Node) {
	return func(n *yaml.Node) { *into = r.idOf(n, what) }
}

// number reads a whole number from low to high.
func (r *reading) number(what string, low, high int, into *int) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		v, err := strconv.Atoi(s)
		if err == nil && strconv.Itoa(v) == s && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 &&
			low <= v && v <= high {
			*into = v
			return
		}
		hint := wWritePlainDigitsWithoutLeading
		if high < 10 {
			hint = wWriteNumberFromInPlain.With(low, high)
		}
		if narrow := width.Narrow.String(s); narrow != s {
			hint = wWriteHalfWidthDigits.With(Quoted(narrow))
		} else if err == nil && strconv.Itoa(v) == s && n.Style == 0 {
			hint = wWriteNumberFrom.With(low, high)
		}
		r.fail(r.pos(n), "wrong-number", wNotWholeNumberFrom.With(what, Quoted(s), low, high), hint)
	}
}

// date reads a day in ISO form.
func (r *reading) date(what string, into *Date) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		if d := Date(s); d.Valid() {
			*into = d
			return
		}
		r.fail(r.pos(n), "wrong-date", wNotDate.With(what, Quoted(s)),
			wWriteYearMonthDayFor)
	}
}

// period reads how often something comes round: P1Y, P6M, P2W, P90D.
func (r *reading) period(what string, into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		if IsPeriod(s) {
			*into = s
			return
		}
		r.fail(r.pos(n), "wrong-value",
			wNotPeriod.With(what, Quoted(s)),
			wWritePNumberYM)
	}
}

// truth reads true or false.
func (r *reading) truth(what string, into *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		if n.Style == 0 && (s == "true" || s == "false") {
			*into = s == "true"
			return
		}
		r.fail(r.pos(n), "wrong-value",
			wNeitherTrueNorFalse.With(what, Quoted(s)),
			wWriteTrueOrRemoveKey)
	}
}

// oneOf reads one of a few words.
func oneOf[T ~string](r *reading, what string, into *T, words ...T) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		if slices.Contains(words, T(s)) {
			*into = T(s)
			return
		}
		names := make([]string, len(words))
		for i, w := range words {
			names[i] = string(w)
		}
		hint := wWriteOne.With(strings.Join(names, ", "))
		if near := Nearest(s, names); near != "" {
			hint = wDidYouMean.With(near)
		}
		r.fail(r.pos(n), "wrong-value", wCannot.With(what, Quoted(s)), hint)
	}
}

// url reads an address on the web; no other kind may reach a report as a link.
func (r *reading) url(into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s := r.words(n, "url")
		if s == "" {
			return
		}
		if host, ok := strings.CutPrefix(s, "https://"); (ok || strings.HasPrefix(s, "http://")) && host != "" &&
			!strings.ContainsAny(s, " \n\"'<>`") {
			*into = s
			return
		}
		r.fail(r.pos(n), "wrong-value",
			wUrlNotAddressStartsWith.With(Quoted(s)),
			wCopyAddressFromBrowser)
	}
}

// YAMLString is a text as YAML reads it back, between double quotes on one line.
func YAMLString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case '\n':
			b.WriteString(`\n`)
		case '\t':
			b.WriteString(`\t`)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// wordLists reads {ja: [...], en: [...]}: everyday words, at least one in Japanese.
func (r *reading) wordLists(into *Words) func(*yaml.Node) {
	one := func(what string, list *[]string) func(*yaml.Node) {
		return r.some(what, func(n *yaml.Node) {
			if w := r.words(n, what); w != "" {
				*list = append(*list, w)
			}
		})
	}
	return func(n *yaml.Node) {
		r.mapping(n, wWords, must("ja", one("ja", &into.JA)), may("en", one("en", &into.EN)))
	}
}
