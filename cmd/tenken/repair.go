package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) repairCmd() *cobra.Command {
	var out, org string
	c := &cobra.Command{
		Use:   "repair FILE -o NEW",
		Short: a.t("壊れたファイルから読めるものを新しいファイルに写します", "Save what can be read of a damaged file to a new one"),
		Long: a.t("壊れたファイルから、照合値で確かめられるものだけを新しいファイルに写し、写せなかったものを示します。元のファイルは変えません。",
			"Copy what its sums prove of a damaged file to a new one, and say what could not be saved. The damaged file is not changed."),
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			texts, err := embeddedTexts()
			if err != nil {
				return err
			}
			if err := regular(args[0]); err != nil {
				return err
			}
			r, err := a.repair(args[0], out, store.RepairOptions{
				Options: a.storeOptions(), Lists: texts, Organisation: checklist.Clean(org), Program: version(),
			})
			if err != nil {
				return onFile(args[0], err)
			}
			_, err = fmt.Fprint(a.out, r.In(a.lang))
			return err
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("新しいファイル", "the new file"))
	c.Flags().StringVar(&org, "org", "", a.t("事業者の名前（失われていた場合）", "name of the organisation, where it is lost"))
	return c
}

func (a *app) repair(from, to string, o store.RepairOptions) (*store.Repaired, error) {
	defer a.busy.hold()()
	return store.Repair(from, to, o)
}
