// Command tenken (点検) is a self-assessment tool for the protection of personal
// information: it asks the questions of a sector's guideline, judges the answers
// by the rule tenken-verdict/1, and writes an Excel gap report.
//
// This package is the only one of the program that opens, prints and exits.
package main

import (
	"context"
	"os"
)

func main() {
	restore := prepareConsole()
	ctx, stop := interruptible(context.Background())
	code := run(ctx, os.Args[1:], processIO())
	stop()
	restore(code)
	os.Exit(code)
}
