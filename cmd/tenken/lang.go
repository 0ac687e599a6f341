package main

import (
	"fmt"
	"strings"

	"tenken/checklist"
)

// chooseLang finds the language of everything that is printed, before the
// command line is parsed, because help and usage errors are in it too: --lang
// first, then the environment; Japanese on Windows and where the environment
// says nothing (C, POSIX, unset).
func chooseLang(args []string, io stdio) checklist.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			return langOf(v)
		}
		if arg == "--lang" && i+1 < len(args) {
			return langOf(args[i+1])
		}
	}
	if v := io.env("TENKEN_LANG"); v != "" {
		return langOf(v)
	}
	if io.goos == "windows" {
		return checklist.Japanese
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		v := io.env(name)
		if v == "" {
			continue
		}
		base, _, _ := strings.Cut(strings.ToLower(v), ".")
		if base == "c" || base == "posix" {
			return checklist.Japanese
		}
		return langOf(base)
	}
	return checklist.Japanese
}

// langOf is Japanese for ja, ja_JP, ...; English for any other language, since
// who reads French reads English sooner than Japanese.
func langOf(v string) checklist.Lang {
	if strings.HasPrefix(strings.ToLower(v), "ja") {
		return checklist.Japanese
	}
	return checklist.English
}

// t is the sentence in the language of this run.
func (a *app) t(ja, en string, args ...any) string {
	s := checklist.Text{JA: ja, EN: en}.In(a.lang)
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}
