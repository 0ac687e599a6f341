package main

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report"
)

func (a *app) portfolioCmd() *cobra.Command {
	var w written
	var since string
	c := &cobra.Command{
		Use:     "portfolio FILE|DIR... -o OUT.xlsx",
		Short:   a.Tr(words.PortfolioShort),
		Long:    a.Tr(words.PortfolioLong),
		Example: a.Tr(words.PortfolioExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !a.JSON {
				if w.out == "" {
					return a.NoOutput()
				}
				if err := shell.EndsIn(w.out, words.WorkbookOnly, ".xlsx"); err != nil {
					return err
				}
			}
			p, t, err := a.portfolio(args, since)
			if err != nil {
				return err
			}
			if a.JSON {
				err = a.Encode(newPortfolioJSON(p))
			} else {
				err = a.WriteFile(w.out, w.force, func(out io.Writer) error { return report.WritePortfolio(out, p) })
			}
			if err != nil {
				return err
			}
			return t.End()
		},
	}
	a.JSONFlag(c)
	a.strictFlag(c)
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.FlagOutputXLSX))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
	c.Flags().StringVar(&since, "since", "",
		a.Tr(words.PortfolioFlagSince))
	return c
}

// portfolio reads many files one by one; one that cannot be read becomes a row.
func (a *app) portfolio(typed []string, since string) (report.Portfolio, shell.Tally, error) {
	p, t := report.Portfolio{Lang: a.Lang, Now: a.Now(), Program: a.Version()}, shell.Tally{}
	if since != "" {
		day, err := a.LawDay(since)
		if err != nil {
			return p, t, err
		}
		p.Since = day
	}
	files, _, err := a.Assessments(typed)
	if err != nil {
		return p, t, err
	}
	err = a.clients(files, func(f shell.Given, c assess.Client) {
		if f.Err != nil {
			a.Failed(&t, f.Path, f.Err)
			p.Unreadable = append(p.Unreadable, report.Unreadable{File: f.Path, Why: shell.Told(f.Err)})
			return
		}
		p.Clients = append(p.Clients, c)
	})
	assess.MarkFormer(p.Clients)
	return p, t, err
}

// clients hands on what is kept of each file, in their order.
func (a *app) clients(files []shell.Given, take func(shell.Given, assess.Client)) error {
	type kept struct {
		shell.Given
		client assess.Client
	}
	return shell.Over(a.Shell, files, func(f shell.Given) kept {
		if f.Err != nil {
			return kept{Given: f}
		}
		o, err := a.Open(f.Path, store.ReadOnly)
		if err != nil {
			return kept{Given: shell.Given{Path: f.Path, Err: err}}
		}
		defer o.Close()
		return kept{f, assess.NewClient(f.Path, o.Session, a.held(o), checklist.DateOf(a.Now()))}
	}, func(k kept) error {
		take(k.Given, k.client)
		return nil
	})
}

// held are the lists that somebody chose, and whether there is a newer edition.
func (a *app) held(o *shell.Opened) (lists []assess.ListHeld) {
	for _, p := range shell.ChosenOf(o.List) {
		l := assess.ListHeld{ID: p.ID, Edition: p.Edition, Serial: p.Serial, Title: p.Title, Outside: p.Outside,
			Signed: p.Signed, ReviewBy: p.ReviewBy}
		if h := a.Newest(p); h != nil {
			l.Newest = h.Serial
		}
		lists = append(lists, l)
	}
	return lists
}

// portfolioJSON is what `portfolio --json` prints; members may be added.
type portfolioJSON struct {
	Schema  string           `json:"schema"` // tenken/portfolio/v1
	Clients []clientJSON     `json:"clients"`
	Common  []commonJSON     `json:"common"`
	Errors  []unreadableJSON `json:"errors"`
}

type clientJSON struct {
	File         string         `json:"file"`
	Organisation string         `json:"organisation"`
	Lists        []heldJSON     `json:"lists"`
	Verdict      string         `json:"verdict,omitempty"`
	Grade        string         `json:"grade,omitempty"`
	Low          *int           `json:"low,omitempty"` // met rate
	High         *int           `json:"high,omitempty"`
	Gaps         int            `json:"gaps"`
	Open         int            `json:"open"`
	Overdue      int            `json:"overdue"`
	NextDue      checklist.Date `json:"next_due,omitempty"`
	Changed      checklist.Date `json:"changed"`
	Old          int            `json:"old_evidence,omitempty"`
	Signed       *signedJSON    `json:"signed,omitempty"` // the last signature that stands
	Assigned     int            `json:"assigned,omitempty"`
	ToReview     int            `json:"to_review,omitempty"` // answers that a reviewer wants to be mended
	Former       bool           `json:"former,omitempty"`
	Since        bool           `json:"changed_since,omitempty"`
}

type signedJSON struct {
	Role  string         `json:"role"`
	Name  string         `json:"name"`
	On    checklist.Date `json:"on"`
	Since int            `json:"since"` // lines after it
}

type heldJSON struct {
	ID      string `json:"id"`
	Serial  int    `json:"serial"`
	Newest  int    `json:"newest,omitempty"`
	Outside bool   `json:"unsigned,omitempty"`
}

type commonJSON struct {
	ID      string `json:"id"`
	Rev     int    `json:"rev"` // another rev is another meaning, counted apart
	Duty    string `json:"duty"`
	No      int    `json:"no"`
	Partly  int    `json:"partly"`
	Unknown int    `json:"unknown"`
	Asked   int    `json:"asked"`
}

type unreadableJSON struct {
	File string `json:"file"`
	Text string `json:"text"`
}

func newPortfolioJSON(p report.Portfolio) portfolioJSON {
	out := portfolioJSON{Schema: "tenken/portfolio/v1", Clients: []clientJSON{}, Common: []commonJSON{},
		Errors: []unreadableJSON{}}
	for i := range p.Clients {
		out.Clients = append(out.Clients, newClientJSON(&p.Clients[i], p.Since))
	}
	for _, g := range assess.CommonGaps(p.Clients) {
		out.Common = append(out.Common,
			commonJSON{g.Question.ID, g.Question.Rev, string(g.Question.Duty), g.No, g.Partly, g.Unknown, g.Asked})
	}
	for _, u := range p.Unreadable {
		out.Errors = append(out.Errors, unreadableJSON{u.File, u.Why.In(p.Lang)})
	}
	return out
}

func newClientJSON(c *assess.Client, since checklist.Date) clientJSON {
	changed := checklist.DateOf(c.Changed)
	j := clientJSON{
		File: c.File, Organisation: c.Organisation, Lists: []heldJSON{}, Gaps: c.Outline.Gaps(), Open: c.Result.Open,
		Overdue: c.Overdue, NextDue: c.NextDue, Changed: changed, Former: c.Former, Since: since != "" &&
			changed >= since,
	}
	j.Old, j.Assigned, j.ToReview = c.Old, c.Assigned, c.ToReview
	if s := c.Signed; s != nil {
		j.Signed = &signedJSON{string(s.Role), s.Name, checklist.DateOf(s.At), c.Since}
	}
	for _, l := range c.Lists {
		j.Lists = append(j.Lists, heldJSON{l.ID, l.Serial, l.Newest, l.Outside})
	}
	if c.View {
		return j
	}
	j.Grade = string(c.Result.Grade)
	if l := c.Result.Legal; l != nil {
		j.Verdict = string(l.Verdict)
		if l.Rate != nil {
			j.Low, j.High = &l.Rate.Low, &l.Rate.High
		}
	}
	return j
}

func (a *app) calendarCmd() *cobra.Command {
	var w written
	c := &cobra.Command{
		Use:     "calendar FILE|DIR... -o OUT.ics",
		Short:   a.Tr(words.CalendarShort),
		Example: a.Tr(words.CalendarExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if w.out == "" {
				return a.NoOutput()
			}
			if !strings.EqualFold(filepath.Ext(w.out), ".ics") {
				return shell.Fail(shell.ExitUsage, words.CalendarOnly).
					Hint(words.CalendarOnlyHint)
			}
			p, t, err := a.portfolio(args, "")
			if err != nil {
				return err
			}
			err = a.WriteFile(w.out, w.force, func(out io.Writer) error { return report.WriteCalendar(out, p) })
			if err != nil {
				return err
			}
			return t.End()
		},
	}
	c.Flags().StringVarP(&w.out, "output", "o", "", a.Tr(words.CalendarFlagOutput))
	c.Flags().BoolVar(&w.force, "force", false, a.Tr(words.FlagForce))
	return c
}
