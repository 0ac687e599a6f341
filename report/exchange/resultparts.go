package exchange

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// results makes the parts that the three documents share.
type results struct {
	report.Input
	kind   string
	losses Losses
}

func newResults(in report.Input, kind string) *results {
	return &results{Input: in, kind: kind}
}

func (r *results) say(t checklist.Text) string { return t.In(r.Lang) }

// uuid is of this document: its kind, the file by its first event and last sum,
// and the id within it.
func (r *results) uuid(parts ...string) string {
	begin, _ := report.Beginning(r.Assessment)
	return uuid5(append([]string{r.kind, begin, r.Assessment.Head}, parts...)...)
}

// lastEvent and firstEvent are when the file was last and first written; a
// document of the same file is the same whenever it is made.
func (r *results) lastEvent() time.Time {
	if n := len(r.Assessment.Events); n > 0 {
		return r.Assessment.Events[n-1].T
	}
	return r.Now
}

func (r *results) firstEvent() time.Time {
	if len(r.Assessment.Events) > 0 {
		return r.Assessment.Events[0].T
	}
	return r.Now
}

func (r *results) document(title checklist.Text) document {
	p := props{losses: &r.losses, of: "metadata"}
	begin, _ := report.Beginning(r.Assessment)
	p.add("rule", r.Result.Rule)
	p.add("begin", begin)
	p.add("head", r.Assessment.Head)
	p.add("program", r.Program)
	for _, l := range r.Assessment.Checklists {
		p.in(token(l.ID), "checklist", l.ID+" "+itoa(l.Serial)+" "+l.SHA256)
	}
	return document{r.uuid(), metadata{Title: fullLine(r.say(title) + " " + r.Assessment.Organisation),
		LastModified: stamp(r.lastEvent()), Version: itoa(max(len(r.Assessment.Events), 1)), OSCAL: oscalVersion,
		Props: p.list, Remarks: r.say(wordNotAdvice),
		Parties: []party{{UUID: r.uuid("organisation"), Type: "organization",
			Name: fullLine(r.Assessment.Organisation)}}}}
}

// placeholder is the resource to which a compulsory link leads where we have no such document.
func (r *results) placeholder(id string, title, why checklist.Text) *backMatter {
	return &backMatter{Resources: []resource{{UUID: r.uuid(id), Title: r.say(title), Description: r.say(why)}}}
}

// counted are the questions that are asked, as they count.
func (r *results) counted(yield func(assess.Item) bool) {
	for _, i := range r.Result.Items {
		if i.Out == assess.Asked && !yield(i) {
			return
		}
	}
}

func (r *results) reviewed() reviewed {
	var c, o include
	for i := range r.counted {
		c.Controls = append(c.Controls, controlChoice{token(i.Question.ID)})
		o.Objectives = append(o.Objectives, objectiveChoice{objective(i.Question)})
	}
	if len(c.Controls) == 0 {
		return reviewed{Controls: []include{{IncludeAll: &struct{}{}}}}
	}
	return reviewed{Controls: []include{c}, Objectives: []include{o}}
}

// objective is the id of the part of a catalog by which a question is answered.
func objective(q *checklist.Question) string { return token(q.ID) + "_obj" }

func (r *results) result() result {
	out := result{described: described{r.uuid("result"), r.say(wordResults), r.say(wordResultsAbout), r.figures()},
		Start: stamp(r.firstEvent()), End: stamp(r.lastEvent()), Reviewed: r.reviewed()}
	for i := range r.counted {
		q := i.Question
		if i.Status != assess.Unanswered {
			out.Observations = append(out.Observations, r.observation(q, i.Status))
		}
		if i.Status.Gap() {
			out.Risks = append(out.Risks, r.risk(q, i.Status))
		}
		if i.Status != assess.NotApplicable {
			out.Findings = append(out.Findings, r.finding(q, i.Status))
		}
		if i.Status == assess.Partly || i.Status == assess.Unknown || i.Status == assess.Unanswered {
			r.losses.noted("status "+i.Status.String(), noteAsNotSatisfied, 1, q.ID)
		}
	}
	for _, i := range r.Result.Items {
		if i.Out != assess.Asked {
			r.losses.noted("questions", noteNotAsked, 1, i.Question.ID)
		}
	}
	return out
}

// figures are what the rule says of the whole, and the facts.
func (r *results) figures() []property {
	p := props{losses: &r.losses, of: "result"}
	if r.Result.Legal != nil {
		p.add("verdict", string(r.Result.Legal.Verdict))
	}
	p.add("grade", string(r.Result.Grade))
	for _, f := range r.Checklist.Facts {
		if v := r.Assessment.Facts[f.ID]; v != "" {
			p.in(token(f.ID), "fact", v)
		}
	}
	return p.list
}

// props tell the question and the answer as it is.
func (r *results) props(q *checklist.Question, s assess.Status) []property {
	p := props{losses: &r.losses, of: q.ID}
	p.add(propQuestion, q.ID)
	p.add("rev", itoa(q.Rev))
	p.add("duty", string(q.Duty))
	p.add("status", s.String())
	return p.list
}

// described is how a thing about a question begins: its kind, the question as the
// title, what is said of it, and the answer as it is.
func (r *results) described(kind string, q *checklist.Question, description string, s assess.Status) described {
	return described{r.uuid(kind, q.ID), fullLine(q.Ask.In(r.Lang)), description, r.props(q, s)}
}

func (r *results) observation(q *checklist.Question, s assess.Status) observation {
	a := r.Assessment.Answers[q.ID]
	o := observation{described: r.described("observation", q, cmp.Or(a.Reason, s.Label(r.Lang)), s),
		Methods: []string{"INTERVIEW"}, Collected: stamp(r.saidAt(a)), Remarks: a.Note}
	if a.Evidence != "" {
		o.Methods = append(o.Methods, examine)
		o.Evidence = []evidence{{Description: a.Evidence}}
	}
	r.documents(q, &o)
	return o
}

// documents are evidence too; the observation expires with the first of them.
func (r *results) documents(q *checklist.Question, o *observation) {
	var first checklist.Date
	for _, d := range r.Assessment.DocumentsOf(q.ID) {
		p := props{losses: &r.losses, of: q.ID}
		p.add("document", cmp.Or(d.SHA256, "-"))
		p.add("effective", string(d.Effective))
		o.Evidence = append(o.Evidence, evidence{Props: p.list,
			Description: strings.TrimSpace(d.Name + "\n" + d.Where + "\n" + d.Note)})
		if until := d.Expires(); until != "" && (first == "" || until < first) {
			first = until
		}
	}
	if len(o.Evidence) > 0 && !slices.Contains(o.Methods, examine) {
		o.Methods = append(o.Methods, examine)
	}
	if first != "" {
		o.Expires = endStamp(first)
	}
}

// examine is the method of whoever looks at documents.
const examine = "EXAMINE"

func (r *results) saidAt(a assess.Answer) time.Time {
	if a.At.IsZero() {
		return r.lastEvent()
	}
	return a.At
}

// reasons of a status: only yes passes, only no and partly fail.
var reasons = map[assess.Status]string{assess.Yes: "pass", assess.No: "fail", assess.Partly: "fail",
	assess.Unknown: "other", assess.Unanswered: "other"}

func (r *results) finding(q *checklist.Question, s assess.Status) finding {
	f := finding{described: r.described("finding", q, s.Label(r.Lang), s), Target: target{Type: "objective-id",
		ID: objective(q), Status: objectiveStatus{State: "not-satisfied", Reason: reasons[s]}}}
	if s == assess.Yes {
		f.Target.Status.State = "satisfied"
	}
	if s != assess.Unanswered {
		f.Observations = []toObservation{{r.uuid("observation", q.ID)}}
	}
	if s.Gap() {
		f.Risks = []toRisk{{r.uuid("risk", q.ID)}}
	}
	return f
}

func (r *results) risk(q *checklist.Question, s assess.Status) risk {
	a := r.Assessment.Answers[q.ID]
	x := risk{described: r.described("risk", q, q.Why.In(r.Lang), s), Statement: s.Label(r.Lang), Status: "open",
		Observations: []toObservation{{r.uuid("observation", q.ID)}}}
	p := props{list: x.Props, losses: &r.losses, of: q.ID}
	p.add("priority", string(priority(a, q, s)))
	p.add("owner", a.Owner)
	p.add("checked-by", a.CheckedBy)
	p.add("work", string(q.Work))
	x.Props = p.list
	lifecycle := "recommendation"
	switch {
	case a.Done != "":
		x.Status, lifecycle = "closed", "completed"
	case a.Action != "" || a.Due != "" || a.Owner != "":
		x.Status, lifecycle = "remediating", "planned"
	}
	if a.Due != "" {
		x.Deadline = endStamp(a.Due)
	}
	done := props{losses: &r.losses, of: q.ID}
	done.add("done", string(a.Done))
	x.Remediations = []response{{Lifecycle: lifecycle, described: described{r.uuid("response", q.ID),
		fullLine(q.Remedy.In(r.Lang)), r.todo(q), done.list}}}
	return x
}

// todo is what is planned, else the first step that the list advises.
func (r *results) todo(q *checklist.Question) string {
	if s := strings.TrimSpace(r.Assessment.Answers[q.ID].Action); s != "" {
		return s
	}
	return q.Remedy.In(r.Lang)
}

func priority(a assess.Answer, q *checklist.Question, s assess.Status) assess.Priority {
	if a.Priority != "" {
		return a.Priority
	}
	return assess.DefaultPriority(q.Duty, s)
}
