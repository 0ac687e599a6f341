package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tenken/checklist"
)

func (a *app) newGuidelineCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "new-guideline DIR",
		Short:   a.t("新しい点検項目ファイルのひな形を作ります", "Make the skeleton of a new checklist"),
		Example: "  tenken new-guideline dental\n  tenken lint dental",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newGuideline(args[0]) },
	}
}

// newGuideline writes the skeleton and, beside it, the schema that its first
// line points editors to.
func (a *app) newGuideline(dir string) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return onFile(dir, err)
	}
	list := filepath.Join(dir, checklist.SkeletonName)
	if err := writeWhole(list, checklist.Skeleton(filepath.Base(whole), a.now()), false); err != nil {
		return onFile(list, err)
	}
	schema := filepath.Join(dir, filepath.Base(checklist.SchemaURL))
	if err := writeWhole(schema, checklist.JSONSchema(), true); err != nil {
		return onFile(schema, err)
	}
	fmt.Fprintln(a.err, a.t("%s を作りました。%s の印のある所を上から順に書き、tenken lint %s で確かめてください。",
		"made %s; fill in every place with the mark %s from the top, and check with: tenken lint %s", list, checklist.FillIn, dir))
	return nil
}

func (a *app) schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   a.t("点検項目ファイルの JSON Schema を出力します", "Print the JSON Schema of checklists"),
		Long:    a.t("点検項目ファイルの JSON Schema を出力します。\n\nファイルの1行目に「# yaml-language-server: $schema=%s」と書き、出力をその名前で隣に置くと、\n多くのエディターが書きながら補い、確かめ、説明を表示します。", "Print the JSON Schema of checklists.\n\nPut it beside a checklist under the name that the first line gives,\n\"# yaml-language-server: $schema=%s\", and common editors complete, check and explain while you type.", checklist.SchemaURL),
		Example: "  tenken schema > checklist.schema.json",
		Args:    a.exactly(0),
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := a.out.Write(checklist.JSONSchema())
			return err
		},
	}
}
