package authoring

import (
	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
	"tenken/report/form"
)

func (a *author) schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:       "schema [checklist|score|assessment|form]",
		Short:     a.Tr(words.SchemaShort),
		Long:      a.Tr(words.SchemaLong, checklist.SchemaURL),
		Example:   "  tenken schema > checklist.schema.json\n  tenken schema score > score.schema.json",
		ValidArgs: []string{"checklist", "score", "assessment", "form"},
		Args:      a.Between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := checklist.JSONSchema()
			if len(args) == 1 {
				switch args[0] {
				case "checklist":
				case "score":
					schema = report.ScoreJSONSchema()
				case "assessment":
					schema = store.JSONSchema()
				case "form":
					schema = form.JSONSchema()
				default:
					return shell.Fail(shell.ExitUsage, words.SchemaUnknown, checklist.VisibleLine(args[0])).
						Hint(words.SchemaHint)
				}
			}
			_, err := a.Out.Write(schema)
			return err
		},
	}
}
