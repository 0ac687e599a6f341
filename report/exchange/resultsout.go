package exchange

import (
	"io"

	"tenken/assess"
	"tenken/report"
)

// writeResults writes an assessment as OSCAL assessment results: an observation
// for every answer, a finding for every question that counts, a risk for every gap.
// Only yes is "satisfied"; the answer as it is stands in a property. An OSCAL
// result has to name a plan and, through it, a system security plan, which a
// self-check does not have: both are said to be missing in the document.
func writeResults(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "assessment-results")
	return r.losses, writeJSON(w, "assessment-results", assessmentResults{
		UUID: r.uuid(), Metadata: r.metadata(wordResults),
		Plan:    href{Href: "#" + r.uuid("plan"), Remarks: r.say(wordNoPlan)},
		Results: []result{r.result()},
		Back:    r.placeholder("plan", wordPlanTitle, wordNoPlan),
	})
}

// writeAssessmentPlan writes what was to be asked as an OSCAL assessment plan,
// for programs that follow a result to its plan.
func writeAssessmentPlan(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "assessment-plan")
	return r.losses, writeJSON(w, "assessment-plan", assessmentPlan{
		UUID: r.uuid(), Metadata: r.metadata(wordPlanTitle), Reviewed: r.reviewed(),
		SSP:  href{Href: "#" + r.uuid("ssp"), Remarks: r.say(wordNoSSP)},
		Back: r.placeholder("ssp", wordSSPTitle, wordNoSSP),
	})
}

// writePOAM writes the gaps and their plan as an OSCAL plan of action and
// milestones. Without a gap there is no such document, and that is an error.
func writePOAM(w io.Writer, in report.Input) (Losses, error) {
	r := newResults(in, "plan-of-action-and-milestones")
	p := planOfAction{UUID: r.uuid(), Metadata: r.metadata(wordPOAM),
		SSP:  href{Href: "#" + r.uuid("ssp"), Remarks: r.say(wordNoSSP)},
		Back: r.placeholder("ssp", wordSSPTitle, wordNoSSP)}
	for _, g := range in.Result.Gaps {
		id := g.Question.ID
		p.Observations = append(p.Observations, r.observation(g.Question, g.Status))
		p.Risks = append(p.Risks, r.risk(g.Question, g.Status))
		p.Items = append(p.Items, poamItem{UUID: r.uuid("item", id), Title: fullLine(g.Question.Ask.In(in.Lang)),
			Description:  r.todo(g.Question),
			Props:        r.props(g.Question, g.Status),
			Observations: []toObservation{{r.uuid("observation", id)}},
			Risks:        []toRisk{{r.uuid("risk", id)}}})
	}
	if len(p.Items) == 0 {
		return r.losses, &assess.Refusal{Rule: "no-gaps", Text: wordNoGaps}
	}
	return r.losses, writeJSON(w, "plan-of-action-and-milestones", p)
}
