package form

import "tenken/report/intake"

// unwritten is the refusal of a cell that the library cannot write.
func unwritten(p Place, err error) *intake.Refusal {
	r := refuse("cannot-write", p.String())
	r.Text.EN += " (" + err.Error() + ")"
	return r
}

// unread is the refusal of a workbook that the library cannot read. What the library
// says of it is English, and is told in English only.
func unread(err error) *intake.Refusal {
	r := refuse("cannot-open")
	r.Text.EN += " (" + err.Error() + ")"
	return r
}

// refuse makes the refusal of a rule from the table of reasons.
func refuse(rule string, args ...any) *intake.Refusal {
	why, ok := reasons[rule]
	if !ok {
		panic("form: no reason " + rule) // rules are ours
	}
	return &intake.Refusal{Rule: rule, Text: why.text.With(args...), Hint: why.hint}
}
