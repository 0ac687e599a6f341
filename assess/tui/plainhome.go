package tui

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Plain does by lines what [Run] does by screens: one question a block, answers
// by number or word, no cursor movement and no colour, for a screen reader, a
// pipe, a teletype. Input and Output of the options are not used. It returns
// nil when the user stops or the input ends, [ErrInterrupted] when ctx ends, or
// what stood in the way of saving or writing.
func Plain(ctx context.Context, in io.Reader, out io.Writer, o Options) (err error) {
	p := &lineMode{desk: newDesk(o), ctx: ctx, lines: readLines(in), out: bufio.NewWriter(out),
		commands: plainCommands()}
	defer func() {
		if r := recover(); r != nil {
			err = newFault(r)
		}
		err = errors.Join(err, p.close(), p.out.Flush())
	}()
	if o.Work != nil {
		err = p.take(o.Work)
	}
	if o.Work == nil || errors.Is(err, errHome) {
		err = p.home()
	}
	if errors.Is(err, errStop) {
		p.tell(wAnswersSoFarSaved)
		err = nil
	}
	return err
}

// home offers what was found and a new assessment.
func (p *lineMode) home() error {
	for {
		p.tell(wTenkenCheckYourselfHow)
		p.tell(wTypeNumberPressEnter)
		lines, paths, err := p.found()
		if err != nil {
			p.put(explain(err, p.lang))
		}
		offers := p.offers()
		choices := []string{p.t(wStartNewSelfCheck)}
		for _, o := range offers {
			choices = append(choices, p.f(wOffered, oneLine(o.Name.In(p.lang))))
		}
		n, err := p.pick(append(choices, lines...), wNumber)
		switch {
		case errors.Is(err, errBack) || n < 0 && err == nil:
			continue
		case err != nil:
			return err
		case n == 0:
			err = p.create()
		case n <= len(offers):
			err = p.takeOffer(offers[n-1])
		default:
			err = p.open(paths[n-1-len(offers)])
		}
		if err != nil && !errors.Is(err, errBack) && !errors.Is(err, errHome) {
			return err
		}
	}
}

// found are the assessments found in words, and their paths; the clients of a
// folder with their figures.
func (p *lineMode) found() (lines, paths []string, err error) {
	if p.o.Portfolio && p.o.Home.Clients != nil {
		var rows []ClientRow
		err = p.o.Home.Clients(func(r ClientRow) { rows = append(rows, r) })
		markFormer(rows)
		for i := range rows {
			lines, paths = append(lines, p.clientLine(&rows[i])), append(paths, rows[i].Path)
		}
		return lines, paths, err
	}
	if p.o.Home.List == nil {
		return nil, nil, nil
	}
	entries, err := p.o.Home.List()
	for _, e := range entries {
		paths = append(paths, e.Path)
	}
	return p.entryLines(entries), paths, err
}

// offers are what can be taken into use; what cannot be is told with the reason.
func (p *lineMode) offers() (offers []Offer) {
	if p.o.Home.Offers == nil {
		return nil
	}
	for _, o := range p.o.Home.Offers() {
		if o.Take != nil {
			offers = append(offers, o)
			continue
		}
		p.put(p.f(wOfferedBad, oneLine(o.Name.In(p.lang))))
		for _, about := range o.About {
			p.put(about.In(p.lang))
		}
	}
	return offers
}

// takeOffer reads out what is offered and from whom, and takes it when that is wanted.
func (p *lineMode) takeOffer(o Offer) error {
	for _, about := range o.About {
		p.put(about.In(p.lang))
	}
	ask := o.Ask
	if ask.IsZero() {
		ask = wPlainTakeOffer
	}
	typed, err := p.ask(ask)
	if err != nil || !o.Ask.IsZero() && typed == "" {
		return err
	}
	said, err := o.Take(typed)
	if err != nil {
		p.put(explain(err, p.lang))
		return nil
	}
	p.put(said.In(p.lang))
	return nil
}

// clientLine says a client with its figures by name; what is nought is not said.
func (p *lineMode) clientLine(r *ClientRow) string {
	if !r.Why.IsZero() {
		return p.nameOf(r) + "  " + p.f(wUnreadableFile, p.whyUnread(r.Path, r.Why))
	}
	says := []string{p.nameOf(r)}
	for _, col := range clientColumns {
		if v := col.of(&p.desk, &r.Client); v != "0" && v != assess.NoFigure && col.rank < 7 {
			says = append(says, p.f(wSpokenFigure, p.t(col.head), v))
		}
	}
	return strings.Join(append(says, p.aboutClient(&r.Client)), "  ")
}

func (p *lineMode) entryLines(entries []Entry) []string {
	var out, names []string
	for _, e := range entries {
		names = append(names, oneLine(e.Organisation))
	}
	twice := shared(names)
	for i, e := range entries {
		file := oneLine(filepath.Base(e.Path))
		text := cmp.Or(names[i], file) + "  " + oneLine(e.Title.In(p.lang))
		if twice[names[i]] && names[i] != "" {
			text += "  " + file
		}
		if e.Of > 0 {
			text += "  " + p.f(wSpokenDoneOf, e.Answered, e.Of)
		}
		if !e.Changed.IsZero() {
			text += "  " + p.date(checklist.DateOf(e.Changed))
		}
		out = append(out, join(text+"  "+p.whyUnread(e.Path, e.Note)))
	}
	return out
}

func (p *lineMode) open(path string) error {
	if p.o.Home.Open == nil {
		return errBack
	}
	w, err := p.o.Home.Open(path)
	if err != nil {
		p.put(explain(err, p.lang))
		return errBack
	}
	return p.take(w)
}

// take works on an assessment and closes it afterwards.
func (p *lineMode) take(w *Work) error {
	p.work, p.words = w, assess.Words{}
	err := p.assess()
	closed := p.close()
	p.work = nil
	return errors.Join(err, closed)
}

// create chooses what to check and a name, and makes the assessment.
func (p *lineMode) create() error {
	if p.o.Home.Create == nil {
		return errBack
	}
	for {
		start, kinds, err := p.chooseStart()
		if err != nil {
			return err
		}
		if start, err = p.changePlan(start, kinds); errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		start.Organisation, err = p.ask(wPlainWhomFor)
		if errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		if start.Organisation == "" {
			p.tell(wNameNeeded)
			continue
		}
		if err := p.askWho(); errors.Is(err, errBack) {
			continue
		} else if err != nil {
			return err
		}
		w, err := p.o.Home.Create(start)
		if err != nil {
			p.put(explain(err, p.lang))
			continue
		}
		return p.take(w)
	}
}

// assess works on the open assessment: the facts and the choice of pass
// while nothing is answered, the result first where all is, then the walk.
func (p *lineMode) assess() error {
	if p.work.New && p.work.Path != "" {
		p.put(p.savedIn().In(p.lang))
	}
	for _, n := range p.work.Notices {
		p.put(n.In(p.lang))
	}
	p.began = len(p.session().Assessment().Events)
	if book := p.o.Book; book != "" && p.work.Manage != nil {
		p.o.Book = ""
		if err := p.readBook(p.work.Manage, book); err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
	if err := p.begin(); err != nil && !errors.Is(err, errBack) {
		return err
	}
	return p.walk()
}

// begin is what comes before the first question of a sitting: for a new one the
// first pass, which needs no facts.
func (p *lineMode) begin() error {
	if err := p.confirmFacts(); err != nil {
		return err
	}
	switch p.session().Opening() {
	case assess.AtBeginning:
		if !p.session().Begin(assess.FocusFirst) {
			return p.askFacts()
		}
	case assess.AtResult:
		return p.result()
	}
	return nil
}
