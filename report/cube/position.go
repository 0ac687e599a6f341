package cube

import (
	"fmt"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// most is of how many questions behind the others the lines speak.
const most = 5

// Lines are the place in words, for every face: the group and the own figures
// beside it, then the own gaps that most others have not.
func (p *Position) Lines() []checklist.Text {
	both := func(make func(lang checklist.Lang) string) checklist.Text {
		return checklist.Text{JA: make(checklist.Japanese), EN: make(checklist.English)}
	}
	lines := []checklist.Text{both(func(lang checklist.Lang) string {
		return fmt.Sprintf(wPositionPeers.In(lang), p.Peers.Name(lang), about(p.Peers.N))
	})}
	for _, f := range []struct {
		figure assess.Figure
		own    *assess.Interval
		peers  *Quartiles
	}{{assess.FigureRate, p.Met, p.Peers.Met}, {assess.FigurePractice, p.Practice, p.Peers.Practice}} {
		if f.own != nil && f.peers != nil {
			lines = append(lines, both(func(lang checklist.Lang) string {
				return fmt.Sprintf(wPositionFigure.In(lang), f.figure.Label(lang), f.own.In(lang), f.peers[1],
					f.peers[2])
			}))
		}
	}
	if len(p.Behind) > 0 {
		lines = append(lines, wPositionBehind)
	}
	for _, peer := range p.Behind[:min(most, len(p.Behind))] {
		lines = append(lines, both(func(lang checklist.Lang) string {
			return fmt.Sprintf(wPositionItem.In(lang), peer.Question.ID, peer.Question.Ask.In(lang),
				peer.Own.Label(lang), peer.Share.In(lang))
		}))
	}
	return lines
}

// ForReport is the place as a report draws it.
func (p *Position) ForReport() *report.Position {
	if p == nil {
		return nil
	}
	out := &report.Position{Title: p.Title, Lines: p.Lines()}
	for _, bar := range p.Bars {
		out.Bars = append(out.Bars, report.PositionBar{Question: bar.Question, Own: bar.Own, Share: bar.Share.Middle(),
			Told: checklist.Text{JA: bar.Share.In(checklist.Japanese), EN: bar.Share.In(checklist.English)}})
	}
	return out
}

// about is a number with commas: 1,240.
func about(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", about(n/1000), n%1000)
}
