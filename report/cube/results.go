package cube

import (
	"fmt"
	"slices"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/returns"
)

// Results are what a ministry publishes, as a workbook or a page.
type Results struct {
	Published *Published
	Title     checklist.Text       // of the campaign; may be empty
	List      *checklist.Checklist // the lists that were answered; nil: questions are told by id
	Lang      checklist.Lang
	Now       time.Time
	Program   string
}

// title is what the results are called.
func (r Results) title() string {
	if r.Title.IsZero() {
		return r.Published.List
	}
	return checklist.Visible(r.Title.In(r.Lang))
}

// entry is a line of a table of shares: in words, and as a bar.
type entry struct {
	Label string
	Text  string
	Bar   int // percent; the middle of what is told
}

// notes say by which rules the figures are told.
func (r Results) notes() []string {
	p := r.Published
	all := []string{wNoteSmall.With(p.Terms.Minimum).In(r.Lang), wNoteComplement.In(r.Lang), wNoteShare.In(r.Lang),
		wNoteQuartiles.In(r.Lang), wNoteSelf.In(r.Lang)}
	if p.Terms.Rounding > 1 {
		all = append(all, wNoteRounding.With(p.Terms.Rounding).In(r.Lang))
	}
	return all
}

// all is the group of all returns; nil where even that is hidden or there is none.
func (r Results) all() *Told {
	t := r.Published.Find(returns.Group{Sector: returns.All, Size: returns.All, Pref: returns.All})
	if t == nil || t.Why != Shown {
		return nil
	}
	return t
}

// verdicts are the shares of verdicts among all.
func (r Results) verdicts() (out []entry) {
	if all := r.all(); all != nil {
		for _, p := range all.Verdicts {
			out = append(out, entry{r.verdictName(p.Of), p.Share.In(r.Lang), p.Share.Middle()})
		}
	}
	return out
}

// grades are the shares of grades among all.
func (r Results) grades() (out []entry) {
	if all := r.all(); all != nil {
		for _, p := range all.Grades {
			out = append(out, entry{assess.Grade(p.Of).Label(r.Lang), p.Share.In(r.Lang), p.Share.Middle()})
		}
	}
	return out
}

func (r Results) verdictName(v string) string {
	if v == returns.None {
		return assess.NoDuties.In(r.Lang)
	}
	return assess.Verdict(v).Label(r.Lang)
}

// questions are the shares of yes among all, in the order of the lists.
func (r Results) questions() (out []entry) {
	all := r.all()
	if all == nil {
		return nil
	}
	place := map[string]int{}
	if r.List != nil {
		for _, q := range r.List.All() {
			place[q.ID] = len(place)
		}
	}
	yes := slices.Clone(all.Yes)
	slices.SortStableFunc(yes, func(a, b Part) int { return place[a.Of] - place[b.Of] })
	for _, p := range yes {
		label := p.Of
		if r.List != nil {
			if q := r.List.Question(p.Of); q != nil {
				label += " " + checklist.Visible(q.Ask.In(r.Lang))
			}
		}
		out = append(out, entry{label, p.Share.In(r.Lang), p.Share.Middle()})
	}
	return out
}

// medians are the medians of the met rate by the values of a part alone.
func (r Results) medians(part returns.Part) (out []entry) {
	for _, t := range r.Published.Groups {
		rest := t.Group.With(part, returns.All)
		alone := rest == returns.Group{Sector: returns.All, Size: returns.All, Pref: returns.All}
		if alone && t.Group.Of(part) != returns.All && t.Met != nil && t.Why == Shown {
			out = append(out, entry{part.Name(t.Group.Of(part), r.Lang), fmt.Sprintf("%d%%", t.Met[1]), t.Met[1]})
		}
	}
	return out
}

// heads are the columns of the table of groups.
func (r Results) heads() (out []string) {
	for _, part := range r.Published.By {
		out = append(out, part.Label(r.Lang))
	}
	out = append(out, wHeadN.In(r.Lang))
	for _, f := range []assess.Figure{assess.FigureRate, assess.FigurePractice} {
		for _, q := range wQuartiles {
			out = append(out, fmt.Sprintf("%s %s", f.Label(r.Lang), q.In(r.Lang)))
		}
	}
	for _, v := range verdictValues[:4] {
		out = append(out, r.verdictName(v))
	}
	return out
}

// rows are the groups; a number where there is one, else text.
func (r Results) rows() (out [][]any) {
	for i := range r.Published.Groups {
		t := &r.Published.Groups[i]
		var row []any
		for _, part := range r.Published.By {
			row = append(row, part.Name(t.Group.Of(part), r.Lang))
		}
		n, shown := r.Published.Shown(t)
		if shown {
			row = append(row, n)
		} else {
			row = append(row, "X")
		}
		for _, q := range []*Quartiles{t.Met, t.Practice} {
			for i := range 3 {
				if q == nil {
					row = append(row, assess.NoFigure)
				} else {
					row = append(row, q[i])
				}
			}
		}
		for _, v := range verdictValues[:4] {
			row = append(row, shareOf(t.Verdicts, v).In(r.Lang))
		}
		out = append(out, row)
	}
	return out
}

func shareOf(parts []Part, of string) Share {
	for _, p := range parts {
		if p.Of == of {
			return p.Share
		}
	}
	return Untold
}
