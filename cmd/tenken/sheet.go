package main

import (
	"io"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
	"tenken/report"
)

func (a *app) sheetCmd() *cobra.Command {
	var out, preparedBy string
	var force bool
	c := &cobra.Command{
		Use:   "sheet FILE -o OUT.xlsx",
		Short: a.t("相手に記入してもらう回答用の Excel を作ります", "Write an answer workbook for somebody to fill in"),
		Long: a.t("前提と点検項目を載せた Excel を作ります。記入して返してもらい、tenken import で取り込みます。",
			"Write a workbook with the facts and the questions. Have it filled in and read it back with tenken import."),
		Example: "  tenken sheet clinic.tenken -o 回答用.xlsx",
		Args:    a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			o, err := a.open(args[0], store.ReadOnly)
			if err != nil {
				return err
			}
			defer o.close()
			in, err := a.reportInput(o)
			if err != nil {
				return err
			}
			in.PreparedBy = checklist.Clean(preparedBy)
			return a.writeFile(out, force, func(w io.Writer) error { return report.WriteSheet(w, in) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("書き出す先（.xlsx）", "where to write it (.xlsx)"))
	c.Flags().StringVar(&preparedBy, "prepared-by", "", a.t("載せる作成者の名前", "name of who prepared it"))
	c.Flags().BoolVar(&force, "force", false, a.t("既にあるファイルを置き換えます", "replace the file if it exists"))
	return c
}
