package checklist

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/width"
)

// scalar returns the source text of a scalar: whatever YAML would make of no,
// on, 010, 12:30 or a date, here it is the text that the author sees.
func (r *reading) scalar(n *yaml.Node, what string) (string, bool) {
	switch {
	case n.Kind == yaml.AliasNode, n.Style&yaml.TaggedStyle != 0:
		return "", false // reported by bounds
	case n.Kind != yaml.ScalarNode:
		r.fail(r.pos(n), "not-a-text", say("%[1]s には文字列を書きます", "%[1]s must be a text", what),
			say("字下げと「- 」を確かめてください", "check the indentation and \"- \""))
		return "", false
	case n.Tag == "!!null" && n.Value != "":
		r.fail(r.pos(n), "empty-value",
			say("%[1]s の「%[2]s」は YAML では「値なし」を意味します", "%[1]s: %[2]s means no value in YAML", what, Quoted(n.Value)),
			say("この文字のつもりなら引用符で囲んでください: \"%s\"", "if these letters are meant, quote them: \"%s\"", Quoted(n.Value)))
		return "", false
	case n.Value == "" && n.Style == 0 && n.LineComment != "":
		r.fail(r.pos(n), "empty-value",
			say("%[1]s の値が「#」で始まるため、注釈になっています", "%[1]s starts with #, so that it is a comment", what),
			say("値を \" で囲んでください", "quote the value with \""))
		return "", false
	case strings.TrimFunc(n.Value, func(c rune) bool { return unicode.IsSpace(c) || Invisible(c) }) == "":
		r.fail(r.pos(n), "empty-value", say("%[1]s の値がありません", "%[1]s has no value", what),
			say("値を書くか、キーごと消してください", "write a value, or remove the key"))
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
	if bad, found := firstControl(s); found {
		r.fail(r.pos(n), "control-character",
			say("%[1]s に制御文字 %[2]s があります", "%[1]s holds the control character %[2]s", what, codePoint(bad)),
			say("その文字を消してください", "remove it"))
		return ""
	}
	return strings.TrimSpace(Clean(s))
}

// text reads {ja: ..., en: ...}; English may be missing.
func (r *reading) text(what string, into *Text) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && n.Style&yaml.TaggedStyle == 0 && n.Tag != "!!null" {
			r.fail(r.pos(n), "not-a-mapping", say("%[1]s には日本語と英語を分けて書きます", "%[1]s is written by language", what),
				say("%[1]s: の下に ja: と en: を書いてください", "write ja: and en: below %[1]s:", what))
			return
		}
		r.mapping(n, say("%[1]s ", "%[1]s", what), r.ja(&into.JA), r.en(&into.EN))
	}
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
	return func(n *yaml.Node) { *into = r.words(n, what) }
}

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
	hint := say("半角の英字か数字で始め、英字・数字・「.」「_」「-」だけで%[1]d字以内にしてください",
		"start with a letter or digit, and use only letters, digits, '.', '_' and '-', at most %[1]d", maxID)
	if word, ok := truthWords[s]; ok && what == "is" {
		hint = say("%s と書いてください", "write %s", word)
	} else if narrow := strings.TrimSpace(width.Narrow.String(s)); IsID(narrow) {
		hint = say("半角で書いてください: %s", "write it in half width: %s", narrow)
	}
	r.fail(r.pos(n), "wrong-id", say("%[1]s「%[2]s」は識別子の形ではありません", "%[1]s %[2]q has not the form of an id", what,
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
		hint := say("半角の数字で、前に 0 や引用符を付けずに書いてください",
			"write plain digits, without a leading zero and without quotes")
		if high < 10 {
			hint = say("%[1]d から %[2]d までの数を、半角で、引用符を付けずに書いてください",
				"write a number from %[1]d to %[2]d in plain digits, without quotes", low, high)
		}
		if narrow := width.Narrow.String(s); narrow != s {
			hint = say("半角の数字で書いてください: %s", "write half-width digits: %s", Quoted(narrow))
		} else if err == nil && strconv.Itoa(v) == s && n.Style == 0 {
			hint = say("%[1]d から %[2]d までの数を書いてください", "write a number from %[1]d to %[2]d", low, high)
		}
		r.fail(r.pos(n), "wrong-number", say("%[1]s の「%[2]s」は %[3]d から %[4]d までの整数ではありません",
			"%[1]s: %[2]q is not a whole number from %[3]d to %[4]d", what, Quoted(s), low, high), hint)
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
		r.fail(r.pos(n), "wrong-date", say("%[1]s の「%[2]s」は日付ではありません", "%[1]s: %[2]q is not a date", what, Quoted(s)),
			say("西暦の年-月-日を半角で書いてください。例: 2026-07-20", "write year-month-day, for example 2026-07-20"))
	}
}

// period reads how often something comes round: P1Y, P6M, P2W, P90D.
func (r *reading) period(what string, into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		s, ok := r.scalar(n, what)
		if !ok {
			return
		}
		if periodForm.MatchString(s) {
			*into = s
			return
		}
		r.fail(r.pos(n), "wrong-value",
			say("%[1]s の「%[2]s」は期間ではありません", "%[1]s: %[2]q is not a period", what, Quoted(s)),
			say("P、数、Y（年）・M（月）・W（週）・D（日）の順に書いてください。例: P1Y", "write P, a number and Y, M, W or D, for example P1Y"))
	}
}

// periodForm is the part of ISO 8601 that a period may use, up to 999 of a unit.
var periodForm = regexp.MustCompile(`^P[1-9][0-9]{0,2}[YMWD]$`)

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
			say("%[1]s の「%[2]s」は true でも false でもありません", "%[1]s: %[2]q is neither true nor false", what, Quoted(s)),
			say("true を書くか、キーごと消してください", "write true, or remove the key"))
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
		hint := say("次のどれかを書いてください: %s", "write one of: %s", strings.Join(names, ", "))
		if near := Nearest(s, names); near != "" {
			hint = say("%s の書き間違いではありませんか", "did you mean %s?", near)
		}
		r.fail(r.pos(n), "wrong-value", say("%[1]s に「%[2]s」は使えません", "%[1]s cannot be %[2]q", what, Quoted(s)), hint)
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
			say("url の「%[1]s」は https:// で始まる番地ではありません", "url: %[1]q is not an address that starts with https://",
				Quoted(s)),
			say("文書の番地をブラウザから写してください", "copy the address from the browser"))
	}
}
