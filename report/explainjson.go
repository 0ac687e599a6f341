package report

import (
	"encoding/json"
	"io"

	"tenken/assess"
	"tenken/checklist"
)

// traceJSON is one question of an explanation for programs. What does not
// exist is absent; shares are what the question adds to the numerators (low and
// high end) and to the denominator of a figure.
type traceJSON struct {
	ID       string       `json:"id"`
	Asked    string       `json:"asked"` // yes, no, unknown
	Because  []factJSON   `json:"because"`
	Answered string       `json:"answered"`
	Counts   string       `json:"counts,omitempty"` // the status that counted, where asked
	Ignored  string       `json:"ignored,omitempty"`
	Out      string       `json:"out,omitempty"`         // why it is not asked: facts, day, answered, draft
	By       string       `json:"answered_by,omitempty"` // the question that answers it
	Rate     *shareJSON   `json:"rate,omitempty"`
	Practice *shareJSON   `json:"practice,omitempty"`
	Decides  bool         `json:"decides"`
	Rank     int          `json:"rank,omitempty"`
	Next     bool         `json:"next"`
	IfYes    *outcomeJSON `json:"if_yes,omitempty"`
}

type factJSON struct {
	Fact  string `json:"fact"`
	Value string `json:"value,omitempty"`
	State string `json:"state,omitempty"` // how it came to count so, where it was not simply stated
}

type shareJSON struct {
	Low  int `json:"low"`
	High int `json:"high"`
	Of   int `json:"of"`
}

type outcomeJSON struct {
	Verdict  assess.Verdict `json:"verdict,omitempty"`
	Grade    assess.Grade   `json:"grade"`
	Rate     *scoreInterval `json:"rate,omitempty"`
	Practice *scoreInterval `json:"practice,omitempty"`
}

// WriteExplainJSON writes the traces of one question, or of all where id is
// empty, as {"schema":"tenken/explain/v1","questions":[...]}. The error is a
// [assess.Refusal] for an id that the checklist does not have.
func WriteExplainJSON(w io.Writer, in ExplainInput, id string) error {
	traces := assess.ExplainAll(in.Checklist, in.Assessment)
	if id != "" {
		t, ok := assess.Explain(in.Checklist, in.Assessment, id)
		if !ok {
			return assess.NoQuestion(id)
		}
		traces = []assess.Trace{t}
	}
	out := struct {
		Schema    string      `json:"schema"`
		Questions []traceJSON `json:"questions"`
	}{"tenken/explain/v1", make([]traceJSON, 0, len(traces))}
	for _, t := range traces {
		out.Questions = append(out.Questions, newTraceJSON(t))
	}
	return json.NewEncoder(w).Encode(out)
}

func newTraceJSON(t assess.Trace) traceJSON {
	j := traceJSON{
		ID: t.Question.ID, Asked: t.Applies.Name(), Because: []factJSON{}, Answered: t.Given.Status.String(),
		Ignored: string(t.Ignored),
		Rate:    newShareJSON(t.Rate), Practice: newShareJSON(t.Practice), Decides: t.Decides, Rank: t.Rank,
		Next: t.InNext,
	}
	if t.Applies != checklist.False {
		j.Counts = t.Status.String()
	}
	j.Out = t.Out.String()
	if t.AnsweredBy != nil {
		j.By = t.AnsweredBy.ID
	}
	for _, u := range t.Because {
		f := factJSON{Fact: u.Fact, Value: u.Value, State: string(u.State)}
		if u.State == checklist.FactStated || u.State == checklist.FactUnstated {
			f.State = ""
		}
		j.Because = append(j.Because, f)
	}
	if o := t.IfYes; o != nil {
		j.IfYes = &outcomeJSON{Verdict: o.Verdict, Grade: o.Grade, Rate: newScoreInterval(o.Rate),
			Practice: newScoreInterval(o.Practice)}
	}
	return j
}

func newShareJSON(s *assess.Share) *shareJSON {
	if s == nil {
		return nil
	}
	return &shareJSON{s.Low, s.High, s.Of}
}
