// Package eastasian tells the terminal library that ambiguous characters
// (○ ① ─ →) are two cells wide, where the user says so by TENKEN_WIDTH=wide.
//
// The library reads RUNEWIDTH_EASTASIAN once, while it is being initialised, so
// it has to be set before: this package imports nothing but os, which puts its
// own initialisation first. A program imports it for that effect alone:
//
//	import _ "tenken/assess/tui/eastasian"
//
// TENKEN_WIDTH=narrow takes the setting away; auto, or nothing, leaves it to
// RUNEWIDTH_EASTASIAN as the user's other programs read it. Where that is not
// set either, the program measures its terminal, and starts itself anew as wide
// where that is what it finds.
package eastasian

import "os"

func init() {
	switch os.Getenv("TENKEN_WIDTH") {
	case "wide":
		set("1")
	case "narrow":
		set("0")
	}
}

// set cannot fail but for names that no system takes; the screens then stay narrow.
func set(v string) { _ = os.Setenv("RUNEWIDTH_EASTASIAN", v) }
