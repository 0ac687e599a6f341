package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) newCmd() *cobra.Command {
	var guidelines []string
	var org string
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
			f, err := store.Create(args[0], events, a.storeOptions())
			if err != nil {
				return onFile(args[0], err)
			}
			if err := f.Close(); err != nil {
				return onFile(args[0], err)
			}
			fmt.Fprintln(a.err, a.t("%s を作りました。", "made %s", args[0]))
			return nil
		},
	}
	c.Flags().StringSliceVar(&guidelines, "guideline", nil, a.t("ガイドラインの ID、ファイル又はフォルダー", "id, file or folder of a guideline"))
	c.Flags().StringVar(&org, "org", "", a.t("点検する事業者の名前", "name of the organisation"))
	c.Flags().StringArrayVar(&facts, "fact", nil, a.t("前提（何度でも）: ID=値", "a fact, any number of times: ID=VALUE"))
	return c
}

// begin makes the first events of an assessment: who, which checklists, and the
// facts stated on the command line.
func (a *app) begin(list *checklist.Checklist, org string, facts []string) ([]assess.Event, error) {
	org = checklist.Clean(strings.TrimSpace(org))
	if org == "" {
		return nil, fail(exitUsage, "事業者の名前がありません。", "the name of the organisation is missing").
			mend("--org 名前 を付けてください。", "add --org NAME")
	}
	texts := make([]assess.ChecklistText, 0, len(list.Parts))
	for _, p := range list.Parts {
		texts = append(texts, assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw)})
	}
	events := assess.Start(assess.Begin{Format: assess.Format, Organisation: org, Program: version()}, texts, a.who(), a.now, a.newID)
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
	e, err := a.session(list, as).State(values...)
	if err != nil {
		return nil, err
	}
	return append(events, e), nil
}

// factValues reads K=V words into facts of the list.
func (a *app) factValues(list *checklist.Checklist, words []string) ([]assess.FactValue, error) {
	values := make([]assess.FactValue, 0, len(words))
	for _, w := range words {
		id, v, ok := strings.Cut(w, "=")
		if !ok {
			return nil, fail(exitUsage, "「"+w+"」は ID=値 の形ではありません。", w+" is not of the form ID=VALUE")
		}
		f := factOf(list, id)
		if f == nil {
			return nil, fail(exitUsage, "「"+id+"」という前提はありません。", "there is no fact "+id).
				mend("使える前提: "+strings.Join(factIDs(list), " "), "facts: "+strings.Join(factIDs(list), " "))
		}
		value, ok := factValue(f, v)
		if !ok {
			return nil, fail(exitUsage, fmt.Sprintf("前提「%s」に「%s」は使えません。", id, v), fmt.Sprintf("%q is no value of the fact %s", v, id)).
				mend("使える値: "+strings.Join(factChoices(f), " "), "values: "+strings.Join(factChoices(f), " "))
		}
		values = append(values, assess.FactValue{ID: id, Value: value})
	}
	return values, nil
}

func factOf(list *checklist.Checklist, id string) *checklist.Fact {
	for i := range list.Facts {
		if list.Facts[i].ID == id {
			return &list.Facts[i]
		}
	}
	return nil
}

func factIDs(list *checklist.Checklist) []string {
	ids := make([]string, 0, len(list.Facts))
	for _, f := range list.Facts {
		ids = append(ids, f.ID)
	}
	return ids
}

// factChoices are the values that a fact may be stated with.
func factChoices(f *checklist.Fact) []string {
	if f.Type == checklist.YesNo {
		return []string{"yes", "no", checklist.UnknownValue}
	}
	ids := make([]string, 0, len(f.Options)+1)
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	return append(ids, checklist.UnknownValue)
}

// factValue reads what people type for a fact: a value of it, or for yes, no and
// unknown what they would type as an answer.
func factValue(f *checklist.Fact, typed string) (string, bool) {
	for _, c := range factChoices(f) {
		if typed == c {
			return c, true
		}
	}
	st, err := assess.ParseStatus(typed)
	switch {
	case err != nil:
		return "", false
	case st == assess.Unknown:
		return checklist.UnknownValue, true
	case f.Type == checklist.YesNo && st == assess.Yes:
		return "yes", true
	case f.Type == checklist.YesNo && st == assess.No:
		return "no", true
	}
	return "", false
}
