package store

import (
	"fmt"
	"io"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Report says what Verify proved and what it could not.
type Report struct {
	Path   string
	Lines  int                // lines that were proved
	Head   string             // the sum of the last of them (照合番号)
	Torn   *Torn              // a last line that is there in part, else nil
	End    Ending             // how the last line that counts ends
	Newer  *NewerError        // what of the file is beyond this program, else nil
	Lists  []VerifiedList     // whose text matches its id, serial and digest
	Signed []SignedLine       // the signatures, in their order
	Since  int                // the line that has the sum asked for, from 1; 0: none asked for, or none has it
	Joined *Joined            // how the sum asked for came in from another file, else nil
	Asked  string             // the sum asked for; empty: none
	Err    checklist.Speaking // why the file cannot be used, else nil

	warnings []Warning
}

// VerifiedList is a checklist whose text in the file matches its digest.
type VerifiedList struct {
	ID     string
	Serial int
	SHA256 string
}

// SignedLine is a signature in the file.
type SignedLine struct {
	Line   int // from 1
	Role   assess.Role
	Name   string
	Since  int  // lines after it
	Proved bool // what it signs is the line before it; else it came in by a merge
}

// signed lists the signatures.
func (c *Content) signed() (signed []SignedLine) {
	for i, e := range c.Events {
		if e.Sign != nil && i > 0 {
			signed = append(signed, SignedLine{i + 1, e.Sign.Role, e.Sign.Name, len(c.Events) - 1 - i,
				e.Sign.Head == c.sums[i-1]})
		}
	}
	return signed
}

// HeadError says that what somebody typed is not a 照合番号.
type HeadError struct{ Text checklist.Text }

func (e *HeadError) Error() string { return e.In(checklist.English) }

// In is the sentence for users.
func (e *HeadError) In(lang checklist.Lang) string { return e.Text.In(lang) }

// printedDigits is how many digits of a 照合番号 are printed.
const printedDigits = 16

// ParseHead reads a 照合番号 as it is printed: with or without blanks, full width
// or half, in any case, at least the 16 digits that are printed. The error is a
// *HeadError.
func ParseHead(typed string) (string, error) {
	head := strings.Join(strings.Fields(checklist.Fold(typed)), "")
	switch {
	case head == "":
		return "", &HeadError{headEmpty}
	case !checklist.IsHex(head) || len(head) > sumDigits:
		return "", &HeadError{headForm.With(show(typed))}
	case len(head) < printedDigits:
		return "", &HeadError{headShort.With(show(typed), len(head))}
	}
	return head, nil
}

// Verify checks a file: the sum of every line over the line before it, numbers
// and ids, and the text of every checklist in it. head may be a sum printed in
// an earlier report, as [ParseHead] takes it; then Verify also says whether the
// file still begins as it was then, or whether it came in by a merge. An error
// of r is returned, and a *HeadError; what is wrong with the file is in the report.
func Verify(r io.Reader, path, head string) (*Report, error) {
	return (*Memo)(nil).Verify(r, path, head)
}

// Verify is [Verify] with a memory of lists, for many files that share them.
func (m *Memo) Verify(r io.Reader, path, head string) (*Report, error) {
	v := &Report{Path: path}
	if head != "" {
		var err error
		if v.Asked, err = ParseHead(head); err != nil {
			return nil, err
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, diskError("read", path, err)
	}
	c, err := readData(data, m)
	if err != nil {
		v.Err = named(path, err)
		return v, nil
	}
	v.Lines, v.Head, v.Torn, v.End, v.Newer = len(c.Events), c.Head, c.Torn, c.End, c.Newer
	v.Signed, v.warnings = c.signed(), c.warnings(path)
	if c.Newer == nil { // else only the newer program can tell
		if _, err := c.fold(path); err != nil {
			v.Err = named(path, err)
		}
	}
	for _, e := range c.Events {
		switch e.Kind {
		case assess.KindChecklist:
			v.Lists = append(v.Lists, VerifiedList{e.Checklist.ID, e.Checklist.Serial, e.Checklist.SHA256})
		case assess.KindCarry:
			for _, l := range e.Carry.Lists {
				v.Lists = append(v.Lists, VerifiedList{l.ID, l.Serial, l.SHA256})
			}
		}
	}
	if v.Asked != "" {
		v.look(c, data)
	}
	return v, nil
}

// look finds the sum that was asked for.
func (v *Report) look(c *Content, data []byte) {
	for i, s := range c.sums {
		if strings.HasPrefix(s, v.Asked) {
			v.Since = i + 1
			return
		}
	}
	v.Joined = c.joined(data, v.Asked)
}

// OK reports whether nothing is wrong.
func (v *Report) OK() bool {
	return v.Err == nil && v.Torn == nil && v.End == EndNewline && (v.Asked == "" || v.Since > 0 || v.Joined != nil)
}

// In is the report in words.
func (v *Report) In(lang checklist.Lang) string {
	if v.Err != nil {
		return v.Err.In(lang) + "\n"
	}
	var b strings.Builder
	list := func(title checklist.Text, ts []checklist.Text, mark string) {
		fmt.Fprintln(&b, title.In(lang))
		for _, t := range ts {
			fmt.Fprintf(&b, "  %s %s\n", mark, t.In(lang))
		}
	}
	list(saysProved, v.proved(), "+")
	list(saysNotProved, v.notProved(), "-")
	for _, w := range v.warnings {
		fmt.Fprintf(&b, "  ! %s\n", w.In(lang))
	}
	return b.String()
}

func (v *Report) proved() []checklist.Text {
	ts := []checklist.Text{provedSums.With(v.Lines), provedNumbers}
	for _, l := range v.Lists {
		ts = append(ts, provedList.With(show(l.ID), l.Serial, l.SHA256))
	}
	for _, s := range v.Signed {
		if s.Proved {
			ts = append(ts, s.in(provedSigned))
		}
	}
	switch {
	case v.Since > 0:
		ts = append(ts, provedSince.With(v.Asked, v.Since))
	case v.Joined != nil && v.Joined.Proved:
		ts = append(ts, provedJoined.With(v.Asked, v.Joined.Line))
	case v.Joined != nil:
		ts = append(ts, provedHead.With(v.Asked, v.Joined.Line))
	}
	return ts
}

// in is t with the line, the role and the name, and how many lines came since.
func (s SignedLine) in(t checklist.Text) checklist.Text {
	say := func(form string, lang checklist.Lang) string {
		return fmt.Sprintf(form, s.Line, s.Role.Label(lang), show(s.Name), s.Since)
	}
	return checklist.Text{JA: say(t.JA, checklist.Japanese), EN: say(t.EN, checklist.English)}
}

func (v *Report) notProved() []checklist.Text {
	ts := []checklist.Text{openEnd.With(v.Head), openWho, openSeal}
	for _, s := range v.Signed {
		if !s.Proved {
			ts = append(ts, s.in(openSigned))
		}
	}
	if v.Asked != "" && v.Since == 0 && v.Joined == nil {
		ts = append([]checklist.Text{openAsked.With(v.Asked)}, ts...)
	}
	return ts
}
