package pack

import "tenken/checklist"

// Reason is why a pack, keyring or seal was refused.
type Reason string

// What cannot be read: exit 3.
const (
	Damaged   Reason = "damaged"   // not the bytes that were written
	Malformed Reason = "malformed" // no pack, or one that breaks a rule of the format or a limit
)

// What is not trusted: exit 4.
const (
	Forged    Reason = "forged"    // a signature or digest does not fit
	Threshold Reason = "threshold" // too few different keys have signed
	Unknown   Reason = "unknown"   // signed by somebody whom nobody here trusts
	Forked    Reason = "forked"    // two keyrings of one prefix and number
	Prefix    Reason = "prefix"    // signed by somebody who may not sign this id
	Retired   Reason = "retired"   // signed by keys that were replaced since
	Revoked   Reason = "revoked"   // the publisher has taken the signature back
	Unproven  Reason = "unproven"  // the proof of the log is missing or does not fit
	Rollback  Reason = "rollback"  // an older edition than the one that is here
	Twin      Reason = "twin"      // the same serial with other content
	Broken    Reason = "broken"    // it names another edition before it than the one that is here
)

// Distrust says whether the input was read well and is not trusted.
func (r Reason) Distrust() bool { return r != Damaged && r != Malformed }

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
			if isDigest(v) {
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
