package report

import (
	_ "embed"
	"encoding/json"
	"io"

	"tenken/assess"
	"tenken/checklist"
)

// scoreSchema is the value of the member "schema" of a score.
const scoreSchema = "tenken/score/v1"

//go:embed score.schema.json
var scoreSchemaJSON []byte

// ScoreJSONSchema is the JSON Schema (draft 2020-12) of what `tenken score
// --json` prints: a score, the scores of several files (tenken/scores/v1), or
// the result of a short list (tenken/pass/v1). It allows members to be added.
func ScoreJSONSchema() []byte { return append([]byte(nil), scoreSchemaJSON...) }

// ScoreInput is what a score is written from.
type ScoreInput struct {
	Assessment *assess.Assessment
	Result     assess.Result
	List       *checklist.Checklist // composed; says who signed its parts. May be nil
	Reviewed   *Reviewed            // the second figure; nil where it was not asked for
}

// Reviewed is the result where only answers count that a reviewer accepted.
type Reviewed struct {
	Accepted int // how many those are
	Result   assess.Result
}

// WriteScore writes the result for programs: one line of JSON. Names and order
// of members are frozen, members may be added; what does not exist is absent.
func WriteScore(w io.Writer, in ScoreInput) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(newScore(in))
}

type score struct {
	Schema      string         `json:"schema"`
	Rule        string         `json:"rule"`
	Assessment  scoreOf        `json:"assessment"`
	AsOf        checklist.Date `json:"asof,omitempty"`
	Legal       *scoreLegal    `json:"legal,omitempty"`
	Practice    *scoreInterval `json:"practice,omitempty"`
	Grade       assess.Grade   `json:"grade"`
	Provisional bool           `json:"provisional"`
	Reachable   assess.Grade   `json:"reachable"`
	Open        int            `json:"open"`
	Sections    []scoreSection `json:"sections"`
	Gaps        []scoreGap     `json:"gaps"`
	Next        *scoreNext     `json:"next,omitempty"`
	Goals       []scoreGoal    `json:"goals,omitempty"`
	Reviewed    *scoreReviewed `json:"reviewed,omitempty"`
}

// scoreReviewed is the second figure: what a reviewer has accepted, and no more.
type scoreReviewed struct {
	Accepted int          `json:"accepted"`
	Legal    *scoreLegal  `json:"legal,omitempty"`
	Grade    assess.Grade `json:"grade"`
	Open     int          `json:"open"`
}

type scoreGoal struct {
	ID   string `json:"id"`
	Of   int    `json:"of"`
	Met  int    `json:"met"`
	NA   int    `json:"na"`
	Left int    `json:"left"`
}

type scoreOf struct {
	Organisation string           `json:"organisation"`
	Checklists   []scoreChecklist `json:"checklists"`
	Head         string           `json:"head,omitempty"`
}

type scoreChecklist struct {
	ID     string `json:"id"`
	Serial int    `json:"serial"`
	SHA256 string `json:"sha256"`

	Unsigned bool       `json:"unsigned,omitempty"`
	Signed   *Signature `json:"signed,omitempty"`
}

// Signature is who signed a list, for programs. It was checked.
type Signature struct {
	Publisher checklist.Text `json:"publisher"`
	Prefix    string         `json:"prefix"`
	Issued    checklist.Date `json:"issued"`
	By        int            `json:"by"`
	Of        int            `json:"of"`
	Old       bool           `json:"old_keys,omitempty"`
	Withdrawn string         `json:"withdrawn,omitempty"` // why the publisher took it back
}

// SignatureOf is s for programs; nil for nil.
func SignatureOf(s *checklist.Signed) *Signature {
	if s == nil {
		return nil
	}
	return &Signature{s.Publisher, s.Prefix, s.Issued, s.By, s.Of, s.Old, s.Withdrawn}
}

type scoreLegal struct {
	Verdict assess.Verdict `json:"verdict"`
	assess.Counts
	Low  *int `json:"low,omitempty"`
	High *int `json:"high,omitempty"`
}

type scoreInterval struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

type scoreSection struct {
	ID       string         `json:"id"`
	Legal    assess.Verdict `json:"legal,omitempty"`
	Practice *scoreInterval `json:"practice,omitempty"`
}

type scoreGap struct {
	ID     string `json:"id"`
	Duty   string `json:"duty"`
	Status string `json:"status"`
	Work   string `json:"work"`
}

type scoreNext struct {
	Grade  assess.Grade `json:"grade"`
	Change []string     `json:"change"`
	Work   int          `json:"work"`
}

func newScore(in ScoreInput) score {
	r := in.Result
	s := score{
		Schema: scoreSchema, Rule: r.Rule, Assessment: newScoreOf(in.Assessment, in.List), AsOf: in.Assessment.AsOf,
		Practice: newScoreInterval(r.Practice),
		Grade:    r.Grade, Provisional: r.Provisional, Reachable: r.Reachable, Open: r.Open,
		Sections: make([]scoreSection, len(r.Sections)), Gaps: make([]scoreGap, len(r.Gaps)),
	}
	s.Legal = newScoreLegal(r.Legal)
	if v := in.Reviewed; v != nil {
		s.Reviewed = &scoreReviewed{v.Accepted, newScoreLegal(v.Result.Legal), v.Result.Grade, v.Result.Open}
	}
	for i, sec := range r.Sections {
		s.Sections[i] = scoreSection{ID: sec.ID, Practice: newScoreInterval(sec.Practice)}
		if sec.Legal != nil {
			s.Sections[i].Legal = sec.Legal.Verdict
		}
	}
	for i, g := range r.Gaps {
		s.Gaps[i] = scoreGap{g.Question.ID, string(g.Question.Duty), g.Status.String(), string(g.Question.Work)}
	}
	if r.Next != nil {
		s.Next = &scoreNext{r.Next.Grade, r.Next.Change, r.Next.Work}
	}
	for _, g := range r.Goals {
		s.Goals = append(s.Goals, scoreGoal{g.ID, g.Of, g.Met, g.NA, g.Left()})
	}
	return s
}

func newScoreLegal(l *assess.Legal) *scoreLegal {
	if l == nil {
		return nil
	}
	s := &scoreLegal{Verdict: l.Verdict, Counts: l.Counts}
	if l.Rate != nil {
		s.Low, s.High = &l.Rate.Low, &l.Rate.High
	}
	return s
}

func newScoreOf(a *assess.Assessment, list *checklist.Checklist) scoreOf {
	of := scoreOf{Checklists: []scoreChecklist{}}
	if a == nil {
		return of
	}
	of.Organisation, of.Head = a.Organisation, a.Head
	for _, c := range a.Checklists {
		s := scoreChecklist{ID: c.ID, Serial: c.Serial, SHA256: c.SHA256}
		s.signed(list)
		of.Checklists = append(of.Checklists, s)
	}
	return of
}

// signed says who signed the list, as one of the parts of a composed one.
func (s *scoreChecklist) signed(list *checklist.Checklist) {
	if list == nil {
		return
	}
	for _, p := range partsOf(list) {
		if p.SHA256 == s.SHA256 {
			s.Unsigned, s.Signed = p.Outside, SignatureOf(p.Signed)
		}
	}
}

func newScoreInterval(i *assess.Interval) *scoreInterval {
	if i == nil {
		return nil
	}
	return &scoreInterval{i.Low, i.High}
}
