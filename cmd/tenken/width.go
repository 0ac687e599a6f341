package main

import (
	"regexp"
	"strconv"
)

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

// cursorReport is what a terminal says when it is asked for its cursor: row and column.
var cursorReport = regexp.MustCompile(`\x1b\[\d+;(\d{1,4})R$`)

// column finds in what a terminal sent the column that it reports, from 1; 0
// where there is no such report.
func column(sent []byte) int {
	m := cursorReport.FindSubmatch(sent)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		panic(err) // the pattern takes digits only
	}
	return n
}
