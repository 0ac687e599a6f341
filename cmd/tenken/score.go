package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) scoreCmd() *cobra.Command {
	var failOn, benchmark string
	c := &cobra.Command{
		Use:   "score FILE|DIR...",
		Short: a.tr(scoreJudgeSeveralFilesOrFolder),
		Example: a.tr(scoreTenkenScoreClinicTenkenJson) +
			"\n  tenken score *.tenken",
		Args: a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			bar, err := a.failBar(failOn)
			if err != nil {
				return err
			}
			files, several, err := a.assessments(args)
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
	a.jsonFlag(c)
	a.strictFlag(c)
	c.Flags().BoolVar(&a.reviewed, "reviewed-only", false, a.tr(scoreReviewedOnly))
	c.Flags().StringVar(&benchmark, "benchmark", "", a.tr(scoreShowItsPlaceInThis))
	c.Flags().StringVar(&failOn, "fail-on", "",
		a.tr(scoreExitAtThisVerdictOr))
	return c
}

// verdicts are those at which --fail-on fails.
type verdicts map[assess.Verdict]bool

func (v verdicts) fails(o *opened, r assess.Result) bool {
	return !o.isView() && r.Legal != nil && v[r.Legal.Verdict]
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
	return nil, fail(exitUsage, checklist.Text{
		JA: "--fail-on に「" + failOn + "」は使えません。",
		EN: fmt.Sprintf("%q is no value for --fail-on", failOn),
	}).
		mend(scoreUseNonconformingNeedsCorrectionOr)
}

func (a *app) scoreOne(file given, bar verdicts, benchmark string) error {
	if file.err != nil {
		return file.err
	}
	return a.with(file.path, store.ReadOnly, func(o *opened) error {
		r := o.session.Result()
		switch {
		case a.json:
			if err := a.scoreJSON(a.out, o, r); err != nil {
				return err
			}
		case o.isView():
			a.passSummary(o, r)
		default:
			a.summary(o, r)
			if err := a.tellPosition(o, benchmark); err != nil {
				return err
			}
		}
		if bar.fails(o, r) {
			return silent(exitProblems)
		}
		return nil
	})
}

// scored is what is kept of one file of many: not the file itself.
type scored struct {
	given
	row  []string
	json []byte
	fail bool
}

// scoreMany judges several files. One that cannot be read costs one line.
func (a *app) scoreMany(files []given, bar verdicts) error {
	out := a.scoreRows
	if a.json {
		out = a.scoreList
	}
	var t tally
	below := false
	err := out(func(take func(scored) error) error {
		return over(a, files, func(f given) scored { return a.scoreFile(f, bar) }, func(s scored) error {
			if s.err != nil {
				a.failed(&t, s.path, s.err)
			}
			below = below || s.fail
			return take(s)
		})
	})
	if err == nil && t.code == exitOK && below {
		return silent(exitProblems)
	}
	if err != nil {
		return err
	}
	return t.end()
}

// scoreFile judges one file of several.
func (a *app) scoreFile(f given, bar verdicts) scored {
	s := scored{given: f}
	if s.err != nil {
		return s
	}
	o, err := a.open(f.path, store.ReadOnly)
	if err != nil {
		s.err = err
		return s
	}
	defer o.close()
	r := o.session.Result()
	s.fail = bar.fails(o, r)
	if !a.json {
		s.row = a.scoreRow(o, r)
		return s
	}
	var b bytes.Buffer
	s.err = a.scoreJSON(&b, o, r)
	s.json = b.Bytes()
	return s
}

func (a *app) scoreJSON(w io.Writer, o *opened, r assess.Result) error {
	if o.isView() {
		return writePass(w, o.list, r)
	}
	return report.WriteScore(w, report.ScoreInput{Assessment: o.answers, Result: r, List: o.list,
		Reviewed: a.reviewedOnly(o)})
}

// reviewedOnly is the second figure, where it is asked for.
func (a *app) reviewedOnly(o *opened) *report.Reviewed {
	if !a.reviewed || o.isView() {
		return nil
	}
	only, n := o.answers.ReviewedOnly()
	return &report.Reviewed{Accepted: n, Result: assess.Judge(o.list, only)}
}

// reviewedText is the second figure in one line.
func (a *app) reviewedText(r *report.Reviewed) string {
	verdict := cmp.Or(assess.FigureVerdict.Value(r.Result, a.lang), assess.NoFigure)
	rate := cmp.Or(assess.FigureRate.Value(r.Result, a.lang), assess.NoFigure)
	return a.tr(scoreReviewedHow, verdict, rate, r.Accepted)
}

// tableFigures are the figures of a table of several files, verdict first.
var tableFigures = []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureGaps,
	assess.FigureOpen, assess.FigureGrade}

func (a *app) scoreHead() []string {
	var head []string
	for _, f := range tableFigures {
		head = append(head, f.Label(a.lang))
	}
	if a.reviewed {
		head = append(head, a.tr(scoreReviewed))
	}
	return append(head, a.tr(scoreOverdue), a.tr(scoreOrganisation), a.tr(scoreLists), a.tr(scoreFile))
}

func (a *app) scoreRow(o *opened, r assess.Result) []string {
	var row []string
	for _, f := range tableFigures {
		value := f.Value(r, a.lang)
		switch {
		case o.isView() && f == assess.FigureVerdict:
			value = a.tr(scoreShort)
		case value == "" && (f == assess.FigureGaps || f == assess.FigureOpen):
			value = "0"
		case value == "" || o.isView() && f != assess.FigureGaps && f != assess.FigureOpen:
			value = assess.NoFigure
		}
		row = append(row, value)
	}
	if only := a.reviewedOnly(o); only != nil {
		row = append(row, a.reviewedText(only))
	} else if a.reviewed {
		row = append(row, assess.NoFigure)
	}
	return append(row, fmt.Sprint(a.overdue(o, r)), o.answers.Organisation, a.listsOf(o), o.path)
}

// scoreRows prints the table once its last row is known.
func (a *app) scoreRows(run func(take func(scored) error) error) error {
	rows := [][]string{a.scoreHead()}
	err := run(func(s scored) error {
		if s.err != nil {
			s.row = slices.Repeat([]string{assess.NoFigure}, len(rows[0]))
			s.row[0], s.row[len(s.row)-1] = a.tr(scoreUnreadable), checklist.Visible(s.path)
		}
		rows = append(rows, s.row)
		return nil
	})
	if err != nil {
		return err
	}
	return table(a.out, rows)
}

// scoreError is why a file has no score.
type scoreError struct {
	Code int    `json:"code"` // the exit code that the file alone would give
	Text string `json:"text"`
}

// scoreList prints the scores of several files one by one, each as --json
// prints it alone.
func (a *app) scoreList(run func(take func(scored) error) error) error {
	type entry struct {
		File  string          `json:"file"`
		Score json.RawMessage `json:"score,omitempty"`
		Error *scoreError     `json:"error,omitempty"`
	}
	fmt.Fprint(a.out, `{"schema":"tenken/scores/v1","files":[`)
	comma := ""
	err := run(func(s scored) error {
		e := entry{File: s.path, Score: s.json}
		if s.err != nil {
			e = entry{File: s.path, Error: &scoreError{exitCode(s.err), told(s.err).In(a.lang)}}
		}
		fmt.Fprint(a.out, comma)
		comma = ","
		return a.encode(e)
	})
	fmt.Fprintln(a.out, "]}")
	return err
}

// jsonFlag gives a command whose result a program can read the flag --json.
func (a *app) jsonFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.json, "json", false, a.tr(scorePrintJsonForPrograms))
}
