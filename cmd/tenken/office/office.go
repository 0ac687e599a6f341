// Package office has the commands of an office that looks after the files of its
// clients: reviewing and signing them, sharing the work, the documents behind answers,
// and files on their way.
package office

import (
	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
)

// Commands are those of this room.
func Commands(sh *shell.Shell) []*cobra.Command {
	a := &adviser{sh}
	return []*cobra.Command{
		a.reviewCmd(), a.signCmd(), a.nameCmd(), a.evidenceCmd(), a.assignCmd(), a.splitCmd(), a.mergeCmd(),
		a.encryptCmd(), a.decryptCmd(), a.anonymiseCmd(),
	}
}
