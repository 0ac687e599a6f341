package office

import "tenken/cmd/tenken/shell"

// adviser is one run of the program for an office and those who share its files.
type adviser struct{ *shell.Shell }
