package cube

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
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
	full := c.withMargins()
	groups := sortedGroups(full)
	order := make([]int, len(c.columns))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return c.columns[i].compare(c.columns[j]) })
	for len(order) > 0 {
		n := 1
		for n < len(order) && c.columns[order[n]].sheet() == c.columns[order[0]].sheet() {
			n++
		}
		c.writeTable(out, full, groups, order[:n])
		order = order[n:]
	}
	return out.Flush()
}

// writeTable writes the columns of one table of one list.
func (c *Cube) writeTable(out *bufio.Writer, full map[returns.Group][]int, groups []returns.Group, columns []int) {
	var b []byte
	for _, g := range groups {
		for _, i := range columns {
			n := full[g][i]
			if n == 0 {
				continue
			}
			of := c.columns[i]
			b = append(b[:0], of.sheet()...)
			for _, v := range [...]string{g.Sector, g.Size, g.Pref, of.Key, of.Value} {
				b = append(append(b, ','), v...)
			}
			b = append(strconv.AppendInt(append(b, ','), int64(n), 10), '\n')
			_, _ = out.Write(b)
		}
	}
}

// sheet is where a column stands: its table and list, as the file has them.
func (of Column) sheet() string {
	return string(of.Table) + "," + of.List + "," + strconv.Itoa(of.Serial)
}

func (of Column) compare(o Column) int {
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
	f := &reading{margins: &Cube{}, cube: &Cube{}}
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

// reading is a cube half read.
type reading struct {
	cube    *Cube
	margins *Cube
	last    []byte
	words   map[string]string
}

func (f *reading) word(b string) string {
	if s, ok := f.words[b]; ok {
		return s
	}
	if f.words == nil {
		f.words = map[string]string{}
	}
	s := strings.Clone(b)
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
	v := strings.Split(string(b), ",")
	if len(v) != 9 {
		return false
	}
	serial, err := strconv.Atoi(v[2])
	n, err2 := strconv.Atoi(v[8])
	of := Column{Table(f.word(v[0])), f.word(v[1]), serial, f.word(v[6]), f.word(v[7])}
	g := returns.Group{Sector: f.word(v[3]), Size: f.word(v[4]), Pref: f.word(v[5])}
	if err != nil || err2 != nil || serial < 1 || n < 1 || strconv.Itoa(serial) != v[2] || strconv.Itoa(n) != v[8] ||
		!of.known() || !knownGroup(g) {
		return false
	}
	into := f.cube
	if g.Sector == returns.All || g.Size == returns.All || g.Pref == returns.All {
		into = f.margins
	}
	into.add(g, into.column(of), n)
	return true
}

// known says whether a column is one that the cube can have.
func (of Column) known() bool {
	if !isWord(of.List) || !isWord(of.Key) || !isWord(of.Value) {
		return false
	}
	if of.Table == TableAnswer {
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

// check computes the margins again and holds the tables against each other.
func (f *reading) check() error {
	full := f.cube.withMargins()
	for g, counts := range full {
		if isBase(g) {
			continue
		}
		theirs := f.margins.groups[g]
		for i, n := range counts {
			if n != of1(theirs, f.margins.placeOf(f.cube.columns[i])) {
				return refuse("margins", wCubeMargins, groupText(g))
			}
		}
	}
	for g, counts := range f.margins.groups {
		for i, n := range counts {
			if n != of1(full[g], f.cube.placeOf(f.margins.columns[i])) {
				return refuse("margins", wCubeMargins, groupText(g))
			}
		}
	}
	return f.cube.checkTables()
}

// placeOf is the place of a column; one past all where the cube has none.
func (c *Cube) placeOf(of Column) int {
	if i, ok := c.at[of]; ok {
		return i
	}
	return len(c.columns) + 1<<20
}

func isBase(g returns.Group) bool {
	return g.Sector != returns.All && g.Size != returns.All && g.Pref != returns.All
}

// checkTables: in every group each table counts every return once, and no question
// has more answers than there are returns.
func (c *Cube) checkTables() error {
	type sheet struct {
		table  Table
		list   string
		serial int
		key    string
	}
	for g, counts := range c.groups {
		sums, all := map[sheet]int{}, 0
		for i, n := range counts {
			of := c.columns[i]
			sums[sheet{of.Table, of.List, of.Serial, of.Key}] += n
			if of.Table == TableN {
				all += n
			}
		}
		for s, n := range sums {
			if s.table == TableAnswer {
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
