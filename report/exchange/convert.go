package exchange

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tenken/checklist"
)

// Options are how a document of another form is read.
type Options struct {
	Name  string         // of the file, for messages
	Duty  bool           // let "mandatory" be 法的義務; otherwise nothing read is ever a duty
	Today checklist.Date // as_of where the document does not say when it was published
}

// Converted is what a document of another form was made into: one list, or
// several where it is more than one file of a list may hold.
type Converted struct {
	Lists      []Made
	Assessable int // requirements or controls of the document that can be assessed
	Losses     Losses
}

// Made is a checklist and its file.
type Made struct {
	Text []byte               // which [checklist.Parse] reads
	List *checklist.Checklist // as it was read back from Text; Outside
}

// under joins the headings of a deeper tree into one.
const under = " › "

// finish writes the list, reads it back as strictly as any other, and so refuses
// with the reason what does not fit into the format.
func finish(o Options, c *checklist.Checklist, comments []string, assessable int, losses Losses) (*Converted, error) {
	out := &Converted{Assessable: assessable, Losses: losses}
	parts := split(c)
	if len(parts) > 1 {
		out.Losses.noted("one list", noteSplit, len(parts), c.ID)
	}
	for _, p := range parts {
		m := Made{Text: text(p, comments)}
		list, err := checklist.Parse(o.Name+" → "+p.ID+".yaml", m.Text)
		if err != nil {
			return nil, err
		}
		list.Outside = true
		m.List = list
		out.Lists = append(out.Lists, m)
	}
	return out, nil
}

// refusal is a document that is not taken, and why.
func refusal(o Options, line int, rule string, t, hint checklist.Text) checklist.Problems {
	return checklist.Problems{{Pos: checklist.Pos{File: o.Name, Line: line}, Rule: rule, Text: t, Hint: hint,
		Severity: checklist.Error}}
}

// detailed adds to the English of a text what a decoder says, which has no Japanese.
func detailed(t checklist.Text, err error) checklist.Text {
	t.EN += " (" + oneLine(err.Error()) + ")"
	return t
}

// atLine is where the decoder of YAML says a fault is.
var atLine = checklist.Pattern(`line (\d+):`)

// lineOf is the line that an error of the decoder of YAML names; 0 for none.
func lineOf(err error) int {
	m := atLine().FindStringSubmatch(err.Error())
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return 0
	}
	return n
}

// wrongKind refuses a document with a value of a kind that its form does not have
// there: which one, or at which line where that is known. What the decoder says is of
// types of this program and told to nobody.
func wrongKind(o Options, line int, err error, hint checklist.Text) checklist.Problems {
	t := wordWrongKind
	var of *json.UnmarshalTypeError
	if errors.As(err, &of) && of.Field != "" {
		t = wordWrongKindOf.With(of.Field)
	}
	return refusal(o, cmp.Or(lineOf(err), line), "wrong-kind", t, hint)
}

// filled is a text with a mark where it is missing, because the format needs one.
func filled(t checklist.Text) checklist.Text {
	if t.IsZero() {
		return Blank
	}
	return inJapanese(t)
}

// inJapanese puts a text that exists in another language only where the format
// wants Japanese; it is shown in both.
func inJapanese(t checklist.Text) checklist.Text {
	if t.JA == "" {
		return checklist.Text{JA: t.EN}
	}
	return t
}

// said is a text without the mark of a missing one.
func said(t checklist.Text) checklist.Text {
	if t == Blank {
		return checklist.Text{}
	}
	return t
}

// askLimit is how long a question may be, in characters, that is made of a
// heading and what it demands. Beyond it the demand is told below the question.
const askLimit = 200

// asked is a question made of a heading and a demand, either of which may be
// missing, and what of the demand is to be told below it.
func asked(name, demand checklist.Text) (ask, rest checklist.Text) {
	switch {
	case name.IsZero():
		return demand, checklist.Text{}
	case demand.IsZero() || demand == name:
		return name, checklist.Text{}
	}
	whole := joined("：", ": ", name, demand)
	for _, s := range []string{whole.JA, whole.EN} {
		if strings.Contains(s, "\n") || len([]rune(s)) > askLimit {
			return name, demand
		}
	}
	return whole, checklist.Text{}
}

// joined are texts one after the other, with a sign between them: the Japanese one
// between texts of which one is Japanese, whatever their place.
func joined(ja, en string, all ...checklist.Text) (t checklist.Text) {
	var japanese, english []string
	both := true
	for _, x := range all {
		if x.IsZero() {
			continue
		}
		both = both && x.EN != ""
		japanese, english = append(japanese, cmp.Or(x.JA, x.EN)), append(english, x.EN)
	}
	if !slices.ContainsFunc(japanese, isJapanese) {
		ja = en
	}
	t.JA = strings.Join(japanese, ja)
	if both { // half a sentence in English helps nobody
		t.EN = strings.Join(english, en)
	}
	return t
}

// isJapanese says whether a text has kana or kanji.
func isJapanese(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool {
		return unicode.In(c, unicode.Hiragana, unicode.Katakana, unicode.Han)
	}) >= 0
}
