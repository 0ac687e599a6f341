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

func (a *author) lawCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "law",
		Short: a.Tr(words.LawShort),
	}
	c.AddCommand(a.lawShowCmd(), a.lawStaleCmd())
	return c
}

func (a *author) lawShowCmd() *cobra.Command {
	var on string
	c := &cobra.Command{
		Use:     "show [SOURCE [AT]]",
		Short:   a.Tr(words.LawShowShort),
		Example: "  tenken law show\n  tenken law show appi 27\n  tenken law show appi 178 --on 2027-02-01",
		Args:    a.Between(0, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			reg, err := shell.Law()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return a.listLaw(reg)
			}
			day, err := a.Day(on)
			if err != nil {
				return err
			}
			d, ok := lawDocument(reg, args[0])
			if !ok {
				return shell.Fail(shell.ExitUsage, words.LawNoDocument, args[0]).
					Hint(words.LawNoDocumentHint)
			}
			at := ""
			if len(args) == 2 {
				at = shell.PlaceOf(args[1])
			}
			return a.showLaw(d, at, day)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&on, "on", "", a.Tr(words.LawShowFlagOn))
	return c
}

// lawDocument is the one that somebody means, by its id or its name.
func lawDocument(reg *checklist.Register, typed string) (*checklist.Document, bool) {
	if d, ok := reg.Document(typed); ok {
		return d, true
	}
	for _, d := range reg.Documents() {
		for _, name := range []string{d.ID, d.Title.JA, d.Title.EN, d.CiteAs.JA, d.CiteAs.EN} {
			if shell.SameID(name, typed) {
				return d, true
			}
		}
	}
	return nil, false
}

func (a *author) listLaw(reg *checklist.Register) error {
	var rows [][]string
	for _, d := range reg.Documents() {
		rows = append(rows, []string{d.ID, a.Tr(words.LawAs, string(d.Read)), d.Title.In(a.Lang)})
	}
	return shell.Table(a.Out, rows)
}

// showLaw prints a place and what stands below it, or the whole document.
func (a *author) showLaw(d *checklist.Document, at string, day checklist.Date) error {
	found := d.Below(at)
	if p, s := d.On(at, day); at != "" && s != checklist.Unlisted &&
		!slices.ContainsFunc(found, func(x *checklist.Provision) bool { return x.At == at }) {
		found = append([]*checklist.Provision{p}, found...)
	}
	if a.JSON {
		return checklist.WriteLaw(a.Out, d, found, day)
	}
	if at == "" {
		fmt.Fprintf(a.Out, "%s  %s\n%s  %s\n\n", d.Title.In(a.Lang), d.Number,
			a.Tr(words.LawReadAs, string(d.Read)), d.URL)
	}
	for _, p := range found {
		a.provision(d, p, day)
	}
	a.formerly(d, at, day)
	if len(found) == 0 {
		return shell.Fail(shell.ExitUsage, words.LawNoPlace, d.CiteAs.In(a.Lang), at).
			Hint(words.LawPlaces, d.ID)
	}
	return nil
}

func (a *author) provision(d *checklist.Document, p *checklist.Provision, day checklist.Date) {
	fmt.Fprintf(a.Out, "%s  [%s]\n", d.Name(p, a.Lang), strings.Join(a.marks(p, day), a.Tr(words.Comma)))
	a.line(words.LawGist, p.Gist.In(a.Lang))
	if p.Paragraphs > 1 {
		a.line(words.LawParagraphs, fmt.Sprint(p.Paragraphs))
	}
	a.line(words.LawInForce, d.InForceText(p, a.Lang))
	for _, n := range p.Was {
		a.line(words.LawFormerNumber, a.Tr(words.LawPlace, a.until(n), d.Place(n.At, a.Lang)))
	}
	for _, n := range p.Becomes {
		text := a.Tr(words.LawDeleted)
		if n.At != "" {
			text = d.Place(n.At, a.Lang)
		}
		a.line(words.LawLaterNumber, a.Tr(words.LawFrom, n.From.In(a.Lang))+text)
	}
	for _, x := range p.Changes {
		when := x.On.In(a.Lang)
		if x.On == "" {
			when = a.Tr(words.LawBy) + x.By.In(a.Lang)
		}
		a.line(words.LawAmended, when+" "+x.What.In(a.Lang))
	}
	a.line(words.LawNote, p.Note.In(a.Lang))
}

func (a *author) line(label checklist.Text, text string) {
	if text != "" {
		fmt.Fprintf(a.Out, "    %s%s\n", a.Tr(label), text)
	}
}

// marks are the duty, the state and how sure the register is.
func (a *author) marks(p *checklist.Provision, day checklist.Date) []string {
	marks := []string{p.Standing(day).Label(a.Lang)}
	if p.Duty != checklist.NoDuty {
		marks = append(marks, p.Duty.Label(a.Lang)+" "+p.Whose.Label(a.Lang))
	}
	return append(marks, p.Sure.Label(a.Lang))
}

// formerly says which provisions in force were once called at.
func (a *author) formerly(d *checklist.Document, at string, day checklist.Date) {
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if p.Standing(day) != checklist.InForce || strings.Contains(p.At, "(") {
			continue
		}
		for _, n := range p.Was {
			if n.At == at {
				a.line(words.LawSeeAlso,
					a.Tr(words.LawNow, a.until(n), d.Place(at, a.Lang),
						d.Name(p, a.Lang)))
			}
		}
	}
}

func (a *author) until(n checklist.Number) string {
	if n.Until == "" {
		return a.Tr(words.LawEarlier)
	}
	return a.Tr(words.LawUntil, n.Until.In(a.Lang))
}

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
	fmt.Fprintln(a.Out, a.Tr(words.LawStaleTally, day.In(a.Lang),
		len(stale)))
	return nil
}
