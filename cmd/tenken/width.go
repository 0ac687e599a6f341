package main

import "strings"

// probe is a character that terminals draw one or two cells wide, as their font
// or their settings have it; Unicode calls such characters ambiguous.
const probe = "○"

// restartWide starts the program anew where this terminal draws ambiguous
// characters two cells wide: the terminal library takes that in only while it is
// being initialised (see package eastasian). done is whether that was so, and
// err then ends this run. TENKEN_WIDTH narrow or wide, or a setting of
// RUNEWIDTH_EASTASIAN, says what is wanted; then nothing is asked.
func (a *app) restartWide() (done bool, err error) {
	if w := a.env("TENKEN_WIDTH"); w != "" && w != "auto" || a.env("RUNEWIDTH_EASTASIAN") != "" || a.cells() != 2 {
		return false, nil
	}
	var code int
	if err = a.setenv("TENKEN_WIDTH", "wide"); err == nil { // said for the new one, which asks no more
		code, err = a.again()
	}
	if err != nil {
		return false, nil // narrow screens are still to be read
	}
	if code != exitOK {
		return true, silent(code)
	}
	return true, nil
}

// column finds in what a terminal sent the column that it reports, from 1; 0
// where there is no such report.
func column(sent []byte) int {
	s := string(sent)
	from := strings.LastIndex(s, "\x1b[")
	if from < 0 || !strings.HasSuffix(s, "R") {
		return 0
	}
	_, col, ok := strings.Cut(strings.TrimSuffix(s[from+2:], "R"), ";")
	if !ok || len(col) == 0 || len(col) > 4 {
		return 0
	}
	n := 0
	for _, c := range []byte(col) {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}
