package lint_test

import (
	"testing"

	"tenken/checklist"
	"tenken/checklist/lint"
)

// bySearch walks every combination of all facts at once, the slow and plain way.
func bySearch(c *checklist.Checklist) (least, most, profiles int) {
	facts := checklist.Facts{}
	var try func(i int)
	try = func(i int) {
		if i < len(c.Facts) {
			for _, v := range c.Facts[i].Values() {
				facts[c.Facts[i].ID] = v
				try(i + 1)
			}
			return
		}
		n := 0
		for _, q := range c.All() {
			if q.When.Eval(facts) == checklist.True {
				n++
			}
		}
		if profiles == 0 || n < least {
			least = n
		}
		most = max(most, n)
		profiles++
	}
	try(0)
	return least, most, profiles
}

func TestTheWalkOverProfilesIsThatOfASearch(t *testing.T) {
	good := parseText(t, "good.yaml", readTest(t, "good.yaml"))
	sector := parseText(t, "sector.yaml", readTest(t, "sector.yaml"))
	whole, err := checklist.Compose(good, sector)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*checklist.Checklist{good, whole} {
		least, most, n := bySearch(c)
		p := lint.WalkProfiles(c)
		if p.Least.Asked != least || p.Most.Asked != most || p.Number.Int64() != int64(n) || len(p.Skipped) > 0 {
			t.Errorf("%s: %d to %d of %v, want %d to %d of %d; skipped %v", c.ID, p.Least.Asked, p.Most.Asked,
				p.Number, least, most,
				n, p.Skipped)
		}
		for _, profile := range []lint.Profile{p.Least, p.Most} {
			asked := 0
			for _, q := range c.All() {
				if q.When.Eval(profile.Facts) == checklist.True {
					asked++
				}
			}
			if asked != profile.Asked {
				t.Errorf("%s: the example %v is asked %d, not %d", c.ID, profile.Facts, asked, profile.Asked)
			}
		}
	}
}

// A fact that is not asked, one that follows and one that is computed make no profiles of their own.
func TestOnlyWhatCanBeStatedIsAProfile(t *testing.T) {
	yesno := func(id string) checklist.Fact { return checklist.Fact{ID: id, Type: checklist.YesNo} }
	abroad, cloud, both := yesno("abroad"), yesno("cloud"), yesno("both")
	abroad.When = is("outsources", "yes")
	cloud.Implies = []checklist.Implication{{Is: []string{"yes"}, Fact: "outsources", Value: "yes"}}
	both.Derive = []checklist.Derive{{Value: "yes",
		When: &checklist.Cond{All: []*checklist.Cond{is("abroad", "yes"), is("cloud", "yes")}}},
		{Value: "no"}}
	c := &checklist.Checklist{Facts: []checklist.Fact{yesno("outsources"), abroad, cloud, both},
		Sections: []checklist.Section{{
			Questions: []checklist.Question{{ID: "A"}, {ID: "B", When: is("both", "yes")},
				{ID: "C", When: is("abroad", "yes")},
				{ID: "D", When: &checklist.Cond{All: []*checklist.Cond{is("outsources", "no"), is("cloud", "yes")}}}}}}}
	p := lint.WalkProfiles(c)
	// outsources=no (cloud=no), and outsources=yes with abroad and cloud each yes or no
	if p.Number.Int64() != 5 || p.Least.Asked != 1 || p.Most.Asked != 3 {
		t.Errorf("%v profiles, %d to %d", p.Number, p.Least.Asked, p.Most.Asked)
	}
	if a := p.Asked; !a[0].Always() || a[1].Of != 1 || a[1].All != 5 || a[2].Of != 2 || !a[3].Never() {
		t.Errorf("%+v", a)
	}
}

func TestTooManyProfilesAreSkippedAndSaid(t *testing.T) {
	facts := manyFacts(40)
	c := withConditions(t, facts, func(i int) *checklist.Cond { // each fact is tied to the next
		if i > 0 {
			return is(facts[0].ID, "yes")
		}
		var all []*checklist.Cond
		for _, f := range facts {
			all = append(all, is(f.ID, "yes"))
		}
		return &checklist.Cond{All: all}
	})
	p := lint.WalkProfiles(c)
	if len(p.Skipped) != 40 || p.Asked[0].All != 0 {
		t.Errorf("%d skipped", len(p.Skipped))
	}
}
