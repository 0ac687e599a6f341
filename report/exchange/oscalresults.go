package exchange

// The members of assessment plan, results and plan of action that we write and read.
type (
	include struct {
		IncludeAll      *struct{}         `json:"include-all,omitempty"`
		Controls        []controlChoice   `json:"include-controls,omitempty"`
		Objectives      []objectiveChoice `json:"include-objectives,omitempty"`
		ExcludeControls []controlChoice   `json:"exclude-controls,omitempty"`
	}
	controlChoice struct {
		ID string `json:"control-id"`
	}
	objectiveChoice struct {
		ID string `json:"objective-id"`
	}
	reviewed struct {
		Controls   []include `json:"control-selections"`
		Objectives []include `json:"control-objective-selections,omitempty"`
	}
	href struct {
		Href    string `json:"href"`
		Remarks string `json:"remarks,omitempty"`
	}
	// described is how observations, findings, risks, responses, results and items begin.
	described struct {
		UUID        string     `json:"uuid"`
		Title       string     `json:"title,omitempty"`
		Description string     `json:"description"`
		Props       []property `json:"props,omitempty"`
	}
	evidence struct {
		Description string     `json:"description"`
		Props       []property `json:"props,omitempty"`
	}
	observation struct {
		described
		Methods   []string   `json:"methods"`
		Evidence  []evidence `json:"relevant-evidence,omitempty"`
		Collected string     `json:"collected"`
		Expires   string     `json:"expires,omitempty"`
		Remarks   string     `json:"remarks,omitempty"`
	}
	objectiveStatus struct {
		State  string `json:"state"`
		Reason string `json:"reason,omitempty"`
	}
	target struct {
		Type   string          `json:"type"`
		ID     string          `json:"target-id"`
		Status objectiveStatus `json:"status"`
	}
	toObservation struct {
		UUID string `json:"observation-uuid"`
	}
	toRisk struct {
		UUID string `json:"risk-uuid"`
	}
	finding struct {
		described
		Target       target          `json:"target"`
		Observations []toObservation `json:"related-observations,omitempty"`
		Risks        []toRisk        `json:"related-risks,omitempty"`
	}
	response struct {
		described
		Lifecycle string `json:"lifecycle"`
	}
	risk struct {
		described
		Statement    string          `json:"statement"`
		Status       string          `json:"status"`
		Deadline     string          `json:"deadline,omitempty"`
		Remediations []response      `json:"remediations,omitempty"`
		Observations []toObservation `json:"related-observations,omitempty"`
	}
	result struct {
		described
		Start        string        `json:"start"`
		End          string        `json:"end,omitempty"`
		Reviewed     reviewed      `json:"reviewed-controls"`
		Observations []observation `json:"observations,omitempty"`
		Risks        []risk        `json:"risks,omitempty"`
		Findings     []finding     `json:"findings,omitempty"`
	}
	assessmentResults struct {
		document
		Plan    href        `json:"import-ap"`
		Results []result    `json:"results"`
		Back    *backMatter `json:"back-matter,omitempty"`
	}
	assessmentPlan struct {
		document
		SSP      href        `json:"import-ssp"`
		Reviewed reviewed    `json:"reviewed-controls"`
		Back     *backMatter `json:"back-matter,omitempty"`
	}
	poamItem struct {
		described
		Observations []toObservation `json:"related-observations,omitempty"`
		Risks        []toRisk        `json:"related-risks,omitempty"`
	}
	planOfAction struct {
		document
		SSP          href          `json:"import-ssp"`
		Observations []observation `json:"observations,omitempty"`
		Risks        []risk        `json:"risks,omitempty"`
		Items        []poamItem    `json:"poam-items"`
		Back         *backMatter   `json:"back-matter,omitempty"`
	}
)
