// Package ministry has the commands of what goes between a ministry and those whom it
// asks: keys and signed packs, whom somebody trusts, and campaigns with their returns
// and figures.
package ministry

import (
	"github.com/spf13/cobra"

	"tenken/cmd/tenken/shell"
)

// Commands are those of this room.
func Commands(sh *shell.Shell) []*cobra.Command {
	a := &agency{sh}
	return []*cobra.Command{
		a.keyCmd(), a.keyringCmd(), a.packCmd(), a.trustCmd(),
		a.campaignCmd(), a.returnCmd(), a.collectCmd(), a.aggregateCmd(), a.benchmarkCmd(),
	}
}
