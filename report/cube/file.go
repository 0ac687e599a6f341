package cube

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strconv"
	"strings"

	"tenken/report/returns"
)

// Head is the first line of a cube's file. The others hold one count each, margins
// too, in the order of their bytes; counts of nothing are left out. No value needs
// quoting, so that every engine writes the same bytes.
const Head = "table,list,serial,sector,size,pref,key,value,n"

// Write writes the cube.
func (c *Cube) Write(w io.Writer) error {
	out := bufio.NewWriterSize(w, 64<<10)
	_, _ = out.WriteString(Head + "\n") // the error comes with Flush
	c.blocks(func(_ string, _ returns.Group, lines []byte) { _, _ = out.Write(lines) })
	return out.Flush()
}

// blocks hands on the lines of the cube in order, those of one group in one table at a
// time, which are not to be kept.
func (c *Cube) blocks(take func(sheet string, g returns.Group, lines []byte)) {
	full := c.margins()
	groups := sortedGroups(full)
	order := make([]int, len(c.columns))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return c.columns[i].compare(c.columns[j]) })
	for len(order) > 0 {
		sheet, n := c.columns[order[0]].sheet(), 1
		for n < len(order) && c.columns[order[n]].sheet() == sheet {
			n++
		}
		sums, lines := make([]int, n), []byte(nil)
		for _, g := range groups {
			full.sum(g, order[:n], sums)
			if lines = c.lines(lines[:0], sheet, g, order[:n], sums); len(lines) > 0 {
				take(sheet, g, lines)
			}
		}
		order = order[n:]
	}
}

// lines are those of a group in a table, one a count that is not nought.
func (c *Cube) lines(b []byte, sheet string, g returns.Group, columns, sums []int) []byte {
	for at, n := range sums {
		if n == 0 {
			continue
		}
		of := &c.columns[columns[at]]
		b = append(b, sheet...)
		for _, v := range [...]string{g.Sector, g.Size, g.Pref, of.Key, of.Value} {
			b = append(append(b, ','), v...)
		}
		b = append(strconv.AppendInt(append(b, ','), int64(n), 10), '\n')
	}
	return b
}

// sheet is where a column is: its table and list, as the file has them.
func (of cubeColumn) sheet() string {
	return string(of.Table) + "," + of.List + "," + strconv.Itoa(of.Serial)
}

func (of cubeColumn) compare(o cubeColumn) int {
	return cmp.Or(compare(of.sheet()+",", o.sheet()+","), compare(of.Key+",", o.Key+","),
		compare(of.Value+",", o.Value+","))
}

// Read reads a cube, made by this program or by an engine. Another head, lines out
// of order or twice, a value that is none, margins that are not the sums of their
// parts, and tables that do not count the same returns are a [returns.Refusal]. So
// a file cut short is refused too.
func Read(r io.Reader) (*Cube, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	line, err := in.ReadString('\n')
	if line != Head+"\n" {
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read cube: %w", err)
		}
		return nil, refuse("head", wCubeHead, Head)
	}
	f := &reading{cube: &Cube{}, sum: sha256.New()}
	for n := 2; ; n++ {
		line, err := in.ReadSlice('\n')
		switch {
		case errors.Is(err, io.EOF) && len(line) == 0:
			return f.cube, f.check()
		case errors.Is(err, io.EOF), errors.Is(err, bufio.ErrBufferFull):
			return nil, refuse("line", wCubeLine, n)
		case err != nil:
			return nil, fmt.Errorf("read cube: %w", err)
		}
		if !f.line(line[:len(line)-1]) {
			return nil, refuse("line", wCubeLine, n)
		}
	}
}

// reading is a cube half read. Of the margins only a digest is kept: what they must be
// follows from the groups.
type reading struct {
	cube  *Cube
	last  []byte
	words map[string]string
	parts []stretch
	sum   hash.Hash // of the lines of the last stretch
}

// stretch is the lines of one group in one table.
type stretch struct {
	sheet string
	group returns.Group
	sum   [sha256.Size]byte
}

func (f *reading) word(b []byte) string {
	if s, ok := f.words[string(b)]; ok {
		return s
	}
	if f.words == nil {
		f.words = map[string]string{}
	}
	s := string(b)
	f.words[s] = s
	return s
}

// line takes in a line; false where it is wrong.
func (f *reading) line(b []byte) bool {
	cut := bytes.LastIndexByte(b, ',')
	if cut < 0 {
		return false
	}
	key := b[:cut+1]
	if bytes.Compare(key, f.last) <= 0 {
		return false
	}
	f.last = append(f.last[:0], key...)
	var v [9][]byte
	if !splitInto(b, v[:]) {
		return false
	}
	serial, err := strconv.Atoi(f.word(v[2]))
	n, err2 := strconv.Atoi(string(v[8]))
	of := cubeColumn{cubeTable(f.word(v[0])), f.word(v[1]), serial, f.word(v[6]), f.word(v[7])}
	g := returns.Group{Sector: f.word(v[3]), Size: f.word(v[4]), Pref: f.word(v[5])}
	if err != nil || err2 != nil || serial < 1 || n < 1 || strconv.Itoa(serial) != string(v[2]) ||
		strconv.Itoa(n) != string(v[8]) || !of.known() || !knownGroup(g) {
		return false
	}
	f.noted(f.word(b[:len(v[0])+len(v[1])+len(v[2])+2]), g, b)
	if isBase(g) {
		f.cube.add(g, f.cube.column(of), n)
	}
	return true
}

// noted puts a line into its stretch.
func (f *reading) noted(sheet string, g returns.Group, line []byte) {
	if n := len(f.parts); n == 0 || f.parts[n-1].sheet != sheet || f.parts[n-1].group != g {
		f.endStretch()
		f.parts = append(f.parts, stretch{sheet: sheet, group: g})
	}
	f.sum.Write(line)
	f.sum.Write([]byte{'\n'})
}

func (f *reading) endStretch() {
	if n := len(f.parts); n > 0 {
		f.sum.Sum(f.parts[n-1].sum[:0])
	}
	f.sum.Reset()
}

// splitInto fills into with the values of a line; false where their number differs.
func splitInto(line []byte, into [][]byte) bool {
	for i := range into {
		at := bytes.IndexByte(line, ',')
		if (at < 0) != (i == len(into)-1) {
			return false
		}
		if at < 0 {
			into[i] = line
			return true
		}
		into[i], line = line[:at], line[at+1:]
	}
	return true
}

// known says whether a column is one that the cube can have.
func (of cubeColumn) known() bool {
	if !isWord(of.List) || !isWord(of.Key) || !isWord(of.Value) {
		return false
	}
	if of.Table == tableAnswer {
		return of.Key != returns.Untold
	}
	return slices.Contains(ofReturns[:], of.Table) && of.Key == returns.Untold
}

func isWord(s string) bool {
	return s != "" && len(s) <= 64 && strings.IndexFunc(s, func(c rune) bool {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		return !letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-'
	}) < 0
}

func knownGroup(g returns.Group) bool {
	for _, p := range returns.Parts {
		if v := g.Of(p); v != returns.All && v != returns.Untold && !p.Has(v) {
			return false
		}
	}
	return true
}

// check holds the tables against each other, and the whole against what it must be by
// its groups: the same lines, margins among them, and nothing else.
func (f *reading) check() error {
	f.endStretch()
	if err := f.cube.checkTables(); err != nil {
		return err
	}
	var wrong *returns.Group
	rest := f.parts
	f.cube.blocks(func(sheet string, g returns.Group, lines []byte) {
		switch {
		case wrong != nil:
		case len(rest) == 0 || rest[0] != stretch{sheet, g, sha256.Sum256(lines)}:
			wrong = &g
		default:
			rest = rest[1:]
		}
	})
	if wrong == nil && len(rest) > 0 {
		wrong = &rest[0].group
	}
	if wrong != nil {
		return refuse("margins", wCubeMargins, groupText(*wrong))
	}
	return nil
}

func isBase(g returns.Group) bool {
	return g.Sector != returns.All && g.Size != returns.All && g.Pref != returns.All
}

// checkTables: in every group each table counts every return once, and no question
// has more answers than there are returns.
func (c *Cube) checkTables() error {
	type sheet struct {
		table  cubeTable
		list   string
		serial int
		key    string
	}
	for g, counts := range c.groups {
		sums, all := map[sheet]int{}, 0
		for i, n := range counts {
			of := c.columns[i]
			sums[sheet{of.Table, of.List, of.Serial, of.Key}] += n
			if of.Table == tableN {
				all += n
			}
		}
		for s, n := range sums {
			if s.table == tableAnswer {
				if n > all {
					return refuse("tables", wCubeTables, groupText(g))
				}
				continue
			}
			for _, t := range ofReturns {
				if sums[sheet{t, s.list, s.serial, s.key}] != n {
					return refuse("tables", wCubeTables, groupText(g))
				}
			}
		}
	}
	return nil
}

func groupText(g returns.Group) string { return g.Sector + " " + g.Size + " " + g.Pref }
