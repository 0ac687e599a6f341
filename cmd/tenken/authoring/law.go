package authoring

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

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

// documentEntry is one line of `law show --json`.
type documentEntry struct {
	ID    string         `json:"id"`
	Title checklist.Text `json:"title"`
	Read  checklist.Date `json:"read"` // the state that was read
	URL   string         `json:"url,omitempty"`
}

func (a *author) listLaw(reg *checklist.Register) error {
	if a.JSON {
		entries := []documentEntry{}
		for _, d := range reg.Documents() {
			entries = append(entries, documentEntry{d.ID, d.Title, d.Read, d.URL})
		}
		return a.Encode(entries)
	}
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
	if a.JSON && len(found) > 0 {
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
