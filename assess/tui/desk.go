package tui

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
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
	return d.said(w.With(args...))
}

// said is a text whose places are filled in already; one thing is not called several.
func (d *desk) said(w checklist.Text) string {
	text := w.In(d.lang)
	if d.lang == checklist.English && strings.Contains(text, "1 ") {
		return oneOfSeveral().ReplaceAllString(text, "${1}1 $2")
	}
	return text
}

// oneOfSeveral finds one of what has a plural in the words of this room.
var oneOfSeveral = checklist.Pattern(`(^|[^0-9.,/])1 (question|screen|minute|hour|fact|item|thing)s\b`)

func (d *desk) otherLang() {
	if d.lang == checklist.Japanese {
		d.lang = checklist.English
	} else {
		d.lang = checklist.Japanese
	}
	d.words = assess.Words{} // they are of one language
}

func (d *desk) session() *assess.Session { return d.work.Session }

// place remembers where the walk is; what it returns goes there in the session that is
// open then, if the question is still asked.
func (d *desk) place() func() {
	s := d.session()
	q, focus, part, order := s.At(), s.Focus(), s.Part(), s.Order()
	return func() {
		if q == nil {
			return
		}
		now := d.session()
		now.SetOrder(order)
		if now.BeginPart(focus, part) {
			_ = now.Jump(q.ID) // where it is asked no longer, the first that is open stays
		}
	}
}

// today is the day by which due dates are judged; empty where no clock is.
func (d *desk) today() checklist.Date {
	if d.o.Now == nil {
		return ""
	}
	return checklist.DateOf(d.o.Now())
}

// date is a day as the user reads it.
func (d *desk) date(day checklist.Date) string { return assess.DayIn(day, d.lang) }

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
	name := legible(filepath.Base(d.work.Path))
	return wSavedIn.With(name)
}

// rescued names the new file of an assessment whose old one was out of reach.
func (d *desk) rescued() checklist.Text {
	name, dir := legible(filepath.Base(d.work.Path)), legible(filepath.Dir(d.work.Path))
	return wSavedEverythingGoesThere.With(name, dir)
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

// contradiction says that a fact was stated otherwise than others demand; empty
// where it was not.
func (d *desk) contradiction(f *checklist.Fact) string {
	settled := d.session().Settled()
	if x, ok := settled.Of(f.ID); ok && x.State == checklist.FactContradicted {
		return d.session().Contradiction(x, d.lang)
	}
	return ""
}

// cite is a citation in words: from the checklist's own sources, else from the
// register of law, else its ids.
func (o *Options) cite(c *checklist.Checklist, cite checklist.Cite, lang checklist.Lang) string {
	if s := source(c, cite.Source); s != nil {
		text := s.Title.In(lang)
		if s.Edition != "" {
			text += wBracketed.With(s.Edition).In(lang)
		}
		if cite.At != "" {
			text += " " + cite.At
		}
		return text
	}
	if o.Cite != nil {
		return o.Cite(cite, lang)
	}
	return cite.Source + " " + cite.At
}

func source(c *checklist.Checklist, id string) *checklist.Source {
	for _, part := range append([]*checklist.Checklist{c}, c.Parts...) {
		for i := range part.Sources {
			if part.Sources[i].ID == id {
				return &part.Sources[i]
			}
		}
	}
	return nil
}

// Fault is a fault of the program itself, caught before it could draw over the
// screen. What had been answered is saved.
type Fault struct {
	What  string // the value of the panic
	Stack string // for a report of the fault, not for the screen
}

// Error says that the fault is the program's.
func (f *Fault) Error() string { return "internal fault: " + f.What }

// In says the same to the user.
func (f *Fault) In(lang checklist.Lang) string {
	return wProgramEndedByFault.With(f.What).In(lang)
}

func newFault(r any) *Fault {
	return &Fault{What: checklist.Clean(fmt.Sprint(r)), Stack: string(debug.Stack())}
}

// explain puts an error into words of the user: errors that know a language
// say it by a method In(Lang), for example those of cmd about locks and disks.
func explain(err error, lang checklist.Lang) string {
	var speaks checklist.Speaking
	if errors.As(err, &speaks) {
		return speaks.In(lang)
	}
	return err.Error()
}
