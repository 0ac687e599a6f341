package cube

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tenken/assess"
	"tenken/report/returns"
)

// Terms are how much is told.
type Terms struct {
	Minimum  int                    // the smallest group that is told of; at least [returns.LeastMinimum]
	Rounding int                    // numbers of returns are rounded up to multiples of it; 0 and 1: they are not
	Before   map[returns.Group]bool // what an earlier edition hid
	By       []returns.Part         // by what they are told apart, pref or region; nil: all in which they differ
}

// Published is what may be told of a cube.
type Published struct {
	List   string
	Serial int
	Terms  Terms
	N      int             // returns
	By     []returns.Part  // in which the returns differ
	Groups []Told          // not empty, in order, margins among them; parts not in By are All
	Lists  map[string]bool // of the questions

	parts [len(returns.Parts)]returns.Part // of a group; the last is prefecture or region
}

// Told is one group.
type Told struct {
	Group    returns.Group
	N        int // the true number: for the ministry; see [Published.Shown]
	Why      Why
	Verdicts []Part // none where the group is hidden
	Grades   []Part
	Met      *Quartiles
	Practice *Quartiles
	Yes      []Part // of each question, its share of yes
}

// Part is the share of a value: a verdict, a grade, or the answer yes to a question.
type Part struct {
	Of    string
	Share Share
}

// Publish says what may be told of a cube of one campaign: the numbers of returns by
// [Hide]; of what is told, verdicts, grades and answers as shares in steps, see
// [Share]; and quartiles of 30 returns or more.
func Publish(c *Cube, terms Terms) (*Published, error) {
	n, err := c.subject()
	if err != nil {
		return nil, err
	}
	terms.Minimum = max(terms.Minimum, returns.LeastMinimum)
	p := &Published{List: n.List, Serial: n.Serial, Terms: terms, N: c.N(), Lists: map[string]bool{},
		parts: returns.Parts}
	if slices.Contains(terms.By, returns.PartRegion) {
		c, p.parts[2] = c.ByRegion(), returns.PartRegion
	}
	for g := range terms.Before {
		if v := g.Pref; v != returns.All && v != returns.Untold && !p.parts[2].Has(v) {
			return nil, refuse("hidden", wHiddenParts)
		}
	}
	full := c.margins()
	values := p.differ(full)
	why := p.hide(full, c.at[n], values)
	columns := make([]int, len(c.columns))
	for i := range columns {
		columns[i] = i
	}
	counts := make([]int, len(columns))
	for _, g := range sortedGroups(full) {
		if !p.canonical(g) {
			continue
		}
		t := Told{Group: g, N: full.of(g, c.at[n]), Why: why[g]}
		if t.Why == Shown {
			full.sum(g, columns, counts)
			p.tell(&t, c.columns, counts)
		}
		p.Groups = append(p.Groups, t)
	}
	return p, nil
}

// subject is the column of the returns: there must be one, or campaigns are mixed.
func (c *Cube) subject() (of cubeColumn, err error) {
	var found []string
	for _, column := range c.columns {
		if column.Table == tableN {
			of = column
			found = append(found, column.List+" "+strconv.Itoa(column.Serial))
		}
	}
	switch {
	case len(found) == 0:
		return of, refuse("empty", wCubeEmpty)
	case len(found) > 1:
		return of, refuse("lists", wCubeLists, strings.Join(found, ", "))
	}
	return of, nil
}

// differ finds in which parts the returns differ, and their values, in order. A part
// with one value tells the same as its margin and would be a second word for it.
func (p *Published) differ(full margins) (values [][]string) {
	for _, part := range p.parts {
		seen := map[string]bool{}
		for g := range full {
			if v := g.Of(part); v != returns.All {
				seen[v] = true
			}
		}
		if len(seen) < 2 || p.Terms.By != nil && !slices.Contains(p.Terms.By, part) {
			continue
		}
		var all []string
		for v := range seen {
			all = append(all, v)
		}
		slices.Sort(all)
		p.By = append(p.By, part)
		values = append(values, append(all, returns.All))
	}
	return values
}

func (p *Published) canonical(g returns.Group) bool {
	for _, part := range p.parts {
		if !slices.Contains(p.By, part) && g.Of(part) != returns.All {
			return false
		}
	}
	return true
}

// hide lays the numbers of returns out as a grid.
func (p *Published) hide(full margins, n int, values [][]string) map[returns.Group]Why {
	grid, count := Grid{}, 1
	for _, v := range values {
		grid.Size = append(grid.Size, len(v))
		count *= len(v)
	}
	grid.Cells = make([]int, count)
	groups := make([]returns.Group, count)
	for cell := range grid.Cells {
		g := returns.Group{Sector: returns.All, Size: returns.All, Pref: returns.All}
		rest := cell
		for d := len(values) - 1; d >= 0; d-- {
			g = g.With(p.By[d], values[d][rest%len(values[d])])
			rest /= len(values[d])
		}
		groups[cell] = g
		grid.Cells[cell] = full.of(g, n)
	}
	out := map[returns.Group]Why{}
	if len(values) == 0 { // one number, the total
		if grid.Cells[0] < p.Terms.Minimum {
			out[groups[0]] = Small
		}
		return out
	}
	why := Hide(grid, p.Terms.Minimum, func(cell int) bool { return p.Terms.Before[groups[cell]] })
	for cell, w := range why {
		if w != Shown {
			out[groups[cell]] = w
		}
	}
	return out
}

// tell says what may be told of a group whose number is.
func (p *Published) tell(t *Told, columns []cubeColumn, counts []int) {
	var met, practice [101]int
	verdicts, grades := map[string]int{}, map[string]int{}
	type answered struct{ yes, of int }
	answers := map[string]answered{}
	for i, of := range columns {
		n := of1(counts, i)
		switch of.Table {
		case tableVerdict:
			verdicts[of.Value] += n
		case tableGrade:
			grades[of.Value] += n
		case tableLow, tablePractice:
			into := &met
			if of.Table == tablePractice {
				into = &practice
			}
			if v, err := strconv.Atoi(of.Value); err == nil && v >= 0 && v <= 100 {
				into[v] += n
			}
		case tableAnswer:
			p.Lists[of.List] = true
			a := answers[of.Key]
			if of.Value == assess.Yes.String() {
				a.yes += n
			}
			if of.Value != assess.NotApplicable.String() {
				a.of += n
			}
			answers[of.Key] = a
		}
	}
	t.Verdicts, t.Grades = p.shares(verdicts, t.N, verdictValues), p.shares(grades, t.N, gradeValues)
	t.Met, t.Practice = quartiles(met[:]), quartiles(practice[:])
	for q, a := range answers {
		if share := coarse(a.yes, a.of, p.Terms.Minimum); share != Untold {
			t.Yes = append(t.Yes, Part{q, share})
		}
	}
	slices.SortFunc(t.Yes, func(a, b Part) int { return cmp.Compare(a.Of, b.Of) })
}

// shares are the shares of all values that there may be: one left out where nobody
// has it would tell that nobody has.
func (p *Published) shares(of map[string]int, n int, values []string) (all []Part) {
	for _, value := range values {
		if count, there := of[value]; there || value != returns.None {
			all = append(all, Part{value, coarse(count, n, p.Terms.Minimum)})
		}
	}
	return all
}

// The values that verdict and grade may have, the worst first.
var (
	verdictValues = []string{string(assess.Nonconforming), string(assess.NeedsCorrection),
		string(assess.Undetermined), string(assess.Conforming), returns.None}
	gradeValues = []string{string(assess.GradeA), string(assess.GradeB), string(assess.GradeC),
		string(assess.GradeD), string(assess.GradeE), returns.None}
)

// Shown is the number of a group as it may be told; false where it is hidden.
func (p *Published) Shown(t *Told) (int, bool) {
	if t.Why != Shown {
		return 0, false
	}
	if r := p.Terms.Rounding; r > 1 {
		return (t.N + r - 1) / r * r, true
	}
	return t.N, true
}

// Lost is how many of a hundred returns stand in no group told of that is told apart
// by all parts: where it is large, fewer parts tell more.
func (p *Published) Lost() int {
	lost, all := 0, 0
	for _, t := range p.Groups {
		if slices.ContainsFunc(p.By, func(part returns.Part) bool { return t.Group.Of(part) == returns.All }) {
			continue
		}
		all += t.N
		if t.Why != Shown {
			lost += t.N
		}
	}
	return 100 * lost / max(all, 1)
}

// Find is a group; nil where it is empty.
func (p *Published) Find(g returns.Group) *Told {
	for i := range p.Groups {
		if p.Groups[i].Group == g {
			return &p.Groups[i]
		}
	}
	return nil
}
