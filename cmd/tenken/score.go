package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) scoreCmd() *cobra.Command {
	var failOn, benchmark string
	c := &cobra.Command{
		Use:   "score FILE|DIR...",
		Short: a.Tr(words.ScoreShort),
		Example: a.Tr(words.ScoreExample) +
			"\n  tenken score *.tenken",
		Args: a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			bar, err := a.failBar(failOn)
			if err != nil {
				return err
			}
			files, several, err := a.Assessments(args)
			switch {
			case err != nil:
				return err
			case several:
				return a.scoreMany(files, bar)
			default:
				return a.scoreOne(files[0], bar, benchmark)
			}
		},
	}
	a.JSONFlag(c)
	a.strictFlag(c)
	c.Flags().BoolVar(&a.reviewed, "reviewed-only", false, a.Tr(words.ScoreFlagReviewedOnly))
	c.Flags().StringVar(&benchmark, "benchmark", "", a.Tr(words.ScoreFlagBenchmark))
	c.Flags().StringVar(&failOn, "fail-on", "",
		a.Tr(words.ScoreFlagFailOn))
	return c
}

// verdicts are those at which --fail-on fails.
type verdicts map[assess.Verdict]bool

func (v verdicts) fails(o *shell.Opened, r assess.Result) bool {
	return !o.IsView() && r.Legal != nil && v[r.Legal.Verdict]
}

// failBar reads --fail-on.
func (a *app) failBar(failOn string) (verdicts, error) {
	bar := verdicts{}
	if failOn == "" {
		return bar, nil
	}
	for _, v := range []assess.Verdict{assess.Nonconforming, assess.NeedsCorrection, assess.Undetermined} {
		bar[v] = true
		if string(v) == failOn {
			return bar, nil
		}
	}
	return nil, shell.Fail(shell.ExitUsage, words.FlagValue, "fail-on", failOn).
		Hint(words.ScoreBars)
}

func (a *app) scoreOne(file shell.Given, bar verdicts, benchmark string) error {
	if file.Err != nil {
		return file.Err
	}
	return a.With(file.Path, store.ReadOnly, func(o *shell.Opened) error {
		r := o.Session.Result()
		switch {
		case a.JSON:
			if err := a.scoreJSON(a.Out, o, r); err != nil {
				return err
			}
		case o.IsView():
			a.passSummary(o, r)
		default:
			a.summary(o, r)
			if err := a.tellPosition(o, benchmark); err != nil {
				return err
			}
		}
		if bar.fails(o, r) {
			return shell.Silent(shell.ExitProblems)
		}
		return nil
	})
}

// scored is what is kept of one file of many: not the file itself.
type scored struct {
	shell.Given
	row  []string
	json []byte
	fail bool
}

// scoreMany judges several files. One that cannot be read costs one line.
func (a *app) scoreMany(files []shell.Given, bar verdicts) error {
	out := a.scoreRows
	if a.JSON {
		out = a.scoreList
	}
	var t shell.Tally
	below := false
	err := out(func(take func(scored) error) error {
		return shell.Over(
			a.Shell,
			files,
			func(f shell.Given) scored { return a.scoreFile(f, bar) },
			func(s scored) error {
				if s.Err != nil {
					a.Failed(&t, s.Path, s.Err)
				}
				below = below || s.fail
				return take(s)
			},
		)
	})
	if err == nil && t.Code == shell.ExitOK && below {
		return shell.Silent(shell.ExitProblems)
	}
	if err != nil {
		return err
	}
	return t.End()
}

// scoreFile judges one file of several.
func (a *app) scoreFile(f shell.Given, bar verdicts) scored {
	s := scored{Given: f}
	if s.Err != nil {
		return s
	}
	o, err := a.Open(f.Path, store.ReadOnly)
	if err != nil {
		s.Err = err
		return s
	}
	defer o.Close()
	r := o.Session.Result()
	s.fail = bar.fails(o, r)
	if !a.JSON {
		s.row = a.scoreRow(o, r)
		return s
	}
	var b bytes.Buffer
	s.Err = a.scoreJSON(&b, o, r)
	s.json = b.Bytes()
	return s
}

func (a *app) scoreJSON(w io.Writer, o *shell.Opened, r assess.Result) error {
	if o.IsView() {
		return writePass(w, o.List, r)
	}
	return report.WriteScore(w, report.ScoreInput{Assessment: o.Answers, Result: r, List: o.List,
		Reviewed: a.reviewedOnly(o)})
}

func (a *app) scoreHead() []string {
	var head []string
	for _, f := range tableFigures {
		head = append(head, f.Label(a.Lang))
	}
	if a.reviewed {
		head = append(head, a.Tr(words.ScoreReviewed))
	}
	return append(
		head,
		a.Tr(words.ScoreOverdue),
		a.Tr(words.ScoreOrganisation),
		a.Tr(words.ScoreLists),
		a.Tr(words.ScoreFile),
	)
}

func (a *app) scoreRow(o *shell.Opened, r assess.Result) []string {
	var row []string
	for _, f := range tableFigures {
		value := f.Value(r, a.Lang)
		switch {
		case o.IsView() && f == assess.FigureVerdict:
			value = a.Tr(assess.ShortList)
		case value == "" && (f == assess.FigureGaps || f == assess.FigureOpen):
			value = "0"
		case value == "" || o.IsView() && f != assess.FigureGaps && f != assess.FigureOpen:
			value = assess.NoFigure
		}
		row = append(row, value)
	}
	if only := a.reviewedOnly(o); only != nil {
		row = append(row, a.reviewedText(only))
	} else if a.reviewed {
		row = append(row, assess.NoFigure)
	}
	return append(row, fmt.Sprint(a.overdue(o, r)), o.Answers.Organisation, a.listsOf(o), o.Path)
}

// tableFigures are the figures of a table of several files, verdict first.
var tableFigures = []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGaps,
	assess.FigureOpen, assess.FigureGrade}

// scoreRows prints the table once its last row is known.
func (a *app) scoreRows(run func(take func(scored) error) error) error {
	rows := [][]string{a.scoreHead()}
	err := run(func(s scored) error {
		if s.Err != nil {
			s.row = slices.Repeat([]string{assess.NoFigure}, len(rows[0]))
			s.row[0], s.row[len(s.row)-1] = a.Tr(words.ScoreUnreadable), checklist.VisibleLine(s.Path)
		}
		rows = append(rows, s.row)
		return nil
	})
	if err != nil {
		return err
	}
	return shell.Table(a.Out, rows)
}

// scoreList prints the scores of several files one by one, each as --json
// prints it alone.
func (a *app) scoreList(run func(take func(scored) error) error) error {
	type entry struct {
		File  string          `json:"file"`
		Score json.RawMessage `json:"score,omitempty"`
		Error *shell.Wrong    `json:"error,omitempty"`
	}
	return a.Entries("tenken/scores/v1", func(put func(any) error) error {
		return run(func(s scored) error {
			if s.Err != nil {
				return put(entry{File: s.Path, Error: a.WrongOf(s.Err)})
			}
			return put(entry{File: s.Path, Score: s.json})
		})
	})
}

// passJSON is the result of a short list for programs.
type passJSON struct {
	Schema     string   `json:"schema"` // tenken/pass/v1
	Rule       string   `json:"rule"`
	List       string   `json:"list"`
	Of         int      `json:"of"`
	Yes        int      `json:"yes"`
	Unanswered int      `json:"unanswered"`
	Steps      []string `json:"steps"`
	Ask        []string `json:"ask"`
}

func writePass(w io.Writer, list *checklist.Checklist, r assess.Result) error {
	p := assess.ShortPass(r)
	out := passJSON{Schema: "tenken/pass/v1", Rule: r.Rule, List: list.ID, Of: p.Of, Yes: p.Yes,
		Unanswered: p.Unanswered, Steps: []string{}, Ask: []string{}}
	for _, g := range p.Steps {
		out.Steps = append(out.Steps, g.Question.ID)
	}
	for _, q := range p.Ask {
		out.Ask = append(out.Ask, q.ID)
	}
	return json.NewEncoder(w).Encode(out)
}
