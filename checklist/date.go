package checklist

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a calendar day as ISO 8601 text, "2026-07-20"; empty means none.
// Dates order as their text does.
type Date string

// DateOf is the calendar day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Valid reports whether d is a real day in ISO form.
func (d Date) Valid() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

// Time is midnight UTC of the day, or the zero time for an empty or invalid date.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// In is the day in words: 2022年4月1日, 1 April 2022.
func (d Date) In(lang Lang) string {
	t := d.Time()
	switch {
	case t.IsZero():
		return string(d)
	case lang == English:
		return t.Format("2 January 2006")
	default:
		return fmt.Sprintf("%d年%d月%d日", t.Year(), int(t.Month()), t.Day())
	}
}

// periodForm is the part of ISO 8601 that a period may use, up to 999 of a unit.
var periodForm = Pattern(`^P[1-9][0-9]{0,2}[YMWD]$`)

// IsPeriod reports whether s is a period such as P1Y, P6M, P2W or P90D, of up to
// 999 of a unit, as check_every has it.
func IsPeriod(s string) bool { return periodForm().MatchString(s) }

// Plus is the day a period later; a day that the month there lacks becomes its
// last. Empty where the day or the period is none.
func (d Date) Plus(period string) Date {
	if !d.Valid() || !IsPeriod(period) {
		return ""
	}
	n, _ := strconv.Atoi(period[1 : len(period)-1]) // the form says that it is a number
	t := d.Time()
	switch period[len(period)-1] {
	case 'D':
		return DateOf(t.AddDate(0, 0, n))
	case 'W':
		return DateOf(t.AddDate(0, 0, 7*n))
	case 'Y':
		n *= 12
	}
	first := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(t.Day(), last)-1))
}
