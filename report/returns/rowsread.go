package returns

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
)

// ReadRows hands on the rows of a file one by one. Rows out of order, a return
// that occurs twice, a value that is none, or a file cut short is a [Refusal]; the
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
