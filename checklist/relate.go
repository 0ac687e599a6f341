package checklist

import (
	"maps"
	"slices"
	"strings"
)

// relate checks what one part of a file says about another.
func (r *reading) relate(c *Checklist) {
	r.shape(c)
	r.unique(c)
	for i := range c.Facts {
		r.options(&c.Facts[i])
	}
	facts := byID(c.Facts)
	_, nameless := facts[""] // its id was reported; it may be the one that is missed
	whole := len(c.Extends) == 0 && !nameless
	r.problems = append(r.problems, checkConditions(c, facts, whole)...)
	r.problems = append(r.problems, checkCircle(c.Facts)...)
	for _, q := range c.All() {
		r.days(q)
	}
	r.problems = append(r.problems, checkInstead(c, true)...)
	r.places(c)
	r.replaced(c)
}

// shape demands sections or a view, and of a view nothing that only sections use.
func (r *reading) shape(c *Checklist) {
	switch {
	case c.View == nil && len(c.Sections) == 0:
		if !r.has("empty-list", "not-a-list") {
			r.fail(c.Pos, "missing-field", wChecklistLacksSections,
				wAddSections)
		}
	case c.View != nil && (len(c.Sections) > 0 || len(c.Facts) > 0 || len(c.Sources) > 0 || len(c.Retired) > 0):
		r.fail(c.View.Pos, "view-and-sections",
			wFileWithViewHasNo,
			wRemoveOneTwo)
	}
}

func (r *reading) has(rules ...string) bool {
	return slices.ContainsFunc(r.problems, func(p Problem) bool { return slices.Contains(rules, p.Rule) })
}

func (r *reading) unique(c *Checklist) {
	sections, questions := r.ids(wNameSection), r.ids(wNameQuestion)
	for i := range c.Sections {
		sections.add(c.Sections[i].ID, c.Sections[i].Pos)
	}
	for _, q := range c.All() {
		questions.add(q.ID, q.Pos)
	}
	r.unusedAgain(c, questions)
	facts, sources, parents := r.ids(wNameFact), r.ids(wNameSource), r.ids(wNameParent)
	for _, f := range c.Facts {
		facts.add(f.ID, f.Pos)
	}
	for _, s := range c.Sources {
		sources.add(s.ID, s.Pos)
	}
	for _, x := range c.Extends {
		parents.add(x.ID, x.Pos)
		if x.ID == c.ID && x.ID != "" {
			r.fail(x.Pos, "extends-itself", wChecklistExtendsItself,
				wRemoveThisLine)
		}
	}
	if c.View != nil {
		chosen := r.ids(wNameQuestion)
		for _, id := range c.View.Questions {
			chosen.add(id, c.View.Pos)
		}
		r.worded(c.View)
	}
}

// unusedAgain: an id that was withdrawn is never used again.
func (r *reading) unusedAgain(c *Checklist, questions idsOnce) {
	retired := r.ids(wNameRetired)
	for _, x := range c.Retired {
		retired.add(x.ID, x.Pos)
		if at, ok := questions.at(x.ID); ok && x.ID != "" {
			r.fail(at, "retired-id",
				wQuestionRetiredAtLine.With(x.ID, x.Pos.Line),
				wIdNeverUsedAgainTake)
		}
	}
}

func (r *reading) options(f *Fact) {
	options := r.ids(wNameOption)
	for _, o := range f.Options {
		options.add(o.ID, o.Pos)
		if o.ID == UnknownValue {
			r.fail(o.Pos, "wrong-value", wOptionCannotCalledUnknown,
				wEveryFactMayStatedAs)
		}
	}
	switch {
	case f.Type == Choice && len(f.Options) == 0:
		r.fail(f.Pos, "missing-field", wFactLacksOptions.With(f.ID),
			wTypeChoiceNeedsOptions)
	case f.Type == YesNo && len(f.Options) > 0:
		r.fail(f.Options[0].Pos, "wrong-value",
			wFactYesnoHasNoOptions.With(f.ID),
			wWriteTypeChoiceOrRemove)
	}
}

// replaced checks that what replaces a retired question exists, where that can be known.
func (r *reading) replaced(c *Checklist) {
	if len(c.Extends) > 0 || len(c.Retired) == 0 {
		return
	}
	known := map[string]bool{}
	for _, q := range c.All() {
		known[q.ID] = true
	}
	if known[""] || len(known) == 0 {
		return // a question whose id was reported may be the one that is missed
	}
	for _, x := range c.Retired {
		known[x.ID] = true
	}
	for _, x := range c.Retired {
		for _, id := range x.ReplacedBy {
			if id != "" && !known[id] {
				r.fail(x.Pos, "unknown-question",
					wWhichReplacesDoesNotExist.With(x.ID, id),
					wCheckId)
			}
		}
	}
}

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

// places refuses a section that asks to come after one of the same file, where
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
