package returns

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
)

// sheet writes lines of comma-separated values, of which none needs quoting, and
// ends them with a line that says how many there are and what their SHA-256 is,
// so that a file cut short is known for one.
type sheet struct {
	w   *bufio.Writer
	sum hash.Hash
	n   int
	buf []byte
}

func newSheet(w io.Writer, head string) *sheet {
	s := &sheet{w: bufio.NewWriterSize(w, 64<<10), sum: sha256.New()}
	s.buf = append(s.buf[:0], head...)
	s.end()
	s.n = 0
	return s
}

// next begins another value of the line.
func (s *sheet) next(v string) {
	if len(s.buf) > 0 {
		s.buf = append(s.buf, ',')
	}
	s.buf = append(s.buf, v...)
}

func (s *sheet) number(n int) { s.buf = strconv.AppendInt(append(s.buf, ','), int64(n), 10) }

func (s *sheet) group(g Group) {
	s.next(g.Sector)
	s.next(g.Size)
	s.next(g.Pref)
}

func (s *sheet) end() {
	s.buf = append(s.buf, '\n')
	s.sum.Write(s.buf)
	_, _ = s.w.Write(s.buf) // the error stays and comes with Flush
	s.buf = s.buf[:0]
	s.n++
}

func (s *sheet) close() error {
	_, _ = fmt.Fprintf(s.w, "#rows %d %s\n", s.n, hex.EncodeToString(s.sum.Sum(nil)))
	return s.w.Flush()
}

// RowsWriter writes rows, which must come in the order of their returns.
type RowsWriter struct{ s *sheet }

// NewRowsWriter writes the head.
func NewRowsWriter(w io.Writer) *RowsWriter { return &RowsWriter{newSheet(w, RowsHead)} }

// Write adds a row.
func (w *RowsWriter) Write(r *Row) {
	s := w.s
	s.next(r.Return)
	s.next(r.List)
	s.number(r.Serial)
	s.group(r.Group)
	s.next(r.Month)
	s.next(r.Verdict)
	s.next(r.Grade)
	for _, n := range [...]int{r.Low, r.High, r.Practice, r.Open} {
		s.number(n)
	}
	s.end()
}

// Close ends the file; the first error of writing is told here.
func (w *RowsWriter) Close() error { return w.s.close() }

// AnswersWriter writes answers, which must come in the order of their returns.
type AnswersWriter struct{ s *sheet }

// NewAnswersWriter writes the head.
func NewAnswersWriter(w io.Writer) *AnswersWriter { return &AnswersWriter{newSheet(w, AnswersHead)} }

// Write adds an answer.
func (w *AnswersWriter) Write(r *AnswerRow) {
	w.s.next(r.Return)
	w.s.next(r.List)
	w.s.number(r.Serial)
	w.s.group(r.Group)
	w.s.next(r.Q)
	w.s.next(r.Status)
	w.s.end()
}

// Close ends the file; the first error of writing is told here.
func (w *AnswersWriter) Close() error { return w.s.close() }

func (w *AnswersWriter) closeIfAny() error {
	if w == nil {
		return nil
	}
	return w.Close()
}

// NumbersWriter writes which corporate number sent which return.
type NumbersWriter struct{ s *sheet }

// numbersHead is the head of the file of corporate numbers.
const numbersHead = "return,corporate_number"

// NewNumbersWriter writes the head.
func NewNumbersWriter(w io.Writer) *NumbersWriter { return &NumbersWriter{newSheet(w, numbersHead)} }

func (w *NumbersWriter) closeIfAny() error {
	if w == nil {
		return nil
	}
	return w.s.close()
}
