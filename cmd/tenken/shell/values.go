package shell

import (
	"tenken/assess"
	"tenken/checklist"
	"tenken/cmd/tenken/words"
)

// FieldText is the value of a field as people read it.
func (sh *Shell) FieldText(f assess.Field, value string) string {
	info, _ := f.Info()
	switch {
	case value == "":
		return sh.Tr(words.None)
	case f == assess.FieldStatus:
		if s, err := assess.ParseStatus(value); err == nil {
			return s.Label(sh.Lang)
		}
	case info.Kind == assess.PriorityField:
		return assess.Priority(value).Label(sh.Lang)
	case info.Kind == assess.DateField && checklist.Date(value).Valid():
		return checklist.Date(value).In(sh.Lang)
	}
	return value
}
