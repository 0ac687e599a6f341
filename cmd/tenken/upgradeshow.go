package main

import (
	"fmt"

	"tenken/assess"
	"tenken/cmd/tenken/words"
)

// show tells what became of the answers of one file.
func (u upgrading) show(done upgraded) {
	c := done.carry
	from := map[string]int{}
	for _, l := range c.From {
		from[l.ID] = l.Serial
	}
	for _, l := range c.Lists {
		if was, had := from[l.ID]; had {
			u.Say(words.UpgradeList, l.ID, was, l.Serial)
		} else {
			u.Say(words.UpgradeJoins, l.ID, l.Serial)
		}
	}
	for _, id := range done.gaps {
		u.Note(words.UpgradeGap, id)
	}
	if c.AsOf != done.day && c.AsOf != "" {
		u.Say(words.UpgradeDay, c.AsOf, done.day)
	}
	fmt.Fprintln(u.Out, c.Counts.OldText(u.Lang))
	fmt.Fprintln(u.Out, c.Counts.NewText(u.Lang))
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureOpen} {
		was, is := figureOr(f, done.was, u.Lang), figureOr(f, done.is, u.Lang)
		if was != is {
			fmt.Fprintf(u.Out, "%s  %s > %s\n", f.Label(u.Lang), was, is)
		}
	}
}

func summed(a, b assess.CarryCounts) assess.CarryCounts {
	a.Old.Total, a.Old.Carried = a.Old.Total+b.Old.Total, a.Old.Carried+b.Old.Carried
	a.Old.Review, a.Old.Archived = a.Old.Review+b.Old.Review, a.Old.Archived+b.Old.Archived
	a.New.Total, a.New.Carried, a.New.Review = a.New.Total+b.New.Total, a.New.Carried+b.New.Carried,
		a.New.Review+b.New.Review
	a.New.Ask, a.New.New = a.New.Ask+b.New.Ask, a.New.New+b.New.New
	return a
}

func (u upgrading) head() []string {
	var head []string
	for _, h := range words.UpgradeHead {
		head = append(head, u.Tr(h))
	}
	return head
}

func (u upgrading) row(done upgraded) []string {
	was := assess.FigureVerdict.Value(done.was, u.Lang)
	if done.carry == nil {
		return []string{was, u.Tr(words.UpgradeSame), "", "", "", "", "", "", done.organisation, done.Path}
	}
	c := done.carry.Counts
	return []string{
		was, assess.FigureVerdict.Value(done.is, u.Lang),
		fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
		fmt.Sprint(c.New.Review), fmt.Sprint(c.New.Ask), fmt.Sprint(c.New.New), done.organisation, done.Path,
	}
}

func (u upgrading) totals(c assess.CarryCounts) []string {
	return []string{
		u.Tr(words.UpgradeTotal), "", fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
		fmt.Sprint(c.New.Review), fmt.Sprint(c.New.Ask), fmt.Sprint(c.New.New), "", "",
	}
}

// upgradeJSON is what `upgrade --json` prints of one file.
type upgradeJSON struct {
	Schema string         `json:"schema"`
	File   string         `json:"file"`
	Lists  []upgradeLists `json:"lists"`
	Old    map[string]int `json:"old,omitempty"`
	New    map[string]int `json:"new,omitempty"`
	Was    string         `json:"was,omitempty"` // legal verdict
	Is     string         `json:"is,omitempty"`
}

type upgradeLists struct {
	ID   string `json:"id"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

func newUpgradeJSON(done upgraded) upgradeJSON {
	out := upgradeJSON{Schema: "tenken/upgrade/v1", File: done.Path, Lists: []upgradeLists{},
		Was: verdictName(done.was)}
	if done.carry == nil {
		return out
	}
	out.Is = verdictName(done.is)
	for _, l := range done.carry.Lists {
		for _, f := range done.carry.From {
			if f.ID == l.ID {
				out.Lists = append(out.Lists, upgradeLists{l.ID, f.Serial, l.Serial})
			}
		}
	}
	o, n := done.carry.Counts.Old, done.carry.Counts.New
	out.Old = map[string]int{"total": o.Total, "carried": o.Carried, "review": o.Review, "archived": o.Archived}
	out.New = map[string]int{"total": n.Total, "carried": n.Carried, "review": n.Review, "ask": n.Ask, "new": n.New}
	return out
}
