package assess

// Counts are numbers of applicable questions by status. Their JSON names are
// frozen: they are members of tenken/score/v1.
type Counts struct {
	Yes        int `json:"yes"`
	Partly     int `json:"partly"`
	No         int `json:"no"`
	Unknown    int `json:"unknown"`
	Unanswered int `json:"unanswered"`
	NA         int `json:"na"`
}

// at is where the questions with a status are counted.
func (c *Counts) at(s Status) *int {
	switch s {
	case Yes:
		return &c.Yes
	case Partly:
		return &c.Partly
	case No:
		return &c.No
	case Unknown:
		return &c.Unknown
	case NotApplicable:
		return &c.NA
	}
	return &c.Unanswered
}

// Of is the number of questions with a status.
func (c Counts) Of(s Status) int { return *c.at(s) }

// Total is the number of applicable questions.
func (c Counts) Total() int { return c.Counting() + c.NA }

// Counting is the number of those that are not 該当なし.
func (c Counts) Counting() int {
	n := 0
	for _, s := range Statuses {
		if s != NotApplicable {
			n += c.Of(s)
		}
	}
	return n
}

// open is the number of those that may still turn out yes.
func (c Counts) open() int {
	n := 0
	for _, s := range Statuses {
		if statuses[s].open {
			n += c.Of(s)
		}
	}
	return n
}

func (c *Counts) add(s Status) { *c.at(s)++ }

func (c *Counts) sum(o Counts) {
	for _, s := range Statuses {
		*c.at(s) += o.Of(s)
	}
}

// Plus are the counts of both.
func (c Counts) Plus(o Counts) Counts {
	c.sum(o)
	return c
}
