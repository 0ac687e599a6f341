package exchange

import (
	"fmt"

	"tenken/checklist"
)

// A file of a list holds 1 MiB and 2,000 questions; a part stays below.
const (
	partBytes     = 900 << 10
	partQuestions = 1_900
)

// split cuts a list that is too large for one file between its sections, and a
// section that is too large between its questions. Every part has the facts, so
// that the parts can be asked together or each by itself.
func split(c *checklist.Checklist) (parts []*checklist.Checklist) {
	var now []checklist.Section
	bytes, questions := 0, 0
	flush := func() {
		if len(now) > 0 {
			p := *c
			p.Sections = now
			parts = append(parts, &p)
		}
		now, bytes, questions = nil, 0, 0
	}
	for _, s := range pieces(c.Sections) {
		n := weight(&s)
		if bytes+n > partBytes || questions+len(s.Questions) > partQuestions {
			flush()
		}
		now, bytes, questions = append(now, s), bytes+n, questions+len(s.Questions)
	}
	flush()
	if len(parts) < 2 {
		return []*checklist.Checklist{c}
	}
	for i, p := range parts {
		p.ID += "-" + itoa(i+1)
		n := fmt.Sprintf(" (%d/%d)", i+1, len(parts))
		p.Title.JA += n
		if p.Title.EN != "" {
			p.Title.EN += n
		}
	}
	return parts
}

// pieces are the sections, none of them too large for a part.
func pieces(all []checklist.Section) (out []checklist.Section) {
	for _, s := range all {
		for n := 2; len(s.Questions) > 1 && (weight(&s) > partBytes || len(s.Questions) > partQuestions); n++ {
			first := s
			half := len(s.Questions) / 2
			first.Questions = s.Questions[:half:half]
			out = append(out, first)
			s.ID, s.Questions = s.ID+"-part"+itoa(n), s.Questions[half:]
		}
		out = append(out, s)
	}
	return out
}

// weight is how many bytes a section takes in a file.
func weight(s *checklist.Section) int {
	e := &emitter{}
	e.section(s)
	return e.b.Len()
}
