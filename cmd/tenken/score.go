package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) scoreCmd() *cobra.Command {
	var failOn string
	c := &cobra.Command{
		Use:     "score FILE...",
		Short:   a.t("判定します。複数のファイルは表にします", "Judge; several files make a table"),
		Example: "  tenken score clinic.tenken --json\n  tenken score *.tenken",
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			bar, err := a.failBar(failOn)
			if err != nil {
				return err
			}
			scores, err := a.scores(args)
			if err != nil {
				return err
			}
			if err := a.printScores(scores); err != nil {
				return err
			}
			for _, s := range scores {
				if !s.opened.isView() && bar[verdictOf(s.result)] {
					return silent(exitProblems)
				}
			}
			return nil
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&failOn, "fail-on", "", a.t("判定がこれ又はこれより悪いとき終了コード 1: nonconforming needs-correction undetermined",
		"exit 1 at this verdict or a worse one: nonconforming, needs-correction, undetermined"))
	return c
}

type score struct {
	path    string
	opened  *opened
	result  assess.Result
	overdue int
}

func (a *app) scores(paths []string) ([]score, error) {
	scores := make([]score, 0, len(paths))
	for _, p := range paths {
		o, err := a.open(p, store.ReadOnly)
		if err != nil {
			return nil, err
		}
		o.close()
		r := o.session.Result()
		scores = append(scores, score{p, o, r, a.overdue(o, r)})
	}
	return scores, nil
}

// overdue counts the gaps whose due date has passed and which are not done.
func (a *app) overdue(o *opened, r assess.Result) int {
	today := checklist.DateOf(a.now())
	n := 0
	for _, g := range r.Gaps {
		if o.session.AnswerOf(g.Question.ID).Overdue(today) {
			n++
		}
	}
	return n
}

// failBar is the set of verdicts at which --fail-on fails.
func (a *app) failBar(failOn string) (map[assess.Verdict]bool, error) {
	bar := map[assess.Verdict]bool{}
	if failOn == "" {
		return bar, nil
	}
	for _, v := range []assess.Verdict{assess.Nonconforming, assess.NeedsCorrection, assess.Undetermined} {
		bar[v] = true
		if string(v) == failOn {
			return bar, nil
		}
	}
	return nil, fail(exitUsage, "--fail-on に「"+failOn+"」は使えません。", fmt.Sprintf("%q is no value for --fail-on", failOn)).
		mend("nonconforming needs-correction undetermined のどれかにしてください。", "use nonconforming, needs-correction or undetermined")
}

func verdictOf(r assess.Result) assess.Verdict {
	if r.Legal == nil {
		return ""
	}
	return r.Legal.Verdict
}

func (a *app) printScores(scores []score) error {
	switch {
	case a.json && len(scores) == 1:
		return a.scoreJSON(a.out, scores[0])
	case a.json:
		return a.scoresJSON(scores)
	case len(scores) == 1 && scores[0].opened.isView():
		return a.passSummary(scores[0])
	case len(scores) == 1:
		return a.summary(scores[0])
	default:
		return a.scoreTable(scores)
	}
}

func (a *app) scoreInput(s score) report.ScoreInput {
	return report.ScoreInput{Assessment: s.opened.answers, Result: s.result}
}

func (a *app) scoreJSON(w io.Writer, s score) error {
	if s.opened.isView() {
		return writePass(w, s.opened.list, s.result)
	}
	return report.WriteScore(w, a.scoreInput(s))
}

// scoresJSON wraps the scores of several files, each as --json prints it alone.
func (a *app) scoresJSON(scores []score) error {
	type one struct {
		File  string          `json:"file"`
		Score json.RawMessage `json:"score"`
	}
	all := struct {
		Schema string `json:"schema"`
		Files  []one  `json:"files"`
	}{Schema: "tenken/scores/v1", Files: []one{}}
	for _, s := range scores {
		var b bytes.Buffer
		if err := a.scoreJSON(&b, s); err != nil {
			return err
		}
		all.Files = append(all.Files, one{s.path, b.Bytes()})
	}
	return json.NewEncoder(a.out).Encode(all)
}

func (a *app) scoreTable(scores []score) error {
	rows := [][]string{{a.t("評価", "grade"), a.t("判定", "verdict"), a.t("未了", "open"), a.t("期限切れ", "overdue"),
		a.t("事業者", "organisation"), a.t("ファイル", "file")}}
	for _, s := range scores {
		grade, verdict := s.result.Grade.Label(a.lang), verdictOf(s.result).Label(a.lang)
		if s.opened.isView() {
			grade, verdict = "-", a.t("（短い点検）", "(short list)")
		}
		rows = append(rows, []string{grade, verdict, strconv.Itoa(s.result.Open), strconv.Itoa(s.overdue), s.opened.answers.Organisation, s.path})
	}
	return table(a.out, rows)
}

// jsonFlag gives a command whose result a program can read the flag --json.
func (a *app) jsonFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.json, "json", false, a.t("プログラムが読む JSON で出力します", "print JSON for programs"))
}
