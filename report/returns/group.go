package returns

import "tenken/checklist"

// Part is one of the three things by which businesses are grouped.
type Part string

// The parts, in the order in which groups are named.
const (
	PartSector Part = "sector" // a division of the Japan Standard Industrial Classification, A to T
	PartSize   Part = "size"   // how many people work there
	PartPref   Part = "pref"   // a prefecture, 01 to 47 of JIS X 0401
	// PartRegion stands for the prefecture where results are told by the eight regions,
	// of which fewer have to be hidden. It is never asked and no return has it.
	PartRegion Part = "region"
)

// Parts are all parts.
var Parts = [...]Part{PartSector, PartSize, PartPref}

// Untold stands in rows and cube for a part that a return leaves out; All for all
// values of a part together.
const (
	Untold = "-"
	All    = "all"
)

// Group is where a business belongs; a part may be empty.
type Group struct{ Sector, Size, Pref string }

// Of is one part of the group.
func (g Group) Of(p Part) string { return *g.at(p) }

// With is the group with another value of a part.
func (g Group) With(p Part, value string) Group {
	*g.at(p) = value
	return g
}

func (g *Group) at(p Part) *string {
	switch p {
	case PartSector:
		return &g.Sector
	case PartSize:
		return &g.Size
	}
	return &g.Pref
}

// Option is a value that a part may have.
type Option struct {
	ID   string
	Name checklist.Text
}
