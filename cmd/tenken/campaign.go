package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/pack"
	"tenken/report/returns"
)

// A campaign: what a ministry asks of many, and the return of one business to it.

// campaignFlags say what a campaign asks.
type campaignFlags struct {
	id, title, titleEN, identify, deadline, to string
	lists, ask                                 []string
	minimum                                    int
}

func (a *app) campaignCmd() *cobra.Command {
	c := &cobra.Command{Use: "campaign", Short: a.tr(campaignPrepareCampaignAsksManyBusinesses)}
	var f campaignFlags
	start := &cobra.Command{
		Use:   "new DIR --id ID --title TITLE --guideline ID[,...]",
		Short: a.tr(campaignMakeFolderWithCampaignIts),
		Long:  a.tr(campaignLong),
		Args:  a.exactly(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.newCampaign(args[0], f) },
	}
	s := start.Flags()
	s.StringVar(&f.id, "id", "", a.tr(campaignIdCampaignAsMhlw))
	s.StringVar(&f.title, "title", "", a.tr(campaignTitleInJapanese))
	s.StringVar(&f.titleEN, "title-en", "", a.tr(campaignTitleInEnglish))
	s.StringSliceVar(&f.lists, "guideline", nil, a.tr(campaignChecklistsAnswered))
	s.StringSliceVar(&f.ask, "ask", []string{"sector", "size", "pref"},
		a.tr(campaignWhatAskedSectorSizePref))
	s.StringVar(&f.identify, "identify", "none", a.tr(campaignNoneAnonymousOrCorporateNumber))
	s.StringVar(&f.deadline, "deadline", "", a.tr(campaignLastDay))
	s.IntVar(&f.minimum, "minimum", returns.DefaultMinimum, a.tr(campaignSmallestGroupTold))
	s.StringVar(&f.to, "to", "", a.tr(campaignForWhomReturnsEncryptedAge))
	var out string
	key := &cobra.Command{
		Use: "key -o FILE", Args: a.exactly(0),
		Short: a.tr(campaignMakeKeyReadsReturnsPrint),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.campaignKey(out) },
	}
	key.Flags().StringVarP(&out, "output", "o", "", a.tr(campaignFileKey))
	var n int
	var seed uint64
	invent := &cobra.Command{
		Use: "invent C -n N -o X" + returns.Extension, Args: a.exactly(1),
		Short: a.tr(campaignMakeUpReturnsTryCollection),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.invent(args[0], n, seed, out) },
	}
	invent.Flags().IntVarP(&n, "number", "n", 1000, a.tr(campaignHowMany))
	invent.Flags().Uint64Var(&seed, "seed", 1, a.tr(campaignSameSeedGivesSameReturns))
	invent.Flags().StringVarP(&out, "output", "o", "", a.tr(authorFileWrite))
	c.AddCommand(start, key, invent)
	return c
}

func (a *app) newCampaign(dir string, f campaignFlags) error {
	list, err := a.compose(f.lists)
	if err != nil {
		return err
	}
	c := &returns.Campaign{Schema: returns.CampaignSchema, ID: f.id, Title: checklist.Text{
		JA: f.title,
		EN: f.titleEN,
	},
		Identify: returns.Identify(f.identify), Minimum: f.minimum, To: f.to}
	for _, p := range chosenOf(list) {
		c.Lists = append(c.Lists, returns.ListRef{ID: p.ID, Serial: p.Serial})
	}
	for _, part := range f.ask {
		c.Ask = append(c.Ask, returns.Part(part))
	}
	if f.deadline != "" {
		if c.Deadline, err = a.lawDay(f.deadline); err != nil {
			return err
		}
	}
	if err := misuse(c.Check()); err != nil {
		return err
	}
	if _, err := returns.NewSurvey(c, list.Parts); err != nil {
		return misuse(err)
	}
	if c.To != "" {
		if _, err := age.ParseX25519Recipient(c.To); err != nil {
			return fail(exitUsage, campaignNoAgeRecipient).
				mend(campaignCopyAgeTenkenCampaignKey)
		}
	}
	raw, err := c.Encode()
	if err != nil {
		return err
	}
	if err := makeFolder(dir, 0o755); err != nil {
		return err
	}
	var files []output
	for _, p := range list.Parts {
		files = append(files, output{filepath.Join(dir, p.ID+".yaml"), p.Raw})
	}
	// What makes it a campaign comes last: one that was interrupted is none.
	if err := a.putAll(append(files, output{filepath.Join(dir, returns.CampaignFile), raw})...); err != nil {
		return err
	}
	a.note(wordMade, dir)
	return nil
}

// misuse gives a refusal of the room of returns the exit code of wrong use.
func misuse(err error) error {
	var r *returns.Refusal
	if errors.As(err, &r) {
		return fail(exitUsage, checklist.Text{JA: r.Text.JA + "。", EN: r.Text.EN})
	}
	return err
}

// campaignKey makes the key that reads encrypted returns, under a passphrase.
func (a *app) campaignKey(out string) error {
	if out == "" {
		return a.noOutput()
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	phrase, err := a.passphrase(true)
	if err != nil {
		return err
	}
	sealed, err := lock(key.String()+"\n", phrase)
	if err != nil {
		return err
	}
	if err := a.put(out, sealed, false); err != nil {
		return err
	}
	fmt.Fprintln(a.out, key.Recipient())
	a.note(campaignKeyMade, out)
	return nil
}

// survey opens a campaign: a signed pack, or the folder that campaign new made.
func (a *app) survey(path string) (*returns.Survey, error) {
	if path == "" {
		return nil, fail(exitUsage, campaignNoCampaignGiven).
			mend(campaignAddCampaignPack)
	}
	files, by, err := a.packFiles(path, pack.KindCampaign)
	if err != nil {
		return nil, err
	}
	s, err := surveyOf(files)
	if err == nil && by != "" && by != s.Campaign.ID {
		// Who may sign one campaign must not ask in the name of another: by its name
		// the returns of a business are known again.
		return nil, fail(exitTrust, packOtherCampaign, s.Campaign.ID, by).mend(packTellPublisher)
	}
	return s, err
}

// surveyOf reads a campaign and its lists.
func surveyOf(files map[string]string) (*returns.Survey, error) {
	c, err := returns.ParseCampaign([]byte(files[returns.CampaignFile]))
	if err != nil {
		return nil, err
	}
	var lists []*checklist.Checklist
	for name, text := range files {
		if strings.HasSuffix(name, ".yaml") {
			list, err := checklist.Parse(name, []byte(text))
			if err != nil {
				return nil, err
			}
			lists = append(lists, list)
		}
	}
	return returns.NewSurvey(c, lists)
}

// packFiles are the files of a signed pack of that kind with its id, or, told as
// unsigned, those of a folder or a single file.
func (a *app) packFiles(path string, kind pack.Kind) (files map[string]string, id string, err error) {
	if !strings.EqualFold(filepath.Ext(path), pack.Extension) {
		if a.env("TENKEN_UNSIGNED") == "refuse" {
			return nil, "", fail(exitTrust, checklist.Text{
				JA: checklist.Visible(path) + " は署名なしなので使いません。",
				EN: checklist.Visible(path) + " is unsigned and not used",
			}).
				mend(campaignTenkenUnsignedRefuseSetAsk)
		}
		a.note(campaignUnsigned, checklist.Visible(path))
		files, err = filesOf(path)
		return files, "", err
	}
	_, p, standing, err := a.checked(path)
	if err != nil {
		return nil, "", err
	}
	if p.Manifest.Kind != kind {
		return nil, "", fail(exitUnreadable, checklist.Text{
			JA: checklist.Visible(path) + " の種類は " + string(p.Manifest.Kind) + " です。",
			EN: checklist.Visible(path) + " is a pack of kind " + string(p.Manifest.Kind),
		}).
			mend(checklist.Text{
				JA: "種類が " + string(kind) + " のパックを指定してください。",
				EN: "name a pack of kind " + string(kind),
			})
	}
	a.tellStanding(p, standing)
	return p.Files, p.Manifest.ID, nil
}

func (a *app) invent(path string, n int, seed uint64, out string) error {
	if out == "" {
		return a.noOutput()
	}
	s, err := a.survey(path)
	if err != nil {
		return err
	}
	err = a.pour(out, false, func(w io.Writer) error {
		for r := range s.Invent(n, seed, a.now().Format("2006-01"), checklist.DateOf(a.now())) {
			if err := a.ctx.Err(); err != nil {
				return err
			}
			if _, err := io.WriteString(w, r.Line()+"\n"); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		a.note(campaignInvented, n, out)
	}
	return err
}

// returnFlags say what goes into a return beside the answers.
type returnFlags struct {
	campaign, out, number string
	part                  [len(returns.Parts)]string
	without               []string
	revision              int
	yes, force            bool
}

func (a *app) returnCmd() *cobra.Command {
	var f returnFlags
	c := &cobra.Command{
		Use:   "return FILE --campaign C -o X" + returns.Extension,
		Short: a.tr(campaignMakeReturnCampaignAllShown),
		Long:  a.tr(returnLong),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out == "" {
				return a.noOutput()
			}
			s, err := a.survey(f.campaign)
			if err != nil {
				return err
			}
			return a.with(args[0], store.ReadWrite, func(o *opened) error { return a.sendReturn(o, s, f) })
		},
	}
	s := c.Flags()
	s.StringVar(&f.campaign, "campaign", "", a.tr(campaignCampaignPackOrFolder))
	s.StringVarP(&f.out, "output", "o", "", a.tr(campaignReturnWrite))
	for i, p := range returns.Parts {
		s.StringVar(&f.part[i], string(p), "", partWords(p).In(a.lang))
	}
	s.StringSliceVar(&f.without, "without", nil,
		a.tr(campaignWhatNotToldSectorSize))
	s.StringVar(&f.number, "number", "", a.tr(campaignCorporateNumberWhereCampaignAsks))
	s.IntVar(&f.revision, "revision", 0, a.tr(campaignRevisionUsuallyNotNeeded))
	s.BoolVar(&f.yes, "yes", false, a.tr(campaignWriteWithoutAsking))
	s.BoolVar(&f.force, "force", false, a.tr(authorReplaceFileIfExists))
	return c
}

// sendReturn shows the return, asks, notes it in the history, and writes it. The
// note comes first: a return that nobody knows of could not be replaced.
func (a *app) sendReturn(o *opened, s *returns.Survey, f returnFlags) error {
	w, err := a.wish(o, s, f)
	if err != nil {
		return err
	}
	r, note, err := s.Make(o.session.Assessment(), w)
	if err != nil {
		return misuse(err)
	}
	a.tellReturn(s, r)
	if !f.yes && !a.answered(a.asker(), a.tr(returnAsk), "はい", "y", "yes") {
		return fail(exitUsage, campaignNothingWasWritten)
	}
	data, err := sealedReturn(s.Campaign, r)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(f.out); err == nil && !f.force {
		return &store.ExistsError{Path: f.out}
	}
	if note != nil {
		e := assess.Event{N: len(o.answers.Events), ID: a.newID(), T: a.now(), By: a.who(), Kind: assess.KindReturn,
			Return: note}
		if err := o.append(e); err != nil {
			return err
		}
	}
	if err := a.put(f.out, data, f.force); err != nil {
		return err
	}
	a.note(wordWrote, f.out)
	return nil
}

// tellReturn shows the whole line, and what it may give away.
func (a *app) tellReturn(s *returns.Survey, r *returns.Return) {
	a.say(returnWhole, s.Campaign.Title.In(a.lang))
	fmt.Fprintln(a.out, r.Line())
	switch {
	case s.Campaign.Identify == returns.ByNumber:
		a.say(returnNamed)
	case r.Group != returns.Group{}:
		a.say(returnRare)
	}
	if s.Campaign.To != "" {
		a.say(returnSealed)
	}
	if d := s.Campaign.Deadline; d != "" && checklist.DateOf(a.now()) > d {
		a.note(returnLate, d.In(a.lang))
	}
}

// wish gathers what is said beside the answers: by flags, else as proposed, else by
// asking where somebody can be asked.
func (a *app) wish(o *opened, s *returns.Survey, f returnFlags) (returns.Wish, error) {
	w := returns.Wish{Number: strings.TrimSpace(f.number), Revision: f.revision, Now: a.now(), Program: a.version()}
	kinds, err := a.kinds()
	if err != nil {
		return w, err
	}
	w.Group = returns.Propose(o.session.Assessment(), kinds)
	for _, name := range f.without {
		w.Without = append(w.Without, returns.Part(name))
	}
	for i, p := range returns.Parts {
		left := false
		for _, out := range w.Without {
			left = left || out == p
		}
		if !s.Campaign.Asks(p) || left {
			continue
		}
		typed := f.part[i]
		if typed == "" && a.terminal && !f.yes {
			typed = a.askPart(p, w.Group.Of(p))
		}
		if typed == "" {
			continue
		}
		value, ok := p.Find(typed)
		if !ok {
			return w, fail(exitUsage, checklist.Text{
				JA: "「" + typed + "」という" + p.Label(checklist.Japanese) + "はありません。",
				EN: fmt.Sprintf("%q is no %s", typed, p),
			}).
				mend(checklist.Text{
					JA: "使える値: " + partValues(p, checklist.Japanese),
					EN: "values: " + partValues(p, checklist.English),
				})
		}
		w.Group = w.Group.With(p, value)
	}
	return w, nil
}

// askPart asks where the business belongs; the proposal is taken by Enter.
func (a *app) askPart(p returns.Part, proposed string) string {
	fmt.Fprintln(a.out, partValues(p, a.lang))
	prompt := p.Label(a.lang)
	if proposed != "" {
		prompt += a.tr(returnProposed, p.Name(proposed, a.lang))
	}
	fmt.Fprint(a.out, prompt+": ")
	if in := a.asker(); in.Scan() {
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

func partWords(p returns.Part) checklist.Text {
	return checklist.Text{JA: p.Label(checklist.Japanese) + "（名前でも ID でも）",
		EN: p.Label(checklist.English) + ", by name or id"}
}

// sealedReturn is the file of a return: a line, encrypted where the campaign asks.
func sealedReturn(c *returns.Campaign, r *returns.Return) ([]byte, error) {
	line := r.Line() + "\n"
	if c.To == "" {
		return []byte(line), nil
	}
	to, err := age.ParseX25519Recipient(c.To)
	if err != nil {
		return nil, fail(exitUnreadable, campaignRecipientCampaignWrong)
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

// The words of this family.
var (
	campaignLong = checklist.Text{
		JA: "調査の定義（campaign.json）と、答えてもらう点検項目の写しをフォルダーに作ります。\n" +
			"tenken pack make フォルダー --kind campaign で署名付きのパックにして配ります。",
		EN: "Make a folder with the campaign (campaign.json) and the texts of its lists.\n" +
			"tenken pack make DIR --kind campaign makes a signed pack of it.",
	}
	campaignKeyMade = checklist.Text{
		JA: "%s を作りました。上の宛先を campaign new の --to に写してください。鍵をなくすと回答を読めません。",
		EN: "made %s; give the recipient above to campaign new --to. Without the key no return can be read",
	}
	campaignUnsigned = checklist.Text{JA: "注意: %s は署名なしです。", EN: "warning: %s is unsigned"}
	campaignInvented = checklist.Text{JA: "架空の回答 %d 件を %s に書き出しました。", EN: "wrote %d invented returns to %s"}

	returnLong = checklist.Text{
		JA: "点検の結果から、調査への回答を一行作ります。事業者の名前、記述、証跡、前提は入りません。\n" +
			"書き出す前に、入るものを全部表示します。同じ調査にもう一度出すと、前の回答と入れ替わります。\n" +
			"業種・規模・都道府県は --without sector,size,pref で除けます。",
		EN: "Make one line for a campaign out of an assessment: no name, text, evidence or fact.\n" +
			"All of it is shown before it is written. A later return replaces the earlier one.\n" +
			"Sector, size and prefecture can be left out: --without sector,size,pref.",
	}
	returnWhole = checklist.Text{JA: "「%s」へ出すのは、次の一行が全てです。", EN: "This line is all that goes to %s:"}
	returnRare  = checklist.Text{
		JA: "この業種・規模・地域では、国に数社しかない場合、匿名でも分かることがあります。--without で除けます。",
		EN: "Where few businesses are of this sector, size and place, it may be known who you are; see --without.",
	}
	returnNamed = checklist.Text{
		JA: "これは匿名ではありません。法人番号で、だれの回答か提出先に分かります。",
		EN: "This is not anonymous: the corporate number tells the recipient who answers.",
	}
	returnSealed   = checklist.Text{JA: "提出先だけが読めるように暗号化します。", EN: "It is encrypted for the recipient only."}
	returnLate     = checklist.Text{JA: "注意: 締切り（%s）を過ぎています。", EN: "warning: the deadline, %s, has passed"}
	returnAsk      = checklist.Text{JA: "書き出しますか（はい / いいえ）: ", EN: "write it (yes / no)? "}
	returnProposed = checklist.Text{JA: "（Enter で %s）", EN: " (Enter: %s)"}
)
