package office

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tenken/assess"
	"tenken/assess/store"
	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *adviser) splitCmd() *cobra.Command {
	var by, dir string
	c := &cobra.Command{
		Use:   "split FILE --by who|owner|section -o DIR",
		Short: a.Tr(words.SplitShort),
		Long:  a.Tr(words.SplitLong),
		Args:  a.Exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if dir == "" {
				return a.NoOutput()
			}
			return a.With(args[0], store.ReadOnly, func(o *shell.Opened) error {
				parts, err := a.parts(o, by)
				if err != nil {
					return err
				}
				if by := o.Answers.Approval(); by != nil {
					return &store.ApprovedError{Path: args[0], By: by.Name, On: by.At}
				}
				return a.split(o, parts, dir)
			})
		},
	}
	c.Flags().StringVar(&by, "by", "who", a.Tr(words.SplitFlagBy))
	c.Flags().StringVarP(&dir, "output", "o", "", a.Tr(words.SplitFlagOutput))
	return c
}

// part is what one person or department answers.
type part struct {
	who string
	qs  []string
}

// parts are the questions asked by who answers them, in the order of the list.
func (a *adviser) parts(o *shell.Opened, by string) (parts []part, err error) {
	of := map[string]func(q *checklist.Question) string{
		"who":     func(q *checklist.Question) string { return o.Answers.Assigned[q.ID] },
		"owner":   func(q *checklist.Question) string { return shell.OneWord(o.Session.AnswerOf(q.ID).Owner) },
		"section": func(q *checklist.Question) string { return o.Session.SectionOf(q.ID).ID },
	}[by]
	if of == nil {
		return nil, shell.Fail(shell.ExitUsage, words.FlagValue, "by", shell.Short(by)).
			Hint(words.SplitByHint)
	}
	at := map[string]int{}
	for _, q := range o.Session.Asked() {
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
		return nil, shell.Fail(shell.ExitUsage, words.SplitNobody).
			Hint(words.SplitNobodyHint)
	}
	return parts, nil
}

// split makes a copy for each part: the lines of the file as they are, and one
// that hands the part over, by which the walk in the copy knows it.
func (a *adviser) split(o *shell.Opened, parts []part, dir string) error {
	if err := shell.MakeFolder(dir, 0o700); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(o.Path), store.Extension)
	var names []string
	for _, p := range parts {
		names = append(names, p.who)
	}
	paths := shell.FileNames(names)
	for i, name := range paths {
		paths[i] = filepath.Join(dir, base+"-"+name+store.Extension)
	}
	err := shell.Together(paths, func(i int) error { return a.copyWith(o, paths[i], a.handedOver(o, parts[i])) })
	if err != nil {
		return err
	}
	for i, p := range parts {
		a.Say(words.SplitMade, shell.OneLine(p.who), len(p.qs), paths[i])
	}
	return nil
}

// handedOver is the event that hands a part over to who answers it.
func (a *adviser) handedOver(o *shell.Opened, p part) assess.Event {
	e := a.Stamped(assess.Event{Kind: assess.KindAssign}, len(o.Answers.Events))
	for _, q := range p.qs {
		e.Assign = append(e.Assign, assess.Assignment{Q: q, Who: p.who})
	}
	return e
}

func (a *adviser) copyWith(o *shell.Opened, to string, e assess.Event) error {
	defer a.Hold()()
	if err := a.Ctx.Err(); err != nil {
		return err
	}
	return shell.OnFile(to, o.File.Copy(to, a.StoreOptions(), e))
}
