package report_test

import kit "tenken/report/reporttest"

// What tests of reports share, by short names.
var (
	lists   = kit.Lists
	clinic  = kit.Clinic
	say     = kit.Say
	input   = kit.Input
	inputOf = kit.InputOf
	large   = kit.Large
	gap     = kit.Gap
	sheet   = kit.Sheet
	csvOf   = kit.CSV
	open    = kit.Open
	edit    = kit.Edit
	put     = kit.Put
	where   = kit.Where
	rewrite = kit.Rewrite
	must    = kit.Must
	naughty = kit.Naughty
)
