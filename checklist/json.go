package checklist

import (
	"encoding/json"
	"io"
)

// textJSON is a text in the outputs for programs; a missing language is absent.
type textJSON struct {
	JA string `json:"ja,omitempty"`
	EN string `json:"en,omitempty"`
}

func jsonText(t Text) *textJSON {
	if t.IsZero() {
		return nil
	}
	return &textJSON{t.JA, t.EN}
}

// encode writes one value a line, with < and > as they are.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
