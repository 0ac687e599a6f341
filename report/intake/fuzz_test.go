package intake_test

import (
	"errors"
	"testing"
	"time"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report/intake"
)

// FuzzReadSheet gives the importer files, and workbooks of which one part is
// anything. It may refuse in words, never panic, and what it takes an
// assessment takes.
func FuzzReadSheet(f *testing.F) {
	in := input(f, checklist.Japanese)
	good := sheet(f, in)
	parts := []string{"", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", answersPart, factsPart, dataPart,
		aboutPart, "docProps/custom.xml", "xl/sharedStrings.xml"}
	f.Add(uint8(0), good)
	f.Add(uint8(0), gap(f, in))
	f.Add(uint8(0), good[:len(good)/2])
	for i, name := range parts[1:] {
		rewrite(f, good, func(n string, content []byte) []byte {
			if n == name {
				f.Add(uint8(i+1), content)
			}
			return content
		})
	}
	for _, s := range []string{`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`,
		`<row r="4"><c r="A4" t="inlineStr"><is><t>GEN-01-01</t><rPh><t>ジェン</t></rPh></is></c><c r="H4" ` +
			`t="str"><v>○</v></c></row>`,
		`<row r="4"><c t="d"><v>2026-04-01T00:00:00</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>`} {
		f.Add(uint8(3), []byte(head+s+tail))
	}
	f.Fuzz(func(t *testing.T, which uint8, content []byte) {
		raw := content
		if name := parts[int(which)%len(parts)]; name != "" {
			raw = rewrite(t, good, func(n string, old []byte) []byte {
				if n == name {
					return append([]byte{}, content...)
				}
				return old
			})
		}
		im, err := tryRead(raw, in)
		if err != nil {
			var r *intake.Refusal
			if !errors.As(err, &r) || r.Text.JA == "" {
				t.Fatalf("an error without words: %v", err)
			}
			return
		}
		changes, facts := im.Take(func(intake.Difference) bool { return true })
		s := assess.NewSession(in.Checklist, in.Assessment,
			assess.SessionOptions{By: "fuzz", Now: func() time.Time { return now },
				NewID: func() string { return "0000000000000001" }})
		for _, ch := range changes {
			if _, err := s.Answer(ch); err != nil {
				t.Errorf("the assessment refuses %v: %v", ch, err)
			}
		}
		if len(facts) > 0 {
			if _, err := s.State(facts...); err != nil {
				t.Errorf("the assessment refuses %v: %v", facts, err)
			}
		}
	})
}
