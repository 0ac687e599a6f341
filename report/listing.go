package report

import (
	"fmt"
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// row is one question as the sheets show it.
type row struct {
	no      int // 1, 2, ... over the questions asked, in the order of the sheet; 0: not asked
	item    assess.Item
	section *checklist.Section
	why     string // what decided that it is not asked; empty where it is
}

// id is the id of the question of a row.
func (r row) id() string { return r.item.Question.ID }

// answer is what was answered to the question of a row.
func (in Input) answer(r row) assess.Answer { return in.Assessment.Answers[r.item.Question.ID] }

// waiting says that something was answered that does not count until it is confirmed: it
// was carried over, or answers a former meaning of the question.
func (in Input) waiting(r row) bool {
	a := in.answer(r)
	return a.Status != assess.Unanswered && (a.Review || a.Rev != 0 && a.Rev < r.item.Question.Rev)
}

// statusText is an answer in words, which say where it waits to be confirmed.
func (in Input) statusText(r row) string {
	s := in.answer(r).Status
	if in.waiting(r) {
		return waitingText(s, in.Lang)
	}
	return s.Label(in.Lang)
}

// statusLook is how an answer looks; one that waits to be confirmed has longer words, which
// are small so that they stay in one line, and is not bold, for it is no answer yet.
func (in Input) statusLook(l look, r row) look {
	if in.waiting(r) {
		l.bold, l.size = false, 8
	}
	return l
}

func waitingText(s assess.Status, lang checklist.Lang) string { return s.Label(lang) + waits.In(lang) }

// Waiting says whether a text is an answer that waits to be confirmed, in either
// language.
func Waiting(s string) bool {
	word := checklist.Fold(s)
	return slices.ContainsFunc(assess.Answers[:], func(st assess.Status) bool {
		return word == checklist.Fold(waitingText(st, checklist.Japanese)) ||
			word == checklist.Fold(waitingText(st, checklist.English))
	})
}

// listing is what the writers share: the questions in the order of the sheets and
// the sections they stand in, by the author's sections or by a framework.
type listing struct {
	in       Input
	asked    []row
	skipped  []row
	sections []listedSection
	plan     []row // gaps first, then what was corrected
	gaps     int   // of plan
	at       map[string]int
}

type listedSection struct {
	title  string
	result assess.SectionResult
}

func newListing(in Input) listing {
	v := listing{in: in, at: map[string]int{}}
	list, result := in.Checklist, in.Result
	if in.By != "" {
		list = regroup(in)
		result = assess.Judge(list, in.Assessment)
	}
	home := map[string]*checklist.Section{}
	for i := range list.Sections {
		s := &list.Sections[i]
		for j := range s.Questions {
			home[s.Questions[j].ID] = s
		}
	}
	reasons := assess.ReasonsOf(in.Checklist, in.Assessment)
	v.asked = make([]row, 0, len(result.Items))
	for _, it := range result.Items {
		r := row{item: it, section: home[it.Question.ID]}
		if it.Applies == checklist.False {
			r.why = strings.Join(reasons.Because(it.Question, in.Lang), "\n")
			v.skipped = append(v.skipped, r)
			continue
		}
		r.no = len(v.asked) + 1
		v.at[it.Question.ID] = len(v.asked)
		v.asked = append(v.asked, r)
	}
	for i, s := range result.Sections {
		if s.Counts != (assess.Counts{}) {
			v.sections = append(v.sections, listedSection{title: list.Sections[i].Title.In(in.Lang), result: s})
		}
	}
	return v
}

// counts are the questions asked, by status.
func (in Input) counts() assess.Counts {
	if l := in.Result.Legal; l != nil {
		return l.Plus(in.Result.PracticeOf)
	}
	return in.Result.PracticeOf
}

// noGaps says that there is nothing to correct, or not yet.
func (in Input) noGaps() string {
	if n := in.counts().Unanswered; n > 0 {
		return fmt.Sprintf(noGapsYet.In(in.Lang), n)
	}
	return assess.NoGaps.In(in.Lang)
}

// planned fills the plan: every gap in the order of urgency, then what was
// once planned or corrected and is no gap now, so that the record stays in sight.
func (v *listing) planned() {
	for _, g := range v.in.Result.Gaps {
		if i, ok := v.at[g.Question.ID]; ok {
			v.plan = append(v.plan, v.asked[i])
		}
	}
	v.gaps = len(v.plan)
	for _, r := range v.asked {
		a := v.in.answer(r)
		planned := slices.ContainsFunc(assess.Fields,
			func(f assess.FieldInfo) bool { return f.Plan && a.Field(f.Field) != "" })
		if planned && !r.item.Status.Gap() {
			v.plan = append(v.plan, r)
		}
	}
}

// regroup is the checklist with its questions under the references of one
// framework, in order of first appearance; a question is under its first
// reference, and those without one come last.
func regroup(in Input) *checklist.Checklist {
	c := *in.Checklist
	c.Sections = nil
	at := map[string]int{}
	add := func(ref string, title checklist.Text, q checklist.Question) {
		i, ok := at[ref]
		if !ok {
			i = len(c.Sections)
			at[ref] = i
			c.Sections = append(c.Sections, checklist.Section{ID: ref, Title: title})
		}
		c.Sections[i].Questions = append(c.Sections[i].Questions, q)
	}
	var rest []checklist.Question
	for _, s := range in.Checklist.Sections {
		for _, q := range s.Questions {
			refs := refsOf(&q, in.By)
			if len(refs) == 0 {
				rest = append(rest, q)
				continue
			}
			add(refs[0], in.refTitle(refs[0]), q)
		}
	}
	for _, q := range rest {
		add("", noReference, q)
	}
	return &c
}

// refTitle is the name of a reference of the framework grouped by.
func (in Input) refTitle(ref string) checklist.Text {
	if f, ok := in.Register.Framework(in.By); ok {
		if item, ok := f.Item(ref); ok {
			return item.Title
		}
	}
	return checklist.Text{JA: ref, EN: ref}
}

// byTitle is the name of the framework grouped by.
func (in Input) byTitle() string {
	if f, ok := in.Register.Framework(in.By); ok {
		return f.Title.In(in.Lang)
	}
	return in.By
}

func refsOf(q *checklist.Question, framework string) []string {
	for _, m := range q.Map {
		if m.Framework == framework {
			return m.Refs
		}
	}
	return nil
}

// unmarkedHint says what 印なし means where a fact was left without a mark.
func (in Input) unmarkedHint() string {
	if len(in.Assessment.Unmarked) == 0 {
		return ""
	}
	return hintUnmarked.In(in.Lang)
}

func (in Input) factAsk(id string) string {
	if f := in.Checklist.Fact(id); f != nil {
		return f.Ask.In(in.Lang)
	}
	return id
}

// factValue is a stated value as people read it.
func (in Input) factValue(id, value string) string {
	if f := in.Checklist.Fact(id); f != nil {
		return f.ValueLabel(value, in.Lang)
	}
	return value
}

// asks are the facts that are asked; of one person's sheet none.
func (in Input) asks() []checklist.Fact {
	if in.Who != "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(in.Checklist.Facts), func(f checklist.Fact) bool { return f.Derive != nil })
}
