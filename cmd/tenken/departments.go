package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
)

// One assessment that several people answer: who answers what, a copy for each,
// and the copies joined again.

func (a *app) assignCmd() *cobra.Command {
	var section, to string
	c := &cobra.Command{
		Use:     "assign FILE ID=WHO ... | assign FILE --section ID --to WHO",
		Short:   a.tr(departmentsSayWhoAnswerWhat),
		Example: a.tr(departmentsTenkenAssignClinicTenkenGen),
		Args:    a.atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && section == "" {
				return a.with(args[0], store.ReadOnly, a.showAssigned)
			}
			return a.record(args[0], func(o *opened) (assess.Event, error) {
				e := assess.Event{Kind: assess.KindAssign}
				for _, w := range args[1:] {
					q, who, err := a.questionWord(o, w)
					if err != nil {
						return e, err
					}
					e.Assign = append(e.Assign, assess.Assignment{Q: q.ID, Who: oneWord(who)})
				}
				if section == "" {
					return e, nil
				}
				sec, err := sectionOf(o.list, section)
				if err != nil {
					return e, err
				}
				for i := range sec.Questions {
					e.Assign = append(e.Assign, assess.Assignment{Q: sec.Questions[i].ID, Who: oneWord(to)})
				}
				return e, nil
			})
		},
	}
	a.jsonFlag(c)
	c.Flags().StringVar(&section, "section", "", a.tr(departmentsIdSection))
	c.Flags().StringVar(&to, "to", "", a.tr(departmentsWhoAnswersSectionEmptyTakes))
	return c
}

func sectionOf(list *checklist.Checklist, typed string) (*checklist.Section, error) {
	var ids []string
	for i := range list.Sections {
		if sameID(list.Sections[i].ID, typed) {
			return &list.Sections[i], nil
		}
		ids = append(ids, list.Sections[i].ID)
	}
	all := strings.Join(ids, " ")
	return nil, fail(exitUsage, checklist.Text{
		JA: "「" + short(typed) + "」という区分はありません。",
		EN: "there is no section " + short(typed),
	}).
		mend(checklist.Text{JA: "区分: " + all, EN: "sections: " + all})
}

func (a *app) showAssigned(o *opened) error {
	if a.json {
		return a.encode(o.answers.Assigned)
	}
	var rows [][]string
	for _, q := range o.list.All() {
		if who := o.answers.Assigned[q.ID]; who != "" {
			st := o.session.AnswerOf(q.ID).Status
			rows = append(rows, []string{oneLine(who), q.ID, st.Label(a.lang), q.Ask.In(a.lang)})
		}
	}
	if len(rows) == 0 {
		a.say(assignNone)
		return nil
	}
	slices.SortStableFunc(rows, func(x, y []string) int { return cmp.Compare(x[0], y[0]) })
	return table(a.out, rows)
}

func (a *app) splitCmd() *cobra.Command {
	var by, dir string
	c := &cobra.Command{
		Use:   "split FILE --by who|owner|section -o DIR",
		Short: a.tr(departmentsMakeCopyForEachWho),
		Long:  a.tr(splitLong),
		Args:  a.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if dir == "" {
				return a.noOutput()
			}
			return a.with(args[0], store.ReadOnly, func(o *opened) error {
				parts, err := a.parts(o, by)
				if err != nil {
					return err
				}
				if by := o.answers.Approval(); by != nil {
					return &store.ApprovedError{Path: args[0], By: by.Name, On: by.At}
				}
				return a.split(o, parts, dir)
			})
		},
	}
	c.Flags().StringVar(&by, "by", "who", a.tr(departmentsWhoOwnerOrSection))
	c.Flags().StringVarP(&dir, "output", "o", "", a.tr(departmentsFolderForCopies))
	return c
}

// part is what one person or department answers.
type part struct {
	who string
	qs  []string
}

// parts are the questions asked by who answers them, in the order of the list.
func (a *app) parts(o *opened, by string) (parts []part, err error) {
	of := map[string]func(q *checklist.Question) string{
		"who":     func(q *checklist.Question) string { return o.answers.Assigned[q.ID] },
		"owner":   func(q *checklist.Question) string { return oneWord(o.session.AnswerOf(q.ID).Owner) },
		"section": func(q *checklist.Question) string { return o.session.SectionOf(q.ID).ID },
	}[by]
	if of == nil {
		return nil, fail(exitUsage, checklist.Text{
			JA: "--by に「" + short(by) + "」は使えません。",
			EN: fmt.Sprintf("%q is no value for --by", short(by)),
		}).
			mend(departmentsUseWhoOwnerOrSection)
	}
	at := map[string]int{}
	for _, q := range o.session.Asked() {
		who := of(q)
		if who == "" {
			continue
		}
		if _, known := at[who]; !known {
			at[who] = len(parts)
			parts = append(parts, part{who: who})
		}
		parts[at[who]].qs = append(parts[at[who]].qs, q.ID)
	}
	if len(parts) == 0 {
		return nil, fail(exitUsage, departmentsNobodyNamedWhomPartCould).
			mend(departmentsSayWhoAnswersWhatWith)
	}
	return parts, nil
}

// split makes a copy for each part: the lines of the file as they are, and one
// that hands the part over, by which the walk in the copy knows it.
func (a *app) split(o *opened, parts []part, dir string) error {
	if err := makeFolder(dir, 0o700); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(o.path), store.Extension)
	paths := make([]string, len(parts))
	for i, p := range parts {
		paths[i] = filepath.Join(dir, base+"-"+fileName(p.who)+store.Extension)
	}
	err := together(paths, func(i int) error { return a.copyWith(o, paths[i], a.handedOver(o, parts[i])) })
	if err != nil {
		return err
	}
	for i, p := range parts {
		a.say(splitMade, oneLine(p.who), len(p.qs), paths[i])
	}
	return nil
}

// handedOver is the event that hands a part over to who answers it.
func (a *app) handedOver(o *opened, p part) assess.Event {
	e := assess.Event{Kind: assess.KindAssign, N: len(o.answers.Events), ID: a.newID(), T: a.now(), By: a.who()}
	for _, q := range p.qs {
		e.Assign = append(e.Assign, assess.Assignment{Q: q, Who: p.who})
	}
	return e
}

func (a *app) copyWith(o *opened, to string, e assess.Event) error {
	defer a.hold()()
	if err := a.ctx.Err(); err != nil {
		return err
	}
	return onFile(to, o.file.Copy(to, a.storeOptions(), e))
}

// makeFolder makes a folder where there is none.
func makeFolder(dir string, mode os.FileMode) error {
	if st, err := os.Stat(dir); err == nil && !st.IsDir() {
		return room(filepath.Join(dir, "in it"))
	}
	return onFile(dir, os.MkdirAll(dir, mode))
}

func (a *app) mergeCmd() *cobra.Command {
	var out, prefer string
	c := &cobra.Command{
		Use:   "merge A B ... -o NEW",
		Short: a.tr(departmentsJoinCopiesOneAssessmentWent),
		Long:  a.tr(mergeLong),
		Args:  a.atLeast(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return a.noOutput()
			}
			decide, err := a.decider(prefer)
			if err != nil {
				return err
			}
			for _, path := range args {
				if err := regular(path); err != nil {
					return err
				}
			}
			return a.merge(args, out, decide)
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", a.tr(departmentsNewFile))
	c.Flags().StringVar(&prefer, "prefer", "",
		a.tr(departmentsTakeFileNamedEarlierOr))
	return c
}

func (a *app) merge(files []string, out string, decide func(store.Conflict) (store.Side, error)) error {
	out = withExtension(out)
	if err := room(out); err != nil {
		return err
	}
	o := store.MergeOptions{Options: a.storeOptions(), By: a.who(), NewID: a.newID}
	steps, err := store.MergeAll(files, out, o)
	var conflicts *store.ConflictsError
	if errors.As(err, &conflicts) {
		a.showConflicts(conflicts.Conflicts)
		if decide != nil {
			o.Decide = decide
			steps, err = store.MergeAll(files, out, o)
		}
	}
	if err != nil {
		return onFile(files[0], err)
	}
	for i, m := range steps {
		for _, w := range m.Warnings {
			a.note(wordWarning, w.In(a.lang))
		}
		a.note(mergeStep, files[i+1], m.FromB, m.FromA, m.Chosen)
	}
	a.note(mergeMade, out)
	return nil
}

// showConflicts shows on one screen what was said differently, by whom and when.
func (a *app) showConflicts(all []store.Conflict) {
	a.note(mergeConflicts, len(all))
	for _, c := range all {
		fmt.Fprintf(a.err, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n", c.In(a.lang), a.sideText(c, c.A), c.Files[0],
			a.sideText(c, c.B), c.Files[1])
	}
}

// decider chooses at conflicts: as --prefer says, or by asking, or, where
// nobody can be asked, not at all.
func (a *app) decider(prefer string) (func(store.Conflict) (store.Side, error), error) {
	switch prefer {
	case "a":
		return func(store.Conflict) (store.Side, error) { return store.SideA, nil }, nil
	case "b":
		return func(store.Conflict) (store.Side, error) { return store.SideB, nil }, nil
	case "":
	default:
		return nil, fail(exitUsage, departmentsPreferTakesOrB)
	}
	if !a.terminal && !a.piped {
		return nil, nil
	}
	in := a.asker()
	return func(c store.Conflict) (store.Side, error) {
		for {
			fmt.Fprintf(a.out, "%s\n  a: %s  (%s)\n  b: %s  (%s)\n%s", c.In(a.lang), a.sideText(c, c.A), c.Files[0],
				a.sideText(c, c.B), c.Files[1], a.tr(mergeAsk))
			if !in.Scan() {
				return store.SideA, fail(exitUsage, departmentsConflictsLeftNothingWasJoined).
					mend(departmentsAnswerOrBOrGive)
			}
			switch checklist.Fold(strings.TrimSpace(in.Text())) {
			case "a":
				return store.SideA, nil
			case "b":
				return store.SideB, nil
			}
		}
	}, nil
}

// sideText is what one file says, as people read it, and who said so when.
func (a *app) sideText(c store.Conflict, v store.Version) string {
	field := assess.FieldStatus
	if c.Field != "" {
		field = c.Field
	}
	s := oneLine(v.Value)
	switch {
	case s == "":
		s = a.tr(mergeNothing)
	case c.Beside == store.BesideReview:
		s = assess.ReviewVerdict(v.Value).Label(a.lang)
	case c.Beside == store.BesideEvidence:
		s = short(v.Value)
	case c.Q != "" && c.Beside == "":
		s = oneLine(a.fieldText(field, v.Value))
	}
	for _, text := range []string{v.Reason, v.Note, v.Evidence} {
		if text != "" {
			s += " " + oneLine(text)
		}
	}
	if v.By != "" || !v.At.IsZero() {
		s += "  " + strings.TrimSpace(v.By+" "+v.At.Format("2006-01-02 15:04"))
	}
	return s
}

// The words of this family.
var (
	assignNone = checklist.Text{JA: "分担は、まだ決まっていません。", EN: "nothing was assigned yet"}
	splitLong  = checklist.Text{
		JA: "点検ファイルの写しを、答える人（who）、改善の担当者（owner）又は区分（section）ごとに作ります。\n" +
			"写しを開くと「自分の分担」だけを回れます。戻ってきた写しは merge で一つにします。",
		EN: "Make copies of the assessment, one for each who answers, for each owner or for each section. In a copy\n" +
			"the walk can go through \"my part\" only. Join the copies that come back with merge.",
	}
	splitMade = checklist.Text{JA: "%s（%d 問）: %s", EN: "%s (%d questions): %s"}

	mergeLong = checklist.Text{
		JA: "同じ点検から分かれた写しを、新しい一つのファイルにします。一方だけが変えたものはそのまま採り、双方が違うように変えた\n" +
			"ものは、誰がいつ何と答えたかを並べて尋ねます。一つの回答（結果・理由・現状・証跡）が二人分混ざることはありません。",
		EN: "Join copies that began as one assessment in a new file. What one copy changed is taken; where two\n" +
			"changed " +
			"the same, it shows who said what and when, and asks. An answer is never mixed from two people.",
	}
	mergeStep = checklist.Text{
		JA: "%s: このファイルだけの記録 %d 件、ほかだけの記録 %d 件、選んだ食い違い %d 件",
		EN: "%s: %d events of its own, %d only in the others, %d conflicts decided",
	}
	mergeMade      = checklist.Text{JA: "%s にまとめました。", EN: "joined in %s"}
	mergeConflicts = checklist.Text{JA: "食い違いが %d 件あります。", EN: "%d conflicts:"}
	mergeAsk       = checklist.Text{JA: "どちらを採りますか（a か b）: ", EN: "which one (a or b)? "}
	mergeNothing   = checklist.Text{JA: "（なし）", EN: "(none)"}
)
