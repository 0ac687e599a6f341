package cube

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"tenken/report/returns"
)

// toldHead is the head of the table of all that may be told, one value a line.
const toldHead = "list,serial,sector,size,pref,table,key,value,told"

// WriteCSV writes all that may be told, for programs: numbers of returns (X where
// hidden), shares (the lower end of a step of 5 points, or few, half, most), and
// quartiles.
func (p *Published) WriteCSV(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, toldHead)
	for i := range p.Groups {
		t := &p.Groups[i]
		line := func(table cubeTable, key, value, told string) {
			fmt.Fprintf(out, "%s,%d,%s,%s,%s,%s,%s,%s,%s\n", p.List, p.Serial, t.Group.Sector, t.Group.Size,
				t.Group.Pref, table, key, value, told)
		}
		n, shown := p.Shown(t)
		if !shown {
			line(tableN, returns.Untold, returns.Untold, "X")
			continue
		}
		line(tableN, returns.Untold, returns.Untold, strconv.Itoa(n))
		for _, v := range t.Verdicts {
			line(tableVerdict, returns.Untold, v.Of, v.Share.String())
		}
		for _, v := range t.Grades {
			line(tableGrade, returns.Untold, v.Of, v.Share.String())
		}
		for _, q := range []struct {
			table cubeTable
			of    *Quartiles
		}{{tableLow, t.Met}, {tablePractice, t.Practice}} {
			for i := range 3 {
				if q.of != nil {
					line(q.table, returns.Untold, "q"+strconv.Itoa(i+1), strconv.Itoa(q.of[i]))
				}
			}
		}
		for _, v := range t.Yes {
			line(tableAnswer, v.Of, "yes", v.Share.String())
		}
	}
	return out.Flush()
}

// hiddenHead is the head of the table of what was hidden and why. It holds the true
// numbers and is for the ministry only; the next edition reads it, so that it does
// not tell what this one hides.
const hiddenHead = "list,serial,sector,size,pref,n,why"

// WriteHidden writes what was hidden and why.
func (p *Published) WriteHidden(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, hiddenHead)
	n := 0
	for i := range p.Groups {
		if t := &p.Groups[i]; t.Why != Shown {
			n++
			fmt.Fprintf(out, "%s,%d,%s,%s,%s,%d,%s\n", p.List, p.Serial, t.Group.Sector, t.Group.Size, t.Group.Pref,
				t.N, t.Why)
		}
	}
	fmt.Fprintf(out, "#rows %d\n", n)
	return out.Flush()
}

// ReadHidden reads which groups an earlier edition hid.
func ReadHidden(r io.Reader) (map[returns.Group]bool, error) {
	hidden := map[returns.Group]bool{}
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		v := strings.Split(line, ",")
		switch {
		case n == 1 && line == hiddenHead:
		case n == len(hidden)+2 && line == fmt.Sprintf("#rows %d", len(hidden)):
			if in.Scan() {
				return nil, refuse("hidden", wHiddenFile, n+1)
			}
			return hidden, nil
		case n == 1 || len(v) != 7 || !toldGroup(returns.Group{Sector: v[2], Size: v[3], Pref: v[4]}):
			return nil, refuse("hidden", wHiddenFile, n)
		default:
			hidden[returns.Group{Sector: v[2], Size: v[3], Pref: v[4]}] = true
		}
	}
	return nil, errors.Join(in.Err(), refuse("hidden", wHiddenFile, len(hidden)+2))
}

// toldGroup says whether a group is one of which results may be told: of prefectures
// or of regions.
func toldGroup(g returns.Group) bool {
	return knownGroup(g) || returns.PartRegion.Has(g.Pref) && knownGroup(g.With(returns.PartPref, returns.All))
}
