package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/diff"
)

func (a *app) diffCmd() *cobra.Command {
	var suggest bool
	var file string
	c := &cobra.Command{
		Use: "diff OLD NEW [--for FILE] [--suggest-lineage]",
		Short: a.t("二つの版の違いと、既にある回答への影響を示します",
			"Show what changed between two editions, and what it means for answers"),
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
				return fail(exitUsage, "「"+old.ID+"」と「"+next.ID+"」は別の点検項目です。",
					old.ID+" and "+next.ID+" are different checklists").
					mend("同じ id の二つの版を指定してください。", "give two editions of the same id")
			}
			if suggest {
				return diff.WriteLineage(a.out, old, next)
			}
			changes := diff.Compare(old, next)
			if file != "" {
				return a.with(file, store.ReadOnly, func(o *opened) error { return a.diffFor(o, old, next, changes) })
			}
			if a.json {
				return diff.WriteJSON(a.out, old, next, changes)
			}
			return diff.Write(a.out, changes, a.lang)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&file, "for", "", a.t("この点検ファイルの回答に関わる違いだけを示します", "only what touches the answers of this file"))
	c.Flags().BoolVar(&suggest, "suggest-lineage", false,
		a.t("新しい版に書く lineage の案を出します", "print a lineage to put into the new edition"))
	return c
}

// diffFor shows what a revision does to one assessment: the counts first, then
// the changes of questions that it answered, those that ask for work first.
func (a *app) diffFor(o *opened, old, next *checklist.Checklist, changes []diff.Change) error {
	held := o.list.Parts
	i := slices.IndexFunc(held, func(p *checklist.Checklist) bool { return p.ID == old.ID })
	if i < 0 || held[i].SHA256 != old.SHA256 {
		return fail(exitUnreadable, "この点検ファイルは「"+old.ID+"」のこの版で作られていません。",
			"the assessment was not made with this edition of "+old.ID).
			mend("tenken history で、使っている版を確かめてください。", "see tenken history for its edition")
	}
	parts := slices.Clone(held)
	parts[i] = next
	whole, err := checklist.Compose(parts...)
	if err != nil {
		return err
	}
	carry := assess.CarryOver(o.list, whole, o.answers, []assess.ChecklistText{textOf(next)})
	u, done := upgrading{app: a}, upgraded{carry: &carry, was: o.session.Result()}
	_, after, err := u.carryEvent(o, &carry)
	if err != nil {
		return err
	}
	done.is = assess.Judge(whole, after)
	if !a.json {
		u.show(done)
	}
	mine := slices.DeleteFunc(changes, func(c diff.Change) bool {
		ans, answered := o.answers.Answers[c.ID]
		return !answered || ans.Status == assess.Unanswered || c.Consequence == diff.Untouched
	})
	slices.SortStableFunc(mine, func(x, y diff.Change) int { return y.Consequence.Weight() - x.Consequence.Weight() })
	if a.json {
		return diff.WriteJSON(a.out, old, next, mine)
	}
	return diff.Write(a.out, mine, a.lang)
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
