package cube

import (
	"maps"
	"slices"
	"strconv"

	"tenken/report/returns"
)

// cubeColumn is what is counted within a group: the returns themselves (table n), a
// verdict, a grade, a figure of the met rate or of practice in percent, or a status
// given to a question.
type cubeColumn struct {
	Table  cubeTable
	List   string // of an answer: the list that holds the question; else the first of the campaign
	Serial int
	Key    string // the question of an answer; else [returns.Untold]
	Value  string
}

// cubeTable is one of the tables of the cube.
type cubeTable string

// The tables.
const (
	tableN        cubeTable = "n"
	tableVerdict  cubeTable = "verdict"
	tableGrade    cubeTable = "grade"
	tableLow      cubeTable = "low"      // met rate, low end: a histogram, which gives exact quartiles
	tablePractice cubeTable = "practice" // practice score, low end: the same
	tableAnswer   cubeTable = "answer"
)

// ofReturns are the tables in which each return counts once.
var ofReturns = [...]cubeTable{tableN, tableVerdict, tableGrade, tableLow, tablePractice}

// Cube counts returns by sector, size and prefecture. Cubes add: the cube of a
// country is the sum of those of its prefectures. The zero value is empty.
type Cube struct {
	columns []cubeColumn
	at      map[cubeColumn]int
	groups  map[returns.Group][]int // of each column; without margins
}

// column is the place of a column, made where it is new.
func (c *Cube) column(of cubeColumn) int {
	i, known := c.at[of]
	if !known {
		if c.at == nil {
			c.at = map[cubeColumn]int{}
		}
		i = len(c.columns)
		c.at[of] = i
		c.columns = append(c.columns, of)
	}
	return i
}

// add counts n in a group.
func (c *Cube) add(g returns.Group, column, n int) {
	counts := c.groups[g]
	if column >= len(counts) {
		if c.groups == nil {
			c.groups = map[returns.Group][]int{}
		}
		grown := make([]int, max(len(c.columns), column+1)) // no longer: there are thousands of groups
		copy(grown, counts)
		counts = grown
		c.groups[g] = counts
	}
	counts[column] += n
}

// AddRow counts a return.
func (c *Cube) AddRow(r *returns.Row) {
	for _, of := range [...]struct {
		table cubeTable
		value string
	}{
		{tableN, returns.Untold}, {tableVerdict, r.Verdict}, {tableGrade, r.Grade},
		{tableLow, strconv.Itoa(r.Low)}, {tablePractice, strconv.Itoa(r.Practice)},
	} {
		c.add(r.Group, c.column(cubeColumn{of.table, r.List, r.Serial, returns.Untold, of.value}), 1)
	}
}

// AddAnswer counts an answer.
func (c *Cube) AddAnswer(a *returns.AnswerRow) {
	c.add(a.Group, c.column(cubeColumn{tableAnswer, a.List, a.Serial, a.Q, a.Status}), 1)
}

// Add adds another cube.
func (c *Cube) Add(o *Cube) {
	to := make([]int, len(o.columns))
	for i, of := range o.columns {
		to[i] = c.column(of)
	}
	for g, counts := range o.groups {
		for i, n := range counts {
			if n > 0 {
				c.add(g, to[i], n)
			}
		}
	}
}

// N is how many returns the cube counts.
func (c *Cube) N() (n int) {
	for i, of := range c.columns {
		if of.Table == tableN {
			for _, counts := range c.groups {
				n += of1(counts, i)
			}
		}
	}
	return n
}

// of1 is the count of a column, where the group has come so far.
func of1(counts []int, i int) int {
	if i < len(counts) {
		return counts[i]
	}
	return 0
}

// margins are the groups and all their margins, in which one or more parts are
// [returns.All]; each with the counts of the groups within it. They are summed where
// they are wanted, so that the margins of a large cube need no memory of their own.
type margins map[returns.Group][][]int

func (c *Cube) margins() margins {
	m := make(margins, 2*len(c.groups))
	for g, counts := range c.groups {
		for mask := range 1 << len(returns.Parts) {
			of := g
			for i, p := range returns.Parts {
				if mask>>i&1 == 1 {
					of = of.With(p, returns.All)
				}
			}
			m[of] = append(m[of], counts)
		}
	}
	return m
}

// of is one count of a group.
func (m margins) of(g returns.Group, column int) (n int) {
	for _, counts := range m[g] {
		n += of1(counts, column)
	}
	return n
}

// sum lays the counts of these columns of a group into sums, which is as long.
func (m margins) sum(g returns.Group, columns, sums []int) {
	clear(sums)
	for _, counts := range m[g] {
		for at, i := range columns {
			sums[at] += of1(counts, i)
		}
	}
}

// ByRegion is the same cube with regions for prefectures.
func (c *Cube) ByRegion() *Cube {
	o := &Cube{}
	for _, of := range c.columns {
		o.column(of)
	}
	for g, counts := range c.groups {
		g.Pref = returns.RegionOf(g.Pref)
		for i, n := range counts {
			o.add(g, i, n)
		}
	}
	return o
}

// sortedGroups are groups in the order of their parts, as bytes.
func sortedGroups[V any](of map[returns.Group]V) []returns.Group {
	return slices.SortedFunc(maps.Keys(of), func(a, b returns.Group) int {
		for _, p := range returns.Parts {
			if c := compare(a.Of(p), b.Of(p)); c != 0 {
				return c
			}
		}
		return 0
	})
}

func compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
