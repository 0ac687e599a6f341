package pack

import (
	"encoding/base64"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const proofHead = "c2sp.org/tlog-proof@v1"

// maxPath is how many hashes a proof of inclusion may have: those of a log of 2^63 entries.
const maxPath = 63

// checkProof checks that the log of a keyring holds the text of a manifest as an
// entry, and that enough of its witnesses have seen the log so (C2SP tlog-proof,
// tlog-checkpoint, tlog-cosignature). It needs no network.
func (k *Keyring) checkProof(proof, manifest string) error {
	at := strings.Index(proof, "\n\n")
	if proof == "" || k.Log == nil {
		return fault(noProof)
	}
	if at < 0 || !strings.HasPrefix(proof, proofHead+"\nindex ") {
		return fault(badProof, ofForm)
	}
	lines := strings.Split(proof[len(proofHead)+1:at], "\n")
	index, ok := count(strings.TrimPrefix(lines[0], "index "))
	if !ok || len(lines)-1 > maxPath {
		return fault(badProof, ofIndex)
	}
	var path tlog.RecordProof
	for _, l := range lines[1:] {
		h, ok := hash(l)
		if !ok {
			return fault(badProof, ofPath)
		}
		path = append(path, h)
	}
	size, root, err := k.checkpoint(proof[at+2:])
	if err != nil {
		return err
	}
	if index >= size {
		return fault(badProof, ofIndex)
	}
	if err := tlog.CheckRecord(path, size, root, index, tlog.RecordHash([]byte(manifest))); err != nil {
		return fault(badProof, ofInclusion)
	}
	return nil
}

// checkpoint checks who signed a state of the log, and returns it.
func (k *Keyring) checkpoint(signed string) (size int64, root tlog.Hash, err error) {
	text, by, err := openNote(signed, append([]Key{*k.Log}, k.Witnesses...))
	if err != nil {
		return 0, root, fault(badProof, ofCheckpoint)
	}
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != k.Log.name || by[k.Log.public] == "" {
		return 0, root, fault(badProof, ofLog)
	}
	if seen := by.among(k.Witnesses); seen < k.Quorum {
		return 0, root, fault(fewWitnesses, k.Quorum, seen)
	}
	size, ok := count(lines[1])
	root, okRoot := hash(lines[2])
	if !ok || !okRoot {
		return 0, root, fault(badProof, ofCheckpoint)
	}
	return size, root, nil
}

// count reads a number as a log writes it: decimal, no zeros before it.
func count(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n >= 0 && strconv.FormatInt(n, 10) == s
}

func hash(s string) (h tlog.Hash, ok bool) {
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil || len(raw) != tlog.HashSize || base64.StdEncoding.EncodeToString(raw) != s {
		return h, false
	}
	return tlog.Hash(raw), true
}
