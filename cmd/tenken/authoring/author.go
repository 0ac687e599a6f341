package authoring

import "tenken/cmd/tenken/shell"

// author is one run of the program for who writes a list.
type author struct {
	*shell.Shell
	sarif bool // problems are for the page of a repository
}
