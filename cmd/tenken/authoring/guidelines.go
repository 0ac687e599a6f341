package authoring

import (
	"fmt"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *author) guidelinesCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "guidelines",
		Aliases: []string{"guideline"},
		Short:   a.Tr(words.GuidelinesShort),
	}
	list := &cobra.Command{
		Use:   "list",
		Short: a.Tr(words.GuidelinesListShort),
		Args:  a.Exactly(0),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.listGuidelines() },
	}
	show := &cobra.Command{
		Use:   "show ID",
		Short: a.Tr(words.GuidelinesShowShort),
		Args:  a.Exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showGuideline(args[0]) },
	}
	a.JSONFlag(list)
	a.JSONFlag(show)
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
	Ours    bool           `json:"embedded"`
	View    bool           `json:"view,omitempty"`
	Draft   bool           `json:"draft,omitempty"`

	Unsigned bool              `json:"unsigned,omitempty"`
	Signed   *report.Signature `json:"signed,omitempty"`
	mark     string
}

func (a *author) listGuidelines() error {
	catalog, problems := a.Catalog()
	if len(problems) > 0 {
		fmt.Fprintln(a.Err, problems.In(a.Lang))
	}
	entries := []guidelineEntry{}
	for _, h := range append(catalog.Heads(), catalog.Drafts()...) {
		entries = append(entries, guidelineEntry{h.ID, h.Serial, h.Edition, h.AsOf, h.Title.In(a.Lang),
			!h.Outside && h.Signed == nil, h.View != nil, h.Draft, h.Outside, report.SignatureOf(h.Signed),
			a.Mark(h.Outside, h.Signed)})
	}
	if a.JSON {
		return a.Encode(entries)
	}
	var rows [][]string
	for _, e := range entries {
		title := e.Title + e.mark
		if e.Draft {
			title += a.Tr(words.DraftMark)
		}
		rows = append(rows, []string{e.ID, e.Edition, a.Tr(words.AsOf, e.AsOf.In(a.Lang)), title})
	}
	return shell.Table(a.Out, rows)
}

func (a *author) showGuideline(id string) error {
	list, err := a.Compose([]string{id})
	if err != nil {
		return err
	}
	reg, err := a.Register(list)
	if err != nil {
		return err
	}
	last := list.Parts[len(list.Parts)-1]
	if a.JSON {
		return a.Encode(shownGuideline(list, last))
	}
	fmt.Fprintf(a.Out, "%s%s\n%s %s  serial %d  %s\n", last.Title.In(a.Lang), a.Mark(last.Outside, last.Signed),
		last.ID, last.Edition, last.Serial,
		a.Tr(words.AsOf, last.AsOf.In(a.Lang)))
	if !last.Unread.IsZero() {
		a.Say(words.GuidelinesUnread, last.Unread.In(a.Lang))
	}
	section := ""
	for s, q := range list.All() {
		if !shownOf(q, last) {
			continue
		}
		if s.ID != section {
			section = s.ID
			fmt.Fprintf(a.Out, "\n%s %s\n", s.ID, s.Title.In(a.Lang))
		}
		fmt.Fprintf(a.Out, "  %s [%s] %s\n", q.ID, q.Duty.Label(a.Lang), shell.OneLine(q.Ask.In(a.Lang)))
		for _, c := range q.Cite {
			fmt.Fprintf(a.Out, "      %s\n", reg.CiteText(c, a.Lang))
		}
	}
	return nil
}

// shownOf says whether a question is shown with a list: one of its own, or of a short
// list any.
func shownOf(q *checklist.Question, of *checklist.Checklist) bool {
	return q.From == of.ID || of.View != nil
}

// guidelineJSON is what `guidelines show --json` prints.
type guidelineJSON struct {
	Schema   string              `json:"schema"` // tenken/guideline/v1
	ID       string              `json:"id"`
	Serial   int                 `json:"serial"`
	Edition  string              `json:"edition"`
	AsOf     checklist.Date      `json:"as_of"`
	Title    checklist.Text      `json:"title"`
	Unread   *checklist.Text     `json:"unread,omitempty"`
	Unsigned bool                `json:"unsigned,omitempty"`
	Signed   *report.Signature   `json:"signed,omitempty"`
	Asks     []guidelineQuestion `json:"questions"`
}

type guidelineQuestion struct {
	ID      string          `json:"id"`
	Section string          `json:"section"`
	Rev     int             `json:"rev"`
	Duty    string          `json:"duty"`
	Ask     checklist.Text  `json:"ask"`
	Cite    []guidelineCite `json:"cite"`
}

type guidelineCite struct {
	Source string `json:"source"`
	At     string `json:"at,omitempty"`
}

func shownGuideline(list, of *checklist.Checklist) guidelineJSON {
	out := guidelineJSON{Schema: "tenken/guideline/v1", ID: of.ID, Serial: of.Serial, Edition: of.Edition,
		AsOf: of.AsOf, Title: of.Title, Unsigned: of.Outside, Signed: report.SignatureOf(of.Signed),
		Asks: []guidelineQuestion{}}
	if !of.Unread.IsZero() {
		out.Unread = &of.Unread
	}
	for s, q := range list.All() {
		if !shownOf(q, of) {
			continue
		}
		one := guidelineQuestion{q.ID, s.ID, q.Rev, string(q.Duty), q.Ask, []guidelineCite{}}
		for _, c := range q.Cite {
			one.Cite = append(one.Cite, guidelineCite{c.Source, c.At})
		}
		out.Asks = append(out.Asks, one)
	}
	return out
}
