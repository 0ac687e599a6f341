package main

import (
	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/report"
)

func (a *app) schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [checklist|score]",
		Short: a.t("点検項目ファイル又は判定結果の JSON Schema を出力します", "Print the JSON Schema of checklists, or of scores"),
		Long: a.t("点検項目ファイルの JSON Schema を出力します。\n\nファイルの1行目に「# yaml-language-server: $schema=%s」と書き、出力をその名前で隣に置くと、\n多くのエディターが書きながら補い、確かめ、説明を表示します。\n\nscore を付けると、tenken score --json が出力する JSON の形を出力します。",
			"Print the JSON Schema of checklists.\n\nPut it beside a checklist under the name that the first line gives,\n\"# yaml-language-server: $schema=%s\", and common editors complete, check and explain while you type.\n\nWith the word score it is the schema of what tenken score --json prints.", checklist.SchemaURL),
		Example:   "  tenken schema > checklist.schema.json\n  tenken schema score > score.schema.json",
		ValidArgs: []string{"checklist", "score"},
		Args:      a.between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := checklist.JSONSchema()
			if len(args) == 1 {
				switch args[0] {
				case "checklist":
				case "score":
					schema = report.ScoreJSONSchema()
				default:
					return fail(exitUsage, "「"+args[0]+"」の JSON Schema はありません。", "there is no schema of "+checklist.Visible(args[0])).
						mend("checklist か score にしてください。", "say checklist or score")
				}
			}
			_, err := a.out.Write(schema)
			return err
		},
	}
}
