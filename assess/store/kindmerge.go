package store

import "tenken/assess"

func (w *writer) merge(e *assess.Event) {
	w.raw(`"heads":`)
	array(w, e.Heads, func(h string) { w.str("heads", h) })
	if e.Common > 0 {
		w.raw(`,"common":`).int(e.Common)
	}
}

func readMerge(e *assess.Event, v []byte) error {
	return object(v, []string{"heads", "common?"}, func(key string, v []byte) error {
		if key == "common" {
			return setInt(&e.Common, v)
		}
		return readArray(&e.Heads, v, setString)
	})
}
