package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
)

// decodeJSON reads one JSON document within the limits.
func decodeJSON(raw []byte, o Options, into any) error {
	s, err := decoded(o, raw)
	if err != nil {
		return err
	}
	if strings.TrimSpace(s) == "" {
		return refusal(o, 0, "empty", wordEmpty, hintFile)
	}
	if deep(s) > maxDepth {
		return refusal(o, 0, "too-deep", wordTooDeep.With(maxDepth), hintFile)
	}
	dec := json.NewDecoder(bytes.NewReader([]byte(s)))
	if err := dec.Decode(into); err != nil {
		return noJSON(o, s, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return refusal(o, 0, "second-document", wordTwoDocuments, hintFile)
	}
	return nil
}

// noJSON says at which line a text is no JSON.
func noJSON(o Options, s string, err error) error {
	line := 0
	var at *json.SyntaxError
	if errors.As(err, &at) {
		line = strings.Count(s[:min(max(int(at.Offset)-1, 0), len(s))], "\n") + 1
	}
	return refusal(o, line, "json-syntax", detailed(wordNoJSON, err), hintJSON)
}

// deep is how many brackets of a JSON text are open at once.
func deep(s string) (most int) {
	open, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			open++
			most = max(most, open)
		case c == '}' || c == ']':
			open--
		}
	}
	return most
}

// namesOf are the names of what a document holds, in one order.
func namesOf(doc map[string]json.RawMessage) string {
	return oneLine(strings.Join(slices.Sorted(maps.Keys(doc)), ", "))
}
