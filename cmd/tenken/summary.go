package main

import (
	"fmt"

	"tenken/assess"
)

// summary prints one result for people: the headline, what is open, the most
// urgent gaps, the way up.
func (a *app) summary(s score) error {
	r := s.result
	fmt.Fprintln(a.out, s.opened.answers.Organisation)
	if r.Legal != nil {
		fmt.Fprintf(a.out, "%s  %s\n", a.t("判定", "verdict"), r.Legal.Verdict.Label(a.lang))
		if r.Legal.Rate != nil {
			fmt.Fprintf(a.out, "%s  %s\n", a.t("法的義務の適合率", "duties met"), interval(*r.Legal.Rate))
		}
	}
	if r.Practice != nil {
		fmt.Fprintf(a.out, "%s  %s\n", a.t("取組の水準", "practice score"), interval(*r.Practice))
	}
	fmt.Fprintf(a.out, "%s  %s%s\n", a.t("評価", "grade"), r.Grade.Label(a.lang), a.provisional(r))
	if r.ManyNA() {
		fmt.Fprintln(a.out, a.t("法的義務のうち %d%% が該当なしです。", "%d%% of the duties are marked as not applicable.", r.NAShare))
	}
	fmt.Fprintln(a.out, a.t("未了 %d 問、是正が必要な項目 %d 問、期限切れ %d 件", "%d open, %d gaps, %d overdue", r.Open, len(r.Gaps), s.overdue))
	for i, g := range r.Gaps {
		if i == 5 {
			break
		}
		fmt.Fprintf(a.out, "  %s [%s] %s: %s\n", g.Question.ID, g.Question.Duty.Label(a.lang), g.Status.Label(a.lang), g.Question.Ask.In(a.lang))
	}
	if r.Next != nil {
		fmt.Fprintln(a.out, a.t("評価 %s への道: %d 項目、%d 人日", "the way to grade %s: %d items, %d person-days", r.Next.Grade.Label(a.lang), len(r.Next.Change), r.Next.Work))
	}
	fmt.Fprintln(a.out, a.t("これは自己点検の結果であり、法律上の助言ではありません。", "This is a self-check, not legal advice."))
	return nil
}

func (a *app) provisional(r assess.Result) string {
	if !r.Provisional {
		return ""
	}
	return a.t("（暫定。全て「はい」なら %s）", " (provisional; %s if all that is open turns out yes)", r.Reachable.Label(a.lang))
}

// interval is a figure in words: one number where both ends agree.
func interval(i assess.Interval) string {
	if i.Low == i.High {
		return fmt.Sprintf("%d%%", i.Low)
	}
	return fmt.Sprintf("%d-%d%%", i.Low, i.High)
}
