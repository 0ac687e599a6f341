package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// walkState is where the walk stands; the screens over it share it.
type walkState struct {
	at     int   // the answer on which the arrows stand; -1: none
	closed parts // what is closed below the question
	began  int   // events there were when the sitting began
}

func newWalk(began int) walkState {
	return walkState{at: -1, began: began, closed: partCheck | partCite | partRemedy}
}

// walkScreen shows one question, large and alone.
type walkScreen struct{}

func (*walkScreen) title(m *model) string { return oneLine(m.session().Assessment().Organisation) }

func (w *walkScreen) keys(m *model) []binding {
	table := []binding{
		onKeys(digits(5), same("1-5"), wAnswer,
			func(key string) tea.Cmd { return m.answer(assess.Answers[digit(key)]) }).inLine(),
		on("Enter", m.enterMeans(), w.enter(m)).inLine(),
		on("Tab", wNote, func(string) tea.Cmd { return m.openSide() }).also("n").inLine(),
		onKeys([]string{"left", "right"}, labelSides, wPreviousNext, func(key string) tea.Cmd {
			if key == "left" {
				return m.backward()
			}
			return m.forward()
		}).inLine(),
		onKeys([]string{"up", "down"}, labelUpDown, wChooseAnswer, w.arrow(m)),
		on("/", wFindGo, func(string) tea.Cmd { return m.push(newJump(m, "")) }).also("・", "j").inLine(),
		on("o", wSeeOverview, func(string) tea.Cmd { return m.push(newOverview(m)) }).inLine(),
		on("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
	}
	table = append(table, m.partKeys()...)
	return append(table, m.walkKeys()...)
}

// walkKeys are the rarer keys of the walk.
func (m *model) walkKeys() []binding {
	return []binding{
		on("u", wUndo, m.undo).also("ctrl+z"),
		on("y", wRedo, m.redo).also("ctrl+y"),
		on("w", wWhatIfAnswerWere, func(string) tea.Cmd { return m.whatIf() }),
		on("h", wSeeChanges, func(string) tea.Cmd { return m.push(&changesScreen{}) }),
		on("p", wByPriorityOrBy, m.switchOrder),
		on("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }),
		on("x", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{quick: m.session().GivesPass()}) }),
	}
}

func (w *walkScreen) arrow(m *model) func(string) tea.Cmd {
	return func(key string) tea.Cmd {
		by := 1
		if key == "up" {
			by = -1
		}
		if m.walk.at < 0 {
			if at := m.chosen(); at >= 0 {
				m.walk.at = at
				return nil
			}
		}
		m.walk.at = step(m.walk.at, by, len(assess.Answers))
		return nil
	}
}

// enterMeans says what Enter does just now.
func (m *model) enterMeans() checklist.Text {
	if m.walk.at >= 0 && m.walk.at != m.chosen() {
		return wDecide
	}
	return wNext
}

// enter takes the answer on which the arrows stand, or goes on.
func (w *walkScreen) enter(m *model) func(string) tea.Cmd {
	return func(string) tea.Cmd {
		if m.walk.at >= 0 && m.walk.at != m.chosen() {
			return m.answer(assess.Answers[m.walk.at])
		}
		return m.forward()
	}
}

// chosen is the row of the present answer, -1 for none.
func (m *model) chosen() int {
	q := m.session().At()
	if q == nil {
		return -1
	}
	st := m.session().AnswerOf(q.ID).Status
	for i, s := range assess.Answers {
		if s == st {
			return i
		}
	}
	return -1
}

// answer gives an answer to the question at hand.
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
	m.walk.at = -1
	if st == m.session().AnswerOf(q.ID).Status {
		return nil
	}
	return m.record(m.session().Say(st, ""))
}

// forward goes on in the round; past its end back to what is open, or to the result.
func (m *model) forward() tea.Cmd {
	m.walk.at = -1
	if m.session().At() == nil {
		return nil
	}
	switch m.session().Forward() {
	case assess.ToOpen:
		m.tell(wLastOneBackWhat2)
	case assess.ToResult:
		cmd := m.showResult()
		m.tell(same(m.done()))
		return cmd
	}
	m.settle()
	return nil
}

func (m *model) backward() tea.Cmd {
	m.walk.at = -1
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
	m.walk.at = -1
	m.settle()
	if err := m.session().Jump(q.ID); err != nil {
		m.fail(err)
	}
}

func (m *model) undo(string) tea.Cmd {
	ev, err := m.session().Undo()
	return m.recordAs(ev, err, wUndoneYDoesAgain)
}

func (m *model) redo(string) tea.Cmd {
	ev, err := m.session().Redo()
	return m.recordAs(ev, err, wDoneAgain)
}

func (m *model) recordAs(ev assess.Event, err error, w checklist.Text) tea.Cmd {
	cmd := m.record(ev, err)
	m.walk.at = -1
	if err == nil {
		m.tell(w)
	}
	return cmd
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
