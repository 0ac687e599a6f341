package returns

import (
	"encoding/binary"
	"encoding/hex"
	"iter"
	"math/rand/v2"

	"tenken/assess"
	"tenken/checklist"
)

// Invent makes up n returns, by which a ministry tries its machines before the
// first true one comes. They add up, small businesses and a few sectors and
// prefectures are frequent, and the same seed gives the same returns. The return
// handed on is used again for the next.
func (s *Survey) Invent(n int, seed uint64, month string, asof checklist.Date) iter.Seq[*Return] {
	return func(yield func(*Return) bool) {
		r := &Return{Campaign: s.Campaign.ID, Revision: 1, Month: month, AsOf: asof, Program: "invented",
			Lists: s.listNames(), Rule: assess.Rule}
		dice := rand.New(rand.NewPCG(seed, 0))
		for i := range n {
			s.invent(r, dice, uint64(i))
			if !yield(r) {
				return
			}
		}
	}
}

func (s *Survey) invent(r *Return, dice *rand.Rand, i uint64) {
	id := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, dice.Uint64()), i)
	r.ID = hex.EncodeToString(id)
	r.Group, r.Number = Group{}, ""
	for _, p := range Parts {
		if s.Campaign.Asks(p) && dice.IntN(200) > 0 {
			options := p.Options()
			r.Group = r.Group.With(p, options[skewed(dice, len(options))].ID)
		}
	}
	if s.Campaign.Identify == ByNumber {
		r.Number = inventedNumber(dice)
	}
	s.inventAnswers(r, dice)
}

// inventAnswers answers like a business that has done good of ten things.
func (s *Survey) inventAnswers(r *Return, dice *rand.Rand) {
	good := 4 + dice.IntN(7)
	r.Answers = r.Answers[:0]
	var sum assess.Reckoning
	for i, need := range s.on(r.AsOf) {
		if need == never || need == may && dice.IntN(2) == 0 {
			continue
		}
		q, status := s.questions[i], assess.Yes
		if dice.IntN(10) >= good {
			status = assess.Statuses[dice.IntN(len(assess.Statuses))]
		}
		if status == assess.NotApplicable && q.NA != checklist.NAWithReason {
			status = assess.No
		}
		r.Answers = append(r.Answers, Said{q.ID, status})
		sum.Add(q, status)
	}
	o := sum.Outcome()
	r.Verdict, r.Grade, r.Met, r.Practice = o.Verdict, o.Grade, o.Rate, o.Practice
}

// skewed is a place in a list of n of which the first are the most frequent.
func skewed(dice *rand.Rand, n int) int {
	x := dice.Float64()
	return int(x * x * float64(n))
}

func inventedNumber(dice *rand.Rand) string {
	number := make([]byte, 13)
	for i := range number {
		number[i] = byte('0' + dice.IntN(10))
	}
	for number[0] = '1'; !ValidNumber(string(number)); number[0]++ {
	}
	return string(number)
}
