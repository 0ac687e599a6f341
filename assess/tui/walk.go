package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// walkState is how the walk is shown; where it stands the session knows.
type walkState struct {
	closed parts  // what is closed below the question
	opened parts  // of these the one opened last, to be brought into sight
	of     string // the question at which it was opened
	began  int    // events there were when the sitting began

	fresh    bool // facts are asked before the round, which they may lead to begin elsewhere
	checking bool // one answer is changed from the page of answers of its section
}

func newWalk(began int) walkState { return walkState{closed: partAll &^ partWhy, began: began} }

// walkScreen shows one question, large and alone.
type walkScreen struct{}

func (*walkScreen) title(m *model) string { return oneLine(m.session().Assessment().Organisation) }

func (w *walkScreen) keys(m *model) []binding {
	table := []binding{
		onKeys(digits(len(assess.Answers)), w.digits(m), wAnswer,
			func(key string) tea.Cmd { return m.answer(assess.Answers[digit(key)]) }).inLine(),
		on("Enter", wNext, func(string) tea.Cmd { return m.forward() }).inLine(),
		on("Tab", wNote, func(string) tea.Cmd { return m.openSide() }).also("t").inLine(),
		onKeys([]string{"left", "right"}, labelSides, wPreviousNext, func(key string) tea.Cmd {
			if key == "left" {
				return m.backward()
			}
			return m.forward()
		}).inLine(),
		on("/", wFindGo, func(string) tea.Cmd { return m.push(newJump(m, "")) }).also("・", "j", "g").inLine(),
		on("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(),
		on("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
	}
	if q := m.session().At(); q != nil && m.session().AnswerOf(q.ID).Review {
		confirm := on("c", wAsBefore, func(string) tea.Cmd { return m.confirm(q) }).inLine()
		table = append([]binding{confirm}, table...)
	}
	table = append(table, m.partKeys()...)
	return append(table, m.walkKeys()...)
}

// digits are the answers that can be given here: 1-4 where 該当なし is refused.
func (w *walkScreen) digits(m *model) checklist.Text {
	n := len(assess.Answers)
	if q := m.session().At(); q != nil {
		n = len(m.answers(q))
	}
	return same(fmt.Sprintf("1-%d", n))
}

// walkKeys are the rarer keys of the walk.
func (m *model) walkKeys() []binding {
	return []binding{
		on("u", wUndo, m.undo).also("ctrl+z"),
		on("z", wRedo, m.redo).also("ctrl+y"),
		on("w", wWhatIfAnswerWere, func(string) tea.Cmd { return m.whatIf() }),
		on("h", wSeeChanges, func(string) tea.Cmd { return m.push(&changesScreen{}) }),
		on("p", wByPriorityOrBy, m.switchOrder),
		on("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }),
		on("k", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{quick: m.session().GivesPass()}) }),
		m.manageKey(),
	}
}

// chosen is the row of the present answer, -1 for none.
func (m *model) chosen() int {
	q := m.session().At()
	if q == nil {
		return -1
	}
	st := m.session().AnswerOf(q.ID).Status
	_, before := m.session().Before(q.ID)
	for i, s := range assess.Answers {
		if s == st && !before {
			return i
		}
	}
	return -1
}

// answer gives an answer to the question at hand and goes on to the next.
func (m *model) answer(st assess.Status) tea.Cmd {
	q := m.session().At()
	if q == nil {
		return nil
	}
	if st == assess.NotApplicable {
		if q.NA == checklist.NARefused {
			m.refuse(wNotApplicableCannotChosen)
			return nil
		}
		return m.push(newReason(m))
	}
	var cmd tea.Cmd
	if _, before := m.session().Before(q.ID); before || st != m.session().AnswerOf(q.ID).Status {
		ev, err := m.session().Say(st, "")
		if cmd = m.record(ev, err); err != nil {
			return cmd
		}
	}
	return sequence(cmd, m.onward())
}

// confirm answers as it was answered before, and goes on.
func (m *model) confirm(q *checklist.Question) tea.Cmd {
	ev, err := m.session().Confirm(q.ID)
	cmd := m.record(ev, err)
	if err != nil {
		return cmd
	}
	return sequence(cmd, m.forward())
}

// forward goes on in the round; past its end back to what is open, or to the result.
func (m *model) forward() tea.Cmd { return m.step((*assess.Session).Forward) }

// onward is forward after an answer.
func (m *model) onward() tea.Cmd { return m.step((*assess.Session).Onward) }

func (m *model) step(step func(*assess.Session) assess.Step) tea.Cmd {
	if m.session().At() == nil {
		return nil
	}
	if m.walk.checking {
		m.walk.checking = false
		return m.push(&checkScreen{})
	}
	switch step(m.session()) {
	case assess.ToOpen:
		m.tell(wLastOneBackWhat2)
	case assess.ToResult:
		if m.session().Part().Section != "" {
			return m.push(&checkScreen{})
		}
		cmd := m.showResult()
		m.tell(same(m.done()))
		return cmd
	}
	m.settle()
	return nil
}

func (m *model) backward() tea.Cmd {
	m.settle()
	if !m.session().Back() && m.session().At() != nil {
		m.tell(wThisFirstQuestion)
	}
	return nil
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

func (m *model) undo(string) tea.Cmd {
	events, err := m.session().UndoStep()
	return m.recordAs(events, err, wUndone)
}

func (m *model) redo(string) tea.Cmd {
	events, err := m.session().RedoStep()
	return m.recordAs(events, err, wDoneAgain)
}

// recordAs records what was taken back or done again and names it.
func (m *model) recordAs(events []assess.Event, err error, w checklist.Text) tea.Cmd {
	var cmds []tea.Cmd
	for _, ev := range events {
		cmds = append(cmds, m.record(ev, nil))
	}
	if err != nil {
		m.fail(err)
	} else {
		m.tell(same(m.f(w, m.lastChange(len(events)))))
	}
	return sequence(cmds...)
}

func (m *model) switchOrder(string) tea.Cmd {
	m.tell(same(m.orderNow(m.session().SwitchOrder())))
	return nil
}

// showResult opens the result that fits the view: a quick pass has its own.
func (m *model) showResult() tea.Cmd {
	if m.session().GivesPass() {
		return m.push(&passResult{})
	}
	return m.push(&resultScreen{})
}

// whatIf shows what another answer would change; a short list has no verdict to change.
func (m *model) whatIf() tea.Cmd {
	if m.session().Short() {
		m.tell(same(m.session().NoVerdict(m.lang)))
		return nil
	}
	return m.pushWith(&whatIfScreen{})
}

// pushWith opens a screen about the question at hand, if there is one.
func (m *model) pushWith(s screen) tea.Cmd {
	if m.session().At() == nil {
		return nil
	}
	return m.push(s)
}
