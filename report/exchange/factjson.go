package exchange

import "tenken/checklist"

// Facts, conditions and mappings as JSON in one property, with the names that
// the YAML of a checklist has.
type (
	cond struct {
		Fact string   `json:"fact,omitempty"`
		Is   []string `json:"is,omitempty"`
		All  []*cond  `json:"all,omitempty"`
		Any  []*cond  `json:"any,omitempty"`
		Not  *cond    `json:"not,omitempty"`
	}
	fact struct {
		ID      string         `json:"id"`
		Ask     checklist.Text `json:"ask"`
		Why     checklist.Text `json:"why,omitzero"`
		Type    string         `json:"type"`
		Options []option       `json:"options,omitempty"`
		When    *cond          `json:"when,omitempty"`
		Derive  []derived      `json:"derive,omitempty"`
		Implies []implied      `json:"implies,omitempty"`
		Group   string         `json:"group,omitempty"`
		Rare    bool           `json:"rare,omitempty"`
	}
	option struct {
		ID    string         `json:"id"`
		Label checklist.Text `json:"label"`
	}
	derived struct {
		Value string `json:"value"`
		When  *cond  `json:"when,omitempty"`
	}
	implied struct {
		Is    []string `json:"is"`
		Fact  string   `json:"fact"`
		Value string   `json:"value"`
	}
	mapping struct {
		Framework string   `json:"framework"`
		Refs      []string `json:"refs"`

		Relations map[string]checklist.Relation `json:"relations,omitempty"`
	}
	goal struct {
		ID    string         `json:"id"`
		Title checklist.Text `json:"title"`
	}
)

func condOut(c *checklist.Cond) *cond {
	if c == nil {
		return nil
	}
	return &cond{Fact: c.Fact, Is: c.Is, All: each(c.All, condOut), Any: each(c.Any, condOut), Not: condOut(c.Not)}
}

func condIn(c *cond) *checklist.Cond {
	if c == nil {
		return nil
	}
	return &checklist.Cond{Fact: c.Fact, Is: c.Is, All: each(c.All, condIn), Any: each(c.Any, condIn),
		Not: condIn(c.Not)}
}

func each[A, B any](all []A, f func(A) B) []B {
	if len(all) == 0 {
		return nil
	}
	out := make([]B, len(all))
	for i, x := range all {
		out[i] = f(x)
	}
	return out
}

func factOut(f *checklist.Fact) fact {
	return fact{ID: f.ID, Ask: f.Ask, Why: f.Why, Type: string(f.Type), When: condOut(f.When), Group: f.Group,
		Rare:    f.Rare,
		Options: each(f.Options, func(o checklist.Option) option { return option{o.ID, o.Label} }),
		Derive:  each(f.Derive, func(d checklist.Derive) derived { return derived{d.Value, condOut(d.When)} }),
		Implies: each(f.Implies, func(x checklist.Implication) implied { return implied{x.Is, x.Fact, x.Value} })}
}

func factIn(f *fact) checklist.Fact {
	return checklist.Fact{ID: f.ID, Ask: tidyText(f.Ask), Why: tidyText(f.Why), Type: checklist.FactType(f.Type),
		When: condIn(f.When), Group: f.Group, Rare: f.Rare,
		Options: each(f.Options, func(o option) checklist.Option {
			return checklist.Option{ID: o.ID, Label: tidyText(o.Label)}
		}),
		Derive: each(f.Derive, func(d derived) checklist.Derive {
			return checklist.Derive{Value: d.Value, When: condIn(d.When)}
		}),
		Implies: each(f.Implies, func(x implied) checklist.Implication {
			return checklist.Implication{Is: x.Is, Fact: x.Fact, Value: x.Value}
		})}
}

func tidyText(t checklist.Text) checklist.Text { return checklist.Text{JA: tidy(t.JA), EN: tidy(t.EN)} }
