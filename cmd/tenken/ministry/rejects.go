package ministry

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"tenken/checklist"
	"tenken/report/returns"
)

// rejects tells of returns that were not taken: into a table, else the first few
// as messages.
type rejects struct {
	a   *agency
	csv *csv.Writer
	n   int
}

// rejectsShown is how many are told where no table takes them.
const rejectsShown = 20

func newRejects(a *agency) *rejects { return &rejects{a: a} }

func (r *rejects) into(w io.Writer) {
	if w != nil {
		r.csv = csv.NewWriter(w)
		_ = r.csv.Write([]string{"file", "line", "return", "rule", "why"}) // the error stays and comes at the end
	}
}

func (r *rejects) add(x returns.Reject) error {
	r.n++
	if r.csv != nil {
		return r.csv.Write([]string{checklist.VisibleLine(x.File), strconv.Itoa(x.Line), x.Return, x.Why.Rule,
			x.Why.In(r.a.Lang)})
	}
	if r.n <= rejectsShown {
		fmt.Fprintf(r.a.Err, "%s:%d: %s\n", checklist.VisibleLine(x.File), x.Line, x.Why.In(r.a.Lang))
	}
	return nil
}

func (r *rejects) end() error {
	if r.csv == nil {
		return nil
	}
	r.csv.Flush()
	return r.csv.Error()
}
