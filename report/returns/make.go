package returns

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"tenken/assess"
	"tenken/checklist"
)

// Wish is what somebody says beside the answers.
type Wish struct {
	Group    Group
	Without  []Part // told to nobody, though the campaign asks
	Number   string // corporate number, where the campaign asks for it
	Revision int    // 0: the next
	Now      time.Time
	Program  string
}

// Make is the return of an assessment to a campaign, and the note of it for the
// history. Where the last return to the campaign says the very same, it is that
// return again, and the note is nil. The error is a [Refusal].
func (s *Survey) Make(a *assess.Assessment, w Wish) (*Return, *assess.Returned, error) {
	if a.BusinessKey == "" {
		return nil, nil, refuse("key", wNoKey)
	}
	for _, l := range s.Lists {
		if err := carries(a, l); err != nil {
			return nil, nil, err
		}
	}
	if s.Campaign.Identify == ByNumber && !ValidNumber(w.Number) {
		return nil, nil, refuse("number", wNumberWrong)
	}
	r := s.answered(a)
	r.Campaign, r.ID = s.Campaign.ID, IDOf(s.Campaign.ID, a.BusinessKey)
	r.Month, r.Program = w.Now.Format("2006-01"), programToken(w.Program)
	if s.Campaign.Identify == ByNumber {
		r.Number = w.Number
	}
	var err error
	if r.Group, err = s.groupOf(w); err != nil {
		return nil, nil, err
	}
	before := last(a, s.Campaign.ID)
	if before != nil {
		r.Revision = before.Revision
		if w.Revision == 0 && checklist.Digest(r.Line()) == before.SHA256 {
			return r, nil, nil
		}
		r.Revision++
	}
	r.Revision = cmp.Or(w.Revision, r.Revision, 1)
	return r, &assess.Returned{Campaign: r.Campaign, Return: r.ID, Revision: r.Revision, Sector: r.Sector,
		Size: r.Size, Pref: r.Pref, SHA256: checklist.Digest(r.Line())}, nil
}

// carries says that an assessment holds a list, byte for byte.
func carries(a *assess.Assessment, l *checklist.Checklist) error {
	i := slices.IndexFunc(a.Checklists, func(t assess.ChecklistText) bool { return t.ID == l.ID })
	switch {
	case i < 0:
		return refuse("list", wListNotAnswered, l.ID, l.Serial)
	case a.Checklists[i].Serial != l.Serial:
		return refuse("list", wListOtherSerial, l.ID, a.Checklists[i].Serial, l.Serial)
	case a.Checklists[i].SHA256 != l.SHA256:
		return refuse("list", wListOtherText, l.ID, l.Serial)
	}
	return nil
}

// answered judges the assessment by the lists of the campaign alone.
func (s *Survey) answered(a *assess.Assessment) *Return {
	result := assess.Judge(s.List, a)
	o := assess.OutcomeOf(result)
	r := &Return{AsOf: result.AsOf, Lists: s.listNames(), Rule: result.Rule, Verdict: o.Verdict, Grade: o.Grade,
		Met: o.Rate, Practice: o.Practice}
	for _, it := range result.Items {
		if it.Applies != checklist.False {
			r.Answers = append(r.Answers, Said{it.Question.ID, it.Status})
		}
	}
	return r
}

// groupOf is what is told of where the business belongs: what the campaign asks,
// without what is left out.
func (s *Survey) groupOf(w Wish) (g Group, err error) {
	for _, p := range Parts {
		switch {
		case !s.Campaign.Asks(p) || slices.Contains(w.Without, p):
		case w.Group.Of(p) == "":
			return g, refuse("part", wPartMissing, string(p))
		case !p.Has(w.Group.Of(p)):
			return g, refuse("part", wPartWrong, string(p), w.Group.Of(p))
		default:
			g = g.With(p, w.Group.Of(p))
		}
	}
	return g, nil
}

// last is the note of the last return to a campaign; nil for none.
func last(a *assess.Assessment, campaign string) *assess.Returned {
	for i := len(a.Events) - 1; i >= 0; i-- {
		if e := &a.Events[i]; e.Kind == assess.KindReturn && e.Return != nil &&
			(campaign == "" || e.Return.Campaign == campaign) {
			return e.Return
		}
	}
	return nil
}

// Propose is where the business seems to belong: what its last return said, else
// the sector of its kind of business.
func Propose(a *assess.Assessment, kinds checklist.BusinessKinds) Group {
	if before := last(a, ""); before != nil {
		return Group{before.Sector, before.Size, before.Pref}
	}
	if kind := kinds.Find(a.Business); kind != nil && len(kind.JSIC) > 0 {
		return Group{Sector: SectorOf(kind.JSIC[0])}
	}
	return Group{}
}

// programToken is the version of the program in the characters of a return.
func programToken(version string) string {
	version = strings.Map(func(c rune) rune {
		if isToken(string(c)) {
			return c
		}
		return '-'
	}, version)
	return cmp.Or(version[:min(len(version), 64)], "-")
}
