package report

import (
	"cmp"
	"fmt"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Brief is what a report says, in words and in the order in which it is read.
// How it looks is the affair of those who write it: a sheet, a page, a text.
type Brief struct {
	Title        string
	Organisation string
	Who          []Line  // whom it is about, by what, by whom and when
	Cards        []Card  // the figures that are read first
	Gaps         []Entry // what to do, most urgent first
	NoGaps       string  // said where there is nothing to do, or not yet
	Way          string  // to the next grade; may be empty
	Due          []Entry // of the plan, what is overdue or due soon
	Owners       []OwnerLine
	Sections     []SectionBrief
	Scale        []Line // the grades and what they mean, best first
	Breakdown    []BreakdownLine
	Plan         []Entry // gaps, then what was corrected
	Answers      []Entry
	Skipped      []Entry
	Sources      []SourceBrief
	Unread       []string // what of the law in force the authors of the lists did not read
	Appendix     AppendixBrief
	Disclaimer   string
	Foot         []string // editions, digests, rule and program
}

// Line is a label and what it says.
type Line struct {
	Label, Value string
	of           whoLine
}

// Card is a figure as it is read first.
type Card struct {
	Figure             assess.Figure
	Label, Value, Note string
	Class              string // the verdict by its frozen name, for colours; may be empty
}

// SectionBrief is one section.
type SectionBrief struct {
	Title    string
	Verdict  string
	Class    string // the verdict by its frozen name
	Counts   assess.Counts
	Yes      *assess.Interval // share of yes among what is not 該当なし; nil where there is none
	Practice string
	Note     string // where a good verdict stands beside a low share; may be empty
}

// SourceBrief is a place that questions rest on.
type SourceBrief struct{ Place, Document, Edition, InForce, Items, URL string }

// BreakdownLine is how duties, or good practice, or both together were answered.
type BreakdownLine struct {
	Label  string
	Counts assess.Counts
	Rate   string // met, or practised; empty of both together
}

// NewBrief says what the report of an assessment says.
func NewBrief(in Input) *Brief {
	v := newListing(in)
	v.planned()
	b := v.front()
	b.Foot, b.Appendix = in.foot(), in.appendix()
	b.Plan, b.Answers, b.Skipped = in.entries(v.plan), in.entries(v.asked), in.entries(v.skipped)
	b.Gaps, b.Unread = b.Plan[:v.gaps], in.unread()
	for _, s := range v.cited() {
		b.Sources = append(b.Sources, SourceBrief{in.cite(s.cite), s.document, s.edition, s.inForce,
			strings.Join(s.numbers, ", "), s.url})
	}
	return b
}

// urgentMost is how many gaps the first page shows.
const urgentMost = 5

// front is what the first page says; of the gaps those to begin with.
func (v *listing) front() *Brief {
	in := v.in
	b := &Brief{Title: titleReport.In(in.Lang), Organisation: Shown(in.Assessment.Organisation), Who: in.who(),
		Cards: in.cards(),
		Gaps:  in.entries(v.plan[:min(urgentMost, v.gaps)]), NoGaps: in.noGaps(), Way: v.way(),
		Disclaimer: disclaimer.In(in.Lang),
		Due:        in.entries(dueGaps(in, v.plan[:v.gaps])), Owners: ownersOf(in, v.plan[:v.gaps])}
	for i := range v.sections {
		b.Sections = append(b.Sections, v.section(i))
	}
	for _, g := range gradeScale {
		b.Scale = append(b.Scale, Line{Label: g.grade.Label(in.Lang), Value: g.means.In(in.Lang)})
	}
	b.Breakdown = in.breakdown()
	return b
}

func (in Input) breakdown() []BreakdownLine {
	r, lang := in.Result, in.Lang
	duties := BreakdownLine{Label: checklist.Must.Label(lang), Rate: assess.NoFigure}
	if r.Legal != nil {
		duties.Counts, duties.Rate = r.Legal.Counts, r.Legal.Rate.In(lang)
	}
	return []BreakdownLine{duties, {headPractice.In(lang), r.PracticeOf, r.Practice.In(lang)},
		{Label: headAll.In(lang), Counts: in.counts()}}
}

// whoLine says which line of the head of a report is meant.
type whoLine uint8

const (
	whoOrganisation whoLine = iota
	whoDate
	whoLists
	whoPrepared
	whoGrouped
	whoStrict
	whoNumber
)

// signature says after a title who signed a list that did not come with the program,
// and on that day whether it is withdrawn or should have been reviewed.
func signature(outside bool, by *checklist.Signed, day checklist.Date, lang checklist.Lang) string {
	switch {
	case by != nil && lang == checklist.English:
		return " (" + by.On(day, lang) + ")"
	case by != nil:
		return "（" + by.On(day, lang) + "）"
	case outside:
		return unsigned.In(lang)
	}
	return ""
}

// who is the head of a report. How it is grouped is said where it is not by the
// sections of the checklist.
func (in Input) who() []Line {
	var lists []string
	for _, l := range partsOf(in.Checklist) {
		t := fmt.Sprintf("%s %s", l.Title.In(in.Lang), l.Edition)
		t += signature(l.Outside, l.Signed, checklist.DateOf(in.Now), in.Lang)
		lists = append(lists, t)
	}
	values := map[whoLine]string{
		whoOrganisation: in.Assessment.Organisation, whoDate: in.day(checklist.DateOf(in.Now)),
		whoLists:    strings.Join(lists, in.comma()),
		whoPrepared: cmp.Or(in.preparedBy(), bySelf.In(in.Lang)), whoGrouped: in.byTitle(),
		whoNumber: cmp.Or(assess.PrintedSum(in.Assessment.Head), "-"), whoStrict: strictEvidence.In(in.Lang),
	}
	var out []Line
	for i, label := range whoWords {
		if whoLine(i) == whoGrouped && in.By == "" || whoLine(i) == whoStrict && !in.Strict {
			continue
		}
		out = append(out, Line{label.In(in.Lang), Shown(values[whoLine(i)]), whoLine(i)})
	}
	return out
}

// cards are the four figures an owner asks for first, each by its one name.
func (in Input) cards() []Card {
	r, lang := in.Result, in.Lang
	var out []Card
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGrade,
		assess.FigurePractice} {
		c := Card{Figure: f, Label: f.Label(lang), Value: cmp.Or(f.Value(r, lang), assess.NoFigure)}
		switch f {
		case assess.FigureVerdict:
			c.Value, c.Class = verdictWord(verdictOf(r.Legal), lang), string(verdictOf(r.Legal))
			c.Note = fmt.Sprintf(gapsNote.In(lang), assess.FigureGaps.Label(lang), len(r.Gaps))
		case assess.FigureRate:
			c.Note = r.NAText(lang)
			if r.Legal != nil {
				c.Note = cmp.Or(c.Note, in.endsNote(r.Legal.Rate))
			}
		case assess.FigureGrade:
			c.Note = gradeFinal.In(lang)
			if r.Provisional {
				c.Note = cmp.Or(r.ReachText(lang),
					fmt.Sprintf(gapsNote.In(lang), assess.FigureOpen.Label(lang), r.Open))
			}
		case assess.FigurePractice:
			c.Note = in.endsNote(r.Practice)
		}
		out = append(out, c)
	}
	return out
}

// endsNote says what the two ends of a figure are, where there are two.
func (in Input) endsNote(i *assess.Interval) string {
	if i == nil || i.Low == i.High {
		return ""
	}
	return twoEnds.In(in.Lang)
}

// way says how far the goals of lists that are not law are, and what leads to the
// next grade, as it was when this was written.
func (v *listing) way() string {
	text := ""
	for _, g := range v.in.Result.Goals {
		text += g.Title.In(v.in.Lang) + v.in.colon() + g.In(v.in.Lang) + v.in.say("。", ". ")
	}
	return text + v.nextGrade()
}

func (v *listing) nextGrade() string {
	in, n := v.in, v.in.Result.Next
	if n == nil {
		if resting := in.resting(); resting > 0 {
			return fmt.Sprintf(factsFirst.In(in.Lang), resting)
		}
		if l := in.Result.Legal; l != nil && l.Unanswered > 0 {
			return answerFirst.In(in.Lang)
		}
		return ""
	}
	const most = 12
	var nos []string
	for _, id := range n.Change {
		if i, ok := v.at[id]; ok {
			nos = append(nos, fmt.Sprint(v.asked[i].no))
		}
	}
	list := strings.Join(nos[:min(most, len(nos))], in.comma())
	if len(nos) > most {
		list += fmt.Sprintf(andMore.In(in.Lang), len(nos)-most)
	}
	return fmt.Sprintf(wayText.In(in.Lang), assess.FigureWayUp.Label(in.Lang), n.In(in.Lang), list)
}

// resting is how many questions wait for facts: nobody can say yet whether they apply.
func (in Input) resting() (n int) {
	for _, i := range in.Result.Items {
		if i.Applies == checklist.Unknown {
			n++
		}
	}
	return n
}

func (v *listing) section(i int) SectionBrief {
	s, in := v.sections[i], v.in
	verdict := verdictOf(s.result.Legal)
	out := SectionBrief{Title: Shown(s.title), Verdict: verdictWord(verdict, in.Lang), Class: string(verdict),
		Counts: s.result.Counts, Yes: shareOfYes(s.result.Counts), Practice: s.result.Practice.In(in.Lang)}
	if (verdict == assess.Conforming || verdict == noDuty) &&
		s.result.Counts.No+s.result.Counts.Partly+s.result.Counts.Unknown > 0 {
		out.Note = onlyPractice.In(in.Lang)
	}
	return out
}

// foot are the lists with their digests, the rule and the program.
func (in Input) foot() []string {
	var out []string
	for _, l := range in.lists() {
		out = append(out, fmt.Sprintf(footList.In(in.Lang), Shown(l.ID), Shown(editionOf(in, l.ID)), l.Serial,
			l.SHA256))
	}
	if head := in.Assessment.Head; head != "" {
		out = append(out, whoWords[whoNumber].In(in.Lang)+" "+head)
	}
	if in.House != nil && in.House.Footer != "" {
		out = append(out, in.House.Footer)
	}
	return append(out, assess.Rule+" / tenken "+Shown(in.Program))
}

// noDuty is said where a result has no legal part.
const noDuty assess.Verdict = "absent"

// verdictWord is the verdict as it is printed.
func verdictWord(v assess.Verdict, lang checklist.Lang) string {
	if v == noDuty {
		return assess.NoDuties.In(lang)
	}
	return v.Label(lang)
}

// verdictOf is the verdict of a legal part, or noDuty where there is none.
func verdictOf(l *assess.Legal) assess.Verdict {
	if l == nil {
		return noDuty
	}
	return l.Verdict
}

// shareOfYes is the share of yes among the questions that are not na.
func shareOfYes(c assess.Counts) *assess.Interval {
	n := c.Counting()
	if n == 0 {
		return nil
	}
	return &assess.Interval{Low: 100 * c.Yes / n, High: 100 * (c.Yes + c.Unanswered + c.Unknown) / n}
}
