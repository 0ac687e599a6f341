package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/guidelines"
)

func (a *app) lawCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "law",
		Short: a.tr(lawLookIntoRegisterLaw),
	}
	c.AddCommand(a.lawShowCmd(), a.lawStaleCmd())
	return c
}

func (a *app) lawShowCmd() *cobra.Command {
	var on string
	c := &cobra.Command{
		Use:     "show [SOURCE [AT]]",
		Short:   a.tr(lawShowNumberCaptionDatesEarlier),
		Example: "  tenken law show\n  tenken law show appi 27\n  tenken law show appi 178 --on 2027-02-01",
		Args:    a.between(0, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			reg, err := checklist.LoadRegister(guidelines.FS)
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return a.listLaw(reg)
			}
			day, err := a.day(on)
			if err != nil {
				return err
			}
			d, ok := lawDocument(reg, args[0])
			if !ok {
				return fail(exitUsage, checklist.Text{
					JA: "「" + args[0] + "」という文書は登録簿にありません。",
					EN: "the register has no document " + args[0],
				}).
					mend(lawTenkenLawShowListsThem)
			}
			at := ""
			if len(args) == 2 {
				at = placeOf(args[1])
			}
			return a.showLaw(d, at, day)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&on, "on", "", a.tr(lawHowStandsOnThisDay))
	return c
}

// lawDocument is the one that somebody means, by its id or its name.
func lawDocument(reg *checklist.Register, typed string) (*checklist.Document, bool) {
	if d, ok := reg.Document(typed); ok {
		return d, true
	}
	for _, d := range reg.Documents() {
		for _, name := range []string{d.ID, d.Title.JA, d.Title.EN, d.CiteAs.JA, d.CiteAs.EN} {
			if sameID(name, typed) {
				return d, true
			}
		}
	}
	return nil, false
}

// day is the date of a flag, or today.
func (a *app) day(flag string) (checklist.Date, error) {
	if flag == "" {
		return checklist.DateOf(a.now()), nil
	}
	if d := checklist.Date(flag); d.Valid() {
		return d, nil
	}
	return "", fail(exitUsage, checklist.Text{JA: "「" + flag + "」は日付ではありません。", EN: flag + " is not a date"}).
		mend(lawWriteLike)
}

func (a *app) listLaw(reg *checklist.Register) error {
	var rows [][]string
	for _, d := range reg.Documents() {
		rows = append(rows, []string{d.ID, a.tr(lawAs, string(d.Read)), d.Title.In(a.lang)})
	}
	return table(a.out, rows)
}

// showLaw prints a place and what stands below it, or the whole document.
func (a *app) showLaw(d *checklist.Document, at string, day checklist.Date) error {
	found := d.Below(at)
	if p, s := d.On(at, day); at != "" && s != checklist.Unlisted &&
		!slices.ContainsFunc(found, func(x *checklist.Provision) bool { return x.At == at }) {
		found = append([]*checklist.Provision{p}, found...)
	}
	if a.json {
		return checklist.WriteLaw(a.out, d, found, day)
	}
	if at == "" {
		fmt.Fprintf(a.out, "%s  %s\n%s  %s\n\n", d.Title.In(a.lang), d.Number,
			a.tr(lawReadAs, string(d.Read)), d.URL)
	}
	for _, p := range found {
		a.provision(d, p, day)
	}
	a.formerly(d, at, day)
	if len(found) == 0 {
		return fail(exitUsage, checklist.Text{
			JA: d.CiteAs.In(a.lang) + " に「" + at + "」は登録されていません。",
			EN: d.CiteAs.In(a.lang) + " has no place " + at,
		}).
			mend(checklist.Text{
				JA: "tenken law show " + d.ID + " で全ての条や節が出ます。",
				EN: "tenken law show " + d.ID + " lists all places",
			})
	}
	return nil
}

func (a *app) provision(d *checklist.Document, p *checklist.Provision, day checklist.Date) {
	fmt.Fprintf(a.out, "%s  [%s]\n", d.Name(p, a.lang), strings.Join(a.marks(p, day), a.tr(keysComma)))
	a.line("要旨", "gist", p.Gist.In(a.lang))
	if p.Paragraphs > 1 {
		a.line("項の数", "paragraphs", fmt.Sprint(p.Paragraphs))
	}
	a.line("施行", "in force", d.InForceText(p, a.lang))
	for _, n := range p.Was {
		a.line("以前の番号", "earlier", a.tr(lawPlace, a.until(n), d.Place(n.At, a.lang)))
	}
	for _, n := range p.Becomes {
		text := a.tr(lawDeletedOrItsNewPlace)
		if n.At != "" {
			text = d.Place(n.At, a.lang)
		}
		a.line("以後の番号", "later", a.tr(lawFrom, n.From.In(a.lang))+text)
	}
	for _, x := range p.Changes {
		when := x.On.In(a.lang)
		if x.On == "" {
			when = a.tr(lawBy) + x.By.In(a.lang)
		}
		a.line("改正", "amended", when+" "+x.What.In(a.lang))
	}
	a.line("注", "note", p.Note.In(a.lang))
}

func (a *app) line(ja, en, text string) {
	if text != "" {
		fmt.Fprintf(a.out, "    %s%s\n", a.t(ja+": ", en+": "), text)
	}
}

// marks are the duty, the state and how sure the register is.
func (a *app) marks(p *checklist.Provision, day checklist.Date) []string {
	marks := []string{p.Standing(day).Label(a.lang)}
	if p.Duty != checklist.NoDuty {
		marks = append(marks, p.Duty.Label(a.lang)+" "+p.Whose.Label(a.lang))
	}
	return append(marks, p.Sure.Label(a.lang))
}

// formerly says which provisions in force were once called at.
func (a *app) formerly(d *checklist.Document, at string, day checklist.Date) {
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if p.Standing(day) != checklist.InForce || strings.Contains(p.At, "(") {
			continue
		}
		for _, n := range p.Was {
			if n.At == at {
				a.line("参考", "see also",
					a.tr(lawNow, a.until(n), d.Place(at, a.lang),
						d.Name(p, a.lang)))
			}
		}
	}
}

func (a *app) until(n checklist.Number) string {
	if n.Until == "" {
		return a.tr(lawEarlier)
	}
	return a.tr(lawUntil, n.Until.In(a.lang))
}

func (a *app) lawStaleCmd() *cobra.Command {
	var on string
	c := &cobra.Command{
		Use:     "stale PATH|ID|FILE.tenken [--on DATE]",
		Short:   a.tr(lawListCitationsWhoseProvisionMoves),
		Long:    a.tr(lawAssessmentOnlyWhatAskedBusiness),
		Example: "  tenken law stale jp-appi-general --on 2027-02-01\n  tenken law stale clinic.tenken",
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.day(on)
			if err != nil {
				return err
			}
			if len(args) == 1 && strings.EqualFold(filepath.Ext(args[0]), store.Extension) {
				return a.with(args[0], store.ReadOnly, func(o *opened) error { return a.staleFor(o, on != "", day) })
			}
			list, err := a.compose(args)
			if err != nil {
				return err
			}
			reg, err := a.register(list)
			if err != nil {
				return err
			}
			if on == "" {
				day = max(day, list.ReviewBy)
			}
			stale := checklist.Stale(list, reg, day)
			if a.json {
				return checklist.WriteStale(a.out, list, day, stale)
			}
			return a.printStale(reg, stale, day)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&on, "on", "",
		a.tr(lawUpThisDayByDefault))
	return c
}

// staleFor says what of the law changes for one business: the citations of what
// it is asked, and the days on which other questions are asked of it.
func (a *app) staleFor(o *opened, fixed bool, day checklist.Date) error {
	reg, err := a.register(o.list)
	if err != nil {
		return err
	}
	if !fixed {
		day = max(day, o.list.ReviewBy)
	}
	asked := map[string]bool{}
	for _, it := range o.session.Result().Items {
		asked[it.Question.ID] = it.Applies != checklist.False
	}
	stale := slices.DeleteFunc(checklist.Stale(o.list, reg, day),
		func(s checklist.StaleCite) bool { return !asked[s.Question] })
	coming := assess.ComingChanges(o.list, o.answers, day)
	if a.json {
		return a.encode(newStaleForJSON(o, day, stale, coming))
	}
	for _, c := range coming {
		fmt.Fprintln(a.out, c.In(a.lang))
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

func newStaleForJSON(o *opened, day checklist.Date, stale []checklist.StaleCite,
	coming []assess.Coming) staleForJSON {
	out := staleForJSON{"tenken/stale-for/v1", o.session.Result().AsOf, day, []comingJSON{}, []staleItem{}}
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

func (a *app) printStale(reg *checklist.Register, stale []checklist.StaleCite, day checklist.Date) error {
	var rows [][]string
	for _, s := range stale {
		what := a.tr(lawNotInRegisterOrNot)
		switch s.Kind {
		case checklist.StaleMoved:
			what = a.tr(lawGoesOrItsNewPlace)
			if d, ok := reg.Document(s.Cite.Source); ok && s.Now != "" {
				what = a.tr(lawBecomes, d.Place(s.Now, a.lang))
			}
		case checklist.StaleAmended:
			what = a.tr(lawAmended) + s.What.In(a.lang)
		}
		rows = append(rows, []string{s.Question, string(s.Day), reg.CiteText(s.Cite, a.lang), what})
	}
	if err := table(a.out, rows); err != nil {
		return err
	}
	fmt.Fprintln(a.out, a.tr(lawCitationsLookAtAgainBy, day.In(a.lang),
		len(stale)))
	return nil
}
