package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) factCmd() *cobra.Command {
	var confirm bool
	c := &cobra.Command{
		Use:   "fact FILE [K=V ...] [--confirm]",
		Short: a.Tr(words.FactShort),
		Example: "  tenken fact clinic.tenken\n  tenken fact clinic.tenken outsources=yes staff=up-to-100 " +
			"carries=unknown",
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1 && confirm:
				return a.With(args[0], store.ReadWrite, a.confirmFacts)
			case len(args) == 1:
				return a.With(args[0], store.ReadOnly, a.showFacts)
			case confirm:
				return shell.Fail(shell.ExitUsage, words.FactConfirmAlone).
					Hint(words.FactConfirmHint)
			}
			return a.With(args[0], store.ReadWrite, func(o *shell.Opened) error {
				values, err := shell.FactValues(o.List, args[1:])
				if err != nil {
					return err
				}
				e, err := o.Session.State(values...)
				if err != nil {
					return err
				}
				if err := o.Save(e); err != nil {
					return err
				}
				a.tellContradictions(o.Session)
				return nil
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().BoolVar(&confirm, "confirm", false,
		a.Tr(words.FactFlagConfirm))
	return c
}

// confirmFacts says of every fact of the last check that still waits that
// nothing has changed.
func (a *app) confirmFacts(o *shell.Opened) error {
	for _, f := range o.Session.FactsToConfirm() {
		fmt.Fprintf(a.Out, "%s  %s\n", f.Fact.ID, stated(f.Fact, f.Value, a.Lang))
	}
	e, err := o.Session.ConfirmFacts()
	if err != nil {
		return err
	}
	if err := o.Save(e); err != nil {
		return err
	}
	a.tellContradictions(o.Session)
	return nil
}

// factEntry is one fact of `fact FILE --json`.
type factEntry struct {
	ID     string              `json:"id"`
	Value  string              `json:"value,omitempty"`  // absent: not stated; unmarked counts as no
	Counts string              `json:"counts,omitempty"` // the value that counts; absent: not known, or not asked
	State  checklist.FactState `json:"state"`            // how it came to count so
	Ask    string              `json:"ask"`
	Values []valueEntry        `json:"values"`           // what may be stated
	Former string              `json:"former,omitempty"` // stated a year ago, waits to be confirmed
}

// tellContradictions says which facts were stated otherwise than others demand.
func (a *app) tellContradictions(s *assess.Session) {
	settled := s.Settled()
	for _, x := range settled.Contradictions() {
		fmt.Fprintln(a.Err, s.Contradiction(x, a.Lang))
	}
}

type valueEntry struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

func (a *app) showFacts(o *shell.Opened) error {
	settled, former := o.Session.Settled(), map[string]string{}
	for _, f := range o.Session.FactsToConfirm() {
		former[f.Fact.ID] = f.Value
	}
	out := []factEntry{}
	for _, x := range settled.List {
		x.Stated = o.Answers.AsStated(x.Fact.ID, x.Stated)
		e := factEntry{ID: x.Fact.ID, Value: x.Stated, Counts: x.Value, State: x.State, Ask: x.Fact.Ask.In(a.Lang),
			Values: []valueEntry{}, Former: former[x.Fact.ID]}
		if x.Value == checklist.NotAskedValue {
			e.Counts = ""
		}
		for _, v := range mayState(x.Fact) {
			e.Values = append(e.Values, valueEntry{v, x.Fact.ValueLabel(v, a.Lang)})
		}
		out = append(out, e)
		if !a.JSON {
			a.showFact(x, former[x.Fact.ID])
		}
	}
	if a.JSON {
		return a.Encode(out)
	}
	a.tellContradictions(o.Session)
	a.Note(words.FactAsked, countQuestions(o.List), len(o.Session.Asked()))
	return nil
}

// showFact prints one fact: its id and its value first, then what is asked and
// what may be stated, each value with its words.
func (a *app) showFact(x checklist.SettledFact, former string) {
	f, value := x.Fact, x.Stated
	if x.State == checklist.FactDerived || x.State == checklist.FactImplied {
		value = x.Value
	}
	fmt.Fprintf(a.Out, "%s  %s\n", f.ID, stated(f, value, a.Lang))
	fmt.Fprintf(a.Out, "    %s\n", shell.OneLine(f.Ask.In(a.Lang)))
	if former != "" {
		fmt.Fprintln(a.Out, "    "+a.Tr(words.FactFormer, stated(f, former, a.Lang)))
	}
	var may []string
	for _, v := range mayState(f) {
		may = append(may, fmt.Sprintf("%s=%s", v, f.ValueLabel(v, a.Lang)))
	}
	if len(may) == 0 {
		return
	}
	fmt.Fprintf(a.Out, "    %s%s\n", a.Tr(words.FactMay), strings.Join(may, "  "))
}

// mayState are the values that a fact may be stated with; none of one that is derived.
func mayState(f *checklist.Fact) []string {
	if len(f.Derive) > 0 {
		return nil
	}
	return f.Statable()
}

// stated is a value with its words.
func stated(f *checklist.Fact, value string, lang checklist.Lang) string {
	label, value := shell.OneLine(f.ValueLabel(value, lang)), shell.OneLine(value)
	if value == "" || value == label {
		return label
	}
	return value + " " + label
}

func countQuestions(list *checklist.Checklist) int {
	n := 0
	for range list.All() {
		n++
	}
	return n
}
