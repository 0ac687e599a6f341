package tui

import (
	tea "charm.land/bubbletea/v2"

	"tenken/assess"
	"tenken/checklist"
)

// walkState is where the walk stands; the screens over it share it.
type walkState struct {
	at    int  // the answer on which the arrows stand; -1: none
	fold  fold // what is folded away below the question
	began int  // events there were when the sitting began
}

func newWalk(began int) walkState {
	return walkState{at: -1, began: began, fold: foldCheck | foldCite | foldRemedy}
}

// walkScreen shows one question, large and alone.
type walkScreen struct{}

func (*walkScreen) title(m *Model) string { return oneLine(m.session().Assessment().Organisation) }

func (w *walkScreen) keys(m *Model) []binding {
	table := []binding{
		{keys: digits(5), label: same("1-5"), text: checklist.Text{JA: "回答", EN: "answer"}, line: true,
			do: func(key string) tea.Cmd { return m.answer(assess.Answers[digit(key)]) }},
		{keys: []string{"enter"}, label: same("Enter"), text: m.enterMeans(), line: true, do: w.enter(m)},
		{one: true, keys: []string{"tab", "n"}, label: same("Tab"), text: checklist.Text{JA: "書き込む", EN: "note"}, line: true,
			do: func(string) tea.Cmd { return m.openSide() }},
		{keys: []string{"left", "right"}, label: labelSides, text: checklist.Text{JA: "前・次", EN: "previous, next"}, line: true, do: func(key string) tea.Cmd {
			if key == "left" {
				return m.backward()
			}
			return m.forward()
		}},
		{keys: []string{"up", "down"}, label: labelUpDown, text: checklist.Text{JA: "回答を選ぶ", EN: "choose an answer"}, do: w.arrow(m)},
		{one: true, keys: []string{"/", "・", "j"}, label: same("/"), text: checklist.Text{JA: "探す・移る", EN: "find, go to"}, line: true,
			do: func(string) tea.Cmd { return m.push(newJump(m, "")) }},
		{keys: []string{"o"}, label: same("o"), text: checklist.Text{JA: "全体を見る", EN: "overview"}, line: true,
			do: func(string) tea.Cmd { return m.push(newOverview(m)) }},
		{keys: []string{"r"}, label: same("r"), text: checklist.Text{JA: "点検結果", EN: "result"}, line: true,
			do: func(string) tea.Cmd { return m.showResult() }},
	}
	table = append(table, m.foldKeys()...)
	return append(table, m.walkKeys()...)
}

// walkKeys are the rarer keys of the walk.
func (m *Model) walkKeys() []binding {
	return []binding{
		{one: true, keys: []string{"u", "ctrl+z"}, label: same("u"), text: checklist.Text{JA: "取り消す", EN: "undo"}, do: m.undo},
		{one: true, keys: []string{"y", "ctrl+y"}, label: same("y"), text: checklist.Text{JA: "やり直す", EN: "redo"}, do: m.redo},
		{keys: []string{"w"}, label: same("w"), text: checklist.Text{JA: "もし答えが変わったら", EN: "what if the answer were"},
			do: func(string) tea.Cmd { return m.whatIf() }},
		{keys: []string{"h"}, label: same("h"), text: checklist.Text{JA: "変わったところ", EN: "what changed"},
			do: func(string) tea.Cmd { return m.push(&changesScreen{}) }},
		{keys: []string{"p"}, label: same("p"), text: checklist.Text{JA: "大事な順・番号順", EN: "by priority or by number"}, do: m.switchOrder},
		{keys: []string{"f"}, label: same("f"), text: checklist.Text{JA: "前提を直す", EN: "change the facts"},
			do: func(string) tea.Cmd { return m.openFacts() }},
		{keys: []string{"x"}, label: same("x"), text: checklist.Text{JA: "書き出す", EN: "export"},
			do: func(string) tea.Cmd { return m.push(&exportScreen{quick: m.session().GivesPass()}) }},
	}
}

func (w *walkScreen) arrow(m *Model) func(string) tea.Cmd {
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
func (m *Model) enterMeans() checklist.Text {
	if m.walk.at >= 0 && m.walk.at != m.chosen() {
		return checklist.Text{JA: "決める", EN: "choose"}
	}
	return checklist.Text{JA: "次へ", EN: "next"}
}

// enter takes the answer on which the arrows stand, or goes on.
func (w *walkScreen) enter(m *Model) func(string) tea.Cmd {
	return func(string) tea.Cmd {
		if m.walk.at >= 0 && m.walk.at != m.chosen() {
			return m.answer(assess.Answers[m.walk.at])
		}
		return m.forward()
	}
}

// chosen is the row of the present answer, -1 for none.
func (m *Model) chosen() int {
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
func (m *Model) answer(st assess.Status) tea.Cmd {
	q := m.session().At()
	if q == nil {
		return nil
	}
	if st == assess.NotApplicable {
		if q.NA == checklist.NARefused {
			m.refuse("この点検項目では「該当なし」は選べません。どの事業者にも当てはまる項目です。",
				"\"Not applicable\" cannot be chosen here: this applies to every business.")
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
func (m *Model) forward() tea.Cmd {
	m.walk.at = -1
	if m.session().At() == nil {
		return nil
	}
	switch m.session().Forward() {
	case assess.ToOpen:
		m.say("最後まで来たので、まだ回答していない点検項目に戻りました。", "That was the last one; back to what is unanswered.")
	case assess.ToResult:
		cmd := m.showResult()
		m.tell(m.done())
		return cmd
	}
	m.settle()
	return nil
}

func (m *Model) backward() tea.Cmd {
	m.walk.at = -1
	m.settle()
	if !m.session().Back() && m.session().At() != nil {
		m.say("はじめの点検項目です。", "This is the first question.")
	}
	return nil
}

// walkThrough walks through the questions of a focus.
func (m *Model) walkThrough(f assess.Focus) tea.Cmd {
	if m.session().Begin(f) {
		m.toWalk()
	}
	return nil
}

// goTo moves to a question; in tests of every state it cannot fail, yet an
// error would be told.
func (m *Model) goTo(q *checklist.Question) {
	m.walk.at = -1
	m.settle()
	if err := m.session().Jump(q.ID); err != nil {
		m.fail(err)
	}
}

func (m *Model) undo(string) tea.Cmd {
	ev, err := m.session().Undo()
	return m.recordAs(ev, err, "取り消しました。y でやり直せます。", "Undone. y does it again.")
}

func (m *Model) redo(string) tea.Cmd {
	ev, err := m.session().Redo()
	return m.recordAs(ev, err, "やり直しました。", "Done again.")
}

func (m *Model) recordAs(ev assess.Event, err error, ja, en string) tea.Cmd {
	cmd := m.record(ev, err)
	m.walk.at = -1
	if err == nil {
		m.say(ja, en)
	}
	return cmd
}

func (m *Model) switchOrder(string) tea.Cmd {
	m.tell(m.orderNow(m.session().SwitchOrder()))
	return nil
}

// showResult opens the result that fits the view: a quick pass has its own.
func (m *Model) showResult() tea.Cmd {
	if m.session().GivesPass() {
		return m.push(&passResult{})
	}
	return m.push(&resultScreen{})
}

// whatIf shows what another answer would change; a short list has no verdict to change.
func (m *Model) whatIf() tea.Cmd {
	if m.session().Short() {
		m.tell(m.session().NoVerdict(m.lang))
		return nil
	}
	return m.pushWith(&whatIfScreen{})
}

// pushWith opens a screen about the question at hand, if there is one.
func (m *Model) pushWith(s screen) tea.Cmd {
	if m.session().At() == nil {
		return nil
	}
	return m.push(s)
}
