package assess

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// Settled are the facts as they count (rule tenken-verdict/1, Inputs); [Session.Facts]
// stays what was stated. It is computed once between changes.
func (s *Session) Settled() checklist.Settled {
	if s.settled == nil {
		settled := checklist.Settle(s.c, s.a.Facts)
		s.settled = &settled
	}
	return *s.settled
}

// Contradiction says in a sentence or two that a fact was stated otherwise than
// others demand, and that it is to be stated again.
func Contradiction(c *checklist.Checklist, x checklist.SettledFact, lang checklist.Lang) string {
	var by, should []string
	for _, id := range x.By {
		if f := c.Fact(id); f != nil {
			by = append(by, fmt.Sprintf(factQuote.In(lang), checklist.Visible(f.Ask.In(lang))))
		}
	}
	for _, v := range x.Should {
		should = append(should, fmt.Sprintf(factQuote.In(lang), checklist.Visible(x.Fact.ValueLabel(v, lang))))
	}
	and := factAnd.In(lang)
	return fmt.Sprintf(factContradicted.In(lang), checklist.Visible(x.Fact.Ask.In(lang)),
		checklist.Visible(x.Fact.ValueLabel(x.Stated, lang)), strings.Join(by, and), strings.Join(should, and))
}
