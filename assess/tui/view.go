package tui

import (
	"tenken/assess"
	"tenken/checklist"
)

// view is which of the asked questions the walk goes through.
type view uint8

const (
	viewAll view = iota
	viewQuick
	viewOpen
	viewNo
	viewUnknown
	viewOverdue
	viewDuty
	viewCount
)

var viewNames = [viewCount]checklist.Text{
	viewAll:     {JA: "すべて", EN: "all"},
	viewQuick:   {JA: "はじめの 10 問", EN: "first ten"},
	viewOpen:    {JA: "未回答", EN: "unanswered"},
	viewNo:      {JA: "いいえ・一部", EN: "no, partly"},
	viewUnknown: {JA: "わからない", EN: "unknown"},
	viewOverdue: {JA: "期限切れ", EN: "overdue"},
	viewDuty:    {JA: "法的義務だけ", EN: "legal duties"},
}

// filter is the view as the session knows it; nil wants all.
func (v view) filter(today checklist.Date) assess.Filter {
	switch v {
	case viewQuick:
		return func(q *checklist.Question, _ assess.Answer) bool { return q.Quick }
	case viewOpen:
		return assess.WithStatus(assess.Unanswered)
	case viewNo:
		return assess.WithStatus(assess.No, assess.Partly)
	case viewUnknown:
		return assess.WithStatus(assess.Unknown)
	case viewOverdue:
		return assess.Overdue(today)
	case viewDuty:
		return assess.DutiesOnly
	}
	return func(*checklist.Question, assess.Answer) bool { return true }
}
