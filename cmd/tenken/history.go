package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) historyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "history FILE|DIR...",
		Short: a.tr(historyShowWhoChangedWhatWhen),
		Args:  a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.assessments(args)
			switch {
			case err != nil:
				return err
			case several:
				return a.historyOfMany(files)
			case files[0].err != nil:
				return files[0].err
			}
			return a.with(files[0].path, store.ReadOnly, a.history)
		},
	}
	a.jsonFlag(c)
	return c
}

// historyEvent is one event of `history --json`.
type historyEvent struct {
	N      int       `json:"n"`
	ID     string    `json:"id"`
	T      time.Time `json:"t"`
	By     string    `json:"by"`
	Kind   string    `json:"kind"`
	From   string    `json:"from,omitempty"`   // how an answer came
	Source string    `json:"source,omitempty"` // the workbook that it came from
	What   string    `json:"what"`
}

func (a *app) history(o *opened) error {
	if a.json {
		return a.encode(a.historyEvents(o))
	}
	var rows [][]string
	for _, e := range o.answers.Events {
		rows = append(rows, []string{
			fmt.Sprint(e.N), e.T.Format("2006-01-02 15:04"), e.ID, cmp.Or(e.By, assess.NoFigure), a.describe(o, e),
		})
	}
	return table(a.out, rows)
}

func (a *app) historyEvents(o *opened) []historyEvent {
	out := make([]historyEvent, 0, len(o.answers.Events))
	for _, e := range o.answers.Events {
		out = append(out, historyEvent{e.N, e.ID, e.T, e.By, string(e.Kind), string(e.From), e.Source,
			a.describe(o, e)})
	}
	return out
}

// historyOfMany prints one history after the other, each under its file's name.
func (a *app) historyOfMany(files []given) error {
	var t tally
	for _, f := range files {
		err := f.err
		if err == nil {
			err = a.historyUnder(f.path)
		}
		if err != nil {
			a.failed(&t, f.path, err)
		}
		if err := a.ctx.Err(); err != nil {
			return err
		}
	}
	return t.end()
}

func (a *app) historyUnder(path string) error {
	o, err := a.open(path, store.ReadOnly)
	if err != nil {
		return err
	}
	defer o.close()
	if a.json {
		return a.encode(struct {
			File   string         `json:"file"`
			Events []historyEvent `json:"events"`
		}{path, a.historyEvents(o)})
	}
	fmt.Fprintf(a.out, "%s  %s\n", path, o.answers.Organisation)
	return a.history(o)
}

// describe says in one line what an event did.
func (a *app) describe(o *opened, e assess.Event) string {
	switch e.Kind {
	case assess.KindBegin:
		return a.tr(historyBegin) + e.Begin.Organisation
	case assess.KindChecklist:
		return a.tr(historyList, e.Checklist.ID, e.Checklist.Serial)
	case assess.KindFact:
		return a.tr(historyFacts) + a.describeFacts(o, e.Facts)
	case assess.KindAnswer:
		return a.origin(e) + a.describeChanges(o, e)
	case assess.KindUndo:
		return a.tr(historyUndo) + e.Of
	case assess.KindMerge:
		return a.tr(historyMerge) + strings.Join(e.Heads, " ")
	case assess.KindAsOf:
		return a.tr(historyAsOf) + e.AsOf.In(a.lang)
	case assess.KindRename:
		return a.tr(historyRename) + strings.TrimSpace(e.Rename.Organisation+" "+e.Rename.Business)
	case assess.KindDrop:
		return a.tr(historyDrop) + e.Drop
	case assess.KindCarry:
		return a.describeCarry(e)
	}
	return a.describeOffice(e)
}

// describeCarry says to which editions the answers moved, and how many of them.
// Those that a workbook brought name it.
func (a *app) describeCarry(e assess.Event) string {
	c := e.Carry
	var lists []string
	for _, l := range c.Lists {
		lists = append(lists, fmt.Sprintf("%s %d", l.ID, l.Serial))
	}
	o, n := c.Counts.Old, c.Counts.New
	said := a.tr(historyCarry, strings.Join(lists, ", "), o.Carried, o.Review, o.Archived)
	if len(lists) == 0 { // answers of another edition came into this one
		said = a.tr(historyBrought, n.Carried, n.Review, n.Ask)
	}
	if e.Source != "" {
		return a.tr(historyBook, oneLine(e.Source)) + said
	}
	return said
}

// origin says how answers came, and from which workbook.
func (a *app) origin(e assess.Event) string {
	switch {
	case e.From == assess.FromWorkbook && e.Source != "":
		return a.tr(historyBook, oneLine(e.Source))
	case e.From == assess.FromWorkbook:
		return a.tr(historyBookUnknown)
	}
	return a.tr(historyAnswer)
}

func (a *app) describeFacts(o *opened, facts []assess.FactValue) string {
	var b []string
	for _, v := range facts {
		text := v.ID + "=" + v.Value
		if f := factOf(o.list, v.ID); f != nil {
			text = v.ID + "=" + stated(f, v.Value, a.lang)
		}
		b = append(b, text)
	}
	return strings.Join(b, "、")
}

// describeChanges lists what was set, in the order and with the names of the
// table of fields.
func (a *app) describeChanges(o *opened, e assess.Event) string {
	var b []string
	if len(e.Facts) > 0 {
		b = append(b, a.describeFacts(o, e.Facts))
	}
	for _, c := range e.Answers {
		fields := []string{c.Q}
		for _, f := range fieldsOf(c) {
			fields = append(fields, f.Label(a.lang)+"="+oneLine(a.fieldText(f, c.Fields[f])))
		}
		b = append(b, strings.Join(fields, " "))
	}
	return strings.Join(b, "; ")
}

// fieldsOf are the fields that a change sets, those of a newer program last.
func fieldsOf(c assess.Change) (fields []assess.Field) {
	for _, f := range assess.Fields {
		if _, ok := c.Fields[f.Field]; ok {
			fields = append(fields, f.Field)
		}
	}
	var other []assess.Field
	for f := range c.Fields {
		if _, ok := f.Info(); !ok {
			other = append(other, f)
		}
	}
	slices.Sort(other)
	return append(fields, other...)
}

// fieldText is the value of a field as people read it.
func (a *app) fieldText(f assess.Field, value string) string {
	info, _ := f.Info()
	switch {
	case value == "":
		return a.tr(wordNone)
	case f == assess.FieldStatus:
		if s, err := assess.ParseStatus(value); err == nil {
			return s.Label(a.lang)
		}
	case info.Kind == assess.PriorityField:
		return assess.Priority(value).Label(a.lang)
	case info.Kind == assess.DateField && checklist.Date(value).Valid():
		return checklist.Date(value).In(a.lang)
	}
	return value
}

func oneLine(s string) string { return strings.ReplaceAll(checklist.Clean(s), "\n", " ") }

// historyOffice are the words before what an event of an office did.
var historyOffice = map[assess.Kind]checklist.Text{
	assess.KindReview:   {JA: "確認者の判断: ", EN: "review: "},
	assess.KindSign:     {JA: "署名: ", EN: "signature: "},
	assess.KindEvidence: {JA: "証跡の文書: ", EN: "evidence: "},
	assess.KindAssign:   {JA: "回答の分担: ", EN: "to be answered by: "},
	assess.KindReturn:   {JA: "提出: ", EN: "return: "},
}
