package exchange

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"tenken/checklist"
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
	deepest, values := measured(s)
	if deepest > maxDepth {
		return refusal(o, 0, "too-deep", wordTooDeep.With(maxDepth), hintFile)
	}
	if values > maxMarks {
		return refusal(o, 0, "too-many-values", wordTooMany.With(maxMarks), hintSplit)
	}
	if slip := checklist.SlipOf(s); slip != nil {
		return slipped(o, slip)
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

// slipped says what one text of JSON lets mean another.
func slipped(o Options, slip *checklist.JSONSlip) error {
	if slip.Twice == "" {
		return refusal(o, slip.Line, "half-pair", wordHalfPair, hintFile)
	}
	return refusal(o, slip.Line, "duplicate-key", wordTwice.With(checklist.Quoted(slip.Twice)), hintFile)
}

// noJSON says at which line a text is no JSON.
func noJSON(o Options, s string, err error) error {
	line := 0
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return wrongKind(o, 0, err, hintFile)
	}
	var at *json.SyntaxError
	if errors.As(err, &at) {
		line = strings.Count(s[:min(max(int(at.Offset)-1, 0), len(s))], "\n") + 1
	}
	return refusal(o, line, "json-syntax", detailed(wordNoJSON, err), hintJSON)
}

// measured is how many brackets of a JSON text are open at once, and how many
// values it has, about.
func measured(s string) (most, values int) {
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
		case c == ',':
			values++
		}
	}
	return most, values
}

// namesTold is how many of the names in a document a message holds.
const namesTold = 5

// namesOf are the names of what a document holds, the first few in one order.
func namesOf(doc map[string]json.RawMessage) string { return someOf(slices.Sorted(maps.Keys(doc))) }

// someOf are the first few of some names of others, fit for a message.
func someOf(names []string) string {
	var said []string
	for i, name := range names {
		if i == namesTold {
			said = append(said, "…")
			break
		}
		said = append(said, checklist.Excerpt(name, 40))
	}
	return cmp.Or(strings.Join(said, ", "), "―")
}
