package assess

import "tenken/checklist"

// Focus is which of the questions asked the walk goes through.
type Focus uint8

// The focuses.
const (
	FocusAll     Focus = iota // every question asked
	FocusFirst                // the first pass of ten questions
	FocusOpen                 // those without an answer
	FocusGaps                 // answered no or partly
	FocusUnknown              // answered わからない
	FocusOverdue              // to be corrected before today, and not done
	FocusDuties               // 法的義務
	FocusConfirm              // answers brought over that nobody has confirmed: 前回から確認
	FocusMine                 // handed to who answers, or handed out last
	focusCount
)

// Focuses are all focuses, in the order in which they are offered.
var Focuses = [focusCount]Focus{
	FocusAll, FocusFirst, FocusOpen, FocusGaps, FocusUnknown, FocusOverdue, FocusDuties, FocusConfirm,
	FocusMine,
}

// Part is a part of what is asked: the questions of one section, those that one
// person can answer, or both. The zero value is all.
type Part struct {
	Section string // id
	Who     checklist.Who
}

// Order is an order of the walk.
type Order uint8

// The orders.
const (
	ByList     Order = iota // as the checklist has it
	ByPriority              // 優先順: what decides the verdict soonest comes first
)
