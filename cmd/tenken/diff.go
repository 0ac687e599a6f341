package main

import (
	"errors"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/checklist/diff"
)

func (a *app) diffCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "diff OLD NEW",
		Short:   a.t("二つの版の違いと、既にある回答への影響を示します", "Show what changed between two editions, and what it means for answers"),
		Example: "  tenken diff dental-2025.yaml dental/checklist.yaml",
		Args:    a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			old, err := a.readList(args[0])
			if err != nil {
				return err
			}
			next, err := a.readList(args[1])
			if err != nil {
				return err
			}
			if old.ID != next.ID {
				return fail(exitUsage, "「"+old.ID+"」と「"+next.ID+"」は別の点検項目です。", old.ID+" and "+next.ID+" are different checklists").
					mend("同じ id の二つの版を指定してください。", "give two editions of the same id")
			}
			changes := diff.Compare(old, next)
			if a.json {
				return diff.WriteJSON(a.out, old, next, changes)
			}
			return diff.Write(a.out, changes, a.lang)
		},
	}
	a.jsonFlag(c)
	return c
}

// readList reads the one checklist at a path: a file, a folder with one, or "-".
func (a *app) readList(path string) (*checklist.Checklist, error) {
	names, err := checklistsBelow(path)
	if err != nil {
		return nil, onFile(path, err)
	}
	if len(names) != 1 {
		return nil, fail(exitUsage, path+" に点検項目ファイルが一つだけありません。", path+" does not hold exactly one checklist").
			mend("ファイルを指定してください。", "give the file")
	}
	list, err := a.parseFile(names[0])
	var ps checklist.Problems
	if err != nil && !errors.As(err, &ps) {
		return nil, onFile(names[0], err)
	}
	return list, err
}
