package assess

import (
	"slices"

	"tenken/checklist"
)

// NextStep is what to ask next of someone who is asked facts and questions in
// turn: one of the two, or neither when all is said. In list order the facts
// come first. ByPriority it is the shortest interview: a duty that applies for
// sure can fix the verdict at once, whatever the facts, so these come first;
// then the facts that decide of most duties, which leave fewer to ask; then the
// duties that still may apply; what the verdict does not need comes last.
// A fact stated as unknown is not asked again.
func (s *Session) NextStep() (*checklist.Fact, *checklist.Question) {
	facts := slices.DeleteFunc(s.OpenFacts(), func(f *checklist.Fact) bool { return s.a.Facts[f.ID] != "" })
	questions := s.Asked(WithStatus(Unanswered))
	var fact *checklist.Fact
	var question *checklist.Question
	if len(facts) > 0 {
		fact = facts[0]
	}
	if len(questions) > 0 {
		question = questions[0]
	}
	switch {
	case fact == nil || question == nil:
		return fact, question
	case s.order != ByPriority:
		return fact, nil
	case question.Duty == checklist.Must && (question.When.Eval(s.a.Facts) == checklist.True || !s.Decides(fact)):
		return nil, question
	}
	return fact, nil
}
