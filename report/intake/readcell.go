package intake

import (
	"errors"
	"math"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"tenken/assess"
	"tenken/checklist"
	"tenken/report"
)

// readCell reads one field from its cell. What cannot be read becomes a
// problem that names the cell and says what to do.
func (rd *reader) readCell(id string, f assess.Field, c gridCell, at string) {
	if rd.ofCSV {
		c.text = report.Unplain(c.text)
	}
	switch {
	case c.formula:
		rd.bad.add(here(at), "formula")
	case c.kind == cellError:
		rd.bad.add(here(at), "error", safe(c.text))
	case f == assess.FieldStatus && report.Waiting(c.text) && (rd.awaits[id] || rd.waits(id)):
		rd.waiting++ // as it was written
	case c.struck && strings.TrimSpace(c.text) != "":
		rd.bad.add(here(at), "struck")
	default:
		if value, ok := rd.parse(id, f, c, at); ok {
			rd.found = append(rd.found, found{fieldKey{id, f}, at, value})
		}
	}
}

// parse brings a cell to the form that files hold.
func (rd *reader) parse(id string, f assess.Field, c gridCell, at string) (string, bool) {
	s := tidy(c.text)
	if f == "" {
		return rd.parseFact(id, s, at)
	}
	info, _ := f.Info()
	switch info.Kind {
	case assess.StatusField:
		return rd.parseStatus(s, at)
	case assess.PriorityField:
		p, err := assess.ParsePriority(s)
		return string(p), rd.fine(err, at)
	case assess.DateField:
		return rd.parseDate(s, c, at)
	}
	s = rd.text(c)
	if len(s) > assess.MaxField {
		rd.bad.add(here(at), "too-long")
		return "", false
	}
	return s, true
}

// text is what a cell says: a number as it is shown, 46113 as 令和8年4月1日.
func (rd *reader) text(c gridCell) string {
	if n, ok := c.number(); ok && rd.styles != nil {
		return tidy(rd.styles.shown(n, c.style))
	}
	return tidy(c.text)
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
	var r *assess.Refusal
	if errors.As(err, &r) {
		rd.bad.say(here(at), r.Text, checklist.Text{})
	} else {
		rd.bad.add(here(at), "unread")
	}
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
func (rd *reader) parseDate(s string, c gridCell, at string) (string, bool) {
	if s == "" {
		return "", true
	}
	if n, ok := c.number(); ok && n >= 1 && n < 2958466 {
		s = rd.dayOf(n)
	}
	d, err := assess.ParseDate(s, rd.Today)
	if !rd.fine(err, at) {
		return "", false
	}
	if d < "2000-01-01" || d > "2099-12-31" {
		rd.bad.add(here(at), "year", d)
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

// parseFact reads a value of a fact in words. One that follows from others is
// not stated.
func (rd *reader) parseFact(id, s, at string) (string, bool) {
	f := rd.Checklist.Fact(id)
	v, ok := f.ParseValue(s)
	switch {
	case !ok:
		var words checklist.Text
		for _, v := range f.Statable() {
			words.JA += "、" + f.ValueLabel(v, checklist.Japanese)
			words.EN += ", " + f.ValueLabel(v, checklist.English)
		}
		rd.bad.say(here(at), notes["fact-value"].text.With(safe(s)),
			wordChoose.With(strings.TrimPrefix(words.JA, "、"), strings.TrimPrefix(words.EN, ", ")))
		return "", false
	case f.Derive != nil && v != "":
		rd.bad.add(here(at), "derived")
		return "", false
	}
	return v, true
}

// identity is a text by which organisations are compared: as it is shown, where
// width and space do not count.
func identity(s string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(report.Shown(s))), "")
}
