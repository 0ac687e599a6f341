package author

import (
	"strconv"
	"strings"

	"tenken/checklist"
)

// column is one value of an item: its key in YAML, what people call it, and how
// it is got from an item.
type column[T any] struct {
	key  string
	form form
	list []string // the words that it may be; nil: any
	get  func(T) string
}

func texts[T any](key string, get func(T) checklist.Text) []column[T] {
	return []column[T]{
		{key: key + ".ja", get: func(x T) string { return get(x).JA }},
		{key: key + ".en", get: func(x T) string { return get(x).EN }},
	}
}

func wordLists[T any](get func(T) checklist.Words) []column[T] {
	return []column[T]{
		{key: "words.ja", form: lines, get: func(x T) string { return strings.Join(get(x).JA, "\n") }},
		{key: "words.en", form: lines, get: func(x T) string { return strings.Join(get(x).EN, "\n") }},
	}
}

func join[T any](columns ...[]column[T]) (all []column[T]) {
	for _, c := range columns {
		all = append(all, c...)
	}
	return all
}

// option, question and step are items with what they belong to, which has a column of its own.
type (
	option struct {
		fact string
		checklist.Option
	}
	question struct {
		section string
		*checklist.Question
	}
	chosen struct {
		id  string
		ask checklist.Text
	}
	step struct {
		serial int
		sha256 string
		q      *checklist.QuestionLineage
		f      *checklist.FactLineage
	}
)

var headColumns = join(
	[]column[*checklist.Checklist]{
		{key: "id", form: plain, get: func(c *checklist.Checklist) string { return c.ID }},
		{key: "edition", get: func(c *checklist.Checklist) string { return c.Edition }},
		{key: "serial", form: plain, get: func(c *checklist.Checklist) string { return strconv.Itoa(c.Serial) }},
		{key: "as_of", form: plain, get: func(c *checklist.Checklist) string { return string(c.AsOf) }},
		{key: "review_by", form: plain, get: func(c *checklist.Checklist) string { return string(c.ReviewBy) }},
	},
	texts("title", func(c *checklist.Checklist) checklist.Text { return c.Title }),
	texts("publisher", func(c *checklist.Checklist) checklist.Text { return c.Publisher }),
	wordLists(func(c *checklist.Checklist) checklist.Words { return c.Words }),
	texts("for", func(c *checklist.Checklist) checklist.Text { return c.For }),
	texts("unread", func(c *checklist.Checklist) checklist.Text { return c.Unread }),
	[]column[*checklist.Checklist]{
		{key: "goal.id", form: plain, get: func(c *checklist.Checklist) string { return goal(c).ID }},
		{key: "goal.title.ja", get: func(c *checklist.Checklist) string { return goal(c).Title.JA }},
		{key: "goal.title.en", get: func(c *checklist.Checklist) string { return goal(c).Title.EN }},
		{key: "goal.needs", form: plain, list: []string{"all"}, get: func(c *checklist.Checklist) string {
			if c.Goal == nil {
				return ""
			}
			return "all"
		}},
		{key: "status", form: plain, list: []string{"draft"}, get: func(c *checklist.Checklist) string {
			if c.Draft {
				return "draft"
			}
			return ""
		}},
		{key: "view.of", form: plain, get: func(c *checklist.Checklist) string {
			if c.View == nil {
				return ""
			}
			return c.View.Of
		}},
	})

func goal(c *checklist.Checklist) checklist.Goal {
	if c.Goal == nil {
		return checklist.Goal{}
	}
	return *c.Goal
}

var parentColumns = []column[checklist.Ref]{
	{key: "id", form: plain, get: func(r checklist.Ref) string { return r.ID }},
	{key: "serial", form: plain, get: func(r checklist.Ref) string { return strconv.Itoa(r.Serial) }},
}

var sourceColumns = join(
	[]column[checklist.Source]{{key: "id", form: plain, get: func(s checklist.Source) string { return s.ID }}},
	texts("title", func(s checklist.Source) checklist.Text { return s.Title }),
	[]column[checklist.Source]{
		{key: "edition", get: func(s checklist.Source) string { return s.Edition }},
		{key: "url", get: func(s checklist.Source) string { return s.URL }},
	})

var factColumns = join(
	[]column[*checklist.Fact]{{key: "id", form: plain, get: func(f *checklist.Fact) string { return f.ID }}},
	texts("ask", func(f *checklist.Fact) checklist.Text { return f.Ask }),
	texts("why", func(f *checklist.Fact) checklist.Text { return f.Why }),
	[]column[*checklist.Fact]{
		{key: "type", form: plain, list: []string{"yesno", "choice"},
			get: func(f *checklist.Fact) string { return string(f.Type) }},
		{key: "when", form: cond, get: func(f *checklist.Fact) string { return conditionText(f.When) }},
		{key: "derive", form: derive, get: func(f *checklist.Fact) string { return deriveText(f.Derive) }},
		{key: "implies", form: implies, get: func(f *checklist.Fact) string { return impliesText(f.Implies) }},
		{key: "group", form: plain, get: func(f *checklist.Fact) string { return f.Group }},
		{key: "rare", form: plain, list: []string{"true"}, get: func(f *checklist.Fact) string { return yes(f.Rare) }},
	})

var optionColumns = []column[option]{
	{key: "fact", form: plain, get: func(o option) string { return o.fact }},
	{key: "id", form: plain, get: func(o option) string { return o.ID }},
	{key: "ja", get: func(o option) string { return o.Label.JA }},
	{key: "en", get: func(o option) string { return o.Label.EN }},
}

var sectionColumns = join(
	[]column[*checklist.Section]{{key: "id", form: plain, get: func(s *checklist.Section) string { return s.ID }}},
	texts("title", func(s *checklist.Section) checklist.Text { return s.Title }),
	[]column[*checklist.Section]{{key: "with", form: plain, get: func(s *checklist.Section) string { return s.With }}})

var questionColumns = join(
	[]column[question]{
		{key: "section", form: plain, get: func(q question) string { return q.section }},
		{key: "id", form: plain, get: func(q question) string { return q.ID }},
		{key: "rev", form: plain, get: func(q question) string { return strconv.Itoa(q.Rev) }},
		{key: "duty", form: plain, list: []string{"must", "effort", "should"},
			get: func(q question) string { return string(q.Duty) }},
	},
	texts("ask", func(q question) checklist.Text { return q.Ask }),
	texts("why", func(q question) checklist.Text { return q.Why }),
	texts("check", func(q question) checklist.Text { return q.Check }),
	texts("remedy", func(q question) checklist.Text { return q.Remedy }),
	[]column[question]{
		{key: "work", form: plain, list: []string{"S", "M", "L"},
			get: func(q question) string { return string(q.Work) }},
		{key: "weight", form: plain, list: []string{"1", "2", "3"},
			get: func(q question) string { return strconv.Itoa(q.Weight) }},
		{key: "cite", form: cites, get: func(q question) string { return citesText(q.Cite) }},
		{key: "when", form: cond, get: func(q question) string { return conditionText(q.When) }},
		{key: "from", form: plain, get: func(q question) string { return string(q.Since) }},
		{key: "until", form: plain, get: func(q question) string { return string(q.Until) }},
		{key: "na", form: plain, list: []string{"refused", "with-reason"},
			get: func(q question) string { return string(q.NA) }},
		{key: "quick", form: plain, list: []string{"true"}, get: func(q question) string { return yes(q.Quick) }},
		{key: "map", form: maps, get: func(q question) string { return mapsText(q.Map) }},
		{key: "who", form: plain, list: []string{"reception", "manager", "system", "personnel"},
			get: func(q question) string { return string(q.Who) }},
	},
	wordLists(func(q question) checklist.Words { return q.Words }),
	[]column[question]{
		{key: "instead_of", form: names, get: func(q question) string { return strings.Join(q.InsteadOf, ", ") }},
		{key: "check_every", form: plain, get: func(q question) string { return q.Every }},
	})

var viewColumns = join(
	[]column[chosen]{{key: "id", form: plain, get: func(c chosen) string { return c.id }}},
	texts("ask", func(c chosen) checklist.Text { return c.ask }))

var retiredColumns = join(
	[]column[checklist.Retired]{{key: "id", form: plain, get: func(r checklist.Retired) string { return r.ID }}},
	texts("reason", func(r checklist.Retired) checklist.Text { return r.Reason }),
	[]column[checklist.Retired]{{key: "replaced_by", form: names,
		get: func(r checklist.Retired) string { return strings.Join(r.ReplacedBy, ", ") }}})

// A lineage step is of questions or of a fact; the other's columns are empty.
var lineageColumns = []column[step]{
	{key: "from.serial", form: plain, get: func(s step) string { return strconv.Itoa(s.serial) }},
	{key: "from.sha256", form: plain, get: func(s step) string { return s.sha256 }},
	{key: "of", form: plain, list: []string{"questions", "facts"}, get: func(s step) string {
		switch {
		case s.q != nil:
			return "questions"
		case s.f != nil:
			return "facts"
		}
		return ""
	}},
	{key: "old", form: names, get: func(s step) string {
		switch {
		case s.q != nil:
			return strings.Join(s.q.Old, ", ")
		case s.f != nil:
			return s.f.Old
		}
		return ""
	}},
	{key: "new", form: names, get: func(s step) string {
		switch {
		case s.q != nil:
			return strings.Join(s.q.New, ", ")
		case s.f != nil:
			return s.f.New
		}
		return ""
	}},
	{key: "relation", form: plain,
		list: []string{"equal-to", "equivalent-to", "superset-of", "subset-of", "intersects-with", "no-relationship"},
		get: func(s step) string {
			if s.q == nil {
				return ""
			}
			return string(s.q.Relation)
		}},
	{key: "why.ja", get: func(s step) string { return why(s).JA }},
	{key: "why.en", get: func(s step) string { return why(s).EN }},
	{key: "values", form: values, get: func(s step) string {
		if s.f == nil {
			return ""
		}
		return valuesText(s.f.Values)
	}},
}

func why(s step) checklist.Text {
	if s.q == nil {
		return checklist.Text{}
	}
	return s.q.Why
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}
