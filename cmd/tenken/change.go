package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// What an assessment says of itself, beside facts and answers: whose it is, what
// it asks and by the law of which day. Each change is one event, and the old
// word stays in the history.

func (a *app) renameCmd() *cobra.Command {
	var org, business string
	c := &cobra.Command{
		Use:   "rename FILE --org NAME",
		Short: a.t("事業者の名前を改めます", "Change the name of the organisation"),
		Example: a.t("  tenken rename さくら医院.tenken --org 医療法人さくら会",
			"  tenken rename clinic.tenken --org 'Sakura Medical'"),
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to := assess.Rename{Organisation: oneWord(org), Business: oneWord(business)}
			if to == (assess.Rename{}) {
				return fail(exitUsage, "新しい名前がありません。", "the new name is missing").
					mend("--org 名前 を付けてください。", "add --org NAME")
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindRename, Rename: &to}, nil
			})
		},
	}
	c.Flags().StringVar(&org, "org", "", a.t("事業者の新しい名前", "new name of the organisation"))
	c.Flags().StringVar(&business, "business", "", a.t("業種の ID", "id of the kind of business"))
	return c
}

func oneWord(s string) string { return strings.TrimSpace(oneLine(s)) }

func (a *app) dropCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "drop FILE LIST",
		Short: a.t("点検項目の一つを、これからは問わないことにします。回答は残ります", "Ask one of the checklists no longer; its answers are kept"),
		Args:  a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.record(args[0], func(o *opened) (assess.Event, error) { return dropEvent(o.list, args[1]) })
		},
	}
}

// dropEvent takes a list out, unless the others cannot do without it.
func dropEvent(list *checklist.Checklist, typed string) (assess.Event, error) {
	var rest []*checklist.Checklist
	var ids []string
	id := ""
	for _, p := range list.Parts {
		ids = append(ids, p.ID)
		if sameID(p.ID, typed) {
			id = p.ID
			continue
		}
		rest = append(rest, p)
	}
	all := strings.Join(ids, " ")
	if id == "" {
		return assess.Event{}, fail(exitUsage, "この点検に「"+short(typed)+"」という点検項目はありません。",
			"this assessment has no checklist "+short(typed)).mend("点検項目: "+all, "checklists: "+all)
	}
	if len(rest) == 0 {
		return assess.Event{}, fail(exitUsage, "点検項目が一つもなくなるため、外せません。", "the only checklist cannot be dropped")
	}
	for _, p := range rest {
		if slices.Contains(p.ParentIDs(), id) {
			return assess.Event{}, fail(exitUsage, "「"+p.ID+"」が「"+id+"」を必要とするため、外せません。",
				p.ID+" needs "+id+", which cannot be dropped")
		}
	}
	return assess.Event{Kind: assess.KindDrop, Drop: id}, nil
}

func (a *app) asofCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "asof FILE today|DATE",
		Short: a.t("何日現在の法令で点検するかを定めます", "Set the day by whose law is judged"),
		Example: a.t("  tenken asof さくら医院.tenken 今日\n  tenken asof さくら医院.tenken R9.4.1",
			"  tenken asof clinic.tenken today\n  tenken asof clinic.tenken 2027-04-01"),
		Args: a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.lawDay(args[1])
			if err != nil {
				return err
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				return assess.Event{Kind: assess.KindAsOf, AsOf: day}, nil
			})
		},
	}
}

// lawDay reads the day by whose law is judged.
func (a *app) lawDay(typed string) (checklist.Date, error) {
	today := checklist.DateOf(a.now())
	if checklist.Fold(typed) == "today" {
		return today, nil
	}
	day, err := assess.ParseDate(typed, today)
	if err != nil {
		return "", noDate(typed)
	}
	return day, nil
}

// record puts one event of this family into a file.
func (a *app) record(path string, event func(*opened) (assess.Event, error)) error {
	return a.with(path, store.ReadWrite, func(o *opened) error {
		e, err := event(o)
		if err != nil {
			return err
		}
		e.N, e.ID, e.T, e.By = len(o.answers.Events), a.newID(), a.now(), a.who()
		return o.save(a, e)
	})
}
