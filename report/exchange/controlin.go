package exchange

import (
	"slices"
	"strconv"
	"strings"

	"tenken/checklist"
)

// question makes a question of a control.
func (r *catalogReader) question(c *control, params []parameter) checklist.Question {
	if tidy(c.ID) == "" || tidy(c.Title) == "" {
		r.refuse("missing", wordMissing.With("control.id, control.title"))
	}
	id, same := r.questions.idFor(untoken(c.ID), "Q-"+itoa(r.assessable))
	q := checklist.Question{ID: id, Rev: 1, Duty: checklist.Should, Work: checklist.Middle, Weight: 1,
		NA: checklist.NAWithReason}
	if !same {
		r.losses.add("controls.id", c.ID+" → "+id)
		q.Map = []checklist.Mapping{{Framework: "oscal", Refs: []string{oneLine(c.ID)}}}
	}
	if r.own {
		r.ownQuestion(c, &q)
		return q
	}
	p := paramsOf(params)
	say := func(names ...string) checklist.Text {
		var lines []string
		for i := range c.Parts {
			if slices.Contains(names, c.Parts[i].Name) {
				lines = append(lines, prosesOf(&c.Parts[i], p)...)
			}
		}
		return checklist.Text{JA: tidy(strings.Join(lines, "\n"))}
	}
	ask, rest := asked(checklist.Text{JA: oneLine(c.Title)}, say("statement"))
	q.Ask = ask
	q.Why = filled(joined("\n\n", "\n\n", rest, say("guidance", "overview", "example")))
	q.Check = filled(say("assessment-objective", "objective"))
	q.Remedy = filled(checklist.Text{})
	q.Cite = []checklist.Cite{{Source: r.c.ID, At: labelOf(c)}}
	r.controlLosses(c)
	return q
}

// labelOf is the number of a control as people write it.
func labelOf(c *control) string {
	for _, p := range c.Props {
		if p.NS == "" && p.Name == "label" && p.Class == "" {
			return oneLine(p.Value)
		}
	}
	return oneLine(c.ID)
}

// readParts are the parts of a control that are read.
var readParts = []string{"statement", "guidance", "overview", "example", "assessment-objective", "objective"}

func (r *catalogReader) controlLosses(c *control) {
	r.losses.count("controls.props", len(c.Props), c.ID)
	r.losses.count("controls.links", len(c.Links), c.ID)
	r.losses.noted("params", noteInText, len(c.Params), c.ID)
	for _, p := range c.Parts {
		if !slices.Contains(readParts, p.Name) {
			r.losses.add("parts."+oneLine(p.Name), c.ID)
		}
	}
}

// prosesOf are the lines of a part and of those below it, each led by its label.
func prosesOf(p *part, params map[string]*parameter) (lines []string) {
	prose := substituted(tidy(p.Prose), params, 0)
	for _, x := range p.Props {
		if x.NS == "" && x.Name == "label" && x.Class == "" && prose != "" {
			prose = oneLine(x.Value) + " " + prose
			break
		}
	}
	if prose != "" {
		lines = append(lines, prose)
	}
	for i := range p.Parts {
		lines = append(lines, prosesOf(&p.Parts[i], params)...)
	}
	return lines
}

func paramsOf(all []parameter) map[string]*parameter {
	m := make(map[string]*parameter, len(all))
	for i := range all {
		m[all[i].ID] = &all[i]
		for _, p := range all[i].Props {
			if p.Name == "alt-identifier" {
				m[p.Value] = &all[i]
			}
		}
	}
	return m
}

// inserted is where a text of OSCAL names a parameter.
var inserted = checklist.Pattern(`\{\{\s*(?:insert:\s*)?param,?\s*([^}\s]+)\s*\}\}`)

// nested is how deep a choice may name further parameters.
const nested = 5

// substituted is a text with its parameters filled in between brackets: its
// values, its choices or its label.
func substituted(s string, params map[string]*parameter, depth int) string {
	if depth > nested || !strings.Contains(s, "{{") {
		return s
	}
	return inserted().ReplaceAllStringFunc(s, func(found string) string {
		id := inserted().FindStringSubmatch(found)[1]
		p := params[id]
		if p == nil {
			return "[" + id + "]"
		}
		return "[" + paramText(p, params, depth) + "]"
	})
}

func paramText(p *parameter, params map[string]*parameter, depth int) string {
	switch {
	case len(p.Values) > 0:
		return oneLine(strings.Join(p.Values, ", "))
	case p.Select != nil && len(p.Select.Choice) > 0:
		var all []string
		for _, c := range p.Select.Choice {
			all = append(all, oneLine(substituted(c, params, depth+1)))
		}
		return strings.Join(all, " / ")
	case tidy(p.Label) != "":
		return oneLine(substituted(p.Label, params, depth+1))
	}
	return p.ID
}

// ownQuestion reads a control that we wrote.
func (r *catalogReader) ownQuestion(c *control, q *checklist.Question) {
	for _, p := range c.Parts {
		t := checklist.Text{JA: tidy(p.Prose)}
		for _, x := range p.Parts {
			if x.NS == ns && x.Name == partEnglish {
				t.EN = tidy(x.Prose)
			}
		}
		switch {
		case p.Name == "statement":
			q.Ask = t
		case p.Name == "guidance":
			q.Why = t
		case p.Name == "assessment-objective":
			q.Check = t
		case p.Name == "item" && p.Class == classRemedy:
			q.Remedy = t
		default:
			r.losses.add("parts."+oneLine(p.Name), c.ID)
		}
	}
	for _, l := range c.Links {
		if id, ok := r.sources[strings.TrimPrefix(l.Href, "#")]; ok && l.Rel == "reference" {
			q.Cite = append(q.Cite, checklist.Cite{Source: id, At: oneLine(l.Text)})
			continue
		}
		r.losses.add("controls.links", l.Href)
	}
	for _, p := range c.Props {
		if p.NS != ns {
			r.losses.add("controls.props", p.Name)
			continue
		}
		r.ownProperty(p, q)
	}
	q.Words = wordsIn(c.Props)
}

func (r *catalogReader) ownProperty(p property, q *checklist.Question) {
	number := func(into *int) {
		n, err := strconv.Atoi(p.Value)
		if err != nil {
			r.refuse("wrong-property", wordWrongProp.With(p.Name))
		}
		*into = n
	}
	switch p.Name {
	case "rev":
		number(&q.Rev)
	case "duty":
		if r.o.Duty {
			q.Duty = checklist.Duty(p.Value)
		} else if p.Value != string(checklist.Should) {
			r.losses.add("duty", q.ID)
		}
	case "work":
		q.Work = checklist.Work(p.Value)
	case "weight":
		number(&q.Weight)
	case "na":
		q.NA = checklist.NARule(p.Value)
	case "when":
		var c cond
		r.json(p, &c)
		q.When = condIn(&c)
	case "from":
		q.Since = checklist.Date(p.Value)
	case "until":
		q.Until = checklist.Date(p.Value)
	case "quick":
		q.Quick = p.Value == "true"
	case "map":
		var m mapping
		r.json(p, &m)
		q.Map = append(q.Map, checklist.Mapping(m))
	case "who":
		q.Who = checklist.Who(p.Value)
	case "instead-of":
		q.InsteadOf = append(q.InsteadOf, p.Value)
	case "check-every":
		q.Every = p.Value
	}
}
