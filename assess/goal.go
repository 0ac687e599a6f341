package assess

import (
	"fmt"

	"tenken/checklist"
)

// In is the count in words: 81基準中 74（残り 7）.
func (g GoalCount) In(lang checklist.Lang) string {
	s := fmt.Sprintf(goalMet.In(lang), g.Of, g.Met)
	if g.NA > 0 {
		s += fmt.Sprintf(goalNA.In(lang), g.NA)
	}
	if g.Reached() {
		return s + goalReached.In(lang)
	}
	return s + fmt.Sprintf(goalLeft.In(lang), g.Left())
}

// goals counts for each list of a composition that has a goal.
func goals(c *checklist.Checklist, items []Item) (all []GoalCount) {
	parts := c.Parts
	if len(parts) == 0 {
		parts = []*checklist.Checklist{c}
	}
	for _, p := range parts {
		if p.Goal == nil {
			continue
		}
		g := GoalCount{Goal: p.Goal}
		for _, i := range items {
			if i.Question.From == p.ID {
				g.add(i)
			}
		}
		all = append(all, g)
	}
	return all
}

func (g *GoalCount) add(i Item) {
	g.Of++
	switch {
	case i.Applies == checklist.False || i.Status == NotApplicable:
		g.NA++
	case i.Status == Yes && i.Applies == checklist.True:
		g.Met++
	}
}
