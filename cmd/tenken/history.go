package main

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) historyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "history FILE",
		Short: a.t("いつ誰が何を変えたかを表示します", "Show who changed what and when"),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := a.open(args[0], store.ReadOnly)
			if err != nil {
				return err
			}
			defer o.close()
			if a.json {
				return a.historyJSON(o.answers.Events)
			}
			rows := [][]string{}
			for _, e := range o.answers.Events {
				rows = append(rows, []string{fmt.Sprint(e.N), e.T.Format("2006-01-02 15:04"), e.ID, e.By, a.describe(e)})
			}
			return table(a.out, rows)
		},
	}
	a.jsonFlag(c)
	return c
}

// historyEvent is one event of `history --json`.
type historyEvent struct {
	N    int       `json:"n"`
	ID   string    `json:"id"`
	T    time.Time `json:"t"`
	By   string    `json:"by"`
	Kind string    `json:"kind"`
	What string    `json:"what"`
}

func (a *app) historyJSON(events []assess.Event) error {
	out := make([]historyEvent, 0, len(events))
	for _, e := range events {
		out = append(out, historyEvent{e.N, e.ID, e.T, e.By, string(e.Kind), a.describe(e)})
	}
	return json.NewEncoder(a.out).Encode(out)
}

// describe says in one line what an event did.
func (a *app) describe(e assess.Event) string {
	switch e.Kind {
	case assess.KindBegin:
		return a.t("開始: ", "begin: ") + e.Begin.Organisation
	case assess.KindChecklist:
		return fmt.Sprintf("%s %s serial %d", a.t("点検項目:", "checklist:"), e.Checklist.ID, e.Checklist.Serial)
	case assess.KindFact:
		var b []string
		for _, f := range e.Facts {
			b = append(b, f.ID+"="+f.Value)
		}
		return a.t("前提: ", "facts: ") + strings.Join(b, " ")
	case assess.KindAnswer:
		return a.t("回答: ", "answer: ") + a.describeChanges(e.Answers)
	case assess.KindUndo:
		return a.t("取消し: ", "undo: ") + e.Of
	case assess.KindMerge:
		return a.t("統合: ", "merge: ") + strings.Join(e.Heads, " ")
	}
	return string(e.Kind)
}

func (a *app) describeChanges(changes []assess.Change) string {
	var b []string
	for _, c := range changes {
		var fields []string
		for f, v := range c.Fields {
			fields = append(fields, fmt.Sprintf("%s=%s", f, oneLine(v)))
		}
		sort.Strings(fields)
		b = append(b, c.Q+" "+strings.Join(fields, " "))
	}
	return strings.Join(b, "; ")
}

func oneLine(s string) string { return strings.ReplaceAll(checklist.Clean(s), "\n", " ") }
