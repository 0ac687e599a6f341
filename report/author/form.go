package author

import (
	"errors"
	"strings"

	"tenken/checklist"
)

// form says how a cell is written in YAML.
type form uint8

const (
	words   form = iota // a text, quoted
	plain               // an id, number, date or word of a few
	names               // ids separated by commas: [a, b]
	lines               // texts, one a line: ["a", "b"]
	cites               // source and place, one a line
	maps                // framework: numbers, one a line
	cond                // a condition
	derive              // value: condition, one a line; the last without a condition
	implies             // values → fact=value, one a line
	values              // old value → new values, one a line
)

// The forms of a cell that stand for more than a text, as they are shown.

func conditionText(c *checklist.Cond) string {
	if c == nil {
		return ""
	}
	return c.String()
}

func deriveText(rows []checklist.Derive) string {
	var all []string
	for _, d := range rows {
		s := d.Value
		if d.When != nil {
			s += ": " + d.When.String()
		}
		all = append(all, s)
	}
	return strings.Join(all, "\n")
}

func impliesText(rows []checklist.Implication) string {
	var all []string
	for _, x := range rows {
		all = append(all, strings.Join(x.Is, ", ")+" → "+x.Fact+"="+x.Value)
	}
	return strings.Join(all, "\n")
}

func citesText(cites []checklist.Cite) string {
	var all []string
	for _, c := range cites {
		all = append(all, strings.TrimSpace(c.Source+" "+c.At))
	}
	return strings.Join(all, "\n")
}

func mapsText(maps []checklist.Mapping) string {
	var all []string
	for _, m := range maps {
		all = append(all, m.Framework+": "+strings.Join(m.Texts(), ", "))
	}
	return strings.Join(all, "\n")
}

func valuesText(rows []checklist.ValueLineage) string {
	var all []string
	for _, v := range rows {
		all = append(all, v.Old+" → "+strings.Join(v.New, ", "))
	}
	return strings.Join(all, "\n")
}

// errForm says that a cell is not of its form.
var errForm = errors.New("not of the form of its column")

// narrow takes the signs that Japanese input makes of those of a form.
var narrow = strings.NewReplacer("（", "(", "）", ")", "［", "[", "］", "]", "＝", "=", "，", ",", "、", ",", "：", ":",
	"　", " ", "->", "→", "＞", ">")

// yaml makes YAML of the content of a cell.
func (f form) yaml(s string) (string, error) {
	switch f {
	case plain:
		return word(s), nil
	case names:
		return flowList(split(narrow.Replace(s), ",")), nil
	case lines:
		return flowList(split(s, "\n")), nil
	case cites:
		return eachLine(s, func(l string) (string, error) {
			source, at, _ := strings.Cut(l, " ")
			if at = strings.TrimSpace(at); at != "" {
				return "{source: " + word(source) + ", at: " + checklist.YAMLString(at) + "}", nil
			}
			return "{source: " + word(source) + "}", nil
		})
	case maps:
		return pairs(narrow.Replace(s), ":", reference)
	case values:
		return pairs(narrow.Replace(s), "→", checklist.YAMLString)
	case cond:
		return condition(s)
	case derive:
		return eachLine(narrow.Replace(s), func(l string) (string, error) {
			value, when, conditional := strings.Cut(l, ":")
			if !conditional {
				return "{value: " + word(value) + "}", nil
			}
			c, err := condition(when)
			return "{value: " + word(value) + ", when: " + c + "}", err
		})
	case implies:
		return eachLine(narrow.Replace(s), func(l string) (string, error) {
			is, then, ok := strings.Cut(l, "→")
			fact, value, ok2 := strings.Cut(then, "=")
			if !ok || !ok2 {
				return "", errForm
			}
			return "{is: " + flowList(split(is, ",")) + ", then: {fact: " + word(fact) + ", is: " + word(value) + "}}",
				nil
		})
	default:
		return checklist.YAMLString(s), nil
	}
}

// split cuts a cell into its parts, without those that are empty.
func split(s, by string) (parts []string) {
	for _, p := range strings.Split(s, by) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

func flowList(items []string) string {
	all := make([]string, len(items))
	for i, x := range items {
		all[i] = word(x)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// eachLine makes a list of the lines of a cell.
func eachLine(s string, one func(string) (string, error)) (string, error) {
	var all []string
	for _, l := range split(s, "\n") {
		x, err := one(l)
		if err != nil {
			return "", err
		}
		all = append(all, x)
	}
	return "[" + strings.Join(all, ", ") + "]", nil
}

// pairs makes a mapping of lines "key SIGN a, b".
func pairs(s, sign string, item func(string) string) (string, error) {
	var all []string
	for _, l := range split(s, "\n") {
		key, of, ok := strings.Cut(l, sign)
		if !ok {
			return "", errForm
		}
		var items []string
		for _, x := range split(of, ",") {
			items = append(items, item(x))
		}
		all = append(all, word(strings.TrimSpace(key))+": ["+strings.Join(items, ", ")+"]")
	}
	return "{" + strings.Join(all, ", ") + "}", nil
}

// related is a reference with how the question relates to it: 5.19 (subset-of).
var related = checklist.Pattern(`^(.+?) *\(([a-z]+(?:-[a-z]+)+)\)$`)

// reference makes YAML of what a question maps to.
func reference(s string) string {
	if m := related().FindStringSubmatch(s); m != nil {
		return "{ref: " + checklist.YAMLString(m[1]) + ", relation: " + word(m[2]) + "}"
	}
	return checklist.YAMLString(s)
}

// word is an id, a number or a date as it is, and anything else quoted, so that
// the reader says what is wrong with it.
func word(s string) string {
	s = strings.TrimSpace(s)
	for i, c := range s {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || c != '.' && c != '_' && c != '-') {
			return checklist.YAMLString(s)
		}
	}
	if s == "" || s == "null" || s == "Null" || s == "NULL" {
		return checklist.YAMLString(s)
	}
	return s
}

// condition makes YAML of a condition in the form of [checklist.Cond.String]:
// staff=up-to-100, staff=[a, b], not(...), all(..., ...), any(..., ...).
func condition(s string) (string, error) {
	p := &parsing{rest: narrow.Replace(s)}
	c, err := p.cond(0)
	if err == nil && strings.TrimSpace(p.rest) != "" {
		err = errForm
	}
	return c, err
}

type parsing struct{ rest string }

// maxNested is how deep conditions nest; the format itself allows less.
const maxNested = 32

func (p *parsing) cond(depth int) (string, error) {
	name := p.name()
	switch {
	case depth > maxNested || name == "":
		return "", errForm
	case p.next('='):
		if !p.next('[') {
			return "{fact: " + word(name) + ", is: " + word(p.name()) + "}", nil
		}
		is, err := p.list(']', func() (string, error) { return word(p.name()), nil })
		return "{fact: " + word(name) + ", is: [" + is + "]}", err
	case !p.next('('):
		return "", errForm
	}
	parts, err := p.list(')', func() (string, error) { return p.cond(depth + 1) })
	switch {
	case err != nil:
	case name == "not":
		return "{not: " + parts + "}", nil
	case name == "all" || name == "any":
		return "{" + name + ": [" + parts + "]}", nil
	}
	return "", errForm
}

// name reads up to a sign of the form.
func (p *parsing) name() string {
	end := strings.IndexAny(p.rest, "=()[],")
	if end < 0 {
		end = len(p.rest)
	}
	s := strings.TrimSpace(p.rest[:end])
	p.rest = p.rest[end:]
	return s
}

// next takes the sign where it comes next.
func (p *parsing) next(sign byte) bool {
	s := strings.TrimLeft(p.rest, " \n")
	if s == "" || s[0] != sign {
		return false
	}
	p.rest = s[1:]
	return true
}

// list reads items up to the closing sign.
func (p *parsing) list(end byte, one func() (string, error)) (string, error) {
	var all []string
	for {
		x, err := one()
		if err != nil {
			return "", err
		}
		all = append(all, x)
		if p.next(end) {
			return strings.Join(all, ", "), nil
		}
		if !p.next(',') {
			return "", errForm
		}
	}
}
