package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/diff"
	"tenken/checklist/lint"
	"tenken/guidelines"
	"tenken/report"
	"tenken/report/author"
	"tenken/report/form"
)

func (a *app) newGuidelineCmd() *cobra.Command {
	var s checklist.Start
	c := &cobra.Command{
		Use:     "new-guideline DIR",
		Short:   a.tr(authorMakeSkeletonNewChecklist),
		Example: "  tenken new-guideline dental\n  tenken lint dental",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newGuideline(args[0], s) },
	}
	c.Flags().StringVar(&s.Title, "title", "", a.tr(authorTitleInJapanese))
	c.Flags().StringVar(&s.Sector, "sector", "", a.tr(authorWhomListIsFor))
	c.Flags().StringVar(&s.ID, "id", "", a.tr(authorIdListAsJpDental))
	c.Flags().StringVar(&s.Parent, "parent", "", a.tr(authorIdListBuildsOnElse))
	return c
}

// newGuideline writes the skeleton and, beside it, the schema that its first
// line points editors to.
func (a *app) newGuideline(dir string, s checklist.Start) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	s.Name, s.Today = filepath.Base(whole), a.now()
	if s.Waiting, err = a.waitingIDs(); err != nil {
		return err
	}
	if a.terminal {
		a.askStart(&s)
	}
	if err := a.settleStart(&s); err != nil {
		return err
	}
	if err := makeFolder(dir, 0o755); err != nil {
		return err
	}
	list := filepath.Join(dir, checklist.SkeletonName)
	files := []output{{list, checklist.Skeleton(s)}}
	schema := output{filepath.Join(dir, filepath.Base(checklist.SchemaURL)), checklist.JSONSchema()}
	if have, err := readFile(schema.path, int64(len(schema.data))); err != nil || !bytes.Equal(have, schema.data) {
		files = append(files, schema)
	}
	if err := a.putAll(files...); err != nil {
		return err
	}
	fmt.Fprintln(a.err, a.tr(authorMadeFillInEveryPlace, list,
		checklist.FillIn, dir))
	return nil
}

// waitingIDs are the ids for which the register has duties and nobody a checklist.
func (a *app) waitingIDs() ([]string, error) {
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return nil, err
	}
	catalog, _ := a.catalog() // its problems are of other files
	var ids []string
	for _, l := range reg.Waiting(catalog.IDs()) {
		ids = append(ids, l.For...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// askStart asks on a terminal for what the command line left open; Enter leaves
// it as it is, to be filled in later. What cannot be is asked for again.
func (a *app) askStart(s *checklist.Start) {
	ask := func(into *string, w checklist.Text, check func() error) {
		for *into == "" {
			fmt.Fprint(a.err, a.tr(w))
			in := a.asker()
			if !in.Scan() {
				return
			}
			if *into = strings.TrimSpace(in.Text()); *into == "" {
				return
			}
			if err := check(); err != nil {
				fmt.Fprintln(a.err, told(err).In(a.lang))
				*into = ""
			}
		}
	}
	anything := func() error { return nil }
	ask(&s.Title, authorAskTitle, anything)
	ask(&s.Sector, authorAskSector, anything)
	ask(&s.ID, authorAskID, func() error { return goodID(s.ID) })
	ask(&s.Parent, authorAskParent, func() error { return a.settleParent(s) })
}

func goodID(id string) error {
	if id == "" || checklist.IsID(id) {
		return nil
	}
	return fail(exitUsage, checklist.Text{
		JA: "「" + checklist.Quoted(id) + "」は識別子の形ではありません。",
		EN: checklist.Quoted(id) + " has not the form of an id",
	}).
		mend(authorUseSmallLettersDigitsHyphens)
}

// settleStart checks the ids that were given.
func (a *app) settleStart(s *checklist.Start) error {
	if err := goodID(s.ID); err != nil {
		return err
	}
	return a.settleParent(s)
}

// settleParent finds the list to build on, and its serial.
func (a *app) settleParent(s *checklist.Start) error {
	if s.Parent == "" || s.Parent == checklist.NoParent {
		return nil
	}
	catalog, _ := a.catalog() // its problems are of other files
	parent, err := catalog.Load(s.Parent)
	if err != nil {
		return err
	}
	s.Serial = parent.Serial
	return nil
}

// What is asked for a new list.
var (
	authorAskTitle  = checklist.Text{JA: "題名（Enter で後から）: ", EN: "Title, in Japanese (Enter: later): "}
	authorAskSector = checklist.Text{
		JA: "だれのための一覧ですか。例: 介護サービスの事業者（Enter で後から）: ",
		EN: "Whom is it for, in Japanese, as 介護サービスの事業者 (Enter: later): ",
	}
	authorAskID = checklist.Text{
		JA: "一覧の識別子。例: jp-dental（Enter で後から）: ",
		EN: "Id of the list, as jp-dental (Enter: later): ",
	}
	authorAskParent = checklist.Text{
		JA: "前提にする一覧の識別子。共通の点検項目なら Enter、単独なら none: ",
		EN: "Id of the list it builds on (Enter: the common list; none: it stands alone): ",
	}
)

func (a *app) schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:       "schema [checklist|score|assessment|form]",
		Short:     a.tr(authorPrintJsonSchemaChecklistsScores),
		Long:      a.tr(authorPrintJsonSchemaChecklistsPut, checklist.SchemaURL),
		Example:   "  tenken schema > checklist.schema.json\n  tenken schema score > score.schema.json",
		ValidArgs: []string{"checklist", "score", "assessment", "form"},
		Args:      a.between(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := checklist.JSONSchema()
			if len(args) == 1 {
				switch args[0] {
				case "checklist":
				case "score":
					schema = report.ScoreJSONSchema()
				case "assessment":
					schema = store.JSONSchema()
				case "form":
					schema = form.JSONSchema()
				default:
					return fail(exitUsage, checklist.Text{
						JA: "「" + args[0] + "」の JSON Schema はありません。",
						EN: "there is no schema of " + checklist.Visible(args[0]),
					}).
						mend(authorSayChecklistScoreOrAssessment)
				}
			}
			_, err := a.out.Write(schema)
			return err
		},
	}
}

// toXLSXCmd and fromXLSXCmd let a committee edit a checklist in Excel.
func (a *app) toXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "to-xlsx PATH|ID -o OUT.xlsx",
		Short:   a.tr(authorMakeWorkbookChecklistEditedIn),
		Example: "  tenken guidelines to-xlsx dental -o dental.xlsx",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.toXLSX(args[0], out, force) },
	}
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) fromXLSXCmd() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{
		Use:     "from-xlsx BOOK.xlsx [-o OUT.yaml]",
		Short:   a.tr(authorCheckEditedWorkbookMakeChecklist),
		Long:    a.tr(authorCheckEditedAgain),
		Example: "  tenken guidelines from-xlsx dental.xlsx -o dental/checklist.yaml",
		Args:    a.exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.fromXLSX(args[0], out, force) },
	}
	a.jsonFlag(c)
	a.outFlags(c, &out, &force)
	return c
}

func (a *app) outFlags(c *cobra.Command, out *string, force *bool) {
	c.Flags().StringVarP(out, "output", "o", "", a.tr(authorFileWrite))
	c.Flags().BoolVar(force, "force", false, a.tr(authorReplaceFileIfExists))
}

func (a *app) toXLSX(from, out string, force bool) error {
	if out == "" {
		return fail(exitUsage, authorThereNoFileWrite).
			mend(authorAddONameXlsx)
	}
	list, err := a.readOrKnown(from)
	if err != nil {
		return err
	}
	lost := 0
	if err := a.writeFile(out, force, func(w io.Writer) (err error) {
		lost, err = author.Write(w, list, a.lang)
		return err
	}); err != nil {
		return err
	}
	if lost > 0 {
		fmt.Fprintln(a.err, a.tr(authorLinesCommentsBelowTopFile, lost))
	}
	return nil
}

// readOrKnown is the checklist of that id, or the one at that path.
func (a *app) readOrKnown(word string) (*checklist.Checklist, error) {
	catalog, problems := a.catalog()
	if catalog.Has(word) {
		return catalog.Load(word)
	}
	if err := unreadFor(word, problems); err != nil {
		return nil, err
	}
	return a.readList(word)
}

func (a *app) fromXLSX(path, out string, force bool) error {
	f, _, err := openFile(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	book, err := author.Read(f, checklist.Visible(path))
	if err != nil {
		return onFile(path, err)
	}
	list, err := book.Checklist()
	if ps, ok := err.(checklist.Problems); ok {
		return a.showProblems(ps)
	} else if err != nil {
		return err
	}
	reg, err := checklist.LoadRegister(guidelines.FS)
	if err != nil {
		return err
	}
	if out != "" {
		if err := a.put(out, book.Text(), force); err != nil {
			return err
		}
		a.note(wordWrote, out)
	}
	found := lint.Check(list, reg, a.parents(authored{path: path, list: list}, nil)...)
	return a.showProblems(append(book.Notes(), book.Place(found)...))
}

func (a *app) diffCmd() *cobra.Command {
	var suggest bool
	var file string
	c := &cobra.Command{
		Use:     "diff OLD NEW [--for FILE] [--suggest-lineage]",
		Short:   a.tr(authorShowWhatChangedBetweenTwo),
		Example: "  tenken diff dental-2025.yaml dental/checklist.yaml",
		Args:    a.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			old, err := a.readList(args[0])
			if err != nil {
				return err
			}
			next, err := a.readList(args[1])
			if err != nil {
				return err
			}
			if old.ID != next.ID {
				return fail(exitUsage, checklist.Text{
					JA: "「" + old.ID + "」と「" + next.ID + "」は別の点検項目です。",
					EN: old.ID + " and " + next.ID + " are different checklists",
				}).
					mend(authorGiveTwoEditionsSameId)
			}
			if suggest {
				return diff.WriteLineage(a.out, old, next)
			}
			changes := diff.Compare(old, next)
			if file != "" {
				return a.with(file, store.ReadOnly, func(o *opened) error { return a.diffFor(o, old, next, changes) })
			}
			if a.json {
				return diff.WriteJSON(a.out, old, next, changes)
			}
			return diff.Write(a.out, changes, a.lang)
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&file, "for", "", a.tr(authorOnlyWhatTouchesAnswersThis))
	c.Flags().BoolVar(&suggest, "suggest-lineage", false,
		a.tr(authorPrintLineagePutIntoNew))
	return c
}

// diffFor shows what a revision does to one assessment: the counts first, then
// the changes of questions that it answered, those that ask for work first.
func (a *app) diffFor(o *opened, old, next *checklist.Checklist, changes []diff.Change) error {
	held := o.list.Parts
	i := slices.IndexFunc(held, func(p *checklist.Checklist) bool { return p.ID == old.ID })
	if i < 0 || held[i].SHA256 != old.SHA256 {
		return fail(exitUnreadable, checklist.Text{
			JA: "この点検ファイルは「" + old.ID + "」のこの版で作られていません。",
			EN: "the assessment was not made with this edition of " + old.ID,
		}).
			mend(authorSeeTenkenHistoryForIts)
	}
	parts := slices.Clone(held)
	is := *next
	is.Draft = false // what a draft would do to these answers is looked at, and not judged
	parts[i] = &is
	whole, err := checklist.Compose(parts...)
	if err != nil {
		return err
	}
	carry := assess.CarryOver(o.list, whole, o.answers, []assess.ChecklistText{textOf(next)})
	u, done := upgrading{app: a}, upgraded{carry: &carry, was: o.session.Result()}
	_, after, err := u.carryEvent(o, &carry)
	if err != nil {
		return err
	}
	done.is = assess.Judge(whole, after)
	if next.Draft {
		a.note(wordDraft)
		done.is = done.was
	}
	if !a.json {
		u.show(done)
	}
	mine := slices.DeleteFunc(changes, func(c diff.Change) bool {
		ans, answered := o.answers.Answers[c.ID]
		return !answered || ans.Status == assess.Unanswered || c.Consequence == diff.Untouched
	})
	fates(mine, assess.CarriedRows(whole, &carry))
	slices.SortStableFunc(mine, func(x, y diff.Change) int {
		return cmp.Or(y.Consequence.Weight()-x.Consequence.Weight(), workOf(whole, y.ID)-workOf(whole, x.ID))
	})
	if a.json {
		return diff.WriteJSON(a.out, old, next, mine)
	}
	if len(mine) > 0 {
		fmt.Fprintln(a.out, a.tr(diffMine, len(mine)))
	}
	return diff.Write(a.out, mine, a.lang)
}

// fates says of changes of meaning what becomes of the answer, by the lineage:
// it knows more than the kind of change.
func fates(mine []diff.Change, rows []assess.CarriedRow) {
	for i := range mine {
		c := &mine[i]
		switch c.Kind {
		case diff.MeaningChanged, diff.Withdrawn, diff.Vanished, diff.Reworded:
		default:
			continue
		}
		var said []checklist.Text
		worst := diff.Untouched
		for _, r := range rows {
			at := slices.IndexFunc(r.Old, func(f assess.FormerAnswer) bool { return f.Q == c.ID })
			if at < 0 {
				continue
			}
			said = append(said, fateOf(r, r.Old[at]))
			if means := fateMeans[r.State]; means.Weight() > worst.Weight() {
				worst = means
			}
		}
		if len(said) > 0 {
			c.Consequence, c.Means = worst, joined(said)
		}
	}
}

var fateMeans = map[assess.CarryState]diff.Consequence{assess.Carried: diff.Untouched, assess.ForReview: diff.Again,
	assess.AskedAnew: diff.Again, assess.ArchivedAnswer: diff.Uncounted}

// fateOf says what became of one answer at one question of the new edition, and why.
func fateOf(r assess.CarriedRow, f assess.FormerAnswer) checklist.Text {
	say := func(lang checklist.Lang, to string) string {
		why := make([]string, 0, len(r.Why))
		for _, w := range r.Why {
			why = append(why, w.In(lang))
		}
		if r.Question != nil && r.Question.ID != f.Q {
			to = r.Question.ID + " " + to
		}
		return fmt.Sprintf(diffFate.In(lang), f.StatusText(lang), to, strings.Join(why, " "))
	}
	return checklist.Text{JA: say(checklist.Japanese, r.State.Label(checklist.Japanese)),
		EN: say(checklist.English, r.State.Label(checklist.English))}
}

func joined(texts []checklist.Text) checklist.Text {
	all := texts[0]
	for _, t := range texts[1:] {
		all.JA, all.EN = all.JA+"\n    "+t.JA, all.EN+"\n    "+t.EN
	}
	return all
}

// workOf is how much work a question makes; 0 where it is no longer asked.
func workOf(list *checklist.Checklist, id string) int {
	if q := list.Question(id); q != nil {
		return 1 + slices.Index([]checklist.Work{checklist.Small, checklist.Middle, checklist.Large}, q.Work)
	}
	return 0
}

var (
	diffMine = checklist.Text{JA: "回答に関わる違い %d 件（手間の大きいものから）:",
		EN: "%d changes that touch these answers, the most work first:"}
	diffFate = checklist.Text{JA: "今の回答「%s」 > %s。%s", EN: "the answer %q > %s. %s"}
)

// readList reads the one checklist at a path: a file, a folder with one, or "-".
func (a *app) readList(path string) (*checklist.Checklist, error) {
	names, err := checklistsBelow(path)
	if err != nil {
		return nil, onFile(path, err)
	}
	switch len(names) {
	case 0:
		return nil, fail(exitUnreadable, lintThereNoChecklistYaml, checklist.Visible(path)).
			mend(lintGiveChecklistOrFolderWith)
	case 1:
	default:
		return nil, fail(exitUsage, checklist.Text{
			JA: checklist.Visible(path) + " に点検項目ファイルがいくつもあります。",
			EN: checklist.Visible(path) + " holds several checklists",
		}).
			mend(authorGiveFile)
	}
	list, err := a.parseGiven(names[0])
	var ps checklist.Problems
	if err != nil && !errors.As(err, &ps) {
		return nil, onFile(names[0].path, err)
	}
	return list, err
}
