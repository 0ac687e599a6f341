package returns

import "tenken/checklist"

// Refusal is why something is not taken: a campaign, a return, a file of rows.
type Refusal struct {
	Rule string         // what refused it, for programs
	Text checklist.Text // a sentence without full stop
}

// Error is the sentence in English.
func (r *Refusal) Error() string { return r.Text.EN }

// In is the sentence in lang.
func (r *Refusal) In(lang checklist.Lang) string { return r.Text.In(lang) }

func refuse(rule string, text checklist.Text, args ...any) error {
	for i, a := range args {
		switch v := a.(type) {
		case string:
			args[i] = checklist.Excerpt(v, 80)
		case error:
			args[i] = checklist.Excerpt(v.Error(), 80)
		}
	}
	return &Refusal{rule, text.With(args...)}
}
