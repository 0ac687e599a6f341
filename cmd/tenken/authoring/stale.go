package authoring

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *author) lawStaleCmd() *cobra.Command {
	var on string
	c := &cobra.Command{
		Use:     "stale PATH|ID|FILE.tenken [--on DATE]",
		Short:   a.Tr(words.LawStaleShort),
		Long:    a.Tr(words.LawStaleLong),
		Example: "  tenken law stale jp-appi-general --on 2027-02-01\n  tenken law stale clinic.tenken",
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.Day(on)
			if err != nil {
				return err
			}
			if len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), store.Extension) {
				return a.With(
					args[0],
					store.ReadOnly,
					func(o *shell.Opened) error { return a.staleFor(o, on != "", day) },
				)
			}
			list, err := a.Compose(args)
			if err != nil {
				return err
			}
			reg, err := a.Register(list)
			if err != nil {
				return err
			}
			if on == "" {
				day = max(day, list.ReviewBy)
			}
			stale := checklist.Stale(list, reg, day)
			if a.JSON {
				return checklist.WriteStale(a.Out, list, day, stale)
			}
			return a.printStale(reg, stale, day)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&on, "on", "",
		a.Tr(words.LawStaleFlagOn))
	return c
}

// staleFor says what of the law changes for one business: the citations of what
// it is asked, and the days on which other questions are asked of it.
func (a *author) staleFor(o *shell.Opened, fixed bool, day checklist.Date) error {
	reg, err := a.Register(o.List)
	if err != nil {
		return err
	}
	if !fixed {
		day = max(day, o.List.ReviewBy)
	}
	asked := map[string]bool{}
	for _, it := range o.Session.Result().Items {
		asked[it.Question.ID] = it.Applies != checklist.False
	}
	stale := slices.DeleteFunc(checklist.Stale(o.List, reg, day),
		func(s checklist.StaleCite) bool { return !asked[s.Question] })
	coming := assess.ComingChanges(o.List, o.Answers, day)
	if a.JSON {
		return a.Encode(newStaleForJSON(o, day, stale, coming))
	}
	for _, c := range coming {
		fmt.Fprintln(a.Out, c.In(a.Lang))
	}
	return a.printStale(reg, stale, day)
}

// staleForJSON is what `law stale FILE --json` prints.
type staleForJSON struct {
	Schema string         `json:"schema"` // tenken/stale-for/v1
	AsOf   checklist.Date `json:"asof"`   // by whose law is judged
	On     checklist.Date `json:"on"`
	Coming []comingJSON   `json:"coming"`
	Stale  []staleItem    `json:"stale"`
}

type comingJSON struct {
	Day   checklist.Date `json:"day"`
	Begin []string       `json:"begin"`
	End   []string       `json:"end"`
}

type staleItem struct {
	Question string              `json:"question"`
	Source   string              `json:"source"`
	At       string              `json:"at"`
	Kind     checklist.StaleKind `json:"kind"`
	Day      checklist.Date      `json:"day,omitempty"`
	Now      string              `json:"now,omitempty"`
}

func newStaleForJSON(o *shell.Opened, day checklist.Date, stale []checklist.StaleCite,
	coming []assess.Coming) staleForJSON {
	out := staleForJSON{"tenken/stale-for/v1", o.Session.Result().AsOf, day, []comingJSON{}, []staleItem{}}
	ids := func(qs []*checklist.Question) []string {
		list := []string{}
		for _, q := range qs {
			list = append(list, q.ID)
		}
		return list
	}
	for _, c := range coming {
		out.Coming = append(out.Coming, comingJSON{c.Day, ids(c.Begin), ids(c.End)})
	}
	for _, s := range stale {
		out.Stale = append(out.Stale, staleItem{s.Question, s.Cite.Source, s.Cite.At, s.Kind, s.Day, s.Now})
	}
	return out
}

func (a *author) printStale(reg *checklist.Register, stale []checklist.StaleCite, day checklist.Date) error {
	var rows [][]string
	for _, s := range stale {
		what := a.Tr(words.LawStaleUnknown)
		switch s.Kind {
		case checklist.StaleMoved:
			what = a.Tr(words.LawStaleGoes)
			if d, ok := reg.Document(s.Cite.Source); ok && s.Now != "" {
				what = a.Tr(words.LawBecomes, d.Place(s.Now, a.Lang))
			}
		case checklist.StaleAmended:
			what = a.Tr(words.LawAmended) + s.What.In(a.Lang)
		}
		rows = append(rows, []string{s.Question, string(s.Day), reg.CiteText(s.Cite, a.Lang), what})
	}
	if err := shell.Table(a.Out, rows); err != nil {
		return err
	}
	a.Say(words.LawStaleTally, day, len(stale))
	return nil
}
