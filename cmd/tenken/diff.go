package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/checklist/diff"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *app) diffCmd() *cobra.Command {
	var suggest bool
	var file string
	c := &cobra.Command{
		Use:     "diff OLD|ID NEW|ID [--for FILE] [--suggest-lineage]",
		Short:   a.Tr(words.DiffShort),
		Example: "  tenken diff dental-2025.yaml dental/checklist.yaml",
		Args:    a.Exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			old, err := a.edition(args[0])
			if err != nil {
				return err
			}
			next, err := a.edition(args[1])
			if err != nil {
				return err
			}
			if old.ID != next.ID {
				return shell.Fail(shell.ExitUsage, words.DiffOthers, old.ID, next.ID).
					Hint(words.DiffOthersHint)
			}
			if suggest {
				return diff.WriteLineage(a.Out, old, next)
			}
			changes := diff.Compare(old, next)
			if file != "" {
				return a.With(
					file,
					store.ReadOnly,
					func(o *shell.Opened) error { return a.diffFor(o, old, next, changes) },
				)
			}
			if a.JSON {
				return diff.WriteJSON(a.Out, old, next, changes)
			}
			return diff.Write(a.Out, changes, a.Lang)
		},
	}
	a.JSONFlag(c)
	c.Flags().StringVar(&file, "for", "", a.Tr(words.DiffFlagFor))
	c.Flags().BoolVar(&suggest, "suggest-lineage", false,
		a.Tr(words.DiffFlagSuggestLineage))
	shell.OneOf(c, "json", "suggest-lineage")
	return c
}

// edition is the list at a path, or where there is none the one of that id.
func (a *app) edition(word string) (*checklist.Checklist, error) {
	if _, err := os.Lstat(word); err == nil || word == "-" {
		return a.ReadList(word)
	}
	return a.ReadOrKnown(word)
}

// diffFor shows what a revision does to one assessment: the counts first, then
// the changes of questions that it answered, those that ask for work first.
func (a *app) diffFor(o *shell.Opened, old, next *checklist.Checklist, changes []diff.Change) error {
	held := o.List.Parts
	i := slices.IndexFunc(held, func(p *checklist.Checklist) bool { return p.ID == old.ID })
	if i < 0 || held[i].SHA256 != old.SHA256 {
		return shell.Fail(shell.ExitUnreadable, words.DiffOtherEdition, old.ID).
			Hint(words.DiffOtherEditionHint)
	}
	whole, done, err := a.tried(o, i, next)
	if err != nil {
		return err
	}
	if next.Draft {
		a.Note(words.Draft)
		done.is = done.was
	}
	if !a.JSON {
		upgrading{app: a}.show(done)
	}
	mine := slices.DeleteFunc(changes, func(c diff.Change) bool {
		ans, answered := o.Answers.Answers[c.ID]
		return !answered || ans.Status == assess.Unanswered || c.Consequence == diff.Untouched
	})
	fates(mine, assess.CarriedRows(whole, done.carry))
	slices.SortStableFunc(mine, func(x, y diff.Change) int {
		return cmp.Or(y.Consequence.Weight()-x.Consequence.Weight(), workOf(whole, y.ID)-workOf(whole, x.ID))
	})
	if a.JSON {
		return diff.WriteJSON(a.Out, old, next, mine)
	}
	if len(mine) > 0 {
		a.Say(words.DiffMine, len(mine))
	}
	return diff.Write(a.Out, mine, a.Lang)
}

// tried moves the answers to the next edition of the ith list, and writes nothing.
func (a *app) tried(o *shell.Opened, i int, next *checklist.Checklist) (*checklist.Checklist, upgraded, error) {
	done := upgraded{was: o.Session.Result()}
	parts, is := slices.Clone(o.List.Parts), *next
	is.Draft = false // what a draft would do to these answers is looked at, and not judged
	parts[i] = &is
	whole, err := checklist.Compose(parts...)
	if err != nil {
		return nil, done, err
	}
	carry := assess.CarryOver(o.List, whole, o.Answers, []assess.ChecklistText{shell.TextOf(next)})
	done.carry = &carry
	_, after, err := upgrading{app: a}.carryEvent(o, &carry)
	if err != nil {
		return nil, done, err
	}
	done.is = assess.Judge(whole, after)
	return whole, done, nil
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
		return fmt.Sprintf(words.DiffFate.In(lang), f.StatusText(lang), to, strings.Join(why, " "))
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
