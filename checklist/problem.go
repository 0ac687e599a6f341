package checklist

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Pos is a place in a file. Line and Column count from 1; 0 is unknown.
type Pos struct {
	File         string
	Line, Column int
}

// String is "file:line:column", shortened to what is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return VisibleLine(p.File)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", VisibleLine(p.File), p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", VisibleLine(p.File), p.Line, p.Column)
	}
}

// Speaking is an error with a sentence for users. Error speaks English, to
// programmers and logs; In speaks the language of the user.
type Speaking interface {
	error
	In(Lang) string
}

// Severity orders problems; only errors make a file unusable.
type Severity uint8

// The severities.
const (
	Note Severity = iota
	Warning
	Error
)

// String is the severity as programs read it: note, warning or error.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "note"
	}
}

// Label is the severity in words.
func (s Severity) Label(lang Lang) string { return wordOf(severityWords, s.String(), lang) }

// Problem is one thing wrong with a file, where it is, and how to correct it.
type Problem struct {
	Pos      Pos
	Rule     string // id of the rule that found it, for example "unknown-key"
	Text     Text   // what is wrong
	Hint     Text   // how to correct it; may be empty
	Severity Severity
}

// Problems are all the problems of one reading, in file order. As an error it
// is Speaking; each language prints one line a problem.
type Problems []Problem

// Error makes Problems an error.
func (ps Problems) Error() string { return ps.In(English) }

// In prints one line a problem in lang: place, what, (rule), hint.
func (ps Problems) In(lang Lang) string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s (%s)", p.Pos, p.Text.In(lang), p.Rule)
		if h := p.Hint.In(lang); h != "" {
			b.WriteString("\n    ")
			b.WriteString(h)
		}
	}
	return b.String()
}

// Errors counts the problems of severity Error.
func (ps Problems) Errors() int {
	n := 0
	for _, p := range ps {
		if p.Severity == Error {
			n++
		}
	}
	return n
}

// Quoted makes a word from a file fit for a message: visible, short, on one line.
func Quoted(s string) string { return Excerpt(strings.ReplaceAll(s, "\n", " "), 40) }

// WriteProblems writes problems for people: file:line:column, how grave, what,
// which rule, and below it how to correct it.
func WriteProblems(w io.Writer, ps Problems, lang Lang) error {
	for _, p := range ps {
		if _, err := fmt.Fprintf(w, "%s: %s: %s (%s)\n", p.Pos, p.Severity.Label(lang), Visible(p.Text.In(lang)),
			p.Rule); err != nil {
			return err
		}
		if h := p.Hint.In(lang); h != "" {
			if _, err := fmt.Fprintf(w, "    %s\n", Visible(h)); err != nil {
				return err
			}
		}
	}
	return nil
}

// WriteProblemsJSON writes problems for programs, as tenken/lint/v1.
func WriteProblemsJSON(w io.Writer, ps Problems) error {
	type problem struct {
		File     string `json:"file"`
		Line     int    `json:"line,omitempty"`
		Column   int    `json:"column,omitempty"`
		Rule     string `json:"rule"`
		Severity string `json:"severity"`
		Text     Text   `json:"text"`
		Hint     Text   `json:"hint"`
	}
	out := struct {
		Schema   string    `json:"schema"`
		Errors   int       `json:"errors"`
		Warnings int       `json:"warnings"`
		Notes    int       `json:"notes"`
		Problems []problem `json:"problems"`
	}{Schema: "tenken/lint/v1", Problems: []problem{}}
	for _, p := range ps {
		switch p.Severity {
		case Error:
			out.Errors++
		case Warning:
			out.Warnings++
		default:
			out.Notes++
		}
		out.Problems = append(out.Problems,
			problem{p.Pos.File, p.Pos.Line, p.Pos.Column, p.Rule, p.Severity.String(), p.Text, p.Hint})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

// inOrder sorts problems by their place in the file and cuts what nobody would read.
func inOrder(ps Problems) Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	if len(ps) <= maxProblems {
		return ps
	}
	more := len(ps) - maxProblems
	return append(ps[:maxProblems:maxProblems],
		Problem{Pos: ps[maxProblems].Pos, Rule: "too-many-problems", Severity: Error,
			Text: wThereMoreProblems.With(more),
			Hint: wCorrectProblemsAboveReadFile})
}
