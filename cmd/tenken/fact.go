package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) factCmd() *cobra.Command {
	c := &cobra.Command{
		Use: "fact FILE [K=V ...]",
		Short: a.t("前提を述べます。K=V がなければ、今の前提と述べられる値を表示します",
			"State facts; without K=V show them and what may be stated"),
		Example: "  tenken fact clinic.tenken\n  tenken fact clinic.tenken outsources=yes staff=up-to-100 " +
			"carries=unknown",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.with(args[0], store.ReadOnly, a.showFacts)
			}
			return a.with(args[0], store.ReadWrite, func(o *opened) error {
				values, err := a.factValues(o.list, args[1:])
				if err != nil {
					return err
				}
				e, err := o.session.State(values...)
				if err != nil {
					return err
				}
				if err := o.save(a, e); err != nil {
					return err
				}
				a.tellContradictions(o.session)
				return nil
			})
		},
	}
	a.jsonFlag(c)
	return c
}

// factEntry is one fact of `fact FILE --json`.
type factEntry struct {
	ID     string              `json:"id"`
	Value  string              `json:"value,omitempty"`  // absent: not stated
	Counts string              `json:"counts,omitempty"` // the value that counts; absent: not known, or not asked
	State  checklist.FactState `json:"state"`            // how it came to count so
	Ask    string              `json:"ask"`
	Values []valueEntry        `json:"values"` // what may be stated
}

// tellContradictions says which facts were stated otherwise than others demand.
func (a *app) tellContradictions(s *assess.Session) {
	settled := s.Settled()
	for _, x := range settled.Contradictions() {
		fmt.Fprintln(a.err, assess.Contradiction(s.Checklist(), x, a.lang))
	}
}

type valueEntry struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

func (a *app) showFacts(o *opened) error {
	settled := o.session.Settled()
	out := []factEntry{}
	for _, x := range settled.List {
		e := factEntry{ID: x.Fact.ID, Value: x.Stated, Counts: x.Value, State: x.State, Ask: x.Fact.Ask.In(a.lang),
			Values: []valueEntry{}}
		if x.Value == checklist.NotAskedValue {
			e.Counts = ""
		}
		for _, v := range mayState(x.Fact) {
			e.Values = append(e.Values, valueEntry{v, x.Fact.ValueLabel(v, a.lang)})
		}
		out = append(out, e)
		if !a.json {
			a.showFact(x)
		}
	}
	if a.json {
		return a.encode(out)
	}
	a.tellContradictions(o.session)
	a.note(factAsked, countQuestions(o.list), len(o.session.Asked()))
	return nil
}

// showFact prints one fact: its id and its value first, then what is asked and
// what may be stated, each value with its words.
func (a *app) showFact(x checklist.SettledFact) {
	f, value := x.Fact, x.Stated
	if x.State == checklist.FactDerived || x.State == checklist.FactImplied {
		value = x.Value
	}
	fmt.Fprintf(a.out, "%s  %s\n", f.ID, stated(f, value, a.lang))
	fmt.Fprintf(a.out, "    %s\n", f.Ask.In(a.lang))
	var may []string
	for _, v := range mayState(f) {
		may = append(may, fmt.Sprintf("%s=%s", v, f.ValueLabel(v, a.lang)))
	}
	if len(may) == 0 {
		return
	}
	fmt.Fprintf(a.out, "    %s%s\n", a.tr(factMay), strings.Join(may, "  "))
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
	label := f.ValueLabel(value, lang)
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

// factValues reads K=V words into facts of the list.
func (a *app) factValues(list *checklist.Checklist, words []string) ([]assess.FactValue, error) {
	values := make([]assess.FactValue, 0, len(words))
	for _, w := range words {
		id, v, ok := strings.Cut(strings.Replace(w, "＝", "=", 1), "=")
		if !ok {
			return nil, fail(exitUsage, "「"+w+"」は ID=値 の形ではありません。", w+" is not of the form ID=VALUE")
		}
		f := factOf(list, id)
		if f == nil {
			return nil, noFact(list, id)
		}
		value, ok := f.ParseValue(v)
		if !ok {
			return nil, fail(exitUsage, fmt.Sprintf("前提「%s」に「%s」は使えません。", f.ID, v),
				fmt.Sprintf("%q is no value of the fact %s", v, f.ID)).
				mend("使える値: "+factValuesText(f, checklist.Japanese), "values: "+factValuesText(f, checklist.English))
		}
		if slices.ContainsFunc(values, func(o assess.FactValue) bool { return o.ID == f.ID }) {
			return nil, fail(exitUsage, "前提「"+f.ID+"」が二度あります。", "the fact "+f.ID+" stands twice")
		}
		values = append(values, assess.FactValue{ID: f.ID, Value: value})
	}
	return values, nil
}

func noFact(list *checklist.Checklist, id string) error {
	ids := make([]string, 0, len(list.Facts))
	for _, f := range list.Facts {
		ids = append(ids, f.ID)
	}
	all := strings.Join(ids, " ")
	return fail(exitUsage, "「"+id+"」という前提はありません。", "there is no fact "+id).
		mend("使える前提: "+all, "facts: "+all)
}

// factValuesText lists what a fact may be stated with.
func factValuesText(f *checklist.Fact, lang checklist.Lang) string {
	var all []string
	for _, v := range f.Statable() {
		label := f.ValueLabel(v, lang)
		if label != v {
			v += "（" + label + "）"
			if lang == checklist.English {
				v = strings.NewReplacer("（", " (", "）", ")").Replace(v)
			}
		}
		all = append(all, v)
	}
	return strings.Join(all, " ")
}
