package ministry

import (
	"fmt"
	"io"
	"path/filepath"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
	"tenken/report/returns"
)

// A campaign: what a ministry asks of many.

// campaignFlags say what a campaign asks.
type campaignFlags struct {
	id, title, titleEN, identify, deadline, to string
	lists, ask                                 []string
	minimum                                    int
}

func (a *agency) campaignCmd() *cobra.Command {
	c := &cobra.Command{Use: "campaign", Short: a.Tr(words.CampaignShort)}
	var f campaignFlags
	start := &cobra.Command{
		Use:   "new DIR --id ID --title TITLE --guideline ID[,...]",
		Short: a.Tr(words.CampaignNewShort),
		Long:  a.Tr(words.CampaignNewLong),
		Args:  a.Exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.newCampaign(args[0], f) },
	}
	s := start.Flags()
	s.StringVar(&f.id, "id", "", a.Tr(words.CampaignFlagID))
	s.StringVar(&f.title, "title", "", a.Tr(words.CampaignFlagTitle))
	s.StringVar(&f.titleEN, "title-en", "", a.Tr(words.CampaignFlagTitleEn))
	s.StringSliceVar(&f.lists, "guideline", nil, a.Tr(words.CampaignFlagGuideline))
	s.StringSliceVar(&f.ask, "ask", []string{"sector", "size", "pref"},
		a.Tr(words.CampaignFlagAsk))
	s.StringVar(&f.identify, "identify", "none", a.Tr(words.CampaignFlagIdentify))
	s.StringVar(&f.deadline, "deadline", "", a.Tr(words.CampaignFlagDeadline))
	s.IntVar(&f.minimum, "minimum", returns.DefaultMinimum, a.Tr(words.CampaignFlagMinimum))
	s.StringVar(&f.to, "to", "", a.Tr(words.CampaignFlagTo))
	var out string
	key := &cobra.Command{
		Use: "key -o FILE", Args: a.Exactly(0),
		Short: a.Tr(words.CampaignKeyShort),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.campaignKey(out) },
	}
	key.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.KeyFlagOutput))
	var n int
	var seed uint64
	invent := &cobra.Command{
		Use: "invent C -n N -o X" + returns.Extension, Args: a.Exactly(1),
		Short: a.Tr(words.CampaignInventShort),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.invent(args[0], n, seed, out) },
	}
	invent.Flags().IntVarP(&n, "number", "n", 1000, a.Tr(words.CampaignFlagNumber))
	invent.Flags().Uint64Var(&seed, "seed", 1, a.Tr(words.CampaignFlagSeed))
	invent.Flags().StringVarP(&out, "output", "o", "", a.Tr(words.FlagOutput))
	shell.Needs(start, "id", "title", "guideline")
	c.AddCommand(start, key, invent)
	return c
}

func (a *agency) newCampaign(dir string, f campaignFlags) error {
	list, err := a.Compose(f.lists)
	if err != nil {
		return err
	}
	c, err := a.campaignOf(list, f)
	if err != nil {
		return err
	}
	raw, err := c.Encode()
	if err != nil {
		return err
	}
	if err := shell.MakeFolder(dir, 0o755); err != nil {
		return err
	}
	var files []shell.Output
	for _, p := range list.Parts {
		files = append(files, shell.Output{Path: filepath.Join(dir, p.ID+".yaml"), Data: p.Raw})
	}
	// What makes it a campaign comes last: one that was interrupted is none.
	files = append(files, shell.Output{Path: filepath.Join(dir, returns.CampaignFile), Data: raw})
	if err := a.PutAll(files...); err != nil {
		return err
	}
	a.Note(words.Made, dir)
	return nil
}

// campaignOf is the campaign that the flags ask for, of lists that it can ask.
func (a *agency) campaignOf(list *checklist.Checklist, f campaignFlags) (c *returns.Campaign, err error) {
	c = &returns.Campaign{
		Schema: returns.CampaignSchema, ID: f.id, Title: checklist.Text{JA: f.title, EN: f.titleEN},
		Identify: returns.Identify(f.identify), Minimum: f.minimum, To: f.to,
	}
	for _, p := range shell.ChosenOf(list) {
		c.Lists = append(c.Lists, returns.ListRef{ID: p.ID, Serial: p.Serial})
	}
	for _, part := range f.ask {
		c.Ask = append(c.Ask, returns.Part(part))
	}
	if f.deadline != "" {
		if c.Deadline, err = a.LawDay(f.deadline); err != nil {
			return nil, err
		}
	}
	if err := c.Check(); err != nil {
		return nil, shell.Misuse(err)
	}
	if _, err := returns.NewSurvey(c, list.Parts); err != nil {
		return nil, shell.Misuse(err)
	}
	if c.To != "" {
		if _, err := age.ParseX25519Recipient(c.To); err != nil {
			return nil, shell.Fail(shell.ExitUsage, words.CampaignNoRecipient).Hint(words.CampaignNoRecipientHint)
		}
	}
	return c, nil
}

// campaignKey makes the key that reads encrypted returns, under a passphrase.
func (a *agency) campaignKey(out string) error {
	if out == "" {
		return a.NoOutput()
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	phrase, err := a.Passphrase(true)
	if err != nil {
		return err
	}
	sealed, err := shell.Lock(key.String()+"\n", phrase)
	if err != nil {
		return err
	}
	if err := a.Put(out, sealed, false); err != nil {
		return err
	}
	fmt.Fprintln(a.Out, key.Recipient())
	a.Note(words.CampaignKeyMade, out)
	return nil
}

func (a *agency) invent(path string, n int, seed uint64, out string) error {
	if out == "" {
		return a.NoOutput()
	}
	s, err := a.Survey(path)
	if err != nil {
		return err
	}
	err = a.Pour(out, false, func(w io.Writer) error {
		for r := range s.Invent(n, seed, a.Now().Format("2006-01"), checklist.DateOf(a.Now())) {
			if err := a.Ctx.Err(); err != nil {
				return err
			}
			if _, err := io.WriteString(w, r.Line()+"\n"); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		a.Note(words.CampaignInvented, n, out)
	}
	return err
}
