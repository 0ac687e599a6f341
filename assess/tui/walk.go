package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/assess/tui/cells"
	"tenken/checklist"
)

func (w *walkScreen) keys(m *model) []binding {
	table := []binding{
		onKeys(digits(len(assess.Answers)), w.digits(m), wAnswer,
			func(key string) tea.Cmd { return m.answer(assess.Answers[digitRow(key)]) }).inLine(),
		onKey("Enter", wNext, func(string) tea.Cmd { return m.forward() }).inLine(),
		onKey("Tab", wNote, func(string) tea.Cmd { return m.openSide() }).also("t").inLine(),
		onKeys([]string{"left", "right"}, wLeftRight, wPreviousNext, func(key string) tea.Cmd {
			if key == "left" {
				return m.backward()
			}
			return m.forward()
		}).inLine(),
		onKey("/", wFindGo, func(string) tea.Cmd { return m.find("") }).also("・", "j", "g").inLine(),
		onKey("o", wSeeOverview, func(string) tea.Cmd { return m.openOverview() }).inLine(),
		onKey("r", wSeeResult, func(string) tea.Cmd { return m.showResult() }).inLine(),
	}
	if q := m.session().At(); q != nil && m.session().AnswerOf(q.ID).Review {
		confirm := onKey("c", wAsBefore, func(string) tea.Cmd { return m.confirm(q) }).inLine()
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
	return alike(fmt.Sprintf("1-%d", n))
}

// walkKeys are the rarer keys of the walk.
func (m *model) walkKeys() []binding {
	return []binding{
		onKey("u", wUndo, m.undo).also("ctrl+z"),
		onKey("z", wRedo, m.redo).also("ctrl+y"),
		onKey("w", wWhatIfAnswerWere, func(string) tea.Cmd { return m.whatIf() }),
		onKey("h", wSeeChanges, func(string) tea.Cmd { return m.push(&changesScreen{}) }),
		onKey("p", wByPriorityOrBy, m.switchOrder),
		onKey("f", wChangeFacts, func(string) tea.Cmd { return m.openFacts() }),
		onKey("k", wDoExport, func(string) tea.Cmd { return m.push(&exportScreen{quick: m.session().GivesPass()}) }),
		m.manageKey(),
	}
}

// answer gives an answer to the current question and goes on to the next.
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
	return sequence(cmd, m.onward())
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
		m.tell(wBackToOpen)
	case assess.ToResult:
		if m.session().Part().Section != "" {
			return m.push(&checkScreen{})
		}
		cmd := m.showResult()
		m.tell(alike(m.done()))
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
		m.tell(alike(m.f(w, m.lastChange(len(events)))))
	}
	return sequence(cmds...)
}

func (m *model) switchOrder(string) tea.Cmd {
	m.tell(alike(m.orderNow(m.session().SwitchOrder())))
	return nil
}

// whatIf shows what another answer would change; a short list has no verdict to change.
func (m *model) whatIf() tea.Cmd {
	if m.session().Short() {
		m.tell(alike(m.session().NoVerdict(m.lang)))
		return nil
	}
	return m.pushWith(&whatIfScreen{})
}

// pushWith opens a screen about the current question, if there is one.
func (m *model) pushWith(s screen) tea.Cmd {
	if m.session().At() == nil {
		return nil
	}
	return m.push(s)
}

// reasonScreen asks why 該当なし; nothing is answered until a reason is given.
type reasonScreen struct {
	q    *checklist.Question
	text cells.Editor
}

func newReason(m *model) *reasonScreen {
	q := m.session().At()
	text := m.session().AnswerOf(q.ID).Reason
	if draft, ok := m.drafts[draftKey{q.ID, assess.FieldReason}]; ok {
		text = draft
	}
	return &reasonScreen{q, cells.NewEditor(text, true)}
}

func (r *reasonScreen) editor() *cells.Editor { return &r.text }

func (*reasonScreen) title(m *model) string { return m.t(wWhyNot) }

func (r *reasonScreen) keys(m *model) []binding {
	return append([]binding{
		onKey("Enter", wReasonDone, func(string) tea.Cmd { return r.say(m) }).also("ctrl+s").inLine(),
		onKey("Esc", wBack, m.back).inLine(),
	}, m.upDown(&r.text)...)
}

// say answers 該当なし with the reason and goes on.
func (r *reasonScreen) say(m *model) tea.Cmd {
	if join(r.text.Text()) == "" {
		m.refuse(wPleaseWriteShortReason)
		return nil
	}
	ev, err := m.session().Say(assess.NotApplicable, r.text.Text())
	cmd := m.record(ev, err)
	if err != nil {
		return cmd
	}
	delete(m.drafts, draftKey{r.q.ID, assess.FieldReason})
	m.pop()
	return sequence(cmd, m.onward())
}

// keep remembers what was typed, for it is no answer yet.
func (r *reasonScreen) keep(m *model) tea.Cmd {
	for k, text := range r.typedOn(m) {
		m.drafts[k] = text
		m.tell(wReasonRemembered)
	}
	return nil
}

func (r *reasonScreen) typedOn(m *model) drafts {
	if text := r.text.Text(); text != m.session().AnswerOf(r.q.ID).Reason {
		return drafts{draftKey{r.q.ID, assess.FieldReason}: text}
	}
	return nil
}

func (r *reasonScreen) page(m *model, c column) page {
	var p page
	m.alone(c, &p, m.theme.Question, legible(m.session().At().Ask.In(m.lang)))
	p.blank()
	m.para(c, &p, m.theme.Faint, m.t(wSayWhyThisDoes))
	m.typeIn(c, &p, &r.text, true)
	return p
}
