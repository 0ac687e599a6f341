package authoring

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tenken/checklist"
	"tenken/cmd/tenken/shell"
	"tenken/cmd/tenken/words"
)

func (a *author) newGuidelineCmd() *cobra.Command {
	var s checklist.Start
	c := &cobra.Command{
		Use:     "new-guideline DIR",
		Short:   a.Tr(words.NewGuidelineShort),
		Example: "  tenken new-guideline dental\n  tenken lint dental",
		Args:    a.Exactly(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.newGuideline(args[0], s) },
	}
	c.Flags().StringVar(&s.Title, "title", "", a.Tr(words.NewGuidelineFlagTitle))
	c.Flags().StringVar(&s.Sector, "sector", "", a.Tr(words.NewGuidelineFlagSector))
	c.Flags().StringVar(&s.ID, "id", "", a.Tr(words.NewGuidelineFlagID))
	c.Flags().StringVar(&s.Parent, "parent", "", a.Tr(words.NewGuidelineFlagParent))
	return c
}

// newGuideline writes the skeleton and, beside it, the schema that its first
// line points editors to.
func (a *author) newGuideline(dir string, s checklist.Start) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	s.Name, s.Today = filepath.Base(whole), a.Now()
	if s.Waiting, err = a.waitingIDs(); err != nil {
		return err
	}
	if a.Terminal {
		a.askStart(&s)
	}
	if err := a.settleStart(&s); err != nil {
		return err
	}
	if err := shell.MakeFolder(dir, 0o755); err != nil {
		return err
	}
	list := filepath.Join(dir, checklist.SkeletonName)
	files := []shell.Output{{Path: list, Data: checklist.Skeleton(s)}}
	schema := shell.Output{Path: filepath.Join(dir, filepath.Base(checklist.SchemaURL)), Data: checklist.JSONSchema()}
	if have, err := shell.ReadFile(schema.Path, int64(len(schema.Data))); err != nil ||
		!bytes.Equal(have, schema.Data) {
		files = append(files, schema)
	}
	if err := a.PutAll(files...); err != nil {
		return err
	}
	a.Note(words.NewGuidelineMade, list, checklist.FillIn, dir)
	return nil
}

// waitingIDs are the ids for which the register has duties and nobody a checklist.
func (a *author) waitingIDs() ([]string, error) {
	reg, err := shell.Law()
	if err != nil {
		return nil, err
	}
	catalog, _ := a.Catalog() // its problems are of other files
	var ids []string
	for _, l := range reg.Waiting(catalog.IDs()) {
		ids = append(ids, l.For...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// askStart asks on a terminal for what the command line left open; Enter leaves
// it as it is, to be filled in later. What cannot be is asked for again.
func (a *author) askStart(s *checklist.Start) {
	ask := func(into *string, w checklist.Text, check func() error) {
		for *into == "" {
			fmt.Fprint(a.Err, a.Tr(w))
			in := a.Asker()
			if !in.Scan() {
				return
			}
			if *into = strings.TrimSpace(in.Text()); *into == "" {
				return
			}
			if err := check(); err != nil {
				fmt.Fprintln(a.Err, shell.Told(err).In(a.Lang))
				*into = ""
			}
		}
	}
	anything := func() error { return nil }
	ask(&s.Title, words.NewGuidelineAskTitle, anything)
	ask(&s.Sector, words.NewGuidelineAskSector, anything)
	ask(&s.ID, words.NewGuidelineAskID, func() error { return goodID(s.ID) })
	ask(&s.Parent, words.NewGuidelineAskParent, func() error { return a.settleParent(s) })
}

func goodID(id string) error {
	if id == "" || checklist.IsID(id) {
		return nil
	}
	return shell.Fail(shell.ExitUsage, words.NewGuidelineNoID, checklist.Quoted(id)).
		Hint(words.NewGuidelineIDHint)
}

// settleStart checks the ids that were given.
func (a *author) settleStart(s *checklist.Start) error {
	if err := goodID(s.ID); err != nil {
		return err
	}
	return a.settleParent(s)
}

// settleParent finds the list to build on, and its serial.
func (a *author) settleParent(s *checklist.Start) error {
	if s.Parent == "" || s.Parent == checklist.NoParent {
		return nil
	}
	catalog, _ := a.Catalog() // its problems are of other files
	parent, err := catalog.Load(s.Parent)
	if err != nil {
		return err
	}
	s.Serial = parent.Serial
	return nil
}
