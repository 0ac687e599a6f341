package store_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tenken/assess/store"
)

func digest(s string) string {
	d := sha256.Sum256([]byte(s))
	return hex.EncodeToString(d[:])
}

// Whatever somebody does to a line, it is JSON for the store where it is JSON.
func TestLinesAreJSONWhereTheyAre(t *testing.T) {
	const line = `"n":12,"t":"2026-04-01T00:00:00Z","payload":{"text":"id: a\n\"b\"\\ \u3042あ","list":[1,{"x":null}]}}`
	pieces := []string{`"`, `\`, `\\`, `\"`, `\u`, `\u12`, `\u00e`, `\x`, `{`, `}`, `[`, `]`, `,`, `:`, `0`, `-`, `e`,
		"true", "\n", "\t", "\x00", "あ", "a", " "}
	rapid.Check(t, func(t *rapid.T) {
		text := line
		for range rapid.IntRange(0, 3).Draw(t, "changes") {
			at := rapid.IntRange(0, len(text)).Draw(t, "at")
			to := min(len(text), at+rapid.IntRange(0, 4).Draw(t, "cut"))
			text = text[:at] + rapid.SampledFrom(pieces).Draw(t, "piece") + text[to:]
		}
		if want := json.Valid([]byte("{" + text)); utf8.ValidString(text) && store.Closes([]byte(text)) != want {
			t.Fatalf("%q: JSON %v", text, want)
		}
	})
}
