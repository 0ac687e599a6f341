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
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) historyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "history FILE|DIR...",
		Short: a.Tr(words.HistoryShort),
		Args:  a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.Assessments(args)
			switch {
			case err != nil:
				return err
			case several:
				return a.OneByOne("tenken/histories/v1", files, a.historyUnder)
			case files[0].Err != nil:
				return files[0].Err
			}
			return a.With(files[0].Path, store.ReadOnly, a.history)
		},
	}
	a.JSONFlag(c)
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

func (a *app) history(o *shell.Opened) error {
	if a.JSON {
		return a.Encode(a.historyEvents(o))
	}
	var rows [][]string
	for _, e := range o.Answers.Events {
		rows = append(rows, []string{
			fmt.Sprint(e.N), e.T.Format("2006-01-02 15:04"), e.ID, cmp.Or(e.By, assess.NoFigure), a.describe(o, e),
		})
	}
	return shell.Table(a.Out, rows)
}

func (a *app) historyEvents(o *shell.Opened) []historyEvent {
	out := make([]historyEvent, 0, len(o.Answers.Events))
	for _, e := range o.Answers.Events {
		out = append(out, historyEvent{e.N, e.ID, e.T, e.By, string(e.Kind), string(e.From), e.Source,
			a.describe(o, e)})
	}
	return out
}

// fileHistory is one of several files in `history --json`.
type fileHistory struct {
	File   string         `json:"file"`
	Events []historyEvent `json:"events,omitempty"`
}

// historyUnder prints one history of several, under its file's name.
func (a *app) historyUnder(path string, put func(any) error) error {
	o, err := a.Open(path, store.ReadOnly)
	if err != nil {
		return err
	}
	defer o.Close()
	if a.JSON {
		return put(fileHistory{File: path, Events: a.historyEvents(o)})
	}
	fmt.Fprintf(a.Out, "%s  %s\n", path, o.Answers.Organisation)
	return a.history(o)
}

// describe says in one line what an event did.
func (a *app) describe(o *shell.Opened, e assess.Event) string {
	return a.Tr(words.HistoryLine, shell.OneLine(e.Title(a.Lang)), a.detail(o, e))
}

func (a *app) detail(o *shell.Opened, e assess.Event) string {
	switch e.Kind {
	case assess.KindBegin:
		return e.Begin.Organisation
	case assess.KindChecklist:
		return a.Tr(words.HistoryList, e.Checklist.ID, e.Checklist.Serial)
	case assess.KindFact:
		return a.describeFacts(o, e.Facts)
	case assess.KindAnswer:
		return a.describeChanges(o, e)
	case assess.KindUndo:
		return e.Of
	case assess.KindMerge:
		return strings.Join(e.Heads, " ")
	case assess.KindAsOf:
		return e.AsOf.In(a.Lang)
	case assess.KindRename:
		return strings.TrimSpace(e.Rename.Organisation + " " + e.Rename.Business)
	case assess.KindDrop:
		return e.Drop
	case assess.KindCarry:
		return a.describeCarry(e.Carry)
	}
	return a.describeOffice(e)
}

// describeCarry says to which editions the answers moved, and what became of them.
func (a *app) describeCarry(c *assess.Carry) string {
	var lists []string
	for _, l := range c.Lists {
		lists = append(lists, fmt.Sprintf("%s %d", l.ID, l.Serial))
	}
	if len(lists) == 0 { // answers of another edition came into this one
		return c.Counts.NewText(a.Lang)
	}
	return strings.Join(lists, ", ") + "  " + c.Counts.OldText(a.Lang)
}

func (a *app) describeFacts(o *shell.Opened, facts []assess.FactValue) string {
	var b []string
	for _, v := range facts {
		text := v.ID + "=" + v.Value
		if f := shell.FactOf(o.List, v.ID); f != nil {
			text = v.ID + "=" + stated(f, v.Value, a.Lang)
		}
		b = append(b, text)
	}
	return strings.Join(b, a.Tr(words.Comma))
}

// describeChanges lists what was set, in the order and with the names of the
// table of fields.
func (a *app) describeChanges(o *shell.Opened, e assess.Event) string {
	var b []string
	if len(e.Facts) > 0 {
		b = append(b, a.describeFacts(o, e.Facts))
	}
	for _, c := range e.Answers {
		fields := []string{c.Q}
		for _, f := range fieldsOf(c) {
			fields = append(fields, f.Label(a.Lang)+"="+shell.OneLine(a.FieldText(f, c.Fields[f])))
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

// describeOffice says in one line of the history what an event of an office did.
func (a *app) describeOffice(e assess.Event) string {
	var b []string
	for _, n := range e.Noted(a.Lang) {
		b = append(b, strings.TrimSpace(n.Q+" "+shell.OneLine(n.Text)))
	}
	return strings.Join(b, "; ")
}
