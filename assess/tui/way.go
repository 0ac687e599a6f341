package tui

import (
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// The places that one goes to from many screens. What each says and which keys it has
// is in a file of its own.

// walkScreen shows one question, large and alone.
type walkScreen struct{}

// overviewScreen is the long walk as tasks: every section with how far it is, to
// be done in any order; all questions, the duties only, or those that one person
// can answer.
type overviewScreen struct {
	list  listing
	scope int // which of the scopes
}

// checkScreen shows the answers of the section just walked through on one page,
// to be changed, and leads to the next.
type checkScreen struct{ list listing }

// resultScreen tells the verdict, what to do first, and why; every figure
// opens its trace.
type resultScreen struct{ list listing }

// passResult is the result of the quick pass or of a short list: no verdict,
// but how many are yes, the next three steps, and what to ask someone who
// knows (rule tenken-verdict/1, 8).
type passResult struct{ list listing }

// manageScreen is what can be done with the file beside answering: out and in,
// its lists, its name, and putting it away.
type manageScreen struct {
	list listing
	sure bool // it was told what deleting does
	move bool // it was told what moving to newer editions does
}

// begin opens an assessment and shows its first screen above home.
func (m *model) begin(w *Work) {
	m.work, m.words, m.drafts = w, assess.Words{}, drafts{}
	m.walk = newWalk(len(w.Session.Assessment().Events))
	m.show()
	if w.New && w.Path != "" {
		m.message, m.bad = m.savedIn(), false
	}
	for _, n := range w.Notices {
		m.message, m.bad = n, false
	}
}

// show puts above home the place where the user would go on: at a question or at a
// result. Nothing answered yet begins with the first pass, which needs no facts:
// what a business gains from it comes before what it is asked about itself.
func (m *model) show() {
	m.stack = m.ground()
	m.push(&walkScreen{})
	if len(m.session().FactsToConfirm()) > 0 {
		m.push(&factListScreen{})
	}
	switch m.session().Opening() {
	case assess.AtBeginning:
		if !m.session().Begin(assess.FocusFirst) {
			m.askFacts()
		}
	case assess.AtQuestion:
		m.resumeTask()
	case assess.AtResult:
		m.showResult()
	}
}

// resumeTask takes the section of the current question up again, with the tasks
// below it.
func (m *model) resumeTask() {
	s := m.session()
	q := s.At()
	if s.Short() || q == nil || s.Focus() != assess.FocusAll || s.Order() != assess.ByList ||
		len(m.stack) != len(m.ground())+1 || s.Part() != (assess.Part{}) {
		return
	}
	s.BeginPart(assess.FocusAll, assess.Part{Section: s.SectionOf(q.ID).ID})
	m.goTo(q)
	m.stack = append(m.ground(), newOverview(m), m.top())
}

// askFacts puts the facts still to be stated before the walk.
func (m *model) askFacts() {
	if len(m.session().Unstated()) > 0 {
		m.push(newFacts(m)) // some are left, so there is a screen
		m.walk.fresh = true
	}
}

// wake begins the round anew after the facts that were asked before it: they brought
// questions that come before the one it began with.
func (*walkScreen) wake(m *model) {
	if m.walk.fresh {
		m.session().Begin(m.session().Focus())
		m.walk.fresh = false
	}
}

// goOnWithAll goes on with all questions, after the facts that take out what does
// not concern the business: section by section as tasks, or by priority.
func (m *model) goOnWithAll(o assess.Order) tea.Cmd {
	m.session().SetOrder(o)
	cmd := m.walkThrough(assess.FocusAll)
	if o == assess.ByList && !m.session().Short() {
		m.openOverview()
	}
	m.askFacts()
	return cmd
}

// toWalk goes back to the walk, from however far above it.
func (m *model) toWalk() {
	for i, s := range m.stack {
		if _, ok := s.(*walkScreen); ok {
			m.stack = m.stack[:i+1]
			m.settle()
			return
		}
	}
	m.stack = append(m.ground(), &walkScreen{})
	m.settle()
}

// walkThrough walks through the questions of a focus.
func (m *model) walkThrough(f assess.Focus) tea.Cmd {
	if m.session().Begin(f) {
		m.toWalk()
	}
	return nil
}

// goTo moves to a question; in tests of every state it cannot fail, yet an
// error would be told.
func (m *model) goTo(q *checklist.Question) {
	m.settle()
	if err := m.session().Jump(q.ID); err != nil {
		m.fail(err)
	}
}

// toQuestion goes from what tells of a question to the question, where it is asked.
func (m *model) toQuestion(id string) tea.Cmd {
	q := m.session().Checklist().Question(id)
	if q == nil || !slices.Contains(m.session().Asked(), q) {
		m.refuse(wNotAskedNowBecause)
		return nil
	}
	m.session().SetFocus(assess.FocusAll)
	m.toWalk()
	m.goTo(q)
	return nil
}

// openOverview shows the tasks, by going back to them where they are below.
func (m *model) openOverview() tea.Cmd {
	for i, s := range m.stack {
		if o, ok := s.(*overviewScreen); ok {
			m.stack = m.stack[:i+1]
			o.preselect(m)
			m.settle()
			return nil
		}
	}
	m.stack = append(m.ground(), newOverview(m))
	m.settle()
	return nil
}

func newOverview(m *model) *overviewScreen {
	o := &overviewScreen{scope: m.scopeNow()}
	o.preselect(m)
	return o
}

// wake selects anew after the facts that were asked before the tasks.
func (o *overviewScreen) wake(m *model) {
	if m.walk.fresh {
		o.preselect(m)
		m.walk.fresh = false
	}
}

// preselect selects the section of the current question; where that one is done, on the
// next that is not.
func (o *overviewScreen) preselect(m *model) {
	tasks := m.tasks(m.scopes()[o.scope])
	here := ""
	if q := m.session().At(); q != nil {
		here = m.session().SectionOf(q.ID).ID
	}
	o.list.at = 0
	for i, t := range tasks {
		if t.section.ID == here && t.left > 0 {
			o.list.at = i
			return
		}
	}
	if next := m.taskAfter(m.scopes()[o.scope], here); next != nil {
		for i, t := range tasks {
			if t.section == next.section {
				o.list.at = i
			}
		}
	}
}

// showResult opens the result that fits the view: a quick pass has its own.
func (m *model) showResult() tea.Cmd {
	if m.session().GivesPass() {
		return m.push(&passResult{})
	}
	return m.push(&resultScreen{})
}

// samePath reports whether two paths name one file, as far as names tell.
func samePath(a, b string) bool {
	x, errA := filepath.Abs(a)
	y, errB := filepath.Abs(b)
	return a == b || errA == nil && errB == nil && x == y
}

// stillSaving refuses to take up another assessment while an answer to the one
// open is on its way to the disk.
func (m *model) stillSaving() bool {
	if len(m.save.queue) == 0 {
		return false
	}
	m.refuse(wAnswerStillBeingSaved)
	return true
}

// take goes on with what was opened or created and closes what was before.
func (m *model) take(w *Work) tea.Cmd {
	before := m.work
	m.begin(w)
	if before == nil || before.Close == nil {
		return m.loadDrafts()
	}
	return tea.Batch(guard(m.loadDrafts()), guard(func() tea.Msg {
		err := before.Close()
		return outcome{func(m *model) tea.Cmd {
			if err != nil {
				m.fail(err)
			}
			return nil
		}}
	}))
}

// open takes up an assessment; one that is open already is simply shown.
func (m *model) open(path string) tea.Cmd { return m.openAnd(path, func() tea.Cmd { return nil }) }

// openAnd takes up an assessment and goes on in it.
func (m *model) openAnd(path string, then func() tea.Cmd) tea.Cmd {
	if m.work != nil && samePath(m.work.Path, path) {
		m.show()
		return then()
	}
	open := m.o.Home.Open
	if open == nil || m.stillSaving() {
		return nil
	}
	return attempt(m, wOpening, func() (*Work, error) { return open(path) },
		func(m *model, w *Work) tea.Cmd { return sequence(m.take(w), then()) })
}

// manageKey opens it wherever an assessment is open.
func (m *model) manageKey() binding {
	return onKey("i", wManage, func(string) tea.Cmd { return m.openManage() })
}

func (m *model) openManage() tea.Cmd {
	if m.work.Manage == nil {
		m.tell(wNothingToManage)
		return nil
	}
	return m.push(&manageScreen{})
}
