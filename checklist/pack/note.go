package pack

import (
	"encoding/base64"
	"errors"
	"slices"
	"strings"

	"tenken/checklist"

	"golang.org/x/mod/sumdb/note"
)

// maxSignatures is how many signatures a note may carry; C2SP asks for 16.
const maxSignatures = 16

// textOf takes a note apart: what is signed, and the lines of signatures; ok is false where it is not a note.
func textOf(signed string) (text string, sigs []string, ok bool) {
	at := strings.LastIndex(signed, "\n\n")
	if at < 0 {
		return "", nil, false
	}
	text, rest := signed[:at+1], signed[at+2:]
	if rest == "" {
		return text, nil, true // not signed yet
	}
	if !strings.HasSuffix(rest, "\n") {
		return "", nil, false
	}
	return text, strings.Split(strings.TrimSuffix(rest, "\n"), "\n"), true
}

// wellFormed holds what the library of notes leaves open: how many signatures
// there are, that base64 has one form only, and that none is there twice.
func wellFormed(sigs []string) error {
	if len(sigs) > maxSignatures {
		return fault(tooLarge, manySignatures, maxSignatures)
	}
	seen := map[string]bool{}
	for _, sig := range sigs {
		name, b64, _ := strings.Cut(strings.TrimPrefix(sig, "— "), " ")
		raw, err := base64.StdEncoding.DecodeString(b64)
		if err != nil || len(raw) < 5 || base64.StdEncoding.EncodeToString(raw) != b64 {
			return fault(badNote, name)
		}
		id := name + " " + string(raw[:4])
		if seen[id] {
			return fault(badNote, name)
		}
		seen[id] = true
	}
	return nil
}

// known finds keys by name and id. Two keys that share both are ambiguous, and
// a note with a signature of either is refused.
type known []Key

func (ks known) Verifier(name string, id uint32) (note.Verifier, error) {
	var found *Key
	for i := range ks {
		if ks[i].name != name || ks[i].KeyHash() != id || found != nil && *found == ks[i] {
			continue
		}
		if found != nil {
			return nil, fault(twiceKey, name)
		}
		found = &ks[i]
	}
	if found == nil {
		return nil, &note.UnknownVerifierError{Name: name, KeyHash: id}
	}
	return *found, nil
}

// signers are the public keys that have signed a note, by their names.
type signers map[[32]byte]string

// openNote checks a note. Signatures of unknown keys are ignored; one false
// signature of a known key refuses the whole, as C2SP asks. Whether there are
// enough of them is for the caller.
func openNote(signed string, keys []Key) (string, signers, error) {
	text, sigs, ok := textOf(signed)
	if !ok {
		return "", nil, fault(badNote, ofSignature)
	}
	by := signers{}
	if len(sigs) == 0 {
		return text, by, nil
	}
	if err := wellFormed(sigs); err != nil {
		return "", nil, err
	}
	n, err := note.Open([]byte(signed), known(keys))
	var none *note.UnverifiedNoteError
	var bad *note.InvalidSignatureError
	var told *Fault
	switch {
	case errors.As(err, &none):
		return text, by, nil
	case errors.As(err, &bad):
		return "", nil, fault(badSignature, bad.Name)
	case errors.As(err, &told):
		return "", nil, told
	case err != nil:
		return "", nil, fault(badNote, ofSignature)
	}
	for _, sig := range n.Sigs {
		v, err := known(keys).Verifier(sig.Name, sig.Hash)
		if err != nil {
			return "", nil, err
		}
		k := v.(Key)
		by[k.public] = k.name
	}
	return text, by, nil
}

// among counts the keys that have signed: different public keys, whatever their names.
func (by signers) among(keys []Key) (n int) {
	for _, k := range keys {
		if by[k.public] != "" {
			n++
		}
	}
	return n
}

// addSignature signs a note. A signature of the same key is replaced.
func addSignature(signed string, s *Signer) (string, error) {
	text, sigs, ok := textOf(signed)
	if !ok {
		return "", fault(badNote, ofSignature)
	}
	mine, err := note.Sign(&note.Note{Text: text}, s)
	if err != nil {
		return "", err
	}
	sig := strings.TrimSuffix(string(mine[len(text)+1:]), "\n")
	sigs = slices.DeleteFunc(sigs, func(old string) bool { return sameSigner(old, sig) })
	return text + "\n" + strings.Join(append(sigs, sig), "\n") + "\n", nil
}

// sameSigner says whether two signature lines have one name and id.
func sameSigner(a, b string) bool {
	nameA, sigA, _ := strings.Cut(strings.TrimPrefix(a, "— "), " ")
	nameB, sigB, _ := strings.Cut(strings.TrimPrefix(b, "— "), " ")
	rawA, errA := base64.StdEncoding.DecodeString(sigA)
	rawB, errB := base64.StdEncoding.DecodeString(sigB)
	return nameA == nameB && errA == nil && errB == nil && len(rawA) > 4 && len(rawB) > 4 &&
		string(rawA[:4]) == string(rawB[:4])
}

// maxLines is the most lines of a keyring or manifest.
const maxLines = 1_000

// textLines are the lines of a signed text below its head.
func textLines(text, head string, of checklist.Text) ([]string, error) {
	rest, ok := strings.CutPrefix(text, head+"\n")
	if !ok || !strings.HasSuffix(rest, "\n") {
		return nil, fault(notExact, of)
	}
	lines := strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
	if len(lines) > maxLines {
		return nil, fault(tooLarge, manyLines, maxLines)
	}
	return lines, nil
}
