package exchange

import (
	"encoding/json"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Answers are what assessment results say of the questions of a list.
type Answers struct {
	Changes []assess.Change
	Losses  Losses // findings of questions that the list does not have, and what an answer cannot hold
	From    From
}

// From is the assessment that results of ours were written from; empty in those
// of other programs.
type From struct {
	Organisation, Begin, Head string
	Lists                     map[string]string // the digest of each checklist, by id
}

// fromOf reads what we write into the metadata.
func fromOf(m *metadata) From {
	f := From{Begin: propOf(m.Props, "begin"), Head: propOf(m.Props, "head"), Lists: map[string]string{}}
	if len(m.Parties) > 0 {
		f.Organisation = m.Parties[0].Name
	}
	for _, p := range m.Props {
		if words := strings.Fields(p.Value); p.NS == ns && p.Name == "checklist" && len(words) == 3 {
			f.Lists[words[0]] = words[2]
		}
	}
	return f
}

// ReadResults reads OSCAL assessment results (JSON) as answers to the questions of
// a list: those whose id is that of the objective or control that a finding is of.
// A result of ours is read as it was answered; of others "satisfied" is はい, and
// "not-satisfied" is いいえ, or わからない where its reason is neither pass nor fail.
// Of several results the last counts. An answer to another rev of a question is not
// taken. The error is [checklist.Problems].
func ReadResults(raw []byte, c *checklist.Checklist, o Options) (*Answers, error) {
	var doc map[string]json.RawMessage
	if err := decodeJSON(raw, o, &doc); err != nil {
		return nil, err
	}
	body, ok := doc["assessment-results"]
	if !ok {
		return nil, refusal(o, 0, "no-results", wordNoResults.With(namesOf(doc)), hintResults)
	}
	var ar assessmentResults
	if err := json.Unmarshal(body, &ar); err != nil {
		return nil, wrongKind(o, 0, err, hintResults)
	}
	if len(ar.Results) == 0 {
		return nil, refusal(o, 0, "no-results", wordNoResults.With("results: []"), hintResults)
	}
	r := &answersReader{c: c, set: map[string]map[assess.Field]string{}}
	r.out.From = fromOf(&ar.Metadata)
	r.out.Losses.noted("results", noteOlder, len(ar.Results)-1, ar.Results[0].Title)
	r.read(&ar.Results[len(ar.Results)-1])
	if len(r.set) == 0 {
		return nil, refusal(o, 0, "no-question-known", wordNoQuestionKnown, hintQuestionKnown)
	}
	for _, q := range c.All() {
		if fields := r.set[q.ID]; fields != nil {
			r.out.Changes = append(r.out.Changes, assess.Change{Q: q.ID, Rev: q.Rev, Fields: fields})
		}
	}
	return &r.out, nil
}

type answersReader struct {
	c   *checklist.Checklist
	set map[string]map[assess.Field]string
	out Answers
}

func (r *answersReader) read(x *result) {
	for i := range x.Findings {
		f := &x.Findings[i]
		if q := r.question(strings.TrimSuffix(untoken(f.Target.ID), "_obj"), f.Target.ID); q != nil {
			r.status(q, f.Props, statusOf(f))
		}
	}
	for i := range x.Observations {
		r.observation(&x.Observations[i])
	}
	for i := range x.Risks {
		r.risk(&x.Risks[i])
	}
}

// question is the question of an id; a loss where the list has none.
func (r *answersReader) question(id, named string) *checklist.Question {
	q := r.c.Question(id)
	if q == nil {
		r.out.Losses.noted("questions", noteUnknownQuestions, 1, named)
	}
	return q
}

func (r *answersReader) put(q string, f assess.Field, v string) {
	if f == assess.FieldStatus && v == assess.Unanswered.String() || v == "" {
		return
	}
	if r.set[q] == nil {
		r.set[q] = map[assess.Field]string{}
	}
	r.set[q][f] = v
}

// status takes an answer, unless it says that the question then meant something else:
// a stricter question inherits no yes.
func (r *answersReader) status(q *checklist.Question, said []property, s assess.Status) {
	if rev := propOf(said, "rev"); rev != "" && rev != itoa(q.Rev) {
		r.out.Losses.noted("status", noteChanged, 1, q.ID)
		return
	}
	r.put(q.ID, assess.FieldStatus, s.String())
}

// statusOf is what a finding says: never a yes that it does not say.
func statusOf(f *finding) assess.Status {
	if s, err := assess.ParseStatus(propOf(f.Props, "status")); err == nil && s != assess.Yes {
		return s
	}
	if propOf(f.Props, "status") == assess.Unanswered.String() {
		return assess.Unanswered
	}
	switch {
	case f.Target.Status.State == "satisfied":
		return assess.Yes
	case f.Target.Status.State == "not-satisfied" && f.Target.Status.Reason != "other":
		return assess.No
	}
	return assess.Unknown
}

// observation reads what we wrote beside an answer, and 該当なし, which is no finding.
func (r *answersReader) observation(o *observation) {
	id := propOf(o.Props, propQuestion)
	if id == "" {
		r.out.Losses.add("observations", o.Title)
		return
	}
	q := r.question(id, id)
	if q == nil {
		return
	}
	if propOf(o.Props, "status") == assess.NotApplicable.String() {
		r.status(q, o.Props, assess.NotApplicable)
		r.put(q.ID, assess.FieldReason, tidy(o.Description))
	}
	r.put(q.ID, assess.FieldNote, tidy(o.Remarks))
	for _, e := range o.Evidence {
		if propOf(e.Props, "document") != "" {
			r.out.Losses.noted("relevant-evidence", noteDocuments, 1, q.ID)
			continue
		}
		r.put(q.ID, assess.FieldEvidence, tidy(e.Description))
	}
}

// risk reads the plan that we wrote beside a gap.
func (r *answersReader) risk(x *risk) {
	q := r.c.Question(propOf(x.Props, propQuestion))
	if q == nil {
		r.out.Losses.add("risks", x.Title)
		return
	}
	r.put(q.ID, assess.FieldOwner, propOf(x.Props, "owner"))
	r.put(q.ID, assess.FieldCheckedBy, propOf(x.Props, "checked-by"))
	if d, ok := dateOf(x.Deadline); ok {
		r.put(q.ID, assess.FieldDue, string(d))
	}
	for _, m := range x.Remediations {
		if m.Lifecycle != "recommendation" && tidy(m.Description) != tidy(q.Remedy.JA) &&
			tidy(m.Description) != tidy(q.Remedy.EN) {
			r.put(q.ID, assess.FieldAction, tidy(m.Description))
		}
		if d, ok := dateOf(propOf(m.Props, "done")); ok {
			r.put(q.ID, assess.FieldDone, string(d))
		}
	}
}
