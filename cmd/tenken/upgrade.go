package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

func (a *app) upgradeCmd() *cobra.Command {
	var only []string
	var dry bool
	c := &cobra.Command{
		Use:     "upgrade FILE|DIR... [--list ID] [--dry-run]",
		Short:   a.tr(upgradeMoveAnswersNewerEditionsTheir),
		Long:    a.tr(upgradeLong),
		Example: a.tr(upgradeTenkenUpgradeClinicTenkenDry),
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, several, err := a.assessments(args)
			if err != nil {
				return err
			}
			u := upgrading{app: a, only: only, dry: dry}
			if u.several = several; several {
				return u.many(files)
			}
			if files[0].err != nil {
				return files[0].err
			}
			return u.one(files[0].path)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringSliceVar(&only, "list", nil, a.tr(upgradeTheseListsOnly))
	c.Flags().BoolVar(&dry, "dry-run", false,
		a.tr(upgradeWriteNothingOnlyShowWhat))
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
	given
	organisation string
	carry        *assess.Carry
	was, is      assess.Result
	gaps         []string       // lists whose lineage does not reach back to the edition held
	day          checklist.Date // by whose law was judged before
}

func (u upgrading) one(path string) error {
	done := u.file(given{path: path})
	switch {
	case done.err != nil:
		return done.err
	case u.json:
		return u.encode(newUpgradeJSON(done))
	case done.carry == nil:
		u.note(upgradeNothing)
		return nil
	}
	u.show(done)
	u.written()
	return nil
}

// written says whether what was shown is saved.
func (u upgrading) written() {
	if u.dry {
		u.note(upgradeDry)
		return
	}
	u.note(wordSaved)
}

// file moves one file, unless nothing is newer or it is only to be shown.
func (u upgrading) file(f given) upgraded {
	done := upgraded{given: f}
	if done.err != nil {
		return done
	}
	mode := store.ReadWrite
	if u.dry {
		mode = store.ReadOnly
	}
	o, err := u.open(f.path, mode)
	if err != nil {
		done.err = err
		return done
	}
	defer o.close()
	done.organisation, done.was = o.answers.Organisation, o.session.Result()
	next, texts, err := u.newest(o)
	if err == nil && len(texts) == 0 && !u.several {
		err = u.known(o)
	}
	if err != nil || len(texts) == 0 {
		done.err = err
		return done
	}
	carry := assess.CarryOver(o.list, next, o.answers, texts)
	carry.FromHead, carry.AsOf = o.answers.Head, max(checklist.DateOf(u.now()), done.was.AsOf)
	done.carry, done.gaps = &carry, broken(o.list, next)
	done.day = done.was.AsOf
	event, after, err := u.carryEvent(o, &carry)
	if err != nil {
		done.err = err
		return done
	}
	done.is = assess.Judge(next, after)
	if !u.dry {
		done.err = o.append(event)
	}
	return done
}

// known refuses a list that the assessment does not ask.
func (u upgrading) known(o *opened) error {
	var ids []string
	for _, p := range o.list.Parts {
		ids = append(ids, p.ID)
	}
	for _, id := range u.only {
		if !slices.Contains(ids, id) {
			return fail(exitUsage, exportListUnknown, id).mend(exportListKnown, strings.Join(ids, ", "))
		}
	}
	return nil
}

// newest composes the lists of an assessment in their newest editions, and
// gives the texts of those that it does not carry yet. A newer edition brings the
// parents with it that it needs: newer ones, and such as are new.
func (u upgrading) newest(o *opened) (*checklist.Checklist, []assess.ChecklistText, error) {
	parts := slices.Clone(o.list.Parts)
	for i, p := range parts {
		if u.app.newest(p) == nil || len(u.only) > 0 && !slices.Contains(u.only, p.ID) {
			continue
		}
		next, err := u.lists.newestOf(p.ID)
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
			parent, err := u.lists.newestOf(x.ID)
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
		if !slices.Contains(o.list.Parts, p) {
			texts = append(texts, textOf(p))
		}
	}
	if len(texts) == 0 {
		return nil, nil, nil
	}
	whole, err := u.lists.compose(parts)
	return whole, texts, err
}

// viewed is the list that a short one is taken from.
func viewed(p *checklist.Checklist) []checklist.Ref {
	if p.View == nil {
		return nil
	}
	return []checklist.Ref{{ID: p.View.Of, Pos: p.View.Pos}}
}

func textOf(p *checklist.Checklist) assess.ChecklistText {
	return assess.ChecklistText{ID: p.ID, Serial: p.Serial, SHA256: p.SHA256, Text: string(p.Raw), Seal: seal(p.Signed)}
}

// carryEvent stamps the event and gives the assessment as it stands after it.
func (u upgrading) carryEvent(o *opened, carry *assess.Carry) (assess.Event, *assess.Assessment, error) {
	e := assess.Event{
		N: len(o.answers.Events), ID: u.newID(), T: u.now(), By: u.who(), Kind: assess.KindCarry, Carry: carry,
	}
	after, err := assess.Fold(append(slices.Clone(o.answers.Events), e))
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
			fmt.Fprintln(u.out, u.tr(upgradeList, l.ID, was, l.Serial))
		} else {
			fmt.Fprintln(u.out, u.tr(upgradeJoins, l.ID, l.Serial))
		}
	}
	for _, id := range done.gaps {
		u.note(upgradeGap, id)
	}
	if c.AsOf != done.day && c.AsOf != "" {
		fmt.Fprintln(u.out, u.tr(upgradeDay, c.AsOf.In(u.lang), done.day.In(u.lang)))
	}
	fmt.Fprintln(u.out, c.Counts.OldText(u.lang))
	fmt.Fprintln(u.out, c.Counts.NewText(u.lang))
	for _, f := range []assess.Figure{assess.FigureVerdict, assess.FigureRate, assess.FigureOpen} {
		was, is := figureOr(f, done.was, u.lang), figureOr(f, done.is, u.lang)
		if was != is {
			fmt.Fprintf(u.out, "%s  %s > %s\n", f.Label(u.lang), was, is)
		}
	}
}

// many moves several files: a table of before and after, one line a file.
func (u upgrading) many(files []given) error {
	var t tally
	rows := [][]string{u.head()}
	var total assess.CarryCounts
	err := over(u.app, files, u.file, func(done upgraded) error {
		switch {
		case done.err != nil:
			u.failed(&t, done.path, done.err)
			return nil
		case u.json:
			return u.encode(newUpgradeJSON(done))
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
	if !u.json {
		if err := table(u.out, append(rows, u.totals(total))); err != nil {
			return err
		}
		if total.Old.Total+total.New.Total > 0 {
			u.written()
		}
	}
	return t.end()
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
		u.tr(upgradeBefore), u.tr(upgradeAfter), u.tr(upgradeCarried), u.tr(upgradeLook), u.tr(upgradeArchived),
		u.tr(upgradeReview), u.tr(upgradeAsk), u.tr(upgradeNewly), u.tr(scoreOrganisation), u.tr(scoreFile),
	}
}

func (u upgrading) row(done upgraded) []string {
	was := assess.FigureVerdict.Value(done.was, u.lang)
	if done.carry == nil {
		return []string{was, u.tr(upgradeSame), "", "", "", "", "", "", done.organisation, done.path}
	}
	c := done.carry.Counts
	return []string{
		was, assess.FigureVerdict.Value(done.is,
			u.lang), fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
		fmt.Sprint(c.New.Review), fmt.Sprint(c.New.Ask), fmt.Sprint(c.New.New), done.organisation, done.path,
	}
}

func (u upgrading) totals(c assess.CarryCounts) []string {
	return []string{
		u.tr(upgradeTotal), "", fmt.Sprint(c.Old.Carried), fmt.Sprint(c.Old.Review), fmt.Sprint(c.Old.Archived),
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
	out := upgradeJSON{Schema: "tenken/upgrade/v1", File: done.path, Lists: []upgradeLists{},
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

func verdictName(r assess.Result) string {
	if r.Legal == nil {
		return ""
	}
	return string(r.Legal.Verdict)
}
