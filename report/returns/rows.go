package returns

import "tenken/assess"

// The heads of the two files that come of returns.
const (
	RowsHead    = "return,list,serial,sector,size,pref,month,verdict,grade,low,high,practice,open"
	AnswersHead = "return,list,serial,sector,size,pref,q,status"
)

// NoFigure is written in a column of numbers for a figure that does not exist; None
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
