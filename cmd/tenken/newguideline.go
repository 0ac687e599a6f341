package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/guidelines"
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
	waiting, err := a.waitingIDs()
	if err != nil {
		return err
	}
	if err := a.put(list, checklist.Skeleton(filepath.Base(whole), a.now(), waiting...), false); err != nil {
		return err
	}
	schema := filepath.Join(dir, filepath.Base(checklist.SchemaURL))
	if err := a.put(schema, checklist.JSONSchema(), true); err != nil {
		return err
	}
	fmt.Fprintln(a.err, a.t("%s を作りました。%s の印のある所を上から順に書き、tenken lint %s で確かめてください。",
		"made %s; fill in every place with the mark %s from the top, and check with: tenken lint %s", list, checklist.FillIn, dir))
	return nil
}

// waitingIDs are the ids for which the register has duties and nobody a checklist.
func (a *app) waitingIDs() ([]string, error) {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return nil, err
	}
	catalog, _ := a.catalog() // its problems are of other files
	var ids []string
	for _, l := range reg.Waiting(catalog.IDs()) {
		ids = append(ids, l.For...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
