package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) nextCmd() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "next OLD -o NEW",
		Short: a.t("次の年の点検を、前回を引き継いで始めます", "Begin the check of the next year from the last one"),
		Long:  a.tr(nextLong),
		Example: a.t("  tenken next さくら医院.tenken -o さくら医院-2027.tenken",
			"  tenken next clinic.tenken -o clinic-2027.tenken"),
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return fail(exitUsage, "-o がありません。", "-o is missing").mend("-o 新しいファイル名 を付けてください。", "add -o NEW")
			}
			path := withExtension(out)
			if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
				return fail(exitUsage, checklist.Visible(path)+" は既にあります。",
					checklist.Visible(path)+" is there already").
					mend("別の名前を -o に書いてください。", "give -o another name")
			}
			return a.with(args[0], store.ReadOnly, func(o *opened) error { return a.next(o, path) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.t("新しいファイル", "the new file"))
	return c
}

// next makes the file of the next year: who, the newest lists, the facts, and
// every answer for review. The old file is not touched.
func (a *app) next(o *opened, path string) error {
	u := upgrading{app: a}
	list, texts, err := u.newest(o)
	if err != nil {
		return err
	}
	if list == nil {
		list = o.list
	}
	carry := assess.CarryOver(o.list, list, o.answers, texts)
	carry.NextYear(o.answers.Facts)
	carry.FromHead = o.answers.Head
	key := o.answers.BusinessKey
	if key == "" {
		key = a.newID() + a.newID()
	}
	begin := assess.Begin{
		Format: assess.Format, Organisation: o.answers.Organisation, Program: version(),
		Business: o.answers.Business, BusinessKey: key, Follows: o.answers.Head,
	}
	carry.Lists = make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		carry.Lists = append(carry.Lists, textOf(p))
	}
	events := assess.Start(begin, nil, a.who(), a.now, a.newID)
	events = append(events, assess.Event{
		N: len(events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindCarry, Carry: &carry,
	})
	if err := a.create(path, events); err != nil {
		return err
	}
	n := carry.Counts.New
	a.note(wordMade, path)
	fmt.Fprintln(a.out, a.tr(nextCounts, n.Review, n.Ask, n.New))
	return nil
}
