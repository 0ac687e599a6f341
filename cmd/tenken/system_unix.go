//go:build !windows

package main

// prepareConsole has nothing to do where terminals speak UTF-8.
func prepareConsole() (restore func(code int)) { return func(int) {} }

// documents is not told by these systems: it has its usual name.
func documents() string { return "" }
