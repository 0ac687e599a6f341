package pack

import "tenken/checklist"

// Fault is a refusal in the words of users: what is wrong and what to do.
// It is a [checklist.Speaking] error.
type Fault struct {
	Reason Reason
	Text   checklist.Text
	Hint   checklist.Text
}

// Error speaks English.
func (f *Fault) Error() string { return f.In(checklist.English) }

// In is what is wrong and, below it, what to do.
func (f *Fault) In(lang checklist.Lang) string {
	if hint := f.Hint.In(lang); hint != "" {
		return f.Text.In(lang) + "\n  " + hint
	}
	return f.Text.In(lang)
}

// fault makes a refusal; args fill the verbs of its text, a [checklist.Text] in
// the language of each.
func fault(w words, args ...any) *Fault {
	hint := w.hint
	if hint.IsZero() {
		hint = hints[w.reason]
	}
	text := checklist.Text{JA: fill(w.text, checklist.Japanese, args), EN: fill(w.text, checklist.English, args)}
	return &Fault{w.reason, text, hint}
}

func fill(t checklist.Text, lang checklist.Lang, args []any) string {
	said := make([]any, len(args))
	for i, a := range args {
		switch v := a.(type) {
		case string:
			said[i] = checklist.Quoted(v)
			if checklist.IsDigest(v) {
				said[i] = v // whole: it is there to be compared
			}
		case checklist.Text:
			said[i] = v.In(lang)
		default:
			said[i] = a
		}
	}
	return t.With(said...).In(lang)
}
