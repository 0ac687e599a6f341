package assess

import "tenken/checklist"

// Thresholds of rule tenken-verdict/1, in whole percent.
const (
	passRate     = 50 // met rate that separates grade D from E
	goodPractice = 80 // practice that separates grade A from B
)

// tally is what the figures are made of: the applicable questions of a section
// or of the whole checklist, counted.
type tally struct {
	duty, practice  Counts
	got, open, most int // practice points: had, still open, the most that could be had
	openItems       int
}

// parts holds what a result points at.
type parts struct {
	legal          Legal
	rate, practice Interval
}

func (t *tally) add(it *Item) {
	if it.Open {
		t.openItems++
	}
	if it.Question.Duty == checklist.Must {
		t.duty.add(it.Status)
		return
	}
	t.practice.add(it.Status)
	if it.Status == NotApplicable {
		return
	}
	unit := factor(it.Question)
	t.most += 2 * unit
	s := &statuses[it.Status]
	t.got += s.points * unit
	if s.open {
		t.open += 2 * unit
	}
}

// factor is what one point of a practice question counts: weight times class.
func factor(q *checklist.Question) int {
	w := min(max(q.Weight, 1), 3)
	if q.Duty == checklist.Effort {
		return 2 * w
	}
	return w
}

func (t *tally) sum(o *tally) {
	t.duty.sum(o.duty)
	t.practice.sum(o.practice)
	t.got, t.open, t.most = t.got+o.got, t.open+o.open, t.most+o.most
	t.openItems += o.openItems
}

// settled is the tally when every unanswered and unknown has become yes.
func (t tally) settled() tally {
	for _, c := range []*Counts{&t.duty, &t.practice} {
		for _, s := range Statuses {
			if n := c.at(s); statuses[s].open {
				c.Yes, *n = c.Yes+*n, 0
			}
		}
	}
	t.got, t.open = t.got+t.open, 0
	return t
}

func (t *tally) verdict() Verdict {
	for _, v := range [...]Verdict{Nonconforming, NeedsCorrection, Undetermined} {
		for _, s := range Statuses {
			if statuses[s].verdict == v && t.duty.Of(s) > 0 {
				return v
			}
		}
	}
	if t.duty.Yes == 0 {
		return Undetermined
	}
	return Conforming
}

func (t *tally) grade() Grade {
	if t.duty.Total() > 0 {
		switch t.verdict() {
		case Undetermined:
			return GradeNone
		case NeedsCorrection:
			return GradeC
		case Nonconforming:
			if 100*t.duty.Yes >= passRate*t.duty.Counting() {
				return GradeD
			}
			return GradeE
		}
	}
	if 100*t.got >= goodPractice*t.most { // so too without practice: 0 of 0
		return GradeA
	}
	return GradeB
}

// figures puts the legal part and the practice score into p and points at
// those that exist.
func (t *tally) figures(p *parts) (*Legal, *Interval) {
	var legal *Legal
	var practice *Interval
	if d := t.duty; d.Total() > 0 {
		p.legal = Legal{Verdict: t.verdict(), Counts: d}
		if n := d.Counting(); n > 0 {
			p.rate = Interval{Low: 100 * d.Yes / n, High: 100 * (d.Yes + d.open()) / n}
			p.legal.Rate = &p.rate
		}
		legal = &p.legal
	}
	if t.most > 0 {
		p.practice = Interval{Low: 100 * t.got / t.most, High: 100 * (t.got + t.open) / t.most}
		practice = &p.practice
	}
	return legal, practice
}

func (t *tally) section(id string, p *parts) SectionResult {
	r := SectionResult{ID: id, Counts: t.duty}
	r.Counts.sum(t.practice)
	r.Legal, r.Practice = t.figures(p)
	return r
}

func (t *tally) conclude(r *Result, p *parts) {
	r.Legal, r.Practice = t.figures(p)
	r.PracticeOf = t.practice
	r.Grade = t.grade()
	up := t.settled()
	r.Reachable = up.grade()
	r.Open = t.openItems
	r.Provisional = r.Open > 0
	if n := t.duty.Total(); n > 0 {
		r.NAShare = 100 * t.duty.NA / n
	}
}

// Reckoning adds answers up to the figures that follow from them alone (rule
// tenken-verdict/1, 1 to 3), for who holds the statuses that counted and neither
// facts nor a checklist. The zero value has no answers.
type Reckoning struct {
	t tally
	p parts
}

// Add takes in an applicable question with the status that counted.
func (r *Reckoning) Add(q *checklist.Question, s Status) {
	it := Item{Question: q, Status: s, Open: statuses[s].open}
	r.t.add(&it)
}

// Outcome is the headline of these answers. It points into r.
func (r *Reckoning) Outcome() Outcome {
	legal, practice := r.t.figures(&r.p)
	o := Outcome{Grade: r.t.grade(), Practice: practice}
	if legal != nil {
		o.Verdict, o.Rate = legal.Verdict, legal.Rate
	}
	return o
}

// Open is the number of answers that may still turn out yes.
func (r *Reckoning) Open() int { return r.t.openItems }
