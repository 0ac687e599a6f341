package intake

import (
	"math"
	"strconv"
	"strings"
	"tenken/report"
	"time"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
)

// readCell reads one field from its cell. What cannot be read becomes a
// problem that names the cell and the mend.
func (rd *reader) readCell(id string, f assess.Field, c gridCell, at string) {
	if c.formula {
		rd.problem(at, "数式が入っています。", "the cell holds a formula", "値を文字で書いてください。", "Write the value as text.")
		return
	}
	if c.kind == cellError {
		rd.problem(at, "エラー値（"+safe(c.text)+"）が入っています。", "the cell holds an error value ("+safe(c.text)+")", "値を書き直してください。", "Write the value again.")
		return
	}
	value, ok := rd.parse(id, f, c, at)
	if ok {
		rd.found = append(rd.found, found{fieldKey{id, f}, at, value})
	}
}

// parse brings a cell to the form that files hold.
func (rd *reader) parse(id string, f assess.Field, c gridCell, at string) (string, bool) {
	s := tidy(c.text)
	if n, err := strconv.ParseFloat(s, 64); err == nil && c.kind == cellNumber && strings.Contains(s, ".") {
		s = report.Decimal(n) // 0.1 is stored as 0.10000000000000001
	}
	switch f {
	case "":
		return rd.parseFact(id, s, at)
	case assess.FieldStatus:
		return rd.parseStatus(s, at)
	case assess.FieldPriority:
		p, err := assess.ParsePriority(s)
		return string(p), rd.fine(err, at)
	case assess.FieldDue, assess.FieldDone:
		return rd.parseDate(s, c.kind, at)
	}
	if len(s) > assess.MaxField {
		rd.problem(at, "文が長すぎます。", "the text is too long", "1万字までにしてください。", "Keep it under 10,000 characters.")
		return "", false
	}
	return s, true
}

// tidy is typed text without control characters and without space at its ends.
func tidy(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return strings.TrimSpace(checklist.Clean(s))
}

// fine notes the error of a value that could not be read.
func (rd *reader) fine(err error, at string) bool {
	if err == nil {
		return true
	}
	t := checklist.Text{JA: err.Error(), EN: err.Error()}
	if r, ok := err.(*assess.Refusal); ok {
		t = r.Text
	}
	rd.problem(at, t.JA, t.EN, "", "")
	return false
}

func (rd *reader) parseStatus(s, at string) (string, bool) {
	if s == "" {
		return "", true
	}
	st, err := assess.ParseStatus(s)
	if !rd.fine(err, at) {
		return "", false
	}
	if st == assess.Unanswered {
		return "", true
	}
	return st.String(), true
}

// parseDate reads a real date, a number such as 20260401, or a date as text.
func (rd *reader) parseDate(s string, kind cellKind, at string) (string, bool) {
	if s == "" {
		return "", true
	}
	if kind == cellNumber {
		n, err := strconv.ParseFloat(s, 64)
		if err == nil && n >= 1 && n < 2958466 {
			s = rd.dayOf(n)
		}
	}
	d, err := assess.ParseDate(s, rd.Today)
	if !rd.fine(err, at) {
		return "", false
	}
	if d < "2000-01-01" || d > "2099-12-31" {
		rd.problem(at, "日付が "+string(d)+" になっています。", "the date is "+string(d), "年を確かめてください（2000年から2099年まで）。", "Check the year (2000 to 2099).")
		return "", false
	}
	return string(d), true
}

// dayOf is the day a spreadsheet counts as n, in ISO form.
func (rd *reader) dayOf(n float64) string {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if rd.date04 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return epoch.AddDate(0, 0, int(math.Floor(n))).Format(time.DateOnly)
}

// parseFact reads a value of a fact in words.
func (rd *reader) parseFact(id, s, at string) (string, bool) {
	f := rd.Checklist.Fact(id)
	if v, ok := f.ParseValue(s); ok {
		return v, true
	}
	var words []string
	for _, v := range f.Statable() {
		words = append(words, f.ValueLabel(v, rd.lang))
	}
	rd.problem(at, "「"+safe(s)+"」は選べません。", "\""+safe(s)+"\" cannot be chosen",
		"次の中から選んでください："+strings.Join(words, "、"), "Choose one of: "+strings.Join(words, ", "))
	return "", false
}

// identity is a text by which organisations are compared: width and space do not count.
func identity(s string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(checklist.Clean(s))), "")
}
