package exchange

import (
	"io"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// auditColumns are those that the import of an audit reads (data_wizard/views.py,
// _reconcile_compliance_requirements). It skips rows that are not assessable, finds
// a requirement by ref_id, then by urn, and writes no empty cell.
var auditColumns = []string{"urn", "assessable", "ref_id", "name", "description", "compliance_result",
	"requirement_progress", "score", "observations", "answers"}

// writeAudit writes an assessment as the workbook that CISO Assistant imports into
// an audit over the library that [writeLibrary] writes, or over the one that a list
// was read from. The answers are in Japanese, as the library is; what facts rule
// out is not applicable.
func writeAudit(w io.Writer, in report.Input) (Losses, error) {
	var l Losses
	if parts := partsOf(in.Checklist); len(parts) > 1 {
		l.noted("lists", noteOneList, len(parts), parts[len(parts)-1].ID)
	}
	urns := map[string]map[string]string{} // by list, by question
	for _, p := range partsOf(in.Checklist) {
		urns[p.ID] = urnsOf(p)
	}
	rows := [][]any{}
	items := map[string]assess.Item{}
	for _, i := range in.Result.Items {
		items[i.Question.ID] = i
	}
	for _, s := range in.Checklist.Sections {
		rows = append(rows, []any{"", false, s.ID, oneLine(s.Title.JA), "", "", "", "", "", ""})
		for i := range s.Questions {
			q := &s.Questions[i]
			rows = append(rows, auditRow(in, q, items[q.ID], urns[q.From], &l))
		}
	}
	return l, writeRows(w, "audit", auditColumns, rows)
}

// named is what others call a question: the URN and the number of the library that
// it was read from, else those that we write.
func named(q *checklist.Question, urns map[string]string) (urn, refID string) {
	called := func(framework, otherwise string) string {
		i := slices.IndexFunc(q.Map, func(m checklist.Mapping) bool { return m.Framework == framework })
		if i < 0 {
			return otherwise
		}
		return q.Map[i].Refs[0]
	}
	return called(mapURN, urns[q.ID]), called(mapRef, q.ID)
}

// progress is how far a requirement is, in their words.
func progress(a assess.Answer, s assess.Status) string {
	switch {
	case s == assess.Yes || s == assess.NotApplicable:
		return "done"
	case s == assess.Unanswered:
		return "to_do"
	case s == assess.Unknown:
		return "in_review"
	case s == assess.Partly || a.Action != "" || a.Due != "":
		return "in_progress"
	}
	return "to_do"
}

func auditRow(in report.Input, q *checklist.Question, i assess.Item, urns map[string]string, l *Losses) []any {
	urn, refID := named(q, urns)
	a := in.Assessment.Answers[q.ID]
	result, status := computed[i.Status], progress(a, i.Status)
	said := []string{a.Reason, a.Note}
	if a.Evidence != "" {
		said = append(said, wordLabelled.With(assess.FieldEvidence.Label(in.Lang), a.Evidence).In(in.Lang))
	}
	answer := i.Status.Label(checklist.Japanese)
	switch {
	case i.Out != assess.Asked:
		result, status, answer = "not_applicable", "done", ""
		said = []string{wordRuledOut.In(in.Lang)}
		l.noted("questions", noteNotAskedNA, 1, q.ID)
	case i.Status == assess.Unknown:
		result = "not_assessed"
		said = append([]string{i.Status.Label(in.Lang)}, said...)
		l.noted("status unknown", noteAsNotAssessed, 1, q.ID)
	case i.Status == assess.Unanswered:
		result, answer = "not_assessed", ""
	}
	if a.Action != "" || a.Owner != "" || a.Due != "" || a.Done != "" || a.CheckedBy != "" || a.Priority != "" {
		l.noted("plan", noteSeePlan, 1, q.ID)
	}
	answers := ""
	if answer != "" && !hasURN(q) {
		answers = inquiryText(q.Ask.JA) + " >> " + answer
	}
	observations := strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), "\n")
	return []any{urn, true, refID, "", q.Ask.In(in.Lang), result, status, "", observations, answers}
}

// hasURN says that a question was read from a library, whose own questions are not ours.
func hasURN(q *checklist.Question) bool {
	return slices.ContainsFunc(q.Map, func(m checklist.Mapping) bool { return m.Framework == mapURN })
}

// controlColumns are those that the import of applied controls reads.
var controlColumns = []string{"ref_id", "name", "description", "status", "category", "priority", "csf_function",
	"effort", "eta", "observation"}

// controlName is how long the name of an applied control may be, in characters.
const controlName = 200

// writeControls writes the plan of improvement as the workbook that CISO Assistant
// imports as applied controls: one for every gap.
func writeControls(w io.Writer, in report.Input) (Losses, error) {
	var l Losses
	var rows [][]any
	r := newResults(in, "applied-controls")
	urgent := map[assess.Priority]int{assess.High: 1, assess.Medium: 2, assess.Low: 3}
	for _, g := range in.Result.Gaps {
		q, a := g.Question, in.Assessment.Answers[g.Question.ID]
		status := "to_do"
		switch {
		case a.Done != "":
			status = "active"
		case a.Action != "" && a.Due != "":
			status = "in_progress"
		}
		lost := func(field, value string) {
			if value != "" {
				l.add(field, q.ID)
			}
		}
		lost("owner", a.Owner)
		lost("checked_by", a.CheckedBy)
		if a.Done != "" {
			l.noted("done", noteAsStatus, 1, q.ID)
		}
		name := oneLine(q.Ask.In(in.Lang))
		if short(name, controlName) != name {
			l.noted("name", noteCut, 1, q.ID)
		}
		observation := strings.TrimSpace(g.Status.Label(in.Lang) + "\n" + a.Note)
		rows = append(rows, []any{q.ID, short(name, controlName), r.todo(q), status, "process",
			urgent[priority(a, q, g.Status)], "govern", string(q.Work), string(a.Due), observation})
	}
	if len(rows) == 0 {
		return l, &assess.Refusal{Rule: "no-gaps", Text: wordNoGaps}
	}
	return l, writeRows(w, "applied_controls", controlColumns, rows)
}
