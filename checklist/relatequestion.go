package checklist

import (
	"maps"
	"slices"
	"strings"
)

// days refuses a question that is asked on no day.
func (r *reading) days(q *Question) {
	if q.Since != "" && q.Until != "" && q.Since >= q.Until {
		r.fail(q.Pos, "no-day", wAskedOnNoDayFrom.With(q.ID, string(q.Since), string(q.Until)),
			wUntilFirstDayOnWhich)
	}
}

// checkInstead checks instead_of as far as the list tells: a question replaces
// neither itself nor one that replaces another. In a file it must not name what
// its own sections do not have; a list composed may lack what is named, because
// the other list withdrew it since.
func checkInstead(c *Checklist, file bool) (ps Problems) {
	fail := func(q *Question, rule string, text, hint Text) {
		ps = append(ps, Problem{Pos: q.Pos, Rule: rule, Text: text, Hint: hint, Severity: Error})
	}
	for _, q := range c.All() {
		for i, id := range q.InsteadOf {
			other := c.Question(id)
			switch {
			case id == "":
			case id == q.ID:
				fail(q, "replaces-itself", wReplacesItself.With(q.ID),
					wNameAnotherQuestion)
			case slices.Contains(q.InsteadOf[:i], id):
				fail(q, "duplicate-id",
					wNamesTwiceInInstead.With(q.ID, id),
					wRemoveOneThem)
			case other != nil && len(other.InsteadOf) > 0:
				fail(q, "replaces-replacing",
					wReplacesWhichItselfReplacesAnother.With(q.ID, id),
					wReplacingGoesOneStepOnly)
			case other == nil && file && c.ought(id):
				fail(q, "unknown-question",
					wWhichReplacesNotInThis.With(q.ID, id), wCheckId)
			}
		}
	}
	return ps
}

// ought says that a question of that id would be one of c: it is retired there,
// or named after one of its sections.
func (c *Checklist) ought(id string) bool {
	section := id
	if at := strings.LastIndexByte(id, '-'); at > 0 {
		section = id[:at]
	}
	return slices.ContainsFunc(c.Retired, func(x Retired) bool { return x.ID == id }) ||
		slices.ContainsFunc(c.Sections, func(s Section) bool { return s.ID == section })
}

// places refuses a section that asks to stand behind one of the same file, where
// the order of the file says it already.
func (r *reading) places(c *Checklist) {
	for i := range c.Sections {
		s := &c.Sections[i]
		if s.With != "" && slices.ContainsFunc(c.Sections, func(o Section) bool { return o.ID == s.With }) {
			r.fail(s.Pos, "with-own-section",
				wSectionStandsWithThisVery.With(s.ID, s.With),
				wWithNamesSectionAnotherList)
		}
	}
}

// worded refuses plainer words for a question that the view does not choose.
func (r *reading) worded(v *View) {
	for _, id := range slices.Sorted(maps.Keys(v.Ask)) {
		if id != "" && !slices.Contains(v.Questions, id) {
			r.fail(v.Pos, "unknown-question",
				wViewWordsWhichDoesNot.With(id),
				wAddQuestionsOrRemoveFrom)
		}
	}
}
