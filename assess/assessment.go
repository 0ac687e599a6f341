package assess

import "tenken/checklist"

// Assessment is what one organisation answered to one or several checklists:
// the fold of its events.
type Assessment struct {
	Organisation string // as begin or the last rename has it
	Business     string // id of the kind of business; may be empty
	BusinessKey  string // kept by the file of the next year; may be empty
	Follows      string // last sum of the file that this one continues; may be empty
	Program      string
	AsOf         checklist.Date  // the day by whose law is judged: of the last asof, else of begin
	Checklists   []ChecklistText // in the order chosen, parents first
	Facts        checklist.Facts
	Answers      map[string]Answer         // by question id; kept when a question stops applying
	Former       map[string][]FormerAnswer // by question id: what was answered in the edition before
	Archived     []FormerAnswer            // answers to what is no longer asked
	Events       []Event                   // all of them, those undone too
	Head         string                    // the last line's sum (照合番号), filled in by the store; may be empty
}
