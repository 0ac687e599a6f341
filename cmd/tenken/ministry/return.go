package ministry

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/returns"
)

// returnFlags say what goes into a return beside the answers.
type returnFlags struct {
	campaign, out, number string
	part                  [len(returns.Parts)]string
	without               []string
	revision              int
	yes, force            bool
}

func (a *agency) returnCmd() *cobra.Command {
	var f returnFlags
	c := &cobra.Command{
		Use:   "return FILE --campaign C -o X" + returns.Extension,
		Short: a.Tr(words.ReturnShort),
		Long:  a.Tr(words.ReturnLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out == "" {
				return a.NoOutput()
			}
			s, err := a.Survey(f.campaign)
			if err != nil {
				return err
			}
			return a.With(args[0], store.ReadWrite, func(o *shell.Opened) error { return a.sendReturn(o, s, f) })
		},
	}
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.Tr(words.FlagCampaign))
	s.StringVarP(&f.out, "output", "o", "", a.Tr(words.ReturnFlagOutput))
	for i, p := range returns.Parts {
		s.StringVar(&f.part[i], string(p), "", a.Tr(words.ReturnFlagPart, p.Label(a.Lang)))
	}
	s.StringSliceVar(&f.without, "without", nil,
		a.Tr(words.ReturnFlagWithout))
	s.StringVar(&f.number, "number", "", a.Tr(words.ReturnFlagNumber))
	s.IntVar(&f.revision, "revision", 0, a.Tr(words.ReturnFlagRevision))
	s.BoolVar(&f.yes, "yes", false, a.Tr(words.ReturnFlagYes))
	s.BoolVar(&f.force, "force", false, a.Tr(words.FlagForce))
	return c
}

// sendReturn shows the return, asks, notes it in the history, and writes it. The
// note comes first: a return that nobody knows of could not be replaced.
func (a *agency) sendReturn(o *shell.Opened, s *returns.Survey, f returnFlags) error {
	w, err := a.wish(o, s, f)
	if err != nil {
		return err
	}
	r, note, err := s.Make(o.Session.Assessment(), w)
	if err != nil {
		return shell.Misuse(err)
	}
	a.tellReturn(s, r)
	if !f.yes && !a.Answered(a.Asker(), a.Tr(words.ReturnAsk), "はい", "y", "yes") {
		return shell.Fail(shell.ExitUsage, words.ReturnDeclined)
	}
	data, err := sealedReturn(s.Campaign, r)
	if err != nil {
		return err
	}
	if err := shell.Free(f.force, f.out); err != nil {
		return err
	}
	if note != nil {
		e := a.Stamped(assess.Event{Kind: assess.KindReturn, Return: note}, len(o.Answers.Events))
		if err := o.Append(e); err != nil {
			return err
		}
	}
	if err := a.Put(f.out, data, f.force); err != nil {
		return err
	}
	a.Note(words.Wrote, f.out)
	return nil
}

// tellReturn shows the whole line, and what it may give away.
func (a *agency) tellReturn(s *returns.Survey, r *returns.Return) {
	a.Say(words.ReturnWhole, s.Campaign.Title.In(a.Lang))
	fmt.Fprintln(a.Out, r.Line())
	switch {
	case s.Campaign.Identify == returns.ByNumber:
		a.Say(words.ReturnNamed)
	case r.Group != returns.Group{}:
		a.Say(words.ReturnRare)
	}
	if s.Campaign.To != "" {
		a.Say(words.ReturnSealed)
	}
	if d := s.Campaign.Deadline; d != "" && checklist.DateOf(a.Now()) > d {
		a.Note(words.ReturnLate, d.In(a.Lang))
	}
}

// wish gathers what is said beside the answers: by flags, else as proposed, else by
// asking where somebody can be asked.
func (a *agency) wish(o *shell.Opened, s *returns.Survey, f returnFlags) (returns.Wish, error) {
	w := returns.Wish{Number: strings.TrimSpace(f.number), Revision: f.revision, Now: a.Now(), Program: a.Version()}
	kinds, err := a.Kinds()
	if err != nil {
		return w, err
	}
	w.Group = returns.Propose(o.Session.Assessment(), kinds)
	for _, name := range f.without {
		w.Without = append(w.Without, returns.Part(name))
	}
	for i, p := range returns.Parts {
		if !s.Campaign.Asks(p) || slices.Contains(w.Without, p) {
			continue
		}
		typed := f.part[i]
		if typed == "" && a.Terminal && !f.yes {
			typed = a.askPart(p, w.Group.Of(p))
		}
		if typed == "" {
			continue
		}
		value, ok := p.Find(typed)
		if !ok {
			return w, shell.Fail(shell.ExitUsage, words.FlagValue, string(p), typed).
				Hint(words.Values, checklist.Text{
					JA: partValues(p, checklist.Japanese),
					EN: partValues(p, checklist.English),
				})
		}
		w.Group = w.Group.With(p, value)
	}
	return w, nil
}

// askPart asks where the business belongs; the proposal is taken by Enter.
func (a *agency) askPart(p returns.Part, proposed string) string {
	fmt.Fprintln(a.Out, partValues(p, a.Lang))
	prompt := p.Label(a.Lang)
	if proposed != "" {
		prompt += a.Tr(words.ReturnProposed, p.Name(proposed, a.Lang))
	}
	fmt.Fprint(a.Out, prompt+": ")
	if in := a.Asker(); in.Scan() {
		return strings.TrimSpace(in.Text())
	}
	return ""
}

func partValues(p returns.Part, lang checklist.Lang) string {
	var all []string
	for _, o := range p.Options() {
		all = append(all, o.ID+"="+o.Name.In(lang))
	}
	return strings.Join(all, " ")
}

// sealedReturn is the file of a return: a line, encrypted where the campaign asks.
func sealedReturn(c *returns.Campaign, r *returns.Return) ([]byte, error) {
	line := r.Line() + "\n"
	if c.To == "" {
		return []byte(line), nil
	}
	to, err := age.ParseX25519Recipient(c.To)
	if err != nil {
		return nil, shell.Fail(shell.ExitUnreadable, words.ReturnNoRecipient)
	}
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, line); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil { // only now is all of it in b
		return nil, err
	}
	return b.Bytes(), nil
}
