package assess

import (
	"maps"
	"slices"
	"strings"

	"tenken/checklist"
)

// CarryOver computes what becomes of the answers of an assessment when its
// lists give way to newer editions: was is what it asked, now what it shall
// ask (both composed), lists the new texts. It changes nothing.
func CarryOver(was, now *checklist.Checklist, a *Assessment, lists []ChecklistText) Carry {
	o := carrying{was: was, now: now, a: a}
	o.c.Lists, o.c.From = lists, refs(a.Checklists)
	o.trace()
	o.facts()
	for _, q := range now.All() {
		o.question(q)
	}
	o.archive()
	o.count()
	return o.c
}

func refs(texts []ChecklistText) []ListRef {
	out := make([]ListRef, 0, len(texts))
	for _, t := range texts {
		out = append(out, ListRef{t.ID, t.Serial, t.SHA256})
	}
	return out
}

// carrying is the work of one CarryOver.
type carrying struct {
	was, now *checklist.Checklist
	a        *Assessment
	c        Carry
	leads    map[string][]source // new question: where it comes from
	best     map[string]outcome  // old question: the best that happened to it
}

// source is one old question of a new one.
type source struct {
	q        *checklist.Question
	relation checklist.Relation
}

// trace finds for every old question that has an answer where it leads to.
func (o *carrying) trace() {
	o.leads, o.best = map[string][]source{}, map[string]outcome{}
	for _, list := range partsOf(o.was) {
		next := partOf(o.now, list.ID)
		var ids []string
		byID := map[string]*checklist.Question{}
		for _, q := range o.was.All() {
			if q.From == list.ID || q.From == "" { // not said: there is one list
				ids, byID[q.ID] = append(ids, q.ID), q
			}
		}
		if next == nil {
			continue
		}
		ways, _ := next.Descents(list.Serial, list.SHA256, ids)
		for _, id := range ids {
			for _, d := range ways[id] {
				o.leads[d.New] = append(o.leads[d.New], source{byID[id], o.checked(byID[id], d)})
			}
		}
	}
}

// UnknownRev is the rev of a question of which only id and words are known: it
// may have meant something else, so that nothing of it counts unseen but a no.
const UnknownRev = 0

// checked is the relation of a descent as far as it can be trusted: a question
// whose rev rose without a word is not the same any more.
func (o *carrying) checked(old *checklist.Question, d checklist.Descent) checklist.Relation {
	now := o.now.Question(d.New)
	switch {
	case now != nil && old.Rev == UnknownRev && !d.Named:
		return checklist.EquivalentTo
	case now == nil || d.Relation != checklist.EqualTo || now.Rev == old.Rev && d.New == old.ID:
		return d.Relation
	case !d.Named:
		return checklist.IntersectsWith
	case d.New == old.ID: // called equal, and yet its meaning rose
		return checklist.EquivalentTo
	}
	return d.Relation
}

// question settles one question of the new edition.
func (o *carrying) question(q *checklist.Question) {
	var from []source
	for _, s := range o.leads[q.ID] {
		if isAnswered(o.a.Answers[s.q.ID]) || len(o.leads[q.ID]) > 1 {
			from = append(from, s)
		}
	}
	if !slices.ContainsFunc(from, func(s source) bool { return isAnswered(o.a.Answers[s.q.ID]) }) {
		o.c.Counts.New.New++
		return
	}
	got, status := o.settle(q, from)
	set := CarriedAnswer{Q: q.ID, Rev: q.Rev, State: [...]CarryState{Carried, ForReview, AskedAnew}[got],
		Fields: o.fields(from)}
	if got != asks {
		if status != Unanswered {
			set.Fields[FieldStatus] = status.String()
		}
	} else {
		delete(set.Fields, FieldReason)
	}
	for _, s := range from {
		if ans := o.a.Answers[s.q.ID]; isAnswered(ans) {
			set.Old = append(set.Old, formerAnswer(s.q.ID, ans))
			o.note(s.q.ID, got)
		}
	}
	o.c.Set = append(o.c.Set, set)
}

// settle is the worst of what the rows of the table give.
func (o *carrying) settle(q *checklist.Question, from []source) (outcome, Status) {
	got, status, mixed := takes, Unanswered, false
	for i, s := range from {
		ans := o.a.Answers[s.q.ID]
		counts := countedAs(s.q, ans)
		one := carryRule(s.relation, ans.Status)
		if counts != ans.Status && one == takes { // it did not count before
			one = reviews
		}
		if ans.Status == NotApplicable && !mayBeNA(q) {
			one = asks
		}
		got = max(got, one)
		if i == 0 {
			status = ans.Status
			continue
		}
		mixed = mixed || apart(status) != apart(ans.Status)
		status = worseOf(status, ans.Status)
	}
	if mixed || len(from) > 1 && status == Unanswered {
		got = asks
	}
	return got, status
}

// apart says which statuses cannot be joined with others into one.
func apart(s Status) Status {
	if s == NotApplicable || s == Unanswered {
		return s
	}
	return Yes
}

// fields are what the new answer takes over beside its status: texts joined,
// of the plan the first that is set. What was done and who checked it belong
// to the edition in which it was said.
func (o *carrying) fields(from []source) map[Field]string {
	out := map[Field]string{}
	for _, f := range Fields {
		if f.Kind == StatusField || f.Field == FieldDone || f.Field == FieldCheckedBy {
			continue
		}
		var said []string
		for _, s := range from {
			if v := o.a.Answers[s.q.ID].Field(f.Field); v != "" && !slices.Contains(said, v) {
				said = append(said, v)
			}
		}
		switch text := strings.Join(said, "\n"); {
		case len(said) == 0:
		case f.Kind == TextField && len(text) <= MaxField:
			out[f.Field] = text
		default:
			out[f.Field] = said[0]
		}
	}
	return out
}

func (o *carrying) note(id string, got outcome) {
	if was, ok := o.best[id]; !ok || got < was {
		o.best[id] = got
	}
}

// archive keeps the answers that lead nowhere.
func (o *carrying) archive() {
	for _, q := range o.was.All() {
		ans := o.a.Answers[q.ID]
		if _, led := o.best[q.ID]; !led && isAnswered(ans) {
			o.c.Archived = append(o.c.Archived, formerAnswer(q.ID, ans))
		}
	}
}

func (o *carrying) count() {
	old, now := &o.c.Counts.Old, &o.c.Counts.New
	for _, got := range o.best {
		if got == takes {
			old.Carried++
		} else {
			old.Review++
		}
	}
	old.Archived = len(o.c.Archived)
	old.Total = old.Carried + old.Review + old.Archived
	for _, s := range o.c.Set {
		switch s.State {
		case Carried:
			now.Carried++
		case ForReview:
			now.Review++
		default:
			now.Ask++
		}
	}
	now.Total = now.Carried + now.Review + now.Ask + now.New
}

// facts carries what was stated.
func (o *carrying) facts() {
	for _, id := range slices.Sorted(maps.Keys(o.a.Facts)) {
		f := o.was.Fact(id)
		if f == nil {
			continue
		}
		list, next := partOf(o.was, f.From), partOf(o.now, f.From)
		if list == nil || next == nil {
			continue
		}
		newID, value := next.FactDescent(list.Serial, list.SHA256, id, o.a.Facts[id])
		if newID != id {
			o.c.Facts = append(o.c.Facts, FactValue{ID: id})
		}
		if to := o.now.Fact(newID); to != nil && (newID != id || value != o.a.Facts[id]) {
			if !to.Takes(value) {
				value = ""
			}
			o.c.Facts = append(o.c.Facts, FactValue{ID: newID, Value: o.a.AsStated(id, value)})
		}
	}
}

// isAnswered says that anything was said of a question.
func isAnswered(ans Answer) bool {
	return slices.ContainsFunc(Fields, func(f FieldInfo) bool { return ans.Field(f.Field) != "" })
}

func formerAnswer(id string, ans Answer) FormerAnswer {
	f := FormerAnswer{Q: id, Rev: ans.Rev, Fields: map[Field]string{}}
	for _, i := range Fields {
		if v := ans.Field(i.Field); v != "" {
			f.Fields[i.Field] = v
		}
	}
	return f
}

func partsOf(c *checklist.Checklist) []*checklist.Checklist {
	if len(c.Parts) > 0 {
		return c.Parts
	}
	return []*checklist.Checklist{c}
}

// partOf is the list of that id; the first where a fact does not say its list.
func partOf(c *checklist.Checklist, id string) *checklist.Checklist {
	for _, p := range partsOf(c) {
		if p.ID == id || id == "" {
			return p
		}
	}
	return nil
}
