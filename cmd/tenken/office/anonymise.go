package office

import (
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *adviser) anonymiseCmd() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "anonymise FILE -o NEW",
		Short: a.Tr(words.AnonymiseShort),
		Long:  a.Tr(words.AnonymiseLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.NoOutput()
			}
			out, err := shell.NewName(out)
			if err != nil {
				return err
			}
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error {
				events := a.anonymous(o)
				if err := a.Create(out, events); err != nil {
					return err
				}
				a.Note(words.AnonymiseMade, out)
				return nil
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutputNew))
	return c
}

// anonymous are the events of a new chain: the lists, the facts, the answers by
// status and date, and nothing that anybody wrote.
func (a *adviser) anonymous(o *shell.Opened) []assess.Event {
	as := o.Answers
	begin := assess.Begin{Format: assess.Format, Organisation: a.Tr(words.AnonymiseName), Program: a.Version()}
	if kind, err := a.Business(as.Business); err == nil && kind != nil {
		begin.Business = kind.ID
	}
	events := assess.Start(begin, as.Checklists, "", a.Now, a.NewID)
	add := func(e assess.Event) {
		e.N, e.ID, e.T = len(events), a.NewID(), a.Now()
		events = append(events, e)
	}
	if as.AsOf != "" {
		add(assess.Event{Kind: assess.KindAsOf, AsOf: as.AsOf})
	}
	if facts := asked(o); len(facts) > 0 {
		add(assess.Event{Kind: assess.KindFact, Facts: facts})
	}
	var set []assess.Change
	for _, q := range o.List.All() {
		if c := a.bare(q.ID, as.Answers[q.ID]); len(c.Fields) > 0 {
			set = append(set, c)
		}
	}
	if len(set) > 0 {
		add(assess.Event{Kind: assess.KindAnswer, Answers: set, From: assess.FromCommand})
	}
	return events
}

// asked are the facts that the lists know, with the values that they may have. A file
// may hold other words, a name among them; those count as not known.
func asked(o *shell.Opened) (facts []assess.FactValue) {
	for i := range o.List.Facts {
		f := &o.List.Facts[i]
		value, ok := o.Answers.Facts[f.ID]
		if ok && slices.Contains(f.Statable(), value) {
			facts = append(facts, assess.FactValue{ID: f.ID, Value: o.Answers.Stated(f.ID)})
		}
	}
	return facts
}

// bare is an answer without text and names. 該当なし counts only with a reason, so
// that it keeps one that says nothing.
func (a *adviser) bare(q string, ans assess.Answer) assess.Change {
	c := assess.Change{Q: q, Rev: ans.Rev, Fields: map[assess.Field]string{}}
	for _, f := range assess.Fields {
		v := ans.Field(f.Field)
		waits := f.Kind == assess.StatusField && ans.Review // nobody has confirmed it
		if v != "" && !waits && f.Kind != assess.TextField && f.Kind != assess.LineField {
			c.Fields[f.Field] = v
		}
	}
	if ans.Status == assess.NotApplicable && ans.Reason != "" && len(c.Fields) > 0 {
		c.Fields[assess.FieldReason] = a.Tr(words.AnonymiseReason)
	}
	return c
}
