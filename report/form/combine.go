package form

import (
	"slices"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// answers are what an assessment says, as it counts.
type answers struct {
	in    report.Input
	items map[string]*assess.Item
}

func answersOf(in report.Input) *answers {
	a := &answers{in: in, items: make(map[string]*assess.Item, len(in.Result.Items))}
	for i := range in.Result.Items {
		it := &in.Result.Items[i]
		a.items[it.Question.ID] = it
	}
	return a
}

// fit refuses an assessment of other lists, or of older ones, than the form is
// filled from.
func (a *answers) fit(f *Form) error {
	for _, ref := range f.Lists {
		for _, is := range a.in.Assessment.Checklists {
			if is.ID == ref.ID && is.Serial < ref.Serial {
				return refuse("older-list", ref.ID, ref.Serial, is.Serial)
			}
		}
	}
	if !slices.ContainsFunc(f.Items, func(it Item) bool {
		return slices.ContainsFunc(it.Questions, func(q string) bool { return a.items[q] != nil })
	}) {
		return refuse("other-lists", listed(f))
	}
	return nil
}

func listed(f *Form) string {
	var ids []string
	for _, l := range f.Lists {
		ids = append(ids, l.ID)
	}
	return few(ids)
}

// say is what an item of the form follows to be; where it cannot be said, why
// not. It never says more than the answers do.
func (a *answers) say(it Item) (s assess.Status, why checklist.Text) {
	switch {
	case it.How == Ask:
		return s, wNoQuestion
	case !it.Full():
		return s, wWeaker.With(relationWord(it.Relation).JA, relationWord(it.Relation).EN)
	}
	all := make([]assess.Status, 0, len(it.Questions))
	for _, q := range it.Questions {
		one, not := a.one(q)
		if !not.IsZero() {
			why = not
			continue
		}
		all = append(all, one)
	}
	if it.How == WorstOf && slices.Contains(all, assess.No) {
		return assess.No, checklist.Text{} // nothing is worse, whatever is still open
	}
	if !why.IsZero() {
		return assess.Unanswered, why
	}
	if it.How == AllOf {
		return allOf(all), checklist.Text{}
	}
	return worst(all), checklist.Text{}
}

// one is the answer to one question as it counts, or why there is none.
func (a *answers) one(q string) (s assess.Status, why checklist.Text) {
	it := a.items[q]
	if it == nil {
		return s, wNotInFile.With(q)
	}
	switch said := a.in.Assessment.Answers[q]; {
	case it.Applies == checklist.False:
		return s, wNotAsked.With(q)
	case said.Review:
		return s, wToReview.With(q)
	case a.in.Assessment.Opinions[q].Verdict == assess.ToFix:
		return s, wToFix.With(q)
	case it.Status == assess.Unanswered:
		return s, wUnanswered.With(q)
	}
	return it.Status, checklist.Text{}
}

// badness orders statuses from the best to the worst.
var badness = []assess.Status{assess.NotApplicable, assess.Yes, assess.Partly, assess.Unknown, assess.No}

func worst(all []assess.Status) assess.Status {
	return slices.MaxFunc(all, func(a, b assess.Status) int {
		return slices.Index(badness, a) - slices.Index(badness, b)
	})
}

// allOf is what parts make of a whole: a part that does not apply takes no side.
func allOf(all []assess.Status) assess.Status {
	all = slices.DeleteFunc(slices.Clone(all), func(s assess.Status) bool { return s == assess.NotApplicable })
	switch {
	case len(all) == 0:
		return assess.NotApplicable
	case slices.Contains(all, assess.Unknown):
		return assess.Unknown
	case len(slices.Compact(slices.Clone(all))) == 1:
		return all[0]
	}
	return assess.Partly
}

// near are questions to look at before a row is filled in by hand: its own, and
// those that the crosswalk of the form's id calls near and the assessment asks.
func (a *answers) near(framework string, it Item) []string {
	ids := slices.Clone(it.Questions)
	frame, ok := a.in.Register.Framework(framework)
	if !ok {
		return ids
	}
	item, ok := frame.Item(it.Key)
	if !ok {
		return ids
	}
	for _, n := range item.Near {
		if a.items[n.Question] != nil && !slices.Contains(ids, n.Question) {
			ids = append(ids, n.Question)
		}
	}
	return ids
}

// note joins what was written beside the answers, in the order of the mapping.
func (a *answers) note(it Item, from []assess.Field) string {
	var parts []string
	for _, q := range it.Questions {
		for _, f := range from {
			if v := strings.TrimSpace(report.Shown(a.in.Assessment.Answers[q].Field(f))); v != "" {
				parts = append(parts, v)
			}
		}
	}
	return strings.Join(parts, "\n")
}

// due is the last of the target days of the gaps; false where a gap has none.
func (a *answers) due(it Item) (day checklist.Date, all bool) {
	all = true
	for _, q := range it.Questions {
		if i := a.items[q]; i == nil || !i.Status.Gap() {
			continue
		}
		d := a.in.Assessment.Answers[q].Due
		all = all && d != ""
		day = max(day, d)
	}
	return day, all
}

// at is when the last of the answers was given; zero where that is not recorded.
func (a *answers) at(it Item) (t time.Time) {
	for _, q := range it.Questions {
		if at := a.in.Assessment.Answers[q].At; at.After(t) {
			t = at
		}
	}
	return t
}
