//go:build !windows

package main

// prepareConsole has nothing to do where terminals speak UTF-8.
func prepareConsole() (restore func(code int)) { return func(int) {} }
