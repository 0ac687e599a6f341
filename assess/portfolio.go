package assess

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"tenken/checklist"
)

// Client is what is kept of one assessment among many: figures, what is due and
// which questions are not met. It holds no text of an answer but the owner of a
// due date.
type Client struct {
	File         string
	Organisation string
	Begin        string // id of the first event, which copies of one file share
	Business     string // key of the business, which the files of its years share; may be empty
	Lists        []ListHeld
	View         bool   // a short list, which has no verdict
	Result       Result // its figures alone: Items, Gaps, Sections, Next and Goals are empty
	Outline      Outline
	Dues         []Due
	Done         []Due // corrected and checked (確認者): On is the day of completion, Owner who checked it
	Overdue      int
	NextDue      checklist.Date // the earliest that is not done; may be empty
	Began        time.Time      // the first event
	Changed      time.Time      // the last event
	Documents    []DocumentAge  // that support answers to what is asked, those that expire first to the front
	Old          int            // of them, past their last day
	Signed       *Signature     // the last signature not reopened since; nil where there is none
	Since        int            // lines after it
	Assigned     int            // questions asked that were handed to somebody
	ToReview     int            // answers with a reviewer's word that asks for something, and not changed since
	ReviewBy     checklist.Date // the earliest day on which a list held must be looked at again; may be empty
	Former       bool           // another file of the same business or of the same beginning is newer
}

// ListHeld is an edition that an assessment carries.
type ListHeld struct {
	ID, Edition string
	Serial      int
	Title       checklist.Text
	Outside     bool
	Signed      *checklist.Signed // nil for one that is embedded or Outside
	Newest      int               // the serial of the newest edition known; 0: none is newer
	ReviewBy    checklist.Date    // when it must be looked at again
}

// DocumentAge is a document and how long it is fresh.
type DocumentAge struct {
	Question *checklist.Question
	Name     string
	Expires  checklist.Date
	At       time.Time // when it was named
	Old      bool
}

// NewClient keeps of an assessment what the roll-up needs. lists are what was
// chosen to be asked.
func NewClient(file string, s *Session, lists []ListHeld, today checklist.Date) Client {
	a, r := s.Assessment(), s.Result()
	c := Client{
		File: file, Organisation: a.Organisation, Business: a.BusinessKey, Lists: lists,
		View: s.Checklist().View != nil, Result: r.figures(), Outline: OutlineOf(s.Checklist(), r),
	}
	if len(a.Events) > 0 {
		c.Begin, c.Began, c.Changed = a.Events[0].ID, a.Events[0].T, a.Events[len(a.Events)-1].T
	}
	for _, g := range r.Gaps {
		ans := s.AnswerOf(g.Question.ID)
		if ans.Due == "" || ans.Done != "" {
			continue
		}
		late := ans.Overdue(today)
		c.Dues = append(c.Dues, Due{g.Question, g.Status, ans.Owner, ans.Due, late, ans.At})
		if late {
			c.Overdue++
		}
		if c.NextDue == "" || ans.Due < c.NextDue {
			c.NextDue = ans.Due
		}
	}
	c.desk(a, today)
	return c
}

// desk keeps what an office added: evidence, signatures, reviews, who answers.
func (c *Client) desk(a *Assessment, today checklist.Date) {
	asked := make(map[string]*checklist.Question, len(c.Outline.marks))
	for q := range c.Outline.Asked() {
		asked[q.ID] = q
		if a.Assigned[q.ID] != "" {
			c.Assigned++
		}
		if ans := a.Answers[q.ID]; ans.Done != "" && ans.CheckedBy != "" {
			c.Done = append(c.Done, Due{q, ans.Status, ans.CheckedBy, ans.Done, false, ans.At})
		}
		if o, ok := a.Opinions[q.ID]; ok && o.Verdict != Accepted && !a.ReviewStale(q.ID) {
			c.ToReview++
		}
	}
	for _, d := range a.Documents {
		if q := asked[d.Q]; q != nil {
			c.Documents = append(c.Documents, DocumentAge{q, d.Name, d.Expires(), d.At, d.Old(today)})
			if d.Old(today) {
				c.Old++
			}
		}
	}
	slices.SortStableFunc(c.Documents, func(a, b DocumentAge) int { return cmp.Compare(a.Expires, b.Expires) })
	c.Dues, c.Done, c.Documents = slices.Clip(c.Dues), slices.Clip(c.Done), slices.Clip(c.Documents)
	if signed := a.Standing(); len(signed) > 0 {
		last := signed[len(signed)-1]
		c.Signed, c.Since = &last, a.Since(last)
	}
	for _, l := range c.Lists {
		if l.ReviewBy != "" && (c.ReviewBy == "" || l.ReviewBy < c.ReviewBy) {
			c.ReviewBy = l.ReviewBy
		}
	}
}

// figures are the figures of a result, in memory of their own: what they came
// from is let go of.
func (r Result) figures() Result {
	r.Items, r.Gaps, r.Sections, r.Next, r.Goals = nil, nil, nil, nil, nil
	own := func(i *Interval) *Interval {
		if i == nil {
			return nil
		}
		return &Interval{i.Low, i.High}
	}
	r.Practice = own(r.Practice)
	if r.Legal != nil {
		legal := *r.Legal
		legal.Rate = own(legal.Rate)
		r.Legal = &legal
	}
	return r
}

// MarkFormer finds the clients of which there are several files: the one that
// was changed last counts, the others are former. Files belong together by the
// key of the business, or by their beginning; a name alone proves nothing.
func MarkFormer(clients []Client) {
	newest := map[string]int{}
	for i := range clients {
		key := cmp.Or(clients[i].Business, clients[i].Begin)
		at, seen := newest[key]
		switch {
		case !seen:
			newest[key] = i
		case clients[i].Changed.After(clients[at].Changed),
			clients[i].Changed.Equal(clients[at].Changed) &&
				len(clients[i].File) < len(clients[at].File): // the name of no copy
			clients[at].Former, newest[key] = true, i
		default:
			clients[i].Former = true
		}
	}
}

// CommonGap is a question that several clients do not meet: what to teach once.
// Clients of several editions are counted together while the question means the
// same; where its meaning changed (rev), each meaning is a gap of its own.
type CommonGap struct {
	Question            *checklist.Question
	Several             bool // another meaning of the same id is among the gaps too
	No, Partly, Unknown int
	Asked               int // clients who were asked it
	Who                 []string
}

// Clients is how many do not meet the question.
func (g CommonGap) Clients() int { return g.No + g.Partly + g.Unknown }

// CommonGaps are the gaps of all clients that count, duties first, then those of
// most clients, then in the order of the lists.
func CommonGaps(clients []Client) []CommonGap {
	type meaning struct {
		list, id string
		rev      int
	}
	at := map[meaning]*CommonGap{}
	var order []*CommonGap
	of := func(q *checklist.Question) *CommonGap {
		key := meaning{q.From, q.ID, q.Rev}
		g, ok := at[key]
		if !ok {
			g = &CommonGap{Question: q}
			at[key] = g
			order = append(order, g)
		}
		return g
	}
	for i := range clients {
		c := &clients[i]
		if c.Former {
			continue
		}
		for q, status := range c.Outline.Asked() {
			g := of(q)
			g.Asked++
			if status.Gap() {
				g.count(status, c.Organisation)
			}
		}
	}
	var out []CommonGap
	meanings := map[string]int{}
	for _, g := range order {
		if g.Clients() > 0 {
			out = append(out, *g)
			meanings[g.Question.ID]++
		}
	}
	for i := range out {
		out[i].Several = meanings[out[i].Question.ID] > 1
	}
	slices.SortStableFunc(out, func(a, b CommonGap) int {
		return cmp.Or(cmp.Compare(dutyRank(a.Question.Duty), dutyRank(b.Question.Duty)),
			cmp.Compare(b.Clients(), a.Clients()))
	})
	return out
}

// ID is the question's, with its rev where several meanings of it are among the gaps.
func (g CommonGap) ID() string {
	if g.Several {
		return fmt.Sprintf("%s (rev %d)", g.Question.ID, g.Question.Rev)
	}
	return g.Question.ID
}

// Same says that a question is the one of the gap, in the same meaning.
func (g CommonGap) Same(q *checklist.Question) bool {
	return q.ID == g.Question.ID && q.Rev == g.Question.Rev && q.From == g.Question.From
}

func (g *CommonGap) count(s Status, who string) {
	switch s {
	case No:
		g.No++
	case Partly:
		g.Partly++
	default:
		g.Unknown++
	}
	g.Who = append(g.Who, who)
}
