// Package authoring has the commands of those who write checklists, and of the law that
// these cite.
package authoring

import (
	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
)

// Commands are those of this room.
func Commands(sh *shell.Shell) []*cobra.Command {
	a := &author{Shell: sh}
	return []*cobra.Command{
		a.newGuidelineCmd(), a.schemaCmd(), a.guidelinesCmd(), a.lintCmd(),
		a.coverageCmd(), a.previewCmd(), a.lawCmd(),
	}
}
