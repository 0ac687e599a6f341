package assess

import (
	"cmp"
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
	Result       Result // without its trace: Items is empty
	Asked        []*checklist.Question
	Dues         []Due
	Overdue      int
	NextDue      checklist.Date // the earliest that is not done; may be empty
	Changed      time.Time      // the last event
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
}

// Due is a date by which something is to be corrected.
type Due struct {
	Question *checklist.Question
	Status   Status
	Owner    string
	On       checklist.Date
	Overdue  bool
}

// NewClient keeps of an assessment what the roll-up needs. lists are what was
// chosen to be asked.
func NewClient(file string, s *Session, lists []ListHeld, today checklist.Date) Client {
	a, r := s.Assessment(), s.Result()
	r.Items = nil
	c := Client{
		File: file, Organisation: a.Organisation, Business: a.BusinessKey, Lists: lists,
		View: s.Checklist().View != nil, Result: r, Asked: s.Asked(),
	}
	if len(a.Events) > 0 {
		c.Begin, c.Changed = a.Events[0].ID, a.Events[len(a.Events)-1].T
	}
	for _, g := range r.Gaps {
		ans := s.AnswerOf(g.Question.ID)
		if ans.Due == "" || ans.Done != "" {
			continue
		}
		late := ans.Overdue(today)
		c.Dues = append(c.Dues, Due{g.Question, g.Status, ans.Owner, ans.Due, late})
		if late {
			c.Overdue++
		}
		if c.NextDue == "" || ans.Due < c.NextDue {
			c.NextDue = ans.Due
		}
	}
	return c
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
		case clients[i].Changed.After(clients[at].Changed):
			clients[at].Former, newest[key] = true, i
		default:
			clients[i].Former = true
		}
	}
}

// CommonGap is a question that several clients do not meet: what to teach once.
type CommonGap struct {
	Question            *checklist.Question
	No, Partly, Unknown int
	Asked               int // clients who were asked it
	Who                 []string
}

// Clients is how many do not meet the question.
func (g CommonGap) Clients() int { return g.No + g.Partly + g.Unknown }

// CommonGaps are the gaps of all clients that count, duties first, then those of
// most clients, then in the order of the lists.
func CommonGaps(clients []Client) []CommonGap {
	at := map[string]*CommonGap{}
	var order []*CommonGap
	of := func(q *checklist.Question) *CommonGap {
		g, ok := at[q.ID]
		if !ok {
			g = &CommonGap{Question: q}
			at[q.ID] = g
			order = append(order, g)
		}
		return g
	}
	for i := range clients {
		c := &clients[i]
		if c.Former {
			continue
		}
		for _, q := range c.Asked {
			of(q).Asked++
		}
		for _, u := range c.Result.Gaps {
			of(u.Question).count(u.Status, c.Organisation)
		}
	}
	var out []CommonGap
	for _, g := range order {
		if g.Clients() > 0 {
			out = append(out, *g)
		}
	}
	slices.SortStableFunc(out, func(a, b CommonGap) int {
		return cmp.Or(cmp.Compare(dutyRank(a.Question.Duty), dutyRank(b.Question.Duty)),
			cmp.Compare(b.Clients(), a.Clients()))
	})
	return out
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
