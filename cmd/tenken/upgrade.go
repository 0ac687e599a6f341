package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) upgradeCmd() *cobra.Command {
	var only []string
	var dry bool
	c := &cobra.Command{
		Use:     "upgrade FILE|DIR... [--list ID] [--dry-run]",
		Short:   a.Tr(words.UpgradeShort),
		Long:    a.Tr(words.UpgradeLong),
		Example: a.Tr(words.UpgradeExample),
		Args:    a.AtLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.Assessments(args)
			if err != nil {
				return err
			}
			u := upgrading{app: a, only: only, dry: dry}
			if u.several = several; several {
				return u.many(files)
			}
			if files[0].Err != nil {
				return files[0].Err
			}
			return u.one(files[0].Path)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringSliceVar(&only, "list", nil, a.Tr(words.UpgradeFlagList))
	c.Flags().BoolVar(&dry, "dry-run", false,
		a.Tr(words.UpgradeFlagDryRun))
	return c
}

// upgrading is one run of upgrade.
type upgrading struct {
	*app
	only    []string
	dry     bool
	several bool // a list that one of many does not ask is no mistake
}

// upgraded is what became of one file; Carry is nil where nothing newer is there.
type upgraded struct {
	shell.Given
	organisation string
	carry        *assess.Carry
	was, is      assess.Result
	gaps         []string       // lists whose lineage does not reach back to the edition held
	day          checklist.Date // by whose law was judged before
}

func (u upgrading) one(path string) error {
	done := u.file(shell.Given{Path: path})
	switch {
	case done.Err != nil:
		return done.Err
	case u.JSON:
		return u.Encode(newUpgradeJSON(done))
	case done.carry == nil:
		u.Note(words.UpgradeNothing)
		return nil
	}
	u.show(done)
	u.written()
	return nil
}

// written says whether what was shown is saved.
func (u upgrading) written() {
	if u.dry {
		u.Note(words.UpgradeDry)
		return
	}
	u.Note(words.Saved)
}

// file moves one file, unless nothing is newer or it is only to be shown.
func (u upgrading) file(f shell.Given) upgraded {
	done := upgraded{Given: f}
	if done.Err != nil {
		return done
	}
	mode := store.ReadWrite
	if u.dry {
		mode = store.ReadOnly
	}
	o, err := u.Open(f.Path, mode)
	if err != nil {
		done.Err = err
		return done
	}
	defer o.Close()
	done.organisation, done.was = o.Answers.Organisation, o.Session.Result()
	next, texts, err := u.newest(o)
	if err == nil && len(texts) == 0 && !u.several {
		err = u.known(o)
	}
	if err != nil || len(texts) == 0 {
		done.Err = err
		return done
	}
	carry := assess.CarryOver(o.List, next, o.Answers, texts)
	carry.FromHead, carry.AsOf = o.Answers.Head, max(checklist.DateOf(u.Now()), done.was.AsOf)
	done.carry, done.gaps = &carry, broken(o.List, next)
	done.day = done.was.AsOf
	event, after, err := u.carryEvent(o, &carry)
	if err != nil {
		done.Err = err
		return done
	}
	done.is = assess.Judge(next, after)
	if !u.dry {
		done.Err = o.Append(event)
	}
	return done
}

// known refuses a list that the assessment does not ask.
func (u upgrading) known(o *shell.Opened) error {
	var ids []string
	for _, p := range o.List.Parts {
		ids = append(ids, p.ID)
	}
	for _, id := range u.only {
		if !slices.Contains(ids, id) {
			return shell.Fail(shell.ExitUsage, words.ExportListUnknown, id).
				Hint(words.ExportListKnown, strings.Join(ids, ", "))
		}
	}
	return nil
}

// newest composes the lists of an assessment in their newest editions, and
// gives the texts of those that it does not carry yet. A newer edition brings the
// parents with it that it needs: newer ones, and such as are new.
func (u upgrading) newest(o *shell.Opened) (*checklist.Checklist, []assess.ChecklistText, error) {
	parts := slices.Clone(o.List.Parts)
	for i, p := range parts {
		if u.app.Newest(p) == nil || len(u.only) > 0 && !slices.Contains(u.only, p.ID) {
			continue
		}
		next, err := u.Lists.NewestOf(p.ID)
		if err != nil {
			return nil, nil, err
		}
		parts[i] = next
	}
	for i := 0; i < len(parts); i++ { // it grows
		for _, x := range slices.Concat(parts[i].Extends, viewed(parts[i])) {
			at := slices.IndexFunc(parts, func(p *checklist.Checklist) bool { return p.ID == x.ID })
			if at >= 0 && parts[at].Serial >= x.Serial {
				continue
			}
			parent, err := u.Lists.NewestOf(x.ID)
			switch {
			case err != nil:
				return nil, nil, err
			case at >= 0:
				parts[at] = parent
			default:
				parts = append(parts, parent)
			}
		}
	}
	var texts []assess.ChecklistText
	for _, p := range parts {
		if !slices.Contains(o.List.Parts, p) {
			texts = append(texts, shell.TextOf(p))
		}
	}
	if len(texts) == 0 {
		return nil, nil, nil
	}
	whole, err := u.Lists.Compose(parts)
	return whole, texts, err
}

// viewed is the list that a short one is taken from.
func viewed(p *checklist.Checklist) []checklist.Ref {
	if p.View == nil {
		return nil
	}
	return []checklist.Ref{{ID: p.View.Of, Pos: p.View.Pos}}
}

// carryEvent stamps the event and gives the assessment as it stands after it.
func (u upgrading) carryEvent(o *shell.Opened, carry *assess.Carry) (assess.Event, *assess.Assessment, error) {
	e := u.Stamped(assess.Event{Kind: assess.KindCarry, Carry: carry}, len(o.Answers.Events))
	after, err := assess.Fold(append(slices.Clone(o.Answers.Events), e))
	return e, after, err
}

// broken names the lists of which no lineage reaches back to the edition held.
func broken(was, next *checklist.Checklist) []string {
	var ids []string
	for _, p := range next.Parts {
		for _, old := range was.Parts {
			if old.ID != p.ID || old.Serial == p.Serial {
				continue
			}
			if _, whole := p.Descents(old.Serial, old.SHA256, nil); !whole {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids
}

// show tells what became of the answers of one file.
func (u upgrading) show(done upgraded) {
	c := done.carry
	from := map[string]int{}
	for _, l := range c.From {
		from[l.ID] = l.Serial
	}
	for _, l := range c.Lists {
		if was, had := from[l.ID]; had {
			fmt.Fprintln(u.Out, u.Tr(words.UpgradeList, l.ID, was, l.Serial))
		} else {
			fmt.Fprintln(u.Out, u.Tr(words.UpgradeJoins, l.ID, l.Serial))
		}
	}
	for _, id := range done.gaps {
		u.Note(words.UpgradeGap, id)
	}
	if c.AsOf != done.day && c.AsOf != "" {
		fmt.Fprintln(u.Out, u.Tr(words.UpgradeDay, c.AsOf.In(u.Lang), done.day.In(u.Lang)))
	}
	fmt.Fprintln(u.Out, c.Counts.OldText(u.Lang))
	fmt.Fprintln(u.Out, c.Counts.NewText(u.Lang))
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureOpen} {
		was, is := figureOr(f, done.was, u.Lang), figureOr(f, done.is, u.Lang)
		if was != is {
			fmt.Fprintf(u.Out, "%s  %s > %s\n", f.Label(u.Lang), was, is)
		}
	}
}

// many moves several files: a table of before and after, one line a file.
func (u upgrading) many(files []shell.Given) error {
	var t shell.Tally
	rows := [][]string{u.head()}
	var total assess.CarryCounts
	err := shell.Over(u.Shell, files, u.file, func(done upgraded) error {
		switch {
		case done.Err != nil:
			u.Failed(&t, done.Path, done.Err)
			return nil
		case u.JSON:
			return u.Encode(newUpgradeJSON(done))
		}
		if done.carry != nil {
			total = summed(total, done.carry.Counts)
		}
		rows = append(rows, u.row(done))
		return nil
	})
	if err != nil {
		return err
	}
	if !u.JSON {
		if err := shell.Table(u.Out, append(rows, u.totals(total))); err != nil {
			return err
		}
		if total.Old.Total+total.New.Total > 0 {
			u.written()
		}
	}
	return t.End()
}

func summed(a, b assess.CarryCounts) assess.CarryCounts {
	a.Old.Total, a.Old.Carried = a.Old.Total+b.Old.Total, a.Old.Carried+b.Old.Carried
	a.Old.Review, a.Old.Archived = a.Old.Review+b.Old.Review, a.Old.Archived+b.Old.Archived
	a.New.Total, a.New.Carried, a.New.Review = a.New.Total+b.New.Total, a.New.Carried+b.New.Carried,
		a.New.Review+b.New.Review
	a.New.Ask, a.New.New = a.New.Ask+b.New.Ask, a.New.New+b.New.New
	return a
}

func (u upgrading) head() []string {
	return []string{
		u.Tr(
			words.UpgradeBefore,
		), u.Tr(words.UpgradeAfter), u.Tr(words.UpgradeCarried), u.Tr(words.UpgradeLook), u.Tr(words.UpgradeArchived),
		u.Tr(
			words.UpgradeReview,
		), u.Tr(words.UpgradeAsk), u.Tr(words.UpgradeNewly), u.Tr(words.ScoreOrganisation), u.Tr(words.ScoreFile),
	}
}

func (u upgrading) row(done upgraded) []string {
	was := assess.FigureVerdict.Value(done.was, u.Lang)
	if done.carry == nil {
		return []string{was, u.Tr(words.UpgradeSame), "", "", "", "", "", "", done.organisation, done.Path}
	}
	c := done.carry.Counts
	return []string{
		was, assess.FigureVerdict.Value(done.is,
			u.Lang), fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
		fmt.Sprint(c.New.Review), fmt.Sprint(c.New.Ask), fmt.Sprint(c.New.New), done.organisation, done.Path,
	}
}

func (u upgrading) totals(c assess.CarryCounts) []string {
	return []string{
		u.Tr(words.UpgradeTotal), "", fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
		fmt.Sprint(c.New.Review), fmt.Sprint(c.New.Ask), fmt.Sprint(c.New.New), "", "",
	}
}

// upgradeJSON is what `upgrade --json` prints of one file.
type upgradeJSON struct {
	Schema string         `json:"schema"`
	File   string         `json:"file"`
	Lists  []upgradeLists `json:"lists"`
	Old    map[string]int `json:"old,omitempty"`
	New    map[string]int `json:"new,omitempty"`
	Was    string         `json:"was,omitempty"` // legal verdict
	Is     string         `json:"is,omitempty"`
}

type upgradeLists struct {
	ID   string `json:"id"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

func newUpgradeJSON(done upgraded) upgradeJSON {
	out := upgradeJSON{Schema: "tenken/upgrade/v1", File: done.Path, Lists: []upgradeLists{},
		Was: verdictName(done.was)}
	if done.carry == nil {
		return out
	}
	out.Is = verdictName(done.is)
	for _, l := range done.carry.Lists {
		for _, f := range done.carry.From {
			if f.ID == l.ID {
				out.Lists = append(out.Lists, upgradeLists{l.ID, f.Serial, l.Serial})
			}
		}
	}
	o, n := done.carry.Counts.Old, done.carry.Counts.New
	out.Old = map[string]int{"total": o.Total, "carried": o.Carried, "review": o.Review, "archived": o.Archived}
	out.New = map[string]int{"total": n.Total, "carried": n.Carried, "review": n.Review, "ask": n.Ask, "new": n.New}
	return out
}
