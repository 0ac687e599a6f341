package returns

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"tenken/assess"
	"tenken/checklist"
)

// Schema is the value of the member `schema` of a return.
const Schema = "tenken/return/v1"

// Extension ends the name of a file of returns.
const Extension = ".tenken-return"

// maxLine is how many bytes a return may have.
const maxLine = 256 << 10

// Return is what one business tells a campaign: no name, text, evidence, file or
// fact. It is written as one line of JSON whose members are in the order of
// these fields; what does not exist is absent.
type Return struct {
	Campaign string
	ID       string // 32 hex digits, see [IDOf]
	Revision int    // 1, 2, ...: the highest counts
	Month    string // 2027-06: when it was made
	AsOf     checklist.Date
	Program  string
	Number   string // corporate number, where the campaign asks for reports; else empty
	Group
	Lists    []ListName
	Rule     string
	Verdict  assess.Verdict // empty: no applicable duty
	Grade    assess.Grade
	Met      *assess.Interval // nil: none
	Practice *assess.Interval // nil: none
	Answers  []Said           // every question asked, in the order of the lists
}

// ListName names a list by what it holds.
type ListName struct {
	ID     string
	Serial int
	SHA256 string
}

// Said is the status that counted of one question.
type Said struct {
	Q      string
	Status assess.Status
}

// IDOf is the id of the return of a business: the same business replaces its own
// return, nobody else can guess it, and two campaigns cannot be joined by it.
func IDOf(campaign, businessKey string) string {
	sum := sha256.Sum256([]byte(Schema + "\n" + campaign + "\n" + businessKey))
	return hex.EncodeToString(sum[:16])
}

// Line is the return as it is written, without a newline: the same return gives
// the same bytes.
func (r *Return) Line() string {
	b := make([]byte, 0, 1024+24*len(r.Answers))
	text := func(name, value string) {
		if value != "" {
			b = append(append(append(append(b, `,"`...), name...), `":"`...), value...)
			b = append(b, '"')
		}
	}
	b = append(b, `{"schema":"`+Schema+`"`...)
	text("campaign", r.Campaign)
	text("return", r.ID)
	b = strconv.AppendInt(append(b, `,"revision":`...), int64(r.Revision), 10)
	text("month", r.Month)
	text("asof", string(r.AsOf))
	text("program", r.Program)
	text("corporate_number", r.Number)
	for _, p := range Parts {
		text(string(p), r.Of(p))
	}
	b = append(b, `,"lists":[`...)
	for i, l := range r.Lists {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"id":"`+l.ID+`","serial":`+strconv.Itoa(l.Serial)+`,"sha256":"`+l.SHA256+`"}`...)
	}
	b = append(b, ']')
	text("rule", r.Rule)
	text("verdict", string(r.Verdict))
	text("grade", string(r.Grade))
	b = appendInterval(b, "met", r.Met)
	b = appendInterval(b, "practice", r.Practice)
	b = append(b, `,"answers":{`...)
	for i, a := range r.Answers {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `"`+a.Q+`":"`+a.Status.String()+`"`...)
	}
	return string(append(b, "}}"...))
}

func appendInterval(b []byte, name string, i *assess.Interval) []byte {
	if i == nil {
		return b
	}
	return append(b, `,"`+name+`":[`+strconv.Itoa(i.Low)+`,`+strconv.Itoa(i.High)+`]`...)
}
