package returns

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// record is a return that was checked, as it lies in a scratch file.
type record struct {
	from     string // the file it came from
	line     int
	revision int
	digest   [16]byte
	number   string
	row      Row
	statuses []byte // of each question of the survey, from 1; 0: not asked
}

// A record is its length (4 bytes), its id (16), its revision (4), the digest of
// its line (16), and then texts and numbers with their lengths.
const (
	recordID       = 4
	recordRevision = recordID + 16
	recordDigest   = recordRevision + 4
	recordRest     = recordDigest + 16
)

func lineSum(line string) (sum [16]byte) {
	all := sha256.Sum256([]byte(line))
	copy(sum[:], all[:])
	return sum
}

var errRecord = refuse("scratch", wScratch)

func appendRecord(b []byte, r *record) ([]byte, error) {
	id, err := hex.DecodeString(r.row.Return)
	if err != nil {
		return b, fmt.Errorf("keep return: %w", err)
	}
	b = append(append(b, 0, 0, 0, 0), id...)
	b = binary.LittleEndian.AppendUint32(b, uint32(r.revision))
	b = append(b, r.digest[:]...)
	for _, s := range [...]string{r.from, r.number, r.row.List, r.row.Group.Sector, r.row.Group.Size, r.row.Group.Pref,
		r.row.Month, r.row.Verdict, r.row.Grade, string(r.statuses)} {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	for _, n := range [...]int{r.line, r.row.Serial, r.row.Low, r.row.High, r.row.Practice, r.row.Open} {
		b = binary.AppendVarint(b, int64(n))
	}
	binary.LittleEndian.PutUint32(b, uint32(len(b)))
	return b, nil
}

func readRecord(b []byte) (*record, error) {
	r := &record{revision: revisionOf(b)}
	copy(r.digest[:], b[recordDigest:])
	r.row.Return = idText(b[recordID : recordID+16])
	rest := b[recordRest:]
	var statuses string
	for _, s := range [...]*string{&r.from, &r.number, &r.row.List, &r.row.Group.Sector, &r.row.Group.Size,
		&r.row.Group.Pref, &r.row.Month, &r.row.Verdict, &r.row.Grade, &statuses} {
		n, used := binary.Uvarint(rest)
		if used <= 0 || uint64(len(rest)-used) < n {
			return nil, errRecord
		}
		*s, rest = string(rest[used:used+int(n)]), rest[used+int(n):]
	}
	r.statuses = []byte(statuses)
	for _, into := range [...]*int{&r.line, &r.row.Serial, &r.row.Low, &r.row.High, &r.row.Practice, &r.row.Open} {
		n, used := binary.Varint(rest)
		if used <= 0 {
			return nil, errRecord
		}
		*into, rest = int(n), rest[used:]
	}
	return r, nil
}

func revisionOf(b []byte) int { return int(binary.LittleEndian.Uint32(b[recordRevision:])) }

func digestOf(b []byte) []byte { return b[recordDigest:recordRest] }

// idText is an id in hex.
func idText(id []byte) string { return hex.EncodeToString(id) }
