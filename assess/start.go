package assess

import "time"

// Start makes the first events of an assessment: who, and the checklists it
// carries, parents first.
func Start(begin Begin, lists []ChecklistText, by string, now func() time.Time, newID func() string) []Event {
	events := make([]Event, 0, 1+len(lists))
	add := func(e Event) {
		e.N, e.ID, e.T, e.By = len(events), newID(), now(), by
		events = append(events, e)
	}
	add(Event{Kind: KindBegin, Begin: &begin})
	for i := range lists {
		add(Event{Kind: KindChecklist, Checklist: &lists[i]})
	}
	return events
}
