package checklist

import (
	"encoding/json"
	"fmt"
	"io"
)

// WriteProblems writes problems for people: file:line:column, how grave, what,
// which rule, and below it how to mend it.
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
