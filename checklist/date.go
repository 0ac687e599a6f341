package checklist

import "time"

// Date is a calendar day as ISO 8601 text, "2026-07-20"; empty is no date.
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
