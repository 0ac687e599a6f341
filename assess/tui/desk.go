package tui

import (
	"fmt"
	"path/filepath"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// desk is what lies before the user, whatever the face: the options, the
// language, and the open assessment. Screens and the line mode say the same
// things from it in the same words.
type desk struct {
	o    Options
	lang checklist.Lang
	work *Work

	words assess.Words // of its checklist, as searched
}

func newDesk(o Options) desk {
	d := desk{o: o, lang: o.Lang}
	if d.lang == "" {
		d.lang = checklist.Japanese
	}
	return d
}

// t is a text in the language of the moment.
func (d *desk) t(w checklist.Text) string { return w.In(d.lang) }

// f is t with its places filled in; one thing is not called several.
func (d *desk) f(w checklist.Text, args ...any) string {
	text := fmt.Sprintf(w.In(d.lang), args...)
	if d.lang == checklist.English && strings.Contains(text, "1 ") {
		return several().ReplaceAllString(text, "${1}1 $2")
	}
	return text
}

// several finds one of what has a plural in the words of this room.
var several = checklist.Pattern(`(^|[^0-9.,/])1 (question|screen|minute|hour|fact|item|thing)s\b`)

func (d *desk) otherLang() {
	if d.lang == checklist.Japanese {
		d.lang = checklist.English
	} else {
		d.lang = checklist.Japanese
	}
	d.words = assess.Words{} // they are of one language
}

func (d *desk) session() *assess.Session { return d.work.Session }

// today is the day by which due dates are judged; empty where no clock is.
func (d *desk) today() checklist.Date {
	if d.o.Now == nil {
		return ""
	}
	return checklist.DateOf(d.o.Now())
}

// date is a day as the user reads it.
func (d *desk) date(day checklist.Date) string {
	if day == "" || d.lang != checklist.Japanese {
		return string(day)
	}
	return assess.Wareki(day)
}

// shortDate is a day in few cells, as forms abbreviate it: R8.11.24.
func (d *desk) shortDate(day checklist.Date) string {
	const reiwa = checklist.Date("2019-05-01")
	switch {
	case day == "":
		return assess.NoFigure
	case d.lang != checklist.Japanese || !day.Valid() || day < reiwa:
		return string(day)
	}
	t := day.Time()
	return fmt.Sprintf("R%d.%d.%d", t.Year()-2018, t.Month(), t.Day())
}

// shortest is a day of this year without its year, and one of another without
// its day.
func (d *desk) shortest(day checklist.Date) string {
	text := d.shortDate(day)
	if d.lang != checklist.Japanese || !strings.HasPrefix(text, "R") {
		return text
	}
	year, rest, _ := strings.Cut(text, ".")
	month, date, _ := strings.Cut(rest, ".")
	if today := d.today(); today != "" && today.Time().Year() == day.Time().Year() {
		return month + "/" + date
	}
	return year + "." + month
}

// savedIn names the file of a new assessment to its user.
func (d *desk) savedIn() checklist.Text {
	name := shown(filepath.Base(d.work.Path))
	return filled(wSavedIn, name)
}

// rescued names the new file of an assessment whose old one was out of reach.
func (d *desk) rescued() checklist.Text {
	name, dir := shown(filepath.Base(d.work.Path)), shown(filepath.Dir(d.work.Path))
	return filled(wSavedEverythingGoesThere, name, dir)
}

// remaining says how many questions the facts leave, and what they did.
func (d *desk) remaining() string {
	g := d.session().Progress()
	text := d.f(wSoFarThereQuestions, g.Asked)
	if g.Out > 0 {
		text += d.f(wFactsRuleOut, g.Out)
	}
	if g.Pending > 0 {
		text += d.f(wThemKeptUntilFact, g.Pending)
	}
	return text
}

// whyRemaining says what the facts took away and what they leave open; empty
// where neither.
func (d *desk) whyRemaining() string {
	g := d.session().Progress()
	var why []string
	if g.Out > 0 {
		why = append(why, d.f(wDoNotApply, g.Out))
	}
	if g.Pending > 0 {
		why = append(why, d.f(wKeptUntilFactKnown, g.Pending))
	}
	if len(why) == 0 {
		return ""
	}
	all := g.Asked + g.Out
	return d.f(wOfAll, all) + strings.Join(why, d.t(wComma))
}

// done says that the walk came to the end of its round: that everything is
// answered only where nothing at all is open.
func (d *desk) done() string {
	s, r := d.session(), d.session().Result()
	left := s.Progress().Remaining
	switch {
	case r.Open == 0:
		return d.t(wEverythingAnsweredWellDone)
	case s.GivesPass() && left > 0:
		return d.t(wFirstPassWellDone)
	case left > 0:
		return d.f(wTheseAnsweredOthersNot, left)
	}
	return d.f(wLastOneOpen, r.Open)
}

// orderNow says in which order the walk now goes.
func (d *desk) orderNow(o assess.Order) string {
	if o == assess.ByPriority {
		return d.t(wNowOrderPriority)
	}
	return d.t(wNowOrderList)
}

// factsLeft says how many facts are still to be stated; answers bring others, so
// it counts towards nothing.
func (d *desk) factsLeft() string {
	if n := len(d.session().Unstated()); n > 0 {
		return d.f(wFactsLeft, n)
	}
	return d.t(wFacts)
}

// openDuties says how many duties are unanswered; empty when none is.
func (d *desk) openDuties() string {
	n := d.session().Progress().Duties
	if n == 0 {
		return ""
	}
	text := d.f(wUnansweredQuestionsAboutLegal, n)
	if l := d.session().Result().Legal; l != nil && l.Verdict == assess.Undetermined {
		text += d.t(wAnsweringThemSettlesVerdict)
	}
	return text
}

// verdictMeans says what the verdict means, unless [desk.openDuties] says the same.
func (d *desk) verdictMeans(r assess.Result) string {
	if r.Legal == nil || r.Legal.Verdict == assess.Undetermined && d.session().Progress().Duties > 0 {
		return ""
	}
	return r.Legal.Verdict.Means(d.lang)
}

// nothingToCorrect is what to say when there is no gap.
func (d *desk) nothingToCorrect(r assess.Result) string {
	if r.Open > 0 {
		return d.t(wSomeQuestionsStillUnanswered)
	}
	return d.t(wNothingToCorrect)
}

// figureText is a figure with what it is made of; empty where its name and its
// questions say all.
func (d *desk) figureText(f assess.Figure) string {
	r := d.session().Result()
	if !f.Stands(r) {
		return ""
	}
	text := f.Value(r, d.lang)
	switch f {
	case assess.FigureRate:
		text += fmt.Sprintf(" = %d / %d   %s", r.Legal.Yes, r.Legal.Counting(), r.Legal.Counts.In(d.lang))
		if many := r.NAText(d.lang); many != "" {
			text += d.t(wGap) + many
		}
	case assess.FigurePractice:
		text += "   " + r.PracticeOf.In(d.lang)
		for _, g := range r.Goals {
			text += d.t(wBreak) + g.Title.In(d.lang) + d.t(wGap) + g.In(d.lang)
		}
	case assess.FigureVerdict:
		text += d.t(wBreak) + r.Legal.Verdict.Means(d.lang)
	case assess.FigureGrade:
		if reach := r.ReachText(d.lang); reach != "" {
			text += d.t(wBreak) + reach
		}
	case assess.FigureWayUp:
		text += d.t(wBreak) + r.Next.Why(r.Grade, d.lang)
	case assess.FigureOpen, assess.FigureNotAsked, assess.FigureGaps:
		return ""
	}
	return text
}

// figuresOf are the figures beyond the headline that a result has.
func figuresOf(r assess.Result) []assess.Figure {
	var out []assess.Figure
	for _, f := range assess.Figures {
		if f != assess.FigureGaps && f.Stands(r) { // the gaps are listed by themselves
			out = append(out, f)
		}
	}
	return out
}

// contradiction says that a fact was stated otherwise than others demand; empty
// where it was not.
func (d *desk) contradiction(f *checklist.Fact) string {
	settled := d.session().Settled()
	if x, ok := settled.Of(f.ID); ok && x.State == checklist.FactContradicted {
		return d.session().Contradiction(x, d.lang)
	}
	return ""
}
