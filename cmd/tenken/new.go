package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) newCmd() *cobra.Command {
	var guidelines []string
	var org, asof string
	var facts []string
	c := &cobra.Command{
		Use:   "new FILE --guideline ID|FILE|DIR[,...] --org NAME [--fact K=V ...]",
		Short: a.t("新しい自己点検のファイルを作ります", "Make a new assessment file"),
		Example: a.t("  tenken new さくら医院.tenken --guideline jp-medical-care --org さくら医院 --fact outsources=yes",
			"  tenken new sakura.tenken --guideline jp-medical-care --org 'Sakura Clinic' --fact outsources=yes"),
		Args: a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := a.compose(guidelines)
			if err != nil {
				return err
			}
			events, err := a.begin(list, org, facts)
			if err != nil {
				return err
			}
			if asof != "" {
				day, err := a.lawDay(asof)
				if err != nil {
					return err
				}
				events = append(events, assess.Event{
					N: len(events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindAsOf, AsOf: day,
				})
			}
			path := withExtension(args[0])
			if err := a.create(path, events); err != nil {
				return err
			}
			a.note(wordMade, path)
			for _, n := range unsigned(list) {
				a.note(wordWarning, n.In(a.lang))
			}
			return nil
		},
	}
	c.Flags().StringSliceVar(&guidelines, "guideline", nil,
		a.t("ガイドラインの ID、ファイル又はフォルダー", "id, file or folder of a guideline"))
	c.Flags().StringVar(&org, "org", "", a.t("点検する事業者の名前", "name of the organisation"))
	c.Flags().StringVar(&asof, "asof", "",
		a.t("何日現在の法令で点検するか（既定は今日）", "the day by whose law is judged (today by default)"))
	c.Flags().StringArrayVar(&facts, "fact", nil, a.t("前提（何度でも）: ID=値", "a fact, any number of times: ID=VALUE"))
	return c
}

// withExtension is the name of an assessment: .tenken is added where it lacks,
// for no folder shows a file without it.
func withExtension(path string) string {
	if strings.EqualFold(filepath.Ext(path), store.Extension) {
		return path
	}
	return path + store.Extension
}

// create makes the file of an assessment.
func (a *app) create(path string, events []assess.Event) error {
	defer a.busy.hold()()
	if err := a.ctx.Err(); err != nil {
		return err
	}
	f, err := store.Create(path, events, a.storeOptions())
	if err != nil {
		return onFile(path, err)
	}
	return onFile(path, f.Close())
}

// begin makes the first events of an assessment: who, which checklists, and the
// facts stated on the command line.
func (a *app) begin(list *checklist.Checklist, org string, facts []string) ([]assess.Event, error) {
	org = checklist.Clean(strings.TrimSpace(org))
	if org == "" {
		return nil, fail(exitUsage, "事業者の名前がありません。", "the name of the organisation is missing").
			mend("--org 名前 を付けてください。", "add --org NAME")
	}
	if list.Draft {
		return nil, fail(exitUsage, "「"+list.ID+"」は予告の一覧なので、まだ点検に使えません。", list.ID+" is a draft and cannot be used yet").
			mend("tenken preview で内容を見られます。", "tenken preview shows what it will ask")
	}
	texts := make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		texts = append(texts, assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw)})
	}
	events := assess.Start(assess.Begin{Format: assess.Format, Organisation: org, Program: version()}, texts, a.who(),
		a.now, a.newID)
	if len(facts) == 0 {
		return events, nil
	}
	values, err := a.factValues(list, facts)
	if err != nil {
		return nil, err
	}
	as, err := assess.Fold(events)
	if err != nil {
		return nil, err
	}
	e, err := a.session(list, as, assess.FromCommand).State(values...)
	if err != nil {
		return nil, err
	}
	return append(events, e), nil
}
