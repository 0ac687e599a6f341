package pack

import (
	"maps"
	"slices"
	"strings"
)

// A person's own signature under a text, by a key that somebody may know.

// Stamp signs a text, which ends in a newline, and returns the signed note.
func (s *Signer) Stamp(text string) (string, error) { return addSignature(text+"\n", s) }

// Stamped looks for a signature under exactly this text: the names of the keys, of
// those given, that made one, and of the keys that claim to have. An error is a
// *[Fault]: the note is of another text, or a signature is false.
func Stamped(signed, text string, keys []Key) (by, claimed []string, err error) {
	of, lines, ok := textOf(signed)
	if !ok || of != text || len(lines) == 0 {
		return nil, nil, fault(badNote, ofSignature)
	}
	_, known, err := openNote(signed, keys)
	if err != nil {
		return nil, nil, err
	}
	for _, line := range lines {
		name, _, _ := strings.Cut(strings.TrimPrefix(line, "— "), " ")
		claimed = append(claimed, name)
	}
	return slices.Sorted(maps.Values(known)), claimed, nil
}

// Fingerprint is what people compare of a key, as that of a keyring.
func (k Key) Fingerprint() string { return fingerprint(k.String()) }
