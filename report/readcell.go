package report

import (
	"math"
	"strconv"
	"strings"
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
		s = decimal(n) // 0.1 is stored as 0.10000000000000001
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
	if len(s) > fieldMost {
		rd.problem(at, "文が長すぎます。", "the text is too long", "1万字までにしてください。", "Keep it under 10,000 characters.")
		return "", false
	}
	return s, true
}

// fieldMost is the most bytes of a field that an assessment takes.
const fieldMost = 32000

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
	st, err := statusOf(s)
	if !rd.fine(err, at) {
		return "", false
	}
	if st == assess.Unanswered {
		return "", true
	}
	return st.String(), true
}

// statusOf reads a label of a drop-down list, or a mark as people type it.
func statusOf(s string) (assess.Status, error) {
	word := heading(strings.ReplaceAll(s, "’", "'"))
	for _, st := range statuses {
		if word == heading(st.Label(checklist.Japanese)) || word == heading(st.Label(checklist.English)) {
			return st, nil
		}
	}
	return assess.ParseStatus(s)
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

// parseFact reads はい, いいえ, わからない, or the label or id of an option.
func (rd *reader) parseFact(id, s, at string) (string, bool) {
	f := rd.Checklist.Fact(id)
	word := heading(s)
	if word == "" || word == heading("未記入") || word == heading("Not stated") {
		return "", true
	}
	if f.Type == checklist.Choice {
		for _, o := range f.Options {
			if word == heading(o.Label.JA) || word == heading(o.Label.EN) || word == heading(o.ID) {
				return o.ID, true
			}
		}
	}
	st, err := statusOf(s)
	switch {
	case err == nil && st == assess.Unknown:
		return checklist.UnknownValue, true
	case err == nil && f.Type == checklist.YesNo && st == assess.Yes:
		return "yes", true
	case err == nil && f.Type == checklist.YesNo && st == assess.No:
		return "no", true
	}
	words := rd.in.factWords(f)
	rd.problem(at, "「"+safe(s)+"」は選べません。", "\""+safe(s)+"\" cannot be chosen", "次の中から選んでください："+strings.Join(words, "、"), "Choose one of: "+strings.Join(words, ", "))
	return "", false
}

// factWords are the values of a fact as people read them.
func (in Input) factWords(f *checklist.Fact) []string {
	var out []string
	if f.Type == checklist.Choice {
		for _, o := range f.Options {
			out = append(out, o.Label.In(in.Lang))
		}
	} else {
		out = append(out, in.factValue(f.ID, "yes"), in.factValue(f.ID, "no"))
	}
	return append(out, in.factValue(f.ID, checklist.UnknownValue))
}

// identity is a text by which organisations are compared: width and space do not count.
func identity(s string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(checklist.Clean(s))), "")
}
