package returns

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
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

var errRecord = errors.New("a scratch file was changed while it was in use")

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

// drawer settles the returns of one scratch file: by id, the highest revision
// first.
func (c *Collector) drawer(f Scratch, out output) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	all, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	var records [][]byte
	for rest := all; len(rest) > 0; {
		if len(rest) < recordRest {
			return errRecord
		}
		n := int(binary.LittleEndian.Uint32(rest))
		if n < recordRest || n > len(rest) {
			return errRecord
		}
		records, rest = append(records, rest[:n]), rest[n:]
	}
	slices.SortFunc(records, func(a, b []byte) int { // whole records at last: the order they came in does not count
		return cmp.Or(bytes.Compare(a[recordID:recordRevision], b[recordID:recordRevision]),
			cmp.Compare(revisionOf(b), revisionOf(a)), bytes.Compare(a[recordDigest:], b[recordDigest:]))
	})
	for len(records) > 0 {
		n := 1
		for n < len(records) && bytes.Equal(records[n][recordID:recordRevision], records[0][recordID:recordRevision]) {
			n++
		}
		if err := c.business(records[:n], out); err != nil {
			return err
		}
		records = records[n:]
	}
	return nil
}

// business keeps of the returns of one business, highest revision first, the
// first. Two that differ under one revision tell nobody which is meant: none is
// kept, and both are rejects.
func (c *Collector) business(of [][]byte, out output) error {
	var newest [][]byte
	for _, b := range of {
		switch {
		case revisionOf(b) < revisionOf(of[0]):
			c.tally.Superseded++
		case len(newest) > 0 && bytes.Equal(digestOf(b), digestOf(newest[len(newest)-1])):
			c.tally.Same++
		default:
			newest = append(newest, b)
		}
	}
	for _, b := range newest {
		r, err := readRecord(b)
		if err != nil {
			return err
		}
		if len(newest) == 1 {
			c.tally.Kept++
			out.write(c.survey, r)
			return nil
		}
		err = c.refused(Reject{File: r.from, Line: r.line, Return: r.row.Return},
			refuse("conflict", wConflict, r.revision))
		if err != nil {
			return err
		}
	}
	return nil
}
