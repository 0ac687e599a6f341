package cube

import (
	"tenken/checklist"
	"tenken/report/returns"
)

// refuse says why a file is not taken, in the way of the room of returns.
func refuse(rule string, text checklist.Text, args ...any) error {
	return &returns.Refusal{Rule: rule, Text: text.With(args...)}
}
