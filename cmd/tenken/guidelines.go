package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"tenken/checklist"
)

func (a *app) guidelinesCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "guidelines",
		Aliases: []string{"guideline"},
		Short:   a.t("使えるガイドラインを調べ、Excel で編集します", "Look at the guidelines that can be used, and edit them in Excel"),
	}
	list := &cobra.Command{
		Use:   "list",
		Short: a.t("一覧を表示します", "List them"),
		Args:  a.exactly(0),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.listGuidelines() },
	}
	show := &cobra.Command{
		Use:   "show ID",
		Short: a.t("一つのガイドラインの点検項目を表示します", "Show the questions of one"),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showGuideline(args[0]) },
	}
	a.jsonFlag(list)
	c.AddCommand(list, show, a.toXLSXCmd(), a.fromXLSXCmd())
	return c
}

// guidelineEntry is one line of `guidelines list --json`.
type guidelineEntry struct {
	ID      string         `json:"id"`
	Serial  int            `json:"serial"`
	Edition string         `json:"edition"`
	AsOf    checklist.Date `json:"as_of"`
	Title   string         `json:"title"`
	Signed  bool           `json:"embedded"`
	View    bool           `json:"view,omitempty"`
}

func (a *app) listGuidelines() error {
	catalog, problems := a.catalog()
	if len(problems) > 0 {
		fmt.Fprintln(a.err, problems.In(a.lang))
	}
	entries := []guidelineEntry{}
	for _, h := range catalog.Heads() {
		entries = append(entries, guidelineEntry{h.ID, h.Serial, h.Edition, h.AsOf, h.Title.In(a.lang), !h.Outside, h.View != nil})
	}
	if a.json {
		return json.NewEncoder(a.out).Encode(entries)
	}
	var rows [][]string
	for _, e := range entries {
		rows = append(rows, []string{e.ID, e.Edition, a.tr(wordAsOf, e.AsOf.In(a.lang)), e.Title + a.unsigned(!e.Signed)})
	}
	return table(a.out, rows)
}

// unsigned is the mark of a checklist that did not come with the program.
func (a *app) unsigned(outside bool) string {
	if !outside {
		return ""
	}
	return a.t("（署名なし）", " (unsigned)")
}

func (a *app) showGuideline(id string) error {
	list, err := a.compose([]string{id})
	if err != nil {
		return err
	}
	reg, err := a.register(list)
	if err != nil {
		return err
	}
	last := list.Parts[len(list.Parts)-1]
	fmt.Fprintf(a.out, "%s%s\n%s %s  serial %d  %s\n", last.Title.In(a.lang), a.unsigned(last.Outside), last.ID, last.Edition, last.Serial,
		a.tr(wordAsOf, last.AsOf.In(a.lang)))
	section := ""
	for s, q := range list.All() {
		if q.From != last.ID && last.View == nil {
			continue
		}
		if s.ID != section {
			section = s.ID
			fmt.Fprintf(a.out, "\n%s %s\n", s.ID, s.Title.In(a.lang))
		}
		fmt.Fprintf(a.out, "  %s [%s] %s\n", q.ID, q.Duty.Label(a.lang), q.Ask.In(a.lang))
		for _, c := range q.Cite {
			fmt.Fprintf(a.out, "      %s\n", reg.CiteText(c, a.lang))
		}
	}
	return nil
}
