package exchange

import (
	"io"

	"tenken/assess"
	"tenken/report"
)

// writeResults writes an assessment as OSCAL assessment results: an observation
// for every answer, a finding for every question that counts, a risk for every gap.
// Only yes is "satisfied"; the answer as it is goes into a property. An OSCAL
// result has to name a plan and, through it, a system security plan, which a
// self-check does not have: both are said to be missing in the document.
func writeResults(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "assessment-results")
	err := writeJSON(w, "assessment-results", assessmentResults{
		document: r.document(wordResults),
		Plan:     href{Href: "#" + r.uuid("plan"), Remarks: r.say(wordNoPlan)},
		Results:  []result{r.result()},
		Back:     r.placeholder("plan", wordPlanTitle, wordNoPlan),
	})
	return r.losses, err
}

// writeAssessmentPlan writes what was to be asked as an OSCAL assessment plan,
// for programs that follow a result to its plan.
func writeAssessmentPlan(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "assessment-plan")
	err := writeJSON(w, "assessment-plan", assessmentPlan{
		document: r.document(wordPlanTitle), Reviewed: r.reviewed(),
		SSP:  href{Href: "#" + r.uuid("ssp"), Remarks: r.say(wordNoSSP)},
		Back: r.placeholder("ssp", wordSSPTitle, wordNoSSP),
	})
	return r.losses, err
}

// writePOAM writes the gaps and their plan as an OSCAL plan of action and
// milestones. Without a gap there is no such document, and that is an error.
func writePOAM(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "plan-of-action-and-milestones")
	p := planOfAction{document: r.document(wordPOAM),
		SSP:  href{Href: "#" + r.uuid("ssp"), Remarks: r.say(wordNoSSP)},
		Back: r.placeholder("ssp", wordSSPTitle, wordNoSSP)}
	for _, g := range in.Result.Gaps {
		id := g.Question.ID
		p.Observations = append(p.Observations, r.observation(g.Question, g.Status))
		p.Risks = append(p.Risks, r.risk(g.Question, g.Status))
		p.Items = append(p.Items, poamItem{described: r.described("item", g.Question, r.todo(g.Question), g.Status),
			Observations: []toObservation{{r.uuid("observation", id)}},
			Risks:        []toRisk{{r.uuid("risk", id)}}})
	}
	if len(p.Items) == 0 {
		return r.losses, &assess.Refusal{Rule: "no-gaps", Text: wordNoGaps}
	}
	return r.losses, writeJSON(w, "plan-of-action-and-milestones", p)
}
