package assess

import (
	"maps"
	"slices"

	"tenken/checklist"
)

// Assessment is what one organisation answered to one or several checklists:
// the fold of its events.
type Assessment struct {
	Organisation string // as begin or the last rename has it
	Business     string // id of the kind of business; may be empty
	BusinessKey  string // kept by the file of the next year; may be empty
	Follows      string // last sum of the file that this one continues; may be empty
	Program      string
	AsOf         checklist.Date            // the day by whose law is judged: of the last asof, else of begin
	Checklists   []ChecklistText           // in the order chosen, parents first
	Facts        checklist.Facts           // as they count
	Unmarked     map[string]bool           // of these, left without a mark: no, and see [Assessment.Stated]
	Answers      map[string]Answer         // by question id; kept when a question stops applying
	Former       map[string][]FormerAnswer // by question id: what was answered in the edition before
	FormerFacts  checklist.Facts           // stated a year ago, and not yet in this file; they do not count
	Archived     []FormerAnswer            // answers to what is no longer asked
	Opinions     map[string]Opinion        // by question id: the reviewer's word that counts
	Documents    []Document                // that support answers, in the order in which they were first named
	Assigned     map[string]string         // by question id: who is to answer
	Signatures   []Signature               // all of them, in the order of the file
	Returns      []ReturnSent              // all of them, in the order of the file
	Events       []Event                   // all of them, those undone too
	Head         string                    // the last line's sum (照合番号), filled in by the store; may be empty
}

// PrintedSum is a sum in hexadecimal digits as it is printed: the first 16, in groups of
// four. One that is shorter stays as it is.
func PrintedSum(sum string) string {
	if len(sum) < 16 {
		return sum
	}
	return sum[:4] + " " + sum[4:8] + " " + sum[8:12] + " " + sum[12:16]
}

func (a *Assessment) clone() *Assessment {
	b := *a
	b.Checklists, b.Events = slices.Clone(a.Checklists), slices.Clone(a.Events)
	b.Former, b.Archived = maps.Clone(a.Former), slices.Clone(a.Archived)
	b.Opinions, b.Assigned = map[string]Opinion{}, map[string]string{}
	maps.Copy(b.Opinions, a.Opinions)
	maps.Copy(b.Assigned, a.Assigned)
	b.Documents, b.Signatures = slices.Clone(a.Documents), slices.Clone(a.Signatures)
	b.Returns = slices.Clone(a.Returns)
	b.Facts, b.FormerFacts, b.Answers = checklist.Facts{}, checklist.Facts{}, map[string]Answer{}
	maps.Copy(b.Facts, a.Facts)
	b.Unmarked = map[string]bool{}
	maps.Copy(b.Unmarked, a.Unmarked)
	maps.Copy(b.FormerFacts, a.FormerFacts)
	maps.Copy(b.Answers, a.Answers)
	return &b
}

// Stated is how a fact was stated: its value, [checklist.UnmarkedValue] where it was
// left without a mark among others and so counts as no; empty where it was not.
func (a *Assessment) Stated(id string) string { return a.AsStated(id, a.Facts[id]) }

// AsStated is a value of a fact as people read it: a no that comes from leaving the
// fact unmarked is not said to be one that somebody stated.
func (a *Assessment) AsStated(id, value string) string {
	if value == checklist.NoValue && a.Unmarked[id] {
		return checklist.UnmarkedValue
	}
	return value
}

// state takes in what facts are; the empty value takes one back.
func (a *Assessment) state(facts []FactValue) {
	for _, f := range facts {
		a.Facts[f.ID] = f.Value
		delete(a.FormerFacts, f.ID)
		delete(a.Unmarked, f.ID)
		if f.Value == checklist.UnmarkedValue {
			a.Facts[f.ID], a.Unmarked[f.ID] = checklist.NoValue, true
		}
		if f.Value == "" {
			delete(a.Facts, f.ID)
		}
	}
}

// choose takes a checklist in; the same list chosen again replaces the text
// that was there before, in its place.
func (a *Assessment) choose(t *ChecklistText) {
	for i := range a.Checklists {
		if a.Checklists[i].ID == t.ID {
			a.Checklists[i] = *t
			return
		}
	}
	a.Checklists = append(a.Checklists, *t)
}
