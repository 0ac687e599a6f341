package returns

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"

	"tenken/assess"
)

// The heads of the two files that come of returns.
const (
	RowsHead    = "return,list,serial,sector,size,pref,month,verdict,grade,low,high,practice,open"
	AnswersHead = "return,list,serial,sector,size,pref,q,status"
)

// NoFigure stands in a column of numbers for a figure that does not exist; None
// for a verdict that does not.
const (
	NoFigure = -1
	None     = "none"
)

// Row is one return. Sector, size and pref are [Untold] where they were left out.
type Row struct {
	Return  string
	List    string // the first of the campaign
	Serial  int
	Group   Group
	Month   string
	Verdict string // or None
	Grade   string
	Low     int // met rate, low and high end; NoFigure: none
	High    int
	// Practice is the low end of the practice score; NoFigure: none.
	Practice int
	Open     int // unanswered or unknown
}

// AnswerRow is the answer to one question; List and Serial are those of the list
// that holds the question.
type AnswerRow struct {
	Return string
	List   string
	Serial int
	Group  Group
	Q      string
	Status string
}

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

// ReadRows hands on the rows of a file one by one. Rows out of order, a return
// that stands twice, a value that is none, or a file cut short is a [Refusal]; the
// rows handed on before it are not to be used.
func ReadRows(r io.Reader, take func(*Row) error) error {
	in := interned{}
	last := ""
	return readSheet(r, RowsHead, func(f [][]byte) error {
		row := Row{Return: string(f[0]), List: in.token(f[1]), Serial: in.number(f[2], 1), Group: in.group(f[3:6]),
			Month: in.text(f[6]), Verdict: in.text(f[7]), Grade: in.text(f[8]), Low: in.number(f[9], NoFigure),
			High: in.number(f[10], NoFigure), Practice: in.number(f[11], NoFigure), Open: in.number(f[12], 0)}
		if !isHex(row.Return, 32) || row.Return <= last || !isMonth(row.Month) || !in.good() ||
			!knownVerdict(row.Verdict) || !knownGrade(row.Grade) || max(row.Low, row.High, row.Practice) > 100 {
			return errRow
		}
		last = row.Return
		return take(&row)
	})
}

// ReadAnswers hands on the answers of a file one by one, as [ReadRows] does.
func ReadAnswers(r io.Reader, take func(*AnswerRow) error) error {
	in := interned{}
	last := ""
	return readSheet(r, AnswersHead, func(f [][]byte) error {
		if last != string(f[0]) {
			if string(f[0]) < last || !isHex(string(f[0]), 32) {
				return errRow
			}
			last = string(f[0])
		}
		row := AnswerRow{Return: last, List: in.token(f[1]), Serial: in.number(f[2], 1), Group: in.group(f[3:6]),
			Q: in.token(f[6]), Status: in.text(f[7])}
		if _, known := statusOf(row.Status); !known || !in.good() {
			return errRow
		}
		return take(&row)
	})
}

var errRow = &Refusal{Rule: "row"} // readSheet says which

func knownVerdict(v string) bool {
	for _, k := range verdicts {
		if string(k) == v {
			return true
		}
	}
	return v == None
}

func knownGrade(g string) bool {
	for _, k := range grades {
		if string(k) == g {
			return true
		}
	}
	return false
}

// readSheet reads lines of as many values as the head has, and the closing line.
func readSheet(r io.Reader, head string, take func([][]byte) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	sum, n := sha256.New(), 0
	columns := bytes.Count([]byte(head), []byte(",")) + 1
	fields := make([][]byte, columns)
	for number := 1; ; number++ {
		line, err := in.ReadSlice('\n')
		switch {
		case err == bufio.ErrBufferFull:
			return refuse("row", wRowBad, number)
		case err == io.EOF:
			return refuse("cut", wRowsCut)
		case err != nil:
			return fmt.Errorf("read rows: %w", err)
		case number == 1:
			if string(line) != head+"\n" {
				return refuse("head", wRowsHead, head)
			}
			sum.Write(line)
			continue
		case line[0] == '#':
			return closing(string(line), n, hex.EncodeToString(sum.Sum(nil)), in)
		}
		sum.Write(line)
		n++
		if !split(line[:len(line)-1], fields) {
			return refuse("row", wRowBad, number)
		}
		if err := take(fields); err == errRow {
			return refuse("row", wRowBad, number)
		} else if err != nil {
			return err
		}
	}
}

// closing holds the last line against what was read before it.
func closing(line string, n int, sum string, rest *bufio.Reader) error {
	if line != fmt.Sprintf("#rows %d %s\n", n, sum) {
		return refuse("cut", wRowsChanged)
	}
	if _, err := rest.ReadByte(); err != io.EOF {
		return refuse("cut", wRowsChanged)
	}
	return nil
}

// split fills into with the values of a line; false where their number differs.
func split(line []byte, into [][]byte) bool {
	for i := range into {
		at := bytes.IndexByte(line, ',')
		if (at < 0) != (i == len(into)-1) {
			return false
		}
		if at < 0 {
			at = len(line)
		}
		into[i] = line[:at]
		line = line[min(at+1, len(line)):]
	}
	return true
}

// interned keeps each value once, since a million rows hold few different ones.
type interned struct {
	known map[string]string
	bad   bool
}

func (in *interned) text(b []byte) string {
	if s, ok := in.known[string(b)]; ok {
		return s
	}
	if in.known == nil || len(in.known) > 10_000 {
		in.known = map[string]string{}
	}
	s := string(b)
	in.known[s] = s
	return s
}

func (in *interned) token(b []byte) string {
	s := in.text(b)
	in.bad = in.bad || !isToken(s)
	return s
}

func (in *interned) number(b []byte, low int) int {
	n, err := strconv.Atoi(in.text(b))
	in.bad = in.bad || err != nil || n < low || n > 1_000_000 || strconv.Itoa(n) != string(b)
	return n
}

func (in *interned) group(f [][]byte) Group {
	g := Group{in.text(f[0]), in.text(f[1]), in.text(f[2])}
	for _, p := range Parts {
		in.bad = in.bad || g.Of(p) != Untold && !p.Has(g.Of(p))
	}
	return g
}

// good says whether every value was one, and begins anew.
func (in *interned) good() bool {
	good := !in.bad
	in.bad = false
	return good
}

// told is the group as rows hold it.
func told(g Group) Group {
	for _, p := range Parts {
		if g.Of(p) == "" {
			g = g.With(p, Untold)
		}
	}
	return g
}

// rowOf is the row of a return that was checked.
func (s *Survey) rowOf(r *Return, f Figures) Row {
	row := Row{Return: r.ID, List: s.Lists[0].ID, Serial: s.Lists[0].Serial, Group: told(r.Group), Month: r.Month,
		Verdict: None, Grade: string(f.Grade), Low: NoFigure, High: NoFigure, Practice: NoFigure, Open: f.Open}
	if f.Verdict != "" {
		row.Verdict = string(f.Verdict)
	}
	if f.HasMet {
		row.Low, row.High = f.Met.Low, f.Met.High
	}
	if f.HasPractice {
		row.Practice = f.Practice
	}
	return row
}

// statusNames are the names of the statuses by their number.
var statusNames = func() (names [len(assess.Statuses)]string) {
	for _, s := range assess.Statuses {
		names[s] = s.String()
	}
	return names
}()
