package office

import (
	"cmp"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

// What a consultant says of the answers in a client's file.

func (a *adviser) reviewCmd() *cobra.Command {
	var note string
	c := &cobra.Command{
		Use:     "review FILE [ID=accepted|fix|improve ...]",
		Short:   a.Tr(words.ReviewShort),
		Long:    a.Tr(words.ReviewLong),
		Example: a.Tr(words.ReviewExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.With(args[0], store.ReadOnly, a.showReviews)
			}
			return a.Record(args[0], func(o *shell.Opened) (assess.Event, error) {
				set, err := a.reviews(o, args[1:], note)
				return assess.Event{Kind: assess.KindReview, Review: set}, err
			})
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&note, "note", "", a.Tr(words.ReviewFlagNote))
	return c
}

// reviews reads the words ID=VERDICT. Whoever reviews an own answer is told.
func (a *adviser) reviews(o *shell.Opened, typed []string, note string) ([]assess.Review, error) {
	var set []assess.Review
	for _, w := range typed {
		q, typed, err := a.QuestionWord(o, w)
		if err != nil {
			return nil, err
		}
		verdict, ok := assess.ParseReview(typed)
		if !ok {
			return nil, shell.Fail(shell.ExitUsage, words.ReviewNoVerdict, shell.Short(typed)).
				Hint(words.ReviewNoVerdictHint)
		}
		ans := o.Session.AnswerOf(q.ID)
		if ans.Status == assess.Unanswered {
			return nil, shell.Fail(shell.ExitUsage, words.ReviewNoAnswer, q.ID)
		}
		r := assess.Review{Q: q.ID, Rev: q.Rev, Of: ans.Said, Verdict: verdict, Note: checklist.Clean(note)}
		if verdict == "" {
			r.Note = ""
		} else if assess.SamePerson(a.Who(), ans.SaidBy) {
			a.Note(words.ReviewOwnWarning, q.ID, cmp.Or(ans.SaidBy, assess.NoFigure))
		}
		set = append(set, r)
	}
	return set, nil
}

// reviewEntry is one line of `review FILE --json`.
type reviewEntry struct {
	ID      string `json:"id"`
	Answer  string `json:"answer"`
	Verdict string `json:"verdict"`
	Note    string `json:"note,omitempty"`
	By      string `json:"by"`
	On      string `json:"on"`
	Own     bool   `json:"own,omitempty"`   // by who answered
	Stale   bool   `json:"stale,omitempty"` // the answer was changed since
}

// showReviews lists what was said, answer and verdict side by side.
func (a *adviser) showReviews(o *shell.Opened) error {
	out, rows := []reviewEntry{}, [][]string{}
	for _, q := range o.List.All() {
		r, ok := o.Answers.Opinions[q.ID]
		if !ok {
			continue
		}
		st := o.Session.AnswerOf(q.ID).Status
		out = append(out, reviewEntry{q.ID, st.String(), string(r.Verdict), r.Note, r.By,
			string(checklist.DateOf(r.At)), r.Own, o.Answers.ReviewStale(q.ID)})
		rows = append(
			rows,
			[]string{q.ID, st.Label(a.Lang), o.Answers.OpinionText(q.ID, a.Lang), shell.OneLine(r.Note)},
		)
	}
	if a.JSON {
		return a.Encode(out)
	}
	if len(rows) == 0 {
		a.Say(words.ReviewNone)
		return nil
	}
	head := []string{"ID", assess.FieldStatus.Label(a.Lang), a.Tr(words.ReviewHead), a.Tr(words.ReviewNote)}
	return shell.Table(a.Out, append([][]string{head}, rows...))
}
