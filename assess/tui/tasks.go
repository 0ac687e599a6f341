package tui

import (
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// scope is what of the sections is shown and walked.
type scope struct {
	focus assess.Focus
	who   checklist.Who
}

// scopes are all, the duties, and each of those who can answer some.
func (d *desk) scopes() []scope {
	out := []scope{{}}
	if d.session().Short() {
		return out
	}
	out = append(out, scope{focus: assess.FocusDuties})
	for _, who := range checklist.Whos {
		if len(d.session().Asked(d.session().Of(assess.Part{Who: who}))) > 0 {
			out = append(out, scope{who: who})
		}
	}
	return out
}

// scopeNow is which of the scopes is being walked; all, where none.
func (d *desk) scopeNow() int {
	return max(0, slices.Index(d.scopes(), scope{d.session().Focus(), d.session().Part().Who}))
}

func (d *desk) scopeName(s scope) string {
	if s.who != "" {
		return d.t(whoWords[s.who])
	}
	return s.focus.Label(d.lang)
}

// task is one section within a scope.
type task struct {
	section     *checklist.Section
	n           int // of the section, from 0
	asked, left int
	scope
}

// tasks are the sections that have a question in the scope.
func (d *desk) tasks(sc scope) []task {
	s := d.session()
	open := s.In(assess.FocusOpen)
	at := map[string]int{}
	var out []task
	for _, q := range s.Asked(s.In(sc.focus), s.Of(assess.Part{Who: sc.who})) {
		sec := s.SectionOf(q.ID)
		i, begun := at[sec.ID]
		if !begun {
			i = len(out)
			at[sec.ID] = i
			out = append(out, task{section: sec, scope: sc})
		}
		out[i].asked++
		if open(q, s.AnswerOf(q.ID)) {
			out[i].left++
		}
	}
	return d.inOrder(out, at)
}

// inOrder puts tasks in the order of the sections, whatever the order of the walk.
func (d *desk) inOrder(tasks []task, at map[string]int) []task {
	out := make([]task, 0, len(tasks))
	for n := range d.session().Checklist().Sections {
		if i, ok := at[d.session().Checklist().Sections[n].ID]; ok {
			tasks[i].n = n
			out = append(out, tasks[i])
		}
	}
	return out
}

// begin walks through a task, from its first question without an answer.
func (t task) begin(s *assess.Session) {
	s.SetOrder(assess.ByList)
	s.BeginPart(t.focus, assess.Part{Section: t.section.ID, Who: t.who})
}

// state says whether a task is done.
func (t task) state() checklist.Text {
	switch t.left {
	case 0:
		return wTaskDone
	case t.asked:
		return wTaskNotYet
	}
	return wTaskBegun
}

// taskAfter is the next task with something to answer, after the section or from
// the beginning; nil where all are done.
func (d *desk) taskAfter(sc scope, section string) *task {
	tasks := d.tasks(sc)
	from := 0
	for i, t := range tasks {
		if t.section.ID == section {
			from = i + 1
		}
	}
	for i := range tasks {
		if t := &tasks[(from+i)%len(tasks)]; t.left > 0 {
			return t
		}
	}
	return nil
}

// findQuestions are the asked questions of a focus and a section ("": of all)
// in which, or in whose section, the words are. A number is that of the
// report.
func findQuestions(d *desk, f assess.Focus, section, text string) []*checklist.Question {
	s := d.session()
	if n, ok := numberIn(strings.TrimSpace(text)); ok {
		if q := s.Numbered(n); q != nil {
			return []*checklist.Question{q}
		}
	}
	match, words := d.words.Matching(text, d.lang), assess.Searchable(join(text))
	return s.Asked(s.In(f), func(q *checklist.Question, a assess.Answer) bool {
		sec := s.SectionOf(q.ID)
		if section != "" && (sec == nil || sec.ID != section) {
			return false
		}
		return match(q, a) || sec != nil &&
			strings.Contains(assess.Searchable(sec.ID+"\n"+sec.Title.In(d.lang)), words)
	})
}

// sectionByID is the section with that id.
func sectionByID(c *checklist.Checklist, id string) *checklist.Section {
	for i := range c.Sections {
		if c.Sections[i].ID == id {
			return &c.Sections[i]
		}
	}
	return nil
}

// findQuestionsAnywhere finds by id or words, also what is not asked.
func findQuestionsAnywhere(d *desk, text string) []*checklist.Question {
	match := assess.Matching(text, d.lang)
	var out []*checklist.Question
	for _, q := range d.session().Checklist().All() {
		if match(q, d.session().AnswerOf(q.ID)) {
			out = append(out, q)
		}
	}
	return out
}
