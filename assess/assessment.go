package assess

import "tenken/checklist"

// Assessment is what one organisation answered to one or several checklists:
// the fold of its events.
type Assessment struct {
	Organisation string
	Program      string
	Checklists   []ChecklistText // in the order chosen, parents first
	Facts        checklist.Facts
	Answers      map[string]Answer // by question id; kept when a question stops applying
	Events       []Event           // all of them, those undone too
	Head         string            // the last line's sum (照合番号), filled in by the store; may be empty
}
