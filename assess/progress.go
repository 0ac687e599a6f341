package assess

import "tenken/checklist"

// Progress says how far the walk is.
type Progress struct {
	Asked     int // questions that apply or may apply
	Remaining int // of these, not answered yet (わからない is an answer)
	Open      int // of these, unanswered, unknown or resting on a fact not known
	Duties    int // Remaining that are 法的義務
	Facts     int // facts not stated, stated as unknown or contradicted
	Out       int // questions not asked: ruled out by the facts or the day, or answered by others
	Pending   int // of Asked, kept until a fact is known
	Sections  []SectionProgress
}

// SectionProgress says how far one section is.
type SectionProgress struct {
	ID               string
	Title            checklist.Text
	Asked, Remaining int
}

// Answered is the number of questions that have an answer.
func (p Progress) Answered() int { return p.Asked - p.Remaining }

// Progress says how far the walk is, section by section in checklist order;
// sections of which nothing is asked are there with zeros.
func (s *Session) Progress() Progress {
	r := s.Result()
	p := Progress{Open: r.Open, Sections: make([]SectionProgress, len(s.c.Sections))}
	for i := range r.Sections {
		sec := &r.Sections[i]
		p.Sections[i] = SectionProgress{sec.ID, s.c.Sections[i].Title, sec.Total(), sec.Unanswered}
		p.Asked += sec.Total()
		p.Remaining += sec.Unanswered
	}
	if r.Legal != nil {
		p.Duties = r.Legal.Unanswered
	}
	for i := range r.Items {
		switch r.Items[i].Applies {
		case checklist.False:
			p.Out++
		case checklist.Unknown:
			p.Pending++
		}
	}
	settled := s.Settled()
	p.Facts = len(settled.Open())
	return p
}
