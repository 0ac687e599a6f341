package assess

import "tenken/checklist"

// Fixed says that the legal verdict stands whatever is still answered to the
// unanswered duties and stated of the facts not known, as long as no answer
// already given changes. With every fact known it is exact; where a fact is not
// known it looks at each question alone, so it may say false a little longer
// than needed, never true too early.
func (r Result) Fixed() bool {
	var firm, all tally // the duties that apply for sure, and with those that may apply
	for i := range r.Items {
		it := &r.Items[i]
		if it.Question.Duty != checklist.Must || it.Applies == checklist.False {
			continue
		}
		all.add(it)
		if it.Applies == checklist.True {
			firm.add(it)
		}
	}
	switch {
	case firm.duty.No > 0:
		return true
	case all.duty.Unanswered > 0 || (firm.duty.Total() == 0) != (all.duty.Total() == 0):
		return false
	}
	return firm.verdict() == all.verdict()
}
