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
	var confirm bool
	c := &cobra.Command{
		Use:   "fact FILE [K=V ...] [--confirm]",
		Short: a.tr(changeStateFactsWithoutKShow),
		Example: "  tenken fact clinic.tenken\n  tenken fact clinic.tenken outsources=yes staff=up-to-100 " +
			"carries=unknown",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1 && confirm:
				return a.with(args[0], store.ReadWrite, a.confirmFacts)
			case len(args) == 1:
				return a.with(args[0], store.ReadOnly, a.showFacts)
			case confirm:
				return fail(exitUsage, changeConfirmGoesWithoutK).
					mend(changeStateWhatHasChangedFirst)
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
				if err := o.save(e); err != nil {
					return err
				}
				a.tellContradictions(o.session)
				return nil
			})
		},
	}
	a.jsonFlag(c)
	c.Flags().BoolVar(&confirm, "confirm", false,
		a.tr(changeConfirmAllFactsLastCheck))
	return c
}

// confirmFacts says of every fact of the last check that still waits that
// nothing has changed.
func (a *app) confirmFacts(o *opened) error {
	for _, f := range o.session.FactsToConfirm() {
		fmt.Fprintf(a.out, "%s  %s\n", f.Fact.ID, stated(f.Fact, f.Value, a.lang))
	}
	e, err := o.session.ConfirmFacts()
	if err != nil {
		return err
	}
	if err := o.save(e); err != nil {
		return err
	}
	a.tellContradictions(o.session)
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
		fmt.Fprintln(a.err, s.Contradiction(x, a.lang))
	}
}

type valueEntry struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

func (a *app) showFacts(o *opened) error {
	settled, former := o.session.Settled(), map[string]string{}
	for _, f := range o.session.FactsToConfirm() {
		former[f.Fact.ID] = f.Value
	}
	out := []factEntry{}
	for _, x := range settled.List {
		x.Stated = o.answers.AsStated(x.Fact.ID, x.Stated)
		e := factEntry{ID: x.Fact.ID, Value: x.Stated, Counts: x.Value, State: x.State, Ask: x.Fact.Ask.In(a.lang),
			Values: []valueEntry{}, Former: former[x.Fact.ID]}
		if x.Value == checklist.NotAskedValue {
			e.Counts = ""
		}
		for _, v := range mayState(x.Fact) {
			e.Values = append(e.Values, valueEntry{v, x.Fact.ValueLabel(v, a.lang)})
		}
		out = append(out, e)
		if !a.json {
			a.showFact(x, former[x.Fact.ID])
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
func (a *app) showFact(x checklist.SettledFact, former string) {
	f, value := x.Fact, x.Stated
	if x.State == checklist.FactDerived || x.State == checklist.FactImplied {
		value = x.Value
	}
	fmt.Fprintf(a.out, "%s  %s\n", f.ID, stated(f, value, a.lang))
	fmt.Fprintf(a.out, "    %s\n", f.Ask.In(a.lang))
	if former != "" {
		fmt.Fprintln(a.out, "    "+a.tr(factFormer, stated(f, former, a.lang)))
	}
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
			return nil, fail(exitUsage, checklist.Text{
				JA: "「" + w + "」は ID=値 の形ではありません。",
				EN: w + " is not of the form ID=VALUE",
			})
		}
		f := factOf(list, id)
		if f == nil {
			return nil, noFact(list, id)
		}
		value, ok := f.ParseValue(v)
		if !ok {
			return nil, fail(exitUsage, checklist.Text{
				JA: fmt.Sprintf("前提「%s」に「%s」は使えません。", f.ID, v),
				EN: fmt.Sprintf("%q is no value of the fact %s", v, f.ID),
			}).
				mend(checklist.Text{
					JA: "使える値: " + factValuesText(f, checklist.Japanese),
					EN: "values: " + factValuesText(f, checklist.English),
				})
		}
		if slices.ContainsFunc(values, func(o assess.FactValue) bool { return o.ID == f.ID }) {
			return nil, fail(exitUsage, checklist.Text{
				JA: "前提「" + f.ID + "」が二度あります。",
				EN: "the fact " + f.ID + " stands twice",
			})
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
	return fail(exitUsage, checklist.Text{JA: "「" + id + "」という前提はありません。", EN: "there is no fact " + id}).
		mend(checklist.Text{JA: "使える前提: " + all, EN: "facts: " + all})
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

// What an assessment says of itself, beside facts and answers: whose it is, what
// it asks and by the law of which day. Each change is one event, and the old
// word stays in the history.

func (a *app) renameCmd() *cobra.Command {
	var org, business string
	c := &cobra.Command{
		Use:     "rename FILE --org NAME",
		Short:   a.tr(changeChangeNameOrganisation),
		Example: a.tr(changeTenkenRenameClinicTenkenOrg),
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to := assess.Rename{Organisation: oneWord(org), Business: oneWord(business)}
			if to == (assess.Rename{}) {
				return fail(exitUsage, changeNewNameMissing).
					mend(changeAddOrgName)
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindRename, Rename: &to}, nil
			})
		},
	}
	c.Flags().StringVar(&org, "org", "", a.tr(changeNewNameOrganisation))
	c.Flags().StringVar(&business, "business", "", a.tr(changeIdKindBusiness))
	return c
}

func oneWord(s string) string { return strings.TrimSpace(oneLine(s)) }

func (a *app) dropCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "drop FILE LIST",
		Short: a.tr(changeAskOneChecklistsNoLonger),
		Args:  a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.record(args[0], func(o *opened) (assess.Event, error) { return dropEvent(o.list, args[1]) })
		},
	}
}

// dropEvent takes a list out, unless the others cannot do without it.
func dropEvent(list *checklist.Checklist, typed string) (assess.Event, error) {
	var rest []*checklist.Checklist
	var ids []string
	id := ""
	for _, p := range list.Parts {
		ids = append(ids, p.ID)
		if sameID(p.ID, typed) {
			id = p.ID
			continue
		}
		rest = append(rest, p)
	}
	all := strings.Join(ids, " ")
	if id == "" {
		return assess.Event{}, fail(exitUsage, checklist.Text{
			JA: "この点検に「" + short(typed) + "」という点検項目はありません。",
			EN: "this assessment has no checklist " + short(typed),
		}).mend(checklist.Text{JA: "点検項目: " + all, EN: "checklists: " + all})
	}
	if len(rest) == 0 {
		return assess.Event{}, fail(exitUsage, changeOnlyChecklistCannotDropped)
	}
	for _, p := range rest {
		if slices.Contains(p.ParentIDs(), id) {
			return assess.Event{}, fail(exitUsage, checklist.Text{
				JA: "「" + p.ID + "」が「" + id + "」を必要とするため、外せません。",
				EN: p.ID + " needs " + id + ", which cannot be dropped",
			})
		}
	}
	return assess.Event{Kind: assess.KindDrop, Drop: id}, nil
}

func (a *app) asofCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "asof FILE today|DATE",
		Short:   a.tr(changeSetDayByWhoseLaw),
		Example: a.tr(changeTenkenAsofClinicTenkenToday),
		Args:    a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.lawDay(args[1])
			if err != nil {
				return err
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindAsOf, AsOf: day}, nil
			})
		},
	}
}

// lawDay reads the day by whose law is judged.
func (a *app) lawDay(typed string) (checklist.Date, error) {
	today := checklist.DateOf(a.now())
	if checklist.Fold(typed) == "today" {
		return today, nil
	}
	day, err := assess.ParseDate(typed, today)
	if err != nil {
		return "", noDate(typed)
	}
	return day, nil
}

// record puts one event of this family into a file.
func (a *app) record(path string, event func(*opened) (assess.Event, error)) error {
	return a.with(path, store.ReadWrite, func(o *opened) error {
		e, err := event(o)
		if err != nil {
			return err
		}
		e.N, e.ID, e.T, e.By = len(o.answers.Events), a.newID(), a.now(), a.who()
		return o.save(e)
	})
}
