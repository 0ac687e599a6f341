package returns

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"

	"tenken/assess"
)

// Scratch is a file of the collector's own, written once and then read once.
type Scratch interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer
}

// drawers is into how many scratch files returns are put by the beginning of their
// id, so that one of them fits into memory whatever the number of returns.
const drawers = 128

// Collector takes in returns, checks each, and keeps of every business the highest
// revision. Its memory does not grow with their number.
type Collector struct {
	survey  *Survey
	scratch func(i int) (Scratch, error)
	reject  func(Reject) error
	files   [drawers]Scratch
	pens    [drawers]*bufio.Writer

	one      Return // used again and again
	statuses []byte
	buf      []byte
	tally    Tally
}

// Tally is what came of a collection.
type Tally struct {
	Read       int // lines
	Kept       int // businesses
	Superseded int // older revisions
	Same       int // the very same return once more
	Rejected   int
}

// Reject is a return that was not taken.
type Reject struct {
	File   string
	Line   int
	Return string // its id; empty where it could not be read
	Why    *Refusal
}

// NewCollector makes a collector. scratch makes the i-th scratch file, reject is
// told of every return that is not taken.
func NewCollector(s *Survey, scratch func(i int) (Scratch, error), reject func(Reject) error) *Collector {
	return &Collector{survey: s, scratch: scratch, reject: reject, statuses: make([]byte, len(s.questions))}
}

// Read takes in a file of returns, one a line. The error is one of reading or
// writing; what is wrong with a return goes to the rejects.
func (c *Collector) Read(name string, r io.Reader) error {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, 64<<10), maxLine+2)
	n := 0
	for in.Scan() {
		n++
		if line := in.Text(); strings.TrimSpace(line) != "" {
			if err := c.add(name, n, line); err != nil {
				return err
			}
		}
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		c.tally.Read++
		return c.refused(Reject{File: name, Line: n + 1}, refuse("form", wLineLong))
	}
	return in.Err()
}

// Refuse counts a file whose returns cannot be read at all.
func (c *Collector) Refuse(name string, why *Refusal) error {
	c.tally.Read++
	return c.refused(Reject{File: name, Line: 1}, why)
}

func (c *Collector) add(name string, n int, line string) error {
	c.tally.Read++
	r := &c.one
	if err := r.parse(strings.TrimSuffix(line, "\r")); err != nil {
		return c.refused(Reject{File: name, Line: n}, err)
	}
	if err := c.survey.checkHead(r); err != nil {
		return c.refused(Reject{name, n, r.ID, nil}, err)
	}
	var sum assess.Reckoning
	clear(c.statuses)
	if err := c.survey.checkAnswers(r, &sum, c.statuses); err != nil {
		return c.refused(Reject{name, n, r.ID, nil}, err)
	}
	f, err := figuresOf(r, &sum)
	if err != nil {
		return c.refused(Reject{name, n, r.ID, nil}, err)
	}
	return c.keep(name, n, r, f, line)
}

// refused hands a return on to the rejects; another error than a refusal stays one.
func (c *Collector) refused(r Reject, err error) error {
	if !errors.As(err, &r.Why) {
		return err
	}
	c.tally.Rejected++
	return c.reject(r)
}

// keep puts a return into its drawer.
func (c *Collector) keep(name string, n int, r *Return, f Figures, line string) error {
	var err error
	if c.buf, err = appendRecord(c.buf[:0], &record{
		from: name, line: n, revision: r.Revision, digest: lineSum(line), number: r.Number,
		row: c.survey.rowOf(r, f), statuses: c.statuses,
	}); err != nil {
		return err
	}
	i := int(c.buf[recordID]) * drawers / 256
	if c.pens[i] == nil {
		if c.files[i], err = c.scratch(i); err != nil {
			return err
		}
		c.pens[i] = bufio.NewWriterSize(c.files[i], 8<<10)
	}
	_, err = c.pens[i].Write(c.buf)
	return err
}

// Finish writes what is kept, in the order of the ids, so that the same returns
// give the same bytes in whatever order they came. answers and numbers may be nil.
func (c *Collector) Finish(rows *RowsWriter, answers *AnswersWriter, numbers *NumbersWriter) (Tally, error) {
	out := output{rows, answers, numbers}
	for i, pen := range c.pens {
		if pen == nil {
			continue
		}
		if err := pen.Flush(); err != nil {
			return c.tally, err
		}
		if err := c.drawer(c.files[i], out); err != nil {
			return c.tally, err
		}
	}
	return c.tally, errors.Join(rows.Close(), answers.closeIfAny(), numbers.closeIfAny())
}

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

// Close lets go of the scratch files.
func (c *Collector) Close() error {
	var all error
	for i, f := range c.files {
		if f != nil {
			all = errors.Join(all, f.Close())
			c.files[i] = nil
		}
	}
	return all
}

// output is where what is kept goes.
type output struct {
	rows    *RowsWriter
	answers *AnswersWriter
	numbers *NumbersWriter
}

func (o output) write(s *Survey, r *record) {
	o.rows.Write(&r.row)
	if o.numbers != nil && r.number != "" {
		o.numbers.s.next(r.row.Return)
		o.numbers.s.next(r.number)
		o.numbers.s.end()
	}
	if o.answers == nil {
		return
	}
	a := AnswerRow{Return: r.row.Return, Group: r.row.Group}
	for i, status := range r.statuses {
		if status > 0 {
			l := s.Lists[s.home[i]]
			a.List, a.Serial, a.Q, a.Status = l.ID, l.Serial, s.questions[i].ID, statusNames[status-1]
			o.answers.Write(&a)
		}
	}
}
