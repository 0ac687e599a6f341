package lint

import (
	"encoding/json"
	"io"
	"net/url"

	"tenken/checklist"
)

// The members of SARIF 2.1.0 (OASIS) that code hosts and editors read.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
	sarifPlace struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	sarifResult struct {
		Rule    string       `json:"ruleId"`
		Level   string       `json:"level"`
		Message sarifText    `json:"message"`
		Places  []sarifPlace `json:"locations"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
		Help  sarifText `json:"help"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
)

// WriteSARIF writes problems as SARIF 2.1.0, the form in which editors and code
// hosts show findings at their lines. The severities have the same names there.
func WriteSARIF(w io.Writer, ps checklist.Problems, lang checklist.Lang) error {
	run := sarifRun{Columns: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "tenken", Rules: []sarifRule{}}
	for _, r := range Rules() {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules,
			sarifRule{r.ID, sarifText{r.What.In(lang)}, sarifText{r.Hint.In(lang)}})
	}
	for _, p := range ps {
		var at sarifPlace
		at.Physical.Artifact.URI = (&url.URL{Path: p.Pos.File}).String()
		if p.Pos.Line > 0 {
			at.Physical.Region = &sarifRegion{p.Pos.Line, p.Pos.Column}
		}
		text := p.Text.In(lang)
		if !p.Hint.IsZero() {
			text += "\n" + p.Hint.In(lang)
		}
		run.Results = append(run.Results, sarifResult{p.Rule, p.Severity.String(), sarifText{text}, []sarifPlace{at}})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}
