package returns

import (
	"slices"
	"strings"

	"tenken/assess"
	"tenken/checklist"
)

// Parse reads a return. Only what [Return.Line] writes is one: the members in that
// order and no space, so that two readers never see two things in it. The return
// shares its text with line. The error is a [Refusal].
func Parse(line string) (*Return, error) {
	r := new(Return)
	return r, r.parse(line)
}

// parse reads a line into r, whose slices are used again.
func (r *Return) parse(line string) error {
	*r = Return{Lists: r.Lists[:0], Answers: r.Answers[:0]}
	if len(line) > maxLine {
		return refuse("form", wLineLong)
	}
	s := scan{rest: line}
	s.is(`{"schema":"`+Schema+`"`, "schema")
	s.is(`,"campaign":`, "campaign")
	r.Campaign = s.token("campaign")
	s.is(`,"return":`, "return")
	if r.ID = s.text("return"); !isHex(r.ID, 32) {
		s.wrong("return")
	}
	s.is(`,"revision":`, "revision")
	r.Revision = s.number("revision", 1, 1_000_000)
	s.is(`,"month":`, "month")
	if r.Month = s.text("month"); !isMonth(r.Month) {
		s.wrong("month")
	}
	s.is(`,"asof":`, "asof")
	if r.AsOf = checklist.Date(s.text("asof")); !r.AsOf.Valid() {
		s.wrong("asof")
	}
	s.is(`,"program":`, "program")
	r.Program = s.token("program")
	if s.may(`,"corporate_number":`) {
		if r.Number = s.text("corporate_number"); !ValidNumber(r.Number) {
			s.wrong("corporate_number")
		}
	}
	for _, p := range Parts {
		if s.may(partMembers[p]) {
			value := s.text(string(p))
			if !p.Has(value) {
				s.wrong(string(p))
			}
			*r.at(p) = value
		}
	}
	r.parseLists(&s)
	r.parseResult(&s)
	r.parseAnswers(&s)
	if s.failed == "" && s.rest != "" {
		s.wrong("answers")
	}
	return s.refusal()
}

var partMembers = map[Part]string{PartSector: `,"sector":`, PartSize: `,"size":`, PartPref: `,"pref":`}

func (r *Return) parseLists(s *scan) {
	s.is(`,"lists":[`, "lists")
	for s.failed == "" {
		var l ListName
		s.is(`{"id":`, "lists")
		if l.ID = s.text("lists"); !checklist.IsID(l.ID) {
			s.wrong("lists")
		}
		s.is(`,"serial":`, "lists")
		l.Serial = s.number("lists", 1, 1_000_000)
		s.is(`,"sha256":`, "lists")
		if l.SHA256 = s.text("lists"); !isHex(l.SHA256, 64) {
			s.wrong("lists")
		}
		s.is("}", "lists")
		r.Lists = append(r.Lists, l)
		if !s.may(",") {
			break
		}
	}
	s.is("]", "lists")
}

func (r *Return) parseResult(s *scan) {
	s.is(`,"rule":"`+assess.Rule+`"`, "rule")
	r.Rule = assess.Rule
	if s.may(`,"verdict":`) {
		if r.Verdict = assess.Verdict(s.text("verdict")); !slices.Contains(verdicts[:], r.Verdict) {
			s.wrong("verdict")
		}
	}
	s.is(`,"grade":`, "grade")
	if r.Grade = assess.Grade(s.text("grade")); !slices.Contains(grades[:], r.Grade) {
		s.wrong("grade")
	}
	r.Met = s.interval("met")
	r.Practice = s.interval("practice")
}

func (r *Return) parseAnswers(s *scan) {
	s.is(`,"answers":{`, "answers")
	for s.failed == "" && !strings.HasPrefix(s.rest, "}") {
		q := s.token("answers")
		s.is(":", "answers")
		status, ok := statusOf(s.text("answers"))
		if !ok {
			s.wrong("answers")
		}
		r.Answers = append(r.Answers, Said{q, status})
		if !s.may(",") {
			break
		}
		if strings.HasPrefix(s.rest, "}") {
			s.wrong("answers")
		}
	}
	s.is("}}", "answers")
}

// scan reads a line from its front; the first failure stays and ends it.
type scan struct {
	rest   string
	failed string // the member at which it failed
}

func (s *scan) wrong(member string) {
	if s.failed == "" {
		s.failed = member
	}
}

func (s *scan) refusal() error {
	if s.failed == "" {
		return nil
	}
	return refuse("form", wLineMember, s.failed)
}

func (s *scan) may(want string) bool {
	if s.failed != "" || !strings.HasPrefix(s.rest, want) {
		return false
	}
	s.rest = s.rest[len(want):]
	return true
}

func (s *scan) is(want, member string) {
	if !s.may(want) {
		s.wrong(member)
	}
}

// text is a value in quotation marks, without any escape.
func (s *scan) text(member string) string {
	if !s.may(`"`) {
		s.wrong(member)
		return ""
	}
	i := strings.IndexByte(s.rest, '"')
	if i < 0 {
		s.wrong(member)
		return ""
	}
	value := s.rest[:i]
	s.rest = s.rest[i+1:]
	return value
}

// token is a value of which rows may hold each character, see [token].
func (s *scan) token(member string) string {
	value := s.text(member)
	if !isToken(value) {
		s.wrong(member)
	}
	return value
}

func (s *scan) number(member string, low, high int) int {
	n, digits := 0, 0
	for digits < len(s.rest) && digits < 8 && s.rest[digits] >= '0' && s.rest[digits] <= '9' {
		n = 10*n + int(s.rest[digits]-'0')
		digits++
	}
	if digits == 0 || digits > 1 && s.rest[0] == '0' || n < low || n > high {
		s.wrong(member)
		return 0
	}
	s.rest = s.rest[digits:]
	return n
}

func (s *scan) interval(member string) *assess.Interval {
	if !s.may(`,"` + member + `":[`) {
		return nil
	}
	low := s.number(member, 0, 100)
	s.is(",", member)
	high := s.number(member, 0, 100)
	s.is("]", member)
	return &assess.Interval{Low: low, High: high}
}

func isToken(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-') {
			return false
		}
	}
	return true
}

// isHex reports whether s is of n lower-case hex digits.
func isHex(s string, n int) bool { return len(s) == n && checklist.IsHex(s) }

// isMonth says whether s is a month of this century: 2027-06.
func isMonth(s string) bool {
	return len(s) == 7 && s[:2] == "20" && s[4] == '-' && checklist.Date(s+"-01").Valid()
}

var (
	verdicts = [...]assess.Verdict{assess.Nonconforming, assess.NeedsCorrection, assess.Undetermined, assess.Conforming}
	grades   = [...]assess.Grade{assess.GradeA, assess.GradeB, assess.GradeC, assess.GradeD, assess.GradeE,
		assess.GradeNone}
)

func statusOf(name string) (assess.Status, bool) {
	for _, s := range assess.Statuses {
		if s.String() == name {
			return s, true
		}
	}
	return 0, false
}
