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
}

// answer is what was answered to the question of a row.
func (in Input) answer(r row) assess.Answer { return in.Assessment.Answers[r.item.Question.ID] }

// view is what the writers share: the questions in the order of the sheets and
// the sections they stand in, by the author's sections or by a framework.
type view struct {
	in       Input
	asked    []row
	skipped  []row
	sections []section
	plan     []row // gaps first, then what was mended
	gaps     int   // of plan
	at       map[string]int
}

type section struct {
	title  string
	result assess.SectionResult
}

func newView(in Input) view {
	v := view{in: in, at: map[string]int{}}
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
	for _, it := range result.Items {
		r := row{item: it, section: home[it.Question.ID]}
		if it.Applies == checklist.False {
			v.skipped = append(v.skipped, r)
			continue
		}
		r.no = len(v.asked) + 1
		v.at[it.Question.ID] = len(v.asked)
		v.asked = append(v.asked, r)
	}
	for i, s := range result.Sections {
		if s.Counts != (assess.Counts{}) {
			v.sections = append(v.sections, section{title: list.Sections[i].Title.In(in.Lang), result: s})
		}
	}
	v.planned()
	return v
}

// manySections are more than a radar can name; it numbers them instead.
const manySections = 24

// sectionTitle is the title of a section in the table and the charts.
func (v *view) sectionTitle(i int) string {
	if len(v.sections) > manySections {
		return fmt.Sprintf("%d  %s", i+1, v.sections[i].title)
	}
	return v.sections[i].title
}

// noGaps says that there is nothing to mend, or not yet.
func (in Input) noGaps() string {
	n := 0
	for _, it := range in.Result.Items {
		if it.Applies != checklist.False && it.Status == assess.Unanswered {
			n++
		}
	}
	if n > 0 {
		return fmt.Sprintf(in.say("是正を要すると答えた項目は、まだありません（未回答 %d 項目）。", "No answer needs mending so far (%d unanswered)."), n)
	}
	return in.say("是正を要する項目はありません。", "Nothing needs mending.")
}

// planned fills the plan: every gap in the order of urgency, then what was
// once planned or mended and is no gap now, so that the record stays in sight.
func (v *view) planned() {
	for _, g := range v.in.Result.Gaps {
		if i, ok := v.at[g.Question.ID]; ok {
			v.plan = append(v.plan, v.asked[i])
		}
	}
	v.gaps = len(v.plan)
	for _, r := range v.asked {
		a := v.in.answer(r)
		was := a.Action != "" || a.Owner != "" || a.Due != "" || a.Done != "" || a.CheckedBy != "" || a.Priority != ""
		gap := r.item.Status == assess.Partly || r.item.Status == assess.No || r.item.Status == assess.Unknown
		if was && !gap {
			v.plan = append(v.plan, r)
		}
	}
}

// regroup is the checklist with its questions under the references of one
// framework, in order of first appearance; a question stands under its first
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
		add("", checklist.Text{JA: "対応する項目なし", EN: "No matching reference"}, q)
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

// because says which facts keep a question from being asked.
func (in Input) because(q *checklist.Question) string {
	var seen, out []string
	q.When.FactIDs(func(id string) {
		if slices.Contains(seen, id) {
			return
		}
		seen = append(seen, id)
		out = append(out, fmt.Sprintf("%s … %s", in.factAsk(id), in.factValue(id, in.Assessment.Facts[id])))
	})
	return strings.Join(out, "\n")
}

func (in Input) factAsk(id string) string {
	if f := in.Checklist.Fact(id); f != nil {
		return f.Ask.In(in.Lang)
	}
	return id
}

// factValue is a stated value as people read it.
func (in Input) factValue(id, value string) string {
	switch value {
	case "yes":
		return in.say("はい", "Yes")
	case "no":
		return in.say("いいえ", "No")
	case "":
		return in.say("未記入", "Not stated")
	case checklist.UnknownValue:
		return in.say("わからない", "Unknown")
	}
	if f := in.Checklist.Fact(id); f != nil {
		for _, o := range f.Options {
			if o.ID == value {
				return o.Label.In(in.Lang)
			}
		}
	}
	return value
}
