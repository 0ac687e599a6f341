package store

import "tenken/assess"

func (w *writer) merge(e *assess.Event) {
	w.raw(`"heads":[`)
	for i, h := range e.Heads {
		w.comma(i).str("heads", h)
	}
	w.raw(`]`)
	if e.Common > 0 {
		w.raw(`,"common":`).int(e.Common)
	}
}

func readMerge(e *assess.Event, v []byte) error {
	return object(v, []string{"heads", "common?"}, func(key string, v []byte) error {
		if key == "common" {
			return setInt(&e.Common, v)
		}
		return items(v, func(v []byte) error {
			e.Heads = append(e.Heads, "")
			return setString(&e.Heads[len(e.Heads)-1], v)
		})
	})
}
