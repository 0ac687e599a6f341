package report

import (
	"fmt"
	"iter"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// tracedFigure is a figure of the result with the questions it is made of, or
// a heading. `explain --all` prints text; the appendix of the report shows
// value and terms each in its place.
type tracedFigure struct {
	head  bool
	depth int // below another figure
	label string
	value string   // as it is printed elsewhere
	terms []string // ids, with what each adds where the figure is a fraction: "GEN-02-03 4/4"
	text  string   // value and terms in a line
}

// traced is what figures need of a trace; of a long checklist there are many.
type traced struct {
	assess.Item
	rate, practice *assess.Share
}

func tracedOf(traces iter.Seq[assess.Trace]) []traced {
	var out []traced
	for t := range traces {
		out = append(out, traced{t.Item, t.Rate, t.Practice})
	}
	return out
}

// tracedFigures are the figures of the whole and of every section, each as the sum
// that it is, with the ids of the questions in it.
func tracedFigures(in ExplainInput, r assess.Result, traces []traced) iter.Seq[tracedFigure] {
	return func(yield func(tracedFigure) bool) {
		t := &tracer{in: in, yield: yield}
		t.whole(r, traces)
		for i, sec := range r.Sections {
			s := in.Checklist.Sections[i]
			t.head("%s %s", sec.ID, checklist.Visible(s.Title.In(in.Lang)))
			t.figure(traces[:len(s.Questions)], sec.Legal, sec.Practice)
			traces = traces[len(s.Questions):]
		}
	}
}

// whole adds the figures of the whole.
func (t *tracer) whole(r assess.Result, traces []traced) {
	lang := t.in.Lang
	t.head("%s %s", assess.FigureGrade.Label(lang), r.GradeText(lang))
	t.add(0, explainReach.In(lang), r.Reachable.Label(lang), nil)
	t.figure(traces, r.Legal, r.Practice)
	t.ids(0, assess.FigureOpen.Label(lang), traces, func(t traced) bool { return t.Open })
	t.ids(0, assess.FigureNotAsked.Label(lang), traces, func(t traced) bool { return t.Applies == checklist.False })
	if n := r.Next; n != nil {
		t.put(tracedFigure{label: assess.FigureWayUp.Label(lang), terms: n.Change,
			value: n.In(lang), text: n.In(lang) + ": " + strings.Join(n.Change, " ")})
	}
}

// tracer hands figures over one by one.
type tracer struct {
	in    ExplainInput
	yield func(tracedFigure) bool
	ended bool
}

func (t *tracer) put(f tracedFigure) { t.ended = t.ended || !t.yield(f) }

func (t *tracer) head(format string, args ...any) {
	t.put(tracedFigure{head: true, text: fmt.Sprintf(format, args...)})
}

func (t *tracer) add(depth int, label, value string, terms []string) {
	t.put(tracedFigure{depth: depth, label: label, value: value, terms: terms, text: value})
}

// figure adds the verdict with the duties that make it what it is, the duties
// by status, and the two percentages.
func (t *tracer) figure(traces []traced, l *assess.Legal, practice *assess.Interval) {
	if l != nil {
		duties := func(in func(assess.Status) bool) []string {
			return idsOf(traces, func(t traced) bool {
				return t.Question.Duty == checklist.Must && t.Applies != checklist.False && in(t.Status)
			})
		}
		t.add(0, assess.FigureVerdict.Label(t.in.Lang), l.Verdict.Label(t.in.Lang), duties(l.Decides))
		for _, s := range assess.Statuses {
			t.list(1, s.Label(t.in.Lang), duties(func(of assess.Status) bool { return of == s }))
		}
		t.sum(assess.FigureRate.Label(t.in.Lang), traces, func(t traced) *assess.Share { return t.rate }, l.Rate)
	}
	t.sum(assess.FigurePractice.Label(t.in.Lang), traces, func(t traced) *assess.Share { return t.practice }, practice)
}

// sum adds a percentage as its fraction and the questions that make it up.
func (t *tracer) sum(label string, traces []traced, share func(traced) *assess.Share, i *assess.Interval) {
	if i == nil {
		return
	}
	var total assess.Share
	var terms []string
	for _, tr := range traces {
		if s := share(tr); s != nil {
			total = assess.Share{Low: total.Low + s.Low, High: total.High + s.High, Of: total.Of + s.Of}
			terms = append(terms, fmt.Sprintf("%s %s/%d", tr.Question.ID, ends(s), s.Of))
		}
	}
	value := fmt.Sprintf("%s = %s/%d", i.In(t.in.Lang), ends(&total), total.Of)
	t.put(tracedFigure{label: label, value: value, terms: terms, text: value + ": " + strings.Join(terms, ", ")})
}

// ids adds the questions for which in holds.
func (t *tracer) ids(depth int, label string, traces []traced, in func(traced) bool) {
	t.list(depth, label, idsOf(traces, in))
}

// list adds a number of questions and their ids; nothing where there is none.
func (t *tracer) list(depth int, label string, ids []string) {
	if len(ids) > 0 {
		t.put(tracedFigure{depth: depth, label: label, value: fmt.Sprint(len(ids)), terms: ids,
			text: strings.Join(ids, " ")})
	}
}

func idsOf(traces []traced, in func(traced) bool) []string {
	var ids []string
	for _, t := range traces {
		if in(t) {
			ids = append(ids, t.Question.ID)
		}
	}
	return ids
}

// ExplainInput is what an explanation is written from.
type ExplainInput struct {
	Checklist  *checklist.Checklist
	Assessment *assess.Assessment
	Register   *checklist.Register // for citations in words; may be nil
	Lang       checklist.Lang
}

// ends is "1", or "0-1" where the low and the high end differ.
func ends(s *assess.Share) string {
	if s.Low == s.High {
		return fmt.Sprint(s.Low)
	}
	return fmt.Sprintf("%d-%d", s.Low, s.High)
}

// appendixFigures are the figures of the result, each traced to the questions
// it is made of, as [WriteExplainAll] prints them.
func (in Input) appendixFigures() iter.Seq[tracedFigure] {
	x := ExplainInput{Checklist: in.Checklist, Assessment: in.Assessment, Register: in.Register, Lang: in.Lang}
	return tracedFigures(x, in.Result, tracedOf(assess.TraceAll(in.Checklist, in.Assessment)))
}

// AppendixBrief is the appendix in words.
type AppendixBrief struct {
	Title, Hint string
	Heads       []string // figure, value, the items it is made of
	Figures     []FigureBrief
}

// FigureBrief is a heading of the appendix, or a figure and the questions in it.
type FigureBrief struct {
	Head                bool
	Label, Value, Terms string
}

func (in Input) appendix() AppendixBrief {
	out := AppendixBrief{Title: appendixTitle.In(in.Lang), Hint: appendixHint.In(in.Lang),
		Heads: in.heads(headsAppendix...)}
	for f := range in.appendixFigures() {
		if f.head {
			out.Figures = append(out.Figures, FigureBrief{Head: true, Label: Shown(f.text)})
			continue
		}
		label := strings.Repeat("　", f.depth) + f.label
		out.Figures = append(out.Figures,
			FigureBrief{Label: label, Value: f.value, Terms: checklist.Visible(strings.Join(f.terms, ", "))})
	}
	return out
}
