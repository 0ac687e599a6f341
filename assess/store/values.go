package store

import (
	"strconv"
	"time"

	"tenken/checklist"
)

// The values of members, each taken only in the one form in which it is written.

// setInt accepts what strconv writes: digits, no sign, no leading zero.
func setInt(p *int, v []byte) error {
	n, err := strconv.Atoi(string(v))
	if err != nil || n < 0 || strconv.Itoa(n) != string(v) {
		return errNumber
	}
	*p = n
	return nil
}

func setString(p *string, v []byte) error {
	s, err := unquote(v)
	*p = s
	return err
}

// setSome is setString for a member that is left out rather than empty.
func setSome(p *string, v []byte) error {
	err := setString(p, v)
	if err == nil && *p == "" {
		return errEmpty
	}
	return err
}

func setTime(p *time.Time, v []byte) error {
	s, err := unquote(v)
	if err != nil {
		return err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return errTime
	}
	*p = t
	return nil
}

// setOrNull reads what orNull writes.
func setOrNull(p *string, v []byte) error {
	if string(v) == "null" {
		*p = ""
		return nil
	}
	return setSome(p, v)
}

// setSize reads a number of bytes.
func setSize(p *int64, v []byte) error {
	n, err := strconv.ParseInt(string(v), 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != string(v) {
		return errNumber
	}
	*p = n
	return nil
}

func setDay(d *checklist.Date, v []byte) error {
	if err := setString((*string)(d), v); err != nil {
		return err
	}
	if !d.Valid() {
		return errDay
	}
	return nil
}
